"""An account opened by two persons at their own windows, a desk and a telephone: each page checked by axe-core."""

from portal.accounts.models import Agent
from tests import factories

TELEPHONE = {"viewport": {"width": 320, "height": 700}}


def test_one_asks_and_another_confirms(person):
    agents = factories.cast()
    asker, manager = person(agents.administrateur), person(agents.responsable, **TELEPHONE)
    asker.goto("/agents/nouveau/")
    typed = {"first_name": "Inès", "last_name": "Durand", "email": "ines@example.org"}
    for name, text in typed.items():
        asker.page.locator(f"[name={name}]").fill(text)
    for name, value in {"role": "conseiller", "caf": "59"}.items():
        asker.page.locator(f"[name={name}]").select_option(value)
    asker.press("Demander l’ouverture")
    asker.sees("Un responsable de la Caf du Nord confirme ou refuse, jamais la personne qui a demandé.")
    assert asker.page.get_by_role("button", name="Confirmer").count() == 0
    manager.goto("/")
    manager.sees("Demandes sur les comptes à confirmer ou à refuser")
    manager.press("Lire et répondre")
    manager.sees("ines@example.org")
    manager.press("Refuser")
    manager.page.go_back()
    manager.press("Confirmer")
    manager.sees("C’est confirmé et fait.")
    assert Agent.objects.get(email="ines@example.org").role == "conseiller"
