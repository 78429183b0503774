-- Something came with the message, or instead of words, that is not words.
ALTER TABLE inbound ADD COLUMN has_more integer NOT NULL DEFAULT 0;
CREATE INDEX inbound_has_more ON inbound (invitation_id) WHERE has_more = 1;
