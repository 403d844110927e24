-- Events of records of the directory: which, and what is wrong with it.
ALTER TABLE waiting ADD COLUMN record TEXT NOT NULL DEFAULT '';
ALTER TABLE waiting ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE numbered ADD COLUMN record TEXT NOT NULL DEFAULT '';
ALTER TABLE numbered ADD COLUMN remark TEXT NOT NULL DEFAULT '';
