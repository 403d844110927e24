-- Times that central has lent to this kiosk and that nobody was promised. One
-- that is gone since the last exchange began must not come back with its answer.
CREATE TABLE loan (
    id   TEXT    PRIMARY KEY,
    gone BOOLEAN NOT NULL DEFAULT FALSE,
    body TEXT    NOT NULL -- kiosk.Loan as JSON; empty when gone
) WITHOUT ROWID;

-- What was promised and central has not heard of.
CREATE TABLE promise (
    order_id TEXT    PRIMARY KEY,
    id       TEXT    NOT NULL,
    mark     INTEGER NOT NULL, -- the last report of it
    body     TEXT    NOT NULL  -- kiosk.Booking as JSON
) WITHOUT ROWID;

-- Orders that central was asked for, without a clear answer yet.
CREATE TABLE asked (order_id TEXT PRIMARY KEY) WITHOUT ROWID;

-- What central must hear, in this order.
CREATE TABLE loan_report (
    mark INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT    NOT NULL -- kiosk.LoanReport as JSON
);

CREATE TABLE loan_turn (turn INTEGER NOT NULL);
INSERT INTO loan_turn VALUES (0);

-- The last drop-in number that this kiosk gave.
CREATE TABLE queue_number (
    day    TEXT    NOT NULL, -- Swedish, 2026-11-23
    letter TEXT    NOT NULL,
    number INTEGER NOT NULL
);
INSERT INTO queue_number VALUES ('', '', 0);
