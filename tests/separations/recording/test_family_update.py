"""Correcting a sheet: what somebody else wrote meanwhile is never overwritten unseen, what was typed is kept."""

import re
import threading
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.events.models import Residence
from portal.separations.families.models import Child, Family
from portal.separations.people.models import ContactPoint, Person
from tests import factories


@pytest.fixture
def url(recorded):
    """The address where the recorded file is corrected."""
    return reverse("family_update", args=[recorded.pk])


def person(family, position):
    """Who is the parent of this rank, as the database has it now."""
    return Person.objects.get(as_parent__family=family, as_parent__position=position)


def city(family, position):
    """The town on file of the parent of this rank, or ""."""
    address = person(family, position).postal_address
    return address.city if address else ""


def everything(family):
    """Every row of the sheet of a family, as the database has it now."""
    persons = Person.objects.filter(as_parent__family=family) | Person.objects.filter(as_child__family=family)
    tables = (
        Family.objects.filter(pk=family.pk), family.parents, family.children, family.separations,
        persons.order_by("pk"), ContactPoint.objects.order_by("pk"), Residence.objects.filter(family=family),
    )  # fmt: skip
    return [list(rows.values()) for rows in tables]


def test_the_page_holds_what_is_on_file_and_saving_it_unchanged_changes_nothing(
    agents, sign_in, recorded, url, filled
):
    client = sign_in(agents.travailleur_social)
    answers = filled(client.get(url))
    assert answers["parent_1-phone"] == "06 12 34 56 78" and answers["children-0-first_name"] == "Noé"
    assert answers["separation-separated_on"] == "03/03/2014" and answers["separation-mode"] == "de_facto"
    before = everything(recorded)
    assert client.post(url, answers).url == recorded.get_absolute_url()
    assert everything(recorded) == before


def test_a_correction_is_written_and_journaled_without_any_value(agents, sign_in, recorded, url, filled):
    client = sign_in(agents.travailleur_social)
    changes = {"parent_2__city": "Roubaix", "separation__mode": "legal", "children__0__residence": "parent_1"}
    client.post(url, filled(client.get(url), **changes))
    assert city(recorded, 2) == "Roubaix" and city(recorded, 1) == "Lille"
    separation = recorded.separations.get()
    assert separation.mode == "legal" and separation.residences.get().home == "parent_1"
    line = Entry.objects.get(action="update")
    assert (line.agent, line.note) == (
        agents.travailleur_social, "Commune (second parent), Mode de séparation, Résidence (enfant 1)",
    )  # fmt: skip


def test_a_child_is_added_on_its_own_row(agents, sign_in, recorded, url, filled):
    client = sign_in(agents.conseiller)
    more = client.post(url, filled(client.get(url), add_child="1", parent_1__phone="06 99 99 99 99"))
    answers = filled(more)
    assert answers["children-TOTAL_FORMS"] == "3" and answers["parent_1-phone"] == "06 99 99 99 99"
    born = {"children-2-first_name": "Zoé", "children-2-birth_date": "2010-01-02", "children-2-residence": "parent_2"}
    assert client.post(url, answers | born).status_code == 302
    assert [child.person.first_name for child in recorded.children.all()] == ["Noé", "Zoé"]
    assert [row.home for row in recorded.separations.get().residences.all()] == ["alternating", "parent_2"]
    assert person(recorded, 1).phone == "+33699999999"


BAD = [
    ({"parent_2__last_name": "LEFEVRE", "parent_2__first_name": "helene", "parent_2__birth_date": "1980-05-17"},
     "sont la même personne"),
    ({"parent_1__last_name": ""}, "obligatoire"),
    ({"separation__separated_on": "2999-01-01"}, "dans l’avenir"),
    ({"children__0__birth_date": "1985-01-01"}, "Hélène Lefèvre avait moins de 12 ans à la naissance de Noé"),
    ({"separation__note": "é" * 10_000}, "Ce texte compte 10000 caractères"),
    ({"parent_1__phone": "douze"}, "n’existe pas"),
    ({"children__1__first_name": "NOÉ", "children__1__birth_date": "2008-03-02", "children__1__residence": "parent_1"},
     "saisi deux fois"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, recorded, url, filled, plain, changes, said):
    client = sign_in(agents.conseiller)
    answer = client.post(url, filled(client.get(url), parent_2__city="Roubaix", **changes))
    assert answer.status_code == 200 and said in plain(answer) and 'value="Roubaix"' in plain(answer)
    assert city(recorded, 2) == "" and recorded.children.count() == 1
    assert not Entry.objects.filter(action="update").exists()


def test_an_allocataire_number_of_another_file_is_refused_and_ones_own_is_not(
    agents, sign_in, recorded, url, filled, plain
):
    taken = factories.ParentFactory(allocataire_number="7654321")
    client = sign_in(agents.conseiller)
    page = plain(client.post(url, filled(client.get(url), parent_2__allocataire_number="7654321")))
    assert "Ce numéro est celui d’une autre personne de votre Caf" in page
    assert taken.get_absolute_url() not in page and person(recorded, 2).allocataire_number == ""
    assert (
        client.post(url, filled(client.get(url), parent_1__city="Douai", parent_2__allocataire_number="")).status_code
        == 302
    )
    assert (city(recorded, 1), person(recorded, 1).allocataire_number) == ("Douai", "1234567")


def test_what_is_rare_is_confirmed_with_a_reason(agents, sign_in, recorded, url, filled, plain):
    client = sign_in(agents.travailleur_social)
    page = plain(client.post(url, filled(client.get(url), children__0__birth_date="2014-12-29")))
    (box,) = re.findall(r'name="(confirm_(?!reason)[^"]+)"', page)
    assert "Écrivez ce qui l’explique" in plain(client.post(url, filled(page) | {box: "on"}))
    assert recorded.children.get().person.birth_date == date(2008, 3, 2)
    answers = filled(page) | {box: "on", "confirm_reason": "Acte de naissance vu."}
    assert client.post(url, answers).status_code == 302
    assert recorded.children.get().person.birth_date == date(2014, 12, 29)
    kept = recorded.confirmations.get()
    assert (kept.doubt, kept.reason, kept.confirmed_by) == (
        "Noé est né plus de 300 jours après la séparation", "Acte de naissance vu.", agents.travailleur_social,
    )  # fmt: skip


# Somebody else was quicker -----------------------------------------------------------------------------------------


def test_a_stale_page_is_told_field_by_field_and_keeps_what_was_typed(agents, sign_in, recorded, url, filled, plain):
    slow, quick = sign_in(agents.conseiller), sign_in(agents.travailleur_social)
    opened = filled(slow.get(url))
    quick.post(url, filled(quick.get(url), parent_1__city="Douai", separation__mode="legal", parent_1__phone=""))
    typed = opened | {"parent_2-city": "Roubaix", "parent_1-birth_date": "1981-05-17"}
    page, version = plain(slow.post(url, typed)), Family.objects.get(pk=recorded.pk).version
    assert f"Ces données ont été modifiées par {agents.travailleur_social}, travailleur social" in page
    for asked in (
        ("Téléphone (premier parent)", "06 12 34 56 78", "non renseigné", f"theirs-{version}"),
        ("Commune (premier parent)", "Lille", "Douai", f"theirs-{version}"),
        ("Mode de séparation", "séparation de fait", "séparation de corps", f"theirs-{version}"),
        ("Date de naissance (premier parent)", "17/05/1981", "17/05/1980", f"mine-{version}"),
        ("Commune (second parent)", "Roubaix", "non renseigné", f"mine-{version}"),
    ):
        assert asked in choices(page), asked
    assert len(choices(page)) == 5
    assert 'value="Roubaix"' in page and 'value="1981-05-17"' in page
    assert city(recorded, 1) == "Douai" and city(recorded, 2) == "", "nothing is overwritten"
    assert slow.post(url, filled(page)).status_code == 302, "read again, then written knowingly"
    first = person(recorded, 1)
    assert (city(recorded, 1), first.phone, first.birth_date) == ("Douai", "", date(1981, 5, 17))
    assert city(recorded, 2) == "Roubaix" and recorded.separations.get().mode == "legal"
    line = Entry.objects.filter(action="update").last()
    assert line.note == "Date de naissance (premier parent), Commune (second parent)", "what was taken is no change"


def test_an_answer_that_both_changed_waits_for_a_choice(agents, sign_in, recorded, url, filled, plain):
    slow, quick = sign_in(agents.conseiller), sign_in(agents.travailleur_social)
    opened = filled(slow.get(url))
    quick.post(url, filled(quick.get(url), parent_1__city="Douai"))
    page = plain(slow.post(url, opened | {"parent_1-city": "Roubaix"}))
    assert choices(page) == [("Commune (premier parent)", "Roubaix", "Douai", None)]
    assert choices(plain(slow.post(url, filled(page)))) == choices(page), "pressed again without choosing"
    assert city(recorded, 1) == "Douai"
    version = Family.objects.get(pk=recorded.pk).version
    assert slow.post(url, filled(page) | {"choice-parent_1-city": f"mine-{version}"}).status_code == 302
    assert city(recorded, 1) == "Roubaix"


def choices(page):
    """(label, what is typed, what is on file, the value that is checked) of each choice on the page."""
    found = []
    for block in re.findall(r'<fieldset class="choice">(.*?)</fieldset>', page, re.DOTALL):
        (label,) = re.findall(r"<legend>(.*?)</legend>", block)
        mine, theirs = re.findall(r"« (.*?) »", block)
        checked = re.search(r'value="(\S+)"\s+id="\S+" checked', block)
        found.append((label, mine, theirs, checked and checked.group(1)))
    return found


@pytest.mark.parametrize("version", ["", "0", "x", "-1", "99999999999999999999", "one more", "one less"])
def test_a_version_that_was_never_read_overwrites_nothing(agents, sign_in, recorded, url, filled, plain, version):
    client = sign_in(agents.conseiller)
    beside = {"one more": recorded.version + 1, "one less": recorded.version - 1}
    answers = filled(client.get(url), parent_2__city="Roubaix")
    assert answers["version"] == str(recorded.version)
    answers |= {"version": str(beside.get(version, version))}
    assert "depuis que vous avez ouvert" in plain(client.post(url, answers))
    assert city(recorded, 2) == ""


def test_a_child_added_meanwhile_is_never_taken_for_the_row_where_another_is_typed(
    agents, sign_in, recorded, url, filled, plain
):
    slow, quick = sign_in(agents.conseiller), sign_in(agents.travailleur_social)
    opened = filled(slow.get(url))
    born = {"children-1-birth_date": "2010-01-02", "children-1-residence": "parent_2"}
    quick.post(url, filled(quick.get(url)) | born | {"children-1-first_name": "Zoé"})
    page = plain(slow.post(url, opened | {"parent_2-city": "Roubaix"}))
    assert "Un enfant a été ajouté entre-temps, et reste au dossier : Zoé, 2 janvier 2010." in page
    assert "obligatoire." not in page, "the blank row is no child"
    same = plain(slow.post(url, filled(page) | born | {"children-1-first_name": "zoe"}))
    assert "ou déjà au dossier" in same
    other = born | {"children-1-first_name": "Lou", "children-1-birth_date": "2011-02-03"}
    assert slow.post(url, filled(same) | other).status_code == 302
    assert [child.person.first_name for child in Child.objects.order_by("pk")] == ["Noé", "Zoé", "Lou"]


def test_a_child_of_another_file_is_never_reached_by_its_number(agents, sign_in, recorded, url, filled):
    other = factories.ChildFactory(first_name="Ana")
    client = sign_in(agents.conseiller)
    client.post(url, filled(client.get(url), children__0__id=str(other.pk), children__0__first_name="Volé"))
    other.refresh_from_db()
    assert (str(Person.objects.get(pk=other.person_id)), other.family_id == recorded.pk) == ("Ana", False)
    assert "Noé" in [child.person.first_name for child in recorded.children.all()]


def test_two_corrections_at_the_same_moment_make_one_and_tell_the_other(committed, sheet, filled, plain):
    agents = factories.cast()
    opener = Client()
    opener.force_login(agents.conseiller)
    opener.post(reverse("separation_create"), sheet())
    family, barrier, answers = Family.objects.get(), threading.Barrier(2), {}
    url = reverse("family_update", args=[family.pk])

    def correct(agent, town):
        client = Client()
        client.force_login(agent)
        typed = filled(client.get(url), parent_2__city=town)
        barrier.wait()
        answer = client.post(url, typed)
        answers[town] = client.get(url) if answer.status_code == 303 else answer
        connection.close()

    cities = {"Roubaix": agents.conseiller, "Douai": agents.travailleur_social}
    threads = [threading.Thread(target=correct, args=(agent, town)) for town, agent in cities.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (written,) = [town for town, answer in answers.items() if answer.status_code == 302]
    (told,) = [plain(answer) for answer in answers.values() if answer.status_code == 200]
    assert city(family, 2) == written
    assert f"modifiées par {cities[written]}" in told
    (lost,) = set(cities) - {written}
    assert choices(told) == [("Commune (second parent)", lost, written, None)]
    assert Entry.objects.filter(action="update").count() == 1


# What is not shown is not changed -----------------------------------------------------------------------------------


def test_masked_contacts_are_neither_shown_nor_changed(agents, sign_in, recorded, url, filled, plain):
    client = sign_in(factories.AgentFactory())
    opened = filled(client.get(url))
    recorded.report_danger(by=agents.travailleur_social, note="peur")
    page = plain(client.get(url))
    assert "contact par le référent" in page and "Téléphone" not in page and "anger signalée" not in page
    for secret in ("06 12 34 56 78", "helene@example.org", "Tilleuls", "59000", "peur"):
        assert secret not in page, secret
    typed = {"parent_1-phone": "", "parent_1-city": "Douai", "separation-note": "vu", "parent_1-first_name": "Helena"}
    assert client.post(url, opened | typed).status_code == 302
    assert (person(recorded, 1).phone, city(recorded, 1)) == ("+33612345678", "Lille")
    assert all(point.ended_at is None for point in person(recorded, 1).contact_points.all())
    assert (person(recorded, 1).first_name, recorded.separations.get().note) == ("Helena", "")
    stale = plain(client.post(url, opened | {"parent_1-city": "Douai", "parent_1-first_name": "Léna"}))
    assert choices(stale) == [("Prénom (premier parent)", "Léna", "Helena", None)]
    for secret in ("06 12 34 56 78", "Lille", "Tilleuls"):
        assert secret not in stale, secret


def test_what_was_typed_survives_the_end_of_the_session_for_its_author(agents, sign_in, recorded, url, filled, plain):
    client = sign_in(agents.conseiller)
    typed = filled(client.get(url), parent_2__city="Roubaix", separation__note="Souhaite une médiation.")
    client.session.flush()
    login = client.post(url, typed)
    assert login.status_code == 302 and login.url.startswith(reverse("account_login"))
    back = client.post(login.url, {"login": agents.conseiller.email, "password": factories.PASSWORD})
    assert back.url == url
    client.get(reverse("separation_create"))
    page = client.get(url)
    assert 'value="Roubaix"' in plain(page) and "Souhaite une médiation." in plain(page)
    assert city(recorded, 2) == "", "nothing is written before the agent says so"
    assert client.post(url, filled(page)).status_code == 302
    assert city(recorded, 2) == "Roubaix" and recorded.separations.get().note == "Souhaite une médiation."


def test_what_was_typed_never_comes_back_to_somebody_else(agents, sign_in, recorded, url, filled, plain):
    client = sign_in(agents.conseiller)
    typed = filled(client.get(url), parent_2__city="Roubaix")
    client.session.flush()
    login = client.post(url, typed).url
    client.post(login, {"login": agents.travailleur_social.email, "password": factories.PASSWORD})
    assert "Roubaix" not in plain(client.get(url)) and "kept" not in client.session


def test_the_separation_corrected_is_the_latest_and_a_day_is_taken_once(agents, sign_in, recorded, url, filled, plain):
    factories.SeparationFactory(family=recorded, separated_on=date(2010, 6, 1))
    client = sign_in(agents.conseiller)
    opened = filled(client.get(url))
    assert opened["separation-separated_on"] == "03/03/2014"
    page = plain(client.post(url, opened | {"separation-separated_on": "2010-06-01"}))
    assert "compte déjà une séparation à cette date" in page


def test_the_page_keeps_its_budget_of_queries(agents, sign_in, recorded, url, django_assert_max_num_queries):
    client = sign_in(agents.conseiller)
    with django_assert_max_num_queries(20):
        client.get(url)
