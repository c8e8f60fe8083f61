"""The clock of the ASF in a real browser: recorded, read, covered by a step; no colour alone, no sideways scroll."""

from django.utils import timezone

from portal.separations.rights.terms.facts import add_months
from tests import factories


def test_an_agent_records_the_opening_then_a_step_and_reads_the_line(committed, person, tmp_path):
    agents = factories.cast()
    today = timezone.localdate()
    separation = factories.SeparationFactory(separated_on=add_months(today, -9), maintenance="none")
    family = separation.family
    factories.ChildFactory(family=family, residence="parent_1", birth_date=add_months(today, -50))
    opened = add_months(today.replace(day=1), -6)
    somebody = person(agents.conseiller, viewport={"width": 1280, "height": 720})
    somebody.goto(family.get_absolute_url())
    somebody.press("Noter l’ouverture")
    somebody.page.get_by_label("ASF ouverte depuis le").fill(f"{opened:%d/%m/%Y}")
    somebody.press("Enregistrer")
    somebody.sees("Mois 7 de l’ASF : une démarche sur la pension est attendue")
    somebody.page.screenshot(path=tmp_path / "awaited.png", full_page=True)
    somebody.press("Noter une démarche ou un titre")
    somebody.page.get_by_label("Nature").select_option("court")
    somebody.page.get_by_label("Depuis le").fill(f"{today:%d/%m/%Y}")
    somebody.page.get_by_label("Pièce").fill("requête reçue au greffe")
    somebody.press("Noter une démarche")
    somebody.sees("une action devant le juge est engagée")
    somebody.page.get_by_text("Voir le tableau des mois").click()
    somebody.check()
    somebody.page.set_viewport_size({"width": 320, "height": 720})
    somebody.check()
    somebody.page.screenshot(path=tmp_path / "narrow.png", full_page=True)
