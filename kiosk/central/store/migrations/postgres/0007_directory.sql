-- The directory as it stands. A record that was retired keeps its revision, without
-- a body, so that kiosks drop it.
CREATE TABLE record (
    kind     TEXT   NOT NULL,
    id       TEXT   NOT NULL,
    revision BIGINT NOT NULL UNIQUE CHECK (revision > 0),
    body     TEXT,                 -- JSON; its bytes are what is signed
    carried  TEXT,                 -- the body that the program last brought
    PRIMARY KEY (kind, id)
);

CREATE TABLE record_change (
    revision    BIGINT PRIMARY KEY,
    kind        TEXT   NOT NULL,
    id          TEXT   NOT NULL,
    body_before TEXT,
    body_after  TEXT,
    action      TEXT   NOT NULL,
    who         TEXT   NOT NULL,   -- an account's name; empty for the program
    at          BIGINT NOT NULL,   -- seconds since 1970
    import      TEXT   NOT NULL    -- empty for none
);

CREATE INDEX record_change_record ON record_change (kind, id, revision);
CREATE INDEX record_change_import ON record_change (import) WHERE import <> '';

CREATE TABLE record_import (
    id      TEXT PRIMARY KEY,
    name    TEXT   NOT NULL,
    who     TEXT   NOT NULL,
    at      BIGINT NOT NULL,
    state   TEXT   NOT NULL CHECK (state IN ('seen', 'done', 'undone')),
    made_on BIGINT NOT NULL,       -- the directory's revision
    file    BYTEA,                 -- until it is done
    added   BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    retired BIGINT NOT NULL
);

-- Up to how many remarks on a record have been seen to.
CREATE TABLE remark_handled (
    record TEXT   NOT NULL,        -- "office/ssc-odenplan"
    remark TEXT   NOT NULL,
    count  BIGINT NOT NULL CHECK (count > 0),
    who    TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    PRIMARY KEY (record, remark)
);

-- Where a library is; null when nobody has said.
ALTER TABLE branch ADD COLUMN municipality TEXT NOT NULL DEFAULT ''; -- SCB's code
ALTER TABLE branch ADD COLUMN lat DOUBLE PRECISION;                  -- degrees of WGS 84
ALTER TABLE branch ADD COLUMN lon DOUBLE PRECISION;
ALTER TABLE branch ADD COLUMN approximate BOOLEAN NOT NULL DEFAULT FALSE;

-- Another role.
ALTER TABLE account DROP CONSTRAINT account_role_check;
ALTER TABLE account ADD CONSTRAINT account_role_check CHECK (role IN ('staff', 'admin', 'editor'));
ALTER TABLE account ADD COLUMN municipality TEXT NOT NULL DEFAULT ''; -- of an editor who keeps one
