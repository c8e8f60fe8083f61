"""What can be exported: each report with its columns, its rows within the agent's perimeter, and who may ask."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import (
    Case,
    CharField,
    Count,
    DecimalField,
    Exists,
    F,
    FilteredRelation,
    Func,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
    When,
)
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce, Concat, Greatest, Length, LPad, TruncDate

from funding.declarations.models import Declaration, Stage
from funding.envelopes.models import Envelope, Share
from funding.receipts.models import Receipt
from funding.rule.ps import MEDIATION_NAMES
from funding.rule.wording import MEDIATION_STEPS
from mediation.amendments.models import ConventionAmendment
from mediation.conventions.models import Convention
from mediation.funded_etp.models import ConventionYear
from mediation.referrals.models import Referral
from portal.foundation.access.roles import Role, is_cnaf, is_manager
from portal.foundation.contributions.indicators import figure_definitions, measures
from portal.foundation.exports.columns import Column
from portal.separations.events.codes import SITFAM
from portal.separations.events.models import Separation
from portal.separations.families.models import Child
from portal.separations.rights.codes import sitasf
from portal.separations.rights.models import Procedure
from reports.national.figures import figures_by_caf

EXERCICE = Column(label="Exercice", source="exercice", kind="integer")


@dataclass(frozen=True, kw_only=True)
class Report:
    """One report: `rows(exercice, agent)` gives a queryset already narrowed to what `agent` may see.

    `role` is the one that may ask (`allowed` says the same); `caf_path` leads from a row to its Caf.
    """

    name: str
    title: str
    line: str
    role: Role
    allowed: Callable
    rows: Callable
    caf_path: str
    columns_of: Callable[[], Sequence[Column]]
    definitions_of: Callable[[], Sequence[tuple[str, str]]]

    @property
    def columns(self):
        """The columns of the file, in order."""
        return tuple(self.columns_of())

    @property
    def definitions(self):
        """(words, meaning) of what the sheet « À propos » explains."""
        return tuple(self.definitions_of())

    def lines(self, exercice, agent, caf=None):
        """Rows of `exercice` that `agent` may see, of one Caf when `caf` is its code."""
        rows = self.rows(exercice, agent)
        return rows.filter(**{self.caf_path: caf}) if caf else rows


def label_of(path, choices):
    """The French label of the coded value at `path`."""
    whens = [When(**{path: value}, then=Value(label)) for value, label in choices.choices]
    return Case(*whens, default=Value(""), output_field=CharField())


def words(label, source):
    """A column whose words are ours."""
    return Column(label=label, source=source, kind="word")


def integer(label, source):
    """A column of whole numbers."""
    return Column(label=label, source=source, kind="integer")


def decimal(label, source):
    """A column of amounts, rates or Etp."""
    return Column(label=label, source=source, kind="decimal")


def day(label, source):
    """A column of calendar days."""
    return Column(label=label, source=source, kind="date")


# National figures -------------------------------------------------------------------------------------------------


def _national_rows(exercice, agent):
    return figures_by_caf(exercice, agent).annotate(exercice=Value(exercice, output_field=IntegerField()))


KINDS = {"count": integer, "etp": decimal, "euros": decimal}


def _national_columns():
    """What names the Caf, then a column per measure that the features contribute."""
    return (
        words("Code de la Caf", "code"),
        words("Caf", "name"),
        words("Région", "departement__region__name"),
        EXERCICE,
        *(KINDS[measure.kind](measure.column, measure.name) for measure in measures()),
    )


NATIONAL = Report(
    name="national",
    title="Chiffres nationaux par Caf",
    line="une ligne par Caf",
    role=Role.CNAF,
    allowed=is_cnaf,
    rows=_national_rows,
    caf_path="pk",
    columns_of=_national_columns,
    definitions_of=figure_definitions,
)


# Separations of one Caf -------------------------------------------------------------------------------------------


def _separation_rows(exercice, agent):
    children = Child.objects.visible_to(agent).filter(family=OuterRef("family"), cancelled_at=None)
    children = children.order_by().values("family")
    referrals = Referral.objects.visible_to(agent).filter(family=OuterRef("family")).order_by("-pk")
    return (
        Separation.objects.visible_to(agent)
        .standing()
        .of_year(exercice)
        .annotate(
            first=FilteredRelation("family__parents", condition=Q(family__parents__position=1)),
            second=FilteredRelation("family__parents", condition=Q(family__parents__position=2)),
            children=Coalesce(Subquery(children.annotate(number=Count("*")).values("number")), 0),
            referral=Subquery(referrals.values(label=label_of("state", Referral.State))[:1]),
            sitasf=sitasf(Procedure.objects.visible_to(agent)),
        )
        .order_by("-separated_on", "-pk")
    )


FAMILY_NUMBER = Cast("family_id", TextField())
FAMILY_REFERENCE = Concat(
    F("caf_id"), Value("-"), LPad(FAMILY_NUMBER, Greatest(Value(7), Length(FAMILY_NUMBER)), Value("0")),
    output_field=TextField(),
)  # fmt: skip
SEPARATIONS = Report(
    name="separations",
    title="Séparations de la Caf",
    line="une ligne par séparation de l’année",
    role=Role.RESPONSABLE,
    allowed=is_manager,
    rows=_separation_rows,
    caf_path="caf",
    columns_of=lambda: (
        words("Dossier", FAMILY_REFERENCE),
        Column(label="Premier parent : nom", source="first__person__last_name"),
        Column(label="Premier parent : prénom", source="first__person__first_name"),
        Column(label="Second parent : nom", source="second__person__last_name"),
        Column(label="Second parent : prénom", source="second__person__first_name"),
        day("Date de la séparation", "separated_on"),
        words("Nature de l’union", label_of("union", Separation.Union)),
        words("Mode de séparation", label_of("mode", Separation.Mode)),
        integer("Enfants", "children"),
        words("Orientation (la dernière)", "referral"),
        day("Enregistrée le", TruncDate("logged_at")),
        words("Code sitfam", SITFAM),
        words("Code sitasf", "sitasf"),
    ),
    definitions_of=lambda: (
        ("Lignes", "séparations de votre Caf dont la date tombe dans l’année, la plus récente d’abord"),
        ("Orientation", "état de la dernière orientation du dossier ; vide quand il n’y en a pas"),
        ("Code sitfam", "situation de famille, selon la nature et le mode de la séparation (interprétation)"),
        ("Code sitasf", "situation au regard de l’ASF, selon ce qui est noté de la pension (interprétation)"),
    ),
)


# Receipts of the Ps -----------------------------------------------------------------------------------------------


def _receipt_rows(exercice, agent):
    later = Receipt.objects.visible_to(agent).filter(
        declaration=OuterRef("declaration"), sequence__gt=OuterRef("sequence")
    )
    return (
        Receipt.objects.visible_to(agent)
        .filter(declaration__exercice=exercice)
        .annotate(latest=Case(When(Exists(later), then=Value("non")), default=Value("oui")))
        .order_by("declaration__service__caf", "declaration__service", "declaration__stage", "sequence")
    )


def kept(field, name):
    """The number kept under `name` in the JSON `field`, exact, without useless zeros."""
    number = Cast(KeyTextTransform(name, field), DecimalField(max_digits=40, decimal_places=10))
    return Func(number, function="TRIM_SCALE", output_field=DecimalField(max_digits=40, decimal_places=10))


RECEIPTS = Report(
    name="receipts",
    title="Reçus de Ps",
    line="une ligne par reçu, de la donnée déclarée au montant",
    role=Role.CNAF,
    allowed=is_cnaf,
    rows=_receipt_rows,
    caf_path="declaration__service__caf",
    columns_of=lambda: (
        words("Code de la Caf", "declaration__service__caf_id"),
        words("Caf", "declaration__service__caf__name"),
        Column(label="Gestionnaire", source="declaration__service__operator__name"),
        Column(label="Service", source="declaration__service__name"),
        integer("Exercice", "declaration__exercice"),
        words("Stade", label_of("declaration__stage", Stage)),
        integer("Reçu (rang)", "sequence"),
        words("Dernier reçu", "latest"),
        *(
            decimal(f"Déclaré : {Declaration.label_of(name)}", kept("inputs", name))
            for name in MEDIATION_NAMES
        ),
        decimal("Barème : prix plafond (€)", "parameter__unit_ceiling"),
        decimal("Barème : taux", "parameter__rate"),
        words("Barème : officiel ou fictif", Case(
            When(parameter__fictitious=True, then=Value("fictif")), default=Value("officiel")
        )),
        Column(label="Barème : source", source="parameter__source"),
        words("Règle", "rule_version"),
        *(decimal(f"Étape {step.number} : {step.label} ({step.unit})", kept("steps", step.name))
          for step in MEDIATION_STEPS if step.name != "ps"),
        decimal("Ps (€)", "ps"),
        day("Calculé le", TruncDate("computed_at")),
    ),
    definitions_of=lambda: (
        ("Barème fictif", "barème inventé pour la démonstration : il n’a aucune valeur officielle"),
        ("Dernier reçu", "« oui » pour le reçu qui vaut aujourd’hui ; les précédents sont gardés"),
    ),
)  # fmt: skip

# Lines of the Fnas and shares --------------------------------------------------------------------------------------

FICTITIOUS_LINE = ("Ligne fictive", "montant inventé pour la démonstration : il n’a aucune valeur officielle")


def official_or_not(path):
    """« officielle » or « fictive », from the boolean at `path`."""
    return Case(When(**{path: True}, then=Value("fictive")), default=Value("officielle"), output_field=CharField())


def _line_rows(exercice, agent):
    lines = Envelope.objects.visible_to(agent).published().filter(exercice=exercice)
    return lines.with_totals().with_overrun().order_by("fund")


LINES = Report(
    name="lines",
    title="Lignes du Fnas",
    line="une ligne par fonds ou prestation",
    role=Role.CNAF,
    allowed=is_cnaf,
    rows=_line_rows,
    caf_path="shares__caf",
    columns_of=lambda: (
        words("Fonds ou prestation", label_of("fund", Envelope.Fund)),
        EXERCICE,
        words("Limitative", Case(When(binding=True, then=Value("oui")), default=Value("non"))),
        words("Ligne : officielle ou fictive", official_or_not("fictitious")),
        decimal("Montant national (€)", "amount"),
        decimal("Publié d’abord (€)", "first_amount"),
        decimal("Réparti (€)", "split"),
        decimal("À répartir (€)", "unsplit"),
        decimal("Engagé (€)", "committed"),
        decimal("Non engagé sur les parts (€)", "unused"),
        decimal("Dépassement (€)", "overrun"),
        Column(label="Source", source="source"),
    ),
    definitions_of=lambda: (
        FICTITIOUS_LINE,
        ("Dépassement", "somme des engagements au-delà des parts, sans compensation entre Caf : l’appel de fonds"),
    ),
)


def _share_rows(exercice, agent):
    shares = Share.objects.visible_to(agent).filter(envelope__exercice=exercice)
    return shares.with_totals().order_by("envelope__fund", "caf")


SHARES = Report(
    name="shares",
    title="Parts des Caf",
    line="une ligne par part",
    role=Role.CNAF,
    allowed=is_cnaf,
    rows=_share_rows,
    caf_path="caf",
    columns_of=lambda: (
        words("Fonds ou prestation", label_of("envelope__fund", Envelope.Fund)),
        integer("Exercice", "envelope__exercice"),
        words("Ligne : officielle ou fictive", official_or_not("envelope__fictitious")),
        words("Code de la Caf", "caf_id"),
        words("Caf", "caf__name"),
        decimal("Part (€)", "entered"),
        decimal("Engagé (€)", "committed"),
        decimal("Reste (€)", "left"),
    ),
    definitions_of=lambda: (FICTITIOUS_LINE, ("Reste", "part moins engagements ; négatif, il est à appeler")),
)

# Conventions ------------------------------------------------------------------------------------------------------


def _convention_rows(exercice, agent):
    years = ConventionYear.objects.visible_to(agent).filter(convention=OuterRef("pk"), exercice=exercice)
    signed = ConventionAmendment.objects.visible_to(agent).signed().filter(convention=OuterRef("pk"))
    amendments = signed.order_by().values("convention").annotate(how_many=Count("*")).values("how_many")
    return (
        Convention.objects.visible_to(agent)
        .with_operator_name()
        .filter(starts_on__year__lte=exercice, ends_on__year__gte=exercice)
        .annotate(
            exercice=Value(exercice, output_field=IntegerField()),
            etp=Subquery(years.order_by("-applies_from", "-pk").values("funded_etp")[:1]),
            amended=Coalesce(Subquery(amendments), 0),
        )
        .order_by("service__caf", "service__name", "starts_on", "pk")
    )


CONVENTIONS = Report(
    name="conventions",
    title="Conventions des services de médiation",
    line="une ligne par convention qui couvre l’année",
    role=Role.CNAF,
    allowed=lambda agent: is_cnaf(agent) or is_manager(agent),
    rows=_convention_rows,
    caf_path="service__caf",
    columns_of=lambda: (
        words("Code de la Caf", "service__caf_id"),
        words("Caf", "service__caf__name"),
        Column(label="Gestionnaire", source="operator_name"),
        Column(label="Service", source="service__name"),
        integer("Convention", "pk"),
        EXERCICE,
        day("Du", "starts_on"),
        day("Au", "ends_on"),
        words("État", label_of("state", Convention.State)),
        decimal("Etp convenus", "etp"),
        integer("Avenants signés", "amended"),
        day("Signée le", "signed_on"),
        words("Service fictif", Case(When(service__fictitious=True, then=Value("oui")), default=Value("non"))),
    ),
    definitions_of=lambda: (
        ("Etp convenus", "pour l’année entière, tels que fixés en dernier, sans prorata des jours"),
        ("État", "seule une convention signée finance ; terminée avant son terme, jusqu’à son dernier jour"),
        ("Service fictif", "inventé pour la démonstration, et sa convention avec lui : aucune valeur officielle"),
    ),
)

REPORTS = {report.name: report for report in (NATIONAL, SEPARATIONS, RECEIPTS, LINES, SHARES, CONVENTIONS)}


def reports_for(agent):
    """The reports that `agent` may ask for."""
    return [report for report in REPORTS.values() if report.allowed(agent)]
