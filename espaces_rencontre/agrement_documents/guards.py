"""What the database refuses of the documents of a file: a change once the file was found complete."""

import pgtrigger

DOCUMENTS_STAY_ONCE_COMPLETE = pgtrigger.Trigger(
    name="documents_stay_once_complete",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
    declare=[("file", "bigint")],
    func="""
        file := CASE WHEN TG_OP = 'INSERT' THEN NEW.agrement_file_id ELSE OLD.agrement_file_id END;
        PERFORM 1 FROM espaces_rencontre_agrementfile WHERE id = file AND state IN ('draft', 'deposited') FOR SHARE;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'documents stay once the file is complete' USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """,
)
