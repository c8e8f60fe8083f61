"""Agréments already given, taken over from a file: previewed, all or none, each arrêté joined after on its page."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from espaces_rencontre.agrements.models import Agrement, AgrementChange
from portal.journal.models import Entry
from tests import factories
from tests.foundation.imports.conftest import applied, deposited, outcomes  # noqa: F401
from tests.uploads import PDF, pdf

HEADING = ["Espace de rencontre", "Arrêté", "Délivré le", "Valable jusqu’au"]


def given(where, **changes):
    """One line of the file about a space, as a manager types it."""
    line = {"space": str(where.pk), "reference": "2013-59-084", "granted_on": "01/09/2013", "expires_on": ""}
    return list((line | changes).values())


@pytest.fixture
def space(agents):
    """A space of the Nord without agrément."""
    return factories.SpaceFactory(named_by=agents.partenaire, name="Le Gué")


@pytest.fixture
def previewed(agents, deposited):  # noqa: F811
    """What the lines of a file would do, as the manager of the Nord."""
    return lambda *lines: deposited(agents.responsable, [HEADING, *lines], kind="agrements")


def test_agrements_are_previewed_recorded_then_known(
    agents,
    sign_in,
    previewed,
    space,
    applied,  # noqa: F811
    outcomes,  # noqa: F811
):
    other = factories.SpaceFactory(named_by=agents.partenaire, name="L’Étang")
    lines = [
        given(space, space=f"n° {space.pk}"),
        given(other, space="l'etang", reference="2014-59-1", expires_on="31/12/2030"),
    ]
    job = previewed(*lines)
    page = sign_in(agents.responsable).get(job.get_absolute_url()).content.decode().replace("\u00a0", " ")
    assert "2 agréments à reprendre" in page and "« arrêté à joindre »" in page
    assert outcomes(job) == [(2, "new"), (3, "new")] and not Agrement.objects.exists()
    applied(job)
    first, second = Agrement.objects.order_by("reference")
    assert (first.space_id, first.granted_on, first.expires_on) == (space.pk, date(2013, 9, 1), None)
    assert (second.space_id, second.reference, second.expires_on) == (other.pk, "2014-59-1", date(2030, 12, 31))
    assert {first.recorded_by, second.recorded_by} == {agents.responsable}
    assert set(AgrementChange.objects.values_list("kind", "takes_effect_on")) == {("added", date(2013, 9, 1))}
    assert Entry.objects.get(action="create", target_id=first.pk).note == f"import n° {job.pk}, ligne 2"
    assert first.in_force_today and not Agrement.objects.proven().exists(), "no proof, no funding"
    assert outcomes(previewed(*lines)) == [(2, "known"), (3, "known")]


@pytest.mark.parametrize(
    ("changes", "column", "sentence"),
    [
        ({"space": ""}, "space", "Cette case est vide"),
        ({"space": "Ailleurs"}, "space", "n’a ce numéro ni ce nom"),
        ({"space": "999999999999999999999"}, "space", "n’a ce numéro ni ce nom"),
        ({"reference": ""}, "reference", "Cette case est vide"),
        ({"reference": "A" * 61}, "reference", "60"),
        ({"reference": "=2+2"}, "reference", "commence comme une formule"),
        ({"granted_on": ""}, "granted_on", "Cette case est vide"),
        ({"granted_on": "31/02/2014"}, "granted_on", "Saisissez une date existante"),
        ({"granted_on": "17/10/2012"}, "granted_on", "existe depuis le 18 octobre 2012"),
        ({"granted_on": f"{timezone.localdate() + timedelta(days=2):%d/%m/%Y}"}, "granted_on", "avenir"),
        ({"expires_on": "31/08/2013"}, "expires_on", "doit suivre sa date de délivrance"),
        ({"expires_on": "bientôt"}, "expires_on", "Saisissez une date existante"),
    ],
)
def test_one_bad_line_is_named_and_keeps_the_others_from_being_written(
    previewed,
    space,
    applied,  # noqa: F811
    changes,
    column,
    sentence,
):
    job = previewed(given(space, reference="Bon"), given(space, **changes))
    line = job.lines.get(number=3)
    assert line.outcome == "error" and sentence in line.errors[column], line.errors
    applied(job)
    assert not Agrement.objects.exists()


def test_spaces_of_one_name_are_told_apart_by_their_number(agents, previewed, space):
    twin = factories.SpaceFactory(name="Le Gue")
    line = previewed(given(space, space="Le Gué")).lines.get()
    assert f"donnez le numéro de l’espace ({space.pk}, {twin.pk})" in line.errors["space"]
    factories.SpaceFactory(caf_id="69", name="La Saône")
    assert "votre Caf" in previewed(given(space, space="La Saône")).lines.get().errors["space"]


def test_an_arrete_on_file_is_corrected_on_its_page_never_by_a_file(previewed, space, outcomes):  # noqa: F811
    factories.AgrementFactory(space=space, reference="2013-59-a")
    line = previewed(given(space, reference="2013-59-A", granted_on="02/09/2013")).lines.get()
    assert "corrigez-le sur sa page" in line.errors["reference"] and "1er septembre 2013" in line.errors["reference"]
    line = previewed(given(space, reference="2013-59-A", expires_on="31/12/2030")).lines.get()
    assert "jusqu’à son retrait" in line.errors["reference"]
    twice = previewed(given(space, reference="X"), given(space, reference="x"))
    assert outcomes(twice) == [(2, "new"), (3, "error")]
    assert "Déjà donnée à la ligne 2" in twice.lines.get(number=3).errors[""]


def test_one_that_was_cancelled_is_taken_over_again(agents, previewed, space, applied):  # noqa: F811
    factories.AgrementFactory(space=space, reference="2013-59-084").cancel(by=agents.conseiller, reason="Erreur.")
    applied(previewed(given(space)))
    assert Agrement.objects.filter(cancelled_at=None).count() == 1


def test_what_was_recorded_since_the_preview_writes_nothing(previewed, space, applied):  # noqa: F811
    job = previewed(given(space, reference="Neuf"), given(space))
    factories.AgrementFactory(space=space, reference="2013-59-084", granted_on=date(2013, 10, 1))
    assert applied(job).state == "failed"
    assert list(Agrement.objects.values_list("reference", flat=True)) == ["2013-59-084"]


def test_managers_alone_take_agrements_over(agents, sign_in):
    for agent, offered in ((agents.responsable, True), (agents.cnaf, False)):
        assert ("Agréments déjà délivrés" in sign_in(agent).get(reverse("import_list")).content.decode()) is offered


def test_the_arrete_is_joined_after_and_the_mark_goes(agents, sign_in, space):
    agrement = factories.AgrementFactory(space=space, reference="2013-59-084", proof="")
    client, address = sign_in(agents.conseiller), reverse("agrement_join", args=[agrement.pk])
    for page in (agrement.get_absolute_url(), space.get_absolute_url(), reverse("space_list")):
        assert "arrêté à joindre" in client.get(page).content.decode(), page
    assert "Arrêtés d’agrément à joindre" in client.get("/").content.decode()
    assert address in client.get(agrement.get_absolute_url()).content.decode()
    assert "Joignez le document" in client.post(address, {"proof": ""}).content.decode()
    assert "n’est pas un PDF" in client.post(address, {"proof": pdf("scan.png", b"\x89PNG")}).content.decode()
    assert client.post(address, {"proof": pdf()}).url == agrement.get_absolute_url()
    agrement.refresh_from_db()
    assert agrement.proof.size and Agrement.objects.proven().get() == agrement
    page = client.get(agrement.get_absolute_url()).content.decode()
    assert "arrêté à joindre" not in page and "Arrêté joint" in page and address not in page
    assert "Arrêtés d’agrément à joindre" not in client.get("/").content.decode()
    assert Entry.objects.get(action="agrement:join").target_id == agrement.pk
    again = client.post(address, {"proof": pdf(content=b"%PDF-1.7 autre")}, follow=True).content.decode()
    assert "n’est plus attendu" in again
    agrement.refresh_from_db()
    with agrement.proof.open() as stored:
        assert stored.read() == PDF


def test_one_that_awaits_its_arrete_is_corrected_without_it(agents, sign_in, space):
    agrement = factories.AgrementFactory(space=space, reference="2013-59-84", proof="")
    client, address = sign_in(agents.conseiller), reverse("agrement_correct", args=[agrement.pk])
    assert "il se joint aussi plus tard" in client.get(address).content.decode()
    answers = {"reference": "2013-59-084", "granted_on": "01/09/2013", "expires_on": "", "proof": ""}
    client.post(address, answers | {"reason": "Un zéro manquait.", "version": agrement.version})
    agrement.refresh_from_db()
    assert (agrement.reference, agrement.awaits_proof) == ("2013-59-084", True)


def test_what_silence_granted_or_was_cancelled_awaits_nothing(agents, sign_in, space):
    tacit = factories.AgrementFactory(space=space, kind="tacite", reference="", proof="")
    cancelled = factories.AgrementFactory(space=space, proof="")
    cancelled.cancel(by=agents.conseiller, reason="Erreur.")
    assert not Agrement.objects.awaiting_proof().exists()
    for agrement in (tacit, cancelled):
        page = sign_in(agents.conseiller).get(reverse("agrement_join", args=[agrement.pk]), follow=True)
        assert "n’est plus attendu" in page.content.decode()


def test_elsewhere_it_is_not_found_and_others_may_not(agents, sign_in, space):
    address = reverse("agrement_join", args=[factories.AgrementFactory(space=space, proof="").pk])
    assert sign_in(agents.elsewhere_conseiller).post(address, {"proof": pdf()}).status_code == 404
    for agent in (agents.partenaire, agents.cnaf):
        assert sign_in(agent).post(address, {"proof": pdf()}).status_code == 403
    assert Agrement.objects.awaiting_proof().count() == 1
