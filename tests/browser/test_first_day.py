"""The first day of a Caf in a real browser, from an empty base: each account by two people, then each first row."""

import re
import time

from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from mediation.services.models import Service
from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.accounts.dated_settings.letterhead import letterhead_of
from portal.accounts.models import Agent
from portal.foundation.imports.models import Import
from portal.foundation.jobs.process import run_job
from portal.separations.families.models import Family
from portal.territory.models import Caf
from tests.browser.test_loop import fill
from tests.factories import valid_siret

FIRST, SECOND = "anne.adam@cnaf.example", "bruno.bel@cnaf.example"
MANAGER, DPO, CASEWORKER = "rose.lille@caf59.example", "denis.dpo@cnaf.example", "claire.nord@caf59.example"
PARTNER = "paul.pont@lepont.example"
PASSWORD = "Un-premier-mot-2"


def link_to(address):
    """The path that the last message to `address` leads to; it is written by the server, which may take a moment."""
    for _ in range(50):
        written = [message.body for message in mail.outbox if message.to == [address]]
        if written:
            return re.search(r"https?://[^/\s]+(/\S+)", written[-1])[1]
        time.sleep(0.1)
    raise AssertionError(f"Nothing was written to {address}.")


def chooses_a_password(somebody, address):
    """Follow the link received, choose, and sign in."""
    page = somebody.page
    page.goto(link_to(address))
    for field in page.locator("input[type=password]").all():
        field.fill(PASSWORD)
    page.locator("main form button[type=submit], form button[type=submit]").first.click()
    page.wait_for_load_state("load")
    page.goto("/compte/login/")
    page.get_by_label("Courriel").fill(address)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("main form button[type=submit], form button[type=submit]").first.click()
    page.locator("body[data-agent]").wait_for()
    somebody.check()


def asks_for_a_link(somebody, address):
    """« Mot de passe oublié »."""
    page = somebody.page
    page.goto("/compte/password/reset/")
    page.locator("input[type=email]").fill(address)
    page.locator("main form button[type=submit], form button[type=submit]").first.click()
    page.wait_for_load_state("load")


def asks_for_an_account(administrator, address, role, caf=""):
    """Ask that an account be opened; nothing is open yet."""
    first, last = address.partition("@")[0].split(".")
    administrator.goto("/agents/nouveau/")
    fill(administrator.page, first_name=first.title(), last_name=last.title(), email=address, role=role)
    if caf:
        fill(administrator.page, caf=caf)
    administrator.press("Demander l’ouverture")
    assert not Agent.objects.filter(email=address).exists()


def confirms(somebody, address):
    """Open the request about this address and confirm it."""
    somebody.goto("/agents/demandes/")
    somebody.page.get_by_role("row").filter(has_text=address).get_by_role("link").first.click()
    somebody.page.wait_for_load_state("load")
    somebody.press("Confirmer")
    assert Agent.objects.get(email=address).is_active


def gives_the_settings(manager):
    """Led there by the home page: the letterhead, then one delay."""
    manager.goto("/")
    manager.sees("Donnez l’en-tête de vos lettres")
    manager.press("Donner l’en-tête")
    fill(manager.page, letterhead_name="Caf du Nord", letterhead_address="1 place Neuve\nTSA 00000")
    fill(manager.page, letterhead_postcode="5900", letterhead_city="Lille", letterhead_phone="03 20 00 00 00")
    manager.press("Enregistrer ces réglages")
    manager.sees("Le code postal compte cinq chiffres")
    fill(manager.page, letterhead_postcode="59000")
    manager.press("Enregistrer ces réglages")
    manager.sees("Les réglages sont enregistrés")
    manager.goto("/caf/reglages/delais/")
    fill(manager.page, referral_answer_days="21")
    manager.press("Enregistrer ces réglages")
    manager.sees("21 jours depuis le")


def logs_the_first_separation(caseworker, **more):
    """Search first, then record, with `more` answers; the list holds it."""
    page = caseworker.page
    page.locator("#search").fill("Lefèvre Hélène")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    caseworker.press("Enregistrer une séparation")
    fill(page, parent_1__title="mother", parent_1__last_name="Lefèvre", parent_1__first_name="Hélène")
    fill(page, parent_2__title="father", parent_2__last_name="Petit", parent_2__first_name="Marc", **more)
    today = timezone.localdate().isoformat()
    fill(page, separation__separated_on=today, separation__union="marriage", separation__mode="de_facto")
    page.locator("#sheet").get_by_role("button", name="Enregistrer la séparation").last.click()
    caseworker.sees("La séparation est enregistrée")
    caseworker.goto("/separations/")
    caseworker.sees("Lefèvre")
    caseworker.sees("1 séparation")


def starts(person):
    """The two administrators, the DPO, the manager and a caseworker of the Nord, each account by two people."""
    call_command("install_administrators", FIRST, SECOND)
    anne, bruno, rose, claire = person(), person(), person(), person()
    for somebody, address in ((anne, FIRST), (bruno, SECOND)):
        asks_for_a_link(somebody, address)
        chooses_a_password(somebody, address)
    asks_for_an_account(anne, DPO, "dpo")
    asks_for_an_account(anne, MANAGER, "responsable", "59")
    for address in (DPO, MANAGER):
        confirms(bruno, address)
    chooses_a_password(rose, MANAGER)
    gives_the_settings(rose)
    asks_for_an_account(anne, CASEWORKER, "conseiller", "59")
    confirms(rose, CASEWORKER)
    chooses_a_password(claire, CASEWORKER)
    return anne, bruno, rose, claire


def test_a_caf_starts_from_an_empty_base(committed, person):
    _anne, _bruno, _rose, claire = starts(person)
    logs_the_first_separation(claire)
    assert Family.objects.get().caf_id == "59"
    head = letterhead_of(Caf.objects.get(pk="59"), timezone.localdate())
    assert head.sender[-2:] == ["59000 Lille", "Téléphone : 03 20 00 00 00"]


def imports_a_list(manager, kind, heading, *lines):
    """Deposit a file of this kind on screen, and apply it."""
    written = "\n".join(";".join(line) for line in (heading, *lines))
    manager.goto("/imports/")
    fill(manager.page, kind=kind)
    file = {"name": "liste.csv", "mimeType": "text/csv", "buffer": written.encode()}
    manager.page.locator("#id_file").set_input_files(file)
    for button, then in (("Lire le fichier", "button"), ("Appliquer", "heading")):
        manager.press(button)
        run_job(Import, Import.objects.latest("pk").pk)
        manager.page.get_by_role(then, name="Appliquer" if then == "button" else "Bilan").wait_for()
    manager.check()


def asks_for_services(administrator, *services):
    """The form of a partner's account, or the one that is open, with these services."""
    administrator.page.locator("#id_services").select_option([str(service.pk) for service in services])


def a_partner(first, second, person, *services):
    """An account that names these services, asked by one administrator and confirmed by another, at a window."""
    first.goto("/agents/nouveau/")
    fill(first.page, first_name="Paul", last_name="Pont", email=PARTNER, role="partenaire")
    asks_for_services(first, *services)
    first.press("Demander l’ouverture")
    confirms(second, PARTNER)
    partner = person()
    chooses_a_password(partner, PARTNER)
    return partner


def test_a_service_and_who_works_there_start_from_an_empty_base(committed, person):
    anne, bruno, rose, _claire = starts(person)
    siret = valid_siret(1)
    imports_a_list(rose, "operators", ["SIRET", "Nom", "Commune", "Caf"], [siret, "Le Pont", "Lille", "59"])
    heading = ["SIRET du gestionnaire", "Service", "Commune", "Téléphone"]
    first, second = [siret, "Le Pont de Lille", "Lille"], [siret, "Le Pont de Roubaix", "Roubaix"]
    imports_a_list(rose, "mediation-services", heading, [*first, "0320000001"], [*second, "0320000002"])
    imports_a_list(rose, "mediation-services", heading, [*first, "0320000003"])
    lille, roubaix = Service.objects.order_by("name")
    assert (lille.phone, roubaix.phone) == ("03 20 00 00 03", "03 20 00 00 02"), "corrected by the same list"

    a_partner(anne, bruno, person, lille)
    account = Agent.objects.get(email=PARTNER)
    assert account.services == [lille.pk]

    anne.goto(f"/agents/{account.pk}/")
    asks_for_services(anne, lille, roubaix)
    anne.press("Enregistrer")
    assert Agent.objects.get(email=PARTNER).services == [lille.pk], "nothing has changed before a second person agrees"
    confirms(bruno, PARTNER)
    assert Agent.objects.get(email=PARTNER).services == [lille.pk, roubaix.pk]


def searches(somebody, many):
    """Look for as many people, each search once."""
    for number in range(many):
        somebody.page.locator("#search").fill(f"Personne {number}")
        with somebody.page.expect_navigation():
            somebody.page.keyboard.press("Enter")


def test_a_limit_stops_alerts_and_is_released_from_an_empty_base(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    rose.goto("/caf/reglages/consultations/")
    fill(rose.page, budget_alert="20", budget_stop="21")
    rose.press("Enregistrer ces réglages")
    searches(claire, 22)
    claire.sees("Limite de consultation atteinte")
    claire.page.locator("[name=reason]").fill("Permanence.")
    claire.press("Demander à mon responsable")
    rose.goto("/")
    rose.press("Lire et répondre")
    rose.press("Lever la limite")
    claire.press("Revenir à ce que je faisais")
    claire.sees("Personne ne répond à cette recherche")
    rose.goto("/agents/consultations/")
    rose.page.get_by_role("link", name="n° 1").last.click()
    rose.press("Marquer comme vue")
    release, alert = BudgetRelease.objects.get(), BudgetAlert.objects.get()
    assert (release.state, release.answered_by.email) == ("released", MANAGER)
    assert (alert.state, alert.seen_by.email) == ("seen", MANAGER)
