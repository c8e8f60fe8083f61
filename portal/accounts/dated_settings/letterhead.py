"""The head and the signature of a letter, as the Caf had decided them on its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.accounts.dated_settings.caf_settings import (
    ADDRESS,
    CITY,
    NAME,
    POSTCODE_OF_CAF,
    SIGNATORY_FUNCTION,
    SIGNATORY_NAME,
    TELEPHONE,
)
from portal.accounts.dated_settings.in_force import value_of
from portal.territory.models import Caf


@dataclass(frozen=True, kw_only=True)
class Letterhead:
    """`sender`: the lines at the head, the name of the Caf first; `signatory`: name and function, or nothing."""

    sender: Sequence[str]
    signatory: Sequence[str]


def letterhead_of(caf: Caf, day: date) -> Letterhead:
    """What a letter of `caf` bears on `day`; its name alone while it decided nothing."""

    def decided_text(setting):
        return value_of(setting, caf=caf.pk, day=day)

    place = f"{decided_text(POSTCODE_OF_CAF)} {decided_text(CITY)}".strip()
    phone = TELEPHONE.in_words(decided_text(TELEPHONE))
    address = decided_text(ADDRESS).splitlines()
    sender = [decided_text(NAME) or str(caf), *address, place, f"Téléphone : {phone}" if phone else ""]
    signatory = [decided_text(SIGNATORY_NAME), decided_text(SIGNATORY_FUNCTION)]
    return Letterhead(sender=[line for line in sender if line], signatory=[line for line in signatory if line])
