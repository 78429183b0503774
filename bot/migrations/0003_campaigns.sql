-- What a send makes: a campaign, and everyone who was on its list.

ALTER TABLE campaign ADD COLUMN created_by text NOT NULL DEFAULT '';
-- making (the list is being written), running, paused, done
ALTER TABLE campaign ADD COLUMN state text NOT NULL DEFAULT 'done';
ALTER TABLE campaign ADD COLUMN channel text NOT NULL DEFAULT 'auto';
ALTER TABLE campaign ADD COLUMN start_at text NOT NULL DEFAULT '';
ALTER TABLE campaign ADD COLUMN per_day bigint;
ALTER TABLE campaign ADD COLUMN sample bigint;
ALTER TABLE campaign ADD COLUMN seed text;
-- Survey and period of a campaign that the bot makes by itself: one, however many processes think of it.
ALTER TABLE campaign ADD COLUMN occasion text;
ALTER TABLE campaign ADD COLUMN manifest_hash text;
-- When the worker looks at it next.
ALTER TABLE campaign ADD COLUMN next_at text;
-- The day of the organisation's calendar that `asked_that_day` counts.
ALTER TABLE campaign ADD COLUMN asked_on text;
ALTER TABLE campaign ADD COLUMN asked_that_day bigint NOT NULL DEFAULT 0;
ALTER TABLE campaign ADD COLUMN done_at text;
CREATE UNIQUE INDEX campaign_occasion ON campaign (occasion);
CREATE INDEX campaign_running ON campaign (state, next_at);

-- One on the list. Up to `hash` it is the manifest and never changes; the rest is what became of it.
CREATE TABLE campaign_member (
    campaign_id text NOT NULL REFERENCES campaign (id),
    position bigint NOT NULL,
    contact_id text REFERENCES contact (id),
    line bigint,
    channel text,
    -- Why left out; nothing for whoever is to be asked.
    reason text,
    hash text NOT NULL,
    -- Not asked before.
    due_at text,
    settled_at text,
    -- 'asked', or why not in the end.
    outcome text,
    PRIMARY KEY (campaign_id, position)
);
CREATE INDEX campaign_member_waiting ON campaign_member (campaign_id, channel, due_at, position)
    WHERE reason IS NULL AND settled_at IS NULL;
CREATE UNIQUE INDEX campaign_member_once ON campaign_member (contact_id, campaign_id) WHERE reason IS NULL;

CREATE INDEX invitation_campaign ON invitation (campaign_id, contact_id);
CREATE INDEX outbox_unsent ON outbox (invitation_id) WHERE state IN ('queued', 'held', 'sending');
