-- The chat in which the owner of a case acted last: an anonymous administrator of it may be the owner.
ALTER TABLE customer_case ADD COLUMN owner_chat text;
