"""What the page of a referral shows to whom: one page for the Caf and the service, contacts and dangers guarded."""

from dataclasses import dataclass

from mediation.forms import ConsentForm, EndForm, RefuseForm, StartForm
from mediation.models import Consent, Referral
from mediation.permissions import may_answer, may_reach_parents, may_refer
from mediation.timeline import what_happened
from portal.permissions import is_caf_agent
from portal.separations.models import Parent
from portal.separations.permissions import may_see_danger

State = Referral.State


@dataclass(frozen=True, kw_only=True)
class ParentColumn:
    """One of the two columns: a parent (or None), their consent, and the form that records it while it may change."""

    rank: int
    parent: Parent | None
    consent: Consent | None
    form: ConsentForm | None


def page_of(referral, agent, *, consent_form=None, refuse_form=None, start_form=None, end_form=None):
    """The context of mediation/referral_detail.html; a form given is the one just refused, with what was typed."""
    state, family = referral.state, referral.family
    opened = [report for report in family.dangers.all() if report.lifted_at is None]
    refers, answers = may_refer(agent, referral), may_answer(agent, referral)
    return {
        "referral": referral,
        "family": family,
        "for_caf": is_caf_agent(agent),
        "in_danger": bool(opened),
        "danger_is_known": any(may_see_danger(agent, report) for report in opened),
        "contacts_shown": may_reach_parents(agent, referral),
        "columns": _columns(referral, agent, consent_form, changes=refers and state == State.DRAFT),
        "lacking": referral.lacking if state == State.DRAFT else [],
        "someone_is_unknown": None in family.both_parents,
        "may_complete": refers and state == State.DRAFT,
        "may_withdraw": refers and state in (State.DRAFT, State.SENT),
        "may_try_elsewhere": refers and state in (State.REFUSED, State.WITHDRAWN) and not opened,
        "is_answering": answers and state == State.SENT,
        "is_starting": answers and state == State.ACCEPTED,
        "is_ending": answers and state == State.STARTED,
        "refuse_form": refuse_form or RefuseForm(agent=agent),
        "start_form": start_form or StartForm(agent=agent, referral=referral),
        "end_form": end_form or EndForm(agent=agent, referral=referral),
        "timeline": what_happened(referral),
    }


def _columns(referral, agent, typed_form, *, changes):
    consents = {consent.parent_id: consent for consent in referral.consents.all()}
    columns = []
    for rank, parent in enumerate(referral.family.both_parents, start=1):
        form = None
        if changes and parent:
            is_typed = typed_form is not None and typed_form.parent == parent
            form = typed_form if is_typed else ConsentForm(agent=agent, referral=referral, parent=parent)
        consent = consents.get(parent.pk) if parent else None
        columns.append(ParentColumn(rank=rank, parent=parent, consent=consent, form=form))
    return columns
