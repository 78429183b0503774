-- What customers have asked us in an invitation and were answered, in the names of the kinds of questions: each once.
ALTER TABLE invitation ADD COLUMN answered text NOT NULL DEFAULT '';
