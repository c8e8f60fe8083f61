"""The seals of the journal and their verifications, for the data protection officer and the administrator."""

from functools import partial

import structlog
from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST
from kombu.exceptions import OperationalError as BrokerAway

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_administrator, is_dpo
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.once import once
from portal.journal.models import Entry
from portal.journal.seals.models import Seal
from portal.journal.verification.models import Check
from portal.journal.verification.status import sentences_for
from portal.journal.verification.tables import CheckTable, SealTable
from portal.journal.verification.tasks import verify_for

CHECKS_PER_PAGE = 7
log = structlog.get_logger(__name__)


@require_GET
@requires(is_dpo, is_administrator)
def seal_list(request):
    """How the journal stands, the last verifications, the seals, latest first."""
    checks = Check.objects.visible_to(request.user).select_related("asked_by").order_by("-pk")
    seals = Seal.objects.visible_to(request.user).defer("digests", "ids", "previous").order_by("-number")
    context = {
        "sentences": sentences_for(request.user),
        "checks": ListPage(request, checks, CheckTable, per_page=CHECKS_PER_PAGE, page_field="checks"),
        "list": ListPage(request, seals, SealTable),
    }
    return render(request, "journal/verification/seal_list.html", context)


@require_POST
@requires(is_dpo, is_administrator)
@once
def journal_verify(request):
    """Let a worker verify the journal now."""
    Entry.objects.record(by=request.user, action="verify")
    transaction.on_commit(partial(_send, request))
    return redirect("seal_list")


def _send(request):
    try:
        verify_for.delay(request.user.pk)
    except BrokerAway:
        log.warning("verification_not_queued")
        messages.error(request, "La file des travaux ne répond pas : la vérification n’a pas été lancée. Réessayez.")
    else:
        messages.success(request, "La vérification est lancée : rechargez cette page pour lire son résultat.")
