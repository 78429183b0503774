-- All together strangers get a bounded number of replies an hour: their senders can be forged, and each is paid for.
ALTER TABLE recent_reply ADD COLUMN is_stranger bigint NOT NULL DEFAULT 0;

CREATE INDEX recent_reply_to_strangers ON recent_reply (due_at) WHERE is_stranger = 1;
