"""What a Caf decides, as dated rows: a change is one more row, and what held on a day is never rewritten."""

from datetime import date
from typing import Any, ClassVar, Self

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from portal.accounts.dated_settings.permissions import may_set
from portal.foundation.access.scoping import ScopedQuerySet
from portal.foundation.contributions.caf_settings import SETTINGS, CafSetting
from portal.foundation.text.french import fr_date
from portal.foundation.workflow.states import StateChoices, Tone
from portal.foundation.workflow.transitions import ActionRefused, StatefulModel, transition
from portal.territory.models import Caf

ENTERED_BY_THE_MANAGER = pgtrigger.Trigger(
    name="decided_by_its_manager",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert,
    func="""
        IF NOT EXISTS (SELECT 1 FROM accounts_agent WHERE id = NEW.entered_by_id AND caf_id = NEW.caf_id
            AND role = 'responsable' AND is_active) THEN
            RAISE EXCEPTION 'the manager of a Caf decides for it' USING ERRCODE = 'check_violation';
        END IF;
        IF NEW.state <> 'kept' OR NEW.from_on < (now() AT TIME ZONE 'Europe/Paris')::date THEN
            RAISE EXCEPTION 'a decision holds from its day on, never before' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)
NEVER_REWRITTEN = pgtrigger.Trigger(
    name="only_withdrawn",
    when=pgtrigger.Before,
    operation=pgtrigger.Update | pgtrigger.Delete,
    func="""
        IF TG_OP = 'UPDATE' AND OLD.state = 'kept' AND NEW.state = 'withdrawn'
            AND OLD.from_on >= (now() AT TIME ZONE 'Europe/Paris')::date
            AND (OLD.id, OLD.caf_id, OLD.key, OLD.value, OLD.from_on, OLD.entered_by_id, OLD.entered_at)
                = (NEW.id, NEW.caf_id, NEW.key, NEW.value, NEW.from_on, NEW.entered_by_id, NEW.entered_at)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'what a Caf decided is kept as it was' USING ERRCODE = 'check_violation';
    """,
)


class DatedSettingQuerySet(ScopedQuerySet["DatedSetting"]):
    """Values of settings."""

    def kept(self) -> Self:
        """Not withdrawn."""
        return self.filter(state=DatedSetting.State.KEPT)

    def in_force(self, day: date | None = None) -> Self:
        """For each Caf and setting the value that holds on `day`, today by default: the latest one begun."""
        begun = self.kept().filter(from_on__lte=day or timezone.localdate())
        return begun.order_by("caf_id", "key", "-from_on").distinct("caf_id", "key")

    def for_page(self) -> Self:
        """With what a page shows, the latest day first."""
        return self.select_related("entered_by").order_by("key", "-from_on", "-pk")


class DatedSetting(StatefulModel):
    """The value that `caf` gives to a setting from a day on, until the next row; `value` as its kind writes it."""

    class State(StateChoices):
        KEPT = "kept", "retenue", Tone.DONE
        WITHDRAWN = "withdrawn", "retirée", Tone.DRAFT

    caf_path = "caf"

    caf = models.ForeignKey(Caf, models.PROTECT, verbose_name="Caf", related_name="+")
    key = models.CharField("réglage", max_length=60)
    value = models.CharField("valeur", max_length=1000, blank=True)
    from_on = models.DateField("à partir du")
    state = models.CharField("état", max_length=10, choices=State, default=State.KEPT)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="saisie par", related_name="+"
    )
    entered_at = models.DateTimeField("saisie le", auto_now_add=True)

    objects: ClassVar = DatedSettingQuerySet.as_manager()

    class Meta:
        verbose_name = "réglage de la Caf"
        verbose_name_plural = "réglages de la Caf"
        triggers = [ENTERED_BY_THE_MANAGER, NEVER_REWRITTEN]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "caf", "from_on"], condition=Q(state="kept"), name="dated_setting_once_a_day"
            ),
            models.CheckConstraint(name="dated_setting_has_a_key", condition=~Q(key="")),
        ]

    def __str__(self) -> str:
        return f"réglage n° {self.pk}"

    def get_absolute_url(self) -> str:
        """The page of all of them."""
        return reverse("caf_setting_list")

    @property
    def setting(self) -> CafSetting:
        """What is decided; only keys that the portal declares are shown."""
        return SETTINGS[self.key]

    @property
    def read_value(self) -> Any:
        """The value, as whoever declared the setting reads it."""
        return self.setting.kind.read(self.value)

    @property
    def in_words(self) -> str:
        """The value as a page shows it; empty when it is empty."""
        return self.setting.in_words(self.read_value)

    @transition(State.KEPT, to=State.WITHDRAWN, allowed=may_set, button="Retirer")
    def withdraw(self, *, by: Any) -> str:
        """The value is not to hold; what held on a day that is over stays. The journal keeps which setting."""
        if self.from_on < timezone.localdate():
            raise ActionRefused(
                f"Cette valeur s’applique depuis le {fr_date(self.from_on)} : elle ne se retire plus. Changez-la."
            )
        return self.setting.label
