"""The list of separations: filters in the address, pages without a full count, dangers never told."""

import re
from datetime import date

import pytest
from django.urls import reverse, reverse_lazy

from portal.foundation.lists.capped_paginator import CappedPaginator
from portal.separations.events.models import Residence, Separation
from tests.conftest import without_tokens
from tests.factories import ChildFactory, DangerReportFactory, FamilyFactory, ParentFactory, SeparationFactory

URL = reverse_lazy("separation_list")


def make_separation(day, **fields):
    """A separation with one child."""
    separation = SeparationFactory(separated_on=day, **fields)
    ChildFactory(family=separation.family)
    return separation


def references(page):
    """The file numbers of the page, in its order."""
    return [row.split("</a>")[0].rpartition(">")[2] for row in page.split('<th scope="row"')[1:]]


def test_the_latest_separation_comes_first(agents, look):
    older, newer = make_separation(date(2012, 5, 1)), make_separation(date(2014, 5, 1))
    page = look(agents.conseiller, URL)
    assert references(page) == [newer.family.reference, older.family.reference]
    assert "01/05/2012" in page and "il y a" in page and "mariage" in page and "2 séparations" in page
    turned = look(agents.conseiller, URL, sort="separated_on")
    assert references(turned) == [older.family.reference, newer.family.reference]


def test_each_filter_narrows_and_can_be_shared(agents, sign_in):
    kept = make_separation(date(2013, 1, 31), union="pacs", mode="pacs_break")
    Residence.objects.filter(separation=kept).update(home="third_party")
    make_separation(date(2014, 1, 31))
    client = sign_in(agents.responsable)
    for narrowed in ({"annee": "2013"}, {"union": "pacs"}, {"mode": "pacs_break"}, {"residence": "third_party"}):
        assert references(client.get(URL, narrowed).content.decode()) == [kept.family.reference]
    empty = client.get(URL, {"annee": "2013", "union": "marriage"}).content.decode()
    assert "Aucune séparation ne correspond" in empty and 'value="2013"' in empty


@pytest.mark.parametrize(
    "odd",
    [
        {"annee": "99999999"},
        {"annee": "-1"},
        {"annee": "abc"},
        {"union": "x"},
        {"page": "x"},
        {"page": "-3"},
        {"page": "9" * 30},
    ],
)
def test_an_odd_address_is_answered_quietly(agents, sign_in, odd):
    make_separation(date(2013, 1, 31))
    assert sign_in(agents.conseiller).get(URL, odd).status_code == 200


def test_both_parents_stand_in_their_own_column(agents, sign_in):
    family = FamilyFactory(parents=[])
    ParentFactory(family=family, position=2, title="father", last_name="Second", first_name="Luc")
    SeparationFactory(family=family)
    page = sign_in(agents.conseiller).get(URL).content.decode()
    first, second = page.index("non renseigné"), page.index("Second</strong>")
    assert first < second


def test_another_caf_has_its_own_list(agents, sign_in):
    separation = make_separation(date(2013, 1, 31))
    page = sign_in(agents.elsewhere_conseiller).get(URL).content.decode()
    assert separation.family.reference not in page and "aucune séparation" in page


def test_a_danger_adds_the_neutral_words_of_the_file_and_no_other(agents, sign_in):
    separation = make_separation(date(2013, 1, 31))
    client = sign_in(agents.conseiller)
    before = without_tokens(client.get(URL).content.decode())
    DangerReportFactory(family=separation.family, note="menaces")
    after = without_tokens(client.get(URL).content.decode()).partition("<main")[2]
    mark = re.search(r" <span class=\"badge-state[^>]*>.*?contact par le référent</span>", after)
    assert mark and after.replace(mark[0], "") == before.partition("<main")[2]
    assert "danger" not in after


def test_only_a_caseworker_is_led_to_record(agents, sign_in):
    assert "puis enregistrer" in sign_in(agents.travailleur_social).get(URL).content.decode()
    assert "puis enregistrer" not in sign_in(agents.responsable).get(URL).content.decode()
    for role in ("partenaire", "cnaf", "dpo", "administrateur"):
        assert sign_in(getattr(agents, role)).get(URL).status_code == 403


def test_pages_keep_their_filters(agents, look):
    family = FamilyFactory()
    days = [date.fromordinal(date(2013, 1, 1).toordinal() + shift) for shift in range(26)]
    Separation.objects.bulk_create(
        Separation(family=family, caf=family.caf, separated_on=day, union="pacs", mode="de_facto") for day in days
    )
    first = look(agents.conseiller, URL, union="pacs")
    assert len(references(first)) == 25 and "26 séparations" in first and "page 1 sur 2" in first
    assert "?union=pacs&amp;page=2" in first and 'rel="prev"' not in first
    second = look(agents.conseiller, URL, union="pacs", page="2")
    assert len(references(second)) == 1 and 'rel="next"' not in second


def test_a_very_long_list_is_not_counted_to_its_end(agents, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(CappedPaginator, "cap", 3)
    for year in range(2005, 2013):
        SeparationFactory(separated_on=date(year, 1, 1))
    pages = CappedPaginator(Separation.objects.order_by("-separated_on"), 2)
    with django_assert_max_num_queries(1) as queries:
        assert (pages.count, pages.is_capped) == (3, True)
    assert "LIMIT 4" in queries[0]["sql"]
    assert [pages.get_page(4).number, pages.get_page(4).has_next(), pages.get_page(3).has_next()] == [4, False, True]
    assert pages.get_page(9).number == 2, "past the end, the last page counted"


def test_what_is_passed_over_is_neither_joined_nor_counted(agents, django_assert_num_queries):
    for year in range(2005, 2010):
        make_separation(date(year, 1, 1))
    pages = CappedPaginator(Separation.objects.visible_to(agents.conseiller).for_list(), 2)
    with django_assert_num_queries(3) as queries:
        page = pages.page(2)
        assert pages.count == 5
    keys, rows, _parents = (query["sql"] for query in queries)
    assert "LIMIT 1001" in keys and "separations_child" not in keys and "JOIN" not in keys
    assert "LIMIT" not in rows and "separations_child" in rows
    assert [row.separated_on.year for row in page] == [2007, 2006] and page.object_list[0].children == 1


def test_the_number_of_queries_does_not_follow_the_rows(agents, sign_in, django_assert_max_num_queries):
    client = sign_in(agents.conseiller)
    counts = []
    for days in ([1], range(2, 7)):
        for day in days:
            make_separation(date(2013, 1, day))
        with django_assert_max_num_queries(14) as queries:
            client.get(reverse("separation_list"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
