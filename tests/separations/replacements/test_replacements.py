"""Replacements: entered by the agent or the manager, corrected, cancelled; nothing is undone at their end."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.separations.replacements.models import Replacement, stands_for
from tests import factories

URL = reverse("replacement_list")
CREATE = reverse("replacement_create")


@pytest.fixture
def day(db):
    """The day so many days from today."""
    return lambda days: timezone.localdate() + timedelta(days=days)


def answers(substitute, first, last, away=None):
    typed = {"substitute": substitute.pk, "from_on": first.isoformat(), "until_on": last.isoformat()}
    return typed | ({"agent_away": away.pk} if away else {})


def update_url(row):
    return reverse("replacement_update", args=[row.pk])


def test_during_it_the_files_are_in_the_colleagues_day_and_list_then_no_more(agents, look, sign_in, day):
    family = factories.FamilyFactory(referent=agents.conseiller)
    factories.NextStepFactory(family=family)
    colleague = agents.travailleur_social
    assert family.reference not in look(colleague, "/")
    sign_in(agents.conseiller).post(CREATE, answers(colleague, day(0), day(3)))
    assert "(en remplacement)" in look(colleague, "/")
    assert family.reference in look(colleague, reverse("family_list"))
    assert f"remplacé par {colleague} jusqu’au" in look(agents.responsable, family.get_absolute_url())
    assert family.reference in look(agents.conseiller, reverse("family_list")), "it stays the référent's"
    Replacement.objects.update(from_on=day(-9), until_on=day(-1))
    assert family.reference not in look(colleague, reverse("family_list")), "nothing was to be undone"
    assert stands_for(colleague) == [colleague.pk]


def test_it_is_entered_for_oneself_or_for_another_by_the_manager(agents, sign_in, plain, day):
    sign_in(agents.conseiller).post(CREATE, answers(agents.travailleur_social, day(1), day(2)))
    sign_in(agents.responsable).post(CREATE, answers(agents.conseiller, day(1), day(2), agents.travailleur_social))
    rows = Replacement.objects.order_by("pk")
    assert [(row.agent, row.substitute, row.entered_by) for row in rows] == [
        (agents.conseiller, agents.travailleur_social, agents.conseiller),
        (agents.travailleur_social, agents.conseiller, agents.responsable),
    ]
    assert Entry.objects.filter(action="create", target_type="separations.replacement").count() == 2
    assert "agent_away" not in plain(sign_in(agents.conseiller).get(CREATE))


def test_each_reads_their_own_and_the_manager_all(agents, look, day):
    factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    other = factories.ReplacementFactory(agent__last_name="Autre", substitute__last_name="Encore")
    assert "Autre" in look(agents.responsable, URL) and "2 remplacements" in look(agents.responsable, URL)
    page = look(agents.travailleur_social, URL)
    assert "1 remplacement" in page and str(other.agent) not in page and "Annuler" not in page
    assert "en cours" in page and "Annuler" in look(agents.conseiller, URL)
    assert "Aucun remplacement" in look(agents.elsewhere_responsable, URL)


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (2, 1, "La fin vient avant le début"),
        (-9, -1, "déjà passée"),
        (0, 4000, "plus de trois ans"),
        (3, 9, "Une autre période se croise"),
        (-1, 0, "Une autre période se croise"),
    ],
)
def test_periods_that_cannot_be_are_said(agents, sign_in, plain, day, first, last, said):
    factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social, until_on=day(3))
    page = plain(sign_in(agents.conseiller).post(CREATE, answers(agents.travailleur_social, day(first), day(last))))
    assert said in page and Replacement.objects.count() == 1


def test_only_another_caseworker_of_the_caf_replaces(agents, sign_in, plain, day):
    client = sign_in(agents.conseiller)
    assert "personne ne se remplace soi-même" in plain(client.post(CREATE, answers(agents.conseiller, day(0), day(1))))
    for other in (agents.elsewhere_conseiller, agents.responsable, agents.partenaire):
        page = plain(client.post(CREATE, answers(other, day(0), day(1))))
        assert "Sélectionnez un choix valide" in page
    assert not Replacement.objects.exists()


def test_it_is_corrected_by_those_who_may_and_a_stale_page_asks(agents, sign_in, plain, day):
    row = factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    third = factories.AgentFactory()
    refused = plain(sign_in(agents.travailleur_social).get(update_url(row), follow=True))
    assert "Seuls l’agent absent et le responsable" in refused
    page = sign_in(agents.responsable).get(update_url(row)).content.decode()
    assert 'name="version" value="1"' in page
    typed = answers(third, day(0), day(5)) | {"version": "1"}
    assert sign_in(agents.responsable).post(update_url(row), typed).status_code == 302
    row.refresh_from_db()
    assert (row.substitute, row.until_on) == (third, day(5))
    stale = plain(sign_in(agents.conseiller).post(update_url(row), answers(third, day(0), day(7)) | {"version": "1"}))
    assert "Garder ma saisie" in stale and Replacement.objects.get().until_on == day(5)


def test_it_is_cancelled_and_another_may_take_its_place(agents, sign_in, plain, day):
    row = factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    cancel = reverse("replacement_cancel", args=[row.pk])
    other = factories.AgentFactory()
    assert "demandez à une autre personne" in plain(sign_in(other).post(cancel, follow=True))
    sign_in(agents.conseiller).post(cancel)
    assert stands_for(agents.travailleur_social) == [agents.travailleur_social.pk]
    assert sign_in(agents.conseiller).post(CREATE, answers(other, day(0), day(9))).status_code == 302
    assert "n’est plus possible" in plain(sign_in(agents.conseiller).post(cancel, follow=True))


def test_one_that_is_over_stays_as_it_was(agents, sign_in, plain, day):
    row = factories.ReplacementFactory(
        agent=agents.conseiller, substitute=agents.travailleur_social, from_on=day(-9), until_on=day(-1)
    )
    client = sign_in(agents.conseiller)
    assert "terminé" in plain(client.get(update_url(row), follow=True))
    page = plain(client.post(reverse("replacement_cancel", args=[row.pk]), follow=True))
    assert "ne s’annule plus" in page and Replacement.objects.get().state == "planned"


def test_the_database_keeps_periods_apart_and_colleagues_of_one_caf(agents, day):
    row = factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    for fields, said in (
        ({"agent": agents.conseiller, "substitute": factories.AgentFactory()}, "replacement_periods_apart"),
        ({"agent": factories.AgentFactory(), "substitute": agents.elsewhere_conseiller}, "caseworkers of one Caf"),
        ({"agent": factories.AgentFactory(), "substitute": agents.responsable}, "caseworkers of one Caf"),
    ):
        with pytest.raises(IntegrityError, match=said), transaction.atomic():
            factories.ReplacementFactory(**fields)
    with pytest.raises(IntegrityError, match="replacement_dates_in_order"), transaction.atomic():
        Replacement.objects.filter(pk=row.pk).update(until_on=day(-1))
    factories.ReplacementFactory(
        agent=agents.conseiller, substitute=agents.travailleur_social, from_on=day(10), until_on=day(10)
    )


def test_two_absences_entered_at_once_make_one(committed, in_threads, sign_in):
    agents = factories.cast()
    today = timezone.localdate()
    own = answers(agents.travailleur_social, today, today)
    by_manager = answers(agents.travailleur_social, today, today, agents.conseiller)
    away, manager = sign_in(agents.conseiller), sign_in(agents.responsable)
    answered = in_threads(partial(away.post, CREATE, own), partial(manager.post, CREATE, by_manager))
    assert Replacement.objects.count() == 1
    assert sum("Une autre période se croise" in page.content.decode() for page in answered) == 1


def test_who_replaces_does_not_hand_on_what_they_stand_in_for(agents, day):
    third = factories.AgentFactory()
    factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social)
    factories.ReplacementFactory(agent=agents.travailleur_social, substitute=third)
    assert stands_for(third) == [third.pk, agents.travailleur_social.pk]
