"""Giving a file to a colleague: who may, to whom, and two managers at once."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.hand_overs.models import HandOver
from tests import factories


@pytest.fixture
def family(agents):
    return factories.FamilyFactory(referent=agents.conseiller)


def url(family):
    return reverse("family_entrust", args=[family.pk])


def answers(family, colleague, **more):
    return {"colleague": colleague.pk, "seen_as": family.seen_as} | more


def test_the_referent_gives_it_and_the_journal_says_to_whom(agents, sign_in, look, family):
    assert f"suivi par {agents.conseiller}" in look(agents.conseiller, url(family))
    page = sign_in(agents.conseiller).post(url(family), answers(family, agents.travailleur_social), follow=True)
    assert str(agents.travailleur_social) in page.content.decode()
    family.refresh_from_db()
    assert family.referent == agents.travailleur_social
    line = Entry.objects.get(action="transition:entrust")
    assert line.agent == agents.conseiller and line.note == f"à {agents.travailleur_social}"


def test_the_manager_may_a_colleague_may_not_unless_nobody_follows_it(agents, sign_in, plain, family):
    other = factories.AgentFactory()
    page = plain(sign_in(other).post(url(family), answers(family, other), follow=True))
    assert "demandez à une autre personne habilitée" in page
    assert "ce geste n’est pas possible" in plain(sign_in(other).get(url(family), follow=True))
    assert "Confier à un collègue" not in plain(sign_in(other).get(family.get_absolute_url()))
    sign_in(agents.responsable).post(url(family), answers(family, other))
    family.refresh_from_db()
    assert family.referent == other
    other.is_active = False
    other.save()
    page = plain(sign_in(agents.travailleur_social).get(family.get_absolute_url()))
    assert "ne suit plus de dossiers ici" in page
    family.refresh_from_db()
    sign_in(agents.travailleur_social).post(url(family), answers(family, agents.travailleur_social))
    family.refresh_from_db()
    assert family.referent == agents.travailleur_social


def test_only_an_open_account_of_a_caseworker_of_the_caf_receives_it(agents, sign_in, plain, family):
    gone = factories.AgentFactory(is_active=False)
    for other in (agents.elsewhere_conseiller, agents.responsable, agents.partenaire, gone):
        page = plain(sign_in(agents.responsable).post(url(family), answers(family, other)))
        assert "Choisissez un conseiller ou un travailleur social de votre Caf" in page
        with pytest.raises(ActionRefused, match="conseiller ou un travailleur social"):
            family.entrust(by=agents.responsable, colleague=other)
        with pytest.raises(IntegrityError, match="followed by a caseworker of its Caf"), transaction.atomic():
            Family.objects.filter(pk=family.pk).update(referent=other)
    page = plain(sign_in(agents.responsable).post(url(family), answers(family, agents.conseiller), follow=True))
    assert "déjà suivi par" in page


def test_what_somebody_else_decided_meanwhile_is_said_first(agents, sign_in, plain, family):
    opened, third = answers(family, agents.travailleur_social), factories.AgentFactory(last_name="Troisième")
    family.entrust(by=agents.second_responsable, colleague=third)
    client = sign_in(agents.responsable)
    page = plain(client.post(url(family), opened))
    assert "maintenant ouvert, suivi par Camille Troisième" in page
    assert f'value="{agents.travailleur_social.pk}" selected' in page, "what was chosen is kept"
    family.refresh_from_db()
    assert family.referent == third
    assert client.post(url(family), opened | {"seen_as": family.seen_as}).status_code == 302
    family.refresh_from_db()
    assert family.referent == agents.travailleur_social


def test_from_a_day_to_come_the_file_waits_and_says_so(agents, sign_in, look, family):
    tomorrow = timezone.localdate() + timedelta(days=1)
    sign_in(agents.conseiller).post(
        url(family),
        answers(family, agents.travailleur_social, starts_on=tomorrow, returns_on=tomorrow + timedelta(days=9)),
    )
    family.refresh_from_db()
    assert family.referent == agents.conseiller and family.hand_over.state == "planned"
    assert "passe à un collègue le" in look(agents.conseiller, family.get_absolute_url())


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ({"returns_on": "2014-05-01"}, "Cette date est passée"),
        ({"returns_on": "31/02/2030"}, "2030"),
        ({"starts_on": "2199-01-01"}, "vérifiez l’année"),
        ({"starts_on": "+5", "returns_on": "+5"}, "Le retour vient après le premier jour"),
    ],
)
def test_absurd_days_are_said(agents, sign_in, plain, family, dates, said):
    day = (timezone.localdate() + timedelta(days=5)).isoformat()
    typed = {name: day if text == "+5" else text for name, text in dates.items()}
    page = plain(sign_in(agents.conseiller).post(url(family), answers(family, agents.travailleur_social, **typed)))
    assert said in page and not HandOver.objects.exists()


def posted(client, there, typed):
    """The page one ends on."""
    return client.post(there, typed, follow=True).content.decode()


def test_two_managers_at_the_same_moment_make_one_decision(committed, in_threads, sign_in):
    agents = factories.cast()
    for _ in range(3):
        family = factories.FamilyFactory(referent=agents.conseiller)
        first, second = factories.AgentFactory(), factories.AgentFactory()
        asked = [
            (sign_in(manager), url(family), answers(family, to))
            for manager, to in ((agents.responsable, first), (agents.second_responsable, second))
        ]
        calls = [partial(posted, *each) for each in asked]
        pages = in_threads(*calls)
        assert Entry.objects.filter(action="transition:entrust", target_id=family.pk).count() == 1
        family.refresh_from_db()
        assert family.referent in (first, second)
        assert sum("Le dossier a changé depuis" in page for page in pages) == 1
