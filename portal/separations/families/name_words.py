"""The words of names, in step with the names of persons and with the files that hold them."""

import pgtrigger

_WRITE = """
    INSERT INTO separations_nameword (person_id, family_id, place, caf_id, is_parent, word, sort_key)
    SELECT person.id, link.family_id, found.place, person.caf_id, link.is_parent, found.word, person.sort_key
    FROM {links} AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> ''
    ON CONFLICT (person_id, family_id, place) DO UPDATE SET is_parent = TRUE WHERE EXCLUDED.is_parent;
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM {links} AS link JOIN separations_person AS person ON person.id = link.person_id,
        unnest(string_to_array(person.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
"""
# A child who was cancelled may be in the file again, or be its parent: one word for each person and file.
_ADDED = "(SELECT DISTINCT person_id, family_id, {is_parent} AS is_parent FROM new_rows)"
_STANDING = """(
    SELECT person_id, family_id, bool_or(is_parent) AS is_parent
    FROM (
        SELECT person_id, family_id, TRUE AS is_parent FROM separations_parent
        UNION ALL SELECT person_id, family_id, FALSE FROM separations_child
    ) AS placed
    WHERE (person_id, family_id) IN ({touched}) GROUP BY 1, 2
)"""
_FORGET = "DELETE FROM separations_nameword WHERE (person_id, family_id) IN ({touched});"
_REMOVED = "SELECT person_id, family_id FROM old_rows"
_MOVED = """
    SELECT place.person_id, place.family_id
    FROM old_rows AS before JOIN new_rows AS after ON after.id = before.id
        AND (after.person_id, after.family_id) IS DISTINCT FROM (before.person_id, before.family_id),
        LATERAL (VALUES (before.person_id, before.family_id), (after.person_id, after.family_id))
            AS place (person_id, family_id)
"""
_RENAMED = """
    SELECT link.person_id, link.family_id
    FROM new_rows AS after JOIN old_rows AS before ON before.id = after.id
        AND (before.search_words, before.sort_key) <> (after.search_words, after.sort_key),
        LATERAL (
            SELECT person_id, family_id FROM separations_parent WHERE person_id = after.id
            UNION SELECT person_id, family_id FROM separations_child WHERE person_id = after.id
        ) AS link
"""


def _rewritten(name: str, operation: pgtrigger.Operation, touched: str) -> pgtrigger.Trigger:
    """A trigger that writes anew the words of these pairs of a person and a file."""
    tables = {"old": "old_rows", "new": "new_rows" if "new_rows" in touched else None}
    func = _FORGET + _WRITE.replace("{links}", _STANDING)
    return _of_statement(name, operation, tables, func.replace("{touched}", touched))


def _of_statement(
    name: str, operation: pgtrigger.Operation, tables: dict[str, str | None], func: str
) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=name,
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(**tables),
        func=func + "RETURN NULL;",
    )


def words_of_persons(*, is_parent: bool) -> list[pgtrigger.Trigger]:
    """Triggers of a parent or a child: the names of the person lead to the file."""
    added = _WRITE.replace("{links}", _ADDED.format(is_parent=is_parent))
    return [
        _of_statement("words_of_new_rows", pgtrigger.Insert, {"new": "new_rows"}, added),
        _rewritten("words_of_changed_rows", pgtrigger.Update, _MOVED),
        _rewritten("words_of_removed_rows", pgtrigger.Delete, _REMOVED),
    ]


# Of a row that knows nothing of files: registered by the models of this feature.
WORDS_FOLLOW_NAMES = _rewritten("words_of_changed_names", pgtrigger.Update, _RENAMED)
