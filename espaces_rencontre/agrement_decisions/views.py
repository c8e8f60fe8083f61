"""A file of agrément goes on: deposited, complete, then answered or granted by silence; each step on its page."""

from django.contrib import messages
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrement_decisions.steps import STEPS
from espaces_rencontre.agrement_files.models import AgrementFile
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.files.download import pdf_download
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_file_refusal(request, pk):
    """The arrêté of a refusal, to be downloaded."""
    return pdf_download(_visible(request, pk).refusal_proof, f"refus-dossier-agrement-{pk}.pdf")


def _step_page(request, pk, step):
    """Ask what `step` needs, then take it."""
    agrement_file, page = _visible(request, pk), STEPS[step]
    form = page.form(typed(request), request.FILES or None, agent=request.user, agrement_file=agrement_file)
    if step not in agrement_file.available_steps(request.user):
        messages.error(request, "Cette action n’est pas possible maintenant : relisez l’état du dossier.")
        return refuse(request, agrement_file)
    if request.method == "POST" and form.is_valid():
        return perform_and_redirect(
            request,
            lambda: getattr(agrement_file, step)(by=request.user, **form.cleaned_data),
            done=page.done,
            back=agrement_file,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "agrement_file": agrement_file, "page": page, "missing": []}
    if step == "complete":
        context["missing"] = agrement_file.missing_documents()
    return render(request, "espaces_rencontre/agrement_decisions/agrement_file_step.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_file_deposit(request, pk):
    """The préfecture received it."""
    return _step_page(request, pk, "deposit")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_file_complete(request, pk):
    """Every document is there: the two months run."""
    return _step_page(request, pk, "complete")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_file_grant(request, pk):
    """The prefect agreed by an arrêté."""
    return _step_page(request, pk, "grant")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_file_refuse(request, pk):
    """The prefect refused, with reasons."""
    return _step_page(request, pk, "refuse")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def agrement_file_reopen(request, pk):
    """Completeness or the answer was recorded by mistake."""
    return _step_page(request, pk, "reopen")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_file_undo_deposit(request, pk):
    """The deposit was recorded by mistake."""
    return _step_page(request, pk, "undo_deposit")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_file_abandon(request, pk):
    """The file is given up."""
    return _step_page(request, pk, "abandon")


def _visible(request, pk):
    return AgrementFile.objects.visible_to(request.user).for_page().prefetch_related("documents").get_or_404(pk=pk)
