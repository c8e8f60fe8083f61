"""What the manager answered to each condition of a convention, when, with a note."""

from collections.abc import Mapping
from typing import Any, ClassVar

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Q

from mediation.conventions.models import Convention
from mediation.eligibility.criteria import ONLY_JUDICIAL, Criterion, Nature
from mediation.eligibility.guards import ANSWER_KEPT
from portal.foundation.access.scoping import ScopedModel, ScopedQuerySet


class EligibilityAnswerQuerySet(ScopedQuerySet["EligibilityAnswer"]):
    """Answers to conditions."""

    def by_criterion(self, convention: Convention) -> dict[str, "EligibilityAnswer"]:
        """{criterion: its answer} of a convention."""
        rows = self.filter(convention=convention).select_related("answered_by")
        return {row.criterion: row for row in rows}


@pghistory.track()
class EligibilityAnswer(ScopedModel):
    """One condition of one convention; `nature` answers that criterion alone, and decides whether it is met."""

    caf_path = "convention__service__caf"
    service_path = "convention__service"
    open_to_national = True

    convention = models.ForeignKey(
        Convention, models.PROTECT, verbose_name="convention", related_name="eligibility_answers"
    )
    criterion = models.CharField("condition", max_length=20, choices=Criterion)
    met = models.BooleanField("remplie")
    nature = models.CharField("nature des médiations", max_length=12, choices=Nature, blank=True)
    note = models.CharField("remarque", max_length=300, blank=True)
    answered_at = models.DateTimeField("répondue le")
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name="répondue par", related_name="+"
    )

    objects: ClassVar = EligibilityAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = "réponse à une condition"
        verbose_name_plural = "réponses aux conditions"
        triggers = [ANSWER_KEPT]
        constraints = [
            models.UniqueConstraint(fields=["convention", "criterion"], name="eligibility_answered_once"),
            models.CheckConstraint(name="eligibility_known_criterion", condition=Q(criterion__in=Criterion.values)),
            models.CheckConstraint(
                name="eligibility_nature_decides",
                condition=(~Q(criterion="nature") & Q(nature=""))
                | Q(criterion="nature", nature="judicial", met=False)
                | Q(criterion="nature", nature__in=["out_of_court", "both"], met=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_criterion_display()} : {'oui' if self.met else 'non'}"

    @property
    def in_words(self) -> str:
        """« oui », « non », or the nature."""
        return self.get_nature_display() or ("oui" if self.met else "non")


def what_hinders(answers: Mapping[str, Any]) -> str:
    """Why a convention with these answers cannot be signed: the conditions that lack, those not met; "" when none."""
    missing = [str(criterion.label) for criterion in Criterion if criterion not in answers]
    refused = [_refused(criterion, answers[criterion]) for criterion in Criterion if _is_refused(answers, criterion)]
    said = []
    if refused:
        said.append(f"Condition non remplie : {' ; '.join(refused)}.")
    if missing:
        said.append(f"Sans réponse : {', '.join(missing)}.")
    return f"La convention ne peut pas être signée. {' '.join(said)}" if said else ""


def _is_refused(answers: Mapping[str, Any], criterion: Criterion) -> bool:
    return criterion in answers and not answers[criterion].met


def _refused(criterion: Criterion, answer: Any) -> str:
    return f"{criterion.label} ({ONLY_JUDICIAL})" if answer.nature == Nature.JUDICIAL else str(criterion.label)
