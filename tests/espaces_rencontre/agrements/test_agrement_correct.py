"""Putting right what was typed of an arrêté; cancelling one recorded by mistake."""

from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, InternalError, transaction
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import AGREMENT_EXISTS_FROM, Agrement, AgrementChange
from espaces_rencontre.agrements.recording import record_agrement
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def typed(agrement, **changes):
    """What the page holds, with a reason."""
    answers = {"reference": agrement.reference, "granted_on": "01/09/2013", "expires_on": "", "reason": "Une faute."}
    return answers | {"version": agrement.version} | changes


@pytest.fixture
def agrement(agents):
    """An arrêté of a space of the Nord."""
    return factories.AgrementFactory(reference="ARR-7")


@pytest.mark.parametrize("role", ["conseiller", "travailleur_social", "responsable"])
def test_the_caf_corrects_with_a_reason_and_the_history_keeps_what_stood(agents, sign_in, agrement, role):
    address = reverse("agrement_correct", args=[agrement.pk])
    client = sign_in(getattr(agents, role))
    assert "ARR-7" in client.get(address).content.decode()
    answer = client.post(address, typed(agrement, reference="ARR-8", granted_on="02/09/2013"))
    assert answer.url == agrement.get_absolute_url()
    agrement.refresh_from_db()
    assert (agrement.reference, agrement.granted_on, agrement.version) == ("ARR-8", date(2013, 9, 2), 2)
    history = apps.get_model("espaces_rencontre", "AgrementEvent").objects.filter(pgh_obj_id=agrement.pk)
    assert {"ARR-7", "ARR-8"} == set(history.values_list("reference", flat=True))
    assert Entry.objects.get(action="update").note == "Une faute."
    assert AgrementChange.objects.get().kind == "corrected"
    assert "Une faute." in client.get(agrement.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"reason": ""}, "Écrivez en quelques mots pourquoi"),
        ({"granted_on": "17/10/2012"}, "existe depuis le 18 octobre 2012"),
        ({"expires_on": "2013-08-31"}, "doit suivre sa date de délivrance"),
        ({"reference": "arr-9"}, "Cet arrêté est déjà enregistré pour cet espace"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(agents, sign_in, agrement, changes, sentence):
    factories.AgrementFactory(space=agrement.space, reference="ARR-9")
    answer = sign_in(agents.conseiller).post(
        reverse("agrement_correct", args=[agrement.pk]), typed(agrement, **changes), follow=True
    )
    assert sentence in answer.content.decode()
    assert Agrement.objects.get(pk=agrement.pk).version == 1


def test_nobody_overwrites_what_somebody_else_corrected_meanwhile(agents, sign_in, agrement):
    before = typed(agrement, reference="MINE")
    Agrement.objects.filter(pk=agrement.pk).update(reference="THEIRS")
    page = sign_in(agents.conseiller).post(reverse("agrement_correct", args=[agrement.pk]), before, follow=True)
    assert Agrement.objects.get(pk=agrement.pk).reference == "THEIRS"
    assert "Garder ma saisie" in page.content.decode()


def test_a_tacit_agrement_is_not_corrected(agents, sign_in):
    tacit = factories.AgrementFactory(kind="tacite", reference="", proof="")
    page = sign_in(agents.conseiller).get(reverse("agrement_correct", args=[tacit.pk]), follow=True).content.decode()
    assert "ne se corrige pas" in page and "sans arrêté" in page


def test_an_arrete_of_another_space_is_cancelled_with_a_reason_and_counts_for_nothing(agents, sign_in, agrement):
    client = sign_in(agents.responsable)
    address = reverse("agrement_cancel", args=[agrement.pk])
    assert "Écrivez en quelques mots" in client.post(address, {"reason": ""}, follow=True).content.decode()
    assert client.post(address, {"reason": "Celui d’un autre espace."}).url == agrement.get_absolute_url()
    agrement.refresh_from_db()
    assert agrement.is_cancelled and not agrement.in_force_today
    assert Entry.objects.filter(action="cancel", target_id=agrement.pk).exists()
    assert AgrementChange.objects.get().kind == "cancelled"
    page = client.get(agrement.space.get_absolute_url()).content.decode()
    assert "annulé" in page and "aucun agrément" in page
    assert "déjà annulé" in client.post(address, {"reason": "Encore."}, follow=True).content.decode()
    record_agrement(
        Agrement(space=agrement.space, reference="ARR-7", granted_on=date(2014, 1, 1)), by=agents.conseiller
    )


def test_elsewhere_it_is_not_found_and_others_may_not(agents, sign_in):
    agrement = factories.AgrementFactory(space__named_by=agents.partenaire)
    for name in ("agrement_correct", "agrement_cancel"):
        address = reverse(name, args=[agrement.pk])
        assert sign_in(agents.elsewhere_conseiller).get(address).status_code == 404
        assert sign_in(agents.partenaire).get(address).status_code == 403


def test_the_database_refuses_what_no_page_does(agents, agrement):
    for changes in (
        {"kind": "tacite"}, {"space": factories.SpaceFactory()}, {"reference": ""}, {"cancelled_at": timezone.now()},
        {"withdrawn_on": AGREMENT_EXISTS_FROM},
    ):  # fmt: skip
        with pytest.raises(IntegrityError), transaction.atomic():
            Agrement.objects.filter(pk=agrement.pk).update(**changes)
    with pytest.raises(InternalError, match="Cannot delete"), transaction.atomic():
        agrement.delete()


def test_an_arrete_recorded_twice_at_the_same_instant_is_one_row_and_a_sentence(committed, in_threads):
    agents = factories.cast()
    space = factories.SpaceFactory()

    def record():
        agrement = Agrement(space=space, reference="ARR-1", granted_on=date(2014, 1, 1), proof="a.pdf")
        try:
            return record_agrement(agrement, by=agents.conseiller).pk
        except ActionRefused as refusal:
            return refusal.reason

    told = in_threads(record, record)
    assert "Cet arrêté est déjà enregistré pour cet espace." in told
    assert Agrement.objects.count() == AgrementChange.objects.count() == 1
