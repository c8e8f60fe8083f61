"""A family over nine months of ASF, in a real browser: alerts, a mediation that ends badly, a court step that counts.

The clock of the portal is set to each day of the story: whoever comes back months later signs in again.
"""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from demonstration.clock import at
from portal.separations.rights.models import FoundRight, Procedure
from portal.separations.rights.terms.facts import add_months, in_french
from portal.separations.rights_search import process
from tests import factories

PARIS = ZoneInfo("Europe/Paris")
FREE, COVERED, AWAITED, UNCOVERED = "sans condition", "couvert", "démarche attendue", "sans démarche"


class Story:
    """The months of the ASF, the first of them nine months ago, and who comes to a window on a day of one of them."""

    def __init__(self, person):
        self.person = person
        self.first = add_months(timezone.localdate().replace(day=1), -9)

    def day(self, month, day):
        """A day of the month of this number."""
        return add_months(self.first, month - 1).replace(day=day)

    def on(self, month, day):
        """Inside, it is eleven in the morning of that day."""
        return at(datetime.combine(self.day(month, day), time(11), PARIS))

    def comes(self, agent):
        """Somebody who signs in on the day that it is."""
        return self.person(agent, viewport={"width": 1280, "height": 720})


@pytest.fixture
def cast(committed):
    people = factories.cast()
    people.service = factories.ServiceFactory(named_by=people.partenaire, name="Médiation du Beffroi")
    factories.ConventionFactory(service=people.service)
    return people


@pytest.fixture
def story(person):
    return Story(person)


@pytest.fixture
def family(cast, story):
    """Separated a month before the ASF; the child lives with the mother, and no maintenance is fixed."""
    with story.on(1, 2):
        separation = factories.SeparationFactory(
            family__referent=cast.conseiller, separated_on=add_months(story.first, -1), maintenance="none"
        )
        factories.ChildFactory(family=separation.family, residence="parent_1", birth_date=date(2019, 5, 3))
    return separation.family


def fill_day(page, label, day):
    page.get_by_label(label).fill(f"{day:%d/%m/%Y}")


def records_the_opening(somebody, family, day):
    somebody.goto(family.get_absolute_url())
    somebody.sees("non renseigné")
    somebody.press("Noter l’ouverture")
    fill_day(somebody.page, "ASF ouverte depuis le", day)
    somebody.press("Enregistrer")


def is_alerted(somebody, family, awaited):
    """The file leads the pile of the day, with the day from which a step is awaited."""
    somebody.goto("/")
    somebody.sees("Alertes ASF")
    pile = somebody.page.locator("section", has=somebody.page.get_by_role("heading", name="Alertes ASF"))
    assert family.reference in pile.inner_text()
    somebody.goto(f"{reverse('family_list')}?asf=alerte")
    somebody.sees(family.reference)
    somebody.goto(family.get_absolute_url())
    somebody.sees(f"une démarche sur la pension sera attendue à partir du {in_french(awaited)}")


def is_not_alerted(somebody):
    somebody.goto("/")
    assert "Alertes ASF" not in somebody.page.locator("main").inner_text()


def line_of_months(somebody):
    """[(number, word)] of the line, and of the table below it, which must agree."""
    page = somebody.page
    line = [
        (int(cell.locator(".clock-number").inner_text().split()[-1]), cell.locator(".clock-word").inner_text().strip())
        for cell in page.locator(".clock-month").all()
    ]
    page.get_by_text("Voir le tableau des mois").click()
    rows = [row.locator("th, td").all_inner_texts() for row in page.locator(".clock-table tbody tr").all()]
    assert [(int(number), word) for number, _, word, _ in rows] == line
    page.get_by_text("Voir le tableau des mois").click()
    return line, [step for *_, step in rows]


def reads(somebody, family, sentence, *words):
    """The sentence of the clock, and the words of its months."""
    somebody.goto(family.get_absolute_url())
    somebody.sees(sentence)
    line, steps = line_of_months(somebody)
    assert line == list(enumerate(words, 1))
    return steps


def starts_the_mediation(partner, day):
    page = partner.page
    partner.goto("/")
    partner.press("Lire et répondre")
    partner.press("Accepter et recevoir les parents")
    starting = page.locator("form", has=page.get_by_role("button", name="Commencer la médiation"))
    starting.locator('input[placeholder="jj/mm/aaaa"]').fill(f"{day:%d/%m/%Y}")
    starting.get_by_label("La pension alimentaire fait partie de la médiation").check()
    starting.get_by_role("button", name="Commencer la médiation").click()
    partner.check()


def ends_the_mediation_badly(partner, referral, day):
    page = partner.page
    partner.goto(referral.get_absolute_url())
    ending = page.locator("form", has=page.get_by_role("button", name="Terminer la médiation"))
    ending.locator('input[placeholder="jj/mm/aaaa"]').fill(f"{day:%d/%m/%Y}")
    ending.get_by_label("sans accord ni avancée").check()
    ending.get_by_role("button", name="Terminer la médiation").click()
    partner.check()


def test_nine_months_of_asf_with_a_mediation_that_ends_badly(cast, story, family, tmp_path):
    fifth = story.day(5, 1)
    with story.on(1, 6):
        conseiller = story.comes(cast.conseiller)
        records_the_opening(conseiller, family, story.day(1, 5))
        reads(conseiller, family, "Mois 1 de l’ASF : sans condition jusqu’au", *[FREE] * 4, AWAITED)
        is_not_alerted(conseiller)
    for month in (2, 3, 4):
        with story.on(month, 3):
            is_alerted(story.comes(cast.conseiller), family, fifth)

    with story.on(4, 8):
        referral = factories.sent_referral(by=cast.conseiller, family=family, service=cast.service)
    with story.on(4, 20):
        starts_the_mediation(story.comes(cast.partenaire), story.day(4, 18))
        conseiller = story.comes(cast.conseiller)
        is_not_alerted(conseiller)
        engaged = (
            f"une médiation familiale qui porte sur la pension est engagée depuis le {in_french(story.day(4, 18))}"
        )
        reads(conseiller, family, engaged, *[FREE] * 4, COVERED)
    with story.on(6, 3):
        reads(story.comes(cast.conseiller), family, f"Mois 6 de l’ASF : {engaged}", *[FREE] * 4, COVERED, COVERED)

    with story.on(7, 10):
        ends_the_mediation_badly(story.comes(cast.partenaire), referral, story.day(7, 9))
        again = (
            f"la médiation familiale s’est terminée le {in_french(story.day(7, 9))} sans accord écrit sur la "
            "pension ; "
            f"une nouvelle démarche est attendue depuis le {in_french(story.day(7, 10))}"
        )
        reads(story.comes(cast.conseiller), family, f"Mois 7 de l’ASF : {again}", *[FREE] * 4, *[COVERED] * 3)
    with story.on(8, 12):
        conseiller = story.comes(cast.conseiller)
        reads(conseiller, family, f"Mois 8 de l’ASF : {again}", *[FREE] * 4, *[COVERED] * 3, AWAITED)
        is_not_alerted(conseiller)

    with story.on(9, 4):
        process.start(cafs=["59"])
        conseiller = story.comes(cast.conseiller)
        conseiller.goto(f"{reverse('right_list')}?asf=5&droit=asf_no_maintenance")
        conseiller.sees(family.reference)
        conseiller.page.get_by_role("link", name=family.reference).click()
        conseiller.page.wait_for_url("**#rights-1")
        conseiller.press("Noter une démarche ou un titre")
        conseiller.page.get_by_label("Nature").select_option("court")
        fill_day(conseiller.page, "Depuis le", story.day(9, 2))
        conseiller.page.get_by_label("Pièce").fill("requête reçue au greffe")
        conseiller.press("Noter une démarche")
        court = f"Mois 9 de l’ASF : une action devant le juge est engagée depuis le {in_french(story.day(9, 2))}"
        steps = reads(conseiller, family, court, *[FREE] * 4, *[COVERED] * 3, UNCOVERED, COVERED)
        assert steps == [
            "aucune", "aucune", "aucune", *["médiation familiale"] * 4, "aucune", "action devant le juge",
        ]  # fmt: skip
        conseiller.page.screenshot(path=tmp_path / "month-9.png", full_page=True)
    kinds = Procedure.objects.order_by("from_on").values_list("kind", "outcome", "covers_maintenance")
    assert list(kinds) == [("mediation", "none", True), ("court", "", True)]
    assert FoundRight.objects.filter(family=family, code="asf_no_maintenance", state="found").count() == 1
