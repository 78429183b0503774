-- The first tables. Both databases run this text as it is.
-- Ids are made by the bot and sort by time. Times are UTC, ISO 8601 text. Booleans are a time or nothing.

-- A customer who can be asked. An erased one keeps only its row, for the numbers that hang on it.
CREATE TABLE contact (
    id text PRIMARY KEY,
    name text NOT NULL,
    phone text UNIQUE,
    telegram text UNIQUE,
    locale text NOT NULL,
    -- The language the contact asked for; no import overrules it.
    chosen_locale text,
    timezone text NOT NULL,
    attributes text NOT NULL,
    opted_out_at text,
    blocked_at text,
    erased_at text,
    created_at text NOT NULL
);

-- Who said no, by address. Keyed by a keyed hash, so that it can outlive the erasure of everything else.
CREATE TABLE opt_out (
    address_hash text PRIMARY KEY,
    at text NOT NULL,
    words text
);

-- What only this database knows, such as the key of those hashes.
CREATE TABLE secret (
    name text PRIMARY KEY,
    value text NOT NULL
);

-- Personal one-time links into Telegram.
CREATE TABLE link (
    token text PRIMARY KEY,
    contact_id text NOT NULL REFERENCES contact (id),
    created_at text NOT NULL,
    used_at text
);

-- One run of a send.
CREATE TABLE campaign (
    id text PRIMARY KEY,
    survey text NOT NULL,
    created_at text NOT NULL
);

-- One asking of one contact, and the answer.
CREATE TABLE invitation (
    id text PRIMARY KEY,
    survey text NOT NULL,
    contact_id text NOT NULL REFERENCES contact (id),
    campaign_id text REFERENCES campaign (id),
    channel text NOT NULL,
    state text NOT NULL,
    score integer,
    comment text,
    pending text,
    candidate integer,
    clarifications integer NOT NULL,
    created_at text NOT NULL,
    asked_at text,
    delivered_at text,
    scored_at text,
    corrected_at text,
    closed_at text,
    closed_because text
);

-- No reply can be put on the wrong invitation: whatever the survey, one is open.
CREATE UNIQUE INDEX invitation_open ON invitation (contact_id) WHERE state <> 'closed';
CREATE INDEX invitation_contact ON invitation (contact_id, asked_at);
CREATE INDEX invitation_scored ON invitation (survey, scored_at);
CREATE INDEX invitation_still_open ON invitation (survey, created_at) WHERE state <> 'closed';

-- Every score and comment that no longer counts.
CREATE TABLE revision (
    id text PRIMARY KEY,
    invitation_id text NOT NULL REFERENCES invitation (id),
    score integer,
    comment text,
    replaced_at text NOT NULL
);

-- Each message that came in, once, for ever.
CREATE TABLE inbound (
    channel text NOT NULL,
    provider_id text NOT NULL,
    address text NOT NULL,
    contact_id text REFERENCES contact (id),
    invitation_id text REFERENCES invitation (id),
    kind text NOT NULL,
    text text NOT NULL,
    message_id text,
    awaiting text,
    at text NOT NULL,
    PRIMARY KEY (channel, provider_id)
);
CREATE INDEX inbound_message ON inbound (channel, address, message_id);
CREATE INDEX inbound_contact ON inbound (contact_id);

-- Messages in that could not be handled: counted, and set aside after the third try.
CREATE TABLE failed_inbound (
    channel text NOT NULL,
    provider_id text NOT NULL,
    address text NOT NULL,
    attempts integer NOT NULL,
    error text NOT NULL,
    -- The message as it came, JSON: to be looked at, and handled again once the fault is mended.
    message text NOT NULL,
    set_aside_at text,
    PRIMARY KEY (channel, provider_id)
);

-- Messages out, and what became of them.
CREATE TABLE outbox (
    id text PRIMARY KEY,
    channel text NOT NULL,
    address text NOT NULL,
    contact_id text REFERENCES contact (id),
    invitation_id text REFERENCES invitation (id),
    purpose text NOT NULL,
    priority integer NOT NULL,
    text text NOT NULL,
    keyboard text NOT NULL,
    replaces text,
    state text NOT NULL,
    due_at text NOT NULL,
    attempts integer NOT NULL,
    provider_id text,
    error text,
    created_at text NOT NULL,
    claimed_at text,
    settled_at text
);
CREATE INDEX outbox_due ON outbox (priority, due_at) WHERE state = 'queued';
CREATE INDEX outbox_waiting ON outbox (channel, address) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_sending ON outbox (claimed_at) WHERE state = 'sending';
CREATE INDEX outbox_provider ON outbox (channel, provider_id);
CREATE INDEX outbox_invitation ON outbox (invitation_id);
CREATE INDEX outbox_contact ON outbox (contact_id);

-- In which language an admin chat wants its answers.
CREATE TABLE admin_locale (
    channel text NOT NULL,
    address text NOT NULL,
    locale text NOT NULL,
    PRIMARY KEY (channel, address)
);

-- Who did what, when. Proof of consent, and of its end.
CREATE TABLE audit (
    id text PRIMARY KEY,
    at text NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    subject text,
    details text
);
CREATE INDEX audit_subject ON audit (subject);
