"""What the database refuses of referrals, however they are written."""

import pgtrigger

# Recording a danger locks the family row too: of two people, one sees what the other did. Somebody of this file may be
# in another one, and a danger recorded there that threatens them counts here.
_PERSONS = """
    (SELECT family_id, person_id FROM separations_parent
     UNION ALL SELECT family_id, person_id FROM separations_child WHERE cancelled_at IS NULL)
"""
SENT_WITH_CONSENT = pgtrigger.Trigger(
    name="sent_with_consent",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.sent_at IS NOT NULL"),
    declare=[("files", "bigint[]")],
    func="""
        IF TG_OP = 'UPDATE' AND OLD.sent_at IS NOT NULL THEN RETURN NEW; END IF;
        files := ARRAY(
            SELECT NEW.family_id
            UNION SELECT other.family_id FROM {persons} own
            JOIN {persons} other ON other.person_id = own.person_id WHERE own.family_id = NEW.family_id
        );
        PERFORM 1 FROM separations_family WHERE id = ANY (files) ORDER BY id FOR NO KEY UPDATE;
        IF EXISTS (
            SELECT 1 FROM separations_dangerreport report
            WHERE report.family_id = ANY (files) AND report.lifted_at IS NULL
            AND (report.family_id = NEW.family_id OR EXISTS (
                SELECT 1 FROM separations_threatenedperson threat
                JOIN {persons} own ON own.person_id = threat.person_id AND own.family_id = NEW.family_id
                WHERE threat.report_id = report.id
            ))
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
    """.replace("{persons}", _PERSONS),
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
