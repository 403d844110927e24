-- A kiosk is known by its public key, which it brings with a one-time code. Kiosks
-- from before need a code each.
ALTER TABLE kiosk DROP COLUMN key_hash;
ALTER TABLE kiosk ADD COLUMN public_key BLOB;                          -- Ed25519; NULL until it comes
ALTER TABLE kiosk ADD COLUMN enrolled   BIGINT NOT NULL DEFAULT 0;    -- seconds since 1970; 0 for never
ALTER TABLE kiosk ADD COLUMN revoked    BIGINT NOT NULL DEFAULT 0;    -- likewise
ALTER TABLE kiosk ADD COLUMN told       TEXT   NOT NULL DEFAULT '{}'; -- JSON: settings, clock, updates

CREATE TABLE enrolment (
    code_hash BLOB   PRIMARY KEY, -- argon2id
    kiosk     TEXT   NOT NULL REFERENCES kiosk (id),
    until     BIGINT NOT NULL,
    used      BIGINT NOT NULL DEFAULT 0
);

-- What central sends each kiosk: each version, and who wrote it.
CREATE TABLE kiosk_settings (
    kiosk   TEXT   NOT NULL REFERENCES kiosk (id),
    version BIGINT NOT NULL CHECK (version > 0),
    text    TEXT   NOT NULL, -- TOML
    account TEXT   NOT NULL, -- the name of who wrote it
    written BIGINT NOT NULL,
    PRIMARY KEY (kiosk, version)
);
