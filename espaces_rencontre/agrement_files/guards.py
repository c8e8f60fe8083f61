"""What the database refuses of files of agrément, however a row is written."""

import pgtrigger

COMPLETE_HAS_ITS_DOCUMENTS = pgtrigger.Trigger(
    name="complete_has_its_documents",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("state", "private_body"),
    condition=pgtrigger.Q(new__complete_on__isnull=False),
    func="""
        IF (SELECT count(*) FROM espaces_rencontre_agrementdocument
            WHERE agrement_file_id = NEW.id AND letter <> 'statutes') < 7
           OR (NEW.private_body AND NOT EXISTS (
               SELECT FROM espaces_rencontre_agrementdocument
               WHERE agrement_file_id = NEW.id AND letter = 'statutes')) THEN
            RAISE EXCEPTION 'a complete file holds each document' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
FILE_STAYS = pgtrigger.Protect(name="stays", operation=pgtrigger.Delete)
FILE_OF_ITS_SPACE = pgtrigger.Trigger(
    name="stays_of_its_space",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.AnyChange("space"),
    func="RAISE EXCEPTION 'a file stays of its space' USING ERRCODE = 'check_violation';",
)
# Silence is read off the calendar: nobody is before the end of the two months.
ANSWERED_BY_ITS_AGREMENT = pgtrigger.Trigger(
    name="answered_by_its_agrement",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("state", "agrement_id"),
    condition=pgtrigger.Q(new__agrement_id__isnull=False),
    func="""
        IF NOT EXISTS (
            SELECT FROM espaces_rencontre_agrement agrement
            WHERE agrement.id = NEW.agrement_id AND agrement.space_id = NEW.space_id
              AND agrement.kind = CASE WHEN NEW.state = 'tacit' THEN 'tacite' ELSE 'arrete' END
              AND (NEW.state <> 'tacit' OR agrement.granted_on = NEW.tacit_on)
        ) THEN
            RAISE EXCEPTION 'the agrement of a file is of its space and kind' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
