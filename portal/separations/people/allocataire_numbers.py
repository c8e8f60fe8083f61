"""The number of an allocataire as it is typed: « 123 4567 », « n° 1234567A »; the form and the search share it."""

import re

LEAST, MOST = 5, 8
NOT_A_NUMBER = f"Le numéro d’allocataire compte de {LEAST} à {MOST} chiffres : vérifiez-le."
# In groups or not; the key letter of letters and forms is no part of the number. Atomic: never cut short.
BEFORE, AFTER = r"(?<![\w+])(?<!\d[-/.])", r"(?:[A-Za-z]|[ \u00a0][A-Za-z](?=\s*\Z))?(?![\w/-])"
GROUPED = re.compile(rf"{BEFORE}(?>[0-9](?:[ \u00a0\u202f.]?[0-9])*){AFTER}")
UNBROKEN = re.compile(rf"{BEFORE}(?>[0-9]+){AFTER}")
ANNOUNCED = re.compile(r"\s*n(?:°|º|o|um[ée]ro)\.?\s*(?=[0-9])", re.IGNORECASE)


def read_number(text: str) -> str:
    """The figures of a number that is alone in its field; "" when `text` is none."""
    match = GROUPED.fullmatch(ANNOUNCED.sub("", text).strip())
    return _figures(match) if match else ""


def number_in(text: str) -> tuple[str, str]:
    """(the first number among other words, the text without it); ("", the text) when there is none."""
    for writing in (GROUPED, UNBROKEN):
        for match in writing.finditer(text):
            if number := _figures(match):
                before = re.sub(r"(?i)(?<!\w)n[°º]\s*\Z", "", text[: match.start()])
                return number, f"{before} {text[match.end() :]}"
    return "", text


def _figures(match: re.Match[str]) -> str:
    digits = re.sub(r"[^0-9]", "", match[0])
    return digits if LEAST <= len(digits) <= MOST else ""
