"""On what ground an agent opens a file, and what answers instead when there is none.

The référent and who replaces them need none. Others choose a motive, which holds until midnight. A protected file
opens to them and to named readers; to others for a reason, which managers and the DPO are told. A file of a family
that the agent declared to know opens to them no more.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Exists, OuterRef, Subquery
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django_htmx.http import HttpResponseClientRefresh

from portal.foundation.access.disclosure import Ground, register_gate, register_grounds
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.contributions.urgent_links import urgent_links_of
from portal.foundation.sessions import is_fragment
from portal.foundation.submissions.drafts import MARK, keep_posted
from portal.foundation.submissions.models import Draft
from portal.separations.families.models import Family, FamilyQuerySet
from portal.separations.file_access.models import BrokenGlass, Concern, Motive, Protection, ProtectionReader
from portal.separations.file_access.motives import kinds_for
from portal.separations.replacements.models import Replacement

WHY = "Choisissez pourquoi vous ouvrez ce dossier : dans le portail, un clic suffit, et il vaut jusqu’à minuit."
CLOSED = "Ce dossier ne vous est pas ouvert : le portail dit pourquoi, et à qui vous adresser."


def grounds_of(agent: Any, files: set[int]) -> Mapping[int, Ground | None]:
    """{number: ground} of those of these files that are of the Caf of `agent`, in one query; None when one is closed.

    `ROLE` when there is no other yet: the file is of the Caf, and a motive opens it.
    """
    if not is_caf_agent(agent):
        return {}
    families = Family.objects.visible_to(agent).filter(pk__in=files).only("pk", "referent")
    return {family.pk: ground_of(agent, family) for family in with_grounds(families, agent)}


def with_grounds(families: FamilyQuerySet, agent: Any) -> FamilyQuerySet:
    """Each file with what `ground_of` reads of it: the page of a file asks no question more for it."""
    today, family = timezone.localdate(), OuterRef("pk")
    protections = Protection.unscoped.filter(family=family, state=Protection.State.ON)
    named = ProtectionReader.unscoped.filter(agent=agent.pk, ended_at=None)
    readers = named.filter(protection__family=family, protection__state=Protection.State.ON)
    concerns = Concern.unscoped.filter(agent=agent.pk, family=family, state=Concern.State.DECLARED)
    motives = Motive.unscoped.filter(agent=agent.pk, day=today, family=family)
    return families.annotate(
        chosen_motive=Subquery(motives.values("kind")[:1]),
        is_protected=Exists(protections),
        is_reader=Exists(readers),
        is_broken=Exists(BrokenGlass.unscoped.filter(agent=agent.pk, day=today, file=family)),
        is_known=Exists(concerns),
        is_replacing=Exists(Replacement.objects.in_force().filter(substitute=agent.pk, agent=OuterRef("referent"))),
    )


def ground_of(agent: Any, family: Any) -> Ground | None:
    """The ground of `agent` to open a file that comes from `with_grounds`."""
    if family.is_known:
        return None
    if family.referent_id == agent.pk:
        return Ground.REFERENT
    if family.is_replacing:
        return Ground.REPLACEMENT
    if family.is_protected:
        return Ground.READER if family.is_reader else Ground.BROKEN_GLASS if family.is_broken else None
    return Ground(family.chosen_motive) if family.chosen_motive else Ground.ROLE


class FileGate:
    """A row of files of a Caf opens to its agents on a ground; the rest of what they may see opens by their role."""

    def opens(self, agent: Any, grounds: Mapping[int, Ground | None]) -> bool:
        """Not one of the files is closed, and there is a motive for one of them at least."""
        found = list(grounds.values())
        return None not in found and (not found or any(ground != Ground.ROLE for ground in found))

    def answer(self, request: HttpRequest, files: set[int]) -> HttpResponseBase:
        """The page that asks why, or that says that the file is closed; what was typed is kept."""
        agent: Any = request.user
        grounds = grounds_of(agent, files)
        closed = sorted(number for number, ground in grounds.items() if ground is None)
        if getattr(getattr(request.resolver_match, "func", None), "cls", None):  # a program asks
            return JsonResponse({"detail": CLOSED if closed else WHY}, status=403)
        if MARK in request.POST:
            keep_posted(request, Draft.Reason.TYPING)
        if is_fragment(request):
            return HttpResponseClientRefresh()
        families = Family.objects.visible_to(agent).filter(pk__in=closed or files).order_by("pk")
        back = request.get_full_path() if request.method == "GET" else request.path
        context: dict[str, Any] = {"families": families, "back": back, "urgent_links": urgent_links_of(agent, files)}
        if closed:
            known = Concern.objects.visible_to(agent).filter(agent=agent.pk, family__in=closed, state="declared")
            context |= {"is_known": known.exists()}
            return render(request, "separations/file_access/closed.html", context, status=403)
        context |= {"kinds": kinds_for(agent), "kept": MARK in request.POST}
        return render(request, "separations/file_access/why.html", context, status=403)


register_grounds(grounds_of)
register_gate(FileGate())
