"""The page of one person: who they are, how to reach them, their files; never how to reach the other parent."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose, disclose_list
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.contributions.panels import panels_of
from portal.foundation.submissions.drafts import keep_posted, refuse, see_other, typed
from portal.foundation.submissions.models import Draft
from portal.foundation.submissions.once import once
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.contacts.forms import FIELDS, ContactPointForm, PersonForm
from portal.separations.contacts.permissions import files_of, may_change_contacts
from portal.separations.contacts.timeline import person_timeline
from portal.separations.dangers.mask import mask_of_all
from portal.separations.families.permissions import may_record
from portal.separations.people.models import ContactPoint, Person

ENDED_ALREADY = "Cette coordonnée est déjà retirée : relisez la page."


@require_GET
@requires(is_caf_agent)
def person_detail(request, pk):
    """One person, to read and to print at the counter."""
    person = get_visible_or_404(Person, request.user, pk=pk)
    if person.merged_into_id:
        return _where_it_is_now(request, person)
    families = files_of(person, request.user)
    disclose(request, person)
    mask = mask_of_all(request.user, families)
    points = [] if mask.hides_contacts else list(person.contact_points.select_related("ended_by"))
    panels = panels_of(person, request.user)
    disclose_list(request, [row for panel in panels for row in panel.shown])
    context = {
        "person": person,
        "families": families,
        "mask": mask,
        "points": [point for point in points if not point.ended_at],
        "ended": [point for point in points if point.ended_at],
        "kinds": [(kind, ContactPoint.Kind(kind).label) for kind in FIELDS],
        "may_record": may_record(request.user),
        "may_change": may_change_contacts(request.user, families),
        "panels": panels,
        "timeline": person_timeline(person, points, panels),
    }
    return render(request, "separations/contacts/person_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def person_update(request, pk):
    """Correct the names of a person and what to know of them."""
    person = _held(Person, request, pk)
    if person.merged_into_id:
        return _where_it_is_now(request, person)
    disclose(request, person)
    form = PersonForm(typed(request), agent=request.user, instance=person)
    if request.method == "POST" and form.is_valid():
        if form.has_changed():
            form.save()
            labels = ", ".join(str(form.fields[name].label) for name in form.changed_data)
            Entry.objects.record(by=request.user, action="update", target=person, note=labels)
        messages.success(request, "C’est enregistré.")
        return redirect(person)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/contacts/person_update.html", {"form": form, "person": person})


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def contact_point_add(request, pk, kind):
    """Add a way to reach a person."""
    person = get_visible_or_404(Person, request.user, pk=pk)
    if person.merged_into_id:
        return _where_it_is_now(request, person)
    _refuse_what_is_covered(request, person)
    if kind not in FIELDS:
        raise Http404
    point = ContactPoint(person=person, caf_id=person.caf_id, kind=kind)
    return _write(request, point, "create", f"Ajouter : {point.get_kind_display()}")


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def contact_point_update(request, pk):
    """Correct a way to reach a person."""
    point = _held(ContactPoint, request, pk)
    _refuse_what_is_covered(request, point.person)
    return _write(request, point, "update", f"Corriger : {point.get_kind_display()}")


@require_POST
@requires(may_record)
@once
def contact_point_end(request, pk):
    """Keep a contact point for the record, and use it no more."""
    point = get_visible_or_404(ContactPoint, request.user, pk=pk)
    _refuse_what_is_covered(request, point.person)

    def end():
        with transaction.atomic():
            row = _held(ContactPoint, request, pk)
            if row.ended_at:
                raise ActionRefused(ENDED_ALREADY)
            row.end(by=request.user)
            Entry.objects.record(by=request.user, action="contact:end", target=row)

    return perform_and_redirect(request, end, done="La coordonnée est retirée.", back=point.person)


def _write(request, point, action, title):
    disclose(request, point.person)
    form = ContactPointForm(typed(request), agent=request.user, instance=point)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            form.save()
            Entry.objects.record(by=request.user, action=action, target=point)
        messages.success(request, "La coordonnée est enregistrée.")
        return redirect(point.person)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "person": point.person, "title": title}
    return render(request, "separations/contacts/contact_point.html", context)


def _held(model, request, pk):
    rows = model.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    return rows.get_or_404(pk=pk)


def _where_it_is_now(request, person):
    """The page of the row that is used since this one was merged into it; what was typed is kept."""
    keep_posted(request, Draft.Reason.TYPING)
    messages.info(request, f"{person} était noté deux fois : la fiche n° {person.pk} est réunie avec celle-ci.")
    return see_other(person.merged_into)


def _refuse_what_is_covered(request, person):
    """404 where a danger covers how to reach the person: nothing tells whether there is something to change."""
    if not may_change_contacts(request.user, files_of(person, request.user)):
        raise Http404
