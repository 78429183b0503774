-- Groups that became supergroups: Telegram gives them a new id, and none of the old messages can be changed any more.
CREATE TABLE chat_move (
    channel text NOT NULL,
    address text NOT NULL,
    moved_to text NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (channel, address)
);

-- Admin chats that cannot be written to: others hear of the cases instead.
CREATE TABLE unreachable_chat (
    channel text NOT NULL,
    address text NOT NULL,
    since text NOT NULL,
    -- What the provider said last.
    code text NOT NULL,
    -- 1: others have been told of all that the chat had been told of, and of what did not arrive there.
    is_seen_to integer NOT NULL,
    PRIMARY KEY (channel, address)
);
