"""Files of agrément: opened and prepared by the partner or the Caf, listed, and read with all that became of them."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from espaces_rencontre.agrement_files.filters import AgrementFileFilter
from espaces_rencontre.agrement_files.forms import AgrementFileForm
from espaces_rencontre.agrement_files.models import FROZEN, ONE_OPEN, AgrementFile
from espaces_rencontre.agrement_files.permissions import may_prepare_file
from espaces_rencontre.agrement_files.tables import AgrementFileTable
from espaces_rencontre.agrement_files.timeline import agrement_file_timeline
from espaces_rencontre.spaces.models import MeetingSpace
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_partner
from portal.foundation.contributions.panels import panels_of
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry
from portal.partners.sites.models import Site

# The steps by which a file goes on: one of them leads its page.
LEADING = ("deposit", "complete", "grant")


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_file_list(request):
    """Files of the perimeter, the last ones first."""
    rows = AgrementFile.objects.visible_to(request.user).for_page()
    listed = ListPage(request, rows, AgrementFileTable, filter_class=AgrementFileFilter)
    return render(request, "list.html", {"list": listed})


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_file_create(request, pk):
    """Open the file of a space; one at a time."""
    space = MeetingSpace.objects.visible_to(request.user).select_related("caf__departement").get_or_404(pk=pk)
    opened = AgrementFile.objects.visible_to(request.user).open().filter(space=space).first()
    if opened:
        messages.info(request, ONE_OPEN)
        return refuse(request, opened)
    places = Site.objects.visible_to(request.user).open().filter(service=space.pk)
    start = {"premises": "\n".join(site.place_in_words for site in places) or space.city}
    form = AgrementFileForm(typed(request), agent=request.user, space=space, initial=start)
    if request.method == "POST" and form.is_valid() and (agrement_file := _opened(form, request.user)):
        Entry.objects.record(by=request.user, action="create", target=agrement_file, after=agrement_file.state)
        messages.success(request, "Le dossier est ouvert. Joignez ses pièces, puis notez son dépôt à la préfecture.")
        return redirect(agrement_file)
    if request.method == "POST":
        return refuse(request, form=form)
    return _form_page(request, form, space, None)


def _opened(form, agent):
    """The file, or None with an error when somebody opened one at the same moment."""
    form.instance.prepared_by = agent
    try:
        with transaction.atomic():
            return form.save()
    except IntegrityError:
        form.add_error(None, ONE_OPEN)
        return None


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@once
def agrement_file_update(request, pk):
    """Correct the premises of a file that is not complete; the row is held meanwhile."""
    agrement_file = _visible(request, pk, lock=request.method == "POST")
    if not agrement_file.is_changeable:
        messages.error(request, FROZEN)
        return refuse(request, agrement_file)
    form = AgrementFileForm(typed(request), agent=request.user, space=agrement_file.space, instance=agrement_file)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action="update", target=agrement_file)
        messages.success(request, "Le dossier est à jour.")
        return redirect(agrement_file)
    if request.method == "POST":
        return refuse(request, form=form)
    return _form_page(request, form, agrement_file.space, agrement_file)


@require_GET
@requires(is_caf_agent, is_partner, is_cnaf)
def agrement_file_detail(request, pk):
    """One file: its documents, what the clock says, what was answered."""
    agrement_file = _visible(request, pk)
    steps = agrement_file.available_steps(request.user)
    links = {name: _link(agrement_file, step) for name, step in steps.items()}
    context = {
        "agrement_file": agrement_file,
        "main": next((links.pop(name) for name in LEADING if name in links), None),
        "links": links.values(),
        "may_change": agrement_file.is_changeable and may_prepare_file(request.user, agrement_file),
        "panels": panels_of(agrement_file, request.user),
        "today": timezone.localdate(),
        "timeline": agrement_file_timeline(agrement_file),
    }
    return render(request, "espaces_rencontre/agrement_files/agrement_file_detail.html", context)


def _link(agrement_file, step):
    """(verb, address) of a step."""
    return step.button, reverse(agrement_file.step_url_name(step.name), args=[agrement_file.pk])


def _visible(request, pk, *, lock=False):
    rows = AgrementFile.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",)) if lock else rows
    return rows.for_page().get_or_404(pk=pk)


def _form_page(request, form, space, agrement_file):
    context = {"form": form, "space": space, "agrement_file": agrement_file}
    return render(request, "espaces_rencontre/agrement_files/agrement_file_form.html", context)
