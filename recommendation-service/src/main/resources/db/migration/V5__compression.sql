-- A decision names every action that was left out, so it is long and repeats itself: LZ4 packs it at a fraction of the
-- processor time. A PostgreSQL that was built without LZ4 keeps its own way.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_settings WHERE name = 'default_toast_compression' AND 'lz4' = ANY (enumvals)) THEN
        ALTER TABLE decision ALTER COLUMN decision SET COMPRESSION lz4;
        ALTER TABLE decision ALTER COLUMN inputs SET COMPRESSION lz4;
    END IF;
END $$;
