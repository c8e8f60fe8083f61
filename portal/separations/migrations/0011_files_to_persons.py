# ruff: noqa: S608 (the parts of the SQL are written below)
"""Each parent and each child becomes a person, with their history; telephones and addresses become contact points.

A parent keeps its key as a person, so that a reader of the history finds it. Names are cleaned and telephones of the
overseas départements take the code of their country, as the forms do since.
"""

from django.db import migrations
from psycopg2.extras import execute_values

from portal.foundation.text.names import cleaned
from portal.foundation.text.phones import international
from portal.separations.people.keys import keys_of

BATCH = 5_000

NAMES = """
    CREATE TEMP TABLE read_name (
        last_name text, first_name text, clean_last text, clean_first text, search_words text, sort_key text
    ) ON COMMIT DROP;
    CREATE TEMP TABLE read_phone (phone text, number text) ON COMMIT DROP;
"""
# What somebody typed in a field, and what takes its place from an event on; NULL before the first one.
CHANGES = """
    SELECT event.*, {value} AS value, lag({value}) OVER of_one AS former
    FROM separations_parentevent AS event
    WINDOW of_one AS (PARTITION BY pgh_obj_id ORDER BY pgh_id)
"""
CONTACTS = {
    "phone": ("phone",),
    "email": ("email",),
    "address": ("address", "postcode", "city"),
}
EMPTY_FACTS = "'', FALSE, '', '', FALSE, FALSE"


def fill(cursor, table, question, read):
    """Fill a temporary `table` with what `read` makes of each row of `question`, a batch at a time."""
    cursor.execute(f"DECLARE typed NO SCROLL CURSOR FOR {question}")
    while True:
        cursor.execute(f"FETCH {BATCH} FROM typed")
        rows = cursor.fetchall()
        if not rows:
            break
        execute_values(cursor.cursor, f"INSERT INTO {table} VALUES %s", [read(*row) for row in rows], page_size=1_000)
    cursor.execute("CLOSE typed")
    cursor.execute(f"ANALYZE {table}")


def read_name(last_name, first_name):
    """What the forms make of two names today."""
    last, first = cleaned(last_name), cleaned(first_name)
    return (last_name, first_name, last, first, *keys_of(last, "", first))


def files_to_persons(apps, schema_editor):
    """Fill the new tables; nothing is taken from the old ones yet."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(NAMES)
        pairs = (
            "SELECT last_name, first_name FROM separations_parent UNION SELECT '', first_name FROM separations_child"
        )
        fill(cursor, "read_name", pairs, read_name)
        phones = "SELECT DISTINCT phone FROM separations_parent WHERE phone <> ''"
        fill(cursor, "read_phone", phones, lambda phone: (phone, international(phone) or phone))
        write_persons(cursor)
        write_residences(cursor)
        for kind, columns in CONTACTS.items():
            write_contacts(cursor, kind, columns)
        for table in ("person", "contactpoint", "residence"):
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('separations_{table}', 'id'), "
                f"(SELECT coalesce(max(id), 0) + 1 FROM separations_{table}), false)"
            )


def write_persons(cursor):
    """A person per parent and per child, their history and the words of their names."""
    cursor.execute("SELECT coalesce(max(id), 0) FROM separations_parent")
    (offset,) = cursor.fetchone()
    columns = """(id, version, caf_id, last_name, first_name, search_words, sort_key, birth_date, allocataire_number,
        used_name, is_deceased, guardianship, guardian, is_detained, has_no_known_address)"""
    cursor.execute(f"""
        INSERT INTO separations_person {columns}
        SELECT parent.id, 1, parent.caf_id, name.clean_last, name.clean_first, name.search_words, name.sort_key,
            parent.birth_date, parent.allocataire_number, {EMPTY_FACTS}
        FROM separations_parent AS parent JOIN read_name AS name USING (last_name, first_name);
        INSERT INTO separations_person {columns}
        SELECT {offset} + child.id, 1, family.caf_id, '', name.clean_first, name.search_words, name.sort_key,
            child.birth_date, '', {EMPTY_FACTS}
        FROM separations_child AS child JOIN separations_family AS family ON family.id = child.family_id
        JOIN read_name AS name ON name.last_name = '' AND name.first_name = child.first_name;
        UPDATE separations_parent SET person_id = id;
        UPDATE separations_child AS child SET person_id = {offset} + child.id, caf_id = family.caf_id
        FROM separations_family AS family WHERE family.id = child.family_id;
    """)
    columns = """(pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, id, version, caf_id, last_name, first_name,
        birth_date, allocataire_number,
        used_name, is_deceased, guardianship, guardian, is_detained, has_no_known_address)"""
    cursor.execute(f"""
        INSERT INTO separations_personevent {columns}
        SELECT pgh_created_at, pgh_label, id, pgh_context_id, id, 1, caf_id, last_name, first_name, birth_date,
            allocataire_number, {EMPTY_FACTS}
        FROM separations_parentevent ORDER BY pgh_id;
        INSERT INTO separations_personevent {columns}
        SELECT event.pgh_created_at, event.pgh_label, {offset} + event.id, event.pgh_context_id, {offset} + event.id, 1,
            family.caf_id, '', event.first_name, event.birth_date, '', {EMPTY_FACTS}
        FROM separations_childevent AS event JOIN separations_family AS family ON family.id = event.family_id
        ORDER BY event.pgh_id;
    """)
    cursor.execute("""
        INSERT INTO separations_nameword (person_id, place, caf_id, word)
        SELECT person.id, found.place, person.caf_id, found.word
        FROM separations_person AS person,
            unnest(string_to_array(search_words, ' ')) WITH ORDINALITY AS found (word, place)
        WHERE found.word <> '';
        INSERT INTO separations_namespelling (word) SELECT DISTINCT word FROM separations_nameword
    """)


def write_residences(cursor):
    """Where each child lives, since the last separation of the file; a child of a file without any cannot be kept."""
    cursor.execute("""
        SELECT count(*) FROM separations_child AS child
        WHERE NOT EXISTS (SELECT 1 FROM separations_separation AS row WHERE row.family_id = child.family_id)
    """)
    (without,) = cursor.fetchone()
    if without:
        raise RuntimeError(f"{without} children are in a file without separation: record one, then migrate again.")
    cursor.execute("""
        INSERT INTO separations_residence (separation_id, child_id, family_id, home, third_party)
        SELECT DISTINCT ON (child.id) row.id, child.id, child.family_id, child.residence, ''
        FROM separations_child AS child JOIN separations_separation AS row ON row.family_id = child.family_id
        ORDER BY child.id, row.separated_on DESC, row.id DESC;
        INSERT INTO separations_residenceevent
            (pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, id, separation_id, child_id, family_id, home,
            third_party)
        SELECT event.pgh_created_at, event.pgh_label, home.id, event.pgh_context_id, home.id, home.separation_id,
            event.id, event.family_id, event.residence, ''
        FROM separations_childevent AS event JOIN separations_residence AS home ON home.child_id = event.id
        ORDER BY event.pgh_id;
    """)


def write_contacts(cursor, kind, columns):
    """The contact points of a `kind`: those in use, those that were emptied, and what was typed over time."""

    def filled(row, **instead):
        names = ("phone", "email", "address", "postcode", "city")
        return ", ".join(instead.get(name, f"{row}.{name}" if name in columns else "''") for name in names)

    def text(row):
        return " || ".join(f"{row}.{name}" for name in columns)

    number = {"phone": "(SELECT number FROM read_phone WHERE read_phone.phone = row.phone)"} if kind == "phone" else {}
    insert = """INSERT INTO separations_contactpoint
        (version, person_id, caf_id, kind, phone, email, address, postcode, city, country, hours, is_open, is_shelter,
        ended_at)"""
    rest = "'', '', FALSE, FALSE"
    cursor.execute(f"""
        {insert}
        SELECT 1, row.id, row.caf_id, '{kind}', {filled("row", **number)}, {rest}, NULL
        FROM separations_parent AS row WHERE {text("row")} <> '' ORDER BY row.id;
        {insert}
        SELECT DISTINCT ON (last.id) 1, last.id, last.caf_id, '{kind}', {filled("last")}, {rest}, (
            SELECT max(emptied.pgh_created_at) FROM separations_parentevent AS emptied
            WHERE emptied.pgh_obj_id = last.id AND emptied.pgh_id > last.pgh_id
        )
        FROM separations_parentevent AS last JOIN separations_parent AS parent ON parent.id = last.id
        WHERE {text("last")} <> '' AND {text("parent")} = ''
        ORDER BY last.id, last.pgh_id DESC;
        INSERT INTO separations_contactpointevent
            (pgh_created_at, pgh_label, pgh_obj_id, pgh_context_id, id, version, person_id, caf_id, kind, phone, email,
            address, postcode, city, country, hours, is_open, is_shelter)
        SELECT change.pgh_created_at, CASE WHEN coalesce(change.former, '') = '' THEN 'insert' ELSE 'update' END,
            point.id, change.pgh_context_id, point.id, 1, change.id, change.caf_id, '{kind}',
            {filled("change")}, {rest}
        FROM ({CHANGES.format(value=text("event"))}) AS change
        JOIN separations_contactpoint AS point ON point.person_id = change.id AND point.kind = '{kind}'
        WHERE change.value <> coalesce(change.former, '')
        ORDER BY change.pgh_id
    """)


class Migration(migrations.Migration):
    dependencies = [("separations", "0010_persons")]

    operations = [
        migrations.RunPython(files_to_persons),
        # Histories are append-only; this once they gain a column.
        migrations.RunSQL(
            """
            ALTER TABLE separations_parentevent DISABLE TRIGGER USER;
            ALTER TABLE separations_childevent DISABLE TRIGGER USER;
            UPDATE separations_parentevent SET person_id = id;
            UPDATE separations_childevent AS event SET caf_id = family.caf_id, person_id = child.person_id
            FROM separations_family AS family, separations_child AS child
            WHERE family.id = event.family_id AND child.id = event.id;
            ALTER TABLE separations_parentevent ENABLE TRIGGER USER;
            ALTER TABLE separations_childevent ENABLE TRIGGER USER
            """
        ),
    ]
