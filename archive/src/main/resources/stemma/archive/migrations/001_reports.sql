-- What was read. The report's text and everything known of it is one packed body, so that it comes back byte for byte;
-- the other columns are for finding it.
CREATE TABLE archive (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL,
  last_change BIGINT NOT NULL
);

CREATE TABLE report (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  given TEXT NOT NULL,
  address TEXT UNIQUE,
  version INTEGER NOT NULL,
  story INTEGER NOT NULL,
  change BIGINT NOT NULL
);
CREATE INDEX report_by_story ON report (story, number);
CREATE UNIQUE INDEX report_by_change ON report (change);

CREATE TABLE version (
  report INTEGER NOT NULL,
  version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  change BIGINT NOT NULL,
  arrived BIGINT NOT NULL,
  body ${bytes} NOT NULL,
  PRIMARY KEY (report, version)
);
CREATE INDEX version_by_fingerprint ON version (fingerprint);

CREATE TABLE story (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  headline TEXT NOT NULL,
  change BIGINT NOT NULL,
  merged_into INTEGER
);
CREATE UNIQUE INDEX story_by_change ON story (change);

CREATE TABLE story_log (
  change BIGINT PRIMARY KEY,
  story INTEGER NOT NULL,
  event TEXT NOT NULL,
  report INTEGER,
  other INTEGER,
  likeness REAL,
  why TEXT NOT NULL
);
CREATE INDEX story_log_by_story ON story_log (story, change);

CREATE TABLE note (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
