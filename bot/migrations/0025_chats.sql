-- The chat in which the owner of a case acted last: an anonymous administrator of it may be the owner.
ALTER TABLE customer_case ADD COLUMN owner_chat text;

-- The topic of a group in which an admin asked, and is answered.
ALTER TABLE outbox ADD COLUMN topic bigint;

-- The admin's own message that the words came from, by which an edit of it finds them; and the change of what was sent.
ALTER TABLE case_talk ADD COLUMN said_in text;
ALTER TABLE case_talk ADD COLUMN said_as text;
ALTER TABLE case_talk ADD COLUMN edit_id text;
CREATE INDEX case_talk_said ON case_talk (said_in, said_as) WHERE said_as IS NOT NULL;
CREATE INDEX case_talk_edit ON case_talk (edit_id) WHERE edit_id IS NOT NULL;
