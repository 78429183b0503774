-- Driver questions: which was asked last, since when, and what was answered.

ALTER TABLE invitation ADD COLUMN driver text;
ALTER TABLE invitation ADD COLUMN driver_at text;
ALTER TABLE invitation ADD COLUMN drivers_from text;

-- Numbers alone: when a contact is erased they stay, as the score does, as numbers of nobody.
CREATE TABLE driver_answer (
    invitation_id text NOT NULL REFERENCES invitation (id),
    question text NOT NULL,
    score integer NOT NULL,
    answered_at text NOT NULL,
    PRIMARY KEY (invitation_id, question)
);
