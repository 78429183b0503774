-- What the webhooks of surveys are told: answers and cases, for a CRM to follow.

-- One event that is not taken yet; a row goes when its webhook has taken it.
CREATE TABLE event (
    id text PRIMARY KEY,
    survey text NOT NULL,
    type text NOT NULL,
    invitation_id text NOT NULL REFERENCES invitation (id),
    contact_id text NOT NULL REFERENCES contact (id),
    -- In which order those of an invitation are told.
    position bigint NOT NULL,
    -- JSON, as it is sent.
    body text NOT NULL,
    -- The same without anything of the person: what is sent once the contact is erased.
    bare text NOT NULL,
    -- queued, set_aside
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at text NOT NULL,
    queued_at text NOT NULL,
    -- What the last try came to.
    error text
);
CREATE INDEX event_due ON event (survey, due_at, id) WHERE state = 'queued';
CREATE INDEX event_invitation ON event (invitation_id, position);
CREATE INDEX event_contact ON event (contact_id);
CREATE INDEX event_age ON event (queued_at);

-- A webhook that wants nothing more, by the fingerprint of its address: another address is another webhook.
CREATE TABLE webhook_stop (
    survey text PRIMARY KEY,
    fingerprint text NOT NULL,
    since text NOT NULL
);

-- What tries came to. For monitors; a few rows.
CREATE TABLE event_count (
    survey text NOT NULL,
    outcome text NOT NULL,
    attempts bigint NOT NULL,
    PRIMARY KEY (survey, outcome)
);
