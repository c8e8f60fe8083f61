"""Lines of the Fnas in a real browser, from an empty base: two agents of the Cnaf, a manager who sees each step."""

from decimal import Decimal

from django.utils import timezone

from funding.envelopes.models import Envelope, Share
from funding.lines.models import EnvelopeCorrection
from funding.transfers.models import ShareTransfer
from portal.foundation.imports.models import Import
from tests.browser.test_first_day import asks_for_an_account, chooses_a_password, confirms, imports_a_list, starts
from tests.browser.test_first_offers import pictured
from tests.browser.test_loop import fill

EVE, MAX = "eve.cnaf@cnaf.example", "max.cnaf@cnaf.example"
LIST = "/financement/enveloppes/"
SOURCE = "circulaire de l’année, article 3"


def agents_of_the_cnaf(person, first, second):
    """Two agents at their windows, each account by two administrators."""
    agents = []
    for address in (EVE, MAX):
        asks_for_an_account(first, address, "cnaf")
        confirms(second, address)
        agents.append(person())
        chooses_a_password(agents[-1], address)
    return agents


def two_agents_of_the_cnaf(person):
    """Accounts by two administrators; and the manager of the Nord."""
    anne, bruno, rose, _claire = starts(person)
    return *agents_of_the_cnaf(person, anne, bruno), rose


def prepares_and_publishes(eve, other, year, fund="ps_mediation", name="Ps médiation familiale"):
    """A first refusal beside the field, then a line that another publishes; her own button is not there."""
    eve.goto(LIST)
    eve.sees("51 000 000 €")
    eve.press("Préparer une ligne")
    fill(eve.page, fund=fund, exercice=str(year), amount="0", source=SOURCE)
    eve.press("Enregistrer la ligne à publier")
    eve.sees("Saisissez un montant supérieur à 0.")
    fill(eve.page, amount="100 000")
    eve.press("Enregistrer la ligne à publier")
    eve.sees("Vous avez préparé cette ligne")
    other.goto("/")
    other.press("Relire et publier")
    other.press(f"Publier {name}")
    other.sees("est publiée")


def gives_a_share(eve):
    """From the page of the line: 20 000 € to the Nord."""
    eve.press("Saisir une part")
    fill(eve.page, caf="59", amount="20 000", reason="notification")
    eve.press("Saisir ce montant sur la part")
    eve.sees("mouvement de 20 000,00 € enregistré")


def shares_are_entered_and_imported(eve, year):
    """One on screen, the others by a file seen before it is applied."""
    gives_a_share(eve)
    fund = "Ps médiation familiale"
    lines = [[fund, str(year), "69", "30 000"], [fund, str(year), "Caf de Paris", "40 000"]]
    imports_a_list(eve, "shares", ["Fonds", "Exercice", "Caf", "Part"], *lines)
    assert Share.objects.count() == 3 and Import.objects.get().kind == "shares"


def a_transfer_takes_two(eve, other, rose, folder):
    """Proposed by one, seen by the manager, approved by another, told to the manager; one is refused with a reason."""
    for amount, receiving, reason in (("8 000", "69", "besoin du Rhône"), ("1 000", "", "reprise")):
        eve.goto(Envelope.objects.get(fund="ps_mediation").get_absolute_url())
        eve.press("Proposer un transfert ou un retrait")
        fill(eve.page, from_caf="59", to_caf=receiving, amount=amount, reason=reason)
        eve.press("Proposer ce mouvement")
        eve.sees("Rien n’a encore bougé")
        assert not eve.page.get_by_role("button", name="Approuver").count()
    rose.goto("/")
    rose.sees("Mouvements annoncés sur les parts")
    moved, refused = ShareTransfer.objects.order_by("pk")
    rose.goto(moved.get_absolute_url())
    rose.sees("Resterait après accord")
    pictured(rose, folder / "transfer")
    other.goto(moved.get_absolute_url())
    other.press("Approuver : prendre")
    other.sees("Approuvé : 8 000,00 € pris à la Caf du Nord")
    other.goto(refused.get_absolute_url())
    other.press("Refuser")
    other.sees("Dites pourquoi vous refusez.")
    fill(other.page, answer_note="le Nord en a besoin")
    other.press("Refuser")
    other.sees("le Nord en a besoin")
    rose.goto("/")
    rose.sees("vers la Caf du Rhône : besoin du Rhône.")
    rose.sees("12 000,00 €")


def the_line_is_corrected(eve, other, folder):
    """Another amount, by two persons; the first one stays written."""
    line = Envelope.objects.get(fund="ps_mediation")
    eve.goto(line.get_absolute_url())
    eve.press("Corriger le montant")
    fill(eve.page, new_amount="95 000", reason="erratum", source="circulaire rectificative")
    eve.press("Proposer cette correction")
    eve.sees("Vous avez fait cette proposition")
    other.goto("/")
    other.press("Relire et répondre")
    other.press("Approuver : la ligne passe de")
    other.sees("Publié d’abord")
    other.sees("5 000,00 € ne sont dans aucune part")
    pictured(other, folder / "line")


def test_the_money_of_a_year_starts_from_an_empty_base(committed, person, tmp_path):
    eve, other, rose = two_agents_of_the_cnaf(person)
    year = timezone.localdate().year
    prepares_and_publishes(eve, other, year)
    eve.goto(Envelope.objects.get(fund="ps_mediation").get_absolute_url())
    shares_are_entered_and_imported(eve, year)
    a_transfer_takes_two(eve, other, rose, tmp_path)
    the_line_is_corrected(eve, other, tmp_path)
    rose.goto(LIST)
    rose.sees("12 000,00 €")
    pictured(rose, tmp_path / "own-shares")
    held = {share.caf_id: share.entered for share in Share.objects.with_totals()}
    assert held == {"59": Decimal(12_000), "69": Decimal(38_000), "75": Decimal(40_000)}
    assert EnvelopeCorrection.objects.get().answered_by.email == MAX
