"""Preparing and correcting a convention: the service, three years at most, the Etp of each exercice."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from mediation.conventions.models import Convention
from mediation.funded_etp.models import ConventionYear
from portal.journal.models import Entry
from tests import factories

URL = reverse("convention_create")


def typed(row, **changes):
    return {
        "service": row.pk, "starts_on": "01/01/2026", "ends_on": "31/12/2028", "funded_etp": "1,50",
    } | changes  # fmt: skip


def years(convention):
    return list(ConventionYear.objects.filter(convention=convention).values_list("exercice", "funded_etp"))


def test_it_is_prepared_with_a_row_for_each_exercice_and_funds_nothing_yet(agents, sign_in, service):
    answer = sign_in(agents.responsable).post(URL, typed(service, state="signed", taken_over="on"))
    convention = Convention.objects.get()
    assert answer.url == convention.get_absolute_url()
    assert (convention.state, convention.taken_over, convention.prepared_by) == ("prepared", False, agents.responsable)
    assert years(convention) == [(2026, Decimal("1.50")), (2027, Decimal("1.50")), (2028, Decimal("1.50"))]
    assert Convention.objects.funded_etp(service, 2026) is None
    assert Entry.objects.get(action="create", target_id=convention.pk).agent == agents.responsable


def test_less_than_three_years_is_allowed_and_said(agents, sign_in, service, plain):
    page = sign_in(agents.responsable).post(URL, typed(service, ends_on="31/12/2026"), follow=True)
    assert "dure moins de trois ans : vérifiez que c’est voulu" in plain(page)
    assert Convention.objects.get().is_short


def test_a_page_of_a_service_leads_here_with_it_and_other_caf_are_not_offered(agents, sign_in, service):
    factories.ServiceFactory(name="Médiation des Canuts", caf_id="69", operator=agents.elsewhere_operator)
    page = sign_in(agents.responsable).get(URL, {"service": service.pk}).content.decode()
    assert f'<option value="{service.pk}" selected>Médiation du Beffroi, Lille</option>' in page
    assert "Canuts" not in page


BAD = [
    ({"service": ""}, "service", "obligatoire"),
    ({"service": "999999"}, "service", "choix"),
    ({"starts_on": ""}, "starts_on", "Saisissez une date"),
    ({"starts_on": "31/02/2026"}, "starts_on", ""),
    ({"starts_on": "01/01/1926", "ends_on": "31/12/1928"}, "starts_on", "vérifiez l’année"),
    ({"starts_on": "01/01/2526", "ends_on": "31/12/2528"}, "starts_on", "vérifiez l’année"),
    ({"ends_on": "31/12/2025"}, "ends_on", "La fin précède le début"),
    ({"ends_on": "31/12/2030"}, "ends_on", "trois ans au plus : ici jusqu’au 31 décembre 2028"),
    ({"ends_on": "01/01/2029"}, "ends_on", "trois ans au plus"),
    ({"funded_etp": "-1"}, "funded_etp", "0 au moins"),
    ({"funded_etp": "80"}, "funded_etp", "Plus de 50 Etp : vérifiez la virgule"),
    ({"funded_etp": "99999999"}, "funded_etp", "Plus de 50 Etp"),
    ({"funded_etp": "1,555"}, "funded_etp", "2 chiffres après la virgule"),
    ({"funded_etp": "NaN"}, "funded_etp", "par exemple 1,50"),
    ({"funded_etp": "un"}, "funded_etp", "par exemple 1,50"),
    ({"funded_etp": ""}, "funded_etp", "Saisissez les Etp"),
]


@pytest.mark.parametrize(("changes", "field", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_at_its_field_and_what_was_typed_stays(
    agents, sign_in, service, plain, changes, field, said
):
    page = sign_in(agents.responsable).post(URL, typed(service, **changes))
    assert page.status_code == 200 and not Convention.objects.exists()
    errors = " ".join(page.context["form"].errors[field]).replace("\u00a0", " ")
    assert said in errors
    if changes.get("funded_etp"):
        assert f'value="{changes["funded_etp"]}"' in plain(page)


@pytest.mark.parametrize("existing", ["prepared", "signed"])
def test_over_another_of_the_service_it_is_refused_with_its_number(agents, sign_in, service, existing):
    other = factories.ConventionFactory(
        service=service, starts_on=date(2028, 12, 31), ends_on=date(2030, 12, 31), prepared=existing == "prepared"
    )
    page = sign_in(agents.responsable).post(URL, typed(service))
    assert f"La convention n° {other.pk}" in page.context["form"].errors["starts_on"][0].replace("\u00a0", " ")
    assert Convention.objects.count() == 1


def test_over_one_that_was_given_up_or_of_another_service_it_is_accepted(agents, sign_in, prepared, service):
    prepared.cancel(by=agents.responsable, reason="Erreur de service.")
    factories.ConventionFactory(starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 31))
    sign_in(agents.responsable).post(URL, typed(service))
    assert Convention.objects.filter(service=service, state="prepared").count() == 1


def test_two_managers_at_once_make_one(committed, in_threads, sign_in):
    agents = factories.cast()
    service = factories.ServiceFactory()

    def post(agent):
        return lambda: sign_in(agent).post(URL, typed(service))

    pages = in_threads(post(agents.responsable), post(agents.second_responsable))
    assert Convention.objects.count() == 1 and ConventionYear.objects.count() == 3
    refused = [page for page in pages if page.status_code == 200]
    assert len(refused) == 1 and "starts_on" in refused[0].context["form"].errors


# Correcting -------------------------------------------------------------------------------------------------------


def update_url(convention):
    return reverse("convention_update", args=[convention.pk])


def correction(convention, **changes):
    return {
        "version": convention.version, "starts_on": "01/01/2026", "ends_on": "31/12/2028", "etp_2026": "1",
        "etp_2027": "1", "etp_2028": "1",
    } | changes  # fmt: skip


def test_each_exercice_is_corrected_while_it_is_prepared(agents, sign_in, prepared):
    sign_in(agents.responsable).post(update_url(prepared), correction(prepared, etp_2027="2,50"))
    assert years(prepared) == [(2026, 1), (2027, Decimal("2.50")), (2028, 1)]
    assert Entry.objects.filter(action="update", target_id=prepared.pk).exists()


def test_a_moved_period_takes_and_leaves_exercices(agents, sign_in, prepared):
    changes = {"starts_on": "01/07/2026", "ends_on": "30/06/2029", "etp_2028": "3"}
    sign_in(agents.responsable).post(update_url(prepared), correction(prepared, **changes))
    assert years(prepared) == [(2026, 1), (2027, 1), (2028, 3), (2029, 3)], "the new one takes the nearest"
    prepared.refresh_from_db()
    changes = {"starts_on": "01/07/2026", "ends_on": "31/12/2027"}
    sign_in(agents.responsable).post(update_url(prepared), correction(prepared, **changes) | {"etp_2029": "3"})
    assert years(prepared) == [(2026, 1), (2027, 1)]


def test_somebody_who_wrote_meanwhile_is_not_written_over(agents, sign_in, prepared):
    stale = correction(prepared, etp_2026="4")
    sign_in(agents.second_responsable).post(update_url(prepared), correction(prepared, etp_2026="2"))
    page = sign_in(agents.responsable).post(update_url(prepared), stale)
    assert page.status_code == 200 and years(prepared)[0] == (2026, 2)


def test_once_signed_it_is_corrected_no_more(agents, sign_in, service, plain):
    convention = factories.ConventionFactory(service=service)
    client = sign_in(agents.responsable)
    assert client.get(update_url(convention)).url == convention.get_absolute_url()
    page = client.post(update_url(convention), correction(convention), follow=True)
    assert "elle change par un avenant" in plain(page) and years(convention)[0] == (2014, 1)


# What the database refuses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"ends_on": date(2025, 12, 31)}, "convention_dates_in_order"),
        ({"ends_on": date(2029, 1, 1)}, "convention_three_years"),
        ({"state": "signed"}, "convention_signed_iff_act|by an amendment"),
        ({"state": "ended"}, "changes by an amendment"),
        ({"state": "cancelled"}, "convention_closed_iff_reason"),
    ],
)
def test_the_database_holds_the_period_and_the_states(agents, prepared, values, rule):
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Convention.objects.filter(pk=prepared.pk).update(**values)


def test_the_database_keeps_periods_apart_and_etp_within_bounds(agents, prepared, service):
    with pytest.raises(IntegrityError, match="convention_periods_apart"), transaction.atomic():
        factories.ConventionFactory(service=service, starts_on=date(2028, 12, 31), ends_on=date(2029, 12, 31))
    for etp in (Decimal(-1), Decimal(80)):
        with pytest.raises(IntegrityError, match="convention_etp_within_bounds"), transaction.atomic():
            ConventionYear.objects.filter(convention=prepared, exercice=2026).update(funded_etp=etp)


def test_the_database_keeps_what_was_signed(service):
    convention = factories.ConventionFactory(service=service)
    rows = ConventionYear.objects.filter(convention=convention)
    for change in (
        lambda: Convention.objects.filter(pk=convention.pk).update(starts_on=date(2014, 2, 1)),
        lambda: Convention.objects.filter(pk=convention.pk).update(ends_on=date(2015, 12, 31)),
        lambda: Convention.objects.filter(pk=convention.pk).update(state="prepared"),
        lambda: rows.update(funded_etp=9),
        rows.delete,
        lambda: ConventionYear.objects.create(
            convention=convention, exercice=2015, applies_from=date(2015, 7, 1), funded_etp=9
        ),
    ):
        with pytest.raises(IntegrityError, match="by an amendment"), transaction.atomic():
            change()


def test_a_signed_one_has_the_etp_of_each_exercice(service):
    convention = Convention(
        service=service, operator=service.operator, starts_on=date(2020, 1, 1), ends_on=date(2020, 12, 31),
        state="signed", taken_over=True,
    )  # fmt: skip
    with pytest.raises(IntegrityError, match="each exercice"), transaction.atomic():
        convention.save()
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
