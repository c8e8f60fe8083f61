"""One convention: prepared, corrected, signed, ended or given up by the manager of the Caf; its act, downloaded."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from mediation.conventions.forms import CancelForm, ConventionForm, EndForm, OperatorForm, SignatureForm
from mediation.conventions.models import Convention
from mediation.conventions.permissions import may_keep_convention
from mediation.conventions.timeline import convention_timeline
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_manager, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.contributions.panels import panels_of
from portal.foundation.files.download import pdf_download
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

FORM = "mediation/conventions/convention_form.html"
STEP = "mediation/conventions/convention_step.html"
SIGNED_ALREADY = "Cette convention n’est plus en préparation : elle change par un avenant."
SHORT = "Elle dure moins de trois ans : vérifiez que c’est voulu."


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def convention_detail(request, pk):
    """Its period, its Etp exercice by exercice, its act; the conditions and the amendments by their features."""
    convention = Convention.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    panels = panels_of(convention, request.user, request)
    context = {
        "convention": convention,
        "may_correct": convention.is_prepared and may_keep_convention(request.user, convention),
        "steps": convention.available_steps(request.user),
        "hindered": obstacles_to(convention, "sign") if convention.is_prepared else [],
        "panels": panels,
        "timeline": convention_timeline([convention, *(row for panel in panels for row in panel.timeline_rows)]),
    }
    return render(request, "mediation/conventions/convention_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def convention_create(request):
    """Prepare a convention for a service of the Caf."""
    start = {"service": request.GET.get("service")}
    form = ConventionForm(typed(request), agent=request.user, initial=start)
    return _form_page(request, form, "create", "La convention est en préparation. Répondez à ses conditions.")


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
@transaction.atomic
def convention_update(request, pk):
    """Correct a convention that is not signed yet; the row is held meanwhile, so that nobody signs it."""
    rows = Convention.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    convention = rows.select_related("service").get_or_404(pk=pk)
    if not convention.is_prepared:
        messages.error(request, SIGNED_ALREADY)
        return refuse(request, convention) if request.method == "POST" else redirect(convention)
    form = ConventionForm(typed(request), agent=request.user, instance=convention)
    return _form_page(request, form, "update", "La convention est corrigée.")


def _form_page(request, form, action, done):
    if request.method == "POST" and form.is_valid() and form.save_once():
        convention = form.instance
        Entry.objects.record(by=request.user, action=action, target=convention)
        messages.success(request, f"{done} {SHORT}" if convention.is_short else done)
        return redirect(convention)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, FORM, {"form": form})


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def convention_sign(request, pk):
    """Note the signature, with the act: from then on the convention funds."""
    convention = _visible(request, pk)
    form = SignatureForm(typed(request), request.FILES or None, agent=request.user)
    version = posted_version(request.POST)
    return _step_page(
        request,
        convention,
        "sign",
        form,
        lambda: convention.sign(by=request.user, version=version, **form.cleaned_data),
        "La convention est signée : elle fixe les Etp financés du service.",
    )


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def convention_end(request, pk):
    """End it before its term, with a reason."""
    convention = _visible(request, pk)
    form = EndForm(typed(request), agent=request.user, convention=convention)
    return _step_page(
        request,
        convention,
        "end",
        form,
        lambda: convention.end(by=request.user, **form.cleaned_data),
        "La convention finit plus tôt : elle finance jusqu’à son dernier jour.",
    )


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def convention_cancel(request, pk):
    """Give up what was prepared; its period is free again."""
    convention = _visible(request, pk)
    form = CancelForm(typed(request), agent=request.user)
    return _step_page(
        request,
        convention,
        "cancel",
        form,
        lambda: convention.cancel(by=request.user, **form.cleaned_data),
        "La préparation est abandonnée. La période est libre pour une autre convention.",
    )


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def convention_correct_operator(request, pk):
    """Name the operator that signed it, when the service had been typed under another one."""
    convention = _visible(request, pk)
    form = OperatorForm(typed(request), agent=request.user)
    return _step_page(
        request,
        convention,
        "correct_operator",
        form,
        lambda: convention.correct_operator(by=request.user, **form.cleaned_data),
        f"La convention nomme maintenant {convention.service.operator}.",
    )


def _step_page(request, convention, step, form, take, done):
    """The page of one step: its form, refused next to the field, or why it cannot be taken now."""
    found = convention.available_steps(request.user).get(step)
    if request.method == "GET":
        hindered = obstacles_to(convention, step)
        for sentence in hindered:
            messages.error(request, sentence)
        if found is None or hindered:
            return redirect(convention)
        return render(request, STEP, {"form": form, "convention": convention, "step": step, "button": found.button})
    if found is not None and not form.is_valid():
        return refuse(request, form=form)
    if found is None:
        messages.error(request, _over(convention))
        return refuse(request, convention)
    return perform_and_redirect(request, take, done=done, back=convention)


def _over(convention):
    state = convention.get_state_display()
    return f"Cette action n’est plus possible : l’état est maintenant « {state} ». Relisez la page mise à jour."


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def convention_document(request, pk):
    """The signed act, to be downloaded."""
    convention = get_visible_or_404(Convention, request.user, pk=pk)
    return pdf_download(convention.document, f"convention-{pk}.pdf")


def _visible(request, pk):
    return Convention.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
