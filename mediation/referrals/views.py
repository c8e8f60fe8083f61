"""Referrals: listed for the Caf and for the services, prepared by the Caf."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from mediation.referrals.filters import ReferralFilter
from mediation.referrals.forms import NOT_OFFERED, ReferralForm
from mediation.referrals.models import Referral
from mediation.referrals.tables import EMPTY_FOR_CAF, EMPTY_FOR_PARTNER, ReferralTable
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_partner
from portal.foundation.lists.capped_paginator import CappedPaginator
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.journal.models import Entry
from portal.separations.families.models import Family

PER_PAGE = 25


@require_GET
@requires(is_caf_agent, is_partner)
def referral_list(request):
    """Referrals of the perimeter, narrowed and turned by the address; a search is written in the access journal."""
    agent = request.user
    rows = Referral.objects.visible_to(agent).for_list().latest_first()
    found = ReferralFilter(request.GET, queryset=rows, request=request)
    page = CappedPaginator(found.qs, PER_PAGE).get_page(request.GET.get("page"))
    if found.words:
        count = f"{page.paginator.count}{'+' if page.paginator.is_capped else ''} résultat(s)"
        Entry.objects.record(by=agent, action="search", note=count)
    table = ReferralTable(
        page.object_list,
        exclude=["family"] if is_partner(agent) else [],
        empty_text=EMPTY_FOR_PARTNER if is_partner(agent) else EMPTY_FOR_CAF,
    )
    context = {"filter": found, "table": table, "page": page, "searches_families": is_caseworker(agent)}
    return render(request, "mediation/referrals/referral_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caseworker)
@once
def referral_create(request, pk):
    """Prepare the referral of a family: a service, and what the parents wish to talk about."""
    family = Family.objects.visible_to(request.user).for_file().get_or_404(pk=pk)
    if request.method == "GET" and family.danger_is_open:
        messages.error(request, NOT_OFFERED)
        return redirect(family)
    if request.method == "GET":
        Entry.objects.record(by=request.user, action="read", target=family)
    form = ReferralForm(typed(request), agent=request.user, family=family)
    if request.method == "POST" and form.is_valid() and (referral := form.save()):
        messages.success(request, "L’orientation est préparée. Recueillez l’accord de chaque parent, séparément.")
        return redirect(referral)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "mediation/referrals/referral_create.html", {"form": form, "family": family})
