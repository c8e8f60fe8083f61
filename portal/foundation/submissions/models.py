"""Forms already handled, so that one sent twice writes once; and forms not yet sent, so that nothing typed is lost."""

import json
from datetime import timedelta
from typing import Any, ClassVar, Self
from uuid import UUID

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import cached_property

from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet
from portal.foundation.secrets.fields import SecretTextField

# How long a form that nobody sends is kept.
DRAFT_TERM = timedelta(days=7)


class Submission(ScopedModel):
    """A form already handled: its one-time key and where its answer is."""

    owner_path = "agent"

    key = models.UUIDField("clé", primary_key=True)
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="agent", related_name="+")
    path = models.CharField("page", max_length=300)
    result_url = models.CharField("réponse", max_length=300, blank=True)
    at = models.DateTimeField("le", auto_now_add=True)

    class Meta:
        verbose_name = "envoi de formulaire"
        verbose_name_plural = "envois de formulaire"

    def __str__(self) -> str:
        return str(self.key)


class DraftClosedError(Exception):
    """The form of this draft was sent or given up meanwhile: another draft is needed."""


class DraftQuerySet(ScopedQuerySet["Draft"]):
    """Drafts of an agent."""

    def open(self) -> Self:
        """Those that can be taken up again: neither sent, nor given up, nor too old."""
        return self.filter(closed_at=None, saved_at__gt=timezone.now() - DRAFT_TERM)

    def expired(self) -> Self:
        """Those past their term, sent ones included: nothing of them is kept."""
        return self.filter(saved_at__lte=timezone.now() - DRAFT_TERM)


class Draft(ScopedModel):
    """What an agent typed in a form and did not send, or that was refused; encrypted, for that agent alone."""

    owner_path = "agent"

    class Reason(models.TextChoices):
        """Why the text is kept."""

        TYPING = "typing", "saisie en cours"
        REFUSED = "refused", "à corriger"
        INTERRUPTED = "interrupted", "interrompu"

    id = models.UUIDField("clé", primary_key=True)
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="agent", related_name="+")
    path = models.CharField("adresse du formulaire", max_length=300)
    form_version = models.PositiveSmallIntegerField("version du formulaire", default=1)
    reason = models.CharField("raison", max_length=11, choices=Reason.choices, default=Reason.TYPING)
    # JSON, read by `held`; nothing once the draft is closed.
    content = SecretTextField("contenu", null=True)
    saved_at = models.DateTimeField("gardé le")
    # A sent form leaves its key behind for the term: a late save must not bring it back.
    closed_at = models.DateTimeField("envoyé ou effacé le", null=True)

    objects: ClassVar = DraftQuerySet.as_manager()

    class Meta:
        verbose_name = "saisie en cours"
        verbose_name_plural = "saisies en cours"
        indexes = [
            models.Index(fields=["agent", "path", "-saved_at"], name="draft_of_a_form"),
            models.Index(fields=["saved_at"], name="draft_by_age"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at=None, content__isnull=False)
                | models.Q(closed_at__isnull=False, content=None),
                name="draft_holds_text_until_closed",
            )
        ]

    def __str__(self) -> str:
        return self.title or "Formulaire commencé"

    @cached_property
    def held(self) -> dict[str, Any]:
        """What is kept: {"title": the page's, "data": {field: [values]}, "errors": {field: [sentences]}}."""
        return json.loads(self.content) if self.content else {"title": "", "data": {}, "errors": {}}

    @property
    def title(self) -> str:
        """The title of the page it was typed on; empty when it is not known."""
        return self.held["title"]

    @property
    def errors(self) -> dict[str, Any]:
        """What was wrong when it was refused: {field: [sentences]}."""
        return self.held["errors"]

    def get_absolute_url(self) -> str:
        """The page where it is taken up again."""
        return self.path

    @classmethod
    def keep(cls, pk: UUID, agent_id: int, *, held: dict[str, Any], path: str, **values: Any) -> "Draft":
        """Write what is typed (`held`) over the draft `pk` of this agent; raises `DraftClosedError`."""
        values |= {"path": path[:300], "content": _as_json(held), "saved_at": timezone.now()}
        with transaction.atomic():
            rows = cls.unscoped.select_for_update()
            draft, is_new = rows.get_or_create(pk=pk, defaults={"agent_id": agent_id, **values})
            if draft.closed_at or draft.agent_id != agent_id:
                raise DraftClosedError
            if not is_new:
                values["content"] = _as_json(held | {"title": held["title"] or draft.title})
                cls.unscoped.filter(pk=pk).update(**values)
        return draft

    @classmethod
    def close(cls, pk: UUID, agent_id: int, path: str = "") -> None:
        """Empty a draft and leave its key behind, so that a save still under way does not bring it back."""
        now = timezone.now()
        closed = {"content": None, "closed_at": now, "saved_at": now}
        with transaction.atomic():
            rows = cls.unscoped.select_for_update()
            found, is_new = rows.get_or_create(pk=pk, defaults={"agent_id": agent_id, "path": path[:300], **closed})
            if not is_new and found.agent_id == agent_id:
                cls.unscoped.filter(pk=pk).update(**closed)


def _as_json(held: dict[str, Any]) -> str:
    return json.dumps(held, ensure_ascii=False)
