"""National figures: right against hand-made data, aggregates only, the same on the map, in the table and in words."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from funding.declarations.models import Stage
from funding.parameters.models import PriceParameter
from funding.receipts.models import Receipt
from mediation.referrals.models import Referral
from portal.accounts.models import Agent
from portal.foundation.contributions.indicators import indicators
from reports.national.figures import figures_by_caf, latest_official_exercice, national_figures
from reports.national.france_map import france_map, thresholds
from tests import factories
from tests.queries import Questions

URL = reverse("national_report")


def ended_referral(agents, outcome, ended_on=date(2014, 6, 1), *, sent=datetime(2014, 2, 1, tzinfo=UTC), caf="59"):
    """A referral written as a bulk load would, past its transitions."""
    family = factories.FamilyFactory(caf_id=caf)
    service = factories.ServiceFactory(caf_id=caf)
    referral = factories.sent_referral(by=agents.conseiller, family=family, service=service)
    Referral.objects.filter(pk=referral.pk).update(
        state="ended", sent_at=sent, answered_at=sent, answered_by=agents.partenaire, outcome=outcome,
        started_on=None if outcome == "not_engaged" else date(2014, 3, 1), ended_on=ended_on,
    )  # fmt: skip


def receipt(declaration, ps, *, sequence=1, etp="1"):
    """A receipt of 2014 for `declaration`."""
    return Receipt.objects.create(
        declaration=declaration, sequence=sequence, rule_version="mediation-1", inputs={}, steps={},
        parameter=PriceParameter.objects.get(prestation="mediation", exercice=2014, state="published"),
        etp=Decimal(etp), ps=Decimal(ps), computed_at=timezone.now(),
    )  # fmt: skip


def line_of(figures, code):
    return next(line for line in figures.lines if line.code == code)


def test_separations_count_in_the_year_they_happened(agents):
    for day in (date(2013, 12, 31), date(2014, 1, 1), date(2014, 12, 31), date(2015, 1, 1)):
        factories.SeparationFactory(separated_on=day)
    factories.SeparationFactory(family=factories.FamilyFactory(caf_id="69"), separated_on=date(2014, 5, 5))
    figures = national_figures(2014, agents.cnaf)
    assert (line_of(figures, "59").separations, line_of(figures, "69").separations) == (2, 1)
    assert figures.total.separations == 3 and len(figures.lines) == 101


def test_referrals_count_when_sent_by_the_clock_of_paris(agents):
    for moment in ("2013-12-31 22:59", "2013-12-31 23:00", "2014-12-31 22:59", "2014-12-31 23:00"):
        sent = datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)
        ended_referral(agents, "none", sent=sent)
    factories.ReferralFactory()
    assert national_figures(2014, agents.cnaf).total.referrals == 2


def test_mediations_never_begun_are_not_counted_as_ended(agents):
    for outcome in ("written", "written", "oral", "progress", "none", "not_engaged"):
        ended_referral(agents, outcome)
    ended_referral(agents, "written", ended_on=date(2015, 1, 1))
    total = national_figures(2014, agents.cnaf).total
    assert (total.ended, total.written, total.oral, total.agreements) == (5, 2, 1, 3)


def test_the_ps_is_the_last_receipt_of_the_furthest_stage_of_each_service(agents):
    first, second = factories.ServiceFactory(caf_id="59"), factories.ServiceFactory(caf_id="59")
    forecast = factories.DeclarationFactory(service=first, stage=Stage.FORECAST)
    real = factories.DeclarationFactory(service=first, stage=Stage.REAL)
    receipt(forecast, "90000", etp="2")
    receipt(real, "50000")
    receipt(real, "60167.25", sequence=2, etp="1.5")
    updated = factories.DeclarationFactory(service=second, stage=Stage.UPDATED)
    receipt(updated, "10000.50")
    factories.DeclarationFactory(service=second, stage=Stage.REAL)  # declared, not computed yet
    receipt(factories.DeclarationFactory(service=first, stage=Stage.REAL, exercice=2015), "1")
    figures = national_figures(2014, agents.cnaf)
    line = line_of(figures, "59")
    assert (line.ps, line.etp) == (Decimal("70167.75"), Decimal("2.5000"))
    assert line.stages == "réel (1), actualisé (1)"
    assert line_of(figures, "69").ps is None and figures.total.ps == Decimal("70167.75")


def test_meeting_spaces_tell_nothing_without_a_share_and_zero_with_one(agents):
    factories.ShareFactory(caf_id="69")
    factories.ShareFactory(caf_id="59")
    asked = factories.FundingRequestFactory(submitted_by=agents.conseiller)
    factories.AgrementFactory(space=asked.space)
    asked.grant(by=agents.responsable, amount=Decimal("8000"))
    figures = national_figures(2014, agents.cnaf)
    spaces = [line_of(figures, code).spaces for code in ("59", "69", "75")]
    assert spaces == [Decimal(8000), Decimal(0), None] and figures.total.spaces == Decimal(8000)


@pytest.mark.parametrize("role", ["conseiller", "responsable", "partenaire", "administrateur", "dpo"])
def test_nobody_but_the_cnaf_counts_beyond_a_perimeter(agents, role):
    for ask in (national_figures, figures_by_caf):
        with pytest.raises(PermissionDenied):
            ask(2014, getattr(agents, role))


def test_an_inactive_cnaf_agent_reads_nothing(agents):
    assert national_figures(2014, Agent(role="cnaf", is_active=False)).lines == []


def test_the_latest_official_exercice_ignores_invented_baremes(agents):
    factories.ParameterFactory(
        exercice=2016, fictitious=True, state="published", published_at=timezone.now(),
        prepared_by=agents.cnaf, published_by=agents.second_cnaf,
    )  # fmt: skip
    assert latest_official_exercice(agents.cnaf) == 2014


def test_a_ps_of_an_invented_bareme_is_said_fictitious_on_screen_and_in_the_file(agents, sign_in, asked, taken, lines):
    official = factories.ReceiptFactory()
    service = factories.ServiceFactory(caf_id="69", operator__caf_id="69")
    invented = factories.ParameterFactory(exercice=2014, prepared_by=agents.cnaf)
    assert "Ps fictives" not in sign_in(agents.cnaf).get(URL, {"exercice": 2014}).content.decode()
    factories.ReceiptFactory(declaration=factories.DeclarationFactory(service=service), parameter=invented)
    html = sign_in(agents.cnaf).get(URL, {"exercice": 2014}).content.decode()
    assert "Ps fictives : 1" in html and html.count("barème fictif (1)") == 1
    written = lines(taken(agents.cnaf, asked(agents.cnaf, "national")))
    told = {line["Code de la Caf"]: line["Services au barème fictif"] for line in written}
    assert (told["69"], told[official.declaration.service.caf_id]) == ("1", "0")


def test_classes_share_the_values_and_ties_stay_together():
    assert thresholds([]) == [] and thresholds([7, 7, 7]) == []
    assert thresholds(range(10)) == [2, 4, 6, 8]
    assert thresholds([0] * 90 + [5] * 5 + [9] * 5) == []
    assert thresholds([0] * 50 + [5] * 50) == [5]


def test_the_map_and_the_table_say_the_same(agents, sign_in):
    for code, number in (("59", 3), ("69", 1), ("974", 2)):
        for _ in range(number):
            factories.SeparationFactory(family=factories.FamilyFactory(caf_id=code))
    page = sign_in(agents.cnaf).get(URL, {"exercice": 2014, "indicateur": "separations"})
    html = page.content.decode()
    rows = re.findall(r'id="caf-(\w+)".*?sorted"><span class="cell">([^<]*)</span>', html, re.DOTALL)
    assert [row for row in rows if row[1] != "0"] == [("59", "3"), ("974", "2"), ("69", "1")]
    drawing = page.context["map"]
    told = {shape.code: shape.text.rsplit(" : ", 1)[1] for shape in [*drawing.shapes, *drawing.tiles]}
    assert told == dict(rows) and len(told) == 101
    assert [tile.code for tile in drawing.tiles] == ["971", "972", "973", "974", "976"]


def test_what_is_unknown_is_grey_and_said(agents):
    figures = national_figures(2014, agents.cnaf)
    drawing = france_map(figures, indicators()["ps"])
    assert {shape.css for shape in drawing.shapes} == {"map-unknown"}
    assert drawing.legend == [("map-unknown", "non renseigné")]


def test_the_page_holds_nothing_that_the_content_policy_blocks(agents, sign_in):
    factories.SeparationFactory()
    html = sign_in(agents.cnaf).get(URL, {"exercice": 2014}).content.decode()
    assert "<svg" in html and "style=" not in html and "<style" not in html
    assert "Victor Cazanave" in html and "creativecommons.org/licenses/by/4.0" in html


def test_the_chart_writes_text_as_text(agents, sign_in):
    factories.SeparationFactory()
    chart = sign_in(agents.cnaf).get(URL, {"exercice": 2014}).context["chart"]
    assert ">Hauts-de-France</text>" in chart and ">1</text>" in chart


def test_a_year_without_anything_says_so(agents, sign_in):
    html = sign_in(agents.cnaf).get(URL, {"exercice": 2019}).content.decode()
    assert "Aucun chiffre pour cet exercice" in html and "Exporter" not in html


def test_the_page_opens_on_the_latest_official_exercice(agents, sign_in):
    assert sign_in(agents.cnaf).get(URL).context["exercice"] == 2014


@pytest.mark.parametrize("query", [{"exercice": "abc"}, {"exercice": "1500"}, {"indicateur": "nuage"}])
def test_a_wrong_choice_is_said_and_the_page_still_answers(agents, sign_in, query):
    page = sign_in(agents.cnaf).get(URL, query)
    assert page.status_code == 200 and "Choisissez un" in page.content.decode()
    assert page.context["exercice"] == 2014 and page.context["indicator"].key == "separations"


def test_other_roles_are_refused(agents, sign_in):
    assert sign_in(agents.responsable).get(URL).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_rows(agents, sign_in):
    client = sign_in(agents.cnaf)
    counts = []
    for number in (1, 5):
        for _ in range(number):
            ended_referral(agents, "written")
            factories.SeparationFactory()
        with Questions() as queries:
            client.get(URL, {"exercice": 2014})
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 12


def test_a_region_without_a_known_figure_stays_on_the_chart_and_says_so(agents, sign_in):
    factories.ShareFactory()
    chart = sign_in(agents.cnaf).get(URL, {"exercice": 2014, "indicateur": "espaces"}).context["chart"]
    assert "Île-de-France" in chart and "non renseigné" in chart
