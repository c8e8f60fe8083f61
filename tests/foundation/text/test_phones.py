"""Telephones as people type them: of France, overseas and abroad, with their remarks; partial ones are told apart."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.foundation.text.phones import Fault, international, phone_in, readable

# A valid number of each place where French families live, as it is kept.
KEPT = [
    "+33612345678", "+33320123456", "+33199001234", "+33756789012", "+33801020304", "+33974123456", "+590690271234",
    "+590590271234", "+596596301234", "+596696301234", "+594594301234", "+594694201234", "+262262201234",
    "+262692123456", "+262693123456", "+262269612345", "+262639691234", "+508411234", "+687264123", "+68940501234",
    "+681721234", "+32470123456", "+3222345678", "+41446681800", "+15145550199", "+442079460958", "+390612345678",
    "+213551234567", "+2250701234567", "+221771234567", "+352621123456", "+4915112345678", "+351912345678",
]  # fmt: skip
SIGNS = ["", " ", ".", "-", "\u00a0", "\u202f", "–", " - ", "/"]
REMARKS = ["", " (le soir)", " le soir", ", après 18 h", " poste 12", " : la grand-mère"]
BEFORE = ["", "tél. ", "Tél.: ", "portable "]
FULL_WIDTH = str.maketrans("0123456789+", "０１２３４５６７８９＋")  # noqa: RUF001


def spread(digits, sign, sizes=(2,)):
    """`digits` in groups of two but for the first ones, parted by `sign`."""
    groups, rest = [], digits
    for size in sizes:
        groups, rest = [*groups, rest[:size]], rest[size:]
    return sign.join([*groups, *(rest[start : start + 2] for start in range(0, len(rest), 2))])


@st.composite
def typed_phones(draw):
    """(number as it is kept, one way of typing it)."""
    kept, sign = draw(st.sampled_from(KEPT)), draw(st.sampled_from(SIGNS))
    parsed = phonenumbers.parse(kept)
    code, national = str(parsed.country_code), phonenumbers.national_significant_number(parsed)
    writings = [f"+{code}{sign}{spread(national, sign)}", f"00{sign}{code}{sign}{spread(national, sign, (1,))}"]
    if code != "39":
        writings += [f"+{code} (0){spread(national, sign, (1,))}", f"00{code} (0) {national}"]
    if code in ("33", "262", "590", "594", "596"):
        writings += [
            spread(f"0{national}", sign),
            spread(f"0{national}", sign, (4,)),
            f"(0{national[0]}) {national[1:]}",
        ]
    typed = draw(st.sampled_from(writings))
    return kept, typed.translate(FULL_WIDTH) if draw(st.booleans()) else typed


@given(typed_phones(), st.sampled_from(BEFORE), st.sampled_from(REMARKS))
def test_a_telephone_is_read_however_it_is_typed(phone, before, remark):
    kept, typed = phone
    assert international(f"{before}{typed}{remark}") == kept
    assert phone_in(f"Lefèvre Hélène {typed} 1234567").number == kept
    assert phone_in(f"17/05/1980 {typed}, 17.5.80").number == kept


@given(st.text(alphabet="0123456789 +().-/hà", max_size=30))
def test_what_a_form_accepts_is_found_and_what_is_found_alone_is_accepted(text):
    found, kept = phone_in(text), international(text)
    assert kept in ("", found.number)
    if found.number and not any(char.isdigit() for char in found.rest):
        assert kept == found.number
    if kept:
        assert phonenumbers.is_valid_number(phonenumbers.parse(kept))
        assert international(kept) == kept and international(readable(kept)) == kept
    assert not (found.number and found.fault)


@given(st.sampled_from(KEPT))
def test_what_is_shown_is_read_again(kept):
    assert readable(kept) != kept and international(readable(kept)) == kept


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+33612345678", "06 12 34 56 78"),
        ("+262692123456", "0692 12 34 56"),
        ("+508411234", "0508 41 12 34"),
        ("+32470123456", "+32 470 12 34 56"),
        ("+68940501234", "+689 40 50 12 34"),
        ("pas un numéro", "pas un numéro"),
        ("", ""),
    ],
)
def test_a_number_is_shown_as_it_is_dialled(kept, shown):
    assert readable(kept) == shown


@pytest.mark.parametrize("text", ["0612345678", "33612345678", "612345678", "6 12 34 56 78"])
def test_a_number_without_its_zero_or_its_sign_is_read(text):
    assert international(text).endswith("612345678")


@pytest.mark.parametrize(
    "text",
    [
        "", "le soir", "12", "1234567", "12345678", "59-0003010", "974-0000001", "59-0612345678", "17/05/1980",
        "01 05 1980", "1980-05-17", "a0612345678", "0612345678h", "3949", "01/05/1980 12",
    ],
)  # fmt: skip
def test_what_is_no_telephone_is_left_alone(text):
    assert phone_in(text) == ("", text, "", None)


@pytest.mark.parametrize("text", ["0612", "06 12 34", "061234567", "+33 6 12 34 56 7", "+3247", "0032", "Petit 0612"])
def test_a_partial_number_is_incomplete(text):
    found = phone_in(text)
    assert (found.number, found.fault) == ("", Fault.INCOMPLETE) and found.typed in text


@pytest.mark.parametrize("text", ["0012345678901234", "06 12 34 56 78 9", "0596123456", "0" * 200, "+99912345678901"])
def test_a_number_of_nobody_does_not_exist(text):
    assert phone_in(text).fault is Fault.NONEXISTENT and international(text) == ""


def test_two_numbers_are_not_one():
    assert international("06 12 34 56 78 ou 06 98 76 54 32") == international("0612345678 1234567") == ""
    assert phone_in("06 12 34 56 78 ou 06 98 76 54 32").number == "+33612345678"
