"""An import: the file of one agent, what each of its lines would do, and what it did."""

from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from portal.foundation.access.roles import Visitor
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.imports.importer import IMPORTERS, Importer, perimeter_of
from portal.foundation.imports.permissions import may_apply
from portal.foundation.jobs.models import UNDER_WAY, Job, JobQuerySet
from portal.foundation.jobs.permissions import may_cancel
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, transition

WHOLE_OR_NOTHING = "Ce fichier s’applique en entier ou pas du tout : corrigez d’abord les lignes en erreur."
NOTHING_TO_APPLY = "Aucune ligne n’est nouvelle ni à modifier : il n’y a rien à appliquer."


class ImportQuerySet(JobQuerySet["Import"]):
    """Imports."""

    def _perimeter_of(self, visitor: Visitor) -> Self:
        """Those that the agent deposited with the role and the perimeter that they have today."""
        return super()._perimeter_of(visitor).filter(perimeter=perimeter_of(visitor))

    def waiting(self) -> Self:
        """Read, and waiting for their author to look at them."""
        return self.filter(state=Import.State.PREVIEWED)

    def with_content(self) -> Self:
        """All but those past their term."""
        return self.exclude(state=Import.State.EXPIRED)

    def kept_long_enough(self) -> Self:
        """Past the term of what they hold, applied or not."""
        ended = self.with_content().exclude(state__in=UNDER_WAY)
        return ended.filter(touched_at__lt=timezone.now() - settings.IMPORT_LIFETIME)


class Import(Job):
    """A file deposited by an agent, for them alone: read first, which changes nothing, then applied."""

    class State(StateChoices):
        QUEUED = "queued", "en attente", Tone.WAITING
        RUNNING = "running", "en cours", Tone.WAITING
        PREVIEWED = "previewed", "à vérifier", Tone.WAITING
        DONE = "done", "terminé", Tone.DONE
        FAILED = "failed", "en échec", Tone.REFUSED
        CANCELLED = "cancelled", "abandonné", Tone.DRAFT
        EXPIRED = "expired", "supprimé", Tone.DRAFT

    owner_path = "requested_by"
    url_prefix = "import"
    file_field = "stored_name"

    state = models.CharField("état", max_length=10, choices=State, default=State.QUEUED)
    kind = models.CharField("import", max_length=40)
    # That of the author when the file was deposited: what is read for one perimeter is never applied to another.
    perimeter = models.CharField("périmètre", max_length=80, default="", editable=False)
    file_name = models.CharField("fichier déposé", max_length=150)
    stored_name = models.CharField("fichier gardé", max_length=60)
    checksum = models.CharField("empreinte SHA-256", max_length=64)
    # Once its author has seen what it would do, and asked for it.
    confirmed_at = models.DateTimeField("confirmé le", null=True, blank=True)
    sheet = models.CharField("feuille lue", max_length=100, blank=True)
    other_sheets = models.JSONField("feuilles non lues", default=list)
    heading = models.JSONField("intitulés du fichier", default=list)
    # Names of the recognised columns, one per heading, empty where nobody knows it.
    columns = models.JSONField("colonnes reconnues", default=list)

    objects: ClassVar = ImportQuerySet.as_manager()

    class Meta(Job.Meta):
        verbose_name = "import"
        verbose_name_plural = "imports"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"import n° {self.pk}"

    @classmethod
    def folder(cls) -> Path:
        """For the portal’s account alone."""
        return Path(settings.IMPORT_DIR)

    @property
    def asked_at(self) -> datetime:
        """When it was deposited, then when its author confirmed it."""
        return self.confirmed_at or self.requested_at

    @property
    def is_still_its_authors(self) -> bool:
        """Whether its author has the rights and the perimeter under which the file was deposited."""
        agent, importer = self.requested_by, self.importer
        if agent is None or importer is None or not (agent.is_active and importer.allowed(agent)):
            return False
        return self.perimeter == perimeter_of(agent)

    def get_absolute_url(self) -> str:
        """The page of the import: its progress, its lines."""
        return reverse("import_detail", args=[self.pk])

    @property
    def importer(self) -> type[Importer] | None:
        """What knows the rows of this kind; None when no feature offers it any more."""
        return IMPORTERS.get(self.kind)

    @property
    def applies_whole(self) -> bool:
        """Whether one line in error keeps the others from being applied."""
        return self.importer is not None and self.importer.whole

    @property
    def title(self) -> str:
        """« Gestionnaires, liste.csv »."""
        return f"{self.importer.title if self.importer else self.kind}, {self.file_name}"

    @property
    def progress_label(self) -> str:  # type: ignore[override]
        """What the bar counts: lines read, or lines applied."""
        return "Lignes appliquées" if self.confirmed_at else "Lecture du fichier"

    @property
    def path(self) -> Path:
        """Where the file is kept, for the portal’s account alone."""
        return self.folder() / self.stored_name

    @property
    def is_previewed(self) -> bool:
        """Whether its author is to look at it."""
        return self.state == self.State.PREVIEWED

    @property
    def expires_on(self) -> datetime | None:
        """When what it holds is deleted, or None when it is."""
        return None if self.has_expired else self.touched_at + settings.IMPORT_LIFETIME

    @property
    def unknown_headings(self) -> list[str]:
        """Headings of the file that nobody knows: their columns are not read."""
        return [
            words for words, name in zip(self.heading, self.columns, strict=True)
            if words.strip() and not name and words not in RESULT_HEADINGS
        ]  # fmt: skip

    def labels(self, agent: Any) -> dict[str, str]:
        """{column: French heading} of the recognised columns, in the order of the file."""
        columns = self.importer(agent).columns if self.importer else []
        known = {column.name: column.label for column in columns}
        return {name: known.get(name, name) for name in self.columns if name}

    def counts(self) -> dict[str, int]:
        """{outcome: number of lines}, each outcome named."""
        found = dict(self.lines.order_by().values_list("outcome").annotate(number=models.Count("pk")))
        return {outcome: found.get(outcome, 0) for outcome in ImportLine.Outcome}

    def results(self) -> dict[str, int]:
        """{result: number of lines}, for those that have one."""
        found = dict(self.lines.order_by().values_list("result").annotate(number=models.Count("pk")))
        return {result: found[result] for result in ImportLine.Result if found.get(result)}

    @transition(State.PREVIEWED, to=State.QUEUED, allowed=may_apply, button="Appliquer")
    def apply(self, *, by: Any) -> None:
        """Hand the lines to a worker; refused when none would change anything."""
        if not self.lines.filter(outcome__in=(ImportLine.Outcome.NEW, ImportLine.Outcome.CHANGE)).exists():
            raise ActionRefused(NOTHING_TO_APPLY)
        if self.applies_whole and self.lines.filter(outcome=ImportLine.Outcome.ERROR).exists():
            raise ActionRefused(WHOLE_OR_NOTHING)
        self.confirmed_at, self.done, self.total = timezone.now(), 0, self.lines.count()

    @transition(
        State.QUEUED, State.RUNNING, State.PREVIEWED, to=State.CANCELLED, allowed=may_cancel, button="Abandonner"
    )
    def cancel(self, *, by: Any) -> None:
        """Change nothing more; what was applied stays, and is told line by line."""
        self.claim, self.finished_at = None, timezone.now()

    def discard_content(self) -> None:
        """Delete the file, the lines, and what they were named."""
        self.path.unlink(missing_ok=True)
        self.lines.all().delete()
        type(self).objects.filter(pk=self.pk).update(heading=[], columns=[], file_name="…")


class ImportLineQuerySet(ScopedQuerySet["ImportLine"]):
    """Lines of imports."""

    def _perimeter_of(self, visitor: Visitor) -> Self:
        """Those of the imports that the agent sees."""
        return super()._perimeter_of(visitor).filter(job__perimeter=perimeter_of(visitor))

    def pending(self) -> Self:
        """Not applied nor refused yet, in the order of the file."""
        return self.filter(result="").order_by("number")


class ImportLine(ScopedModel):
    """One line of the file: what was typed, what it would do, what it did."""

    class Outcome(StateChoices):
        NEW = "new", "nouvelle", Tone.WAITING
        CHANGE = "change", "à modifier", Tone.WAITING
        KNOWN = "known", "identique", Tone.DONE
        ERROR = "error", "en erreur", Tone.REFUSED

    class Result(StateChoices):
        CREATED = "created", "créée", Tone.DONE
        UPDATED = "updated", "modifiée", Tone.DONE
        UNCHANGED = "unchanged", "inchangée", Tone.DONE
        REFUSED = "refused", "refusée", Tone.REFUSED

    owner_path = "job__requested_by"

    job = models.ForeignKey(Import, models.CASCADE, verbose_name="import", related_name="lines")
    number = models.PositiveIntegerField("ligne du fichier")
    cells = models.JSONField("cellules, par colonne", default=dict)
    key = models.CharField("identité", max_length=300, blank=True)
    outcome = models.CharField("ce qu’elle ferait", max_length=8, choices=Outcome)
    # {column: [before, after]} as one reads them, and {column or "": French sentence}.
    changes = models.JSONField("modifications", default=dict)
    errors = models.JSONField("erreurs", default=dict)
    result = models.CharField("ce qu’elle a fait", max_length=9, choices=Result, blank=True, default="")

    objects: ClassVar = ImportLineQuerySet.as_manager()

    class Meta:
        verbose_name = "ligne d’import"
        verbose_name_plural = "lignes d’import"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["job", "number"], name="import_line_once")]
        indexes = [
            models.Index(fields=["job", "outcome", "number"], name="import_line_by_outcome"),
            models.Index(fields=["job", "key"], name="import_line_by_key"),
        ]

    def __str__(self) -> str:
        return f"ligne {self.number}"

    @property
    def shown(self) -> StateChoices:
        """What the page tells of the line: what it did, or what it would do; a badge’s words and tone."""
        members: dict[str, StateChoices] = {str(each): each for each in (*self.Result, *self.Outcome)}
        return members[self.result or self.outcome]


# Headings that a result file adds to those of the import: it can be corrected and deposited again.
RESULT_HEADINGS = ("Ligne", "Résultat", "Motif")
