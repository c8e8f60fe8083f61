"""The first services of a Caf in a real browser, from an empty base: entered, corrected, one closed, by hand alone."""

from decimal import Decimal

from espaces_rencontre.spaces.models import MeetingSpace
from mediation.mediators.models import Mediator
from mediation.services.models import Service
from portal.journal.models import Entry
from portal.partners.models import Operator
from portal.partners.sites.models import Site
from tests.browser.test_first_day import PARTNER, a_partner, starts
from tests.browser.test_loop import fill
from tests.factories import valid_siret


def sends(somebody, button):
    """Press the button of the form of the page."""
    somebody.page.locator("main form").get_by_role("button", name=button, exact=True).click()
    somebody.page.wait_for_load_state("load")
    somebody.check()


def corrects(somebody, row, **answers):
    """From the page of the row."""
    somebody.press("Corriger")
    fill(somebody.page, **answers)
    sends(somebody, "Enregistrer la correction")
    row.refresh_from_db()


def enters_an_operator(manager):
    """A wrong number is told beside its field, then put right; the name is corrected."""
    manager.goto("/services-de-mediation/")
    manager.sees("Aucun service de médiation n’est enregistré")
    manager.page.locator("main").get_by_role("link", name="gestionnaires", exact=True).click()
    manager.sees("Aucun gestionnaire n’est enregistré")
    manager.press("Enregistrer un gestionnaire")
    fill(manager.page, name="Le Pot", siret=valid_siret(1)[:-4], rna="w591234567", city="Lille")
    sends(manager, "Enregistrer le gestionnaire")
    manager.sees("Un SIRET compte 14 chiffres")
    fill(manager.page, siret=valid_siret(1))
    sends(manager, "Enregistrer le gestionnaire")
    operator = Operator.objects.get()
    corrects(manager, operator, name="Le Pont", federation="fenamef")
    assert (operator.name, operator.rna, operator.federation) == ("Le Pont", "W591234567", "fenamef")
    return operator


def enters_a_service(manager, operator):
    """A service of mediation, its zone corrected."""
    manager.goto("/services-de-mediation/")
    manager.page.get_by_role("link", name="Enregistrer un service").first.click()
    manager.page.locator("#id_operator").select_option(str(operator.pk))
    fill(manager.page, name="Le Pont de Lille", city="Lille", phone="0320000001")
    manager.page.locator("#id_judicial").check()
    sends(manager, "Enregistrer le service")
    service = Service.objects.get()
    corrects(manager, service, zone="arrondissement de Lille")
    assert (service.zone, service.judicial, service.conventional) == ("arrondissement de Lille", True, False)
    manager.sees("Vérifié le")
    return service


def enters_a_space(manager, operator):
    """A meeting space, its e-mail corrected."""
    manager.goto("/espaces-de-rencontre/")
    manager.page.get_by_role("link", name="Enregistrer un espace").first.click()
    manager.page.locator("#id_operator").select_option(str(operator.pk))
    fill(manager.page, name="Le Gué", city="Roubaix")
    sends(manager, "Enregistrer l’espace")
    space = MeetingSpace.objects.get()
    corrects(manager, space, email="gue@example.org")
    assert space.email == "gue@example.org"
    return space


def enters_a_site(manager, service):
    """The main site, its postcode corrected."""
    manager.press("Ajouter un site")
    fill(manager.page, name="Accueil", address="2 rue Neuve", postcode="5900", city="Lille")
    manager.page.locator("#id_is_main").check()
    sends(manager, "Enregistrer le site")
    manager.sees("Le code postal compte 5 chiffres")
    fill(manager.page, postcode="59000")
    sends(manager, "Enregistrer le site")
    site = Site.objects.get()
    manager.page.locator("#sites ~ .table-box").get_by_role("link", name="Corriger").click()
    fill(manager.page, hours="le mardi")
    sends(manager, "Enregistrer la correction")
    site.refresh_from_db()
    assert (site.service_id, site.is_main, site.hours) == (service.pk, True, "le mardi")


def enters_a_mediator(somebody, service):
    """Their diploma in the future is refused; the Etp is corrected, then the post ends."""
    somebody.goto(service.get_absolute_url())
    somebody.press("Ajouter un médiateur")
    fill(somebody.page, last_name="Durand", first_name="Inès", diploma_on="30/06/2099", etp="0,5")
    fill(somebody.page, starts_on="2020-01-01")
    sends(somebody, "Enregistrer le médiateur")
    somebody.sees("dans l’avenir")
    fill(somebody.page, diploma_on="30/06/2010")
    sends(somebody, "Enregistrer le médiateur")
    mediator = Mediator.objects.get()
    section = somebody.page.locator("section[aria-labelledby=mediateurs]")
    section.get_by_role("link", name="Corriger").click()
    fill(somebody.page, etp="0,75")
    sends(somebody, "Enregistrer la correction")
    mediator.refresh_from_db()
    assert mediator.etp == Decimal("0.75")
    somebody.press("Fin de poste")
    fill(somebody.page, on="2025-12-31")
    sends(somebody, "Noter la fin de poste")
    mediator.refresh_from_db()
    assert f"{mediator.ended_on}" == "2025-12-31"


def closes(manager, row, words):
    """From the page of the row, with a reason."""
    manager.goto(row.get_absolute_url())
    manager.press(words)
    fill(manager.page, reason="Fin d’activité.")
    sends(manager, "Fermer")
    row.refresh_from_db()
    assert (row.state, row.close_reason) == ("closed", "Fin d’activité.")


def passes(manager, service, operator):
    """From the page of the service: to the operator given; without a reason it stays, and what was chosen is kept."""
    manager.goto(service.get_absolute_url())
    manager.press("Changer de gestionnaire")
    manager.page.locator("#id_operator").select_option(str(operator.pk))
    sends(manager, "Changer de gestionnaire")
    manager.sees("Dites pourquoi, en quelques mots")
    fill(manager.page, reason="Erreur de saisie.")
    sends(manager, "Changer de gestionnaire")
    manager.sees(f"Le gestionnaire est maintenant {operator}")
    service.refresh_from_db()
    assert service.operator == operator


def passes_to_another_and_back(manager, service, operator):
    """A service typed under the wrong operator is put under the right one, and back: each act is in the journal."""
    if not Operator.objects.filter(name="Le Gué").exists():
        manager.goto("/gestionnaires/nouveau/")
        fill(manager.page, name="Le Gué", siret=valid_siret(2), city="Lille")
        sends(manager, "Enregistrer le gestionnaire")
    passes(manager, service, Operator.objects.get(name="Le Gué"))
    passes(manager, service, operator)
    notes = Entry.objects.filter(action__endswith="change_operator").values_list("note", flat=True)
    assert "Le Gué → Le Pont : Erreur de saisie." in notes


def test_the_first_services_of_a_caf_are_entered_by_hand(committed, person):
    anne, bruno, rose, claire = starts(person)
    operator = enters_an_operator(rose)
    service = enters_a_service(rose, operator)
    enters_a_site(rose, service)

    space = enters_a_space(rose, operator)
    passes_to_another_and_back(rose, service, operator)
    passes_to_another_and_back(rose, space, operator)

    paul = a_partner(anne, bruno, person, service)
    enters_a_mediator(paul, service)
    corrects(paul, service, hours="du lundi au jeudi")
    assert service.hours == "du lundi au jeudi"
    paul.press("Vérifié aujourd’hui")
    service.refresh_from_db()
    assert service.confirmed_by.email == PARTNER

    closes(rose, space, "Fermer l’espace")
    closes(rose, service, "Fermer le service")
    closes(rose, operator, "Fermer")
    claire.goto("/services-de-mediation/?etat=closed")
    claire.sees("Le Pont de Lille")
    rose.goto("/services-de-mediation/nouveau/")
    assert "Le Pont" not in rose.page.locator("#id_operator").inner_text()
    rose.goto(operator.get_absolute_url())
    rose.press("Rouvrir")
    fill(rose.page, reason="Fermé par erreur.")
    sends(rose, "Rouvrir")
    operator.refresh_from_db()
    assert operator.state == "open"
