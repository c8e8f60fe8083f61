"""Amendments: what changes, both values, from which day; a signed one applies by days and is kept."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.amendments.models import AmendmentYear, ConventionAmendment
from mediation.conventions.models import Convention
from mediation.funded_etp.models import ConventionYear
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def convention(service):
    """2014 to 2016, signed, 1 Etp a year."""
    return factories.ConventionFactory(service=service)


def typed(**changes):
    return {
        "effect_on": "01/07/2015", "ends_on_after": "", "reason": "Un poste de plus.", "etp_2014": "1",
        "etp_2015": "2", "etp_2016": "2",
    } | changes  # fmt: skip


@pytest.fixture
def post(agents, sign_in, convention):
    """Prepare an amendment, as the manager."""

    def create(**changes):
        return sign_in(agents.responsable).post(reverse("amendment_create", args=[convention.pk]), typed(**changes))

    return create


def funded(service, *years):
    return [Convention.objects.funded_etp(service, year) for year in years]


def lines():
    return list(AmendmentYear.objects.values_list("exercice", "etp_before", "etp_after"))


def test_it_is_prepared_with_both_values_and_applies_once_signed_by_days(
    agents, sign_in, convention, post, service, act, plain
):
    post()
    amendment = ConventionAmendment.objects.get()
    assert lines() == [(2015, 1, 2), (2016, 1, 2)] and amendment.number == 1
    assert funded(service, 2014, 2015, 2016) == [1, 1, 1]
    client = sign_in(agents.responsable)
    assert "2015 : 1 → 2 Etp" in plain(client.get(convention.get_absolute_url()))
    client.post(reverse("amendment_sign", args=[amendment.pk]), act(amendment, signed_on="15/06/2015"))
    amendment.refresh_from_db()
    assert (amendment.state, amendment.signed_on) == ("signed", date(2015, 6, 15))
    # 181 days at 1 and 184 at 2, over 365.
    assert funded(service, 2014, 2015, 2016) == [1, Decimal("1.5041"), 2]
    note = Entry.objects.get(action="transition:sign", target_id=amendment.pk).note
    assert "2015 : 1 → 2 Etp" in note.replace("\u00a0", " ")
    page = plain(sign_in(agents.partenaire).get(convention.get_absolute_url()))
    assert "1, du 1er janvier 2015 au 30 juin 2015" in page and "2, du 1er juillet 2015 au 31 décembre 2015" in page


def test_a_second_one_follows_the_first_and_the_page_shows_them_in_order(agents, sign_in, service, plain):
    convention, _ = factories.signed_convention(service, by=agents.responsable)
    answers = {
        "effect_on": "01/07/2018", "ends_on_after": "", "reason": "Un départ.", "etp_2017": "1", "etp_2018": "1",
        "etp_2019": "0,5",
    }  # fmt: skip
    sign_in(agents.responsable).post(reverse("amendment_create", args=[convention.pk]), answers)
    second = ConventionAmendment.objects.get(number=2)
    second.sign(
        by=agents.responsable, signed_on=date(2018, 7, 1), signatories="deux",
        document=SimpleUploadedFile("avenant.pdf", factories.ACT),
    )  # fmt: skip
    assert funded(service, 2017, 2018, 2019) == [1, 1, Decimal("0.5")], "of the same day, the later one holds"
    page = plain(sign_in(agents.cnaf).get(convention.get_absolute_url()))
    assert page.index("Avenant n° 1") < page.index("2019 : 1 → 2 Etp") < page.index("Avenant n° 2")
    assert "2019 : 2 → 0,5 Etp" in page


def test_the_last_day_is_brought_forward_then_put_off_again(agents, sign_in, convention, post, service, act):
    client = sign_in(agents.responsable)
    for day, number, last in (("30/06/2016", 1, date(2016, 6, 30)), ("31/12/2016", 2, date(2016, 12, 31))):
        post(etp_2015="1", etp_2016="1", ends_on_after=day)
        amendment = ConventionAmendment.objects.get(number=number)
        client.post(reverse("amendment_sign", args=[amendment.pk]), act(amendment, signed_on="15/06/2015"))
        convention.refresh_from_db()
        assert convention.ends_on == last and amendment.lines.count() == 0
    amendment.refresh_from_db()
    assert (amendment.ends_on_before, amendment.ends_on_after) == (date(2016, 6, 30), date(2016, 12, 31))
    assert funded(service, 2016) == [1]


def test_an_exercice_that_it_adds_needs_its_etp(agents, sign_in, service, act):
    convention = factories.ConventionFactory(service=service, ends_on=date(2015, 12, 31))
    client, url = sign_in(agents.responsable), reverse("amendment_create", args=[convention.pk])
    answers = typed(etp_2015="1", etp_2016="", ends_on_after="30/06/2016")
    assert "couvre cette année" in client.post(url, answers).context["form"].errors["etp_2016"][0]
    client.post(url, answers | {"etp_2016": "3"})
    assert lines() == [(2016, None, 3)]
    amendment = ConventionAmendment.objects.get()
    client.post(reverse("amendment_sign", args=[amendment.pk]), act(amendment, signed_on="15/06/2015"))
    assert funded(service, 2015, 2016) == [1, Decimal("1.4918")]


BAD = [
    ({"effect_on": "31/12/2013"}, "effect_on", "Donnez un jour de la convention"),
    ({"effect_on": "01/01/2017"}, "effect_on", "Donnez un jour de la convention"),
    ({"effect_on": ""}, "effect_on", "Saisissez une date"),
    ({"etp_2015": "1", "etp_2016": "1"}, "effect_on", "Rien ne change"),
    ({"etp_2014": "3"}, "etp_2014", "2014 ne change plus"),
    ({"etp_2016": ""}, "etp_2016", "couvre cette année"),
    ({"etp_2015": "-1"}, "etp_2015", "0 au moins"),
    ({"etp_2015": "80"}, "etp_2015", "Plus de 50 Etp"),
    ({"ends_on_after": "30/06/2015"}, "ends_on_after", "précède la prise d’effet"),
    ({"ends_on_after": "31/12/2017"}, "ends_on_after", "trois ans au plus"),
    ({"ends_on_after": "31/12/2015"}, "etp_2016", "ne couvre pas 2016"),
    ({"reason": ""}, "reason", "pourquoi la convention change"),
]


@pytest.mark.parametrize(("changes", "field", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_at_its_field(post, changes, field, said):
    page = post(**changes)
    assert not ConventionAmendment.objects.exists()
    assert said in " ".join(page.context["form"].errors[field]).replace("\u00a0", " ")


def test_before_the_effect_of_one_that_is_signed_it_is_refused(agents, sign_in, service):
    convention, _ = factories.signed_convention(service, by=agents.responsable)
    answers = {"effect_on": "30/06/2018", "reason": "Trop tôt.", "etp_2017": "1", "etp_2018": "3", "etp_2019": "3"}
    page = sign_in(agents.responsable).post(reverse("amendment_create", args=[convention.pk]), answers)
    assert "Un avenant signé prend effet le 1er juillet 2018" in page.context["form"].errors["effect_on"][0].replace(
        "\u00a0", " "
    )


def test_one_at_a_time_corrected_then_given_up(agents, sign_in, convention, post, plain):
    post()
    amendment, client = ConventionAmendment.objects.get(), sign_in(agents.responsable)
    page = client.get(reverse("amendment_create", args=[convention.pk]), follow=True)
    assert "Un avenant est déjà en préparation" in plain(page)
    answers = typed(etp_2015="4", version=amendment.version)
    client.post(reverse("amendment_update", args=[amendment.pk]), answers)
    assert lines() == [(2015, 1, 4), (2016, 1, 2)]
    client.post(reverse("amendment_cancel", args=[amendment.pk]))
    amendment.refresh_from_db()
    assert amendment.state == "cancelled"
    assert "n’est plus en préparation" in plain(
        client.get(reverse("amendment_sign", args=[amendment.pk]), follow=True)
    )
    post()
    assert ConventionAmendment.objects.get(state="prepared").number == 2


def test_only_a_signed_convention_is_amended(agents, sign_in, prepared, plain):
    page = sign_in(agents.responsable).get(reverse("amendment_create", args=[prepared.pk]), follow=True)
    assert "Seule une convention signée" in plain(page)


def test_two_managers_at_once_prepare_one_and_sign_once(committed, in_threads, sign_in):
    agents = factories.cast()
    convention = factories.ConventionFactory()
    url = reverse("amendment_create", args=[convention.pk])
    managers = (agents.responsable, agents.second_responsable)
    in_threads(*(lambda agent=agent: sign_in(agent).post(url, typed(), follow=True) for agent in managers))
    amendment = ConventionAmendment.objects.get()

    def sign(agent):
        def work():
            row = ConventionAmendment.objects.get(pk=amendment.pk)
            try:
                row.sign(by=agent, signed_on=date(2015, 6, 1), signatories="deux", document="acte.pdf")
            except ActionRefused:
                return False
            return True

        return work

    assert sorted(in_threads(*map(sign, managers))) == [False, True]
    assert ConventionYear.objects.filter(amendment=amendment).count() == 2


def test_an_extension_over_another_convention_is_refused_at_the_signature(agents, service):
    first = factories.ConventionFactory(service=service, ends_on=date(2015, 12, 31))
    amendment = factories.AmendmentFactory(
        convention=first,
        ends_on_before=date(2015, 12, 31),
        ends_on_after=date(2016, 12, 31),
        prepared_by=agents.responsable,
    )
    amendment.lines.create(exercice=2016, etp_before=None, etp_after=2)
    factories.ConventionFactory(service=service, starts_on=date(2016, 6, 1), ends_on=date(2017, 12, 31))
    with pytest.raises(ActionRefused, match="déjà une convention sur une partie de cette période"):
        amendment.sign(by=agents.responsable, signed_on=date(2015, 6, 1), signatories="deux", document="acte.pdf")
    amendment.refresh_from_db()
    assert amendment.state == "prepared"


def test_the_database_keeps_a_signed_one_and_its_lines(agents, service):
    _, amendment = factories.signed_convention(service, by=agents.responsable)
    rows = ConventionAmendment.objects.filter(pk=amendment.pk)
    for change in (
        lambda: rows.update(reason="Autre."),
        lambda: rows.update(state="prepared", signed_on=None, signatories="", document="", signed_by=None),
        lambda: amendment.lines.update(etp_after=9),
        lambda: amendment.lines.all().delete(),
        lambda: amendment.lines.create(exercice=2017, etp_before=1, etp_after=9),
    ):
        with pytest.raises(IntegrityError, match="kept as"), transaction.atomic():
            change()


def test_the_database_refuses_an_effect_out_of_the_convention_and_one_begun_signed(agents, convention):
    with pytest.raises(IntegrityError, match="within a signed convention"), transaction.atomic():
        factories.AmendmentFactory(convention=convention, effect_on=date(2013, 7, 1), prepared_by=agents.responsable)
    with pytest.raises(IntegrityError, match="kept as it was signed"), transaction.atomic():
        factories.AmendmentFactory(convention=convention, state="signed", prepared_by=agents.responsable)
