-- Pictures and files that go with a message, and replies to a message of the same chat.

ALTER TABLE outbox ADD COLUMN reply_to text;
-- Kind and file name as JSON; for what the provider has already, its id.
ALTER TABLE outbox ADD COLUMN attachment text;

-- Their content, until the message has left: a file can hold what customers wrote, and nobody erases it here.
CREATE TABLE attachment_content (
    outbox_id text PRIMARY KEY REFERENCES outbox (id),
    content bytea NOT NULL
);
