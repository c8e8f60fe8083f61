"""The codes by which Caf and départements exchange a family situation (`sitfam`), read and given.

Source: domain/separations_and_rights.md § 1.4 (flows read by the open-source WebRSA). Which answers of ours a code
stands for is our own reading (« interprétation »).
"""

from django.db.models import Case, CharField, Q, Value, When

from portal.separations.events.models import Separation

UNION, MODE = Separation.Union, Separation.Mode
LABELS = {
    "SEF": "séparation de fait",
    "SEL": "séparation légale",
    "DIV": "divorcé",
    "ISO": "isolement après vie maritale ou Pacs",
}
# {code: (unions, modes) that it stands for}.
STANDS_FOR = {
    "SEF": ((UNION.MARRIAGE,), (MODE.DE_FACTO,)),
    "SEL": ((UNION.MARRIAGE,), (MODE.LEGAL,)),
    "DIV": ((UNION.MARRIAGE,), (MODE.DIVORCE_CONSENT, MODE.DIVORCE_CONTESTED)),
    "ISO": ((UNION.PACS, UNION.COHABITATION), (MODE.DE_FACTO, MODE.PACS_BREAK)),
}
# The situation of who lived alone and still does is no consequence of a separation: such a row has no code.
SITFAM = Case(
    *(When(Q(union__in=unions, mode__in=modes), then=Value(code)) for code, (unions, modes) in STANDS_FOR.items()),
    default=Value(""),
    output_field=CharField(),
)
