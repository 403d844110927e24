CREATE TABLE branch (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    zone TEXT NOT NULL
);
INSERT INTO branch (id, name, zone) VALUES ('main', '', 'Europe/Stockholm');

ALTER TABLE kiosk ADD COLUMN branch TEXT NOT NULL DEFAULT 'main';
ALTER TABLE kiosk ADD COLUMN letter TEXT NOT NULL DEFAULT '';      -- of its drop-in numbers
ALTER TABLE kiosk ADD COLUMN loan_turn BIGINT NOT NULL DEFAULT 0;  -- of its last exchange

-- Helpers and rooms.
CREATE TABLE resource (
    id        TEXT PRIMARY KEY,
    branch    TEXT    NOT NULL REFERENCES branch (id),
    kind      TEXT    NOT NULL CHECK (kind IN ('individual', 'room')),
    name      TEXT    NOT NULL,
    languages TEXT    NOT NULL, -- words with spaces between
    topics    TEXT    NOT NULL,
    feed      TEXT    NOT NULL UNIQUE,
    gone      BOOLEAN NOT NULL
);

CREATE TABLE slot (
    id          TEXT PRIMARY KEY,
    branch      TEXT    NOT NULL REFERENCES branch (id),
    helper      TEXT    NOT NULL,
    room        TEXT    NOT NULL,
    starts      BIGINT  NOT NULL, -- seconds since 1970
    ends        BIGINT  NOT NULL CHECK (ends > starts),
    zone        TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    languages   TEXT    NOT NULL,
    topics      TEXT    NOT NULL,
    interpreter BOOLEAN NOT NULL,
    seats       BIGINT  NOT NULL CHECK (seats BETWEEN 1 AND 200),
    blocked     BOOLEAN NOT NULL,
    series      TEXT    NOT NULL,
    version     BIGINT  NOT NULL
);
CREATE INDEX slot_time ON slot (branch, starts);
CREATE INDEX slot_helper ON slot (helper, ends) WHERE helper <> '';
CREATE INDEX slot_room ON slot (room, ends) WHERE room <> '';

-- A helper is in one place at a time, whatever the program believes.
CREATE TRIGGER slot_overlap_insert BEFORE INSERT ON slot WHEN NEW.helper <> '' AND EXISTS (
    SELECT 1 FROM slot WHERE helper = NEW.helper AND id <> NEW.id AND ends > NEW.starts AND starts < NEW.ends)
BEGIN SELECT RAISE(ABORT, 'slot_overlap'); END;
CREATE TRIGGER slot_overlap_update BEFORE UPDATE ON slot WHEN NEW.helper <> '' AND EXISTS (
    SELECT 1 FROM slot WHERE helper = NEW.helper AND id <> NEW.id AND ends > NEW.starts AND starts < NEW.ends)
BEGIN SELECT RAISE(ABORT, 'slot_overlap'); END;

-- Who has a place of a slot. A request, or an order given up before it came, has
-- the slot ''.
CREATE TABLE claim (
    id       TEXT PRIMARY KEY,
    branch   TEXT   NOT NULL REFERENCES branch (id),
    slot     TEXT   NOT NULL,
    seat     BIGINT NOT NULL,
    state    TEXT   NOT NULL CHECK (state IN
        ('held', 'confirmed', 'here', 'done', 'requested', 'cancelled', 'absent', 'returned')),
    code     BIGINT NOT NULL,
    topic    TEXT   NOT NULL,
    language TEXT   NOT NULL,
    kiosk    TEXT   NOT NULL,
    outcome  TEXT   NOT NULL,
    changed  BIGINT NOT NULL,
    version  BIGINT NOT NULL,
    CHECK (slot <> '' OR state IN ('requested', 'cancelled')),
    CHECK (state IN ('requested', 'cancelled') OR seat > 0)
);
-- No place is promised twice, on whatever way to a live state.
CREATE UNIQUE INDEX claim_place ON claim (slot, seat) WHERE state IN ('held', 'confirmed', 'here', 'done');
CREATE UNIQUE INDEX claim_code ON claim (code) WHERE state IN ('held', 'confirmed', 'here', 'requested');
CREATE INDEX claim_any_code ON claim (code);
CREATE INDEX claim_slot ON claim (slot);
CREATE INDEX claim_loan ON claim (kiosk) WHERE state = 'held';
CREATE INDEX claim_request ON claim (branch, changed) WHERE slot = '';

-- Wrong codes typed at a kiosk, for some minutes.
CREATE TABLE guess (
    kiosk TEXT   NOT NULL,
    at    BIGINT NOT NULL
);
CREATE INDEX guess_kiosk ON guess (kiosk, at);

-- All that is left of a booking after the retention time.
CREATE TABLE help_count (
    branch   TEXT   NOT NULL,
    month    TEXT   NOT NULL, -- 2026-11
    topic    TEXT   NOT NULL,
    language TEXT   NOT NULL,
    state    TEXT   NOT NULL,
    outcome  TEXT   NOT NULL,
    count    BIGINT NOT NULL,
    PRIMARY KEY (branch, month, topic, language, state, outcome)
);

-- Today's drop-in numbers; those of other days are counted and erased.
CREATE TABLE queue_ticket (
    id       TEXT PRIMARY KEY,
    branch   TEXT   NOT NULL REFERENCES branch (id),
    day      TEXT   NOT NULL, -- 2026-11-23
    letter   TEXT   NOT NULL,
    number   BIGINT NOT NULL,
    topic    TEXT   NOT NULL,
    language TEXT   NOT NULL,
    state    TEXT   NOT NULL CHECK (state IN ('waiting', 'called', 'served', 'gone')),
    place    TEXT   NOT NULL,
    joined   BIGINT NOT NULL,
    called   BIGINT NOT NULL, -- 0 for not yet
    ended    BIGINT NOT NULL  -- 0 for not yet
);
CREATE INDEX queue_ticket_day ON queue_ticket (branch, day, joined);

ALTER TABLE branch ADD COLUMN drop_in TEXT NOT NULL DEFAULT ''; -- the day for which it is open
