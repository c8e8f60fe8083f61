"""A danger: what the person said by themselves, and why it is closed. Nobody is ever questioned (LR 2014-054)."""

from typing import Any

from django import forms

from portal.foundation.forms.scoped import ScopedForm
from portal.separations.dangers.models import Part, persons_of

WORDING = (
    "Ne posez pas la question directement. Notez ce que la personne dit d’elle-même, avec ses mots, et les "
    "précautions à prendre pour la joindre. Cette note est lue par vous, les travailleurs sociaux et le responsable "
    "de votre Caf, par personne d’autre."
)
OTHER = "other"
NOT_WITHOUT_NAMES = (
    "Qui est menacé, et par quel parent, ne se dit que les noms sous les yeux, et vous n’avez pas ouvert ce dossier "
    "dans les douze dernières heures. Enregistrez sans ces réponses : toutes les personnes du dossier sont protégées."
)


class ThreatForm(ScopedForm):
    """Who is threatened and by whom, if it was said; with `family`, by the names on file."""

    threatened = forms.MultipleChoiceField(
        label="Qui est menacé",
        help_text="Seulement si cela a été dit. Sinon, toutes les personnes du dossier sont protégées.",
        choices=Part.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    threat_from = forms.ChoiceField(label="La menace vient de", required=False)
    threat_from_other = forms.CharField(
        label="Autre personne", help_text="Par exemple : son nouveau compagnon", max_length=160, required=False
    )

    def __init__(self, *args, family=None, **kwargs):
        super().__init__(*args, **kwargs)
        parts = _parts_of(family) if family else dict(Part.choices)
        self.fields["threatened"].choices = list(parts.items())
        parents = [(part, label) for part, label in parts.items() if part != Part.CHILDREN]
        self.fields["threat_from"].choices = [("", "Non dit"), *parents, (OTHER, "une autre personne")]

    def clean(self):
        """Nobody threatens themselves; somebody else is told in words."""
        source = self.cleaned_data.get("threat_from", "")
        if source and source in self.cleaned_data.get("threatened", ()):
            self.add_error("threat_from", "Cette personne est aussi cochée comme menacée : corrigez une réponse.")
        other = self.cleaned_data.get("threat_from_other", "")
        if source == OTHER and not other:
            self.add_error("threat_from_other", "Dites qui, en quelques mots : « son nouveau compagnon ».")
        if other and source not in ("", OTHER):
            self.add_error("threat_from_other", "Choisissez « une autre personne » au-dessus, ou effacez ces mots.")

    @property
    def parts(self):
        """The answers, as `DangerReport.tell` takes them."""
        source = self.cleaned_data["threat_from"]
        return {
            "threatened": self.cleaned_data["threatened"],
            "threat_from": "" if source == OTHER else source,
            "threat_from_other": self.cleaned_data["threat_from_other"],
        }


def _parts_of(family):
    """{part: names} of those who are on file; the children together."""
    people = persons_of(family)
    names = {part: ", ".join(map(str, persons)) for part, persons in people.items() if persons}
    if Part.CHILDREN in names:
        names[Part.CHILDREN] = f"{Part.CHILDREN.label} ({names[Part.CHILDREN]})"
    return names


class UnnamedThreatForm(ScopedForm):
    """Whom the threat comes from, in words, where the file is not open: a wrong guess would protect the aggressor."""

    threat_from_other = forms.CharField(
        label="La menace vient de",
        help_text="En quelques mots, si cela a été dit : « son ancien compagnon ».",
        max_length=160,
        error_messages={"required": "Dites qui, en quelques mots, ou ouvrez le dossier pour le préciser."},
    )

    def clean(self):
        """What takes the names to answer is refused, although the page did not ask for it."""
        data: Any = self.data
        if any(any(data.getlist(self.add_prefix(name))) for name in ("threatened", "threat_from")):
            raise forms.ValidationError(NOT_WITHOUT_NAMES)

    @property
    def parts(self):
        """The answer, as `DangerReport.tell` and `say_whence` take it."""
        return {"threat_from_other": self.cleaned_data["threat_from_other"]}


class _NoteForm(ScopedForm):
    """The note may stay empty: recording a danger quickly matters more than telling it."""

    note = forms.CharField(
        label="Ce que la personne a dit, et les précautions à prendre",
        help_text=WORDING,
        required=False,
        widget=forms.Textarea,
    )

    parts: dict[str, Any]

    @property
    def said(self):
        """The answers, as `Family.report_danger` takes them."""
        return {"note": self.cleaned_data["note"], **self.parts}

    def save(self, family):
        """Open the danger on `family`."""
        return family.report_danger(by=self.agent, **self.said)


class DangerForm(_NoteForm, ThreatForm):
    """A danger of a file whose names the agent has read."""

    field_order = ["note"]


class UnnamedDangerForm(_NoteForm, UnnamedThreatForm):
    """A danger of a file that the agent has not opened: everybody of the file is protected."""

    field_order = ["note"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["threat_from_other"].required = False


class SheetDangerForm(DangerForm):
    """The same at the end of the sheet of a new separation, where nothing is recorded unless said."""

    reported = forms.BooleanField(
        label="La personne a parlé d’elle-même d’un danger pour elle ou pour un enfant", required=False
    )
    field_order = ["reported", "note"]

    @property
    def is_reported(self):
        """A box ticked or a word written: any answer is enough."""
        return any(self.cleaned_data.values())


def danger_form(data, *, agent, family):
    """The form of a danger told on `family`; None for an agent who has not opened the file."""
    return DangerForm(data, agent=agent, family=family) if family else UnnamedDangerForm(data, agent=agent)


def threat_form(data, *, agent, report, named):
    """The form that says a danger better; not `named`, it shows nothing of what was told."""
    if named:
        return ThreatForm(data, agent=agent, family=report.family, initial=report.parts)
    return UnnamedThreatForm(data, agent=agent)


class LiftForm(ScopedForm):
    """Why the danger is over."""

    reason = forms.CharField(
        label="Motif de la levée",
        help_text="Dites sur quoi repose cette décision : elle reste au dossier avec votre nom.",
        widget=forms.Textarea,
        error_messages={"required": "Écrivez le motif : une situation de danger n’est jamais levée sans raison."},
    )
