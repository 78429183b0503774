-- Answers that somebody must act on. Score and words stay with the invitation: they are corrected and erased there.

CREATE TABLE customer_case (
    id text PRIMARY KEY,
    survey text NOT NULL,
    invitation_id text NOT NULL REFERENCES invitation (id),
    contact_id text NOT NULL REFERENCES contact (id),
    -- open, taken, contacted, closed
    state text NOT NULL,
    -- The admin who has it, or closed it.
    owner_id text,
    owner_name text,
    outcome text,
    opened_at text NOT NULL,
    alerted_at text,
    taken_at text,
    contacted_at text,
    closed_at text,
    -- When the worker does something about it.
    due_at text,
    late_at text,
    -- How many of its chats were told.
    step bigint NOT NULL,
    reminders bigint NOT NULL
);
CREATE UNIQUE INDEX customer_case_open ON customer_case (invitation_id) WHERE state <> 'closed';
CREATE INDEX customer_case_invitation ON customer_case (invitation_id);
CREATE INDEX customer_case_contact ON customer_case (contact_id);
CREATE INDEX customer_case_due ON customer_case (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX customer_case_to_do ON customer_case (id) WHERE state <> 'closed';
CREATE INDEX customer_case_survey ON customer_case (survey, opened_at);

-- What the chats were told of a case: a reply to any of it is about the case, and alerts are edited.
CREATE TABLE case_message (
    outbox_id text PRIMARY KEY REFERENCES outbox (id),
    case_id text NOT NULL REFERENCES customer_case (id),
    channel text NOT NULL,
    -- The outbox forgets where it sent what was about somebody who is erased.
    address text NOT NULL,
    -- alert, or what was told below it
    kind text NOT NULL,
    -- Since when the alert no longer says how it stands.
    stale_at text,
    -- What is to be told below it, besides.
    news text
);
CREATE UNIQUE INDEX case_message_alert ON case_message (case_id, channel, address) WHERE kind = 'alert';
CREATE INDEX case_message_case ON case_message (case_id);
CREATE INDEX case_message_stale ON case_message (stale_at) WHERE stale_at IS NOT NULL;

-- What admins wrote down about a case.
CREATE TABLE case_note (
    id text PRIMARY KEY,
    case_id text NOT NULL REFERENCES customer_case (id),
    author_id text NOT NULL,
    author_name text NOT NULL,
    text text NOT NULL,
    at text NOT NULL
);
CREATE INDEX case_note_case ON case_note (case_id);
