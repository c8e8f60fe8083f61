"""Recording a danger, which nothing stops, and lifting it, for those who may and have just read it.

Who did not open the file in the last twelve hours reads its number and nobody's name, and is not asked who is
threatened: the form of a danger is no way to read files, and no place to guess.
"""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose, never_stopped
from portal.foundation.access.guards import requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.dangers.forms import LiftForm, danger_form, threat_form
from portal.separations.dangers.models import DangerReport
from portal.separations.dangers.permissions import (
    has_just_read,
    knows_who,
    may_lift_dangers,
    may_report_danger,
    may_see_danger,
)
from portal.separations.families.models import Family

OPEN_AGAIN = "La médiation peut de nouveau être proposée."
STILL_OPEN = "Mais une autre reste ouverte pour ce dossier : la médiation n’est pas proposée."
READ_IT_FIRST = (
    "La situation de danger n’est pas levée : vous ne l’avez pas lue depuis une heure. Relisez-la, puis levez-la si "
    "c’est toujours juste."
)


@require_http_methods(["GET", "POST"])
@requires(may_report_danger)
@never_stopped
@once
def danger_record(request, pk):
    """Record what the person said of a danger; the answer is the same whether or not one is open already."""
    family = get_visible_or_404(Family, request.user, pk=pk)
    disclose(request, family)
    named = knows_who(request.user, family)
    form = danger_form(typed(request), agent=request.user, family=family if named else None)
    if request.method == "POST" and form.is_valid():
        form.save(family)
        messages.success(request, "C’est enregistré. La médiation n’est plus proposée pour ce dossier.")
        return redirect(family)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "family": family, "named": named}
    return render(request, "separations/dangers/danger_record.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_report_danger)
@never_stopped
@once
def danger_update(request, pk):
    """Say better who is threatened, and by whom; for those who read the note."""
    report = get_visible_or_404(DangerReport, request.user, pk=pk)
    if not may_see_danger(request.user, report):
        raise Http404
    disclose(request, report)
    named = knows_who(request.user, report.family)
    form = threat_form(typed(request), agent=request.user, report=report, named=named)
    if request.method == "POST" and form.is_valid():
        version, correct = posted_version(request.POST), report.correct if named else report.say_whence
        return perform_and_redirect(
            request,
            lambda: correct(by=request.user, version=version, **form.parts),
            done="C’est enregistré.",
            back=report.family,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "report": report, "named": named}
    return render(request, "separations/dangers/danger_update.html", context)


@require_POST
@requires(may_report_danger)
@once
def danger_undo(request, pk):
    """Take back what one recorded by mistake a few minutes ago."""
    report = get_visible_or_404(DangerReport, request.user, pk=pk)
    if not may_see_danger(request.user, report):
        raise Http404
    done = "Le signalement est annulé. L’annulation reste au dossier."
    return perform_and_redirect(request, lambda: report.undo(by=request.user), done=done, back=report.family)


@require_http_methods(["GET", "POST"])
@requires(may_lift_dangers)
@once
def danger_lift(request, pk):
    """Close a danger, with a reason that stays on file; on a page that was just read, and that a budget stops."""
    report = get_visible_or_404(DangerReport, request.user, pk=pk)
    disclose(request, report)
    form = LiftForm(typed(request), agent=request.user)
    if request.method == "POST" and not has_just_read(request.user, report.family):
        messages.error(request, READ_IT_FIRST)
        return refuse(request, form=form)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = f"La situation de danger est levée. {STILL_OPEN if report.others_are_open else OPEN_AGAIN}"
        return perform_and_redirect(
            request, lambda: report.lift(by=request.user, reason=reason), done=done, back=report.family
        )
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/dangers/danger_lift.html", {"form": form, "report": report})
