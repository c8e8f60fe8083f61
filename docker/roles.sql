-- The roles of the portal, for a superuser to run in each database of the portal; it may be run again at any time.
--   portal_owner      owns the database and its tables: migrations, and nothing else
--   portal            web, worker and beat: rows alone, and what portal/foundation/database/walls.sql leaves it
--   portal_retention  deletes at the term of data, through functions of its own
-- Passwords are given apart. What an earlier version of the portal owned as `portal` goes to the owner, this database included.
DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['portal_owner', 'portal', 'portal_retention'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I', name);
        END IF;
        EXECUTE format('ALTER ROLE %I NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', name);
    END LOOP;
END
$$;
ALTER ROLE portal_owner LOGIN;
ALTER ROLE portal LOGIN;
REVOKE portal_owner FROM portal;
REASSIGN OWNED BY portal TO portal_owner;
