"""Which facts each right rests on: a right that was examined is to examine again once one of them changes. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from hashlib import blake2b

from portal.separations.rights.terms.facts import ChildFacts, ParentFacts, RightCode, Step, StepKind

# Of every right: another separation, another child or another home is another situation.
OF_ALL = ("separated_on", "same_roof", "children")
COUPLE = ("lives_alone", "new_couple_since")
ASF = (
    *COUPLE, "other_parent", "maintenance", "maintenance_total", "unpaid_since", "decided_without_maintenance",
    "steps",
)  # fmt: skip
MORE: Mapping[RightCode, tuple[str, ...]] = {
    RightCode.ASF_NOT_RECOVERABLE: ASF,
    RightCode.ASF_NO_MAINTENANCE: ASF,
    RightCode.ASF_RECOVERABLE: ASF,
    RightCode.ASF_PART_PAYMENT: ASF,
    RightCode.ASF_COMPLEMENT: ASF,
    RightCode.ASF_TO_CLARIFY: ASF,
    RightCode.SHARED_ALLOWANCES: ("allowances_chosen_on",),
    RightCode.HOUSING_AID: (),
    RightCode.RSA: COUPLE,
    RightCode.RSA_MAJORE: (*COUPLE, "rsa_claimed_on"),
    RightCode.RSA_CHILD_SUPPLEMENT: (),
    RightCode.RECOVERY: ("maintenance",),
    RightCode.ENFORCEABLE_AGREEMENT: ("maintenance", "was_married"),
    RightCode.INTERMEDIATION: ("maintenance", "maintenance_fixed_on", "fixed_by_judicial_divorce"),
    RightCode.PRIORITY: ("violence_is_open",),
}


def digests_of(facts: ParentFacts, codes: Iterable[RightCode]) -> dict[RightCode, int]:
    """{right: a signed number of 64 bits}, the same as long as the facts that the right rests on are the same.

    The day of the examination is no fact: time alone brings no right back. Nor is since when the ASF is open, which is
    written once it was examined, unless a new couple makes it one.
    """
    told = {name: _plain(name, facts) for name in OF_ALL}
    found = {}
    for code in codes:
        for name in MORE[code]:
            if name not in told:
                told[name] = _plain(name, facts)
        text = "\n".join(told[name] for name in (*OF_ALL, *MORE[code]))
        found[code] = int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), signed=True)
    return found


def _plain(name: str, facts: ParentFacts) -> str:
    value = getattr(facts, name)
    if name == "children":
        return ";".join(sorted(map(_child, value)))
    if name == "steps":
        return ";".join(sorted(_step(step) for step in value if step.kind is StepKind.HORS_ETAT))
    if name in COUPLE and value not in (None, True):
        return f"{value} {facts.asf_opened_on}"
    return _word(value)


def _child(child: ChildFacts) -> str:
    return f"{child.born_on} {child.home.name} {child.maintenance}"


def _step(step: Step) -> str:
    return f"{step.from_on} {step.until_on}"


def _word(value: Enum | date | Decimal | bool | None) -> str:
    return value.name if isinstance(value, Enum) else str(value)
