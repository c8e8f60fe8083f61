"""Correcting a funding request before it is submitted, and not after."""

from decimal import Decimal

import pytest
from django.urls import reverse

from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def draft(agents):
    """A draft of 12 000 € for 2014, with its proof."""
    space = factories.SpaceFactory(named_by=agents.partenaire)
    return factories.FundingRequestFactory(space=space, created_by=agents.partenaire)


def typed(draft, **changes):
    """What the form holds, corrected to 9 000 €."""
    answers = {"space": draft.space_id, "exercice": "2014", "amount_requested": "9 000", "purpose": "Un samedi."}
    answers["version"] = str(draft.version)
    return answers | changes


def url(draft):
    return reverse("funding_request_update", args=[draft.pk])


@pytest.mark.parametrize("role", ["conseiller", "partenaire"])
def test_a_draft_is_corrected_and_keeps_its_proof_and_who_prepared_it(agents, sign_in, draft, role):
    agent = getattr(agents, role)
    assert sign_in(agent).post(url(draft), typed(draft)).url == draft.get_absolute_url()
    before = draft.ddcs_proof.name
    draft.refresh_from_db()
    assert (draft.amount_requested, draft.purpose, draft.ddcs_proof.name) == (Decimal("9000"), "Un samedi.", before)
    assert (draft.created_by, draft.state) == (agents.partenaire, "draft")
    assert Entry.objects.get(action="update", target_id=draft.pk).agent == agent


def test_a_new_proof_replaces_the_first_one_and_a_wrong_one_does_not(agents, sign_in, draft, pdf, plain):
    client, before = sign_in(agents.partenaire), draft.ddcs_proof.name
    wrong = client.post(url(draft), typed(draft, ddcs_proof=pdf(content=b"GIF89a")))
    assert "Ce fichier n’est pas un PDF" in plain(wrong)
    draft.refresh_from_db()
    assert (draft.ddcs_proof.name, draft.amount_requested) == (before, Decimal("12000"))
    client.post(url(draft), typed(draft, ddcs_proof=pdf()))
    draft.refresh_from_db()
    assert draft.ddcs_proof.name != before


def test_a_request_that_was_submitted_is_not_corrected_any_more(agents, sign_in, draft, plain):
    client = sign_in(agents.conseiller)
    page = client.get(url(draft)).content.decode()
    assert 'value="12000' in page and "Modifier la demande" in page
    draft.submit(by=agents.partenaire)
    for answer in (client.post(url(draft), typed(draft), follow=True), client.get(url(draft), follow=True)):
        assert "Cette demande est transmise : elle ne peut plus être modifiée." in plain(answer)
    draft.refresh_from_db()
    assert draft.amount_requested == Decimal("12000")


def test_a_correction_never_moves_the_request_to_another_perimeter(agents, sign_in, draft, plain):
    elsewhere = factories.SpaceFactory(caf_id="69")
    page = plain(sign_in(agents.conseiller).post(url(draft), typed(draft, space=elsewhere.pk)))
    assert "Sélectionnez un choix valide" in page
    draft.refresh_from_db()
    assert draft.caf_id == "59"


def test_of_two_corrections_and_a_submission_at_once_the_first_alone_holds(committed, posted_at_once):
    agents = factories.cast()
    space = factories.SpaceFactory(named_by=agents.partenaire)
    draft = factories.FundingRequestFactory(space=space)
    submit = reverse("funding_request_submit", args=[draft.pk])
    posted_at_once(
        (agents.partenaire, url(draft), typed(draft)),
        (agents.conseiller, submit, {"version": "1"}),
        (agents.travailleur_social, url(draft), typed(draft, amount_requested="8 000")),
    )
    draft.refresh_from_db()
    lines = list(Entry.objects.about(draft).values_list("action", flat=True))
    if draft.state == "submitted":
        assert lines == ["transition:submit"], "handed in as it was read, not corrected after"
    else:
        assert lines == ["update"], "corrected once, nothing unread handed in or overwritten"
    assert draft.version == 2


def test_what_somebody_else_wrote_meanwhile_is_told_and_never_overwritten_unseen(agents, sign_in, draft, plain):
    sign_in(agents.partenaire).post(url(draft), typed(draft, amount_requested="11 000"))
    client = sign_in(agents.conseiller)
    page = plain(client.post(url(draft), typed(draft)))
    assert f"modifiées par {agents.partenaire}" in page and "11000,00" in page and "Un samedi." in page
    draft.refresh_from_db()
    assert draft.amount_requested == Decimal("11000")
    choice = typed(draft, **{"choice-amount_requested": "mine-2"})
    assert client.post(url(draft), choice).status_code == 302, "read, then written"
    draft.refresh_from_db()
    assert (draft.amount_requested, draft.version) == (Decimal("9000"), 3)


@pytest.mark.parametrize(("side", "kept"), [("mine", "joined"), ("theirs", "on file")])
def test_a_file_joined_over_another_is_chosen_like_the_rest(agents, sign_in, draft, pdf, plain, side, kept):
    sign_in(agents.partenaire).post(url(draft), typed(draft, ddcs_proof=pdf()))
    draft.refresh_from_db()
    before, client, stale = draft.ddcs_proof.name, sign_in(agents.conseiller), {"version": "1"}
    page = plain(client.post(url(draft), typed(draft, ddcs_proof=pdf("autre.pdf"), **stale)))
    draft.refresh_from_db()
    assert draft.ddcs_proof.name == before, "nothing is replaced unseen"
    assert "« le fichier que vous joindrez de nouveau »" in page and "« le fichier déjà joint »" in page
    chosen = {"choice-ddcs_proof": f"{side}-2"} | stale
    assert client.post(url(draft), typed(draft, ddcs_proof=pdf("autre.pdf"), **chosen)).status_code == 302
    draft.refresh_from_db()
    assert (draft.ddcs_proof.name == before) == (kept == "on file")


def test_a_double_click_corrects_once_and_says_so_twice(agents, sign_in, draft):
    client = sign_in(agents.partenaire)
    answers = typed(draft, submission_key="8f14e45f-ceea-467f-a0e6-6f5c3f1c6d12")
    assert [client.post(url(draft), answers).status_code for _ in range(2)] == [302, 302]
    assert Entry.objects.filter(action="update", target_id=draft.pk).count() == 1
