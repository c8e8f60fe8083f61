"""Asking another Caf to go on with a file, accepting it there, refusing it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from portal.accounts.models import Agent
from portal.foundation.access.perimeter import in_perimeter_of_caf
from portal.foundation.access.roles import CAF_ROLES
from portal.foundation.forms.fields import LineField, PhoneField
from portal.foundation.forms.scoped import ScopedForm
from portal.foundation.workflow.transitions import ActionRefused
from portal.separations.duplicates.comparing import hold_identities, possible_duplicates
from portal.separations.families.models import Family
from portal.separations.people.models import ContactPoint, Person
from portal.separations.recording.forms import OTHER, RANK_OF, RANKS, SAME, LookAlikesForm
from portal.separations.transfers.copying import parents_passed, read_whole
from portal.separations.transfers.models import NOT_TO_ITSELF, Transfer, nobody_reads_at
from portal.separations.transfers.process import accept_transfer, ask_transfer
from portal.territory.models import Caf

CHANGED = (
    "Le dossier a changé depuis que vous avez ouvert la page : relisez ce qui passe, puis recommencez si c’est encore "
    "utile. Votre saisie est gardée."
)
SHELTER_HELP = "Un hébergement protégé n’est jamais proposé : ne le cochez que si la personne le demande."
NOTHING_PROPOSED = "Rien n’est coché d’avance : ces coordonnées se disent de vive voix, sauf à les cocher."


class PassedContactsField(forms.ModelMultipleChoiceField):
    """The contact points of one person, each with what is to be known before it leaves."""

    def label_from_instance(self, point):
        """« Téléphone : 06 12 34 56 78, confidentiel »."""
        kept = "hébergement protégé" if point.is_shelter else "" if point.is_open else "confidentiel"
        return ", ".join(filter(None, (f"{point.get_kind_display().capitalize()} : {point}", kept)))


class AskTransferForm(ScopedForm):
    """To which Caf, why, whom to call, and what passes beside what always does."""

    to_caf: "forms.ModelChoiceField[Caf]" = forms.ModelChoiceField(
        label="Caf qui reprend le dossier",
        queryset=None,
        empty_label="Choisir",
        error_messages={"required": "Choisissez la Caf qui reprend le dossier.", "invalid_choice": NOT_TO_ITSELF},
    )
    reason = forms.ChoiceField(
        label="Motif",
        choices=Transfer.Reason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez le motif : l’autre Caf le lit avant de répondre."},
    )
    with_notes = forms.BooleanField(
        label="Passer les notes de suivi des séparations",
        help_text="Relisez-les d’abord : elles passent telles quelles.",
        required=False,
    )
    with_step = forms.BooleanField(label="Passer la prochaine étape", required=False)
    contact: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="Qui appeler dans votre Caf",
        queryset=None,
        empty_label=None,
        error_messages={
            "required": "Choisissez qui l’autre Caf peut appeler.",
            "invalid_choice": "Choisissez un agent.",
        },
    )
    contact_phone = PhoneField(
        label="Son téléphone professionnel",
        error_messages={"required": "Écrivez le numéro où l’autre Caf peut l’appeler."},
    )
    first, last = ("to_caf", "reason"), ("with_notes", "with_step", "contact", "contact_phone")

    def __init__(self, *args, family, **kwargs):
        self.family = family
        first = family.referent_id if family.is_followed else kwargs["agent"].pk
        super().__init__(*args, initial={"contact": first}, **kwargs)
        self.fields["to_caf"].queryset = Caf.objects.visible_to(self.agent).exclude(pk=family.caf_id)
        colleagues = Agent.objects.visible_to(self.agent).active().filter(role__in=CAF_ROLES)
        self.fields["contact"].queryset = colleagues
        contacts = [name for person in self.persons if (name := self._add_contacts(person))]
        self._describe_step()
        self.order_fields([*self.first, *contacts, *self.last])

    @property
    def persons(self):
        """The parents, then the children who are persons."""
        parents = [parent.person for parent in self.family.both_parents if parent]
        return [*parents, *(child.person for child in self.family.known_children if child.person)]

    @property
    def seen_as(self):
        """What tells that the file changed since the page was opened."""
        return f"{self.family.version}.{self.family.seen_as}.{self.family.danger_is_open}"

    def _add_contacts(self, person):
        """The field of the contact points of one person, and its name; none when there is nothing to choose."""
        points = ContactPoint.objects.visible_to(self.agent).in_use().filter(person=person)
        rows = list(points)
        if not rows:
            return ""
        in_shelter, danger = any(point.is_shelter for point in rows), self.family.danger_is_open
        name = f"points_{person.pk}"
        self.fields[name] = PassedContactsField(
            label=f"Coordonnées de {person} qui passent",
            queryset=points,
            required=False,
            widget=forms.CheckboxSelectMultiple,
            initial=[] if in_shelter or danger else [point.pk for point in rows],
            help_text=" ".join([NOTHING_PROPOSED] * danger + [SHELTER_HELP] * in_shelter),
        )
        return name

    def _describe_step(self):
        step = self.family.next_steps.todo().first()
        if step is None:
            del self.fields["with_step"]
        else:
            self.fields["with_step"].help_text = f"« {step.what} », {step.term_in_words} ; pour le nouveau référent."
        if not any(row.note for row in self.family.separations.all() if row.cancelled_at is None):
            del self.fields["with_notes"]

    def clean_to_caf(self):
        """A Caf where somebody would read the request."""
        caf = self.cleaned_data["to_caf"]
        if said := nobody_reads_at(caf):
            raise ValidationError(said)
        return caf

    def clean(self):
        """Never on what the agent did not see: the page then shows it, and the second press is knowing."""
        cleaned = super().clean() or {}
        if self.data.get("seen_as") != self.seen_as:
            raise ValidationError(CHANGED)
        return cleaned

    def save(self):
        """The request, or None when the file cannot pass now (`errors`)."""
        answers = dict(self.cleaned_data)
        points = [point for name in list(answers) if name.startswith("points_") for point in answers.pop(name)]
        try:
            return ask_transfer(self.family, by=self.agent, points=points, **answers)
        except ActionRefused as refusal:
            self.add_error(None, refusal.reason)
        return None


class AcceptTransferForm(LookAlikesForm):
    """Who follows the file from now on; and of each parent, whether a person known here is the same one."""

    choices = [(SAME, "C’est la même personne"), (OTHER, "Ce n’est pas la même personne")]
    referent: "forms.ModelChoiceField[Agent]" = forms.ModelChoiceField(
        label="Référent du nouveau dossier",
        queryset=None,
        empty_label="Choisir",
        error_messages={
            "required": "Choisissez qui suivra le dossier.",
            "invalid_choice": "Choisissez un conseiller ou un travailleur social de votre Caf.",
        },
    )

    def __init__(self, *args, transfer, hold, **kwargs):
        self.transfer = transfer
        super().__init__(*args, matches=_look_alikes(transfer, kwargs["agent"], hold), **kwargs)
        self.fields["referent"].queryset = Agent.objects.visible_to(self.agent).caseworkers()

    def save(self) -> Family:
        """The file opened; raises `ActionRefused`."""
        return accept_transfer(
            self.transfer,
            by=self.agent,
            referent=self.cleaned_data["referent"],
            same={RANK_OF[part]: person for part, person in self.same.items()},
            apart=[(RANK_OF[part], person) for part, person in self.set_aside],
        )


def _look_alikes(transfer: Transfer, agent: Any, hold: bool) -> list[tuple[str, Any]]:
    """[(part, Match)] of persons of the Caf of `agent`; with `hold` nobody records such names until the end."""
    with in_perimeter_of_caf(transfer.caf_id):
        read_whole(transfer)
        parents = parents_passed(transfer)
    if hold:
        hold_identities(answers.person for answers in parents.values())
    known = Person.objects.visible_to(agent)
    return [
        (RANKS[rank - 1], match)
        for rank, answers in parents.items()
        for match in possible_duplicates(answers.person, known)
    ]


class RefuseTransferForm(ScopedForm):
    """Why the file is not taken over."""

    refusal = forms.ChoiceField(
        label="Motif du refus",
        choices=Transfer.Refusal.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Choisissez le motif : la Caf d’origine saura quoi faire."},
    )
    refusal_note = LineField(
        label="Précision",
        max_length=300,
        required=False,
        help_text="La Caf d’origine la lit. N’y notez rien que la famille vous ait confié.",
    )
