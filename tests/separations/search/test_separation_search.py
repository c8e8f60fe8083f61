"""The one search field: names whatever the accents, dates, numbers, telephones, references; this Caf only."""

from datetime import date

import pytest
from django.urls import reverse, reverse_lazy

from portal.journal.models import Entry
from portal.separations.people.models import Person
from portal.separations.search.query import parse_search
from tests.conftest import address_of
from tests.factories import ChildFactory, FamilyFactory, ParentFactory, SeparationFactory

URL = reverse_lazy("separation_search")


def make_family(**fields):
    """A family of the Nord: Hélène Lefèvre-Œuvrard, born 17 May 1980, and Marc Petit."""
    family = FamilyFactory(parents=[], **fields)
    ParentFactory(
        family=family,
        last_name="Lefèvre-Œuvrard",
        first_name="Hélène",
        birth_date=date(1980, 5, 17),
        allocataire_number="1234567",
        phone="+33612345678",
    )
    ParentFactory(family=family, position=2, title="father", last_name="Petit", first_name="Marc", birth_date=None)
    SeparationFactory(family=family)
    return family


@pytest.mark.parametrize(
    "text",
    [
        "lefevre",
        "hél lef",
        "LEFÈVRE ŒUVRARD",
        "helene lefevre",
        "  Lefèvre-Oeuvrard   hélène ",
        "17/05/1980",
        "17.5.1980",
        "17/05/80",
        "1980-05-17",
        "17 mai 1980",
        "17051980",
        "Lefèvre 17 mai 1980",
        "1234567",
        "06 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "06/12/34/56/78",
        "tél. 0033 6.12.34.56.78 (le soir)",
        "Lefèvre 06\u202f12\u202f34\u202f56\u202f78",
        "né le 17/05/1980",
        "17 mai 80 lefevre",
        "lefevre 17 05 1980",
        "123 4567",
        "1 234 567",
        "1234567A",
        "n° 1234567 A",
        "petit",
    ],
)
def test_a_person_is_found_however_they_are_typed(agents, sign_in, text):
    family = make_family()
    page = sign_in(agents.conseiller).post(URL, {"q": text}).content.decode()
    assert family.reference in page
    assert "Lefèvre-Œuvrard" in page and "Petit" in page and "17/05/1980" in page and "03/03/2014" in page
    assert "Enregistrer une séparation" in page or "Enregistrez une séparation" in page


@pytest.mark.parametrize(
    "text",
    ["lefevre paul", "helene marc paul", "18/05/1980", "7654321", "0612345679", "Lefèvre 1 mai 1980", "%", "_e"],
)
def test_somebody_else_is_not_found(agents, sign_in, text):
    family = make_family()
    assert family.reference not in sign_in(agents.conseiller).post(URL, {"q": text}).content.decode()


def test_a_file_is_found_by_its_reference(agents, sign_in):
    family = make_family()
    for text in (family.reference, family.reference.replace("-", " - ")):
        assert "Lefèvre" in sign_in(agents.conseiller).post(URL, {"q": text}).content.decode()


def test_another_caf_finds_nothing(agents, sign_in):
    family = make_family()
    client = sign_in(agents.elsewhere_conseiller)
    for text in ("lefevre", "1234567", "17/05/1980", family.reference, family.reference.replace("59", "69", 1)):
        page = client.post(URL, {"q": text}).content.decode()
        assert "Œuvrard" not in page and family.get_absolute_url() not in page
        assert "Personne ne répond" in page


def test_a_search_leaves_its_line_without_names(agents, sign_in):
    make_family()
    client = sign_in(agents.conseiller)
    client.get(URL)
    assert not Entry.objects.exists()
    client.post(URL, {"q": "lefevre"})
    entry = Entry.objects.get()
    assert (entry.action, entry.note, entry.agent) == ("search", "1 résultat(s)", agents.conseiller)


def test_nothing_can_be_recorded_before_a_search(agents, sign_in):
    client = sign_in(agents.conseiller)
    create = reverse("separation_create")
    assert create not in client.get(URL).content.decode()
    assert create not in client.post(URL, {"q": "x"}).content.decode()
    assert create in client.post(URL, {"q": "nobody"}).content.decode()
    assert create not in sign_in(agents.responsable).post(URL, {"q": "nobody"}).content.decode()


@pytest.mark.parametrize(
    "text", ["x", "\x00", "99/99/9999", "59-99999999999999999999", "0" * 5000, "🙂", "<script>", "59-0", "-"]
)
def test_odd_words_are_answered_quietly(agents, sign_in, text):
    assert sign_in(agents.conseiller).post(URL, {"q": text}).status_code == 200


def test_more_than_25_files_are_announced(agents, sign_in):
    for _ in range(26):
        FamilyFactory()
    page = sign_in(agents.conseiller).post(URL, {"q": "lef"}).content.decode()
    assert "Plus de 25 dossiers" in page
    assert page.count('scope="row"') == 25


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0612", "est incomplet : « 0612 » compte moins de dix chiffres"),
        ("06 12 34", "est incomplet"),
        ("Nobody 06 12", "est incomplet"),
        ("06 12 34 56 78 9", "n’existe pas : vérifiez « 06 12 34 56 78 9 »"),
        ("29/02/1981", "Le 29 février 1981 n’existe pas"),
        ("31/04/1980 Nobody", "Le 31 avril 1980 n’existe pas"),
        ("00/00/1980", "Le mois 0 n’existe pas"),
    ],
)
def test_what_is_not_understood_is_said_before_anything_is_recorded(agents, search, text, said):
    make_family()
    page = search(agents.conseiller, URL, q=text)
    assert said in page and "Corrigez la recherche" in page
    assert "Personne ne répond à cette recherche" not in page and reverse("separation_create") not in page


def test_a_number_that_begins_with_zero_may_be_either(agents, search):
    page = search(agents.conseiller, URL, q="0912345")
    assert "si c’est un téléphone, il est incomplet" in page and reverse("separation_create") in page
    family = FamilyFactory(parents=[])
    ParentFactory(family=family, allocataire_number="0912345")
    page = search(agents.conseiller, URL, q="0912345")
    assert family.reference in page and "incomplet" not in page


def test_what_answers_the_rest_is_shown_beside_what_was_not_understood(agents, search):
    family = make_family()
    page = search(agents.conseiller, URL, q="31/04/1980 Lefèvre")
    assert "Le 31 avril 1980 n’existe pas" in page and "Voici ce qui répond au reste" in page
    assert family.reference in page and reverse("separation_create") not in page


@pytest.mark.parametrize("role", ["partenaire", "cnaf", "administrateur", "dpo"])
def test_only_agents_of_a_caf_search(agents, sign_in, role):
    assert sign_in(getattr(agents, role)).post(URL, {"q": "lefevre"}).status_code == 403


def test_the_number_of_queries_does_not_follow_the_results(agents, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.conseiller)
    asked, counts = address_of(client.post(URL, {"q": "lef"})), []
    for more in (1, 5):
        for _ in range(more):
            family = FamilyFactory()
            ChildFactory(family=family)
            SeparationFactory(family=family)
        with django_assert_max_num_queries(14) as queries:
            client.get(asked)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_words_are_taken_apart():
    wanted = parse_search("d’Artagnan-Øster 3 août 1975")
    assert (wanted.name, wanted.birth_date) == ("d’Artagnan-Øster", date(1975, 8, 3))
    assert parse_search("2a-0000012").reference == ("2A", 12)
    assert parse_search("31/02/1980").birth_date is None
    assert parse_search("06-0000012").reference == ("06", 12)
    assert parse_search("59-0003010 06 12 34 56 78").reference == ("59", 3010)
    both = parse_search("1234567 Léa 0692 12 34 56")
    assert (both.number, both.phone, both.name, both.faults) == ("1234567", "+262692123456", "Léa", ())
    assert parse_search("59-3011").reference == ("59", 3011)
    for text in ("490", "n° 490", "N°490", "orientation n° 490", "dossier 490"):
        assert parse_search(text).short_number == 490, text
    assert parse_search("17-05-1980").reference is None and not parse_search("0612").short_number
    mail = parse_search("Léa lea.petit@example.org 17/05/1980")
    assert (mail.email, mail.name, mail.birth_date) == ("lea.petit@example.org", "Léa", date(1980, 5, 17))
    assert parse_search("'!-").name == "" and not parse_search("'!-").is_something
    assert parse_search("12345678").packed_date is None
    assert not parse_search("").is_something


@pytest.mark.django_db
def test_each_search_goes_through_an_index_that_begins_with_the_caf(agents):
    persons = Person.objects.visible_to(agents.conseiller)
    sql = str(persons.named(parse_search("Lefèvre").name).query)
    assert sql.count(" >= lefevre") == 1 and '"word" < lefevre' in sql
    assert "LIKE" not in sql and "UPPER" not in sql and '"caf_id" = 59' in sql
    assert '."caf_id" = ("separations_person"."caf_id")' in sql
    points = str(persons.reached_by(phone="+33612345678").query)
    assert '."caf_id" = ("separations_person"."caf_id")' in points and '"phone" = +33612345678' in points
