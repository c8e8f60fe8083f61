"""The directory of a Caf: read by all its agents, kept by its managers and social workers."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.separations.directory.filters import DirectoryFilter
from portal.separations.directory.forms import DirectoryPlaceForm
from portal.separations.directory.models import TWICE, DirectoryPlace
from portal.separations.directory.permissions import may_keep_directory
from portal.separations.directory.tables import DirectoryTable

FORM = "separations/directory/directory_place_form.html"


@require_GET
@requires(is_caf_agent)
def directory_place_list(request):
    """The places of the Caf, by name; the open ones unless asked otherwise."""
    may_keep, create = may_keep_directory(request.user), reverse("directory_place_create")
    listed = ListPage(
        request,
        DirectoryPlace.objects.visible_to(request.user),
        DirectoryTable,
        filter_class=DirectoryFilter,
        fill=(create, "Saisir une structure") if may_keep else None,
    )
    return render(request, "separations/directory/directory_place_list.html", {"list": listed, "may_keep": may_keep})


@require_GET
@requires(is_caf_agent)
def directory_place_detail(request, pk):
    """One place: what it is for, how to reach it, whom it serves, how fresh this is."""
    rows = DirectoryPlace.objects.visible_to(request.user).select_related("confirmed_by", "closed_by")
    place = rows.get_or_404(pk=pk)
    context = {"place": place, "may_keep": may_keep_directory(request.user)}
    return render(request, "separations/directory/directory_place_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_keep_directory)
@once
def directory_place_create(request):
    """Enter a place, checked today by who enters it."""
    place = DirectoryPlace(caf_id=request.user.caf_id, confirmed_on=timezone.localdate(), confirmed_by=request.user)
    return _page(request, place, "create", "La structure est dans l’annuaire.")


@require_http_methods(["GET", "POST"])
@requires(may_keep_directory)
@once
@transaction.atomic
def directory_place_update(request, pk):
    """Correct what the directory says of a place."""
    rows = DirectoryPlace.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    return _page(request, rows.get_or_404(pk=pk), "update", "La structure est corrigée.")


@require_POST
@requires(may_keep_directory)
@once
def directory_place_confirm(request, pk):
    """Say that what the page says was checked today."""
    place = get_visible_or_404(DirectoryPlace, request.user, pk=pk)
    return perform_and_redirect(
        request, lambda: place.confirm(by=request.user), done="La structure est confirmée aujourd’hui.", back=place
    )


@require_POST
@requires(may_keep_directory)
@once
def directory_place_close(request, pk):
    """Say that it receives families no more."""
    place = get_visible_or_404(DirectoryPlace, request.user, pk=pk)
    done = "La structure est fermée : elle n’est plus proposée. Ce qui y a été proposé reste aux dossiers."
    return perform_and_redirect(request, lambda: place.close(by=request.user), done=done, back=place)


@require_POST
@requires(may_keep_directory)
@once
def directory_place_reopen(request, pk):
    """Say that it receives families again."""
    place = get_visible_or_404(DirectoryPlace, request.user, pk=pk)
    done = "La structure est rouverte, et confirmée aujourd’hui."
    return perform_and_redirect(request, lambda: place.reopen(by=request.user), done=done, back=place)


def _page(request, place, action, done):
    form = DirectoryPlaceForm(typed(request), agent=request.user, instance=place)
    if request.method == "POST" and form.is_valid() and _saved(form):
        Entry.objects.record(by=request.user, action=action, target=place)
        messages.success(request, done)
        return redirect(place)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, FORM, {"form": form})


def _saved(form):
    """Whether it was saved: somebody may have entered the same one meanwhile, which the form then says."""
    try:
        with transaction.atomic():
            form.save()
    except IntegrityError as error:
        if "directory_place_once" not in str(error):
            raise
        form.add_error("name", TWICE)
        return False
    return True
