"""A step about maintenance on a file: noted with its proof, corrected, ended, cancelled; a mediation's is its own."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.separations.rights.models import Procedure
from tests import factories

PROOF = "requête reçue au greffe le 3 avril 2014"


@pytest.fixture
def family(agents):
    """A file of the Nord, with its separation."""
    return factories.SeparationFactory().family


@pytest.fixture
def mediated(agents, family):
    """The step that a mediation of the file opened."""
    service = factories.ServiceFactory(named_by=agents.partenaire)
    referral = factories.sent_referral(by=agents.conseiller, family=family, service=service)
    referral.accept(by=agents.partenaire)
    referral.start(by=agents.partenaire, started_on=timezone.localdate(), covers_maintenance=True)
    return Procedure.objects.get(kind="mediation")


def answers(**changes):
    """What is typed for a court action."""
    typed = {"kind": "court", "from_on": "01/04/2014", "until_on": "", "outcome": "", "source_reference": PROOF}
    return typed | changes


def add(family):
    return reverse("procedure_add", args=[family.pk])


def test_it_is_noted_with_its_proof_and_the_file_tells_it(agents, sign_in, look, family):
    page = look(agents.conseiller, family.get_absolute_url())
    assert "Aucune démarche sur la pension" in page and add(family) in page
    answer = sign_in(agents.conseiller).post(add(family), answers())
    assert answer.url == family.get_absolute_url()
    row = family.procedures.get()
    assert (row.kind, row.from_on, row.until_on, row.covers_maintenance) == ("court", date(2014, 4, 1), None, True)
    page = look(agents.responsable, family.get_absolute_url())
    assert "action devant le juge" in page and "depuis le 1er avril 2014" in page and f"pièce : {PROOF}" in page
    assert "Démarche notée" in page
    for name in ("procedure_update", "procedure_end", "procedure_cancel"):
        assert reverse(name, args=[row.pk]) not in page, "a manager reads"
        assert reverse(name, args=[row.pk]) in look(agents.travailleur_social, family.get_absolute_url())
    line = Entry.objects.get(action="procedure:record")
    assert line.agent == agents.conseiller and line.target_id == row.pk and PROOF not in str(line.__dict__)


@pytest.mark.parametrize("kind", ["hors_etat", "dispense", "decision", "deed"])
def test_every_other_kind_is_noted_too(agents, sign_in, plain, family, kind):
    page = plain(sign_in(agents.conseiller).post(add(family), answers(kind=kind), follow=True))
    assert family.procedures.get().get_kind_display() in page


BAD = [
    ({"kind": ""}, "obligatoire"),
    ({"kind": "mediation"}, "Sélectionnez un choix valide"),
    ({"from_on": ""}, "Saisissez une date"),
    ({"from_on": "2999-01-01"}, "dans l’avenir"),
    ({"from_on": "31/12/1999"}, "avant l’an 2000"),
    ({"until_on": "2014-03-31"}, "finit avant d’avoir commencé"),
    ({"until_on": "2999-01-01"}, "dans l’avenir"),
    ({"kind": "dispense", "until_on": "2999-01-01"}, "plus de trois ans"),
    ({"outcome": "no_maintenance"}, "Écrivez le jour de cette issue"),
    ({"outcome": "agreement", "until_on": "2014-06-01"}, "Sélectionnez un choix valide"),
    ({"kind": "deed", "until_on": "2014-06-01", "outcome": "no_maintenance"}, "que pour une action devant le juge"),
    ({"source_reference": "referral:12"}, "en quelques mots"),
    ({"source_reference": "é" * 121}, "120"),
]


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_written(agents, sign_in, plain, family, changes, said):
    page = plain(sign_in(agents.conseiller).post(add(family), answers(**changes)))
    assert said in page and not Procedure.objects.exists()


def test_a_dispense_may_end_later_and_a_double_click_writes_one(agents, sign_in, plain, family):
    until = timezone.localdate() + timedelta(days=90)
    typed = answers(kind="dispense", until_on=until.isoformat())
    key = {"submission_key": "6f2c1a52-1111-4222-8333-444455556666"}
    client = sign_in(agents.conseiller)
    for _ in "12":
        assert client.post(add(family), typed | key).status_code == 302
    assert family.procedures.get().until_on == until
    assert "déjà au dossier" in plain(client.post(add(family), typed)), "nor is it noted twice by two pages"
    assert family.procedures.count() == 1


def test_it_is_corrected_and_nobody_covers_unseen_what_somebody_else_wrote(agents, sign_in, plain, family):
    row = factories.ProcedureFactory(family=family)
    there = reverse("procedure_update", args=[row.pk])
    quick, slow = sign_in(agents.travailleur_social), sign_in(agents.conseiller)
    assert 'value="01/04/2014"' in plain(slow.get(there))
    assert quick.post(there, answers(from_on="02/04/2014", version="1")).status_code == 302
    row.refresh_from_db()
    assert (row.from_on, row.source_reference, row.version) == (date(2014, 4, 2), PROOF, 2)
    page = plain(slow.post(there, answers(kind="hors_etat", source_reference="", version="1")))
    assert "Rien n’a été écrasé" in page and PROOF in page
    row.refresh_from_db()
    assert row.kind == "court"
    assert Entry.objects.filter(action="procedure:correct").count() == 1


def test_it_ends_with_its_outcome(agents, sign_in, plain, family):
    row = factories.ProcedureFactory(family=family)
    there = reverse("procedure_end", args=[row.pk])
    client = sign_in(agents.conseiller)
    assert "Saisissez une date" in plain(client.post(there, {"until_on": "", "version": "1"}))
    assert "finit avant" in plain(client.post(there, {"until_on": "2014-01-01", "version": "1"}))
    ended = {"until_on": "2014-11-03", "outcome": "no_maintenance", "version": "1"}
    page = plain(client.post(there, ended, follow=True))
    assert "jusqu’au 3 novembre 2014 : décision qui ne fixe pas de pension" in page and "Démarche terminée" in page
    row.refresh_from_db()
    assert (row.until_on, row.outcome, row.kind) == (date(2014, 11, 3), "no_maintenance", "court")
    assert "déjà terminée" in plain(client.get(there, follow=True))
    other = factories.ProcedureFactory(family=family, kind="hors_etat")
    assert 'name="outcome"' not in plain(client.get(reverse("procedure_end", args=[other.pk])))


def test_it_is_cancelled_with_a_reason_and_kept(agents, sign_in, plain, look, family):
    row = factories.ProcedureFactory(family=family)
    there = reverse("procedure_cancel", args=[row.pk])
    client = sign_in(agents.conseiller)
    assert "Écrivez le motif" in plain(client.post(there, {"reason": " "}))
    assert client.post(there, {"reason": "Saisi sur un autre dossier"}).status_code == 302
    row.refresh_from_db()
    assert (row.cancelled_by, row.cancel_reason) == (agents.conseiller, "Saisi sur un autre dossier")
    assert "depuis le 1er avril 2014" not in look(agents.conseiller, family.get_absolute_url())
    for name in ("procedure_update", "procedure_end", "procedure_cancel"):
        assert "déjà annulé" in plain(client.get(reverse(name, args=[row.pk]), follow=True))
    assert client.post(add(family), answers()).status_code == 302, "what was cancelled may be noted again"
    assert Entry.objects.filter(action="cancel", target_type="separations.procedure").count() == 1


def test_the_step_of_a_mediation_is_opened_and_closed_by_the_mediation_alone(agents, sign_in, plain, look, mediated):
    page = look(agents.conseiller, mediated.family.get_absolute_url())
    assert "médiation familiale" in page and "porte sur la pension" in page and "referral:" not in page
    client = sign_in(agents.conseiller)
    for name in ("procedure_update", "procedure_end", "procedure_cancel"):
        there = reverse(name, args=[mediated.pk])
        assert there not in page
        typed = answers(until_on="2026-01-01", reason="Erreur", version=str(mediated.version))
        assert "La médiation ouvre et ferme elle-même" in plain(client.post(there, typed))
    again = Procedure.objects.get(pk=mediated.pk)
    assert again.until_on is None and again.cancelled_at is None and again.version == mediated.version


def test_nothing_is_written_on_a_cancelled_file(agents, sign_in, plain, family):
    row = factories.ProcedureFactory(family=family)
    family.cancel(by=agents.conseiller, reason="Saisi deux fois")
    client = sign_in(agents.conseiller)
    for there, typed in (
        (add(family), answers(kind="dispense")),
        (reverse("procedure_update", args=[row.pk]), answers(version="1")),
        (reverse("procedure_cancel", args=[row.pk]), {"reason": "Erreur"}),
    ):
        assert "Ce dossier est annulé" in plain(client.post(there, typed))
    assert family.procedures.get().version == 1
    assert add(family) not in plain(client.get(family.get_absolute_url()))


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"until_on": date(2014, 3, 1)}, "procedure_dates_in_order"),
        ({"outcome": "no_maintenance"}, "procedure_outcome_when_closed"),
        ({"source_reference": "referral:12"}, "procedure_names_a_row_or_a_proof"),
        ({"kind": "mediation", "source_reference": PROOF}, "procedure_names_a_row_or_a_proof"),
        ({"cancel_reason": "Erreur"}, "procedure_cancelled_by_someone"),
    ],
)
def test_what_the_database_refuses(family, change, rule):
    row = factories.ProcedureFactory(family=family)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Procedure.objects.filter(pk=row.pk).update(**change)


def test_one_of_a_kind_a_day_and_the_same_proof_on_two_files(family):
    factories.ProcedureFactory(family=family, source_reference=PROOF)
    factories.ProcedureFactory(source_reference=PROOF)
    with pytest.raises(IntegrityError, match="procedure_once_a_day"), transaction.atomic():
        factories.ProcedureFactory(family=family)
