CREATE TABLE account (
    id       TEXT PRIMARY KEY,
    name     TEXT    NOT NULL,
    key      TEXT    NOT NULL UNIQUE,    -- the name in small letters
    role     TEXT    NOT NULL CHECK (role IN ('staff', 'admin')),
    branch   TEXT    NOT NULL,           -- empty for all
    disabled BOOLEAN NOT NULL DEFAULT FALSE,
    hash     TEXT    NOT NULL            -- argon2id, PHC string format
);

CREATE TABLE session (
    hash    BLOB PRIMARY KEY,            -- SHA-256 of 256 random bits
    account TEXT   NOT NULL REFERENCES account (id),
    begun   BIGINT NOT NULL,             -- seconds since 1970
    seen    BIGINT NOT NULL
) WITHOUT ROWID;

CREATE INDEX session_account ON session (account);

-- How often somebody tried to log in, by a hash of name or address.
CREATE TABLE login_try (
    key  TEXT PRIMARY KEY,
    n    BIGINT NOT NULL,
    last BIGINT NOT NULL                 -- milliseconds since 1970
) WITHOUT ROWID;

-- What staff did. Nothing in it is about a patron.
CREATE TABLE staff_log (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    action TEXT   NOT NULL,
    object TEXT   NOT NULL
);

CREATE INDEX staff_log_at ON staff_log (at);
