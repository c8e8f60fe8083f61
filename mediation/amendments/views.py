"""The amendments of a convention: prepared, corrected, signed or given up by the manager; their acts, downloaded."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from mediation.amendments.forms import AmendmentForm
from mediation.amendments.models import ONE_AT_A_TIME, ConventionAmendment
from mediation.conventions.forms import SignatureForm
from mediation.conventions.models import Convention
from mediation.conventions.permissions import may_keep_convention
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_manager, is_partner
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

FORM = "mediation/amendments/amendment_form.html"
NOT_SIGNED = "Seule une convention signée change par un avenant."
NOT_PREPARED = "Cet avenant n’est plus en préparation : il reste tel qu’il est. Préparez-en un autre."


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
@transaction.atomic
def amendment_create(request, pk):
    """Prepare an amendment of a signed convention; the convention is held meanwhile."""
    rows = Convention.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    convention = rows.select_related("service").get_or_404(pk=pk)
    if why := _why_not(request.user, convention):
        messages.error(request, why)
        return refuse(request, convention) if request.method == "POST" else redirect(convention)
    form = AmendmentForm(typed(request), agent=request.user, convention=convention)
    return _form_page(request, form, "create", "L’avenant est préparé. Notez sa signature pour qu’il s’applique.")


def _why_not(agent, convention):
    """Why no amendment can be prepared now; empty when one can."""
    if not (convention.is_signed and may_keep_convention(agent, convention)):
        return NOT_SIGNED
    waiting = ConventionAmendment.objects.visible_to(agent).prepared().filter(convention=convention)
    return ONE_AT_A_TIME if waiting.exists() else ""


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
@transaction.atomic
def amendment_update(request, pk):
    """Correct an amendment that is not signed; the row is held meanwhile, so that nobody signs it."""
    rows = ConventionAmendment.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    amendment = rows.select_related("convention__service").get_or_404(pk=pk)
    if not amendment.is_prepared:
        messages.error(request, NOT_PREPARED)
        return refuse(request, amendment) if request.method == "POST" else redirect(amendment)
    form = AmendmentForm(
        typed(request), agent=request.user, instance=amendment, convention=amendment.convention
    )  # fmt: skip
    return _form_page(request, form, "update", "L’avenant est corrigé.")


def _form_page(request, form, action, done):
    if request.method == "POST" and form.is_valid() and form.save_once():
        Entry.objects.record(by=request.user, action=action, target=form.instance)
        messages.success(request, done)
        return redirect(form.instance)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, FORM, {"form": form, "convention": form.convention})


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def amendment_sign(request, pk):
    """Note the signature, with the act: the amendment applies."""
    amendment = _visible(request, pk)
    form = SignatureForm(typed(request), request.FILES or None, agent=request.user)
    is_open = "sign" in amendment.available_steps(request.user)
    if request.method == "GET" and is_open:
        context = {"form": form, "amendment": amendment}
        return render(request, "mediation/amendments/amendment_sign.html", context)
    if not is_open:
        messages.error(request, NOT_PREPARED)
        return refuse(request, amendment) if request.method == "POST" else redirect(amendment)
    if not form.is_valid():
        return refuse(request, form=form)
    version = posted_version(request.POST)
    return perform_and_redirect(
        request,
        lambda: amendment.sign(by=request.user, version=version, **form.cleaned_data),
        done=f"L’{amendment} est signé : il s’applique.",
        back=amendment,
    )


@require_POST
@requires(is_manager)
@once
def amendment_cancel(request, pk):
    """Give up an amendment that is not signed."""
    amendment = _visible(request, pk)
    done = f"L’{amendment} est abandonné : la convention reste telle qu’elle est."
    return perform_and_redirect(request, lambda: amendment.cancel(by=request.user), done=done, back=amendment)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def amendment_document(request, pk):
    """The signed act, to be downloaded."""
    amendment = get_visible_or_404(ConventionAmendment, request.user, pk=pk)
    return pdf_download(amendment.document, f"convention-{amendment.convention_id}-avenant-{amendment.number}.pdf")


def _visible(request, pk):
    return ConventionAmendment.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
