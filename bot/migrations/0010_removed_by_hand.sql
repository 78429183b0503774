-- Who was taken off a list by hand stands beside the score: a few among the many of every manifest.
CREATE INDEX campaign_member_removed ON campaign_member (campaign_id) WHERE reason = 'removed_by_hand';
