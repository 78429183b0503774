-- What commands answered and what admins wrote names customers, and nothing reads it again once it is settled: from
-- here on it is blanked then, and what was kept of it until now is blanked here.

UPDATE outbox SET text = '', keyboard = '[]'
    WHERE purpose = 'answer' AND state NOT IN ('queued', 'sending');
UPDATE inbound SET text = '' WHERE contact_id IS NULL AND text <> '';
-- Alerts of messages that were set aside had the chat of the customer in them.
UPDATE outbox SET text = '' WHERE purpose = 'alert' AND contact_id IS NULL AND state NOT IN ('queued', 'sending');

-- Which customers an answer to an admin names, so that an erasure finds where it stands.
CREATE TABLE message_about (
    outbox_id text NOT NULL REFERENCES outbox (id),
    contact_id text NOT NULL REFERENCES contact (id),
    PRIMARY KEY (outbox_id, contact_id)
);
CREATE INDEX message_about_contact ON message_about (contact_id);

-- What stands in an admin chat about somebody who is erased, until it is queued to be taken away there.
CREATE TABLE withdrawal (
    outbox_id text PRIMARY KEY REFERENCES outbox (id),
    -- The admin chat: the outbox forgets where it sent what was about somebody who is erased.
    address text NOT NULL
);

-- An address whose owner asked to be erased: no list brings it back.
ALTER TABLE opt_out ADD COLUMN erased_at text;
UPDATE opt_out SET erased_at = at WHERE words IS NULL AND at IN (SELECT erased_at FROM contact WHERE erased_at IS NOT NULL);
