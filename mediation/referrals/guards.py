"""What the database refuses of referrals, however they are written."""

import pgtrigger

# Recording a danger locks the family row too: of two people, one sees what the other did. Somebody of this file may be
# in another one, and a danger recorded there that threatens them counts here. Their keys come first, then what each of
# them leads to: a join of everybody with everybody read the whole country for one sending.
SENT_WITH_CONSENT = pgtrigger.Trigger(
    name="sent_with_consent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.sent_at IS NOT NULL"),
    declare=[("persons", "bigint[]"), ("files", "bigint[]")],
    func="""
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
    """,
)


# Closing a service locks the row of its kind: of two people, one sees what the other did. What was sent goes on.
TO_AN_OPEN_SERVICE = pgtrigger.Trigger(
    name="to_an_open_service",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.state IN ('draft', 'sent')"),
    func="""
        IF TG_OP = 'UPDATE' AND (OLD.sent_at IS NOT NULL OR NEW.sent_at IS NULL) THEN RETURN NEW; END IF;
        PERFORM 1 FROM mediation_service WHERE id = NEW.service_id FOR KEY SHARE;
        IF EXISTS (SELECT 1 FROM partners_service WHERE id = NEW.service_id AND state = 'closed') THEN
            RAISE EXCEPTION 'a closed service receives no referral' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

# Closing or cancelling a file locks its row too: a referral goes on only on an open file, however it is written.
ON_AN_OPEN_FILE = pgtrigger.Trigger(
    name="on_an_open_file",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.state IN ('draft', 'sent', 'accepted', 'started')"),
    func="""
        PERFORM 1 FROM separations_family WHERE id = NEW.family_id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1 FROM separations_family
            WHERE id = NEW.family_id AND (state = 'closed' OR cancelled_at IS NOT NULL)
        ) THEN
            RAISE EXCEPTION 'a referral goes on only on an open file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)


# Whose a referral is, once a service has read it: another file, Caf or service is another referral.
KEPT_ONCE_SENT = pgtrigger.Trigger(
    name="kept_once_sent",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition(
        "OLD.sent_at IS NOT NULL AND (OLD.family_id, OLD.caf_id, OLD.service_id) "
        "IS DISTINCT FROM (NEW.family_id, NEW.caf_id, NEW.service_id)"
    ),
    func="RAISE EXCEPTION 'a referral that was sent stays where it is' USING ERRCODE = 'check_violation';",
)
