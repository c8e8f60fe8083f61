"""What was recorded by mistake, mended in a real browser: a person recorded twice, a whole file; each taken back."""

from datetime import date

from django.urls import reverse

from portal.separations.people.models import Person
from tests import factories


def test_a_person_recorded_twice_is_made_one_and_two_again(person, committed):
    agents = factories.cast()
    names = {"first_name": "Hélène", "birth_date": date(1980, 5, 17)}
    kept = factories.PersonFactory(last_name="Lefèvre", phone="+33612345678", city="Lille", **names)
    other = factories.PersonFactory(
        last_name="Lefebvre", allocataire_number="1234567", phone="+33612345678", email="helene@example.org", **names
    )
    for one in (kept, other):
        family = factories.SeparationFactory(family=factories.FamilyFactory(parents=[])).family
        factories.ParentFactory(family=family, person=one)
        factories.ParentFactory(family=family, position=2, title="father", last_name="Petit", first_name="Marc")
    somebody = person(agents.conseiller)
    somebody.goto(kept.get_absolute_url())
    somebody.press("C’est la même personne")
    somebody.sees("Est-ce la même personne ?")
    somebody.press("Réunir les deux fiches")
    somebody.sees("Les deux fiches diffèrent : choisissez ce qui est gardé.")
    somebody.page.get_by_role("group", name="Nom de famille").get_by_label("Lefèvre").check()
    somebody.press("Réunir les deux fiches")
    somebody.sees("Les deux fiches sont réunies.")
    somebody.sees("2 dossiers")
    assert Person.objects.get(pk=kept.pk).allocataire_number == "1234567"
    somebody.goto(other.get_absolute_url())
    somebody.sees("était noté deux fois")
    somebody.press("Séparer de nouveau")
    somebody.sees("Les deux fiches sont séparées.")
    somebody.sees("1 dossier")


def test_a_whole_file_is_cancelled_and_taken_back(person, committed):
    agents = factories.cast()
    family = factories.SeparationFactory().family
    somebody = person(agents.conseiller)
    somebody.goto(family.get_absolute_url())
    somebody.press("Annuler ce dossier, saisi par erreur")
    somebody.page.get_by_label("Motif de l’annulation").fill("Saisi sur la mauvaise famille")
    somebody.press("Annuler ce dossier")
    somebody.sees("Saisi sur la mauvaise famille")
    manager = person(agents.responsable)
    manager.goto(family.get_absolute_url())
    manager.press("Rétablir le dossier")
    manager.page.get_by_label("annulé par erreur").check()
    manager.press("Rétablir le dossier")
    manager.sees("Dossier rétabli")
    manager.goto(reverse("family_restore", args=[family.pk]))
    manager.sees("Ce n’est pas, ou plus, annulé")
