"""What the database holds of persons: nothing is written about one merged into another."""

import pgtrigger

# Two agents who merge one into the other, each the other way, never both succeed: whoever comes second waits here.
MERGED_INTO_A_STANDING_PERSON = pgtrigger.Trigger(
    name="merged_into_a_standing_person",
    when=pgtrigger.Before,
    operation=pgtrigger.Update,
    condition=pgtrigger.Condition(
        "NEW.merged_into_id IS NOT NULL AND NEW.merged_into_id IS DISTINCT FROM OLD.merged_into_id"
    ),
    func="""
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
    """,
)


def of_standing_persons(field: str = "person", *, lock: str = "KEY SHARE") -> list[pgtrigger.Trigger]:
    """Triggers of a row about a person (its foreign key `field`): nothing is written about one that is merged.

    Whoever writes while the person is being merged waits, and is refused; with the `lock` SHARE, whoever writes while
    the person is being renamed waits too. Many rows at once cost one question.
    """
    func = f"""
        PERFORM 1 FROM separations_person WHERE id IN (SELECT {field}_id FROM new_rows) ORDER BY id FOR {lock};
        IF EXISTS (
            SELECT 1 FROM separations_person
            WHERE id IN (SELECT {field}_id FROM new_rows) AND merged_into_id IS NOT NULL
        ) THEN
            RAISE EXCEPTION 'this person is merged into another' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """  # noqa: S608 (a name of ours)
    return [
        pgtrigger.Trigger(
            name=f"{operation}_of_standing_{field}",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=when,
            referencing=pgtrigger.Referencing(new="new_rows"),
            func=func,
        )
        for operation, when in (("addition", pgtrigger.Insert), ("change", pgtrigger.Update))
    ]
