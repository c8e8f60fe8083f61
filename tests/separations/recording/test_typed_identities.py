"""What the sheet accepts of names, telephones, numbers, dates and postcodes, the search finds."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse, reverse_lazy
from hypothesis import given
from hypothesis import strategies as st

from portal.foundation.forms.fields import DateField, NameField, PhoneField
from portal.separations.families.models import Child, Family
from portal.separations.people.models import NameWord, Person
from portal.separations.recording.forms import AllocataireNumberField, PostcodeField
from portal.separations.search.query import parse_search

URL = reverse_lazy("separation_create")
# What a hand may put in the field of a number.
FIGURES = st.text(alphabet="0123456789 .-/()+A\u00a0", max_size=24)
PHONES = st.from_regex(r"\A(\+33|0033|0|\+32 ?|\+262 ?|)[1-9]([ .-]?[0-9]{2}){3,5}( \(le soir\)| 9)?\Z")


def kept(field, text):
    """What `field` keeps of `text`; "" when it refuses."""
    try:
        return field.clean(text)
    except ValidationError:
        return ""


@given(st.one_of(FIGURES, PHONES))
def test_a_telephone_that_the_form_accepts_is_found_and_no_other(text):
    phone, found = kept(PhoneField(required=False), text), parse_search(text)
    if phone:
        assert found.phone == phone
    elif found.phone:
        assert found.number or found.birth_date or len(found.name) >= 5, "only beside another number"


@given(FIGURES)
def test_a_number_that_the_form_accepts_is_found(text):
    number = kept(AllocataireNumberField(required=False), text)
    found = parse_search(text)
    if number:
        assert found.number == number or found.phone or found.birth_date


@given(
    st.dates(min_value=date(1930, 1, 1), max_value=date(2020, 1, 1)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%y", "%d%m%Y"]),
)
def test_a_date_that_the_form_accepts_is_found(day, writing):
    text = day.strftime(writing)
    found = parse_search(text)
    assert kept(DateField(), text) == day == (found.birth_date or found.packed_date)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("29/02/1981", "Le 29 février 1981 n’existe pas"),
        ("00/00/1980", "Le mois 0 n’existe pas"),
        ("hier", "Saisissez une date existante"),
    ],
)
def test_a_field_of_date_says_why(text, said):
    with pytest.raises(ValidationError, match=said):
        DateField().clean(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0612", "incomplet"),
        ("06 12 34 56 78 ou 06 98 76 54 32", "un seul numéro"),
        ("le soir", "n’existe pas"),
        ("0612345678" * 5, "n’existe pas"),
    ],
)
def test_a_field_of_telephone_says_why(text, said):
    with pytest.raises(ValidationError, match=said):
        PhoneField().clean(text)


def test_a_telephone_on_file_is_shown_as_it_is_dialled_and_is_no_change():
    field = PhoneField()
    assert field.prepare_value("+32470123456") == "+32 470 12 34 56"
    assert field.prepare_value("06 12 34 56 78 (le soir)") == "06 12 34 56 78 (le soir)"
    assert not field.has_changed("+32470123456", "0032 470 12.34.56")
    assert field.has_changed("+32470123456", "") and field.has_changed("", "0612345678")


def test_two_digits_of_a_term_may_be_ahead():
    assert DateField(ahead=True).clean("31/12/35") == date(2035, 12, 31)
    assert DateField().clean("31/12/35") == date(1935, 12, 31)


@pytest.mark.parametrize(
    ("typed", "postcode"),
    [
        ("59000", "59000"),
        ("59 000", "59000"),
        ("1000", "1000"),
        ("sw1a 1aa", "SW1A 1AA"),
        ("1000-205", "1000-205"),
        ("L-1009", "L-1009"),
        ("", ""),
    ],
)
def test_a_postcode_is_french_or_foreign(typed, postcode):
    assert PostcodeField(required=False).clean(typed) == postcode


@pytest.mark.parametrize("typed", ["59", "59000 CEDEX 12", "59/000", "-1000", "٥٩٠٠٠"])
def test_another_postcode_is_refused(typed):
    with pytest.raises(ValidationError, match="5 chiffres ; à l’étranger"):
        PostcodeField().clean(typed)


@pytest.mark.parametrize("typed", ["123456789", "12", "12345678AB", "A1234567"])
def test_a_number_too_long_or_too_short_has_its_own_sentence(typed):
    with pytest.raises(ValidationError, match="compte de 5 à 8 chiffres"):
        AllocataireNumberField().clean(typed)


def test_another_writing_of_a_name_on_file_is_no_change():
    assert not NameField().has_changed("N'Guessan", "N’Guessan")
    assert NameField().has_changed("N'Guessan", "NGuessan")


@pytest.mark.parametrize("typed", ["\u200b", "\u3164 "])
def test_an_invisible_name_is_no_name(typed):
    with pytest.raises(ValidationError, match="obligatoire"):
        NameField().clean(typed)


def test_what_is_typed_is_stored_in_one_writing_and_found(agents, sign_in, sheet):
    client = sign_in(agents.conseiller)
    typed = sheet(
        parent_1__last_name="N'Gues\u200bsan  Petit",
        parent_1__birth_date="1er mai 80",
        parent_1__allocataire_number="123 4567A",
        parent_1__phone="00 32 470 12 34 56 (après 18 h)",
        parent_1__postcode="1000",
        parent_2__first_name="محمد",
        children__0__first_name="Jean–Noe\u0301",
    )
    assert client.post(URL, typed).status_code == 302
    family = Family.objects.get()
    first, second = (parent.person for parent in family.parents.all())
    assert (first.last_name, first.birth_date, first.allocataire_number) == (
        "N’Guessan Petit",
        date(1980, 5, 1),
        "1234567",
    )
    phone = first.main_point("phone")
    assert (first.phone, phone.phone_in_words) == ("+32470123456", "+32 470 12 34 56")
    assert first.postal_address.postcode == "1000"
    assert (second.first_name, Child.objects.get().person.first_name) == ("محمد", "Jean-Noé")
    for text in ("محمد", "petit محمد", "+32 470 12 34 56", "1234567 a", "01051980"):
        page = client.post(reverse("separation_search"), {"q": text}).content.decode()
        assert family.reference in page, text


def test_a_name_of_ligatures_is_kept_whole(agents, sign_in, sheet):
    assert (
        sign_in(agents.conseiller)
        .post(URL, sheet(parent_1__last_name="œ" * 80, parent_1__first_name="æ" * 80))
        .status_code
        == 302
    )
    person = Person.objects.get(as_parent__position=1)
    assert (person.last_name, person.first_name) == ("œ" * 80, "æ" * 80)
    words = NameWord.objects.filter(person=person).order_by("place").values_list("word", flat=True)
    assert list(words) == ["oe" * 80, "ae" * 80] and person.sort_key.startswith("oe" * 80)
