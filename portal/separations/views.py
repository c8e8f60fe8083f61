"""Separations of a Caf: search, record, list, read, correct; and dangers, for those who may."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from portal.forms import asked, typed
from portal.journal.models import Entry
from portal.journal.once import once
from portal.permissions import is_caf_agent, requires
from portal.scoping import get_visible_or_404
from portal.separations.filters import SeparationFilter
from portal.separations.forms import DangerForm, LiftForm, SeparationSheet
from portal.separations.models import DangerReport, Family, Parent, Separation
from portal.separations.pages import LongPaginator
from portal.separations.permissions import (
    may_lift_danger,
    may_lift_dangers,
    may_record,
    may_report_danger,
    may_see_contacts,
    may_see_danger,
)
from portal.separations.search import read_wanted
from portal.separations.timeline import timeline_of
from portal.steps import take_step

MOST_RESULTS = 25
PER_PAGE = 25
OPEN_AGAIN = "La médiation peut de nouveau être proposée."
STILL_OPEN = "Mais une autre reste ouverte pour ce dossier : la médiation n’est pas proposée."
REFERRAL_TONES = {
    "draft": "draft",
    "sent": "waiting",
    "accepted": "waiting",
    "started": "waiting",
    "ended": "done",
    "refused": "refused",
    "withdrawn": "draft",
}


@require_GET
@requires(is_caf_agent)
def separation_search(request):
    """Look for a person before anything is recorded: one field, both parents in each result."""
    text = asked(request, "q")["q"]
    wanted = read_wanted(text)
    families, more = Parent.objects.visible_to(request.user).answering(wanted).families(MOST_RESULTS)
    if wanted.is_something:
        count = f"{len(families)}{'+' if more else ''} résultat(s)"
        Entry.objects.record(by=request.user, action="search", note=count)
    context = {"text": text, "understood": wanted.is_something, "families": families, "more": more}
    return render(request, "separations/separation_search.html", context | {"may_record": may_record(request.user)})


@require_GET
@requires(is_caf_agent)
def separation_list(request):
    """The separations of the Caf, narrowed and turned by the address."""
    narrowed = SeparationFilter(request.GET, Separation.objects.visible_to(request.user).for_list())
    page = LongPaginator(narrowed.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "form": narrowed.form, "may_record": may_record(request.user)}
    return render(request, "separations/separation_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
def separation_create(request):
    """Record one separation: the two parents, when and how, the children, a danger if the person told it."""
    sheet = SeparationSheet(typed(request), agent=request.user, unchecked="add_child" in request.POST)
    if request.method == "POST" and sheet.is_valid() and (family := sheet.save()):
        messages.success(request, f"La séparation est enregistrée : dossier {family.reference}.")
        return redirect(family)
    if sheet.matches:
        Entry.objects.record(by=request.user, action="search", note=f"{len(sheet.matches)} ressemblance(s)")
    return render(request, "separations/separation_create.html", {"sheet": sheet})


@require_GET
@requires(is_caf_agent)
def separation_detail(request, pk):
    """The family file: two parents, their children, what was done and what is waiting."""
    family = _file(request, pk)
    agent = request.user
    dangers = [report for report in family.dangers.all() if may_see_danger(agent, report)]
    referrals = [(row, REFERRAL_TONES[row.state]) for row in family.mediation_referrals.all()]
    context = {
        "family": family,
        "separations": sorted(family.separations.all(), key=lambda row: row.separated_on, reverse=True),
        "referrals": referrals,
        "dangers": [(report, may_lift_danger(agent, report)) for report in dangers],
        "danger_is_known": any(report.lifted_at is None for report in dangers),
        "contacts_shown": may_see_contacts(agent, family),
        "may_record": may_record(agent),
        "may_refer": may_record(agent) and not family.danger_is_open,
        "timeline": timeline_of(family, agent),
    }
    return render(request, "separations/separation_detail.html", context)


@require_http_methods(["GET", "POST"])
@requires(may_record)
@once
@transaction.atomic
def separation_update(request, pk):
    """Correct the sheet; what somebody else wrote meanwhile is never overwritten unseen.

    Of two corrections at the same moment the second waits, then reads what the first one wrote.
    """
    family = _file(request, pk)
    sheet = SeparationSheet(
        typed(request),
        agent=request.user,
        family=family,
        unchecked="add_child" in request.POST,
        masked=not may_see_contacts(request.user, family),
    )
    if request.method == "POST" and sheet.is_valid() and sheet.save():
        messages.success(request, "La fiche est corrigée.")
        return redirect(family)
    change = family.last_change() if sheet.stale else None
    return render(request, "separations/separation_update.html", {"sheet": sheet, "family": family, "change": change})


@require_http_methods(["GET", "POST"])
@requires(may_report_danger)
@once
def danger_record(request, pk):
    """Record what the person said of a danger; the answer is the same whether or not one is open already."""
    family = get_visible_or_404(Family, request.user, pk=pk)
    form = DangerForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        form.save(family)
        messages.success(request, "C’est enregistré. La médiation n’est plus proposée pour ce dossier.")
        return redirect(family)
    return render(request, "separations/danger_record.html", {"form": form, "family": family})


@require_http_methods(["GET", "POST"])
@requires(may_lift_dangers)
@once
def danger_lift(request, pk):
    """Close a danger, with a reason that stays on file."""
    report = get_visible_or_404(DangerReport, request.user, pk=pk)
    if request.method == "GET":
        Entry.objects.record(by=request.user, action="read", target=report)
    form = LiftForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        done = f"La situation de danger est levée. {STILL_OPEN if report.others_are_open else OPEN_AGAIN}"
        return take_step(request, lambda: report.lift(by=request.user, reason=reason), done=done, back=report.family)
    return render(request, "separations/danger_lift.html", {"form": form, "report": report})


def _file(request, pk):
    """The family file with everything its pages show; opening it is written in the access journal."""
    rows = Family.objects.visible_to(request.user).for_file()
    rows = rows.select_for_update(of=("self",), no_key=True) if request.method == "POST" else rows
    family = get_visible_or_404(rows, request.user, pk=pk)
    if request.method == "GET":
        seen = [report for report in family.dangers.all() if may_see_danger(request.user, report)]
        note = "situation de danger comprise" if seen else ""
        Entry.objects.record(by=request.user, action="read", target=family, note=note)
    return family
