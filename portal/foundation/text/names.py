"""Names as people write them: what is stored, what is compared, what a search finds, the order of lists. Pure.

No letter of a name is ever lost; accents, case, apostrophes, hyphens and blanks count for nothing when names are
compared. A typing error is not made good here: that is a score between two names, the work of another module.
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

# Letters that Unicode does not take apart, as passports write them (ICAO 9303); « ø » as French speakers type it.
PLAIN_LETTERS = {
    "œ": "oe", "æ": "ae", "ø": "o", "ð": "d", "þ": "th", "ı": "i", "ȷ": "j", "ĸ": "q", "ŋ": "n", "ə": "e", "ǝ": "e",
    "ɔ": "o", "ɛ": "e", "ɖ": "d", "\N{LATIN SMALL LETTER IOTA}": "i", "ʊ": "u",
}  # fmt: skip
# « ħ » is named LATIN SMALL LETTER H WITH STROKE.
NAME_OF_LETTER = re.compile(r"LATIN (?:SMALL|CAPITAL) LETTER ([A-Z]|AE|OE)(?: WITH .*)?")
# Marks that make another letter rather than an accent: nuktas, the voicing of kana, viramas.
MARKS_OF_LETTERS = (0, 7, 8, 9)
# Straight, grave, acute, turned both ways, prime, full width, and the two that Unicode counts as letters.
APOSTROPHES = dict.fromkeys("'`\u00b4\u2018\u201b\u2032\uff07\u02bc\ua78c", "’")
HYPHENS = dict.fromkeys("−\u2043", "-")
# Seen by nobody, though Unicode counts them as letters, marks or signs.
INVISIBLE = dict.fromkeys("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0", "")
VARIATIONS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
AS_TYPED = APOSTROPHES | HYPHENS | INVISIBLE

SAINTS = {"st": "saint", "ste": "sainte"}
# « stpierre », « stamand », « stecroix »; « stan » and « steve » are themselves.
JOINED_SAINT = re.compile(r"^st(?=[bcdfgjklmnpqvwxz]|\w{4})")
# Typed around a name, and no part of it.
TITLES = frozenset("m mr mme mmes mlle monsieur madame mademoiselle et nee epouse veuve".split())
PARTICLES = frozenset("d de des du".split())
AFTER_A_PARTICLE = frozenset("l la le les".split())
# « de la tour d auvergne lauraguais » has six words.
MOST_JOINED = 6
MOST_ASKED = 8


def cleaned(text: str) -> str:
    """What a form stores of a name: one writing of apostrophes, hyphens and blanks, and nothing invisible."""
    visible = "".join(map(_as_typed, unicodedata.normalize("NFC", VARIATIONS.sub("", text))))
    return unicodedata.normalize("NFC", " ".join(visible.split()))


def search_key(*names: str) -> str:
    """`names` without accents, case, hyphens or apostrophes, one blank between two words."""
    return " ".join(_plain_words(" ".join(names)))


def words(name: str) -> list[str]:
    """The plain words of a name, to compare it; « St » and « Ste » are written in full."""
    return [SAINTS.get(word, word) for word in _plain_words(name)]


def ways_in(*names: str) -> list[str]:
    """The keys by which a person so named is found, one for each word: that word and those that follow it, joined.

    A search asks for the start of a key, so that « delatour », « latour », « tour » each give « de La Tour ».
    """
    parts = [words(name) for name in names]
    return ["".join(part[start : start + MOST_JOINED]) for part in parts for start in range(len(part))]


class AskedWord(NamedTuple):
    """One word of a search, and what a person needs to answer it: keys of `ways_in` that begin as it says.

    Either as many keys as `times` begin with one of `spellings` (« ali ali » wants two), or one key begins with one
    of `joined`, the word and its neighbours in one (« n guessan » for Nguessan).
    """

    spellings: tuple[str, ...]
    joined: tuple[str, ...]
    times: int

    def is_answered_by(self, keys: list[str]) -> bool:
        """Whether a person with these keys answers the word."""
        alone = sum(key.startswith(self.spellings) for key in keys)
        return alone >= self.times or any(key.startswith(self.joined) for key in keys)


def asked(text: str) -> list[AskedWord]:
    """The words that a typed name asks for; a person must answer each. Titles and particles ask for nothing."""
    typed = _plain_words(text)[:MOST_ASKED]
    places = [place for place in range(len(typed)) if not _is_optional(typed, place)] or range(len(typed))
    return [
        AskedWord(
            spellings=_spellings(typed[place : place + 1]),
            joined=tuple(dict.fromkeys(key for run in _runs(typed, place) for key in _spellings(run))),
            times=sum(typed[other].startswith(typed[place]) for other in places),
        )
        for place in places
    ]


def finds(query: str, *names: str) -> bool:
    """Whether a typed `query` finds a person of these `names`: what every search of names must answer."""
    wanted, keys = asked(query), ways_in(*names)
    return bool(wanted) and all(word.is_answered_by(keys) for word in wanted)


def sort_key(last_name: str, first_name: str = "") -> str:
    """A text whose byte order (collation C) is that of a French list: letters first, then accents from the left."""
    names = (last_name, first_name)
    letters = " ".join("".join(words(name)) for name in names)
    accented = " ".join("".join(_accented_letters(name)) for name in names)
    return letters if letters == accented else f"{letters}\t{accented}"


def _as_typed(char: str) -> str:
    """One character as `cleaned` writes it."""
    if char in AS_TYPED:
        return AS_TYPED[char]
    category = unicodedata.category(char)
    if char.isspace() or category[0] == "Z":
        return " "
    return {"Pd": "-", "Cf": "", "Cc": ""}.get(category, char)


def _plain_words(text: str) -> list[str]:
    flat = unicodedata.normalize("NFKD", cleaned(text).casefold())
    return unicodedata.normalize("NFC", "".join(map(_plain, flat)).casefold()).split()


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """A letter or figure without its accent; a blank for what parts words."""
    if char.isascii():
        return char if char.isalnum() else " "
    category, name = unicodedata.category(char), unicodedata.name(char, "")
    if category[0] == "M":
        return char if category != "Me" and unicodedata.combining(char) in MARKS_OF_LETTERS else ""
    if category[0] not in "LN" or name.startswith("MODIFIER LETTER"):  # among them the ayn and the okina
        return " "
    named = NAME_OF_LETTER.fullmatch(name)
    return PLAIN_LETTERS.get(char) or (named[1].lower() if named else char)


def _accented_letters(name: str) -> list[str]:
    """Letters, figures and accents, each accent after its letter."""
    flat = unicodedata.normalize("NFD", cleaned(name).casefold())
    return [char for char in flat if unicodedata.category(char)[0] in "LMN"]


def _spellings(run: list[str]) -> tuple[str, ...]:
    """Adjacent typed words in one, as they stand and with Saint in full."""
    typed, in_full = "".join(run), "".join(SAINTS.get(word, word) for word in run)
    return tuple(dict.fromkeys((typed, in_full, JOINED_SAINT.sub("saint", typed, count=1))))


def _runs(typed: list[str], place: int) -> list[list[str]]:
    """The runs of two words or more that hold the word at `place`."""
    starts = range(max(0, place - MOST_JOINED + 1), place + 1)
    ends = range(place + 1, len(typed) + 1)
    return [typed[start:end] for start in starts for end in ends if 2 <= end - start <= MOST_JOINED]


def _is_optional(typed: list[str], place: int) -> bool:
    """Whether the word at `place` need not be answered: a title, or a particle before a word of three letters."""
    word, following = typed[place], typed[place + 1 :]
    if word in TITLES:
        return True
    particle = word in PARTICLES or (word in AFTER_A_PARTICLE and place > 0 and typed[place - 1] == "de")
    if not particle or not following:
        return False
    return len(following[0]) >= 3 or (following[0] in AFTER_A_PARTICLE and _is_optional(typed, place + 1))
