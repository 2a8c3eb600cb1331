-- What placing a report into a story needs, so that it need not be read again: what grouping looks at in it, what it was
-- found like, its say in the choice of a headline.
CREATE TABLE placement (
  report INTEGER PRIMARY KEY,
  imprint ${bytes} NOT NULL,
  near ${bytes} NOT NULL,
  lead ${bytes} NOT NULL
);

-- By its heaviest terms a report is found; weight in 65535ths. Undated reports have the least day there is.
CREATE TABLE posting (
  term BIGINT NOT NULL,
  day INTEGER NOT NULL,
  report INTEGER NOT NULL,
  weight INTEGER NOT NULL,
  PRIMARY KEY (term, day, report)
) ${clustered};

-- How many reports hold a term, counted over the first so many reports.
CREATE TABLE term_counts (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  counted INTEGER NOT NULL,
  counts ${bytes} NOT NULL
);

-- Dossiers, each by the fingerprint of all that it was made from.
CREATE TABLE dossier (
  story INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  body ${bytes} NOT NULL
);
