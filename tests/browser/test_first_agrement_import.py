"""A first agrément taken over from a file, in a real browser, from an empty base.

Previewed, applied, its arrêté joined, then corrected and cancelled: what each page,
the list of the département and the home say at each step.
"""

from datetime import date

from espaces_rencontre.agrements.models import Agrement
from portal.foundation.imports.models import Import
from portal.foundation.jobs.process import run_job
from tests.browser.test_first_agrement import PIECE
from tests.browser.test_first_day import starts
from tests.browser.test_first_services import enters_a_space, enters_an_operator, sends
from tests.browser.test_first_withdrawal import home_of, listed_by
from tests.browser.test_loop import fill

AWAITED = "Arrêtés d’agrément à joindre"
TAKEN_OVER = """\
Espace de rencontre;Arrêté;Délivré le;Valable jusqu’au
Le Pont;2013-59-84;01/09/2013;
"""


def reads_the_file(manager):
    """Chosen by its title; a space that nobody knows is told on its line, and nothing can be applied."""
    manager.goto("/imports/")
    manager.page.get_by_label("Que souhaitez-vous importer ?").select_option(label="Agréments déjà délivrés")
    file = {"name": "agrements.csv", "mimeType": "text/csv", "buffer": TAKEN_OVER.encode()}
    manager.page.locator("#id_file").set_input_files(file)
    manager.press("Lire le fichier")
    run_job(Import, Import.objects.get().pk)
    manager.page.get_by_text("Aucune ligne ne peut être appliquée").wait_for()
    manager.check()
    manager.sees("n’a ce numéro ni ce nom")
    assert manager.page.get_by_role("button", name="Appliquer").count() == 0


def corrects_the_line_and_applies(manager, space):
    """On screen; the preview says what is left to do after, and nothing is written before « Appliquer »."""
    manager.page.get_by_role("link", name="Corriger la ligne 2").click()
    fill(manager.page, space=space.name)
    sends(manager, "Vérifier la ligne")
    manager.sees("1 agrément à reprendre")
    manager.sees("1 ligne nouvelle")
    assert not Agrement.objects.exists()
    manager.press("Appliquer")
    run_job(Import, Import.objects.get().pk)
    manager.page.get_by_role("heading", name="Bilan").wait_for()
    manager.check()
    return Agrement.objects.get()


def joins_the_arrete(caseworker, agrement):
    """Asked by the home and told by the page of the space; without a PDF it is refused, then nothing is awaited."""
    caseworker.goto(agrement.space.get_absolute_url())
    caseworker.sees("en vigueur")
    caseworker.sees("arrêté à joindre")
    assert AWAITED in home_of(caseworker)
    caseworker.sees(f"{agrement.space} : joignez l’arrêté 2013-59-84 (PDF) à son agrément.")
    caseworker.press("Ouvrir l’agrément")
    caseworker.press("Joindre l’arrêté")
    sends(caseworker, "Joindre l’arrêté")
    caseworker.sees("Joignez le document")
    caseworker.page.locator("#id_proof").set_input_files(PIECE)
    sends(caseworker, "Joindre l’arrêté")
    caseworker.sees("L’arrêté 2013-59-84 est joint.")
    caseworker.sees("Télécharger l’arrêté 2013-59-84")
    assert AWAITED not in home_of(caseworker)
    assert Agrement.objects.proven().get() == agrement


def corrects_it(caseworker, agrement):
    """A number badly copied, with its reason."""
    caseworker.goto(agrement.get_absolute_url())
    caseworker.press("Corriger")
    fill(caseworker.page, reference="2013-59-084", granted_on="02/09/2013")
    sends(caseworker, "Corriger l’agrément")
    caseworker.sees("Écrivez en quelques mots pourquoi")
    fill(caseworker.page, reason="Un zéro manquait.")
    sends(caseworker, "Corriger l’agrément")
    caseworker.sees("L’agrément est corrigé")
    caseworker.sees("Un zéro manquait.")
    agrement.refresh_from_db()
    assert (agrement.reference, agrement.granted_on) == ("2013-59-084", date(2013, 9, 2))
    agreed, changed = listed_by(caseworker)
    assert "arrêté 2013-59-084" in agreed and "corrigé, à partir du 2 septembre 2013" in changed


def cancels_it(manager, agrement):
    """It counts for nothing, and stays readable with the reason."""
    manager.goto(agrement.get_absolute_url())
    manager.press("Annuler : enregistré par erreur")
    fill(manager.page, reason="L’arrêté d’un autre espace.")
    sends(manager, "Annuler cet agrément")
    manager.sees("L’agrément est annulé")
    manager.sees("L’arrêté d’un autre espace.")
    agreed, changed = listed_by(manager)
    assert "Aucun espace de rencontre n’est agréé" in agreed and "annulé : enregistré par erreur" in changed
    manager.goto(agrement.space.get_absolute_url())
    manager.sees("aucun agrément")


def test_a_first_agrement_is_taken_over_from_an_empty_base(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    space = enters_a_space(rose, enters_an_operator(rose))
    reads_the_file(rose)
    agrement = corrects_the_line_and_applies(rose, space)
    assert (agrement.space_id, agrement.granted_on, agrement.awaits_proof) == (space.pk, date(2013, 9, 1), True)
    assert not Agrement.objects.proven().exists()
    joins_the_arrete(claire, agrement)
    corrects_it(claire, agrement)
    cancels_it(rose, agrement)
    told = agrement.changes.order_by("pk").values_list("kind", flat=True)
    assert list(told) == ["added", "corrected", "cancelled"]
