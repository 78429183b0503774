-- Which admin chats want a digest, and the last day that they have been told of.

CREATE TABLE digest (
    channel text NOT NULL,
    address text NOT NULL,
    -- weekly or monthly
    every text NOT NULL,
    told_through text NOT NULL,
    PRIMARY KEY (channel, address)
);
