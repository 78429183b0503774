-- Sending: channels that are stopped, what was tried, what was fetched, and where the queue is read.

-- The provider refuses all of a channel: nothing is sent there before it lets us in again.
CREATE TABLE channel_stop (
    channel text PRIMARY KEY,
    since text NOT NULL,
    code text NOT NULL,
    -- The message that was refused: the first to be tried again.
    outbox_id text NOT NULL
);

-- What attempts to send came to, by how many seconds the provider took at most. For monitors; a few hundred rows.
CREATE TABLE attempt_count (
    channel text NOT NULL,
    purpose text NOT NULL,
    outcome text NOT NULL,
    at_most double precision NOT NULL,
    attempts bigint NOT NULL,
    seconds double precision NOT NULL,
    PRIMARY KEY (channel, purpose, outcome, at_most)
);

-- Up to when all that people wrote is here, whatever the webhooks missed.
CREATE TABLE recovery (
    channel text PRIMARY KEY,
    until text NOT NULL
);
CREATE INDEX inbound_at ON inbound (channel, at);

-- Each channel has a queue for each priority. Questions come after reminders.
UPDATE outbox SET priority = 2 WHERE purpose = 'ask';
DROP INDEX outbox_due;
CREATE INDEX outbox_queue ON outbox (channel, priority, due_at, id) WHERE state = 'queued';

-- Of a message whose fate is unknown, due_at is when it is looked up with the provider.
CREATE INDEX outbox_unknown ON outbox (channel, due_at) WHERE state = 'unknown';
CREATE INDEX outbox_address ON outbox (channel, address);
