CREATE TABLE kiosk (
    id       TEXT PRIMARY KEY,
    name     TEXT   NOT NULL UNIQUE,
    place    TEXT   NOT NULL,
    key_hash BYTEA  NOT NULL,            -- SHA-256 of 256 random bits
    heard    BIGINT NOT NULL DEFAULT 0,  -- seconds since 1970; 0 for never
    version  TEXT   NOT NULL DEFAULT '',
    printer  TEXT   NOT NULL DEFAULT '', -- codes with spaces between
    scanner  TEXT   NOT NULL DEFAULT '',
    waiting  BIGINT NOT NULL DEFAULT 0
);

-- Up to which number each epoch of a kiosk has come in, without gaps.
CREATE TABLE usage_cursor (
    kiosk TEXT   NOT NULL REFERENCES kiosk (id),
    epoch TEXT   NOT NULL,
    seq   BIGINT NOT NULL CHECK (seq > 0),
    PRIMARY KEY (kiosk, epoch)
);

CREATE TABLE usage_event (
    kiosk    TEXT   NOT NULL REFERENCES kiosk (id),
    epoch    TEXT   NOT NULL,
    seq      BIGINT NOT NULL,
    hour     BIGINT NOT NULL, -- seconds since 1970, cut to the hour
    journey  TEXT   NOT NULL,
    language TEXT   NOT NULL,
    outcome  TEXT   NOT NULL,
    duration TEXT   NOT NULL,
    count    BIGINT NOT NULL CHECK (count > 0),
    PRIMARY KEY (kiosk, epoch, seq)
);

CREATE INDEX usage_event_hour ON usage_event (hour);

-- What may be looked at: the numbers are for counting once, and for nothing else.
CREATE VIEW usage AS
    SELECT kiosk, hour, journey, language, outcome, duration, count FROM usage_event;

CREATE TABLE call (
    id       TEXT PRIMARY KEY,
    kiosk    TEXT    NOT NULL REFERENCES kiosk (id),
    reason   TEXT    NOT NULL,
    language TEXT    NOT NULL,
    waiting  BOOLEAN NOT NULL,
    status   TEXT    NOT NULL CHECK (status IN ('sent', 'on_the_way', 'closed')),
    raised   BIGINT  NOT NULL,
    moved    BIGINT  NOT NULL DEFAULT 0
);

-- The same reason twice while open is one call.
CREATE UNIQUE INDEX call_open ON call (kiosk, reason) WHERE status <> 'closed';
