"""The files one follows, and each step of a file: entrusted, closed, opened again."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.lists.bulk import bulk_act
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.models import Family
from portal.separations.ownership.filters import FollowedFileFilter
from portal.separations.ownership.forms import CloseForm, EntrustForm, FileEntrustForm, ReopenForm
from portal.separations.ownership.tables import FollowedFileTable
from portal.separations.replacements.models import stands_for

PAGES = {
    "entrust": "separations/ownership/family_entrust.html",
    "close": "separations/ownership/family_close.html",
    "reopen": "separations/ownership/family_reopen.html",
}


@require_GET
@requires(is_caf_agent)
def family_list(request):
    """The files one follows, or follows for somebody who is away; those of the whole Caf for its manager."""
    title = "Dossiers suivis" if is_manager(request.user) else "Mes dossiers"
    return render(request, "separations/ownership/family_list.html", {"list": _listed(request), "title": title})


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def family_bulk(request):
    """Give several files to a colleague: tried first, then done, each said by itself."""
    return bulk_act(request, _listed(request), back="family_list")


def _listed(request):
    rows = Family.objects.visible_to(request.user).for_follow_up()
    if not is_manager(request.user):
        followed, mine = stands_for(request.user), request.GET.get("etape") == "mine"
        rows = rows.waiting_for(followed) if mine else rows.followed_by(followed)
    return ListPage(
        request,
        rows,
        FollowedFileTable,
        filter_class=FollowedFileFilter,
        acts=["entrust"],
        act_forms={"entrust": EntrustForm},
        bulk_url=reverse("family_bulk"),
        fill=(reverse("separation_search"), "Rechercher une personne"),
    )


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def family_entrust(request, pk):
    """Give the file to a colleague, for good or until a day."""
    family = _visible(request, pk)
    form = FileEntrustForm(typed(request), agent=request.user, family=family)
    done = "Le dossier est confié : il est dans la journée de votre collègue dès le jour dit."
    return _step(request, family, "entrust", form, done)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def family_close(request, pk):
    """Close the file with its outcome."""
    family = _visible(request, pk)
    if request.method == "GET" and (hindered := obstacles_to(family, "close")):
        messages.error(request, " ".join(hindered))
        return redirect(family)
    form = CloseForm(typed(request), agent=request.user)
    return _step(request, family, "close", form, "Le dossier est fermé. Il se rouvre à tout moment, avec un motif.")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def family_reopen(request, pk):
    """Open a closed file again."""
    family = _visible(request, pk)
    form = ReopenForm(typed(request), agent=request.user)
    return _step(request, family, "reopen", form, "Le dossier est rouvert : écrivez la prochaine étape.")


def _visible(request, pk):
    """The file; a POST holds it, so that of two who decide at once the second reads what the first did."""
    rows = Family.objects.visible_to(request.user).for_file()
    rows = rows.select_for_update(of=("self",)) if request.method == "POST" else rows
    family = rows.get_or_404(pk=pk)
    disclose(request, family)
    return family


def _step(request, family, step, form, done):
    """The page of a step that asks for an answer, and what came of it; one that is not open any more says so."""
    is_open = step in family.available_steps(request.user)
    if request.method == "GET" and not is_open:
        messages.error(request, f"Ce dossier est {family.standing} : ce geste n’est pas possible, ou pas par vous.")
        return redirect(family)
    if request.method == "GET":
        return render(request, PAGES[step], {"form": form, "family": family})
    if not form.is_valid() and is_open:
        return refuse(request, form=form)
    answers = {name: form.cleaned_data.get(name) for name in form.fields}
    return perform_and_redirect(
        request, lambda: getattr(family, step)(by=request.user, **answers), done=done, back=family
    )
