"""Whoever does not follow a file says why they open it, in one click; it holds for that file until midnight."""

from datetime import timedelta

import pytest
from django.db import Error, connection, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.database.owner import RUNTIME
from portal.foundation.submissions.models import Draft
from portal.journal.models import Entry
from portal.separations.file_access.grounds import grounds_of
from portal.separations.file_access.models import Motive
from portal.separations.next_steps.models import NextStep
from tests import factories
from tests.database_roles import acting_as

pytestmark = pytest.mark.asked_why
QUESTION = "Pourquoi ouvrez-vous ce dossier ?"


@pytest.fixture
def family(agents):
    """A file that the social worker follows."""
    return factories.FamilyFactory(referent=agents.travailleur_social)


def ground_of_last_reading(agent):
    return Entry.objects.filter(agent=agent, action="read").latest("pk").ground


def choose(client, family, kind="motive_call", **more):
    return client.post(reverse("motive_choose"), {"family": family.pk, "kind": kind, **more})


def test_the_referent_is_asked_nothing(agents, sign_in, family):
    answer = sign_in(agents.travailleur_social).get(family.get_absolute_url())
    assert answer.status_code == 200
    assert ground_of_last_reading(agents.travailleur_social) == "referent"


def test_who_replaces_the_referent_is_asked_nothing(agents, sign_in, family):
    today = timezone.localdate()
    factories.ReplacementFactory(
        agent=agents.travailleur_social, substitute=agents.conseiller, from_on=today, until_on=today
    )
    assert sign_in(agents.conseiller).get(family.get_absolute_url()).status_code == 200
    assert ground_of_last_reading(agents.conseiller) == "replacement"


@pytest.mark.parametrize("role", ["conseiller", "responsable"])
def test_others_are_asked_why_and_see_nothing_before(role, agents, sign_in, family):
    agent = getattr(agents, role)
    answer = sign_in(agent).get(family.get_absolute_url())
    page = answer.content.decode()
    assert answer.status_code == 403 and QUESTION in page and family.reference in page
    assert not [parent.person.last_name for parent in family.parents.all() if parent.person.last_name in page]
    assert not Entry.objects.filter(agent=agent, action="read").exists(), "nothing was shown"


def test_one_click_leads_to_the_page_that_was_asked_for(agents, sign_in, family):
    client, asked = sign_in(agents.conseiller), reverse("family_update", args=[family.pk])
    answer = choose(client, family, next=asked)
    assert (answer.status_code, answer.url) == (302, asked)
    assert client.get(asked).status_code == 200
    assert ground_of_last_reading(agents.conseiller) == "motive_call"
    line = Entry.objects.get(action="motive:choose")
    assert (line.agent, line.after, line.families) == (agents.conseiller, "motive_call", [family.pk])


def test_it_leads_to_no_other_site(agents, sign_in, family):
    assert choose(sign_in(agents.conseiller), family, next="https://example.org/").url == family.get_absolute_url()


def test_it_holds_for_that_file_and_that_day(agents, sign_in, family, monkeypatch):
    client, other = sign_in(agents.conseiller), factories.FamilyFactory(referent=agents.travailleur_social)
    choose(client, family)
    assert client.get(family.get_absolute_url()).status_code == 200
    assert client.get(other.get_absolute_url()).status_code == 403
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: tomorrow)
    assert client.get(family.get_absolute_url()).status_code == 403


def test_two_clicks_are_one_motive(agents, sign_in, family):
    client = sign_in(agents.conseiller)
    choose(client, family)
    choose(client, family, kind="motive_check")
    assert Motive.unscoped.get().kind == "motive_call"
    assert Entry.objects.filter(action="motive:choose").count() == 1


def test_the_last_motive_of_the_day_comes_first(agents, sign_in, family):
    client, other = sign_in(agents.conseiller), factories.FamilyFactory()
    choose(client, family, kind="motive_rights")
    page = client.get(other.get_absolute_url()).content.decode()
    assert page.index('value="motive_rights"') < page.index('value="motive_call"')


@pytest.mark.parametrize("answers", [{"kind": "motive_call"}, {"kind": "role"}, {"kind": "broken_glass"}, {}])
def test_a_forged_motive_opens_nothing(answers, agents, sign_in, family):
    client = sign_in(agents.conseiller)
    posted = answers if answers == {"kind": "motive_call"} else answers | {"family": family.pk}
    assert client.post(reverse("motive_choose"), posted).status_code == 302
    assert not Motive.unscoped.exists()


def test_a_file_of_another_caf_is_not_found_and_takes_no_motive(agents, sign_in, family):
    client = sign_in(agents.elsewhere_conseiller)
    choose(client, family)
    assert not Motive.unscoped.exists()
    assert client.get(family.get_absolute_url()).status_code == 404


def test_a_form_posted_without_a_motive_does_nothing(agents, sign_in, family):
    answers = {"what": "Rappeler la mère", "for_agent": agents.conseiller.pk, "due_on": "2030-01-02"}
    refused = sign_in(agents.conseiller).post(reverse("next_step_create", args=[family.pk]), answers)
    assert refused.status_code == 403 and QUESTION in refused.content.decode()
    assert not NextStep.unscoped.filter(family=family).exists()


def test_what_was_typed_is_kept_past_midnight(agents, sign_in, family, monkeypatch, filled):
    client, address = sign_in(agents.conseiller), reverse("family_update", args=[family.pk])
    factories.SeparationFactory(family=family)
    choose(client, family)
    answers = filled(client.get(address))
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *args: tomorrow)
    refused = client.post(address, answers | {"parent_1-last_name": "Corrigé"})
    assert refused.status_code == 403 and "Ce que vous avez saisi est gardé" in refused.content.decode()
    assert Draft.objects.get().path == address
    choose(client, family)
    assert "Corrigé" in client.get(address).content.decode()


def test_a_person_opens_with_one_of_their_files(agents, sign_in, family):
    person = family.parents.get(position=1).person
    second = factories.FamilyFactory(parents=[], referent=agents.travailleur_social)
    factories.ParentFactory(family=second, person=person)
    client = sign_in(agents.conseiller)
    assert client.get(person.get_absolute_url()).status_code == 403
    choose(client, second)
    assert client.get(person.get_absolute_url()).status_code == 200


def test_a_referral_asks_the_motive_of_its_file(agents, sign_in, family):
    referral = factories.ReferralFactory(family=family, created_by=agents.travailleur_social)
    client = sign_in(agents.conseiller)
    assert QUESTION in client.get(referral.get_absolute_url()).content.decode()
    choose(client, family)
    assert client.get(referral.get_absolute_url()).status_code == 200


def test_a_service_and_the_receiving_caf_are_not_asked(agents, sign_in):
    sent = factories.sent_referral(by=agents.conseiller, service=factories.ServiceFactory(named_by=agents.partenaire))
    assert sign_in(agents.partenaire).get(sent.get_absolute_url()).status_code == 200
    received = factories.TransferFactory(
        family__caf_id="75", to_caf_id="59", contact=factories.AgentFactory(caf_id="75")
    )
    assert sign_in(agents.responsable).get(received.get_absolute_url()).status_code == 200


def test_the_api_says_it_to_programs(agents, sign_in, family):
    referral = factories.ReferralFactory(family=family, created_by=agents.travailleur_social)
    client, address = sign_in(agents.conseiller), reverse("api_referral-detail", args=[referral.pk])
    answer = client.get(address)
    assert answer.status_code == 403 and answer.json()["detail"].startswith("Choisissez pourquoi")
    choose(client, family)
    assert client.get(address).status_code == 200


def test_recording_a_danger_asks_nothing(agents, sign_in, family):
    client, address = sign_in(agents.conseiller), reverse("danger_record", args=[family.pk])
    assert client.get(address).status_code == 200
    asked = client.get(family.get_absolute_url()).content.decode()
    assert address in asked, "the page that asks why leads there"


def test_the_search_gives_the_motive_in_the_same_click(agents, sign_in, family, search):
    mine = factories.FamilyFactory(referent=agents.conseiller)
    name = family.parents.get(position=1).person.last_name
    page = search(agents.conseiller, reverse("separation_search"), q=name)
    assert f'form="motive" name="family" value="{family.pk}"' in page
    own = search(agents.conseiller, reverse("separation_search"), q=mine.reference)
    assert 'form="motive"' not in own and 'id="motive"' not in own


def test_a_motive_is_never_rewritten(agents, sign_in, family):
    choose(sign_in(agents.conseiller), family)
    for sql in ("UPDATE separations_motive SET kind = 'motive_check'", "DELETE FROM separations_motive"):
        with pytest.raises(Error), transaction.atomic(), acting_as(RUNTIME), connection.cursor() as cursor:
            cursor.execute(sql)


def test_the_ground_costs_one_question_whatever_the_files(agents, django_assert_num_queries):
    keys = {family.pk for family in factories.FamilyFactory.create_batch(5)}
    grounds_of(agents.conseiller, keys)
    with django_assert_num_queries(1):
        assert set(grounds_of(agents.conseiller, keys).values()) == {"role"}
