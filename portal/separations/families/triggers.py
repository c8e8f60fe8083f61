"""The version of a file counts what hangs on it: the database counts, whoever writes and however many rows."""

import pgtrigger

# The trigger of the family itself turns any change into one more.
_COUNT = "UPDATE separations_family SET version = version + 1 WHERE id IN ({files}); RETURN NULL;"
_ADDED = "(SELECT * FROM new_rows)"
_CHANGED = """
    (SELECT new_row.* FROM new_rows AS new_row JOIN old_rows AS old_row ON old_row.id = new_row.id
     WHERE new_row IS DISTINCT FROM old_row)
"""
_REMOVED = "(SELECT * FROM old_rows)"
_OF_ROWS = "SELECT family_id FROM {rows} AS counted"
_OF_PERSONS = """
    SELECT family_id FROM separations_parent WHERE person_id IN (SELECT {person} FROM {rows} AS counted)
    UNION SELECT family_id FROM separations_child WHERE person_id IN (SELECT {person} FROM {rows} AS counted)
"""


def _counts(name: str, operation: pgtrigger.Operation, rows: str, files: str) -> pgtrigger.Trigger:
    tables = {"old": "old_rows" if "old_rows" in rows else None, "new": "new_rows" if "new_rows" in rows else None}
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**tables),
        func=_COUNT.format(files=files.format(rows=rows)),
    )


def counts_for_its_file() -> list[pgtrigger.Trigger]:
    """Triggers of a row with a `family`: added, changed or removed, it counts as a change of the file."""
    return [
        _counts("addition_counts_for_file", pgtrigger.Insert, _ADDED, _OF_ROWS),
        _counts("change_counts_for_file", pgtrigger.Update, _CHANGED, _OF_ROWS),
        _counts("removal_counts_for_file", pgtrigger.Delete, _REMOVED, _OF_ROWS),
    ]


def _of_persons(key: str) -> str:
    return _OF_PERSONS.replace("{person}", key)


# Of rows of other features, that know nothing of files: registered by the models of this one.
PERSON_COUNTS = _counts("change_counts_for_files", pgtrigger.Update, _CHANGED, _of_persons("id"))
CONTACT_COUNTS = [
    _counts("addition_counts_for_files", pgtrigger.Insert, _ADDED, _of_persons("person_id")),
    _counts("change_counts_for_files", pgtrigger.Update, _CHANGED, _of_persons("person_id")),
]

# A second parent who is said not to exist has no row; the reason is taken back first.
SECOND_PARENT_OR_A_REASON = pgtrigger.Trigger(
    name="second_parent_or_a_reason",
    when=pgtrigger.After,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Condition("NEW.position = 2"),
    func="""
        IF EXISTS (SELECT 1 FROM separations_family WHERE id = NEW.family_id AND no_second_parent <> '') THEN
            RAISE EXCEPTION 'the file says that its second parent is not known' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)


def one_place_in_a_file(other: str, *, child: str) -> list[pgtrigger.Trigger]:
    """Triggers of a parent or a child: nobody is both in one file, but for a child who was cancelled.

    `other` is the table of the other rows; `child`: which of `new_rows` and `placed` are the children.
    """
    func = f"""
        IF EXISTS (
            SELECT 1 FROM new_rows JOIN {other} AS placed USING (family_id, person_id)
            WHERE {child}.cancelled_at IS NULL
        ) THEN
            RAISE EXCEPTION 'nobody is a parent and a child of one file' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """  # noqa: S608 (our own names)
    return [
        pgtrigger.Trigger(
            name=f"{operation}_has_one_place",
            level=pgtrigger.Statement,
            when=pgtrigger.After,
            operation=when,
            referencing=pgtrigger.Referencing(new="new_rows"),
            func=func,
        )
        for operation, when in (("addition", pgtrigger.Insert), ("change", pgtrigger.Update))
    ]
