"""The first rights of a Caf in a real browser, from an empty base: written, corrected, ended, examined."""

from datetime import timedelta

from django.utils import timezone

from portal.foundation.jobs.process import work_through
from portal.separations.families.models import Family
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights.terms.facts import add_months
from portal.separations.rights_search.models import RightsRun
from tests.browser.test_first_day import starts
from tests.browser.test_loop import fill


def logs_a_family(caseworker):
    """A separation three months ago, a child who lives with the mother, no maintenance; the address of the file."""
    page, today = caseworker.page, timezone.localdate()
    page.locator("#search").fill("Lefèvre Hélène")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    caseworker.press("Enregistrer une séparation")
    fill(page, parent_1__title="mother", parent_1__last_name="Lefèvre", parent_1__first_name="Hélène")
    fill(page, parent_2__title="father", parent_2__last_name="Petit", parent_2__first_name="Marc")
    separated = add_months(today, -3).isoformat()
    fill(page, separation__separated_on=separated, separation__union="pacs", separation__mode="de_facto")
    page.get_by_text("Toit commun, pension, juge").click()
    fill(page, separation__maintenance="none")
    fill(page, children__0__first_name="Noé", children__0__birth_date="2019-03-02", children__0__residence="parent_1")
    page.locator("#sheet").get_by_role("button", name="Enregistrer la séparation").last.click()
    caseworker.sees("La séparation est enregistrée")
    return Family.objects.get().get_absolute_url()


def types_a_day(somebody, label, day):
    somebody.page.get_by_label(label).fill(f"{day:%d/%m/%Y}")


def cancels(somebody, button):
    """Say why, then cancel."""
    somebody.page.get_by_label("Motif").fill("Saisi par erreur.")
    somebody.page.locator("main").get_by_role("button", name=button).click()
    somebody.page.wait_for_load_state("load")
    somebody.check()
    somebody.sees("C’est annulé")


def opens_of_the_step(somebody, name):
    """Follow the link of this name beside the one step of the file."""
    steps = somebody.page.locator("section[aria-labelledby=procedures]")
    steps.get_by_role("link", name=name, exact=True).click()
    somebody.page.wait_for_load_state("load")
    somebody.check()


def test_an_opening_of_the_asf_is_recorded_corrected_and_ended(committed, person):
    *_, claire = starts(person)
    file, today = logs_a_family(claire), timezone.localdate()
    wrong, right = today - timedelta(days=40), today - timedelta(days=70)
    claire.goto(file)
    claire.press("Noter l’ouverture")
    types_a_day(claire, "ASF ouverte depuis le", wrong)
    claire.press("Enregistrer")
    claire.sees("l’horloge de l’ASF est à jour")
    claire.press("Annuler cette date")
    cancels(claire, "Annuler cette ouverture")
    claire.press("Noter l’ouverture")
    types_a_day(claire, "ASF ouverte depuis le", right)
    claire.press("Enregistrer")
    claire.sees("sans condition")
    claire.press("Noter la fin")
    types_a_day(claire, "Dernier jour de l’ASF", today)
    claire.press("Enregistrer")
    rows = AsfOpening.objects.order_by("pk").values_list("opened_on", "ended_on", "cancelled_by__email")
    assert list(rows) == [(wrong, None, "claire.nord@caf59.example"), (right, today, None)]


def test_a_step_is_noted_corrected_ended_and_cancelled(committed, person):
    *_, claire = starts(person)
    file, today = logs_a_family(claire), timezone.localdate()
    claire.goto(file)
    claire.press("Noter une démarche ou un titre")
    claire.page.get_by_label("Nature").select_option("court")
    types_a_day(claire, "Depuis le", today - timedelta(days=9))
    claire.press("Noter une démarche")
    claire.sees("action devant le juge")
    opens_of_the_step(claire, "Corriger")
    types_a_day(claire, "Depuis le", today - timedelta(days=19))
    claire.page.get_by_label("Pièce").fill("requête reçue au greffe")
    claire.press("Corriger la démarche")
    claire.sees("pièce : requête reçue au greffe")
    opens_of_the_step(claire, "Terminer")
    fill(claire.page, until_on=(today - timedelta(days=1)).isoformat())
    claire.page.get_by_label("Issue").select_option("no_maintenance")
    claire.press("Terminer la démarche")
    claire.sees("La démarche est au dossier")
    claire.sees("décision qui ne fixe pas de pension")
    row = Procedure.objects.get()
    assert (row.from_on, row.until_on) == (today - timedelta(days=19), today - timedelta(days=1))
    assert (row.outcome, row.source_reference) == ("no_maintenance", "requête reçue au greffe")
    opens_of_the_step(claire, "Annuler")
    cancels(claire, "Annuler cette démarche")
    claire.sees("Aucune démarche sur la pension n’est notée")
    row.refresh_from_db()
    assert row.cancel_reason == "Saisi par erreur."


def test_the_rights_are_searched_listed_and_one_is_examined(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    logs_a_family(claire)
    claire.goto("/separations/droits/")
    claire.sees("Pas encore calculé")
    rose.goto("/separations/droits/")
    rose.press("Chercher maintenant les droits de ma Caf")
    work_through(RightsRun.objects.get())
    rose.page.get_by_role("link", name="Voir les droits à examiner").click()
    rose.page.wait_for_url("**/droits/")
    rose.check()
    rose.page.get_by_text("Combien par droit, dans toute la Caf").click()
    rose.sees("ASF, aucune pension fixée")
    claire.goto("/")
    claire.page.get_by_role("link", name="droits à examiner dans vos dossiers").click()
    claire.page.wait_for_url("**/droits/**")
    claire.check()
    claire.page.locator("[name=droit]").select_option("asf_no_maintenance")
    claire.page.get_by_role("button", name="Filtrer").click()
    claire.page.wait_for_url("**droit=asf_no_maintenance**")
    claire.sees("1 droit")
    claire.page.get_by_role("link", name="59-0000001").click()
    claire.page.wait_for_url("**#rights-1")
    claire.page.get_by_role("heading", name="ASF, aucune pension fixée").click()
    claire.press("Dire ce qu’il en est : ASF, aucune pension fixée")
    claire.page.get_by_label("droit non ouvert").check()
    claire.press("Enregistrer")
    claire.sees("Choisissez le motif")
    claire.page.get_by_label("Motif").select_option("no_answer")
    claire.press("Enregistrer")
    claire.sees("C’est noté")
    row = FoundRight.objects.get(code="asf_no_maintenance")
    assert (row.state, row.outcome, row.outcome_reason) == ("examined", "not_opened", "no_answer")
    claire.goto("/separations/droits/?droit=asf_no_maintenance")
    claire.sees("Aucun droit ne correspond")
    claire.goto(f"/separations/droits/{row.pk}/examiner/")
    claire.press("Remettre à examiner")
    claire.sees("de nouveau à examiner")
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("found", "")
