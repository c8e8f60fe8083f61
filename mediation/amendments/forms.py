"""An amendment as the Caf prepares it: from which day, which Etp, which last day, and why."""

from django.db import IntegrityError, transaction
from django.db.models import Max

from mediation.amendments.models import ONE_AT_A_TIME, ConventionAmendment
from mediation.conventions.forms import other_over, said_of
from mediation.funded_etp.fields import etp_field, etp_name
from portal.foundation.forms.fields import DateField, ReasonField
from portal.foundation.forms.stale_edits import VersionedForm
from portal.foundation.text.french import fr_date

NOTHING_CHANGES = "Rien ne change : donnez d’autres Etp à un exercice, ou un autre dernier jour."


class AmendmentForm(VersionedForm):
    """The Etp of each exercice that three years allow, as they stand; those that differ are what it changes."""

    effect_on = DateField(label="Prend effet le", ahead=True)
    ends_on_after = DateField(
        label="Nouveau dernier jour", required=False, ahead=True, help_text="À laisser vide s’il ne change pas."
    )
    reason = ReasonField(
        help_text="",
        error_messages={"required": "Écrivez en quelques mots pourquoi la convention change."},
    )

    class Meta:
        model = ConventionAmendment
        fields = ["effect_on", "ends_on_after", "reason"]

    def __init__(self, *args, convention, **kwargs):
        super().__init__(*args, **kwargs)
        self.convention, self.lines = convention, []
        self.exercices = range(convention.starts_on.year, convention.last_day_allowed.year + 1)
        proposed = {line.exercice: line.etp_after for line in self.instance.lines.all()} if self.edits else {}
        for exercice in self.exercices:
            name, stands = etp_name(exercice), convention.etp_of(exercice)
            more = "" if exercice in convention.exercices else "À remplir si l’avenant prolonge jusque-là."
            self.fields[name] = etp_field(f"Etp financés en {exercice}", required=False, help_text=more)
            self.fields[name].show_hidden_initial = self.edits
            self.initial[name] = proposed.get(exercice, stands)
        self.order_fields(["effect_on", *map(etp_name, self.exercices), "ends_on_after", "reason"])

    def clean(self):
        """Within the convention, after the last amendment; something changes."""
        super().clean()
        effect, end = self.cleaned_data.get("effect_on"), self.cleaned_data.get("ends_on_after")
        if end == self.convention.ends_on:
            end = self.cleaned_data["ends_on_after"] = None
        if effect:
            self._check_effect(effect)
        if effect and end:
            self._check_end(effect, end)
        if not self.errors:
            self._read_lines(effect, end or self.convention.ends_on)
        if not self.errors and not self.lines and not end:
            self.add_error("effect_on", NOTHING_CHANGES)
        return self.cleaned_data

    def _check_effect(self, effect):
        convention = self.convention
        if not convention.starts_on <= effect <= convention.ends_on:
            self.add_error("effect_on", f"Donnez un jour de la convention, {convention.period}.")
            return
        signed = ConventionAmendment.objects.visible_to(self.agent).filter(convention=convention).signed()
        latest = signed.aggregate(latest=Max("effect_on"))["latest"]
        if latest and effect < latest:
            self.add_error(
                "effect_on", f"Un avenant signé prend effet le {fr_date(latest)} : celui-ci, le même jour ou après."
            )

    def _check_end(self, effect, end):
        limit = self.convention.last_day_allowed
        if end < effect:
            self.add_error("ends_on_after", "Le dernier jour précède la prise d’effet : vérifiez les deux dates.")
        elif end > limit and end > self.convention.ends_on:
            self.add_error(
                "ends_on_after",
                f"Une convention dure trois ans au plus : celle-ci finit le {fr_date(limit)} au plus tard. "
                "Au-delà, préparez la suivante.",
            )
        elif other := other_over(self.convention, self.convention.starts_on, end, self.agent):
            self.add_error("ends_on_after", said_of(other))

    def _read_lines(self, effect, end):
        for exercice in self.exercices:
            name, stands = etp_name(exercice), self.convention.etp_of(exercice)
            value = self.cleaned_data.get(name)
            if exercice <= end.year and value is None:
                self.add_error(name, f"Donnez les Etp de {exercice} : la convention couvre cette année.")
            elif value == stands or (exercice > end.year and value is None):
                continue
            elif exercice < effect.year:
                self.add_error(name, f"L’avenant prend effet le {fr_date(effect)} : {exercice} ne change plus.")
            elif exercice > end.year:
                self.add_error(name, f"La convention finit le {fr_date(end)} : elle ne couvre pas {exercice}.")
            else:
                self.lines.append((exercice, stands, value))

    def save_once(self):
        """Whether it was saved with its lines: somebody may have prepared another meanwhile, which the form says."""
        amendment, convention = self.instance, self.convention
        amendment.convention = convention
        amendment.ends_on_before = convention.ends_on if self.cleaned_data["ends_on_after"] else None
        try:
            with transaction.atomic():
                if not self.edits:
                    amendment.prepared_by = self.agent
                    rows = ConventionAmendment.objects.visible_to(self.agent).filter(convention=convention)
                    amendment.number = (rows.aggregate(last=Max("number"))["last"] or 0) + 1
                self.save()
                amendment.write_lines(self.lines)
                if self.edits:
                    amendment.count_change()
        except IntegrityError as error:
            if "amendment_one_prepared" not in str(error) and "amendment_number_once" not in str(error):
                raise
            self.add_error("effect_on", ONE_AT_A_TIME)
            return False
        return True
