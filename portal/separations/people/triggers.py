"""The database keeps the words of a name in step with it, for one row or a million at once."""

import pgtrigger

_WRITE = """
    INSERT INTO separations_nameword (person_id, place, caf_id, word)
    SELECT named.id, found.place, named.caf_id, found.word
    FROM {named} AS named, unnest(string_to_array(named.search_words, ' ')) WITH ORDINALITY AS found (word, place)
    WHERE found.word <> '';
    INSERT INTO separations_namespelling (word)
    SELECT DISTINCT found.word COLLATE "C"
    FROM {named} AS named, unnest(string_to_array(named.search_words, ' ')) AS found (word)
    WHERE found.word <> ''
    ORDER BY 1
    ON CONFLICT DO NOTHING;
"""
_FORGET = "DELETE FROM separations_nameword WHERE person_id IN (SELECT id FROM {named} AS renamed);"
_RENAMED = """
    (SELECT new_rows.* FROM new_rows JOIN old_rows USING (id) WHERE new_rows.search_words <> old_rows.search_words)
"""

WORDS_FOLLOW_NAMES = [
    pgtrigger.Trigger(
        name="words_of_new_names",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert,
        referencing=pgtrigger.Referencing(new="new_rows"),
        func=_WRITE.format(named="new_rows") + "RETURN NULL;",
    ),
    pgtrigger.Trigger(
        name="words_of_changed_names",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Update,
        referencing=pgtrigger.Referencing(old="old_rows", new="new_rows"),
        func=(_FORGET + _WRITE).format(named=_RENAMED) + "RETURN NULL;",
    ),
]
