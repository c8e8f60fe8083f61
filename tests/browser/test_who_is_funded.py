"""Who is funded, in a real browser, from an empty base: every act by hand, from the accounts to the letter.

Two administrators, two agents of the Cnaf, a manager, a caseworker and a partner. Nothing comes from a shell but
`install_administrators`; the night that records what silence granted is run by the test.
"""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from django.utils import timezone

from funding.envelopes.models import Commitment, Envelope, Share
from funding.grants.models import FundingRequest
from mediation.conventions.models import Convention
from portal.accounts.models import Agent
from tests.browser.test_first_agrement import PIECE, silence_grants
from tests.browser.test_first_conventions import amends, signs_a_convention
from tests.browser.test_first_day import (
    MANAGER,
    PARTNER,
    a_partner,
    starts,
)
from tests.browser.test_first_decision import a_commission_grants, enters_the_delegation_of
from tests.browser.test_first_lines import agents_of_the_cnaf, gives_a_share, prepares_and_publishes
from tests.browser.test_first_services import enters_a_service, enters_a_space, enters_an_operator
from tests.browser.test_loop import fill
from tests.pdfs import said_by_checkers, squeezed, text_of

# What the fund asks from 2015, beside the agrément: each is proved on the request.
PROVEN = ("referentiel_national", "comite_financeurs")


def gives_the_year_its_money(eve, other, year):
    """The fund of meeting spaces for the year: prepared by one, published by another; the share of the Nord."""
    prepares_and_publishes(eve, other, year, "espaces_rencontre", "fonds national espaces de rencontre")
    eve.goto(Envelope.objects.get(fund="espaces_rencontre", exercice=year).get_absolute_url())
    gives_a_share(eve)
    assert Share.objects.get().caf_id == "59"


def asks_with_proofs(partner, space, year):
    """From the page of their space; what proves each condition is joined, then the request is handed in."""
    partner.goto(space.get_absolute_url())
    partner.press("Demander un financement")
    fill(partner.page, exercice=str(year), amount_requested="12 000", purpose="Ouvrir deux samedis par mois.")
    partner.press("Enregistrer la demande")
    asked = FundingRequest.objects.get()
    for _code in PROVEN:
        partner.goto(asked.get_absolute_url())
        partner.press("Joindre la preuve")
        partner.page.locator("#id_document").set_input_files(PIECE)
        fill(partner.page, note="Attestation de l’année.")
        partner.press("Joindre cette preuve")
    partner.goto(asked.get_absolute_url())
    partner.sees("les conditions sont remplies")
    partner.press("Transmettre à la Caf")
    partner.sees("le responsable départemental de la Caf décide")
    return asked


def is_stopped_by_the_delegation(manager, asked):
    """The whole of the request is more than the deed allows: a sentence beside the amount, and nothing committed."""
    manager.goto(asked.get_absolute_url())
    manager.sees("La demande dépasse votre délégation")
    manager.page.locator("#grant_commitment_reason").fill("Le budget et les heures prévus.")
    manager.press("Accorder 12 000")
    manager.sees("la commission décide")
    assert manager.page.locator("#grant_amount[aria-invalid=true]").count() == 1
    asked.refresh_from_db()
    assert asked.is_submitted and not Commitment.objects.exists()


def reads_the_letter(partner, asked, folder):
    """Downloaded by who asked; two checkers of tagged PDFs have nothing to say."""
    partner.goto(asked.get_absolute_url())
    with partner.page.expect_download() as letter:
        partner.page.get_by_role("link", name="Télécharger la lettre de décision").click()
    assert letter.value.suggested_filename == f"decision-demande-{asked.pk}.pdf"
    content = Path(letter.value.path()).read_bytes()
    assert said_by_checkers(content, folder) == []
    said = squeezed(text_of(content))
    for words in (
        "Caf du Nord",
        "1 place Neuve",
        "Le Gué, Roubaix",
        "12 000,00 €",
        f"Décidé par la {asked.commission}",
    ):
        assert squeezed(words) in said, words


def test_who_is_funded_from_an_empty_base(committed, person, tmp_path):
    anne, bruno, rose, claire = starts(person)
    eve, other = agents_of_the_cnaf(person, anne, bruno)
    today = timezone.localdate()
    operator = enters_an_operator(rose)
    service = enters_a_service(rose, operator)
    space = enters_a_space(rose, operator)
    agrement = silence_grants(claire, space, complete_on=today - timedelta(days=70))
    convention = signs_a_convention(rose, service, today)
    amends(rose, convention, today)
    gives_the_year_its_money(eve, other, today.year)

    paul = a_partner(anne, bruno, person, service, space)
    asked = asks_with_proofs(paul, space, today.year)
    rose.goto(asked.get_absolute_url())
    rose.sees("Vous n’avez aujourd’hui aucune délégation")
    enters_the_delegation_of(anne, Agent.objects.get(email=MANAGER))
    is_stopped_by_the_delegation(rose, asked)
    sitting = a_commission_grants(rose, asked)
    reads_the_letter(paul, asked, tmp_path)

    assert (agrement.kind, asked.state, asked.commission) == ("tacite", "granted", sitting)
    assert asked.decided_by.email == MANAGER and asked.submitted_by.email == PARTNER
    assert Commitment.objects.get().amount == Decimal(12_000)
    assert Convention.objects.funded_etp(service, today.year) == Decimal("1.5")
    eve.goto(Envelope.objects.get(fund="espaces_rencontre", exercice=today.year).get_absolute_url())
    eve.sees("8 000,00 €")
