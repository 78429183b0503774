-- Reminders, late answers, and how much is said to one address lately.

ALTER TABLE invitation ADD COLUMN reminded_at text;
-- Expired, but until then what is said still counts.
ALTER TABLE invitation ADD COLUMN late_until text;
-- 1: the first score was said after the invitation had expired.
ALTER TABLE invitation ADD COLUMN is_late integer NOT NULL DEFAULT 0;

CREATE INDEX invitation_to_remind ON invitation (survey, asked_at) WHERE state = 'score' AND reminded_at IS NULL;

-- The replies of the last 24 hours, one row for each of the outbox: by these we know when enough was said. The outbox
-- itself forgets to whom it wrote, and what, where a stranger or somebody erased is concerned.
CREATE TABLE recent_reply (
    id text PRIMARY KEY,
    address_hash text NOT NULL,
    words text NOT NULL,
    due_at text NOT NULL
);
CREATE INDEX recent_reply_address ON recent_reply (address_hash, due_at);
CREATE INDEX recent_reply_due ON recent_reply (due_at);
