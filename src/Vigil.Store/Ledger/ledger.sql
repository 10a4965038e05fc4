-- The record itself. Everything else is computed from these two tables.
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);

-- payload is NULL where it was erased; its hash stays, so that the chain still holds.
CREATE TABLE ledger (
  seq BIGINT PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL,
  payload BYTES, payload_sha256 TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL);

-- What was read, as it was read, compressed, under the SHA-256 of the bytes before compression.
CREATE TABLE original (sha256 TEXT PRIMARY KEY, size BIGINT NOT NULL, packed BYTES);
