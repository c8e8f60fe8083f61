"""A withdrawal: the manager of the space is told, has a month, then the agrément is withdrawn, or nothing follows."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from portal.journal.models import Entry
from tests import factories
from tests.uploads import pdf


def url(step, row):
    """The address of a step of a withdrawal."""
    return reverse(f"agrement_withdrawal_{step}", args=[row.pk])


def withdrawn(**changes):
    """The answers of an arrêté of withdrawal."""
    return {
        "withdrawn_on": "03/03/2014",
        "reference": "R-14",
        "reasons": "Plus d’accueillant.",
        "proof": pdf(),
    } | changes


@pytest.fixture
def agrement(agents):
    """An agrément in force."""
    return factories.AgrementFactory(space__named_by=agents.partenaire)


def test_told_answered_withdrawn(agents, sign_in, agrement):
    client, address = sign_in(agents.conseiller), reverse("agrement_withdrawal_open", args=[agrement.pk])
    assert "Ouvrir une procédure de retrait" in client.get(agrement.get_absolute_url()).content.decode()
    given = {"told_on": "31/01/2014", "means": "recorded_letter", "grounds": "Plus d’accueillant.", "notice": pdf()}
    assert client.post(address, given).url == agrement.get_absolute_url()
    row = AgrementWithdrawal.objects.get()
    assert (row.observations_until, row.recorded_by) == (date(2014, 2, 28), agents.conseiller)
    assert "attendues jusqu’au 28 février 2014" in client.get(agrement.get_absolute_url()).content.decode()
    client.post(
        url("record_observations", row), {"observed_on": "20/02/2014", "observations": "Recrutement en cours."}
    )
    client.post(url("withdraw", row), withdrawn())
    agrement.refresh_from_db()
    assert agrement.withdrawn_on == date(2014, 3, 3) and not agrement.in_force_today
    assert Agrement.objects.on(date(2014, 3, 2)).exists() and not Agrement.objects.on(date(2014, 3, 3)).exists()
    assert agrement.changes.get().kind == "withdrawn"
    assert Entry.objects.filter(action="transition:withdraw", target_id=row.pk).exists()
    page = sign_in(agents.partenaire).get(agrement.get_absolute_url()).content.decode().replace("\u00a0", " ")
    assert "Recrutement en cours." in page and "arrêté R-14" in page
    assert "A noté les observations : retrait d’agrément" in page and "A noté le retrait" in page
    assert client.get(url("proof", row)).content.startswith(b"%PDF")
    assert client.get(url("notice", row)).content.startswith(b"%PDF")
    head = client.get(agrement.space.get_absolute_url()).content.decode()
    assert "plus en vigueur depuis le 3 mars 2014" in head.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"withdrawn_on": "28/02/2014"}, "a jusqu’au 28 février 2014 pour présenter ses observations"),
        ({"withdrawn_on": "30/01/2014"}, "est avant le courrier au gestionnaire"),
        ({"reasons": ""}, "un retrait est motivé"),
        ({"reference": ""}, "obligatoire"),
        ({"proof": ""}, "Joignez le document"),
    ],
)
def test_not_before_the_month_nor_without_reasons(agents, sign_in, changes, sentence):
    row = factories.AgrementWithdrawalFactory()
    page = sign_in(agents.conseiller).post(url("withdraw", row), withdrawn(**changes), follow=True).content.decode()
    assert sentence in page.replace("\u00a0", " ")
    assert Agrement.objects.get().withdrawn_on is None and AgrementWithdrawal.objects.get().state == "told"


def test_nothing_follows_and_another_procedure_may_be_opened(agents, sign_in):
    row = factories.AgrementWithdrawalFactory()
    client = sign_in(agents.responsable)
    client.post(url("drop", row), {"reason": "Un accueillant est recruté."})
    assert AgrementWithdrawal.objects.get().state == "dropped" and Agrement.objects.get().in_force_today
    assert "Ouvrir une procédure de retrait" in client.get(row.get_absolute_url()).content.decode()


def test_a_withdrawal_recorded_by_mistake_is_undone(agents, sign_in):
    row = factories.AgrementWithdrawalFactory()
    client = sign_in(agents.conseiller)
    client.post(url("withdraw", row), withdrawn())
    client.post(url("undo", row), {"reason": "L’arrêté vise un autre espace."})
    agrement = Agrement.objects.get()
    assert agrement.in_force_today and agrement.changes.first().kind == "restored"
    cancelled = client.post(reverse("agrement_cancel", args=[agrement.pk]), {"reason": "Erreur."}, follow=True)
    assert "Une procédure de retrait porte sur cet agrément" in cancelled.content.decode()


def test_one_procedure_at_once_and_only_on_one_in_force(agents, sign_in, agrement):
    factories.AgrementWithdrawalFactory(agrement=agrement)
    ended = factories.AgrementFactory(expires_on=date(2014, 1, 1))
    client = sign_in(agents.conseiller)
    given = {"told_on": "31/01/2014", "means": "recorded_letter", "grounds": "Plus d’accueillant."}
    page = client.post(reverse("agrement_withdrawal_open", args=[agrement.pk]), given, follow=True).content.decode()
    assert "déjà en cours pour cet agrément" in page
    page = client.post(reverse("agrement_withdrawal_open", args=[ended.pk]), given, follow=True).content.decode()
    assert "il n’y a rien à retirer" in page and AgrementWithdrawal.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"told_on": "01/08/2013"}, "est avant la délivrance de l’agrément"),
        ({"told_on": ""}, "Saisissez une date"),
        ({"grounds": ""}, "obligatoire"),
    ],
)
def test_what_is_wrong_of_a_notice_is_said(agents, sign_in, agrement, changes, sentence):
    given = {"told_on": "31/01/2014", "means": "recorded_letter", "grounds": "Plus d’accueillant."} | changes
    address = reverse("agrement_withdrawal_open", args=[agrement.pk])
    page = sign_in(agents.conseiller).post(address, given, follow=True).content.decode()
    assert sentence in page and not AgrementWithdrawal.objects.exists()


def test_the_database_refuses_what_no_page_does(agents):
    row = factories.AgrementWithdrawalFactory()
    done = {"state": "withdrawn", "reference": "R", "reasons": "Non."}
    for changes in (
        done | {"withdrawn_on": date(2014, 2, 28)},
        {"observations_until": date(2014, 2, 1)},
        {"grounds": "Autre chose."},
        {"observed_on": date(2014, 1, 1), "observations": "Avant."},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            AgrementWithdrawal.objects.filter(pk=row.pk).update(**changes)
    with pytest.raises(IntegrityError, match="withdrawn by its procedure"), transaction.atomic():
        Agrement.objects.filter(pk=row.agrement_id).update(withdrawn_on=date(2014, 3, 3))
        with transaction.get_connection().cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_the_home_page_says_where_it_stands(agents, sign_in):
    factories.AgrementWithdrawalFactory(agrement__space__name="Le Pont")
    today = timezone.localdate()
    factories.AgrementWithdrawalFactory(agrement__space__name="Le Gué", told_on=today - timedelta(2))
    page = sign_in(agents.responsable).get("/").content.decode().replace("\u00a0", " ")
    assert "Retraits d’agrément en cours" in page and "le mois est passé depuis le 28 février 2014" in page
    assert "Le Pont : notez la décision du préfet sur le retrait de l’agrément" in page


def test_the_page_takes_the_same_number_of_queries_for_one_procedure_and_three(
    agents, sign_in, agrement, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.conseiller)
    factories.AgrementWithdrawalFactory(agrement=agrement, state="dropped")
    with django_assert_max_num_queries(14) as first:
        client.get(agrement.get_absolute_url())
    factories.AgrementWithdrawalFactory.create_batch(2, agrement=agrement, state="dropped")
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(agrement.get_absolute_url())


def test_elsewhere_nothing_is_found_and_a_partner_records_nothing(agents, sign_in, agrement):
    row = factories.AgrementWithdrawalFactory(agrement=agrement)
    for step in ("record_observations", "withdraw", "drop", "undo"):
        assert sign_in(agents.elsewhere_responsable).get(url(step, row)).status_code == 404
        assert sign_in(agents.partenaire).get(url(step, row)).status_code == 403
