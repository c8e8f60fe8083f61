"""A danger recorded by mistake is undone by its author within minutes; another person lifts where a Caf wants it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.separations.dangers.caf_settings import ANOTHER, LIFTED_BY_ANOTHER
from portal.separations.dangers.models import DangerReport
from portal.separations.first_contacts.models import FirstContact
from tests import factories


@pytest.fixture
def report(agents):
    """One that a caseworker has just recorded."""
    return factories.SeparationFactory().family.report_danger(by=agents.conseiller, note="Menaces.")


def undo(client, report):
    return client.post(reverse("danger_undo", args=[report.pk]), follow=True).content.decode()


def test_its_author_undoes_it_within_minutes_and_nothing_is_left_to_do(agents, report, sign_in):
    client = sign_in(agents.conseiller)
    page = client.get(report.family.get_absolute_url()).content.decode()
    assert "Signalé par erreur : annuler" in page
    assert "Le signalement est annulé" in undo(client, report)
    report.refresh_from_db()
    assert report.is_undone and report.lifted_by == agents.conseiller
    assert not report.family.is_in_danger and FirstContact.objects.get().state == "over"
    assert "ne s’annule plus" in undo(client, report), "once"


def test_nobody_else_undoes_it_nor_its_author_later(agents, report, sign_in):
    assert "ne s’annule plus" in undo(sign_in(agents.travailleur_social), report)
    assert (
        sign_in(factories.AgentFactory(caf=agents.conseiller.caf))
        .post(reverse("danger_undo", args=[report.pk]))
        .status_code
        == 404
    )
    DangerReport.objects.filter(pk=report.pk).update(recorded_at=timezone.now() - timedelta(minutes=11))
    assert "ne s’annule plus" in undo(sign_in(agents.conseiller), report)
    report.refresh_from_db()
    assert report.lifted_at is None
    with pytest.raises(IntegrityError, match="undone_by_its_author"), transaction.atomic():
        DangerReport.objects.filter(pk=report.pk).update(
            is_undone=True, lifted_at=timezone.now(), lifted_by=agents.conseiller, lift_reason="x"
        )


def test_where_the_caf_wants_it_another_person_lifts(agents, sign_in):
    family = factories.SeparationFactory().family
    report = family.report_danger(by=agents.travailleur_social, note="")
    factories.DatedSettingFactory(key=LIFTED_BY_ANOTHER.key, value=ANOTHER, entered_by=agents.responsable)
    client, address = sign_in(agents.travailleur_social), reverse("danger_lift", args=[report.pk])
    page = client.get(family.get_absolute_url()).content.decode()
    assert "Lever cette situation de danger" not in page
    assert "demandez à un collègue" in client.post(address, {"reason": "Revu."}, follow=True).content.decode()
    other = sign_in(agents.responsable)
    assert "Lever cette situation de danger" in other.get(family.get_absolute_url()).content.decode()
    assert "est levée" in other.post(address, {"reason": "Revu."}, follow=True).content.decode()
