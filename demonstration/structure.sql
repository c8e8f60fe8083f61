-- Written by manage.py write_structure for PostgreSQL 18 from the migrations 668bf36ef1e81117: never edit it.


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;




CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;




CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;




CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;


CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$SELECT false$$;


CREATE FUNCTION public.accounts_change_is_confirmed(wanted_kind text, account bigint, wanted_email text, wanted_role text, wanted_caf text, wanted_operator bigint, wanted_services bigint[]) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
        SELECT EXISTS (
            SELECT FROM accounts_accountchange
            WHERE account_id = account AND kind = wanted_kind AND state = 'confirmed'
              AND confirmed_in = pg_current_xact_id()::text::bigint
              AND email = wanted_email AND role = wanted_role AND services = wanted_services
              AND caf_id IS NOT DISTINCT FROM wanted_caf AND operator_id IS NOT DISTINCT FROM wanted_operator
        )
    $$;


CREATE FUNCTION public.accounts_may_answer(answerer bigint, account bigint, caf text) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
        SELECT EXISTS (
            SELECT FROM accounts_agent WHERE id = answerer AND is_active AND id IS DISTINCT FROM account AND CASE
                WHEN EXISTS (
                    SELECT FROM accounts_agent manager
                    WHERE manager.role = 'responsable' AND manager.is_active AND manager.caf_id = caf
                      AND manager.id IS DISTINCT FROM account
                ) THEN role = 'responsable' AND caf_id = caf
                ELSE role = 'administrateur'
            END
        )
    $$;


CREATE FUNCTION public.accounts_none_before() RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO 'public', 'pg_temp'
    AS $$
    BEGIN
        PERFORM pg_advisory_xact_lock(hashtext('accounts_agent.first_day'));
        RETURN NOT EXISTS (SELECT FROM accounts_agentevent WHERE pgh_created_at <> now());
    END $$;


CREATE FUNCTION public.accounts_service_is_named() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    BEGIN
        IF TG_OP = 'UPDATE' AND NEW.id = OLD.id AND NEW.operator_id = OLD.operator_id THEN
            RETURN NEW;
        END IF;
        IF EXISTS (
            SELECT FROM accounts_agent WHERE services @> ARRAY[OLD.id]
            AND (is_active OR TG_OP = 'DELETE' OR NEW.id <> OLD.id)
        ) THEN
            RAISE EXCEPTION 'a service that an account names keeps its operator' USING ERRCODE = 'check_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;


CREATE FUNCTION public.accounts_written_by_owner() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO 'public', 'pg_temp'
    AS $$
        SELECT current_user = pg_get_userbyid(relowner) FROM pg_class WHERE oid = 'accounts_agent'::regclass
    $$;


CREATE FUNCTION public.current_caf() RETURNS text
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT current_setting('portal.caf', true) $$;


CREATE FUNCTION public.current_services() RETURNS bigint[]
    LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT string_to_array(nullif(current_setting('portal.services', true), ''), ',')::bigint[] $$;


CREATE FUNCTION public.mediation_contact_is_shared(point bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER COST 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_sharedcontact shared JOIN mediation_referral referral ON referral.id = shared.referral_id
        WHERE shared.contact_point_id = point AND referral.state IN ('sent', 'accepted', 'started')
          AND referral.service_id = ANY (current_services()) AND NOT separations_in_danger(referral.family_id)
    )
$$;


CREATE FUNCTION public.mediation_file_is_with_service(family bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER COST 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE family_id = family AND state IN ('sent', 'accepted', 'started') AND service_id = ANY (current_services())
    )
$$;


CREATE FUNCTION public.mediation_person_is_with_service(person bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER COST 10 PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT current_services() IS NOT NULL AND EXISTS (
        SELECT FROM mediation_referral
        WHERE state IN ('sent', 'accepted', 'started') AND service_id = ANY (current_services()) AND family_id IN (
            SELECT family_id FROM separations_parent WHERE person_id = person
            UNION ALL
            SELECT family_id FROM separations_child WHERE person_id = person AND cancelled_at IS NULL
        )
    )
$$;


CREATE FUNCTION public.mediation_referrals_ended(caf character varying, exercice integer, outcomes character varying[]) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT count(*) FROM mediation_referral
    WHERE caf_id = caf AND ended_on BETWEEN make_date(exercice, 1, 1) AND make_date(exercice, 12, 31)
      AND outcome = ANY (outcomes)
$$;


CREATE FUNCTION public.mediation_referrals_sent(caf character varying, first timestamp with time zone, after timestamp with time zone) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT count(*) FROM mediation_referral WHERE caf_id = caf AND sent_at >= first AND sent_at < after
$$;


CREATE FUNCTION public.pgtrigger_account_change_kept_bed9a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN
            NEW.confirmed_in := NULL;
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND (NEW.kind, NEW.email, NEW.first_name, NEW.last_name, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services, NEW.account_version, NEW.asked_at, NEW.asked_by_id) IS NOT DISTINCT FROM (OLD.kind, OLD.email, OLD.first_name, OLD.last_name, OLD.role, OLD.caf_id, OLD.operator_id, OLD.services, OLD.account_version, OLD.asked_at, OLD.asked_by_id)
           AND (NEW.account_id IS NOT DISTINCT FROM OLD.account_id
                OR (NEW.kind = 'open' AND NEW.state = 'confirmed' AND OLD.account_id IS NULL)) THEN
            NEW.confirmed_in := NULL;
            IF NEW.state = 'confirmed' THEN
                NEW.confirmed_in := pg_current_xact_id()::text::bigint;
            END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a request about an account is kept as asked and answered' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_file_0ce46() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_file_61719() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_file_68416() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_file_bd4eb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_file_d0675() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM new_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_counts_for_files_e45f5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (
    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT person_id FROM (SELECT * FROM new_rows) AS counted)
    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT person_id FROM (SELECT * FROM new_rows) AS counted)
); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_has_one_place_8875a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM new_rows JOIN separations_parent AS placed USING (family_id, person_id)
            WHERE new_rows.cancelled_at IS NULL
        ) THEN
            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_has_one_place_b9ace() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM new_rows JOIN separations_child AS placed USING (family_id, person_id)
            WHERE placed.cancelled_at IS NULL
        ) THEN
            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_of_standing_person_12b8d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_of_standing_person_44176() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_of_standing_person_6dbca() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_of_standing_person_c7686() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_addition_of_standing_threat_from_08417() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT threat_from_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT threat_from_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_amendment_kept_8b1b5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        IF (TG_OP = 'INSERT' AND NEW.state = 'prepared')
           OR (TG_OP = 'UPDATE' AND OLD.state = 'prepared'
               AND (NEW.convention_id, NEW.number) = (OLD.convention_id, OLD.number))
        THEN
            IF NEW.state <> 'cancelled' AND NOT EXISTS (
                SELECT FROM mediation_convention WHERE id = NEW.convention_id AND state = 'signed'
                AND NEW.effect_on BETWEEN starts_on AND ends_on
            ) THEN
                RAISE EXCEPTION 'an amendment takes effect within a signed convention'
                    USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an amendment is kept as it was signed' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_answer_kept_41205() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT FROM mediation_convention WHERE state = 'prepared'
            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END
        ) AND (TG_OP <> 'UPDATE' OR NEW.convention_id = OLD.convention_id) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        RAISE EXCEPTION 'conditions are answered before the signature' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_answered_by_its_agrement_1d4fa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT FROM espaces_rencontre_agrement agrement
            WHERE agrement.id = NEW.agrement_id AND agrement.space_id = NEW.space_id
              AND agrement.kind = CASE WHEN NEW.state = 'tacit' THEN 'tacite' ELSE 'arrete' END
              AND (NEW.state <> 'tacit' OR agrement.granted_on = NEW.tacit_on)
        ) THEN
            RAISE EXCEPTION 'the agrement of a file is of its space and kind' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_answered_by_right_932a9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT accounts_may_answer(NEW.answered_by_id, OLD.account_id, NEW.caf_id) THEN
            RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'confirmed' AND NOT EXISTS (
            SELECT FROM accounts_agent WHERE id = NEW.asked_by_id AND is_active AND role = 'administrateur'
        ) THEN
            RAISE EXCEPTION 'asked by nobody who may ask' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'confirmed' AND OLD.account_id IS NOT NULL AND NOT EXISTS (
            SELECT FROM accounts_agent WHERE id = OLD.account_id AND version = OLD.account_version
        ) THEN
            RAISE EXCEPTION 'the account changed since' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_00644() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_03a36() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_0a880() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_0b747() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_101c9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_16ed5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_1afd4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_1caf3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_2b3d2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_2f458() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_30f19() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_35bf0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_3ad46() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_3b26c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_416ef() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_43511() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_4bb44() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_50376() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_52865() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_5994c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_5b346() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_5fe6c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_603e5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_64804() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_6d2d9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_6fb95() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_794f0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_7da5e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_826af() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_83311() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_863e4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_89119() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_918bf() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_9ac91() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_9fd3b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_a6475() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_a724d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_b0fd4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_b1f85() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_b5af1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_b7393() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_b8fa8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_c07b5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_c603c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_c7146() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_cb801() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_d3a11() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_d919e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_dd4c1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_e5885() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_f00ed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_f048d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_f2ddd() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_f7c3a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_f9f91() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_fb361() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_append_only_fefbc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_applied_to_its_line_832e1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'proposed' OR NOT EXISTS (
                SELECT 1 FROM funding_envelope WHERE id = NEW.envelope_id AND state = 'published'
            ) THEN
                RAISE EXCEPTION 'a correction is proposed, of a published line' USING ERRCODE = 'check_violation';
            END IF;
        ELSIF NEW.state = 'approved' AND OLD.state <> 'approved' THEN
            UPDATE funding_envelope SET amount = amount + NEW.amount WHERE id = NEW.envelope_id;
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_approved_moves_both_5ee81() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry
                WHERE transfer_id = NEW.id AND share_id = NEW.share_id) <> -NEW.amount
           OR (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry
                WHERE transfer_id = NEW.id AND share_id <> NEW.share_id)
                <> (CASE WHEN NEW.to_caf_id IS NULL THEN 0 ELSE NEW.amount END) THEN
            RAISE EXCEPTION 'an approved transfer has its entries' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_broken_glass_kept_5886d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_broken_glass_stays_b82fa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_budget_alert_kept_7d72f() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE'
           OR (NEW.agent_id, NEW.raised_at, NEW.until_at) IS DISTINCT FROM (OLD.agent_id, OLD.raised_at, OLD.until_at)
           OR NEW.caf_id IS DISTINCT FROM OLD.caf_id
           OR ((NEW.searches, NEW.files) IS DISTINCT FROM (OLD.searches, OLD.files)
               AND NEW.searches + NEW.files <= OLD.searches + OLD.files)
           OR NEW.refusals < OLD.refusals
           OR (OLD.state = 'seen' AND (NEW.state, NEW.seen_at, NEW.seen_by_id, NEW.seen_total, NEW.comment)
               IS DISTINCT FROM (OLD.state, OLD.seen_at, OLD.seen_by_id, OLD.seen_total, OLD.comment)) THEN
            RAISE EXCEPTION 'an alert is kept as it was raised and seen' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.state = 'open' AND NEW.state = 'seen' THEN 
    IF NOT accounts_may_answer(NEW.seen_by_id, OLD.agent_id, OLD.caf_id) THEN
        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
    END IF;
 END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_budget_raised_from_tomorrow_89777() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE today date; held integer;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        today := (now() AT TIME ZONE 'Europe/Paris')::date;
        IF NEW.from_on > today THEN RETURN NEW; END IF;
        SELECT value::integer INTO held FROM accounts_datedsetting
        WHERE caf_id = NEW.caf_id AND key = NEW.key AND state = 'kept' AND from_on < today
        ORDER BY from_on DESC LIMIT 1;
        held := coalesce(held, CASE NEW.key WHEN 'budget_alert' THEN 60 WHEN 'budget_stop' THEN 120 END);
        SELECT greatest(held, max(value::integer)) INTO held FROM accounts_datedsetting
        WHERE caf_id = NEW.caf_id AND key = NEW.key AND from_on = today;
        IF NEW.value::integer > held THEN
            RAISE EXCEPTION 'a budget is raised from tomorrow on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_budget_release_kept_9b289() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'INSERT' AND NEW.state = 'asked' THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN
            RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND (NEW.agent_id, NEW.asked_at, NEW.reason) IS NOT DISTINCT FROM (OLD.agent_id, OLD.asked_at, OLD.reason)
           AND NEW.caf_id IS NOT DISTINCT FROM OLD.caf_id THEN
            IF NEW.state IN ('released', 'refused') THEN 
    IF NOT accounts_may_answer(NEW.answered_by_id, OLD.agent_id, OLD.caf_id) THEN
        RAISE EXCEPTION 'not theirs to answer' USING ERRCODE = 'check_violation';
    END IF;
 END IF;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a request for a release is kept as asked and answered' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_cancelled_for_good_911b0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_cancelled_without_danger_d1fd3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'a file is not cancelled while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_chained_58da0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE last record; covered bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT sum(upper(keys) - lower(keys)) INTO covered FROM unnest(NEW.ids) keys;
        IF covered IS DISTINCT FROM NEW.lines THEN
            RAISE EXCEPTION 'a seal of % lines cannot cover % keys', NEW.lines, covered USING ERRCODE = '23514';
        END IF;
        SELECT number, digest, total INTO last FROM journal_seal ORDER BY number DESC LIMIT 1;
        NEW.number := coalesce(last.number, 0) + 1;
        NEW.previous := coalesce(last.digest, decode(repeat('00', 32), 'hex'));
        NEW.total := coalesce(last.total, 0) + NEW.lines;
        NEW.sealed_at := clock_timestamp();
        NEW.digest := sha256(convert_to(coalesce(octet_length(NEW."version"::text) || ':' || NEW."version"::text || ',', '-,') || coalesce(octet_length(NEW."number"::text) || ':' || NEW."number"::text || ',', '-,') || coalesce(octet_length((extract(epoch FROM NEW."sealed_at") * 1000000)::bigint::text) || ':' || (extract(epoch FROM NEW."sealed_at") * 1000000)::bigint::text || ',', '-,') || coalesce(octet_length(NEW."ids"::text) || ':' || NEW."ids"::text || ',', '-,') || coalesce(octet_length(NEW."lines"::text) || ':' || NEW."lines"::text || ',', '-,') || coalesce(octet_length(NEW."total"::text) || ':' || NEW."total"::text || ',', '-,'), 'UTF8') || NEW.previous || NEW.digests);
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_file_05a66() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_file_313bb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_file_6fd60() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_file_aa1b8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_file_e1fae() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_files_c3d23() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (
    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted)
    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted)
); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_counts_for_files_d9ad8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (
    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT person_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted)
    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT person_id FROM 
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
 AS counted)
); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_has_one_place_5abe7() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM new_rows JOIN separations_child AS placed USING (family_id, person_id)
            WHERE placed.cancelled_at IS NULL
        ) THEN
            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_has_one_place_efe53() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM new_rows JOIN separations_parent AS placed USING (family_id, person_id)
            WHERE new_rows.cancelled_at IS NULL
        ) THEN
            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_of_standing_person_3cd40() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_of_standing_person_42748() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_of_standing_person_811da() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_of_standing_person_b966a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT person_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT person_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_change_of_standing_threat_from_2ee61() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_person WHERE id IN (SELECT threat_from_id FROM new_rows) ORDER BY id FOR KEY SHARE;
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT threat_from_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_changed_by_two_fe71b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF accounts_written_by_owner() OR accounts_change_is_confirmed('change', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an account is changed by two persons' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_closed_after_its_services_739c2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT FROM partners_service WHERE operator_id = NEW.id AND state = 'open') THEN
            RAISE EXCEPTION 'the operator has open services' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_closed_without_danger_922b2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.id AND lifted_at IS NULL) THEN
            RAISE EXCEPTION 'a file is not closed while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_colleagues_of_one_caf_1a95c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND (OLD.agent_id, OLD.substitute_id, OLD.caf_id)
            = (NEW.agent_id, NEW.substitute_id, NEW.caf_id) THEN RETURN NEW; END IF;
        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.agent_id, NEW.substitute_id) AND caf_id = NEW.caf_id
            AND role IN ('conseiller', 'travailleur_social')) <> 2 THEN
            RAISE EXCEPTION 'caseworkers of one Caf replace each other' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_colleagues_of_one_caf_77423() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND (OLD.giver_id, OLD.receiver_id, OLD.caf_id)
            = (NEW.giver_id, NEW.receiver_id, NEW.caf_id) THEN RETURN NEW; END IF;
        IF (SELECT count(*) FROM accounts_agent WHERE id IN (NEW.giver_id, NEW.receiver_id) AND caf_id = NEW.caf_id)
            <> 2 THEN
            RAISE EXCEPTION 'colleagues of one Caf hand files over' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_commission_kept_once_it_decided_af6d3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.state = 'cancelled'
           OR EXISTS (SELECT 1 FROM funding_fundingrequest WHERE commission_id = OLD.id) THEN
            RAISE EXCEPTION 'a commission that decided is kept with its minutes' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_complete_has_its_documents_06bc3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF (SELECT count(*) FROM espaces_rencontre_agrementdocument
            WHERE agrement_file_id = NEW.id AND letter <> 'statutes') < 7
           OR (NEW.private_body AND NOT EXISTS (
               SELECT FROM espaces_rencontre_agrementdocument
               WHERE agrement_file_id = NEW.id AND letter = 'statutes')) THEN
            RAISE EXCEPTION 'a complete file holds each document' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_conditions_met_aa7fe() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF 9 > (SELECT count(*) FROM mediation_eligibilityanswer WHERE convention_id = NEW.id AND met)
        THEN
            RAISE EXCEPTION 'a convention is signed once its conditions are met' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_consent_kept_once_sent_c15b5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'consents are kept as they were at the sending' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_convention_kept_14d3c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'INSERT' THEN
            IF NEW.state <> 'prepared' AND NOT NEW.taken_over THEN
                RAISE EXCEPTION 'a convention begins prepared' USING ERRCODE = 'check_violation';
            END IF;
            IF NEW.state = 'prepared' OR EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            IF NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
            IF OLD.state = 'prepared' AND NEW.state IN ('prepared', 'cancelled') THEN RETURN NEW; END IF;
            IF OLD.state = 'prepared' AND NEW.state = 'signed' AND EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;
            IF OLD.state = 'signed' AND to_jsonb(NEW) - 'operator_id' - 'version' = to_jsonb(OLD) - 'operator_id' - 'version' AND EXISTS (SELECT FROM partners_service WHERE id = NEW.service_id AND operator_id = NEW.operator_id FOR SHARE) THEN RETURN NEW; END IF;
            IF OLD.state = 'signed' AND NEW.state IN ('signed', 'ended')
               AND (NEW.service_id, NEW.starts_on, NEW.document, NEW.signed_on, NEW.signatories, NEW.signed_by_id, NEW.taken_over, NEW.prepared_by_id, NEW.operator_id) IS NOT DISTINCT FROM (OLD.service_id, OLD.starts_on, OLD.document, OLD.signed_on, OLD.signatories, OLD.signed_by_id, OLD.taken_over, OLD.prepared_by_id, OLD.operator_id)
               AND (NEW.state = 'ended' OR NEW.ends_on = OLD.ends_on OR EXISTS (
                    SELECT FROM mediation_conventionamendment WHERE convention_id = NEW.id AND state = 'signed'
                    AND ends_on_before = OLD.ends_on AND ends_on_after = NEW.ends_on))
            THEN RETURN NEW; END IF;
        END IF;
        RAISE EXCEPTION 'a signed convention changes by an amendment' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_correction_kept_de72d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        IF (TG_OP = 'INSERT' AND NEW.state IN ('asked', 'applied'))
           OR (TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
               AND (NEW.referral_id, NEW.corrects, NEW.undoes, NEW.refusal, NEW.started_on, NEW.covers_maintenance, NEW.ended_on, NEW.outcome, NEW.stood, NEW.reason, NEW.asked_at, NEW.asked_by_id, NEW.asked_by_service) IS NOT DISTINCT FROM (OLD.referral_id, OLD.corrects, OLD.undoes, OLD.refusal, OLD.started_on, OLD.covers_maintenance, OLD.ended_on, OLD.outcome, OLD.stood, OLD.reason, OLD.asked_at, OLD.asked_by_id, OLD.asked_by_service)) THEN
            NEW.applied_in := CASE WHEN NEW.state = 'applied' THEN pg_current_xact_id()::text::bigint END;
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a correction is kept as it was asked and answered' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_08e7d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_0e1bc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_18372() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_2067e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_22841() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_24e78() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_27a9c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_3d94c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_58b09() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_663d6() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_6cbed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE partners_service SET version = version + 1 WHERE id = NEW.id; RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_6d580() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_7f9e0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_826ab() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_95ced() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_97b9b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE partners_service SET version = version + 1 WHERE id = NEW.id; RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_9eab5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_a406e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_aaa4e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_b2f60() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_b40a8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_bf1d8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_cbdff() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_d707a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_dd524() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_e740f() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_counts_changes_ededa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    NEW.version := OLD.version + 1; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_danger_waits_for_the_family_d498d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE; RETURN NEW;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_dated_by_the_database_3964c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF current_user <> 'portal_owner' THEN
                NEW.entered_at := clock_timestamp();
            END IF;
            RETURN NEW;
            
                END;
            $$;


CREATE FUNCTION public.pgtrigger_dated_by_the_database_8b736() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF current_user <> 'portal_owner' THEN
                NEW.at := clock_timestamp();
            END IF;
            RETURN NEW;
            
                END;
            $$;


CREATE FUNCTION public.pgtrigger_dated_by_the_database_e8e5a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF current_user <> 'portal_owner' THEN
                NEW.committed_at := clock_timestamp();
            END IF;
            RETURN NEW;
            
                END;
            $$;


CREATE FUNCTION public.pgtrigger_dated_by_the_database_fed10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF current_user <> 'portal_owner' THEN
                NEW.computed_at := clock_timestamp();
            END IF;
            RETURN NEW;
            
                END;
            $$;


CREATE FUNCTION public.pgtrigger_decided_by_its_manager_6d9f4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (SELECT 1 FROM accounts_agent WHERE id = NEW.entered_by_id AND caf_id = NEW.caf_id
            AND role = 'responsable' AND is_active) THEN
            RAISE EXCEPTION 'the manager of a Caf decides for it' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state <> 'kept' OR NEW.from_on < (now() AT TIME ZONE 'Europe/Paris')::date THEN
            RAISE EXCEPTION 'a decision holds from its day on, never before' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_decision_has_its_ground_bc867() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                DECLARE given funding_delegation; sitting funding_commission; decided date;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        decided := (NEW.decided_at AT TIME ZONE 'Europe/Paris')::date;
        IF current_user <> 'portal_owner' THEN
            decided := (clock_timestamp() AT TIME ZONE 'Europe/Paris')::date;
        END IF;
        IF (NEW.delegation_id IS NULL) = (NEW.commission_id IS NULL) THEN
            RAISE EXCEPTION 'a decision is taken under a delegation or by a commission'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state = 'granted' AND NEW.exercice >= 2015 AND NEW.commitment_reason = '' THEN
            RAISE EXCEPTION 'a provisional commitment has its reason' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.delegation_id IS NOT NULL THEN
            SELECT * INTO given FROM funding_delegation WHERE id = NEW.delegation_id FOR SHARE;
            IF given.caf_id <> NEW.caf_id OR given.state <> 'given'
               OR NEW.decided_by_id NOT IN (given.agent_id, COALESCE(given.substitute_id, given.agent_id))
               OR (given.act = 'grant') <> (NEW.state = 'granted')
               OR decided NOT BETWEEN given.from_on AND given.until_on
               OR NEW.amount_granted > given.amount_limit THEN
                RAISE EXCEPTION 'the delegation does not cover this decision' USING ERRCODE = 'check_violation';
            END IF;
        ELSE
            SELECT * INTO sitting FROM funding_commission WHERE id = NEW.commission_id FOR SHARE;
            IF sitting.caf_id <> NEW.caf_id OR sitting.state <> 'held' OR sitting.held_on > decided
               OR sitting.held_on < (NEW.submitted_at AT TIME ZONE 'Europe/Paris')::date THEN
                RAISE EXCEPTION 'the commission did not decide this request' USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_decision_is_final_42233() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delegation_kept_until_it_ends_8966f() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE ending text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        ending := ARRAY['state', 'ended_at', 'ended_by_id', 'end_reason'];
        IF TG_OP = 'UPDATE' AND OLD.state = 'given' AND NEW.state = 'ended'
           AND to_jsonb(NEW) - ending = to_jsonb(OLD) - ending THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a delegation is kept as it was entered, and ends once' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_06643() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_siteevent" ("accessible", "address", "city", "close_reason", "closed_by_id", "closed_on", "hours", "id", "insee_commune", "is_main", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "service_id", "state", "version") VALUES (OLD."accessible", OLD."address", OLD."city", OLD."close_reason", OLD."closed_by_id", OLD."closed_on", OLD."hours", OLD."id", OLD."insee_commune", OLD."is_main", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."postcode", OLD."service_id", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_11d1b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_firstcontactevent" ("caf_id", "due_on", "escalated_at", "family_id", "for_agent_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "state", "told_at") VALUES (OLD."caf_id", OLD."due_on", OLD."escalated_at", OLD."family_id", OLD."for_agent_id", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."report_id", OLD."state", OLD."told_at"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_155cb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (OLD."amount", OLD."binding", OLD."exercice", OLD."fictitious", OLD."first_amount", OLD."fund", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."published_at", OLD."published_by_id", OLD."source", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_18197() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_serviceevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "entered_on", "fictitious", "hours", "id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (OLD."caf_id", OLD."city", OLD."close_reason", OLD."closed_by_id", OLD."closed_on", OLD."confirmed_by_id", OLD."confirmed_on", OLD."entered_on", OLD."fictitious", OLD."hours", OLD."id", OLD."kind", OLD."name", OLD."operator_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."state", OLD."version", OLD."zone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_1e0f1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (OLD."exercice", OLD."fictitious", OLD."id", OLD."organisation_cap", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."prestation", OLD."published_at", OLD."published_by_id", OLD."rate", OLD."source", OLD."state", OLD."superseded_on", OLD."unit", OLD."unit_ceiling", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_1ec33() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_meetingevent" ("caf_id", "committee", "entered_by_id", "fictitious", "held_on", "id", "minutes", "minutes_signed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version") VALUES (OLD."caf_id", OLD."committee", OLD."entered_by_id", OLD."fictitious", OLD."held_on", OLD."id", OLD."minutes", OLD."minutes_signed_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."place", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_1fca9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."confirmed_at", OLD."confirmed_by_id", OLD."doubt", OLD."family_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_35f51() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_mediatorevent" ("diploma_on", "ended_on", "etp", "fictitious", "first_name", "id", "last_name", "name_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "version") VALUES (OLD."diploma_on", OLD."ended_on", OLD."etp", OLD."fictitious", OLD."first_name", OLD."id", OLD."last_name", OLD."name_key", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."service_id", OLD."starts_on", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_37fac() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (OLD."caf_id", OLD."date_joined", OLD."email", OLD."first_name", OLD."id", OLD."is_active", OLD."last_name", OLD."operator_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role", OLD."services", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_3990a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (OLD."child_id", OLD."family_id", OLD."home", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."separation_id", OLD."third_party"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_3a15e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_operatorevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "federation", "fictitious", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rna", "siret", "state", "version") VALUES (OLD."caf_id", OLD."city", OLD."close_reason", OLD."closed_by_id", OLD."closed_on", OLD."federation", OLD."fictitious", OLD."id", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."rna", OLD."siret", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_3a1aa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."expected_on", OLD."family_id", OLD."id", OLD."is_adopted", OLD."of", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_44b14() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "expires_on", "granted_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "proof", "recorded_by_id", "reference", "space_id", "version", "withdrawn_on") VALUES (OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."expires_on", OLD."granted_on", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."premises", OLD."proof", OLD."recorded_by_id", OLD."reference", OLD."space_id", OLD."version", OLD."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_49370() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementdocumentevent" ("added_at", "added_by_id", "agrement_file_id", "document", "id", "letter", "not_required", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."agrement_file_id", OLD."document", OLD."id", OLD."letter", OLD."not_required", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_50b11() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementfileevent" ("abandon_reason", "agrement_id", "complete_on", "created_at", "deposit_means", "deposited_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "prepared_by_id", "private_body", "refusal_proof", "refusal_reasons", "refusal_reference", "refused_on", "space_id", "state", "tacit_on", "version") VALUES (OLD."abandon_reason", OLD."agrement_id", OLD."complete_on", OLD."created_at", OLD."deposit_means", OLD."deposited_on", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."premises", OLD."prepared_by_id", OLD."private_body", OLD."refusal_proof", OLD."refusal_reasons", OLD."refusal_reference", OLD."refused_on", OLD."space_id", OLD."state", OLD."tacit_on", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_55c53() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (OLD."caf_id", OLD."entered_at", OLD."entered_by_id", OLD."giver_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."receiver_id", OLD."returns_on", OLD."starts_on", OLD."state", OLD."version", OLD."whole"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_58add() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."report_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_5beff() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."ended_on", OLD."id", OLD."opened_on", OLD."parent_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_at", OLD."recorded_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_7215c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."closed_at", OLD."closed_by_id", OLD."hand_over_id", OLD."id", OLD."no_second_parent", OLD."opened_at", OLD."opened_by_id", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."referent_id", OLD."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_7d1a1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (OLD."caf_id", OLD."family_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."position", OLD."title"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_87d88() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."amendment_id", OLD."applies_from", OLD."convention_id", OLD."exercice", OLD."funded_etp", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_881ec() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_serviceevent" ("conventional", "email", "id", "judicial", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (OLD."conventional", OLD."email", OLD."id", OLD."judicial", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_8f964() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (OLD."address", OLD."caf_id", OLD."city", OLD."country", OLD."email", OLD."ended_at", OLD."ended_by_id", OLD."hours", OLD."id", OLD."is_open", OLD."is_shelter", OLD."kind", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."postcode", OLD."version", OLD."voicemail"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_9317c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."convention_id", OLD."criterion", OLD."id", OLD."met", OLD."nature", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_9b172() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_criterionevent" ("code", "from_exercice", "id", "nature", "needs_document", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "proof_asked", "published_at", "published_by_id", "replaces_id", "source", "state", "superseded_on", "until_exercice", "version", "words") VALUES (OLD."code", OLD."from_exercice", OLD."id", OLD."nature", OLD."needs_document", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."prepared_at", OLD."prepared_by_id", OLD."proof_asked", OLD."published_at", OLD."published_by_id", OLD."replaces_id", OLD."source", OLD."state", OLD."superseded_on", OLD."until_exercice", OLD."version", OLD."words"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_a5488() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."covers_maintenance", OLD."family_id", OLD."from_on", OLD."id", OLD."kind", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."source_reference", OLD."until_on", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_a7853() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_transferevent" ("asked_at", "asked_by_id", "caf_id", "children_count", "contact_first", "contact_id", "contact_phone", "ended_at", "ended_by_id", "family_id", "id", "new_family_id", "parents_in_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refusal", "refusal_note", "state", "to_caf_id", "with_notes", "with_step") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."caf_id", OLD."children_count", OLD."contact_first", OLD."contact_id", OLD."contact_phone", OLD."ended_at", OLD."ended_by_id", OLD."family_id", OLD."id", OLD."new_family_id", OLD."parents_in_words", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."refusal", OLD."refusal_note", OLD."state", OLD."to_caf_id", OLD."with_notes", OLD."with_step"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_a9620() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (OLD."allocataire_number", OLD."birth_date", OLD."caf_id", OLD."deceased_on", OLD."first_name", OLD."guardian", OLD."guardianship", OLD."has_no_known_address", OLD."id", OLD."is_deceased", OLD."is_detained", OLD."last_name", OLD."merged_into_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."used_name", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_b48cf() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_declarationevent" ("actual_etp", "court_deposits", "exercice", "family_contributions", "funded_etp", "id", "legal_aid_costs", "operating_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "stage", "state", "submitted_at", "submitted_by_id", "version") VALUES (OLD."actual_etp", OLD."court_deposits", OLD."exercice", OLD."family_contributions", OLD."funded_etp", OLD."id", OLD."legal_aid_costs", OLD."operating_costs", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."service_id", OLD."stage", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_b5e60() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (OLD."close_reason", OLD."closed_at", OLD."closed_by_id", OLD."document", OLD."ends_on", OLD."id", OLD."operator_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."planned_end_on", OLD."prepared_by_id", OLD."service_id", OLD."signatories", OLD."signed_by_id", OLD."signed_on", OLD."starts_on", OLD."state", OLD."taken_over", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_ba011() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_frameworkevent" ("caf_id", "document", "end_reason", "ended_on", "ends_on", "fictitious", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "signatories", "signed_on", "starts_on", "state", "title", "version") VALUES (OLD."caf_id", OLD."document", OLD."end_reason", OLD."ended_on", OLD."ends_on", OLD."fictitious", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."prepared_by_id", OLD."signatories", OLD."signed_on", OLD."starts_on", OLD."state", OLD."title", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_bc9e1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_dangerreportevent" ("family_id", "id", "is_undone", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (OLD."family_id", OLD."id", OLD."is_undone", OLD."lift_reason", OLD."lifted_at", OLD."lifted_by_id", OLD."names_whom", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."threat_from_id", OLD."threat_from_other", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_c192d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "is_transferred", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."family_id", OLD."id", OLD."is_transferred", OLD."logged_at", OLD."logged_by_id", OLD."maintenance", OLD."mode", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."procedure", OLD."residence_decided_by", OLD."same_roof", OLD."separated_on", OLD."union"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_c5adc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."cancelled_at", OLD."cancelled_by_id", OLD."family_id", OLD."id", OLD."logged_at", OLD."logged_by_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reconciled_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_d7e8a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (OLD."agent_id", OLD."caf_id", OLD."entered_at", OLD."entered_by_id", OLD."from_on", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."state", OLD."substitute_id", OLD."until_on", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_d8b18() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_referralevent" ("answered_at", "answered_by_id", "caf_id", "covers_maintenance", "created_at", "created_by_id", "ended_at", "ended_on", "family_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "sent_at", "service_id", "started_at", "started_on", "state") VALUES (OLD."answered_at", OLD."answered_by_id", OLD."caf_id", OLD."covers_maintenance", OLD."created_at", OLD."created_by_id", OLD."ended_at", OLD."ended_on", OLD."family_id", OLD."id", OLD."outcome", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."refusal", OLD."sent_at", OLD."service_id", OLD."started_at", OLD."started_on", OLD."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_d9621() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementwithdrawalevent" ("agrement_id", "grounds", "id", "means", "notice", "observations", "observations_until", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reasons", "recorded_at", "recorded_by_id", "reference", "state", "told_on", "withdrawn_on") VALUES (OLD."agrement_id", OLD."grounds", OLD."id", OLD."means", OLD."notice", OLD."observations", OLD."observations_until", OLD."observed_on", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."proof", OLD."reasons", OLD."recorded_at", OLD."recorded_by_id", OLD."reference", OLD."state", OLD."told_on", OLD."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_de283() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (OLD."caf_id", OLD."id", OLD."kept_id", OLD."merged_at", OLD."merged_by_id", OLD."moved", OLD."other_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_e0779() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_consentevent" ("given_on", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "referral_id") VALUES (OLD."given_on", OLD."id", OLD."parent_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_by_id", OLD."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_e36ab() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "commission_id", "commitment_reason", "conditions_found", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "delegation_id", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (OLD."amount_granted", OLD."amount_requested", OLD."caf_id", OLD."commission_id", OLD."commitment_reason", OLD."conditions_found", OLD."created_by_id", OLD."ddcs_proof", OLD."decided_at", OLD."decided_by_id", OLD."decision_note", OLD."delegation_id", OLD."exercice", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."purpose", OLD."refusal", OLD."space_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_e5adb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_commissionevent" ("caf_id", "cancel_reason", "held_on", "id", "members", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "version") VALUES (OLD."caf_id", OLD."cancel_reason", OLD."held_on", OLD."id", OLD."members", OLD."minutes", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."recorded_at", OLD."recorded_by_id", OLD."state", OLD."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_eed54() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_directoryplaceevent" ("address", "caf_id", "city", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "email", "entered_on", "hours", "id", "identity", "kinds", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "state", "version", "website", "zone", "zone_keys") VALUES (OLD."address", OLD."caf_id", OLD."city", OLD."closed_by_id", OLD."closed_on", OLD."confirmed_by_id", OLD."confirmed_on", OLD."email", OLD."entered_on", OLD."hours", OLD."id", OLD."identity", OLD."kinds", OLD."name", OLD."note", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."postcode", OLD."state", OLD."version", OLD."website", OLD."zone", OLD."zone_keys"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_f27ae() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_meetingspaceevent" ("email", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (OLD."email", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_f499d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (OLD."caf_id", OLD."decided_at", OLD."decided_by_id", OLD."first_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."second_id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_delete_delete_f832b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (OLD."contact_point_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_documents_stay_once_complete_2065b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE file bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        file := CASE WHEN TG_OP = 'INSERT' THEN NEW.agrement_file_id ELSE OLD.agrement_file_id END;
        PERFORM 1 FROM espaces_rencontre_agrementfile WHERE id = file AND state IN ('draft', 'deposited') FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'documents stay once the file is complete' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_due_on_is_read_1fc4e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT due_on, for_agent_id INTO NEW.due_on, NEW.step_for_id
        FROM separations_nextstep WHERE family_id = NEW.id AND state = 'todo';
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_ended_stays_0dcf5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_entry_of_an_approved_transfer_07220() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT 1 FROM funding_sharetransfer transfer
                JOIN funding_share giving ON giving.id = transfer.share_id
                JOIN funding_share moved ON moved.id = NEW.share_id
                WHERE transfer.id = NEW.transfer_id AND transfer.state = 'approved' AND transfer.reason = NEW.reason
                AND ((moved.id = giving.id AND NEW.amount = -transfer.amount)
                    OR (moved.envelope_id = giving.envelope_id AND moved.caf_id = transfer.to_caf_id
                        AND NEW.amount = transfer.amount))
        ) THEN
            RAISE EXCEPTION 'the entry is no part of an approved transfer' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_envelope_covers_shares_6b6a1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE split numeric; over integer;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM funding_share WHERE envelope_id = NEW.id FOR NO KEY UPDATE;
        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry
            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = NEW.id;
        SELECT count(*) INTO over FROM funding_share share WHERE share.envelope_id = NEW.id
            AND (SELECT COALESCE(sum(amount), 0) FROM funding_commitment WHERE share_id = share.id)
              > (SELECT COALESCE(sum(amount), 0) FROM funding_shareentry WHERE share_id = share.id);
        IF NEW.binding AND (split > NEW.amount OR over > 0) THEN
            RAISE EXCEPTION 'the envelope would no longer cover its shares' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.exercice <> OLD.exercice AND EXISTS (SELECT 1 FROM funding_share WHERE envelope_id = NEW.id) THEN
            RAISE EXCEPTION 'an envelope that is split keeps its exercice' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_for_an_agent_here_a77f0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT 1 FROM accounts_agent agent JOIN separations_family family ON family.caf_id = agent.caf_id
            WHERE agent.id = NEW.for_agent_id AND family.id = NEW.family_id
        ) THEN
            RAISE EXCEPTION 'a next step is for an agent of the Caf of the file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_granted_is_committed_1cfbf() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT 1 FROM funding_commitment WHERE funding_request_id = NEW.id AND amount = NEW.amount_granted
        ) THEN
            RAISE EXCEPTION 'a granted request has its commitment' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_holders_are_managers_of_the_caf_029ef() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM accounts_agent WHERE id IN (NEW.agent_id, NEW.substitute_id)
                AND (role <> 'responsable' OR caf_id IS DISTINCT FROM NEW.caf_id)
        ) THEN
            RAISE EXCEPTION 'a delegation goes to managers of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_02a1c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_mediatorevent" ("diploma_on", "ended_on", "etp", "fictitious", "first_name", "id", "last_name", "name_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "version") VALUES (NEW."diploma_on", NEW."ended_on", NEW."etp", NEW."fictitious", NEW."first_name", NEW."id", NEW."last_name", NEW."name_key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."service_id", NEW."starts_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_049c2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_siteevent" ("accessible", "address", "city", "close_reason", "closed_by_id", "closed_on", "hours", "id", "insee_commune", "is_main", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "service_id", "state", "version") VALUES (NEW."accessible", NEW."address", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."hours", NEW."id", NEW."insee_commune", NEW."is_main", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."service_id", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_07c28() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."report_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_07f9d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_commissionevent" ("caf_id", "cancel_reason", "held_on", "id", "members", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "version") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."held_on", NEW."id", NEW."members", NEW."minutes", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_0988a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_frameworkevent" ("caf_id", "document", "end_reason", "ended_on", "ends_on", "fictitious", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "signatories", "signed_on", "starts_on", "state", "title", "version") VALUES (NEW."caf_id", NEW."document", NEW."end_reason", NEW."ended_on", NEW."ends_on", NEW."fictitious", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_by_id", NEW."signatories", NEW."signed_on", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_0b214() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (NEW."amount", NEW."binding", NEW."exercice", NEW."fictitious", NEW."first_amount", NEW."fund", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_12566() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_meetingevent" ("caf_id", "committee", "entered_by_id", "fictitious", "held_on", "id", "minutes", "minutes_signed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version") VALUES (NEW."caf_id", NEW."committee", NEW."entered_by_id", NEW."fictitious", NEW."held_on", NEW."id", NEW."minutes", NEW."minutes_signed_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_12fd4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_serviceevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "entered_on", "fictitious", "hours", "id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (NEW."caf_id", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."entered_on", NEW."fictitious", NEW."hours", NEW."id", NEW."kind", NEW."name", NEW."operator_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_1a3aa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_transferevent" ("asked_at", "asked_by_id", "caf_id", "children_count", "contact_first", "contact_id", "contact_phone", "ended_at", "ended_by_id", "family_id", "id", "new_family_id", "parents_in_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refusal", "refusal_note", "state", "to_caf_id", "with_notes", "with_step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."caf_id", NEW."children_count", NEW."contact_first", NEW."contact_id", NEW."contact_phone", NEW."ended_at", NEW."ended_by_id", NEW."family_id", NEW."id", NEW."new_family_id", NEW."parents_in_words", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."refusal", NEW."refusal_note", NEW."state", NEW."to_caf_id", NEW."with_notes", NEW."with_step"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_1e53c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."covers_maintenance", NEW."family_id", NEW."from_on", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source_reference", NEW."until_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_27c2a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_firstcontactevent" ("caf_id", "due_on", "escalated_at", "family_id", "for_agent_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "state", "told_at") VALUES (NEW."caf_id", NEW."due_on", NEW."escalated_at", NEW."family_id", NEW."for_agent_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."report_id", NEW."state", NEW."told_at"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_36341() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_dangerreportevent" ("family_id", "id", "is_undone", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (NEW."family_id", NEW."id", NEW."is_undone", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."names_whom", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."threat_from_id", NEW."threat_from_other", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_38fd2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "commission_id", "commitment_reason", "conditions_found", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "delegation_id", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."amount_granted", NEW."amount_requested", NEW."caf_id", NEW."commission_id", NEW."commitment_reason", NEW."conditions_found", NEW."created_by_id", NEW."ddcs_proof", NEW."decided_at", NEW."decided_by_id", NEW."decision_note", NEW."delegation_id", NEW."exercice", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."refusal", NEW."space_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_4065b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."doubt", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_4254a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."services", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_48212() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_4d98d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_directoryplaceevent" ("address", "caf_id", "city", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "email", "entered_on", "hours", "id", "identity", "kinds", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "state", "version", "website", "zone", "zone_keys") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."closed_by_id", NEW."closed_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."email", NEW."entered_on", NEW."hours", NEW."id", NEW."identity", NEW."kinds", NEW."name", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."state", NEW."version", NEW."website", NEW."zone", NEW."zone_keys"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_535cc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_operatorevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "federation", "fictitious", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rna", "siret", "state", "version") VALUES (NEW."caf_id", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."federation", NEW."fictitious", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."rna", NEW."siret", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_55324() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementwithdrawalevent" ("agrement_id", "grounds", "id", "means", "notice", "observations", "observations_until", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reasons", "recorded_at", "recorded_by_id", "reference", "state", "told_on", "withdrawn_on") VALUES (NEW."agrement_id", NEW."grounds", NEW."id", NEW."means", NEW."notice", NEW."observations", NEW."observations_until", NEW."observed_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proof", NEW."reasons", NEW."recorded_at", NEW."recorded_by_id", NEW."reference", NEW."state", NEW."told_on", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_660c6() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "is_transferred", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."is_transferred", NEW."logged_at", NEW."logged_by_id", NEW."maintenance", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure", NEW."residence_decided_by", NEW."same_roof", NEW."separated_on", NEW."union"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_66fe0() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."ended_on", NEW."id", NEW."opened_on", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_679d6() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", NEW."operator_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_733eb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by_id", NEW."moved", NEW."other_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_75414() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expected_on", NEW."family_id", NEW."id", NEW."is_adopted", NEW."of", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_7f299() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_meetingspaceevent" ("email", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."email", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_81ee2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementdocumentevent" ("added_at", "added_by_id", "agrement_file_id", "document", "id", "letter", "not_required", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."agrement_file_id", NEW."document", NEW."id", NEW."letter", NEW."not_required", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_86f08() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (NEW."agent_id", NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."state", NEW."substitute_id", NEW."until_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_87b26() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_declarationevent" ("actual_etp", "court_deposits", "exercice", "family_contributions", "funded_etp", "id", "legal_aid_costs", "operating_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "stage", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."actual_etp", NEW."court_deposits", NEW."exercice", NEW."family_contributions", NEW."funded_etp", NEW."id", NEW."legal_aid_costs", NEW."operating_costs", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."service_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_96788() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."convention_id", NEW."criterion", NEW."id", NEW."met", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_99adc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."second_id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_9a53a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."country", NEW."email", NEW."ended_at", NEW."ended_by_id", NEW."hours", NEW."id", NEW."is_open", NEW."is_shelter", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."version", NEW."voicemail"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_aa6e1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_consentevent" ("given_on", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "referral_id") VALUES (NEW."given_on", NEW."id", NEW."parent_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_by_id", NEW."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_b1b6d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."referent_id", NEW."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_c77e5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (NEW."exercice", NEW."fictitious", NEW."id", NEW."organisation_cap", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."prestation", NEW."published_at", NEW."published_by_id", NEW."rate", NEW."source", NEW."state", NEW."superseded_on", NEW."unit", NEW."unit_ceiling", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_cb8f8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."title"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_cbb9e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_criterionevent" ("code", "from_exercice", "id", "nature", "needs_document", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "proof_asked", "published_at", "published_by_id", "replaces_id", "source", "state", "superseded_on", "until_exercice", "version", "words") VALUES (NEW."code", NEW."from_exercice", NEW."id", NEW."nature", NEW."needs_document", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."proof_asked", NEW."published_at", NEW."published_by_id", NEW."replaces_id", NEW."source", NEW."state", NEW."superseded_on", NEW."until_exercice", NEW."version", NEW."words"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_ccf90() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reconciled_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_cf8e4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amendment_id", NEW."applies_from", NEW."convention_id", NEW."exercice", NEW."funded_etp", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_dc6ae() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "expires_on", "granted_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "proof", "recorded_by_id", "reference", "space_id", "version", "withdrawn_on") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expires_on", NEW."granted_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."premises", NEW."proof", NEW."recorded_by_id", NEW."reference", NEW."space_id", NEW."version", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_eb77d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (NEW."child_id", NEW."family_id", NEW."home", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."separation_id", NEW."third_party"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_ee7ee() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."giver_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."receiver_id", NEW."returns_on", NEW."starts_on", NEW."state", NEW."version", NEW."whole"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_eec26() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_serviceevent" ("conventional", "email", "id", "judicial", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."conventional", NEW."email", NEW."id", NEW."judicial", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_f244f() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementfileevent" ("abandon_reason", "agrement_id", "complete_on", "created_at", "deposit_means", "deposited_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "prepared_by_id", "private_body", "refusal_proof", "refusal_reasons", "refusal_reference", "refused_on", "space_id", "state", "tacit_on", "version") VALUES (NEW."abandon_reason", NEW."agrement_id", NEW."complete_on", NEW."created_at", NEW."deposit_means", NEW."deposited_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."premises", NEW."prepared_by_id", NEW."private_body", NEW."refusal_proof", NEW."refusal_reasons", NEW."refusal_reference", NEW."refused_on", NEW."space_id", NEW."state", NEW."tacit_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_f6007() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_referralevent" ("answered_at", "answered_by_id", "caf_id", "covers_maintenance", "created_at", "created_by_id", "ended_at", "ended_on", "family_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "sent_at", "service_id", "started_at", "started_on", "state") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."caf_id", NEW."covers_maintenance", NEW."created_at", NEW."created_by_id", NEW."ended_at", NEW."ended_on", NEW."family_id", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."refusal", NEW."sent_at", NEW."service_id", NEW."started_at", NEW."started_on", NEW."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_insert_insert_fb415() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (NEW."contact_point_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_kept_once_sent_d93fb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a referral that was sent stays where it is' USING ERRCODE = 'check_violation';
                END;
            $$;


CREATE FUNCTION public.pgtrigger_kept_unless_cancelled_7ffae() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE cancelling text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        cancelling := ARRAY['cancelled_at', 'cancelled_by_id', 'cancel_reason'];
        IF TG_OP = 'UPDATE' AND OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL
           AND to_jsonb(NEW) - cancelling = to_jsonb(OLD) - cancelling THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the row is kept as it was written' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_kept_unless_cancelled_92d58() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE cancelling text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        cancelling := ARRAY['cancelled_at', 'cancelled_by_id', 'cancel_reason'];
        IF TG_OP = 'UPDATE' AND OLD.cancelled_at IS NULL AND NEW.cancelled_at IS NOT NULL
           AND to_jsonb(NEW) - cancelling = to_jsonb(OLD) - cancelling THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'the row is kept as it was written' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_kind_stays_24ecb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a service stays of its kind' USING ERRCODE = 'check_violation';
                END;
            $$;


CREATE FUNCTION public.pgtrigger_last_stays_a6ca9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT OLD.is_active OR OLD.role NOT IN ('administrateur', 'dpo')
           OR (TG_OP = 'UPDATE' AND NEW.is_active AND NEW.role = OLD.role) THEN
            RETURN NULL;
        END IF;
        PERFORM pg_advisory_xact_lock(hashtext('accounts_agent.last_stays'), hashtext(OLD.role));
        IF NOT EXISTS (SELECT FROM accounts_agent WHERE is_active AND role = OLD.role) THEN
            RAISE EXCEPTION 'the last % stays', OLD.role USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_line_kept_c33fb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT FROM mediation_conventionamendment WHERE state = 'prepared'
            AND id = CASE WHEN TG_OP = 'DELETE' THEN OLD.amendment_id ELSE NEW.amendment_id END
        ) AND (TG_OP <> 'UPDATE' OR NEW.amendment_id = OLD.amendment_id) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        RAISE EXCEPTION 'the lines of an amendment are kept as they were signed' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_member_kept_with_minutes_f6598() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE stands text;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT state INTO stands FROM funding_meeting
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END FOR NO KEY UPDATE;
    IF stands <> 'planned' THEN
        RAISE EXCEPTION 'what the minutes say is never edited' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;

                END;
            $$;


CREATE FUNCTION public.pgtrigger_merged_into_a_standing_person_ecd38() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.merged_into_id IS NOT NULL THEN
            RAISE EXCEPTION 'this person is merged already' USING ERRCODE = 'check_violation';
        END IF;
        PERFORM 1 FROM separations_person WHERE id = NEW.merged_into_id AND merged_into_id IS NULL FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'a person is merged into one who is not' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (SELECT 1 FROM separations_parent WHERE person_id = NEW.id)
           OR EXISTS (SELECT 1 FROM separations_child WHERE person_id = NEW.id)
           OR EXISTS (SELECT 1 FROM separations_contactpoint WHERE person_id = NEW.id) THEN
            RAISE EXCEPTION 'what points at a person moves before it is merged' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_minutes_are_final_6b803() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_never_deleted_e773c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_never_over_committed_455cf() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE line funding_envelope; entered numeric; committed numeric;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;
        SELECT envelope.* INTO line FROM funding_share share
            JOIN funding_envelope envelope ON envelope.id = share.envelope_id WHERE share.id = NEW.share_id;
        IF NEW.funding_request_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM funding_fundingrequest request JOIN funding_share share ON share.caf_id = request.caf_id
                WHERE share.id = NEW.share_id AND request.id = NEW.funding_request_id
                AND request.exercice = line.exercice AND line.fund = 'espaces_rencontre'
        ) THEN
            RAISE EXCEPTION 'the share is that of another Caf or exercice' USING ERRCODE = 'check_violation';
        END IF;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        IF line.binding AND committed + NEW.amount > entered THEN
            RAISE EXCEPTION 'the share is binding and would be over-committed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_next_step_kept_5eac8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.state = 'todo' AND NEW.state <> 'todo'
           AND (NEW.family_id, NEW.what, NEW.for_agent_id, NEW.due_on, NEW.written_at)
               = (OLD.family_id, OLD.what, OLD.for_agent_id, OLD.due_on, OLD.written_at)
           AND (NEW.written_by_id, NEW.corrects_id) IS NOT DISTINCT FROM (OLD.written_by_id, OLD.corrects_id) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a next step is kept as it was written' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_notice_stays_e6eb1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'the notice of a withdrawal stays' USING ERRCODE = 'check_violation';
                END;
            $$;


CREATE FUNCTION public.pgtrigger_of_its_kind_79fd3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NOT EXISTS (SELECT FROM partners_service WHERE id = NEW.id AND kind = 'mediation') THEN
                RAISE EXCEPTION 'a service is of its kind' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_of_its_kind_d7ab1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NOT EXISTS (SELECT FROM partners_service WHERE id = NEW.id AND kind = 'meeting_space') THEN
                RAISE EXCEPTION 'a service is of its kind' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_of_the_same_caf_a0dec() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT 1 FROM funding_meeting meeting JOIN partners_service service ON service.caf_id = meeting.caf_id
            WHERE meeting.id = NEW.meeting_id AND service.id = NEW.service_id
        ) THEN
            RAISE EXCEPTION 'a committee speaks of the services of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_offer_fits_its_file_8c69a() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE parent record;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT family_id, caf_id INTO parent FROM separations_parent WHERE id = NEW.parent_id;
        IF NEW.place_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM separations_directoryplace WHERE id = NEW.place_id AND caf_id = parent.caf_id
        ) THEN
            RAISE EXCEPTION 'a place of the directory of the same Caf' USING ERRCODE = 'check_violation';
        END IF;
        IF EXISTS (
            SELECT 1 FROM separations_offer WHERE parent_id = NEW.parent_id AND kind = NEW.kind
            AND cancelled_at IS NULL AND said_on > NEW.said_on
        ) THEN
            RAISE EXCEPTION 'answers follow the days on which they were given' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.kind IN ('mediation', 'parents_session') AND separations_in_danger(parent.family_id) THEN
            RAISE EXCEPTION 'nothing joint is offered while a danger is open' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_on_an_open_file_a066c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1 FROM separations_family
            WHERE id = NEW.family_id AND (state = 'closed' OR cancelled_at IS NOT NULL)
        ) THEN
            RAISE EXCEPTION 'a referral goes on only on an open file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_only_withdrawn_61181() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.state = 'kept' AND NEW.state = 'withdrawn'
            AND OLD.from_on >= (now() AT TIME ZONE 'Europe/Paris')::date
            AND (OLD.id, OLD.caf_id, OLD.key, OLD.value, OLD.from_on, OLD.entered_by_id, OLD.entered_at)
                = (NEW.id, NEW.caf_id, NEW.key, NEW.value, NEW.from_on, NEW.entered_by_id, NEW.entered_at)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'what a Caf decided is kept as it was' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_opened_by_two_6b87c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF accounts_written_by_owner() OR accounts_change_is_confirmed('open', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services)
           OR (NEW.role = 'administrateur' AND accounts_none_before()) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an account is opened by two persons' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_opinion_kept_with_minutes_14abc() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE stands text;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    SELECT state INTO stands FROM funding_meeting
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.meeting_id ELSE NEW.meeting_id END FOR NO KEY UPDATE;
    IF stands <> 'planned' THEN
        RAISE EXCEPTION 'what the minutes say is never edited' USING ERRCODE = 'check_violation';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;

                END;
            $$;


CREATE FUNCTION public.pgtrigger_orientation_during_a_danger_7b7ec() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE parent record; told record;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT family_id, caf_id, person_id INTO parent FROM separations_parent WHERE id = NEW.parent_id;
        SELECT family_id, threat_from_id, lifted_at INTO told FROM separations_dangerreport WHERE id = NEW.report_id;
        IF told.lifted_at IS NOT NULL OR told.family_id <> parent.family_id
           OR told.threat_from_id IS NOT DISTINCT FROM parent.person_id THEN
            RAISE EXCEPTION 'a parent of the file of an open danger, not whom it comes from'
                USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.place_id IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM separations_directoryplace WHERE id = NEW.place_id AND caf_id = parent.caf_id
            AND kinds && ARRAY['victims', 'shelter', 'violence']::varchar[]
        ) THEN
            RAISE EXCEPTION 'a specialised place of the same Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_passed_contact_kept_64132() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_proposal_stays_68807() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE answering text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        answering := ARRAY['state', 'answered_at', 'answered_by_id', 'answer_note'];
        IF TG_OP = 'UPDATE' AND OLD.state = 'proposed'
           AND to_jsonb(NEW) - answering = to_jsonb(OLD) - answering THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a proposal is kept as it was written' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_proposal_stays_e738e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE answering text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        answering := ARRAY['state', 'answered_at', 'answered_by_id', 'answer_note'];
        IF TG_OP = 'UPDATE' AND OLD.state = 'proposed'
           AND to_jsonb(NEW) - answering = to_jsonb(OLD) - answering THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a proposal is kept as it was written' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_proposed_first_db5e9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.state <> 'proposed' OR NEW.to_caf_id = (SELECT caf_id FROM funding_share WHERE id = NEW.share_id) THEN
            RAISE EXCEPTION 'a transfer is proposed first, to another Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_published_criterion_is_kept_c4123() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.superseded_on IS NOT NULL
           OR OLD.code IS DISTINCT FROM NEW.code OR OLD.words IS DISTINCT FROM NEW.words OR OLD.from_exercice IS DISTINCT FROM NEW.from_exercice OR OLD.until_exercice IS DISTINCT FROM NEW.until_exercice OR OLD.proof_asked IS DISTINCT FROM NEW.proof_asked OR OLD.needs_document IS DISTINCT FROM NEW.needs_document OR OLD.source IS DISTINCT FROM NEW.source OR OLD.nature IS DISTINCT FROM NEW.nature OR OLD.replaces_id IS DISTINCT FROM NEW.replaces_id OR OLD.prepared_by_id IS DISTINCT FROM NEW.prepared_by_id OR OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.published_by_id IS DISTINCT FROM NEW.published_by_id THEN
            RAISE EXCEPTION 'a published criterion is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_published_is_immutable_84ceb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.superseded_on IS NOT NULL
           OR OLD.prestation IS DISTINCT FROM NEW.prestation OR OLD.exercice IS DISTINCT FROM NEW.exercice OR OLD.unit IS DISTINCT FROM NEW.unit OR OLD.unit_ceiling IS DISTINCT FROM NEW.unit_ceiling OR OLD.rate IS DISTINCT FROM NEW.rate OR OLD.organisation_cap IS DISTINCT FROM NEW.organisation_cap OR OLD.source IS DISTINCT FROM NEW.source OR OLD.fictitious IS DISTINCT FROM NEW.fictitious OR OLD.prepared_by_id IS DISTINCT FROM NEW.prepared_by_id OR OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.published_by_id IS DISTINCT FROM NEW.published_by_id THEN
            RAISE EXCEPTION 'a published parameter is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_published_line_stays_fe424() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE corrected numeric; moving text[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' THEN
            IF OLD.state <> 'draft' THEN
                RAISE EXCEPTION 'a published line is kept' USING ERRCODE = 'check_violation';
            END IF;
            RETURN OLD;
        END IF;
        IF TG_OP = 'INSERT' THEN
            NEW.first_amount := NEW.amount;
            RETURN NEW;
        END IF;
        IF OLD.state = 'draft' THEN
            NEW.first_amount := NEW.amount;
            RETURN NEW;
        END IF;
        moving := ARRAY['amount', 'version'];
        IF to_jsonb(NEW) - moving IS DISTINCT FROM to_jsonb(OLD) - moving THEN
            RAISE EXCEPTION 'a published line is never edited' USING ERRCODE = 'check_violation';
        END IF;
        SELECT COALESCE(sum(amount), 0) INTO corrected FROM funding_envelopecorrection
            WHERE envelope_id = NEW.id AND state = 'approved';
        IF NEW.amount <> NEW.first_amount + corrected THEN
            RAISE EXCEPTION 'corrections alone change the amount of a line' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_referent_works_here_c64fa() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.referent_id IS NOT DISTINCT FROM NEW.referent_id THEN RETURN NEW; END IF;
        IF NOT EXISTS (
            SELECT 1 FROM accounts_agent WHERE id = NEW.referent_id AND caf_id = NEW.caf_id AND is_active
            AND role IN ('conseiller', 'travailleur_social')
        ) THEN
            RAISE EXCEPTION 'a file is followed by a caseworker of its Caf' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_removal_counts_for_file_12333() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_removal_counts_for_file_28b0f() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_removal_counts_for_file_e8ba3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_removal_counts_for_file_f1710() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_removal_counts_for_file_f94b6() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    UPDATE separations_family SET version = version + 1 WHERE id IN (SELECT family_id FROM (SELECT * FROM old_rows) AS counted); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_reopened_by_two_81136() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF accounts_written_by_owner() OR accounts_change_is_confirmed('reopen', NEW.id, NEW.email, NEW.role, NEW.caf_id, NEW.operator_id, NEW.services) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'an account is opened again by two persons' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_second_parent_or_a_reason_bbe67() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (SELECT 1 FROM separations_family WHERE id = NEW.family_id AND no_second_parent <> '') THEN
            RAISE EXCEPTION 'the file says that its second parent is not known' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_sent_with_consent_e351e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE persons bigint[]; files bigint[];
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;
        persons := ARRAY(
            SELECT person_id FROM separations_parent WHERE family_id = NEW.family_id
            UNION SELECT person_id FROM separations_child
            WHERE family_id = NEW.family_id AND cancelled_at IS NULL AND person_id IS NOT NULL
        );
        files := ARRAY(
            SELECT NEW.family_id
            UNION SELECT family_id FROM separations_parent WHERE person_id = ANY (persons)
            UNION SELECT family_id FROM separations_child WHERE person_id = ANY (persons) AND cancelled_at IS NULL
        );
        PERFORM 1 FROM separations_family WHERE id = ANY (files) ORDER BY id FOR NO KEY UPDATE;
        IF EXISTS (SELECT 1 FROM separations_dangerreport WHERE family_id = NEW.family_id AND lifted_at IS NULL)
           OR EXISTS (
               SELECT 1 FROM separations_threatenedperson threat
               JOIN separations_dangerreport report ON report.id = threat.report_id AND report.lifted_at IS NULL
               WHERE threat.person_id = ANY (persons)
           ) THEN
            RAISE EXCEPTION 'a referral is not sent while a danger is recorded' USING ERRCODE = 'check_violation';
        END IF;
        IF NOT EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id)
           OR EXISTS (SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND given_on IS NULL)
           OR EXISTS (
               SELECT 1 FROM separations_parent parent JOIN separations_person person ON person.id = parent.person_id
               WHERE parent.family_id = NEW.family_id AND NOT person.is_deceased AND NOT EXISTS (
                   SELECT 1 FROM mediation_consent WHERE referral_id = NEW.id AND parent_id = parent.id
               )
           ) THEN
            RAISE EXCEPTION 'each concerned parent must have consented' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_services_of_its_operator_03b06() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.services = '{}' OR (TG_OP = 'UPDATE' AND NOT NEW.is_active AND NEW.services = OLD.services
                AND NEW.operator_id IS NOT DISTINCT FROM OLD.operator_id)
            THEN
                RETURN NEW;
            END IF;
            PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;
            IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (
                SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id
            ) THEN
                RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_services_of_its_operator_2749d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
            IF NEW.services = '{}' OR (TG_OP = 'UPDATE' AND TRUE AND NEW.services = OLD.services
                AND NEW.operator_id IS NOT DISTINCT FROM OLD.operator_id)
            THEN
                RETURN NEW;
            END IF;
            PERFORM FROM partners_service WHERE id = ANY (NEW.services) ORDER BY id FOR SHARE;
            IF array_ndims(NEW.services) > 1 OR cardinality(NEW.services) <> (
                SELECT count(*) FROM partners_service WHERE id = ANY (NEW.services) AND operator_id = NEW.operator_id
            ) THEN
                RAISE EXCEPTION 'services of one operator, each once' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        
                END;
            $$;


CREATE FUNCTION public.pgtrigger_share_covers_commitments_633c7() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE line funding_envelope; entered numeric; committed numeric; split numeric;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        UPDATE funding_envelope SET fund = fund
            WHERE id = (SELECT envelope_id FROM funding_share WHERE id = NEW.share_id) RETURNING * INTO line;
        UPDATE funding_share SET caf_id = caf_id WHERE id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO entered FROM funding_shareentry WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(amount), 0) INTO committed FROM funding_commitment WHERE share_id = NEW.share_id;
        SELECT COALESCE(sum(entry.amount), 0) INTO split FROM funding_shareentry entry
            JOIN funding_share share ON share.id = entry.share_id WHERE share.envelope_id = line.id;
        IF line.state <> 'published' THEN
            RAISE EXCEPTION 'a line that is not published splits nothing' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.amount < 0 AND NEW.transfer_id IS NULL THEN
            RAISE EXCEPTION 'an approved transfer alone takes from a share' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.amount < 0 AND entered + NEW.amount < committed THEN
            RAISE EXCEPTION 'the share would no longer cover its commitments' USING ERRCODE = 'check_violation';
        END IF;
        IF line.binding AND split + NEW.amount > line.amount THEN
            RAISE EXCEPTION 'the shares would exceed the envelope' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_share_stays_0d80b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_shared_while_draft_e957d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE id = COALESCE(NEW.referral_id, OLD.referral_id) AND sent_at IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'what the service may read is chosen before the sending' USING ERRCODE = 'check_violation';
        END IF;
        RETURN COALESCE(NEW, OLD);
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_signed_is_kept_a3c05() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'DELETE' OR OLD.caf_id IS DISTINCT FROM NEW.caf_id OR OLD.title IS DISTINCT FROM NEW.title OR OLD.starts_on IS DISTINCT FROM NEW.starts_on OR OLD.ends_on IS DISTINCT FROM NEW.ends_on OR OLD.signatories IS DISTINCT FROM NEW.signatories OR OLD.document IS DISTINCT FROM NEW.document OR OLD.signed_on IS DISTINCT FROM NEW.signed_on THEN
            RAISE EXCEPTION 'what was signed is never edited' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_stays_9cd3c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_stays_bfb87() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_stays_e2377() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_stays_of_its_space_39203() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'an agrement stays of its space and kind' USING ERRCODE = 'check_violation';
                END;
            $$;


CREATE FUNCTION public.pgtrigger_stays_of_its_space_3f0f3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'a file stays of its space' USING ERRCODE = 'check_violation';
                END;
            $$;


CREATE FUNCTION public.pgtrigger_steps_stand_7d106() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NOT EXISTS (
            SELECT FROM mediation_referralcorrection
            WHERE referral_id = NEW.id AND applied_in = pg_current_xact_id()::text::bigint
        ) THEN
            RAISE EXCEPTION 'a step of a referral is corrected with a reason' USING ERRCODE = 'check_violation';
        END IF;
        IF OLD.state IN ('refused', 'ended') AND NEW.state IN ('sent', 'accepted', 'started') THEN
            PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;
            IF separations_in_danger(NEW.family_id) THEN
                RAISE EXCEPTION 'a referral does not go on again while a danger is recorded'
                    USING ERRCODE = 'check_violation';
            END IF;
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_tells_the_file_7c904() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE term date; agent bigint;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        SELECT due_on, for_agent_id INTO term, agent
        FROM separations_nextstep WHERE family_id = NEW.family_id AND state = 'todo';
        UPDATE separations_family SET due_on = term, step_for_id = agent
        WHERE id = NEW.family_id AND (due_on, step_for_id) IS DISTINCT FROM (term, agent);
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_threatened_is_of_the_file_cf890() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE told record;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
                    SELECT family_id, threat_from_id INTO told FROM separations_dangerreport WHERE id = NEW.report_id;
                    PERFORM 1 FROM separations_family WHERE id = told.family_id FOR NO KEY UPDATE;
                    IF NEW.person_id = told.threat_from_id THEN
                        RAISE EXCEPTION 'nobody is threatened by themselves' USING ERRCODE = 'check_violation';
                    END IF;
                    IF NOT EXISTS (
                        SELECT 1 FROM separations_parent
                        WHERE family_id = told.family_id AND person_id = NEW.person_id
                        UNION ALL SELECT 1 FROM separations_child
                        WHERE family_id = told.family_id AND person_id = NEW.person_id
                    ) THEN
                        RAISE EXCEPTION 'a danger threatens persons of its file' USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                
                END;
            $$;


CREATE FUNCTION public.pgtrigger_to_an_open_service_703ed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND (OLD.sent_at IS NOT NULL OR NEW.sent_at IS NULL) THEN RETURN NEW; END IF;
        PERFORM 1 FROM mediation_service WHERE id = NEW.service_id FOR KEY SHARE;
        IF EXISTS (SELECT 1 FROM partners_service WHERE id = NEW.service_id AND state = 'closed') THEN
            RAISE EXCEPTION 'a closed service receives no referral' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_transfer_kept_9b5b1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND OLD.state = 'asked' AND NEW.state <> 'asked'
           AND (NEW.caf_id, NEW.to_caf_id, NEW.family_id, NEW.reason, NEW.contact_id, NEW.contact_phone, NEW.contact_first, NEW.with_notes, NEW.with_step, NEW.parents_in_words, NEW.children_count, NEW.asked_at, NEW.asked_by_id) IS NOT DISTINCT FROM (OLD.caf_id, OLD.to_caf_id, OLD.family_id, OLD.reason, OLD.contact_id, OLD.contact_phone, OLD.contact_first, OLD.with_notes, OLD.with_step, OLD.parents_in_words, OLD.children_count, OLD.asked_at, OLD.asked_by_id) THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a transfer is kept as it was asked and answered' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_under_an_open_operator_c13a2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF NEW.state = 'open' AND NOT EXISTS (
            SELECT FROM partners_operator WHERE id = NEW.operator_id AND state = 'open' FOR SHARE
        ) THEN
            RAISE EXCEPTION 'the operator is closed' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_012b4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_commissionevent" ("caf_id", "cancel_reason", "held_on", "id", "members", "minutes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "state", "version") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."held_on", NEW."id", NEW."members", NEW."minutes", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_08dc7() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_confirmationevent" ("confirmed_at", "confirmed_by_id", "doubt", "family_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."confirmed_at", NEW."confirmed_by_id", NEW."doubt", NEW."family_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_0e6fb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_residenceevent" ("child_id", "family_id", "home", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "separation_id", "third_party") VALUES (NEW."child_id", NEW."family_id", NEW."home", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."separation_id", NEW."third_party"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_0f5d2() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_handoverevent" ("caf_id", "entered_at", "entered_by_id", "giver_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "returns_on", "starts_on", "state", "version", "whole") VALUES (NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."giver_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."receiver_id", NEW."returns_on", NEW."starts_on", NEW."state", NEW."version", NEW."whole"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_114b4() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_fundingrequestevent" ("amount_granted", "amount_requested", "caf_id", "commission_id", "commitment_reason", "conditions_found", "created_by_id", "ddcs_proof", "decided_at", "decided_by_id", "decision_note", "delegation_id", "exercice", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "space_id", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."amount_granted", NEW."amount_requested", NEW."caf_id", NEW."commission_id", NEW."commitment_reason", NEW."conditions_found", NEW."created_by_id", NEW."ddcs_proof", NEW."decided_at", NEW."decided_by_id", NEW."decision_note", NEW."delegation_id", NEW."exercice", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."refusal", NEW."space_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_140e3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_meetingspaceevent" ("email", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."email", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_15a5e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_reconciliationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "logged_at", "logged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reconciled_on") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."logged_at", NEW."logged_by_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reconciled_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_16f16() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_transferevent" ("asked_at", "asked_by_id", "caf_id", "children_count", "contact_first", "contact_id", "contact_phone", "ended_at", "ended_by_id", "family_id", "id", "new_family_id", "parents_in_words", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refusal", "refusal_note", "state", "to_caf_id", "with_notes", "with_step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."caf_id", NEW."children_count", NEW."contact_first", NEW."contact_id", NEW."contact_phone", NEW."ended_at", NEW."ended_by_id", NEW."family_id", NEW."id", NEW."new_family_id", NEW."parents_in_words", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."refusal", NEW."refusal_note", NEW."state", NEW."to_caf_id", NEW."with_notes", NEW."with_step"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_1bc58() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementwithdrawalevent" ("agrement_id", "grounds", "id", "means", "notice", "observations", "observations_until", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "reasons", "recorded_at", "recorded_by_id", "reference", "state", "told_on", "withdrawn_on") VALUES (NEW."agrement_id", NEW."grounds", NEW."id", NEW."means", NEW."notice", NEW."observations", NEW."observations_until", NEW."observed_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proof", NEW."reasons", NEW."recorded_at", NEW."recorded_by_id", NEW."reference", NEW."state", NEW."told_on", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_1e47c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_operatorevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "federation", "fictitious", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rna", "siret", "state", "version") VALUES (NEW."caf_id", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."federation", NEW."fictitious", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."rna", NEW."siret", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_1f7db() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personmergeevent" ("caf_id", "id", "kept_id", "merged_at", "merged_by_id", "moved", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."id", NEW."kept_id", NEW."merged_at", NEW."merged_by_id", NEW."moved", NEW."other_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_25005() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementfileevent" ("abandon_reason", "agrement_id", "complete_on", "created_at", "deposit_means", "deposited_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "prepared_by_id", "private_body", "refusal_proof", "refusal_reasons", "refusal_reference", "refused_on", "space_id", "state", "tacit_on", "version") VALUES (NEW."abandon_reason", NEW."agrement_id", NEW."complete_on", NEW."created_at", NEW."deposit_means", NEW."deposited_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."premises", NEW."prepared_by_id", NEW."private_body", NEW."refusal_proof", NEW."refusal_reasons", NEW."refusal_reference", NEW."refused_on", NEW."space_id", NEW."state", NEW."tacit_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_28311() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_contactpointevent" ("address", "caf_id", "city", "country", "email", "ended_at", "ended_by_id", "hours", "id", "is_open", "is_shelter", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "version", "voicemail") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."country", NEW."email", NEW."ended_at", NEW."ended_by_id", NEW."hours", NEW."id", NEW."is_open", NEW."is_shelter", NEW."kind", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."version", NEW."voicemail"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_32ad9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "accounts_agentevent" ("caf_id", "date_joined", "email", "first_name", "id", "is_active", "last_name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "services", "version") VALUES (NEW."caf_id", NEW."date_joined", NEW."email", NEW."first_name", NEW."id", NEW."is_active", NEW."last_name", NEW."operator_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."services", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_33f5e() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_familyevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "closed_at", "closed_by_id", "hand_over_id", "id", "no_second_parent", "opened_at", "opened_by_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referent_id", "state") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."closed_at", NEW."closed_by_id", NEW."hand_over_id", NEW."id", NEW."no_second_parent", NEW."opened_at", NEW."opened_by_id", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."referent_id", NEW."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_39803() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_priceparameterevent" ("exercice", "fictitious", "id", "organisation_cap", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "prestation", "published_at", "published_by_id", "rate", "source", "state", "superseded_on", "unit", "unit_ceiling", "version") VALUES (NEW."exercice", NEW."fictitious", NEW."id", NEW."organisation_cap", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."prestation", NEW."published_at", NEW."published_by_id", NEW."rate", NEW."source", NEW."state", NEW."superseded_on", NEW."unit", NEW."unit_ceiling", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_3b224() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_notsamepersonevent" ("caf_id", "decided_at", "decided_by_id", "first_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id", "undone_at", "undone_by_id") VALUES (NEW."caf_id", NEW."decided_at", NEW."decided_by_id", NEW."first_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."second_id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_4b992() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_directoryplaceevent" ("address", "caf_id", "city", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "email", "entered_on", "hours", "id", "identity", "kinds", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "state", "version", "website", "zone", "zone_keys") VALUES (NEW."address", NEW."caf_id", NEW."city", NEW."closed_by_id", NEW."closed_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."email", NEW."entered_on", NEW."hours", NEW."id", NEW."identity", NEW."kinds", NEW."name", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."state", NEW."version", NEW."website", NEW."zone", NEW."zone_keys"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_54247() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_serviceevent" ("conventional", "email", "id", "judicial", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone") VALUES (NEW."conventional", NEW."email", NEW."id", NEW."judicial", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_59e0b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_criterionevent" ("code", "from_exercice", "id", "nature", "needs_document", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "proof_asked", "published_at", "published_by_id", "replaces_id", "source", "state", "superseded_on", "until_exercice", "version", "words") VALUES (NEW."code", NEW."from_exercice", NEW."id", NEW."nature", NEW."needs_document", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."proof_asked", NEW."published_at", NEW."published_by_id", NEW."replaces_id", NEW."source", NEW."state", NEW."superseded_on", NEW."until_exercice", NEW."version", NEW."words"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_5a2f3() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_siteevent" ("accessible", "address", "city", "close_reason", "closed_by_id", "closed_on", "hours", "id", "insee_commune", "is_main", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "service_id", "state", "version") VALUES (NEW."accessible", NEW."address", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."hours", NEW."id", NEW."insee_commune", NEW."is_main", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."service_id", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_5a9e5() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_meetingevent" ("caf_id", "committee", "entered_by_id", "fictitious", "held_on", "id", "minutes", "minutes_signed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "state", "version") VALUES (NEW."caf_id", NEW."committee", NEW."entered_by_id", NEW."fictitious", NEW."held_on", NEW."id", NEW."minutes", NEW."minutes_signed_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_5e9c1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementdocumentevent" ("added_at", "added_by_id", "agrement_file_id", "document", "id", "letter", "not_required", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."agrement_file_id", NEW."document", NEW."id", NEW."letter", NEW."not_required", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_60fba() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionevent" ("close_reason", "closed_at", "closed_by_id", "document", "ends_on", "id", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_end_on", "prepared_by_id", "service_id", "signatories", "signed_by_id", "signed_on", "starts_on", "state", "taken_over", "version") VALUES (NEW."close_reason", NEW."closed_at", NEW."closed_by_id", NEW."document", NEW."ends_on", NEW."id", NEW."operator_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."planned_end_on", NEW."prepared_by_id", NEW."service_id", NEW."signatories", NEW."signed_by_id", NEW."signed_on", NEW."starts_on", NEW."state", NEW."taken_over", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_635c1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_dangerreportevent" ("family_id", "id", "is_undone", "lift_reason", "lifted_at", "lifted_by_id", "names_whom", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id", "threat_from_id", "threat_from_other", "version") VALUES (NEW."family_id", NEW."id", NEW."is_undone", NEW."lift_reason", NEW."lifted_at", NEW."lifted_by_id", NEW."names_whom", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by_id", NEW."threat_from_id", NEW."threat_from_other", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_6fb39() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_mediatorevent" ("diploma_on", "ended_on", "etp", "fictitious", "first_name", "id", "last_name", "name_key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "starts_on", "version") VALUES (NEW."diploma_on", NEW."ended_on", NEW."etp", NEW."fictitious", NEW."first_name", NEW."id", NEW."last_name", NEW."name_key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."service_id", NEW."starts_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_88049() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_eligibilityanswerevent" ("answered_at", "answered_by_id", "convention_id", "criterion", "id", "met", "nature", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."convention_id", NEW."criterion", NEW."id", NEW."met", NEW."nature", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_8a981() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_parentevent" ("caf_id", "family_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title") VALUES (NEW."caf_id", NEW."family_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."title"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_95c87() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_envelopeevent" ("amount", "binding", "exercice", "fictitious", "first_amount", "fund", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_at", "prepared_by_id", "published_at", "published_by_id", "source", "state", "version") VALUES (NEW."amount", NEW."binding", NEW."exercice", NEW."fictitious", NEW."first_amount", NEW."fund", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_at", NEW."prepared_by_id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."state", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_960cf() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_referralevent" ("answered_at", "answered_by_id", "caf_id", "covers_maintenance", "created_at", "created_by_id", "ended_at", "ended_on", "family_id", "id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "refusal", "sent_at", "service_id", "started_at", "started_on", "state") VALUES (NEW."answered_at", NEW."answered_by_id", NEW."caf_id", NEW."covers_maintenance", NEW."created_at", NEW."created_by_id", NEW."ended_at", NEW."ended_on", NEW."family_id", NEW."id", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."refusal", NEW."sent_at", NEW."service_id", NEW."started_at", NEW."started_on", NEW."state"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_a006c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_asfopeningevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "ended_on", "id", "opened_on", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by_id") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."ended_on", NEW."id", NEW."opened_on", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_aea94() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_firstcontactevent" ("caf_id", "due_on", "escalated_at", "family_id", "for_agent_id", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id", "state", "told_at") VALUES (NEW."caf_id", NEW."due_on", NEW."escalated_at", NEW."family_id", NEW."for_agent_id", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."report_id", NEW."state", NEW."told_at"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_bd4f9() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_personevent" ("allocataire_number", "birth_date", "caf_id", "deceased_on", "first_name", "guardian", "guardianship", "has_no_known_address", "id", "is_deceased", "is_detained", "last_name", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "used_name", "version") VALUES (NEW."allocataire_number", NEW."birth_date", NEW."caf_id", NEW."deceased_on", NEW."first_name", NEW."guardian", NEW."guardianship", NEW."has_no_known_address", NEW."id", NEW."is_deceased", NEW."is_detained", NEW."last_name", NEW."merged_into_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."used_name", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_c645c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "partners_serviceevent" ("caf_id", "city", "close_reason", "closed_by_id", "closed_on", "confirmed_by_id", "confirmed_on", "entered_on", "fictitious", "hours", "id", "kind", "name", "operator_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "version", "zone") VALUES (NEW."caf_id", NEW."city", NEW."close_reason", NEW."closed_by_id", NEW."closed_on", NEW."confirmed_by_id", NEW."confirmed_on", NEW."entered_on", NEW."fictitious", NEW."hours", NEW."id", NEW."kind", NEW."name", NEW."operator_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_c662b() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_frameworkevent" ("caf_id", "document", "end_reason", "ended_on", "ends_on", "fictitious", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "signatories", "signed_on", "starts_on", "state", "title", "version") VALUES (NEW."caf_id", NEW."document", NEW."end_reason", NEW."ended_on", NEW."ends_on", NEW."fictitious", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prepared_by_id", NEW."signatories", NEW."signed_on", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_cb554() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_separationevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "family_id", "id", "is_transferred", "logged_at", "logged_by_id", "maintenance", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure", "residence_decided_by", "same_roof", "separated_on", "union") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."family_id", NEW."id", NEW."is_transferred", NEW."logged_at", NEW."logged_by_id", NEW."maintenance", NEW."mode", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure", NEW."residence_decided_by", NEW."same_roof", NEW."separated_on", NEW."union"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_cbd20() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "espaces_rencontre_agrementevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "expires_on", "granted_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "premises", "proof", "recorded_by_id", "reference", "space_id", "version", "withdrawn_on") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expires_on", NEW."granted_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."premises", NEW."proof", NEW."recorded_by_id", NEW."reference", NEW."space_id", NEW."version", NEW."withdrawn_on"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_ccfca() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_childevent" ("caf_id", "cancel_reason", "cancelled_at", "cancelled_by_id", "expected_on", "family_id", "id", "is_adopted", "of", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."caf_id", NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."expected_on", NEW."family_id", NEW."id", NEW."is_adopted", NEW."of", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_da9a1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_sharedcontactevent" ("contact_point_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "referral_id") VALUES (NEW."contact_point_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_e2208() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "funding_declarationevent" ("actual_etp", "court_deposits", "exercice", "family_contributions", "funded_etp", "id", "legal_aid_costs", "operating_costs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "service_id", "stage", "state", "submitted_at", "submitted_by_id", "version") VALUES (NEW."actual_etp", NEW."court_deposits", NEW."exercice", NEW."family_contributions", NEW."funded_etp", NEW."id", NEW."legal_aid_costs", NEW."operating_costs", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."service_id", NEW."stage", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_e4d14() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_replacementevent" ("agent_id", "caf_id", "entered_at", "entered_by_id", "from_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "substitute_id", "until_on", "version") VALUES (NEW."agent_id", NEW."caf_id", NEW."entered_at", NEW."entered_by_id", NEW."from_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."state", NEW."substitute_id", NEW."until_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_e91cb() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_procedureevent" ("cancel_reason", "cancelled_at", "cancelled_by_id", "covers_maintenance", "family_id", "from_on", "id", "kind", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_reference", "until_on", "version") VALUES (NEW."cancel_reason", NEW."cancelled_at", NEW."cancelled_by_id", NEW."covers_maintenance", NEW."family_id", NEW."from_on", NEW."id", NEW."kind", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source_reference", NEW."until_on", NEW."version"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_ed4e1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "separations_threatenedpersonevent" ("id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."report_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_f36d1() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_conventionyearevent" ("amendment_id", "applies_from", "convention_id", "exercice", "funded_etp", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amendment_id", NEW."applies_from", NEW."convention_id", NEW."exercice", NEW."funded_etp", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_update_update_fc176() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "mediation_consentevent" ("given_on", "id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "referral_id") VALUES (NEW."given_on", NEW."id", NEW."parent_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_by_id", NEW."referral_id"); RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_withdrawn_by_a_procedure_fc9ab() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT FROM espaces_rencontre_agrement WHERE id = NEW.id AND withdrawn_on = NEW.withdrawn_on
        ) AND NOT EXISTS (
            SELECT FROM espaces_rencontre_agrementwithdrawal
            WHERE agrement_id = NEW.id AND state = 'withdrawn' AND withdrawn_on = NEW.withdrawn_on
        ) THEN
            RAISE EXCEPTION 'an agrement is withdrawn by its procedure' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_changed_names_8cc77() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    DELETE FROM separations_nameword WHERE (person_id, family_id) IN (
    SELECT link.person_id, link.family_id
    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),
        LATERAL (
            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id
            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id
        ) AS link
);
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT link.person_id, link.family_id
    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),
        LATERAL (
            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id
            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id
        ) AS link
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT link.person_id, link.family_id
    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),
        LATERAL (
            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id
            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id
        ) AS link
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_changed_rows_896ba() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    DELETE FROM separations_nameword WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
);
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_changed_rows_eb2d6() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    DELETE FROM separations_nameword WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
);
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_new_names_74af8() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    INSERT INTO separations_nameword (person_id, place, caf_id, word)
    SELECT named.id, found.place, named.caf_id, found.word
    FROM new_rows AS named, unnest(string_to_array(named.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> '';
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM new_rows AS named, unnest(string_to_array(named.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_new_rows_6908c() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (SELECT DISTINCT person_id, family_id, False AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (SELECT DISTINCT person_id, family_id, False AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_new_rows_fb117() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (SELECT DISTINCT person_id, family_id, True AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (SELECT DISTINCT person_id, family_id, True AS is_parent FROM new_rows) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_removed_rows_67957() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    DELETE FROM separations_nameword WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows);
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_words_of_removed_rows_a9a78() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    DELETE FROM separations_nameword WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows);
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM (
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN (SELECT person_id, family_id FROM old_rows) GROUP BY 1, 2
) AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
RETURN NULL;
                END;
            $$;


CREATE FUNCTION public.pgtrigger_year_kept_f3f0d() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                DECLARE of_convention mediation_convention;
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF TG_OP = 'UPDATE' AND NEW.* IS NOT DISTINCT FROM OLD.* THEN RETURN NEW; END IF;
        SELECT * INTO of_convention FROM mediation_convention
            WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.convention_id ELSE NEW.convention_id END;
        IF of_convention.state = 'prepared' AND (TG_OP = 'DELETE' OR NEW.amendment_id IS NULL) THEN
            RETURN COALESCE(NEW, OLD);
        END IF;
        IF TG_OP = 'INSERT' AND of_convention.taken_over AND NEW.amendment_id IS NULL AND NOT EXISTS (
            SELECT FROM mediation_conventionyear WHERE convention_id = NEW.convention_id AND exercice = NEW.exercice)
        THEN RETURN NEW; END IF;
        IF TG_OP = 'INSERT' AND EXISTS (
            SELECT FROM mediation_conventionamendment AS amendment JOIN mediation_amendmentyear AS line
                ON line.amendment_id = amendment.id AND line.exercice = NEW.exercice
                AND line.etp_after = NEW.funded_etp
            WHERE amendment.id = NEW.amendment_id AND amendment.convention_id = NEW.convention_id
                AND amendment.state = 'signed')
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'the Etp of a signed convention change by an amendment' USING ERRCODE = 'check_violation';
    
                END;
            $$;


CREATE FUNCTION public.pgtrigger_years_complete_0ad41() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF EXISTS (
            SELECT FROM mediation_convention AS convention,
                generate_series(date_part('year', starts_on)::int, date_part('year', ends_on)::int) AS covered (year)
            WHERE convention.id = NEW.id AND NOT EXISTS (
                SELECT FROM mediation_conventionyear WHERE convention_id = NEW.id AND exercice = covered.year)
        ) THEN
            RAISE EXCEPTION 'each exercice of a convention has its Etp' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    
                END;
            $$;


CREATE FUNCTION public.separations_dangers_around(asked bigint) RETURNS bigint[]
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
BEGIN
    RETURN ARRAY(
        SELECT id FROM separations_dangerreport WHERE family_id = asked
        UNION
        SELECT report_id FROM separations_threatenedperson
        WHERE person_id = ANY (ARRAY(
            SELECT person_id FROM separations_parent WHERE family_id = asked
            UNION SELECT person_id FROM separations_child
            WHERE family_id = asked AND cancelled_at IS NULL AND person_id IS NOT NULL
        ))
    );
END
$$;


CREATE FUNCTION public.separations_family_cancelled_without_referral() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    BEGIN
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE family_id = NEW.id AND (sent_at IS NOT NULL OR state IN ('draft', 'sent', 'accepted', 'started'))
        ) THEN
            RAISE EXCEPTION 'a file is not cancelled once it was referred' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$;


CREATE FUNCTION public.separations_family_closed_without_referral() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    BEGIN
        IF EXISTS (
            SELECT 1 FROM mediation_referral
            WHERE family_id = NEW.id AND state IN ('draft', 'sent', 'accepted', 'started')
        ) THEN
            RAISE EXCEPTION 'a file is not closed while a referral goes on' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END $$;


CREATE FUNCTION public.separations_files_of_person(person bigint) RETURNS bigint[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    WITH rows AS (SELECT id FROM separations_person WHERE id = person OR merged_into_id = person)
    SELECT coalesce(array_agg(family_id ORDER BY family_id), '{}') FROM (
        SELECT family_id FROM separations_parent WHERE person_id IN (SELECT id FROM rows)
        UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT id FROM rows)
    ) files
$$;


CREATE FUNCTION public.separations_ground(asker bigint, asked bigint, referent bigint, today date) RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
DECLARE
    chosen text;
BEGIN
    IF EXISTS (
        SELECT FROM separations_concern WHERE agent_id = asker AND family_id = asked AND state = 'declared'
    ) THEN
        RETURN 'closed';
    ELSIF referent = asker THEN
        RETURN 'referent';
    ELSIF EXISTS (
        SELECT FROM separations_replacement
        WHERE agent_id = referent AND substitute_id = asker AND state = 'planned' AND today BETWEEN from_on AND until_on
    ) THEN
        RETURN 'replacement';
    ELSIF EXISTS (SELECT FROM separations_protection WHERE family_id = asked AND state = 'on') THEN
        IF EXISTS (
            SELECT FROM separations_protectionreader named
            JOIN separations_protection held ON held.id = named.protection_id AND held.state = 'on'
            WHERE named.agent_id = asker AND named.ended_at IS NULL AND held.family_id = asked
        ) THEN
            RETURN 'reader';
        ELSIF EXISTS (
            SELECT FROM separations_brokenglass WHERE agent_id = asker AND day = today AND file = asked
        ) THEN
            RETURN 'broken_glass';
        END IF;
        RETURN 'closed';
    END IF;
    SELECT kind INTO chosen FROM separations_motive WHERE agent_id = asker AND day = today AND family_id = asked;
    RETURN coalesce(chosen, 'role');
END
$$;


CREATE FUNCTION public.separations_in_danger(family bigint) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (
        SELECT FROM separations_dangerreport WHERE family_id = family AND lifted_at IS NULL
    ) OR EXISTS (
        SELECT FROM separations_threatenedperson threat
        JOIN separations_dangerreport report ON report.id = threat.report_id AND report.lifted_at IS NULL
        WHERE threat.person_id = ANY (ARRAY(
            SELECT person_id FROM separations_parent WHERE family_id = family
            UNION SELECT person_id FROM separations_child
            WHERE family_id = family AND cancelled_at IS NULL AND person_id IS NOT NULL
        ))
    )
$$;


CREATE FUNCTION public.separations_of_the_year(caf character varying, exercice integer) RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT count(*) FROM separations_separation row
    WHERE row.caf_id = caf AND row.separated_on BETWEEN make_date(exercice, 1, 1) AND make_date(exercice, 12, 31)
      AND row.cancelled_at IS NULL AND NOT row.is_transferred
      AND row.family_id NOT IN (SELECT id FROM separations_family WHERE cancelled_at IS NOT NULL)
$$;


CREATE FUNCTION public.separations_signed_elsewhere(digests bytea[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER PARALLEL SAFE
    SET search_path TO 'pg_catalog', 'public', 'pg_temp'
    AS $$
    SELECT EXISTS (
        SELECT FROM separations_dangersign sign
        WHERE sign.digest = ANY (digests) AND sign.caf_id <> current_setting('portal.caf', true)
    )
$$;


SET default_tablespace = '';

SET default_table_access_method = heap;

CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);


ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);


ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_accountchange (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    account_version integer,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    email character varying(254) NOT NULL,
    role character varying(20) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    refusal character varying(300) NOT NULL,
    confirmed_in bigint,
    account_id bigint,
    answered_by_id bigint,
    asked_by_id bigint NOT NULL,
    caf_id character varying(3),
    operator_id bigint,
    services bigint[] NOT NULL,
    CONSTRAINT account_change_answered_by_another CHECK ((NOT ((answered_by_id = asked_by_id) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT account_change_answered_iff_agent CHECK ((((answered_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'refused'::character varying])::text[]))) OR ((answered_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['asked'::character varying, 'withdrawn'::character varying, 'expired'::character varying])::text[]))))),
    CONSTRAINT account_change_bears_on_an_account CHECK ((((account_id IS NULL) AND (account_version IS NULL) AND ((kind)::text = 'open'::text)) OR ((account_version IS NULL) AND ((kind)::text = 'open'::text) AND ((state)::text = 'confirmed'::text)) OR ((NOT ((kind)::text = 'open'::text)) AND (account_id IS NOT NULL) AND (account_version IS NOT NULL)))),
    CONSTRAINT account_change_confirmed_of_an_account CHECK (((NOT ((state)::text = 'confirmed'::text)) OR ((account_id IS NOT NULL) AND (confirmed_in IS NOT NULL)))),
    CONSTRAINT account_change_confirmed_within_term CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (answered_at <= (asked_at + '14 days'::interval)))),
    CONSTRAINT account_change_ended_iff_date CHECK ((((answered_at IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (answered_at IS NOT NULL)))),
    CONSTRAINT account_change_names_a_service CHECK (((NOT ((state)::text = 'asked'::text)) OR (NOT ((role)::text = 'partenaire'::text)) OR (
CASE
    WHEN (services IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(services, 1), 0)
END > 0))),
    CONSTRAINT account_change_not_on_ones_own CHECK ((NOT ((answered_by_id = account_id) AND (answered_by_id IS NOT NULL) AND (account_id IS NOT NULL)))),
    CONSTRAINT account_change_perimeter_fits_role CHECK ((((caf_id IS NOT NULL) AND (operator_id IS NULL) AND ((role)::text = ANY ((ARRAY['conseiller'::character varying, 'travailleur_social'::character varying, 'responsable'::character varying])::text[])) AND (services = '{}'::bigint[])) OR ((caf_id IS NULL) AND (operator_id IS NOT NULL) AND ((role)::text = 'partenaire'::text)) OR ((caf_id IS NULL) AND (operator_id IS NULL) AND ((role)::text = ANY ((ARRAY['cnaf'::character varying, 'administrateur'::character varying, 'dpo'::character varying])::text[])) AND (services = '{}'::bigint[])))),
    CONSTRAINT account_change_refused_iff_reason CHECK (((((state)::text = 'refused'::text) AND (NOT ((refusal)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((refusal)::text = ''::text)))),
    CONSTRAINT accounts_accountchange_account_version_check CHECK ((account_version >= 0))
);


ALTER TABLE public.accounts_accountchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_accountchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_agent (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    email character varying(254) NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    role character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    caf_id character varying(3),
    operator_id bigint,
    compact_tables boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    hidden_columns jsonb NOT NULL,
    session_generation integer DEFAULT 0 NOT NULL,
    services bigint[] NOT NULL,
    CONSTRAINT accounts_agent_session_generation_check CHECK ((session_generation >= 0)),
    CONSTRAINT accounts_agent_version_check CHECK ((version >= 0)),
    CONSTRAINT agent_partner_names_a_service CHECK (((NOT is_active) OR (NOT ((role)::text = 'partenaire'::text)) OR (
CASE
    WHEN (services IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(services, 1), 0)
END > 0))),
    CONSTRAINT agent_perimeter_fits_role CHECK ((((caf_id IS NOT NULL) AND (operator_id IS NULL) AND ((role)::text = ANY ((ARRAY['conseiller'::character varying, 'travailleur_social'::character varying, 'responsable'::character varying])::text[])) AND (services = '{}'::bigint[])) OR ((caf_id IS NULL) AND (operator_id IS NOT NULL) AND ((role)::text = 'partenaire'::text)) OR ((caf_id IS NULL) AND (operator_id IS NULL) AND ((role)::text = ANY ((ARRAY['cnaf'::character varying, 'administrateur'::character varying, 'dpo'::character varying])::text[])) AND (services = '{}'::bigint[]))))
);


ALTER TABLE public.accounts_agent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_agent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_agentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    first_name character varying(80) NOT NULL,
    last_name character varying(80) NOT NULL,
    role character varying(20) NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    caf_id character varying(3),
    operator_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    services bigint[] NOT NULL,
    CONSTRAINT accounts_agentevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.accounts_agentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_agentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_budgetalert (
    id bigint NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    searches integer NOT NULL,
    files integer NOT NULL,
    refusals integer NOT NULL,
    state character varying(10) NOT NULL,
    seen_at timestamp with time zone,
    seen_total integer,
    comment character varying(500) NOT NULL,
    agent_id bigint NOT NULL,
    caf_id character varying(3),
    seen_by_id bigint,
    CONSTRAINT accounts_budgetalert_files_check CHECK ((files >= 0)),
    CONSTRAINT accounts_budgetalert_refusals_check CHECK ((refusals >= 0)),
    CONSTRAINT accounts_budgetalert_searches_check CHECK ((searches >= 0)),
    CONSTRAINT accounts_budgetalert_seen_total_check CHECK ((seen_total >= 0)),
    CONSTRAINT budget_alert_lasts_an_hour CHECK ((until_at = (raised_at + '01:00:00'::interval))),
    CONSTRAINT budget_alert_seen_by_another CHECK ((NOT ((seen_by_id = agent_id) AND (seen_by_id IS NOT NULL)))),
    CONSTRAINT budget_alert_seen_iff_agent CHECK (((((comment)::text = ''::text) AND (seen_at IS NULL) AND (seen_by_id IS NULL) AND (seen_total IS NULL) AND ((state)::text = 'open'::text)) OR ((seen_at IS NOT NULL) AND (seen_by_id IS NOT NULL) AND (seen_total IS NOT NULL) AND ((state)::text = 'seen'::text))))
);


ALTER TABLE public.accounts_budgetalert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_budgetalert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_budgetrelease (
    id bigint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    reason character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    answered_at timestamp with time zone,
    until timestamp with time zone,
    refusal character varying(300) NOT NULL,
    agent_id bigint NOT NULL,
    answered_by_id bigint,
    caf_id character varying(3),
    CONSTRAINT budget_release_answered_iff_agent CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL) AND ((state)::text = 'asked'::text)) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NULL) AND ((state)::text = 'expired'::text)) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['released'::character varying, 'refused'::character varying])::text[]))))),
    CONSTRAINT budget_release_by_another CHECK ((NOT ((answered_by_id = agent_id) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT budget_release_of_a_few_hours CHECK ((((NOT ((state)::text = 'released'::text)) AND (until IS NULL)) OR (((state)::text = 'released'::text) AND (until > answered_at) AND (until <= (answered_at + '04:00:00'::interval))))),
    CONSTRAINT budget_release_refused_iff_reason CHECK (((((state)::text = 'refused'::text) AND (NOT ((refusal)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((refusal)::text = ''::text))))
);


ALTER TABLE public.accounts_budgetrelease ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_budgetrelease_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.accounts_datedsetting (
    id bigint NOT NULL,
    key character varying(60) NOT NULL,
    value character varying(1000) NOT NULL,
    from_on date NOT NULL,
    state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint NOT NULL,
    CONSTRAINT dated_setting_has_a_key CHECK ((NOT ((key)::text = ''::text)))
);


ALTER TABLE public.accounts_datedsetting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_datedsetting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_group_permissions (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


CREATE TABLE public.espaces_rencontre_agrement (
    id bigint NOT NULL,
    reference character varying(60) NOT NULL,
    granted_on date NOT NULL,
    expires_on date,
    proof character varying(100) NOT NULL,
    recorded_by_id bigint,
    space_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    kind character varying(6) NOT NULL,
    premises text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    withdrawn_on date,
    CONSTRAINT agrement_arrete_iff_reference CHECK (((((kind)::text = 'arrete'::text) AND (NOT ((reference)::text = ''::text))) OR ((expires_on IS NULL) AND ((kind)::text = 'tacite'::text) AND ((proof)::text = ''::text) AND ((reference)::text = ''::text)))),
    CONSTRAINT agrement_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT agrement_dates_in_order CHECK (((expires_on IS NULL) OR (expires_on >= granted_on))),
    CONSTRAINT agrement_withdrawn_after_grant CHECK (((withdrawn_on IS NULL) OR (withdrawn_on > granted_on))),
    CONSTRAINT espaces_rencontre_agrement_version_check CHECK ((version >= 0))
);


ALTER TABLE public.espaces_rencontre_agrement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementchange (
    id bigint NOT NULL,
    kind character varying(9) NOT NULL,
    takes_effect_on date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    agrement_id bigint NOT NULL,
    recorded_by_id bigint
);


ALTER TABLE public.espaces_rencontre_agrementchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementdocument (
    id bigint NOT NULL,
    letter character varying(8) NOT NULL,
    document character varying(100) NOT NULL,
    not_required character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint,
    agrement_file_id bigint NOT NULL,
    CONSTRAINT agrement_document_known CHECK (((letter)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying, 'c'::character varying, 'd'::character varying, 'e'::character varying, 'f'::character varying, 'g'::character varying, 'statutes'::character varying])::text[]))),
    CONSTRAINT agrement_document_or_why_not CHECK ((((NOT ((document)::text = ''::text)) AND ((not_required)::text = ''::text)) OR (((document)::text = ''::text) AND ((letter)::text = 'e'::text) AND (NOT ((not_required)::text = ''::text)))))
);


ALTER TABLE public.espaces_rencontre_agrementdocument ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementdocument_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementdocumentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    letter character varying(8) NOT NULL,
    document character varying(100) NOT NULL,
    not_required character varying(300) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    agrement_file_id bigint CONSTRAINT espaces_rencontre_agrementdocumenteve_agrement_file_id_not_null NOT NULL
);


ALTER TABLE public.espaces_rencontre_agrementdocumentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementdocumentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    reference character varying(60) NOT NULL,
    granted_on date NOT NULL,
    expires_on date,
    proof character varying(100) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    space_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    kind character varying(6) NOT NULL,
    premises text NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    withdrawn_on date,
    CONSTRAINT espaces_rencontre_agrementevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.espaces_rencontre_agrementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementfile (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(9) NOT NULL,
    private_body boolean NOT NULL,
    premises text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deposited_on date,
    deposit_means character varying(15) NOT NULL,
    complete_on date,
    tacit_on date,
    refused_on date,
    refusal_reference character varying(60) NOT NULL,
    refusal_reasons text NOT NULL,
    refusal_proof character varying(100) NOT NULL,
    abandon_reason character varying(300) NOT NULL,
    agrement_id bigint,
    prepared_by_id bigint,
    space_id bigint NOT NULL,
    CONSTRAINT agrement_file_abandoned_iff_reason CHECK (((((state)::text = 'abandoned'::text) AND (NOT ((abandon_reason)::text = ''::text))) OR ((NOT ((state)::text = 'abandoned'::text)) AND ((abandon_reason)::text = ''::text)))),
    CONSTRAINT agrement_file_complete_iff_date CHECK ((((complete_on IS NULL) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'deposited'::character varying, 'abandoned'::character varying])::text[])) AND (tacit_on IS NULL)) OR ((complete_on >= deposited_on) AND (tacit_on = ((complete_on + '2 mons'::interval))::date) AND (NOT ((state)::text = ANY ((ARRAY['draft'::character varying, 'deposited'::character varying])::text[])))))),
    CONSTRAINT agrement_file_deposit_is_certain CHECK (((((deposit_means)::text = ''::text) AND (deposited_on IS NULL) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'abandoned'::character varying])::text[]))) OR ((deposited_on IS NOT NULL) AND (NOT ((deposit_means)::text = ''::text)) AND (NOT ((state)::text = 'draft'::text))))),
    CONSTRAINT agrement_file_granted_iff_agrement CHECK ((((agrement_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['granted'::character varying, 'tacit'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['granted'::character varying, 'tacit'::character varying])::text[]))) AND (agrement_id IS NULL)))),
    CONSTRAINT agrement_file_refused_iff_reasons CHECK ((((refused_on >= complete_on) AND (refused_on <= tacit_on) AND ((state)::text = 'refused'::text) AND (NOT (refusal_reasons = ''::text)) AND (NOT ((refusal_reference)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND (refusal_reasons = ''::text) AND ((refusal_reference)::text = ''::text) AND (refused_on IS NULL)))),
    CONSTRAINT espaces_rencontre_agrementfile_version_check CHECK ((version >= 0))
);


ALTER TABLE public.espaces_rencontre_agrementfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(9) NOT NULL,
    private_body boolean NOT NULL,
    premises text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    deposited_on date,
    deposit_means character varying(15) NOT NULL,
    complete_on date,
    tacit_on date,
    refused_on date,
    refusal_reference character varying(60) NOT NULL,
    refusal_reasons text NOT NULL,
    refusal_proof character varying(100) NOT NULL,
    abandon_reason character varying(300) NOT NULL,
    agrement_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    space_id bigint NOT NULL,
    CONSTRAINT espaces_rencontre_agrementfileevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.espaces_rencontre_agrementfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementwithdrawal (
    id bigint NOT NULL,
    state character varying(9) NOT NULL,
    told_on date NOT NULL,
    means character varying(15) NOT NULL,
    grounds text NOT NULL,
    notice character varying(100) NOT NULL,
    observations_until date CONSTRAINT espaces_rencontre_agrementwithdrawa_observations_until_not_null NOT NULL,
    observed_on date,
    observations text NOT NULL,
    withdrawn_on date,
    reference character varying(60) NOT NULL,
    reasons text NOT NULL,
    proof character varying(100) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    agrement_id bigint NOT NULL,
    recorded_by_id bigint,
    CONSTRAINT withdrawal_after_the_month CHECK (((((state)::text = 'withdrawn'::text) AND (withdrawn_on > observations_until) AND (NOT ((reference)::text = ''::text)) AND (NOT (reasons = ''::text))) OR ((NOT ((state)::text = 'withdrawn'::text)) AND (reasons = ''::text) AND ((reference)::text = ''::text) AND (withdrawn_on IS NULL)))),
    CONSTRAINT withdrawal_has_grounds CHECK ((NOT (grounds = ''::text))),
    CONSTRAINT withdrawal_month_of_observations CHECK ((observations_until = ((told_on + '1 mon'::interval))::date)),
    CONSTRAINT withdrawal_observed_once_told CHECK ((((observations = ''::text) AND (observed_on IS NULL)) OR ((observed_on >= told_on) AND (NOT (observations = ''::text)))))
);


ALTER TABLE public.espaces_rencontre_agrementwithdrawal ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementwithdrawal_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_agrementwithdrawalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone CONSTRAINT espaces_rencontre_agrementwithdrawaleve_pgh_created_at_not_null NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(9) NOT NULL,
    told_on date NOT NULL,
    means character varying(15) NOT NULL,
    grounds text NOT NULL,
    notice character varying(100) NOT NULL,
    observations_until date CONSTRAINT espaces_rencontre_agrementwithdraw_observations_until_not_null1 NOT NULL,
    observed_on date,
    observations text NOT NULL,
    withdrawn_on date,
    reference character varying(60) NOT NULL,
    reasons text NOT NULL,
    proof character varying(100) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    agrement_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint
);


ALTER TABLE public.espaces_rencontre_agrementwithdrawalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_agrementwithdrawalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.espaces_rencontre_meetingspace (
    id bigint NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(20) NOT NULL
);


CREATE TABLE public.espaces_rencontre_meetingspaceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


ALTER TABLE public.espaces_rencontre_meetingspaceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.espaces_rencontre_meetingspaceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.foundation_draft (
    id uuid NOT NULL,
    path character varying(300) NOT NULL,
    form_version smallint NOT NULL,
    reason character varying(11) NOT NULL,
    content bytea,
    saved_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    agent_id bigint NOT NULL,
    CONSTRAINT draft_holds_text_until_closed CHECK ((((closed_at IS NULL) AND (content IS NOT NULL)) OR ((closed_at IS NOT NULL) AND (content IS NULL)))),
    CONSTRAINT foundation_draft_form_version_check CHECK ((form_version >= 0))
);


CREATE TABLE public.foundation_import (
    id bigint NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    claim uuid,
    total integer NOT NULL,
    done integer NOT NULL,
    failure character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    kind character varying(40) NOT NULL,
    file_name character varying(150) NOT NULL,
    stored_name character varying(60) NOT NULL,
    checksum character varying(64) NOT NULL,
    confirmed_at timestamp with time zone,
    sheet character varying(100) NOT NULL,
    other_sheets jsonb NOT NULL,
    heading jsonb NOT NULL,
    columns jsonb NOT NULL,
    requested_by_id bigint,
    perimeter character varying(80) NOT NULL,
    CONSTRAINT foundation_import_done_check CHECK ((done >= 0)),
    CONSTRAINT foundation_import_total_check CHECK ((total >= 0)),
    CONSTRAINT import_ended_iff_finished CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) AND (finished_at IS NULL))))
);


ALTER TABLE public.foundation_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.foundation_importline (
    id bigint NOT NULL,
    number integer NOT NULL,
    cells jsonb NOT NULL,
    key character varying(300) NOT NULL,
    outcome character varying(8) NOT NULL,
    changes jsonb NOT NULL,
    errors jsonb NOT NULL,
    result character varying(9) NOT NULL,
    job_id bigint NOT NULL,
    CONSTRAINT foundation_importline_number_check CHECK ((number >= 0))
);


ALTER TABLE public.foundation_importline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.foundation_importline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.foundation_submission (
    key uuid CONSTRAINT journal_submission_key_not_null NOT NULL,
    path character varying(300) CONSTRAINT journal_submission_path_not_null NOT NULL,
    result_url character varying(300) CONSTRAINT journal_submission_result_url_not_null NOT NULL,
    at timestamp with time zone CONSTRAINT journal_submission_at_not_null NOT NULL,
    agent_id bigint CONSTRAINT journal_submission_agent_id_not_null NOT NULL
);


CREATE TABLE public.funding_commission (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    held_on date NOT NULL,
    members text NOT NULL,
    minutes character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cancel_reason character varying(200) NOT NULL,
    caf_id character varying(3) NOT NULL,
    recorded_by_id bigint NOT NULL,
    CONSTRAINT commission_cancelled_iff_reason CHECK (((((cancel_reason)::text = ''::text) AND ((state)::text = 'held'::text)) OR (((state)::text = 'cancelled'::text) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT commission_has_its_minutes CHECK (((NOT ((minutes)::text = ''::text)) AND (NOT (members = ''::text)))),
    CONSTRAINT funding_commission_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_commission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_commission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_commissionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    held_on date NOT NULL,
    members text NOT NULL,
    minutes character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    cancel_reason character varying(200) NOT NULL,
    caf_id character varying(3) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint NOT NULL,
    CONSTRAINT funding_commissionevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_commissionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_commissionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_commitment (
    id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    committed_by_id bigint,
    funding_request_id bigint CONSTRAINT funding_commitment_request_id_not_null NOT NULL,
    share_id bigint NOT NULL,
    CONSTRAINT commitment_positive CHECK ((amount > (0)::numeric))
);


ALTER TABLE public.funding_commitment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_commitment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_conditionproof (
    id bigint NOT NULL,
    code character varying(30) NOT NULL,
    document character varying(100) NOT NULL,
    note character varying(300) NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    funding_request_id bigint NOT NULL,
    joined_by_id bigint NOT NULL,
    CONSTRAINT condition_proof_says_something CHECK (((NOT ((document)::text = ''::text)) OR (NOT ((note)::text = ''::text))))
);


ALTER TABLE public.funding_conditionproof ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_conditionproof_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_criterion (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(30) NOT NULL,
    words character varying(200) NOT NULL,
    from_exercice smallint NOT NULL,
    until_exercice smallint,
    proof_asked character varying(200) NOT NULL,
    needs_document boolean NOT NULL,
    source character varying(300) NOT NULL,
    nature character varying(15) NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    superseded_on date,
    prepared_by_id bigint,
    published_by_id bigint,
    replaces_id bigint,
    CONSTRAINT criterion_exercices_in_order CHECK (((until_exercice IS NULL) OR (until_exercice >= from_exercice))),
    CONSTRAINT criterion_has_a_source CHECK (((NOT ((source)::text = ''::text)) AND (NOT ((words)::text = ''::text)))),
    CONSTRAINT criterion_published_by_another CHECK ((((state)::text = 'draft'::text) OR ((prepared_by_id IS NULL) AND (published_by_id IS NULL)) OR ((prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL) AND (NOT ((prepared_by_id = published_by_id) AND (prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL)))))),
    CONSTRAINT criterion_published_iff_date CHECK ((((published_at IS NULL) AND (published_by_id IS NULL) AND ((state)::text = 'draft'::text) AND (superseded_on IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text) AND (superseded_on IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'superseded'::text) AND (superseded_on IS NOT NULL)))),
    CONSTRAINT funding_criterion_from_exercice_check CHECK ((from_exercice >= 0)),
    CONSTRAINT funding_criterion_until_exercice_check CHECK ((until_exercice >= 0)),
    CONSTRAINT funding_criterion_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_criterion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_criterion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_criterionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    code character varying(30) NOT NULL,
    words character varying(200) NOT NULL,
    from_exercice smallint NOT NULL,
    until_exercice smallint,
    proof_asked character varying(200) NOT NULL,
    needs_document boolean NOT NULL,
    source character varying(300) NOT NULL,
    nature character varying(15) NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    superseded_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    published_by_id bigint,
    replaces_id bigint,
    CONSTRAINT funding_criterionevent_from_exercice_check CHECK ((from_exercice >= 0)),
    CONSTRAINT funding_criterionevent_until_exercice_check CHECK ((until_exercice >= 0)),
    CONSTRAINT funding_criterionevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_criterionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_criterionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_declaration (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    stage character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    operating_costs numeric(12,2) NOT NULL,
    legal_aid_costs numeric(12,2) NOT NULL,
    actual_etp numeric(7,4) NOT NULL,
    funded_etp numeric(7,4) NOT NULL,
    family_contributions numeric(12,2) NOT NULL,
    court_deposits numeric(12,2) NOT NULL,
    submitted_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    service_id bigint NOT NULL,
    submitted_by_id bigint,
    CONSTRAINT declaration_legal_aid_from_2018 CHECK (((legal_aid_costs = (0)::numeric) OR (exercice >= 2018))),
    CONSTRAINT declaration_no_negative CHECK (((actual_etp >= (0)::numeric) AND (funded_etp >= (0)::numeric) AND (legal_aid_costs >= (0)::numeric) AND (operating_costs >= (0)::numeric) AND (court_deposits >= (0)::numeric) AND (family_contributions >= (0)::numeric))),
    CONSTRAINT declaration_submitted_iff_date CHECK (((((state)::text = 'draft'::text) AND (submitted_at IS NULL) AND (submitted_by_id IS NULL)) OR (((state)::text = 'submitted'::text) AND (submitted_at IS NOT NULL) AND (submitted_by_id IS NOT NULL)))),
    CONSTRAINT funding_declaration_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_declaration_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_declaration ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_declaration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_declarationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    stage character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    operating_costs numeric(12,2) NOT NULL,
    legal_aid_costs numeric(12,2) NOT NULL,
    actual_etp numeric(7,4) NOT NULL,
    funded_etp numeric(7,4) NOT NULL,
    family_contributions numeric(12,2) NOT NULL,
    court_deposits numeric(12,2) NOT NULL,
    submitted_at timestamp with time zone,
    version integer DEFAULT 1 NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    service_id bigint NOT NULL,
    submitted_by_id bigint,
    CONSTRAINT funding_declarationevent_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_declarationevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_declarationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_declarationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_delegation (
    id bigint NOT NULL,
    act character varying(10) NOT NULL,
    amount_limit numeric(12,2),
    from_on date NOT NULL,
    until_on date NOT NULL,
    given_by character varying(150) NOT NULL,
    signed_on date NOT NULL,
    deed character varying(100) NOT NULL,
    state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    end_reason character varying(200) NOT NULL,
    agent_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    ended_by_id bigint,
    entered_by_id bigint NOT NULL,
    substitute_id bigint,
    CONSTRAINT delegation_dates_in_order CHECK (((until_on >= from_on) AND (from_on >= signed_on))),
    CONSTRAINT delegation_ended_iff_agent CHECK (((((end_reason)::text = ''::text) AND (ended_at IS NULL) AND (ended_by_id IS NULL) AND ((state)::text = 'given'::text)) OR ((ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL) AND ((state)::text = 'ended'::text) AND (NOT ((end_reason)::text = ''::text))))),
    CONSTRAINT delegation_has_its_deed CHECK (((NOT ((deed)::text = ''::text)) AND (NOT ((given_by)::text = ''::text)))),
    CONSTRAINT delegation_limit_iff_grant CHECK (((((act)::text = 'grant'::text) AND (amount_limit > (0)::numeric)) OR ((NOT ((act)::text = 'grant'::text)) AND (amount_limit IS NULL)))),
    CONSTRAINT delegation_not_to_oneself CHECK (((NOT (entered_by_id = agent_id)) AND ((substitute_id IS NULL) OR ((NOT ((substitute_id = agent_id) AND (substitute_id IS NOT NULL))) AND (NOT ((substitute_id = entered_by_id) AND (substitute_id IS NOT NULL)))))))
);


ALTER TABLE public.funding_delegation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_envelope (
    id bigint NOT NULL,
    fund character varying(30) NOT NULL,
    exercice smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    binding boolean NOT NULL,
    source character varying(300) NOT NULL,
    fictitious boolean NOT NULL,
    first_amount numeric(14,2),
    prepared_at timestamp with time zone NOT NULL,
    prepared_by_id bigint,
    published_at timestamp with time zone,
    published_by_id bigint,
    state character varying(10) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT envelope_positive CHECK ((amount > (0)::numeric)),
    CONSTRAINT envelope_published_by_another CHECK ((((state)::text = 'draft'::text) OR ((prepared_by_id IS NULL) AND (published_by_id IS NULL)) OR ((prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL) AND (NOT ((prepared_by_id = published_by_id) AND (prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL)))))),
    CONSTRAINT envelope_published_iff_date CHECK ((((published_at IS NULL) AND (published_by_id IS NULL) AND ((state)::text = 'draft'::text)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text)))),
    CONSTRAINT funding_envelope_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_envelope_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_envelope ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_envelope_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_envelopecorrection (
    id bigint NOT NULL,
    reason character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answer_note character varying(200) NOT NULL,
    amount numeric(14,2) NOT NULL,
    source character varying(300) NOT NULL,
    answered_by_id bigint,
    envelope_id bigint NOT NULL,
    proposed_by_id bigint NOT NULL,
    CONSTRAINT envelope_correction_answered_iff_date CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL) AND ((state)::text = 'proposed'::text)) OR ((NOT ((state)::text = 'proposed'::text)) AND (answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT envelope_correction_cancelled_by_author CHECK (((NOT ((state)::text = 'cancelled'::text)) OR (answered_by_id = proposed_by_id))),
    CONSTRAINT envelope_correction_has_source CHECK ((NOT ((source)::text = ''::text))),
    CONSTRAINT envelope_correction_not_answered_by_author CHECK (((NOT ((state)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying])::text[]))) OR (NOT ((answered_by_id = proposed_by_id) AND (answered_by_id IS NOT NULL))))),
    CONSTRAINT envelope_correction_not_zero CHECK ((NOT (amount = (0)::numeric))),
    CONSTRAINT envelope_correction_refused_with_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((answer_note)::text = ''::text))))
);


ALTER TABLE public.funding_envelopecorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_envelopecorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_envelopeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    fund character varying(30) NOT NULL,
    exercice smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    first_amount numeric(14,2),
    binding boolean NOT NULL,
    source character varying(300) NOT NULL,
    fictitious boolean NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    published_by_id bigint,
    CONSTRAINT funding_envelopeevent_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_envelopeevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_envelopeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_envelopeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_framework (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    signatories character varying(150)[] NOT NULL,
    state character varying(10) NOT NULL,
    document character varying(100) NOT NULL,
    signed_on date,
    ended_on date,
    end_reason character varying(200) NOT NULL,
    fictitious boolean NOT NULL,
    caf_id character varying(3),
    prepared_by_id bigint,
    CONSTRAINT framework_dates_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT framework_ended_iff_date_and_reason CHECK ((((NOT ((state)::text = 'ended'::text)) AND ((end_reason)::text = ''::text) AND (ended_on IS NULL)) OR ((ended_on >= starts_on) AND (ended_on < ends_on) AND ((state)::text = 'ended'::text) AND (NOT ((end_reason)::text = ''::text))))),
    CONSTRAINT framework_signed_by_several CHECK (((NOT ((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[]))) OR (
CASE
    WHEN (signatories IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(signatories, 1), 0)
END >= 2))),
    CONSTRAINT framework_signed_iff_file CHECK (((((document)::text = ''::text) AND (signed_on IS NULL) AND ((state)::text = ANY ((ARRAY['prepared'::character varying, 'cancelled'::character varying])::text[]))) OR ((signed_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[])) AND (NOT ((document)::text = ''::text))))),
    CONSTRAINT funding_framework_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_framework ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_framework_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_frameworkevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    signatories character varying(150)[] NOT NULL,
    state character varying(10) NOT NULL,
    document character varying(100) NOT NULL,
    signed_on date,
    ended_on date,
    end_reason character varying(200) NOT NULL,
    fictitious boolean NOT NULL,
    caf_id character varying(3),
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    CONSTRAINT funding_frameworkevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_frameworkevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_frameworkevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_fundingrequest (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    state character varying(10) NOT NULL,
    amount_requested numeric(12,2) NOT NULL,
    purpose text NOT NULL,
    ddcs_proof character varying(100) NOT NULL,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    amount_granted numeric(12,2),
    refusal character varying(12) NOT NULL,
    decision_note text NOT NULL,
    caf_id character varying(3) NOT NULL,
    created_by_id bigint,
    decided_by_id bigint,
    space_id bigint NOT NULL,
    submitted_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    commitment_reason text NOT NULL,
    conditions_found jsonb NOT NULL,
    commission_id bigint,
    delegation_id bigint,
    CONSTRAINT funding_fundingrequest_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_fundingrequest_version_check CHECK ((version >= 0)),
    CONSTRAINT request_amount_positive CHECK ((amount_requested > (0)::numeric)),
    CONSTRAINT request_decided_iff_decider CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'submitted'::character varying])::text[]))) OR ((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['granted'::character varying, 'refused'::character varying])::text[]))))),
    CONSTRAINT request_granted_iff_amount CHECK ((((amount_granted > (0)::numeric) AND (amount_granted <= amount_requested) AND ((state)::text = 'granted'::text)) OR ((NOT ((state)::text = 'granted'::text)) AND (amount_granted IS NULL)))),
    CONSTRAINT request_not_decided_by_submitter CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = submitted_by_id) AND (decided_by_id IS NOT NULL) AND (submitted_by_id IS NOT NULL))))),
    CONSTRAINT request_refused_iff_reason CHECK (((((state)::text = 'refused'::text) AND (NOT ((refusal)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((refusal)::text = ''::text)))),
    CONSTRAINT request_submitted_iff_date CHECK (((((state)::text = 'draft'::text) AND (submitted_at IS NULL) AND (submitted_by_id IS NULL)) OR ((NOT ((state)::text = 'draft'::text)) AND (submitted_at IS NOT NULL) AND (submitted_by_id IS NOT NULL))))
);


ALTER TABLE public.funding_fundingrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_fundingrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_fundingrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    state character varying(10) NOT NULL,
    amount_requested numeric(12,2) NOT NULL,
    purpose text NOT NULL,
    ddcs_proof character varying(100) NOT NULL,
    submitted_at timestamp with time zone,
    decided_at timestamp with time zone,
    amount_granted numeric(12,2),
    refusal character varying(12) NOT NULL,
    decision_note text NOT NULL,
    caf_id character varying(3) NOT NULL,
    created_by_id bigint,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    space_id bigint NOT NULL,
    submitted_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    commitment_reason text NOT NULL,
    conditions_found jsonb NOT NULL,
    commission_id bigint,
    delegation_id bigint,
    CONSTRAINT funding_fundingrequestevent_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_fundingrequestevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_fundingrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_fundingrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_meeting (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    committee character varying(15) NOT NULL,
    held_on date NOT NULL,
    place character varying(150) NOT NULL,
    state character varying(10) NOT NULL,
    minutes character varying(100) NOT NULL,
    minutes_signed_on date,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    CONSTRAINT funding_meeting_version_check CHECK ((version >= 0)),
    CONSTRAINT meeting_held_iff_minutes CHECK ((((NOT ((state)::text = 'held'::text)) AND ((minutes)::text = ''::text) AND (minutes_signed_on IS NULL)) OR ((minutes_signed_on >= held_on) AND ((state)::text = 'held'::text) AND (NOT ((minutes)::text = ''::text)))))
);


ALTER TABLE public.funding_meeting ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_meeting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    committee character varying(15) NOT NULL,
    held_on date NOT NULL,
    place character varying(150) NOT NULL,
    state character varying(10) NOT NULL,
    minutes character varying(100) NOT NULL,
    minutes_signed_on date,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT funding_meetingevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_meetingmember (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    institution character varying(150) NOT NULL,
    was_present boolean NOT NULL,
    meeting_id bigint NOT NULL
);


ALTER TABLE public.funding_meetingmember ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_meetingmember_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_opinion (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    verdict character varying(12) NOT NULL,
    funded_etp numeric(6,2),
    note character varying(500) NOT NULL,
    meeting_id bigint NOT NULL,
    noted_by_id bigint,
    service_id bigint NOT NULL,
    CONSTRAINT funding_opinion_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT opinion_etp_with_a_favourable_one CHECK (((funded_etp IS NULL) OR ((funded_etp >= (0)::numeric) AND ((verdict)::text = ANY ((ARRAY['favourable'::character varying, 'reserved'::character varying])::text[]))))),
    CONSTRAINT opinion_says_why CHECK ((((verdict)::text = ANY ((ARRAY['favourable'::character varying, 'postponed'::character varying])::text[])) OR (NOT ((note)::text = ''::text))))
);


ALTER TABLE public.funding_opinion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_opinion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_priceparameter (
    id bigint NOT NULL,
    prestation character varying(20) NOT NULL,
    exercice smallint NOT NULL,
    unit character varying(5) NOT NULL,
    unit_ceiling numeric(10,2) NOT NULL,
    rate numeric(5,4) NOT NULL,
    organisation_cap numeric(5,4),
    source character varying(300) NOT NULL,
    fictitious boolean NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    superseded_on date,
    prepared_by_id bigint,
    published_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT funding_priceparameter_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_priceparameter_version_check CHECK ((version >= 0)),
    CONSTRAINT parameter_cap_not_negative CHECK (((organisation_cap IS NULL) OR (organisation_cap >= (0)::numeric))),
    CONSTRAINT parameter_ceiling_positive CHECK ((unit_ceiling > (0)::numeric)),
    CONSTRAINT parameter_published_by_another CHECK ((((state)::text = 'draft'::text) OR ((prepared_by_id IS NULL) AND (published_by_id IS NULL)) OR ((prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL) AND (NOT ((prepared_by_id = published_by_id) AND (prepared_by_id IS NOT NULL) AND (published_by_id IS NOT NULL)))))),
    CONSTRAINT parameter_published_iff_date CHECK ((((published_at IS NULL) AND (published_by_id IS NULL) AND ((state)::text = 'draft'::text) AND (superseded_on IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'published'::text) AND (superseded_on IS NULL)) OR ((published_at IS NOT NULL) AND ((state)::text = 'superseded'::text) AND (superseded_on IS NOT NULL)))),
    CONSTRAINT parameter_rate_0_to_1 CHECK (((rate >= (0)::numeric) AND (rate <= (1)::numeric)))
);


ALTER TABLE public.funding_priceparameter ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_priceparameter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_priceparameterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    prestation character varying(20) NOT NULL,
    exercice smallint NOT NULL,
    unit character varying(5) NOT NULL,
    unit_ceiling numeric(10,2) NOT NULL,
    rate numeric(5,4) NOT NULL,
    organisation_cap numeric(5,4),
    source character varying(300) NOT NULL,
    fictitious boolean NOT NULL,
    state character varying(10) NOT NULL,
    prepared_at timestamp with time zone NOT NULL,
    published_at timestamp with time zone,
    superseded_on date,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    prepared_by_id bigint,
    published_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT funding_priceparameterevent_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_priceparameterevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.funding_priceparameterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_priceparameterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_receipt (
    id bigint NOT NULL,
    sequence integer NOT NULL,
    rule_version character varying(30) NOT NULL,
    inputs jsonb NOT NULL,
    steps jsonb NOT NULL,
    etp numeric(7,4) NOT NULL,
    ps numeric(12,2) NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    declaration_id bigint NOT NULL,
    parameter_id bigint NOT NULL,
    run_id bigint,
    CONSTRAINT funding_receipt_sequence_check CHECK ((sequence >= 0)),
    CONSTRAINT receipt_ps_not_negative CHECK (((etp >= (0)::numeric) AND (ps >= (0)::numeric))),
    CONSTRAINT receipt_sequence_from_one CHECK ((sequence >= 1))
);


ALTER TABLE public.funding_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_recomputepart (
    id bigint NOT NULL,
    done_at timestamp with time zone,
    examined integer NOT NULL,
    appended integer NOT NULL,
    unchanged integer NOT NULL,
    missing_parameter integer NOT NULL,
    refused integer NOT NULL,
    caf_id character varying(3) NOT NULL,
    run_id bigint NOT NULL,
    refusals jsonb NOT NULL,
    CONSTRAINT funding_recomputepart_appended_check CHECK ((appended >= 0)),
    CONSTRAINT funding_recomputepart_examined_check CHECK ((examined >= 0)),
    CONSTRAINT funding_recomputepart_missing_parameter_check CHECK ((missing_parameter >= 0)),
    CONSTRAINT funding_recomputepart_refused_check CHECK ((refused >= 0)),
    CONSTRAINT funding_recomputepart_unchanged_check CHECK ((unchanged >= 0))
);


ALTER TABLE public.funding_recomputepart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_recomputepart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_recomputerun (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    stage character varying(8) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone CONSTRAINT funding_recomputerun_started_at_not_null NOT NULL,
    finished_at timestamp with time zone,
    touched_at timestamp with time zone NOT NULL,
    requested_by_id bigint,
    claim uuid,
    failure character varying(500) NOT NULL,
    total integer NOT NULL,
    done integer NOT NULL,
    CONSTRAINT funding_recomputerun_done_check CHECK ((done >= 0)),
    CONSTRAINT funding_recomputerun_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT funding_recomputerun_total_check CHECK ((total >= 0)),
    CONSTRAINT recomputerun_ended_iff_finished CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) AND (finished_at IS NULL))))
);


ALTER TABLE public.funding_recomputerun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_recomputerun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_referencevalue (
    id bigint NOT NULL,
    subject character varying(120) NOT NULL,
    exercice smallint NOT NULL,
    amount numeric(14,2) NOT NULL,
    about character varying(40) NOT NULL,
    source character varying(300) NOT NULL,
    CONSTRAINT funding_referencevalue_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT reference_value_has_source CHECK ((NOT ((source)::text = ''::text)))
);


ALTER TABLE public.funding_referencevalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_referencevalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_share (
    id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    envelope_id bigint NOT NULL
);


ALTER TABLE public.funding_share ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_share_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_shareentry (
    id bigint NOT NULL,
    amount numeric(14,2) NOT NULL,
    reason character varying(200) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    entered_by_id bigint,
    share_id bigint NOT NULL,
    transfer_id bigint,
    CONSTRAINT share_entry_not_zero CHECK ((NOT (amount = (0)::numeric)))
);


ALTER TABLE public.funding_shareentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_shareentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.funding_sharetransfer (
    id bigint NOT NULL,
    reason character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    answer_note character varying(200) NOT NULL,
    amount numeric(14,2) NOT NULL,
    answered_by_id bigint,
    proposed_by_id bigint NOT NULL,
    share_id bigint NOT NULL,
    to_caf_id character varying(3),
    CONSTRAINT share_transfer_answered_iff_date CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL) AND ((state)::text = 'proposed'::text)) OR ((NOT ((state)::text = 'proposed'::text)) AND (answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT share_transfer_cancelled_by_author CHECK (((NOT ((state)::text = 'cancelled'::text)) OR (answered_by_id = proposed_by_id))),
    CONSTRAINT share_transfer_has_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT share_transfer_not_answered_by_author CHECK (((NOT ((state)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying])::text[]))) OR (NOT ((answered_by_id = proposed_by_id) AND (answered_by_id IS NOT NULL))))),
    CONSTRAINT share_transfer_positive CHECK ((amount > (0)::numeric)),
    CONSTRAINT share_transfer_refused_with_reason CHECK (((NOT ((state)::text = 'refused'::text)) OR (NOT ((answer_note)::text = ''::text))))
);


ALTER TABLE public.funding_sharetransfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.funding_sharetransfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.journal_check (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    verdict character varying(10) NOT NULL,
    seals bigint NOT NULL,
    lines bigint NOT NULL,
    findings jsonb NOT NULL,
    seconds double precision NOT NULL,
    asked_by_id bigint
);


ALTER TABLE public.journal_check ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_check_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.journal_entry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    action character varying(80) NOT NULL,
    target_type character varying(80) NOT NULL,
    target_id bigint,
    before character varying(40) NOT NULL,
    after character varying(40) NOT NULL,
    note text NOT NULL,
    agent_id bigint,
    families bigint[] NOT NULL,
    ground character varying(20) NOT NULL
);


ALTER TABLE public.journal_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.journal_filestate (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    fault character varying(500) NOT NULL
);


ALTER TABLE public.journal_filestate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_filestate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.journal_seal (
    number bigint NOT NULL,
    version smallint NOT NULL,
    ids int8multirange NOT NULL,
    lines integer NOT NULL,
    total bigint NOT NULL,
    digests bytea NOT NULL,
    previous bytea NOT NULL,
    digest bytea NOT NULL,
    sealed_at timestamp with time zone NOT NULL,
    CONSTRAINT seal_digest_per_line CHECK ((octet_length(digests) = (lines * 16))),
    CONSTRAINT seal_has_lines CHECK ((lines > 0))
);


CREATE TABLE public.mediation_amendmentyear (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    etp_before numeric(6,2),
    etp_after numeric(6,2) NOT NULL,
    amendment_id bigint NOT NULL,
    CONSTRAINT amendment_year_changes CHECK (((etp_after >= (0)::numeric) AND (etp_after <= (50)::numeric) AND ((etp_before IS NULL) OR (NOT ((etp_after = etp_before) AND (etp_before IS NOT NULL)))))),
    CONSTRAINT mediation_amendmentyear_exercice_check CHECK ((exercice >= 0))
);


ALTER TABLE public.mediation_amendmentyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_amendmentyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_consent (
    id bigint NOT NULL,
    given_on date,
    parent_id bigint NOT NULL,
    recorded_by_id bigint,
    referral_id bigint NOT NULL,
    CONSTRAINT consent_given_iff_recorded CHECK ((((given_on IS NULL) AND (recorded_by_id IS NULL)) OR ((given_on IS NOT NULL) AND (recorded_by_id IS NOT NULL))))
);


ALTER TABLE public.mediation_consent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_consent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_consentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    given_on date,
    parent_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    referral_id bigint NOT NULL
);


ALTER TABLE public.mediation_consentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_consentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_convention (
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    service_id bigint NOT NULL,
    close_reason character varying(300) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    document character varying(100) NOT NULL,
    planned_end_on date,
    prepared_by_id bigint,
    signatories character varying(300) NOT NULL,
    signed_by_id bigint,
    signed_on date,
    state character varying(10) NOT NULL,
    taken_over boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    operator_id bigint,
    CONSTRAINT convention_closed_iff_reason CHECK (((((close_reason)::text = ''::text) AND (closed_at IS NULL) AND (closed_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['prepared'::character varying, 'signed'::character varying])::text[]))) OR ((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['ended'::character varying, 'cancelled'::character varying])::text[])) AND (NOT ((close_reason)::text = ''::text))))),
    CONSTRAINT convention_dates_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT convention_ended_before_its_term CHECK ((((planned_end_on > ends_on) AND ((state)::text = 'ended'::text)) OR ((NOT ((state)::text = 'ended'::text)) AND (planned_end_on IS NULL)))),
    CONSTRAINT convention_signed_iff_act CHECK (((((document)::text = ''::text) AND ((signatories)::text = ''::text) AND (signed_by_id IS NULL) AND (signed_on IS NULL) AND ((state)::text = ANY ((ARRAY['prepared'::character varying, 'cancelled'::character varying])::text[]))) OR (((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[])) AND taken_over) OR ((signed_by_id IS NOT NULL) AND (signed_on IS NOT NULL) AND ((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[])) AND (NOT ((signatories)::text = ''::text)) AND (NOT ((document)::text = ''::text))))),
    CONSTRAINT convention_signed_iff_operator CHECK ((((operator_id IS NULL) AND ((state)::text = ANY ((ARRAY['prepared'::character varying, 'cancelled'::character varying])::text[]))) OR ((operator_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[]))))),
    CONSTRAINT convention_three_years CHECK ((taken_over OR (ends_on < (starts_on + '3 years'::interval)))),
    CONSTRAINT mediation_convention_version_check CHECK ((version >= 0))
);


ALTER TABLE public.mediation_convention ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_convention_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_conventionamendment (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    number smallint NOT NULL,
    effect_on date NOT NULL,
    ends_on_before date,
    ends_on_after date,
    reason character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    signed_on date,
    signatories character varying(300) NOT NULL,
    document character varying(100) NOT NULL,
    convention_id bigint NOT NULL,
    prepared_by_id bigint NOT NULL,
    signed_by_id bigint,
    CONSTRAINT amendment_both_last_days CHECK ((((ends_on_after IS NULL) AND (ends_on_before IS NULL)) OR ((ends_on_after >= effect_on) AND (ends_on_before IS NOT NULL) AND (NOT ((ends_on_after = ends_on_before) AND (ends_on_after IS NOT NULL) AND (ends_on_before IS NOT NULL)))))),
    CONSTRAINT amendment_has_a_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT amendment_signed_iff_act CHECK ((((NOT ((state)::text = 'signed'::text)) AND ((document)::text = ''::text) AND ((signatories)::text = ''::text) AND (signed_by_id IS NULL) AND (signed_on IS NULL)) OR ((signed_by_id IS NOT NULL) AND (signed_on IS NOT NULL) AND ((state)::text = 'signed'::text) AND (NOT ((signatories)::text = ''::text)) AND (NOT ((document)::text = ''::text))))),
    CONSTRAINT mediation_conventionamendment_number_check CHECK ((number >= 0)),
    CONSTRAINT mediation_conventionamendment_version_check CHECK ((version >= 0))
);


ALTER TABLE public.mediation_conventionamendment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_conventionamendment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_conventionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    service_id bigint NOT NULL,
    close_reason character varying(300) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    document character varying(100) NOT NULL,
    planned_end_on date,
    prepared_by_id bigint,
    signatories character varying(300) NOT NULL,
    signed_by_id bigint,
    signed_on date,
    state character varying(10) NOT NULL,
    taken_over boolean NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    operator_id bigint,
    CONSTRAINT mediation_conventionevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.mediation_conventionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_conventionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_conventionyear (
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    applies_from date NOT NULL,
    funded_etp numeric(6,2) NOT NULL,
    amendment_id bigint,
    convention_id bigint NOT NULL,
    CONSTRAINT convention_etp_within_bounds CHECK (((funded_etp >= (0)::numeric) AND (funded_etp <= (50)::numeric))),
    CONSTRAINT convention_year_of_its_exercice CHECK ((EXTRACT(year FROM applies_from) = (exercice)::numeric)),
    CONSTRAINT mediation_conventionyear_exercice_check CHECK ((exercice >= 0))
);


ALTER TABLE public.mediation_conventionyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_conventionyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_conventionyearevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    exercice smallint NOT NULL,
    applies_from date NOT NULL,
    funded_etp numeric(6,2) NOT NULL,
    amendment_id bigint,
    convention_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT mediation_conventionyearevent_exercice_check CHECK ((exercice >= 0))
);


ALTER TABLE public.mediation_conventionyearevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_conventionyearevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_eligibilityanswer (
    id bigint NOT NULL,
    criterion character varying(20) NOT NULL,
    met boolean NOT NULL,
    nature character varying(12) NOT NULL,
    note character varying(300) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint NOT NULL,
    convention_id bigint NOT NULL,
    CONSTRAINT eligibility_known_criterion CHECK (((criterion)::text = ANY ((ARRAY['operator'::character varying, 'main_activity'::character varying, 'premises'::character varying, 'nature'::character varying, 'scale'::character varying, 'ethics'::character varying, 'information'::character varying, 'diploma'::character varying, 'practice_analysis'::character varying])::text[]))),
    CONSTRAINT eligibility_nature_decides CHECK ((((NOT ((criterion)::text = 'nature'::text)) AND ((nature)::text = ''::text)) OR (((criterion)::text = 'nature'::text) AND (NOT met) AND ((nature)::text = 'judicial'::text)) OR (((criterion)::text = 'nature'::text) AND met AND ((nature)::text = ANY ((ARRAY['out_of_court'::character varying, 'both'::character varying])::text[])))))
);


ALTER TABLE public.mediation_eligibilityanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_eligibilityanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_eligibilityanswerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    criterion character varying(20) NOT NULL,
    met boolean NOT NULL,
    nature character varying(12) NOT NULL,
    note character varying(300) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    answered_by_id bigint NOT NULL,
    convention_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


ALTER TABLE public.mediation_eligibilityanswerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_eligibilityanswerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_mediator (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    last_name character varying(100) NOT NULL,
    first_name character varying(100) NOT NULL,
    name_key character varying(210) NOT NULL,
    diploma_on date,
    etp numeric(5,4) NOT NULL,
    starts_on date NOT NULL,
    ended_on date,
    fictitious boolean NOT NULL,
    service_id bigint NOT NULL,
    CONSTRAINT mediation_mediator_version_check CHECK ((version >= 0)),
    CONSTRAINT mediator_dates_in_order CHECK (((ended_on IS NULL) OR (ended_on >= starts_on))),
    CONSTRAINT mediator_etp_of_one_post CHECK (((etp > (0)::numeric) AND (etp <= (1)::numeric)))
);


ALTER TABLE public.mediation_mediator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_mediator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_mediatorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    last_name character varying(100) NOT NULL,
    first_name character varying(100) NOT NULL,
    name_key character varying(210) NOT NULL,
    diploma_on date,
    etp numeric(5,4) NOT NULL,
    starts_on date NOT NULL,
    ended_on date,
    fictitious boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    service_id bigint NOT NULL,
    CONSTRAINT mediation_mediatorevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.mediation_mediatorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_mediatorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_referral (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    purpose text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    answered_at timestamp with time zone,
    refusal character varying(12) NOT NULL,
    started_on date,
    covers_maintenance boolean NOT NULL,
    ended_on date,
    outcome character varying(12) NOT NULL,
    answered_by_id bigint,
    caf_id character varying(3) NOT NULL,
    created_by_id bigint,
    family_id bigint NOT NULL,
    service_id bigint NOT NULL,
    ended_at timestamp with time zone,
    started_at timestamp with time zone,
    CONSTRAINT referral_answered_iff_date CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'withdrawn'::character varying])::text[]))) OR ((answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying, 'started'::character varying, 'ended'::character varying])::text[]))))),
    CONSTRAINT referral_dates_in_order CHECK (((ended_on IS NULL) OR (started_on IS NULL) OR (ended_on >= started_on))),
    CONSTRAINT referral_end_told_when_ended CHECK ((((state)::text = 'ended'::text) OR (ended_at IS NULL))),
    CONSTRAINT referral_ended_iff_date_and_outcome CHECK ((((ended_on IS NOT NULL) AND ((state)::text = 'ended'::text) AND (NOT ((outcome)::text = ''::text))) OR ((NOT ((state)::text = 'ended'::text)) AND (ended_on IS NULL) AND ((outcome)::text = ''::text)))),
    CONSTRAINT referral_not_engaged_iff_not_started CHECK (((NOT ((state)::text = 'ended'::text)) OR (((outcome)::text = 'not_engaged'::text) AND (started_on IS NULL)) OR ((started_on IS NOT NULL) AND (NOT ((outcome)::text = 'not_engaged'::text))))),
    CONSTRAINT referral_refused_iff_reason CHECK (((((state)::text = 'refused'::text) AND (NOT ((refusal)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((refusal)::text = ''::text)))),
    CONSTRAINT referral_sent_iff_date CHECK ((((sent_at IS NULL) AND ((state)::text = 'draft'::text)) OR ((state)::text = 'withdrawn'::text) OR (sent_at IS NOT NULL))),
    CONSTRAINT referral_start_told_when_started CHECK (((started_at IS NULL) OR (started_on IS NOT NULL))),
    CONSTRAINT referral_started_iff_date CHECK ((((started_on IS NOT NULL) AND ((state)::text = 'started'::text)) OR ((state)::text = 'ended'::text) OR ((started_on IS NULL) AND ((state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying, 'refused'::character varying, 'withdrawn'::character varying])::text[])))))
);


ALTER TABLE public.mediation_referral ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_referral_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_referralcorrection (
    id bigint NOT NULL,
    corrects character varying(10) NOT NULL,
    undoes boolean NOT NULL,
    refusal character varying(12) NOT NULL,
    started_on date,
    covers_maintenance boolean NOT NULL,
    ended_on date,
    outcome character varying(12) NOT NULL,
    stood character varying(300) NOT NULL,
    reason character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_by_service boolean NOT NULL,
    answered_at timestamp with time zone,
    answered_by_service boolean,
    answer character varying(300) NOT NULL,
    applied_in bigint,
    answered_by_id bigint,
    asked_by_id bigint NOT NULL,
    referral_id bigint NOT NULL,
    CONSTRAINT correction_answered_by_the_other_side CHECK ((((state)::text = 'withdrawn'::text) OR (answered_by_service IS NULL) OR (NOT ((answered_by_service = asked_by_service) AND (answered_by_service IS NOT NULL))))),
    CONSTRAINT correction_answered_iff_agent CHECK ((((answered_at IS NULL) AND (answered_by_id IS NULL) AND (answered_by_service IS NULL) AND ((state)::text = 'asked'::text)) OR ((answered_at IS NULL) AND (answered_by_id IS NULL) AND (answered_by_service IS NULL) AND asked_by_service AND ((state)::text = 'applied'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (answered_at IS NOT NULL) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT correction_has_a_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT correction_of_a_told_step CHECK (((corrects)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying, 'started'::character varying, 'ended'::character varying])::text[]))),
    CONSTRAINT correction_refused_iff_answer CHECK (((((state)::text = 'refused'::text) AND (NOT ((answer)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((answer)::text = ''::text))))
);


ALTER TABLE public.mediation_referralcorrection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_referralcorrection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_referralevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    purpose text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    answered_at timestamp with time zone,
    refusal character varying(12) NOT NULL,
    started_on date,
    covers_maintenance boolean NOT NULL,
    ended_on date,
    outcome character varying(12) NOT NULL,
    answered_by_id bigint,
    caf_id character varying(3) NOT NULL,
    created_by_id bigint,
    family_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    service_id bigint NOT NULL,
    ended_at timestamp with time zone,
    started_at timestamp with time zone
);


ALTER TABLE public.mediation_referralevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_referralevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_service (
    id bigint NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    conventional boolean,
    judicial boolean
);


CREATE TABLE public.mediation_serviceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    judicial boolean,
    conventional boolean,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


ALTER TABLE public.mediation_serviceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_serviceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_sharedcontact (
    id bigint NOT NULL,
    contact_point_id bigint NOT NULL,
    referral_id bigint NOT NULL
);


ALTER TABLE public.mediation_sharedcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_sharedcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mediation_sharedcontactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    contact_point_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    referral_id bigint NOT NULL
);


ALTER TABLE public.mediation_sharedcontactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mediation_sharedcontactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);


ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_operator (
    id bigint NOT NULL,
    name character varying(150) NOT NULL,
    siret character varying(14) NOT NULL,
    city character varying(100) NOT NULL,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    close_reason character varying(300) NOT NULL,
    closed_by_id bigint,
    closed_on date,
    federation character varying(10) NOT NULL,
    rna character varying(10) NOT NULL,
    state character varying(10) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT operator_closed_by_someone CHECK (((((close_reason)::text = ''::text) AND (closed_by_id IS NULL) AND (closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_by_id IS NOT NULL) AND (closed_on IS NOT NULL) AND ((state)::text = 'closed'::text) AND (NOT ((close_reason)::text = ''::text))))),
    CONSTRAINT operator_has_a_number CHECK ((NOT (((rna)::text = ''::text) AND ((siret)::text = ''::text)))),
    CONSTRAINT operator_rna_digits CHECK ((((rna)::text ~ '^W[0-9]{9}$'::text) OR ((rna)::text = ''::text))),
    CONSTRAINT operator_siret_digits CHECK ((((siret)::text ~ '^\d{14}$'::text) OR ((siret)::text = ''::text))),
    CONSTRAINT partners_operator_version_check CHECK ((version >= 0))
);


ALTER TABLE public.partners_operator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_operator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_operatorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(10) NOT NULL,
    closed_on date,
    close_reason character varying(300) NOT NULL,
    name character varying(150) NOT NULL,
    siret character varying(14) NOT NULL,
    rna character varying(10) NOT NULL,
    federation character varying(10) NOT NULL,
    city character varying(100) NOT NULL,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    closed_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partners_operatorevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.partners_operatorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_operatorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_service (
    id bigint NOT NULL,
    kind character varying(15) NOT NULL,
    name character varying(150) NOT NULL,
    city character varying(100) NOT NULL,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    operator_id bigint NOT NULL,
    close_reason character varying(300) NOT NULL,
    closed_by_id bigint,
    closed_on date,
    confirmed_by_id bigint,
    confirmed_on date,
    entered_on date NOT NULL,
    hours character varying(300) NOT NULL,
    state character varying(10) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    zone character varying(300) NOT NULL,
    CONSTRAINT partners_service_version_check CHECK ((version >= 0)),
    CONSTRAINT service_closed_by_someone CHECK (((((close_reason)::text = ''::text) AND (closed_by_id IS NULL) AND (closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_by_id IS NOT NULL) AND (closed_on IS NOT NULL) AND ((state)::text = 'closed'::text) AND (NOT ((close_reason)::text = ''::text))))),
    CONSTRAINT service_confirmed_by_someone CHECK ((((confirmed_by_id IS NULL) AND (confirmed_on IS NULL)) OR ((confirmed_by_id IS NOT NULL) AND (confirmed_on IS NOT NULL))))
);


ALTER TABLE public.partners_service ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_service_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_serviceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(10) NOT NULL,
    closed_on date,
    close_reason character varying(300) NOT NULL,
    kind character varying(15) NOT NULL,
    name character varying(150) NOT NULL,
    city character varying(100) NOT NULL,
    hours character varying(300) NOT NULL,
    zone character varying(300) NOT NULL,
    entered_on date NOT NULL,
    confirmed_on date,
    fictitious boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    closed_by_id bigint,
    confirmed_by_id bigint,
    operator_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT partners_serviceevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.partners_serviceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_serviceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_site (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(10) NOT NULL,
    closed_on date,
    close_reason character varying(300) NOT NULL,
    name character varying(150) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    insee_commune character varying(5) NOT NULL,
    phone character varying(20) NOT NULL,
    hours character varying(300) NOT NULL,
    accessible boolean,
    is_main boolean NOT NULL,
    closed_by_id bigint,
    service_id bigint NOT NULL,
    CONSTRAINT partners_site_version_check CHECK ((version >= 0)),
    CONSTRAINT site_closed_by_someone CHECK (((((close_reason)::text = ''::text) AND (closed_by_id IS NULL) AND (closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_by_id IS NOT NULL) AND (closed_on IS NOT NULL) AND ((state)::text = 'closed'::text) AND (NOT ((close_reason)::text = ''::text))))),
    CONSTRAINT site_insee_commune CHECK ((((insee_commune)::text ~ '^([0-9]{2}|2[AB])[0-9]{3}$'::text) OR ((insee_commune)::text = ''::text))),
    CONSTRAINT site_postcode_digits CHECK (((postcode)::text ~ '^[0-9]{5}$'::text))
);


ALTER TABLE public.partners_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.partners_siteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    state character varying(10) NOT NULL,
    closed_on date,
    close_reason character varying(300) NOT NULL,
    name character varying(150) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    insee_commune character varying(5) NOT NULL,
    phone character varying(20) NOT NULL,
    hours character varying(300) NOT NULL,
    accessible boolean,
    is_main boolean NOT NULL,
    closed_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    service_id bigint NOT NULL,
    CONSTRAINT partners_siteevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.partners_siteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.partners_siteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);


CREATE TABLE public.reports_exportjob (
    id bigint NOT NULL,
    name character varying(40) NOT NULL,
    exercice smallint NOT NULL,
    format character varying(4) NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    total integer CONSTRAINT reports_exportjob_rows_total_not_null NOT NULL,
    done integer CONSTRAINT reports_exportjob_rows_done_not_null NOT NULL,
    file_name character varying(120) NOT NULL,
    finished_at timestamp with time zone,
    touched_at timestamp with time zone NOT NULL,
    requested_by_id bigint,
    caf_id character varying(3),
    checksum character varying(64) NOT NULL,
    claim uuid,
    failure character varying(500) NOT NULL,
    CONSTRAINT export_done_iff_file CHECK (((NOT ((state)::text = 'done'::text)) OR ((NOT ((file_name)::text = ''::text)) AND (finished_at IS NOT NULL)))),
    CONSTRAINT exportjob_ended_iff_finished CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) AND (finished_at IS NULL)))),
    CONSTRAINT reports_exportjob_exercice_check CHECK ((exercice >= 0)),
    CONSTRAINT reports_exportjob_rows_done_check CHECK ((done >= 0)),
    CONSTRAINT reports_exportjob_rows_total_check CHECK ((total >= 0))
);


ALTER TABLE public.reports_exportjob ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_exportjob_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_asfamount (
    valid_from date NOT NULL,
    bmaf numeric(8,2) NOT NULL,
    rate_one_parent numeric(6,4) NOT NULL,
    gross_one_parent numeric(8,2) NOT NULL,
    net_one_parent numeric(8,2) NOT NULL,
    rate_two_parents numeric(6,4) NOT NULL,
    net_two_parents numeric(8,2) NOT NULL
);


CREATE TABLE public.separations_asfopening (
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    opened_on date NOT NULL,
    ended_on date,
    recorded_at timestamp with time zone NOT NULL,
    cancelled_by_id bigint,
    parent_id bigint NOT NULL,
    recorded_by_id bigint,
    CONSTRAINT asf_opening_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT asf_opening_dates_in_order CHECK (((ended_on IS NULL) OR (ended_on >= opened_on)))
);


ALTER TABLE public.separations_asfopening ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_asfopening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_asfopeningevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    opened_on date NOT NULL,
    ended_on date,
    recorded_at timestamp with time zone NOT NULL,
    cancelled_by_id bigint,
    parent_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint
);


ALTER TABLE public.separations_asfopeningevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_asfopeningevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_brokenglass (
    id bigint NOT NULL,
    file bigint NOT NULL,
    day date NOT NULL,
    reason character varying(500) NOT NULL,
    broken_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    state character varying(8) NOT NULL,
    seen_at timestamp with time zone,
    agent_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    seen_by_id bigint,
    CONSTRAINT broken_glass_says_why CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT broken_glass_seen_by_another CHECK ((((seen_at IS NULL) AND (seen_by_id IS NULL) AND ((state)::text = 'told'::text)) OR ((seen_at IS NOT NULL) AND (seen_by_id IS NOT NULL) AND ((state)::text = 'seen'::text) AND (NOT ((seen_by_id = agent_id) AND (seen_by_id IS NOT NULL))))))
);


ALTER TABLE public.separations_brokenglass ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_brokenglass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_child (
    id bigint NOT NULL,
    family_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    expected_on date,
    is_adopted boolean NOT NULL,
    of character varying(6) NOT NULL,
    person_id bigint,
    CONSTRAINT child_born_or_expected CHECK (((person_id IS NOT NULL) OR (expected_on IS NOT NULL))),
    CONSTRAINT child_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text)))))
);


ALTER TABLE public.separations_child ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_child_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_childevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    family_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    expected_on date,
    is_adopted boolean NOT NULL,
    of character varying(6) NOT NULL,
    person_id bigint
);


ALTER TABLE public.separations_childevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_childevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_concern (
    id bigint NOT NULL,
    state character varying(8) NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason character varying(200) NOT NULL,
    agent_id bigint NOT NULL,
    family_id bigint NOT NULL,
    lifted_by_id bigint,
    CONSTRAINT concern_lifted_by_another_with_a_reason CHECK (((((lift_reason)::text = ''::text) AND (lifted_at IS NULL) AND (lifted_by_id IS NULL) AND ((state)::text = 'declared'::text)) OR ((lifted_at IS NOT NULL) AND (lifted_by_id IS NOT NULL) AND ((state)::text = 'lifted'::text) AND (NOT ((lift_reason)::text = ''::text)) AND (NOT ((lifted_by_id = agent_id) AND (lifted_by_id IS NOT NULL))))))
);


ALTER TABLE public.separations_concern ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_concern_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_confirmation (
    id bigint NOT NULL,
    doubt character varying(400) NOT NULL,
    reason character varying(300) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by_id bigint NOT NULL,
    family_id bigint NOT NULL
);


ALTER TABLE public.separations_confirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_confirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_confirmationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    doubt character varying(400) NOT NULL,
    reason character varying(300) NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    confirmed_by_id bigint NOT NULL,
    family_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


ALTER TABLE public.separations_confirmationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_confirmationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_contactattempt (
    id bigint NOT NULL,
    tried_at timestamp with time zone NOT NULL,
    means character varying(10) NOT NULL,
    reached boolean NOT NULL,
    tried_by_id bigint NOT NULL,
    first_contact_id bigint NOT NULL
);


ALTER TABLE public.separations_contactattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_contactattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_contactpoint (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(7) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(10) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(60) NOT NULL,
    hours character varying(100) NOT NULL,
    voicemail boolean,
    is_open boolean NOT NULL,
    is_shelter boolean NOT NULL,
    ended_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    ended_by_id bigint,
    person_id bigint NOT NULL,
    CONSTRAINT contact_point_ended_by_someone CHECK (((ended_by_id IS NULL) OR (ended_at IS NOT NULL))),
    CONSTRAINT contact_point_fits_its_kind CHECK (((((address)::text = ''::text) AND ((city)::text = ''::text) AND ((country)::text = ''::text) AND ((email)::text = ''::text) AND ((kind)::text = 'phone'::text) AND ((postcode)::text = ''::text) AND (NOT ((phone)::text = ''::text))) OR (((address)::text = ''::text) AND ((city)::text = ''::text) AND ((country)::text = ''::text) AND ((kind)::text = 'email'::text) AND ((phone)::text = ''::text) AND ((postcode)::text = ''::text) AND (NOT ((email)::text = ''::text))) OR (((email)::text = ''::text) AND ((kind)::text = 'address'::text) AND ((phone)::text = ''::text) AND ((NOT ((address)::text = ''::text)) OR (NOT ((postcode)::text = ''::text)) OR (NOT ((city)::text = ''::text)))))),
    CONSTRAINT contact_point_shelter_is_a_closed_address CHECK (((NOT is_shelter) OR ((NOT is_open) AND ((kind)::text = 'address'::text)))),
    CONSTRAINT separations_contactpoint_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_contactpoint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_contactpoint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_contactpointevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    kind character varying(7) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(10) NOT NULL,
    city character varying(100) NOT NULL,
    country character varying(60) NOT NULL,
    hours character varying(100) NOT NULL,
    voicemail boolean,
    is_open boolean NOT NULL,
    is_shelter boolean NOT NULL,
    ended_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    ended_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT separations_contactpointevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_contactpointevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_contactpointevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_dangerreport (
    id bigint NOT NULL,
    note text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason text NOT NULL,
    lifted_by_id bigint,
    recorded_by_id bigint,
    family_id bigint NOT NULL,
    names_whom boolean NOT NULL,
    threat_from_id bigint,
    threat_from_other character varying(160) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    is_undone boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    CONSTRAINT danger_lifted_after_recorded CHECK (((lifted_at IS NULL) OR (lifted_at >= recorded_at))),
    CONSTRAINT danger_lifted_by_someone_with_a_reason CHECK ((((lift_reason = ''::text) AND (lifted_at IS NULL) AND (lifted_by_id IS NULL)) OR ((lifted_at IS NOT NULL) AND (lifted_by_id IS NOT NULL) AND (NOT (lift_reason = ''::text))))),
    CONSTRAINT danger_threat_from_one CHECK (((threat_from_id IS NULL) OR ((threat_from_other)::text = ''::text))),
    CONSTRAINT danger_undone_by_its_author CHECK (((NOT is_undone) OR ((lifted_at <= (recorded_at + '00:10:00'::interval)) AND (lifted_by_id = recorded_by_id)))),
    CONSTRAINT separations_dangerreport_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_dangerreport ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_dangerreport_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_dangerreportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    note text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    lift_reason text NOT NULL,
    lifted_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    recorded_by_id bigint,
    family_id bigint NOT NULL,
    names_whom boolean NOT NULL,
    threat_from_id bigint,
    threat_from_other character varying(160) NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    is_undone boolean NOT NULL,
    CONSTRAINT separations_dangerreportevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_dangerreportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_dangerreportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_dangersign (
    id bigint NOT NULL,
    digest bytea NOT NULL,
    caf_id character varying(3) NOT NULL,
    report_id bigint NOT NULL
);


ALTER TABLE public.separations_dangersign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_dangersign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_directoryplace (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    kinds character varying(20)[] NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    zone character varying(100)[] NOT NULL,
    zone_keys character varying(100)[] NOT NULL,
    identity character varying(260) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    hours character varying(200) NOT NULL,
    note text NOT NULL,
    state character varying(10) NOT NULL,
    entered_on date NOT NULL,
    confirmed_on date,
    closed_on date,
    caf_id character varying(3) NOT NULL,
    closed_by_id bigint,
    confirmed_by_id bigint,
    CONSTRAINT directory_place_closed_iff_agent CHECK ((((closed_by_id IS NULL) AND (closed_on IS NULL) AND ((state)::text = 'open'::text)) OR ((closed_by_id IS NOT NULL) AND (closed_on IS NOT NULL) AND ((state)::text = 'closed'::text)))),
    CONSTRAINT directory_place_confirmed_by_someone CHECK ((((confirmed_by_id IS NULL) AND (confirmed_on IS NULL)) OR ((confirmed_by_id IS NOT NULL) AND (confirmed_on IS NOT NULL)))),
    CONSTRAINT directory_place_is_for_something CHECK (((kinds <@ ARRAY['information'::character varying(20), 'rights_meeting'::character varying(20), 'parents_session'::character varying(20), 'social_work'::character varying(20), 'mediation'::character varying(20), 'meeting_space'::character varying(20), 'reaap'::character varying(20), 'laep'::character varying(20), 'clas'::character varying(20), 'tisf'::character varying(20), 'counselling'::character varying(20), 'legal_access'::character varying(20), 'housing'::character varying(20), 'holidays'::character varying(20), 'victims'::character varying(20), 'shelter'::character varying(20), 'violence'::character varying(20)]) AND (
CASE
    WHEN (kinds IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(kinds, 1), 0)
END >= 1))),
    CONSTRAINT separations_directoryplace_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_directoryplace ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_directoryplace_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_directoryplaceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    name character varying(150) NOT NULL,
    kinds character varying(20)[] NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    zone character varying(100)[] NOT NULL,
    zone_keys character varying(100)[] NOT NULL,
    identity character varying(260) NOT NULL,
    phone character varying(20) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    hours character varying(200) NOT NULL,
    note text NOT NULL,
    state character varying(10) NOT NULL,
    entered_on date NOT NULL,
    confirmed_on date,
    closed_on date,
    caf_id character varying(3) NOT NULL,
    closed_by_id bigint,
    confirmed_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    CONSTRAINT separations_directoryplaceevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_directoryplaceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_directoryplaceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_family (
    id bigint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    opened_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    no_second_parent character varying(14) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    due_on date,
    outcome character varying(12) NOT NULL,
    referent_id bigint,
    state character varying(8) NOT NULL,
    hand_over_id bigint,
    step_for_id bigint,
    CONSTRAINT family_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT family_closed_iff_date_agent_outcome CHECK ((((closed_at IS NULL) AND (closed_by_id IS NULL) AND ((outcome)::text = ''::text) AND ((state)::text = 'open'::text)) OR ((closed_at IS NOT NULL) AND (closed_by_id IS NOT NULL) AND ((state)::text = 'closed'::text) AND (NOT ((outcome)::text = ''::text))))),
    CONSTRAINT separations_family_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_family ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_family_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_familyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    opened_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    no_second_parent character varying(14) NOT NULL,
    closed_at timestamp with time zone,
    closed_by_id bigint,
    outcome character varying(12) NOT NULL,
    referent_id bigint,
    state character varying(8) NOT NULL,
    hand_over_id bigint
);


ALTER TABLE public.separations_familyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_familyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_firstcontact (
    id bigint NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    told_at timestamp with time zone,
    escalated_at timestamp with time zone,
    made_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    for_agent_id bigint,
    made_by_id bigint,
    report_id bigint NOT NULL,
    CONSTRAINT first_contact_made_iff_agent CHECK ((((made_at IS NULL) AND (made_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'over'::character varying])::text[]))) OR ((made_at IS NOT NULL) AND (made_by_id IS NOT NULL) AND ((state)::text = 'made'::text))))
);


ALTER TABLE public.separations_firstcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_firstcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_firstcontactevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    told_at timestamp with time zone,
    escalated_at timestamp with time zone,
    made_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    for_agent_id bigint,
    made_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    report_id bigint NOT NULL
);


ALTER TABLE public.separations_firstcontactevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_firstcontactevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_foundright (
    id bigint NOT NULL,
    code character varying(24) NOT NULL,
    because character varying(24) NOT NULL,
    since_on date NOT NULL,
    until_on date,
    facts bigint NOT NULL,
    facts_on date NOT NULL,
    state character varying(8) NOT NULL,
    examined_at timestamp with time zone,
    outcome character varying(12) NOT NULL,
    outcome_reason character varying(12) NOT NULL,
    ended_on date,
    caf_id character varying(3) NOT NULL,
    examined_by_id bigint,
    family_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    CONSTRAINT found_right_ended_iff_day CHECK ((((ended_on IS NOT NULL) AND ((state)::text = 'ended'::text)) OR ((NOT ((state)::text = 'ended'::text)) AND (ended_on IS NULL)))),
    CONSTRAINT found_right_examined_iff_agent_outcome CHECK ((((examined_at IS NULL) AND (examined_by_id IS NULL) AND ((outcome)::text = ''::text) AND (NOT ((state)::text = 'examined'::text))) OR ((examined_at IS NOT NULL) AND (examined_by_id IS NOT NULL) AND (NOT ((outcome)::text = ''::text)) AND (NOT ((state)::text = 'found'::text))))),
    CONSTRAINT found_right_reason_iff_not_opened CHECK (((((outcome)::text = ANY ((ARRAY[''::character varying, 'opened'::character varying])::text[])) AND ((outcome_reason)::text = ''::text)) OR (((outcome)::text = ANY ((ARRAY['not_opened'::character varying, 'no_follow_up'::character varying])::text[])) AND (NOT ((outcome_reason)::text = ''::text)))))
);


ALTER TABLE public.separations_foundright ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_foundright_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_handover (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    whole boolean NOT NULL,
    starts_on date NOT NULL,
    returns_on date,
    state character varying(10) NOT NULL,
    given integer NOT NULL,
    returned integer NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    giver_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    CONSTRAINT hand_over_dates_in_order CHECK (((returns_on IS NULL) OR (returns_on >= starts_on))),
    CONSTRAINT hand_over_running_until_a_day CHECK (((NOT ((state)::text = 'running'::text)) OR (returns_on IS NOT NULL))),
    CONSTRAINT hand_over_to_another CHECK ((NOT (giver_id = receiver_id))),
    CONSTRAINT separations_handover_given_check CHECK ((given >= 0)),
    CONSTRAINT separations_handover_returned_check CHECK ((returned >= 0)),
    CONSTRAINT separations_handover_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_handover ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_handover_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_handoverevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    whole boolean NOT NULL,
    starts_on date NOT NULL,
    returns_on date,
    state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    giver_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    CONSTRAINT separations_handoverevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_handoverevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_handoverevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_motive (
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(20) NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    agent_id bigint NOT NULL,
    family_id bigint NOT NULL
);


ALTER TABLE public.separations_motive ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_motive_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_namespelling (
    word text NOT NULL COLLATE pg_catalog."C"
);


CREATE TABLE public.separations_nameword (
    place smallint NOT NULL,
    is_parent boolean NOT NULL,
    word text NOT NULL COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C",
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT separations_nameword_place_check CHECK ((place >= 0))
);
ALTER TABLE ONLY public.separations_nameword ALTER COLUMN word SET STATISTICS 1000;


CREATE TABLE public.separations_nextstep (
    id bigint NOT NULL,
    what character varying(200) NOT NULL,
    due_on date NOT NULL,
    written_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    ended_at timestamp with time zone,
    corrects_id bigint,
    ended_by_id bigint,
    family_id bigint NOT NULL,
    for_agent_id bigint NOT NULL,
    written_by_id bigint,
    CONSTRAINT next_step_ended_iff_date_and_agent CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((state)::text = 'todo'::text)) OR ((NOT ((state)::text = 'todo'::text)) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT next_step_says_something CHECK ((NOT ((what)::text = ''::text)))
);


ALTER TABLE public.separations_nextstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_nextstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_notsameperson (
    id bigint NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    decided_by_id bigint NOT NULL,
    undone_by_id bigint,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL,
    CONSTRAINT not_same_person_in_order CHECK ((first_id < second_id)),
    CONSTRAINT not_same_person_undone_by_someone CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL)) OR ((undone_at IS NOT NULL) AND (undone_by_id IS NOT NULL))))
);


ALTER TABLE public.separations_notsameperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_notsameperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_notsamepersonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    decided_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    decided_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    undone_by_id bigint,
    first_id bigint NOT NULL,
    second_id bigint NOT NULL
);


ALTER TABLE public.separations_notsamepersonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_notsamepersonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_offer (
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    kind character varying(20) NOT NULL,
    answer character varying(10) NOT NULL,
    reason character varying(10) NOT NULL,
    due_on date,
    note character varying(300) NOT NULL,
    said_on date NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    cancelled_by_id bigint,
    corrects_id bigint,
    noted_by_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    place_id bigint,
    CONSTRAINT offer_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT offer_of_a_kind_for_all CHECK (((kind)::text = ANY ((ARRAY['information'::character varying, 'rights_meeting'::character varying, 'parents_session'::character varying, 'social_work'::character varying, 'mediation'::character varying, 'meeting_space'::character varying, 'reaap'::character varying, 'laep'::character varying, 'clas'::character varying, 'tisf'::character varying, 'counselling'::character varying, 'legal_access'::character varying, 'housing'::character varying, 'holidays'::character varying])::text[]))),
    CONSTRAINT offer_put_off_until_a_later_day CHECK (((((answer)::text = 'put_off'::text) AND (due_on > said_on) AND (due_on IS NOT NULL)) OR ((NOT ((answer)::text = 'put_off'::text)) AND (due_on IS NULL)))),
    CONSTRAINT offer_reason_iff_not_accepted CHECK (((((answer)::text = ANY ((ARRAY['refused'::character varying, 'put_off'::character varying])::text[])) AND (NOT ((reason)::text = ''::text))) OR (((answer)::text = ANY ((ARRAY['offered'::character varying, 'accepted'::character varying])::text[])) AND ((reason)::text = ''::text))))
);


ALTER TABLE public.separations_offer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_offer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_parent (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    title character varying(6) NOT NULL,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT parent_position_one_or_two CHECK (("position" = ANY (ARRAY[1, 2]))),
    CONSTRAINT separations_parent_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.separations_parent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_parent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_parentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    title character varying(6) NOT NULL,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT separations_parentevent_position_check CHECK (("position" >= 0))
);


ALTER TABLE public.separations_parentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_parentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_passedcontact (
    id bigint NOT NULL,
    as_shelter boolean NOT NULL,
    contact_point_id bigint NOT NULL,
    transfer_id bigint NOT NULL
);


ALTER TABLE public.separations_passedcontact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_passedcontact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_person (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    last_name character varying(80) NOT NULL,
    used_name character varying(80) NOT NULL,
    first_name character varying(80) NOT NULL,
    search_words text NOT NULL COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C",
    birth_date date,
    allocataire_number character varying(8) NOT NULL,
    is_deceased boolean NOT NULL,
    deceased_on date,
    guardianship character varying(10) NOT NULL,
    guardian character varying(200) NOT NULL,
    is_detained boolean NOT NULL,
    has_no_known_address boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    merged_into_id bigint,
    CONSTRAINT person_deceased_when_dated CHECK (((deceased_on IS NULL) OR is_deceased)),
    CONSTRAINT person_guardian_of_a_measure CHECK ((((guardian)::text = ''::text) OR (NOT ((guardianship)::text = ''::text)))),
    CONSTRAINT person_has_a_name CHECK (((NOT ((last_name)::text = ''::text)) OR (NOT ((first_name)::text = ''::text)) OR (NOT ((used_name)::text = ''::text)))),
    CONSTRAINT person_merged_into_another CHECK ((NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL)))),
    CONSTRAINT separations_person_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    last_name character varying(80) NOT NULL,
    used_name character varying(80) NOT NULL,
    first_name character varying(80) NOT NULL,
    birth_date date,
    allocataire_number character varying(8) NOT NULL,
    is_deceased boolean NOT NULL,
    deceased_on date,
    guardianship character varying(10) NOT NULL,
    guardian character varying(200) NOT NULL,
    is_detained boolean NOT NULL,
    has_no_known_address boolean NOT NULL,
    caf_id character varying(3) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    merged_into_id bigint,
    CONSTRAINT separations_personevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_personmerge (
    id bigint NOT NULL,
    moved jsonb NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    kept_id bigint NOT NULL,
    merged_by_id bigint NOT NULL,
    other_id bigint NOT NULL,
    undone_by_id bigint,
    CONSTRAINT person_merge_of_two CHECK ((NOT (kept_id = other_id))),
    CONSTRAINT person_merge_undone_by_someone CHECK ((((undone_at IS NULL) AND (undone_by_id IS NULL)) OR ((undone_at IS NOT NULL) AND (undone_by_id IS NOT NULL))))
);


ALTER TABLE public.separations_personmerge ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_personmerge_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_personmergeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    moved jsonb NOT NULL,
    merged_at timestamp with time zone NOT NULL,
    undone_at timestamp with time zone,
    caf_id character varying(3) NOT NULL,
    kept_id bigint NOT NULL,
    merged_by_id bigint NOT NULL,
    other_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    undone_by_id bigint
);


ALTER TABLE public.separations_personmergeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_personmergeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_procedure (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    covers_maintenance boolean NOT NULL,
    outcome character varying(14) NOT NULL,
    source_reference character varying(120) NOT NULL,
    family_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT procedure_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT procedure_dates_in_order CHECK (((until_on IS NULL) OR (until_on >= from_on))),
    CONSTRAINT procedure_names_a_row_or_a_proof CHECK (((((kind)::text = 'mediation'::text) AND ((source_reference)::text ~ '^[a-z_]+:[0-9]+$'::text)) OR ((NOT ((kind)::text = 'mediation'::text)) AND (NOT ((source_reference)::text ~ '^[a-z_]+:[0-9]+$'::text))))),
    CONSTRAINT procedure_outcome_when_closed CHECK ((((outcome)::text = ''::text) OR (until_on IS NOT NULL))),
    CONSTRAINT separations_procedure_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_procedure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_procedure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_procedureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    from_on date NOT NULL,
    until_on date,
    covers_maintenance boolean NOT NULL,
    outcome character varying(14) NOT NULL,
    source_reference character varying(120) NOT NULL,
    family_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT separations_procedureevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_procedureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_procedureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_protection (
    id bigint NOT NULL,
    reason text NOT NULL,
    state character varying(8) NOT NULL,
    protected_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    family_id bigint NOT NULL,
    lifted_by_id bigint,
    protected_by_id bigint NOT NULL,
    CONSTRAINT protection_lifted_iff_date_and_agent CHECK ((((lifted_at IS NULL) AND (lifted_by_id IS NULL) AND ((state)::text = 'on'::text)) OR ((lifted_at IS NOT NULL) AND (lifted_by_id IS NOT NULL) AND ((state)::text = 'lifted'::text)))),
    CONSTRAINT protection_says_why CHECK ((NOT (reason = ''::text)))
);


ALTER TABLE public.separations_protection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_protection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_protectionreader (
    id bigint NOT NULL,
    named_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    agent_id bigint NOT NULL,
    named_by_id bigint NOT NULL,
    protection_id bigint NOT NULL
);


ALTER TABLE public.separations_protectionreader ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_protectionreader_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_reconciliation (
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    reconciled_on date NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    cancelled_by_id bigint,
    family_id bigint NOT NULL,
    logged_by_id bigint,
    CONSTRAINT reconciliation_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text)))))
);


ALTER TABLE public.separations_reconciliation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_reconciliation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_reconciliationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    reconciled_on date NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    cancelled_by_id bigint,
    family_id bigint NOT NULL,
    logged_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);


ALTER TABLE public.separations_reconciliationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_reconciliationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_replacement (
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    agent_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    substitute_id bigint NOT NULL,
    CONSTRAINT replacement_by_another CHECK ((NOT (agent_id = substitute_id))),
    CONSTRAINT replacement_dates_in_order CHECK ((until_on >= from_on)),
    CONSTRAINT separations_replacement_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_replacement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_replacement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_replacementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    from_on date NOT NULL,
    until_on date NOT NULL,
    state character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    agent_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    entered_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    substitute_id bigint NOT NULL,
    CONSTRAINT separations_replacementevent_version_check CHECK ((version >= 0))
);


ALTER TABLE public.separations_replacementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_replacementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_residence (
    id bigint NOT NULL,
    home character varying(12) NOT NULL,
    third_party character varying(160) NOT NULL,
    child_id bigint NOT NULL,
    family_id bigint NOT NULL,
    separation_id bigint NOT NULL,
    CONSTRAINT residence_third_party_named_alone CHECK ((((third_party)::text = ''::text) OR ((home)::text = 'third_party'::text)))
);


ALTER TABLE public.separations_residence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_residence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_residenceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    home character varying(12) NOT NULL,
    third_party character varying(160) NOT NULL,
    child_id bigint NOT NULL,
    family_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    separation_id bigint NOT NULL
);


ALTER TABLE public.separations_residenceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_residenceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_rightspart (
    id bigint NOT NULL,
    done_at timestamp with time zone,
    after bigint NOT NULL,
    until bigint,
    files integer NOT NULL,
    found integer NOT NULL,
    written integer NOT NULL,
    ended integer NOT NULL,
    caf_id character varying(3) NOT NULL,
    run_id bigint NOT NULL,
    CONSTRAINT separations_rightspart_ended_check CHECK ((ended >= 0)),
    CONSTRAINT separations_rightspart_files_check CHECK ((files >= 0)),
    CONSTRAINT separations_rightspart_found_check CHECK ((found >= 0)),
    CONSTRAINT separations_rightspart_written_check CHECK ((written >= 0))
);


ALTER TABLE public.separations_rightspart ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_rightspart_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_rightsrun (
    id bigint NOT NULL,
    state character varying(10) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    touched_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    claim uuid,
    total integer NOT NULL,
    done integer NOT NULL,
    failure character varying(500) NOT NULL,
    caf_id character varying(3),
    requested_by_id bigint,
    CONSTRAINT rightsrun_ended_iff_finished CHECK ((((finished_at IS NOT NULL) AND ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['done'::character varying, 'failed'::character varying, 'cancelled'::character varying, 'expired'::character varying])::text[]))) AND (finished_at IS NULL)))),
    CONSTRAINT separations_rightsrun_done_check CHECK ((done >= 0)),
    CONSTRAINT separations_rightsrun_total_check CHECK ((total >= 0))
);


ALTER TABLE public.separations_rightsrun ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_rightsrun_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_separation (
    id bigint NOT NULL,
    separated_on date NOT NULL,
    "union" character varying(12) NOT NULL,
    mode character varying(20) NOT NULL,
    note text NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    logged_by_id bigint,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    maintenance character varying(12) NOT NULL,
    procedure character varying(12) NOT NULL,
    residence_decided_by character varying(12) NOT NULL,
    same_roof boolean NOT NULL,
    is_transferred boolean NOT NULL,
    CONSTRAINT separation_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text)))))
);


ALTER TABLE public.separations_separation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_separation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_separationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    separated_on date NOT NULL,
    "union" character varying(12) NOT NULL,
    mode character varying(20) NOT NULL,
    note text NOT NULL,
    logged_at timestamp with time zone NOT NULL,
    caf_id character varying(3) NOT NULL,
    family_id bigint NOT NULL,
    logged_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    cancel_reason character varying(500) NOT NULL,
    cancelled_at timestamp with time zone,
    cancelled_by_id bigint,
    maintenance character varying(12) NOT NULL,
    procedure character varying(12) NOT NULL,
    residence_decided_by character varying(12) NOT NULL,
    same_roof boolean NOT NULL,
    is_transferred boolean NOT NULL
);


ALTER TABLE public.separations_separationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_separationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_specialisedorientation (
    id bigint NOT NULL,
    cancelled_at timestamp with time zone,
    cancel_reason character varying(500) NOT NULL,
    line character varying(4) NOT NULL,
    consent_on date NOT NULL,
    consent_means character varying(10) NOT NULL,
    given character varying(12) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    cancelled_by_id bigint,
    noted_by_id bigint NOT NULL,
    parent_id bigint NOT NULL,
    place_id bigint,
    report_id bigint NOT NULL,
    CONSTRAINT specialised_orientation_cancelled_by_someone CHECK (((((cancel_reason)::text = ''::text) AND (cancelled_at IS NULL) AND (cancelled_by_id IS NULL)) OR ((cancelled_at IS NOT NULL) AND (cancelled_by_id IS NOT NULL) AND (NOT ((cancel_reason)::text = ''::text))))),
    CONSTRAINT specialised_orientation_place_or_line CHECK (((((line)::text = ''::text) AND (place_id IS NOT NULL)) OR ((place_id IS NULL) AND (NOT ((line)::text = ''::text)))))
);


ALTER TABLE public.separations_specialisedorientation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_specialisedorientation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_threatenedperson (
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    report_id bigint NOT NULL
);


ALTER TABLE public.separations_threatenedperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_threatenedperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_threatenedpersonevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    report_id bigint NOT NULL
);


ALTER TABLE public.separations_threatenedpersonevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_threatenedpersonevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_transfer (
    id bigint NOT NULL,
    reason character varying(10) NOT NULL,
    contact_phone character varying(20) NOT NULL,
    contact_first boolean NOT NULL,
    with_notes boolean NOT NULL,
    with_step boolean NOT NULL,
    parents_in_words character varying(500) NOT NULL,
    children_count smallint NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    refusal character varying(10) NOT NULL,
    refusal_note character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    contact_id bigint NOT NULL,
    ended_by_id bigint,
    family_id bigint NOT NULL,
    new_family_id bigint,
    to_caf_id character varying(3) NOT NULL,
    CONSTRAINT separations_transfer_children_count_check CHECK ((children_count >= 0)),
    CONSTRAINT transfer_accepted_iff_new_file CHECK ((((new_family_id IS NOT NULL) AND ((state)::text = 'accepted'::text)) OR ((NOT ((state)::text = 'accepted'::text)) AND (new_family_id IS NULL)))),
    CONSTRAINT transfer_ended_iff_date_and_agent CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT transfer_refused_iff_reason CHECK (((((state)::text = 'refused'::text) AND (NOT ((refusal)::text = ''::text))) OR ((NOT ((state)::text = 'refused'::text)) AND ((refusal)::text = ''::text) AND ((refusal_note)::text = ''::text)))),
    CONSTRAINT transfer_to_another_caf CHECK ((NOT ((caf_id)::text = (to_caf_id)::text)))
);


ALTER TABLE public.separations_transfer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_transfer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.separations_transferevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    reason character varying(10) NOT NULL,
    contact_phone character varying(20) NOT NULL,
    contact_first boolean NOT NULL,
    with_notes boolean NOT NULL,
    with_step boolean NOT NULL,
    parents_in_words character varying(500) NOT NULL,
    children_count smallint NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    refusal character varying(10) NOT NULL,
    refusal_note character varying(300) NOT NULL,
    asked_by_id bigint NOT NULL,
    caf_id character varying(3) NOT NULL,
    contact_id bigint NOT NULL,
    ended_by_id bigint,
    family_id bigint NOT NULL,
    new_family_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    to_caf_id character varying(3) NOT NULL,
    CONSTRAINT separations_transferevent_children_count_check CHECK ((children_count >= 0))
);


ALTER TABLE public.separations_transferevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.separations_transferevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);


ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);


ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);


ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.territory_caf (
    code character varying(3) NOT NULL,
    name character varying(80) NOT NULL,
    departement_id character varying(3) NOT NULL
);


CREATE TABLE public.territory_court (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    insee_commune character varying(5) NOT NULL,
    chambre_detachee boolean NOT NULL,
    departement_id character varying(3) NOT NULL
);


ALTER TABLE public.territory_court ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.territory_court_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.territory_departement (
    code character varying(3) NOT NULL,
    name character varying(60) NOT NULL,
    population integer NOT NULL,
    gipa_pilot boolean NOT NULL,
    msa_id bigint NOT NULL,
    region_id character varying(3) NOT NULL,
    CONSTRAINT territory_departement_population_check CHECK ((population >= 0))
);


CREATE TABLE public.territory_msa (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    dsn_code character varying(10) NOT NULL
);


ALTER TABLE public.territory_msa ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.territory_msa_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


CREATE TABLE public.territory_region (
    code character varying(3) NOT NULL,
    name character varying(60) NOT NULL
);






















INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 3, 'add_permission'),
	(2, 'Can change permission', 3, 'change_permission'),
	(3, 'Can delete permission', 3, 'delete_permission'),
	(4, 'Can view permission', 3, 'view_permission'),
	(5, 'Can add group', 4, 'add_group'),
	(6, 'Can change group', 4, 'change_group'),
	(7, 'Can delete group', 4, 'delete_group'),
	(8, 'Can view group', 4, 'view_group'),
	(9, 'Can add content type', 5, 'add_contenttype'),
	(10, 'Can change content type', 5, 'change_contenttype'),
	(11, 'Can delete content type', 5, 'delete_contenttype'),
	(12, 'Can view content type', 5, 'view_contenttype'),
	(13, 'Can add session', 6, 'add_session'),
	(14, 'Can change session', 6, 'change_session'),
	(15, 'Can delete session', 6, 'delete_session'),
	(16, 'Can view session', 6, 'view_session'),
	(17, 'Can add context', 7, 'add_context'),
	(18, 'Can change context', 7, 'change_context'),
	(19, 'Can delete context', 7, 'delete_context'),
	(20, 'Can view context', 7, 'view_context'),
	(21, 'Can add events', 1, 'add_events'),
	(22, 'Can change events', 1, 'change_events'),
	(23, 'Can delete events', 1, 'delete_events'),
	(24, 'Can view events', 1, 'view_events'),
	(25, 'Can add middleware events', 2, 'add_middlewareevents'),
	(26, 'Can change middleware events', 2, 'change_middlewareevents'),
	(27, 'Can delete middleware events', 2, 'delete_middlewareevents'),
	(28, 'Can view middleware events', 2, 'view_middlewareevents'),
	(29, 'Can add email address', 8, 'add_emailaddress'),
	(30, 'Can change email address', 8, 'change_emailaddress'),
	(31, 'Can delete email address', 8, 'delete_emailaddress'),
	(32, 'Can view email address', 8, 'view_emailaddress'),
	(33, 'Can add email confirmation', 9, 'add_emailconfirmation'),
	(34, 'Can change email confirmation', 9, 'change_emailconfirmation'),
	(35, 'Can delete email confirmation', 9, 'delete_emailconfirmation'),
	(36, 'Can view email confirmation', 9, 'view_emailconfirmation'),
	(37, 'Can add authenticator', 10, 'add_authenticator'),
	(38, 'Can change authenticator', 10, 'change_authenticator'),
	(39, 'Can delete authenticator', 10, 'delete_authenticator'),
	(40, 'Can view authenticator', 10, 'view_authenticator'),
	(41, 'Can add social account', 11, 'add_socialaccount'),
	(42, 'Can change social account', 11, 'change_socialaccount'),
	(43, 'Can delete social account', 11, 'delete_socialaccount'),
	(44, 'Can view social account', 11, 'view_socialaccount'),
	(45, 'Can add social application', 12, 'add_socialapp'),
	(46, 'Can change social application', 12, 'change_socialapp'),
	(47, 'Can delete social application', 12, 'delete_socialapp'),
	(48, 'Can view social application', 12, 'view_socialapp'),
	(49, 'Can add social application token', 13, 'add_socialtoken'),
	(50, 'Can change social application token', 13, 'change_socialtoken'),
	(51, 'Can delete social application token', 13, 'delete_socialtoken'),
	(52, 'Can view social application token', 13, 'view_socialtoken'),
	(53, 'Can add envoi de formulaire', 14, 'add_submission'),
	(54, 'Can change envoi de formulaire', 14, 'change_submission'),
	(55, 'Can delete envoi de formulaire', 14, 'delete_submission'),
	(56, 'Can view envoi de formulaire', 14, 'view_submission'),
	(57, 'Can add saisie en cours', 15, 'add_draft'),
	(58, 'Can change saisie en cours', 15, 'change_draft'),
	(59, 'Can delete saisie en cours', 15, 'delete_draft'),
	(60, 'Can view saisie en cours', 15, 'view_draft'),
	(61, 'Can add import', 16, 'add_import'),
	(62, 'Can change import', 16, 'change_import'),
	(63, 'Can delete import', 16, 'delete_import'),
	(64, 'Can view import', 16, 'view_import'),
	(65, 'Can add ligne d’import', 17, 'add_importline'),
	(66, 'Can change ligne d’import', 17, 'change_importline'),
	(67, 'Can delete ligne d’import', 17, 'delete_importline'),
	(68, 'Can view ligne d’import', 17, 'view_importline'),
	(69, 'Can add ligne du journal', 18, 'add_entry'),
	(70, 'Can change ligne du journal', 18, 'change_entry'),
	(71, 'Can delete ligne du journal', 18, 'delete_entry'),
	(72, 'Can view ligne du journal', 18, 'view_entry'),
	(73, 'Can add état du fichier des têtes', 19, 'add_filestate'),
	(74, 'Can change état du fichier des têtes', 19, 'change_filestate'),
	(75, 'Can delete état du fichier des têtes', 19, 'delete_filestate'),
	(76, 'Can view état du fichier des têtes', 19, 'view_filestate'),
	(77, 'Can add sceau du journal', 20, 'add_seal'),
	(78, 'Can change sceau du journal', 20, 'change_seal'),
	(79, 'Can delete sceau du journal', 20, 'delete_seal'),
	(80, 'Can view sceau du journal', 20, 'view_seal'),
	(81, 'Can add vérification du journal', 21, 'add_check'),
	(82, 'Can change vérification du journal', 21, 'change_check'),
	(83, 'Can delete vérification du journal', 21, 'delete_check'),
	(84, 'Can view vérification du journal', 21, 'view_check'),
	(85, 'Can add département', 22, 'add_departement'),
	(86, 'Can change département', 22, 'change_departement'),
	(87, 'Can delete département', 22, 'delete_departement'),
	(88, 'Can view département', 22, 'view_departement'),
	(89, 'Can add Msa', 23, 'add_msa'),
	(90, 'Can change Msa', 23, 'change_msa'),
	(91, 'Can delete Msa', 23, 'delete_msa'),
	(92, 'Can view Msa', 23, 'view_msa'),
	(93, 'Can add région', 24, 'add_region'),
	(94, 'Can change région', 24, 'change_region'),
	(95, 'Can delete région', 24, 'delete_region'),
	(96, 'Can view région', 24, 'view_region'),
	(97, 'Can add Caf', 25, 'add_caf'),
	(98, 'Can change Caf', 25, 'change_caf'),
	(99, 'Can delete Caf', 25, 'delete_caf'),
	(100, 'Can view Caf', 25, 'view_caf'),
	(101, 'Can add tribunal', 26, 'add_court'),
	(102, 'Can change tribunal', 26, 'change_court'),
	(103, 'Can delete tribunal', 26, 'delete_court'),
	(104, 'Can view tribunal', 26, 'view_court'),
	(105, 'Can add gestionnaire', 27, 'add_operator'),
	(106, 'Can change gestionnaire', 27, 'change_operator'),
	(107, 'Can delete gestionnaire', 27, 'delete_operator'),
	(108, 'Can view gestionnaire', 27, 'view_operator'),
	(109, 'Can add service', 28, 'add_service'),
	(110, 'Can change service', 28, 'change_service'),
	(111, 'Can delete service', 28, 'delete_service'),
	(112, 'Can view service', 28, 'view_service'),
	(113, 'Can add operator event', 29, 'add_operatorevent'),
	(114, 'Can change operator event', 29, 'change_operatorevent'),
	(115, 'Can delete operator event', 29, 'delete_operatorevent'),
	(116, 'Can view operator event', 29, 'view_operatorevent'),
	(117, 'Can add service event', 30, 'add_serviceevent'),
	(118, 'Can change service event', 30, 'change_serviceevent'),
	(119, 'Can delete service event', 30, 'delete_serviceevent'),
	(120, 'Can view service event', 30, 'view_serviceevent'),
	(121, 'Can add site', 31, 'add_site'),
	(122, 'Can change site', 31, 'change_site'),
	(123, 'Can delete site', 31, 'delete_site'),
	(124, 'Can view site', 31, 'view_site'),
	(125, 'Can add site event', 32, 'add_siteevent'),
	(126, 'Can change site event', 32, 'change_siteevent'),
	(127, 'Can delete site event', 32, 'delete_siteevent'),
	(128, 'Can view site event', 32, 'view_siteevent'),
	(129, 'Can add agent', 33, 'add_agent'),
	(130, 'Can change agent', 33, 'change_agent'),
	(131, 'Can delete agent', 33, 'delete_agent'),
	(132, 'Can view agent', 33, 'view_agent'),
	(133, 'Can add agent event', 34, 'add_agentevent'),
	(134, 'Can change agent event', 34, 'change_agentevent'),
	(135, 'Can delete agent event', 34, 'delete_agentevent'),
	(136, 'Can view agent event', 34, 'view_agentevent'),
	(137, 'Can add demande sur un compte', 35, 'add_accountchange'),
	(138, 'Can change demande sur un compte', 35, 'change_accountchange'),
	(139, 'Can delete demande sur un compte', 35, 'delete_accountchange'),
	(140, 'Can view demande sur un compte', 35, 'view_accountchange'),
	(141, 'Can add réglage de la Caf', 36, 'add_datedsetting'),
	(142, 'Can change réglage de la Caf', 36, 'change_datedsetting'),
	(143, 'Can delete réglage de la Caf', 36, 'delete_datedsetting'),
	(144, 'Can view réglage de la Caf', 36, 'view_datedsetting'),
	(145, 'Can add demande de levée de la limite', 37, 'add_budgetrelease'),
	(146, 'Can change demande de levée de la limite', 37, 'change_budgetrelease'),
	(147, 'Can delete demande de levée de la limite', 37, 'delete_budgetrelease'),
	(148, 'Can view demande de levée de la limite', 37, 'view_budgetrelease'),
	(149, 'Can add alerte de consultation', 38, 'add_budgetalert'),
	(150, 'Can change alerte de consultation', 38, 'change_budgetalert'),
	(151, 'Can delete alerte de consultation', 38, 'delete_budgetalert'),
	(152, 'Can view alerte de consultation', 38, 'view_budgetalert'),
	(153, 'Can add montant de l’ASF', 39, 'add_asfamount'),
	(154, 'Can change montant de l’ASF', 39, 'change_asfamount'),
	(155, 'Can delete montant de l’ASF', 39, 'delete_asfamount'),
	(156, 'Can view montant de l’ASF', 39, 'view_asfamount'),
	(157, 'Can add enfant', 40, 'add_child'),
	(158, 'Can change enfant', 40, 'change_child'),
	(159, 'Can delete enfant', 40, 'delete_child'),
	(160, 'Can view enfant', 40, 'view_child'),
	(161, 'Can add situation de danger', 41, 'add_dangerreport'),
	(162, 'Can change situation de danger', 41, 'change_dangerreport'),
	(163, 'Can delete situation de danger', 41, 'delete_dangerreport'),
	(164, 'Can view situation de danger', 41, 'view_dangerreport'),
	(165, 'Can add dossier', 42, 'add_family'),
	(166, 'Can change dossier', 42, 'change_family'),
	(167, 'Can delete dossier', 42, 'delete_family'),
	(168, 'Can view dossier', 42, 'view_family'),
	(169, 'Can add danger report event', 43, 'add_dangerreportevent'),
	(170, 'Can change danger report event', 43, 'change_dangerreportevent'),
	(171, 'Can delete danger report event', 43, 'delete_dangerreportevent'),
	(172, 'Can view danger report event', 43, 'view_dangerreportevent'),
	(173, 'Can add child event', 44, 'add_childevent'),
	(174, 'Can change child event', 44, 'change_childevent'),
	(175, 'Can delete child event', 44, 'delete_childevent'),
	(176, 'Can view child event', 44, 'view_childevent'),
	(177, 'Can add family event', 45, 'add_familyevent'),
	(178, 'Can change family event', 45, 'change_familyevent'),
	(179, 'Can delete family event', 45, 'delete_familyevent'),
	(180, 'Can view family event', 45, 'view_familyevent'),
	(181, 'Can add parent', 46, 'add_parent'),
	(182, 'Can change parent', 46, 'change_parent'),
	(183, 'Can delete parent', 46, 'delete_parent'),
	(184, 'Can view parent', 46, 'view_parent'),
	(185, 'Can add parent event', 47, 'add_parentevent'),
	(186, 'Can change parent event', 47, 'change_parentevent'),
	(187, 'Can delete parent event', 47, 'delete_parentevent'),
	(188, 'Can view parent event', 47, 'view_parentevent'),
	(189, 'Can add démarche', 48, 'add_procedure'),
	(190, 'Can change démarche', 48, 'change_procedure'),
	(191, 'Can delete démarche', 48, 'delete_procedure'),
	(192, 'Can view démarche', 48, 'view_procedure'),
	(193, 'Can add procedure event', 49, 'add_procedureevent'),
	(194, 'Can change procedure event', 49, 'change_procedureevent'),
	(195, 'Can delete procedure event', 49, 'delete_procedureevent'),
	(196, 'Can view procedure event', 49, 'view_procedureevent'),
	(197, 'Can add séparation', 50, 'add_separation'),
	(198, 'Can change séparation', 50, 'change_separation'),
	(199, 'Can delete séparation', 50, 'delete_separation'),
	(200, 'Can view séparation', 50, 'view_separation'),
	(201, 'Can add separation event', 51, 'add_separationevent'),
	(202, 'Can change separation event', 51, 'change_separationevent'),
	(203, 'Can delete separation event', 51, 'delete_separationevent'),
	(204, 'Can view separation event', 51, 'view_separationevent'),
	(205, 'Can add personne', 52, 'add_person'),
	(206, 'Can change personne', 52, 'change_person'),
	(207, 'Can delete personne', 52, 'delete_person'),
	(208, 'Can view personne', 52, 'view_person'),
	(209, 'Can add person event', 53, 'add_personevent'),
	(210, 'Can change person event', 53, 'change_personevent'),
	(211, 'Can delete person event', 53, 'delete_personevent'),
	(212, 'Can view person event', 53, 'view_personevent'),
	(213, 'Can add écriture d’un nom', 54, 'add_namespelling'),
	(214, 'Can change écriture d’un nom', 54, 'change_namespelling'),
	(215, 'Can delete écriture d’un nom', 54, 'delete_namespelling'),
	(216, 'Can view écriture d’un nom', 54, 'view_namespelling'),
	(217, 'Can add coordonnée', 55, 'add_contactpoint'),
	(218, 'Can change coordonnée', 55, 'change_contactpoint'),
	(219, 'Can delete coordonnée', 55, 'delete_contactpoint'),
	(220, 'Can view coordonnée', 55, 'view_contactpoint'),
	(221, 'Can add contact point event', 56, 'add_contactpointevent'),
	(222, 'Can change contact point event', 56, 'change_contactpointevent'),
	(223, 'Can delete contact point event', 56, 'delete_contactpointevent'),
	(224, 'Can view contact point event', 56, 'view_contactpointevent'),
	(225, 'Can add ressemblance écartée', 57, 'add_notsameperson'),
	(226, 'Can change ressemblance écartée', 57, 'change_notsameperson'),
	(227, 'Can delete ressemblance écartée', 57, 'delete_notsameperson'),
	(228, 'Can view ressemblance écartée', 57, 'view_notsameperson'),
	(229, 'Can add not same person event', 58, 'add_notsamepersonevent'),
	(230, 'Can change not same person event', 58, 'change_notsamepersonevent'),
	(231, 'Can delete not same person event', 58, 'delete_notsamepersonevent'),
	(232, 'Can view not same person event', 58, 'view_notsamepersonevent'),
	(233, 'Can add réconciliation', 59, 'add_reconciliation'),
	(234, 'Can change réconciliation', 59, 'change_reconciliation'),
	(235, 'Can delete réconciliation', 59, 'delete_reconciliation'),
	(236, 'Can view réconciliation', 59, 'view_reconciliation'),
	(237, 'Can add reconciliation event', 60, 'add_reconciliationevent'),
	(238, 'Can change reconciliation event', 60, 'change_reconciliationevent'),
	(239, 'Can delete reconciliation event', 60, 'delete_reconciliationevent'),
	(240, 'Can view reconciliation event', 60, 'view_reconciliationevent'),
	(241, 'Can add résidence', 61, 'add_residence'),
	(242, 'Can change résidence', 61, 'change_residence'),
	(243, 'Can delete résidence', 61, 'delete_residence'),
	(244, 'Can view résidence', 61, 'view_residence'),
	(245, 'Can add residence event', 62, 'add_residenceevent'),
	(246, 'Can change residence event', 62, 'change_residenceevent'),
	(247, 'Can delete residence event', 62, 'delete_residenceevent'),
	(248, 'Can view residence event', 62, 'view_residenceevent'),
	(249, 'Can add vérification confirmée', 63, 'add_confirmation'),
	(250, 'Can change vérification confirmée', 63, 'change_confirmation'),
	(251, 'Can delete vérification confirmée', 63, 'delete_confirmation'),
	(252, 'Can view vérification confirmée', 63, 'view_confirmation'),
	(253, 'Can add confirmation event', 64, 'add_confirmationevent'),
	(254, 'Can change confirmation event', 64, 'change_confirmationevent'),
	(255, 'Can delete confirmation event', 64, 'delete_confirmationevent'),
	(256, 'Can view confirmation event', 64, 'view_confirmationevent'),
	(257, 'Can add passation', 65, 'add_handover'),
	(258, 'Can change passation', 65, 'change_handover'),
	(259, 'Can delete passation', 65, 'delete_handover'),
	(260, 'Can view passation', 65, 'view_handover'),
	(261, 'Can add hand over event', 66, 'add_handoverevent'),
	(262, 'Can change hand over event', 66, 'change_handoverevent'),
	(263, 'Can delete hand over event', 66, 'delete_handoverevent'),
	(264, 'Can view hand over event', 66, 'view_handoverevent'),
	(265, 'Can add prochaine étape', 67, 'add_nextstep'),
	(266, 'Can change prochaine étape', 67, 'change_nextstep'),
	(267, 'Can delete prochaine étape', 67, 'delete_nextstep'),
	(268, 'Can view prochaine étape', 67, 'view_nextstep'),
	(269, 'Can add remplacement', 68, 'add_replacement'),
	(270, 'Can change remplacement', 68, 'change_replacement'),
	(271, 'Can delete remplacement', 68, 'delete_replacement'),
	(272, 'Can view remplacement', 68, 'view_replacement'),
	(273, 'Can add replacement event', 69, 'add_replacementevent'),
	(274, 'Can change replacement event', 69, 'change_replacementevent'),
	(275, 'Can delete replacement event', 69, 'delete_replacementevent'),
	(276, 'Can view replacement event', 69, 'view_replacementevent'),
	(277, 'Can add personne menacée', 70, 'add_threatenedperson'),
	(278, 'Can change personne menacée', 70, 'change_threatenedperson'),
	(279, 'Can delete personne menacée', 70, 'delete_threatenedperson'),
	(280, 'Can view personne menacée', 70, 'view_threatenedperson'),
	(281, 'Can add threatened person event', 71, 'add_threatenedpersonevent'),
	(282, 'Can change threatened person event', 71, 'change_threatenedpersonevent'),
	(283, 'Can delete threatened person event', 71, 'delete_threatenedpersonevent'),
	(284, 'Can view threatened person event', 71, 'view_threatenedpersonevent'),
	(285, 'Can add réunion de deux fiches', 72, 'add_personmerge'),
	(286, 'Can change réunion de deux fiches', 72, 'change_personmerge'),
	(287, 'Can delete réunion de deux fiches', 72, 'delete_personmerge'),
	(288, 'Can view réunion de deux fiches', 72, 'view_personmerge'),
	(289, 'Can add person merge event', 73, 'add_personmergeevent'),
	(290, 'Can change person merge event', 73, 'change_personmergeevent'),
	(291, 'Can delete person merge event', 73, 'delete_personmergeevent'),
	(292, 'Can view person merge event', 73, 'view_personmergeevent'),
	(293, 'Can add coordonnée transférée', 74, 'add_passedcontact'),
	(294, 'Can change coordonnée transférée', 74, 'change_passedcontact'),
	(295, 'Can delete coordonnée transférée', 74, 'delete_passedcontact'),
	(296, 'Can view coordonnée transférée', 74, 'view_passedcontact'),
	(297, 'Can add transfert', 75, 'add_transfer'),
	(298, 'Can change transfert', 75, 'change_transfer'),
	(299, 'Can delete transfert', 75, 'delete_transfer'),
	(300, 'Can view transfert', 75, 'view_transfer'),
	(301, 'Can add transfer event', 76, 'add_transferevent'),
	(302, 'Can change transfer event', 76, 'change_transferevent'),
	(303, 'Can delete transfer event', 76, 'delete_transferevent'),
	(304, 'Can view transfer event', 76, 'view_transferevent'),
	(305, 'Can add mot d’un nom', 77, 'add_nameword'),
	(306, 'Can change mot d’un nom', 77, 'change_nameword'),
	(307, 'Can delete mot d’un nom', 77, 'delete_nameword'),
	(308, 'Can view mot d’un nom', 77, 'view_nameword'),
	(309, 'Can add essai de contact', 78, 'add_contactattempt'),
	(310, 'Can change essai de contact', 78, 'change_contactattempt'),
	(311, 'Can delete essai de contact', 78, 'delete_contactattempt'),
	(312, 'Can view essai de contact', 78, 'view_contactattempt'),
	(313, 'Can add premier contact', 79, 'add_firstcontact'),
	(314, 'Can change premier contact', 79, 'change_firstcontact'),
	(315, 'Can delete premier contact', 79, 'delete_firstcontact'),
	(316, 'Can view premier contact', 79, 'view_firstcontact'),
	(317, 'Can add first contact event', 80, 'add_firstcontactevent'),
	(318, 'Can change first contact event', 80, 'change_firstcontactevent'),
	(319, 'Can delete first contact event', 80, 'delete_firstcontactevent'),
	(320, 'Can view first contact event', 80, 'view_firstcontactevent'),
	(321, 'Can add ouverture de l’ASF', 81, 'add_asfopening'),
	(322, 'Can change ouverture de l’ASF', 81, 'change_asfopening'),
	(323, 'Can delete ouverture de l’ASF', 81, 'delete_asfopening'),
	(324, 'Can view ouverture de l’ASF', 81, 'view_asfopening'),
	(325, 'Can add asf opening event', 82, 'add_asfopeningevent'),
	(326, 'Can change asf opening event', 82, 'change_asfopeningevent'),
	(327, 'Can delete asf opening event', 82, 'delete_asfopeningevent'),
	(328, 'Can view asf opening event', 82, 'view_asfopeningevent'),
	(329, 'Can add déclaration « je connais cette famille »', 83, 'add_concern'),
	(330, 'Can change déclaration « je connais cette famille »', 83, 'change_concern'),
	(331, 'Can delete déclaration « je connais cette famille »', 83, 'delete_concern'),
	(332, 'Can view déclaration « je connais cette famille »', 83, 'view_concern'),
	(333, 'Can add motif d’ouverture', 84, 'add_motive'),
	(334, 'Can change motif d’ouverture', 84, 'change_motive'),
	(335, 'Can delete motif d’ouverture', 84, 'delete_motive'),
	(336, 'Can view motif d’ouverture', 84, 'view_motive'),
	(337, 'Can add protection de dossier', 85, 'add_protection'),
	(338, 'Can change protection de dossier', 85, 'change_protection'),
	(339, 'Can delete protection de dossier', 85, 'delete_protection'),
	(340, 'Can view protection de dossier', 85, 'view_protection'),
	(341, 'Can add lecteur désigné', 86, 'add_protectionreader'),
	(342, 'Can change lecteur désigné', 86, 'change_protectionreader'),
	(343, 'Can delete lecteur désigné', 86, 'delete_protectionreader'),
	(344, 'Can view lecteur désigné', 86, 'view_protectionreader'),
	(345, 'Can add ouverture exceptionnelle', 87, 'add_brokenglass'),
	(346, 'Can change ouverture exceptionnelle', 87, 'change_brokenglass'),
	(347, 'Can delete ouverture exceptionnelle', 87, 'delete_brokenglass'),
	(348, 'Can view ouverture exceptionnelle', 87, 'view_brokenglass'),
	(349, 'Can add signe neutre', 88, 'add_dangersign'),
	(350, 'Can change signe neutre', 88, 'change_dangersign'),
	(351, 'Can delete signe neutre', 88, 'delete_dangersign'),
	(352, 'Can view signe neutre', 88, 'view_dangersign'),
	(353, 'Can add structure de l’annuaire', 89, 'add_directoryplace'),
	(354, 'Can change structure de l’annuaire', 89, 'change_directoryplace'),
	(355, 'Can delete structure de l’annuaire', 89, 'delete_directoryplace'),
	(356, 'Can view structure de l’annuaire', 89, 'view_directoryplace'),
	(357, 'Can add directory place event', 90, 'add_directoryplaceevent'),
	(358, 'Can change directory place event', 90, 'change_directoryplaceevent'),
	(359, 'Can delete directory place event', 90, 'delete_directoryplaceevent'),
	(360, 'Can view directory place event', 90, 'view_directoryplaceevent'),
	(361, 'Can add proposition', 91, 'add_offer'),
	(362, 'Can change proposition', 91, 'change_offer'),
	(363, 'Can delete proposition', 91, 'delete_offer'),
	(364, 'Can view proposition', 91, 'view_offer'),
	(365, 'Can add orientation d’un parent seul', 92, 'add_specialisedorientation'),
	(366, 'Can change orientation d’un parent seul', 92, 'change_specialisedorientation'),
	(367, 'Can delete orientation d’un parent seul', 92, 'delete_specialisedorientation'),
	(368, 'Can view orientation d’un parent seul', 92, 'view_specialisedorientation'),
	(369, 'Can add recherche des droits à examiner', 93, 'add_rightsrun'),
	(370, 'Can change recherche des droits à examiner', 93, 'change_rightsrun'),
	(371, 'Can delete recherche des droits à examiner', 93, 'delete_rightsrun'),
	(372, 'Can view recherche des droits à examiner', 93, 'view_rightsrun'),
	(373, 'Can add part de recherche des droits', 94, 'add_rightspart'),
	(374, 'Can change part de recherche des droits', 94, 'change_rightspart'),
	(375, 'Can delete part de recherche des droits', 94, 'delete_rightspart'),
	(376, 'Can view part de recherche des droits', 94, 'view_rightspart'),
	(377, 'Can add droit à examiner', 95, 'add_foundright'),
	(378, 'Can change droit à examiner', 95, 'change_foundright'),
	(379, 'Can delete droit à examiner', 95, 'delete_foundright'),
	(380, 'Can view droit à examiner', 95, 'view_foundright'),
	(381, 'Can add accord d’un parent', 96, 'add_consent'),
	(382, 'Can change accord d’un parent', 96, 'change_consent'),
	(383, 'Can delete accord d’un parent', 96, 'delete_consent'),
	(384, 'Can view accord d’un parent', 96, 'view_consent'),
	(385, 'Can add consent event', 97, 'add_consentevent'),
	(386, 'Can change consent event', 97, 'change_consentevent'),
	(387, 'Can delete consent event', 97, 'delete_consentevent'),
	(388, 'Can view consent event', 97, 'view_consentevent'),
	(389, 'Can add convention', 98, 'add_convention'),
	(390, 'Can change convention', 98, 'change_convention'),
	(391, 'Can delete convention', 98, 'delete_convention'),
	(392, 'Can view convention', 98, 'view_convention'),
	(393, 'Can add convention event', 99, 'add_conventionevent'),
	(394, 'Can change convention event', 99, 'change_conventionevent'),
	(395, 'Can delete convention event', 99, 'delete_conventionevent'),
	(396, 'Can view convention event', 99, 'view_conventionevent'),
	(397, 'Can add orientation', 100, 'add_referral'),
	(398, 'Can change orientation', 100, 'change_referral'),
	(399, 'Can delete orientation', 100, 'delete_referral'),
	(400, 'Can view orientation', 100, 'view_referral'),
	(401, 'Can add referral event', 101, 'add_referralevent'),
	(402, 'Can change referral event', 101, 'change_referralevent'),
	(403, 'Can delete referral event', 101, 'delete_referralevent'),
	(404, 'Can view referral event', 101, 'view_referralevent'),
	(405, 'Can add service de médiation', 102, 'add_service'),
	(406, 'Can change service de médiation', 102, 'change_service'),
	(407, 'Can delete service de médiation', 102, 'delete_service'),
	(408, 'Can view service de médiation', 102, 'view_service'),
	(409, 'Can add coordonnée transmise', 103, 'add_sharedcontact'),
	(410, 'Can change coordonnée transmise', 103, 'change_sharedcontact'),
	(411, 'Can delete coordonnée transmise', 103, 'delete_sharedcontact'),
	(412, 'Can view coordonnée transmise', 103, 'view_sharedcontact'),
	(413, 'Can add shared contact event', 104, 'add_sharedcontactevent'),
	(414, 'Can change shared contact event', 104, 'change_sharedcontactevent'),
	(415, 'Can delete shared contact event', 104, 'delete_sharedcontactevent'),
	(416, 'Can view shared contact event', 104, 'view_sharedcontactevent'),
	(417, 'Can add correction d’une orientation', 105, 'add_referralcorrection'),
	(418, 'Can change correction d’une orientation', 105, 'change_referralcorrection'),
	(419, 'Can delete correction d’une orientation', 105, 'delete_referralcorrection'),
	(420, 'Can view correction d’une orientation', 105, 'view_referralcorrection'),
	(421, 'Can add médiateur', 106, 'add_mediator'),
	(422, 'Can change médiateur', 106, 'change_mediator'),
	(423, 'Can delete médiateur', 106, 'delete_mediator'),
	(424, 'Can view médiateur', 106, 'view_mediator'),
	(425, 'Can add mediator event', 107, 'add_mediatorevent'),
	(426, 'Can change mediator event', 107, 'change_mediatorevent'),
	(427, 'Can delete mediator event', 107, 'delete_mediatorevent'),
	(428, 'Can view mediator event', 107, 'view_mediatorevent'),
	(429, 'Can add service event', 108, 'add_serviceevent'),
	(430, 'Can change service event', 108, 'change_serviceevent'),
	(431, 'Can delete service event', 108, 'delete_serviceevent'),
	(432, 'Can view service event', 108, 'view_serviceevent'),
	(433, 'Can add Etp d’un avenant', 109, 'add_amendmentyear'),
	(434, 'Can change Etp d’un avenant', 109, 'change_amendmentyear'),
	(435, 'Can delete Etp d’un avenant', 109, 'delete_amendmentyear'),
	(436, 'Can view Etp d’un avenant', 109, 'view_amendmentyear'),
	(437, 'Can add avenant', 110, 'add_conventionamendment'),
	(438, 'Can change avenant', 110, 'change_conventionamendment'),
	(439, 'Can delete avenant', 110, 'delete_conventionamendment'),
	(440, 'Can view avenant', 110, 'view_conventionamendment'),
	(441, 'Can add Etp d’un exercice', 111, 'add_conventionyear'),
	(442, 'Can change Etp d’un exercice', 111, 'change_conventionyear'),
	(443, 'Can delete Etp d’un exercice', 111, 'delete_conventionyear'),
	(444, 'Can view Etp d’un exercice', 111, 'view_conventionyear'),
	(445, 'Can add convention year event', 112, 'add_conventionyearevent'),
	(446, 'Can change convention year event', 112, 'change_conventionyearevent'),
	(447, 'Can delete convention year event', 112, 'delete_conventionyearevent'),
	(448, 'Can view convention year event', 112, 'view_conventionyearevent'),
	(449, 'Can add réponse à une condition', 113, 'add_eligibilityanswer'),
	(450, 'Can change réponse à une condition', 113, 'change_eligibilityanswer'),
	(451, 'Can delete réponse à une condition', 113, 'delete_eligibilityanswer'),
	(452, 'Can view réponse à une condition', 113, 'view_eligibilityanswer'),
	(453, 'Can add eligibility answer event', 114, 'add_eligibilityanswerevent'),
	(454, 'Can change eligibility answer event', 114, 'change_eligibilityanswerevent'),
	(455, 'Can delete eligibility answer event', 114, 'delete_eligibilityanswerevent'),
	(456, 'Can view eligibility answer event', 114, 'view_eligibilityanswerevent'),
	(457, 'Can add agrément', 115, 'add_agrement'),
	(458, 'Can change agrément', 115, 'change_agrement'),
	(459, 'Can delete agrément', 115, 'delete_agrement'),
	(460, 'Can view agrément', 115, 'view_agrement'),
	(461, 'Can add espace de rencontre', 116, 'add_meetingspace'),
	(462, 'Can change espace de rencontre', 116, 'change_meetingspace'),
	(463, 'Can delete espace de rencontre', 116, 'delete_meetingspace'),
	(464, 'Can view espace de rencontre', 116, 'view_meetingspace'),
	(465, 'Can add agrement event', 117, 'add_agrementevent'),
	(466, 'Can change agrement event', 117, 'change_agrementevent'),
	(467, 'Can delete agrement event', 117, 'delete_agrementevent'),
	(468, 'Can view agrement event', 117, 'view_agrementevent'),
	(469, 'Can add meeting space event', 118, 'add_meetingspaceevent'),
	(470, 'Can change meeting space event', 118, 'change_meetingspaceevent'),
	(471, 'Can delete meeting space event', 118, 'delete_meetingspaceevent'),
	(472, 'Can view meeting space event', 118, 'view_meetingspaceevent'),
	(473, 'Can add changement de la liste des espaces agréés', 119, 'add_agrementchange'),
	(474, 'Can change changement de la liste des espaces agréés', 119, 'change_agrementchange'),
	(475, 'Can delete changement de la liste des espaces agréés', 119, 'delete_agrementchange'),
	(476, 'Can view changement de la liste des espaces agréés', 119, 'view_agrementchange'),
	(477, 'Can add pièce d’un dossier d’agrément', 120, 'add_agrementdocument'),
	(478, 'Can change pièce d’un dossier d’agrément', 120, 'change_agrementdocument'),
	(479, 'Can delete pièce d’un dossier d’agrément', 120, 'delete_agrementdocument'),
	(480, 'Can view pièce d’un dossier d’agrément', 120, 'view_agrementdocument'),
	(481, 'Can add agrement document event', 121, 'add_agrementdocumentevent'),
	(482, 'Can change agrement document event', 121, 'change_agrementdocumentevent'),
	(483, 'Can delete agrement document event', 121, 'delete_agrementdocumentevent'),
	(484, 'Can view agrement document event', 121, 'view_agrementdocumentevent'),
	(485, 'Can add dossier d’agrément', 122, 'add_agrementfile'),
	(486, 'Can change dossier d’agrément', 122, 'change_agrementfile'),
	(487, 'Can delete dossier d’agrément', 122, 'delete_agrementfile'),
	(488, 'Can view dossier d’agrément', 122, 'view_agrementfile'),
	(489, 'Can add agrement file event', 123, 'add_agrementfileevent'),
	(490, 'Can change agrement file event', 123, 'change_agrementfileevent'),
	(491, 'Can delete agrement file event', 123, 'delete_agrementfileevent'),
	(492, 'Can view agrement file event', 123, 'view_agrementfileevent'),
	(493, 'Can add retrait d’agrément', 124, 'add_agrementwithdrawal'),
	(494, 'Can change retrait d’agrément', 124, 'change_agrementwithdrawal'),
	(495, 'Can delete retrait d’agrément', 124, 'delete_agrementwithdrawal'),
	(496, 'Can view retrait d’agrément', 124, 'view_agrementwithdrawal'),
	(497, 'Can add agrement withdrawal event', 125, 'add_agrementwithdrawalevent'),
	(498, 'Can change agrement withdrawal event', 125, 'change_agrementwithdrawalevent'),
	(499, 'Can delete agrement withdrawal event', 125, 'delete_agrementwithdrawalevent'),
	(500, 'Can view agrement withdrawal event', 125, 'view_agrementwithdrawalevent'),
	(501, 'Can add déclaration', 126, 'add_declaration'),
	(502, 'Can change déclaration', 126, 'change_declaration'),
	(503, 'Can delete déclaration', 126, 'delete_declaration'),
	(504, 'Can view déclaration', 126, 'view_declaration'),
	(505, 'Can add declaration event', 127, 'add_declarationevent'),
	(506, 'Can change declaration event', 127, 'change_declarationevent'),
	(507, 'Can delete declaration event', 127, 'delete_declarationevent'),
	(508, 'Can view declaration event', 127, 'view_declarationevent'),
	(509, 'Can add enveloppe', 128, 'add_envelope'),
	(510, 'Can change enveloppe', 128, 'change_envelope'),
	(511, 'Can delete enveloppe', 128, 'delete_envelope'),
	(512, 'Can view enveloppe', 128, 'view_envelope'),
	(513, 'Can add demande de financement', 129, 'add_fundingrequest'),
	(514, 'Can change demande de financement', 129, 'change_fundingrequest'),
	(515, 'Can delete demande de financement', 129, 'delete_fundingrequest'),
	(516, 'Can view demande de financement', 129, 'view_fundingrequest'),
	(517, 'Can add funding request event', 130, 'add_fundingrequestevent'),
	(518, 'Can change funding request event', 130, 'change_fundingrequestevent'),
	(519, 'Can delete funding request event', 130, 'delete_fundingrequestevent'),
	(520, 'Can view funding request event', 130, 'view_fundingrequestevent'),
	(521, 'Can add barème', 131, 'add_priceparameter'),
	(522, 'Can change barème', 131, 'change_priceparameter'),
	(523, 'Can delete barème', 131, 'delete_priceparameter'),
	(524, 'Can view barème', 131, 'view_priceparameter'),
	(525, 'Can add price parameter event', 132, 'add_priceparameterevent'),
	(526, 'Can change price parameter event', 132, 'change_priceparameterevent'),
	(527, 'Can delete price parameter event', 132, 'delete_priceparameterevent'),
	(528, 'Can view price parameter event', 132, 'view_priceparameterevent'),
	(529, 'Can add reçu de Ps', 133, 'add_receipt'),
	(530, 'Can change reçu de Ps', 133, 'change_receipt'),
	(531, 'Can delete reçu de Ps', 133, 'delete_receipt'),
	(532, 'Can view reçu de Ps', 133, 'view_receipt'),
	(533, 'Can add part de recalcul', 134, 'add_recomputepart'),
	(534, 'Can change part de recalcul', 134, 'change_recomputepart'),
	(535, 'Can delete part de recalcul', 134, 'delete_recomputepart'),
	(536, 'Can view part de recalcul', 134, 'view_recomputepart'),
	(537, 'Can add recalcul', 135, 'add_recomputerun'),
	(538, 'Can change recalcul', 135, 'change_recomputerun'),
	(539, 'Can delete recalcul', 135, 'delete_recomputerun'),
	(540, 'Can view recalcul', 135, 'view_recomputerun'),
	(541, 'Can add part', 136, 'add_share'),
	(542, 'Can change part', 136, 'change_share'),
	(543, 'Can delete part', 136, 'delete_share'),
	(544, 'Can view part', 136, 'view_share'),
	(545, 'Can add mouvement de part', 137, 'add_shareentry'),
	(546, 'Can change mouvement de part', 137, 'change_shareentry'),
	(547, 'Can delete mouvement de part', 137, 'delete_shareentry'),
	(548, 'Can view mouvement de part', 137, 'view_shareentry'),
	(549, 'Can add engagement', 138, 'add_commitment'),
	(550, 'Can change engagement', 138, 'change_commitment'),
	(551, 'Can delete engagement', 138, 'delete_commitment'),
	(552, 'Can view engagement', 138, 'view_commitment'),
	(553, 'Can add correction de ligne', 139, 'add_envelopecorrection'),
	(554, 'Can change correction de ligne', 139, 'change_envelopecorrection'),
	(555, 'Can delete correction de ligne', 139, 'delete_envelopecorrection'),
	(556, 'Can view correction de ligne', 139, 'view_envelopecorrection'),
	(557, 'Can add envelope event', 140, 'add_envelopeevent'),
	(558, 'Can change envelope event', 140, 'change_envelopeevent'),
	(559, 'Can delete envelope event', 140, 'delete_envelopeevent'),
	(560, 'Can view envelope event', 140, 'view_envelopeevent'),
	(561, 'Can add valeur de référence', 141, 'add_referencevalue'),
	(562, 'Can change valeur de référence', 141, 'change_referencevalue'),
	(563, 'Can delete valeur de référence', 141, 'delete_referencevalue'),
	(564, 'Can view valeur de référence', 141, 'view_referencevalue'),
	(565, 'Can add transfert de part', 142, 'add_sharetransfer'),
	(566, 'Can change transfert de part', 142, 'change_sharetransfer'),
	(567, 'Can delete transfert de part', 142, 'delete_sharetransfer'),
	(568, 'Can view transfert de part', 142, 'view_sharetransfer'),
	(569, 'Can add convention-cadre', 143, 'add_framework'),
	(570, 'Can change convention-cadre', 143, 'change_framework'),
	(571, 'Can delete convention-cadre', 143, 'delete_framework'),
	(572, 'Can view convention-cadre', 143, 'view_framework'),
	(573, 'Can add framework event', 144, 'add_frameworkevent'),
	(574, 'Can change framework event', 144, 'change_frameworkevent'),
	(575, 'Can delete framework event', 144, 'delete_frameworkevent'),
	(576, 'Can view framework event', 144, 'view_frameworkevent'),
	(577, 'Can add réunion de comité', 145, 'add_meeting'),
	(578, 'Can change réunion de comité', 145, 'change_meeting'),
	(579, 'Can delete réunion de comité', 145, 'delete_meeting'),
	(580, 'Can view réunion de comité', 145, 'view_meeting'),
	(581, 'Can add meeting event', 146, 'add_meetingevent'),
	(582, 'Can change meeting event', 146, 'change_meetingevent'),
	(583, 'Can delete meeting event', 146, 'delete_meetingevent'),
	(584, 'Can view meeting event', 146, 'view_meetingevent'),
	(585, 'Can add membre', 147, 'add_meetingmember'),
	(586, 'Can change membre', 147, 'change_meetingmember'),
	(587, 'Can delete membre', 147, 'delete_meetingmember'),
	(588, 'Can view membre', 147, 'view_meetingmember'),
	(589, 'Can add avis', 148, 'add_opinion'),
	(590, 'Can change avis', 148, 'change_opinion'),
	(591, 'Can delete avis', 148, 'delete_opinion'),
	(592, 'Can view avis', 148, 'view_opinion'),
	(593, 'Can add commission', 149, 'add_commission'),
	(594, 'Can change commission', 149, 'change_commission'),
	(595, 'Can delete commission', 149, 'delete_commission'),
	(596, 'Can view commission', 149, 'view_commission'),
	(597, 'Can add commission event', 150, 'add_commissionevent'),
	(598, 'Can change commission event', 150, 'change_commissionevent'),
	(599, 'Can delete commission event', 150, 'delete_commissionevent'),
	(600, 'Can view commission event', 150, 'view_commissionevent'),
	(601, 'Can add preuve d’une condition', 151, 'add_conditionproof'),
	(602, 'Can change preuve d’une condition', 151, 'change_conditionproof'),
	(603, 'Can delete preuve d’une condition', 151, 'delete_conditionproof'),
	(604, 'Can view preuve d’une condition', 151, 'view_conditionproof'),
	(605, 'Can add critère d’éligibilité', 152, 'add_criterion'),
	(606, 'Can change critère d’éligibilité', 152, 'change_criterion'),
	(607, 'Can delete critère d’éligibilité', 152, 'delete_criterion'),
	(608, 'Can view critère d’éligibilité', 152, 'view_criterion'),
	(609, 'Can add criterion event', 153, 'add_criterionevent'),
	(610, 'Can change criterion event', 153, 'change_criterionevent'),
	(611, 'Can delete criterion event', 153, 'delete_criterionevent'),
	(612, 'Can view criterion event', 153, 'view_criterionevent'),
	(613, 'Can add délégation', 154, 'add_delegation'),
	(614, 'Can change délégation', 154, 'change_delegation'),
	(615, 'Can delete délégation', 154, 'delete_delegation'),
	(616, 'Can view délégation', 154, 'view_delegation'),
	(617, 'Can add export', 155, 'add_exportjob'),
	(618, 'Can change export', 155, 'change_exportjob'),
	(619, 'Can delete export', 155, 'delete_exportjob'),
	(620, 'Can view export', 155, 'view_exportjob');


INSERT INTO public.django_content_type VALUES
	(1, 'pghistory', 'events'),
	(2, 'pghistory', 'middlewareevents'),
	(3, 'auth', 'permission'),
	(4, 'auth', 'group'),
	(5, 'contenttypes', 'contenttype'),
	(6, 'sessions', 'session'),
	(7, 'pghistory', 'context'),
	(8, 'account', 'emailaddress'),
	(9, 'account', 'emailconfirmation'),
	(10, 'mfa', 'authenticator'),
	(11, 'socialaccount', 'socialaccount'),
	(12, 'socialaccount', 'socialapp'),
	(13, 'socialaccount', 'socialtoken'),
	(14, 'foundation', 'submission'),
	(15, 'foundation', 'draft'),
	(16, 'foundation', 'import'),
	(17, 'foundation', 'importline'),
	(18, 'journal', 'entry'),
	(19, 'journal', 'filestate'),
	(20, 'journal', 'seal'),
	(21, 'journal', 'check'),
	(22, 'territory', 'departement'),
	(23, 'territory', 'msa'),
	(24, 'territory', 'region'),
	(25, 'territory', 'caf'),
	(26, 'territory', 'court'),
	(27, 'partners', 'operator'),
	(28, 'partners', 'service'),
	(29, 'partners', 'operatorevent'),
	(30, 'partners', 'serviceevent'),
	(31, 'partners', 'site'),
	(32, 'partners', 'siteevent'),
	(33, 'accounts', 'agent'),
	(34, 'accounts', 'agentevent'),
	(35, 'accounts', 'accountchange'),
	(36, 'accounts', 'datedsetting'),
	(37, 'accounts', 'budgetrelease'),
	(38, 'accounts', 'budgetalert'),
	(39, 'separations', 'asfamount'),
	(40, 'separations', 'child'),
	(41, 'separations', 'dangerreport'),
	(42, 'separations', 'family'),
	(43, 'separations', 'dangerreportevent'),
	(44, 'separations', 'childevent'),
	(45, 'separations', 'familyevent'),
	(46, 'separations', 'parent'),
	(47, 'separations', 'parentevent'),
	(48, 'separations', 'procedure'),
	(49, 'separations', 'procedureevent'),
	(50, 'separations', 'separation'),
	(51, 'separations', 'separationevent'),
	(52, 'separations', 'person'),
	(53, 'separations', 'personevent'),
	(54, 'separations', 'namespelling'),
	(55, 'separations', 'contactpoint'),
	(56, 'separations', 'contactpointevent'),
	(57, 'separations', 'notsameperson'),
	(58, 'separations', 'notsamepersonevent'),
	(59, 'separations', 'reconciliation'),
	(60, 'separations', 'reconciliationevent'),
	(61, 'separations', 'residence'),
	(62, 'separations', 'residenceevent'),
	(63, 'separations', 'confirmation'),
	(64, 'separations', 'confirmationevent'),
	(65, 'separations', 'handover'),
	(66, 'separations', 'handoverevent'),
	(67, 'separations', 'nextstep'),
	(68, 'separations', 'replacement'),
	(69, 'separations', 'replacementevent'),
	(70, 'separations', 'threatenedperson'),
	(71, 'separations', 'threatenedpersonevent'),
	(72, 'separations', 'personmerge'),
	(73, 'separations', 'personmergeevent'),
	(74, 'separations', 'passedcontact'),
	(75, 'separations', 'transfer'),
	(76, 'separations', 'transferevent'),
	(77, 'separations', 'nameword'),
	(78, 'separations', 'contactattempt'),
	(79, 'separations', 'firstcontact'),
	(80, 'separations', 'firstcontactevent'),
	(81, 'separations', 'asfopening'),
	(82, 'separations', 'asfopeningevent'),
	(83, 'separations', 'concern'),
	(84, 'separations', 'motive'),
	(85, 'separations', 'protection'),
	(86, 'separations', 'protectionreader'),
	(87, 'separations', 'brokenglass'),
	(88, 'separations', 'dangersign'),
	(89, 'separations', 'directoryplace'),
	(90, 'separations', 'directoryplaceevent'),
	(91, 'separations', 'offer'),
	(92, 'separations', 'specialisedorientation'),
	(93, 'separations', 'rightsrun'),
	(94, 'separations', 'rightspart'),
	(95, 'separations', 'foundright'),
	(96, 'mediation', 'consent'),
	(97, 'mediation', 'consentevent'),
	(98, 'mediation', 'convention'),
	(99, 'mediation', 'conventionevent'),
	(100, 'mediation', 'referral'),
	(101, 'mediation', 'referralevent'),
	(102, 'mediation', 'service'),
	(103, 'mediation', 'sharedcontact'),
	(104, 'mediation', 'sharedcontactevent'),
	(105, 'mediation', 'referralcorrection'),
	(106, 'mediation', 'mediator'),
	(107, 'mediation', 'mediatorevent'),
	(108, 'mediation', 'serviceevent'),
	(109, 'mediation', 'amendmentyear'),
	(110, 'mediation', 'conventionamendment'),
	(111, 'mediation', 'conventionyear'),
	(112, 'mediation', 'conventionyearevent'),
	(113, 'mediation', 'eligibilityanswer'),
	(114, 'mediation', 'eligibilityanswerevent'),
	(115, 'espaces_rencontre', 'agrement'),
	(116, 'espaces_rencontre', 'meetingspace'),
	(117, 'espaces_rencontre', 'agrementevent'),
	(118, 'espaces_rencontre', 'meetingspaceevent'),
	(119, 'espaces_rencontre', 'agrementchange'),
	(120, 'espaces_rencontre', 'agrementdocument'),
	(121, 'espaces_rencontre', 'agrementdocumentevent'),
	(122, 'espaces_rencontre', 'agrementfile'),
	(123, 'espaces_rencontre', 'agrementfileevent'),
	(124, 'espaces_rencontre', 'agrementwithdrawal'),
	(125, 'espaces_rencontre', 'agrementwithdrawalevent'),
	(126, 'funding', 'declaration'),
	(127, 'funding', 'declarationevent'),
	(128, 'funding', 'envelope'),
	(129, 'funding', 'fundingrequest'),
	(130, 'funding', 'fundingrequestevent'),
	(131, 'funding', 'priceparameter'),
	(132, 'funding', 'priceparameterevent'),
	(133, 'funding', 'receipt'),
	(134, 'funding', 'recomputepart'),
	(135, 'funding', 'recomputerun'),
	(136, 'funding', 'share'),
	(137, 'funding', 'shareentry'),
	(138, 'funding', 'commitment'),
	(139, 'funding', 'envelopecorrection'),
	(140, 'funding', 'envelopeevent'),
	(141, 'funding', 'referencevalue'),
	(142, 'funding', 'sharetransfer'),
	(143, 'funding', 'framework'),
	(144, 'funding', 'frameworkevent'),
	(145, 'funding', 'meeting'),
	(146, 'funding', 'meetingevent'),
	(147, 'funding', 'meetingmember'),
	(148, 'funding', 'opinion'),
	(149, 'funding', 'commission'),
	(150, 'funding', 'commissionevent'),
	(151, 'funding', 'conditionproof'),
	(152, 'funding', 'criterion'),
	(153, 'funding', 'criterionevent'),
	(154, 'funding', 'delegation'),
	(155, 'reports', 'exportjob');


INSERT INTO public.django_migrations VALUES
	(1, 'territory', '0001_initial', now()),
	(2, 'pghistory', '0001_initial', now()),
	(3, 'pghistory', '0002_aggregateevent', now()),
	(4, 'pghistory', '0003_auto_20201023_1636', now()),
	(5, 'pghistory', '0004_auto_20220906_1625', now()),
	(6, 'pghistory', '0005_events_middlewareevents', now()),
	(7, 'pghistory', '0006_delete_aggregateevent', now()),
	(8, 'pghistory', '0007_auto_20250421_0444', now()),
	(9, 'partners', '0001_initial', now()),
	(10, 'accounts', '0001_initial', now()),
	(11, 'account', '0001_initial', now()),
	(12, 'account', '0002_email_max_length', now()),
	(13, 'account', '0003_alter_emailaddress_create_unique_verified_email', now()),
	(14, 'account', '0004_alter_emailaddress_drop_unique_email', now()),
	(15, 'account', '0005_emailaddress_idx_upper_email', now()),
	(16, 'account', '0006_emailaddress_lower', now()),
	(17, 'account', '0007_emailaddress_idx_email', now()),
	(18, 'account', '0008_emailaddress_unique_primary_email_fixup', now()),
	(19, 'account', '0009_emailaddress_unique_primary_email', now()),
	(20, 'territory', '0002_reference_data', now()),
	(21, 'territory', '0003_search_extensions', now()),
	(22, 'partners', '0002_services', now()),
	(23, 'separations', '0001_initial', now()),
	(24, 'separations', '0002_same_caf', now()),
	(25, 'separations', '0003_asf_amounts', now()),
	(26, 'separations', '0004_parent_by_phone', now()),
	(27, 'separations', '0005_names_in_order', now()),
	(28, 'separations', '0006_separation_by_nature', now()),
	(29, 'separations', '0007_sheet_counts_its_changes', now()),
	(30, 'separations', '0008_parent_names_lead_to_families', now()),
	(31, 'separations', '0009_foreign_postcodes', now()),
	(32, 'separations', '0010_persons', now()),
	(33, 'separations', '0011_files_to_persons', now()),
	(34, 'separations', '0012_persons_kept', now()),
	(35, 'separations', '0030_ownership', now()),
	(36, 'separations', '0031_absences_apart', now()),
	(37, 'separations', '0032_file_counts_all', now()),
	(38, 'accounts', '0002_compact_tables', now()),
	(39, 'accounts', '0003_changes_are_counted', now()),
	(40, 'accounts', '0004_hidden_columns', now()),
	(41, 'separations', '0033_first_referents', now()),
	(42, 'separations', '0034_dangers_of_persons', now()),
	(43, 'separations', '0035_dangers_told_before', now()),
	(44, 'separations', '0040_merged_persons', now()),
	(45, 'separations', '0041_cancelled_files', now()),
	(46, 'separations', '0050_transfers', now()),
	(47, 'separations', '0051_dangers_of_standing_persons', now()),
	(48, 'separations', '0052_search_in_one_reading', now()),
	(49, 'separations', '0053_lists_in_one_reading', now()),
	(50, 'mediation', '0001_initial', now()),
	(51, 'mediation', '0002_links', now()),
	(52, 'mediation', '0003_same_caf_and_periods', now()),
	(53, 'mediation', '0004_counted_by_year', now()),
	(54, 'mediation', '0005_latest_and_answers', now()),
	(55, 'mediation', '0006_each_known_parent', now()),
	(56, 'mediation', '0007_not_engaged_iff_not_started', now()),
	(57, 'mediation', '0008_latest_referrals_lead_to_families', now()),
	(58, 'mediation', '0009_on_an_open_file', now()),
	(59, 'mediation', '0010_closed_without_referral', now()),
	(60, 'mediation', '0011_shared_contacts', now()),
	(61, 'mediation', '0012_living_parents_consent', now()),
	(62, 'mediation', '0013_danger_follows_persons', now()),
	(63, 'mediation', '0014_danger_of_threatened_persons', now()),
	(64, 'mediation', '0015_cancelled_without_referral', now()),
	(65, 'mediation', '0016_shared_contacts_kept', now()),
	(66, 'mediation', '0017_end_told', now()),
	(67, 'journal', '0001_initial', now()),
	(68, 'journal', '0002_submissions_leave', now()),
	(69, 'mediation', '0018_ends_told_before', now()),
	(70, 'mediation', '0019_danger_looked_up_by_person', now()),
	(71, 'mediation', '0020_referrals_sent_to', now()),
	(72, 'mediation', '0021_services_extend_services', now()),
	(73, 'espaces_rencontre', '0001_initial', now()),
	(74, 'espaces_rencontre', '0002_numbers_of_services', now()),
	(75, 'accounts', '0005_session_generation', now()),
	(76, 'accounts', '0006_account_changes', now()),
	(77, 'accounts', '0007_power_takes_two', now()),
	(78, 'accounts', '0008_dated_settings', now()),
	(79, 'accounts', '0009_services_of_accounts', now()),
	(80, 'accounts', '0010_partners_name_services', now()),
	(81, 'accounts', '0011_partners_name_a_service', now()),
	(82, 'accounts', '0012_budgets', now()),
	(83, 'accounts', '0013_services_that_pass_on', now()),
	(84, 'contenttypes', '0001_initial', now()),
	(85, 'contenttypes', '0002_remove_content_type_name', now()),
	(86, 'auth', '0001_initial', now()),
	(87, 'auth', '0002_alter_permission_name_max_length', now()),
	(88, 'auth', '0003_alter_user_email_max_length', now()),
	(89, 'auth', '0004_alter_user_username_opts', now()),
	(90, 'auth', '0005_alter_user_last_login_null', now()),
	(91, 'auth', '0006_require_contenttypes_0002', now()),
	(92, 'auth', '0007_alter_validators_add_error_messages', now()),
	(93, 'auth', '0008_alter_user_username_max_length', now()),
	(94, 'auth', '0009_alter_user_last_name_max_length', now()),
	(95, 'auth', '0010_alter_group_name_max_length', now()),
	(96, 'auth', '0011_update_proxy_permissions', now()),
	(97, 'auth', '0012_alter_user_first_name_max_length', now()),
	(98, 'partners', '0003_kept_on_screen', now()),
	(99, 'funding', '0001_initial', now()),
	(100, 'funding', '0002_links', now()),
	(101, 'funding', '0003_same_caf', now()),
	(102, 'funding', '0004_official_figures', now()),
	(103, 'funding', '0005_share_guards', now()),
	(104, 'funding', '0006_refusals_kept', now()),
	(105, 'funding', '0007_one_index_per_declaration', now()),
	(106, 'funding', '0008_requests_have_versions', now()),
	(107, 'funding', '0009_commitments_of_funding_requests', now()),
	(108, 'funding', '0010_changes_are_counted', now()),
	(109, 'funding', '0011_runs_are_jobs', now()),
	(110, 'funding', '0012_parts_counted_on_runs', now()),
	(111, 'funding', '0013_dated_by_the_database', now()),
	(112, 'funding', '0014_requests_follow_their_spaces', now()),
	(113, 'espaces_rencontre', '0003_spaces_extend_services', now()),
	(114, 'espaces_rencontre', '0004_spaces_kept_on_screen', now()),
	(115, 'espaces_rencontre', '0005_agrements_as_the_law_has_them', now()),
	(116, 'espaces_rencontre', '0006_history_of_the_list', now()),
	(117, 'foundation', '0001_submissions', now()),
	(118, 'foundation', '0002_drafts', now()),
	(119, 'foundation', '0003_imports', now()),
	(120, 'foundation', '0004_imports_by_perimeter', now()),
	(121, 'foundation', '0005_perimeter', now()),
	(122, 'foundation', '0006_perimeter_in_parallel', now()),
	(123, 'funding', '0015_requests_of_a_space_of_their_caf', now()),
	(124, 'funding', '0016_lines_and_transfers', now()),
	(125, 'funding', '0017_shipped_lines_and_reference_values', now()),
	(126, 'funding', '0018_frameworks_and_committees', now()),
	(127, 'funding', '0019_delegations_and_commissions', now()),
	(128, 'funding', '0020_criteria_of_the_fund', now()),
	(129, 'journal', '0003_dated_by_the_database', now()),
	(130, 'journal', '0004_what_was_shown', now()),
	(131, 'journal', '0005_seals', now()),
	(132, 'journal', '0006_checks', now()),
	(133, 'journal', '0007_grounds', now()),
	(134, 'separations', '0054_behind_the_walls', now()),
	(135, 'separations', '0055_procedures_cancelled', now()),
	(136, 'separations', '0056_first_contacts', now()),
	(137, 'separations', '0057_asf_openings', now()),
	(138, 'separations', '0058_step_for', now()),
	(139, 'separations', '0059_step_for_filled', now()),
	(140, 'mediation', '0022_behind_the_walls', now()),
	(141, 'mediation', '0023_kept_once_sent', now()),
	(142, 'mediation', '0024_with_the_service', now()),
	(143, 'mediation', '0025_corrections', now()),
	(144, 'mediation', '0026_answers_in_one_reading', now()),
	(145, 'mediation', '0027_services_and_mediators', now()),
	(146, 'mediation', '0028_to_an_open_service', now()),
	(147, 'mediation', '0029_conventions_signed', now()),
	(148, 'mediation', '0030_conventions_taken_over', now()),
	(149, 'mediation', '0031_conventions_guarded', now()),
	(150, 'mediation', '0032_conventions_name_their_operator', now()),
	(151, 'mfa', '0001_initial', now()),
	(152, 'mfa', '0002_authenticator_timestamps', now()),
	(153, 'mfa', '0003_authenticator_type_uniq', now()),
	(154, 'reports', '0001_initial', now()),
	(155, 'reports', '0002_perimeter_and_checksum', now()),
	(156, 'reports', '0003_exports_are_jobs', now()),
	(157, 'reports', '0004_ended_exports_have_their_date', now()),
	(158, 'reports', '0005_exports_end_with_their_date', now()),
	(159, 'separations', '0060_file_access', now()),
	(160, 'separations', '0061_neutral_signs', now()),
	(161, 'separations', '0062_signed_elsewhere', now()),
	(162, 'separations', '0063_directory', now()),
	(163, 'separations', '0064_offers', now()),
	(164, 'separations', '0065_specialised_orientations', now()),
	(165, 'separations', '0066_found_rights', now()),
	(166, 'separations', '0067_danger_of_a_caf', now()),
	(167, 'separations', '0068_danger_of_a_caf_filled', now()),
	(168, 'separations', '0069_danger_held_in_its_caf', now()),
	(169, 'separations', '0070_asked_by_each_file', now()),
	(170, 'separations', '0071_due_days_in_the_index_alone', now()),
	(171, 'sessions', '0001_initial', now()),
	(172, 'socialaccount', '0001_initial', now()),
	(173, 'socialaccount', '0002_token_max_lengths', now()),
	(174, 'socialaccount', '0003_extra_data_default_dict', now()),
	(175, 'socialaccount', '0004_app_provider_id_settings', now()),
	(176, 'socialaccount', '0005_socialtoken_nullable_app', now()),
	(177, 'socialaccount', '0006_alter_socialaccount_extra_data', now());










































INSERT INTO public.funding_criterion VALUES
	(1, 1, 'agrement', 'agrément du préfet en vigueur, avec son arrêté', 2014, 2014, 'arrêté du préfet, enregistré avec l’agrément de l’espace', true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', 'text', 'published', now(), now(), NULL, NULL, NULL, NULL),
	(2, 1, 'ddcs_2013', 'financé par la Ddcs en 2013, avec sa preuve', 2014, 2014, 'notification de la Ddcs', true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', 'text', 'published', now(), now(), NULL, NULL, NULL, NULL),
	(3, 1, 'agrement', 'agrément du préfet en vigueur, avec son arrêté', 2015, NULL, 'arrêté du préfet, enregistré avec l’agrément de l’espace', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, NULL, NULL),
	(4, 1, 'referentiel_national', 'référentiel national respecté', 2015, NULL, 'projet de service ou attestation de la Caf (interprétation : le texte ne fixe pas la preuve)', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, NULL, NULL),
	(5, 1, 'comite_financeurs', 'projet validé par le comité des financeurs', 2015, NULL, 'avis ou relevé de décisions du comité (interprétation : le texte ne fixe pas la preuve)', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, NULL, NULL);


INSERT INTO public.funding_criterionevent VALUES
	(1, now(), 'insert', 1, 1, 'agrement', 'agrément du préfet en vigueur, avec son arrêté', 2014, 2014, 'arrêté du préfet, enregistré avec l’agrément de l’espace', true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', 'text', 'published', now(), now(), NULL, NULL, 1, NULL, NULL, NULL),
	(2, now(), 'insert', 2, 1, 'ddcs_2013', 'financé par la Ddcs en 2013, avec sa preuve', 2014, 2014, 'notification de la Ddcs', true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', 'text', 'published', now(), now(), NULL, NULL, 2, NULL, NULL, NULL),
	(3, now(), 'insert', 3, 1, 'agrement', 'agrément du préfet en vigueur, avec son arrêté', 2015, NULL, 'arrêté du préfet, enregistré avec l’agrément de l’espace', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, 3, NULL, NULL, NULL),
	(4, now(), 'insert', 4, 1, 'referentiel_national', 'référentiel national respecté', 2015, NULL, 'projet de service ou attestation de la Caf (interprétation : le texte ne fixe pas la preuve)', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, 4, NULL, NULL, NULL),
	(5, now(), 'insert', 5, 1, 'comite_financeurs', 'projet validé par le comité des financeurs', 2015, NULL, 'avis ou relevé de décisions du comité (interprétation : le texte ne fixe pas la preuve)', true, 'Circulaire Cnaf n° 2015-015, « Espaces de rencontre : financement de la branche Famille », juin 2015', 'text', 'published', now(), now(), NULL, NULL, 5, NULL, NULL, NULL);








INSERT INTO public.funding_envelope VALUES
	(1, 'espaces_rencontre', 2014, 1200000.00, true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 1200000.00, now(), NULL, now(), NULL, 'published', 2);




INSERT INTO public.funding_envelopeevent VALUES
	(1, now(), 'update', 1, 2, 'espaces_rencontre', 2014, 1200000.00, 1200000.00, true, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 'published', now(), now(), NULL, 1, NULL, NULL);


















INSERT INTO public.funding_priceparameter VALUES
	(1, 'mediation', 2012, 'etp', 73613.00, 0.6600, NULL, 'Cnaf, l’e-ssentiel n° 143, février 2014', false, 'published', now(), now(), NULL, NULL, NULL, 1),
	(2, 'mediation', 2013, 'etp', 74974.00, 0.6600, NULL, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 'published', now(), now(), NULL, NULL, NULL, 1),
	(3, 'mediation', 2014, 'etp', 80223.00, 0.7500, NULL, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 'published', now(), now(), NULL, NULL, NULL, 1);


INSERT INTO public.funding_priceparameterevent VALUES
	(1, now(), 'insert', 1, 'mediation', 2012, 'etp', 73613.00, 0.6600, NULL, 'Cnaf, l’e-ssentiel n° 143, février 2014', false, 'published', now(), now(), NULL, NULL, 1, NULL, NULL, 1),
	(2, now(), 'insert', 2, 'mediation', 2013, 'etp', 74974.00, 0.6600, NULL, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 'published', now(), now(), NULL, NULL, 2, NULL, NULL, 1),
	(3, now(), 'insert', 3, 'mediation', 2014, 'etp', 80223.00, 0.7500, NULL, 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014', false, 'published', now(), now(), NULL, NULL, 3, NULL, NULL, 1);








INSERT INTO public.funding_referencevalue VALUES
	(1, 'soutien à la parentalité dans le Fnas', 2012, 51000000.00, '', 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014'),
	(2, 'soutien à la parentalité dans le Fnas', 2017, 100000000.00, 'prévu : un peu plus de', 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014'),
	(3, 'fonds national espaces de rencontre', 2014, 1200000.00, '', 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014'),
	(4, 'fonds national espaces de rencontre', 2015, 2900000.00, 'prévu :', 'Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014');








































































INSERT INTO public.separations_asfamount VALUES
	('2012-04-01', 399.00, 0.2250, 89.78, 89.34, 0.3000, 119.11),
	('2013-04-01', 403.79, 0.2250, 90.85, 90.40, 0.3000, 120.54),
	('2014-04-01', 406.21, 0.2363, 95.99, 95.52, 0.3150, 127.33),
	('2015-04-01', 406.21, 0.2476, 100.58, 100.08, 0.3300, 133.38),
	('2016-04-01', 406.62, 0.2589, 105.27, 104.75, 0.3450, 139.58),
	('2017-04-01', 407.84, 0.2702, 110.20, 109.65, 0.3600, 146.09),
	('2018-04-01', 411.92, 0.2813, 115.87, 115.30, 0.3750, 153.70),
	('2019-04-01', 413.16, 0.2813, 116.22, 115.64, 0.3750, 154.17),
	('2020-04-01', 414.40, 0.2813, 116.57, 115.99, 0.3750, 154.63),
	('2021-04-01', 414.81, 0.2813, 116.69, 116.11, 0.3750, 154.78),
	('2022-04-01', 422.28, 0.2813, 118.79, 118.20, 0.3750, 157.57),
	('2022-07-01', 439.17, 0.2813, 123.54, 122.93, 0.3750, 163.87),
	('2022-11-01', 439.17, 0.4220, 185.33, 184.41, 0.5625, 245.80),
	('2023-04-01', 445.93, 0.4220, 188.18, 187.24, 0.5625, 249.59),
	('2024-04-01', 466.44, 0.4220, 196.84, 195.86, 0.5625, 261.06),
	('2025-04-01', 474.37, 0.4220, 200.18, 199.18, 0.5625, 265.50),
	('2026-04-01', 478.16, 0.4220, 201.78, 200.78, 0.5625, 267.63);
























































































































INSERT INTO public.territory_caf VALUES
	('01', 'Caf de l’Ain', '01'),
	('02', 'Caf de l’Aisne', '02'),
	('03', 'Caf de l’Allier', '03'),
	('04', 'Caf des Alpes-de-Haute-Provence', '04'),
	('05', 'Caf des Hautes-Alpes', '05'),
	('06', 'Caf des Alpes-Maritimes', '06'),
	('07', 'Caf de l’Ardèche', '07'),
	('08', 'Caf des Ardennes', '08'),
	('09', 'Caf de l’Ariège', '09'),
	('10', 'Caf de l’Aube', '10'),
	('11', 'Caf de l’Aude', '11'),
	('12', 'Caf de l’Aveyron', '12'),
	('13', 'Caf des Bouches-du-Rhône', '13'),
	('14', 'Caf du Calvados', '14'),
	('15', 'Caf du Cantal', '15'),
	('16', 'Caf de la Charente', '16'),
	('17', 'Caf de la Charente-Maritime', '17'),
	('18', 'Caf du Cher', '18'),
	('19', 'Caf de la Corrèze', '19'),
	('21', 'Caf de la Côte-d’Or', '21'),
	('22', 'Caf des Côtes-d’Armor', '22'),
	('23', 'Caf de la Creuse', '23'),
	('24', 'Caf de la Dordogne', '24'),
	('25', 'Caf du Doubs', '25'),
	('26', 'Caf de la Drôme', '26'),
	('27', 'Caf de l’Eure', '27'),
	('28', 'Caf d’Eure-et-Loir', '28'),
	('29', 'Caf du Finistère', '29'),
	('2A', 'Caf de la Corse-du-Sud', '2A'),
	('2B', 'Caf de la Haute-Corse', '2B'),
	('30', 'Caf du Gard', '30'),
	('31', 'Caf de la Haute-Garonne', '31'),
	('32', 'Caf du Gers', '32'),
	('33', 'Caf de la Gironde', '33'),
	('34', 'Caf de l’Hérault', '34'),
	('35', 'Caf d’Ille-et-Vilaine', '35'),
	('36', 'Caf de l’Indre', '36'),
	('37', 'Caf d’Indre-et-Loire', '37'),
	('38', 'Caf de l’Isère', '38'),
	('39', 'Caf du Jura', '39'),
	('40', 'Caf des Landes', '40'),
	('41', 'Caf du Loir-et-Cher', '41'),
	('42', 'Caf de la Loire', '42'),
	('43', 'Caf de la Haute-Loire', '43'),
	('44', 'Caf de la Loire-Atlantique', '44'),
	('45', 'Caf du Loiret', '45'),
	('46', 'Caf du Lot', '46'),
	('47', 'Caf du Lot-et-Garonne', '47'),
	('48', 'Caf de la Lozère', '48'),
	('49', 'Caf de Maine-et-Loire', '49'),
	('50', 'Caf de la Manche', '50'),
	('51', 'Caf de la Marne', '51'),
	('52', 'Caf de la Haute-Marne', '52'),
	('53', 'Caf de la Mayenne', '53'),
	('54', 'Caf de Meurthe-et-Moselle', '54'),
	('55', 'Caf de la Meuse', '55'),
	('56', 'Caf du Morbihan', '56'),
	('57', 'Caf de la Moselle', '57'),
	('58', 'Caf de la Nièvre', '58'),
	('59', 'Caf du Nord', '59'),
	('60', 'Caf de l’Oise', '60'),
	('61', 'Caf de l’Orne', '61'),
	('62', 'Caf du Pas-de-Calais', '62'),
	('63', 'Caf du Puy-de-Dôme', '63'),
	('64', 'Caf des Pyrénées-Atlantiques', '64'),
	('65', 'Caf des Hautes-Pyrénées', '65'),
	('66', 'Caf des Pyrénées-Orientales', '66'),
	('67', 'Caf du Bas-Rhin', '67'),
	('68', 'Caf du Haut-Rhin', '68'),
	('69', 'Caf du Rhône', '69'),
	('70', 'Caf de la Haute-Saône', '70'),
	('71', 'Caf de Saône-et-Loire', '71'),
	('72', 'Caf de la Sarthe', '72'),
	('73', 'Caf de la Savoie', '73'),
	('74', 'Caf de la Haute-Savoie', '74'),
	('75', 'Caf de Paris', '75'),
	('76', 'Caf de la Seine-Maritime', '76'),
	('77', 'Caf de Seine-et-Marne', '77'),
	('78', 'Caf des Yvelines', '78'),
	('79', 'Caf des Deux-Sèvres', '79'),
	('80', 'Caf de la Somme', '80'),
	('81', 'Caf du Tarn', '81'),
	('82', 'Caf du Tarn-et-Garonne', '82'),
	('83', 'Caf du Var', '83'),
	('84', 'Caf du Vaucluse', '84'),
	('85', 'Caf de la Vendée', '85'),
	('86', 'Caf de la Vienne', '86'),
	('87', 'Caf de la Haute-Vienne', '87'),
	('88', 'Caf des Vosges', '88'),
	('89', 'Caf de l’Yonne', '89'),
	('90', 'Caf du Territoire de Belfort', '90'),
	('91', 'Caf de l’Essonne', '91'),
	('92', 'Caf des Hauts-de-Seine', '92'),
	('93', 'Caf de la Seine-Saint-Denis', '93'),
	('94', 'Caf du Val-de-Marne', '94'),
	('95', 'Caf du Val-d’Oise', '95'),
	('971', 'Caf de la Guadeloupe', '971'),
	('972', 'Caf de la Martinique', '972'),
	('973', 'Caf de la Guyane', '973'),
	('974', 'Caf de La Réunion', '974'),
	('976', 'Caf de Mayotte', '976');


INSERT INTO public.territory_court VALUES
	(1, 'Bourg-en-Bresse', '01053', false, '01'),
	(2, 'Laon', '02408', false, '02'),
	(3, 'Saint-Quentin', '02691', false, '02'),
	(4, 'Soissons', '02722', false, '02'),
	(5, 'Cusset', '03095', false, '03'),
	(6, 'Montluçon', '03185', false, '03'),
	(7, 'Moulins', '03190', false, '03'),
	(8, 'Digne-les-Bains', '04070', false, '04'),
	(9, 'Gap', '05061', false, '05'),
	(10, 'Grasse', '06069', false, '06'),
	(11, 'Nice', '06088', false, '06'),
	(12, 'Privas', '07186', false, '07'),
	(13, 'Charleville-Mézières', '08105', false, '08'),
	(14, 'Foix', '09122', false, '09'),
	(15, 'Troyes', '10387', false, '10'),
	(16, 'Carcassonne', '11069', false, '11'),
	(17, 'Narbonne', '11262', false, '11'),
	(18, 'Millau', '12145', true, '12'),
	(19, 'Rodez', '12202', false, '12'),
	(20, 'Aix-en-Provence', '13001', false, '13'),
	(21, 'Marseille', '13055', false, '13'),
	(22, 'Tarascon', '13108', false, '13'),
	(23, 'Caen', '14118', false, '14'),
	(24, 'Lisieux', '14366', false, '14'),
	(25, 'Aurillac', '15014', false, '15'),
	(26, 'Angoulême', '16015', false, '16'),
	(27, 'La Rochelle', '17300', false, '17'),
	(28, 'Saintes', '17415', false, '17'),
	(29, 'Bourges', '18033', false, '18'),
	(30, 'Brive-la-Gaillarde', '19031', false, '19'),
	(31, 'Tulle', '19272', false, '19'),
	(32, 'Dijon', '21231', false, '21'),
	(33, 'Guingamp', '22070', true, '22'),
	(34, 'Saint-Brieuc', '22278', false, '22'),
	(35, 'Guéret', '23096', false, '23'),
	(36, 'Bergerac', '24037', false, '24'),
	(37, 'Périgueux', '24322', false, '24'),
	(38, 'Besançon', '25056', false, '25'),
	(39, 'Montbéliard', '25388', false, '25'),
	(40, 'Valence', '26362', false, '26'),
	(41, 'Évreux', '27229', false, '27'),
	(42, 'Chartres', '28085', false, '28'),
	(43, 'Brest', '29019', false, '29'),
	(44, 'Quimper', '29232', false, '29'),
	(45, 'Ajaccio', '2A004', false, '2A'),
	(46, 'Bastia', '2B033', false, '2B'),
	(47, 'Alès', '30007', false, '30'),
	(48, 'Nîmes', '30189', false, '30'),
	(49, 'Saint-Gaudens', '31483', false, '31'),
	(50, 'Toulouse', '31555', false, '31'),
	(51, 'Auch', '32013', false, '32'),
	(52, 'Bordeaux', '33063', false, '33'),
	(53, 'Libourne', '33243', false, '33'),
	(54, 'Béziers', '34032', false, '34'),
	(55, 'Montpellier', '34172', false, '34'),
	(56, 'Rennes', '35238', false, '35'),
	(57, 'Saint-Malo', '35288', false, '35'),
	(58, 'Châteauroux', '36044', false, '36'),
	(59, 'Tours', '37261', false, '37'),
	(60, 'Bourgoin-Jallieu', '38053', false, '38'),
	(61, 'Grenoble', '38185', false, '38'),
	(62, 'Vienne', '38544', false, '38'),
	(63, 'Dole', '39198', true, '39'),
	(64, 'Lons-le-Saunier', '39300', false, '39'),
	(65, 'Dax', '40088', false, '40'),
	(66, 'Mont-de-Marsan', '40192', false, '40'),
	(67, 'Blois', '41018', false, '41'),
	(68, 'Roanne', '42187', false, '42'),
	(69, 'Saint-Étienne', '42218', false, '42'),
	(70, 'Le Puy-en-Velay', '43157', false, '43'),
	(71, 'Nantes', '44109', false, '44'),
	(72, 'Saint-Nazaire', '44184', false, '44'),
	(73, 'Montargis', '45208', false, '45'),
	(74, 'Orléans', '45234', false, '45'),
	(75, 'Cahors', '46042', false, '46'),
	(76, 'Agen', '47001', false, '47'),
	(77, 'Marmande', '47157', true, '47'),
	(78, 'Mende', '48095', false, '48'),
	(79, 'Angers', '49007', false, '49'),
	(80, 'Saumur', '49328', false, '49'),
	(81, 'Cherbourg-en-Cotentin', '50129', false, '50'),
	(82, 'Coutances', '50147', false, '50'),
	(83, 'Châlons-en-Champagne', '51108', false, '51'),
	(84, 'Reims', '51454', false, '51'),
	(85, 'Chaumont', '52121', false, '52'),
	(86, 'Laval', '53130', false, '53'),
	(87, 'Nancy', '54395', false, '54'),
	(88, 'Val de Briey', '54099', false, '54'),
	(89, 'Bar-le-Duc', '55029', false, '55'),
	(90, 'Verdun', '55545', false, '55'),
	(91, 'Lorient', '56121', false, '56'),
	(92, 'Vannes', '56260', false, '56'),
	(93, 'Metz', '57463', false, '57'),
	(94, 'Sarreguemines', '57631', false, '57'),
	(95, 'Thionville', '57672', false, '57'),
	(96, 'Nevers', '58194', false, '58'),
	(97, 'Avesnes-sur-Helpe', '59036', false, '59'),
	(98, 'Cambrai', '59122', false, '59'),
	(99, 'Douai', '59178', false, '59'),
	(100, 'Dunkerque', '59183', false, '59'),
	(101, 'Lille', '59350', false, '59'),
	(102, 'Valenciennes', '59606', false, '59'),
	(103, 'Beauvais', '60057', false, '60'),
	(104, 'Compiègne', '60159', false, '60'),
	(105, 'Senlis', '60612', false, '60'),
	(106, 'Alençon', '61001', false, '61'),
	(107, 'Argentan', '61006', false, '61'),
	(108, 'Arras', '62041', false, '62'),
	(109, 'Boulogne-sur-Mer', '62160', false, '62'),
	(110, 'Béthune', '62119', false, '62'),
	(111, 'Saint-Omer', '62765', false, '62'),
	(112, 'Clermont-Ferrand', '63113', false, '63'),
	(113, 'Bayonne', '64102', false, '64'),
	(114, 'Pau', '64445', false, '64'),
	(115, 'Tarbes', '65440', false, '65'),
	(116, 'Perpignan', '66136', false, '66'),
	(117, 'Saverne', '67437', false, '67'),
	(118, 'Strasbourg', '67482', false, '67'),
	(119, 'Colmar', '68066', false, '68'),
	(120, 'Mulhouse', '68224', false, '68'),
	(121, 'Lyon', '69123', false, '69'),
	(122, 'Villefranche-sur-Saône', '69264', false, '69'),
	(123, 'Vesoul', '70550', false, '70'),
	(124, 'Chalon-sur-Saône', '71076', false, '71'),
	(125, 'Mâcon', '71270', false, '71'),
	(126, 'Le Mans', '72181', false, '72'),
	(127, 'Albertville', '73011', false, '73'),
	(128, 'Chambéry', '73065', false, '73'),
	(129, 'Annecy', '74010', false, '74'),
	(130, 'Bonneville', '74042', false, '74'),
	(131, 'Thonon-les-Bains', '74281', false, '74'),
	(132, 'Paris', '75056', false, '75'),
	(133, 'Dieppe', '76217', false, '76'),
	(134, 'Le Havre', '76351', false, '76'),
	(135, 'Rouen', '76540', false, '76'),
	(136, 'Fontainebleau', '77186', false, '77'),
	(137, 'Meaux', '77284', false, '77'),
	(138, 'Melun', '77288', false, '77'),
	(139, 'Versailles', '78646', false, '78'),
	(140, 'Niort', '79191', false, '79'),
	(141, 'Amiens', '80021', false, '80'),
	(142, 'Albi', '81004', false, '81'),
	(143, 'Castres', '81065', false, '81'),
	(144, 'Montauban', '82121', false, '82'),
	(145, 'Draguignan', '83050', false, '83'),
	(146, 'Toulon', '83137', false, '83'),
	(147, 'Avignon', '84007', false, '84'),
	(148, 'Carpentras', '84031', false, '84'),
	(149, 'La Roche-sur-Yon', '85191', false, '85'),
	(150, 'Les Sables-d’Olonne', '85194', false, '85'),
	(151, 'Poitiers', '86194', false, '86'),
	(152, 'Limoges', '87085', false, '87'),
	(153, 'Épinal', '88160', false, '88'),
	(154, 'Auxerre', '89024', false, '89'),
	(155, 'Sens', '89387', false, '89'),
	(156, 'Belfort', '90010', false, '90'),
	(157, 'Évry-Courcouronnes', '91228', false, '91'),
	(158, 'Nanterre', '92050', false, '92'),
	(159, 'Bobigny', '93008', false, '93'),
	(160, 'Créteil', '94028', false, '94'),
	(161, 'Pontoise', '95500', false, '95'),
	(162, 'Basse-Terre', '97105', false, '971'),
	(163, 'Pointe-à-Pitre', '97120', false, '971'),
	(164, 'Fort-de-France', '97209', false, '972'),
	(165, 'Cayenne', '97302', false, '973'),
	(166, 'Saint-Laurent-du-Maroni', '97311', true, '973'),
	(167, 'Saint-Denis', '97411', false, '974'),
	(168, 'Saint-Pierre', '97416', false, '974'),
	(169, 'Mamoudzou', '97611', false, '976');


INSERT INTO public.territory_departement VALUES
	('01', 'Ain', 679344, true, 1, '84'),
	('02', 'Aisne', 523342, false, 2, '32'),
	('03', 'Allier', 333298, false, 3, '84'),
	('04', 'Alpes-de-Haute-Provence', 168054, false, 4, '93'),
	('05', 'Hautes-Alpes', 143467, false, 4, '93'),
	('06', 'Alpes-Maritimes', 1128418, false, 5, '93'),
	('07', 'Ardèche', 334231, false, 6, '84'),
	('08', 'Ardennes', 265893, false, 7, '44'),
	('09', 'Ariège', 155722, false, 8, '76'),
	('10', 'Aube', 310447, true, 9, '44'),
	('11', 'Aude', 379648, false, 10, '76'),
	('12', 'Aveyron', 279609, false, 11, '76'),
	('13', 'Bouches-du-Rhône', 2087658, false, 5, '93'),
	('14', 'Calvados', 709441, false, 12, '28'),
	('15', 'Cantal', 144196, false, 3, '84'),
	('16', 'Charente', 352683, true, 13, '75'),
	('17', 'Charente-Maritime', 672279, false, 13, '75'),
	('18', 'Cher', 298660, false, 14, '24'),
	('19', 'Corrèze', 240826, true, 15, '75'),
	('21', 'Côte-d’Or', 540100, false, 16, '27'),
	('22', 'Côtes-d’Armor', 611859, true, 17, '53'),
	('23', 'Creuse', 115527, false, 15, '75'),
	('24', 'Dordogne', 417614, false, 18, '75'),
	('25', 'Doubs', 547163, false, 19, '27'),
	('26', 'Drôme', 524207, false, 6, '84'),
	('27', 'Eure', 602714, false, 20, '28'),
	('28', 'Eure-et-Loir', 433129, false, 14, '24'),
	('29', 'Finistère', 933455, true, 17, '53'),
	('2A', 'Corse-du-Sud', 168306, false, 21, '94'),
	('2B', 'Haute-Corse', 187180, false, 21, '94'),
	('30', 'Gard', 770940, false, 22, '76'),
	('31', 'Haute-Garonne', 1471468, true, 8, '76'),
	('32', 'Gers', 192645, false, 8, '76'),
	('33', 'Gironde', 1690493, false, 23, '75'),
	('34', 'Hérault', 1230289, true, 22, '76'),
	('35', 'Ille-et-Vilaine', 1120666, false, 24, '53'),
	('36', 'Indre', 216069, false, 25, '24'),
	('37', 'Indre-et-Loire', 619362, true, 25, '24'),
	('38', 'Isère', 1298990, false, 26, '84'),
	('39', 'Jura', 257973, false, 19, '27'),
	('40', 'Landes', 433570, false, 27, '75'),
	('41', 'Loir-et-Cher', 328543, false, 25, '24'),
	('42', 'Loire', 774133, false, 6, '84'),
	('43', 'Haute-Loire', 228654, false, 3, '84'),
	('44', 'Loire-Atlantique', 1487570, true, 28, '52'),
	('45', 'Loiret', 691268, false, 14, '24'),
	('46', 'Lot', 176473, false, 11, '76'),
	('47', 'Lot-et-Garonne', 333602, false, 18, '75'),
	('48', 'Lozère', 76486, false, 22, '76'),
	('49', 'Maine-et-Loire', 833776, false, 29, '52'),
	('50', 'Manche', 497522, false, 12, '28'),
	('51', 'Marne', 563076, false, 7, '44'),
	('52', 'Haute-Marne', 168331, true, 9, '44'),
	('53', 'Mayenne', 305468, false, 30, '52'),
	('54', 'Meurthe-et-Moselle', 732236, true, 31, '44'),
	('55', 'Meuse', 180290, false, 7, '44'),
	('56', 'Morbihan', 783390, true, 24, '53'),
	('57', 'Moselle', 1051309, false, 31, '44'),
	('58', 'Nièvre', 201417, false, 16, '27'),
	('59', 'Nord', 2615635, true, 32, '32'),
	('60', 'Oise', 829899, false, 2, '32'),
	('61', 'Orne', 275201, false, 30, '28'),
	('62', 'Pas-de-Calais', 1457905, false, 32, '32'),
	('63', 'Puy-de-Dôme', 664453, false, 3, '84'),
	('64', 'Pyrénées-Atlantiques', 706564, false, 27, '75'),
	('65', 'Hautes-Pyrénées', 231349, false, 8, '76'),
	('66', 'Pyrénées-Orientales', 496855, false, 10, '76'),
	('67', 'Bas-Rhin', 1163810, false, 33, '44'),
	('68', 'Haut-Rhin', 770738, false, 33, '44'),
	('69', 'Rhône', 1914667, true, 1, '84'),
	('70', 'Haute-Saône', 233185, false, 19, '27'),
	('71', 'Saône-et-Loire', 550310, true, 16, '27'),
	('72', 'Sarthe', 566733, false, 30, '52'),
	('73', 'Savoie', 448226, false, 26, '84'),
	('74', 'Haute-Savoie', 861158, false, 26, '84'),
	('75', 'Paris', 2103778, true, 34, '11'),
	('76', 'Seine-Maritime', 1260964, false, 20, '28'),
	('77', 'Seine-et-Marne', 1468108, true, 34, '11'),
	('78', 'Yvelines', 1485086, false, 34, '11'),
	('79', 'Deux-Sèvres', 375229, false, 35, '75'),
	('80', 'Somme', 565413, false, 2, '32'),
	('81', 'Tarn', 397352, false, 11, '76'),
	('82', 'Tarn-et-Garonne', 265817, false, 11, '76'),
	('83', 'Var', 1119307, false, 5, '93'),
	('84', 'Vaucluse', 572056, false, 4, '93'),
	('85', 'Vendée', 713609, false, 28, '52'),
	('86', 'Vienne', 438897, false, 35, '75'),
	('87', 'Haute-Vienne', 373167, false, 15, '75'),
	('88', 'Vosges', 357248, false, 31, '44'),
	('89', 'Yonne', 332267, false, 16, '27'),
	('90', 'Territoire de Belfort', 140255, true, 19, '27'),
	('91', 'Essonne', 1338485, false, 34, '11'),
	('92', 'Hauts-de-Seine', 1654712, false, 34, '11'),
	('93', 'Seine-Saint-Denis', 1704316, false, 34, '11'),
	('94', 'Val-de-Marne', 1426929, false, 34, '11'),
	('95', 'Val-d’Oise', 1281653, false, 34, '11'),
	('971', 'Guadeloupe', 384160, false, 36, '01'),
	('972', 'Martinique', 360630, false, 37, '02'),
	('973', 'Guyane', 293996, false, 38, '03'),
	('974', 'La Réunion', 889679, true, 39, '04'),
	('976', 'Mayotte', 256518, false, 40, '06');


INSERT INTO public.territory_msa VALUES
	(1, 'Ain-Rhône', 'DMSA69'),
	(2, 'Picardie', 'DMSA80'),
	(3, 'Auvergne', 'DMSA63'),
	(4, 'Alpes-Vaucluse', 'DMSA84'),
	(5, 'Provence-Azur', 'DMSA13'),
	(6, 'Ardèche Drôme Loire', 'DMSA26'),
	(7, 'Marne Ardennes Meuse', 'DMSA51'),
	(8, 'Midi-Pyrénées Sud', 'DMSA32'),
	(9, 'Sud Champagne', 'DMSA52'),
	(10, 'Grand Sud', 'DMSA11'),
	(11, 'Midi-Pyrénées Nord', 'DMSA12'),
	(12, 'Côtes Normandes', 'DMSA14'),
	(13, 'Charentes', 'DMSA17'),
	(14, 'Beauce Cœur de Loire', 'DMSA28'),
	(15, 'Limousin', 'DMSA87'),
	(16, 'Bourgogne', 'DMSA21'),
	(17, 'Armorique', 'DMSA22'),
	(18, 'Dordogne Lot-et-Garonne', 'DMSA24'),
	(19, 'Franche-Comté', 'DMSA25'),
	(20, 'Haute-Normandie', 'DMSA27'),
	(21, 'Corse', 'DMSA20'),
	(22, 'Languedoc', 'DMSA48'),
	(23, 'Gironde', 'DMSA33'),
	(24, 'Portes de Bretagne', 'DMSA35'),
	(25, 'Berry-Touraine', 'DMSA41'),
	(26, 'Alpes du Nord', 'DMSA73'),
	(27, 'Sud Aquitaine', 'DMSA64'),
	(28, 'Loire-Atlantique Vendée', 'DMSA85'),
	(29, 'Maine-et-Loire', 'DMSA49'),
	(30, 'Mayenne-Orne-Sarthe', 'DMSA72'),
	(31, 'Lorraine', 'DMSA54'),
	(32, 'Nord-Pas de Calais', 'DMSA59'),
	(33, 'Alsace', 'DMSA68'),
	(34, 'Île-de-France', 'DMSA75'),
	(35, 'Poitou', 'DMSA86'),
	(36, 'CGSS Guadeloupe', ''),
	(37, 'CGSS Martinique', ''),
	(38, 'CGSS Guyane', ''),
	(39, 'CGSS La Réunion', ''),
	(40, 'CSS Mayotte', '');


INSERT INTO public.territory_region VALUES
	('84', 'Auvergne-Rhône-Alpes'),
	('32', 'Hauts-de-France'),
	('93', 'Provence-Alpes-Côte d’Azur'),
	('44', 'Grand Est'),
	('76', 'Occitanie'),
	('28', 'Normandie'),
	('75', 'Nouvelle-Aquitaine'),
	('24', 'Centre-Val de Loire'),
	('27', 'Bourgogne-Franche-Comté'),
	('53', 'Bretagne'),
	('94', 'Corse'),
	('52', 'Pays de la Loire'),
	('11', 'Île-de-France'),
	('01', 'Guadeloupe'),
	('02', 'Martinique'),
	('03', 'Guyane'),
	('04', 'La Réunion'),
	('06', 'Mayotte');


SELECT pg_catalog.setval('public.account_emailaddress_id_seq', 1, false);


SELECT pg_catalog.setval('public.account_emailconfirmation_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_accountchange_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_agent_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_agentevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_budgetalert_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_budgetrelease_id_seq', 1, false);


SELECT pg_catalog.setval('public.accounts_datedsetting_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


SELECT pg_catalog.setval('public.auth_permission_id_seq', 620, true);


SELECT pg_catalog.setval('public.django_content_type_id_seq', 155, true);


SELECT pg_catalog.setval('public.django_migrations_id_seq', 177, true);


SELECT pg_catalog.setval('public.espaces_rencontre_agrement_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementchange_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementdocument_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementdocumentevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementfile_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementfileevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementwithdrawal_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_agrementwithdrawalevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.espaces_rencontre_meetingspaceevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.foundation_import_id_seq', 1, false);


SELECT pg_catalog.setval('public.foundation_importline_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_commission_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_commissionevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_commitment_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_conditionproof_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_criterion_id_seq', 5, true);


SELECT pg_catalog.setval('public.funding_criterionevent_pgh_id_seq', 5, true);


SELECT pg_catalog.setval('public.funding_declaration_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_declarationevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_delegation_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_envelope_id_seq', 1, true);


SELECT pg_catalog.setval('public.funding_envelopecorrection_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_envelopeevent_pgh_id_seq', 1, true);


SELECT pg_catalog.setval('public.funding_framework_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_frameworkevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_fundingrequest_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_fundingrequestevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_meeting_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_meetingevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_meetingmember_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_opinion_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_priceparameter_id_seq', 3, true);


SELECT pg_catalog.setval('public.funding_priceparameterevent_pgh_id_seq', 3, true);


SELECT pg_catalog.setval('public.funding_receipt_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_recomputepart_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_recomputerun_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_referencevalue_id_seq', 4, true);


SELECT pg_catalog.setval('public.funding_share_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_shareentry_id_seq', 1, false);


SELECT pg_catalog.setval('public.funding_sharetransfer_id_seq', 1, false);


SELECT pg_catalog.setval('public.journal_check_id_seq', 1, false);


SELECT pg_catalog.setval('public.journal_entry_id_seq', 1, false);


SELECT pg_catalog.setval('public.journal_filestate_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_amendmentyear_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_consent_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_consentevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_convention_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_conventionamendment_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_conventionevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_conventionyear_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_conventionyearevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_eligibilityanswer_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_eligibilityanswerevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_mediator_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_mediatorevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_referral_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_referralcorrection_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_referralevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_serviceevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_sharedcontact_id_seq', 1, false);


SELECT pg_catalog.setval('public.mediation_sharedcontactevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.mfa_authenticator_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_operator_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_operatorevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_service_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_serviceevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_site_id_seq', 1, false);


SELECT pg_catalog.setval('public.partners_siteevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.reports_exportjob_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_asfopening_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_asfopeningevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_brokenglass_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_child_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_childevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_concern_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_confirmation_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_confirmationevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_contactattempt_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_contactpoint_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_contactpointevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_dangerreport_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_dangerreportevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_dangersign_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_directoryplace_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_directoryplaceevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_family_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_familyevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_firstcontact_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_firstcontactevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_foundright_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_handover_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_handoverevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_motive_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_nextstep_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_notsameperson_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_notsamepersonevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_offer_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_parent_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_parentevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_passedcontact_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_person_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_personevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_personmerge_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_personmergeevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_procedure_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_procedureevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_protection_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_protectionreader_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_reconciliation_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_reconciliationevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_replacement_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_replacementevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_residence_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_residenceevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_rightspart_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_rightsrun_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_separation_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_separationevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_specialisedorientation_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_threatenedperson_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_threatenedpersonevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_transfer_id_seq', 1, false);


SELECT pg_catalog.setval('public.separations_transferevent_pgh_id_seq', 1, false);


SELECT pg_catalog.setval('public.socialaccount_socialaccount_id_seq', 1, false);


SELECT pg_catalog.setval('public.socialaccount_socialapp_id_seq', 1, false);


SELECT pg_catalog.setval('public.socialaccount_socialtoken_id_seq', 1, false);


SELECT pg_catalog.setval('public.territory_court_id_seq', 169, true);


SELECT pg_catalog.setval('public.territory_msa_id_seq', 40, true);


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchange_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_agent
    ADD CONSTRAINT accounts_agent_email_key UNIQUE (email);


ALTER TABLE ONLY public.accounts_agent
    ADD CONSTRAINT accounts_agent_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_agentevent
    ADD CONSTRAINT accounts_agentevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.accounts_budgetalert
    ADD CONSTRAINT accounts_budgetalert_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_budgetrelease
    ADD CONSTRAINT accounts_budgetrelease_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_datedsetting
    ADD CONSTRAINT accounts_datedsetting_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementdocument
    ADD CONSTRAINT agrement_document_once UNIQUE (agrement_file_id, letter);


ALTER TABLE ONLY public.mediation_conventionamendment
    ADD CONSTRAINT amendment_number_once UNIQUE (convention_id, number);


ALTER TABLE ONLY public.mediation_amendmentyear
    ADD CONSTRAINT amendment_year_once UNIQUE (amendment_id, exercice);


ALTER TABLE ONLY public.separations_asfopening
    ADD CONSTRAINT asf_openings_apart EXCLUDE USING gist (parent_id WITH =, daterange(opened_on, ended_on, '[]'::text) WITH &&) WHERE ((cancelled_at IS NULL));


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.accounts_budgetalert
    ADD CONSTRAINT budget_alert_one_open_an_hour EXCLUDE USING gist (agent_id WITH =, tstzrange(raised_at, until_at) WITH &&) WHERE (((state)::text = 'open'::text));


ALTER TABLE ONLY public.separations_confirmation
    ADD CONSTRAINT confirmation_once UNIQUE (family_id, doubt);


ALTER TABLE ONLY public.mediation_consent
    ADD CONSTRAINT consent_once UNIQUE (referral_id, parent_id);


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT convention_periods_apart EXCLUDE USING gist (service_id WITH =, daterange(starts_on, ends_on, '[]'::text) WITH &&) WHERE ((NOT ((state)::text = 'cancelled'::text)));


ALTER TABLE ONLY public.mediation_conventionyear
    ADD CONSTRAINT convention_year_once UNIQUE NULLS NOT DISTINCT (convention_id, exercice, amendment_id);


ALTER TABLE ONLY public.territory_court
    ADD CONSTRAINT court_once UNIQUE (name, insee_commune);


ALTER TABLE ONLY public.funding_criterion
    ADD CONSTRAINT criterion_one_at_a_time EXCLUDE USING gist (code WITH =, int4range((from_exercice)::integer, (until_exercice)::integer, '[]'::text) WITH &&) WHERE (((state)::text = 'published'::text));


ALTER TABLE ONLY public.separations_dangersign
    ADD CONSTRAINT danger_sign_once UNIQUE (report_id, digest);


ALTER TABLE ONLY public.funding_declaration
    ADD CONSTRAINT declaration_once UNIQUE (service_id, exercice, stage);


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT delegation_one_at_a_time EXCLUDE USING gist (agent_id WITH =, act WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (((state)::text = 'given'::text));


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT directory_place_once UNIQUE (caf_id, identity);


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT directory_place_with_caf UNIQUE (id, caf_id);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


ALTER TABLE ONLY public.mediation_eligibilityanswer
    ADD CONSTRAINT eligibility_answered_once UNIQUE (convention_id, criterion);


ALTER TABLE ONLY public.funding_envelope
    ADD CONSTRAINT envelope_once UNIQUE (fund, exercice);


ALTER TABLE ONLY public.espaces_rencontre_agrement
    ADD CONSTRAINT espaces_rencontre_agrement_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementchange
    ADD CONSTRAINT espaces_rencontre_agrementchange_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementdocument
    ADD CONSTRAINT espaces_rencontre_agrementdocument_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementdocumentevent
    ADD CONSTRAINT espaces_rencontre_agrementdocumentevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.espaces_rencontre_agrementevent
    ADD CONSTRAINT espaces_rencontre_agrementevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.espaces_rencontre_agrementfile
    ADD CONSTRAINT espaces_rencontre_agrementfile_agrement_id_key UNIQUE (agrement_id);


ALTER TABLE ONLY public.espaces_rencontre_agrementfile
    ADD CONSTRAINT espaces_rencontre_agrementfile_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementfileevent
    ADD CONSTRAINT espaces_rencontre_agrementfileevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.espaces_rencontre_agrementwithdrawal
    ADD CONSTRAINT espaces_rencontre_agrementwithdrawal_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_agrementwithdrawalevent
    ADD CONSTRAINT espaces_rencontre_agrementwithdrawalevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.espaces_rencontre_meetingspace
    ADD CONSTRAINT espaces_rencontre_meetingspace_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.espaces_rencontre_meetingspaceevent
    ADD CONSTRAINT espaces_rencontre_meetingspaceevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT family_with_caf UNIQUE (id, caf_id);


ALTER TABLE ONLY public.foundation_draft
    ADD CONSTRAINT foundation_draft_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.foundation_import
    ADD CONSTRAINT foundation_import_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.foundation_importline
    ADD CONSTRAINT foundation_importline_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_framework
    ADD CONSTRAINT framework_one_at_a_time EXCLUDE USING gist (COALESCE(caf_id, ''::character varying) WITH =, daterange(starts_on, COALESCE(ended_on, ends_on), '[]'::text) WITH &&) WHERE (((state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[])));


ALTER TABLE ONLY public.funding_commission
    ADD CONSTRAINT funding_commission_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_commissionevent
    ADD CONSTRAINT funding_commissionevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_request_id_key UNIQUE (funding_request_id);


ALTER TABLE ONLY public.funding_conditionproof
    ADD CONSTRAINT funding_conditionproof_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_criterion
    ADD CONSTRAINT funding_criterion_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_criterionevent
    ADD CONSTRAINT funding_criterionevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_declaration
    ADD CONSTRAINT funding_declaration_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_declarationevent
    ADD CONSTRAINT funding_declarationevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_envelope
    ADD CONSTRAINT funding_envelope_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_envelopecorrection
    ADD CONSTRAINT funding_envelopecorrection_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_envelopeevent
    ADD CONSTRAINT funding_envelopeevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_framework
    ADD CONSTRAINT funding_framework_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_frameworkevent
    ADD CONSTRAINT funding_frameworkevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingrequest_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_fundingrequestevent
    ADD CONSTRAINT funding_fundingrequestevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_meeting
    ADD CONSTRAINT funding_meeting_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_meetingevent
    ADD CONSTRAINT funding_meetingevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_meetingmember
    ADD CONSTRAINT funding_meetingmember_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_opinion
    ADD CONSTRAINT funding_opinion_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_priceparameter
    ADD CONSTRAINT funding_priceparameter_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_priceparameterevent
    ADD CONSTRAINT funding_priceparameterevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.funding_receipt
    ADD CONSTRAINT funding_receipt_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_recomputepart
    ADD CONSTRAINT funding_recomputepart_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_recomputerun
    ADD CONSTRAINT funding_recomputerun_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_referencevalue
    ADD CONSTRAINT funding_referencevalue_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_shareentry
    ADD CONSTRAINT funding_shareentry_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_sharetransfer
    ADD CONSTRAINT funding_sharetransfer_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.foundation_importline
    ADD CONSTRAINT import_line_once UNIQUE (job_id, number);


ALTER TABLE ONLY public.journal_check
    ADD CONSTRAINT journal_check_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.journal_filestate
    ADD CONSTRAINT journal_filestate_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT journal_seal_pkey PRIMARY KEY (number);


ALTER TABLE ONLY public.foundation_submission
    ADD CONSTRAINT journal_submission_pkey PRIMARY KEY (key);


ALTER TABLE ONLY public.mediation_amendmentyear
    ADD CONSTRAINT mediation_amendmentyear_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_consent
    ADD CONSTRAINT mediation_consent_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_consentevent
    ADD CONSTRAINT mediation_consentevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_conventionamendment
    ADD CONSTRAINT mediation_conventionamendment_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_conventionevent
    ADD CONSTRAINT mediation_conventionevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_conventionyear
    ADD CONSTRAINT mediation_conventionyear_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_conventionyearevent
    ADD CONSTRAINT mediation_conventionyearevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_eligibilityanswer
    ADD CONSTRAINT mediation_eligibilityanswer_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_eligibilityanswerevent
    ADD CONSTRAINT mediation_eligibilityanswerevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_mediator
    ADD CONSTRAINT mediation_mediator_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_mediatorevent
    ADD CONSTRAINT mediation_mediatorevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_referralcorrection
    ADD CONSTRAINT mediation_referralcorrection_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_referralevent
    ADD CONSTRAINT mediation_referralevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_service
    ADD CONSTRAINT mediation_service_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_serviceevent
    ADD CONSTRAINT mediation_serviceevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_sharedcontact
    ADD CONSTRAINT mediation_sharedcontact_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.mediation_sharedcontactevent
    ADD CONSTRAINT mediation_sharedcontactevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.mediation_mediator
    ADD CONSTRAINT mediator_once_a_day EXCLUDE USING gist (service_id WITH =, name_key WITH =, daterange(starts_on, ended_on, '[]'::text) WITH &&);


ALTER TABLE ONLY public.funding_meetingmember
    ADD CONSTRAINT meeting_member_once UNIQUE (meeting_id, name, institution);


ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_motive
    ADD CONSTRAINT motive_once_a_day UNIQUE (agent_id, day, family_id);


ALTER TABLE ONLY public.funding_opinion
    ADD CONSTRAINT opinion_once UNIQUE (meeting_id, service_id, exercice);


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT parent_person_once UNIQUE (family_id, person_id);


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT parent_position_once UNIQUE (family_id, "position");


ALTER TABLE ONLY public.partners_operator
    ADD CONSTRAINT partners_operator_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.partners_operatorevent
    ADD CONSTRAINT partners_operatorevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT partners_service_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.partners_serviceevent
    ADD CONSTRAINT partners_serviceevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.partners_site
    ADD CONSTRAINT partners_site_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.partners_siteevent
    ADD CONSTRAINT partners_siteevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_passedcontact
    ADD CONSTRAINT passed_contact_once UNIQUE (transfer_id, contact_point_id);


ALTER TABLE ONLY public.separations_person
    ADD CONSTRAINT person_with_caf UNIQUE (id, caf_id);


ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.funding_receipt
    ADD CONSTRAINT receipt_sequence_once UNIQUE (declaration_id, sequence);


ALTER TABLE ONLY public.funding_referencevalue
    ADD CONSTRAINT reference_value_once UNIQUE (subject, exercice);


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT replacement_periods_apart EXCLUDE USING gist (agent_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE (((state)::text = 'planned'::text));


ALTER TABLE ONLY public.reports_exportjob
    ADD CONSTRAINT reports_exportjob_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_rightspart
    ADD CONSTRAINT rights_part_once UNIQUE (run_id, caf_id, after);


ALTER TABLE ONLY public.funding_recomputepart
    ADD CONSTRAINT run_part_once UNIQUE (run_id, caf_id);


ALTER TABLE ONLY public.journal_seal
    ADD CONSTRAINT seal_line_sealed_once EXCLUDE USING gist (ids WITH &&);


ALTER TABLE ONLY public.separations_asfamount
    ADD CONSTRAINT separations_asfamount_pkey PRIMARY KEY (valid_from);


ALTER TABLE ONLY public.separations_asfopening
    ADD CONSTRAINT separations_asfopening_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_asfopeningevent
    ADD CONSTRAINT separations_asfopeningevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_brokenglass
    ADD CONSTRAINT separations_brokenglass_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT separations_child_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_childevent
    ADD CONSTRAINT separations_childevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_concern
    ADD CONSTRAINT separations_concern_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_confirmation
    ADD CONSTRAINT separations_confirmation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_confirmationevent
    ADD CONSTRAINT separations_confirmationevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_contactattempt
    ADD CONSTRAINT separations_contactattempt_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_contactpoint
    ADD CONSTRAINT separations_contactpoint_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_contactpointevent
    ADD CONSTRAINT separations_contactpointevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerreport_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_dangerreportevent
    ADD CONSTRAINT separations_dangerreportevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_dangersign
    ADD CONSTRAINT separations_dangersign_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT separations_directoryplace_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_directoryplaceevent
    ADD CONSTRAINT separations_directoryplaceevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_familyevent
    ADD CONSTRAINT separations_familyevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcontact_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcontact_report_id_key UNIQUE (report_id);


ALTER TABLE ONLY public.separations_firstcontactevent
    ADD CONSTRAINT separations_firstcontactevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_foundright
    ADD CONSTRAINT separations_foundright_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_handover
    ADD CONSTRAINT separations_handover_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_handoverevent
    ADD CONSTRAINT separations_handoverevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_motive
    ADD CONSTRAINT separations_motive_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_namespelling
    ADD CONSTRAINT separations_namespelling_pkey PRIMARY KEY (word);


ALTER TABLE ONLY public.separations_nameword
    ADD CONSTRAINT separations_nameword_pkey PRIMARY KEY (person_id, family_id, place);


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_corrects_id_key UNIQUE (corrects_id);


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsameperson_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_notsamepersonevent
    ADD CONSTRAINT separations_notsamepersonevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_corrects_id_key UNIQUE (corrects_id);


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT separations_parent_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_parentevent
    ADD CONSTRAINT separations_parentevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_passedcontact
    ADD CONSTRAINT separations_passedcontact_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_person
    ADD CONSTRAINT separations_person_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_personevent
    ADD CONSTRAINT separations_personevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personmerge_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_personmergeevent
    ADD CONSTRAINT separations_personmergeevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_procedure
    ADD CONSTRAINT separations_procedure_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_procedureevent
    ADD CONSTRAINT separations_procedureevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_protection
    ADD CONSTRAINT separations_protection_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_protectionreader
    ADD CONSTRAINT separations_protectionreader_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT separations_reconciliation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_reconciliationevent
    ADD CONSTRAINT separations_reconciliationevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT separations_replacement_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_replacementevent
    ADD CONSTRAINT separations_replacementevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_residence
    ADD CONSTRAINT separations_residence_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_residenceevent
    ADD CONSTRAINT separations_residenceevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_rightspart
    ADD CONSTRAINT separations_rightspart_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_rightsrun
    ADD CONSTRAINT separations_rightsrun_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_separationevent
    ADD CONSTRAINT separations_separationevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_specialisedorientation_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_threatenedperson
    ADD CONSTRAINT separations_threatenedperson_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_threatenedpersonevent
    ADD CONSTRAINT separations_threatenedpersonevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_new_family_id_key UNIQUE (new_family_id);


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.separations_transferevent
    ADD CONSTRAINT separations_transferevent_pkey PRIMARY KEY (pgh_id);


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT service_with_caf UNIQUE (id, caf_id);


ALTER TABLE ONLY public.funding_shareentry
    ADD CONSTRAINT share_entry_once_per_transfer UNIQUE (transfer_id, share_id);


ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT share_once UNIQUE (envelope_id, caf_id);


ALTER TABLE ONLY public.mediation_sharedcontact
    ADD CONSTRAINT shared_contact_once UNIQUE (referral_id, contact_point_id);


ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);


ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);


ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.territory_caf
    ADD CONSTRAINT territory_caf_departement_id_key UNIQUE (departement_id);


ALTER TABLE ONLY public.territory_caf
    ADD CONSTRAINT territory_caf_pkey PRIMARY KEY (code);


ALTER TABLE ONLY public.territory_court
    ADD CONSTRAINT territory_court_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.territory_departement
    ADD CONSTRAINT territory_departement_pkey PRIMARY KEY (code);


ALTER TABLE ONLY public.territory_msa
    ADD CONSTRAINT territory_msa_name_key UNIQUE (name);


ALTER TABLE ONLY public.territory_msa
    ADD CONSTRAINT territory_msa_pkey PRIMARY KEY (id);


ALTER TABLE ONLY public.territory_region
    ADD CONSTRAINT territory_region_pkey PRIMARY KEY (code);


ALTER TABLE ONLY public.separations_threatenedperson
    ADD CONSTRAINT threatened_person_once UNIQUE (report_id, person_id);


CREATE UNIQUE INDEX account_change_one_asked_per_account ON public.accounts_accountchange USING btree (account_id) WHERE ((state)::text = 'asked'::text);


CREATE UNIQUE INDEX account_change_one_asked_per_address ON public.accounts_accountchange USING btree (lower((email)::text)) WHERE ((state)::text = 'asked'::text);


CREATE INDEX account_change_waiting ON public.accounts_accountchange USING btree (asked_at) WHERE ((state)::text = 'asked'::text);


CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);


CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);


CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);


CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);


CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);


CREATE INDEX accounts_accountchange_account_id_4719ae69 ON public.accounts_accountchange USING btree (account_id);


CREATE INDEX accounts_accountchange_answered_by_id_b563c19d ON public.accounts_accountchange USING btree (answered_by_id);


CREATE INDEX accounts_accountchange_asked_by_id_cb90ee8a ON public.accounts_accountchange USING btree (asked_by_id);


CREATE INDEX accounts_accountchange_caf_id_ec2da9f8 ON public.accounts_accountchange USING btree (caf_id);


CREATE INDEX accounts_accountchange_caf_id_ec2da9f8_like ON public.accounts_accountchange USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_accountchange_operator_id_ea8a13d9 ON public.accounts_accountchange USING btree (operator_id);


CREATE INDEX accounts_agent_caf_id_7662e255 ON public.accounts_agent USING btree (caf_id);


CREATE INDEX accounts_agent_caf_id_7662e255_like ON public.accounts_agent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_agent_email_78b7a3c1_like ON public.accounts_agent USING btree (email varchar_pattern_ops);


CREATE INDEX accounts_agent_operator_id_da006b60 ON public.accounts_agent USING btree (operator_id);


CREATE INDEX accounts_agentevent_caf_id_65e82731 ON public.accounts_agentevent USING btree (caf_id);


CREATE INDEX accounts_agentevent_caf_id_65e82731_like ON public.accounts_agentevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_agentevent_operator_id_7f56f29b ON public.accounts_agentevent USING btree (operator_id);


CREATE INDEX accounts_agentevent_pgh_context_id_6a2107d6 ON public.accounts_agentevent USING btree (pgh_context_id);


CREATE INDEX accounts_agentevent_pgh_obj_id_3683915a ON public.accounts_agentevent USING btree (pgh_obj_id);


CREATE INDEX accounts_budgetalert_agent_id_f1afe593 ON public.accounts_budgetalert USING btree (agent_id);


CREATE INDEX accounts_budgetalert_caf_id_51c602ea ON public.accounts_budgetalert USING btree (caf_id);


CREATE INDEX accounts_budgetalert_caf_id_51c602ea_like ON public.accounts_budgetalert USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_budgetalert_seen_by_id_43efbb75 ON public.accounts_budgetalert USING btree (seen_by_id);


CREATE INDEX accounts_budgetrelease_agent_id_45518f37 ON public.accounts_budgetrelease USING btree (agent_id);


CREATE INDEX accounts_budgetrelease_answered_by_id_99b352dc ON public.accounts_budgetrelease USING btree (answered_by_id);


CREATE INDEX accounts_budgetrelease_caf_id_b5d535dd ON public.accounts_budgetrelease USING btree (caf_id);


CREATE INDEX accounts_budgetrelease_caf_id_b5d535dd_like ON public.accounts_budgetrelease USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_datedsetting_caf_id_85072f65 ON public.accounts_datedsetting USING btree (caf_id);


CREATE INDEX accounts_datedsetting_caf_id_85072f65_like ON public.accounts_datedsetting USING btree (caf_id varchar_pattern_ops);


CREATE INDEX accounts_datedsetting_entered_by_id_5db12fb4 ON public.accounts_datedsetting USING btree (entered_by_id);


CREATE UNIQUE INDEX agent_email_once ON public.accounts_agent USING btree (lower((email)::text));


CREATE UNIQUE INDEX agrement_file_one_open ON public.espaces_rencontre_agrementfile USING btree (space_id) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'deposited'::character varying, 'complete'::character varying])::text[]));


CREATE UNIQUE INDEX agrement_once ON public.espaces_rencontre_agrement USING btree (space_id, upper((reference)::text)) WHERE ((cancelled_at IS NULL) AND ((kind)::text = 'arrete'::text));


CREATE UNIQUE INDEX amendment_one_prepared ON public.mediation_conventionamendment USING btree (convention_id) WHERE ((state)::text = 'prepared'::text);


CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


CREATE INDEX broken_glass_of_the_day ON public.separations_brokenglass USING btree (agent_id, day, file);


CREATE INDEX budget_alert_by_moment ON public.accounts_budgetalert USING btree (raised_at);


CREATE INDEX budget_release_by_agent ON public.accounts_budgetrelease USING btree (agent_id, asked_at);


CREATE UNIQUE INDEX budget_release_one_asked ON public.accounts_budgetrelease USING btree (agent_id) WHERE ((state)::text = 'asked'::text);


CREATE UNIQUE INDEX child_person_once ON public.separations_child USING btree (family_id, person_id) WHERE (cancelled_at IS NULL);


CREATE UNIQUE INDEX commission_once_a_day ON public.funding_commission USING btree (caf_id, held_on) WHERE ((state)::text = 'held'::text);


CREATE UNIQUE INDEX concern_once ON public.separations_concern USING btree (agent_id, family_id) WHERE ((state)::text = 'declared'::text);


CREATE INDEX contact_point_by_email ON public.separations_contactpoint USING btree (caf_id, email) WHERE (NOT ((email)::text = ''::text));


CREATE INDEX contact_point_by_phone ON public.separations_contactpoint USING btree (caf_id, phone) WHERE (NOT ((phone)::text = ''::text));


CREATE UNIQUE INDEX correction_one_asked ON public.mediation_referralcorrection USING btree (referral_id) WHERE ((state)::text = 'asked'::text);


CREATE INDEX danger_open_in_caf ON public.separations_dangerreport USING btree (caf_id, family_id, id) WHERE (lifted_at IS NULL);


CREATE INDEX danger_sign_by_digest ON public.separations_dangersign USING btree (digest) INCLUDE (caf_id);


CREATE UNIQUE INDEX dated_setting_once_a_day ON public.accounts_datedsetting USING btree (key, caf_id, from_on) WHERE ((state)::text = 'kept'::text);


CREATE INDEX declaration_to_compute ON public.funding_declaration USING btree (exercice, stage, state);


CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


CREATE INDEX draft_by_age ON public.foundation_draft USING btree (saved_at);


CREATE INDEX draft_of_a_form ON public.foundation_draft USING btree (agent_id, path, saved_at DESC);


CREATE UNIQUE INDEX envelope_correction_one_waiting ON public.funding_envelopecorrection USING btree (envelope_id) WHERE ((state)::text = 'proposed'::text);


CREATE INDEX espaces_rencontre_agrement_agrement_file_id_e62c7c1f ON public.espaces_rencontre_agrementdocumentevent USING btree (agrement_file_id);


CREATE INDEX espaces_rencontre_agrement_cancelled_by_id_4da2ac56 ON public.espaces_rencontre_agrement USING btree (cancelled_by_id);


CREATE INDEX espaces_rencontre_agrement_pgh_context_id_115e8ff7 ON public.espaces_rencontre_agrementwithdrawalevent USING btree (pgh_context_id);


CREATE INDEX espaces_rencontre_agrement_recorded_by_id_45c4f525 ON public.espaces_rencontre_agrementwithdrawalevent USING btree (recorded_by_id);


CREATE INDEX espaces_rencontre_agrement_recorded_by_id_c71d2a25 ON public.espaces_rencontre_agrement USING btree (recorded_by_id);


CREATE INDEX espaces_rencontre_agrement_space_id_9e7a8a14 ON public.espaces_rencontre_agrement USING btree (space_id);


CREATE INDEX espaces_rencontre_agrementchange_agrement_id_e56f9172 ON public.espaces_rencontre_agrementchange USING btree (agrement_id);


CREATE INDEX espaces_rencontre_agrementchange_recorded_by_id_ac543ba1 ON public.espaces_rencontre_agrementchange USING btree (recorded_by_id);


CREATE INDEX espaces_rencontre_agrementdocument_added_by_id_68837a9b ON public.espaces_rencontre_agrementdocument USING btree (added_by_id);


CREATE INDEX espaces_rencontre_agrementdocument_agrement_file_id_e7502f0f ON public.espaces_rencontre_agrementdocument USING btree (agrement_file_id);


CREATE INDEX espaces_rencontre_agrementdocumentevent_added_by_id_095cb18a ON public.espaces_rencontre_agrementdocumentevent USING btree (added_by_id);


CREATE INDEX espaces_rencontre_agrementdocumentevent_pgh_context_id_43862920 ON public.espaces_rencontre_agrementdocumentevent USING btree (pgh_context_id);


CREATE INDEX espaces_rencontre_agrementdocumentevent_pgh_obj_id_5ecb3967 ON public.espaces_rencontre_agrementdocumentevent USING btree (pgh_obj_id);


CREATE INDEX espaces_rencontre_agrementevent_cancelled_by_id_7fa92858 ON public.espaces_rencontre_agrementevent USING btree (cancelled_by_id);


CREATE INDEX espaces_rencontre_agrementevent_pgh_context_id_1f7ffd59 ON public.espaces_rencontre_agrementevent USING btree (pgh_context_id);


CREATE INDEX espaces_rencontre_agrementevent_pgh_obj_id_b2c4fb30 ON public.espaces_rencontre_agrementevent USING btree (pgh_obj_id);


CREATE INDEX espaces_rencontre_agrementevent_recorded_by_id_a6827989 ON public.espaces_rencontre_agrementevent USING btree (recorded_by_id);


CREATE INDEX espaces_rencontre_agrementevent_space_id_23fd8010 ON public.espaces_rencontre_agrementevent USING btree (space_id);


CREATE INDEX espaces_rencontre_agrementfile_prepared_by_id_cdba396f ON public.espaces_rencontre_agrementfile USING btree (prepared_by_id);


CREATE INDEX espaces_rencontre_agrementfile_space_id_23695c23 ON public.espaces_rencontre_agrementfile USING btree (space_id);


CREATE INDEX espaces_rencontre_agrementfileevent_agrement_id_0260fbaa ON public.espaces_rencontre_agrementfileevent USING btree (agrement_id);


CREATE INDEX espaces_rencontre_agrementfileevent_pgh_context_id_a6c69959 ON public.espaces_rencontre_agrementfileevent USING btree (pgh_context_id);


CREATE INDEX espaces_rencontre_agrementfileevent_pgh_obj_id_84c96ef8 ON public.espaces_rencontre_agrementfileevent USING btree (pgh_obj_id);


CREATE INDEX espaces_rencontre_agrementfileevent_prepared_by_id_d5de4f12 ON public.espaces_rencontre_agrementfileevent USING btree (prepared_by_id);


CREATE INDEX espaces_rencontre_agrementfileevent_space_id_c00547d8 ON public.espaces_rencontre_agrementfileevent USING btree (space_id);


CREATE INDEX espaces_rencontre_agrementwithdrawal_agrement_id_446641f9 ON public.espaces_rencontre_agrementwithdrawal USING btree (agrement_id);


CREATE INDEX espaces_rencontre_agrementwithdrawal_recorded_by_id_2a49477b ON public.espaces_rencontre_agrementwithdrawal USING btree (recorded_by_id);


CREATE INDEX espaces_rencontre_agrementwithdrawalevent_agrement_id_ac478852 ON public.espaces_rencontre_agrementwithdrawalevent USING btree (agrement_id);


CREATE INDEX espaces_rencontre_agrementwithdrawalevent_pgh_obj_id_5c7c87e0 ON public.espaces_rencontre_agrementwithdrawalevent USING btree (pgh_obj_id);


CREATE INDEX espaces_rencontre_meetingspaceevent_id_a1c4803f ON public.espaces_rencontre_meetingspaceevent USING btree (id);


CREATE INDEX espaces_rencontre_meetingspaceevent_pgh_context_id_142a2b39 ON public.espaces_rencontre_meetingspaceevent USING btree (pgh_context_id);


CREATE INDEX espaces_rencontre_meetingspaceevent_pgh_obj_id_4e60bf70 ON public.espaces_rencontre_meetingspaceevent USING btree (pgh_obj_id);


CREATE INDEX family_by_due_day ON public.separations_family USING btree (caf_id, state, due_on, id) INCLUDE (referent_id, cancelled_at);


CREATE INDEX family_by_referent ON public.separations_family USING btree (referent_id, state, due_on, id);


CREATE INDEX family_by_step ON public.separations_family USING btree (step_for_id, due_on, id) INCLUDE (caf_id) WHERE (step_for_id IS NOT NULL);


CREATE INDEX family_cancelled ON public.separations_family USING btree (caf_id) WHERE (cancelled_at IS NOT NULL);


CREATE INDEX file_by_end_of_silence ON public.espaces_rencontre_agrementfile USING btree (tacit_on) WHERE ((state)::text = 'complete'::text);


CREATE INDEX first_contact_waiting ON public.separations_firstcontact USING btree (caf_id, due_on, id) WHERE ((state)::text = 'waiting'::text);


CREATE INDEX found_right_by_code ON public.separations_foundright USING btree (caf_id, code, until_on, id) WHERE ((state)::text = 'found'::text);


CREATE INDEX found_right_by_term ON public.separations_foundright USING btree (caf_id, until_on, id) WHERE ((state)::text = 'found'::text);


CREATE INDEX found_right_of_file ON public.separations_foundright USING btree (caf_id, family_id) WHERE ((state)::text = ANY ((ARRAY['found'::character varying, 'examined'::character varying])::text[]));


CREATE UNIQUE INDEX found_right_once ON public.separations_foundright USING btree (parent_id, code) WHERE ((state)::text = ANY ((ARRAY['found'::character varying, 'examined'::character varying])::text[]));


CREATE INDEX foundation_draft_agent_id_008be28a ON public.foundation_draft USING btree (agent_id);


CREATE INDEX foundation_import_requested_by_id_0b03868e ON public.foundation_import USING btree (requested_by_id);


CREATE INDEX foundation_importline_job_id_dfd88fdf ON public.foundation_importline USING btree (job_id);


CREATE INDEX funding_commission_caf_id_10484da0 ON public.funding_commission USING btree (caf_id);


CREATE INDEX funding_commission_caf_id_10484da0_like ON public.funding_commission USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_commission_recorded_by_id_ff40dbbf ON public.funding_commission USING btree (recorded_by_id);


CREATE INDEX funding_commissionevent_caf_id_9ab0f4dd ON public.funding_commissionevent USING btree (caf_id);


CREATE INDEX funding_commissionevent_caf_id_9ab0f4dd_like ON public.funding_commissionevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_commissionevent_pgh_context_id_e7bb99a1 ON public.funding_commissionevent USING btree (pgh_context_id);


CREATE INDEX funding_commissionevent_pgh_obj_id_6a505cb9 ON public.funding_commissionevent USING btree (pgh_obj_id);


CREATE INDEX funding_commissionevent_recorded_by_id_2b6532b4 ON public.funding_commissionevent USING btree (recorded_by_id);


CREATE INDEX funding_commitment_committed_by_id_ea4a9555 ON public.funding_commitment USING btree (committed_by_id);


CREATE INDEX funding_commitment_share_id_b6820676 ON public.funding_commitment USING btree (share_id);


CREATE INDEX funding_conditionproof_funding_request_id_2511852d ON public.funding_conditionproof USING btree (funding_request_id);


CREATE INDEX funding_conditionproof_joined_by_id_02b315fa ON public.funding_conditionproof USING btree (joined_by_id);


CREATE INDEX funding_criterion_prepared_by_id_ee39e898 ON public.funding_criterion USING btree (prepared_by_id);


CREATE INDEX funding_criterion_published_by_id_56545be8 ON public.funding_criterion USING btree (published_by_id);


CREATE INDEX funding_criterion_replaces_id_4e0cf7ab ON public.funding_criterion USING btree (replaces_id);


CREATE INDEX funding_criterionevent_pgh_context_id_b5aa9e10 ON public.funding_criterionevent USING btree (pgh_context_id);


CREATE INDEX funding_criterionevent_pgh_obj_id_0ea08636 ON public.funding_criterionevent USING btree (pgh_obj_id);


CREATE INDEX funding_criterionevent_prepared_by_id_9bd98210 ON public.funding_criterionevent USING btree (prepared_by_id);


CREATE INDEX funding_criterionevent_published_by_id_44b4a8a2 ON public.funding_criterionevent USING btree (published_by_id);


CREATE INDEX funding_criterionevent_replaces_id_a5132eae ON public.funding_criterionevent USING btree (replaces_id);


CREATE INDEX funding_declaration_service_id_a832667d ON public.funding_declaration USING btree (service_id);


CREATE INDEX funding_declaration_submitted_by_id_6b611ca4 ON public.funding_declaration USING btree (submitted_by_id);


CREATE INDEX funding_declarationevent_pgh_context_id_2c62064b ON public.funding_declarationevent USING btree (pgh_context_id);


CREATE INDEX funding_declarationevent_pgh_obj_id_8dc6d1c9 ON public.funding_declarationevent USING btree (pgh_obj_id);


CREATE INDEX funding_declarationevent_service_id_f529c09d ON public.funding_declarationevent USING btree (service_id);


CREATE INDEX funding_declarationevent_submitted_by_id_e7ebc105 ON public.funding_declarationevent USING btree (submitted_by_id);


CREATE INDEX funding_delegation_caf_id_1ed26be6 ON public.funding_delegation USING btree (caf_id);


CREATE INDEX funding_delegation_caf_id_1ed26be6_like ON public.funding_delegation USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_delegation_ended_by_id_0d801157 ON public.funding_delegation USING btree (ended_by_id);


CREATE INDEX funding_delegation_entered_by_id_72d26b0c ON public.funding_delegation USING btree (entered_by_id);


CREATE INDEX funding_delegation_substitute_id_f099f8e1 ON public.funding_delegation USING btree (substitute_id);


CREATE INDEX funding_envelope_prepared_by_id_0901f567 ON public.funding_envelope USING btree (prepared_by_id);


CREATE INDEX funding_envelope_published_by_id_274a6cf5 ON public.funding_envelope USING btree (published_by_id);


CREATE INDEX funding_envelopecorrection_answered_by_id_78126edd ON public.funding_envelopecorrection USING btree (answered_by_id);


CREATE INDEX funding_envelopecorrection_envelope_id_7342996c ON public.funding_envelopecorrection USING btree (envelope_id);


CREATE INDEX funding_envelopecorrection_proposed_by_id_c2c9f5ec ON public.funding_envelopecorrection USING btree (proposed_by_id);


CREATE INDEX funding_envelopeevent_pgh_context_id_14d35e62 ON public.funding_envelopeevent USING btree (pgh_context_id);


CREATE INDEX funding_envelopeevent_pgh_obj_id_b4e7a5b9 ON public.funding_envelopeevent USING btree (pgh_obj_id);


CREATE INDEX funding_envelopeevent_prepared_by_id_f61aeb3c ON public.funding_envelopeevent USING btree (prepared_by_id);


CREATE INDEX funding_envelopeevent_published_by_id_a4467060 ON public.funding_envelopeevent USING btree (published_by_id);


CREATE INDEX funding_framework_caf_id_7a4391dc ON public.funding_framework USING btree (caf_id);


CREATE INDEX funding_framework_caf_id_7a4391dc_like ON public.funding_framework USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_framework_prepared_by_id_999f4fb9 ON public.funding_framework USING btree (prepared_by_id);


CREATE INDEX funding_frameworkevent_caf_id_f8b64467 ON public.funding_frameworkevent USING btree (caf_id);


CREATE INDEX funding_frameworkevent_caf_id_f8b64467_like ON public.funding_frameworkevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_frameworkevent_pgh_context_id_a94620ba ON public.funding_frameworkevent USING btree (pgh_context_id);


CREATE INDEX funding_frameworkevent_pgh_obj_id_f8074c3d ON public.funding_frameworkevent USING btree (pgh_obj_id);


CREATE INDEX funding_frameworkevent_prepared_by_id_90e9260c ON public.funding_frameworkevent USING btree (prepared_by_id);


CREATE INDEX funding_fundingrequest_commission_id_6d33ca26 ON public.funding_fundingrequest USING btree (commission_id);


CREATE INDEX funding_fundingrequest_created_by_id_fae640d3 ON public.funding_fundingrequest USING btree (created_by_id);


CREATE INDEX funding_fundingrequest_decided_by_id_dac020e0 ON public.funding_fundingrequest USING btree (decided_by_id);


CREATE INDEX funding_fundingrequest_delegation_id_c7ce6ad9 ON public.funding_fundingrequest USING btree (delegation_id);


CREATE INDEX funding_fundingrequest_space_id_2008f507 ON public.funding_fundingrequest USING btree (space_id);


CREATE INDEX funding_fundingrequest_submitted_by_id_ed2ad81c ON public.funding_fundingrequest USING btree (submitted_by_id);


CREATE INDEX funding_fundingrequestevent_caf_id_81c181b1 ON public.funding_fundingrequestevent USING btree (caf_id);


CREATE INDEX funding_fundingrequestevent_caf_id_81c181b1_like ON public.funding_fundingrequestevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_fundingrequestevent_commission_id_1eee61b4 ON public.funding_fundingrequestevent USING btree (commission_id);


CREATE INDEX funding_fundingrequestevent_created_by_id_ff26bd1a ON public.funding_fundingrequestevent USING btree (created_by_id);


CREATE INDEX funding_fundingrequestevent_decided_by_id_38778f24 ON public.funding_fundingrequestevent USING btree (decided_by_id);


CREATE INDEX funding_fundingrequestevent_delegation_id_25cbc630 ON public.funding_fundingrequestevent USING btree (delegation_id);


CREATE INDEX funding_fundingrequestevent_pgh_context_id_d0dca090 ON public.funding_fundingrequestevent USING btree (pgh_context_id);


CREATE INDEX funding_fundingrequestevent_pgh_obj_id_ac6ab746 ON public.funding_fundingrequestevent USING btree (pgh_obj_id);


CREATE INDEX funding_fundingrequestevent_space_id_1817a1b9 ON public.funding_fundingrequestevent USING btree (space_id);


CREATE INDEX funding_fundingrequestevent_submitted_by_id_feec169c ON public.funding_fundingrequestevent USING btree (submitted_by_id);


CREATE INDEX funding_meeting_caf_id_6f881563 ON public.funding_meeting USING btree (caf_id);


CREATE INDEX funding_meeting_caf_id_6f881563_like ON public.funding_meeting USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_meeting_entered_by_id_9eeea02f ON public.funding_meeting USING btree (entered_by_id);


CREATE INDEX funding_meetingevent_caf_id_ada4aa8a ON public.funding_meetingevent USING btree (caf_id);


CREATE INDEX funding_meetingevent_caf_id_ada4aa8a_like ON public.funding_meetingevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_meetingevent_entered_by_id_42b34b5a ON public.funding_meetingevent USING btree (entered_by_id);


CREATE INDEX funding_meetingevent_pgh_context_id_c43f99dd ON public.funding_meetingevent USING btree (pgh_context_id);


CREATE INDEX funding_meetingevent_pgh_obj_id_b46e9bee ON public.funding_meetingevent USING btree (pgh_obj_id);


CREATE INDEX funding_meetingmember_meeting_id_c3242f96 ON public.funding_meetingmember USING btree (meeting_id);


CREATE INDEX funding_opinion_meeting_id_3566d413 ON public.funding_opinion USING btree (meeting_id);


CREATE INDEX funding_opinion_noted_by_id_826756e5 ON public.funding_opinion USING btree (noted_by_id);


CREATE INDEX funding_opinion_service_id_5176fcd3 ON public.funding_opinion USING btree (service_id);


CREATE INDEX funding_priceparameter_prepared_by_id_269656bc ON public.funding_priceparameter USING btree (prepared_by_id);


CREATE INDEX funding_priceparameter_published_by_id_72ffd86b ON public.funding_priceparameter USING btree (published_by_id);


CREATE INDEX funding_priceparameterevent_pgh_context_id_e181bc26 ON public.funding_priceparameterevent USING btree (pgh_context_id);


CREATE INDEX funding_priceparameterevent_pgh_obj_id_674e6c0a ON public.funding_priceparameterevent USING btree (pgh_obj_id);


CREATE INDEX funding_priceparameterevent_prepared_by_id_5a03f81b ON public.funding_priceparameterevent USING btree (prepared_by_id);


CREATE INDEX funding_priceparameterevent_published_by_id_dc38dcd0 ON public.funding_priceparameterevent USING btree (published_by_id);


CREATE INDEX funding_receipt_parameter_id_5645cd80 ON public.funding_receipt USING btree (parameter_id);


CREATE INDEX funding_receipt_run_id_93107aab ON public.funding_receipt USING btree (run_id);


CREATE INDEX funding_recomputepart_caf_id_e1334869 ON public.funding_recomputepart USING btree (caf_id);


CREATE INDEX funding_recomputepart_caf_id_e1334869_like ON public.funding_recomputepart USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_recomputepart_run_id_83d77e1e ON public.funding_recomputepart USING btree (run_id);


CREATE INDEX funding_recomputerun_started_by_id_00942fd3 ON public.funding_recomputerun USING btree (requested_by_id);


CREATE INDEX funding_share_caf_id_75bf7af4 ON public.funding_share USING btree (caf_id);


CREATE INDEX funding_share_caf_id_75bf7af4_like ON public.funding_share USING btree (caf_id varchar_pattern_ops);


CREATE INDEX funding_share_envelope_id_db77793a ON public.funding_share USING btree (envelope_id);


CREATE INDEX funding_shareentry_entered_by_id_83b0f4fc ON public.funding_shareentry USING btree (entered_by_id);


CREATE INDEX funding_shareentry_share_id_0d18c0bb ON public.funding_shareentry USING btree (share_id);


CREATE INDEX funding_shareentry_transfer_id_37c18b9b ON public.funding_shareentry USING btree (transfer_id);


CREATE INDEX funding_sharetransfer_answered_by_id_00eef8ba ON public.funding_sharetransfer USING btree (answered_by_id);


CREATE INDEX funding_sharetransfer_proposed_by_id_b8e64f97 ON public.funding_sharetransfer USING btree (proposed_by_id);


CREATE INDEX funding_sharetransfer_share_id_7ed69fd5 ON public.funding_sharetransfer USING btree (share_id);


CREATE INDEX funding_sharetransfer_to_caf_id_1100fe25 ON public.funding_sharetransfer USING btree (to_caf_id);


CREATE INDEX funding_sharetransfer_to_caf_id_1100fe25_like ON public.funding_sharetransfer USING btree (to_caf_id varchar_pattern_ops);


CREATE UNIQUE INDEX hand_over_one_planned ON public.separations_handover USING btree (giver_id) WHERE (((state)::text = 'planned'::text) AND whole);


CREATE INDEX import_line_by_key ON public.foundation_importline USING btree (job_id, key);


CREATE INDEX import_line_by_outcome ON public.foundation_importline USING btree (job_id, outcome, number);


CREATE INDEX journal_by_agent ON public.journal_entry USING btree (agent_id, at);


CREATE INDEX journal_by_family ON public.journal_entry USING gin (families);


CREATE INDEX journal_by_target ON public.journal_entry USING btree (target_type, target_id, at);


CREATE INDEX journal_check_asked_by_id_49fcea55 ON public.journal_check USING btree (asked_by_id);


CREATE INDEX journal_entry_agent_id_19d9d937 ON public.journal_entry USING btree (agent_id);


CREATE INDEX journal_entry_at_ec5880fa ON public.journal_entry USING btree (at);


CREATE INDEX journal_submission_agent_id_c632cbec ON public.foundation_submission USING btree (agent_id);


CREATE INDEX mediation_amendmentyear_amendment_id_a04a2a7e ON public.mediation_amendmentyear USING btree (amendment_id);


CREATE INDEX mediation_consent_parent_id_f291c9cd ON public.mediation_consent USING btree (parent_id);


CREATE INDEX mediation_consent_recorded_by_id_f93e3af7 ON public.mediation_consent USING btree (recorded_by_id);


CREATE INDEX mediation_consent_referral_id_20762c68 ON public.mediation_consent USING btree (referral_id);


CREATE INDEX mediation_consentevent_parent_id_a743f4a7 ON public.mediation_consentevent USING btree (parent_id);


CREATE INDEX mediation_consentevent_pgh_context_id_977470a9 ON public.mediation_consentevent USING btree (pgh_context_id);


CREATE INDEX mediation_consentevent_pgh_obj_id_ecb627d3 ON public.mediation_consentevent USING btree (pgh_obj_id);


CREATE INDEX mediation_consentevent_recorded_by_id_d3823f17 ON public.mediation_consentevent USING btree (recorded_by_id);


CREATE INDEX mediation_consentevent_referral_id_8f486fcf ON public.mediation_consentevent USING btree (referral_id);


CREATE INDEX mediation_convention_closed_by_id_58a88758 ON public.mediation_convention USING btree (closed_by_id);


CREATE INDEX mediation_convention_operator_id_4d8091ec ON public.mediation_convention USING btree (operator_id);


CREATE INDEX mediation_convention_prepared_by_id_c5e5861a ON public.mediation_convention USING btree (prepared_by_id);


CREATE INDEX mediation_convention_service_id_9a2113f6 ON public.mediation_convention USING btree (service_id);


CREATE INDEX mediation_convention_signed_by_id_cdc6ed12 ON public.mediation_convention USING btree (signed_by_id);


CREATE INDEX mediation_conventionamendment_convention_id_5b8198c1 ON public.mediation_conventionamendment USING btree (convention_id);


CREATE INDEX mediation_conventionamendment_prepared_by_id_6b973352 ON public.mediation_conventionamendment USING btree (prepared_by_id);


CREATE INDEX mediation_conventionamendment_signed_by_id_0b620ff8 ON public.mediation_conventionamendment USING btree (signed_by_id);


CREATE INDEX mediation_conventionevent_closed_by_id_1fb6664e ON public.mediation_conventionevent USING btree (closed_by_id);


CREATE INDEX mediation_conventionevent_operator_id_e2533b2b ON public.mediation_conventionevent USING btree (operator_id);


CREATE INDEX mediation_conventionevent_pgh_context_id_c71c38a1 ON public.mediation_conventionevent USING btree (pgh_context_id);


CREATE INDEX mediation_conventionevent_pgh_obj_id_c795bec3 ON public.mediation_conventionevent USING btree (pgh_obj_id);


CREATE INDEX mediation_conventionevent_prepared_by_id_0a5231f1 ON public.mediation_conventionevent USING btree (prepared_by_id);


CREATE INDEX mediation_conventionevent_service_id_98f1fb3b ON public.mediation_conventionevent USING btree (service_id);


CREATE INDEX mediation_conventionevent_signed_by_id_d8a14725 ON public.mediation_conventionevent USING btree (signed_by_id);


CREATE INDEX mediation_conventionyear_amendment_id_8257bb72 ON public.mediation_conventionyear USING btree (amendment_id);


CREATE INDEX mediation_conventionyear_convention_id_744c683e ON public.mediation_conventionyear USING btree (convention_id);


CREATE INDEX mediation_conventionyearevent_amendment_id_092e2234 ON public.mediation_conventionyearevent USING btree (amendment_id);


CREATE INDEX mediation_conventionyearevent_convention_id_e36d0c84 ON public.mediation_conventionyearevent USING btree (convention_id);


CREATE INDEX mediation_conventionyearevent_pgh_context_id_00f146b1 ON public.mediation_conventionyearevent USING btree (pgh_context_id);


CREATE INDEX mediation_conventionyearevent_pgh_obj_id_fa28477b ON public.mediation_conventionyearevent USING btree (pgh_obj_id);


CREATE INDEX mediation_eligibilityanswer_answered_by_id_622b48c2 ON public.mediation_eligibilityanswer USING btree (answered_by_id);


CREATE INDEX mediation_eligibilityanswer_convention_id_f30e2f48 ON public.mediation_eligibilityanswer USING btree (convention_id);


CREATE INDEX mediation_eligibilityanswerevent_answered_by_id_dbedf504 ON public.mediation_eligibilityanswerevent USING btree (answered_by_id);


CREATE INDEX mediation_eligibilityanswerevent_convention_id_448508c2 ON public.mediation_eligibilityanswerevent USING btree (convention_id);


CREATE INDEX mediation_eligibilityanswerevent_pgh_context_id_d49eb800 ON public.mediation_eligibilityanswerevent USING btree (pgh_context_id);


CREATE INDEX mediation_eligibilityanswerevent_pgh_obj_id_38373459 ON public.mediation_eligibilityanswerevent USING btree (pgh_obj_id);


CREATE INDEX mediation_mediator_service_id_4f6b0f1f ON public.mediation_mediator USING btree (service_id);


CREATE INDEX mediation_mediatorevent_pgh_context_id_c64669a8 ON public.mediation_mediatorevent USING btree (pgh_context_id);


CREATE INDEX mediation_mediatorevent_pgh_obj_id_f6309d39 ON public.mediation_mediatorevent USING btree (pgh_obj_id);


CREATE INDEX mediation_mediatorevent_service_id_baa17bb9 ON public.mediation_mediatorevent USING btree (service_id);


CREATE INDEX mediation_referral_answered_by_id_0074e076 ON public.mediation_referral USING btree (answered_by_id);


CREATE INDEX mediation_referral_created_by_id_f3de7eff ON public.mediation_referral USING btree (created_by_id);


CREATE INDEX mediation_referral_family_id_a74d49fa ON public.mediation_referral USING btree (family_id);


CREATE INDEX mediation_referralcorrection_answered_by_id_014ff1c6 ON public.mediation_referralcorrection USING btree (answered_by_id);


CREATE INDEX mediation_referralcorrection_asked_by_id_152cbdb5 ON public.mediation_referralcorrection USING btree (asked_by_id);


CREATE INDEX mediation_referralcorrection_referral_id_f98afb3c ON public.mediation_referralcorrection USING btree (referral_id);


CREATE INDEX mediation_referralevent_answered_by_id_353347c6 ON public.mediation_referralevent USING btree (answered_by_id);


CREATE INDEX mediation_referralevent_caf_id_c81b537e ON public.mediation_referralevent USING btree (caf_id);


CREATE INDEX mediation_referralevent_caf_id_c81b537e_like ON public.mediation_referralevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX mediation_referralevent_created_by_id_86d293e6 ON public.mediation_referralevent USING btree (created_by_id);


CREATE INDEX mediation_referralevent_family_id_2dba6bad ON public.mediation_referralevent USING btree (family_id);


CREATE INDEX mediation_referralevent_pgh_context_id_7d750e83 ON public.mediation_referralevent USING btree (pgh_context_id);


CREATE INDEX mediation_referralevent_pgh_obj_id_cb14d211 ON public.mediation_referralevent USING btree (pgh_obj_id);


CREATE INDEX mediation_referralevent_service_id_e075c39a ON public.mediation_referralevent USING btree (service_id);


CREATE INDEX mediation_serviceevent_id_1b8534b3 ON public.mediation_serviceevent USING btree (id);


CREATE INDEX mediation_serviceevent_pgh_context_id_a0eeb945 ON public.mediation_serviceevent USING btree (pgh_context_id);


CREATE INDEX mediation_serviceevent_pgh_obj_id_dd9b468b ON public.mediation_serviceevent USING btree (pgh_obj_id);


CREATE INDEX mediation_sharedcontact_contact_point_id_8a825b63 ON public.mediation_sharedcontact USING btree (contact_point_id);


CREATE INDEX mediation_sharedcontact_referral_id_9aedbf73 ON public.mediation_sharedcontact USING btree (referral_id);


CREATE INDEX mediation_sharedcontactevent_contact_point_id_c6507f28 ON public.mediation_sharedcontactevent USING btree (contact_point_id);


CREATE INDEX mediation_sharedcontactevent_pgh_context_id_8b9b0f03 ON public.mediation_sharedcontactevent USING btree (pgh_context_id);


CREATE INDEX mediation_sharedcontactevent_pgh_obj_id_66b7f6e8 ON public.mediation_sharedcontactevent USING btree (pgh_obj_id);


CREATE INDEX mediation_sharedcontactevent_referral_id_154ebb91 ON public.mediation_sharedcontactevent USING btree (referral_id);


CREATE UNIQUE INDEX meeting_once_a_day ON public.funding_meeting USING btree (caf_id, committee, held_on) WHERE (NOT ((state)::text = 'cancelled'::text));


CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);


CREATE INDEX name_spelling_near ON public.separations_namespelling USING gin (word public.gin_trgm_ops);


CREATE INDEX name_word_by_caf ON public.separations_nameword USING btree (caf_id, word) INCLUDE (person_id, family_id, is_parent, sort_key);


CREATE INDEX name_word_of_file ON public.separations_nameword USING btree (family_id, word) INCLUDE (caf_id) WHERE is_parent;


CREATE INDEX next_step_decided ON public.separations_nextstep USING btree (family_id, written_at) WHERE (corrects_id IS NULL);


CREATE UNIQUE INDEX next_step_one_todo ON public.separations_nextstep USING btree (family_id) WHERE ((state)::text = 'todo'::text);


CREATE UNIQUE INDEX not_same_person_once ON public.separations_notsameperson USING btree (first_id, second_id) WHERE (undone_at IS NULL);


CREATE INDEX offer_put_off ON public.separations_offer USING btree (due_on) WHERE (((answer)::text = 'put_off'::text) AND (cancelled_at IS NULL));


CREATE UNIQUE INDEX operator_rna_once ON public.partners_operator USING btree (rna) WHERE (NOT ((rna)::text = ''::text));


CREATE UNIQUE INDEX operator_siret_once ON public.partners_operator USING btree (siret) WHERE (NOT ((siret)::text = ''::text));


CREATE UNIQUE INDEX parameter_one_open ON public.funding_priceparameter USING btree (prestation, exercice) WHERE ((state)::text = 'published'::text);


CREATE INDEX partners_operator_caf_id_161c0a67 ON public.partners_operator USING btree (caf_id);


CREATE INDEX partners_operator_caf_id_161c0a67_like ON public.partners_operator USING btree (caf_id varchar_pattern_ops);


CREATE INDEX partners_operator_closed_by_id_b1529193 ON public.partners_operator USING btree (closed_by_id);


CREATE INDEX partners_operatorevent_caf_id_086ce626 ON public.partners_operatorevent USING btree (caf_id);


CREATE INDEX partners_operatorevent_caf_id_086ce626_like ON public.partners_operatorevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX partners_operatorevent_closed_by_id_09cafdef ON public.partners_operatorevent USING btree (closed_by_id);


CREATE INDEX partners_operatorevent_pgh_context_id_d30af823 ON public.partners_operatorevent USING btree (pgh_context_id);


CREATE INDEX partners_operatorevent_pgh_obj_id_c36fe064 ON public.partners_operatorevent USING btree (pgh_obj_id);


CREATE INDEX partners_service_caf_id_9d9d28b5 ON public.partners_service USING btree (caf_id);


CREATE INDEX partners_service_caf_id_9d9d28b5_like ON public.partners_service USING btree (caf_id varchar_pattern_ops);


CREATE INDEX partners_service_closed_by_id_fb158fba ON public.partners_service USING btree (closed_by_id);


CREATE INDEX partners_service_confirmed_by_id_de902584 ON public.partners_service USING btree (confirmed_by_id);


CREATE INDEX partners_service_operator_id_0f42c0a0 ON public.partners_service USING btree (operator_id);


CREATE INDEX partners_serviceevent_caf_id_cd4b77ca ON public.partners_serviceevent USING btree (caf_id);


CREATE INDEX partners_serviceevent_caf_id_cd4b77ca_like ON public.partners_serviceevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX partners_serviceevent_closed_by_id_54b0f459 ON public.partners_serviceevent USING btree (closed_by_id);


CREATE INDEX partners_serviceevent_confirmed_by_id_d17ba25d ON public.partners_serviceevent USING btree (confirmed_by_id);


CREATE INDEX partners_serviceevent_operator_id_d15cfaa0 ON public.partners_serviceevent USING btree (operator_id);


CREATE INDEX partners_serviceevent_pgh_context_id_e8804dd8 ON public.partners_serviceevent USING btree (pgh_context_id);


CREATE INDEX partners_serviceevent_pgh_obj_id_6953cd0d ON public.partners_serviceevent USING btree (pgh_obj_id);


CREATE INDEX partners_site_closed_by_id_bd6134f3 ON public.partners_site USING btree (closed_by_id);


CREATE INDEX partners_site_service_id_e4479468 ON public.partners_site USING btree (service_id);


CREATE INDEX partners_siteevent_closed_by_id_817d5bfa ON public.partners_siteevent USING btree (closed_by_id);


CREATE INDEX partners_siteevent_pgh_context_id_937b8b1d ON public.partners_siteevent USING btree (pgh_context_id);


CREATE INDEX partners_siteevent_pgh_obj_id_ba33e78b ON public.partners_siteevent USING btree (pgh_obj_id);


CREATE INDEX partners_siteevent_service_id_6d4783ea ON public.partners_siteevent USING btree (service_id);


CREATE UNIQUE INDEX person_allocataire_once ON public.separations_person USING btree (caf_id, allocataire_number) WHERE ((NOT ((allocataire_number)::text = ''::text)) AND (merged_into_id IS NULL));


CREATE INDEX person_by_birth ON public.separations_person USING btree (caf_id, birth_date);


CREATE INDEX person_by_number ON public.separations_person USING btree (caf_id, ltrim((allocataire_number)::text, '0'::text)) WHERE (NOT ((allocataire_number)::text = ''::text));


CREATE UNIQUE INDEX person_merge_once ON public.separations_personmerge USING btree (other_id) WHERE (undone_at IS NULL);


CREATE UNIQUE INDEX procedure_once_a_day ON public.separations_procedure USING btree (family_id, kind, from_on) WHERE ((NOT ((kind)::text = 'mediation'::text)) AND (cancelled_at IS NULL));


CREATE UNIQUE INDEX procedure_once_per_source ON public.separations_procedure USING btree (kind, source_reference) WHERE ((cancelled_at IS NULL) AND ((kind)::text = 'mediation'::text) AND (NOT ((source_reference)::text = ''::text)));


CREATE UNIQUE INDEX protection_once ON public.separations_protection USING btree (family_id) WHERE ((state)::text = 'on'::text);


CREATE UNIQUE INDEX protection_reader_once ON public.separations_protectionreader USING btree (protection_id, agent_id) WHERE (ended_at IS NULL);


CREATE UNIQUE INDEX reconciliation_once_a_day ON public.separations_reconciliation USING btree (family_id, reconciled_on) WHERE (cancelled_at IS NULL);


CREATE INDEX referral_by_caf ON public.mediation_referral USING btree (caf_id, state, created_at DESC);


CREATE INDEX referral_by_end ON public.mediation_referral USING btree (caf_id, ended_on, outcome) WHERE (ended_on IS NOT NULL);


CREATE INDEX referral_by_news ON public.mediation_referral USING btree (caf_id, GREATEST(answered_at, ended_at) DESC) INCLUDE (id, family_id, service_id, sent_at, answered_at, ended_at) WHERE (answered_at IS NOT NULL);


CREATE INDEX referral_by_sending ON public.mediation_referral USING btree (caf_id, sent_at) WHERE (sent_at IS NOT NULL);


CREATE INDEX referral_by_service ON public.mediation_referral USING btree (service_id, state, created_at DESC);


CREATE INDEX referral_latest ON public.mediation_referral USING btree (caf_id, created_at DESC, id DESC) INCLUDE (family_id, service_id, sent_at);


CREATE UNIQUE INDEX referral_one_open_per_service ON public.mediation_referral USING btree (family_id, service_id) WHERE ((state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying, 'started'::character varying])::text[]));


CREATE INDEX referral_sent_to ON public.mediation_referral USING btree (service_id, created_at DESC, id DESC) INCLUDE (family_id, caf_id, sent_at) WHERE (sent_at IS NOT NULL);


CREATE INDEX reports_exportjob_caf_id_6d581477 ON public.reports_exportjob USING btree (caf_id);


CREATE INDEX reports_exportjob_caf_id_6d581477_like ON public.reports_exportjob USING btree (caf_id varchar_pattern_ops);


CREATE INDEX reports_exportjob_requested_by_id_0a47163a ON public.reports_exportjob USING btree (requested_by_id);


CREATE INDEX request_by_caf ON public.funding_fundingrequest USING btree (caf_id, state, exercice DESC);


CREATE UNIQUE INDEX residence_once ON public.separations_residence USING btree (separation_id, child_id) INCLUDE (home);


CREATE INDEX seal_by_last_line ON public.journal_seal USING btree (upper(ids));


CREATE INDEX separation_by_caf ON public.separations_separation USING btree (caf_id, separated_on DESC, id DESC) INCLUDE (family_id, is_transferred) WHERE (cancelled_at IS NULL);


CREATE INDEX separation_by_nature ON public.separations_separation USING btree (caf_id, "union", mode, separated_on DESC, id DESC) INCLUDE (family_id) WHERE (cancelled_at IS NULL);


CREATE UNIQUE INDEX separation_once_a_day ON public.separations_separation USING btree (family_id, separated_on) WHERE (cancelled_at IS NULL);


CREATE INDEX separations_asfopening_cancelled_by_id_5dcd47c0 ON public.separations_asfopening USING btree (cancelled_by_id);


CREATE INDEX separations_asfopening_parent_id_6d801b8f ON public.separations_asfopening USING btree (parent_id);


CREATE INDEX separations_asfopening_recorded_by_id_d097ecf2 ON public.separations_asfopening USING btree (recorded_by_id);


CREATE INDEX separations_asfopeningevent_cancelled_by_id_507df2af ON public.separations_asfopeningevent USING btree (cancelled_by_id);


CREATE INDEX separations_asfopeningevent_parent_id_2900c6ba ON public.separations_asfopeningevent USING btree (parent_id);


CREATE INDEX separations_asfopeningevent_pgh_context_id_e5bc2f02 ON public.separations_asfopeningevent USING btree (pgh_context_id);


CREATE INDEX separations_asfopeningevent_pgh_obj_id_2429ee0d ON public.separations_asfopeningevent USING btree (pgh_obj_id);


CREATE INDEX separations_asfopeningevent_recorded_by_id_82e85d8e ON public.separations_asfopeningevent USING btree (recorded_by_id);


CREATE INDEX separations_brokenglass_agent_id_3f7370d2 ON public.separations_brokenglass USING btree (agent_id);


CREATE INDEX separations_brokenglass_caf_id_469ae1c6 ON public.separations_brokenglass USING btree (caf_id);


CREATE INDEX separations_brokenglass_caf_id_469ae1c6_like ON public.separations_brokenglass USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_brokenglass_seen_by_id_442b9483 ON public.separations_brokenglass USING btree (seen_by_id);


CREATE INDEX separations_child_cancelled_by_id_6dbb5873 ON public.separations_child USING btree (cancelled_by_id);


CREATE INDEX separations_child_family_id_14c9a1e4 ON public.separations_child USING btree (family_id);


CREATE INDEX separations_child_person_id_324ccdcf ON public.separations_child USING btree (person_id);


CREATE INDEX separations_childevent_caf_id_88f136f2 ON public.separations_childevent USING btree (caf_id);


CREATE INDEX separations_childevent_caf_id_88f136f2_like ON public.separations_childevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_childevent_cancelled_by_id_50de3750 ON public.separations_childevent USING btree (cancelled_by_id);


CREATE INDEX separations_childevent_family_id_c48b33ce ON public.separations_childevent USING btree (family_id);


CREATE INDEX separations_childevent_person_id_b879e46e ON public.separations_childevent USING btree (person_id);


CREATE INDEX separations_childevent_pgh_context_id_f68deaa4 ON public.separations_childevent USING btree (pgh_context_id);


CREATE INDEX separations_childevent_pgh_obj_id_37b58bc0 ON public.separations_childevent USING btree (pgh_obj_id);


CREATE INDEX separations_concern_agent_id_00747017 ON public.separations_concern USING btree (agent_id);


CREATE INDEX separations_concern_family_id_ecd8b664 ON public.separations_concern USING btree (family_id);


CREATE INDEX separations_concern_lifted_by_id_6f29cd45 ON public.separations_concern USING btree (lifted_by_id);


CREATE INDEX separations_confirmation_confirmed_by_id_1b188a52 ON public.separations_confirmation USING btree (confirmed_by_id);


CREATE INDEX separations_confirmation_family_id_6049f894 ON public.separations_confirmation USING btree (family_id);


CREATE INDEX separations_confirmationevent_confirmed_by_id_57606960 ON public.separations_confirmationevent USING btree (confirmed_by_id);


CREATE INDEX separations_confirmationevent_family_id_769e0346 ON public.separations_confirmationevent USING btree (family_id);


CREATE INDEX separations_confirmationevent_pgh_context_id_9e41408b ON public.separations_confirmationevent USING btree (pgh_context_id);


CREATE INDEX separations_confirmationevent_pgh_obj_id_f97b4551 ON public.separations_confirmationevent USING btree (pgh_obj_id);


CREATE INDEX separations_contactattempt_first_contact_id_a054297a ON public.separations_contactattempt USING btree (first_contact_id);


CREATE INDEX separations_contactattempt_tried_by_id_bc71863e ON public.separations_contactattempt USING btree (tried_by_id);


CREATE INDEX separations_contactpoint_ended_by_id_575a6e77 ON public.separations_contactpoint USING btree (ended_by_id);


CREATE INDEX separations_contactpoint_person_id_632a7659 ON public.separations_contactpoint USING btree (person_id);


CREATE INDEX separations_contactpointevent_caf_id_b0f6f909 ON public.separations_contactpointevent USING btree (caf_id);


CREATE INDEX separations_contactpointevent_caf_id_b0f6f909_like ON public.separations_contactpointevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_contactpointevent_ended_by_id_082349ab ON public.separations_contactpointevent USING btree (ended_by_id);


CREATE INDEX separations_contactpointevent_person_id_6018ba74 ON public.separations_contactpointevent USING btree (person_id);


CREATE INDEX separations_contactpointevent_pgh_context_id_35087633 ON public.separations_contactpointevent USING btree (pgh_context_id);


CREATE INDEX separations_contactpointevent_pgh_obj_id_5da2541e ON public.separations_contactpointevent USING btree (pgh_obj_id);


CREATE INDEX separations_dangerreport_family_id_831c3084 ON public.separations_dangerreport USING btree (family_id);


CREATE INDEX separations_dangerreport_lifted_by_id_f3aaaa9a ON public.separations_dangerreport USING btree (lifted_by_id);


CREATE INDEX separations_dangerreport_recorded_by_id_cf967bd8 ON public.separations_dangerreport USING btree (recorded_by_id);


CREATE INDEX separations_dangerreport_threat_from_id_01aad053 ON public.separations_dangerreport USING btree (threat_from_id);


CREATE INDEX separations_dangerreportevent_family_id_decbc45e ON public.separations_dangerreportevent USING btree (family_id);


CREATE INDEX separations_dangerreportevent_lifted_by_id_fbc32877 ON public.separations_dangerreportevent USING btree (lifted_by_id);


CREATE INDEX separations_dangerreportevent_pgh_context_id_4e53f837 ON public.separations_dangerreportevent USING btree (pgh_context_id);


CREATE INDEX separations_dangerreportevent_pgh_obj_id_33b0e3f6 ON public.separations_dangerreportevent USING btree (pgh_obj_id);


CREATE INDEX separations_dangerreportevent_recorded_by_id_81e8ec9c ON public.separations_dangerreportevent USING btree (recorded_by_id);


CREATE INDEX separations_dangerreportevent_threat_from_id_c02ab3c6 ON public.separations_dangerreportevent USING btree (threat_from_id);


CREATE INDEX separations_dangersign_report_id_3fd4df8b ON public.separations_dangersign USING btree (report_id);


CREATE INDEX separations_directoryplace_closed_by_id_b3c77e22 ON public.separations_directoryplace USING btree (closed_by_id);


CREATE INDEX separations_directoryplace_confirmed_by_id_35767bc6 ON public.separations_directoryplace USING btree (confirmed_by_id);


CREATE INDEX separations_directoryplaceevent_caf_id_8b655e15 ON public.separations_directoryplaceevent USING btree (caf_id);


CREATE INDEX separations_directoryplaceevent_caf_id_8b655e15_like ON public.separations_directoryplaceevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_directoryplaceevent_closed_by_id_d913b55b ON public.separations_directoryplaceevent USING btree (closed_by_id);


CREATE INDEX separations_directoryplaceevent_confirmed_by_id_64088062 ON public.separations_directoryplaceevent USING btree (confirmed_by_id);


CREATE INDEX separations_directoryplaceevent_pgh_context_id_67c11c1a ON public.separations_directoryplaceevent USING btree (pgh_context_id);


CREATE INDEX separations_directoryplaceevent_pgh_obj_id_7f386828 ON public.separations_directoryplaceevent USING btree (pgh_obj_id);


CREATE INDEX separations_family_cancelled_by_id_1e0143fc ON public.separations_family USING btree (cancelled_by_id);


CREATE INDEX separations_family_closed_by_id_125035dd ON public.separations_family USING btree (closed_by_id);


CREATE INDEX separations_family_hand_over_id_701fa3ba ON public.separations_family USING btree (hand_over_id);


CREATE INDEX separations_family_opened_by_id_f581f8b9 ON public.separations_family USING btree (opened_by_id);


CREATE INDEX separations_familyevent_caf_id_bab0b4ec ON public.separations_familyevent USING btree (caf_id);


CREATE INDEX separations_familyevent_caf_id_bab0b4ec_like ON public.separations_familyevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_familyevent_cancelled_by_id_2c421dd5 ON public.separations_familyevent USING btree (cancelled_by_id);


CREATE INDEX separations_familyevent_closed_by_id_c60f9bdd ON public.separations_familyevent USING btree (closed_by_id);


CREATE INDEX separations_familyevent_hand_over_id_97593feb ON public.separations_familyevent USING btree (hand_over_id);


CREATE INDEX separations_familyevent_opened_by_id_17b64a00 ON public.separations_familyevent USING btree (opened_by_id);


CREATE INDEX separations_familyevent_pgh_context_id_f88fec16 ON public.separations_familyevent USING btree (pgh_context_id);


CREATE INDEX separations_familyevent_pgh_obj_id_447433ed ON public.separations_familyevent USING btree (pgh_obj_id);


CREATE INDEX separations_familyevent_referent_id_62808415 ON public.separations_familyevent USING btree (referent_id);


CREATE INDEX separations_firstcontact_family_id_9059b18d ON public.separations_firstcontact USING btree (family_id);


CREATE INDEX separations_firstcontact_for_agent_id_0f70bf82 ON public.separations_firstcontact USING btree (for_agent_id);


CREATE INDEX separations_firstcontact_made_by_id_d50e0807 ON public.separations_firstcontact USING btree (made_by_id);


CREATE INDEX separations_firstcontactevent_caf_id_72cdadef ON public.separations_firstcontactevent USING btree (caf_id);


CREATE INDEX separations_firstcontactevent_caf_id_72cdadef_like ON public.separations_firstcontactevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_firstcontactevent_family_id_f0a66b2c ON public.separations_firstcontactevent USING btree (family_id);


CREATE INDEX separations_firstcontactevent_for_agent_id_6111e537 ON public.separations_firstcontactevent USING btree (for_agent_id);


CREATE INDEX separations_firstcontactevent_made_by_id_97966ac9 ON public.separations_firstcontactevent USING btree (made_by_id);


CREATE INDEX separations_firstcontactevent_pgh_context_id_13e341db ON public.separations_firstcontactevent USING btree (pgh_context_id);


CREATE INDEX separations_firstcontactevent_pgh_obj_id_b2f8ba0f ON public.separations_firstcontactevent USING btree (pgh_obj_id);


CREATE INDEX separations_firstcontactevent_report_id_bccedf79 ON public.separations_firstcontactevent USING btree (report_id);


CREATE INDEX separations_foundright_examined_by_id_888a99e8 ON public.separations_foundright USING btree (examined_by_id);


CREATE INDEX separations_handover_caf_id_de78ca35 ON public.separations_handover USING btree (caf_id);


CREATE INDEX separations_handover_caf_id_de78ca35_like ON public.separations_handover USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_handover_entered_by_id_a5584aee ON public.separations_handover USING btree (entered_by_id);


CREATE INDEX separations_handover_giver_id_d5402c04 ON public.separations_handover USING btree (giver_id);


CREATE INDEX separations_handover_receiver_id_65254ba9 ON public.separations_handover USING btree (receiver_id);


CREATE INDEX separations_handoverevent_caf_id_b1378f63 ON public.separations_handoverevent USING btree (caf_id);


CREATE INDEX separations_handoverevent_caf_id_b1378f63_like ON public.separations_handoverevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_handoverevent_entered_by_id_514335f1 ON public.separations_handoverevent USING btree (entered_by_id);


CREATE INDEX separations_handoverevent_giver_id_279a5396 ON public.separations_handoverevent USING btree (giver_id);


CREATE INDEX separations_handoverevent_pgh_context_id_432445c5 ON public.separations_handoverevent USING btree (pgh_context_id);


CREATE INDEX separations_handoverevent_pgh_obj_id_7e683771 ON public.separations_handoverevent USING btree (pgh_obj_id);


CREATE INDEX separations_handoverevent_receiver_id_b9ce2d82 ON public.separations_handoverevent USING btree (receiver_id);


CREATE INDEX separations_motive_family_id_5c880579 ON public.separations_motive USING btree (family_id);


CREATE INDEX separations_namespelling_word_c3c51f20_like ON public.separations_namespelling USING btree (word text_pattern_ops);


CREATE INDEX separations_nextstep_ended_by_id_08ba96bd ON public.separations_nextstep USING btree (ended_by_id);


CREATE INDEX separations_nextstep_family_id_ab7a0c3a ON public.separations_nextstep USING btree (family_id);


CREATE INDEX separations_nextstep_written_by_id_bf3ce160 ON public.separations_nextstep USING btree (written_by_id);


CREATE INDEX separations_notsameperson_decided_by_id_f1a48d62 ON public.separations_notsameperson USING btree (decided_by_id);


CREATE INDEX separations_notsameperson_first_id_0435778f ON public.separations_notsameperson USING btree (first_id);


CREATE INDEX separations_notsameperson_second_id_44a58dfe ON public.separations_notsameperson USING btree (second_id);


CREATE INDEX separations_notsameperson_undone_by_id_a9ae5832 ON public.separations_notsameperson USING btree (undone_by_id);


CREATE INDEX separations_notsamepersonevent_caf_id_0f3ea0c9 ON public.separations_notsamepersonevent USING btree (caf_id);


CREATE INDEX separations_notsamepersonevent_caf_id_0f3ea0c9_like ON public.separations_notsamepersonevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_notsamepersonevent_decided_by_id_6a416a08 ON public.separations_notsamepersonevent USING btree (decided_by_id);


CREATE INDEX separations_notsamepersonevent_first_id_440adf4e ON public.separations_notsamepersonevent USING btree (first_id);


CREATE INDEX separations_notsamepersonevent_pgh_context_id_30985092 ON public.separations_notsamepersonevent USING btree (pgh_context_id);


CREATE INDEX separations_notsamepersonevent_pgh_obj_id_10b6ca41 ON public.separations_notsamepersonevent USING btree (pgh_obj_id);


CREATE INDEX separations_notsamepersonevent_second_id_2070c88e ON public.separations_notsamepersonevent USING btree (second_id);


CREATE INDEX separations_notsamepersonevent_undone_by_id_ed29ca27 ON public.separations_notsamepersonevent USING btree (undone_by_id);


CREATE INDEX separations_offer_cancelled_by_id_bbd6a2f9 ON public.separations_offer USING btree (cancelled_by_id);


CREATE INDEX separations_offer_noted_by_id_9e48a3ff ON public.separations_offer USING btree (noted_by_id);


CREATE INDEX separations_offer_parent_id_604a7905 ON public.separations_offer USING btree (parent_id);


CREATE INDEX separations_offer_place_id_eb2b4eb4 ON public.separations_offer USING btree (place_id);


CREATE INDEX separations_parent_family_id_f6d7cb14 ON public.separations_parent USING btree (family_id);


CREATE INDEX separations_parent_person_id_9ea9a63e ON public.separations_parent USING btree (person_id);


CREATE INDEX separations_parentevent_caf_id_ab225b22 ON public.separations_parentevent USING btree (caf_id);


CREATE INDEX separations_parentevent_caf_id_ab225b22_like ON public.separations_parentevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_parentevent_family_id_b57fa983 ON public.separations_parentevent USING btree (family_id);


CREATE INDEX separations_parentevent_person_id_bfde5c19 ON public.separations_parentevent USING btree (person_id);


CREATE INDEX separations_parentevent_pgh_context_id_e07c6255 ON public.separations_parentevent USING btree (pgh_context_id);


CREATE INDEX separations_parentevent_pgh_obj_id_5cdb41f8 ON public.separations_parentevent USING btree (pgh_obj_id);


CREATE INDEX separations_passedcontact_contact_point_id_45dda896 ON public.separations_passedcontact USING btree (contact_point_id);


CREATE INDEX separations_passedcontact_transfer_id_f7bd4966 ON public.separations_passedcontact USING btree (transfer_id);


CREATE INDEX separations_personevent_caf_id_5abd1084 ON public.separations_personevent USING btree (caf_id);


CREATE INDEX separations_personevent_caf_id_5abd1084_like ON public.separations_personevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_personevent_merged_into_id_ee328228 ON public.separations_personevent USING btree (merged_into_id);


CREATE INDEX separations_personevent_pgh_context_id_07c54bbe ON public.separations_personevent USING btree (pgh_context_id);


CREATE INDEX separations_personevent_pgh_obj_id_a6e9b753 ON public.separations_personevent USING btree (pgh_obj_id);


CREATE INDEX separations_personmerge_kept_id_330d42bc ON public.separations_personmerge USING btree (kept_id);


CREATE INDEX separations_personmerge_merged_by_id_305c7afa ON public.separations_personmerge USING btree (merged_by_id);


CREATE INDEX separations_personmerge_other_id_09fe7c52 ON public.separations_personmerge USING btree (other_id);


CREATE INDEX separations_personmerge_undone_by_id_d7898ffc ON public.separations_personmerge USING btree (undone_by_id);


CREATE INDEX separations_personmergeevent_caf_id_0bb5bab9 ON public.separations_personmergeevent USING btree (caf_id);


CREATE INDEX separations_personmergeevent_caf_id_0bb5bab9_like ON public.separations_personmergeevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_personmergeevent_kept_id_b27876b2 ON public.separations_personmergeevent USING btree (kept_id);


CREATE INDEX separations_personmergeevent_merged_by_id_c49e360a ON public.separations_personmergeevent USING btree (merged_by_id);


CREATE INDEX separations_personmergeevent_other_id_3b910375 ON public.separations_personmergeevent USING btree (other_id);


CREATE INDEX separations_personmergeevent_pgh_context_id_d16290d5 ON public.separations_personmergeevent USING btree (pgh_context_id);


CREATE INDEX separations_personmergeevent_pgh_obj_id_015883f5 ON public.separations_personmergeevent USING btree (pgh_obj_id);


CREATE INDEX separations_personmergeevent_undone_by_id_250b2e2b ON public.separations_personmergeevent USING btree (undone_by_id);


CREATE INDEX separations_procedure_cancelled_by_id_3ed3f0fa ON public.separations_procedure USING btree (cancelled_by_id);


CREATE INDEX separations_procedure_family_id_d0247aa0 ON public.separations_procedure USING btree (family_id);


CREATE INDEX separations_procedureevent_cancelled_by_id_03c7ee3e ON public.separations_procedureevent USING btree (cancelled_by_id);


CREATE INDEX separations_procedureevent_family_id_9fcf8e32 ON public.separations_procedureevent USING btree (family_id);


CREATE INDEX separations_procedureevent_pgh_context_id_86b6b5b3 ON public.separations_procedureevent USING btree (pgh_context_id);


CREATE INDEX separations_procedureevent_pgh_obj_id_88efb93e ON public.separations_procedureevent USING btree (pgh_obj_id);


CREATE INDEX separations_protection_family_id_8d5b2480 ON public.separations_protection USING btree (family_id);


CREATE INDEX separations_protection_lifted_by_id_1d6d2943 ON public.separations_protection USING btree (lifted_by_id);


CREATE INDEX separations_protection_protected_by_id_b02d470e ON public.separations_protection USING btree (protected_by_id);


CREATE INDEX separations_protectionreader_protection_id_5007c152 ON public.separations_protectionreader USING btree (protection_id);


CREATE INDEX separations_reconciliation_cancelled_by_id_d7775a18 ON public.separations_reconciliation USING btree (cancelled_by_id);


CREATE INDEX separations_reconciliation_family_id_6b91f1e3 ON public.separations_reconciliation USING btree (family_id);


CREATE INDEX separations_reconciliation_logged_by_id_3981dfd0 ON public.separations_reconciliation USING btree (logged_by_id);


CREATE INDEX separations_reconciliationevent_caf_id_38f6842b ON public.separations_reconciliationevent USING btree (caf_id);


CREATE INDEX separations_reconciliationevent_caf_id_38f6842b_like ON public.separations_reconciliationevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_reconciliationevent_cancelled_by_id_3f5b644b ON public.separations_reconciliationevent USING btree (cancelled_by_id);


CREATE INDEX separations_reconciliationevent_family_id_28b261b8 ON public.separations_reconciliationevent USING btree (family_id);


CREATE INDEX separations_reconciliationevent_logged_by_id_10c24d8b ON public.separations_reconciliationevent USING btree (logged_by_id);


CREATE INDEX separations_reconciliationevent_pgh_context_id_5985cc38 ON public.separations_reconciliationevent USING btree (pgh_context_id);


CREATE INDEX separations_reconciliationevent_pgh_obj_id_d03b8f10 ON public.separations_reconciliationevent USING btree (pgh_obj_id);


CREATE INDEX separations_replacement_agent_id_c4ed0460 ON public.separations_replacement USING btree (agent_id);


CREATE INDEX separations_replacement_caf_id_ecac756f ON public.separations_replacement USING btree (caf_id);


CREATE INDEX separations_replacement_caf_id_ecac756f_like ON public.separations_replacement USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_replacement_entered_by_id_bf0a41fc ON public.separations_replacement USING btree (entered_by_id);


CREATE INDEX separations_replacement_substitute_id_d4181bb7 ON public.separations_replacement USING btree (substitute_id);


CREATE INDEX separations_replacementevent_agent_id_908dfff3 ON public.separations_replacementevent USING btree (agent_id);


CREATE INDEX separations_replacementevent_caf_id_5265e7cf ON public.separations_replacementevent USING btree (caf_id);


CREATE INDEX separations_replacementevent_caf_id_5265e7cf_like ON public.separations_replacementevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_replacementevent_entered_by_id_5dba6366 ON public.separations_replacementevent USING btree (entered_by_id);


CREATE INDEX separations_replacementevent_pgh_context_id_708cee37 ON public.separations_replacementevent USING btree (pgh_context_id);


CREATE INDEX separations_replacementevent_pgh_obj_id_8e67cc77 ON public.separations_replacementevent USING btree (pgh_obj_id);


CREATE INDEX separations_replacementevent_substitute_id_b20b6088 ON public.separations_replacementevent USING btree (substitute_id);


CREATE INDEX separations_residence_child_id_a250f468 ON public.separations_residence USING btree (child_id);


CREATE INDEX separations_residenceevent_child_id_0a018bac ON public.separations_residenceevent USING btree (child_id);


CREATE INDEX separations_residenceevent_family_id_fd5e7262 ON public.separations_residenceevent USING btree (family_id);


CREATE INDEX separations_residenceevent_pgh_context_id_9e6eea7e ON public.separations_residenceevent USING btree (pgh_context_id);


CREATE INDEX separations_residenceevent_pgh_obj_id_53bcd27e ON public.separations_residenceevent USING btree (pgh_obj_id);


CREATE INDEX separations_residenceevent_separation_id_6f737c10 ON public.separations_residenceevent USING btree (separation_id);


CREATE INDEX separations_rightspart_caf_id_37695a5b ON public.separations_rightspart USING btree (caf_id);


CREATE INDEX separations_rightspart_caf_id_37695a5b_like ON public.separations_rightspart USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_rightspart_run_id_8a93e8eb ON public.separations_rightspart USING btree (run_id);


CREATE INDEX separations_rightsrun_caf_id_96e0e907 ON public.separations_rightsrun USING btree (caf_id);


CREATE INDEX separations_rightsrun_caf_id_96e0e907_like ON public.separations_rightsrun USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_rightsrun_requested_by_id_7285aff6 ON public.separations_rightsrun USING btree (requested_by_id);


CREATE INDEX separations_separation_cancelled_by_id_85efbd28 ON public.separations_separation USING btree (cancelled_by_id);


CREATE INDEX separations_separation_family_id_d505e33e ON public.separations_separation USING btree (family_id);


CREATE INDEX separations_separation_logged_by_id_2f0a0087 ON public.separations_separation USING btree (logged_by_id);


CREATE INDEX separations_separationevent_caf_id_8dcec413 ON public.separations_separationevent USING btree (caf_id);


CREATE INDEX separations_separationevent_caf_id_8dcec413_like ON public.separations_separationevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_separationevent_cancelled_by_id_4ce40d78 ON public.separations_separationevent USING btree (cancelled_by_id);


CREATE INDEX separations_separationevent_family_id_fbd1927a ON public.separations_separationevent USING btree (family_id);


CREATE INDEX separations_separationevent_logged_by_id_eda4962a ON public.separations_separationevent USING btree (logged_by_id);


CREATE INDEX separations_separationevent_pgh_context_id_0b743b56 ON public.separations_separationevent USING btree (pgh_context_id);


CREATE INDEX separations_separationevent_pgh_obj_id_90bdd137 ON public.separations_separationevent USING btree (pgh_obj_id);


CREATE INDEX separations_specialisedorientation_cancelled_by_id_f6280c67 ON public.separations_specialisedorientation USING btree (cancelled_by_id);


CREATE INDEX separations_specialisedorientation_noted_by_id_093b3dcf ON public.separations_specialisedorientation USING btree (noted_by_id);


CREATE INDEX separations_specialisedorientation_parent_id_df2dffa1 ON public.separations_specialisedorientation USING btree (parent_id);


CREATE INDEX separations_specialisedorientation_place_id_af01df3e ON public.separations_specialisedorientation USING btree (place_id);


CREATE INDEX separations_specialisedorientation_report_id_5a3a81ca ON public.separations_specialisedorientation USING btree (report_id);


CREATE INDEX separations_threatenedperson_person_id_d24d388d ON public.separations_threatenedperson USING btree (person_id);


CREATE INDEX separations_threatenedperson_report_id_c2a53440 ON public.separations_threatenedperson USING btree (report_id);


CREATE INDEX separations_threatenedpersonevent_person_id_4b89492a ON public.separations_threatenedpersonevent USING btree (person_id);


CREATE INDEX separations_threatenedpersonevent_pgh_context_id_168ab877 ON public.separations_threatenedpersonevent USING btree (pgh_context_id);


CREATE INDEX separations_threatenedpersonevent_pgh_obj_id_753f5533 ON public.separations_threatenedpersonevent USING btree (pgh_obj_id);


CREATE INDEX separations_threatenedpersonevent_report_id_d6b45f42 ON public.separations_threatenedpersonevent USING btree (report_id);


CREATE INDEX separations_transfer_asked_by_id_376afd27 ON public.separations_transfer USING btree (asked_by_id);


CREATE INDEX separations_transfer_caf_id_135f2bf8 ON public.separations_transfer USING btree (caf_id);


CREATE INDEX separations_transfer_caf_id_135f2bf8_like ON public.separations_transfer USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_transfer_contact_id_4c436d87 ON public.separations_transfer USING btree (contact_id);


CREATE INDEX separations_transfer_ended_by_id_b70ad4cd ON public.separations_transfer USING btree (ended_by_id);


CREATE INDEX separations_transfer_family_id_80f8ea5d ON public.separations_transfer USING btree (family_id);


CREATE INDEX separations_transfer_to_caf_id_d930913f ON public.separations_transfer USING btree (to_caf_id);


CREATE INDEX separations_transfer_to_caf_id_d930913f_like ON public.separations_transfer USING btree (to_caf_id varchar_pattern_ops);


CREATE INDEX separations_transferevent_asked_by_id_2ae47baa ON public.separations_transferevent USING btree (asked_by_id);


CREATE INDEX separations_transferevent_caf_id_b89e8a83 ON public.separations_transferevent USING btree (caf_id);


CREATE INDEX separations_transferevent_caf_id_b89e8a83_like ON public.separations_transferevent USING btree (caf_id varchar_pattern_ops);


CREATE INDEX separations_transferevent_contact_id_ffb6b181 ON public.separations_transferevent USING btree (contact_id);


CREATE INDEX separations_transferevent_ended_by_id_8dddf123 ON public.separations_transferevent USING btree (ended_by_id);


CREATE INDEX separations_transferevent_family_id_ca79d37b ON public.separations_transferevent USING btree (family_id);


CREATE INDEX separations_transferevent_new_family_id_260ce40c ON public.separations_transferevent USING btree (new_family_id);


CREATE INDEX separations_transferevent_pgh_context_id_b8634d14 ON public.separations_transferevent USING btree (pgh_context_id);


CREATE INDEX separations_transferevent_pgh_obj_id_838d02b7 ON public.separations_transferevent USING btree (pgh_obj_id);


CREATE INDEX separations_transferevent_to_caf_id_197889b2 ON public.separations_transferevent USING btree (to_caf_id);


CREATE INDEX separations_transferevent_to_caf_id_197889b2_like ON public.separations_transferevent USING btree (to_caf_id varchar_pattern_ops);


CREATE UNIQUE INDEX site_one_main ON public.partners_site USING btree (service_id) WHERE (is_main AND ((state)::text = 'open'::text));


CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);


CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);


CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);


CREATE INDEX territory_caf_code_92e51941_like ON public.territory_caf USING btree (code varchar_pattern_ops);


CREATE INDEX territory_caf_departement_id_066f6770_like ON public.territory_caf USING btree (departement_id varchar_pattern_ops);


CREATE INDEX territory_court_departement_id_860637a9 ON public.territory_court USING btree (departement_id);


CREATE INDEX territory_court_departement_id_860637a9_like ON public.territory_court USING btree (departement_id varchar_pattern_ops);


CREATE INDEX territory_departement_code_bfd65577_like ON public.territory_departement USING btree (code varchar_pattern_ops);


CREATE INDEX territory_departement_msa_id_57dbf958 ON public.territory_departement USING btree (msa_id);


CREATE INDEX territory_departement_region_id_8e4474f3 ON public.territory_departement USING btree (region_id);


CREATE INDEX territory_departement_region_id_8e4474f3_like ON public.territory_departement USING btree (region_id varchar_pattern_ops);


CREATE INDEX territory_msa_name_15f0fe34_like ON public.territory_msa USING btree (name varchar_pattern_ops);


CREATE INDEX territory_region_code_5ce4f312_like ON public.territory_region USING btree (code varchar_pattern_ops);


CREATE UNIQUE INDEX transfer_one_asked ON public.separations_transfer USING btree (family_id) WHERE ((state)::text = 'asked'::text);


CREATE INDEX transfer_to_answer ON public.separations_transfer USING btree (to_caf_id) WHERE ((state)::text = 'asked'::text);


CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));


CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";


CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;


CREATE UNIQUE INDEX withdrawal_one_at_once ON public.espaces_rencontre_agrementwithdrawal USING btree (agrement_id) WHERE (NOT ((state)::text = 'dropped'::text));


CREATE TRIGGER cancelled_without_referral BEFORE UPDATE OF cancelled_at ON public.separations_family FOR EACH ROW WHEN (((new.cancelled_at IS NOT NULL) AND (old.cancelled_at IS NULL))) EXECUTE FUNCTION public.separations_family_cancelled_without_referral();


CREATE TRIGGER closed_without_referral BEFORE UPDATE OF state ON public.separations_family FOR EACH ROW WHEN ((((new.state)::text = 'closed'::text) AND ((old.state)::text <> 'closed'::text))) EXECUTE FUNCTION public.separations_family_closed_without_referral();


CREATE TRIGGER pgtrigger_account_change_kept_bed9a BEFORE INSERT OR DELETE OR UPDATE ON public.accounts_accountchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_account_change_kept_bed9a();


COMMENT ON TRIGGER pgtrigger_account_change_kept_bed9a ON public.accounts_accountchange IS '5bb997d79309db3a08f6ee1dd10efe052046f94a';


CREATE TRIGGER pgtrigger_addition_counts_for_file_0ce46 AFTER INSERT ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_file_0ce46();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_file_0ce46 ON public.separations_child IS 'cdfca90ee324f9f7e9b8a1bb28ec124e61c0e5d8';


CREATE TRIGGER pgtrigger_addition_counts_for_file_61719 AFTER INSERT ON public.separations_residence REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_file_61719();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_file_61719 ON public.separations_residence IS '2b30da365937a006c0ff4c8ddc769f70076edd48';


CREATE TRIGGER pgtrigger_addition_counts_for_file_68416 AFTER INSERT ON public.separations_separation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_file_68416();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_file_68416 ON public.separations_separation IS 'db8f4f95cb61ca45b1578e0df58f293e17a85220';


CREATE TRIGGER pgtrigger_addition_counts_for_file_bd4eb AFTER INSERT ON public.separations_reconciliation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_file_bd4eb();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_file_bd4eb ON public.separations_reconciliation IS '31e1297353c6ea0b6a9cb358132b2727c08102d9';


CREATE TRIGGER pgtrigger_addition_counts_for_file_d0675 AFTER INSERT ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_file_d0675();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_file_d0675 ON public.separations_parent IS '808c7f7cb7977a151e76edb6943b4fc3b8a812a3';


CREATE TRIGGER pgtrigger_addition_counts_for_files_e45f5 AFTER INSERT ON public.separations_contactpoint REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_counts_for_files_e45f5();


COMMENT ON TRIGGER pgtrigger_addition_counts_for_files_e45f5 ON public.separations_contactpoint IS 'f28423b9512e619718ed6ba43aa40d749cdaf1cf';


CREATE TRIGGER pgtrigger_addition_has_one_place_8875a AFTER INSERT ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_has_one_place_8875a();


COMMENT ON TRIGGER pgtrigger_addition_has_one_place_8875a ON public.separations_child IS 'c5f042820f79e7fd808d2906bbd3cdd209437e97';


CREATE TRIGGER pgtrigger_addition_has_one_place_b9ace AFTER INSERT ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_has_one_place_b9ace();


COMMENT ON TRIGGER pgtrigger_addition_has_one_place_b9ace ON public.separations_parent IS 'a9de991766dda0cd942582d4b3b8ed3193d215a3';


CREATE TRIGGER pgtrigger_addition_of_standing_person_12b8d AFTER INSERT ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_of_standing_person_12b8d();


COMMENT ON TRIGGER pgtrigger_addition_of_standing_person_12b8d ON public.separations_parent IS 'b90afa56486ab1b11764591ff29f505f6192b5d8';


CREATE TRIGGER pgtrigger_addition_of_standing_person_44176 AFTER INSERT ON public.separations_contactpoint REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_of_standing_person_44176();


COMMENT ON TRIGGER pgtrigger_addition_of_standing_person_44176 ON public.separations_contactpoint IS 'd8b6eee1831904c67ebb0487e137f8381881f0a5';


CREATE TRIGGER pgtrigger_addition_of_standing_person_6dbca AFTER INSERT ON public.separations_threatenedperson REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_of_standing_person_6dbca();


COMMENT ON TRIGGER pgtrigger_addition_of_standing_person_6dbca ON public.separations_threatenedperson IS '54b4751dc08edfe8d15c9ad11110b3f9129b8abd';


CREATE TRIGGER pgtrigger_addition_of_standing_person_c7686 AFTER INSERT ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_of_standing_person_c7686();


COMMENT ON TRIGGER pgtrigger_addition_of_standing_person_c7686 ON public.separations_child IS '94090360a4e7ac9bc70ad73a3194ee7e4e01a27b';


CREATE TRIGGER pgtrigger_addition_of_standing_threat_from_08417 AFTER INSERT ON public.separations_dangerreport REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_addition_of_standing_threat_from_08417();


COMMENT ON TRIGGER pgtrigger_addition_of_standing_threat_from_08417 ON public.separations_dangerreport IS '2e273d8be8b10a06ee33401f4f56a6d1b03b28eb';


CREATE TRIGGER pgtrigger_amendment_kept_8b1b5 BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_conventionamendment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_amendment_kept_8b1b5();


COMMENT ON TRIGGER pgtrigger_amendment_kept_8b1b5 ON public.mediation_conventionamendment IS '7b943658cbb4ca21294683c977b9b18e5ffe8484';


CREATE TRIGGER pgtrigger_answer_kept_41205 BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_eligibilityanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_answer_kept_41205();


COMMENT ON TRIGGER pgtrigger_answer_kept_41205 ON public.mediation_eligibilityanswer IS '8162dc6b25d540962165610f3768105e26bdc2f2';


CREATE TRIGGER pgtrigger_answered_by_its_agrement_1d4fa BEFORE INSERT OR UPDATE OF state, agrement_id ON public.espaces_rencontre_agrementfile FOR EACH ROW WHEN ((new.agrement_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_answered_by_its_agrement_1d4fa();


COMMENT ON TRIGGER pgtrigger_answered_by_its_agrement_1d4fa ON public.espaces_rencontre_agrementfile IS '6749e2f069484c98b1489ff8e5e6d2c9fcd9a3b1';


CREATE TRIGGER pgtrigger_answered_by_right_932a9 BEFORE UPDATE ON public.accounts_accountchange FOR EACH ROW WHEN ((((old.state)::text = 'asked'::text) AND ((new.state)::text = ANY ((ARRAY['confirmed'::character varying, 'refused'::character varying])::text[])))) EXECUTE FUNCTION public.pgtrigger_answered_by_right_932a9();


COMMENT ON TRIGGER pgtrigger_answered_by_right_932a9 ON public.accounts_accountchange IS '8eb1a7743fd0b268674122dd6cdafc703de2d0cb';


CREATE TRIGGER pgtrigger_append_only_00644 BEFORE DELETE OR UPDATE ON public.separations_threatenedpersonevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_00644();


COMMENT ON TRIGGER pgtrigger_append_only_00644 ON public.separations_threatenedpersonevent IS '24f3a559fbf96ae1ba90eab9cca8d619b7576d33';


CREATE TRIGGER pgtrigger_append_only_03a36 BEFORE DELETE OR UPDATE ON public.funding_fundingrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_03a36();


COMMENT ON TRIGGER pgtrigger_append_only_03a36 ON public.funding_fundingrequestevent IS '5d7efa343c9e723214f1f78710e5baa71500696e';


CREATE TRIGGER pgtrigger_append_only_0a880 BEFORE DELETE OR UPDATE ON public.separations_asfopeningevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0a880();


COMMENT ON TRIGGER pgtrigger_append_only_0a880 ON public.separations_asfopeningevent IS 'd26d66d43cc8ca412744e48e725d6d25dd9fdf6e';


CREATE TRIGGER pgtrigger_append_only_0b747 BEFORE DELETE OR UPDATE ON public.mediation_consentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0b747();


COMMENT ON TRIGGER pgtrigger_append_only_0b747 ON public.mediation_consentevent IS '78c46bac02b5949752ad9fa14e0d082409e16160';


CREATE TRIGGER pgtrigger_append_only_101c9 BEFORE DELETE OR UPDATE ON public.espaces_rencontre_agrementwithdrawalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_101c9();


COMMENT ON TRIGGER pgtrigger_append_only_101c9 ON public.espaces_rencontre_agrementwithdrawalevent IS 'faf39f3b26ddc6cbed904535f60245120bf3cb19';


CREATE TRIGGER pgtrigger_append_only_16ed5 BEFORE DELETE OR UPDATE ON public.separations_reconciliationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_16ed5();


COMMENT ON TRIGGER pgtrigger_append_only_16ed5 ON public.separations_reconciliationevent IS '3c71bb897998a2c02d0ec7c1470821f76bef9fca';


CREATE TRIGGER pgtrigger_append_only_1afd4 BEFORE DELETE OR UPDATE ON public.mediation_referralevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1afd4();


COMMENT ON TRIGGER pgtrigger_append_only_1afd4 ON public.mediation_referralevent IS '1c12d350764ed8992bba1c74f8d6a2e3984ee7af';


CREATE TRIGGER pgtrigger_append_only_1caf3 BEFORE DELETE OR UPDATE ON public.partners_serviceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1caf3();


COMMENT ON TRIGGER pgtrigger_append_only_1caf3 ON public.partners_serviceevent IS 'f91a6315013fde6de6ad95d671b14de35bc59afd';


CREATE TRIGGER pgtrigger_append_only_2b3d2 BEFORE DELETE OR UPDATE ON public.separations_personevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2b3d2();


COMMENT ON TRIGGER pgtrigger_append_only_2b3d2 ON public.separations_personevent IS 'df3477bb6393eb8fa6c5e45047eab53e318676dd';


CREATE TRIGGER pgtrigger_append_only_2f458 BEFORE DELETE OR UPDATE ON public.separations_childevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2f458();


COMMENT ON TRIGGER pgtrigger_append_only_2f458 ON public.separations_childevent IS '34a58da7066593d90f7e4b546782b1055e44b4d8';


CREATE TRIGGER pgtrigger_append_only_30f19 BEFORE DELETE OR UPDATE ON public.funding_envelopeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_30f19();


COMMENT ON TRIGGER pgtrigger_append_only_30f19 ON public.funding_envelopeevent IS '98a8fe3068c7bb80dc273a2866e916562b58b066';


CREATE TRIGGER pgtrigger_append_only_35bf0 BEFORE DELETE OR UPDATE ON public.mediation_sharedcontactevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_35bf0();


COMMENT ON TRIGGER pgtrigger_append_only_35bf0 ON public.mediation_sharedcontactevent IS 'dd642c107abf9810f745181d23dceb5e1ca77158';


CREATE TRIGGER pgtrigger_append_only_3ad46 BEFORE DELETE OR UPDATE ON public.funding_frameworkevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3ad46();


COMMENT ON TRIGGER pgtrigger_append_only_3ad46 ON public.funding_frameworkevent IS '13fc7a550fad26f53e2a84ba53d12858f6551156';


CREATE TRIGGER pgtrigger_append_only_3b26c BEFORE DELETE OR UPDATE ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3b26c();


COMMENT ON TRIGGER pgtrigger_append_only_3b26c ON public.journal_seal IS '04193f21a5bb87d02d024c561dd89a4ee8d084f6';


CREATE TRIGGER pgtrigger_append_only_416ef BEFORE DELETE OR UPDATE ON public.funding_meetingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_416ef();


COMMENT ON TRIGGER pgtrigger_append_only_416ef ON public.funding_meetingevent IS '685fd1b66dbd00fa1566ead0f0c44978aa15824b';


CREATE TRIGGER pgtrigger_append_only_43511 BEFORE DELETE OR UPDATE ON public.mediation_eligibilityanswerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_43511();


COMMENT ON TRIGGER pgtrigger_append_only_43511 ON public.mediation_eligibilityanswerevent IS '35a9c944d633068196e9cd669773c2deb1f22223';


CREATE TRIGGER pgtrigger_append_only_4bb44 BEFORE DELETE OR UPDATE ON public.funding_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4bb44();


COMMENT ON TRIGGER pgtrigger_append_only_4bb44 ON public.funding_commitment IS 'e3e17be9110d6900274b001aa008e1ac8fcbcd67';


CREATE TRIGGER pgtrigger_append_only_50376 BEFORE DELETE OR UPDATE ON public.espaces_rencontre_agrementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_50376();


COMMENT ON TRIGGER pgtrigger_append_only_50376 ON public.espaces_rencontre_agrementevent IS '10500648696db8ba27f5268c51b70b1d72aae2a5';


CREATE TRIGGER pgtrigger_append_only_52865 BEFORE DELETE OR UPDATE ON public.journal_filestate FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_52865();


COMMENT ON TRIGGER pgtrigger_append_only_52865 ON public.journal_filestate IS 'a4d6c2cabf78780ca8198951d1b65559e596281a';


CREATE TRIGGER pgtrigger_append_only_5994c BEFORE DELETE OR UPDATE ON public.funding_conditionproof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5994c();


COMMENT ON TRIGGER pgtrigger_append_only_5994c ON public.funding_conditionproof IS 'cd9df929570059af05431497181e7160132739c4';


CREATE TRIGGER pgtrigger_append_only_5b346 BEFORE DELETE OR UPDATE ON public.partners_siteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5b346();


COMMENT ON TRIGGER pgtrigger_append_only_5b346 ON public.partners_siteevent IS 'bf3c290d061d988208e91f3e703dbb069328bf60';


CREATE TRIGGER pgtrigger_append_only_5fe6c BEFORE DELETE OR UPDATE ON public.mediation_serviceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_5fe6c();


COMMENT ON TRIGGER pgtrigger_append_only_5fe6c ON public.mediation_serviceevent IS 'e6aa5e614dfd4079f95cf21c11fb3ae6ff5e11d0';


CREATE TRIGGER pgtrigger_append_only_603e5 BEFORE DELETE OR UPDATE ON public.funding_receipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_603e5();


COMMENT ON TRIGGER pgtrigger_append_only_603e5 ON public.funding_receipt IS 'f7674bb747a48509704356fca45b6177099fe0c5';


CREATE TRIGGER pgtrigger_append_only_64804 BEFORE DELETE OR UPDATE ON public.separations_contactpointevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_64804();


COMMENT ON TRIGGER pgtrigger_append_only_64804 ON public.separations_contactpointevent IS '1956d2d7ff7290e5a7e1427e83a4f564aa45414f';


CREATE TRIGGER pgtrigger_append_only_6d2d9 BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6d2d9();


COMMENT ON TRIGGER pgtrigger_append_only_6d2d9 ON public.journal_entry IS '4e2357730d0621f5305f59f950d1d9c44e23f9e8';


CREATE TRIGGER pgtrigger_append_only_6fb95 BEFORE DELETE OR UPDATE ON public.accounts_agentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6fb95();


COMMENT ON TRIGGER pgtrigger_append_only_6fb95 ON public.accounts_agentevent IS '642d088e47a4d75fd4bffde741352e0a7ecd81f5';


CREATE TRIGGER pgtrigger_append_only_794f0 BEFORE DELETE OR UPDATE ON public.funding_shareentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_794f0();


COMMENT ON TRIGGER pgtrigger_append_only_794f0 ON public.funding_shareentry IS 'e150a3b4d2baa799d4d87ba6bfce66465b695596';


CREATE TRIGGER pgtrigger_append_only_7da5e BEFORE DELETE OR UPDATE ON public.mediation_mediatorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7da5e();


COMMENT ON TRIGGER pgtrigger_append_only_7da5e ON public.mediation_mediatorevent IS '82f94f3d54bc84cf26c241f5d39005413d6b243c';


CREATE TRIGGER pgtrigger_append_only_826af BEFORE DELETE OR UPDATE ON public.funding_commissionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_826af();


COMMENT ON TRIGGER pgtrigger_append_only_826af ON public.funding_commissionevent IS 'f83d865068c0f802e942a9110e94dc48fcff50d7';


CREATE TRIGGER pgtrigger_append_only_83311 BEFORE DELETE OR UPDATE ON public.separations_firstcontactevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_83311();


COMMENT ON TRIGGER pgtrigger_append_only_83311 ON public.separations_firstcontactevent IS '5ecd7a1da7a51daef6a338126cc1fa290a81776a';


CREATE TRIGGER pgtrigger_append_only_863e4 BEFORE DELETE OR UPDATE ON public.separations_procedureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_863e4();


COMMENT ON TRIGGER pgtrigger_append_only_863e4 ON public.separations_procedureevent IS 'b6471ece176a3baf27869a84b75ada12236126c7';


CREATE TRIGGER pgtrigger_append_only_89119 BEFORE DELETE OR UPDATE ON public.mediation_conventionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_89119();


COMMENT ON TRIGGER pgtrigger_append_only_89119 ON public.mediation_conventionevent IS '314e732ad87eef4c00b342ec982d62c97fdd81b7';


CREATE TRIGGER pgtrigger_append_only_918bf BEFORE DELETE OR UPDATE ON public.separations_residenceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_918bf();


COMMENT ON TRIGGER pgtrigger_append_only_918bf ON public.separations_residenceevent IS 'cfa8db997c52702733e54f67df08aefef6ffa6b2';


CREATE TRIGGER pgtrigger_append_only_9ac91 BEFORE DELETE OR UPDATE ON public.espaces_rencontre_meetingspaceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9ac91();


COMMENT ON TRIGGER pgtrigger_append_only_9ac91 ON public.espaces_rencontre_meetingspaceevent IS '9c1d0084c2f8cfc654c9b1dad901dfed49a2728a';


CREATE TRIGGER pgtrigger_append_only_9fd3b BEFORE DELETE OR UPDATE ON public.separations_confirmationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9fd3b();


COMMENT ON TRIGGER pgtrigger_append_only_9fd3b ON public.separations_confirmationevent IS 'a13e88de7e4217a493834b72da193f2bf15ebc4b';


CREATE TRIGGER pgtrigger_append_only_a6475 BEFORE DELETE OR UPDATE ON public.separations_separationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a6475();


COMMENT ON TRIGGER pgtrigger_append_only_a6475 ON public.separations_separationevent IS '719040a0fd287b75020948e868e4212e96c120fc';


CREATE TRIGGER pgtrigger_append_only_a724d BEFORE DELETE OR UPDATE ON public.journal_check FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a724d();


COMMENT ON TRIGGER pgtrigger_append_only_a724d ON public.journal_check IS '5fadd793dcf88f69fc86e74e4685e25594dd72c7';


CREATE TRIGGER pgtrigger_append_only_b0fd4 BEFORE DELETE OR UPDATE ON public.funding_priceparameterevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b0fd4();


COMMENT ON TRIGGER pgtrigger_append_only_b0fd4 ON public.funding_priceparameterevent IS 'db53bf4bb4491b77438ecf387087ab0880500200';


CREATE TRIGGER pgtrigger_append_only_b1f85 BEFORE DELETE OR UPDATE ON public.separations_transferevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b1f85();


COMMENT ON TRIGGER pgtrigger_append_only_b1f85 ON public.separations_transferevent IS '16976248ee3836d2c2eea2e25d4afc7245008b8b';


CREATE TRIGGER pgtrigger_append_only_b5af1 BEFORE DELETE OR UPDATE ON public.separations_replacementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b5af1();


COMMENT ON TRIGGER pgtrigger_append_only_b5af1 ON public.separations_replacementevent IS '6e8a7596cc17c0b5861351cc7d18b86dcceb61a7';


CREATE TRIGGER pgtrigger_append_only_b7393 BEFORE DELETE OR UPDATE ON public.separations_familyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b7393();


COMMENT ON TRIGGER pgtrigger_append_only_b7393 ON public.separations_familyevent IS 'acbb3daff8fd5e359f9b4c600c064fcdc9db26bf';


CREATE TRIGGER pgtrigger_append_only_b8fa8 BEFORE DELETE OR UPDATE ON public.espaces_rencontre_agrementdocumentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b8fa8();


COMMENT ON TRIGGER pgtrigger_append_only_b8fa8 ON public.espaces_rencontre_agrementdocumentevent IS '8c1096d048e19aa7d1df586af44cd73dead9e8f1';


CREATE TRIGGER pgtrigger_append_only_c07b5 BEFORE DELETE OR UPDATE ON public.funding_declarationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c07b5();


COMMENT ON TRIGGER pgtrigger_append_only_c07b5 ON public.funding_declarationevent IS '8ca795ad89bafa52118c50d4fd5e378478822408';


CREATE TRIGGER pgtrigger_append_only_c603c BEFORE DELETE OR UPDATE ON public.separations_personmergeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c603c();


COMMENT ON TRIGGER pgtrigger_append_only_c603c ON public.separations_personmergeevent IS 'a7e04c4f9dc01adee99e49d3c165350ba0394c18';


CREATE TRIGGER pgtrigger_append_only_c7146 BEFORE DELETE OR UPDATE ON public.funding_criterionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c7146();


COMMENT ON TRIGGER pgtrigger_append_only_c7146 ON public.funding_criterionevent IS '3a84b3db305a68cc0ad5a43e192733bbb45d3fb4';


CREATE TRIGGER pgtrigger_append_only_cb801 BEFORE DELETE OR UPDATE ON public.separations_contactattempt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_cb801();


COMMENT ON TRIGGER pgtrigger_append_only_cb801 ON public.separations_contactattempt IS '5e0e7edde3e2bc4063049b81904d8610ab15d1d8';


CREATE TRIGGER pgtrigger_append_only_d3a11 BEFORE DELETE OR UPDATE ON public.partners_operatorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d3a11();


COMMENT ON TRIGGER pgtrigger_append_only_d3a11 ON public.partners_operatorevent IS '1321ffc1ca93a6d970b44966b411e16dcb980409';


CREATE TRIGGER pgtrigger_append_only_d919e BEFORE DELETE OR UPDATE ON public.separations_dangerreportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d919e();


COMMENT ON TRIGGER pgtrigger_append_only_d919e ON public.separations_dangerreportevent IS 'cdaf534adb5fe8d6a6326c3285bf38a76370daf4';


CREATE TRIGGER pgtrigger_append_only_dd4c1 BEFORE DELETE OR UPDATE ON public.espaces_rencontre_agrementfileevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dd4c1();


COMMENT ON TRIGGER pgtrigger_append_only_dd4c1 ON public.espaces_rencontre_agrementfileevent IS 'b7428c56f30288897f51bd76568b5ef8fefa3690';


CREATE TRIGGER pgtrigger_append_only_e5885 BEFORE DELETE OR UPDATE ON public.separations_motive FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e5885();


COMMENT ON TRIGGER pgtrigger_append_only_e5885 ON public.separations_motive IS 'f7167881b87fb6e1e6207449983090299062d083';


CREATE TRIGGER pgtrigger_append_only_f00ed BEFORE DELETE OR UPDATE ON public.separations_parentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f00ed();


COMMENT ON TRIGGER pgtrigger_append_only_f00ed ON public.separations_parentevent IS '5d1005d511cd51b44d7d7043de59127c8c27709a';


CREATE TRIGGER pgtrigger_append_only_f048d BEFORE DELETE OR UPDATE ON public.separations_directoryplaceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f048d();


COMMENT ON TRIGGER pgtrigger_append_only_f048d ON public.separations_directoryplaceevent IS 'f1cb52a42158855133eb453e6a7af083b145d1d1';


CREATE TRIGGER pgtrigger_append_only_f2ddd BEFORE DELETE OR UPDATE ON public.funding_referencevalue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f2ddd();


COMMENT ON TRIGGER pgtrigger_append_only_f2ddd ON public.funding_referencevalue IS '3ef90374e1988d8d2ba334b38c33c31637453a46';


CREATE TRIGGER pgtrigger_append_only_f7c3a BEFORE DELETE OR UPDATE ON public.separations_notsamepersonevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f7c3a();


COMMENT ON TRIGGER pgtrigger_append_only_f7c3a ON public.separations_notsamepersonevent IS 'bb2c48b81bbf8875d5ea1348d08d3716367169e6';


CREATE TRIGGER pgtrigger_append_only_f9f91 BEFORE DELETE OR UPDATE ON public.separations_handoverevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f9f91();


COMMENT ON TRIGGER pgtrigger_append_only_f9f91 ON public.separations_handoverevent IS '86f980a143d1e7b6ef7fa08419e7a0d68dcb2aaa';


CREATE TRIGGER pgtrigger_append_only_fb361 BEFORE DELETE OR UPDATE ON public.mediation_conventionyearevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fb361();


COMMENT ON TRIGGER pgtrigger_append_only_fb361 ON public.mediation_conventionyearevent IS '4a1baaea95dbd58262e8c7558a4c09cb69194f2a';


CREATE TRIGGER pgtrigger_append_only_fefbc BEFORE DELETE OR UPDATE ON public.espaces_rencontre_agrementchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fefbc();


COMMENT ON TRIGGER pgtrigger_append_only_fefbc ON public.espaces_rencontre_agrementchange IS '275fb4e482889fdaef0aa643a97c7e413745ee8a';


CREATE TRIGGER pgtrigger_applied_to_its_line_832e1 AFTER INSERT OR UPDATE ON public.funding_envelopecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_applied_to_its_line_832e1();


COMMENT ON TRIGGER pgtrigger_applied_to_its_line_832e1 ON public.funding_envelopecorrection IS '92a3b0dd9d9e2c5c528646d0c639b47b8c7a5b7d';


CREATE CONSTRAINT TRIGGER pgtrigger_approved_moves_both_5ee81 AFTER UPDATE ON public.funding_sharetransfer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state)::text = 'approved'::text)) EXECUTE FUNCTION public.pgtrigger_approved_moves_both_5ee81();


COMMENT ON TRIGGER pgtrigger_approved_moves_both_5ee81 ON public.funding_sharetransfer IS '4b3f348c9a6868668fb66d9ccaf3d183aef91668';


CREATE TRIGGER pgtrigger_broken_glass_kept_5886d BEFORE UPDATE ON public.separations_brokenglass FOR EACH ROW WHEN (((old.agent_id IS DISTINCT FROM new.agent_id) OR ((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.file IS DISTINCT FROM new.file) OR (old.day IS DISTINCT FROM new.day) OR ((old.reason)::text IS DISTINCT FROM (new.reason)::text) OR (old.broken_at IS DISTINCT FROM new.broken_at))) EXECUTE FUNCTION public.pgtrigger_broken_glass_kept_5886d();


COMMENT ON TRIGGER pgtrigger_broken_glass_kept_5886d ON public.separations_brokenglass IS 'c829740d2e9c5e21bc4bb7c699e38ab94884410b';


CREATE TRIGGER pgtrigger_broken_glass_stays_b82fa BEFORE DELETE ON public.separations_brokenglass FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_broken_glass_stays_b82fa();


COMMENT ON TRIGGER pgtrigger_broken_glass_stays_b82fa ON public.separations_brokenglass IS '7b30ec2de0e514f580b4b8ae6366b5da488bb9f6';


CREATE TRIGGER pgtrigger_budget_alert_kept_7d72f BEFORE DELETE OR UPDATE ON public.accounts_budgetalert FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_budget_alert_kept_7d72f();


COMMENT ON TRIGGER pgtrigger_budget_alert_kept_7d72f ON public.accounts_budgetalert IS 'cc871b4fd1793afa2a29eb692ccb368ec3b30238';


CREATE TRIGGER pgtrigger_budget_raised_from_tomorrow_89777 BEFORE INSERT ON public.accounts_datedsetting FOR EACH ROW WHEN (((new.key)::text = ANY ((ARRAY['budget_alert'::character varying, 'budget_stop'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_budget_raised_from_tomorrow_89777();


COMMENT ON TRIGGER pgtrigger_budget_raised_from_tomorrow_89777 ON public.accounts_datedsetting IS '657054ce5c6c614c84810ce76ab6fd22652ae2bd';


CREATE TRIGGER pgtrigger_budget_release_kept_9b289 BEFORE INSERT OR DELETE OR UPDATE ON public.accounts_budgetrelease FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_budget_release_kept_9b289();


COMMENT ON TRIGGER pgtrigger_budget_release_kept_9b289 ON public.accounts_budgetrelease IS '1c8b6d623715c9d7608eb0c1039d9d661ca47467';


CREATE TRIGGER pgtrigger_cancelled_for_good_911b0 BEFORE UPDATE ON public.espaces_rencontre_agrement FOR EACH ROW WHEN ((old.cancelled_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_cancelled_for_good_911b0();


COMMENT ON TRIGGER pgtrigger_cancelled_for_good_911b0 ON public.espaces_rencontre_agrement IS '769e42e7773988e35c40f97ccf4a20a3c9b31926';


CREATE TRIGGER pgtrigger_cancelled_without_danger_d1fd3 BEFORE UPDATE ON public.separations_family FOR EACH ROW WHEN (((new.cancelled_at IS NOT NULL) AND (old.cancelled_at IS NULL))) EXECUTE FUNCTION public.pgtrigger_cancelled_without_danger_d1fd3();


COMMENT ON TRIGGER pgtrigger_cancelled_without_danger_d1fd3 ON public.separations_family IS '697ca2106ceada1b497ae8deb9a4ad0f358cca7d';


CREATE TRIGGER pgtrigger_chained_58da0 BEFORE INSERT ON public.journal_seal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_chained_58da0();


COMMENT ON TRIGGER pgtrigger_chained_58da0 ON public.journal_seal IS '7d8462a2e60400ccc36f65b4e65c86b2743f2974';


CREATE TRIGGER pgtrigger_change_counts_for_file_05a66 AFTER UPDATE ON public.separations_reconciliation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_file_05a66();


COMMENT ON TRIGGER pgtrigger_change_counts_for_file_05a66 ON public.separations_reconciliation IS '8f613078049dc987eb0257e3b5a0d14c7d536c9f';


CREATE TRIGGER pgtrigger_change_counts_for_file_313bb AFTER UPDATE ON public.separations_residence REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_file_313bb();


COMMENT ON TRIGGER pgtrigger_change_counts_for_file_313bb ON public.separations_residence IS '0830ce64b9b7fb625ae0201282742930968a3fb9';


CREATE TRIGGER pgtrigger_change_counts_for_file_6fd60 AFTER UPDATE ON public.separations_parent REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_file_6fd60();


COMMENT ON TRIGGER pgtrigger_change_counts_for_file_6fd60 ON public.separations_parent IS '47905afce00604a16219b1555b2f3c7ceb25018f';


CREATE TRIGGER pgtrigger_change_counts_for_file_aa1b8 AFTER UPDATE ON public.separations_separation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_file_aa1b8();


COMMENT ON TRIGGER pgtrigger_change_counts_for_file_aa1b8 ON public.separations_separation IS 'cfe50699c8c4593e3111d0c3a78396b526768e1f';


CREATE TRIGGER pgtrigger_change_counts_for_file_e1fae AFTER UPDATE ON public.separations_child REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_file_e1fae();


COMMENT ON TRIGGER pgtrigger_change_counts_for_file_e1fae ON public.separations_child IS 'ce48fea2bd21979aa17a005b7fd4dffd30cbd301';


CREATE TRIGGER pgtrigger_change_counts_for_files_c3d23 AFTER UPDATE ON public.separations_person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_files_c3d23();


COMMENT ON TRIGGER pgtrigger_change_counts_for_files_c3d23 ON public.separations_person IS '89a2504ce33f432167b7106fc451ab478aac8b56';


CREATE TRIGGER pgtrigger_change_counts_for_files_d9ad8 AFTER UPDATE ON public.separations_contactpoint REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_counts_for_files_d9ad8();


COMMENT ON TRIGGER pgtrigger_change_counts_for_files_d9ad8 ON public.separations_contactpoint IS '29c763d8db53066d8f80bd75f4f4e9043579416e';


CREATE TRIGGER pgtrigger_change_has_one_place_5abe7 AFTER UPDATE ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_has_one_place_5abe7();


COMMENT ON TRIGGER pgtrigger_change_has_one_place_5abe7 ON public.separations_parent IS 'af2c3740322af7db006b45b38665fbf20f4c5665';


CREATE TRIGGER pgtrigger_change_has_one_place_efe53 AFTER UPDATE ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_has_one_place_efe53();


COMMENT ON TRIGGER pgtrigger_change_has_one_place_efe53 ON public.separations_child IS 'e7d3e2ddc027fa5cb81e7010bb8d66e576212fe1';


CREATE TRIGGER pgtrigger_change_of_standing_person_3cd40 AFTER UPDATE ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_of_standing_person_3cd40();


COMMENT ON TRIGGER pgtrigger_change_of_standing_person_3cd40 ON public.separations_child IS 'ffaa3f1056d601b06fcf927d95c5ef548fb8c0b3';


CREATE TRIGGER pgtrigger_change_of_standing_person_42748 AFTER UPDATE ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_of_standing_person_42748();


COMMENT ON TRIGGER pgtrigger_change_of_standing_person_42748 ON public.separations_parent IS 'a75b7a907dd29657912ffa64460df91bb5790661';


CREATE TRIGGER pgtrigger_change_of_standing_person_811da AFTER UPDATE ON public.separations_contactpoint REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_of_standing_person_811da();


COMMENT ON TRIGGER pgtrigger_change_of_standing_person_811da ON public.separations_contactpoint IS 'c7e8b35af2948232c99005e29e441c25232a288d';


CREATE TRIGGER pgtrigger_change_of_standing_person_b966a AFTER UPDATE ON public.separations_threatenedperson REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_of_standing_person_b966a();


COMMENT ON TRIGGER pgtrigger_change_of_standing_person_b966a ON public.separations_threatenedperson IS 'c66def9b0f81a966d670ad2caf26a3f5d3f8080d';


CREATE TRIGGER pgtrigger_change_of_standing_threat_from_2ee61 AFTER UPDATE ON public.separations_dangerreport REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_change_of_standing_threat_from_2ee61();


COMMENT ON TRIGGER pgtrigger_change_of_standing_threat_from_2ee61 ON public.separations_dangerreport IS '5b97cc57b94d0a795c6f4455db54b1dc70e393d4';


CREATE TRIGGER pgtrigger_changed_by_two_fe71b BEFORE UPDATE ON public.accounts_agent FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.operator_id IS DISTINCT FROM new.operator_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.services IS DISTINCT FROM new.services))) EXECUTE FUNCTION public.pgtrigger_changed_by_two_fe71b();


COMMENT ON TRIGGER pgtrigger_changed_by_two_fe71b ON public.accounts_agent IS '2fd2c3fae164513866720d3cb242512e35db2c11';


CREATE TRIGGER pgtrigger_closed_after_its_services_739c2 BEFORE UPDATE OF state ON public.partners_operator FOR EACH ROW WHEN (((new.state)::text = 'closed'::text)) EXECUTE FUNCTION public.pgtrigger_closed_after_its_services_739c2();


COMMENT ON TRIGGER pgtrigger_closed_after_its_services_739c2 ON public.partners_operator IS '790c69caca0db31d051ff6932a800b79a98fc3d0';


CREATE TRIGGER pgtrigger_closed_without_danger_922b2 BEFORE UPDATE ON public.separations_family FOR EACH ROW WHEN ((((new.state)::text = 'closed'::text) AND ((old.state)::text <> 'closed'::text))) EXECUTE FUNCTION public.pgtrigger_closed_without_danger_922b2();


COMMENT ON TRIGGER pgtrigger_closed_without_danger_922b2 ON public.separations_family IS 'b68d7fc286287f829fa6391eba6edc8fb66f8bec';


CREATE TRIGGER pgtrigger_colleagues_of_one_caf_1a95c BEFORE INSERT OR UPDATE ON public.separations_replacement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_colleagues_of_one_caf_1a95c();


COMMENT ON TRIGGER pgtrigger_colleagues_of_one_caf_1a95c ON public.separations_replacement IS '634e64cbc2bc46035d01dfa8f310411277ecf059';


CREATE TRIGGER pgtrigger_colleagues_of_one_caf_77423 BEFORE INSERT OR UPDATE ON public.separations_handover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_colleagues_of_one_caf_77423();


COMMENT ON TRIGGER pgtrigger_colleagues_of_one_caf_77423 ON public.separations_handover IS 'faed8a2f3e4d93d6246b23ace285333395a31091';


CREATE TRIGGER pgtrigger_commission_kept_once_it_decided_af6d3 BEFORE DELETE OR UPDATE ON public.funding_commission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_commission_kept_once_it_decided_af6d3();


COMMENT ON TRIGGER pgtrigger_commission_kept_once_it_decided_af6d3 ON public.funding_commission IS 'b9d9485c38004ebae6317f2aabb997c25b756f90';


CREATE TRIGGER pgtrigger_complete_has_its_documents_06bc3 BEFORE INSERT OR UPDATE OF state, private_body ON public.espaces_rencontre_agrementfile FOR EACH ROW WHEN ((new.complete_on IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_complete_has_its_documents_06bc3();


COMMENT ON TRIGGER pgtrigger_complete_has_its_documents_06bc3 ON public.espaces_rencontre_agrementfile IS 'e0e3d8891c6b3a0a4a368554141f2f61353c9643';


CREATE TRIGGER pgtrigger_conditions_met_aa7fe BEFORE UPDATE ON public.mediation_convention FOR EACH ROW WHEN ((((new.state)::text = 'signed'::text) AND ((old.state)::text = 'prepared'::text))) EXECUTE FUNCTION public.pgtrigger_conditions_met_aa7fe();


COMMENT ON TRIGGER pgtrigger_conditions_met_aa7fe ON public.mediation_convention IS '858e5c4ed2e2cc55765f8dbb2d4226369a28e963';


CREATE TRIGGER pgtrigger_consent_kept_once_sent_c15b5 BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_consent_kept_once_sent_c15b5();


COMMENT ON TRIGGER pgtrigger_consent_kept_once_sent_c15b5 ON public.mediation_consent IS '2525db9116b33e051d4cdea17f7566a36f51af4e';


CREATE TRIGGER pgtrigger_convention_kept_14d3c BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_convention FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_convention_kept_14d3c();


COMMENT ON TRIGGER pgtrigger_convention_kept_14d3c ON public.mediation_convention IS '6da126f6787d4e8888c95d51956180ce2e5c6bb5';


CREATE TRIGGER pgtrigger_correction_kept_de72d BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_referralcorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_correction_kept_de72d();


COMMENT ON TRIGGER pgtrigger_correction_kept_de72d ON public.mediation_referralcorrection IS 'd38dc91108fa1b8e2bcbe48d957b6451074a86d9';


CREATE TRIGGER pgtrigger_counts_changes_08e7d BEFORE UPDATE ON public.partners_site FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_08e7d();


COMMENT ON TRIGGER pgtrigger_counts_changes_08e7d ON public.partners_site IS '9a98b0bbf7916223324a6ab8a9381e03546d5d3f';


CREATE TRIGGER pgtrigger_counts_changes_0e1bc BEFORE UPDATE ON public.accounts_agent FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text) OR (old.operator_id IS DISTINCT FROM new.operator_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.services IS DISTINCT FROM new.services) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_counts_changes_0e1bc();


COMMENT ON TRIGGER pgtrigger_counts_changes_0e1bc ON public.accounts_agent IS '65287f545c13d515185d7c11ec0d11893e0f41e8';


CREATE TRIGGER pgtrigger_counts_changes_18372 BEFORE UPDATE ON public.separations_procedure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_18372();


COMMENT ON TRIGGER pgtrigger_counts_changes_18372 ON public.separations_procedure IS '6a31ef43d4266837962e65bde918056592c4fc54';


CREATE TRIGGER pgtrigger_counts_changes_2067e BEFORE UPDATE ON public.separations_directoryplace FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_2067e();


COMMENT ON TRIGGER pgtrigger_counts_changes_2067e ON public.separations_directoryplace IS '21534a3c9190bd7b635f1c95cef2566ce20ce30a';


CREATE TRIGGER pgtrigger_counts_changes_22841 BEFORE UPDATE ON public.separations_handover FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.entered_at IS DISTINCT FROM new.entered_at) OR (old.entered_by_id IS DISTINCT FROM new.entered_by_id) OR (old.giver_id IS DISTINCT FROM new.giver_id) OR (old.id IS DISTINCT FROM new.id) OR (old.receiver_id IS DISTINCT FROM new.receiver_id) OR (old.returns_on IS DISTINCT FROM new.returns_on) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.version IS DISTINCT FROM new.version) OR (old.whole IS DISTINCT FROM new.whole))) EXECUTE FUNCTION public.pgtrigger_counts_changes_22841();


COMMENT ON TRIGGER pgtrigger_counts_changes_22841 ON public.separations_handover IS 'f0c6b6a8584d778bab91a018c8b9f21c659ed1d5';


CREATE TRIGGER pgtrigger_counts_changes_24e78 BEFORE UPDATE ON public.separations_family FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR ((old.cancel_reason)::text IS DISTINCT FROM (new.cancel_reason)::text) OR (old.cancelled_at IS DISTINCT FROM new.cancelled_at) OR (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.no_second_parent)::text IS DISTINCT FROM (new.no_second_parent)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR (old.opened_by_id IS DISTINCT FROM new.opened_by_id) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_counts_changes_24e78();


COMMENT ON TRIGGER pgtrigger_counts_changes_24e78 ON public.separations_family IS '7d8197f257d398de90b64ad1b8955149681f70d7';


CREATE TRIGGER pgtrigger_counts_changes_27a9c BEFORE UPDATE ON public.espaces_rencontre_agrement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_27a9c();


COMMENT ON TRIGGER pgtrigger_counts_changes_27a9c ON public.espaces_rencontre_agrement IS '761f063273423a694c70e6eb426dbf30ffb1e5c0';


CREATE TRIGGER pgtrigger_counts_changes_3d94c BEFORE UPDATE ON public.mediation_conventionamendment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_3d94c();


COMMENT ON TRIGGER pgtrigger_counts_changes_3d94c ON public.mediation_conventionamendment IS '9fa1e99dce1f4966403b41472cfbb296ebe90b50';


CREATE TRIGGER pgtrigger_counts_changes_58b09 BEFORE UPDATE ON public.funding_commission FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_58b09();


COMMENT ON TRIGGER pgtrigger_counts_changes_58b09 ON public.funding_commission IS '830f11045850bd83ef913a1ccb931187568e3116';


CREATE TRIGGER pgtrigger_counts_changes_663d6 BEFORE UPDATE ON public.mediation_convention FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_663d6();


COMMENT ON TRIGGER pgtrigger_counts_changes_663d6 ON public.mediation_convention IS '9b54d469bf985ecf9c69100b6d52f1a560ad6f16';


CREATE TRIGGER pgtrigger_counts_changes_6cbed AFTER UPDATE ON public.espaces_rencontre_meetingspace FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_6cbed();


COMMENT ON TRIGGER pgtrigger_counts_changes_6cbed ON public.espaces_rencontre_meetingspace IS 'a3c9ad726d6919ca92626c59391aed5bb139c5a6';


CREATE TRIGGER pgtrigger_counts_changes_6d580 BEFORE UPDATE ON public.separations_contactpoint FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_6d580();


COMMENT ON TRIGGER pgtrigger_counts_changes_6d580 ON public.separations_contactpoint IS 'd09eb63ff698b94a812fb6fe94bbff7bb89596d2';


CREATE TRIGGER pgtrigger_counts_changes_7f9e0 BEFORE UPDATE ON public.funding_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_7f9e0();


COMMENT ON TRIGGER pgtrigger_counts_changes_7f9e0 ON public.funding_meeting IS '0d8c19421b509ff40f692053415b93dde11e08c9';


CREATE TRIGGER pgtrigger_counts_changes_826ab BEFORE UPDATE ON public.funding_priceparameter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_826ab();


COMMENT ON TRIGGER pgtrigger_counts_changes_826ab ON public.funding_priceparameter IS 'b373c27ef6c6ea7ab9697d8687ec232d9d2ee59f';


CREATE TRIGGER pgtrigger_counts_changes_95ced BEFORE UPDATE ON public.mediation_mediator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_95ced();


COMMENT ON TRIGGER pgtrigger_counts_changes_95ced ON public.mediation_mediator IS 'aee37d9552bb39911ae5622d00a8583f66455883';


CREATE TRIGGER pgtrigger_counts_changes_97b9b AFTER UPDATE ON public.mediation_service FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_97b9b();


COMMENT ON TRIGGER pgtrigger_counts_changes_97b9b ON public.mediation_service IS 'cf58819600a6711eee68144462ab4d4f04f78db8';


CREATE TRIGGER pgtrigger_counts_changes_9eab5 BEFORE UPDATE ON public.funding_framework FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_9eab5();


COMMENT ON TRIGGER pgtrigger_counts_changes_9eab5 ON public.funding_framework IS '24e120de7faa06aa525899c5869dabbcad1f235a';


CREATE TRIGGER pgtrigger_counts_changes_a406e BEFORE UPDATE ON public.funding_envelope FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_a406e();


COMMENT ON TRIGGER pgtrigger_counts_changes_a406e ON public.funding_envelope IS '7f64f4b544ba00626ab38e08534fa9384fb58adc';


CREATE TRIGGER pgtrigger_counts_changes_aaa4e BEFORE UPDATE ON public.funding_criterion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_aaa4e();


COMMENT ON TRIGGER pgtrigger_counts_changes_aaa4e ON public.funding_criterion IS '37f699a33770cabb454640649cbb558ccb2e3ad4';


CREATE TRIGGER pgtrigger_counts_changes_b2f60 BEFORE UPDATE ON public.partners_operator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_b2f60();


COMMENT ON TRIGGER pgtrigger_counts_changes_b2f60 ON public.partners_operator IS '3452132c72365445c8cf5941a145ebb01a7e21d0';


CREATE TRIGGER pgtrigger_counts_changes_b40a8 BEFORE UPDATE ON public.separations_replacement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_b40a8();


COMMENT ON TRIGGER pgtrigger_counts_changes_b40a8 ON public.separations_replacement IS '8737c9802166c56b7597eefb5f3529f102f53745';


CREATE TRIGGER pgtrigger_counts_changes_bf1d8 BEFORE UPDATE ON public.espaces_rencontre_agrementfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_bf1d8();


COMMENT ON TRIGGER pgtrigger_counts_changes_bf1d8 ON public.espaces_rencontre_agrementfile IS 'aa79dfc5be3cc3757f5a5837bb578b13aeb471ae';


CREATE TRIGGER pgtrigger_counts_changes_cbdff BEFORE UPDATE ON public.funding_fundingrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_cbdff();


COMMENT ON TRIGGER pgtrigger_counts_changes_cbdff ON public.funding_fundingrequest IS '5d6115e86ea4cfca3f16412df1dab4d6de119e60';


CREATE TRIGGER pgtrigger_counts_changes_d707a BEFORE UPDATE ON public.separations_person FOR EACH ROW WHEN ((((old.allocataire_number)::text IS DISTINCT FROM (new.allocataire_number)::text) OR (old.birth_date IS DISTINCT FROM new.birth_date) OR ((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.deceased_on IS DISTINCT FROM new.deceased_on) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text) OR ((old.guardian)::text IS DISTINCT FROM (new.guardian)::text) OR ((old.guardianship)::text IS DISTINCT FROM (new.guardianship)::text) OR (old.has_no_known_address IS DISTINCT FROM new.has_no_known_address) OR (old.id IS DISTINCT FROM new.id) OR (old.is_deceased IS DISTINCT FROM new.is_deceased) OR (old.is_detained IS DISTINCT FROM new.is_detained) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text) OR (old.merged_into_id IS DISTINCT FROM new.merged_into_id) OR ((old.used_name)::text IS DISTINCT FROM (new.used_name)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_counts_changes_d707a();


COMMENT ON TRIGGER pgtrigger_counts_changes_d707a ON public.separations_person IS 'ec8bda31fea5df9b2f81635c41f15595913a774d';


CREATE TRIGGER pgtrigger_counts_changes_dd524 BEFORE UPDATE ON public.separations_dangerreport FOR EACH ROW WHEN (((old.family_id IS DISTINCT FROM new.family_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_undone IS DISTINCT FROM new.is_undone) OR (old.lift_reason IS DISTINCT FROM new.lift_reason) OR (old.lifted_at IS DISTINCT FROM new.lifted_at) OR (old.lifted_by_id IS DISTINCT FROM new.lifted_by_id) OR (old.names_whom IS DISTINCT FROM new.names_whom) OR (old.note IS DISTINCT FROM new.note) OR (old.recorded_at IS DISTINCT FROM new.recorded_at) OR (old.recorded_by_id IS DISTINCT FROM new.recorded_by_id) OR (old.threat_from_id IS DISTINCT FROM new.threat_from_id) OR ((old.threat_from_other)::text IS DISTINCT FROM (new.threat_from_other)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_counts_changes_dd524();


COMMENT ON TRIGGER pgtrigger_counts_changes_dd524 ON public.separations_dangerreport IS '3924a6ce0677ca454c588c5ad4e7707f3185c4bf';


CREATE TRIGGER pgtrigger_counts_changes_e740f BEFORE UPDATE ON public.funding_declaration FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_e740f();


COMMENT ON TRIGGER pgtrigger_counts_changes_e740f ON public.funding_declaration IS 'f71bb1134a4520468b728bc65aab8cbdab58403a';


CREATE TRIGGER pgtrigger_counts_changes_ededa BEFORE UPDATE ON public.partners_service FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_counts_changes_ededa();


COMMENT ON TRIGGER pgtrigger_counts_changes_ededa ON public.partners_service IS '3263c64550743d4751b93630b9c17e2d4b094177';


CREATE TRIGGER pgtrigger_danger_waits_for_the_family_d498d BEFORE INSERT ON public.separations_dangerreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_danger_waits_for_the_family_d498d();


COMMENT ON TRIGGER pgtrigger_danger_waits_for_the_family_d498d ON public.separations_dangerreport IS '93077c60c07c46bc0c8ad51150e26c8caa28e7d7';


CREATE TRIGGER pgtrigger_dated_by_the_database_3964c BEFORE INSERT ON public.funding_shareentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_dated_by_the_database_3964c();


COMMENT ON TRIGGER pgtrigger_dated_by_the_database_3964c ON public.funding_shareentry IS 'aeac6be0263d63171ce5e02fe7f8f4bb9683af81';


CREATE TRIGGER pgtrigger_dated_by_the_database_8b736 BEFORE INSERT ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_dated_by_the_database_8b736();


COMMENT ON TRIGGER pgtrigger_dated_by_the_database_8b736 ON public.journal_entry IS '169a54d967da9e529dd34af81cb35c656f26f42a';


CREATE TRIGGER pgtrigger_dated_by_the_database_e8e5a BEFORE INSERT ON public.funding_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_dated_by_the_database_e8e5a();


COMMENT ON TRIGGER pgtrigger_dated_by_the_database_e8e5a ON public.funding_commitment IS '40aa6c263344d8fb60dbf9af77c5245e5f584140';


CREATE TRIGGER pgtrigger_dated_by_the_database_fed10 BEFORE INSERT ON public.funding_receipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_dated_by_the_database_fed10();


COMMENT ON TRIGGER pgtrigger_dated_by_the_database_fed10 ON public.funding_receipt IS 'e8b23a791c85a1d11bd90ba97ac6a67dd6bd3f59';


CREATE TRIGGER pgtrigger_decided_by_its_manager_6d9f4 BEFORE INSERT ON public.accounts_datedsetting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_decided_by_its_manager_6d9f4();


COMMENT ON TRIGGER pgtrigger_decided_by_its_manager_6d9f4 ON public.accounts_datedsetting IS 'b87da5d5a34952a659655cf9dc1ce060827ebf67';


CREATE TRIGGER pgtrigger_decision_has_its_ground_bc867 AFTER INSERT OR UPDATE ON public.funding_fundingrequest FOR EACH ROW WHEN (((new.state)::text = ANY ((ARRAY['granted'::character varying, 'refused'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_decision_has_its_ground_bc867();


COMMENT ON TRIGGER pgtrigger_decision_has_its_ground_bc867 ON public.funding_fundingrequest IS '153a4e1e84ba1e5c0b4f6fc73bb1e230dd67d789';


CREATE TRIGGER pgtrigger_decision_is_final_42233 BEFORE DELETE OR UPDATE ON public.funding_fundingrequest FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['granted'::character varying, 'refused'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_decision_is_final_42233();


COMMENT ON TRIGGER pgtrigger_decision_is_final_42233 ON public.funding_fundingrequest IS '8c416f6f920e88529f6f180eee5ae07f7ac952de';


CREATE TRIGGER pgtrigger_delegation_kept_until_it_ends_8966f BEFORE DELETE OR UPDATE ON public.funding_delegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delegation_kept_until_it_ends_8966f();


COMMENT ON TRIGGER pgtrigger_delegation_kept_until_it_ends_8966f ON public.funding_delegation IS '1529c749dd7595924a321c1397ac59f76b5dd3bc';


CREATE TRIGGER pgtrigger_delete_delete_06643 AFTER DELETE ON public.partners_site FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_06643();


COMMENT ON TRIGGER pgtrigger_delete_delete_06643 ON public.partners_site IS 'cca1803eb7919f0b369ee1f0a27c6f2188f4bf51';


CREATE TRIGGER pgtrigger_delete_delete_11d1b AFTER DELETE ON public.separations_firstcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_11d1b();


COMMENT ON TRIGGER pgtrigger_delete_delete_11d1b ON public.separations_firstcontact IS '3e3aa7f80b4613cf4950810382da3c8fe2e6976b';


CREATE TRIGGER pgtrigger_delete_delete_155cb AFTER DELETE ON public.funding_envelope FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_155cb();


COMMENT ON TRIGGER pgtrigger_delete_delete_155cb ON public.funding_envelope IS '0a979728dfba06ed8668de1c2469d9d98df3d655';


CREATE TRIGGER pgtrigger_delete_delete_18197 AFTER DELETE ON public.partners_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_18197();


COMMENT ON TRIGGER pgtrigger_delete_delete_18197 ON public.partners_service IS 'ed2922b7d16a6d5d449196304e561b46b5fb153c';


CREATE TRIGGER pgtrigger_delete_delete_1e0f1 AFTER DELETE ON public.funding_priceparameter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1e0f1();


COMMENT ON TRIGGER pgtrigger_delete_delete_1e0f1 ON public.funding_priceparameter IS 'dc3e930932125c5a83addb1c998e1bd994865574';


CREATE TRIGGER pgtrigger_delete_delete_1ec33 AFTER DELETE ON public.funding_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1ec33();


COMMENT ON TRIGGER pgtrigger_delete_delete_1ec33 ON public.funding_meeting IS 'ad5a292f452d9e3a1c8852f6909532775dfdfa0d';


CREATE TRIGGER pgtrigger_delete_delete_1fca9 AFTER DELETE ON public.separations_confirmation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_1fca9();


COMMENT ON TRIGGER pgtrigger_delete_delete_1fca9 ON public.separations_confirmation IS '89574c797a6d4462850bef1c03b94ab71ba8ab7f';


CREATE TRIGGER pgtrigger_delete_delete_35f51 AFTER DELETE ON public.mediation_mediator FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_35f51();


COMMENT ON TRIGGER pgtrigger_delete_delete_35f51 ON public.mediation_mediator IS 'cf03c91ec5a1183e513a57eb661a166b48c65eaa';


CREATE TRIGGER pgtrigger_delete_delete_37fac AFTER DELETE ON public.accounts_agent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_37fac();


COMMENT ON TRIGGER pgtrigger_delete_delete_37fac ON public.accounts_agent IS '503bd17063ce4f850c968c9d2b44beeaab71074d';


CREATE TRIGGER pgtrigger_delete_delete_3990a AFTER DELETE ON public.separations_residence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3990a();


COMMENT ON TRIGGER pgtrigger_delete_delete_3990a ON public.separations_residence IS '8948a0c54c2160d35ee663d406ebff042a93b589';


CREATE TRIGGER pgtrigger_delete_delete_3a15e AFTER DELETE ON public.partners_operator FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3a15e();


COMMENT ON TRIGGER pgtrigger_delete_delete_3a15e ON public.partners_operator IS 'e073359588b15145e80be87b1331b715c89d934d';


CREATE TRIGGER pgtrigger_delete_delete_3a1aa AFTER DELETE ON public.separations_child FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3a1aa();


COMMENT ON TRIGGER pgtrigger_delete_delete_3a1aa ON public.separations_child IS 'bd6a6d53cc9c3afee6cbf44527c2c0ca68264c08';


CREATE TRIGGER pgtrigger_delete_delete_44b14 AFTER DELETE ON public.espaces_rencontre_agrement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_44b14();


COMMENT ON TRIGGER pgtrigger_delete_delete_44b14 ON public.espaces_rencontre_agrement IS '6d693dbd38d6979d3be065861c81e74ad889cefe';


CREATE TRIGGER pgtrigger_delete_delete_49370 AFTER DELETE ON public.espaces_rencontre_agrementdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_49370();


COMMENT ON TRIGGER pgtrigger_delete_delete_49370 ON public.espaces_rencontre_agrementdocument IS '79de6b1d9ae9894f3de6537c23faf0dca97ee253';


CREATE TRIGGER pgtrigger_delete_delete_50b11 AFTER DELETE ON public.espaces_rencontre_agrementfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_50b11();


COMMENT ON TRIGGER pgtrigger_delete_delete_50b11 ON public.espaces_rencontre_agrementfile IS '8ba236522aab895e975f7c6964d34a0da87653d4';


CREATE TRIGGER pgtrigger_delete_delete_55c53 AFTER DELETE ON public.separations_handover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_55c53();


COMMENT ON TRIGGER pgtrigger_delete_delete_55c53 ON public.separations_handover IS '71bb50466e86f532e1e9fb567c6b972632a82429';


CREATE TRIGGER pgtrigger_delete_delete_58add AFTER DELETE ON public.separations_threatenedperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_58add();


COMMENT ON TRIGGER pgtrigger_delete_delete_58add ON public.separations_threatenedperson IS 'ff58976fc8aa73fac5df6a6e027b8a3611aaf667';


CREATE TRIGGER pgtrigger_delete_delete_5beff AFTER DELETE ON public.separations_asfopening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_5beff();


COMMENT ON TRIGGER pgtrigger_delete_delete_5beff ON public.separations_asfopening IS '006142b4265e62ee2abaeb10ad5522f7100d39e1';


CREATE TRIGGER pgtrigger_delete_delete_7215c AFTER DELETE ON public.separations_family FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7215c();


COMMENT ON TRIGGER pgtrigger_delete_delete_7215c ON public.separations_family IS '00956852b8a7f2493504e45022e5a399c1af57e2';


CREATE TRIGGER pgtrigger_delete_delete_7d1a1 AFTER DELETE ON public.separations_parent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7d1a1();


COMMENT ON TRIGGER pgtrigger_delete_delete_7d1a1 ON public.separations_parent IS '11648e1cb4cb5afc68db6985acb61e01ffcca5a3';


CREATE TRIGGER pgtrigger_delete_delete_87d88 AFTER DELETE ON public.mediation_conventionyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_87d88();


COMMENT ON TRIGGER pgtrigger_delete_delete_87d88 ON public.mediation_conventionyear IS '64cf8ee5dc3886d938f598917a4e9a37fd1c9f11';


CREATE TRIGGER pgtrigger_delete_delete_881ec AFTER DELETE ON public.mediation_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_881ec();


COMMENT ON TRIGGER pgtrigger_delete_delete_881ec ON public.mediation_service IS '256dfec09077140c3b938a24d590327edf408a1c';


CREATE TRIGGER pgtrigger_delete_delete_8f964 AFTER DELETE ON public.separations_contactpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_8f964();


COMMENT ON TRIGGER pgtrigger_delete_delete_8f964 ON public.separations_contactpoint IS 'adb420736c14f4bbdf33317a698507fe54ff9c3a';


CREATE TRIGGER pgtrigger_delete_delete_9317c AFTER DELETE ON public.mediation_eligibilityanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9317c();


COMMENT ON TRIGGER pgtrigger_delete_delete_9317c ON public.mediation_eligibilityanswer IS '94dc213d3b58f38ac66a57a6397ea61572f1f746';


CREATE TRIGGER pgtrigger_delete_delete_9b172 AFTER DELETE ON public.funding_criterion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_9b172();


COMMENT ON TRIGGER pgtrigger_delete_delete_9b172 ON public.funding_criterion IS '1544552cd721b071da48c036fdcbb43525d8e652';


CREATE TRIGGER pgtrigger_delete_delete_a5488 AFTER DELETE ON public.separations_procedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a5488();


COMMENT ON TRIGGER pgtrigger_delete_delete_a5488 ON public.separations_procedure IS '15cc41df9be0db1152b903c5a3121af6a5639765';


CREATE TRIGGER pgtrigger_delete_delete_a7853 AFTER DELETE ON public.separations_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a7853();


COMMENT ON TRIGGER pgtrigger_delete_delete_a7853 ON public.separations_transfer IS 'bd6578b5374cfdf50e1ae9fc89cb344596ca7345';


CREATE TRIGGER pgtrigger_delete_delete_a9620 AFTER DELETE ON public.separations_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a9620();


COMMENT ON TRIGGER pgtrigger_delete_delete_a9620 ON public.separations_person IS 'cec3506086c04f3399acdf6845e2df244bcf5578';


CREATE TRIGGER pgtrigger_delete_delete_b48cf AFTER DELETE ON public.funding_declaration FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b48cf();


COMMENT ON TRIGGER pgtrigger_delete_delete_b48cf ON public.funding_declaration IS 'eccd09ec93bb069ef8b2fda8b3a644ff03134076';


CREATE TRIGGER pgtrigger_delete_delete_b5e60 AFTER DELETE ON public.mediation_convention FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b5e60();


COMMENT ON TRIGGER pgtrigger_delete_delete_b5e60 ON public.mediation_convention IS 'f0b9efd8a2f5c3f94b85797e3f55204964599754';


CREATE TRIGGER pgtrigger_delete_delete_ba011 AFTER DELETE ON public.funding_framework FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_ba011();


COMMENT ON TRIGGER pgtrigger_delete_delete_ba011 ON public.funding_framework IS 'f190dbe5175f1d49b84cc3b092c018aa9250dda2';


CREATE TRIGGER pgtrigger_delete_delete_bc9e1 AFTER DELETE ON public.separations_dangerreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_bc9e1();


COMMENT ON TRIGGER pgtrigger_delete_delete_bc9e1 ON public.separations_dangerreport IS '2cb94feca546a61cde1fead048ee834cf786f876';


CREATE TRIGGER pgtrigger_delete_delete_c192d AFTER DELETE ON public.separations_separation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c192d();


COMMENT ON TRIGGER pgtrigger_delete_delete_c192d ON public.separations_separation IS '71e78d3c544578866e1999b18839dd1b946bb721';


CREATE TRIGGER pgtrigger_delete_delete_c5adc AFTER DELETE ON public.separations_reconciliation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c5adc();


COMMENT ON TRIGGER pgtrigger_delete_delete_c5adc ON public.separations_reconciliation IS '05a9855207af3db461f2d694aaf1e1e113246ae6';


CREATE TRIGGER pgtrigger_delete_delete_d7e8a AFTER DELETE ON public.separations_replacement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d7e8a();


COMMENT ON TRIGGER pgtrigger_delete_delete_d7e8a ON public.separations_replacement IS '0c185b1a4f0aae746292a38640bf4f162c091589';


CREATE TRIGGER pgtrigger_delete_delete_d8b18 AFTER DELETE ON public.mediation_referral FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d8b18();


COMMENT ON TRIGGER pgtrigger_delete_delete_d8b18 ON public.mediation_referral IS '3ec91216d8d23524882c5eb361c186ba509a8a3a';


CREATE TRIGGER pgtrigger_delete_delete_d9621 AFTER DELETE ON public.espaces_rencontre_agrementwithdrawal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d9621();


COMMENT ON TRIGGER pgtrigger_delete_delete_d9621 ON public.espaces_rencontre_agrementwithdrawal IS 'ba43fc25301b9fe19d8b8c38737ff45f4d692bab';


CREATE TRIGGER pgtrigger_delete_delete_de283 AFTER DELETE ON public.separations_personmerge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_de283();


COMMENT ON TRIGGER pgtrigger_delete_delete_de283 ON public.separations_personmerge IS 'd9966f70f69b52b7c1ad2e4d7271b8c8b116abcc';


CREATE TRIGGER pgtrigger_delete_delete_e0779 AFTER DELETE ON public.mediation_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e0779();


COMMENT ON TRIGGER pgtrigger_delete_delete_e0779 ON public.mediation_consent IS '6c439c30b6f13f4ca7501a50222b5f65b690902a';


CREATE TRIGGER pgtrigger_delete_delete_e36ab AFTER DELETE ON public.funding_fundingrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e36ab();


COMMENT ON TRIGGER pgtrigger_delete_delete_e36ab ON public.funding_fundingrequest IS 'f4fbeb40b6ee5a45165729263c36754b68234fc6';


CREATE TRIGGER pgtrigger_delete_delete_e5adb AFTER DELETE ON public.funding_commission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_e5adb();


COMMENT ON TRIGGER pgtrigger_delete_delete_e5adb ON public.funding_commission IS 'fb077f64854333a47d1651e89922e5aba1d710a7';


CREATE TRIGGER pgtrigger_delete_delete_eed54 AFTER DELETE ON public.separations_directoryplace FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_eed54();


COMMENT ON TRIGGER pgtrigger_delete_delete_eed54 ON public.separations_directoryplace IS '17bb8485a1dc329811d65ea7bd3040faafd4767a';


CREATE TRIGGER pgtrigger_delete_delete_f27ae AFTER DELETE ON public.espaces_rencontre_meetingspace FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f27ae();


COMMENT ON TRIGGER pgtrigger_delete_delete_f27ae ON public.espaces_rencontre_meetingspace IS '69f9d78dd54f5b4e25c7d50bffe19aa89a0daebe';


CREATE TRIGGER pgtrigger_delete_delete_f499d AFTER DELETE ON public.separations_notsameperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f499d();


COMMENT ON TRIGGER pgtrigger_delete_delete_f499d ON public.separations_notsameperson IS '10ba71c9938effc87f7709c3f5fe1bd68de9e614';


CREATE TRIGGER pgtrigger_delete_delete_f832b AFTER DELETE ON public.mediation_sharedcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f832b();


COMMENT ON TRIGGER pgtrigger_delete_delete_f832b ON public.mediation_sharedcontact IS 'b87618db8fc8abfe0412b095d8ca870d4101a074';


CREATE TRIGGER pgtrigger_documents_stay_once_complete_2065b BEFORE INSERT OR DELETE OR UPDATE ON public.espaces_rencontre_agrementdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_documents_stay_once_complete_2065b();


COMMENT ON TRIGGER pgtrigger_documents_stay_once_complete_2065b ON public.espaces_rencontre_agrementdocument IS '90684b550f18803042670adfb7b69e14281a0fc3';


CREATE TRIGGER pgtrigger_due_on_is_read_1fc4e BEFORE UPDATE ON public.separations_family FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_due_on_is_read_1fc4e();


COMMENT ON TRIGGER pgtrigger_due_on_is_read_1fc4e ON public.separations_family IS 'd39f694d33f0fd9a62ee98a5207ac4970467f6f2';


CREATE TRIGGER pgtrigger_ended_stays_0dcf5 BEFORE UPDATE ON public.separations_foundright FOR EACH ROW WHEN (((old.state)::text = 'ended'::text)) EXECUTE FUNCTION public.pgtrigger_ended_stays_0dcf5();


COMMENT ON TRIGGER pgtrigger_ended_stays_0dcf5 ON public.separations_foundright IS '75f9e518646efae4e62f6d18e2baec2a0f388c56';


CREATE CONSTRAINT TRIGGER pgtrigger_entry_of_an_approved_transfer_07220 AFTER INSERT ON public.funding_shareentry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.transfer_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_entry_of_an_approved_transfer_07220();


COMMENT ON TRIGGER pgtrigger_entry_of_an_approved_transfer_07220 ON public.funding_shareentry IS '2fde0c9a2f34ffc83fca8f914fb9260caf28e371';


CREATE TRIGGER pgtrigger_envelope_covers_shares_6b6a1 BEFORE UPDATE ON public.funding_envelope FOR EACH ROW WHEN (((old.amount IS DISTINCT FROM new.amount) OR (old.binding IS DISTINCT FROM new.binding) OR (old.exercice IS DISTINCT FROM new.exercice))) EXECUTE FUNCTION public.pgtrigger_envelope_covers_shares_6b6a1();


COMMENT ON TRIGGER pgtrigger_envelope_covers_shares_6b6a1 ON public.funding_envelope IS '3163089a66a664ca2b4159914eb372462b5dfdfb';


CREATE TRIGGER pgtrigger_for_an_agent_here_a77f0 BEFORE INSERT ON public.separations_nextstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_for_an_agent_here_a77f0();


COMMENT ON TRIGGER pgtrigger_for_an_agent_here_a77f0 ON public.separations_nextstep IS '8846596351e03983d654dd8303face3b1f4a2760';


CREATE CONSTRAINT TRIGGER pgtrigger_granted_is_committed_1cfbf AFTER INSERT OR UPDATE ON public.funding_fundingrequest DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state)::text = 'granted'::text)) EXECUTE FUNCTION public.pgtrigger_granted_is_committed_1cfbf();


COMMENT ON TRIGGER pgtrigger_granted_is_committed_1cfbf ON public.funding_fundingrequest IS 'a60ec8f306ab432c90d78b1d30ede88a1723e927';


CREATE TRIGGER pgtrigger_holders_are_managers_of_the_caf_029ef BEFORE INSERT ON public.funding_delegation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_holders_are_managers_of_the_caf_029ef();


COMMENT ON TRIGGER pgtrigger_holders_are_managers_of_the_caf_029ef ON public.funding_delegation IS '7e487cf9e442fee52bc517c36119ad4b2248566d';


CREATE TRIGGER pgtrigger_insert_insert_02a1c AFTER INSERT ON public.mediation_mediator FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_02a1c();


COMMENT ON TRIGGER pgtrigger_insert_insert_02a1c ON public.mediation_mediator IS '14f72bda7c4583d0db50701118d3adf13e7af7ba';


CREATE TRIGGER pgtrigger_insert_insert_049c2 AFTER INSERT ON public.partners_site FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_049c2();


COMMENT ON TRIGGER pgtrigger_insert_insert_049c2 ON public.partners_site IS 'ad446ecea04d571667621b552511cb2f692834a0';


CREATE TRIGGER pgtrigger_insert_insert_07c28 AFTER INSERT ON public.separations_threatenedperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_07c28();


COMMENT ON TRIGGER pgtrigger_insert_insert_07c28 ON public.separations_threatenedperson IS '6bc12916b3cfd2adbf029079bda490a293dac0c2';


CREATE TRIGGER pgtrigger_insert_insert_07f9d AFTER INSERT ON public.funding_commission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_07f9d();


COMMENT ON TRIGGER pgtrigger_insert_insert_07f9d ON public.funding_commission IS 'eb12d7dae52360863e8a7d5535ea12491d55607b';


CREATE TRIGGER pgtrigger_insert_insert_0988a AFTER INSERT ON public.funding_framework FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0988a();


COMMENT ON TRIGGER pgtrigger_insert_insert_0988a ON public.funding_framework IS '4d8e7671751fc976c3cf517eeaec537fa2c59ab2';


CREATE TRIGGER pgtrigger_insert_insert_0b214 AFTER INSERT ON public.funding_envelope FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0b214();


COMMENT ON TRIGGER pgtrigger_insert_insert_0b214 ON public.funding_envelope IS 'cb39ebcb60b2425d734fdad90d945f8e59c59184';


CREATE TRIGGER pgtrigger_insert_insert_12566 AFTER INSERT ON public.funding_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_12566();


COMMENT ON TRIGGER pgtrigger_insert_insert_12566 ON public.funding_meeting IS '9251de444f455b964bfb5b85f4ff8e38badd01fc';


CREATE TRIGGER pgtrigger_insert_insert_12fd4 AFTER INSERT ON public.partners_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_12fd4();


COMMENT ON TRIGGER pgtrigger_insert_insert_12fd4 ON public.partners_service IS '3436032f7e446bee4e6f093820d9e7bb8d2858c0';


CREATE TRIGGER pgtrigger_insert_insert_1a3aa AFTER INSERT ON public.separations_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1a3aa();


COMMENT ON TRIGGER pgtrigger_insert_insert_1a3aa ON public.separations_transfer IS '7675b0cae3d8c092d7b6009027b35ea70ea95926';


CREATE TRIGGER pgtrigger_insert_insert_1e53c AFTER INSERT ON public.separations_procedure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1e53c();


COMMENT ON TRIGGER pgtrigger_insert_insert_1e53c ON public.separations_procedure IS 'ae473743bca2416fa38eb9398884b923831074d0';


CREATE TRIGGER pgtrigger_insert_insert_27c2a AFTER INSERT ON public.separations_firstcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_27c2a();


COMMENT ON TRIGGER pgtrigger_insert_insert_27c2a ON public.separations_firstcontact IS 'ba831b1fc78a922c4cfb57f93922f2ed7375e243';


CREATE TRIGGER pgtrigger_insert_insert_36341 AFTER INSERT ON public.separations_dangerreport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_36341();


COMMENT ON TRIGGER pgtrigger_insert_insert_36341 ON public.separations_dangerreport IS '9aae152fd105877b76bfe350206ed0f92521b201';


CREATE TRIGGER pgtrigger_insert_insert_38fd2 AFTER INSERT ON public.funding_fundingrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_38fd2();


COMMENT ON TRIGGER pgtrigger_insert_insert_38fd2 ON public.funding_fundingrequest IS '95bc1d136ba3cdc4a3dc6f699b0f2b34c3f4962f';


CREATE TRIGGER pgtrigger_insert_insert_4065b AFTER INSERT ON public.separations_confirmation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4065b();


COMMENT ON TRIGGER pgtrigger_insert_insert_4065b ON public.separations_confirmation IS 'cecf48cd4454f34ac8d7676b6f508751a068deac';


CREATE TRIGGER pgtrigger_insert_insert_4254a AFTER INSERT ON public.accounts_agent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4254a();


COMMENT ON TRIGGER pgtrigger_insert_insert_4254a ON public.accounts_agent IS 'e191b408dfdbb004499bad0f5291a7ee3163e626';


CREATE TRIGGER pgtrigger_insert_insert_48212 AFTER INSERT ON public.separations_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_48212();


COMMENT ON TRIGGER pgtrigger_insert_insert_48212 ON public.separations_person IS 'b8ef8c26a01dd3ba691a242d94e9041ef1d353bc';


CREATE TRIGGER pgtrigger_insert_insert_4d98d AFTER INSERT ON public.separations_directoryplace FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4d98d();


COMMENT ON TRIGGER pgtrigger_insert_insert_4d98d ON public.separations_directoryplace IS '55d8db1e442927c624cdf2613b70a2faee11296f';


CREATE TRIGGER pgtrigger_insert_insert_535cc AFTER INSERT ON public.partners_operator FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_535cc();


COMMENT ON TRIGGER pgtrigger_insert_insert_535cc ON public.partners_operator IS '67be7f84bf03d9741622e6735b15995436fae533';


CREATE TRIGGER pgtrigger_insert_insert_55324 AFTER INSERT ON public.espaces_rencontre_agrementwithdrawal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_55324();


COMMENT ON TRIGGER pgtrigger_insert_insert_55324 ON public.espaces_rencontre_agrementwithdrawal IS '73701e9b5e2173ba1d2c1b1dea3332a9fdcc4e47';


CREATE TRIGGER pgtrigger_insert_insert_660c6 AFTER INSERT ON public.separations_separation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_660c6();


COMMENT ON TRIGGER pgtrigger_insert_insert_660c6 ON public.separations_separation IS '0e534b2ca4f5ed178e2c7b1abb61d159b1a67ddf';


CREATE TRIGGER pgtrigger_insert_insert_66fe0 AFTER INSERT ON public.separations_asfopening FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_66fe0();


COMMENT ON TRIGGER pgtrigger_insert_insert_66fe0 ON public.separations_asfopening IS 'af5e81cdcdaafbbf99ebd79931bd39db5743aef3';


CREATE TRIGGER pgtrigger_insert_insert_679d6 AFTER INSERT ON public.mediation_convention FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_679d6();


COMMENT ON TRIGGER pgtrigger_insert_insert_679d6 ON public.mediation_convention IS '64c8bb58f25baa4d4c394ec04e9f48e7309a7a4b';


CREATE TRIGGER pgtrigger_insert_insert_733eb AFTER INSERT ON public.separations_personmerge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_733eb();


COMMENT ON TRIGGER pgtrigger_insert_insert_733eb ON public.separations_personmerge IS '528738459836708ac4e8884502b889b9aa51d822';


CREATE TRIGGER pgtrigger_insert_insert_75414 AFTER INSERT ON public.separations_child FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_75414();


COMMENT ON TRIGGER pgtrigger_insert_insert_75414 ON public.separations_child IS '3faac4a61935ce72fdc95262d77e9ed5a8d82dc6';


CREATE TRIGGER pgtrigger_insert_insert_7f299 AFTER INSERT ON public.espaces_rencontre_meetingspace FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7f299();


COMMENT ON TRIGGER pgtrigger_insert_insert_7f299 ON public.espaces_rencontre_meetingspace IS 'a31a63e569cff6e91adc2b3e1dc747f8dc7e8bb7';


CREATE TRIGGER pgtrigger_insert_insert_81ee2 AFTER INSERT ON public.espaces_rencontre_agrementdocument FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_81ee2();


COMMENT ON TRIGGER pgtrigger_insert_insert_81ee2 ON public.espaces_rencontre_agrementdocument IS 'e0921a10c196364635113b1e74a721f9a3269169';


CREATE TRIGGER pgtrigger_insert_insert_86f08 AFTER INSERT ON public.separations_replacement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86f08();


COMMENT ON TRIGGER pgtrigger_insert_insert_86f08 ON public.separations_replacement IS 'e8c0c0a536b11d3879e45f5cab7ea5d3860212fd';


CREATE TRIGGER pgtrigger_insert_insert_87b26 AFTER INSERT ON public.funding_declaration FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_87b26();


COMMENT ON TRIGGER pgtrigger_insert_insert_87b26 ON public.funding_declaration IS '4a360de831c0038a4662b732afc084cc07db3fe1';


CREATE TRIGGER pgtrigger_insert_insert_96788 AFTER INSERT ON public.mediation_eligibilityanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_96788();


COMMENT ON TRIGGER pgtrigger_insert_insert_96788 ON public.mediation_eligibilityanswer IS '3859b29b6038273e6b41040d92da5b8b24345f00';


CREATE TRIGGER pgtrigger_insert_insert_99adc AFTER INSERT ON public.separations_notsameperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_99adc();


COMMENT ON TRIGGER pgtrigger_insert_insert_99adc ON public.separations_notsameperson IS '04ed820c07d205352b5e9414a6dc8800d3ce9e73';


CREATE TRIGGER pgtrigger_insert_insert_9a53a AFTER INSERT ON public.separations_contactpoint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9a53a();


COMMENT ON TRIGGER pgtrigger_insert_insert_9a53a ON public.separations_contactpoint IS 'ba990291a5d5d7ae57896a9e9cce998725b8a4b1';


CREATE TRIGGER pgtrigger_insert_insert_aa6e1 AFTER INSERT ON public.mediation_consent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_aa6e1();


COMMENT ON TRIGGER pgtrigger_insert_insert_aa6e1 ON public.mediation_consent IS '1dbf400ae1d1e0a0c30b2c9358ae209733f937d6';


CREATE TRIGGER pgtrigger_insert_insert_b1b6d AFTER INSERT ON public.separations_family FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b1b6d();


COMMENT ON TRIGGER pgtrigger_insert_insert_b1b6d ON public.separations_family IS 'b1946f0e1dacafbfe9b76b04b052516fb8fa3c2d';


CREATE TRIGGER pgtrigger_insert_insert_c77e5 AFTER INSERT ON public.funding_priceparameter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c77e5();


COMMENT ON TRIGGER pgtrigger_insert_insert_c77e5 ON public.funding_priceparameter IS 'e7ea60b74bef42fb9334d8cdde30fbb642b9055b';


CREATE TRIGGER pgtrigger_insert_insert_cb8f8 AFTER INSERT ON public.separations_parent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cb8f8();


COMMENT ON TRIGGER pgtrigger_insert_insert_cb8f8 ON public.separations_parent IS '72119aa069811d222678483f0e8d627827a1204a';


CREATE TRIGGER pgtrigger_insert_insert_cbb9e AFTER INSERT ON public.funding_criterion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cbb9e();


COMMENT ON TRIGGER pgtrigger_insert_insert_cbb9e ON public.funding_criterion IS 'f053d26f40a27a27685a1e25d5f8aeea0ae03aaf';


CREATE TRIGGER pgtrigger_insert_insert_ccf90 AFTER INSERT ON public.separations_reconciliation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ccf90();


COMMENT ON TRIGGER pgtrigger_insert_insert_ccf90 ON public.separations_reconciliation IS 'd65aea501d9662d99d0bf476dbb7bb36e75eb804';


CREATE TRIGGER pgtrigger_insert_insert_cf8e4 AFTER INSERT ON public.mediation_conventionyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_cf8e4();


COMMENT ON TRIGGER pgtrigger_insert_insert_cf8e4 ON public.mediation_conventionyear IS 'fc6e9aec341eb77cdbb1ee7c3a2d1c548b1ba4b6';


CREATE TRIGGER pgtrigger_insert_insert_dc6ae AFTER INSERT ON public.espaces_rencontre_agrement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dc6ae();


COMMENT ON TRIGGER pgtrigger_insert_insert_dc6ae ON public.espaces_rencontre_agrement IS '43af24f52307a27f915e6c59545f9104241e393b';


CREATE TRIGGER pgtrigger_insert_insert_eb77d AFTER INSERT ON public.separations_residence FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eb77d();


COMMENT ON TRIGGER pgtrigger_insert_insert_eb77d ON public.separations_residence IS '081090d81906260ab8c51c6427057450d6ca057a';


CREATE TRIGGER pgtrigger_insert_insert_ee7ee AFTER INSERT ON public.separations_handover FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ee7ee();


COMMENT ON TRIGGER pgtrigger_insert_insert_ee7ee ON public.separations_handover IS 'f508ba93c84a1235dcefc78e1b8feb022a6d3f18';


CREATE TRIGGER pgtrigger_insert_insert_eec26 AFTER INSERT ON public.mediation_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eec26();


COMMENT ON TRIGGER pgtrigger_insert_insert_eec26 ON public.mediation_service IS '4e9810f5cf84c027f6710308a4e0b815a2d0b165';


CREATE TRIGGER pgtrigger_insert_insert_f244f AFTER INSERT ON public.espaces_rencontre_agrementfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f244f();


COMMENT ON TRIGGER pgtrigger_insert_insert_f244f ON public.espaces_rencontre_agrementfile IS '1cb69fd72e30ad8b7af356bca605798e49a6e3e5';


CREATE TRIGGER pgtrigger_insert_insert_f6007 AFTER INSERT ON public.mediation_referral FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f6007();


COMMENT ON TRIGGER pgtrigger_insert_insert_f6007 ON public.mediation_referral IS 'a3c2b53acce50e3dca99d66bfb35785e5b485b3b';


CREATE TRIGGER pgtrigger_insert_insert_fb415 AFTER INSERT ON public.mediation_sharedcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fb415();


COMMENT ON TRIGGER pgtrigger_insert_insert_fb415 ON public.mediation_sharedcontact IS 'e92efad3a80ce44c10f11f4b94392130d653f891';


CREATE TRIGGER pgtrigger_kept_once_sent_d93fb BEFORE UPDATE ON public.mediation_referral FOR EACH ROW WHEN (((old.sent_at IS NOT NULL) AND (((old.family_id IS DISTINCT FROM new.family_id) OR ((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text)) OR (old.service_id IS DISTINCT FROM new.service_id)))) EXECUTE FUNCTION public.pgtrigger_kept_once_sent_d93fb();


COMMENT ON TRIGGER pgtrigger_kept_once_sent_d93fb ON public.mediation_referral IS 'e0746ac913d8194c7353831cfd6e78078ed68678';


CREATE TRIGGER pgtrigger_kept_unless_cancelled_7ffae BEFORE DELETE OR UPDATE ON public.separations_specialisedorientation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_kept_unless_cancelled_7ffae();


COMMENT ON TRIGGER pgtrigger_kept_unless_cancelled_7ffae ON public.separations_specialisedorientation IS '4925f1cc91f380398e8734bda582915a4c1ea984';


CREATE TRIGGER pgtrigger_kept_unless_cancelled_92d58 BEFORE DELETE OR UPDATE ON public.separations_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_kept_unless_cancelled_92d58();


COMMENT ON TRIGGER pgtrigger_kept_unless_cancelled_92d58 ON public.separations_offer IS '384196051ca28ca47f83cc0ebfc7f0915e3e43a0';


CREATE TRIGGER pgtrigger_kind_stays_24ecb BEFORE UPDATE ON public.partners_service FOR EACH ROW WHEN (((old.kind)::text IS DISTINCT FROM (new.kind)::text)) EXECUTE FUNCTION public.pgtrigger_kind_stays_24ecb();


COMMENT ON TRIGGER pgtrigger_kind_stays_24ecb ON public.partners_service IS '666784a3f3c5340126aa35f4463201598b30e9ff';


CREATE TRIGGER pgtrigger_last_stays_a6ca9 AFTER DELETE OR UPDATE OF role, is_active ON public.accounts_agent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_last_stays_a6ca9();


COMMENT ON TRIGGER pgtrigger_last_stays_a6ca9 ON public.accounts_agent IS '173fb8e41d3c3dce64f35f6b36f4bb4e108c64fb';


CREATE TRIGGER pgtrigger_line_kept_c33fb BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_amendmentyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_line_kept_c33fb();


COMMENT ON TRIGGER pgtrigger_line_kept_c33fb ON public.mediation_amendmentyear IS 'db1aa13d8cd9371ea8fb5b0f7bd467cdb956aa82';


CREATE TRIGGER pgtrigger_member_kept_with_minutes_f6598 BEFORE INSERT OR DELETE OR UPDATE ON public.funding_meetingmember FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_member_kept_with_minutes_f6598();


COMMENT ON TRIGGER pgtrigger_member_kept_with_minutes_f6598 ON public.funding_meetingmember IS 'ad5fb92f7c25de0294b9abcd952b8f3b4d79c35b';


CREATE TRIGGER pgtrigger_merged_into_a_standing_person_ecd38 BEFORE UPDATE ON public.separations_person FOR EACH ROW WHEN (((new.merged_into_id IS NOT NULL) AND (new.merged_into_id IS DISTINCT FROM old.merged_into_id))) EXECUTE FUNCTION public.pgtrigger_merged_into_a_standing_person_ecd38();


COMMENT ON TRIGGER pgtrigger_merged_into_a_standing_person_ecd38 ON public.separations_person IS '92513e036bc48e872b114182a3e60df35fa8bb00';


CREATE TRIGGER pgtrigger_minutes_are_final_6b803 BEFORE DELETE OR UPDATE ON public.funding_meeting FOR EACH ROW WHEN (((old.state)::text = ANY ((ARRAY['held'::character varying, 'cancelled'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_minutes_are_final_6b803();


COMMENT ON TRIGGER pgtrigger_minutes_are_final_6b803 ON public.funding_meeting IS 'b19125ac236f073cf068eff3f3d8a4f2c2e84229';


CREATE TRIGGER pgtrigger_never_deleted_e773c BEFORE DELETE ON public.separations_foundright FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_deleted_e773c();


COMMENT ON TRIGGER pgtrigger_never_deleted_e773c ON public.separations_foundright IS 'bfe6875a342e20c8fe48daa29cfe129228870b47';


CREATE TRIGGER pgtrigger_never_over_committed_455cf BEFORE INSERT ON public.funding_commitment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_never_over_committed_455cf();


COMMENT ON TRIGGER pgtrigger_never_over_committed_455cf ON public.funding_commitment IS 'e42e789bf33c3609abbc0b36480c8684f831cc24';


CREATE TRIGGER pgtrigger_next_step_kept_5eac8 BEFORE DELETE OR UPDATE ON public.separations_nextstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_next_step_kept_5eac8();


COMMENT ON TRIGGER pgtrigger_next_step_kept_5eac8 ON public.separations_nextstep IS '5cbfd7d927f3f04627529ea9baed2858fc87eb89';


CREATE TRIGGER pgtrigger_notice_stays_e6eb1 BEFORE UPDATE ON public.espaces_rencontre_agrementwithdrawal FOR EACH ROW WHEN (((old.agrement_id IS DISTINCT FROM new.agrement_id) OR (old.grounds IS DISTINCT FROM new.grounds) OR (old.observations_until IS DISTINCT FROM new.observations_until) OR (old.told_on IS DISTINCT FROM new.told_on))) EXECUTE FUNCTION public.pgtrigger_notice_stays_e6eb1();


COMMENT ON TRIGGER pgtrigger_notice_stays_e6eb1 ON public.espaces_rencontre_agrementwithdrawal IS '89154d4e6f9fd78d603d47073fadf41a66524f36';


CREATE TRIGGER pgtrigger_of_its_kind_79fd3 BEFORE INSERT OR UPDATE OF id ON public.mediation_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_of_its_kind_79fd3();


COMMENT ON TRIGGER pgtrigger_of_its_kind_79fd3 ON public.mediation_service IS '8febec85d9049f29d8029934963175327eac0d31';


CREATE TRIGGER pgtrigger_of_its_kind_d7ab1 BEFORE INSERT OR UPDATE OF id ON public.espaces_rencontre_meetingspace FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_of_its_kind_d7ab1();


COMMENT ON TRIGGER pgtrigger_of_its_kind_d7ab1 ON public.espaces_rencontre_meetingspace IS '25416b7ef4fcd7bcb2d84b1aa2692314615e1cbb';


CREATE TRIGGER pgtrigger_of_the_same_caf_a0dec BEFORE INSERT OR UPDATE OF meeting_id, service_id ON public.funding_opinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_of_the_same_caf_a0dec();


COMMENT ON TRIGGER pgtrigger_of_the_same_caf_a0dec ON public.funding_opinion IS 'd8c62add24ab126ae0db096eda69e01565570cd0';


CREATE TRIGGER pgtrigger_offer_fits_its_file_8c69a BEFORE INSERT ON public.separations_offer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_offer_fits_its_file_8c69a();


COMMENT ON TRIGGER pgtrigger_offer_fits_its_file_8c69a ON public.separations_offer IS '79172ec9975a4a5b60cff066d429769211057cc1';


CREATE TRIGGER pgtrigger_on_an_open_file_a066c BEFORE INSERT OR UPDATE ON public.mediation_referral FOR EACH ROW WHEN (((new.state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying, 'started'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_on_an_open_file_a066c();


COMMENT ON TRIGGER pgtrigger_on_an_open_file_a066c ON public.mediation_referral IS '2cc0d858abd1554447cff5b610c466a13d3c66ab';


CREATE TRIGGER pgtrigger_only_withdrawn_61181 BEFORE DELETE OR UPDATE ON public.accounts_datedsetting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_only_withdrawn_61181();


COMMENT ON TRIGGER pgtrigger_only_withdrawn_61181 ON public.accounts_datedsetting IS 'fdc211aebac56c516fb13a52906bc955f6077921';


CREATE TRIGGER pgtrigger_opened_by_two_6b87c BEFORE INSERT ON public.accounts_agent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_opened_by_two_6b87c();


COMMENT ON TRIGGER pgtrigger_opened_by_two_6b87c ON public.accounts_agent IS '2204fd93b17c803b4e44a93e256f3f196e3ab71c';


CREATE TRIGGER pgtrigger_opinion_kept_with_minutes_14abc BEFORE INSERT OR DELETE OR UPDATE ON public.funding_opinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_opinion_kept_with_minutes_14abc();


COMMENT ON TRIGGER pgtrigger_opinion_kept_with_minutes_14abc ON public.funding_opinion IS '66500d18031126acc83675c079326b06b8afb452';


CREATE TRIGGER pgtrigger_orientation_during_a_danger_7b7ec BEFORE INSERT ON public.separations_specialisedorientation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_orientation_during_a_danger_7b7ec();


COMMENT ON TRIGGER pgtrigger_orientation_during_a_danger_7b7ec ON public.separations_specialisedorientation IS 'a3c1aa110f66a807a11f61a78e6d6d6703cd10da';


CREATE TRIGGER pgtrigger_passed_contact_kept_64132 BEFORE DELETE OR UPDATE ON public.separations_passedcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_passed_contact_kept_64132();


COMMENT ON TRIGGER pgtrigger_passed_contact_kept_64132 ON public.separations_passedcontact IS '5cd5b13353a88ff942ff49f9a3df9291ea223200';


CREATE TRIGGER pgtrigger_proposal_stays_68807 BEFORE DELETE OR UPDATE ON public.funding_envelopecorrection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_proposal_stays_68807();


COMMENT ON TRIGGER pgtrigger_proposal_stays_68807 ON public.funding_envelopecorrection IS 'b9bfe54175671e93db81b1ff5ed90dc20b8dafcb';


CREATE TRIGGER pgtrigger_proposal_stays_e738e BEFORE DELETE OR UPDATE ON public.funding_sharetransfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_proposal_stays_e738e();


COMMENT ON TRIGGER pgtrigger_proposal_stays_e738e ON public.funding_sharetransfer IS '44f3dd1a3214e3cf5d93dcde0c5e00fddcd00bee';


CREATE TRIGGER pgtrigger_proposed_first_db5e9 BEFORE INSERT ON public.funding_sharetransfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_proposed_first_db5e9();


COMMENT ON TRIGGER pgtrigger_proposed_first_db5e9 ON public.funding_sharetransfer IS '22b7826fa30b1e193fe8c5cfb1615fed96078019';


CREATE TRIGGER pgtrigger_published_criterion_is_kept_c4123 BEFORE DELETE OR UPDATE ON public.funding_criterion FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_published_criterion_is_kept_c4123();


COMMENT ON TRIGGER pgtrigger_published_criterion_is_kept_c4123 ON public.funding_criterion IS '8132003b0c4b558f5bb80a7d6c9a532d7b98229a';


CREATE TRIGGER pgtrigger_published_is_immutable_84ceb BEFORE DELETE OR UPDATE ON public.funding_priceparameter FOR EACH ROW WHEN ((old.published_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_published_is_immutable_84ceb();


COMMENT ON TRIGGER pgtrigger_published_is_immutable_84ceb ON public.funding_priceparameter IS 'cf0d77927e5794b77cdd2667f75234aaf4899bc4';


CREATE TRIGGER pgtrigger_published_line_stays_fe424 BEFORE INSERT OR DELETE OR UPDATE ON public.funding_envelope FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_published_line_stays_fe424();


COMMENT ON TRIGGER pgtrigger_published_line_stays_fe424 ON public.funding_envelope IS '366025cb4e3b4dbccb59dc6de8867342d839d83b';


CREATE TRIGGER pgtrigger_referent_works_here_c64fa BEFORE INSERT OR UPDATE ON public.separations_family FOR EACH ROW WHEN ((new.referent_id IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_referent_works_here_c64fa();


COMMENT ON TRIGGER pgtrigger_referent_works_here_c64fa ON public.separations_family IS 'b13865a57cf86bdbce5aaa329601b0608ad64b83';


CREATE TRIGGER pgtrigger_removal_counts_for_file_12333 AFTER DELETE ON public.separations_child REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_removal_counts_for_file_12333();


COMMENT ON TRIGGER pgtrigger_removal_counts_for_file_12333 ON public.separations_child IS '62d0389fccf41f22e8d1a21b250d9de8bdfdf5a0';


CREATE TRIGGER pgtrigger_removal_counts_for_file_28b0f AFTER DELETE ON public.separations_separation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_removal_counts_for_file_28b0f();


COMMENT ON TRIGGER pgtrigger_removal_counts_for_file_28b0f ON public.separations_separation IS '6b16ae08dec642bf86dadab709921dab29bbbe9a';


CREATE TRIGGER pgtrigger_removal_counts_for_file_e8ba3 AFTER DELETE ON public.separations_parent REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_removal_counts_for_file_e8ba3();


COMMENT ON TRIGGER pgtrigger_removal_counts_for_file_e8ba3 ON public.separations_parent IS '816d72fe3572dceb8dec8a0d85244439f510f0b4';


CREATE TRIGGER pgtrigger_removal_counts_for_file_f1710 AFTER DELETE ON public.separations_residence REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_removal_counts_for_file_f1710();


COMMENT ON TRIGGER pgtrigger_removal_counts_for_file_f1710 ON public.separations_residence IS '2f42032a25b7eb3b2ecc6da74b9a2c358a504c3f';


CREATE TRIGGER pgtrigger_removal_counts_for_file_f94b6 AFTER DELETE ON public.separations_reconciliation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_removal_counts_for_file_f94b6();


COMMENT ON TRIGGER pgtrigger_removal_counts_for_file_f94b6 ON public.separations_reconciliation IS '7a52c0ebfc109bdf16bb73aec7d0bed8e32f39e3';


CREATE TRIGGER pgtrigger_reopened_by_two_81136 BEFORE UPDATE ON public.accounts_agent FOR EACH ROW WHEN ((new.is_active AND (NOT old.is_active))) EXECUTE FUNCTION public.pgtrigger_reopened_by_two_81136();


COMMENT ON TRIGGER pgtrigger_reopened_by_two_81136 ON public.accounts_agent IS '82cc6da618a63de64f79d879b630aa8c50749f94';


CREATE TRIGGER pgtrigger_second_parent_or_a_reason_bbe67 AFTER INSERT OR UPDATE ON public.separations_parent FOR EACH ROW WHEN ((new."position" = 2)) EXECUTE FUNCTION public.pgtrigger_second_parent_or_a_reason_bbe67();


COMMENT ON TRIGGER pgtrigger_second_parent_or_a_reason_bbe67 ON public.separations_parent IS '3c89c88aca566a1e61b917493825bf2953e3b5a2';


CREATE TRIGGER pgtrigger_sent_with_consent_e351e BEFORE INSERT OR UPDATE ON public.mediation_referral FOR EACH ROW WHEN ((new.sent_at IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_sent_with_consent_e351e();


COMMENT ON TRIGGER pgtrigger_sent_with_consent_e351e ON public.mediation_referral IS 'c157fdc927ea1004b127dac8963847ea0f264096';


CREATE TRIGGER pgtrigger_services_of_its_operator_03b06 BEFORE INSERT OR UPDATE OF services, operator_id, is_active ON public.accounts_agent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_services_of_its_operator_03b06();


COMMENT ON TRIGGER pgtrigger_services_of_its_operator_03b06 ON public.accounts_agent IS '23aea7f76038dbac1072033c788574264a81fcfa';


CREATE TRIGGER pgtrigger_services_of_its_operator_2749d BEFORE INSERT OR UPDATE OF services, operator_id ON public.accounts_accountchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_services_of_its_operator_2749d();


COMMENT ON TRIGGER pgtrigger_services_of_its_operator_2749d ON public.accounts_accountchange IS '1dd0c8d0404e91b35e7383a1c577c794fa6b73b1';


CREATE TRIGGER pgtrigger_share_covers_commitments_633c7 BEFORE INSERT ON public.funding_shareentry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_share_covers_commitments_633c7();


COMMENT ON TRIGGER pgtrigger_share_covers_commitments_633c7 ON public.funding_shareentry IS '57ddf545d4cc1c46e5be3f7d32809bf70434499a';


CREATE TRIGGER pgtrigger_share_stays_0d80b BEFORE UPDATE ON public.funding_share FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_share_stays_0d80b();


COMMENT ON TRIGGER pgtrigger_share_stays_0d80b ON public.funding_share IS 'ef9600ad4c79afeebf3b2176d1fc4728002c7458';


CREATE TRIGGER pgtrigger_shared_while_draft_e957d BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_sharedcontact FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_shared_while_draft_e957d();


COMMENT ON TRIGGER pgtrigger_shared_while_draft_e957d ON public.mediation_sharedcontact IS '97922f87ec593ecffeafe89f604679fe1e9d087f';


CREATE TRIGGER pgtrigger_signed_is_kept_a3c05 BEFORE DELETE OR UPDATE ON public.funding_framework FOR EACH ROW WHEN ((old.signed_on IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_signed_is_kept_a3c05();


COMMENT ON TRIGGER pgtrigger_signed_is_kept_a3c05 ON public.funding_framework IS '49c25e72b1ab77bc4bf61f27bb61487afbf0302c';


CREATE TRIGGER pgtrigger_stays_9cd3c BEFORE DELETE ON public.espaces_rencontre_agrementfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_9cd3c();


COMMENT ON TRIGGER pgtrigger_stays_9cd3c ON public.espaces_rencontre_agrementfile IS '9086bdd0650157e3bbfbf6261ff2cd96e0da0ea4';


CREATE TRIGGER pgtrigger_stays_bfb87 BEFORE DELETE ON public.espaces_rencontre_agrementwithdrawal FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_bfb87();


COMMENT ON TRIGGER pgtrigger_stays_bfb87 ON public.espaces_rencontre_agrementwithdrawal IS 'c7aba15ae5543184539e4c2a85eff1edcae9c1e2';


CREATE TRIGGER pgtrigger_stays_e2377 BEFORE DELETE ON public.espaces_rencontre_agrement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_stays_e2377();


COMMENT ON TRIGGER pgtrigger_stays_e2377 ON public.espaces_rencontre_agrement IS '263eb4ee821f12764c1d03f08a3f0261cc3df944';


CREATE TRIGGER pgtrigger_stays_of_its_space_39203 BEFORE UPDATE ON public.espaces_rencontre_agrement FOR EACH ROW WHEN ((((old.kind)::text IS DISTINCT FROM (new.kind)::text) OR (old.space_id IS DISTINCT FROM new.space_id))) EXECUTE FUNCTION public.pgtrigger_stays_of_its_space_39203();


COMMENT ON TRIGGER pgtrigger_stays_of_its_space_39203 ON public.espaces_rencontre_agrement IS '99e3067116ec4b6ce031660b38d7412985978606';


CREATE TRIGGER pgtrigger_stays_of_its_space_3f0f3 BEFORE UPDATE ON public.espaces_rencontre_agrementfile FOR EACH ROW WHEN ((old.space_id IS DISTINCT FROM new.space_id)) EXECUTE FUNCTION public.pgtrigger_stays_of_its_space_3f0f3();


COMMENT ON TRIGGER pgtrigger_stays_of_its_space_3f0f3 ON public.espaces_rencontre_agrementfile IS '463dd5717f1a1bf5fe570fcf5c7d2b1e48bc1384';


CREATE TRIGGER pgtrigger_steps_stand_7d106 BEFORE UPDATE ON public.mediation_referral FOR EACH ROW WHEN (((((old.state)::text = ANY ((ARRAY['accepted'::character varying, 'refused'::character varying])::text[])) AND ((new.state)::text = 'sent'::text)) OR (((old.state)::text = 'started'::text) AND ((new.state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying, 'accepted'::character varying])::text[]))) OR (((old.state)::text = ANY ((ARRAY['refused'::character varying, 'ended'::character varying, 'withdrawn'::character varying])::text[])) AND ((new.state)::text <> (old.state)::text)) OR (((old.refusal)::text <> ''::text) AND ((new.refusal)::text <> (old.refusal)::text)) OR ((old.started_on IS NOT NULL) AND ((new.started_on IS DISTINCT FROM old.started_on) OR (new.covers_maintenance IS DISTINCT FROM old.covers_maintenance))) OR ((old.ended_on IS NOT NULL) AND ((new.ended_on IS DISTINCT FROM old.ended_on) OR ((new.outcome)::text IS DISTINCT FROM (old.outcome)::text))))) EXECUTE FUNCTION public.pgtrigger_steps_stand_7d106();


COMMENT ON TRIGGER pgtrigger_steps_stand_7d106 ON public.mediation_referral IS '1735c5f1a61b01b0384a3988a9d2f82e384174f3';


CREATE TRIGGER pgtrigger_tells_the_file_7c904 AFTER INSERT OR UPDATE ON public.separations_nextstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_tells_the_file_7c904();


COMMENT ON TRIGGER pgtrigger_tells_the_file_7c904 ON public.separations_nextstep IS 'f71a03f864876ddc3cb1ad92aee60689bc0ec6df';


CREATE TRIGGER pgtrigger_threatened_is_of_the_file_cf890 BEFORE INSERT ON public.separations_threatenedperson FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_threatened_is_of_the_file_cf890();


COMMENT ON TRIGGER pgtrigger_threatened_is_of_the_file_cf890 ON public.separations_threatenedperson IS '449364726779547e2da710cd2f7c9fd20a8cea4b';


CREATE TRIGGER pgtrigger_to_an_open_service_703ed BEFORE INSERT OR UPDATE ON public.mediation_referral FOR EACH ROW WHEN (((new.state)::text = ANY ((ARRAY['draft'::character varying, 'sent'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_to_an_open_service_703ed();


COMMENT ON TRIGGER pgtrigger_to_an_open_service_703ed ON public.mediation_referral IS 'b018b9cdddfc3c0933872234925829df296feb7a';


CREATE TRIGGER pgtrigger_transfer_kept_9b5b1 BEFORE DELETE OR UPDATE ON public.separations_transfer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_transfer_kept_9b5b1();


COMMENT ON TRIGGER pgtrigger_transfer_kept_9b5b1 ON public.separations_transfer IS 'ed19ad730a653f4cc5d9f9034174d58406f301f1';


CREATE TRIGGER pgtrigger_under_an_open_operator_c13a2 BEFORE INSERT OR UPDATE OF operator_id, state ON public.partners_service FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_under_an_open_operator_c13a2();


COMMENT ON TRIGGER pgtrigger_under_an_open_operator_c13a2 ON public.partners_service IS '95cbd0449c24dc9fd2b541dd3cd6637ddb1f38aa';


CREATE TRIGGER pgtrigger_update_update_012b4 AFTER UPDATE ON public.funding_commission FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_012b4();


COMMENT ON TRIGGER pgtrigger_update_update_012b4 ON public.funding_commission IS 'c580b73476fa51ec3264bef6c8817246a119f3b4';


CREATE TRIGGER pgtrigger_update_update_08dc7 AFTER UPDATE ON public.separations_confirmation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_08dc7();


COMMENT ON TRIGGER pgtrigger_update_update_08dc7 ON public.separations_confirmation IS 'ccf0b8377c07422ef90728a8248eb97c9148246b';


CREATE TRIGGER pgtrigger_update_update_0e6fb AFTER UPDATE ON public.separations_residence FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0e6fb();


COMMENT ON TRIGGER pgtrigger_update_update_0e6fb ON public.separations_residence IS 'cf99d767c2a1b37c6383e2e010a877ee6664cc25';


CREATE TRIGGER pgtrigger_update_update_0f5d2 AFTER UPDATE ON public.separations_handover FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.entered_at IS DISTINCT FROM new.entered_at) OR (old.entered_by_id IS DISTINCT FROM new.entered_by_id) OR (old.giver_id IS DISTINCT FROM new.giver_id) OR (old.id IS DISTINCT FROM new.id) OR (old.receiver_id IS DISTINCT FROM new.receiver_id) OR (old.returns_on IS DISTINCT FROM new.returns_on) OR (old.starts_on IS DISTINCT FROM new.starts_on) OR ((old.state)::text IS DISTINCT FROM (new.state)::text) OR (old.version IS DISTINCT FROM new.version) OR (old.whole IS DISTINCT FROM new.whole))) EXECUTE FUNCTION public.pgtrigger_update_update_0f5d2();


COMMENT ON TRIGGER pgtrigger_update_update_0f5d2 ON public.separations_handover IS '8c48235fe22bb91fd41e536eaa3654a51dd543e5';


CREATE TRIGGER pgtrigger_update_update_114b4 AFTER UPDATE ON public.funding_fundingrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_114b4();


COMMENT ON TRIGGER pgtrigger_update_update_114b4 ON public.funding_fundingrequest IS 'c474643836de935948919629b41db2781ec6790a';


CREATE TRIGGER pgtrigger_update_update_140e3 AFTER UPDATE ON public.espaces_rencontre_meetingspace FOR EACH ROW WHEN ((((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_140e3();


COMMENT ON TRIGGER pgtrigger_update_update_140e3 ON public.espaces_rencontre_meetingspace IS '2b2b1b8ac707c89e6e9b52a21d0d486449f0f7bc';


CREATE TRIGGER pgtrigger_update_update_15a5e AFTER UPDATE ON public.separations_reconciliation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_15a5e();


COMMENT ON TRIGGER pgtrigger_update_update_15a5e ON public.separations_reconciliation IS '15c641db3a89a9fc8b01e5d4f83a0a9b96712b68';


CREATE TRIGGER pgtrigger_update_update_16f16 AFTER UPDATE ON public.separations_transfer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_16f16();


COMMENT ON TRIGGER pgtrigger_update_update_16f16 ON public.separations_transfer IS 'be08d8d1703d6f0e72d8342aa71b84cd4b5ada72';


CREATE TRIGGER pgtrigger_update_update_1bc58 AFTER UPDATE ON public.espaces_rencontre_agrementwithdrawal FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1bc58();


COMMENT ON TRIGGER pgtrigger_update_update_1bc58 ON public.espaces_rencontre_agrementwithdrawal IS '70530ed14c5c94cf35e073b6c8b8fc7e983c13c7';


CREATE TRIGGER pgtrigger_update_update_1e47c AFTER UPDATE ON public.partners_operator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1e47c();


COMMENT ON TRIGGER pgtrigger_update_update_1e47c ON public.partners_operator IS '0b4c1775a7f1c85f252ac9f646d013ee497d82a2';


CREATE TRIGGER pgtrigger_update_update_1f7db AFTER UPDATE ON public.separations_personmerge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1f7db();


COMMENT ON TRIGGER pgtrigger_update_update_1f7db ON public.separations_personmerge IS '72dd06e66fc9cb9937b006b7cbabe8fda239add5';


CREATE TRIGGER pgtrigger_update_update_25005 AFTER UPDATE ON public.espaces_rencontre_agrementfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_25005();


COMMENT ON TRIGGER pgtrigger_update_update_25005 ON public.espaces_rencontre_agrementfile IS 'c31acf10b9a8ca29dc41e6e4a21345deb5a1acd5';


CREATE TRIGGER pgtrigger_update_update_28311 AFTER UPDATE ON public.separations_contactpoint FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_28311();


COMMENT ON TRIGGER pgtrigger_update_update_28311 ON public.separations_contactpoint IS 'd9d4ec7b8bd90331ad25caa2643c5ca31b8d441a';


CREATE TRIGGER pgtrigger_update_update_32ad9 AFTER UPDATE ON public.accounts_agent FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text) OR (old.operator_id IS DISTINCT FROM new.operator_id) OR ((old.role)::text IS DISTINCT FROM (new.role)::text) OR (old.services IS DISTINCT FROM new.services) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_32ad9();


COMMENT ON TRIGGER pgtrigger_update_update_32ad9 ON public.accounts_agent IS 'e20d1d18292b5834f8b2bc7d9d4b4039716c54b8';


CREATE TRIGGER pgtrigger_update_update_33f5e AFTER UPDATE ON public.separations_family FOR EACH ROW WHEN ((((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR ((old.cancel_reason)::text IS DISTINCT FROM (new.cancel_reason)::text) OR (old.cancelled_at IS DISTINCT FROM new.cancelled_at) OR (old.cancelled_by_id IS DISTINCT FROM new.cancelled_by_id) OR (old.closed_at IS DISTINCT FROM new.closed_at) OR (old.closed_by_id IS DISTINCT FROM new.closed_by_id) OR (old.hand_over_id IS DISTINCT FROM new.hand_over_id) OR (old.id IS DISTINCT FROM new.id) OR ((old.no_second_parent)::text IS DISTINCT FROM (new.no_second_parent)::text) OR (old.opened_at IS DISTINCT FROM new.opened_at) OR (old.opened_by_id IS DISTINCT FROM new.opened_by_id) OR ((old.outcome)::text IS DISTINCT FROM (new.outcome)::text) OR (old.referent_id IS DISTINCT FROM new.referent_id) OR ((old.state)::text IS DISTINCT FROM (new.state)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_33f5e();


COMMENT ON TRIGGER pgtrigger_update_update_33f5e ON public.separations_family IS 'e2af8232e925713f682dfc28c54f2f987a131dd0';


CREATE TRIGGER pgtrigger_update_update_39803 AFTER UPDATE ON public.funding_priceparameter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_39803();


COMMENT ON TRIGGER pgtrigger_update_update_39803 ON public.funding_priceparameter IS 'c74ce76569d86ec9cb1d240224039c435552d1fa';


CREATE TRIGGER pgtrigger_update_update_3b224 AFTER UPDATE ON public.separations_notsameperson FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3b224();


COMMENT ON TRIGGER pgtrigger_update_update_3b224 ON public.separations_notsameperson IS '9989a4291997009eae9875188e114895eafc79a8';


CREATE TRIGGER pgtrigger_update_update_4b992 AFTER UPDATE ON public.separations_directoryplace FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4b992();


COMMENT ON TRIGGER pgtrigger_update_update_4b992 ON public.separations_directoryplace IS '7c0bfe9ffca05d90c2038872205f10d9774d9ac7';


CREATE TRIGGER pgtrigger_update_update_54247 AFTER UPDATE ON public.mediation_service FOR EACH ROW WHEN (((old.conventional IS DISTINCT FROM new.conventional) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.judicial IS DISTINCT FROM new.judicial) OR ((old.phone)::text IS DISTINCT FROM (new.phone)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_54247();


COMMENT ON TRIGGER pgtrigger_update_update_54247 ON public.mediation_service IS '9c1ac0c24b3502777faa021a8de9087abdae0623';


CREATE TRIGGER pgtrigger_update_update_59e0b AFTER UPDATE ON public.funding_criterion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_59e0b();


COMMENT ON TRIGGER pgtrigger_update_update_59e0b ON public.funding_criterion IS '3adc5b8a164c79df9927b49e62516d6f7f7d74c0';


CREATE TRIGGER pgtrigger_update_update_5a2f3 AFTER UPDATE ON public.partners_site FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5a2f3();


COMMENT ON TRIGGER pgtrigger_update_update_5a2f3 ON public.partners_site IS 'a125f6b4bfc9951c659cc4292ec580b36c1093f6';


CREATE TRIGGER pgtrigger_update_update_5a9e5 AFTER UPDATE ON public.funding_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5a9e5();


COMMENT ON TRIGGER pgtrigger_update_update_5a9e5 ON public.funding_meeting IS 'b4972a2b43e4f67f76eee1387ed8072357262f76';


CREATE TRIGGER pgtrigger_update_update_5e9c1 AFTER UPDATE ON public.espaces_rencontre_agrementdocument FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5e9c1();


COMMENT ON TRIGGER pgtrigger_update_update_5e9c1 ON public.espaces_rencontre_agrementdocument IS '4168b0c4a90ae8ea69d742da41699307ad9d0232';


CREATE TRIGGER pgtrigger_update_update_60fba AFTER UPDATE ON public.mediation_convention FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_60fba();


COMMENT ON TRIGGER pgtrigger_update_update_60fba ON public.mediation_convention IS '4035c44a097c303176e3d6eea6cd7d767bde803b';


CREATE TRIGGER pgtrigger_update_update_635c1 AFTER UPDATE ON public.separations_dangerreport FOR EACH ROW WHEN (((old.family_id IS DISTINCT FROM new.family_id) OR (old.id IS DISTINCT FROM new.id) OR (old.is_undone IS DISTINCT FROM new.is_undone) OR (old.lift_reason IS DISTINCT FROM new.lift_reason) OR (old.lifted_at IS DISTINCT FROM new.lifted_at) OR (old.lifted_by_id IS DISTINCT FROM new.lifted_by_id) OR (old.names_whom IS DISTINCT FROM new.names_whom) OR (old.note IS DISTINCT FROM new.note) OR (old.recorded_at IS DISTINCT FROM new.recorded_at) OR (old.recorded_by_id IS DISTINCT FROM new.recorded_by_id) OR (old.threat_from_id IS DISTINCT FROM new.threat_from_id) OR ((old.threat_from_other)::text IS DISTINCT FROM (new.threat_from_other)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_635c1();


COMMENT ON TRIGGER pgtrigger_update_update_635c1 ON public.separations_dangerreport IS '64fef923ba155745c02aa1ecf1be0dccddc9eed0';


CREATE TRIGGER pgtrigger_update_update_6fb39 AFTER UPDATE ON public.mediation_mediator FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6fb39();


COMMENT ON TRIGGER pgtrigger_update_update_6fb39 ON public.mediation_mediator IS '27d0fb3201d6eee5b4cfd583f6443b0880903f43';


CREATE TRIGGER pgtrigger_update_update_88049 AFTER UPDATE ON public.mediation_eligibilityanswer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_88049();


COMMENT ON TRIGGER pgtrigger_update_update_88049 ON public.mediation_eligibilityanswer IS '50e961f4e128ac7e8e0b6ee28cd9f300cdb96693';


CREATE TRIGGER pgtrigger_update_update_8a981 AFTER UPDATE ON public.separations_parent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8a981();


COMMENT ON TRIGGER pgtrigger_update_update_8a981 ON public.separations_parent IS '0574ba46abb1404b392edafc3e1d04f9112da7db';


CREATE TRIGGER pgtrigger_update_update_95c87 AFTER UPDATE ON public.funding_envelope FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_95c87();


COMMENT ON TRIGGER pgtrigger_update_update_95c87 ON public.funding_envelope IS '3de30293c75019617992402eb99a73fc0ce920a1';


CREATE TRIGGER pgtrigger_update_update_960cf AFTER UPDATE ON public.mediation_referral FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_960cf();


COMMENT ON TRIGGER pgtrigger_update_update_960cf ON public.mediation_referral IS '10a300bdde78fc2be20e2d872ba5d89e6d7c5ccc';


CREATE TRIGGER pgtrigger_update_update_a006c AFTER UPDATE ON public.separations_asfopening FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a006c();


COMMENT ON TRIGGER pgtrigger_update_update_a006c ON public.separations_asfopening IS '9d266ce7846ddfdc2efd386d880ad00ab4f743ee';


CREATE TRIGGER pgtrigger_update_update_aea94 AFTER UPDATE ON public.separations_firstcontact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_aea94();


COMMENT ON TRIGGER pgtrigger_update_update_aea94 ON public.separations_firstcontact IS '4f5b3aeed73917734dfbba1eeea796d0ea3ed419';


CREATE TRIGGER pgtrigger_update_update_bd4f9 AFTER UPDATE ON public.separations_person FOR EACH ROW WHEN ((((old.allocataire_number)::text IS DISTINCT FROM (new.allocataire_number)::text) OR (old.birth_date IS DISTINCT FROM new.birth_date) OR ((old.caf_id)::text IS DISTINCT FROM (new.caf_id)::text) OR (old.deceased_on IS DISTINCT FROM new.deceased_on) OR ((old.first_name)::text IS DISTINCT FROM (new.first_name)::text) OR ((old.guardian)::text IS DISTINCT FROM (new.guardian)::text) OR ((old.guardianship)::text IS DISTINCT FROM (new.guardianship)::text) OR (old.has_no_known_address IS DISTINCT FROM new.has_no_known_address) OR (old.id IS DISTINCT FROM new.id) OR (old.is_deceased IS DISTINCT FROM new.is_deceased) OR (old.is_detained IS DISTINCT FROM new.is_detained) OR ((old.last_name)::text IS DISTINCT FROM (new.last_name)::text) OR (old.merged_into_id IS DISTINCT FROM new.merged_into_id) OR ((old.used_name)::text IS DISTINCT FROM (new.used_name)::text) OR (old.version IS DISTINCT FROM new.version))) EXECUTE FUNCTION public.pgtrigger_update_update_bd4f9();


COMMENT ON TRIGGER pgtrigger_update_update_bd4f9 ON public.separations_person IS '5d237ea9f925eaf8d0c6391b1b8b0d2ed37dcbbd';


CREATE TRIGGER pgtrigger_update_update_c645c AFTER UPDATE ON public.partners_service FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c645c();


COMMENT ON TRIGGER pgtrigger_update_update_c645c ON public.partners_service IS 'a49db50ec4f792bc299800d74316f04228b2358c';


CREATE TRIGGER pgtrigger_update_update_c662b AFTER UPDATE ON public.funding_framework FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c662b();


COMMENT ON TRIGGER pgtrigger_update_update_c662b ON public.funding_framework IS '0c09acfae824fea489c8729e71f41f3ab5a920a1';


CREATE TRIGGER pgtrigger_update_update_cb554 AFTER UPDATE ON public.separations_separation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cb554();


COMMENT ON TRIGGER pgtrigger_update_update_cb554 ON public.separations_separation IS 'eac3a9637da1f81b92b6e71c4d653d67998735e4';


CREATE TRIGGER pgtrigger_update_update_cbd20 AFTER UPDATE ON public.espaces_rencontre_agrement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cbd20();


COMMENT ON TRIGGER pgtrigger_update_update_cbd20 ON public.espaces_rencontre_agrement IS '0b16014e242f99d27cbd8986173a6025082741d7';


CREATE TRIGGER pgtrigger_update_update_ccfca AFTER UPDATE ON public.separations_child FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ccfca();


COMMENT ON TRIGGER pgtrigger_update_update_ccfca ON public.separations_child IS 'a2a9195bc56727f55577e2c72d52f35a26e494b9';


CREATE TRIGGER pgtrigger_update_update_da9a1 AFTER UPDATE ON public.mediation_sharedcontact FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_da9a1();


COMMENT ON TRIGGER pgtrigger_update_update_da9a1 ON public.mediation_sharedcontact IS 'f49a5c09ba03d363be107e1adf8e894c519ea546';


CREATE TRIGGER pgtrigger_update_update_e2208 AFTER UPDATE ON public.funding_declaration FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e2208();


COMMENT ON TRIGGER pgtrigger_update_update_e2208 ON public.funding_declaration IS '0bf291c5addd8c5e41b3fa8227600407a4eb9fd6';


CREATE TRIGGER pgtrigger_update_update_e4d14 AFTER UPDATE ON public.separations_replacement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e4d14();


COMMENT ON TRIGGER pgtrigger_update_update_e4d14 ON public.separations_replacement IS '56636521bf3c63de0c3e766060bbf2a6182337e7';


CREATE TRIGGER pgtrigger_update_update_e91cb AFTER UPDATE ON public.separations_procedure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e91cb();


COMMENT ON TRIGGER pgtrigger_update_update_e91cb ON public.separations_procedure IS 'd7d9791f201fcbb58e5678088551670795bd008a';


CREATE TRIGGER pgtrigger_update_update_ed4e1 AFTER UPDATE ON public.separations_threatenedperson FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ed4e1();


COMMENT ON TRIGGER pgtrigger_update_update_ed4e1 ON public.separations_threatenedperson IS 'b4ed3ee076300be0c6982dbc46d588881166bb87';


CREATE TRIGGER pgtrigger_update_update_f36d1 AFTER UPDATE ON public.mediation_conventionyear FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f36d1();


COMMENT ON TRIGGER pgtrigger_update_update_f36d1 ON public.mediation_conventionyear IS 'ed7ef54c524eb869bf5cc5eab0e11c2502cd446d';


CREATE TRIGGER pgtrigger_update_update_fc176 AFTER UPDATE ON public.mediation_consent FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fc176();


COMMENT ON TRIGGER pgtrigger_update_update_fc176 ON public.mediation_consent IS '82abe5a572eb5000f5ff5791d5a4dfbb20a5de37';


CREATE CONSTRAINT TRIGGER pgtrigger_withdrawn_by_a_procedure_fc9ab AFTER INSERT OR UPDATE OF withdrawn_on ON public.espaces_rencontre_agrement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.withdrawn_on IS NOT NULL)) EXECUTE FUNCTION public.pgtrigger_withdrawn_by_a_procedure_fc9ab();


COMMENT ON TRIGGER pgtrigger_withdrawn_by_a_procedure_fc9ab ON public.espaces_rencontre_agrement IS '70cf15e317c6de84538bd2b226430b6aa63ccb8c';


CREATE TRIGGER pgtrigger_words_of_changed_names_8cc77 AFTER UPDATE ON public.separations_person REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_changed_names_8cc77();


COMMENT ON TRIGGER pgtrigger_words_of_changed_names_8cc77 ON public.separations_person IS '8726f41774378451b82d7014656243ce9abd1cde';


CREATE TRIGGER pgtrigger_words_of_changed_rows_896ba AFTER UPDATE ON public.separations_child REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_changed_rows_896ba();


COMMENT ON TRIGGER pgtrigger_words_of_changed_rows_896ba ON public.separations_child IS '29dfa410ae195a27ca1e57b1154cfeb83c3b76b7';


CREATE TRIGGER pgtrigger_words_of_changed_rows_eb2d6 AFTER UPDATE ON public.separations_parent REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_changed_rows_eb2d6();


COMMENT ON TRIGGER pgtrigger_words_of_changed_rows_eb2d6 ON public.separations_parent IS '87ea9c184dafd94b4554fdbdd029f655c56d3b8c';


CREATE TRIGGER pgtrigger_words_of_new_rows_6908c AFTER INSERT ON public.separations_child REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_new_rows_6908c();


COMMENT ON TRIGGER pgtrigger_words_of_new_rows_6908c ON public.separations_child IS '4a8a318c5b6d492f9ae2ece5ce5c9ec3066feb28';


CREATE TRIGGER pgtrigger_words_of_new_rows_fb117 AFTER INSERT ON public.separations_parent REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_new_rows_fb117();


COMMENT ON TRIGGER pgtrigger_words_of_new_rows_fb117 ON public.separations_parent IS '56ced48e13e42787a3b210345d69437b1af192ba';


CREATE TRIGGER pgtrigger_words_of_removed_rows_67957 AFTER DELETE ON public.separations_child REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_removed_rows_67957();


COMMENT ON TRIGGER pgtrigger_words_of_removed_rows_67957 ON public.separations_child IS 'fca6a9acead7de8ce31ac15e8a154098de62a681';


CREATE TRIGGER pgtrigger_words_of_removed_rows_a9a78 AFTER DELETE ON public.separations_parent REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_words_of_removed_rows_a9a78();


COMMENT ON TRIGGER pgtrigger_words_of_removed_rows_a9a78 ON public.separations_parent IS '3572742be472b54d0cbdc01077a9b462245f092a';


CREATE TRIGGER pgtrigger_year_kept_f3f0d BEFORE INSERT OR DELETE OR UPDATE ON public.mediation_conventionyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_year_kept_f3f0d();


COMMENT ON TRIGGER pgtrigger_year_kept_f3f0d ON public.mediation_conventionyear IS '404bf16ae20b53939d96f94ae64a2d4dc33972da';


CREATE CONSTRAINT TRIGGER pgtrigger_years_complete_0ad41 AFTER INSERT OR UPDATE ON public.mediation_convention DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.state)::text = ANY ((ARRAY['signed'::character varying, 'ended'::character varying])::text[]))) EXECUTE FUNCTION public.pgtrigger_years_complete_0ad41();


COMMENT ON TRIGGER pgtrigger_years_complete_0ad41 ON public.mediation_convention IS 'd3b4f712df28bdbcb4e052bc2082a17f09edee42';


CREATE TRIGGER service_is_named BEFORE DELETE OR UPDATE OF id, operator_id ON public.partners_service FOR EACH ROW EXECUTE FUNCTION public.accounts_service_is_named();


ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_agent_id FOREIGN KEY (user_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchan_answered_by_id_b563c19d_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchan_asked_by_id_cb90ee8a_fk_accounts_ FOREIGN KEY (asked_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchan_operator_id_ea8a13d9_fk_partners_ FOREIGN KEY (operator_id) REFERENCES public.partners_operator(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchange_account_id_4719ae69_fk_accounts_agent_id FOREIGN KEY (account_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_accountchange
    ADD CONSTRAINT accounts_accountchange_caf_id_ec2da9f8_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_agent
    ADD CONSTRAINT accounts_agent_caf_id_7662e255_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_agent
    ADD CONSTRAINT accounts_agent_operator_id_da006b60_fk_partners_operator_id FOREIGN KEY (operator_id) REFERENCES public.partners_operator(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetalert
    ADD CONSTRAINT accounts_budgetalert_agent_id_f1afe593_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetalert
    ADD CONSTRAINT accounts_budgetalert_caf_id_51c602ea_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetalert
    ADD CONSTRAINT accounts_budgetalert_seen_by_id_43efbb75_fk_accounts_agent_id FOREIGN KEY (seen_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetrelease
    ADD CONSTRAINT accounts_budgetrelea_answered_by_id_99b352dc_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetrelease
    ADD CONSTRAINT accounts_budgetrelease_agent_id_45518f37_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_budgetrelease
    ADD CONSTRAINT accounts_budgetrelease_caf_id_b5d535dd_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_datedsetting
    ADD CONSTRAINT accounts_datedsettin_entered_by_id_5db12fb4_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.accounts_datedsetting
    ADD CONSTRAINT accounts_datedsetting_caf_id_85072f65_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT child_family_id_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT child_person_id_same_caf FOREIGN KEY (person_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactpoint
    ADD CONSTRAINT contactpoint_person_id_same_caf FOREIGN KEY (person_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementdocument
    ADD CONSTRAINT espaces_rencontre_ag_added_by_id_68837a9b_fk_accounts_ FOREIGN KEY (added_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementdocument
    ADD CONSTRAINT espaces_rencontre_ag_agrement_file_id_e7502f0f_fk_espaces_r FOREIGN KEY (agrement_file_id) REFERENCES public.espaces_rencontre_agrementfile(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementwithdrawal
    ADD CONSTRAINT espaces_rencontre_ag_agrement_id_446641f9_fk_espaces_r FOREIGN KEY (agrement_id) REFERENCES public.espaces_rencontre_agrement(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementfile
    ADD CONSTRAINT espaces_rencontre_ag_agrement_id_d2a8b2ca_fk_espaces_r FOREIGN KEY (agrement_id) REFERENCES public.espaces_rencontre_agrement(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementchange
    ADD CONSTRAINT espaces_rencontre_ag_agrement_id_e56f9172_fk_espaces_r FOREIGN KEY (agrement_id) REFERENCES public.espaces_rencontre_agrement(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrement
    ADD CONSTRAINT espaces_rencontre_ag_cancelled_by_id_4da2ac56_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementfile
    ADD CONSTRAINT espaces_rencontre_ag_prepared_by_id_cdba396f_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementwithdrawal
    ADD CONSTRAINT espaces_rencontre_ag_recorded_by_id_2a49477b_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementchange
    ADD CONSTRAINT espaces_rencontre_ag_recorded_by_id_ac543ba1_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrement
    ADD CONSTRAINT espaces_rencontre_ag_recorded_by_id_c71d2a25_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrementfile
    ADD CONSTRAINT espaces_rencontre_ag_space_id_23695c23_fk_espaces_r FOREIGN KEY (space_id) REFERENCES public.espaces_rencontre_meetingspace(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_agrement
    ADD CONSTRAINT espaces_rencontre_ag_space_id_9e7a8a14_fk_espaces_r FOREIGN KEY (space_id) REFERENCES public.espaces_rencontre_meetingspace(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.espaces_rencontre_meetingspace
    ADD CONSTRAINT espaces_rencontre_meetingspace_id_fk_partners_service_id FOREIGN KEY (id) REFERENCES public.partners_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.foundation_draft
    ADD CONSTRAINT foundation_draft_agent_id_008be28a_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.foundation_import
    ADD CONSTRAINT foundation_import_requested_by_id_0b03868e_fk_accounts_agent_id FOREIGN KEY (requested_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.foundation_importline
    ADD CONSTRAINT foundation_importline_job_id_dfd88fdf_fk_foundation_import_id FOREIGN KEY (job_id) REFERENCES public.foundation_import(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_commission
    ADD CONSTRAINT funding_commission_caf_id_10484da0_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_commission
    ADD CONSTRAINT funding_commission_recorded_by_id_ff40dbbf_fk_accounts_agent_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_committed_by_id_ea4a9555_fk_accounts_ FOREIGN KEY (committed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_funding_request_id_77c72de8_fk_funding_f FOREIGN KEY (funding_request_id) REFERENCES public.funding_fundingrequest(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_commitment
    ADD CONSTRAINT funding_commitment_share_id_b6820676_fk_funding_share_id FOREIGN KEY (share_id) REFERENCES public.funding_share(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_conditionproof
    ADD CONSTRAINT funding_conditionpro_funding_request_id_2511852d_fk_funding_f FOREIGN KEY (funding_request_id) REFERENCES public.funding_fundingrequest(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_conditionproof
    ADD CONSTRAINT funding_conditionpro_joined_by_id_02b315fa_fk_accounts_ FOREIGN KEY (joined_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_criterion
    ADD CONSTRAINT funding_criterion_prepared_by_id_ee39e898_fk_accounts_agent_id FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_criterion
    ADD CONSTRAINT funding_criterion_published_by_id_56545be8_fk_accounts_agent_id FOREIGN KEY (published_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_criterion
    ADD CONSTRAINT funding_criterion_replaces_id_4e0cf7ab_fk_funding_criterion_id FOREIGN KEY (replaces_id) REFERENCES public.funding_criterion(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_declaration
    ADD CONSTRAINT funding_declaration_service_id_a832667d_fk_mediation_service_id FOREIGN KEY (service_id) REFERENCES public.mediation_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_declaration
    ADD CONSTRAINT funding_declaration_submitted_by_id_6b611ca4_fk_accounts_ FOREIGN KEY (submitted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_agent_id_13e47594_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_caf_id_1ed26be6_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_ended_by_id_0d801157_fk_accounts_agent_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_entered_by_id_72d26b0c_fk_accounts_agent_id FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_delegation
    ADD CONSTRAINT funding_delegation_substitute_id_f099f8e1_fk_accounts_agent_id FOREIGN KEY (substitute_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_envelope
    ADD CONSTRAINT funding_envelope_prepared_by_id_0901f567_fk_accounts_agent_id FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_envelope
    ADD CONSTRAINT funding_envelope_published_by_id_274a6cf5_fk_accounts_agent_id FOREIGN KEY (published_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_envelopecorrection
    ADD CONSTRAINT funding_envelopecorr_answered_by_id_78126edd_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_envelopecorrection
    ADD CONSTRAINT funding_envelopecorr_envelope_id_7342996c_fk_funding_e FOREIGN KEY (envelope_id) REFERENCES public.funding_envelope(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_envelopecorrection
    ADD CONSTRAINT funding_envelopecorr_proposed_by_id_c2c9f5ec_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_framework
    ADD CONSTRAINT funding_framework_caf_id_7a4391dc_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_framework
    ADD CONSTRAINT funding_framework_prepared_by_id_999f4fb9_fk_accounts_agent_id FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_commission_id_6d33ca26_fk_funding_c FOREIGN KEY (commission_id) REFERENCES public.funding_commission(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_created_by_id_fae640d3_fk_accounts_ FOREIGN KEY (created_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_decided_by_id_dac020e0_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_delegation_id_c7ce6ad9_fk_funding_d FOREIGN KEY (delegation_id) REFERENCES public.funding_delegation(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_space_id_2008f507_fk_espaces_r FOREIGN KEY (space_id) REFERENCES public.espaces_rencontre_meetingspace(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingreque_submitted_by_id_ed2ad81c_fk_accounts_ FOREIGN KEY (submitted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingrequest_caf_id_e04a35ff_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_fundingrequest
    ADD CONSTRAINT funding_fundingrequest_same_caf FOREIGN KEY (space_id, caf_id) REFERENCES public.partners_service(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_meeting
    ADD CONSTRAINT funding_meeting_caf_id_6f881563_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_meeting
    ADD CONSTRAINT funding_meeting_entered_by_id_9eeea02f_fk_accounts_agent_id FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_meetingmember
    ADD CONSTRAINT funding_meetingmember_meeting_id_c3242f96_fk_funding_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.funding_meeting(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_opinion
    ADD CONSTRAINT funding_opinion_meeting_id_3566d413_fk_funding_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.funding_meeting(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_opinion
    ADD CONSTRAINT funding_opinion_noted_by_id_826756e5_fk_accounts_agent_id FOREIGN KEY (noted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_opinion
    ADD CONSTRAINT funding_opinion_service_id_5176fcd3_fk_partners_service_id FOREIGN KEY (service_id) REFERENCES public.partners_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_priceparameter
    ADD CONSTRAINT funding_priceparamet_prepared_by_id_269656bc_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_priceparameter
    ADD CONSTRAINT funding_priceparamet_published_by_id_72ffd86b_fk_accounts_ FOREIGN KEY (published_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_receipt
    ADD CONSTRAINT funding_receipt_declaration_id_d720939e_fk_funding_d FOREIGN KEY (declaration_id) REFERENCES public.funding_declaration(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_receipt
    ADD CONSTRAINT funding_receipt_parameter_id_5645cd80_fk_funding_p FOREIGN KEY (parameter_id) REFERENCES public.funding_priceparameter(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_receipt
    ADD CONSTRAINT funding_receipt_run_id_93107aab_fk_funding_recomputerun_id FOREIGN KEY (run_id) REFERENCES public.funding_recomputerun(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_recomputepart
    ADD CONSTRAINT funding_recomputepar_run_id_83d77e1e_fk_funding_r FOREIGN KEY (run_id) REFERENCES public.funding_recomputerun(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_recomputepart
    ADD CONSTRAINT funding_recomputepart_caf_id_e1334869_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_recomputerun
    ADD CONSTRAINT funding_recomputerun_requested_by_id_52af7cad_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_caf_id_75bf7af4_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_share
    ADD CONSTRAINT funding_share_envelope_id_db77793a_fk_funding_envelope_id FOREIGN KEY (envelope_id) REFERENCES public.funding_envelope(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_shareentry
    ADD CONSTRAINT funding_shareentry_entered_by_id_83b0f4fc_fk_accounts_agent_id FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_shareentry
    ADD CONSTRAINT funding_shareentry_share_id_0d18c0bb_fk_funding_share_id FOREIGN KEY (share_id) REFERENCES public.funding_share(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_shareentry
    ADD CONSTRAINT funding_shareentry_transfer_id_37c18b9b_fk_funding_s FOREIGN KEY (transfer_id) REFERENCES public.funding_sharetransfer(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_sharetransfer
    ADD CONSTRAINT funding_sharetransfe_answered_by_id_00eef8ba_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_sharetransfer
    ADD CONSTRAINT funding_sharetransfe_proposed_by_id_b8e64f97_fk_accounts_ FOREIGN KEY (proposed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_sharetransfer
    ADD CONSTRAINT funding_sharetransfer_share_id_7ed69fd5_fk_funding_share_id FOREIGN KEY (share_id) REFERENCES public.funding_share(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.funding_sharetransfer
    ADD CONSTRAINT funding_sharetransfer_to_caf_id_1100fe25_fk_territory_caf_code FOREIGN KEY (to_caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.journal_check
    ADD CONSTRAINT journal_check_asked_by_id_49fcea55_fk_accounts_agent_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_agent_id_19d9d937_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.foundation_submission
    ADD CONSTRAINT journal_submission_agent_id_c632cbec_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_amendmentyear
    ADD CONSTRAINT mediation_amendmenty_amendment_id_a04a2a7e_fk_mediation FOREIGN KEY (amendment_id) REFERENCES public.mediation_conventionamendment(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_consent
    ADD CONSTRAINT mediation_consent_parent_id_f291c9cd_fk_separations_parent_id FOREIGN KEY (parent_id) REFERENCES public.separations_parent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_consent
    ADD CONSTRAINT mediation_consent_recorded_by_id_f93e3af7_fk_accounts_agent_id FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_consent
    ADD CONSTRAINT mediation_consent_referral_id_20762c68_fk_mediation_referral_id FOREIGN KEY (referral_id) REFERENCES public.mediation_referral(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_conventionyear
    ADD CONSTRAINT mediation_convention_amendment_id_8257bb72_fk_mediation FOREIGN KEY (amendment_id) REFERENCES public.mediation_conventionamendment(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_closed_by_id_58a88758_fk_accounts_agent_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_conventionamendment
    ADD CONSTRAINT mediation_convention_convention_id_5b8198c1_fk_mediation FOREIGN KEY (convention_id) REFERENCES public.mediation_convention(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_conventionyear
    ADD CONSTRAINT mediation_convention_convention_id_744c683e_fk_mediation FOREIGN KEY (convention_id) REFERENCES public.mediation_convention(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_operator_id_4d8091ec_fk_partners_ FOREIGN KEY (operator_id) REFERENCES public.partners_operator(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_conventionamendment
    ADD CONSTRAINT mediation_convention_prepared_by_id_6b973352_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_prepared_by_id_c5e5861a_fk_accounts_ FOREIGN KEY (prepared_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_service_id_9a2113f6_fk_mediation FOREIGN KEY (service_id) REFERENCES public.mediation_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_conventionamendment
    ADD CONSTRAINT mediation_convention_signed_by_id_0b620ff8_fk_accounts_ FOREIGN KEY (signed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_convention
    ADD CONSTRAINT mediation_convention_signed_by_id_cdc6ed12_fk_accounts_agent_id FOREIGN KEY (signed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_eligibilityanswer
    ADD CONSTRAINT mediation_eligibilit_answered_by_id_622b48c2_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_eligibilityanswer
    ADD CONSTRAINT mediation_eligibilit_convention_id_f30e2f48_fk_mediation FOREIGN KEY (convention_id) REFERENCES public.mediation_convention(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_mediator
    ADD CONSTRAINT mediation_mediator_service_id_4f6b0f1f_fk_mediation_service_id FOREIGN KEY (service_id) REFERENCES public.mediation_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_answered_by_id_0074e076_fk_accounts_agent_id FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_caf_id_d5a3da0d_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_created_by_id_f3de7eff_fk_accounts_agent_id FOREIGN KEY (created_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_family_id_a74d49fa_fk_separations_family_id FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referral
    ADD CONSTRAINT mediation_referral_service_id_99283f09_fk_mediation_service_id FOREIGN KEY (service_id) REFERENCES public.mediation_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referralcorrection
    ADD CONSTRAINT mediation_referralco_answered_by_id_014ff1c6_fk_accounts_ FOREIGN KEY (answered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referralcorrection
    ADD CONSTRAINT mediation_referralco_asked_by_id_152cbdb5_fk_accounts_ FOREIGN KEY (asked_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_referralcorrection
    ADD CONSTRAINT mediation_referralco_referral_id_f98afb3c_fk_mediation FOREIGN KEY (referral_id) REFERENCES public.mediation_referral(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_service
    ADD CONSTRAINT mediation_service_id_fk_partners_service_id FOREIGN KEY (id) REFERENCES public.partners_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_sharedcontact
    ADD CONSTRAINT mediation_sharedcont_contact_point_id_8a825b63_fk_separatio FOREIGN KEY (contact_point_id) REFERENCES public.separations_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mediation_sharedcontact
    ADD CONSTRAINT mediation_sharedcont_referral_id_9aedbf73_fk_mediation FOREIGN KEY (referral_id) REFERENCES public.mediation_referral(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_agent_id FOREIGN KEY (user_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT notsameperson_first_id_same_caf FOREIGN KEY (first_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT notsameperson_second_id_same_caf FOREIGN KEY (second_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT parent_person_id_same_caf FOREIGN KEY (person_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_operator
    ADD CONSTRAINT partners_operator_caf_id_161c0a67_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_operator
    ADD CONSTRAINT partners_operator_closed_by_id_b1529193_fk_accounts_agent_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT partners_service_caf_id_9d9d28b5_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT partners_service_closed_by_id_fb158fba_fk_accounts_agent_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT partners_service_confirmed_by_id_de902584_fk_accounts_agent_id FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_service
    ADD CONSTRAINT partners_service_operator_id_0f42c0a0_fk_partners_operator_id FOREIGN KEY (operator_id) REFERENCES public.partners_operator(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_site
    ADD CONSTRAINT partners_site_closed_by_id_bd6134f3_fk_accounts_agent_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.partners_site
    ADD CONSTRAINT partners_site_service_id_e4479468_fk_partners_service_id FOREIGN KEY (service_id) REFERENCES public.partners_service(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_person
    ADD CONSTRAINT person_merged_into_id_same_caf FOREIGN KEY (merged_into_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT personmerge_kept_id_same_caf FOREIGN KEY (kept_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT personmerge_other_id_same_caf FOREIGN KEY (other_id, caf_id) REFERENCES public.separations_person(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT reconciliation_family_id_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.reports_exportjob
    ADD CONSTRAINT reports_exportjob_caf_id_6d581477_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.reports_exportjob
    ADD CONSTRAINT reports_exportjob_requested_by_id_0a47163a_fk_accounts_agent_id FOREIGN KEY (requested_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_asfopening
    ADD CONSTRAINT separations_asfopeni_cancelled_by_id_5dcd47c0_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_asfopening
    ADD CONSTRAINT separations_asfopeni_parent_id_6d801b8f_fk_separatio FOREIGN KEY (parent_id) REFERENCES public.separations_parent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_asfopening
    ADD CONSTRAINT separations_asfopeni_recorded_by_id_d097ecf2_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_brokenglass
    ADD CONSTRAINT separations_brokengl_seen_by_id_442b9483_fk_accounts_ FOREIGN KEY (seen_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_brokenglass
    ADD CONSTRAINT separations_brokenglass_agent_id_3f7370d2_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_brokenglass
    ADD CONSTRAINT separations_brokenglass_caf_id_469ae1c6_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT separations_child_caf_id_05457670_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT separations_child_cancelled_by_id_6dbb5873_fk_accounts_agent_id FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT separations_child_family_id_14c9a1e4_fk_separations_family_id FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_child
    ADD CONSTRAINT separations_child_person_id_324ccdcf_fk_separations_person_id FOREIGN KEY (person_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_concern
    ADD CONSTRAINT separations_concern_agent_id_00747017_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_concern
    ADD CONSTRAINT separations_concern_family_id_ecd8b664_fk_separations_family_id FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_concern
    ADD CONSTRAINT separations_concern_lifted_by_id_6f29cd45_fk_accounts_agent_id FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_confirmation
    ADD CONSTRAINT separations_confirma_confirmed_by_id_1b188a52_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_confirmation
    ADD CONSTRAINT separations_confirma_family_id_6049f894_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactattempt
    ADD CONSTRAINT separations_contacta_first_contact_id_a054297a_fk_separatio FOREIGN KEY (first_contact_id) REFERENCES public.separations_firstcontact(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactattempt
    ADD CONSTRAINT separations_contacta_tried_by_id_bc71863e_fk_accounts_ FOREIGN KEY (tried_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactpoint
    ADD CONSTRAINT separations_contactp_ended_by_id_575a6e77_fk_accounts_ FOREIGN KEY (ended_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactpoint
    ADD CONSTRAINT separations_contactp_person_id_632a7659_fk_separatio FOREIGN KEY (person_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_contactpoint
    ADD CONSTRAINT separations_contactpoint_caf_id_df2ae440_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerre_family_id_831c3084_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerre_lifted_by_id_f3aaaa9a_fk_accounts_ FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerre_recorded_by_id_cf967bd8_fk_accounts_ FOREIGN KEY (recorded_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerre_threat_from_id_01aad053_fk_separatio FOREIGN KEY (threat_from_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerreport_caf_id_1be46042_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangerreport
    ADD CONSTRAINT separations_dangerreport_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangersign
    ADD CONSTRAINT separations_dangersi_report_id_3fd4df8b_fk_separatio FOREIGN KEY (report_id) REFERENCES public.separations_dangerreport(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_dangersign
    ADD CONSTRAINT separations_dangersign_caf_id_3ffd53ab_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT separations_director_caf_id_a63c351c_fk_territory FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT separations_director_closed_by_id_b3c77e22_fk_accounts_ FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_directoryplace
    ADD CONSTRAINT separations_director_confirmed_by_id_35767bc6_fk_accounts_ FOREIGN KEY (confirmed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_caf_id_edeb06ff_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_cancelled_by_id_1e0143fc_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_closed_by_id_125035dd_fk_accounts_agent_id FOREIGN KEY (closed_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_hand_over_id_701fa3ba_fk_separatio FOREIGN KEY (hand_over_id) REFERENCES public.separations_handover(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_opened_by_id_f581f8b9_fk_accounts_agent_id FOREIGN KEY (opened_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_referent_id_1ef290b1_fk_accounts_agent_id FOREIGN KEY (referent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_family
    ADD CONSTRAINT separations_family_step_for_id_e443b722_fk_accounts_agent_id FOREIGN KEY (step_for_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcon_family_id_9059b18d_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcon_for_agent_id_0f70bf82_fk_accounts_ FOREIGN KEY (for_agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcon_made_by_id_d50e0807_fk_accounts_ FOREIGN KEY (made_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcon_report_id_79dc68dd_fk_separatio FOREIGN KEY (report_id) REFERENCES public.separations_dangerreport(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_firstcontact
    ADD CONSTRAINT separations_firstcontact_caf_id_ca030fa7_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_foundright
    ADD CONSTRAINT separations_foundrig_examined_by_id_888a99e8_fk_accounts_ FOREIGN KEY (examined_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_foundright
    ADD CONSTRAINT separations_foundrig_parent_id_2afc04a0_fk_separatio FOREIGN KEY (parent_id) REFERENCES public.separations_parent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_foundright
    ADD CONSTRAINT separations_foundright_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_handover
    ADD CONSTRAINT separations_handover_caf_id_de78ca35_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_handover
    ADD CONSTRAINT separations_handover_entered_by_id_a5584aee_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_handover
    ADD CONSTRAINT separations_handover_giver_id_d5402c04_fk_accounts_agent_id FOREIGN KEY (giver_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_handover
    ADD CONSTRAINT separations_handover_receiver_id_65254ba9_fk_accounts_agent_id FOREIGN KEY (receiver_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_motive
    ADD CONSTRAINT separations_motive_agent_id_66fa0dfa_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_motive
    ADD CONSTRAINT separations_motive_family_id_5c880579_fk_separations_family_id FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_corrects_id_ce967326_fk_separatio FOREIGN KEY (corrects_id) REFERENCES public.separations_nextstep(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_ended_by_id_08ba96bd_fk_accounts_agent_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_family_id_ab7a0c3a_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_for_agent_id_7dd9f482_fk_accounts_agent_id FOREIGN KEY (for_agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_nextstep
    ADD CONSTRAINT separations_nextstep_written_by_id_bf3ce160_fk_accounts_ FOREIGN KEY (written_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsamep_decided_by_id_f1a48d62_fk_accounts_ FOREIGN KEY (decided_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsamep_first_id_0435778f_fk_separatio FOREIGN KEY (first_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsamep_second_id_44a58dfe_fk_separatio FOREIGN KEY (second_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsamep_undone_by_id_a9ae5832_fk_accounts_ FOREIGN KEY (undone_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_notsameperson
    ADD CONSTRAINT separations_notsameperson_caf_id_cd2e1a72_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_cancelled_by_id_bbd6a2f9_fk_accounts_agent_id FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_corrects_id_4e1962ae_fk_separations_offer_id FOREIGN KEY (corrects_id) REFERENCES public.separations_offer(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_noted_by_id_9e48a3ff_fk_accounts_agent_id FOREIGN KEY (noted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_parent_id_604a7905_fk_separations_parent_id FOREIGN KEY (parent_id) REFERENCES public.separations_parent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_offer
    ADD CONSTRAINT separations_offer_place_id_eb2b4eb4_fk_separatio FOREIGN KEY (place_id) REFERENCES public.separations_directoryplace(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT separations_parent_caf_id_cd12fa64_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT separations_parent_family_id_f6d7cb14_fk_separations_family_id FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT separations_parent_person_id_9ea9a63e_fk_separations_person_id FOREIGN KEY (person_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_parent
    ADD CONSTRAINT separations_parent_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_passedcontact
    ADD CONSTRAINT separations_passedco_contact_point_id_45dda896_fk_separatio FOREIGN KEY (contact_point_id) REFERENCES public.separations_contactpoint(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_passedcontact
    ADD CONSTRAINT separations_passedco_transfer_id_f7bd4966_fk_separatio FOREIGN KEY (transfer_id) REFERENCES public.separations_transfer(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_person
    ADD CONSTRAINT separations_person_caf_id_e0567201_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_person
    ADD CONSTRAINT separations_person_merged_into_id_feb4d3a4_fk_separatio FOREIGN KEY (merged_into_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personme_kept_id_330d42bc_fk_separatio FOREIGN KEY (kept_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personme_merged_by_id_305c7afa_fk_accounts_ FOREIGN KEY (merged_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personme_other_id_09fe7c52_fk_separatio FOREIGN KEY (other_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personme_undone_by_id_d7898ffc_fk_accounts_ FOREIGN KEY (undone_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_personmerge
    ADD CONSTRAINT separations_personmerge_caf_id_0eacb137_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_procedure
    ADD CONSTRAINT separations_procedur_cancelled_by_id_3ed3f0fa_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_procedure
    ADD CONSTRAINT separations_procedur_family_id_d0247aa0_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protectionreader
    ADD CONSTRAINT separations_protecti_agent_id_9c5beaf9_fk_accounts_ FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protection
    ADD CONSTRAINT separations_protecti_family_id_8d5b2480_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protection
    ADD CONSTRAINT separations_protecti_lifted_by_id_1d6d2943_fk_accounts_ FOREIGN KEY (lifted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protectionreader
    ADD CONSTRAINT separations_protecti_named_by_id_b62b6717_fk_accounts_ FOREIGN KEY (named_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protection
    ADD CONSTRAINT separations_protecti_protected_by_id_b02d470e_fk_accounts_ FOREIGN KEY (protected_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_protectionreader
    ADD CONSTRAINT separations_protecti_protection_id_5007c152_fk_separatio FOREIGN KEY (protection_id) REFERENCES public.separations_protection(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT separations_reconcil_caf_id_6264dc99_fk_territory FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT separations_reconcil_cancelled_by_id_d7775a18_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT separations_reconcil_family_id_6b91f1e3_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_reconciliation
    ADD CONSTRAINT separations_reconcil_logged_by_id_3981dfd0_fk_accounts_ FOREIGN KEY (logged_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT separations_replacem_entered_by_id_bf0a41fc_fk_accounts_ FOREIGN KEY (entered_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT separations_replacem_substitute_id_d4181bb7_fk_accounts_ FOREIGN KEY (substitute_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT separations_replacement_agent_id_c4ed0460_fk_accounts_agent_id FOREIGN KEY (agent_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_replacement
    ADD CONSTRAINT separations_replacement_caf_id_ecac756f_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_residence
    ADD CONSTRAINT separations_residenc_family_id_5b7bdf8f_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_residence
    ADD CONSTRAINT separations_residenc_separation_id_c2dc7d11_fk_separatio FOREIGN KEY (separation_id) REFERENCES public.separations_separation(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_residence
    ADD CONSTRAINT separations_residence_child_id_a250f468_fk_separations_child_id FOREIGN KEY (child_id) REFERENCES public.separations_child(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_rightspart
    ADD CONSTRAINT separations_rightspa_run_id_8a93e8eb_fk_separatio FOREIGN KEY (run_id) REFERENCES public.separations_rightsrun(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_rightspart
    ADD CONSTRAINT separations_rightspart_caf_id_37695a5b_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_rightsrun
    ADD CONSTRAINT separations_rightsru_requested_by_id_7285aff6_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_rightsrun
    ADD CONSTRAINT separations_rightsrun_caf_id_96e0e907_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separati_cancelled_by_id_85efbd28_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separati_family_id_d505e33e_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separati_logged_by_id_2f0a0087_fk_accounts_ FOREIGN KEY (logged_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separation_caf_id_816bf4aa_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_separation
    ADD CONSTRAINT separations_separation_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_speciali_cancelled_by_id_f6280c67_fk_accounts_ FOREIGN KEY (cancelled_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_speciali_noted_by_id_093b3dcf_fk_accounts_ FOREIGN KEY (noted_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_speciali_parent_id_df2dffa1_fk_separatio FOREIGN KEY (parent_id) REFERENCES public.separations_parent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_speciali_place_id_af01df3e_fk_separatio FOREIGN KEY (place_id) REFERENCES public.separations_directoryplace(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_specialisedorientation
    ADD CONSTRAINT separations_speciali_report_id_5a3a81ca_fk_separatio FOREIGN KEY (report_id) REFERENCES public.separations_dangerreport(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_threatenedperson
    ADD CONSTRAINT separations_threaten_person_id_d24d388d_fk_separatio FOREIGN KEY (person_id) REFERENCES public.separations_person(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_threatenedperson
    ADD CONSTRAINT separations_threaten_report_id_c2a53440_fk_separatio FOREIGN KEY (report_id) REFERENCES public.separations_dangerreport(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_asked_by_id_376afd27_fk_accounts_agent_id FOREIGN KEY (asked_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_caf_id_135f2bf8_fk_territory_caf_code FOREIGN KEY (caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_contact_id_4c436d87_fk_accounts_agent_id FOREIGN KEY (contact_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_ended_by_id_b70ad4cd_fk_accounts_agent_id FOREIGN KEY (ended_by_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_family_id_80f8ea5d_fk_separatio FOREIGN KEY (family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_new_family_id_fe706763_fk_separatio FOREIGN KEY (new_family_id) REFERENCES public.separations_family(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_new_same_caf FOREIGN KEY (new_family_id, to_caf_id) REFERENCES public.separations_family(id, caf_id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_same_caf FOREIGN KEY (family_id, caf_id) REFERENCES public.separations_family(id, caf_id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.separations_transfer
    ADD CONSTRAINT separations_transfer_to_caf_id_d930913f_fk_territory_caf_code FOREIGN KEY (to_caf_id) REFERENCES public.territory_caf(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_agent(id) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.territory_caf
    ADD CONSTRAINT territory_caf_departement_id_066f6770_fk_territory FOREIGN KEY (departement_id) REFERENCES public.territory_departement(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.territory_court
    ADD CONSTRAINT territory_court_departement_id_860637a9_fk_territory FOREIGN KEY (departement_id) REFERENCES public.territory_departement(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.territory_departement
    ADD CONSTRAINT territory_departemen_region_id_8e4474f3_fk_territory FOREIGN KEY (region_id) REFERENCES public.territory_region(code) DEFERRABLE INITIALLY DEFERRED;


ALTER TABLE ONLY public.territory_departement
    ADD CONSTRAINT territory_departement_msa_id_57dbf958_fk_territory_msa_id FOREIGN KEY (msa_id) REFERENCES public.territory_msa(id) DEFERRABLE INITIALLY DEFERRED;


CREATE POLICY answered_by_the_other_caf ON public.separations_transfer FOR UPDATE USING (((to_caf_id)::text = public.current_caf()));


CREATE POLICY answered_by_the_service ON public.mediation_referral FOR UPDATE USING (((sent_at IS NOT NULL) AND (service_id = ANY (public.current_services()))));


CREATE POLICY answered_by_the_service ON public.mediation_referralcorrection FOR UPDATE USING ((EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.id = mediation_referralcorrection.referral_id) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services()))))));


CREATE POLICY asked_by_the_service ON public.mediation_referralcorrection FOR INSERT WITH CHECK ((EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.id = mediation_referralcorrection.referral_id) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services()))))));


CREATE POLICY closed_by_the_service ON public.separations_procedure FOR UPDATE USING ((((kind)::text = 'mediation'::text) AND (EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.family_id = separations_procedure.family_id) AND ((separations_procedure.source_reference)::text = ('referral:'::text || mediation_referral.id)) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services())))))));


CREATE POLICY held_by_the_service ON public.separations_family FOR UPDATE USING (public.mediation_file_is_with_service(id)) WITH CHECK (false);


ALTER TABLE public.mediation_consent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_consentevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_referral ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_referralcorrection ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_referralevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_sharedcontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.mediation_sharedcontactevent ENABLE ROW LEVEL SECURITY;

CREATE POLICY opened_by_the_service ON public.separations_procedure FOR INSERT WITH CHECK ((((kind)::text = 'mediation'::text) AND (EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.family_id = separations_procedure.family_id) AND ((separations_procedure.source_reference)::text = ('referral:'::text || mediation_referral.id)) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services())))))));


CREATE POLICY read_by_the_other_caf ON public.separations_passedcontact FOR SELECT USING ((
CASE
    WHEN ((( SELECT separations_transfer.to_caf_id
       FROM public.separations_transfer
      WHERE (separations_transfer.id = separations_passedcontact.transfer_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY read_by_the_other_caf ON public.separations_transfer FOR SELECT USING ((
CASE
    WHEN ((to_caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY sent_to_the_service ON public.mediation_consent FOR SELECT USING ((EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.id = mediation_consent.referral_id) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services()))))));


CREATE POLICY sent_to_the_service ON public.mediation_referral FOR SELECT USING (((sent_at IS NOT NULL) AND (service_id = ANY (public.current_services()))));


CREATE POLICY sent_to_the_service ON public.mediation_referralcorrection FOR SELECT USING ((EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.id = mediation_referralcorrection.referral_id) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services()))))));


CREATE POLICY sent_to_the_service ON public.mediation_sharedcontact FOR SELECT USING ((EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.id = mediation_sharedcontact.referral_id) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services()))))));


CREATE POLICY sent_to_the_service ON public.separations_child FOR SELECT USING (public.mediation_file_is_with_service(family_id));


CREATE POLICY sent_to_the_service ON public.separations_contactpoint FOR SELECT USING (public.mediation_contact_is_shared(id));


CREATE POLICY sent_to_the_service ON public.separations_family FOR SELECT USING (public.mediation_file_is_with_service(id));


CREATE POLICY sent_to_the_service ON public.separations_nameword FOR SELECT USING (public.mediation_file_is_with_service(family_id));


CREATE POLICY sent_to_the_service ON public.separations_parent FOR SELECT USING (public.mediation_file_is_with_service(family_id));


CREATE POLICY sent_to_the_service ON public.separations_person FOR SELECT USING (public.mediation_person_is_with_service(id));


CREATE POLICY sent_to_the_service ON public.separations_procedure FOR SELECT USING ((((kind)::text = 'mediation'::text) AND (EXISTS ( SELECT
   FROM public.mediation_referral
  WHERE ((mediation_referral.family_id = separations_procedure.family_id) AND ((separations_procedure.source_reference)::text = ('referral:'::text || mediation_referral.id)) AND (mediation_referral.sent_at IS NOT NULL) AND (mediation_referral.service_id = ANY (public.current_services())))))));


CREATE POLICY sent_to_the_service ON public.separations_residence FOR SELECT USING (public.mediation_file_is_with_service(family_id));


CREATE POLICY sent_to_the_service ON public.separations_separation FOR SELECT USING (public.mediation_file_is_with_service(family_id));


ALTER TABLE public.separations_asfopening ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_asfopeningevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_child ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_childevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_concern ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_confirmation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_confirmationevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_contactattempt ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_contactpoint ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_contactpointevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_dangerreport ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_dangerreportevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_dangersign ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_directoryplace ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_directoryplaceevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_family ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_familyevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_firstcontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_firstcontactevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_foundright ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_motive ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_nameword ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_nextstep ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_notsameperson ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_notsamepersonevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_offer ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_parent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_parentevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_passedcontact ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_person ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_personevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_personmerge ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_personmergeevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_procedure ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_procedureevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_protection ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_protectionreader ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_reconciliation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_reconciliationevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_residence ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_residenceevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_separation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_separationevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_specialisedorientation ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_threatenedperson ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_threatenedpersonevent ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_transfer ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.separations_transferevent ENABLE ROW LEVEL SECURITY;

CREATE POLICY within_the_caf ON public.mediation_consent USING ((
CASE
    WHEN ((( SELECT mediation_referral.caf_id
       FROM public.mediation_referral
      WHERE (mediation_referral.id = mediation_consent.referral_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_consentevent USING ((
CASE
    WHEN ((( SELECT mediation_referral.caf_id
       FROM public.mediation_referral
      WHERE (mediation_referral.id = mediation_consentevent.referral_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_referral USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_referralcorrection USING ((
CASE
    WHEN ((( SELECT mediation_referral.caf_id
       FROM public.mediation_referral
      WHERE (mediation_referral.id = mediation_referralcorrection.referral_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_referralevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_sharedcontact USING ((
CASE
    WHEN ((( SELECT mediation_referral.caf_id
       FROM public.mediation_referral
      WHERE (mediation_referral.id = mediation_sharedcontact.referral_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.mediation_sharedcontactevent USING ((
CASE
    WHEN ((( SELECT mediation_referral.caf_id
       FROM public.mediation_referral
      WHERE (mediation_referral.id = mediation_sharedcontactevent.referral_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_asfopening USING ((
CASE
    WHEN ((( SELECT separations_parent.caf_id
       FROM public.separations_parent
      WHERE (separations_parent.id = separations_asfopening.parent_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_asfopeningevent USING ((
CASE
    WHEN ((( SELECT separations_parent.caf_id
       FROM public.separations_parent
      WHERE (separations_parent.id = separations_asfopeningevent.parent_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_child USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_childevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_concern USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_concern.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_confirmation USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_confirmation.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_confirmationevent USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_confirmationevent.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_contactattempt USING ((
CASE
    WHEN ((( SELECT separations_firstcontact.caf_id
       FROM public.separations_firstcontact
      WHERE (separations_firstcontact.id = separations_contactattempt.first_contact_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_contactpoint USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_contactpointevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_dangerreport USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_dangerreport.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_dangerreportevent USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_dangerreportevent.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_dangersign USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_directoryplace USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_directoryplaceevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_family USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_familyevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_firstcontact USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_firstcontactevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_foundright USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_motive USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_motive.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_nameword USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_nextstep USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_nextstep.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_notsameperson USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_notsamepersonevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_offer USING ((
CASE
    WHEN ((( SELECT separations_parent.caf_id
       FROM public.separations_parent
      WHERE (separations_parent.id = separations_offer.parent_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_parent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_parentevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_passedcontact USING ((
CASE
    WHEN ((( SELECT separations_transfer.caf_id
       FROM public.separations_transfer
      WHERE (separations_transfer.id = separations_passedcontact.transfer_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_person USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_personevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_personmerge USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_personmergeevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_procedure USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_procedure.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_procedureevent USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_procedureevent.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_protection USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_protection.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_protectionreader USING ((
CASE
    WHEN ((( SELECT ( SELECT separations_family.caf_id
               FROM public.separations_family
              WHERE (separations_family.id = separations_protection.family_id)) AS caf_id
       FROM public.separations_protection
      WHERE (separations_protection.id = separations_protectionreader.protection_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_reconciliation USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_reconciliationevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_residence USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_residence.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_residenceevent USING ((
CASE
    WHEN ((( SELECT separations_family.caf_id
       FROM public.separations_family
      WHERE (separations_family.id = separations_residenceevent.family_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_separation USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_separationevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_specialisedorientation USING ((
CASE
    WHEN ((( SELECT ( SELECT separations_family.caf_id
               FROM public.separations_family
              WHERE (separations_family.id = separations_dangerreport.family_id)) AS caf_id
       FROM public.separations_dangerreport
      WHERE (separations_dangerreport.id = separations_specialisedorientation.report_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_threatenedperson USING ((
CASE
    WHEN ((( SELECT ( SELECT separations_family.caf_id
               FROM public.separations_family
              WHERE (separations_family.id = separations_dangerreport.family_id)) AS caf_id
       FROM public.separations_dangerreport
      WHERE (separations_dangerreport.id = separations_threatenedperson.report_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_threatenedpersonevent USING ((
CASE
    WHEN ((( SELECT ( SELECT separations_family.caf_id
               FROM public.separations_family
              WHERE (separations_family.id = separations_dangerreport.family_id)) AS caf_id
       FROM public.separations_dangerreport
      WHERE (separations_dangerreport.id = separations_threatenedpersonevent.report_id)))::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_transfer USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


CREATE POLICY within_the_caf ON public.separations_transferevent USING ((
CASE
    WHEN ((caf_id)::text = public.current_caf()) THEN 1
    ELSE 0
END <> 0));


REVOKE USAGE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO portal;
GRANT USAGE ON SCHEMA public TO portal_retention;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailaddress TO portal;


GRANT USAGE ON SEQUENCE public.account_emailaddress_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.account_emailconfirmation TO portal;


GRANT USAGE ON SEQUENCE public.account_emailconfirmation_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_accountchange TO portal;


GRANT USAGE ON SEQUENCE public.accounts_accountchange_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_agent TO portal;


GRANT USAGE ON SEQUENCE public.accounts_agent_id_seq TO portal;


GRANT SELECT ON TABLE public.accounts_agentevent TO portal;


GRANT USAGE ON SEQUENCE public.accounts_agentevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_budgetalert TO portal;


GRANT USAGE ON SEQUENCE public.accounts_budgetalert_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_budgetrelease TO portal;


GRANT USAGE ON SEQUENCE public.accounts_budgetrelease_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.accounts_datedsetting TO portal;


GRANT USAGE ON SEQUENCE public.accounts_datedsetting_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group TO portal;


GRANT USAGE ON SEQUENCE public.auth_group_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_group_permissions TO portal;


GRANT USAGE ON SEQUENCE public.auth_group_permissions_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.auth_permission TO portal;


GRANT USAGE ON SEQUENCE public.auth_permission_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_content_type TO portal;


GRANT USAGE ON SEQUENCE public.django_content_type_id_seq TO portal;


GRANT SELECT ON TABLE public.django_migrations TO portal;


GRANT USAGE ON SEQUENCE public.django_migrations_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.django_session TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.espaces_rencontre_agrement TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrement_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.espaces_rencontre_agrementchange TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementchange_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.espaces_rencontre_agrementdocument TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementdocument_id_seq TO portal;


GRANT SELECT ON TABLE public.espaces_rencontre_agrementdocumentevent TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementdocumentevent_pgh_id_seq TO portal;


GRANT SELECT ON TABLE public.espaces_rencontre_agrementevent TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.espaces_rencontre_agrementfile TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementfile_id_seq TO portal;


GRANT SELECT ON TABLE public.espaces_rencontre_agrementfileevent TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementfileevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.espaces_rencontre_agrementwithdrawal TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementwithdrawal_id_seq TO portal;


GRANT SELECT ON TABLE public.espaces_rencontre_agrementwithdrawalevent TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_agrementwithdrawalevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.espaces_rencontre_meetingspace TO portal;


GRANT SELECT ON TABLE public.espaces_rencontre_meetingspaceevent TO portal;


GRANT USAGE ON SEQUENCE public.espaces_rencontre_meetingspaceevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.foundation_draft TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.foundation_import TO portal;


GRANT USAGE ON SEQUENCE public.foundation_import_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.foundation_importline TO portal;


GRANT USAGE ON SEQUENCE public.foundation_importline_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.foundation_submission TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_commission TO portal;


GRANT USAGE ON SEQUENCE public.funding_commission_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_commissionevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_commissionevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.funding_commitment TO portal;


GRANT USAGE ON SEQUENCE public.funding_commitment_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.funding_conditionproof TO portal;


GRANT USAGE ON SEQUENCE public.funding_conditionproof_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_criterion TO portal;


GRANT USAGE ON SEQUENCE public.funding_criterion_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_criterionevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_criterionevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_declaration TO portal;


GRANT USAGE ON SEQUENCE public.funding_declaration_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_declarationevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_declarationevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_delegation TO portal;


GRANT USAGE ON SEQUENCE public.funding_delegation_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_envelope TO portal;


GRANT USAGE ON SEQUENCE public.funding_envelope_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_envelopecorrection TO portal;


GRANT USAGE ON SEQUENCE public.funding_envelopecorrection_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_envelopeevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_envelopeevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_framework TO portal;


GRANT USAGE ON SEQUENCE public.funding_framework_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_frameworkevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_frameworkevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_fundingrequest TO portal;


GRANT USAGE ON SEQUENCE public.funding_fundingrequest_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_fundingrequestevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_fundingrequestevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_meeting TO portal;


GRANT USAGE ON SEQUENCE public.funding_meeting_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_meetingevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_meetingevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_meetingmember TO portal;


GRANT USAGE ON SEQUENCE public.funding_meetingmember_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_opinion TO portal;


GRANT USAGE ON SEQUENCE public.funding_opinion_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_priceparameter TO portal;


GRANT USAGE ON SEQUENCE public.funding_priceparameter_id_seq TO portal;


GRANT SELECT ON TABLE public.funding_priceparameterevent TO portal;


GRANT USAGE ON SEQUENCE public.funding_priceparameterevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.funding_receipt TO portal;


GRANT USAGE ON SEQUENCE public.funding_receipt_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_recomputepart TO portal;


GRANT USAGE ON SEQUENCE public.funding_recomputepart_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_recomputerun TO portal;


GRANT USAGE ON SEQUENCE public.funding_recomputerun_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.funding_referencevalue TO portal;


GRANT USAGE ON SEQUENCE public.funding_referencevalue_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_share TO portal;


GRANT USAGE ON SEQUENCE public.funding_share_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.funding_shareentry TO portal;


GRANT USAGE ON SEQUENCE public.funding_shareentry_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.funding_sharetransfer TO portal;


GRANT USAGE ON SEQUENCE public.funding_sharetransfer_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.journal_check TO portal;


GRANT USAGE ON SEQUENCE public.journal_check_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.journal_entry TO portal;


GRANT USAGE ON SEQUENCE public.journal_entry_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.journal_filestate TO portal;


GRANT USAGE ON SEQUENCE public.journal_filestate_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.journal_seal TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_amendmentyear TO portal;


GRANT USAGE ON SEQUENCE public.mediation_amendmentyear_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_consent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_consent_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_consentevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_consentevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_convention TO portal;


GRANT USAGE ON SEQUENCE public.mediation_convention_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_conventionamendment TO portal;


GRANT USAGE ON SEQUENCE public.mediation_conventionamendment_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_conventionevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_conventionevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_conventionyear TO portal;


GRANT USAGE ON SEQUENCE public.mediation_conventionyear_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_conventionyearevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_conventionyearevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_eligibilityanswer TO portal;


GRANT USAGE ON SEQUENCE public.mediation_eligibilityanswer_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_eligibilityanswerevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_eligibilityanswerevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_mediator TO portal;


GRANT USAGE ON SEQUENCE public.mediation_mediator_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_mediatorevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_mediatorevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_referral TO portal;


GRANT USAGE ON SEQUENCE public.mediation_referral_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_referralcorrection TO portal;


GRANT USAGE ON SEQUENCE public.mediation_referralcorrection_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_referralevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_referralevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_service TO portal;


GRANT SELECT ON TABLE public.mediation_serviceevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_serviceevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mediation_sharedcontact TO portal;


GRANT USAGE ON SEQUENCE public.mediation_sharedcontact_id_seq TO portal;


GRANT SELECT ON TABLE public.mediation_sharedcontactevent TO portal;


GRANT USAGE ON SEQUENCE public.mediation_sharedcontactevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.mfa_authenticator TO portal;


GRANT USAGE ON SEQUENCE public.mfa_authenticator_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.partners_operator TO portal;


GRANT USAGE ON SEQUENCE public.partners_operator_id_seq TO portal;


GRANT SELECT ON TABLE public.partners_operatorevent TO portal;


GRANT USAGE ON SEQUENCE public.partners_operatorevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.partners_service TO portal;


GRANT USAGE ON SEQUENCE public.partners_service_id_seq TO portal;


GRANT SELECT ON TABLE public.partners_serviceevent TO portal;


GRANT USAGE ON SEQUENCE public.partners_serviceevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.partners_site TO portal;


GRANT USAGE ON SEQUENCE public.partners_site_id_seq TO portal;


GRANT SELECT ON TABLE public.partners_siteevent TO portal;


GRANT USAGE ON SEQUENCE public.partners_siteevent_pgh_id_seq TO portal;


GRANT SELECT ON TABLE public.pghistory_context TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.reports_exportjob TO portal;


GRANT USAGE ON SEQUENCE public.reports_exportjob_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_asfamount TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_asfopening TO portal;


GRANT USAGE ON SEQUENCE public.separations_asfopening_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_asfopeningevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_asfopeningevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_brokenglass TO portal;


GRANT USAGE ON SEQUENCE public.separations_brokenglass_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_child TO portal;


GRANT USAGE ON SEQUENCE public.separations_child_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_childevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_childevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_concern TO portal;


GRANT USAGE ON SEQUENCE public.separations_concern_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_confirmation TO portal;


GRANT USAGE ON SEQUENCE public.separations_confirmation_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_confirmationevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_confirmationevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.separations_contactattempt TO portal;


GRANT USAGE ON SEQUENCE public.separations_contactattempt_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_contactpoint TO portal;


GRANT USAGE ON SEQUENCE public.separations_contactpoint_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_contactpointevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_contactpointevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_dangerreport TO portal;


GRANT USAGE ON SEQUENCE public.separations_dangerreport_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_dangerreportevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_dangerreportevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_dangersign TO portal;


GRANT USAGE ON SEQUENCE public.separations_dangersign_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_directoryplace TO portal;


GRANT USAGE ON SEQUENCE public.separations_directoryplace_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_directoryplaceevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_directoryplaceevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_family TO portal;


GRANT USAGE ON SEQUENCE public.separations_family_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_familyevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_familyevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_firstcontact TO portal;


GRANT USAGE ON SEQUENCE public.separations_firstcontact_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_firstcontactevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_firstcontactevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_foundright TO portal;


GRANT USAGE ON SEQUENCE public.separations_foundright_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_handover TO portal;


GRANT USAGE ON SEQUENCE public.separations_handover_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_handoverevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_handoverevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT ON TABLE public.separations_motive TO portal;


GRANT USAGE ON SEQUENCE public.separations_motive_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_namespelling TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_nameword TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_nextstep TO portal;


GRANT USAGE ON SEQUENCE public.separations_nextstep_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_notsameperson TO portal;


GRANT USAGE ON SEQUENCE public.separations_notsameperson_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_notsamepersonevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_notsamepersonevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_offer TO portal;


GRANT USAGE ON SEQUENCE public.separations_offer_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_parent TO portal;


GRANT USAGE ON SEQUENCE public.separations_parent_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_parentevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_parentevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_passedcontact TO portal;


GRANT USAGE ON SEQUENCE public.separations_passedcontact_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_person TO portal;


GRANT USAGE ON SEQUENCE public.separations_person_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_personevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_personevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_personmerge TO portal;


GRANT USAGE ON SEQUENCE public.separations_personmerge_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_personmergeevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_personmergeevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_procedure TO portal;


GRANT USAGE ON SEQUENCE public.separations_procedure_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_procedureevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_procedureevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_protection TO portal;


GRANT USAGE ON SEQUENCE public.separations_protection_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_protectionreader TO portal;


GRANT USAGE ON SEQUENCE public.separations_protectionreader_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_reconciliation TO portal;


GRANT USAGE ON SEQUENCE public.separations_reconciliation_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_reconciliationevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_reconciliationevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_replacement TO portal;


GRANT USAGE ON SEQUENCE public.separations_replacement_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_replacementevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_replacementevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_residence TO portal;


GRANT USAGE ON SEQUENCE public.separations_residence_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_residenceevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_residenceevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_rightspart TO portal;


GRANT USAGE ON SEQUENCE public.separations_rightspart_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_rightsrun TO portal;


GRANT USAGE ON SEQUENCE public.separations_rightsrun_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_separation TO portal;


GRANT USAGE ON SEQUENCE public.separations_separation_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_separationevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_separationevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_specialisedorientation TO portal;


GRANT USAGE ON SEQUENCE public.separations_specialisedorientation_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_threatenedperson TO portal;


GRANT USAGE ON SEQUENCE public.separations_threatenedperson_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_threatenedpersonevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_threatenedpersonevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.separations_transfer TO portal;


GRANT USAGE ON SEQUENCE public.separations_transfer_id_seq TO portal;


GRANT SELECT ON TABLE public.separations_transferevent TO portal;


GRANT USAGE ON SEQUENCE public.separations_transferevent_pgh_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialaccount TO portal;


GRANT USAGE ON SEQUENCE public.socialaccount_socialaccount_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialapp TO portal;


GRANT USAGE ON SEQUENCE public.socialaccount_socialapp_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.socialaccount_socialtoken TO portal;


GRANT USAGE ON SEQUENCE public.socialaccount_socialtoken_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.territory_caf TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.territory_court TO portal;


GRANT USAGE ON SEQUENCE public.territory_court_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.territory_departement TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.territory_msa TO portal;


GRANT USAGE ON SEQUENCE public.territory_msa_id_seq TO portal;


GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE public.territory_region TO portal;



