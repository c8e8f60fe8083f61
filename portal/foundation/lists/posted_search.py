"""Words about persons are posted, kept encrypted in the session, and stand in addresses as an opaque key: « ?mots=… ».

No history, no log of addresses and no referrer holds a name, yet Back, F5, pages, orders and links work. The key leads
to words in the session that posted them alone, and ends with it.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from secrets import token_urlsafe
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from portal.foundation.secrets.keys import SecretLostError, decrypt, encrypt
from portal.foundation.submissions.drafts import NOT_TYPED, see_other

P = ParamSpec("P")
Request = TypeVar("Request", bound=HttpRequest)

# The parameter of addresses, and where the session holds {key: encrypted JSON of {field: words}}, the oldest first.
PARAMETER = "mots"
SESSION = "searches"
MOST_KEYS, LONGEST = 20, 300
# What stands for a key when there is none: words that were in the address, or a form that could not be received.
FROM_ADDRESS, NOT_RECEIVED = "adresse", "perdue"
EXPIRED = "Cette recherche a expiré : écrivez-la de nouveau."
NOT_IN_ADDRESSES = "Une recherche ne se lit plus dans une adresse ni dans un favori : écrivez-la de nouveau."


@dataclass(frozen=True, kw_only=True)
class StoredSearch:
    """What an address searches: `words` by field, under `key`; both empty when nothing is searched.

    `notice` is the sentence to show, with an empty form, when the key of the address leads nowhere.
    """

    key: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""

    @property
    def query(self) -> str:
        """« ?mots=… », to carry the words to another page; empty when nothing is searched."""
        return f"?{PARAMETER}={self.key}" if self.key else ""


def stored_search(request: HttpRequest) -> StoredSearch:
    """What the address of `request` searches."""
    key = request.GET.get(PARAMETER, "")
    if not key:
        return StoredSearch()
    words = _words_under(key, request)
    if words is None:
        return StoredSearch(notice=NOT_IN_ADDRESSES if key == FROM_ADDRESS else EXPIRED)
    return StoredSearch(key=key, words=words)


def searched_words(request: HttpRequest, name: str = "q") -> str:
    """The words that the address of `request` carries (« ?mots=… »); empty without a key or when it has expired.

    A page that a search leads to (a sheet to fill in) starts with them.
    """
    return stored_search(request).words.get(name, "")


def posted_search(
    *names: str,
) -> Callable[
    [Callable[Concatenate[Request, P], HttpResponseBase]], Callable[Concatenate[Request, P], HttpResponseBase]
]:
    """Receive the searches of a page: what is posted under `names` goes to the session, the view answers the GET only.

    A POST answers 303 to the same address with the key and the other fields. Words that an old address still holds are
    not searched: the browser is sent on to an address without them. A search may be posted any number of times: the
    same words keep their key.
    """

    def decorate(
        view: Callable[Concatenate[Request, P], HttpResponseBase],
    ) -> Callable[Concatenate[Request, P], HttpResponseBase]:
        @wraps(view)
        def run(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if request.method == "POST":
                words = {name: clean for name in names if (clean := _cleaned(request.POST.get(name, "")))}
                return see_other(_address(request, request.POST, names, _key_of(words, request) if words else ""))
            if any(name in request.GET for name in names):
                return redirect(_address(request, request.GET, names, FROM_ADDRESS))
            return view(request, *args, **kwargs)

        run.is_idempotent = True  # type: ignore[attr-defined]  # read by tests/test_architecture.py
        run.is_posted_search = True  # type: ignore[attr-defined]  # read by `takes_searches`
        return run

    return decorate


def takes_searches(view: Callable[..., object] | None) -> bool:
    """Whether `view` receives searches."""
    return getattr(view, "is_posted_search", False)


def address_of_lost_search(request: HttpRequest) -> str:
    """Where a search that could not be received (an ended session, another sign-in) is asked for again."""
    return f"{request.path}?{PARAMETER}={NOT_RECEIVED}"


def _cleaned(text: str) -> str:
    return text.replace("\x00", "").strip()[:LONGEST]


def _address(request: HttpRequest, fields: QueryDict, names: tuple[str, ...], key: str) -> str:
    """The address of the page with `key`, and of `fields` what is neither empty nor about persons."""
    query, apart = QueryDict(mutable=True), {PARAMETER, *names, *NOT_TYPED}
    for name in fields:
        if name not in apart and (values := [value for value in fields.getlist(name) if value]):
            query.setlist(name, values)
    if key:
        query[PARAMETER] = key
    return f"{request.path}?{query.urlencode()}" if query else request.path


def _key_of(words: Mapping[str, str], request: HttpRequest) -> str:
    """The key of these words, the latest of the session from now on; the oldest leave."""
    stored = dict(request.session.get(SESSION, {}))
    same = [key for key in stored if _words_under(key, request) == words]
    key = same[0] if same else token_urlsafe(16)
    stored[key] = stored.pop(key, "") or encrypt(json.dumps(words, ensure_ascii=False)).decode()
    request.session[SESSION] = dict(list(stored.items())[-MOST_KEYS:])
    return key


def _words_under(key: str, request: HttpRequest) -> dict[str, str] | None:
    """The words under `key` in this session; None when it holds no such key, or no secret opens them any more."""
    token = request.session.get(SESSION, {}).get(key)
    try:
        return json.loads(decrypt(token.encode())) if token else None
    except SecretLostError:
        return None
