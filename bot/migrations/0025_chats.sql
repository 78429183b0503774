-- The chat in which the owner of a case acted last: an anonymous administrator of it may be the owner.
ALTER TABLE customer_case ADD COLUMN owner_chat text;

-- The topic of a group in which an admin asked, and is answered.
ALTER TABLE outbox ADD COLUMN topic bigint;
