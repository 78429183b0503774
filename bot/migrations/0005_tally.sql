-- What reports read instead of the answers. bot/core/conversation/tally.py says what is counted where.

-- Days of the organisation's calendar: when it was asked (last, where it was asked again), when the first score was
-- said. Kept, so that a correction finds the row that counts it whatever the survey file says by then.
ALTER TABLE invitation ADD COLUMN asked_on text;
ALTER TABLE invitation ADD COLUMN scored_on text;
-- The contact's language and attributes when the invitation was made. An erased one keeps the language alone.
ALTER TABLE invitation ADD COLUMN locale text;
ALTER TABLE invitation ADD COLUMN attributes text;

CREATE TABLE tally (
    survey text NOT NULL,
    -- '' for the whole, ':channel', ':locale', else an attribute of contacts.
    attribute text NOT NULL,
    day text NOT NULL,
    value text NOT NULL,
    -- Answers first said on that day, by the score they have now.
    s0 bigint NOT NULL,
    s1 bigint NOT NULL,
    s2 bigint NOT NULL,
    s3 bigint NOT NULL,
    s4 bigint NOT NULL,
    s5 bigint NOT NULL,
    s6 bigint NOT NULL,
    s7 bigint NOT NULL,
    s8 bigint NOT NULL,
    s9 bigint NOT NULL,
    s10 bigint NOT NULL,
    -- Invitations asked on that day, and what became of them, whenever it did.
    asked bigint NOT NULL,
    undelivered bigint NOT NULL,
    scored bigint NOT NULL,
    commented bigint NOT NULL,
    PRIMARY KEY (survey, attribute, day, value)
);

-- In which time zone the days were told: one row.
CREATE TABLE tally_zone (
    zone text PRIMARY KEY
);

-- What is not counted yet: everything at first, and nothing once a new version has started.
CREATE INDEX invitation_uncounted ON invitation (id) WHERE asked_at IS NOT NULL AND asked_on IS NULL;
-- A recount goes day by day.
CREATE INDEX invitation_asked_on ON invitation (survey, asked_on) WHERE asked_on IS NOT NULL;
CREATE INDEX invitation_scored_on ON invitation (survey, scored_on) WHERE scored_on IS NOT NULL;
