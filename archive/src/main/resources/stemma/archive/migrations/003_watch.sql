-- Feeds that are read on rounds, and their entries: those whose page is still to be fetched, and those seen.
CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  etag TEXT,
  last_modified TEXT,
  due BIGINT NOT NULL,
  failures INTEGER NOT NULL,
  said TEXT NOT NULL
);

CREATE TABLE entry (
  name TEXT PRIMARY KEY,
  feed TEXT NOT NULL,
  address TEXT NOT NULL,
  stamp TEXT NOT NULL,
  state TEXT NOT NULL,
  due BIGINT NOT NULL,
  tries INTEGER NOT NULL,
  said TEXT NOT NULL,
  own ${bytes}
);
CREATE INDEX entry_by_due ON entry (state, due, name);
