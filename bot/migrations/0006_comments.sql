-- Reading comments, newest first, and exporting whom a survey has asked: each part is found where the last one ended.

CREATE INDEX invitation_commented ON invitation (survey, scored_at, id) WHERE comment IS NOT NULL;
CREATE INDEX invitation_asked ON invitation (survey, asked_at, id);
CREATE INDEX revision_invitation ON revision (invitation_id);
