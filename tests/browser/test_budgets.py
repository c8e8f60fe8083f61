"""From the alert to the stop, the request and its release, at two windows; a danger is told meanwhile."""

from django.db import connection
from django.urls import reverse

from portal.accounts.budgets.models import BudgetAlert, BudgetRelease
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from tests import factories

TELEPHONE = {"viewport": {"width": 320, "height": 700}}
STOPPED = "Limite de consultation atteinte"


def test_stopped_then_released_and_a_danger_told_meanwhile(person):
    agents = factories.cast()
    families = [factories.SeparationFactory().family for _ in range(3)]
    # Whoever follows it is asked for the contact of the danger: nothing of it comes first to the manager.
    families[1].referent = agents.conseiller
    families[1].save()
    Entry.objects.bulk_create(
        Entry(agent=agents.conseiller, action="read", families=[900_000 + number]) for number in range(119)
    )
    agent, manager = person(agents.conseiller), person(agents.responsable, **TELEPHONE)
    agent.goto(families[0].get_absolute_url())
    assert BudgetAlert.objects.get().files == 120

    stopped = families[1].get_absolute_url()
    agent.page.goto(stopped)
    agent.check()
    agent.sees(STOPPED)
    agent.page.get_by_role("link", name="Signaler un danger dans ce dossier").click()
    agent.sees(families[1].reference)
    agent.page.locator("[name=note]").fill("Elle a peur.")
    agent.press("Signaler et suspendre la médiation")
    agent.sees("C’est enregistré. La médiation n’est plus proposée")
    agent.sees(STOPPED)
    assert DangerReport.objects.get().note == "Elle a peur."

    agent.page.locator("[name=reason]").fill("Permanence du mardi.")
    agent.press("Demander à mon responsable")
    agent.sees("Votre demande est partie.")
    manager.goto("/")
    manager.sees("vous demande de lever la limite")
    manager.press("Lire et répondre")
    manager.sees("Permanence du mardi.")
    manager.press("Lever la limite")
    manager.sees("La limite est levée.")
    assert BudgetRelease.objects.get().state == "released"
    agent.press("Revenir à ce que je faisais")
    agent.sees(families[1].reference)

    manager.goto(reverse("budget_alert_list"))
    manager.page.get_by_role("link", name="n° 1").last.click()
    manager.sees("121 dossiers")
    manager.page.locator("[name=comment]").fill("Permanence.")
    manager.press("Marquer comme vue")
    manager.sees("C’est noté")
    assert BudgetAlert.objects.get().seen_by == agents.responsable

    officer = person(agents.dpo)
    officer.goto("/")
    officer.sees("Consultations inhabituelles")
    officer.goto(reverse("budget_alert_list"))
    officer.page.get_by_role("link", name="n° 1").last.click()
    officer.press("Lire le journal de cette journée")
    officer.sees("a été arrêté par la limite")


def test_a_child_that_is_added_past_the_stop_is_not_lost(person):
    agents, family = factories.cast(), factories.SeparationFactory().family
    agent, sheet = person(agents.conseiller), reverse("family_update", args=[family.pk])
    agent.goto(sheet)
    forget_the_hour()
    Entry.objects.bulk_create(
        Entry(agent=agents.conseiller, action="read", families=[900_000 + number]) for number in range(120)
    )
    agent.page.locator("#id_parent_1-city").fill("Roubaix")
    agent.page.get_by_role("button", name="Ajouter un enfant").click()
    agent.page.get_by_role("heading", name=STOPPED).wait_for()
    agent.sees("Ce que vous avez saisi est gardé")
    forget_the_hour()
    agent.goto(sheet)
    assert agent.page.locator("#id_parent_1-city").input_value() == "Roubaix"


def forget_the_hour():
    """Leave no line of the journal: what was opened is no longer open, and counts for nothing."""
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE journal_entry CASCADE")
