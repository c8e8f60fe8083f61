"""One sheet for a new separation: written whole or not at all, whatever is typed, clicked twice or forged."""

import re
import threading
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse, reverse_lazy
from django.utils import timezone

from portal.foundation.submissions.drafts import signed_mark
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.duplicates.models import NotSamePerson
from portal.separations.events.models import Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.models import Person
from tests.factories import PASSWORD, FamilyFactory, ParentFactory, cast

URL = reverse_lazy("separation_create")
TOMORROW = (timezone.localdate() + timedelta(days=1)).isoformat()


def test_a_separation_is_recorded_whole(agents, sign_in, sheet):
    response = sign_in(agents.conseiller).post(URL, sheet(separation__note="Souhaite une médiation."))
    family = Family.objects.get()
    assert response.status_code == 302 and response.url == family.get_absolute_url()
    assert (family.caf_id, family.opened_by) == ("59", agents.conseiller)
    first, second = family.parents.all()
    reached = first.person.phone, first.person.postal_address.city
    assert (str(first), first.title, *reached) == ("Hélène Lefèvre", "mother", "+33612345678", "Lille")
    assert (str(second), second.caf_id, second.person.sort_key) == ("Marc Petit", "59", "petit marc")
    assert all(not point.is_open for point in first.person.contact_points.all()), "confidential by default"
    separation = family.separations.get()
    assert (separation.separated_on, separation.logged_by, separation.caf_id) == (
        date(2014, 3, 3),
        agents.conseiller,
        "59",
    )
    assert separation.residences.get().home == "alternating" and str(family.children.get()) == "Noé"
    assert not family.dangers.exists()
    assert [(entry.action, entry.target_id) for entry in Entry.objects.about(family)] == [("create", family.pk)]


def test_one_types_at_once_and_an_empty_row_asks_for_nothing(agents, look):
    page = look(agents.conseiller, URL)
    assert page.count("autofocus") == 1 and page.index("autofocus") > page.index('name="parent_1-title"')
    assert page.index("autofocus") < page.index('name="parent_1-last_name"')
    assert page.count('class="field-row is-blank"') == 3


def test_the_sheet_opens_with_three_rows_for_children(agents, look):
    page = look(agents.travailleur_social, URL)
    assert page.count('aria-label="Enfant') == 3 and "Ajouter un enfant" in page
    assert "Ne posez pas la question directement" in page and "obligatoires" in page


def test_one_more_row_keeps_what_was_typed_and_judges_nothing(agents, sign_in, sheet, plain):
    typed = sheet(add_child="1", parent_2__last_name="", children__1__first_name="Zoé", children__1__birth_date="hier")
    page = plain(sign_in(agents.conseiller).post(URL, typed | {"danger-reported": "on"}))
    assert page.count('aria-label="Enfant') == 4
    for kept in ("Zoé", "hier", "Lefèvre", "2014-03-03", "06 12 34 56 78"):
        assert f'value="{kept}"' in page
    assert "error-summary" not in page and "errorlist" not in page
    assert not Family.objects.exists()
    most = plain(sign_in(agents.conseiller).post(URL, sheet(add_child="1", children__TOTAL_FORMS="8")))
    assert most.count('aria-label="Enfant') == 8 and "Ajouter un enfant" not in most


BAD = [
    ({"separation__separated_on": TOMORROW}, "dans l’avenir"),
    ({"separation__separated_on": "0014-03-03"}, "avant 1950"),
    ({"separation__separated_on": "31/02/2014"}, "date existante"),
    ({"separation__separated_on": ""}, "Saisissez une date"),
    ({"children__0__birth_date": TOMORROW}, "dans l’avenir"),
    ({"children__0__birth_date": ""}, "Saisissez une date"),
    ({"children__0__third_party": "sa grand-mère"}, "Choisissez la résidence"),
    ({"children__0__expected_on": "2026-12-01"}, "est né"),
    ({"no_second_parent": "unknown"}, "videz ces cases"),
    ({"no_second_parent": "lune"}, "Sélectionnez un choix valide"),
    ({"children__0__residence": ""}, "obligatoire"),
    ({"children__0__residence": "lune"}, "Sélectionnez un choix valide"),
    ({"children__1__first_name": "noe", "children__1__birth_date": "2008-03-02"}, "saisi deux fois"),
    ({"parent_1__birth_date": TOMORROW}, "moins de 12 ans"),
    ({"parent_1__birth_date": "1875-01-01"}, "plus de 110 ans"),
    ({"parent_1__last_name": "   "}, "obligatoire"),
    ({"parent_1__last_name": "!!!"}, "avec des lettres"),
    ({"parent_1__last_name": "a" * 81}, "80"),
    ({"parent_1__last_name": "a\x00b"}, "nul"),
    ({"parent_1__allocataire_number": "12"}, "5 à 8 chiffres"),
    ({"parent_1__allocataire_number": "١٢٣٤٥٦"}, "5 à 8 chiffres"),
    ({"parent_1__phone": "12"}, "n’existe pas"),
    ({"parent_1__email": "helene@"}, "adresse"),
    ({"parent_1__postcode": "59"}, "5 chiffres"),
    ({"parent_2__email": "HELENE@example.org"}, "Demandez à chacun la sienne"),
    ({"parent_2__phone": "+33 6 12 34 56 78"}, "Demandez à chacun le sien"),
    ({"parent_2__allocataire_number": "1234567"}, "même numéro"),
    ({"separation__union": "pacs", "separation__mode": "divorce_consent"}, "suppose un mariage"),
    ({"separation__mode": "pacs_break"}, "suppose un Pacs"),
    ({"separation__note": "é" * 5001}, "5001 caractères"),
    ({"danger__note": "é" * 5001}, "5001 caractères"),
    ({"children__TOTAL_FORMS": "9"}, "8 enfants au plus"),
    ({"children__TOTAL_FORMS": "9999999999"}, "8 enfants au plus"),
    ({"children__TOTAL_FORMS": "x"}, "rechargez-la"),
    ({"children__TOTAL_FORMS": ""}, "rechargez-la"),
    ({"children__INITIAL_FORMS": "1"}, "obligatoire"),
    ({"parents__TOTAL_FORMS": "9"}, "rechargez-la"),
]


@pytest.mark.parametrize(
    ("changes", "said"), BAD, ids=[f"{index}-{next(iter(row[0]))}" for index, row in enumerate(BAD)]
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_written(agents, sign_in, sheet, plain, changes, said):
    extra = {"children__1__residence": "parent_1"} if "children__1__first_name" in changes else {}
    response = sign_in(agents.conseiller).post(URL, sheet(**changes, **extra))
    assert response.status_code == 200
    page = plain(response)
    assert said in page and "Rien n’est encore enregistré" in page
    assert "Petit" in page, "what was typed is kept"
    assert not Family.objects.exists() and not Person.objects.exists() and not Entry.objects.exists()


def test_the_same_person_cannot_be_both_parents(agents, sign_in, sheet, plain):
    same = sheet(parent_2__last_name="LEFEVRE", parent_2__first_name="Helene", parent_2__birth_date="1980-05-17")
    assert "sont la même personne" in plain(sign_in(agents.conseiller).post(URL, same))
    unknown = same | {"parent_1-birth_date": "", "parent_2-birth_date": ""}
    assert "sont la même personne" in plain(sign_in(agents.conseiller).post(URL, unknown))
    assert not Family.objects.exists()
    namesake = same | {"parent_2-birth_date": "1979-05-18"}
    assert sign_in(agents.conseiller).post(URL, namesake).status_code == 302


def test_a_child_may_be_born_after_the_separation_and_none_may_be_known(agents, sign_in, sheet):
    client = sign_in(agents.conseiller)
    assert client.post(URL, sheet(children__0__birth_date="2014-12-28")).status_code == 302
    for person in Person.objects.all():
        person.last_name, person.allocataire_number, person.birth_date = "Autre", "", None
        person.save()
    blank = {"children__0__first_name": "", "children__0__birth_date": "", "children__0__residence": ""}
    assert client.post(URL, sheet(**blank)).status_code == 302
    assert Child.objects.count() == 1


def test_the_caf_is_always_the_agents_own(agents, sign_in, sheet):
    forged = sheet(caf="69", parent_1__caf="69", separation__caf="69", parent_1__position="2", family="1")
    sign_in(agents.conseiller).post(URL, forged)
    assert Family.objects.get().caf_id == "59"
    assert set(Parent.objects.values_list("caf", "position")) == {("59", 1), ("59", 2)}
    assert Separation.objects.get().caf_id == "59"


def test_a_number_in_use_leads_to_its_file_in_this_caf_only(agents, sign_in, sheet, plain):
    other = FamilyFactory(parents=[], caf_id="69")
    ParentFactory(family=other, allocataire_number="1234567")
    taken = ParentFactory(allocataire_number="7654321", last_name="Zola", birth_date=date(1970, 1, 1))
    client, match = sign_in(agents.conseiller), f"match_1_{taken.person_id}"
    page = plain(client.post(URL, sheet(parent_1__allocataire_number="07654321")))
    assert f'<a href="{taken.get_absolute_url()}">Dossier {taken.family.reference}</a>' in page
    assert "même numéro d’allocataire" in page, "zeros at its head count for nothing"
    page = plain(client.post(URL, sheet(parent_1__allocataire_number="7654321", **{match: "other"})))
    assert "Elle a ce numéro d’allocataire" in page and Family.objects.count() == 2
    response = client.post(URL, sheet())
    assert response.status_code == 302, "a number of another Caf is free here, and nothing tells it exists"


def test_a_person_who_looks_known_is_shown_and_set_aside_one_by_one(agents, sign_in, sheet, plain):
    known = ParentFactory(last_name="LEFEBVRE", first_name="Hélène", birth_date=date(1980, 5, 17))
    client = sign_in(agents.conseiller)
    page = plain(client.post(URL, sheet()))
    assert not Separation.objects.exists()
    assert "est déjà connue" in page and known.family.reference in page and "même date de naissance" in page
    assert "noms proches à" in page and "sur 100" in page
    assert Entry.objects.filter(action="search").count() == 1
    still = plain(client.post(URL, sheet(match_1_999999="other")))
    assert "Ce n’est pas la même personne" in still
    assert client.post(URL, sheet(**{f"match_1_{known.person_id}": "other"})).status_code == 302
    pair = NotSamePerson.objects.get()
    assert (pair.first, pair.decided_by) == (known.person, agents.conseiller), "remembered"


def test_the_same_person_in_another_union_is_one_person_in_two_files(agents, sign_in, sheet, plain):
    known = ParentFactory(last_name="Lefèvre", allocataire_number="1234567", email="helene@example.org")
    client, same = sign_in(agents.conseiller), {f"match_1_{known.person_id}": "same"}
    page = plain(client.post(URL, sheet()))
    assert "C’est la même personne, et c’est une autre union" in page
    assert client.post(URL, sheet(parent_1__first_name="Helena", **same)).status_code == 302
    family = Family.objects.latest("pk")
    assert family.both_parents[0].person == known.person
    assert Person.objects.filter(allocataire_number="1234567").count() == 1
    person = Person.objects.get(pk=known.person_id)
    assert person.first_name == "Hélène", "who is known keeps the name on file"
    assert (person.email, person.phone) == ("helene@example.org", "+33612345678"), "what was missing is added"


RARE = [
    ({"children__0__birth_date": "2014-12-29"}, "Noé est né plus de 300 jours après la séparation"),
    ({"children__0__birth_date": "1985-01-01"}, "Hélène Lefèvre avait moins de 12 ans à la naissance de Noé"),
    ({"parent_1__birth_date": "2003-01-01", "children__0__of": "second"}, "moins de 12 ans à la séparation"),
]


@pytest.mark.parametrize(("changes", "said"), RARE)
def test_what_is_rare_is_confirmed_with_a_reason(agents, sign_in, sheet, plain, changes, said):
    client = sign_in(agents.conseiller)
    page = plain(client.post(URL, sheet(**changes)))
    assert said in page and not Family.objects.exists()
    boxes = dict.fromkeys(re.findall(r'name="(confirm_(?!reason)[^"]+)"', page), "on")
    assert boxes
    assert "Écrivez ce qui l’explique" in plain(client.post(URL, sheet(**changes, **boxes)))
    explained = {"confirm_reason": "Acte de naissance vu."}
    assert client.post(URL, sheet(**changes, **boxes, **explained)).status_code == 302
    kept = Family.objects.get().confirmations.all()
    assert {row.reason for row in kept} == {"Acte de naissance vu."} and said in " ".join(row.doubt for row in kept)


@pytest.mark.parametrize(
    "changes",
    [
        {"children__0__is_adopted": "on", "children__0__birth_date": "1990-01-01"},
        {"children__0__of": "first", "children__0__birth_date": "2015-12-29"},
    ],
)
def test_an_adopted_child_or_one_of_a_single_parent_asks_nothing(agents, sign_in, sheet, changes):
    assert sign_in(agents.conseiller).post(URL, sheet(**changes)).status_code == 302


ABSENT = dict.fromkeys(("title", "last_name", "first_name", "birth_date"), "")


@pytest.mark.parametrize("reason", Family.NoSecondParent.values)
def test_a_file_may_have_one_parent(agents, sign_in, sheet, look, reason):
    alone = sheet(no_second_parent=reason, **{f"parent_2__{name}": "" for name in ABSENT})
    assert sign_in(agents.conseiller).post(URL, alone).status_code == 302
    family = Family.objects.get()
    assert (family.parents.count(), family.no_second_parent) == (1, reason)
    assert str(Family.NoSecondParent(reason).label) in look(agents.conseiller, family.get_absolute_url())


def test_a_deceased_parent_and_one_name_alone(agents, sign_in, sheet, look):
    typed = sheet(parent_2__is_deceased="on", parent_2__last_name="Sukarno", parent_2__first_name="")
    assert sign_in(agents.conseiller).post(URL, typed).status_code == 302
    second = Family.objects.get().both_parents[1].person
    assert (str(second), second.is_deceased) == ("Sukarno", True)
    assert "personne décédée" in look(agents.conseiller, Family.objects.get().get_absolute_url())


def test_an_expected_child_and_a_third_party_who_is_named(agents, sign_in, sheet, look):
    expected = {"children__1__expected_on": "2026-12-24", "children__1__residence": "not_fixed"}
    third = {"children__0__residence": "third_party", "children__0__third_party": "Mme Petit, grand-mère"}
    assert sign_in(agents.conseiller).post(URL, sheet(**expected, **third)).status_code == 302
    page = look(agents.conseiller, Family.objects.get().get_absolute_url())
    assert "enfant à naître" in page and "attendu le 24 décembre 2026" in page
    assert "chez un tiers (Mme Petit, grand-mère)" in page


def test_a_look_alike_of_another_caf_is_never_shown(agents, sign_in, sheet):
    other = FamilyFactory(parents=[], caf_id="69")
    ParentFactory(family=other, last_name="Lefèvre", first_name="Hélène", birth_date=date(1980, 5, 17))
    assert sign_in(agents.conseiller).post(URL, sheet()).status_code == 302


def test_a_danger_told_by_the_person_is_recorded_apart(agents, sign_in, sheet):
    sign_in(agents.conseiller).post(URL, sheet(danger__note="Elle dit avoir peur."))
    report = DangerReport.objects.get()
    assert (report.note, report.recorded_by, report.lifted_at) == ("Elle dit avoir peur.", agents.conseiller, None)
    assert Entry.objects.about(report).get().note == "", "the journal never holds the note"


def test_a_double_click_writes_one_file(agents, sign_in, sheet):
    client, typed = sign_in(agents.conseiller), sheet(submission_key=str(uuid4()))
    first, second = client.post(URL, typed), client.post(URL, typed)
    assert first.url == second.url and Family.objects.count() == 1


def test_what_is_typed_survives_the_end_of_the_session(agents, sheet, plain):
    client = Client()
    typed = sheet(draft=signed_mark(agents.conseiller.pk), parent_2__last_name="", danger__note="Elle a peur.")
    response = client.post(URL, typed)
    assert response.status_code == 302 and reverse("account_login") in response.url
    client.post(response.url, {"login": agents.conseiller.email, "password": PASSWORD})
    page = plain(client.get(URL))
    for kept in ("Lefèvre", "2014-03-03", "06 12 34 56 78", "Noé"):
        assert f'value="{kept}"' in page
    assert "Elle a peur." in page and not Family.objects.exists()
    assert 'value="Lefèvre"' in plain(client.get(URL)), "kept until it is sent"


def test_another_agent_never_gets_what_was_typed(agents, sheet, plain):
    client = Client()
    login = client.post(URL, sheet(draft=signed_mark(agents.conseiller.pk))).url
    client.post(login, {"login": agents.travailleur_social.email, "password": PASSWORD})
    assert "Lefèvre" not in plain(client.get(URL))


@pytest.mark.parametrize("role", ["responsable", "partenaire", "cnaf", "administrateur", "dpo"])
def test_only_caseworkers_record(agents, sign_in, sheet, role):
    client = sign_in(getattr(agents, role))
    assert client.get(URL).status_code == client.post(URL, sheet()).status_code == 403
    assert not Family.objects.exists()


def test_two_agents_who_take_the_same_number_at_once_leave_one_file(committed, sheet):
    agents, barrier, answers = cast(), threading.Barrier(2), []

    def post(agent, **changes):
        client = Client()
        client.force_login(agent)
        barrier.wait()
        answers.append(client.post(URL, sheet(**changes)).status_code)
        connection.close()

    other = {"parent_1__last_name": "Durand", "parent_1__birth_date": "1970-01-01", "parent_1__email": ""}
    other |= {"parent_2__last_name": "Zola", "parent_2__birth_date": "1971-02-02"}
    threads = [
        threading.Thread(target=post, args=(agents.conseiller,)),
        threading.Thread(target=post, args=(agents.travailleur_social,), kwargs=other),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [302, 303]
    assert Person.objects.filter(allocataire_number="1234567").count() == 1 and Parent.objects.count() == 2


def test_two_agents_who_send_the_same_couple_at_once_open_one_file(committed, sheet):
    agents, barrier, answers = cast(), threading.Barrier(2), []

    def post(agent):
        client = Client()
        client.force_login(agent)
        barrier.wait()
        answers.append(client.post(URL, sheet(parent_1__allocataire_number="")).status_code)
        connection.close()

    both = agents.conseiller, agents.travailleur_social
    threads = [threading.Thread(target=post, args=(agent,)) for agent in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [302, 303], "the second is asked whether they are the same"
    assert Family.objects.count() == 1
