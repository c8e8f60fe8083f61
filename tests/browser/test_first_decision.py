"""The first decision of a Caf in a real browser: no delegation, one entered by a colleague, a grant, a commission.

Accounts, space and share are made by hand elsewhere (test_first_day.py): here they come from factories.
"""

from decimal import Decimal

from django.urls import reverse
from django.utils import timezone

from funding.commissions.models import Commission
from funding.delegations.models import Delegation
from funding.grants.models import FundingRequest
from tests import factories
from tests.browser.test_loop import fill

PDF = {"name": "acte.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}


def asks(caseworker, space, amount):
    """Prepare a request of 2014 with the proof of the Ddcs, and hand it in."""
    caseworker.goto(reverse("funding_request_create", query={"space": space.pk}))
    fill(caseworker.page, exercice="2014", amount_requested=amount, purpose="Ouvrir deux samedis par mois.")
    caseworker.page.locator("#id_ddcs_proof").set_input_files(PDF)
    caseworker.press("Enregistrer la demande")
    caseworker.press("Transmettre à la Caf")
    caseworker.sees("le responsable départemental de la Caf décide")
    return FundingRequest.objects.latest("pk")


def enters_the_delegation_of(manager, holder):
    """Both acts, up to 10 000 €, from the deed signed today."""
    manager.goto(reverse("delegation_list"))
    manager.sees("personne ne peut décider seul")
    manager.press("Enregistrer une délégation")
    today = timezone.localdate()
    page = manager.page
    fill(page, agent_named=str(holder.pk), amount_limit="10 000", given_by="Mme Aïcha Delmas, directrice")
    for act in ("grant", "refuse"):
        page.locator(f'input[name="acts"][value="{act}"]').check()
    fill(page, from_on=today.isoformat(), until_on=today.replace(month=12, day=31).isoformat())
    fill(page, signed_on=today.strftime("%d/%m/%Y"))
    page.locator("#id_deed").set_input_files(PDF)
    manager.press("Enregistrer la délégation")
    manager.sees("2 délégations au nom de")


def a_commission_grants(manager, large):
    """From the page of a request beyond the delegation: the commission recorded with its minutes, then its grant."""
    manager.press("enregistrez-la")
    fill(manager.page, held_on=timezone.localdate().strftime("%d/%m/%Y"), members="Jeanne Roux, présidente")
    manager.page.locator("#id_minutes").set_input_files(PDF)
    manager.press("Enregistrer la commission")
    sitting = Commission.objects.get()
    manager.press(f"Demande n° {large.pk}")
    manager.page.locator("#grant_commission").select_option(str(sitting.pk))
    if large.is_provisional:
        manager.page.locator("#grant_commitment_reason").fill("Le budget et les heures prévus.")
    manager.press("Accorder 12 000")
    manager.sees("décidé par la commission du")
    large.refresh_from_db()
    return sitting


def test_the_first_delegation_the_first_grant_and_the_first_commission(person, committed):
    agents = factories.cast()
    space = factories.AgrementFactory(space__named_by=agents.partenaire).space
    factories.ShareFactory(amount=Decimal("50000"))
    caseworker = person(agents.conseiller)
    small, large = (asks(caseworker, space, amount) for amount in ("8 000", "12 000"))

    manager = person(agents.responsable)
    manager.goto(small.get_absolute_url())
    manager.sees("Vous n’avez aujourd’hui aucune délégation")
    enters_the_delegation_of(person(agents.second_responsable), agents.responsable)
    assert Delegation.objects.count() == 2

    manager.goto(small.get_absolute_url())
    manager.press("Accorder 8 000")
    manager.sees("Vous avez accordé 8 000")
    manager.goto(large.get_absolute_url())
    manager.sees("La demande dépasse votre délégation")
    sitting = a_commission_grants(manager, large)
    assert (large.commission, large.amount_granted) == (sitting, Decimal("12000"))
    manager.goto(Delegation.objects.get(act="grant").get_absolute_url())
    manager.sees("jusqu’à 10 000,00")
    manager.goto(reverse("commission_list"))
    manager.goto(reverse("criterion_list"))


def test_two_requests_are_granted_together_on_a_narrow_screen(person, committed):
    """The boxes are in reach of a finger, and the reason that a refusal asks for does not stop a grant."""
    agents = factories.cast()
    space = factories.AgrementFactory(space__named_by=agents.partenaire).space
    factories.ShareFactory(amount=Decimal("50000"))
    asked = [factories.FundingRequestFactory(space=space, submitted_by=agents.conseiller) for _ in "12"]
    manager = person(agents.responsable, viewport={"width": 320, "height": 640})
    manager.goto(reverse("funding_request_list"))
    for row in asked:
        manager.page.get_by_label(f"Choisir : demande n° {row.pk}").check(timeout=5000)
    manager.page.get_by_label("Pour les lignes cochées").select_option("grant")
    manager.press("Vérifier avant de faire")
    manager.sees("Rien n’est encore fait")
    manager.press("Accorder : 2 demandes")
    assert {FundingRequest.objects.get(pk=row.pk).standing for row in asked} == {"accordée : 12\u202f000,00\u00a0€"}
