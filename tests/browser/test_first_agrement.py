"""From an empty base to a tacit agrément, in a real browser: its file, the deposit, the silence."""

from datetime import timedelta

from django.utils import timezone

from espaces_rencontre.agrement_decisions.tasks import record_tacit_agrements
from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.text.french import fr_date
from tests.browser.test_first_day import starts
from tests.browser.test_first_services import enters_a_space, enters_an_operator
from tests.browser.test_loop import fill

PIECE = {"name": "piece.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7\n%%EOF"}


def joins(caseworker, row, letter):
    """One document, from the page of the file."""
    caseworker.goto(f"/espaces-de-rencontre/dossiers-agrement/{row.pk}/pieces/{letter}/")
    if letter == "e":
        fill(caseworker.page, not_required="Un appartement, sans autorisation.")
    else:
        caseworker.page.locator("#id_document").set_input_files(PIECE)
    caseworker.press("Joindre la pièce")


def silence_grants(claire, space, *, complete_on):
    """The file opened, its documents joined, deposited, complete since that day; the night records the agrément."""
    claire.goto(space.get_absolute_url())
    claire.sees("Aucun agrément n’est enregistré")
    claire.press("Ouvrir un dossier d’agrément")
    fill(claire.page, premises="12 rue du Pont, 59100 Roubaix")
    claire.press("Ouvrir le dossier")
    claire.sees("il en manque 8")
    row = AgrementFile.objects.get()
    for letter in [*"abcdefg", "statutes"]:
        joins(claire, row, letter)
    claire.sees("toutes sont là")
    claire.press("Noter le dépôt")
    fill(claire.page, deposited_on=f"{complete_on:%d/%m/%Y}", deposit_means="recorded_letter")
    claire.press("Noter le dépôt")
    claire.press("Noter que le dossier est complet")
    fill(claire.page, complete_on=f"{complete_on:%d/%m/%Y}")
    claire.press("Noter que le dossier est complet")
    claire.sees("il sera enregistré cette nuit")
    grants_this_night(claire, space, row)
    return row.agrement


def grants_this_night(claire, space, row):
    """What silence granted is recorded, and told on the page of the space."""
    assert record_tacit_agrements() == 1
    row.refresh_from_db()
    assert row.tacit_on is not None
    claire.goto(space.get_absolute_url())
    claire.sees("en vigueur")
    claire.sees("agrément tacite")
    claire.goto(row.agrement.get_absolute_url())
    claire.sees(f"{fr_date(row.tacit_on)}")


def test_silence_grants_a_first_agrement_from_an_empty_base(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    space = enters_a_space(rose, enters_an_operator(rose))
    silence_grants(claire, space, complete_on=timezone.localdate() - timedelta(days=70))
    claire.goto("/espaces-de-rencontre/liste-departementale/")
    claire.sees("Le Gué")
