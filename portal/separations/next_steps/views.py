"""Writing the next step of a family file, correcting it, saying that it is done, taking it back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from portal.foundation.access.disclosure import disclose
from portal.foundation.access.guards import requires
from portal.foundation.access.roles import is_caf_agent
from portal.foundation.access.scoping import get_visible_or_404
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.submissions.once import once
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.families.models import Family
from portal.separations.families.opening import answer_if_cancelled
from portal.separations.next_steps.forms import NextStepForm
from portal.separations.next_steps.models import NextStep

ENDED = "Cette étape est finie ou remplacée : voici le dossier comme il est maintenant."


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def next_step_create(request, pk):
    """Write what comes next; the step that stood until now is replaced, and kept."""
    family = Family.objects.visible_to(request.user).for_file().get_or_404(pk=pk)
    if answer := answer_if_cancelled(request, family):
        return answer
    form = NextStepForm(typed(request), agent=request.user, family=family)
    return _page(request, form, family, "La prochaine étape est écrite.")


@require_http_methods(["GET", "POST"])
@requires(is_caf_agent)
@once
def next_step_correct(request, pk):
    """Correct what was typed: the row as it was first written is kept."""
    step = get_visible_or_404(NextStep, request.user, pk=pk)
    family = Family.objects.visible_to(request.user).for_file().get_or_404(pk=step.family_id)
    if request.method == "GET" and not step.is_todo:
        messages.error(request, ENDED)
        return redirect(family)
    form = NextStepForm(typed(request), agent=request.user, family=family, corrects=step)
    return _page(request, form, family, "La prochaine étape est corrigée.")


@require_POST
@requires(is_caf_agent)
@once
def next_step_finish(request, pk):
    """What was to be done is done; the page asks for what comes next."""
    step = _held(request, pk)
    done = "C’est fait. Écrivez maintenant la prochaine étape, ou fermez le dossier."
    return perform_and_redirect(request, lambda: step.finish(by=request.user), done=done, back=step)


@require_POST
@requires(is_caf_agent)
@once
def next_step_withdraw(request, pk):
    """The step was written by mistake; it is kept among those of the past."""
    step = _held(request, pk)
    done = "L’étape est retirée. Écrivez ce qu’il faut faire maintenant."
    return perform_and_redirect(request, lambda: step.withdraw(by=request.user), done=done, back=step)


def _held(request, pk):
    """The step, its file locked first as everywhere else: whoever writes another one meanwhile waits."""
    step = get_visible_or_404(NextStep, request.user, pk=pk)
    families = Family.objects.visible_to(request.user).select_for_update(of=("self",), no_key=True)
    families.get_or_404(pk=step.family_id)
    return step


def _page(request, form, family, done):
    disclose(request, family)
    if request.method == "POST" and form.is_valid() and form.save():
        messages.success(request, done)
        return redirect(family)
    if request.method == "POST":
        return refuse(request, form=form)
    current = family.next_steps.visible_to(request.user).todo().select_related("for_agent", "written_by").first()
    context = {"form": form, "family": family, "step": current}
    return render(request, "separations/next_steps/next_step_form.html", context)
