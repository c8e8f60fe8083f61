"""The family file: two parents kept apart, dangers for right holders alone, every reading journaled."""

from datetime import date

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.events.models import Residence
from portal.separations.people.models import ContactPoint, Person
from tests import factories

CONTACTS = ("06 12 34 56 78", "helene@example.org", "1 rue des Tilleuls", "59000", "06 87 65 43 21", "+336", "+3368")
NOTE = "Elle dit avoir peur de son retour."


@pytest.fixture
def endangered(agents, recorded):
    """The recorded file, where the cast's conseiller noted a danger."""
    recorded.report_danger(by=agents.conseiller, note=NOTE)
    return recorded


def test_the_file_shows_each_parent_apart_the_child_and_the_separation(agents, look, recorded):
    page = look(agents.responsable, recorded.get_absolute_url())
    first, second = page.index('aria-labelledby="parent-1"'), page.index('aria-labelledby="parent-2"')
    assert first < page.index("Hélène Lefèvre", first) < second < page.index("Marc Petit", second)
    assert first < page.index("06 12 34 56 78") < second < page.index("06 87 65 43 21")
    for words in ("1 enfant", "Noé", "en alternance", "Séparation du 3 mars 2014", "mariage", "séparation de fait"):
        assert words in page, words
    assert "Dossier ouvert, séparation enregistrée" in page and recorded.reference in page


def test_a_child_lives_with_somebody_who_has_a_name(db):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=1, first_name="Lucie")
    other = factories.ParentFactory(family=family, position=2, first_name="Zoé")
    factories.SeparationFactory(family=family)
    homes = {code: factories.ChildFactory(family=family, residence=code).home_in_words for code in Residence.Home}
    assert (homes["parent_1"], homes["parent_2"], homes["alternating"]) == ("chez Lucie", "chez Zoé", "en alternance")
    Person.objects.filter(pk=other.person_id).update(first_name="Lucie")
    child = Residence.objects.get(home="parent_2").child
    assert child.home_in_words == "chez le second parent", "two of one first name"


def test_one_telephones_and_writes_by_a_click(agents, look):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=1, phone="+33320123456", email="lucie@example.org")
    page = look(agents.conseiller, family.get_absolute_url())
    assert '<a href="tel:+33320123456">' in page and '<a href="mailto:lucie@example.org">' in page


def test_a_long_note_shows_its_first_lines_and_the_rest_on_demand(agents, look):
    note = "Le père demande un délai. " * 30
    separation = factories.SeparationFactory(note=note)
    page = look(agents.conseiller, separation.family.get_absolute_url())
    assert "<details" in page and note.strip() in page and "…</span></summary>" in page
    separation.note = "Courte."
    separation.save()
    assert "long-text" not in look(agents.conseiller, separation.family.get_absolute_url())


def test_each_reading_is_journaled_and_told_to_nobody_else(agents, look, recorded):
    page = look(agents.travailleur_social, recorded.get_absolute_url())
    line = Entry.objects.get(action="read")
    assert (line.agent, line.target_type, line.target_id) == (
        agents.travailleur_social, "separations.family", recorded.pk,
    )  # fmt: skip
    assert line.note == "" and "a lu" not in page


def test_right_holders_and_the_author_read_the_note(agents, look, endangered):
    for agent in (agents.travailleur_social, agents.responsable, agents.conseiller):
        page = look(agent, endangered.get_absolute_url())
        assert NOTE in page and "situation de danger signalée" in page and "06 12 34 56 78" in page
        assert "Situation de danger signalée" in page, "the line of the timeline"
        assert ("Lever cette situation de danger" in page) == (agent != agents.conseiller)
    notes = Entry.objects.filter(action="read").values_list("note", flat=True)
    assert set(notes) == {"situation de danger comprise"}, "the journal says that the danger was read, never the note"


def test_another_conseiller_reads_a_neutral_word_and_no_way_to_reach_anyone(agents, look, endangered):
    page = look(factories.AgentFactory(), endangered.get_absolute_url())
    assert "contact par le référent" in page
    for secret in (NOTE, "Situation de danger", "situation de danger signalée", "shield-exclamation", *CONTACTS):
        assert secret not in page, secret
    assert Entry.objects.filter(action="read").latest("pk").note == ""


def test_nothing_is_referred_while_a_danger_is_open(agents, look, endangered):
    for agent in (agents.conseiller, agents.travailleur_social, factories.AgentFactory()):
        page = look(agent, endangered.get_absolute_url())
        assert "Orienter vers une médiation" not in page and "Proposez la médiation" not in page
    endangered.dangers.get().lift(by=agents.travailleur_social, reason="Mesure de protection.")
    assert "Orienter vers une médiation" in look(agents.conseiller, endangered.get_absolute_url())


def test_once_lifted_the_contacts_are_back_and_the_story_stays_with_right_holders(agents, look, endangered):
    endangered.dangers.get().lift(by=agents.travailleur_social, reason="Mesure de protection.")
    page = look(factories.AgentFactory(), endangered.get_absolute_url())
    assert "06 12 34 56 78" in page and "référent" not in page
    for secret in (NOTE, "ituation de danger signalée", "Situation de danger levée", "Mesure de protection."):
        assert secret not in page, secret
    page = look(agents.responsable, endangered.get_absolute_url())
    assert "Mesure de protection." in page and "Situation de danger levée" in page and NOTE in page


def test_reporting_a_danger_of_ones_own_never_uncovers_what_another_one_covers(agents, sign_in, look, endangered):
    curious = factories.AgentFactory()
    sign_in(curious).post(reverse("danger_record", args=[endangered.pk]), {"note": "Rien."})
    page = look(curious, endangered.get_absolute_url())
    assert "Rien." in page and "contact par le référent" in page
    for secret in (NOTE, *CONTACTS):
        assert secret not in page, secret


def test_an_author_who_moved_to_another_caf_reads_nothing_more(agents, sign_in, look, endangered):
    agents.conseiller.caf_id = "69"
    agents.conseiller.save()
    assert sign_in(agents.conseiller).get(endangered.get_absolute_url()).status_code == 404
    agents.conseiller.role, agents.conseiller.caf_id = "cnaf", None
    agents.conseiller.save()
    assert sign_in(agents.conseiller).get(endangered.get_absolute_url()).status_code == 403


def test_the_list_and_the_search_never_tell_of_a_danger_nor_a_contact(agents, look, search, endangered):
    listed = look(factories.AgentFactory(), reverse("separation_list"))
    assert "contact par le référent" in listed, "the neutral words of the file"
    for page in (listed, search(factories.AgentFactory(), reverse("separation_search"), q="lefevre")):
        assert endangered.reference in page
        for secret in (NOTE, "anger", *CONTACTS):
            assert secret not in page, secret


def test_what_was_typed_is_shown_as_text(agents, look):
    separation = factories.SeparationFactory(note="<script>alert(1)</script>\nfin")
    person = separation.family.parents.get(position=1).person
    Person.objects.filter(pk=person.pk).update(last_name="<img src=x>")
    ContactPoint.objects.create(person=person, caf_id="59", kind="address", address="</section><hr>")
    DangerReport.objects.create(family=separation.family, note="<b>peur</b>", recorded_by=agents.conseiller)
    page = look(agents.responsable, separation.get_absolute_url())
    for raw in ("<script>alert", "<img src=x>", "</section><hr>", "<b>peur"):
        assert raw not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;<br>fin" in page
    assert "&lt;img src=x&gt;" in page and "&lt;/section&gt;&lt;hr&gt;" in page


def test_a_file_with_nothing_in_it_still_opens(agents, look):
    family = factories.FamilyFactory(parents=[])
    page = look(agents.conseiller, family.get_absolute_url())
    assert page.count("non renseigné</") == 2 and "Aucun enfant renseigné" in page


def test_the_file_takes_the_same_number_of_queries_whatever_it_holds(
    agents, sign_in, recorded, django_assert_num_queries, django_assert_max_num_queries
):
    service = factories.ServiceFactory()
    factories.ReferralFactory(family=recorded, service=service, created_by=agents.conseiller)
    recorded.report_danger(by=agents.conseiller, note=NOTE)
    client = sign_in(agents.responsable)
    client.get(recorded.get_absolute_url())  # the figures of the ASF are read once in a process
    with django_assert_max_num_queries(26) as first:
        client.get(recorded.get_absolute_url())
    for year in range(2005, 2010):
        factories.ChildFactory(family=recorded, birth_date=date(year, 1, 1))
        factories.SeparationFactory(family=recorded, separated_on=date(year, 1, 1), logged_by=factories.AgentFactory())
        factories.ReferralFactory(family=recorded, created_by=agents.conseiller)
        recorded.report_danger(by=factories.AgentFactory(), note=NOTE)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(recorded.get_absolute_url())
