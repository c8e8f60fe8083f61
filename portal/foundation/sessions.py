"""The idle time-out: what a person does prolongs their session, what a clock does not; nobody writes over another."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseSessionStore
from django.contrib.sessions.middleware import SessionMiddleware as DjangoSessionMiddleware
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.cache import patch_vary_headers
from django_htmx.http import HttpResponseClientRefresh

# What a page that asks again by itself says of its request; nobody gains anything by lying.
CAUSE, CLOCK = "X-Caused-By", "clock"
# An end is moved once it would move by so much of the idle time: a minute out of thirty.
HARDLY = 1 / 30


class SessionStore(DatabaseSessionStore):
    """Sessions in the database; a request that changed nothing only moves their end.

    Each request saves (`SESSION_SAVE_EVERY_REQUEST`). One that began earlier would write back what it read, and undo
    what another one stored meanwhile: a search posted while the page keeps a draft. An end that would hardly move is
    left as it is: a page read is then a page without a write.
    """

    ends_at: datetime | None = None

    def _get_session_from_db(self) -> Any:
        row = super()._get_session_from_db()  # type: ignore[misc]  # Django has it, its stubs do not
        self.ends_at = row.expire_date if row else None
        return row

    def save(self, must_create: bool = False) -> None:
        """Write the session, or its end alone. Raises `UpdateError` when it was deleted meanwhile."""
        if must_create or self.modified or self.session_key is None:
            super().save(must_create)
            return
        if self.ends_at and self.get_expiry_date() - self.ends_at < HARDLY * timedelta(seconds=self.get_expiry_age()):
            return
        row = self.create_model_instance({})
        try:
            with transaction.atomic():
                row.save(update_fields=["expire_date"])
        except DatabaseError as error:
            raise UpdateError from error


class SessionMiddleware(DjangoSessionMiddleware):
    """Sessions are renewed by each request (`SESSION_SAVE_EVERY_REQUEST`), but for those that a clock made.

    A fragment asked for once the session has ended sends the whole page to the sign-in: nobody is there to read the
    form inside a corner of the page, and what the page shows is no longer to be seen.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Save, or leave the session as it is."""
        if is_fragment(request) and _leads_to_sign_in(response):
            response = HttpResponseClientRefresh()
        untouched = not request.session.modified and not request.session.is_empty()
        if request.headers.get(CAUSE) == CLOCK and untouched:
            patch_vary_headers(response, ("Cookie",))
            return response
        return super().process_response(request, response)


def is_fragment(request: HttpRequest) -> bool:
    """Whether a script asks for a part of the page that it is on."""
    return request.headers.get("HX-Request") == "true"


def _leads_to_sign_in(response: HttpResponse) -> bool:
    path = response.headers.get("Location", "").partition("?")[0]
    return response.status_code == 302 and path == resolve_url(settings.LOGIN_URL)
