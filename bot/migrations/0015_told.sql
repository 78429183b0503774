-- When the customer was told what became of the case: once, whoever asks for it.
ALTER TABLE customer_case ADD COLUMN told_at text;
