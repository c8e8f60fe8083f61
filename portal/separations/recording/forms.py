"""The parts of the sheet of a separation: a parent, a child, the separation; each checks what it alone can check."""

from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from portal.foundation.forms.dates import check_past
from portal.foundation.forms.fields import DateField, LineField, NameField, PhoneField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.forms.stale_edits import ComparedForm
from portal.separations.dangers.mask import NOTHING
from portal.separations.events.models import Residence, Separation, residences_of
from portal.separations.families.models import Child, Family, Parent
from portal.separations.people.allocataire_numbers import NOT_A_NUMBER, read_number
from portal.separations.people.models import Person
from portal.separations.people.postcodes import PostcodeField
from portal.separations.recording.checks import YOUNGEST_PARENT, years_between
from portal.separations.recording.process import (
    CONTACTS,
    ChildAnswers,
    ParentAnswers,
    answers_about_contacts,
)

OLDEST_PARENT = 110
# What the ASF clock will read; folded away on the page.
DETAILS = ("same_roof", "maintenance", "procedure", "residence_decided_by")
TAKEN = "Ce numéro est celui d’une autre personne de votre Caf : corrigez le numéro."
NOT_EMPTIED = "Pour retirer cet enfant du dossier, utilisez « Retirer » sous sa ligne ; sinon, remplissez-la."
# Of both parents unless said otherwise: an empty row says nothing.
OF_WHOM = [("", Child.Of.BOTH.label), *((one.value, one.label) for one in (Child.Of.FIRST, Child.Of.SECOND))]
SAME, OTHER = "same", "other"
LOOK_ALIKE_CHOICES = [
    (SAME, "C’est la même personne, et c’est une autre union"),
    (OTHER, "Ce n’est pas la même personne"),
]
RANKS = ("premier parent", "second parent")
RANK_OF = {part: rank for rank, part in enumerate(RANKS, start=1)}
NOT_SHARED = "Ne notez pas ici une situation de danger : un cadre réservé est prévu pour cela."


class PartForm(ComparedForm):
    """A part of the sheet: no autofill by the browser, and an empty choice that says what to do."""

    use_required_attribute = False
    # Fields that are rarely needed: the page folds them away.
    folded: tuple[str, ...] = ()

    @property
    def usual_fields(self):
        """The fields that the page shows at once."""
        return [field for field in self.visible_fields() if field.name not in self.folded]

    @property
    def folded_fields(self):
        """The fields that the page folds away."""
        return [self[name] for name in self.folded if name in self.fields]

    @property
    def folded_is_used(self):
        """Whether something stands in them, right or wrong."""
        return any(field.errors or field.value() not in (None, "", False) for field in self.folded_fields)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"
            if isinstance(field, forms.TypedChoiceField) and field.required:
                choices: Any = field.choices
                field.choices = [("", "Choisir"), *(choice for choice in choices if choice[0])]


class AllocataireNumberField(forms.CharField):
    """The number of an allocataire, blanks and key letter left out."""

    def __init__(self, **kwargs):
        # A pasted number that is too long must be refused, not cut by the browser into another number.
        super().__init__(**kwargs | {"max_length": None})

    def to_python(self, value):
        """From five to eight figures, or nothing."""
        typed = super().to_python(value) or ""
        number = read_number(typed)
        if typed and not number:
            raise ValidationError(NOT_A_NUMBER)
        return number


class ParentForm(PartForm):
    """One parent: who it is, then the main ways to reach this parent alone."""

    title = forms.TypedChoiceField(label="Lien avec les enfants", choices=[("", "Choisir"), *Parent.Title.choices])
    is_deceased = forms.BooleanField(label="Ce parent est décédé", required=False)
    phone = PhoneField(label="Téléphone", required=False)
    email = forms.EmailField(label="Courriel", required=False)
    address = LineField(label="Adresse", max_length=200, required=False)
    postcode = PostcodeField(label="Code postal", required=False)
    city = LineField(label="Commune", max_length=100, required=False)
    country = LineField(label="Pays", max_length=60, required=False)

    class Meta:
        model = Person
        fields = ["last_name", "first_name", "birth_date", "allocataire_number", "is_deceased"]
        field_classes = {
            "last_name": NameField,
            "first_name": NameField,
            "birth_date": DateField,
            "allocataire_number": AllocataireNumberField,
        }
        help_texts = {
            "allocataire_number": "De 5 à 8 chiffres ; laissez vide si vous ne l’avez pas.",
            "first_name": "Vide si la personne n’a qu’un nom.",
        }

    field_order = ["title", "last_name", "first_name", "birth_date", "allocataire_number", "is_deceased", *CONTACTS]
    folded = ("is_deceased", "country")

    def __init__(self, *args, parent, mask, initial=None, **kwargs):
        self.parent, self.mask = parent, mask
        on_file = {"title": parent.title} | answers_about_contacts(parent.person) if parent else {}
        super().__init__(*args, initial=(initial or {}) | on_file, **kwargs)
        self.fields["last_name"].required = True
        hidden = (CONTACTS if mask.hides_contacts else ()) + (("allocataire_number",) if mask.hides_number else ())
        for name in hidden:
            del self.fields[name]

    def clean_birth_date(self):
        """An age at which one has a child."""
        day = self.cleaned_data["birth_date"]
        age = years_between(day, timezone.localdate()) if day else YOUNGEST_PARENT
        if age < YOUNGEST_PARENT:
            raise ValidationError(f"Ce parent aurait moins de {YOUNGEST_PARENT} ans : vérifiez l’année de naissance.")
        if age > OLDEST_PARENT:
            raise ValidationError(f"Ce parent aurait plus de {OLDEST_PARENT} ans : vérifiez l’année de naissance.")
        return day

    def clean_allocataire_number(self):
        """Nobody else's in the Caf, on a file that exists; on a new one, the person of this number is proposed."""
        number = self.cleaned_data["allocataire_number"]
        others = (
            Person.objects.visible_to(self.agent)
            .standing()
            .filter(allocataire_number=number)
            .exclude(pk=self.instance.pk)
        )
        if number and self.instance.pk and others.exists():
            raise ValidationError(TAKEN)
        return number

    def validate_unique(self):
        """Said beside the number, or by the person proposed: not by the constraint."""

    def validate_constraints(self):
        """The same."""

    def answers(self):
        """The parent as typed, for `record_separation` or `correct_sheet`."""
        contacts = {name: self.cleaned_data.get(name, "") for name in CONTACTS}
        return ParentAnswers(
            title=self.cleaned_data["title"],
            person=self.instance,
            contacts=None if self.mask.hides_contacts else contacts,
            parent=self.parent,
        )


class NoSecondParentForm(ScopedForm):
    """Whether there is a second parent to note, and why not."""

    no_second_parent = forms.ChoiceField(
        label="Second parent",
        choices=[("", "connu"), *Family.NoSecondParent.choices],
        required=False,
    )


class ChildForm(PartForm):
    """One child; an empty row is no child. What is rarely needed folds away."""

    first_name = NameField(label="Prénom", max_length=80, required=False)
    birth_date = DateField(label="Date de naissance", required=False)
    residence = forms.TypedChoiceField(label="Résidence", choices=[("", "Choisir"), *Residence.Home.choices])
    last_name = NameField(label="Nom, s’il n’est pas celui d’un parent", max_length=80, required=False)
    of = forms.TypedChoiceField(label="Enfant", choices=OF_WHOM, empty_value=Child.Of.BOTH, required=False)
    third_party = LineField(label="Chez quel tiers", max_length=160, required=False)
    expected_on = DateField(label="Naissance attendue le", ahead=True, required=False)
    folded = ("last_name", "of", "is_adopted", "expected_on", "third_party")

    class Meta:
        model = Child
        fields = ["of", "is_adopted", "expected_on"]

    field_order = ["first_name", "birth_date", "residence", *folded]

    def __init__(self, *args, homes, mask, **kwargs):
        child = kwargs.get("instance")
        initial = {"of": "" if child is None or child.of == Child.Of.BOTH else child.of}
        if child and child.person:
            person = child.person
            initial |= {
                "first_name": person.first_name,
                "last_name": person.last_name,
                "birth_date": person.birth_date,
            }
        if child and (home := homes.get(child.pk)):
            initial |= {"residence": home.home, "third_party": home.third_party}
        super().__init__(*args, initial=initial, **kwargs)
        self.home = homes.get(child.pk) if child else None
        family = cast(Family, self.row)
        if family.pk:  # the parents are known: « chez Lucie »
            residence = cast("forms.TypedChoiceField", self.fields["residence"])
            residence.choices = [("", "Choisir"), *residences_of(family)]
        if self.home and mask.hides_homes:  # it stays as it is
            del self.fields["residence"], self.fields["third_party"]

    def clean_birth_date(self):
        """Born, and not centuries ago."""
        day = self.cleaned_data["birth_date"]
        if day:
            check_past(day, "Cette date de naissance")
        return day

    def clean(self):
        """Born with a first name and a day, or expected."""
        super().clean()
        answers = self.cleaned_data
        named, born = answers.get("first_name"), answers.get("birth_date")
        if self.instance.pk and not named and not born and not answers.get("expected_on"):
            raise ValidationError(NOT_EMPTIED)
        if answers.get("third_party") and answers.get("residence") not in (None, Residence.Home.THIRD_PARTY):
            self.add_error("third_party", "Choisissez la résidence « chez un tiers », ou videz cette case.")
        if answers.get("expected_on"):
            if named or born:
                self.add_error("expected_on", "Cet enfant est né : videz cette date, ou son prénom et sa naissance.")
            return answers
        for name in ("first_name", "birth_date"):
            if name not in self.errors and not answers.get(name):
                self.add_error(name, self.fields[name].error_messages["required"])
        return answers

    def answers(self):
        """The child as typed, for `record_separation` or `correct_sheet`."""
        typed, kept = self.cleaned_data, self.home or Residence()
        return ChildAnswers(
            child=self.instance,
            last_name=typed.get("last_name", ""),
            first_name=typed.get("first_name", ""),
            birth_date=typed.get("birth_date"),
            home=typed.get("residence", kept.home),
            third_party=typed.get("third_party", kept.third_party),
        )


class SeparationForm(PartForm):
    """When and of what kind."""

    folded = DETAILS

    class Meta:
        model = Separation
        fields = ["separated_on", "union", "mode", *DETAILS, "note"]
        field_classes = {"separated_on": DateField}
        labels = {"note": "Besoins exprimés et note de suivi"}
        help_texts = {
            "separated_on": "Le jour où la vie commune a cessé ; aucun papier officiel n’est nécessaire.",
            "note": NOT_SHARED,
        }

    def __init__(self, *args, family, mask=NOTHING, **kwargs):
        super().__init__(*args, **kwargs)
        self.family = family
        if mask.hides_notes:
            del self.fields["note"]

    def clean_separated_on(self):
        """A day that has come, and on which the file counts no other separation."""
        day = self.cleaned_data["separated_on"]
        check_past(day, "Cette date de séparation")
        others = Separation.objects.visible_to(self.agent).standing().filter(family=self.family, separated_on=day)
        if self.family and others.exclude(pk=self.instance.pk).exists():
            raise ValidationError("Ce dossier compte déjà une séparation à cette date.")
        return day

    def clean(self):
        """A divorce ends a marriage, and a break of Pacs a Pacs."""
        union, mode = self.cleaned_data.get("union"), self.cleaned_data.get("mode")
        modes, unions = Separation.Mode, Separation.Union
        married = (modes.LEGAL, modes.DIVORCE_CONSENT, modes.DIVORCE_CONTESTED)
        if mode in married and union and union != unions.MARRIAGE:
            self.add_error("mode", "Ce mode suppose un mariage : changez le mode, ou la nature de l’union.")
        if mode == modes.PACS_BREAK and union and union != unions.PACS:
            self.add_error("mode", "Ce mode suppose un Pacs : changez le mode, ou la nature de l’union.")
        return self.cleaned_data


class LookAlikesForm(ScopedForm):
    """Persons on file who look like those typed: for each (`matches`: [(part, Match)]) the agent says which it is."""

    choices = LOOK_ALIKE_CHOICES

    def __init__(self, *args, matches, **kwargs):
        super().__init__(*args, **kwargs)
        self.matches = matches
        for part, match in matches:
            self.fields[answer_name(part, match)] = forms.ChoiceField(
                label=f"{match.person} ({part})",
                choices=self.choices,
                widget=forms.RadioSelect,
                error_messages={"required": "Dites si c’est la même personne."},
            )

    @property
    def rows(self):
        """(match, its radios) of each person."""
        return [(part, match, self[answer_name(part, match)]) for part, match in self.matches]

    def clean(self):
        """One person at most is the one typed; a number belongs to one person."""
        super().clean()
        answers = self.cleaned_data
        chosen = {}
        for part, match in self.matches:
            name = answer_name(part, match)
            if answers.get(name) == SAME:
                if part in chosen:
                    self.add_error(name, "Une seule de ces personnes peut être celle que vous enregistrez.")
                chosen[part] = match.person
            elif answers.get(name) == OTHER and match.same_number:
                self.add_error(name, "Elle a ce numéro d’allocataire : corrigez le numéro, ou dites que c’est elle.")
        self.same = chosen
        return answers

    @property
    def set_aside(self):
        """[(part, person)] of those who are somebody else."""
        return [
            (part, match.person)
            for part, match in self.matches
            if self.cleaned_data.get(answer_name(part, match)) == OTHER
        ]


def answer_name(part, match):
    """The name of the radios about one match of one parent."""
    return f"match_{RANK_OF[part]}_{match.person.pk}"


class ConfirmationsForm(ScopedForm):
    """What is rare but may be true (`doubts`: `Problem`s): each is confirmed, and one reason is written."""

    def __init__(self, *args, doubts, **kwargs):
        super().__init__(*args, **kwargs)
        self.doubts = doubts
        for doubt in doubts:
            self.fields[f"confirm_{doubt.key}"] = forms.BooleanField(label=doubt.doubt)
        self.fields["confirm_reason"] = LineField(
            label="Ce qui l’explique",
            max_length=300,
            error_messages={"required": "Écrivez ce qui l’explique : ces mots restent au dossier."},
        )

    @property
    def reason(self):
        """What explains it, in the words of the agent."""
        return self.cleaned_data["confirm_reason"]
