"""A first convention in a real browser, from an empty base: refused by a condition, signed, amended, ended early."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils import timezone

from mediation.amendments.models import ConventionAmendment
from mediation.conventions.models import Convention
from mediation.eligibility.criteria import Criterion
from mediation.services.models import Service
from tests.browser.test_first_day import a_partner, imports_a_list, starts
from tests.browser.test_loop import fill
from tests.factories import ACT, valid_siret


def joins_the_act(somebody, day):
    """Day, signatories and PDF of a signature."""
    fill(somebody.page, signed_on=day.isoformat(), signatories="la directrice ; le président")
    file = {"name": "acte.pdf", "mimeType": "application/pdf", "buffer": ACT}
    somebody.page.locator("#id_document").set_input_files(file)
    somebody.press("Enregistrer la signature")


def answers(manager, *, nature):
    """Yes to everything, and the nature of the mediations."""
    for criterion in Criterion:
        value = nature if criterion == Criterion.NATURE else "yes"
        manager.page.locator(f"input[name={criterion.value}][value={value}]").check()
    manager.press("Enregistrer les réponses")


def signs_a_convention(rose, service, today):
    """Prepared after two refusals, its conditions answered twice, signed with its act: three years, 1,5 Etp."""
    first = date(today.year, 1, 1)
    rose.goto("/conventions/")
    rose.sees("1 service sans convention en cours")
    rose.page.locator("main").get_by_role("link", name="Préparer une convention").first.click()
    fill(rose.page, service=str(service.pk), starts_on=first.isoformat(), funded_etp="80")
    fill(rose.page, ends_on=date(today.year + 4, 12, 31).isoformat())
    rose.press("Préparer la convention")
    rose.sees("Plus de 50 Etp")
    rose.sees("trois ans au plus")
    fill(rose.page, funded_etp="1,5", ends_on=date(today.year + 2, 12, 31).isoformat())
    rose.press("Préparer la convention")
    rose.sees("Sans réponse")
    convention = Convention.objects.get()
    assert Convention.objects.funded_etp(service, today.year) is None

    rose.page.locator("main").get_by_role("link", name="Répondre aux conditions").first.click()
    answers(rose, nature="judicial")
    rose.sees("un service qui ne fait que des médiations judiciaires est exclu")
    rose.page.locator("main").get_by_role("link", name="Répondre aux conditions").first.click()
    answers(rose, nature="both")
    rose.sees("9 sur 9 remplies")
    rose.page.locator("main").get_by_role("link", name="Enregistrer la signature").first.click()
    joins_the_act(rose, today)
    rose.sees("La convention est signée")
    assert Convention.objects.funded_etp(service, today.year) == Decimal("1.5")
    return convention


def amends(rose, convention, today):
    """From the page of the convention: 2 Etp from July of next year, signed."""
    rose.page.locator("main").get_by_role("link", name="Préparer un avenant").click()
    fill(rose.page, effect_on=date(today.year + 1, 7, 1).isoformat(), reason="Une permanence de plus.")
    fill(rose.page, **{f"etp_{today.year + 1}": "2", f"etp_{today.year + 2}": "2"})
    rose.press("Préparer l’avenant")
    rose.sees(f"{today.year + 1} : 1,5 → 2 Etp")
    rose.goto("/")
    rose.sees("Avenants à signer")
    rose.goto(convention.get_absolute_url())
    rose.page.locator("main").get_by_role("link", name="Enregistrer la signature de l’avenant").click()
    joins_the_act(rose, today)
    rose.sees("L’avenant n° 1 est signé")
    assert ConventionAmendment.objects.get().state == "signed"
    assert Decimal("1.5") < Convention.objects.funded_etp(convention.service, today.year + 1) < 2


def test_a_convention_from_its_preparation_to_its_early_end(committed, person):
    anne, bruno, rose, _claire = starts(person)
    siret = valid_siret(1)
    imports_a_list(rose, "operators", ["SIRET", "Nom", "Commune", "Caf"], [siret, "Le Pont", "Lille", "59"])
    heading = ["SIRET du gestionnaire", "Service", "Commune", "Téléphone"]
    imports_a_list(rose, "mediation-services", heading, [siret, "Le Pont de Lille", "Lille", "0320000001"])
    service, today = Service.objects.get(), timezone.localdate()
    convention = signs_a_convention(rose, service, today)
    amends(rose, convention, today)

    paul = a_partner(anne, bruno, person, service)
    paul.goto("/conventions/")
    paul.page.get_by_role("link", name=f"n° {convention.pk}").first.click()
    paul.sees("Avenant n° 1")
    with paul.page.expect_download() as act:
        paul.page.get_by_role("link", name="Télécharger l’acte signé").click()
    assert act.value.suggested_filename == f"convention-{convention.pk}.pdf"

    rose.goto(convention.get_absolute_url())
    rose.page.locator("main").get_by_role("link", name="Terminer avant le terme").click()
    last = today + timedelta(days=90)
    fill(rose.page, ended_on=last.isoformat(), reason="Le service ferme.")
    rose.press("Terminer avant le terme")
    rose.sees("Terminée avant son terme")
    convention.refresh_from_db()
    assert (convention.state, convention.ends_on) == ("ended", last)
