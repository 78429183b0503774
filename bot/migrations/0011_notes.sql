-- What the organisation did, and when: the flags on the line of a trend.
CREATE TABLE note (
    id text PRIMARY KEY,
    -- Nothing for a note about all surveys.
    survey text,
    day text NOT NULL,
    text text NOT NULL,
    -- The chat, and in a group who of it, as the audit log names them.
    written_by text NOT NULL,
    created_at text NOT NULL
);
CREATE INDEX note_day ON note (day);
