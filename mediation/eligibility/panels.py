"""On the page of a convention: its conditions, each with its answer, by whom and when."""

from mediation.conventions.models import Convention
from mediation.conventions.permissions import may_keep_convention
from mediation.eligibility.criteria import ONLY_JUDICIAL, QUESTIONS, Nature
from mediation.eligibility.models import EligibilityAnswer
from portal.foundation.contributions.panels import Panel, panel


@panel(Convention, order=10)
def conditions(convention, agent):
    """All of them in order; nothing for a convention that was taken over without any."""
    answers = EligibilityAnswer.objects.visible_to(agent).by_criterion(convention)
    if convention.taken_over and not answers:
        return None
    lines = [(criterion, question, answers.get(criterion)) for criterion, question in QUESTIONS.items()]
    context = {
        "convention": convention,
        "lines": lines,
        "met": sum(answer.met for answer in answers.values()),
        "only_judicial": ONLY_JUDICIAL if any(row.nature == Nature.JUDICIAL for row in answers.values()) else "",
        "may_answer": convention.is_prepared and may_keep_convention(agent, convention),
    }
    return Panel(template="mediation/eligibility/_conditions.html", context=context)
