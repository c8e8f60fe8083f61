"""A right found to examine for one parent: by the night over the caseload, or by who examines it first."""

from datetime import date
from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from portal.accounts.models import Agent
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.separations.families.models import Family, Parent
from portal.separations.rights.permissions import may_examine
from portal.territory.models import Caf

LIVE = ("found", "examined")
ON_CONFLICT = "Ce droit a été examiné au même moment par quelqu’un d’autre : relisez le dossier."
NO_REASON = "Choisissez le motif : il dit pourquoi le droit n’est pas ouvert."
# What is over stays as it was; nothing is deleted.
ENDED_STAYS = pgtrigger.Protect(
    name="ended_stays", operation=pgtrigger.Update, condition=pgtrigger.Condition("OLD.state = 'ended'")
)
NEVER_DELETED = pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete)


class FoundRightQuerySet(ScopedQuerySet["FoundRight"]):
    """Rights found to examine."""

    def live(self) -> Self:
        """Those that the facts of the file still give, examined or not."""
        return self.filter(state__in=LIVE)

    def to_examine(self) -> Self:
        """Those that nobody examined, as the last night left them."""
        return self.filter(state="found")

    def examined(self) -> Self:
        """Those whose outcome was written, and whose facts did not change since."""
        return self.filter(state="examined")

    def of_open_files(self) -> Self:
        """Without files closed or cancelled since the night."""
        # That the file is of the same Caf leads to its open files by their index, not to those of the country.
        return self.filter(family__state=Family.State.OPEN, family__cancelled_at=None, family__caf=F("caf"))

    def followed_by(self, agents: list[int]) -> Self:
        """Of files whose référent is one of these keys."""
        return self.filter(family__referent__in=agents)

    def in_month_of_asf(self, first: date, last: date | None) -> Self:
        """Of parents whose ASF is open today, opened between these days, or on the first of them at the latest."""
        openings: Any = Parent._meta.get_field("asf_openings").related_model
        since = Q(opened_on__lte=first) if last is None else Q(opened_on__gte=first, opened_on__lte=last)
        rows = openings.objects.open_on(timezone.localdate()).filter(since, parent=models.OuterRef("parent"))
        return self.filter(models.Exists(rows))

    def counts(self) -> list[tuple[str, str, int]]:
        """(code, words, how many) of each right to examine, the most frequent first; read from one index."""
        told = self.to_examine().order_by().values_list("code").annotate(models.Count("pk"))
        words = dict(FoundRight.Code.choices)
        return sorted(((code, words[code], many) for code, many in told), key=lambda line: (-line[2], line[1]))

    def for_list(self) -> Self:
        """With what a line shows; what ends first comes first."""
        rows = self.select_related("family__referent", "parent__person")
        return rows.order_by("until_on", "pk")


class FoundRight(StatefulModel):
    """What `rights_to_examine` says of one parent, kept so that a whole caseload can be read, counted and examined.

    One that was examined leaves the list until the facts that the right rests on change (`facts`, their digest): it
    is then ended, and found anew. Rights that name a danger are never kept: the file alone tells them, to its readers.
    """

    class State(StateChoices):
        FOUND = "found", "à examiner", Tone.WAITING
        EXAMINED = "examined", "examiné", Tone.DONE
        ENDED = "ended", "ne se présente plus", Tone.DRAFT

    class Code(models.TextChoices):
        ASF_NOT_RECOVERABLE = "asf_not_recoverable", "ASF non recouvrable"
        ASF_NO_MAINTENANCE = "asf_no_maintenance", "ASF, aucune pension fixée"
        ASF_RECOVERABLE = "asf_recoverable", "ASF recouvrable"
        ASF_PART_PAYMENT = "asf_part_payment", "ASF différentielle, paiement partiel"
        ASF_COMPLEMENT = "asf_complement", "ASF différentielle"
        ASF_TO_CLARIFY = "asf_to_clarify", "ASF, situation à préciser"
        SHARED_ALLOWANCES = "shared_allowances", "Partage des allocations familiales"
        HOUSING_AID = "housing_aid", "Aide au logement"
        RSA = "rsa", "RSA"
        RSA_MAJORE = "rsa_majore", "RSA majoré"
        RSA_CHILD_SUPPLEMENT = "rsa_child_supplement", "RSA, enfant en résidence alternée"
        RECOVERY = "recovery", "Recouvrement par l’Aripa"
        ENFORCEABLE_AGREEMENT = "enforceable_agreement", "Titre exécutoire de la Caf"
        INTERMEDIATION = "intermediation", "Intermédiation financière"

    class Because(models.TextChoices):
        OTHER_PARENT_DECEASED = "other_parent_deceased", "l’autre parent est décédé"
        NOT_RECOGNISED = "not_recognised", "enfant non reconnu par un second parent"
        HORS_ETAT = "hors_etat", "l’autre parent est hors d’état"
        MAINTENANCE_NOT_KNOWN = "maintenance_not_known", "pension non renseignée"
        NO_MAINTENANCE = "no_maintenance", "aucune pension fixée"
        UNPAID = "unpaid", "pension non payée"
        PARTLY_PAID = "partly_paid", "pension payée en partie"
        SMALL_MAINTENANCE = "small_maintenance", "pension payée, peut-être inférieure à l’ASF"
        ALTERNATING = "alternating", "enfant en résidence alternée"
        HOME_NOT_KNOWN = "home_not_known", "résidence d’un enfant non connue"
        SEPARATION = "separation", "le foyer a changé"
        LONE_PARENT = "lone_parent", "parent isolé avec un enfant"
        AUTOMATIC = "automatic", "automatique pour ce titre"
        ON_REQUEST = "on_request", "à la demande d’un parent"

    class Outcome(models.TextChoices):
        OPENED = "opened", "droit ouvert"
        NOT_OPENED = "not_opened", "droit non ouvert"
        NO_FOLLOW_UP = "no_follow_up", "sans suite"

    class OutcomeReason(models.TextChoices):
        CONDITIONS = "conditions", "les conditions ne sont pas remplies"
        ALREADY_OPEN = "already_open", "le droit était déjà ouvert"
        NOT_WANTED = "not_wanted", "le parent ne le demande pas"
        NO_ANSWER = "no_answer", "pas de réponse, ou pièces non reçues"
        ELSEWHERE = "elsewhere", "relève d’un autre organisme"
        WRONG_FACTS = "wrong_facts", "le dossier était mal renseigné"

    caf_path = "caf"
    file_path = "family_id"
    url_prefix = "right"

    # The two are held together by a foreign key of the migration: (family, caf) is a file of this Caf.
    family = models.ForeignKey(
        Family, models.PROTECT, verbose_name="dossier", related_name="found_rights", db_index=False,
        db_constraint=False,
    )  # fmt: skip
    caf = models.ForeignKey(
        Caf, models.PROTECT, verbose_name="Caf", related_name="+", db_index=False, db_constraint=False
    )
    parent = models.ForeignKey(
        Parent, models.PROTECT, verbose_name="parent", related_name="found_rights", db_index=False
    )
    code = models.CharField("droit", max_length=24, choices=Code)
    because = models.CharField("motif", max_length=24, choices=Because)
    since_on = models.DateField("à examiner depuis le")
    until_on = models.DateField("jusqu’au, au plus", null=True, blank=True)
    facts = models.BigIntegerField("empreinte des faits", editable=False)
    facts_on = models.DateField("d’après les faits du")
    state = models.CharField("état", max_length=8, choices=State, default=State.FOUND)
    examined_at = models.DateTimeField("examiné le", null=True, blank=True)
    examined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="examiné par", null=True, blank=True, related_name="+"
    )
    outcome = models.CharField("issue", max_length=12, choices=Outcome, blank=True)
    outcome_reason = models.CharField("motif de l’issue", max_length=12, choices=OutcomeReason, blank=True)
    ended_on = models.DateField("ne se présente plus depuis le", null=True, blank=True)

    objects: ClassVar = FoundRightQuerySet.as_manager()

    class Meta:
        verbose_name = "droit à examiner"
        verbose_name_plural = "droits à examiner"
        triggers = [ENDED_STAYS, NEVER_DELETED]
        indexes = [
            # What the night compares with, and what a file shows.
            models.Index(fields=["caf", "family"], name="found_right_of_file", condition=Q(state__in=LIVE)),
            # The list of the Caf, whole or of one right, in its order; the count per right reads it alone.
            models.Index(fields=["caf", "until_on", "id"], name="found_right_by_term", condition=Q(state="found")),
            models.Index(
                fields=["caf", "code", "until_on", "id"], name="found_right_by_code", condition=Q(state="found")
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["parent", "code"], condition=Q(state__in=LIVE), name="found_right_once"),
            models.CheckConstraint(
                name="found_right_examined_iff_agent_outcome",
                condition=Q(examined_at=None, examined_by=None, outcome="") & ~Q(state="examined")
                | Q(examined_at__isnull=False, examined_by__isnull=False) & ~Q(outcome="") & ~Q(state="found"),
            ),
            models.CheckConstraint(
                name="found_right_reason_iff_not_opened",
                condition=Q(outcome__in=["", "opened"], outcome_reason="")
                | Q(outcome__in=["not_opened", "no_follow_up"]) & ~Q(outcome_reason=""),
            ),
            models.CheckConstraint(
                name="found_right_ended_iff_day",
                condition=Q(state="ended", ended_on__isnull=False) | ~Q(state="ended") & Q(ended_on=None),
            ),
        ]

    def __str__(self) -> str:
        return f"droit à examiner n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The rights of this parent, on the page of the file."""
        return f"{self.family.get_absolute_url()}#rights-{self.parent.position}"

    @classmethod
    def write_if_new(cls, row: Self) -> None:
        """Write `row`, unless the night wrote the same right at this very moment."""
        cls.objects.bulk_create([row], ignore_conflicts=True)

    @property
    def is_examined(self) -> bool:
        """Whether somebody wrote what came of it."""
        return bool(self.state == self.State.EXAMINED)

    @property
    def outcome_in_words(self) -> str:
        """« droit non ouvert : les conditions ne sont pas remplies, le 3 mars 2014 par Camille Vanhoutte »."""
        why = f" : {self.get_outcome_reason_display()}" if self.outcome_reason else ""
        return f"{self.get_outcome_display()}{why}, le {fr_date(self.examined_at)} par {self.examined_by}"

    @transition(
        State.FOUND, to=State.EXAMINED, allowed=may_examine, button="Dire ce qu’il en est", on_conflict=ON_CONFLICT
    )
    def examine(self, *, by: Agent, outcome: str, outcome_reason: str, facts: int) -> str:
        """Say what came of it, of the facts whose digest is `facts`; out of the list until these change."""
        if outcome not in self.Outcome.values or (outcome != self.Outcome.OPENED) != bool(outcome_reason):
            raise ActionRefused(NO_REASON)
        self.outcome, self.outcome_reason, self.facts = outcome, outcome_reason, facts
        self.examined_at, self.examined_by = timezone.now(), by
        return f"{self.get_code_display()} : {self.get_outcome_display()}"

    @transition(State.EXAMINED, to=State.FOUND, allowed=may_examine, button="Remettre à examiner")
    def examine_again(self, *, by: Agent) -> str:
        """The outcome was written by mistake, or somebody must look again; the journal keeps what it was."""
        was = f"{self.get_code_display()} : {self.get_outcome_display()}"
        self.outcome = self.outcome_reason = ""
        self.examined_at = self.examined_by = None
        return was
