-- Who asked by SMS to be erased and has not confirmed it yet: by a keyed hash, for anybody may ask in anybody's name.
CREATE TABLE erasure_wish (
    address_hash text PRIMARY KEY,
    at text NOT NULL
);
