"""Who may open which address: one line per URL name, replayed whole by tests/test_access.py.

A line says: the method, what the address points at (a key of the scene in test_access.py, or nothing), the agents who
may, and whether the row lies in a perimeter (then their like elsewhere get 404). Everybody else gets 403, and a
visitor is sent to the sign-in page.
"""

from dataclasses import dataclass, field

CASEWORKERS = frozenset({"conseiller", "travailleur_social"})
MANAGER = frozenset({"responsable"})
CAF = CASEWORKERS | MANAGER
PARTNER = frozenset({"partenaire"})
CNAF = frozenset({"cnaf"})
ADMIN = frozenset({"administrateur"})
DPO = frozenset({"dpo"})
ALL = CAF | PARTNER | CNAF | ADMIN | DPO


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one URL name answers to whom."""

    name: str
    may: frozenset
    method: str = "get"
    at: dict = field(default_factory=dict)
    scoped: bool = False
    query: str = ""
    open_to_visitors: bool = False


def page(name, may, *, query="", **at):
    """A page without a row of a perimeter, unless `at` names one."""
    return Line(name=name, may=may, at=at, scoped=bool(at), query=query)


def step(name, may, **at):
    """A POST."""
    return Line(name=name, may=may, method="post", at=at, scoped=bool(at))


TABLE = [
    page("home", ALL),
    page("agent_list", ADMIN),
    page("agent_create", ADMIN),
    Line(name="agent_update", may=ADMIN, at={"pk": "agent"}),
    Line(name="agent_deactivate", may=ADMIN, at={"pk": "agent"}, method="post"),
    page("journal_list", DPO),
    page("referral_list", CAF | PARTNER),
    page("referral_create", CASEWORKERS, pk="family"),
    page("referral_detail", CAF | PARTNER, pk="sent_referral"),
    step("referral_consent", CASEWORKERS, pk="draft_referral", parent_pk="parent"),
    step("referral_send", CASEWORKERS, pk="draft_referral"),
    step("referral_withdraw", CASEWORKERS, pk="sent_referral"),
    step("referral_accept", PARTNER, pk="sent_referral"),
    step("referral_refuse", PARTNER, pk="sent_referral"),
    step("referral_start", PARTNER, pk="sent_referral"),
    step("referral_end", PARTNER, pk="sent_referral"),
]
