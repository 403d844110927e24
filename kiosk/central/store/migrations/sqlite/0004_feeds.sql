-- What helpers' and rooms' calendars have shown, so that they can say what has
-- changed since; forgotten with the bookings.
CREATE TABLE feed_event (
    resource TEXT    NOT NULL REFERENCES resource (id),
    slot     TEXT    NOT NULL,
    starts   BIGINT  NOT NULL, -- seconds since 1970
    ends     BIGINT  NOT NULL,
    digest   TEXT    NOT NULL, -- empty when gone
    sequence BIGINT  NOT NULL CHECK (sequence >= 0),
    changed  BIGINT  NOT NULL,
    gone     BOOLEAN NOT NULL,
    PRIMARY KEY (resource, slot)
);
