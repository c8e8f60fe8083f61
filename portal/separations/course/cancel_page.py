"""The page that cancels a row typed by mistake, for a reason: whatever hangs on a family file."""

from django.http import HttpResponse
from django.shortcuts import render

from portal.foundation.access.disclosure import disclose
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.workflow.views import perform_and_redirect
from portal.separations.course.forms import CancelForm
from portal.separations.families.opening import answer_if_cancelled


def cancel_page(request, row, title, *, family=None) -> HttpResponse:
    """Ask why `row` is cancelled, then cancel it; `family` is its file, by default `row.family`."""
    family = family or row.family
    if answer := answer_if_cancelled(request, family):
        return answer
    disclose(request, family)
    form = CancelForm(typed(request), agent=request.user)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        return perform_and_redirect(
            request, lambda: row.cancel(by=request.user, reason=reason), done="C’est annulé.", back=family
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "row": row, "family": family, "title": title}
    return render(request, "separations/course/cancel.html", context)
