-- Whom to remind of a booking, kept apart from the bookings: what names neither a
-- patron nor a booking to whoever has not the key (package reminder).
CREATE TABLE reminder (
    link    BYTEA PRIMARY KEY,    -- HMAC-SHA-256 of the booking's id
    sealed  BYTEA    NOT NULL,    -- AES-256-GCM: address, language, the booking's id
    starts  BIGINT  NOT NULL,    -- seconds since 1970
    ends    BIGINT  NOT NULL,
    send_at BIGINT  NOT NULL,
    sent    BOOLEAN NOT NULL
);
