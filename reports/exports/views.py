"""Asking for a file, following it, taking it."""

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_cnaf, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.jobs import process as jobs
from portal.foundation.jobs.views import cancel_job, show_job
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry
from reports.exports.definitions import reports_for
from reports.exports.forms import ExportForm
from reports.exports.models import ExportJob
from reports.exports.tables import ExportTable

PAGE = "reports/exports/export_detail.html"
OUTCOME = "reports/exports/_export_outcome.html"
GONE = "Ce fichier n’est plus disponible : les exports sont gardés sept jours. Demandez-le de nouveau."
NOT_READY = "Ce fichier n’est pas encore prêt : il se prépare, cette page dit où il en est."
MOVED = "Ce fichier concerne un autre périmètre que le vôtre aujourd’hui : demandez un nouvel export."


@require_GET
@requires(is_cnaf, is_manager)
def export_list(request):
    """The agent's own exports, latest first, and the form that asks for one."""
    return _list_page(request, ExportForm(typed(request, reverse("export_create")), agent=request.user))


@require_POST
@requires(is_cnaf, is_manager)
@once
def export_create(request):
    """Queue an export for the workers, then show its progress."""
    form = ExportForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, reverse("export_list"), form=form)
    job = form.save()
    Entry.objects.record(by=request.user, action="export", target=job, note=f"{job.name} {job.exercice} {job.format}")
    jobs.queue(job)
    return redirect(job)


@require_GET
@requires(is_cnaf, is_manager)
def export_detail(request, pk):
    """How far the export is, then the file; the page asks again by itself while a worker is on it."""
    job = get_visible_or_404(ExportJob, request.user, pk=pk)
    return show_job(request, job, template=PAGE, outcome=OUTCOME)


@require_POST
@requires(is_cnaf, is_manager)
@once
def export_cancel(request, pk):
    """Stop an export that nobody needs any more."""
    return cancel_job(request, get_visible_or_404(ExportJob, request.user, pk=pk))


@require_GET
@requires(is_cnaf, is_manager)
def export_download(request, pk):
    """The file itself, for the agent who asked and while their perimeter is the same."""
    job = get_visible_or_404(ExportJob, request.user, pk=pk)
    if job.caf_id != request.user.caf_id or job.name not in {report.name for report in reports_for(request.user)}:
        messages.error(request, MOVED)
        return redirect(job)
    if job.is_under_way:
        messages.info(request, NOT_READY)
        return redirect(job)
    if not job.is_done or not job.path.is_file():
        messages.error(request, GONE)
        return redirect(job)
    Entry.objects.record(by=request.user, action="download", target=job)
    return FileResponse(job.path.open("rb"), as_attachment=True, filename=job.download_name)


def _list_page(request, form):
    jobs = ExportJob.objects.visible_to(request.user).order_by("-pk")
    context = {"form": form, "list": ListPage(request, jobs, ExportTable), "reports": reports_for(request.user)}
    return render(request, "reports/exports/export_list.html", context)
