"""What is typed is kept on the server, encrypted, for its author: the mark of a form, its draft, its restoring.

A form carries a signed mark (`{% draft_mark form %}`): who opened it, the key of its draft, the version of the form.
Whoever holds the mark may write that draft, and only its author reads it.
"""

import json
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from django.contrib import messages
from django.core import signing
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.datastructures import MultiValueDict

from portal.foundation.secrets.fields import LostSecret
from portal.foundation.submissions.models import DRAFT_TERM, Draft, DraftClosedError

SALT = "draft"
MARK = "draft"
# What a form carries for the portal and not for its reader.
NOT_TYPED = frozenset({"csrfmiddlewaretoken", "submission_key", MARK, "draft_path", "draft_title"})
MAX_CHARACTERS = 1_000_000
# The version of a form that does not say its own: nothing to upgrade.
CURRENT = 32_767
LOST = "Une saisie gardée ne peut plus être lue : la clé qui la protégeait n’existe plus. Elle est à refaire."
ABOUT_ANOTHER = "Une saisie commencée ici avec d’autres réponses vous attend dans « Mes saisies à reprendre »."
TOO_LONG = "Ce que vous avez écrit est trop long pour être gardé : raccourcissez-le avant de quitter la page."


class Mark(NamedTuple):
    """Who opened a form, the key of its draft, the version of the form."""

    agent: int
    draft: UUID
    form_version: int


class DraftTooLongError(Exception):
    """More text than a draft holds; the message says so to the agent."""


# What was wrong, by field.
Errors = dict[str, Any]


class DraftData(MultiValueDict[str, Any]):
    """What a draft holds, ready to bind a form; `draft` is where it comes from."""

    draft: Draft

    def __copy__(self) -> "DraftData":
        """A copy that comes from the same draft."""
        copied = super().__copy__()
        copied.draft = self.draft
        return copied


def draft_of(data: object) -> Draft | None:
    """The draft that `data`, given to a form, comes from; None when it was posted or there is none."""
    return getattr(data, "draft", None)


def signed_mark(agent: int, form_version: int = 1, draft: UUID | None = None) -> str:
    """The hidden value that a form carries; a new draft unless one is given."""
    return signing.dumps([agent, str(draft or uuid4()), form_version], salt=SALT)


def read_mark(text: str) -> Mark | None:
    """The mark, or None when it is forged or older than a draft may be."""
    try:
        agent, draft, version = signing.loads(text, salt=SALT, max_age=DRAFT_TERM)
    except signing.BadSignature:
        return None
    return Mark(agent, UUID(draft), version)


def typed(request: HttpRequest, action: str = "") -> MultiValueDict[str, Any] | None:
    """What the agent typed in the form of address `action`, by default this page's: the POST, their draft, or None.

    The answer binds a form. A draft that nobody sent yet shows no error (`portal.foundation.forms.scoped`). A draft
    about something else than what the address asks for (« ?caf=75 ») waits in the list of drafts.
    """
    if request.method == "POST" and action in ("", request.path):
        return request.POST
    rows = Draft.objects.visible_to(request.user).open().filter(path=action or request.path)
    draft = rows.order_by("-saved_at").first()
    if draft is None:
        return None
    if isinstance(draft.content, LostSecret):
        Draft.close(draft.pk, draft.agent_id)
        messages.warning(request, LOST)
        return None
    data = DraftData(draft.held["data"])
    if any(data[name] != asked for name, asked in request.GET.items() if name in data):
        messages.info(request, ABOUT_ANOTHER)
        return None
    data.draft = draft
    return data


def keep(
    mark: Mark,
    path: str,
    data: MultiValueDict[str, Any],
    reason: Draft.Reason,
    *,
    title: str = "",
    errors: Errors | None = None,
) -> Draft:
    """Write what is typed over the draft of `mark`.

    Raises `DraftClosedError` when the form was sent meanwhile, `DraftTooLongError` past `MAX_CHARACTERS`.
    """
    fields = {name: values for name, values in data.lists() if name not in NOT_TYPED}
    held = {"title": title[:200], "data": fields, "errors": errors or {}}
    if len(json.dumps(held, ensure_ascii=False)) > MAX_CHARACTERS:
        raise DraftTooLongError(TOO_LONG)
    return Draft.keep(mark.draft, mark.agent, path=path, form_version=mark.form_version, reason=reason, held=held)


def keep_posted(
    request: HttpRequest,
    reason: Draft.Reason,
    *,
    errors: Errors | None = None,
    data: MultiValueDict[str, Any] | None = None,
) -> bool:
    """Keep the form just posted under its mark; False when there is none, nobody is its author, or it is too long.

    A form without a mark of ours is its sender's, as the form is today. `data`: what to keep instead of the POST.
    """
    if request.method != "POST":
        return False
    mark = read_mark(request.POST.get(MARK, ""))
    if mark is None and request.user.is_authenticated:
        mark = Mark(request.user.pk, uuid4(), CURRENT)
    if mark is None:
        return False
    data = request.POST if data is None else data
    try:
        keep(mark, request.path, data, reason, errors=errors)
    except DraftClosedError:
        keep(mark._replace(draft=uuid4()), request.path, data, reason, errors=errors)
    except DraftTooLongError:
        messages.error(request, TOO_LONG)
        return False
    return True


def refuse(request: HttpRequest, page: object = "", *, form: BaseForm | None = None) -> HttpResponseRedirect:
    """Answer a form that is not right: back to `page`, by default its own address, where text and errors are shown.

    With `form` its errors are kept too, those of its files and those that only the act itself revealed; without it the
    page checks the answers again.
    """
    keep_posted(request, Draft.Reason.REFUSED, errors=None if form is None else dict(form.errors))
    return see_other(page or _own_address(request))


def keep_unsent(request: HttpRequest, data: MultiValueDict[str, Any]) -> HttpResponseRedirect:
    """Answer a button that changes the form itself (one more row): the form again, with `data`, and no reproach."""
    keep_posted(request, Draft.Reason.TYPING, data=data)
    return see_other(_own_address(request))


def _own_address(request: HttpRequest) -> str:
    """The address of the form without what it prefilled and the agent changed."""
    query = request.GET.copy()
    for name in request.POST.keys() & query.keys():
        if request.POST[name] != query[name]:
            del query[name]
    return f"{request.path}?{query.urlencode()}" if query else request.path


def see_other(page: object) -> HttpResponseRedirect:
    """A 303: the browser forgets the POST, so that Back and F5 show the page. `page`: a row or an address."""
    url = page.get_absolute_url() if hasattr(page, "get_absolute_url") else str(page)
    return HttpResponseRedirect(url, status=303)


def close_posted(request: HttpRequest) -> None:
    """The form just posted was accepted: its text is forgotten."""
    mark = read_mark(request.POST.get(MARK, ""))
    if mark is not None and mark.agent == request.user.pk:
        Draft.close(mark.draft, mark.agent, path=request.path)
