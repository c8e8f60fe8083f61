"""Referrals, listed for the Caf and for the services."""

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from mediation.referrals.filters import ReferralFilter
from mediation.referrals.models import Referral
from mediation.referrals.tables import ReferralTable
from portal.foundation.access.disclosure import disclose_list
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_caseworker, is_partner
from portal.foundation.lists.bulk import bulk_act
from portal.foundation.lists.list_page import ListPage
from portal.foundation.lists.posted_search import posted_search
from portal.foundation.submissions.once import once

# What may be done on several referrals at once: nothing that asks for an answer of its own.
ACTS = ["send", "withdraw", "accept"]


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent, is_partner)
@posted_search("q")
def referral_list(request):
    """Referrals of the perimeter, narrowed and turned by the address; a search is written in the access journal."""
    listed = _listed(request)
    if listed.filter.words:
        found = listed.page.paginator
        count = f"{found.count}{'+' if found.is_capped else ''} résultat(s)"
        disclose_list(request, listed.page.object_list, act="search", note=count)
    context = {"list": listed, "searches_families": is_caseworker(request.user)}
    return render(request, "mediation/referrals/referral_list.html", context)


@require_http_methods(["GET", "POST"])
@requires(is_caseworker, is_partner)
@once
def referral_bulk(request):
    """Send, withdraw or accept several referrals: tried first, then done, each said by itself."""
    return bulk_act(request, _listed(request), back="referral_list")


def _listed(request):
    rows = Referral.objects.visible_to(request.user).for_list().latest_first()
    return ListPage(
        request, rows, ReferralTable, filter_class=ReferralFilter, acts=ACTS, bulk_url=reverse("referral_bulk")
    )
