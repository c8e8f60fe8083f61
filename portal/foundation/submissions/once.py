"""A form sent twice (double click, back button) writes once: the second answer is the first one."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from django.db import connection, transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from portal.foundation.submissions.drafts import close_posted
from portal.foundation.submissions.models import Submission

P = ParamSpec("P")
Request = TypeVar("Request", bound=HttpRequest)
View = TypeVar("View", bound=Callable[..., HttpResponseBase])


def once(
    view: Callable[Concatenate[Request, P], HttpResponseBase],
) -> Callable[Concatenate[Request, P], HttpResponseBase]:
    """Run the POST of `view` once per submission key (`{% submission_key %}`), whatever the number of clicks.

    A second POST with the same key waits for the first and is sent to the same page. A form that is refused (any
    answer but a 302) keeps its key free, so that it can be corrected and sent again; one that is accepted has its
    draft closed. A POST without a key runs each time. Either way it is one transaction: what was done and its line in
    the journal are written together, or not at all.
    """

    @wraps(view)
    def run(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
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
            if key is not None and is_ours and accepted:
                Submission.objects.filter(key=key).update(result_url=response["Location"][:300])
            elif key is not None and is_ours:
                Submission.objects.filter(key=key).delete()
        return response

    run.is_once = True  # type: ignore[attr-defined]  # read by tests/test_architecture.py
    return run


def idempotent(view: View) -> View:
    """Mark a view whose POST may run any number of times with one effect: it needs no key."""
    view.is_idempotent = True  # type: ignore[attr-defined]  # read by tests/test_architecture.py
    return view


def _key(request: HttpRequest) -> UUID | None:
    try:
        return UUID(request.POST.get("submission_key", ""))
    except ValueError:
        return None


def _claim(key: UUID, request: HttpRequest) -> bool:
    """Insert the key; False when it is taken. Waits for a concurrent holder to finish."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {Submission._meta.db_table} (key, agent_id, path, result_url, at) "  # noqa: S608 (our own name)
            "VALUES (%s, %s, %s, '', now()) "
            "ON CONFLICT (key) DO NOTHING",
            [key, request.user.pk, request.path[:300]],
        )
        return cursor.rowcount == 1


def _earlier_answer(key: UUID, request: HttpRequest) -> HttpResponseRedirect | None:
    earlier = (
        Submission.objects.filter(key=key, agent=request.user.pk, path=request.path).exclude(result_url="").first()
    )
    return redirect(earlier.result_url) if earlier else None
