"""Saying that two persons who look alike are two, or one; and taking the answer back."""

from django.contrib import messages
from django.db import transaction
from django.db.models import prefetch_related_objects
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.contacts.permissions import files_of
from portal.separations.dangers.mask import mask_of_all
from portal.separations.duplicates.facts import rows_of
from portal.separations.duplicates.forms import MergeForm
from portal.separations.duplicates.merging import merge, seen_as, undo, why_not
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.families.permissions import may_record
from portal.separations.people.links import LINKS
from portal.separations.people.models import Person


@require_POST
@requires(may_record)
@once
def person_tell_apart(request, pk, other_pk):
    """Say that two persons who look alike are not the same one."""
    person, other = _two_persons(request, pk, other_pk)
    with transaction.atomic():
        NotSamePerson.remember(person, other, by=request.user)
        Entry.objects.record(by=request.user, action="same:no", target=person)
    messages.success(request, "C’est noté : ce ne sont pas la même personne. Vous pouvez revenir sur cette réponse.")
    return redirect(person)


@require_POST
@requires(may_record)
@once
def person_tell_apart_undo(request, pk):
    """Take back that two persons are not the same one."""
    pair = get_visible_or_404(NotSamePerson, request.user, pk=pk)

    def undo_answer():
        pair.undo(by=request.user)

    return perform_and_redirect(request, undo_answer, done="La réponse est reprise.", back=pair.first)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def person_merge(request, pk, other_pk):
    """Make one of two rows of the same person: this one is kept, what was about the other is about it."""
    kept, other = _two_persons(request, pk, other_pk)
    if request.method == "GET" and (said := why_not(kept, other)):
        messages.error(request, said)
        return redirect(kept)
    sides = [_side(request.user, person) for person in (kept, other)]
    mask = sides[0]["mask"] | sides[1]["mask"]
    form = MergeForm(typed(request), agent=request.user, kept=kept, other=other, mask=mask)
    if request.method == "POST" and form.is_valid():
        seen = request.POST["seen_as"]
        return perform_and_redirect(
            request,
            lambda: merge(kept, other, by=request.user, chosen=form.cleaned_data, seen=seen),
            done="Les deux fiches sont réunies. Si c’était une erreur, « Séparer de nouveau » est sur cette page.",
            back=kept,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    prefetch_related_objects([kept, other], *LINKS)
    for person in (kept, other):
        disclose(request, person)
    context = {
        "form": form,
        "kept": kept,
        "other": other,
        "facts": rows_of(kept, other, mask),
        "sides": sides,
        "seen_as": seen_as(kept, other),
    }
    return render(request, "separations/duplicates/person_merge.html", context)


@require_POST
@requires(may_record)
@once
def person_merge_undo(request, pk):
    """Make two persons again of a row that was merged by mistake."""
    done = get_visible_or_404(PersonMerge, request.user, pk=pk)
    return perform_and_redirect(
        request,
        lambda: undo(done, by=request.user),
        done=f"Les deux fiches sont séparées. L’autre est la fiche n° {done.other_id}.",
        back=done.kept,
    )


def _two_persons(request, pk, other_pk):
    """Two different persons of the Caf, or 404."""
    person = get_visible_or_404(Person, request.user, pk=pk)
    other = get_visible_or_404(Person, request.user, pk=other_pk)
    if other.pk == person.pk:
        raise Http404
    return person, other


def _side(agent, person):
    """What one of the two columns shows; how to reach somebody only where nothing covers it."""
    families = files_of(person, agent)
    mask = mask_of_all(agent, families)
    points = [] if mask.hides_contacts else list(person.contact_points.filter(ended_at=None))
    return {"person": person, "families": families, "mask": mask, "points": points}
