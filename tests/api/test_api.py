"""The API: described, read-only, scoped like the pages, paged by cursor, throttled, without a name."""

from datetime import date
from decimal import Decimal

import pytest
import yaml
from django.test import Client
from django.urls import reverse
from drf_spectacular.validation import validate_schema
from rest_framework.throttling import UserRateThrottle

from api.urls import router
from funding.parameters.models import PriceParameter
from portal.foundation.api.viewsets import ROUTES, MeetsPredicate, ScopedViewSet
from tests import factories

PARAMETERS, SERVICES = reverse("api_parameter-list"), reverse("api_service-list")
REFERRALS, FIGURES = reverse("api_referral-list"), reverse("api_national_figures-list")
LISTS = (PARAMETERS, SERVICES, REFERRALS, FIGURES + "?exercice=2014")


@pytest.fixture
def keys(sign_in):
    """Return the `id` of each row of a list, as an agent reads its first page."""

    def read(agent, url, **query):
        answer = sign_in(agent).get(url, query)
        assert answer.status_code == 200, answer.content
        return [row["id"] for row in answer.json()["results"]]

    return read


def referral(agents, caf="59"):
    """A referral of a family of this Caf, sent to a service of the cast's operator there."""
    by = agents.conseiller if caf == "59" else agents.elsewhere_conseiller
    service = factories.ServiceFactory(named_by=agents.partenaire, caf_id=caf)
    return factories.sent_referral(by=by, service=service, family=factories.FamilyFactory(caf_id=caf))


# What it tells -----------------------------------------------------------------------------------------------------

# Every field that leaves by the API, so that none is added unseen: no name, no number of a person, no free text.
TOLD = {
    "api_parameter": {
        "id", "prestation", "exercice", "unit", "unit_ceiling", "rate", "organisation_cap", "source", "fictitious",
        "state", "published_at", "superseded_on",
    },
    "api_service": {"id", "name", "city", "caf", "operator", "fictitious"},
    "api_referral": {
        "id", "file", "caf", "service", "state", "created_at", "sent_at", "answered_at", "refusal", "started_on",
        "ended_on", "outcome",
    },
}  # fmt: skip


def test_no_field_leaves_that_is_not_listed():
    found = {
        basename: set(viewset.serializer_class().fields)
        for viewset, basename in ROUTES.values()
        if getattr(viewset, "serializer_class", None)
    }
    assert found == TOLD


# The schema --------------------------------------------------------------------------------------------------------


def test_the_schema_is_valid_openapi_3_1_and_tells_every_address(agents, sign_in):
    answer = sign_in(agents.conseiller).get(reverse("api_schema"))
    schema = yaml.safe_load(answer.content)
    validate_schema(schema)
    assert schema["openapi"].startswith("3.1")
    told = set(schema["paths"])
    assert {PARAMETERS, SERVICES, REFERRALS, FIGURES} <= told and len(told) == 7
    assert all(set(verbs) == {"get"} for verbs in schema["paths"].values())


# Who ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("url", [*LISTS, reverse("api_schema")])
def test_a_stranger_and_a_closed_account_get_nothing(agents, sign_in, url):
    client = sign_in(agents.conseiller)
    assert Client().get(url).status_code in (401, 403)
    agents.conseiller.is_active = False
    agents.conseiller.save()
    assert client.get(url).status_code in (401, 403)


def test_there_is_no_list_without_a_perimeter(agents, sign_in):
    for agent in (agents.dpo, agents.administrateur):
        for url in (SERVICES, REFERRALS, FIGURES + "?exercice=2014"):
            assert sign_in(agent).get(url).status_code == 403
    assert sign_in(agents.cnaf).get(REFERRALS).status_code == 403, "national staff read figures, not families"
    for _, viewset, _ in router.registry:
        assert viewset.allowed and MeetsPredicate in viewset.permission_classes, viewset.__name__
        assert getattr(viewset, "queryset", None) is None, "a viewset gives a model, never a queryset"
        assert not issubclass(viewset, ScopedViewSet) or viewset.model.states_its_owner()
    assert not MeetsPredicate().has_permission(None, ScopedViewSet), "a viewset that says nothing is closed"


def test_a_caf_reads_its_own_referrals_and_a_partner_those_it_received(agents, keys, sign_in):
    mine, theirs = referral(agents), referral(agents, caf="69")
    other_service = factories.sent_referral(by=agents.conseiller)
    draft = factories.ReferralFactory(service=mine.service, created_by=agents.conseiller)
    assert set(keys(agents.conseiller, REFERRALS)) == {mine.pk, other_service.pk, draft.pk}
    assert set(keys(agents.elsewhere_responsable, REFERRALS)) == {theirs.pk}
    assert set(keys(agents.partenaire, REFERRALS)) == {mine.pk, theirs.pk}, "neither a draft nor another service"
    assert keys(agents.elsewhere_partenaire, REFERRALS) == []
    for agent, row in ((agents.conseiller, theirs), (agents.partenaire, draft), (agents.elsewhere_partenaire, mine)):
        assert sign_in(agent).get(reverse("api_referral-detail", args=[row.pk])).status_code == 404
    for key in ("0", "x", "9" * 30):
        assert sign_in(agents.conseiller).get(f"{REFERRALS}{key}/").status_code == 404


def test_a_filter_of_ones_own_widens_nothing(agents, keys):
    referral(agents, caf="69")
    assert (
        keys(agents.conseiller, REFERRALS, caf="69", family__caf="69", ordering="family__parents__person__last_name")
        == []
    )


def test_services_follow_the_perimeter_and_parameters_hide_drafts(agents, keys, sign_in):
    here, there = factories.ServiceFactory(named_by=agents.partenaire), factories.ServiceFactory(caf_id="69")
    assert keys(agents.conseiller, SERVICES) == [here.pk] == keys(agents.partenaire, SERVICES)
    assert set(keys(agents.cnaf, SERVICES)) == {here.pk, there.pk}
    draft = factories.ParameterFactory()
    published = set(PriceParameter.objects.filter(state="published").values_list("pk", flat=True))
    for agent in (agents.conseiller, agents.cnaf, agents.dpo):
        assert set(keys(agent, PARAMETERS)) == published
        assert sign_in(agent).get(reverse("api_parameter-detail", args=[draft.pk])).status_code == 404


# What ---------------------------------------------------------------------------------------------------------------


def test_no_answer_holds_a_name_a_contact_or_a_danger(agents, sign_in):
    row = referral(agents)
    for parent in row.family.parents.all():
        person = parent.person
        person.last_name, person.used_name, person.first_name = "Introuvable", "Inusité", "Zébulon"
        person.allocataire_number = "7654321" if parent.position == 1 else ""
        person.save()
        factories.write_contacts(
            person, phone="+33612345678", email="zeb@example.org", address="1 rue Cachée", city="Villecachée"
        )
    factories.ChildFactory(family=row.family, first_name="Ondine")
    factories.SeparationFactory(family=row.family, note="secret")
    row.family.report_danger(by=agents.conseiller, note="peur")
    secrets = (
        "Introuvable",
        "Inusité",
        "Zébulon",
        "612345678",
        "zeb@",
        "Cachée",
        "cachée",
        "7654321",
        "Ondine",
        "secret",
    )
    secrets += ("peur", "danger", "1980", agents.conseiller.last_name, agents.conseiller.email)
    for role in ("conseiller", "travailleur_social", "responsable", "partenaire", "cnaf", "dpo", "administrateur"):
        client = sign_in(getattr(agents, role))
        for url in (*LISTS, reverse("api_referral-detail", args=[row.pk])):
            text = client.get(url).content.decode()
            assert [secret for secret in secrets if secret in text] == [], (role, url)


def test_a_referral_is_told_by_the_number_of_its_file(agents, sign_in):
    row = referral(agents)
    answer = sign_in(agents.conseiller).get(reverse("api_referral-detail", args=[row.pk])).json()
    assert (answer["file"], answer["state"], answer["caf"]) == (row.family.reference, "sent", "59")
    assert sign_in(agents.partenaire).get(reverse("api_referral-detail", args=[row.pk])).json()["file"] is None


def test_a_parameter_comes_with_its_source_and_exact_figures(agents, sign_in):
    parameter = PriceParameter.objects.get(prestation="mediation", exercice=2014, state="published")
    answer = sign_in(agents.partenaire).get(reverse("api_parameter-detail", args=[parameter.pk])).json()
    assert Decimal(answer["unit_ceiling"]) == parameter.unit_ceiling and isinstance(answer["rate"], str)
    assert answer["source"] == parameter.source and answer["fictitious"] is False


def test_the_national_figures_are_numbers_per_caf_and_unknown_is_null(agents, sign_in):
    factories.SeparationFactory(separated_on=date(2014, 3, 3))
    client = sign_in(agents.cnaf)
    answer = client.get(FIGURES, {"exercice": "2014"}).json()
    (north,) = [line for line in answer["lines"] if line["caf"] == "59"]
    assert answer["exercice"] == 2014 and len(answer["lines"]) == 101
    assert (north["separations"], north["ps"], north["etp"]) == (1, None, None)
    for wrong in ({}, {"exercice": ""}, {"exercice": "deux"}, {"exercice": "1989"}, {"exercice": "9" * 40}):
        assert client.get(FIGURES, wrong).status_code == 400, wrong


@pytest.mark.parametrize("verb", ["post", "put", "patch", "delete"])
def test_nothing_is_written_by_the_api(agents, sign_in, verb):
    row = referral(agents)
    client = sign_in(agents.conseiller)
    for url in (REFERRALS, reverse("api_referral-detail", args=[row.pk]), PARAMETERS):
        assert getattr(client, verb)(url, {}, content_type="application/json").status_code == 405


# How much -----------------------------------------------------------------------------------------------------------


def test_pages_neither_skip_nor_repeat_while_others_write(agents, sign_in):
    first = {referral(agents).pk for _ in range(5)}
    client = sign_in(agents.conseiller)
    page, seen = client.get(REFERRALS, {"page_size": "2"}).json(), []
    while True:
        seen += [row["id"] for row in page["results"]]
        if not page["next"]:
            break
        referral(agents)
        page = client.get(page["next"]).json()
    assert len(seen) == 5 and set(seen) == first and seen == sorted(seen, reverse=True)


def test_a_page_has_its_bounds_and_a_forged_cursor_is_not_found(agents, sign_in):
    referral(agents)
    client = sign_in(agents.conseiller)
    for size in ("0", "-1", "x", "100000"):
        assert client.get(REFERRALS, {"page_size": size}).status_code == 200
    assert client.get(REFERRALS, {"cursor": "forged"}).status_code in (200, 404)
    assert "count" not in client.get(REFERRALS).json(), "nothing is counted over the whole table"


def test_the_number_of_queries_does_not_depend_on_the_rows(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.conseiller)
    for url in (REFERRALS, SERVICES):
        referral(agents)
        with django_assert_max_num_queries(12) as first:
            client.get(url)
        for _ in range(5):
            referral(agents)
        with django_assert_num_queries(len(first.captured_queries)):
            client.get(url)


def test_each_agent_is_throttled_alone(agents, sign_in, monkeypatch):
    monkeypatch.setattr(UserRateThrottle, "THROTTLE_RATES", {"user": "3/min"})
    client = sign_in(agents.conseiller)
    assert [client.get(url).status_code for url in (PARAMETERS, SERVICES, REFERRALS, PARAMETERS)] == [200] * 3 + [429]
    assert int(client.get(REFERRALS)["Retry-After"]) > 0
    assert sign_in(agents.responsable).get(PARAMETERS).status_code == 200
