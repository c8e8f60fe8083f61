"""Transfers to another Caf: asked on the file, read by both Caf, accepted or refused there, taken back here."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose, disclose_list
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.opening import open_family
from portal.separations.transfers.filters import TransferFilter
from portal.separations.transfers.forms import AcceptTransferForm, AskTransferForm, RefuseTransferForm
from portal.separations.transfers.models import Transfer
from portal.separations.transfers.permissions import may_ask_transfer
from portal.separations.transfers.process import NOT_BY_YOU, can_pass, hindrances, is_overtaken, to_call
from portal.separations.transfers.tables import TransferTable

ASKED = "Le transfert est demandé à la {caf} : le dossier reste le vôtre tant que son responsable n’a pas accepté."
ACCEPTED = "Le dossier est repris : voici celui de votre Caf, qui ne change plus rien à celui de la {caf}."
REFUSED = "Le dossier est refusé : la Caf d’origine en lit le motif."
WITHDRAWN = "La demande est retirée : le dossier reste à votre Caf."
ENDED = "Ce transfert n’attend plus de réponse, ou pas la vôtre : le voici comme il est maintenant."


@require_GET
@requires(is_caf_agent)
def transfer_list(request):
    """Those received and those sent, the latest first."""
    rows = Transfer.objects.visible_to(request.user).for_page()
    listed = ListPage(request, rows, TransferTable, filter_class=TransferFilter)
    return render(request, "separations/transfers/transfer_list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def transfer_ask(request, pk):
    """Ask another Caf to go on with the file, and choose what passes."""
    family, agent = open_family(request, pk), request.user
    hindered = hindrances(family) if may_ask_transfer(agent, family) else [NOT_BY_YOU]
    if request.method == "GET" and hindered:
        messages.error(request, " ".join(hindered))
        return redirect(family)
    form = AskTransferForm(typed(request), agent=agent, family=family)
    if request.method == "POST" and form.is_valid() and (transfer := form.save()):
        messages.success(request, ASKED.format(caf=transfer.to_caf))
        return redirect(transfer)
    if request.method == "POST":
        for sentence in hindered:
            messages.error(request, sentence)
        return refuse(request, family if hindered else "", form=form)
    return render(request, "separations/transfers/transfer_ask.html", {"form": form, "family": family})


@require_GET
@requires(is_caf_agent)
def transfer_detail(request, pk):
    """The transfer, as the agent’s Caf may read it."""
    transfer, agent = _visible(request, pk), request.user
    received = transfer.is_received_by(agent)
    context = {
        "transfer": transfer,
        "names": transfer.names_for(agent),
        "received": received,
        "steps": transfer.available_steps(agent),
        "passed_contacts": transfer.passed_contacts.count(),
        "hindered": to_call(transfer) if received and transfer.is_asked and not can_pass(transfer) else "",
        "overtaken": not received and is_overtaken(transfer),
    }
    return render(request, "separations/transfers/transfer_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def transfer_accept(request, pk):
    """Go on with the file: who follows it, and whether its persons are known here already."""
    transfer = _visible(request, pk)
    if not _is_open(request, transfer, "accept"):
        return refuse(request, transfer) if request.method == "POST" else redirect(transfer)
    form = AcceptTransferForm(
        typed(request), agent=request.user, transfer=transfer, hold=request.method == "POST"
    )  # fmt: skip
    if request.method == "GET":
        if form.matches:
            look_alikes = [match.person for _, match in form.matches]
            disclose_list(request, look_alikes, act="search", note=f"{len(look_alikes)} ressemblance(s)")
        return render(request, "separations/transfers/transfer_accept.html", {"form": form, "transfer": transfer})
    if not form.is_valid():
        return refuse(request, form=form)
    opened = []
    done = ACCEPTED.format(caf=transfer.caf)
    answer = perform_and_redirect(request, lambda: opened.append(form.save()), done=done, back=transfer)
    return redirect(opened[0]) if opened else answer


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def transfer_refuse(request, pk):
    """Leave the file where it is, for a reason."""
    transfer = _visible(request, pk)
    if not _is_open(request, transfer, "refuse"):
        return refuse(request, transfer) if request.method == "POST" else redirect(transfer)
    form = RefuseTransferForm(typed(request), agent=request.user)
    if request.method == "GET":
        return render(request, "separations/transfers/transfer_refuse.html", {"form": form, "transfer": transfer})
    if not form.is_valid():
        return refuse(request, form=form)
    return perform_and_redirect(
        request, lambda: transfer.refuse(by=request.user, **form.cleaned_data), done=REFUSED, back=transfer
    )


@require_POST
@requires(is_caf_agent)
@once
def transfer_withdraw(request, pk):
    """Take the request back, before it is answered."""
    transfer = get_visible_or_404(Transfer, request.user, pk=pk)
    return perform_and_redirect(request, lambda: transfer.withdraw(by=request.user), done=WITHDRAWN, back=transfer)


def _visible(request, pk):
    transfer = Transfer.objects.visible_to(request.user).for_page().get_or_404(pk=pk)
    disclose(request, transfer)
    return transfer


def _is_open(request, transfer, step):
    """Whether the agent may take this step now; else why not is said."""
    if step not in transfer.available_steps(request.user):
        messages.error(request, ENDED)
        return False
    if step == "accept" and not can_pass(transfer):
        messages.error(request, to_call(transfer))
        return False
    return True
