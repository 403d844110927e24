-- What is wrong with the directory that a kiosk has: codes with spaces between.
ALTER TABLE kiosk ADD COLUMN content TEXT NOT NULL DEFAULT '';

-- Events of records of the directory, that were looked at or said to be wrong. They
-- have no journey, language or duration, and their hour is the day's 00:00.
ALTER TABLE usage_event ADD COLUMN record TEXT NOT NULL DEFAULT ''; -- "office/ssc-odenplan"
ALTER TABLE usage_event ADD COLUMN remark TEXT NOT NULL DEFAULT ''; -- what is wrong; '' for a look

DROP VIEW usage;
CREATE VIEW usage AS
    SELECT kiosk, hour, journey, language, outcome, duration, count FROM usage_event WHERE record = '';

-- Where somebody looked is not told: on some days a kiosk has one visitor.
CREATE VIEW look AS
    SELECT hour AS day, record, remark, count FROM usage_event WHERE record <> '';
