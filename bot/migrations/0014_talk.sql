-- What admins and customers write to each other about a case.
CREATE TABLE case_talk (
    id text PRIMARY KEY,
    case_id text NOT NULL REFERENCES customer_case (id),
    contact_id text NOT NULL REFERENCES contact (id),
    -- draft: shown to the admin first; written: in the outbox, to the customer; heard: from the customer
    state text NOT NULL,
    -- Nobody for what the customer writes.
    author_id text,
    author_name text,
    text text NOT NULL,
    -- A picture, by the provider's id.
    photo text,
    at text NOT NULL,
    outbox_id text REFERENCES outbox (id)
);
CREATE INDEX case_talk_case ON case_talk (case_id, id);
CREATE INDEX case_talk_written ON case_talk (contact_id, at) WHERE state = 'written';
CREATE INDEX case_talk_outbox ON case_talk (outbox_id) WHERE outbox_id IS NOT NULL;
