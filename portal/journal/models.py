"""The journal: who did and who read what, append-only."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar, Self

from django.apps import apps
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse

from portal.foundation.access.disclosure import READ, SEARCH, UNCOUNTED, Ground, Shown, register_disclosures
from portal.foundation.access.roles import Role
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.database.guards import APPEND_ONLY, dated_by_the_database
from portal.foundation.registry import import_models
from portal.foundation.text.french import counted
from portal.foundation.timeline import TimelineLine, who_acted
from portal.foundation.workflow.recorder import register_recorder
from portal.journal.words import FILES_OF, act_in_words, actions_of, noun_of

FARTHEST = list(Ground).index
NOT_ACTS = (READ, UNCOUNTED, "list", SEARCH, "export", "download", "journal")


class EntryQuerySet(ScopedQuerySet["Entry"]):
    """Lines of the journal."""

    def record(
        self,
        *,
        by: Any,
        action: str,
        target: models.Model | None = None,
        before: str = "",
        after: str = "",
        note: str = "",
    ) -> "Entry":
        """Append one line: agent `by` (None for the machine) did `action` on `target`. Keys only, never names."""
        return self.create(
            agent=by,
            action=action,
            target_type=target._meta.label_lower if target is not None else "",
            target_id=target.pk if target is not None else None,
            before=before,
            after=after,
            note=note,
            families=sorted(getattr(target, "disclosed_files", ())),
        )

    def record_shown(self, agent: Any, shown: list[Shown], grounds: Mapping[int, Ground]) -> None:
        """Append a line for each thing shown to `agent`: the files, and the farthest of the grounds to see them."""
        self.bulk_create(
            self.model(
                agent=agent,
                action=line.act,
                target_type=line.target._meta.label_lower if line.target is not None else "",
                target_id=line.target.pk if line.target is not None else None,
                families=sorted(line.files),
                ground=max((grounds.get(number, Ground.ROLE) for number in line.files), key=FARTHEST, default=""),
                note=line.note,
            )
            for line in shown
        )

    def matching(self, agent: str = "", action: str = "") -> Self:
        """Lines of an agent (address or name), of a kind of act; blanks match everything."""
        found = self
        if agent:
            names = models.Q(agent__email__icontains=agent) | models.Q(agent__last_name__icontains=agent)
            found = found.filter(names)
        if action:
            found = found.filter(action__in=actions_of(action))
        return found

    def showing(self, kind: str, number: int) -> Self:
        """Lines about the row of this kind and key and the files in which it is; without a kind, of file `number`."""
        if not kind:
            return self.filter(families__contains=[number])
        about = models.Q(target_type=kind, target_id=number)
        if kind in FILES_OF:
            about |= models.Q(families__overlap=FILES_OF[kind](number))
        return self.filter(about)

    def opened_by(self, agent: Any, file: int, since: datetime) -> bool:
        """Whether `agent` opened file `file` since then."""
        lines = self.filter(agent=agent.pk, at__gt=since, action=READ)
        return lines.filter(families__contains=[file]).exists()

    def acts(self) -> Self:
        """Lines of what was done; readings, searches, exports and downloads change nothing."""
        return self.exclude(action__in=NOT_ACTS)

    def last_act(self, row: models.Model) -> TimelineLine | None:
        """Who last changed `row`, as a `TimelineLine`; None when the journal does not say."""
        entry = self.about(row).acts().last()
        return TimelineLine(at=entry.at, by=entry.agent, text=entry.in_words) if entry else None

    def about(self, *targets: models.Model) -> Self:
        """Lines about these rows, oldest first."""
        wanted = models.Q(pk__in=[])
        for target in targets:
            wanted |= models.Q(target_type=target._meta.label_lower, target_id=target.pk)
        return self.filter(wanted).select_related("agent").order_by("at", "pk")


class Entry(ScopedModel):
    """One act: a transition, the reading of a family file, a search, an export."""

    open_to_roles = frozenset({Role.DPO})

    at = models.DateTimeField("le", auto_now_add=True, db_index=True)
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", null=True, related_name="journal_entries"
    )
    action = models.CharField("action", max_length=80)
    target_type = models.CharField("nature", max_length=80, blank=True)
    target_id = models.BigIntegerField("numéro", null=True)
    before = models.CharField("avant", max_length=40, blank=True)
    after = models.CharField("après", max_length=40, blank=True)
    note = models.TextField("précision", blank=True)
    # Plain numbers: the line stays when the files are gone.
    families = ArrayField(models.BigIntegerField(), verbose_name="dossiers montrés", default=list, blank=True)
    ground = models.CharField("à quel titre", max_length=20, choices=Ground, blank=True)

    objects: ClassVar = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = "ligne du journal"
        verbose_name_plural = "lignes du journal"
        indexes = [
            models.Index(fields=["target_type", "target_id", "at"], name="journal_by_target"),
            models.Index(fields=["agent", "at"], name="journal_by_agent"),
            GinIndex(fields=["families"], name="journal_by_family"),
        ]
        triggers = [APPEND_ONLY, dated_by_the_database("at")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action}"

    @property
    def in_words(self) -> str:
        """The act, in French: « a lu »."""
        return act_in_words(self.action, self.target_type)

    @property
    def who(self) -> str:
        """« Camille Vanhoutte, conseiller », or the portal itself."""
        return who_acted(self.agent)

    @property
    def target_in_words(self) -> str:
        """What the act bore on, in French: « dossier n° 12 »; empty when it bore on nothing."""
        if self.target_type:
            return f"{noun_of(self.target_type)} n° {self.target_id}"
        return counted(len(self.families), "dossier") if self.families else ""

    @property
    def files_in_words(self) -> str:
        """The numbers of the files that the line is about, a space between them."""
        return " ".join(map(str, self.families))

    @property
    def states_in_words(self) -> str:
        """« à compléter → transmise »: the states before and after, as the row's own pages say them."""
        return " → ".join(self._state_in_words(state) for state in (self.before, self.after) if state)

    def _state_in_words(self, state: str) -> str:
        try:
            # What changes of an account, which has no state, is its role.
            states: Any = getattr(apps.get_model(self.target_type), "State", Role)
        except (LookupError, ValueError):  # a kind of row that the portal no longer has
            return state
        return str(states(state).label) if state in states.values else state

    def get_absolute_url(self) -> str:
        """The journal has no page per line."""
        return reverse("journal_list")


# Transitions, which stand below, are written down here.
register_recorder(Entry.objects.record, Entry.objects.last_act)
register_disclosures(Entry.objects.record_shown)

# Features of this app keep their own models; those of seals stand on the above.
import_models(__package__)
