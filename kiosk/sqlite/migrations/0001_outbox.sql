-- One row for each life of this database: from one opening to the next. last is
-- the highest number given; it stays when the rows have gone, so that a drained
-- outbox never gives a number twice.
CREATE TABLE epoch (
    ord  INTEGER PRIMARY KEY AUTOINCREMENT,
    id   TEXT    NOT NULL UNIQUE,
    last INTEGER NOT NULL DEFAULT 0
);

-- Events without a number yet. id is random: neither it nor the rows' order on
-- the disk tells which visit came first.
CREATE TABLE waiting (
    id       INTEGER PRIMARY KEY,
    hour     INTEGER NOT NULL, -- seconds since 1970, cut to the hour
    journey  TEXT    NOT NULL,
    language TEXT    NOT NULL,
    outcome  TEXT    NOT NULL,
    duration TEXT    NOT NULL,
    count    INTEGER NOT NULL CHECK (count > 0)
);

-- Events that may have been sent. Their numbers and contents never change.
CREATE TABLE numbered (
    epoch    INTEGER NOT NULL REFERENCES epoch (ord),
    seq      INTEGER NOT NULL CHECK (seq > 0),
    hour     INTEGER NOT NULL,
    journey  TEXT    NOT NULL,
    language TEXT    NOT NULL,
    outcome  TEXT    NOT NULL,
    duration TEXT    NOT NULL,
    count    INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
