"""The rights to examine of a caseload: listed, exported, examined, searched again."""

from django.contrib import messages
from django.http import StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose_list
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, see_other, typed
from portal.foundation.submissions.once import once
from portal.foundation.text.french import fr_date, fr_time, number
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.dangers.mask import masked_files
from portal.separations.families.models import Parent
from portal.separations.families.opening import answer_if_cancelled, open_family
from portal.separations.found_rights.examining import GONE, examine, right_now, row_of
from portal.separations.found_rights.export import MOST, rights_file
from portal.separations.found_rights.filters import FoundRightFilter
from portal.separations.found_rights.forms import ExamineForm
from portal.separations.found_rights.tables import FoundRightTable
from portal.separations.replacements.models import stands_for
from portal.separations.rights.models import FoundRight
from portal.separations.rights.permissions import answers_for_the_caf, may_examine_rights
from portal.separations.rights_search.models import computed_at

NIGHT_ENDS = 7  # the hour
NOT_YOURS = "Ce dossier est suivi par quelqu’un d’autre : son référent ou un travailleur social dit ce qu’il en est."
TOO_MANY = "Plus de {} lignes : filtrez d’abord la liste, par droit, par échéance ou par référent."
DONE = "C’est noté : ce droit sort de la liste, et y revient si le dossier change."


@require_GET
@requires(is_caf_agent)
def right_list(request):
    """The rights of the files one follows, or of the whole Caf for its social workers and its manager."""
    listed = ListPage(request, _visible(request.user), FoundRightTable, filter_class=FoundRightFilter)
    agent = request.user
    context = {
        "list": listed,
        "computed": _computed_in_words(computed_at(agent)),
        "counts": FoundRight.objects.visible_to(agent).counts() if is_manager(agent) else (),
        "may_search": is_manager(agent),
    }
    return render(request, "separations/found_rights/right_list.html", context)


@require_GET
@requires(is_caf_agent)
def right_export(request):
    """The same rights as a file for a spreadsheet, narrowed by the address."""
    asked = FoundRightFilter(request.GET, queryset=_visible(request.user), request=request)
    rows = list(asked.qs[: MOST + 1])
    if len(rows) > MOST:
        messages.error(request, TOO_MANY.format(number(MOST)))
        return redirect("right_list")
    disclose_list(request, rows, act="export", note=f"droits à examiner {asked.in_words}".strip())
    headers = {"Content-Disposition": content_disposition_header(True, "droits-a-examiner.csv")}
    return StreamingHttpResponse(rights_file(rows), content_type="text/csv; charset=utf-8", headers=headers)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def right_examine(request, pk):
    """Say what came of a right of the list."""
    row = get_visible_or_404(FoundRight, request.user, pk=pk)
    return _examine(request, row.parent_id, row.code)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def parent_right_examine(request, pk, code):
    """The same, of a right that the file shows, whether the night has found it or not."""
    return _examine(request, pk, code)


@require_POST
@requires(is_caf_agent)
@once
def right_examine_again(request, pk):
    """Put it back among those to examine."""
    row = FoundRight.objects.visible_to(request.user).select_related("family", "parent").get_or_404(pk=pk)
    return perform_and_redirect(
        request,
        lambda: row.examine_again(by=request.user),
        done="Ce droit est de nouveau à examiner.",
        back=row.family,
    )


def _visible(agent):
    # A right and its reason tell where the children live.
    rows = FoundRight.objects.visible_to(agent).of_open_files().exclude(family__in=masked_files(agent)).for_list()
    return rows if answers_for_the_caf(agent) else rows.followed_by(stands_for(agent))


def _computed_in_words(moment):
    """« Calculé cette nuit à 0 h 52, d’après les dossiers ouverts. »; or when it will be."""
    if moment is None:
        return "Pas encore calculé : la première recherche se fait cette nuit."
    local = timezone.localtime(moment)
    today = "cette nuit" if local.hour < NIGHT_ENDS else "aujourd’hui"
    day = today if local.date() == timezone.localdate() else f"le {fr_date(local.date())}"
    return f"Calculé {day} à {fr_time(local)}, d’après les dossiers ouverts."


def _examine(request, parent_pk, code):
    agent = request.user
    family = open_family(request, get_visible_or_404(Parent, agent, pk=parent_pk).family_id)
    if answer := answer_if_cancelled(request, family):
        return answer
    parent = next(parent for parent in family.both_parents if parent and parent.pk == parent_pk)
    now = right_now(family, parent, code, agent)
    if now is None or not may_examine_rights(agent, family):
        messages.error(request, NOT_YOURS if now else GONE)
        return see_other(family)
    row = row_of(now, agent)
    if row is not None and row.is_examined and row.facts == now.facts:
        return _page(request, now, row, None)
    form = ExamineForm(typed(request), agent=agent)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        return perform_and_redirect(request, lambda: examine(now, by=agent, **answers), done=DONE, back=family)
    if request.method == "POST":
        return refuse(request, form=form)
    return _page(request, now, row, form)


def _page(request, now, row, form):
    """The question, or what was answered already, which may be taken back."""
    if request.method == "POST":
        messages.error(request, "Quelqu’un a déjà dit ce qu’il en est : relisez, et remettez à examiner s’il le faut.")
        return see_other(now.parent.family)
    parent = now.parent
    context = {"form": form, "row": row, "right": now.right, "parent": parent, "family": parent.family}
    return render(request, "separations/found_rights/right_examine.html", context)
