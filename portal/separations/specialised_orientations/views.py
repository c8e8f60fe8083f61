"""One parent alone sent to a specialised service during a danger: noted, read on a sheet of their own, cancelled."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.cancelling import CANCELLED_ALREADY
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.course.forms import CancelForm
from portal.separations.dangers.models import DangerReport
from portal.separations.dangers.permissions import may_see_danger
from portal.separations.specialised_orientations.forms import OrientationForm
from portal.separations.specialised_orientations.models import SpecialisedOrientation, parents_to_orient
from portal.separations.specialised_orientations.permissions import may_orient

IS_LIFTED = "Cette situation a été levée depuis : rien ne s’y note plus."


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
@transaction.atomic
def specialised_orientation_add(request, pk, position):
    """Note one, under those of the same parent; the other one is nowhere on the page."""
    report, parent = _opened(request, pk, position)
    may_add = may_orient(request.user, report)
    form = OrientationForm(typed(request), agent=request.user) if may_add else None
    if request.method == "POST" and not may_add:
        messages.error(request, IS_LIFTED)
        return redirect(request.path)
    if form and request.method == "POST" and form.is_valid():
        row = SpecialisedOrientation(report=report, parent=parent, noted_by=request.user, **form.answers)
        row.save()
        Entry.objects.record(by=request.user, action="orientation:note", target=row)
        messages.success(request, "C’est noté. Rien n’a été envoyé, et personne d’autre n’est averti.")
        return redirect(row)
    if request.method == "POST":
        return refuse(request, form=form)
    rows = SpecialisedOrientation.objects.visible_to(request.user).of(report, parent)
    context = {"form": form, "report": report, "parent": parent, "rows": rows}
    return render(request, "separations/specialised_orientations/specialised_orientation_add.html", context)


@require_GET
@requires(is_caf_agent)
def specialised_orientation_detail(request, pk):
    """The sheet of one, which may be printed for the person: the service and how to reach it."""
    row = _visible(request, pk)
    context = {"row": row, "parent": row.parent, "back": _page_of(row)}
    return render(request, "separations/specialised_orientations/specialised_orientation_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def specialised_orientation_cancel(request, pk):
    """Take back one that was noted by mistake, with a reason; the right one is then noted."""
    row = _visible(request, pk)
    if row.cancelled_at:
        messages.error(request, CANCELLED_ALREADY)
        return redirect(row)
    form = CancelForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        return perform_and_redirect(
            request, lambda: row.cancel(by=request.user, reason=reason), done="C’est annulé.", back=_page_of(row)
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "row": row, "parent": row.parent}
    return render(request, "separations/specialised_orientations/specialised_orientation_cancel.html", context)


def _opened(request, pk, position):
    """The danger and the parent of this rank, for those who read the danger; 404 for anybody else."""
    rows = DangerReport.objects.visible_to(request.user).select_related("family__caf")
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    report = rows.prefetch_related("family__parents__person").get_or_404(pk=pk)
    if not may_see_danger(request.user, report):
        raise Http404
    parent = next((row for row in parents_to_orient(report) if row.position == position), None)
    if parent is None or report.family.cancelled_at:
        raise Http404
    disclose(request, report)
    return report, parent


def _visible(request, pk):
    rows = SpecialisedOrientation.objects.visible_to(request.user)
    names = ("report__family__caf", "parent__person", "place", "noted_by", "cancelled_by")
    row = rows.select_related(*names).get_or_404(pk=pk)
    if not may_see_danger(request.user, row.report):
        raise Http404
    disclose(request, row)
    return row


def _page_of(row):
    return reverse("specialised_orientation_add", args=[row.report_id, row.parent.position])
