"""The national scale: family files of the small sample copied by SQL, with other places, names and days.

Constraints, foreign keys and triggers judge the copies like any row.
"""

from random import Random

from django.db.models import BigIntegerField, Case, Max, OuterRef, Subquery, When
from django.db.models.fields import DateField

from demonstration.copied_columns import AHEAD, COPIED, PLACE, CopiedColumns
from demonstration.drawn_tables import create_drawn_tables, drop_drawn_tables, lengths_for
from demonstration.family_files import DRAFT_DAYS
from demonstration.sample import FIRST_DAY
from portal.journal.models import Entry
from portal.separations.events.models import Separation
from portal.separations.families.models import Family

TABLES = (*COPIED, Entry)
FILES_PER_CHUNK = 5_000
# A copy is moved by whole weeks, so that acts stay on working days; at most by so many.
WEEKS = 10
# A file whose last act is less than `DRAFT_DAYS` old may wait for somebody: its copies stay within these days.
CREATE_TEMPLATE_FILE = f"""
    CREATE TEMP TABLE template_file AS
    SELECT file.id, file.copies, LEAST({WEEKS}, age / 7) AS latest_week,
        -LEAST({WEEKS}, (separated_on - %(first)s::date) / 7,
            CASE WHEN age < {DRAFT_DAYS} THEN ({DRAFT_DAYS} - age) / 7 ELSE {WEEKS} END) AS earliest_week
    FROM unnest(%(keys)s::bigint[], %(copies)s::int[]) AS file (id, copies)
    JOIN (SELECT template_file, min(separated_on) AS separated_on FROM {{separations}} GROUP BY 1) AS separation
        ON separation.template_file = file.id
    JOIN (SELECT template_file, %(last)s::date - max(day) AS age FROM ({{days}}) AS dated GROUP BY 1) AS last_act
        ON last_act.template_file = file.id
"""
SELECT_FILE_COPY = """
    SELECT template_file.id AS source_file, copy.number,
        (7 * (earliest_week + mod({week}, latest_week - earliest_week + 1)))::int AS shift, drawn_place.*
    FROM template_file CROSS JOIN LATERAL generate_series(1, copies) AS copy (number)
    JOIN drawn_place ON drawn_place.rank = {place}
    WHERE template_file.id BETWEEN %s AND %s
"""


def multiply(cursor, typical, places, names, *, seed, last, size):
    """Write `size` files, copies of those whose keys are `typical`, in order; nothing is later than the day `last`."""
    number = len(typical)
    counts = [size * (rank + 1) // number - size * rank // number for rank in range(number)]
    bases = {model: model.unscoped.aggregate(last=Max("pk"))["last"] or 0 for model in TABLES}
    salt, drawn = Random(f"{seed}:multiplication").getrandbits(60), lengths_for(size)
    columns = CopiedColumns(bases, max(counts), salt, drawn)
    create_drawn_tables(cursor, places, names, seed, drawn)
    _create_templates(cursor, typical)
    days = " UNION ALL ".join(filter(None, map(_days, TABLES)))
    details = {"keys": typical, "copies": counts, "first": FIRST_DAY, "last": last}
    cursor.execute(CREATE_TEMPLATE_FILE.format(separations=_template(Separation), days=days), details)
    _copy(cursor, columns, typical, max(1, FILES_PER_CHUNK // max(counts)))
    cursor.execute(f"DROP TABLE file_copy, template_file, {', '.join(map(_template, TABLES))}")
    drop_drawn_tables(cursor)


def _template(model):
    return f'"template_{model._meta.db_table}"'


def _create_templates(cursor, typical):
    """One temporary table per copied one: the rows of the typical files, with the key of the file."""
    querysets = {
        model: model.unscoped.annotate(template_file=path, **PLACE.get(model, {})) for model, path in COPIED.items()
    }
    paths = [
        When(
            target_type=model._meta.label_lower,
            then=Subquery(model.unscoped.filter(pk=OuterRef("target_id")).values(file=path)[:1]),
        )
        for model, path in COPIED.items()
    ]
    querysets[Entry] = Entry.unscoped.annotate(template_file=Case(*paths, output_field=BigIntegerField()))
    for model, queryset in querysets.items():
        attributes = [field.attname for field in model._meta.concrete_fields]
        columns = (*attributes, *PLACE.get(model, ()), "template_file")
        rows = queryset.filter(template_file__in=typical).order_by().values(*columns)
        sql, params = rows.query.sql_with_params()
        cursor.execute(f"CREATE TEMP TABLE {_template(model)} AS {sql}", params)
        cursor.execute(f"ANALYZE {_template(model)}")


def _days(model):
    """SQL of (template_file, the last day named in the row) of the templates of `model`; None without any date."""
    fields = [field for field in model._meta.concrete_fields if field.name not in AHEAD]
    dates = [f'"{field.column}"::date' for field in fields if isinstance(field, DateField)]
    return f"SELECT template_file, GREATEST({', '.join(dates)}) AS day FROM {_template(model)}" if dates else None


def _copy(cursor, columns, typical, files_per_chunk):
    """Copy the files chunk by chunk; foreign keys are checked after each, so that no memory piles up.

    The planner gets its statistics each time the tables have doubled: what triggers ask of tables taken for small
    reads them whole.
    """
    place = columns.draw(Family, "drawn_place", "template_file.id")
    select = SELECT_FILE_COPY.format(week=columns.random(Family, "weeks", "template_file.id"), place=place)
    cursor.execute(f"CREATE TEMP TABLE file_copy AS {select}", (0, -1))
    statements = [_insert(model, columns) for model in TABLES]
    for number, start in enumerate(range(0, len(typical), files_per_chunk), start=1):
        keys = typical[start : start + files_per_chunk]
        cursor.execute("TRUNCATE file_copy")
        cursor.execute(f"INSERT INTO file_copy {select}", (keys[0], keys[-1]))
        cursor.execute("ANALYZE file_copy")
        for statement in statements:
            cursor.execute(statement)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        if number.bit_count() == 1:
            cursor.execute(f"ANALYZE {', '.join(model._meta.db_table for model in TABLES)}")


def _insert(model, columns):
    """The SQL that copies the rows of `model` for the files in `file_copy`."""
    expressions = columns.of(model)
    names = ", ".join(f'"{column}"' for column in expressions)
    return f"""
        INSERT INTO "{model._meta.db_table}" ({names})
        SELECT {", ".join(expressions.values())}
        FROM file_copy AS copy JOIN {_template(model)} AS source ON source.template_file = copy.source_file
        {columns.joins(model)}
    """
