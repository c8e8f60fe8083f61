"""What the parts of a sheet must agree on; each disagreement is said beside the field to change."""

from django.utils.html import format_html

from portal.foundation.names import search_key
from portal.separations.events.models import Separation
from portal.separations.people.models import Parent
from portal.separations.recording.parts import YOUNGEST_PARENT, years_between

# Code civil, art. 311: a child is presumed conceived in the 300 days before its birth.
LONGEST_PREGNANCY = 300
OWN_CONTACT = (
    "Les deux parents ont {} : ce qui est écrit à l’un arriverait à l’autre. Demandez à chacun {}, ou laissez vide."
)

TOO_YOUNG = f"{{}} aurait eu moins de {YOUNGEST_PARENT} ans à cette naissance : vérifiez les deux dates."


def check_together(sheet):
    """Run every check between the parts of a `SeparationSheet`, on the answers that are right by themselves."""
    _check_two_persons(*sheet.parents)
    _check_own_contacts(*sheet.parents)
    for form in sheet.parents:
        _check_number_is_free(form)
        _check_parent_at_separation(form, sheet.separation)
    _check_day_is_free(sheet)
    seen = {(search_key(child.first_name), child.birth_date) for child in sheet.unseen_children}
    for form in sheet.children:
        if form.is_filled and not form.errors:
            _check_child(form, sheet, seen)


def _sound(form, name):
    """The answer to one field when it is given and right, else None."""
    return None if name in form.errors else form.cleaned_data.get(name) or None


def _check_two_persons(first, second):
    number = _sound(first, "allocataire_number")
    if number and number == _sound(second, "allocataire_number"):
        second.add_error("allocataire_number", "Les deux parents ont le même numéro : gardez-le pour celui qui l’a.")
    names = [(_sound(form, "last_name"), _sound(form, "first_name")) for form in (first, second)]
    if not all(names[0]) or not all(names[1]) or search_key(*names[0]) != search_key(*names[1]):
        return
    if _sound(first, "birth_date") == _sound(second, "birth_date"):
        second.add_error(
            "last_name",
            "Les deux parents sont la même personne : corrigez le nom, ou précisez les deux dates de naissance.",
        )


def _check_own_contacts(first, second):
    email, phone = _sound(first, "email"), _sound(first, "phone")
    if email and email.casefold() == (_sound(second, "email") or "").casefold():
        second.add_error("email", OWN_CONTACT.format("la même adresse électronique", "la sienne"))
    if phone and phone == _sound(second, "phone"):
        second.add_error("phone", OWN_CONTACT.format("le même téléphone", "le sien"))


def _check_number_is_free(form):
    number = _sound(form, "allocataire_number")
    if not number:
        return
    others = Parent.objects.visible_to(form.agent).filter(allocataire_number=number).exclude(pk=form.instance.pk)
    if taken := others.select_related("family").first():
        form.add_error("allocataire_number", _taken(taken.family))


def _taken(family):
    return format_html(
        'Ce numéro est celui d’une personne du <a href="{}">dossier {}</a> : ouvrez-le, ou corrigez le numéro.',
        family.get_absolute_url(),
        family.reference,
    )


def _check_parent_at_separation(form, separation):
    born, separated_on = _sound(form, "birth_date"), _sound(separation, "separated_on")
    if born and separated_on and years_between(born, separated_on) < YOUNGEST_PARENT:
        form.add_error(
            "birth_date",
            f"Ce parent aurait eu moins de {YOUNGEST_PARENT} ans à la séparation : vérifiez les deux dates.",
        )


def _check_day_is_free(sheet):
    day, family = _sound(sheet.separation, "separated_on"), sheet.family
    if not day or family is None:
        return
    others = Separation.objects.visible_to(sheet.agent).filter(family=family, separated_on=day)
    if others.exclude(pk=sheet.separation.instance.pk).exists():
        sheet.separation.add_error("separated_on", "Ce dossier compte déjà une séparation à cette date.")


def _check_child(form, sheet, seen):
    child, separated_on = form.instance, _sound(sheet.separation, "separated_on")
    key = (search_key(child.first_name), child.birth_date)
    if key in seen:
        form.add_error("first_name", "Cet enfant est saisi deux fois, ou déjà au dossier : videz cette ligne.")
    seen.add(key)
    if separated_on and (child.birth_date - separated_on).days > LONGEST_PREGNANCY:
        form.add_error(
            "birth_date",
            f"Cet enfant est né plus de {LONGEST_PREGNANCY} jours après la séparation : vérifiez les deux dates.",
        )
    for parent in sheet.parents:
        born = _sound(parent, "birth_date")
        if born and years_between(born, child.birth_date) < YOUNGEST_PARENT:
            form.add_error("birth_date", TOO_YOUNG.format(parent.instance))
