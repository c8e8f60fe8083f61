"""On what ground an agent opens a file, and what answers instead when there is none.

The référent and who replaces them need none. Others choose a motive, which holds until midnight. A protected file
opens to them and to named readers; to others for a reason, which managers and the DPO are told. A file of a family
that the agent declared to know opens to them no more.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, DateField, Func, Value
from django.db.models.functions import Cast
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
from portal.separations.file_access.models import Concern
from portal.separations.file_access.motives import kinds_for

CLOSED_FILE = "closed"
WHY = "Choisissez pourquoi vous ouvrez ce dossier : dans le portail, un clic suffit, et il vaut jusqu’à minuit."
CLOSED = "Ce dossier ne vous est pas ouvert : le portail dit pourquoi, et à qui vous adresser."


def grounds_of(agent: Any, files: set[int]) -> Mapping[int, Ground | None]:
    """{number: ground} of those of these files that are of the Caf of `agent`, in one query; None when one is closed.

    `ROLE` when there is no other yet: the file is of the Caf, and a motive opens it.
    """
    if not is_caf_agent(agent):
        return {}
    families = Family.objects.visible_to(agent).filter(pk__in=files).only("pk", "referent")
    return {family.pk: ground_of(family) for family in with_grounds(families, agent)}


def with_grounds(families: FamilyQuerySet, agent: Any) -> FamilyQuerySet:
    """Each file with what `ground_of` reads of it: the page of a file asks no question more for it."""
    asked = ("pk", "referent", Cast(Value(timezone.localdate()), DateField()))
    ground = Func(Value(agent.pk), *asked, function="separations_ground", output_field=CharField())
    return families.annotate(ground_found=ground)


def ground_of(family: Any) -> Ground | None:
    """The ground to open a file that comes from `with_grounds`, of the agent it was made for; None when it is closed.

    Of these the nearest: référent, replacement, named reader or exceptional opening where the file is protected, the
    motive of the day, the role. Who declared to know the family has none (`separations_ground`).
    """
    return None if family.ground_found == CLOSED_FILE else Ground(family.ground_found)


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
