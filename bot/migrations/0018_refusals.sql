-- Refusals of which nobody can tell whether they are about the recipient or about us; gone with the first success.
CREATE TABLE refusal (
    channel text NOT NULL,
    outbox_id text NOT NULL,
    code text NOT NULL,
    -- It was taken first, and the refusal was reported: that others are taken too proves nothing then.
    is_reported integer NOT NULL,
    PRIMARY KEY (channel, outbox_id)
);

-- The provider took the messages and reported later that it refuses us: only a report can tell that it lets us in again.
ALTER TABLE channel_stop ADD COLUMN is_reported integer NOT NULL DEFAULT 0;
