"""What a browser may load and run on our pages: our own files, nothing inline, no frame, forms to ourselves alone."""

import pytest
from django.urls import reverse

WANTED = {
    "default-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "object-src": {"'none'"},
    "base-uri": {"'self'"},
    "form-action": {"'self'"},
    "frame-ancestors": {"'none'"},
}


def policy_of(answer):
    """The directives of the answer's policy, each with the sources it allows."""
    directives = answer.headers["Content-Security-Policy"].split(";")
    return {name: set(sources) for name, *sources in (directive.split() for directive in directives)}


@pytest.mark.parametrize("name", ["home", "separation_search", "national_report", "journal_list"])
def test_pages_load_and_run_our_own_files_alone(agents, sign_in, name):
    readers = {"national_report": agents.cnaf, "journal_list": agents.dpo}
    answer = sign_in(readers.get(name, agents.conseiller)).get(reverse(name))
    assert answer.status_code == 200
    assert policy_of(answer) == WANTED


def test_visitors_and_pages_that_do_not_exist_have_the_same_policy(client, agents, sign_in):
    assert policy_of(client.get(reverse("account_login"))) == WANTED
    missing = sign_in(agents.conseiller).get("/separations/dossier/999999999/")
    assert missing.status_code == 404 and policy_of(missing) == WANTED
