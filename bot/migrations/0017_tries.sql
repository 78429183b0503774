-- A message is counted as tried before it is handled: one that kills the process is known by its tries.
CREATE TABLE inbound_try (
    channel text NOT NULL,
    provider_id text NOT NULL,
    tries bigint NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (channel, provider_id)
);
