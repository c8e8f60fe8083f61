"""Depositing a spreadsheet, seeing what it would do, repairing its lines, applying it, taking the result."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.guards import AuthenticatedRequest, requires
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.imports import process
from portal.foundation.imports.forms import ImportForm, LineForm
from portal.foundation.imports.importer import Importer, importers_for
from portal.foundation.imports.models import Import, ImportLine
from portal.foundation.imports.permissions import may_import
from portal.foundation.imports.result_file import model_file, result_file
from portal.foundation.imports.tables import ImportTable, LineTable
from portal.foundation.jobs.models import JobRefused
from portal.foundation.jobs.views import cancel_job, show_job
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.recorder import record
from portal.foundation.workflow.transitions import ActionRefused
from portal.foundation.workflow.views import perform_and_redirect

PAGE = "foundation/imports/import_detail.html"
OUTCOME = "foundation/imports/_import_outcome.html"
NOT_READY = "Cet import est en cours : son résultat se télécharge une fois le travail terminé."
GONE = "Les lignes de cet import ont été supprimées, trente jours après son dernier mouvement."


@require_GET
@requires(may_import)
def import_list(request: AuthenticatedRequest) -> HttpResponseBase:
    """The agent's own imports, latest first, and the form that deposits a file."""
    initial = {"kind": request.GET.get("kind")}
    form = ImportForm(typed(request, reverse("import_create")), agent=request.user, initial=initial)
    jobs = Import.objects.visible_to(request.user).order_by("-pk")
    listed = ListPage(request, jobs, ImportTable)
    context = {"form": form, "list": listed, "importers": importers_for(request.user)}
    return render(request, "foundation/imports/import_list.html", context)


@require_POST
@requires(may_import)
@once
def import_create(request: AuthenticatedRequest) -> HttpResponseBase:
    """Keep the file and hand it to a worker, which reads it and changes nothing."""
    form = ImportForm(request.POST, request.FILES, agent=request.user)
    if not form.is_valid():
        return refuse(request, reverse("import_list"), form=form)
    return redirect(process.deposit(form.cleaned_data["file"], kind=form.cleaned_data["kind"], by=request.user))


@require_GET
@requires(may_import)
def import_detail(request: AuthenticatedRequest, pk: int) -> HttpResponseBase:
    """What each line would do, then what it did."""
    job = get_visible_or_404(Import, request.user, pk=pk)
    context = {} if job.is_under_way else _lines(request, job)
    return show_job(request, job, template=PAGE, outcome=OUTCOME, **context)


@require_POST
@requires(may_import)
@once
def import_apply(request: AuthenticatedRequest, pk: int) -> HttpResponseBase:
    """Apply the lines that are new or to change; the others are left as they are."""
    job = get_visible_or_404(Import, request.user, pk=pk)
    done = "L’import est lancé : chaque ligne dira ce qu’elle a fait."
    return perform_and_redirect(request, lambda: process.apply(job, by=request.user), done=done, back=job)


@require_POST
@requires(may_import)
@once
def import_cancel(request: AuthenticatedRequest, pk: int) -> HttpResponseBase:
    """Give the import up: nothing more is changed."""
    return cancel_job(request, get_visible_or_404(Import, request.user, pk=pk))


@require_http_methods(["GET", "POST"])
@requires(may_import)
@once
def import_line_update(request: AuthenticatedRequest, pk: int) -> HttpResponseBase:
    """Repair a line in place: its cells as typed, with what is wrong beside each."""
    line = get_visible_or_404(ImportLine, request.user, pk=pk)
    try:
        importer = process.importer_for(line.job)
    except JobRefused as refusal:
        messages.error(request, refusal.reason)
        return redirect(line.job)
    if not line.job.is_previewed:
        messages.error(request, process.NOT_NOW)
        return redirect(line.job)
    columns = [column for column in importer.columns if column.name in line.job.columns]
    held = typed(request)
    form = LineForm(line.cells if held is None else held, agent=request.user, columns=columns)
    if request.method == "POST":
        try:
            if form.is_valid() and _repaired(request, line, form, importer):
                return redirect(line.job)
        except ActionRefused as refusal:
            messages.error(request, refusal.reason)
            return redirect(line.job)
        return refuse(request, form=form)
    if held is None:
        form.say(line.errors)
    return render(request, "foundation/imports/import_line_update.html", {"line": line, "form": form})


@require_GET
@requires(may_import)
def import_download(request: AuthenticatedRequest, pk: int) -> HttpResponseBase:
    """Every line with its outcome, as a CSV that can be corrected and deposited again."""
    job = get_visible_or_404(Import, request.user, pk=pk)
    if job.is_under_way or job.has_expired:
        messages.info(request, GONE if job.has_expired else NOT_READY)
        return redirect(job)
    record(by=request.user, action="download", target=job)
    lines = job.lines.visible_to(request.user).order_by("number")
    headers = {"Content-Disposition": content_disposition_header(True, f"import-{job.pk}.csv")}
    return StreamingHttpResponse(
        result_file(job.labels(request.user), lines), content_type="text/csv; charset=utf-8", headers=headers
    )


@require_GET
@requires(may_import)
def import_model(request: AuthenticatedRequest) -> HttpResponseBase:
    """An empty file with the headings of a kind of import."""
    wanted = request.GET.get("kind", "")
    found = [each for each in importers_for(request.user) if each.kind == wanted] or importers_for(request.user)
    headers = {"Content-Disposition": content_disposition_header(True, f"modele-{found[0].kind}.csv")}
    return HttpResponse(model_file(found[0](request.user)), content_type="text/csv; charset=utf-8", headers=headers)


def _repaired(request: HttpRequest, line: ImportLine, form: LineForm, importer: Importer) -> bool:
    """Whether the line is in error no more; what is still wrong is said on the form."""
    found = process.repair(line, line.cells | form.cleaned_data, importer)
    line.refresh_from_db()
    if found.errors or line.errors:
        form.say(found.errors or line.errors)
        return False
    messages.success(request, f"Ligne {line.number} corrigée : elle est {line.shown.label}.")
    return True


def _lines(request: AuthenticatedRequest, job: Import) -> dict[str, Any]:
    """The lines of one outcome, or all; errors first, since they ask for something."""
    wanted = request.GET.get("lignes", "")
    lines, counts = job.lines.visible_to(request.user), job.counts()
    if wanted in ImportLine.Outcome.values:
        lines = lines.filter(outcome=wanted)
    table: dict[str, Any] = {"labels": job.labels(request.user), "may_repair": job.is_previewed}
    return {
        "list": ListPage(request, lines.order_by("number"), LineTable, **table),
        "wanted": wanted, "counts": counts, "results": job.results(),
        "to_apply": 0 if job.applies_whole and counts["error"] else counts["new"] + counts["change"],
        "total": sum(counts.values()), "told": _told(request, job),
    }  # fmt: skip


def _told(request: AuthenticatedRequest, job: Import) -> list[str]:
    """What a whole file comes to, before it is applied; nothing of other kinds."""
    if not (job.is_previewed and job.applies_whole and job.importer):
        return []
    sound = job.lines.visible_to(request.user).exclude(outcome=ImportLine.Outcome.ERROR).order_by("number")
    return job.importer(request.user).told_of_file(list(sound))
