"""A file asked for in one Caf, accepted in the other, read back in both, in a real browser."""

import pytest

from portal.separations.families.models import Family
from tests import factories


@pytest.fixture
def cast(committed):
    """The agents of the tests, and a person of the Rhône who looks like the mother."""
    people = factories.cast()
    factories.PersonFactory(caf_id="69", last_name="Lefèvre", first_name="Hélène")
    return people


@pytest.fixture
def family(cast):
    """A file of the Nord: a telephone, a shelter, a danger that nobody must read elsewhere."""
    family = factories.FamilyFactory(parents=[], referent=cast.travailleur_social)
    mother = factories.ParentFactory(family=family, last_name="Lefèvre", first_name="Hélène", phone="+33612345678")
    factories.ParentFactory(family=family, position=2, title="father", last_name="Petit", first_name="Marc")
    factories.SeparationFactory(family=family, note="Note du Nord")
    factories.ChildFactory(family=family)
    factories.ContactPointFactory(person=mother.person, kind="address", phone="", city="Refuge", is_shelter=True)
    factories.DangerReportFactory(family=family, note="Menaces", recorded_by=cast.travailleur_social)
    return family


def test_asked_in_one_caf_accepted_in_the_other_and_read_back(cast, person, family):
    giver = person(cast.travailleur_social)
    giver.goto(family.get_absolute_url())
    giver.press("Transférer à une autre Caf")
    giver.sees("Ce qui ne passe jamais")
    giver.page.get_by_label("Caf qui reprend le dossier").select_option("69")
    giver.page.get_by_label("déménagement de la famille").check()
    giver.page.get_by_label("Téléphone : 06 12 34 56 78").check()
    giver.press("Demander le transfert")
    giver.sees("Un point est à corriger")
    assert giver.page.get_by_label("Téléphone : 06 12 34 56 78").is_checked(), "what was chosen is kept"
    giver.page.get_by_label("Son téléphone professionnel").fill("03 20 00 00 00")
    giver.press("Demander le transfert")
    giver.sees("demandé")

    receiver = person(cast.elsewhere_responsable)
    receiver.goto("/")
    receiver.sees("Transferts à accepter ou à refuser")
    receiver.press("Lire et répondre")
    receiver.sees("Hélène Lefèvre et Marc Petit")
    receiver.sees("Avant tout contact avec la famille, appelez")
    shown = receiver.page.locator("main").inner_text()
    assert "06 12 34" not in shown and "Menaces" not in shown and "Note du Nord" not in shown
    receiver.press("Accepter le dossier")
    receiver.sees("Votre Caf connaît peut-être déjà ces personnes")
    receiver.page.get_by_label("Ce n’est pas la même personne").check()
    receiver.page.get_by_label("Référent du nouveau dossier").select_option(str(cast.elsewhere_conseiller.pk))
    receiver.press("Accepter et ouvrir le dossier")
    receiver.sees("Venu de")
    new = Family.objects.get(caf="69")
    assert new.get_absolute_url() in receiver.page.url

    follower = person(cast.elsewhere_conseiller)
    follower.goto(new.get_absolute_url())
    follower.sees("Avant tout contact avec la famille, appelez")
    follower.sees("Noé")
    shown = follower.page.locator("main").inner_text()
    assert not any(words in shown for words in ("Menaces", "Refuge", "Note du Nord", "Orienter vers une médiation"))

    giver.goto(family.get_absolute_url())
    giver.sees("Dites la situation de vive voix")
    giver.goto("/separations/transferts/")
    giver.sees("accepté")
