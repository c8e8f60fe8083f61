"""Conventions-cadres and committees in a real browser, from an empty base: written, corrected, signed, ended."""

from datetime import timedelta

import pytest
from django.utils import timezone

from funding.committees.models import Meeting, Opinion
from funding.frameworks.models import Framework
from tests.browser.test_first_day import (
    asks_for_an_account,
    chooses_a_password,
    confirms,
    imports_a_list,
    starts,
)
from tests.browser.test_first_offers import pictured
from tests.browser.test_loop import fill
from tests.factories import valid_siret

CNAF = "nadia.nation@cnaf.example"
SCAN = {"name": "acte.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}


@pytest.fixture
def caf(committed, person):
    """The manager of the Nord, and somebody of the Cnaf: each account by two people."""
    anne, bruno, rose, _claire = starts(person)
    asks_for_an_account(anne, CNAF, "cnaf")
    confirms(bruno, CNAF)
    nadia = person()
    chooses_a_password(nadia, CNAF)
    return rose, nadia


def prepares_a_framework(keeper, title, start, end):
    """From an empty list, after a first refusal; corrected once, then signed."""
    page = keeper.page
    keeper.goto("/financement/conventions-cadres/")
    page.get_by_role("link", name="Préparer une convention-cadre").first.click()
    fill(page, title=title, starts_on=end.isoformat(), ends_on=start.isoformat(), signatories="Caf\nMsa\nPréfecture")
    keeper.press("Préparer la convention-cadre")
    keeper.sees("La fin doit suivre le début")
    fill(page, starts_on=start.isoformat(), ends_on=end.isoformat())
    keeper.press("Préparer la convention-cadre")
    keeper.sees("La convention-cadre est préparée")
    keeper.press("Corriger")
    fill(page, signatories="Caf\nMsa\nPréfecture\nCour d’appel")
    keeper.press("Enregistrer la correction")
    fill(page, signed_on=f"{start:%d/%m/%Y}")
    page.locator("input[type=file]").set_input_files(SCAN)
    page.locator("main form").get_by_role("button", name="Enregistrer la signature").click()
    page.wait_for_load_state("load")
    keeper.sees("La signature est enregistrée")


def test_conventions_cadres_from_an_empty_base(caf, tmp_path):
    rose, nadia = caf
    today = timezone.localdate()
    start, end = today - timedelta(days=300), today + timedelta(days=100)
    nadia.goto("/financement/conventions-cadres/")
    nadia.sees("Départements sans convention-cadre en vigueur 101")
    prepares_a_framework(nadia, "Convention-cadre de la nation", start, end)
    prepares_a_framework(rose, "Convention-cadre du Nord", start, end)
    pictured(rose, tmp_path / "framework")
    nadia.goto("/financement/conventions-cadres/")
    nadia.page.locator("summary", has_text="Lire lesquels").click()
    without = nadia.page.locator("section[aria-labelledby=without]").inner_text()
    assert "Caf du Nord" not in without and "Caf du Rhône" in without
    pictured(nadia, tmp_path / "frameworks")
    rose.goto("/")
    rose.sees("Conventions-cadres à renouveler")
    rose.page.get_by_role("link", name="Convention-cadre du Nord").click()
    fill(
        rose.page,
        ended_on=(today - timedelta(days=1)).isoformat(),
        reason="Remplacée par celle des services aux familles",
    )
    rose.press("Terminer la convention-cadre")
    rose.sees("Terminée avant son terme")
    assert sorted(Framework.objects.values_list("state", flat=True)) == ["ended", "signed"]


def test_a_committee_from_an_empty_base(caf, tmp_path):
    rose, nadia = caf
    siret, today = valid_siret(1), timezone.localdate()
    imports_a_list(rose, "operators", ["SIRET", "Nom", "Commune", "Caf"], [siret, "Le Pont", "Lille", "59"])
    imports_a_list(
        rose, "mediation-services", ["SIRET du gestionnaire", "Service", "Commune"], [siret, "Le Pont", "Lille"]
    )
    page = rose.page
    rose.goto("/financement/comites/")
    rose.sees("Aucune réunion de comité n’est enregistrée")
    page.get_by_role("link", name="Enregistrer une réunion").first.click()
    fill(page, committee="financeurs", held_on=(today - timedelta(days=10)).isoformat())
    rose.press("Enregistrer la réunion")
    rose.press("Corriger")
    fill(page, place="Lille")
    rose.press("Enregistrer la correction")
    for name, institution in (("Dominique Lemoine", "Msa"), ("Claude Erreur", "Msa")):
        page.locator("summary", has_text="Noter un membre").click()
        page.locator("input[name=member-name]").fill(name)
        page.locator("input[name=member-institution]").fill(institution)
        page.locator("form[action$='/membres/']").get_by_role("button").click()
        page.wait_for_load_state("load")
    page.get_by_role("button", name="Retirer Claude Erreur").click()
    page.wait_for_load_state("load")
    page.locator("summary", has_text="Noter un avis").click()
    opinion = page.locator("form[action$='/avis/']")
    opinion.locator("select[name=opinion-service]").select_option(index=1)
    opinion.locator("select[name=opinion-verdict]").select_option("favourable")
    opinion.get_by_role("button").click()
    page.wait_for_load_state("load")
    rose.sees("Saisissez les Etp à financer")
    page.locator("input[name=opinion-funded_etp]").fill("1,5")
    page.locator("form[action$='/avis/']").get_by_role("button").click()
    page.wait_for_load_state("load")
    rose.sees("1,5")
    pictured(rose, tmp_path / "meeting")
    page.locator("input[name=minutes-signed_on]").fill(f"{today:%d/%m/%Y}")
    page.locator("input[type=file]").set_input_files(SCAN)
    page.locator("form[action$='/joindre/'] button").click()
    page.wait_for_load_state("load")
    rose.sees("la réunion et ses avis ne changent plus")
    rose.check()
    nadia.goto(Meeting.objects.get().get_absolute_url())
    nadia.sees("Dominique Lemoine")
    assert Opinion.objects.get().funded_etp == 1.5
