"""Somebody in danger is heard whatever was opened: the whole way, past the stop, by address and from page to page."""

import re

import pytest
from django.urls import get_resolver, reverse

from portal.accounts.budgets.counting import consultations_of
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from tests import factories
from tests.accounts.budgets.conftest import flat
from tests.separations.conftest import answers_of_a_sheet
from tests.test_access import addresses

NAMES = ("Zyxqvarn", "Wokzelle")
DONE = "C’est enregistré. La médiation n’est plus proposée pour ce dossier."


@pytest.fixture
def family(agents):
    """A file nobody opened, whose persons bear names of their own."""
    row = factories.SeparationFactory().family
    for parent in row.parents.select_related("person"):
        parent.person.last_name, parent.person.first_name = NAMES
        parent.person.save()
    return row


@pytest.fixture
def over(agents, used):
    """The cast's social worker has reached the stop."""
    used(agents.travailleur_social, files=110, searches=10)
    return agents.travailleur_social


def names_in(page):
    return [name for name in NAMES if name in page]


def test_these_addresses_and_no_other_are_never_stopped():
    marked = {
        name for name, _, view, _ in addresses(get_resolver().url_patterns) if getattr(view, "is_never_stopped", 0)
    }
    assert marked == {"danger_record", "danger_update", "separation_create"}


def test_from_the_page_that_refuses_to_the_danger_and_back(over, sign_in, family):
    client = sign_in(over)
    refused = flat(client.get(family.get_absolute_url()))
    form = reverse("danger_record", args=[family.pk])
    assert f'href="{form}"' in refused and not names_in(refused)
    answer = client.get(form)
    page = flat(answer)
    assert answer.status_code == 200 and family.reference in page and not names_in(page)
    assert "toutes les personnes du dossier seront protégées" in page.replace("\n", " ")
    assert "le premier parent" not in page and 'name="threatened"' not in page and 'name="threat_from"' not in page
    for guess in ({"threatened": ["parent_1"]}, {"threat_from": "parent_2"}, {"threat_from": "other"}):
        wrong = client.post(form, {"note": "Elle a peur.", "threat_from_other": "son oncle"} | guess)
        assert wrong.status_code == 200 and "ne se dit que les noms sous les yeux" in flat(wrong)
        assert "Elle a peur." in flat(wrong) and not names_in(flat(wrong))
    assert not DangerReport.objects.exists()
    done = client.post(form, {"note": "Elle a peur.", "threat_from_other": "son ancien compagnon"}, follow=True)
    assert done.status_code == 429 and DONE in flat(done) and not names_in(flat(done))
    report, everybody = DangerReport.objects.get(), {row.person for row in family.parents.all()}
    assert (report.note, report.names_whom, set(report.threatened.all())) == ("Elle a peur.", False, everybody)
    assert (report.threat_from, report.threat_from_other) == (None, "son ancien compagnon")


def test_saying_it_better_is_not_stopped_and_shows_nothing_of_what_was_told(over, agents, sign_in, family):
    first, second = (row.person for row in family.parents.order_by("position"))
    words = {"threatened": ["parent_1"], "threat_from_other": "son frère Zzkrux"}
    report = family.report_danger(by=agents.conseiller, note="Menaces zzkrux.", **words)
    client, address = sign_in(over), reverse("danger_update", args=[report.pk])
    page = flat(client.get(address))
    assert not names_in(page) and "zzkrux" not in page.lower() and "checked" not in page.partition("<main")[2]
    report.refresh_from_db()
    said = {"version": report.version, "threat_from_other": "son oncle"}
    assert "déjà noté" in flat_of_the_next_page(client, client.post(address, said))
    guess = client.post(address, said | {"threatened": ["parent_2"]})
    assert "ne se dit que les noms sous les yeux" in flat(guess)
    assert "Dites qui, en quelques mots" in flat(client.post(address, said | {"threat_from_other": " "}))
    report.refresh_from_db()
    assert (list(report.threatened.all()), report.threat_from_other) == ([first], "son frère Zzkrux")
    silent = family.report_danger(by=agents.conseiller, note="", threatened=["parent_2"])
    silent.refresh_from_db()
    said["version"] = silent.version
    assert client.post(reverse("danger_update", args=[silent.pk]), said).status_code == 302
    silent.refresh_from_db()
    assert (list(silent.threatened.all()), silent.threat_from_other) == ([second], "son oncle")
    assert Entry.objects.filter(action="danger:correct", target_id=silent.pk).count() == 1


def flat_of_the_next_page(client, refused):
    """What waits for a page that opens, after an answer that the limit stopped."""
    assert refused.status_code == 429
    return flat(client.get(reverse("home")))


def test_lifting_it_is_stopped_as_any_opening(over, agents, sign_in, family, used):
    report = family.report_danger(by=agents.conseiller, note="Menaces zzkrux.")
    client, address = sign_in(over), reverse("danger_lift", args=[report.pk])
    answer = client.get(address)
    assert answer.status_code == 429 and "zzkrux" not in flat(answer) and not names_in(flat(answer))
    answer = client.post(address, {"reason": "Protection."})
    assert answer.status_code == 429 and "n’a pas été fait" in flat(answer)
    assert "vous ne l’avez pas lue" not in flat(answer) and "vous ne l’avez pas lue" in flat(
        client.get(reverse("home"))
    )
    report.refresh_from_db()
    assert report.lifted_at is None
    client = sign_in(agents.responsable)
    assert "zzkrux" in flat(client.get(address)), "it names and shows all, as an opening"
    assert consultations_of(agents.responsable).total == 1, "and counts as one"
    used(agents.responsable, files=130)
    assert client.post(address, {"reason": "Protection."}).status_code == 302, "what is open stays open"
    report.refresh_from_db()
    assert report.lifted_by == agents.responsable


def test_these_forms_count_for_nothing_and_are_no_way_to_read_files(agents, sign_in):
    client = sign_in(agents.travailleur_social)
    for _ in range(3):
        row = factories.SeparationFactory().family
        page = flat(client.get(reverse("danger_record", args=[row.pk])))
        assert not [parent for parent in row.parents.all() if parent.person.last_name in page]
    assert consultations_of(agents.travailleur_social).total == 0
    assert Entry.objects.filter(action="read:uncounted").count() == 3, "each leaves its line all the same"


def test_who_opened_the_file_in_the_last_twelve_hours_reads_the_names(agents, sign_in, family, later):
    client, form = sign_in(agents.conseiller), reverse("danger_record", args=[family.pk])
    client.get(family.get_absolute_url())
    later(hours=2)
    client = sign_in(agents.conseiller)
    assert len(names_in(flat(client.get(form)))) == 2
    later(hours=11)
    assert not names_in(flat(sign_in(agents.conseiller).get(form)))
    assert consultations_of(agents.conseiller).total == 0


def test_a_part_that_nobody_is_in_protects_everyone(agents):
    alone = factories.FamilyFactory(parents=[], no_second_parent="not_recognised")
    parent = factories.ParentFactory(family=alone, position=1)
    report = alone.report_danger(by=agents.conseiller, note="", threatened=["parent_2"])
    assert not report.names_whom and parent.person in report.threatened.all()


def test_a_new_separation_and_its_danger_are_recorded_past_the_stop(over, sign_in):
    client, address = sign_in(over), reverse("separation_create")
    names = {"parent_1-last_name": "Quintard", "parent_1-first_name": "Odile", "parent_2-last_name": "Vasseur"}
    typed = answers_of_a_sheet() | names | {"danger-reported": "on", "danger-note": "Elle a peur."}
    refused = client.post(address, typed | {"separation-separated_on": "le 32"})
    assert refused.status_code == 200 and "Elle a peur." in flat(refused), "the sheet comes back with what was typed"
    done = client.post(address, typed, follow=True)
    assert done.status_code == 429 and "La séparation est enregistrée" in flat(done)
    assert DangerReport.objects.get().note == "Elle a peur."


def test_the_look_alikes_of_a_sheet_count_as_a_search_and_are_shown(over, sign_in):
    known = factories.SeparationFactory().family.parents.get(position=1).person
    known.last_name, known.first_name = "Lefèvre", "Hélène"
    known.save()
    client, before = sign_in(over), consultations_of(over).total
    page = flat(client.post(reverse("separation_create"), answers_of_a_sheet()))
    assert re.search(r"ressembl", page, re.IGNORECASE)
    assert consultations_of(over).total == before + 1


def test_past_the_stop_a_search_leads_to_the_sheet_and_to_a_list(over, agents, used, sign_in):
    page = flat(sign_in(over).post(reverse("separation_search"), {"q": "Zyxqvarn"}))
    assert reverse("separation_create") in page and reverse("separation_list") in page
    used(agents.responsable, files=120)
    page = flat(sign_in(agents.responsable).post(reverse("separation_search"), {"q": "Zyxqvarn"}))
    main = page.partition("<main")[2]
    assert "Retrouver le dossier" in main and "Enregistrer une séparation" not in main
