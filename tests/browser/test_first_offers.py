"""The directory and the offers in a real browser, from an empty base: entered, offered, answered, corrected."""

from datetime import timedelta

from django.utils import timezone

from portal.separations.directory.models import DirectoryPlace
from portal.separations.families.models import Family
from portal.separations.offers.models import Offer
from portal.separations.specialised_orientations.models import SpecialisedOrientation
from tests.browser.test_first_day import logs_the_first_separation, starts
from tests.browser.test_loop import fill

OFFERS = "section[aria-labelledby=offers] details"
HOUSING = f"{OFFERS}:has-text('Logement')"
WIDE, NARROW = {"width": 1280, "height": 720}, {"width": 320, "height": 720}


def pictured(somebody, path):
    """Both widths of a page, each checked, its foldings open."""
    for size in (WIDE, NARROW):
        somebody.page.set_viewport_size(size)
        somebody.check()
        somebody.page.screenshot(path=path.with_name(f"{path.name}-{size['width']}.png"), full_page=True)
    somebody.page.set_viewport_size(WIDE)


def enters_a_place(manager, folder):
    """A first refusal, then a place of two kinds; corrected, confirmed, closed by mistake and opened again."""
    page = manager.page
    manager.goto("/separations/annuaire/")
    manager.sees("L’annuaire de votre Caf est vide")
    page.get_by_role("link", name="Saisir une structure").first.click()
    fill(page, name="Le Relais", city="Lille", zone="Lille\nRoubaix")
    page.get_by_label("logement").check()
    manager.press("Mettre dans l’annuaire")
    manager.sees("Donnez au moins un moyen de la joindre")
    fill(page, phone="03 20 11 22 33")
    page.get_by_label("hébergement").check()
    manager.press("Mettre dans l’annuaire")
    manager.sees("La structure est dans l’annuaire")
    manager.press("Corriger")
    fill(page, hours="Du lundi au vendredi")
    manager.press("Enregistrer la correction")
    manager.press("Confirmé aujourd’hui")
    page.locator("main .panel form").get_by_role("button", name="Fermer").click()
    page.wait_for_load_state("load")
    manager.press("Rouvrir")
    manager.sees("Du lundi au vendredi")
    pictured(manager, folder / "place")
    manager.goto("/separations/annuaire/?commune=roubaix")
    manager.sees("1 structure")
    pictured(manager, folder / "directory")


def offers_to_one_parent(caseworker, family, folder):
    """Housing is offered, refused with a reason, corrected; the Laep put off comes back in the day."""
    page, today = caseworker.page, timezone.localdate()
    caseworker.goto(family.get_absolute_url())
    page.get_by_role("link", name="Proposer à Hélène").click()
    page.get_by_label("logement").check()
    pictured(caseworker, folder / "offer-add")
    caseworker.press("Noter au dossier")
    caseworker.sees("C’est noté au dossier")
    page.locator(HOUSING).locator("summary").first.click()
    page.locator(HOUSING).get_by_role("link", name="Noter une réponse").click()
    page.get_by_label("Refusé").check()
    caseworker.press("Noter la réponse")
    caseworker.sees("Choisissez un motif")
    fill(page, reason="too_far", place=str(DirectoryPlace.objects.get().pk))
    pictured(caseworker, folder / "offer-answer")
    caseworker.press("Noter la réponse")
    page.locator(HOUSING).locator("summary").first.click()
    page.locator(HOUSING).get_by_role("link", name="Corriger").click()
    fill(page, reason="cost")
    caseworker.press("Enregistrer la correction")
    page.get_by_role("link", name="Proposer à Hélène").click()
    page.get_by_label("lieu d’accueil enfants-parents (Laep)").check()
    page.get_by_label("À reproposer", exact=True).check()
    fill(page, reason="thinks", due_on=(today - timedelta(days=1)).isoformat())
    fill(page, said_on=f"{today - timedelta(days=10):%d/%m/%Y}")
    caseworker.press("Noter au dossier")
    for folded in page.locator(OFFERS).locator("summary").all():
        folded.click()
    pictured(caseworker, folder / "file")
    caseworker.goto("/")
    caseworker.sees("À reproposer")
    caseworker.check()


def orients_one_parent_alone(caseworker, family, folder):
    """A danger that the caseworker records; one parent alone, with her consent, is told of a service."""
    page = caseworker.page
    caseworker.goto(family.get_absolute_url())
    caseworker.press("Noter un danger")
    fill(page, note="Elle dit avoir peur.")
    page.get_by_label("Hélène").first.check()
    page.locator("main form button[type=submit]").last.click()
    caseworker.sees("La médiation n’est plus proposée")
    page.get_by_role("link", name="Orienter").filter(has_text="Hélène").click()
    assert "Marc" not in page.content()
    fill(page, service=str(DirectoryPlace.objects.get().pk))
    page.get_by_label("un rendez-vous, pris avec la personne").check()
    page.get_by_label("Cette personne est d’accord").check()
    page.get_by_label("de vive voix").check()
    pictured(caseworker, folder / "orientation")
    caseworker.press("Noter")
    caseworker.sees("Rien n’a été envoyé")
    assert "Marc" not in page.content() and "peur" not in page.content()
    pictured(caseworker, folder / "sheet")


def test_a_place_is_entered_and_offered_from_an_empty_base(committed, person, tmp_path):
    _anne, _bruno, rose, claire = starts(person)
    enters_a_place(rose, tmp_path)
    logs_the_first_separation(claire)
    family = Family.objects.get()
    offers_to_one_parent(claire, family, tmp_path)
    assert sorted(Offer.objects.holding().values_list("kind", "answer", "reason")) == [
        ("housing", "refused", "cost"), ("laep", "put_off", "thinks"),
    ]  # fmt: skip
    orients_one_parent_alone(claire, family, tmp_path)
    row = SpecialisedOrientation.objects.get()
    assert (row.place.name, row.given, row.parent.position) == ("Le Relais", "appointment", 1)
