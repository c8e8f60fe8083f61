"""The stop: past it nothing more of a file leaves, and the page says how many, why and what to do."""

import threading

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.limits import within_budget
from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.foundation.access.disclosure import Shown
from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.submissions.models import Draft
from portal.foundation.text.french import fr_time
from portal.journal.models import Entry
from tests import factories
from tests.accounts.budgets.conftest import FIRST_NUMBER, flat
from tests.separations.conftest import answers_of_a_sheet

STOPPED = "Limite de consultation atteinte"


@pytest.fixture
def family(agents):
    """A file nobody opened, whose persons bear names of their own."""
    row = factories.SeparationFactory().family
    for parent in row.parents.select_related("person"):
        parent.person.last_name, parent.person.first_name = "Zyxqvarn", "Wokzelle"
        parent.person.save()
    return row


@pytest.fixture
def over(agents, used):
    """The cast's conseiller has reached the stop."""
    used(agents.conseiller, files=100, searches=20)
    return agents.conseiller


def test_the_hundred_and_twentieth_is_shown_and_the_next_is_not(agents, sign_in, used, family):
    client = sign_in(agents.conseiller)
    used(agents.conseiller, files=99, searches=20)
    assert client.get(factories.SeparationFactory().family.get_absolute_url()).status_code == 200
    answer = client.get(family.get_absolute_url())
    page = flat(answer)
    assert answer.status_code == 429 and STOPPED in page
    assert "Zyxqvarn" not in page and "Wokzelle" not in page
    assert "120 recherches et ouvertures" in page and "la limite est de 120" in page
    assert "Demander à mon responsable" in page


def test_the_refusal_is_a_line_that_shows_no_file(over, agents, sign_in, family):
    sign_in(over).get(family.get_absolute_url())
    line = Entry.objects.latest("pk")
    assert (line.action, line.families, line.target_type, line.note) == (
        "budget:stop",
        [],
        "",
        f"dossier n° {family.pk}",
    )
    assert not Entry.objects.filter(families__contains=[family.pk]).exists(), "nobody read it"
    page = flat(sign_in(agents.dpo).get(reverse("journal_list"), {"action": "budget"}))
    assert "a été arrêté par la limite" in page.partition("<tbody")[2]
    alert = BudgetAlert.objects.get()
    assert (alert.searches, alert.files, alert.refusals) == (20, 100, 1)


def test_what_was_opened_within_the_hour_stays_open(agents, sign_in, used, family, later):
    client = sign_in(agents.conseiller)
    assert client.get(family.get_absolute_url()).status_code == 200
    used(agents.conseiller, files=130)
    assert client.get(family.get_absolute_url()).status_code == 200
    assert client.get(reverse("family_update", args=[family.pk])).status_code == 200
    later(minutes=61)
    used(agents.conseiller, files=130)
    assert sign_in(agents.conseiller).get(family.get_absolute_url()).status_code == 429


def test_an_hour_later_one_goes_on(over, sign_in, family, later):
    client = sign_in(over)
    assert client.get(family.get_absolute_url()).status_code == 429
    later(minutes=61)
    client = sign_in(over)
    assert client.get(family.get_absolute_url()).status_code == 200


def test_a_search_is_refused_too_and_its_words_are_kept_for_later(over, sign_in, family, later):
    client = sign_in(over)
    answer = client.post(reverse("separation_search"), {"q": "Zyxqvarn"})
    page = flat(answer)
    assert answer.status_code == 429 and "Wokzelle" not in page and reverse("separation_create") in page
    assert Entry.objects.latest("pk").note == "recherche"
    assert "?mots=" in page.partition("Essayer de nouveau")[0].rpartition("href=")[2], "the words are in the session"


def test_what_exists_nowhere_is_404_as_ever(over, agents, sign_in):
    elsewhere = factories.SeparationFactory(family__caf_id="69").family
    client = sign_in(over)
    assert client.get(elsewhere.get_absolute_url()).status_code == 404
    assert client.get(reverse("family_detail", args=[FIRST_NUMBER])).status_code == 404


@pytest.mark.parametrize("name", ["home", "separation_list", "family_list", "referral_list", "draft_list"])
def test_lists_and_home_stay_open(over, sign_in, family, name):
    assert sign_in(over).get(reverse(name)).status_code == 200


def test_a_post_that_leads_elsewhere_is_done_and_said(over, sign_in, family):
    client = sign_in(over)
    assert client.post(reverse("family_close", args=[family.pk]), {"outcome": "agreement"}).status_code == 302
    family.refresh_from_db()
    assert family.state == "closed", "what was sent is done"
    page = flat(client.get(family.get_absolute_url()))
    assert STOPPED in page and "Le dossier est fermé" in page, "and said on the page that refuses the file"


def test_what_a_post_could_not_do_is_said_and_why_waits_for_a_page_that_opens(over, sign_in, family):
    family.close(by=over, outcome="agreement")
    client, address = sign_in(over), reverse("family_close", args=[family.pk])
    answer = client.post(address, {"outcome": "stable"})
    page, undone = flat(answer), "Ce que vous venez de demander n’a pas été fait"
    assert answer.status_code == 429 and undone in page and "n’est plus possible" not in page
    assert undone not in flat(client.get(family.get_absolute_url())), "said once"
    home = flat(client.get(reverse("home")))
    assert "n’est plus possible" in home and "fermé" in home
    assert "n’est plus possible" not in flat(client.get(reverse("home")))
    assert undone not in flat(client.get(family.get_absolute_url()))


def test_a_fragment_that_is_refused_sends_to_the_whole_page_with_what_was_typed(over, sign_in, family):
    client, address = sign_in(over), reverse("family_update", args=[family.pk])
    fragment = {"HX-Request": "true"}
    answer = client.get(address, headers=fragment)
    assert answer.headers["HX-Refresh"] == "true" and answer.content == b""
    sheet = answers_of_a_sheet() | {"add_child": "1", "draft": signed_mark(over.pk)}
    leads = Client.post(client, address, sheet, headers=fragment)
    answer = client.get(leads.url, headers=fragment)
    assert (leads.status_code, answer.headers["HX-Refresh"]) == (303, "true")
    page = flat(client.get(address))
    assert STOPPED in page and "Ce que vous avez saisi est gardé" in page and "Wokzelle" not in page
    assert Draft.objects.visible_to(over).get(path=address).held["data"]["children-0-first_name"] == ["Noé"]


def test_what_would_open_several_files_says_when_they_fit_and_may_ask(agents, sign_in, used):
    agent, person = agents.conseiller, factories.ParentFactory(family__parents=[]).person
    for _ in range(3):
        factories.ParentFactory(family=factories.FamilyFactory(parents=[]), person=person)
    used(agent, files=98, searches=20)
    client = sign_in(agent)
    page = flat(client.get(person.get_absolute_url()))
    assert STOPPED in page and "118 recherches et ouvertures" in page
    assert page.count("Signaler un danger dans le dossier 59-") == 4
    now = fr_time(timezone.now()).replace("\u00a0", " ")
    assert f"vous pourrez continuer à partir de <strong>{now}" not in page
    line = Entry.objects.latest("pk")
    assert (line.action, line.before, line.after) == ("budget:stop", "118", "122")
    ask = reverse("budget_release_ask")
    assert "Rien ne vous arrête" not in flat(client.get(ask))
    client.post(ask, {"reason": ""})
    assert BudgetRelease.objects.get().agent == agent


def test_a_transfer_received_leads_to_no_file_of_another_caf(agents, sign_in, used):
    transfer = factories.TransferFactory()
    used(agents.elsewhere_travailleur_social, files=120)
    page = flat(sign_in(agents.elsewhere_travailleur_social).get(transfer.get_absolute_url()))
    assert STOPPED in page and reverse("danger_record", args=[transfer.family_id]) not in page
    assert "Enregistrer une séparation et son danger" in page and "Retrouver le dossier dans une liste" in page


def test_a_refused_form_is_kept_although_its_page_is_not_shown(over, sign_in, family):
    address = reverse("next_step_create", args=[family.pk])
    answer = sign_in(over).post(address, {"what": "Rappeler la mère."})
    assert answer.status_code == 429 and "Rappeler la mère." not in flat(answer)
    assert Draft.objects.visible_to(over).get(path=address).held["data"]["what"] == ["Rappeler la mère."]


def test_the_page_that_refuses_repeats_no_name_of_the_page_it_replaces(over, sign_in, family):
    """A merged person leads to the one who is kept, with a sentence that names them."""
    person = factories.ParentFactory(family__caf_id="59").person
    merged = factories.PersonMergeFactory(kept=person, merged_by=over).other
    client = sign_in(over)
    answer = client.get(merged.get_absolute_url(), follow=True)
    assert answer.status_code == 429
    assert person.last_name not in flat(answer)


def test_the_api_says_it_in_json(over, agents, sign_in):
    referral = factories.sent_referral(by=agents.travailleur_social)
    client = sign_in(over)
    assert client.get(reverse("api_referral-list")).status_code == 200
    answer = client.get(reverse("api_referral-detail", args=[referral.pk]))
    assert answer.status_code == 429 and list(answer.json()) == ["detail"]
    assert "Plus de 120 recherches et dossiers" in answer.json()["detail"]


def test_a_partner_is_stopped_too_and_asks_an_administrator(agents, sign_in, used):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, service=service)
    used(agents.partenaire, files=120)
    client = sign_in(agents.partenaire)
    page = flat(client.get(referral.get_absolute_url()))
    assert (
        STOPPED in page
        and "Demander à un administrateur" in page
        and "Une personne vous parle d’un danger" not in page
    )
    assert BudgetAlert.objects.get().caf is None
    client.post(reverse("budget_release_ask"), {"reason": ""})
    asked = BudgetRelease.objects.get()
    assert sign_in(agents.responsable).get(asked.get_absolute_url()).status_code == 404
    sign_in(agents.administrateur).post(reverse("budget_release_release", args=[asked.pk]), {"hours": "1"})
    assert client.get(referral.get_absolute_url()).status_code == 200


def test_each_caf_decides_its_own_numbers(agents, sign_in, used, family):
    for key, value in (("budget_alert", "21"), ("budget_stop", "30")):
        factories.DatedSettingFactory(entered_by=agents.responsable, key=key, value=value)
    for agent in (agents.conseiller, agents.elsewhere_conseiller):
        used(agent, files=30)
    assert sign_in(agents.conseiller).get(family.get_absolute_url()).status_code == 429
    elsewhere = factories.SeparationFactory(family__caf_id="69").family
    assert sign_in(agents.elsewhere_conseiller).get(elsewhere.get_absolute_url()).status_code == 200
    assert BudgetAlert.objects.get().agent == agents.conseiller


@pytest.mark.parametrize(
    ("alert", "stop", "said"),
    [
        ("120", "120", "L’alerte vient avant l’arrêt"),
        ("140", "130", "L’alerte vient avant l’arrêt"),
        ("0", "120", "Donnez un nombre entier entre 20 et 150"),
        ("-5", "120", "Donnez un nombre entier entre 20 et 150"),
        ("151", "200", "Donnez un nombre entier entre 20 et 150"),
        ("60", "", "Donnez un nombre entier entre 21 et 300"),
        ("60", "301", "Donnez un nombre entier entre 21 et 300"),
        ("30", "50", ""),
    ],
)
def test_the_alert_comes_before_the_stop(agents, sign_in, alert, stop, said):
    client, address = sign_in(agents.responsable), reverse("caf_setting_change", args=["consultations"])
    typed = {
        "budget_alert": alert,
        "budget_stop": stop,
        "from_on": client.get(address).context["form"]["from_on"].value(),
    }
    typed |= {"initial-budget_alert": "60", "initial-budget_stop": "120"}
    page = flat(client.post(address, typed, follow=True))
    assert (said in page) if said else ("Les réglages sont enregistrés" in page)


def test_a_flood_is_stopped_even_from_several_windows(committed, in_threads):
    agents, windows = factories.cast(), 4
    families = [factories.SeparationFactory().family for _ in range(30)]
    Entry.objects.bulk_create(
        Entry(agent=agents.conseiller, action="read", families=[FIRST_NUMBER + number]) for number in range(110)
    )
    start = threading.Barrier(windows)

    def visit(own):
        client = Client()
        client.force_login(agents.conseiller)
        start.wait()
        return [client.get(family.get_absolute_url()).status_code for family in own]

    answers = in_threads(*(lambda rank=rank: visit(families[rank::windows]) for rank in range(windows)))
    shown = sum(status == 200 for own in answers for status in own)
    assert 10 <= shown <= 10 + windows, "each line is written before its body leaves"
    assert all(status in (200, 429) for own in answers for status in own)


def test_two_hundred_openings_show_a_hundred_and_twenty(agents, sign_in):
    client = sign_in(agents.conseiller)
    first = [factories.FamilyFactory() for _ in range(125)]
    shown = [client.get(reverse("family_detail", args=[row.pk])).status_code for row in first]
    again = [client.get(reverse("family_detail", args=[row.pk])).status_code for row in first[50:125]]
    assert shown == [200] * 120 + [429] * 5
    assert again == [200] * 70 + [429] * 5


def test_what_was_typed_is_kept_where_a_post_is_refused(over, rf, family):
    """No page of today shows a file in answer to a POST: the limit is asked as the middleware asks it."""
    request = rf.post("/separations/1/quelque-part/", {"draft": signed_mark(over.pk), "note": "Rappeler la mère."})
    request.user = over
    answer = within_budget(request, [Shown(act="read", target=family, files={family.pk})], HttpResponse("la page"))
    assert answer.status_code == 429 and "Ce que vous avez saisi est gardé" in flat(answer)
    draft = Draft.objects.visible_to(over).get(path="/separations/1/quelque-part/")
    assert draft.held["data"]["note"] == ["Rappeler la mère."]
