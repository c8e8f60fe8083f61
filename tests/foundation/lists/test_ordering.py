"""The order of lists is complete, and the unknown comes last whichever way they are sorted."""

import pytest

from funding.declarations.models import Declaration
from funding.grants.models import FundingRequest
from portal.foundation.lists.ordering import completely_ordered
from portal.separations.events.models import Separation
from tests import factories


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (["union"], ("union", "pk")),
        (["-union"], ("-union", "-pk")),
        (["-separated_on", "-pk"], ("-separated_on", "-pk")),
        (["separated_on", "id"], ("separated_on", "id")),
        ([], ("pk",)),
    ],
)
def test_equal_rows_are_told_apart_by_their_key(order, expected):
    assert completely_ordered(Separation.objects.order_by(*order)).query.order_by == expected


def test_rows_that_are_equal_come_once_each_over_the_pages(agents, sign_in):
    space = factories.SpaceFactory(named_by=agents.partenaire)
    for exercice in range(2014, 2044):
        factories.FundingRequestFactory(space=space, exercice=exercice)
    client = sign_in(agents.responsable)
    seen = []
    for page in ("1", "2"):
        listed = client.get("/financement/demandes/", {"sort": "space", "page": page}).context["list"]
        seen += [row.pk for row in listed.page]
    assert len(seen) == len(set(seen)) == FundingRequest.objects.visible_to(agents.responsable).count()


@pytest.mark.parametrize("sort", ["submitted_at", "-submitted_at"])
def test_what_is_not_filled_in_comes_last_both_ways(agents, sign_in, sort):
    service = factories.ServiceFactory(named_by=agents.partenaire)
    draft = factories.DeclarationFactory(service=service, stage="forecast")
    factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    listed = sign_in(agents.partenaire).get("/financement/declarations/", {"sort": sort}).context["list"]
    assert [row.pk for row in listed.page][-1] == draft.pk


def test_a_column_that_is_never_empty_keeps_its_plain_order(db):
    rows = completely_ordered(Separation.objects.order_by("-separated_on", "-pk"), unknown_last=True)
    assert "NULLS" not in str(rows.query), "an index in the plain order would not serve"
    nullable = completely_ordered(Declaration.objects.order_by("-submitted_at"), unknown_last=True)
    assert "DESC NULLS LAST" in str(nullable.query)
