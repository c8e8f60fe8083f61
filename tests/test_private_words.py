"""No address holds words about persons: no form sent by GET asks for a name, a telephone or a birth date."""

from html.parser import HTMLParser

import django_filters
import pytest
from django import forms
from django.db import transaction
from django.urls import reverse

from portal.foundation.lists.filters import ListFilter
from portal.foundation.lists.posted_search import takes_searches
from tests import factories
from tests.access_table import TABLE
from tests.test_access import address, scene  # noqa: F401
from tests.test_architecture import views

# What people may type in a form sent by GET, and what it is about; anything else is posted.
ABOUT_NOBODY_OF_A_FAMILY = {
    "AgentFilter.q": "the name of an agent",
    "DeclarationFilter.q": "the name of a service",
    "DeclarationFilter.exercice": "a year",
    "DirectoryFilter.commune": "a commune that a place of the directory serves",
    "EntryFilter.agent": "the name of an agent",
    "AgrementFileFilter.q": "the name of a meeting space",
    "ConventionFilter.q": "the name of a service",
    "ConventionFilter.exercice": "a year",
    "EntryFilter.number": "the number of a row",
    "EntryFilter.since": "a day of the journal",
    "EntryFilter.until": "a day of the journal",
    "FundingRequestFilter.q": "the name of a meeting space",
    "FundingRequestFilter.exercice": "a year",
    "MediationServiceFilter.q": "the name of a service",
    "OperatorFilter.q": "the name of an operator",
    "SeparationFilter.annee": "a year",
    "ServiceFilter.q": "the name of a service",
    "SpaceFilter.q": "the name of a meeting space",
}
FIELDS_OF_GET_FORMS = {
    "agent_list": {"q"},
    "convention_list": {"q", "exercice"},
    "agrement_file_list": {"q"},
    "agreed_list": {"on"},
    "declaration_list": {"q", "exercice"},
    "directory_place_list": {"commune"},
    "family_list": {"starts_on", "returns_on"},  # the days of a hand-over, on their way to its trial
    "funding_request_list": {"q", "exercice"},
    "journal_list": {"agent", "number", "since", "until"},
    "operator_list": {"q"},
    "separation_list": {"annee"},
    "service_list": {"q"},
    "space_list": {"q"},
}
CHOSEN = {"hidden", "checkbox", "radio", "submit", "button", "reset", "file"}
NAMES = ("Vandenbroucke", "Marie-Ange")


class GetForms(HTMLParser):
    """The fields that people type in, of the forms of a page that a browser sends by GET."""

    def __init__(self):
        super().__init__()
        self.typed, self._is_get = set(), False

    def handle_starttag(self, tag, attributes):
        """Note each field between the start of such a form and its end; one outside of any form belongs to none."""
        attributes = dict(attributes)
        if tag == "form":
            self._is_get = attributes.get("method", "get") != "post"
        typed = tag == "textarea" or (tag == "input" and attributes.get("type", "text") not in CHOSEN)
        if typed and self._is_get and "name" in attributes:
            self.typed.add(attributes["name"])

    def handle_endtag(self, tag):
        """After a form, nothing is sent with it."""
        self._is_get = self._is_get and tag != "form"


class Links(HTMLParser):
    """Every address that a page holds."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attributes):
        """Links, addresses of forms, what a script asks for, and where one comes back to."""
        attributes = dict(attributes)
        names = ["href", "action", "hx-get", "hx-post", "src"] + ["value"] * (attributes.get("name") == "next")
        self.found += [attributes[name] for name in names if attributes.get(name)]


def test_no_form_sent_by_get_asks_for_words_about_persons(agents, scene, sign_in):  # noqa: F811
    asked = []
    for line in (line for line in TABLE if line.method == "get"):
        for role in sorted(line.may):
            with transaction.atomic():
                answer = sign_in(getattr(agents, role)).get(address(line, scene))
                transaction.set_rollback(True)
            if answer.streaming or not answer["Content-Type"].startswith("text/html"):
                continue
            page = GetForms()
            page.feed(answer.content.decode())
            if not page.typed <= FIELDS_OF_GET_FORMS.get(line.name, set()):
                asked.append(f"{line.name}, {role}: {page.typed}")
    assert asked == []


def all_filters(base=ListFilter):
    """Every filter of the portal."""
    for each in base.__subclasses__():
        if each.__module__ != __name__:
            yield each
            yield from all_filters(each)


def typed_in_addresses(*filters):
    """What people type in these, and finds its way into the address."""
    return {
        f"{each.__name__}.{name}"
        for each in filters
        for name, filter_ in each.base_filters.items()
        if name not in each.private and not issubclass(filter_.field_class, forms.ChoiceField)
    }


def test_each_filter_where_people_type_is_private_or_says_what_it_is_about():
    filters = list(all_filters())
    assert typed_in_addresses(*filters) == ABOUT_NOBODY_OF_A_FAMILY.keys(), "is it private, or about whom?"
    assert all(set(each.private) <= each.base_filters.keys() for each in filters)


def test_a_filter_is_seen_unless_one_chooses_or_its_words_are_posted():
    class Births(ListFilter):
        private = ("phone",)
        born = django_filters.DateFilter()
        phone = django_filters.CharFilter()
        kind = django_filters.ChoiceFilter(choices=[("a", "a")])

    assert typed_in_addresses(Births) == {"Births.born"}


def test_the_searches_of_the_portal_are_posted():
    assert {name for name, view in views() if takes_searches(view)} == {"separation_search", "referral_list"}


@pytest.mark.parametrize("who", ["conseiller", "partenaire"])
def test_no_address_of_a_page_of_results_names_a_person(agents, sign_in, who):
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, last_name=NAMES[0], first_name=NAMES[1])
    factories.ParentFactory(family=family, position=2, last_name=NAMES[0], first_name="Luc")
    factories.SeparationFactory(family=family)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    factories.sent_referral(by=agents.conseiller, service=service, family=family)
    client = sign_in(getattr(agents, who))
    for name in ("separation_search", "referral_list") if who == "conseiller" else ("referral_list",):
        page = client.post(reverse(name), {"q": " ".join(NAMES)})
        links = Links()
        links.feed(page.content.decode())
        assert NAMES[0] in page.content.decode().partition("<tbody")[2]
        assert not [link for link in links.found if any(part.lower() in link.lower() for part in NAMES)]
