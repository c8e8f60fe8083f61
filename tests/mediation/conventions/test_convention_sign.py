"""Signing with the act, ending early, giving up; what the page shows, and to whom the act is given."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from mediation.conventions.models import Convention
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def url(step, convention):
    return reverse(f"convention_{step}", args=[convention.pk])


def test_it_is_signed_with_its_act_and_funds_from_then_on(agents, sign_in, prepared, act, service):
    answer = sign_in(agents.responsable).post(url("sign", prepared), act(prepared))
    prepared.refresh_from_db()
    assert answer.url == prepared.get_absolute_url() and prepared.state == "signed"
    assert (prepared.signed_on, prepared.signed_by) == (date(2026, 1, 5), agents.responsable)
    assert prepared.document.name.startswith("convention/") and "acte" not in prepared.document.name
    assert Convention.objects.funded_etp(service, 2026) == Decimal("1.0000")
    line = Entry.objects.get(action="transition:sign", target_id=prepared.pk)
    assert (line.agent, line.before, line.after) == (agents.responsable, "prepared", "signed")


@pytest.mark.parametrize("role", ["conseiller", "responsable", "partenaire", "cnaf"])
def test_the_act_is_downloaded_by_the_caf_the_service_and_the_cnaf(agents, sign_in, service, role):
    convention, amendment = factories.signed_convention(service, by=agents.responsable)
    for address in (url("document", convention), reverse("amendment_document", args=[amendment.pk])):
        answer = sign_in(getattr(agents, role)).get(address)
        assert answer.content == factories.ACT and answer["Content-Disposition"].startswith("attachment")


BAD = [
    ({"signed_on": "01/01/2999"}, "signed_on"),
    ({"signed_on": ""}, "signed_on"),
    ({"signatories": ""}, "signatories"),
    ({"document": ""}, "document"),
    ({"document": SimpleUploadedFile("acte.pdf", b"<html>", content_type="application/pdf")}, "document"),
    ({"document": SimpleUploadedFile("acte.docx", b"%PDF-1.4", content_type="application/pdf")}, "document"),
]


@pytest.mark.parametrize(("changes", "field"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_nothing_is_signed(agents, sign_in, prepared, act, changes, field):
    page = sign_in(agents.responsable).post(url("sign", prepared), act(prepared, **changes))
    assert page.status_code == 200 and page.context["form"].errors[field]
    prepared.refresh_from_db()
    assert prepared.state == "prepared" and not prepared.document


def test_signed_twice_or_after_somebody_corrected_it_is_refused(agents, sign_in, prepared, act, plain):
    client = sign_in(agents.responsable)
    stale = act(prepared, version=prepared.version + 7)
    assert "ont été modifiées" in plain(client.post(url("sign", prepared), stale, follow=True))
    client.post(url("sign", prepared), act(prepared))
    page = client.post(url("sign", prepared), act(prepared), follow=True)
    assert "n’est plus possible" in plain(page)
    assert Entry.objects.filter(action="transition:sign", target_id=prepared.pk).count() == 1
    assert client.get(url("sign", prepared)).url == prepared.get_absolute_url()


def test_two_managers_who_sign_at_once_sign_once(committed, in_threads):
    agents = factories.cast()
    convention = factories.ConventionFactory(prepared=True, prepared_by=agents.responsable)
    factories.answer_conditions(convention, by=agents.responsable)

    def sign(agent):
        def work():
            row = Convention.objects.get(pk=convention.pk)
            document = SimpleUploadedFile("acte.pdf", factories.ACT)
            try:
                row.sign(by=agent, signed_on=date(2014, 1, 2), signatories="deux", document=document)
            except ActionRefused:
                return False
            return True

        return work

    assert sorted(in_threads(sign(agents.responsable), sign(agents.second_responsable))) == [False, True]


# Ending, giving up ------------------------------------------------------------------------------------------------


@pytest.fixture
def signed(service):
    """2014 to 2016, 1 Etp a year."""
    return factories.ConventionFactory(service=service)


def test_it_ends_early_with_a_reason_and_funds_up_to_that_day(agents, sign_in, signed, service):
    answers = {"ended_on": "30/06/2015", "reason": "Le service ferme."}
    sign_in(agents.responsable).post(url("end", signed), answers)
    signed.refresh_from_db()
    assert (signed.state, signed.ends_on, signed.planned_end_on) == ("ended", date(2015, 6, 30), date(2016, 12, 31))
    assert (signed.closed_by, signed.close_reason) == (agents.responsable, "Le service ferme.")
    etp = [Convention.objects.funded_etp(service, year) for year in (2014, 2015, 2016)]
    assert etp == [Decimal(1), Decimal("0.4959"), None]
    assert "31 décembre 2016 → 30 juin 2015" in Entry.objects.get(action="transition:end").note.replace("\u00a0", " ")


@pytest.mark.parametrize("day", ["31/12/2016", "31/12/2013", "01/01/2020", "", "demain"])
def test_an_end_out_of_its_term_is_refused(agents, sign_in, signed, day):
    page = sign_in(agents.responsable).post(url("end", signed), {"ended_on": day, "reason": "Fermeture."})
    assert page.context["form"].errors["ended_on"]
    page = sign_in(agents.responsable).post(url("end", signed), {"ended_on": "30/06/2015", "reason": ""})
    assert page.context["form"].errors["reason"]
    signed.refresh_from_db()
    assert signed.state == "signed"


def test_an_amendment_in_preparation_comes_before_the_end(agents, sign_in, signed, plain):
    factories.AmendmentFactory(convention=signed, prepared_by=agents.responsable)
    answers = {"ended_on": "30/06/2015", "reason": "Le service ferme."}
    page = sign_in(agents.responsable).post(url("end", signed), answers, follow=True)
    assert "Un avenant est déjà en préparation" in plain(page)
    signed.refresh_from_db()
    assert signed.state == "signed"


def test_what_was_prepared_is_given_up_with_a_reason(agents, sign_in, prepared, signed, plain):
    client = sign_in(agents.responsable)
    assert client.post(url("cancel", prepared), {"reason": ""}).context["form"].errors["reason"]
    client.post(url("cancel", prepared), {"reason": "Erreur de service."})
    prepared.refresh_from_db()
    assert (prepared.state, prepared.close_reason) == ("cancelled", "Erreur de service.")
    page = client.post(url("cancel", signed), {"reason": "Non."}, follow=True)
    assert "n’est plus possible" in plain(page)


# The page ---------------------------------------------------------------------------------------------------------


def test_the_page_tells_period_etp_act_conditions_and_amendments(agents, sign_in, service, plain):
    convention, _ = factories.signed_convention(service, by=agents.responsable)
    page = plain(sign_in(agents.partenaire).get(convention.get_absolute_url()))
    assert "du 1er janvier 2017 au 31 décembre 2019" in page and "la directrice ; le président" in page
    assert "9 sur 9 remplies" in page and "Interprétation :" in page
    assert "2018 : 1 → 2 Etp" in page and "1,5041" in page
    assert "Terminer avant le terme" not in page and "Préparer un avenant" not in page


def test_a_page_asks_as_much_for_one_amendment_and_for_three(
    agents, sign_in, service, django_assert_num_queries, django_assert_max_num_queries
):
    convention, _ = factories.signed_convention(service, by=agents.responsable)
    client = sign_in(agents.responsable)
    client.get(convention.get_absolute_url())
    with django_assert_max_num_queries(20) as first:
        client.get(convention.get_absolute_url())
    for number in (2, 3):
        amendment = factories.AmendmentFactory(
            convention=Convention.objects.get(pk=convention.pk), number=number, effect_on=date(2018, 9, number),
            prepared_by=agents.responsable, etp=Decimal(number + 1),
        )  # fmt: skip
        amendment.sign(
            by=agents.responsable, signed_on=date(2018, 9, 1), signatories="deux",
            document=SimpleUploadedFile("avenant.pdf", factories.ACT),
        )  # fmt: skip
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(convention.get_absolute_url())
