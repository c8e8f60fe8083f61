"""Who opens which file of a Caf, and a first danger, in a real browser from an empty base."""

import pytest

from portal.accounts.models import Agent
from portal.separations.file_access.models import BrokenGlass, Concern, Motive, Protection
from portal.separations.first_contacts.models import FirstContact
from portal.separations.neutral_signs.models import DangerSign
from tests.browser.test_first_day import (
    asks_for_an_account,
    chooses_a_password,
    confirms,
    logs_the_first_separation,
    starts,
)

pytestmark = pytest.mark.asked_why
COLLEAGUE = "paula.nord@caf59.example"
SOCIAL_WORKER = "sam.nord@caf59.example"
FILE = "/separations/1/"


def arrives(person, administrator, manager, address, role):
    """One more account of the Caf, by two people."""
    somebody = person()
    asks_for_an_account(administrator, address, role, "59")
    confirms(manager, address)
    chooses_a_password(somebody, address)
    return somebody


def searches(somebody, name):
    somebody.page.locator("#search").fill(name)
    with somebody.page.expect_navigation():
        somebody.page.keyboard.press("Enter")


def test_a_file_asks_why_is_protected_and_opened_for_a_reason(committed, person):
    anne, _bruno, rose, claire = starts(person)
    logs_the_first_separation(claire)
    paula = arrives(person, anne, rose, COLLEAGUE, "conseiller")

    # A motive, in the click that opens the result of a search.
    searches(paula, "Lefèvre")
    paula.check()
    paula.page.get_by_label("J’étudie un droit").check()
    paula.press("Ouvrir le dossier 59-0000001")
    paula.sees("Lefèvre")
    assert Motive.objects.get().kind == "motive_rights"

    # Protected by the manager, who has not opened it; its référent goes on, the colleague does not.
    rose.goto("/separations/1/protection/")
    rose.press("Protéger le dossier")
    rose.sees("Écrivez pourquoi")
    rose.page.get_by_label("Pourquoi le protéger").fill("Un parent travaille à la Caf.")
    rose.press("Protéger le dossier")
    rose.sees("en vigueur")
    claire.goto(FILE)
    claire.sees("Lefèvre")
    paula.goto(FILE)
    paula.sees("Ce dossier est protégé")
    assert "Lefèvre" not in paula.page.locator("main").inner_text()

    # Opened for a reason, which the manager reads.
    paula.press("Ouvrir exceptionnellement")
    paula.press("Ouvrir le dossier et le dire")
    paula.sees("Écrivez pourquoi")
    paula.page.get_by_label("Pourquoi l’ouvrir maintenant").fill("La famille est au guichet.")
    paula.press("Ouvrir le dossier et le dire")
    paula.sees("Lefèvre")
    rose.goto("/")
    rose.sees("La famille est au guichet")
    rose.press("Lire la raison")
    rose.press("Marquer comme vue")
    assert BrokenGlass.objects.get().seen_by.email == rose_address()

    # A reader is named, then the protection lifted.
    rose.goto("/separations/1/protection/")
    rose.page.get_by_label("Paula Nord").check()
    rose.press("Enregistrer les lecteurs")
    paula.goto(FILE)
    paula.sees("Lefèvre")
    rose.goto("/separations/1/protection/")
    rose.press("Lever la protection")
    assert Protection.objects.get().state == "lifted"


def rose_address():
    return Agent.objects.get(role="responsable").email


def test_who_knows_a_family_says_so_and_a_manager_lifts_it(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    logs_the_first_separation(claire)
    claire.goto(FILE)
    claire.press("Je connais cette famille")
    claire.press("Je connais cette famille")
    claire.goto(FILE)
    claire.sees("Vous connaissez cette famille")
    rose.goto("/")
    rose.sees("connaît la famille du dossier 59-0000001")
    rose.goto("/separations/acces/")
    rose.page.locator("section[aria-labelledby=concerns]").get_by_role("link", name="59-0000001").click()
    rose.page.wait_for_load_state("load")
    rose.press("Lever la déclaration")
    rose.sees("Écrivez pourquoi")
    rose.page.get_by_label("Pourquoi la lever").fill("Homonyme.")
    rose.press("Lever la déclaration")
    rose.sees("Homonyme.")
    assert Concern.objects.get().state == "lifted"
    claire.goto(FILE)
    claire.sees("Lefèvre")


def test_a_first_danger_is_told_tried_and_lifted(committed, person):
    anne, _bruno, rose, claire = starts(person)
    logs_the_first_separation(claire)
    sam = arrives(person, anne, rose, SOCIAL_WORKER, "travailleur_social")
    claire.goto(FILE)
    claire.press("Noter un danger")
    claire.page.locator("[name=note]").fill("Il attend devant l’école.")
    claire.press("Signaler et suspendre la médiation")
    claire.sees("C’est enregistré")
    for answer, said in (("no", "L’essai est noté"), ("yes", "Le contact est noté")):
        claire.goto("/")
        claire.press("Ouvrir le dossier")
        claire.press("Noter un contact ou un essai")
        claire.page.locator("[name=means][value=phone]").check()
        claire.page.locator(f"[name=reached][value={answer}]").check()
        claire.press("Enregistrer")
        claire.sees(said)
    contact = FirstContact.objects.get()
    assert (contact.state, contact.attempts.count()) == ("made", 2)
    sam.goto(FILE)
    sam.press("La famille appelle ou se présente")
    sam.press("Lever cette situation de danger")
    sam.page.locator("[name=reason]").fill("Éloignement prononcé.")
    sam.press("Lever la situation de danger")
    sam.sees("est levée")


def test_another_caf_reads_the_neutral_words_alone(committed, person):
    anne, bruno, _rose, claire = starts(person)
    asks_for_an_account(anne, "rita.rhone@caf69.example", "responsable", "69")
    confirms(bruno, "rita.rhone@caf69.example")
    rita = person()
    chooses_a_password(rita, "rita.rhone@caf69.example")
    asks_for_an_account(anne, "carl.rhone@caf69.example", "conseiller", "69")
    confirms(rita, "carl.rhone@caf69.example")
    carl = person()
    chooses_a_password(carl, "carl.rhone@caf69.example")
    for caseworker in (claire, carl):
        logs_the_first_separation(caseworker, parent_1__birth_date="1984-05-17")
    claire.goto(FILE)
    claire.press("Noter un danger")
    claire.page.locator("[name=note]").fill("Il attend devant l’école.")
    claire.press("Signaler et suspendre la médiation")
    assert DangerSign.objects.count() == 1, "of the one person whose birth date is known"
    carl.goto("/separations/2/")
    carl.sees("contact par le référent, avec chaque parent séparément")
    assert "école" not in carl.page.locator("main").inner_text()
    claire.goto(FILE)
    claire.press("Signalé par erreur : annuler")
    assert not DangerSign.objects.exists()
    carl.goto("/separations/2/")
    assert "contact par le référent" not in carl.page.locator("main").inner_text()
