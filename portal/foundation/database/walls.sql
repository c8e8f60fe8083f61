-- What each role may do in this database. Run by its owner after the migrations; it may be run again at any time.

-- No guard is lifted by a variable of the session, whoever sets it.
CREATE OR REPLACE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS 'SELECT false';

DO $$
DECLARE
    relation record;
    guard regprocedure;
BEGIN
    -- No temporary table either: it would stand before those of the portal.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC, portal, portal_retention', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO portal, portal_retention', current_database());
    IF (SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public') IN (current_user, 'pg_database_owner') THEN
        REVOKE ALL ON SCHEMA public FROM PUBLIC, portal, portal_retention;
        GRANT USAGE ON SCHEMA public TO portal, portal_retention;
    END IF;

    -- Rows, never tables: neither TRUNCATE, nor TRIGGER, nor a sequence set back.
    REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, portal, portal_retention;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, portal, portal_retention;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal;
    REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM portal;

    -- What is appended is never changed. Histories are written by triggers alone.
    FOR relation IN
        SELECT c.oid::regclass AS name,
            EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'pgh_obj_id') AS is_history
        FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND t.tgname LIKE 'pgtrigger\_append\_only\_%'
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE ON %s FROM portal', relation.name);
        IF relation.is_history THEN
            EXECUTE format('REVOKE INSERT ON %s FROM portal', relation.name);
        END IF;
    END LOOP;
    REVOKE INSERT, UPDATE, DELETE ON pghistory_context FROM portal;

    -- Guards see every row and write what the role that runs may not, with the names of this schema alone. Those that ask who
    -- writes (`current_user`, itself or through a function) stay with the rights of whoever does.
    FOR guard IN
        SELECT p.oid::regprocedure FROM pg_proc p
        WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype = 'trigger'::regtype
            AND p.proowner = current_user::regrole AND p.prosrc !~ 'current_user|written_by_owner'
    LOOP
        EXECUTE format('ALTER FUNCTION %s SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp', guard);
    END LOOP;
END
$$;
