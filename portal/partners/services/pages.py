"""What the pages of operators, services and sites do alike: enter a row, correct it, close it and open it again."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render

from portal.foundation.forms.stale_edits import posted_version
from portal.foundation.submissions.drafts import refuse, typed
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.transitions import own_tables
from portal.foundation.workflow.views import perform_and_redirect
from portal.journal.models import Entry
from portal.partners.services.forms import ClosingForm, OperatorChangeForm


def row_to_edit(request, rows, pk):
    """The row of the page; under lock when the form is posted, so that its version is the last one."""
    rows = rows.select_for_update(of=own_tables(rows.model), no_key=True) if request.method == "POST" else rows
    return rows.get_or_404(pk=pk)


def sheet_page(request, form_class, instance, template, *, done, conflicts=None, note="", **context):
    """The form of one row: entered or corrected, with its line in the journal.

    `conflicts`: {part of what the database says: (field, sentence)}, for what somebody else did meanwhile.
    """
    action = "update" if instance.pk else "create"
    form = form_class(typed(request), agent=request.user, instance=instance)
    if request.method == "POST" and form.is_valid() and _saved(form, conflicts or {}):
        Entry.objects.record(by=request.user, action=action, target=instance, note=note)
        messages.success(request, done)
        return redirect(instance)
    if request.method == "POST":
        return refuse(request, form=form)
    return render(request, template, {"form": form, "row": instance, **context})


def _saved(form, conflicts):
    try:
        with transaction.atomic():
            form.save()
    except IntegrityError as error:
        for part, (field, sentence) in conflicts.items():
            if part in str(error):
                form.add_error(field if field in form.fields else None, sentence)
                return False
        raise
    return True


def closing_page(request, row, step, *, done, warning=""):
    """The page that asks since when and why, then closes the row or opens it again."""
    form = ClosingForm(typed(request), agent=request.user)
    if request.method == "GET" and step not in row.available_steps(request.user):
        messages.error(request, f"Ce n’est plus possible : l’état est « {row.get_state_display()} ».")
        return redirect(row)
    if request.method == "POST" and form.is_valid():
        take = getattr(row, step)
        return perform_and_redirect(request, lambda: take(by=request.user, **form.cleaned_data), done=done, back=row)
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "row": row, "closes": step == "close", "warning": warning}
    return render(request, "partners/services/closing.html", context)


def change_operator_page(request, service):
    """The page that asks which other operator and why; what stands in the way is said before anything is typed."""
    form = OperatorChangeForm(typed(request), agent=request.user, service=service)
    if request.method == "GET" and "change_operator" not in service.available_steps(request.user):
        messages.error(request, f"Ce n’est plus possible : l’état est « {service.get_state_display()} ».")
        return redirect(service)
    if request.method == "POST" and form.is_valid():
        given = {"operator": form.chosen, "reason": form.cleaned_data["reason"]}
        version = posted_version(request.POST)
        return perform_and_redirect(
            request,
            lambda: service.change_operator(by=request.user, version=version, **given),
            done=f"Le gestionnaire est maintenant {form.chosen}.",
            back=service,
        )
    if request.method == "POST":
        return refuse(request, form=form)
    context = {"form": form, "service": service, "hindered": obstacles_to(service, "change_operator")}
    return render(request, "partners/services/operator_change.html", context)


def confirm_and_return(request, service, done):
    """Say that the sheet of a service was checked today."""
    return perform_and_redirect(request, lambda: service.confirm(by=request.user), done=done, back=service)
