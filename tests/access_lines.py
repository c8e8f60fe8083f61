"""What a line of the access table says, and the groups of roles that its lines name."""

from dataclasses import dataclass, field

CASEWORKERS = frozenset({"conseiller", "travailleur_social"})
MANAGER = frozenset({"responsable"})
CAF = CASEWORKERS | MANAGER
PARTNER = frozenset({"partenaire"})
CNAF = frozenset({"cnaf"})
ADMIN = frozenset({"administrateur"})
DPO = frozenset({"dpo"})
DANGER = frozenset({"travailleur_social", "responsable"})
# They import too, and see their own imports alone.
OTHERS = CNAF | ADMIN
SPACES = CAF | PARTNER | CNAF
ALL = CAF | PARTNER | CNAF | ADMIN | DPO


@dataclass(frozen=True, kw_only=True)
class Line:
    """What one URL name answers to whom."""

    name: str
    may: frozenset
    method: str = "get"
    at: dict = field(default_factory=dict)
    scoped: bool = False
    not_theirs: frozenset = frozenset()
    query: str = ""
    open_to_visitors: bool = False
    # Seen by every partner of the operator, whatever the services they name.
    of_operator: bool = False


def page(name, may, *, query="", visitors=False, **at):
    """A page without a row of a perimeter, unless `at` names one."""
    return Line(name=name, may=may, at=at, scoped=bool(at), query=query, open_to_visitors=visitors)


def step(name, may, **at):
    """A POST."""
    return Line(name=name, may=may, method="post", at=at, scoped=bool(at))


def kept(name, method="post", **at):
    """A convention-cadre of the Nord as its manager writes it; the Cnaf writes those of the nation alone."""
    return Line(name=name, may=MANAGER, method=method, at=at, scoped=True, not_theirs=CNAF)


def seen(name, may, method="get", **at):
    """About what an agent opened, for those who answer for them; an administrator holds the page and not this row."""
    return Line(name=name, may=may, method=method, at=at, scoped=True, not_theirs=ADMIN)
