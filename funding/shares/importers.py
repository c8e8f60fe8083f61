"""Importing the shares of the Caf in published lines: what each must come to, every line of the file or none."""

from collections import defaultdict
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from funding.envelopes.models import Envelope, Share
from funding.shares.fields import ShareAmountField
from portal.foundation.access.roles import is_cnaf
from portal.foundation.imports.assessment import assess
from portal.foundation.imports.importer import ImportColumn, Importer, imports
from portal.foundation.text.french import counted, euros
from portal.foundation.text.names import search_key
from portal.foundation.workflow.recorder import record
from portal.territory.fields import CafField
from portal.territory.models import Caf

EMPTY = {"required": "Cette case est vide : complétez-la."}
NO_CAF = "La Caf manque : donnez son code (59) ou son nom (Caf du Nord)."
NO_FUND = "Aucun fonds ne s’appelle ainsi : écrivez « %s »."
NO_LINE = "Aucune ligne publiée pour ce fonds et cet exercice : préparez-la, puis faites-la publier."
NOTHING = "Une part de 0 € ne s’ouvre pas : enlevez cette ligne."
LESS = "Cette part est déjà de %s : un import ne retire rien, proposez un retrait depuis la page de la ligne."
TOO_MUCH = "Avec cette ligne, le fichier répartit %s de plus, alors qu’il reste %s à répartir."
NAMED = 10


class FundField(forms.CharField):
    """A fund or a Ps, by its name."""

    def clean(self, value):
        """The code of the fund."""
        text = search_key(super().clean(value))
        for code, label in Envelope.Fund.choices:
            if text in (search_key(code), search_key(label)):
                return code
        raise ValidationError(NO_FUND % " », « ".join(Envelope.Fund.labels))


@imports
class ShareImporter(Importer):
    """One share per line: fund, exercice, Caf, and the amount that the share must come to."""

    kind = "shares"
    title = "Parts des Caf"
    noun = "part"
    about = "une ligne par Caf et par enveloppe, avec ce que la part doit valoir ; toutes les lignes ou aucune"
    model = Share
    whole = True

    @staticmethod
    def allowed(agent):
        """The Cnaf."""
        return is_cnaf(agent)

    def __init__(self, agent):
        super().__init__(agent)
        self.published = {
            (line.fund, line.exercice): line for line in Envelope.objects.visible_to(agent).published().with_totals()
        }

    def make_columns(self):
        """Fund, exercice, Caf, amount."""
        funds = dict(Envelope.Fund.choices)
        caf = CafField(agent=self.agent, error_messages={"required": NO_CAF})
        return [
            ImportColumn(
                name="fund", label="Fonds", field=FundField(error_messages=EMPTY), attribute="line_fund",
                show=lambda code: funds.get(code, code),
                aliases=("Fonds ou prestation", "Enveloppe", "Ligne", "Prestation"),
            ),
            ImportColumn(
                name="exercice", label="Exercice", field=forms.IntegerField(error_messages=EMPTY),
                attribute="line_exercice", aliases=("Année",),
            ),
            ImportColumn(
                name="caf", label="Caf", field=caf, attribute="caf_id", show=caf.name_of,
                aliases=("Code Caf", "Code de la Caf", "Département"),
            ),
            ImportColumn(
                name="amount", label="Part", field=ShareAmountField(error_messages=EMPTY), attribute="entered",
                show=euros, aliases=("Montant", "Part de la Caf", "Part (€)", "Montant de la part"),
            ),
        ]  # fmt: skip

    def identify(self, values):
        """The line and the Caf."""
        if (values["fund"], values["exercice"]) not in self.published:
            raise ValidationError({"exercice": NO_LINE})
        return f"{values['fund']} {values['exercice']} {values['caf']}"

    def existing(self, keys, *, lock=False):
        """Shares already opened, with what they were given; the lines under lock when they are about to change."""
        named = {tuple(key.split(" ")) for key in keys}
        if lock:
            held = Envelope.objects.visible_to(self.agent).select_for_update(no_key=True).order_by("pk")
            list(held.filter(exercice__in={exercice for _, exercice, _ in named}))
        rows: Any = Share.objects.visible_to(self.agent).with_totals().select_related("envelope", "caf")
        found = {}
        for share in rows.filter(caf__in={caf for *_, caf in named}):
            share.line_fund, share.line_exercice = share.envelope.fund, share.envelope.exercice
            found[f"{share.line_fund} {share.line_exercice} {share.caf_id}"] = share
        return {key: found[key] for key in keys if key in found}

    def check(self, values, row):
        """An import adds: it never takes from a share, which two persons do."""
        if row is None and values["amount"] == 0:
            raise ValidationError({"amount": NOTHING})
        if row is not None and values["amount"] < row.entered:
            raise ValidationError({"amount": LESS % euros(row.entered)})

    def faults_of_file(self, lines):
        """The lines that bring a binding line above its amount, the first one first."""
        added: defaultdict[int, Decimal] = defaultdict(Decimal)
        faults = {}
        for number, line, more in self._sound(lines):
            added[line.pk] += more
            if line.binding and added[line.pk] > line.unsplit:
                faults[number] = TOO_MUCH % (euros(added[line.pk]), euros(line.unsplit))
        return faults

    def told_of_file(self, lines):
        """The sum of the file and what is left to split, for each line; the Caf that the file leaves out."""
        added: defaultdict[Envelope, Decimal] = defaultdict(Decimal)
        total: defaultdict[Envelope, Decimal] = defaultdict(Decimal)
        named = set()
        for number, line, more in self._sound(lines):
            added[line] += more
            total[line] += self._amounts[number]
            named.add(self._cafs[number])
        said = [
            f"{line} : le fichier porte les parts à {euros(total[line])}, soit {euros(more)} de plus ; "
            f"il restera {euros(line.unsplit - more)} à répartir."
            for line, more in added.items()
        ]
        absent = [caf.name for caf in Caf.objects.visible_to(self.agent).order_by("pk") if caf.pk not in named]
        if absent and named:
            more = f" et {len(absent) - NAMED} autres" if len(absent) > NAMED else ""
            said.append(f"{counted(len(absent), 'Caf absente')} du fichier : {', '.join(absent[:NAMED])}{more}.")
        return said

    def save(self, row, *, is_new, note):
        """Give the difference with what the share holds, with its line in the journal."""
        line = Envelope.objects.visible_to(self.agent).get(fund=row.line_fund, exercice=row.line_exercice)
        wanted = row.entered
        now = Share.objects.visible_to(self.agent).with_totals().filter(envelope=line, caf=row.caf_id).first()
        more = wanted - (now.entered if now else 0)
        caf = Caf.objects.visible_to(self.agent).get(pk=row.caf_id)
        entry = line.enter(caf=caf, amount=more, reason=f"part importée, {note}", by=self.agent)
        record(by=self.agent, action="create", target=entry, note=note)

    def _sound(self, lines):
        """(number, line of the Fnas, euros to add) of the lines of the file that hold no fault."""
        self._amounts, self._cafs = {}, {}
        known = list(lines)
        for line, found in zip(known, assess(self, [line.cells for line in known]), strict=True):
            if found.errors:
                continue
            values = found.values
            self._amounts[line.number], self._cafs[line.number] = values["amount"], values["caf"]
            row: Any = found.row
            entered = row.entered if row else Decimal(0)
            yield line.number, self.published[values["fund"], values["exercice"]], values["amount"] - entered
