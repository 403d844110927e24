-- Drop-in numbers that were given without central, until it has heard of them.
CREATE TABLE queue_owed (
    ord  INTEGER PRIMARY KEY AUTOINCREMENT,
    id   TEXT NOT NULL UNIQUE,
    day  TEXT NOT NULL,
    body TEXT NOT NULL -- kiosk.QueueWish as JSON
);
