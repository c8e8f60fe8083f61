"""What an agent typed in the one search field: a name, a birth date, a number, a telephone or a file reference."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from portal.foundation.text.names import cleaned, search_key
from portal.foundation.text.phones import Fault, FoundPhone, phone_in
from portal.foundation.text.typed_dates import day_in, packed_day
from portal.separations.people.allocataire_numbers import number_in

LONGEST = 200
# Zeros may be left out, « 59-3011 »; a date has another hyphen.
REFERENCE = re.compile(r"(?<![\w-])(2[AB]|\d{2,3})\s*[-–]\s*(\d{3,12})(?![\w-])", re.IGNORECASE)
EMAIL = re.compile(r"(?<![^\s<(])[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().,;]{2,}")
# The number of a referral or of a file, alone in the field; « 0612 » begins a telephone.
SHORT_NUMBER = re.compile(r"\s*(?:(?:orientation|dossier)\s*)?(?:n[°º.]?\s*)?([1-9]\d{0,3})\s*", re.IGNORECASE)
# What is said around a telephone, and names nobody.
AROUND_PHONE = re.compile(r"\([^()]*\)|(?<!\w)(?:t[ée]l(?:[ée]phone)?|portable|mobile)(?!\w)", re.IGNORECASE)
FAULTS = {
    Fault.INCOMPLETE: "Ce numéro de téléphone est incomplet : « {} » compte moins de dix chiffres.",
    Fault.NONEXISTENT: "Ce numéro de téléphone n’existe pas : vérifiez « {} ».",
}

MAY_BE_A_PHONE = "« {} » a été cherché comme numéro d’allocataire ; si c’est un téléphone, il est incomplet."


@dataclass(frozen=True, kw_only=True)
class SearchQuery:
    """What is looked for; parts left empty are not. `number` and `packed_date` may come from the same digits.

    `faults` are French sentences on what was not understood, to say before anybody concludes that nobody is known;
    `doubt` is one on a number that may have been meant otherwise.
    """

    reference: tuple[str, int] | None = None
    short_number: int = 0
    phone: str = ""
    email: str = ""
    birth_date: date | None = None
    number: str = ""
    packed_date: date | None = None
    name: str = ""
    faults: tuple[str, ...] = ()
    doubt: str = ""

    @property
    def is_something(self) -> bool:
        """Whether the words say enough to look for somebody: two letters at least, or a date, or a number."""
        others = (self.reference, self.short_number, self.phone, self.email, self.birth_date, self.number)
        return bool(any(others) or len(search_key(self.name).replace(" ", "")) >= 2)


def parse_search(text: str) -> SearchQuery:
    """Take the typed `text` apart; what is recognised is removed, what remains is a name."""
    text, latest = text[:LONGEST], timezone.localdate()
    if short := SHORT_NUMBER.fullmatch(text):
        return SearchQuery(short_number=int(short[1]))
    email = EMAIL.search(text)
    text = text.replace(email[0], " ", 1) if email else text
    phone = phone_in(text)
    match = REFERENCE.search(phone.rest)
    if match:
        return SearchQuery(reference=(match[1].upper(), int(match[2])))
    birth = day_in(AROUND_PHONE.sub(" ", phone.rest) if phone.number else phone.rest, latest=latest)
    unread = FoundPhone("", birth.rest) if phone.number else phone_in(birth.rest)
    number, rest = number_in(birth.rest)
    fault = FAULTS[unread.fault].format(unread.typed) if unread.fault else ""
    may_be_either = bool(fault) and unread.typed == number
    if fault and not number:
        rest = rest.replace(unread.typed, " ", 1)
    return SearchQuery(
        phone=phone.number,
        birth_date=birth.day,
        number=number,
        packed_date=packed_day(number, latest=latest),
        email=email[0] if email else "",
        name=cleaned(rest) if search_key(rest) else "",
        faults=tuple(filter(None, (birth.fault, "" if may_be_either else fault))),
        doubt=MAY_BE_A_PHONE.format(number) if may_be_either else "",
    )
