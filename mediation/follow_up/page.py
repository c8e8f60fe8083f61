"""What the page of a referral shows to whom: one page for the Caf and the service, contacts and dangers guarded."""

from dataclasses import dataclass

from django.urls import reverse

from mediation.consents.forms import ConsentForm
from mediation.consents.models import Consent
from mediation.follow_up.forms import EndForm, ReferralRefusalForm, StartForm
from mediation.follow_up.timeline import referral_timeline
from mediation.referrals.models import CONTACT_COMES_FIRST
from mediation.referrals.permissions import may_reach_parents, may_refer
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.contributions.panels import panels_of
from portal.foundation.submissions.drafts import typed
from portal.separations.dangers.mask import mask_of
from portal.separations.dangers.permissions import may_see_danger
from portal.separations.families.models import Parent
from portal.separations.people.models import ContactPoint


@dataclass(frozen=True, kw_only=True)
class ParentColumn:
    """One of the two columns: a parent (or None), their consent, and the form that records it while it may change."""

    rank: int
    parent: Parent | None
    consent: Consent | None
    form: ConsentForm | None
    # What the service may read of how to reach this parent.
    shared: list[ContactPoint]

    @property
    def name(self):
        """« Hélène Lefèvre », or which of the two is not known."""
        if self.parent is None:
            return "Premier parent" if self.rank == 1 else "Second parent"
        return str(self.parent)


def referral_page(referral, request):
    """The context of referral_detail.html; each form shows what the agent left in it."""
    agent, family = request.user, referral.family
    steps = referral.available_steps(agent)

    def left_in(step):
        return typed(request, reverse(f"referral_{step}", args=[referral.pk])) if step in steps else None

    for_caf = is_caf_agent(agent)
    opened = [report for report in family.dangers_nearby if report.lifted_at is None] if for_caf else []
    in_danger = referral.contact_first = bool(opened) if for_caf else family.is_in_danger
    return {
        "referral": referral,
        "family": family,
        "for_caf": for_caf,
        "in_danger": in_danger,
        "danger_is_known": any(may_see_danger(agent, report) for report in opened),
        "mask": mask_of(agent, family),
        "contacts_shown": may_reach_parents(agent, referral),
        "columns": _columns(referral, request, changes="send" in steps),
        "lacking": referral.lacking,
        "someone_is_unknown": None in family.both_parents and not family.no_second_parent,
        "situation": _situation(referral, steps, in_danger),
        "now_template": f"mediation/follow_up/now/{referral.state}.html",
        "may_complete": "send" in steps,
        "may_withdraw": "withdraw" in steps,
        "may_try_elsewhere": may_refer(agent, referral) and referral.came_to_nothing and not in_danger,
        "is_answering": "refuse" in steps,
        "is_starting": "start" in steps,
        "is_ending": "end" in steps and "start" not in steps,
        "refuse_form": ReferralRefusalForm(left_in("refuse"), agent=agent),
        "start_form": StartForm(left_in("start"), agent=agent, referral=referral),
        "end_form": EndForm(left_in("end"), agent=agent, referral=referral),
        "timeline": referral_timeline(referral),
        "panels": panels_of(referral, agent, request),
    }


def over_page(referral, request):
    """The context of referral_over.html: what is left to a service of a referral that is over."""
    return {"referral": referral, "panels": panels_of(referral, request.user, request)}


def _situation(referral, steps, in_danger):
    """What is expected now, of whom: the title of the page's first section."""
    if referral.waits_for is None:
        return referral.ending_in_words
    if in_danger:
        return f"En attente : {CONTACT_COMES_FIRST}"
    if "send" in steps:
        complete = "Transmettez l’orientation au service"
        return "Recueillez l’accord de chaque parent" if referral.lacking else complete
    asked = {
        "accept": "Votre réponse est attendue",
        "start": "La première séance est attendue",
        "end": "L’issue de la médiation est attendue",
    }
    mine = [words for step, words in asked.items() if step in steps]
    return mine[0] if mine else f"En attente : {referral.waits_for[0]}"


def _columns(referral, request, *, changes):
    consents = {consent.parent_id: consent for consent in referral.consents.all()}
    columns = []
    for rank, parent in enumerate(referral.family.both_parents, start=1):
        form = None
        if changes and parent and parent.person.may_consent:
            left = typed(request, reverse("referral_consent", args=[referral.pk, parent.pk]))
            form = ConsentForm(left, agent=request.user, referral=referral, parent=parent)
        consent = consents.get(parent.pk) if parent else None
        shared = [point for point in parent.person.points_in_use if referral.is_shared(point)] if parent else []
        columns.append(ParentColumn(rank=rank, parent=parent, consent=consent, form=form, shared=shared))
    return columns
