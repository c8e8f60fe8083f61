"""Why a file is opened, who opens a protected one, and what managers and the DPO read of it."""

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent, is_manager
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.lists.list_page import ListPage
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import idempotent, once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.models import Family
from portal.separations.file_access import process
from portal.separations.file_access.forms import GlassForm, LiftConcernForm, MotiveForm, ProtectForm, ReadersForm
from portal.separations.file_access.models import BrokenGlass, Concern, Protection
from portal.separations.file_access.permissions import may_read_openings
from portal.separations.file_access.tables import BrokenGlassTable, ConcernTable, ProtectionTable

OPENED = (
    "Le dossier vous est ouvert jusqu’à minuit. Les responsables et le délégué à la protection des données le savent."
)
PROTECTED = "Le dossier est protégé : seuls son référent, qui le remplace et les lecteurs désignés l’ouvrent."
READERS_CHANGED = "Les lecteurs sont changés."
LIFTED = "La protection est levée : le dossier s’ouvre de nouveau comme les autres."
SEEN = "C’est noté."
DECLARED = (
    "C’est noté : ce dossier ne vous est plus ouvert. Vos responsables le savent et le confieront à un collègue."
)
CONCERN_LIFTED = "La déclaration est levée : le dossier s’ouvre de nouveau à cet agent."


@require_POST
@requires(is_caf_agent)
@idempotent
def motive_choose(request):
    """Why a file is opened: one click, then the page that was asked for; twice is as once."""
    form = MotiveForm(request.POST, agent=request.user)
    if not form.is_valid():
        return redirect(reverse("separation_search"))
    family, back = form.cleaned_data["family"], request.POST.get("next", "")
    process.choose_motive(family, by=request.user, kind=form.cleaned_data["kind"])
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else family)


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def glass_break(request, pk):
    """Open a protected file without being named, for a reason that is told at once."""
    family, form = get_visible_or_404(Family, request.user, pk=pk), GlassForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        return perform_and_redirect(
            request,
            lambda: process.break_glass(family, by=request.user, **form.cleaned_data),
            done=OPENED,
            back=family,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, "separations/file_access/glass_break.html", {"family": family, "form": form})


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def concern_declare(request, pk):
    """« Je connais cette famille »: asked once more, then the file is closed to the agent."""
    family = get_visible_or_404(Family, request.user, pk=pk)
    if request.method == "POST":
        return perform_and_redirect(
            request, lambda: process.declare_concern(family, by=request.user), done=DECLARED, back="home"
        )
    return render(request, "separations/file_access/concern_declare.html", {"family": family})


# What managers decide: the number of the file is enough, and they need not open it -----------------------------------


@require_http_methods(["GET", "POST"])
@requires(is_manager)
@once
def protection_detail(request, pk):
    """Whether a file is protected, why and for whom; protect it, or change its readers."""
    agent, family = request.user, get_visible_or_404(Family, request.user, pk=pk)
    rows = Protection.objects.visible_to(agent).filter(family=family).select_related("protected_by", "lifted_by")
    protection = rows.filter(state=Protection.State.ON).first()
    if protection:
        form = ReadersForm(typed(request), agent=agent, initial={"readers": protection.readers})
    else:
        form = ProtectForm(typed(request), agent=agent)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data

        def write():
            if protection:
                process.name_readers(protection, by=agent, **answers)
            else:
                process.protect(family, by=agent, **answers)

        done = READERS_CHANGED if protection else PROTECTED
        return perform_and_redirect(request, write, done=done, back=reverse("protection_detail", args=[pk]))
    if request.method == "POST":
        return refuse(request, form=form)
    past = rows.exclude(state=Protection.State.ON).order_by("-pk")
    context = {"family": family, "protection": protection, "form": form, "past": past}
    return render(request, "separations/file_access/protection_detail.html", context)


@require_POST
@requires(is_manager)
@once
def protection_lift(request, pk):
    """The file opens again as any other."""
    protection = get_visible_or_404(Protection, request.user, pk=pk)
    return perform_and_redirect(request, lambda: protection.lift(by=request.user), done=LIFTED, back=protection)


@require_GET
@requires(may_read_openings)
def file_access_list(request):
    """Exceptional openings, the latest first; for managers, protected files and what agents declared too."""
    agent = request.user
    openings = BrokenGlass.objects.visible_to(agent).select_related("agent").order_by("-broken_at", "-pk")
    context = {"list": ListPage(request, openings, BrokenGlassTable)}
    if is_manager(agent):
        protections = Protection.objects.visible_to(agent).filter(state=Protection.State.ON)
        concerns = Concern.objects.visible_to(agent).filter(state=Concern.State.DECLARED)
        protections = protections.select_related("family", "protected_by").prefetch_related("named__agent")
        context["protections"] = ListPage(
            request, protections.order_by("-protected_at", "-pk"), ProtectionTable, per_page=10, page_field="proteges"
        )
        context["concerns"] = ListPage(
            request,
            concerns.select_related("family", "agent").order_by("-declared_at", "-pk"),
            ConcernTable,
            per_page=10,
            page_field="declarations",
        )
    return render(request, "separations/file_access/file_access_list.html", context)


@require_GET
@requires(may_read_openings)
def broken_glass_detail(request, pk):
    """One exceptional opening: who, which file, why."""
    rows = BrokenGlass.objects.visible_to(request.user).select_related("agent", "caf", "seen_by")
    opening = rows.get_or_404(pk=pk)
    context = {"opening": opening, "steps": opening.available_steps(request.user)}
    return render(request, "separations/file_access/broken_glass_detail.html", context)


@require_POST
@requires(is_manager)
@once
def broken_glass_see(request, pk):
    """A manager looked at it."""
    opening = get_visible_or_404(BrokenGlass, request.user, pk=pk)
    return perform_and_redirect(request, lambda: opening.see(by=request.user), done=SEEN, back=opening)


@require_GET
@requires(is_manager)
def concern_detail(request, pk):
    """What an agent declared."""
    concern = _concern(request, pk)
    left = typed(request, reverse("concern_lift", args=[pk]))
    context = {
        "concern": concern,
        "form": LiftConcernForm(left, agent=request.user),
        "steps": concern.available_steps(request.user),
    }
    return render(request, "separations/file_access/concern_detail.html", context)


@require_POST
@requires(is_manager)
@once
def concern_lift(request, pk):
    """It was a mistake, or is over: the file opens again to the agent, for a reason."""
    concern, form = _concern(request, pk), LiftConcernForm(request.POST, agent=request.user)
    if not form.is_valid():
        return refuse(request, concern, form=form)
    return perform_and_redirect(
        request, lambda: concern.lift(by=request.user, **form.cleaned_data), done=CONCERN_LIFTED, back=concern
    )


def _concern(request, pk):
    rows = Concern.objects.visible_to(request.user).select_related("agent", "family__referent", "lifted_by")
    return rows.get_or_404(pk=pk)
