"""Hand-overs of caseloads: entered by the agent or the manager, corrected, cancelled, called back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.hand_overs import process
from portal.separations.hand_overs.forms import HandOverForm
from portal.separations.hand_overs.models import HandOver
from portal.separations.hand_overs.permissions import may_hand_over
from portal.separations.hand_overs.tables import HandOverTable
from portal.separations.hand_overs.tasks import move_caseload

ENTER = "Passer des dossiers à un collègue"
PLANNED = "La passation est enregistrée : les dossiers passent au collègue le premier jour, d’eux-mêmes."


@require_GET
@requires(may_hand_over)
def hand_over_list(request):
    """Those that concern the agent; all those of the Caf for its manager."""
    rows = HandOver.objects.visible_to(request.user).for_list()
    rows = rows if is_manager(request.user) else rows.about(request.user)
    listed = ListPage(request, rows, HandOverTable, fill=(reverse("hand_over_create"), ENTER))
    return render(request, "separations/hand_overs/hand_over_list.html", {"list": listed, "enter": ENTER})


@require_http_methods(["GET", "POST"])
@requires(may_hand_over)
@once
def hand_over_create(request):
    """Give all the open files of an agent to a colleague, from a day, until another or for good."""
    return _page(request, HandOverForm(typed(request), agent=request.user), "create", PLANNED)


@require_http_methods(["GET", "POST"])
@requires(may_hand_over)
@once
def hand_over_update(request, pk):
    """Correct what is planned; once the files went, the day of their return."""
    rows = HandOver.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    hand_over = rows.get_or_404(pk=pk)
    if not hand_over.available_steps(request.user):
        messages.error(request, "Cette passation ne se corrige plus, ou seulement par son agent et le responsable.")
        return refuse(request, hand_over)
    form = HandOverForm(typed(request), agent=request.user, instance=hand_over)
    return _page(request, form, "update", "La passation est corrigée.")


@require_POST
@requires(may_hand_over)
@once
def hand_over_cancel(request, pk):
    """The files stay with their référent."""
    hand_over = get_visible_or_404(HandOver, request.user, pk=pk)
    done = "La passation est annulée : les dossiers restent à leur référent."
    return perform_and_redirect(request, lambda: hand_over.cancel(by=request.user), done=done, back=hand_over)


@require_POST
@requires(may_hand_over)
@once
def hand_over_recall(request, pk):
    """The files come back now instead of on their day."""
    hand_over = get_visible_or_404(HandOver, request.user, pk=pk)

    def recall():
        hand_over.recall(by=request.user)
        process.queue(move_caseload, hand_over)

    done = "Les dossiers que personne n’a confiés à un autre reviennent dans les secondes qui suivent."
    return perform_and_redirect(request, recall, done=done, back=hand_over)


def _page(request, form, action, done):
    if request.method == "POST" and form.is_valid() and (hand_over := form.save_once()):
        Entry.objects.record(by=request.user, action=action, target=hand_over)
        process.queue(move_caseload, hand_over)
        messages.success(request, done)
        return redirect(hand_over)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/hand_overs/hand_over_form.html", {"form": form})
