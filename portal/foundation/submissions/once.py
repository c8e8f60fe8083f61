"""A form sent twice (double click, back button) writes once: the second answer is the first one."""

from functools import wraps
from uuid import UUID

from django.db import connection, transaction
from django.shortcuts import redirect

from portal.foundation.submissions.drafts import close_posted
from portal.foundation.submissions.models import Submission


def once(view):
    """Run the POST of `view` once per submission key (`{% submission_key %}`), whatever the number of clicks.

    A second POST with the same key waits for the first and is sent to the same page. A form that is refused (any
    answer but a 302) keeps its key free, so that it can be corrected and sent again; one that is accepted has its
    draft closed. A POST without a key runs each time. Either way it is one transaction: what was done and its line in
    the journal are written together, or not at all.
    """

    @wraps(view)
    def run(request, *args, **kwargs):
        key = _key(request)
        if request.method != "POST":
            return view(request, *args, **kwargs)
        with transaction.atomic():
            is_ours = key is not None and _claim(key, request)
            if key is not None and not is_ours and (earlier := _earlier_answer(key, request)):
                return earlier
            response = view(request, *args, **kwargs)
            accepted = response.status_code == 302
            if accepted:
                close_posted(request)
            if is_ours and accepted:
                Submission.objects.filter(key=key).update(result_url=response.url[:300])
            elif is_ours:
                Submission.objects.filter(key=key).delete()
        return response

    run.is_once = True
    return run


def idempotent(view):
    """Mark a view whose POST may run any number of times with one effect: it needs no key."""
    view.is_idempotent = True
    return view


def _key(request):
    try:
        return UUID(request.POST.get("submission_key", ""))
    except ValueError:
        return None


def _claim(key, request):
    """Insert the key; False when it is taken. Waits for a concurrent holder to finish."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Submission._meta.db_table} (key, agent_id, path, result_url, at) "  # noqa: S608 (our own name)
            "VALUES (%s, %s, %s, '', now()) "
            "ON CONFLICT (key) DO NOTHING",
            [key, request.user.pk, request.path[:300]],
        )
        return cursor.rowcount == 1


def _earlier_answer(key, request):
    earlier = Submission.objects.filter(key=key, agent=request.user, path=request.path).exclude(result_url="").first()
    return redirect(earlier.result_url) if earlier else None
