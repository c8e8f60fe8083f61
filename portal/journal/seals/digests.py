"""The exact bytes that digests are made of, as SQL; docs/security.md writes them down for whoever checks without us.

A field is written as its length in bytes, a colon, itself and a comma (« 4:read, »), NULL as « -, »: no two rows give
the same text. A new column of the journal is a new version, with its own list: versions in use never change, since
old seals are verified with theirs.
"""

LINE_BYTES = 16
NUMBER, TEXT, MOMENT = "{0}::text", "{0}", "(extract(epoch FROM {0}) * 1000000)::bigint::text"
NUMBERS = "array_to_string({0}, ' ')"

# {version: (column of the journal, how it is written) in order}
LINE_COLUMNS = {
    1: (
        ("id", NUMBER),
        ("at", MOMENT),
        ("agent_id", NUMBER),
        ("action", TEXT),
        ("target_type", TEXT),
        ("target_id", NUMBER),
        ("before", TEXT),
        ("after", TEXT),
        ("note", TEXT),
        ("families", NUMBERS),
        ("ground", TEXT),
    ),
}
# The head of a seal is written one way for all versions: the trigger `chained` of the table of seals holds it.
HEAD_COLUMNS = (
    ("version", NUMBER),
    ("number", NUMBER),
    ("sealed_at", MOMENT),
    ("ids", NUMBER),
    ("lines", NUMBER),
    ("total", NUMBER),
)


def current_version() -> int:
    """The version that new seals are made with."""
    return max(LINE_COLUMNS)


def line_digest(version: int, row: str) -> str:
    """SQL of the digest of the line `row`: the first sixteen bytes of the SHA-256 of its text."""
    text = " || ".join([_field(f"'{version}'"), *_fields(LINE_COLUMNS[version], row)])
    return f"substr(sha256(convert_to({text}, 'UTF8')), 1, {LINE_BYTES})"


def line_digest_of_any_version(version: str, row: str) -> str:
    """SQL of the same, where the SQL `version` tells the version; NULL when it is not one of ours."""
    cases = " ".join(f"WHEN {known} THEN {line_digest(known, row)}" for known in LINE_COLUMNS)
    return f"CASE {version} {cases} END"


def head_digest(row: str) -> str:
    """SQL of the digest of the seal `row`: SHA-256 of its text, of the digest before, and of those of its lines."""
    text = " || ".join(_fields(HEAD_COLUMNS, row))
    return f"sha256(convert_to({text}, 'UTF8') || {row}.previous || {row}.digests)"


def _fields(columns: tuple[tuple[str, str], ...], row: str) -> list[str]:
    return [_field(written.format(f'{row}."{column}"')) for column, written in columns]


def _field(text: str) -> str:
    return f"coalesce(octet_length({text}) || ':' || {text} || ',', '-,')"
