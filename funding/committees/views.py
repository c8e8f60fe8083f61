"""Meetings of committees: entered by the manager, with members and opinions, closed by the signed minutes."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from funding.committees.filters import MeetingFilter
from funding.committees.forms import MeetingForm, MemberForm, MinutesForm, OpinionForm
from funding.committees.models import Meeting, MeetingMember, Opinion
from funding.committees.permissions import may_keep_meeting
from funding.committees.tables import MeetingTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_cnaf, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.files.download import pdf_download
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry

FORM = "funding/committees/meeting_form.html"
CLOSED = "Cette réunion a son procès-verbal, ou est annulée : rien n’y change plus."


@require_GET
@requires(is_caf_agent, is_cnaf)
def meeting_list(request):
    """The meetings of the Caf, or of all of them, the latest first."""
    may_keep, create = is_manager(request.user), reverse("meeting_create")
    listed = ListPage(
        request,
        Meeting.objects.visible_to(request.user).for_list(),
        MeetingTable,
        filter_class=MeetingFilter,
        fill=(create, "Enregistrer une réunion") if may_keep else None,
    )
    return render(request, "funding/committees/meeting_list.html", {"list": listed, "may_keep": may_keep})


@require_GET
@requires(is_caf_agent, is_cnaf)
def meeting_detail(request, pk):
    """One meeting: who was there, what was said of each service, the minutes."""
    rows = Meeting.objects.visible_to(request.user).select_related("caf", "entered_by")
    meeting, agent = rows.get_or_404(pk=pk), request.user
    member, opinion, sign = (reverse(name, args=[pk]) for name in ("member_add", "opinion_add", "meeting_sign"))
    context = {
        "meeting": meeting,
        "members": list(MeetingMember.objects.visible_to(agent).filter(meeting=meeting)),
        "opinions": list(Opinion.objects.visible_to(agent).filter(meeting=meeting).select_related("service")),
        "may_write": meeting.is_open and may_keep_meeting(agent, meeting),
        "member_form": MemberForm(typed(request, member), agent=agent, meeting=meeting, prefix="member"),
        "opinion_form": OpinionForm(typed(request, opinion), agent=agent, meeting=meeting, prefix="opinion"),
        "minutes_form": MinutesForm(typed(request, sign), agent=agent, meeting=meeting, prefix="minutes"),
    }
    return render(request, "funding/committees/meeting_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def meeting_create(request):
    """Enter a meeting, past or to come."""
    meeting = Meeting(caf_id=request.user.caf_id, entered_by=request.user)
    return _form(request, meeting, "create", "La réunion est enregistrée. Notez qui y siège et les avis rendus.")


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
@transaction.atomic
def meeting_update(request, pk):
    """Correct what was typed, until the minutes are there."""
    rows = Meeting.objects.visible_to(request.user)
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    meeting = rows.get_or_404(pk=pk)
    if not meeting.is_open:
        messages.error(request, CLOSED)
        return refuse(request, meeting)
    return _form(request, meeting, "update", "La réunion est corrigée.")


@require_POST
@requires(is_manager)
@once
def meeting_cancel(request, pk):
    """Say that it did not take place."""
    meeting = get_visible_or_404(Meeting, request.user, pk=pk)
    done = "La réunion est annulée."
    return perform_and_redirect(request, lambda: meeting.cancel(by=request.user), done=done, back=meeting)


@require_POST
@requires(is_manager)
@once
def meeting_sign(request, pk):
    """Attach the signed minutes."""
    meeting = get_visible_or_404(Meeting, request.user, pk=pk)
    form = MinutesForm(request.POST, request.FILES, agent=request.user, meeting=meeting, prefix="minutes")
    if not form.is_valid() and "sign" in meeting.available_steps(request.user):
        return refuse(request, f"{meeting.get_absolute_url()}#proces-verbal", form=form)
    given: dict[str, Any] = {name: form.cleaned_data.get(name) for name in ("minutes", "signed_on")}
    done = "Le procès-verbal est joint : la réunion et ses avis ne changent plus."
    return perform_and_redirect(request, lambda: meeting.sign(by=request.user, **given), done=done, back=meeting)


@require_GET
@requires(is_caf_agent, is_cnaf)
def meeting_minutes(request, pk):
    """The signed minutes, to be downloaded."""
    meeting = get_visible_or_404(Meeting, request.user, pk=pk)
    return pdf_download(meeting.minutes, f"proces-verbal-{pk}.pdf")


@require_POST
@requires(is_manager)
@once
@transaction.atomic
def member_add(request, pk):
    """Somebody sits in it."""
    return _add(request, pk, MemberForm, "member", "membres", "Le membre est noté.")


@require_POST
@requires(is_manager)
@once
@transaction.atomic
def opinion_add(request, pk):
    """What it says of a service."""
    return _add(request, pk, OpinionForm, "opinion", "avis", "L’avis est noté.")


@require_POST
@requires(is_manager)
@once
@transaction.atomic
def member_remove(request, pk):
    """Typed by mistake."""
    return _remove(request, MeetingMember, pk, "membres", "Le membre est retiré.")


@require_POST
@requires(is_manager)
@once
@transaction.atomic
def opinion_remove(request, pk):
    """Typed by mistake, until the minutes are there."""
    return _remove(request, Opinion, pk, "avis", "L’avis est retiré.")


def _held(request, pk):
    """The meeting, held until the end of the request: nobody attaches its minutes meanwhile."""
    rows = Meeting.objects.visible_to(request.user).select_for_update(of=("self",), no_key=True)
    return rows.get_or_404(pk=pk)


def _add(request, pk, form_class, prefix, anchor, done):
    meeting = _held(request, pk)
    back = f"{meeting.get_absolute_url()}#{anchor}"
    if not meeting.is_open:
        messages.error(request, CLOSED)
        return refuse(request, meeting)
    form = form_class(request.POST, agent=request.user, meeting=meeting, prefix=prefix)
    if not form.is_valid():
        return refuse(request, back, form=form)
    row = form.save()
    Entry.objects.record(by=request.user, action="create", target=row)
    messages.success(request, done)
    return redirect(back)


def _remove(request, model, pk, anchor, done):
    row = get_visible_or_404(model, request.user, pk=pk)
    meeting = _held(request, row.meeting_id)
    if not meeting.is_open:
        messages.error(request, CLOSED)
        return redirect(meeting)
    Entry.objects.record(by=request.user, action="withdraw", target=row)
    row.delete()
    messages.success(request, done)
    return redirect(f"{meeting.get_absolute_url()}#{anchor}")


def _form(request, meeting, action, done):
    form = MeetingForm(typed(request), agent=request.user, instance=meeting)
    if request.method == "POST" and form.is_valid():
        form.save()
        Entry.objects.record(by=request.user, action=action, target=meeting)
        messages.success(request, done)
        return redirect(meeting)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, FORM, {"form": form})
