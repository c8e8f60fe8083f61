"""Preparing a parameter."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.parameters.models import PriceParameter
from portal.journal.models import Entry
from tests import factories

ANSWERS = {
    "prestation": "mediation", "exercice": "2015", "unit_ceiling": "80 900", "rate": "75", "organisation_cap": "",
    "source": "Circulaire du 3 mars",
}  # fmt: skip


@pytest.fixture
def post(agents, sign_in):
    """Post the form with some answers changed; the response."""
    client = sign_in(agents.cnaf)
    return lambda **changes: client.post(reverse("parameter_create"), ANSWERS | changes)


def drafts():
    """Parameters to publish."""
    return PriceParameter.objects.to_publish()


def test_a_rate_typed_75_is_kept_as_0_75(post, agents):
    response = post()
    parameter = drafts().get()
    assert response.url == parameter.get_absolute_url()
    assert (parameter.rate, parameter.unit_ceiling, parameter.unit) == (Decimal("0.75"), Decimal("80900"), "etp")
    assert (parameter.prepared_by, parameter.state, parameter.fictitious) == (agents.cnaf, "draft", False)
    assert Entry.objects.get(target_type="funding.priceparameter").action == "create"


def test_a_rate_is_also_read_with_its_sign(post):
    post(rate="75 %")
    assert drafts().get().rate == Decimal("0.75")


def test_a_parameter_of_meeting_spaces_is_per_hour_and_may_cap_organisation(post):
    post(prestation="espace_rencontre", organisation_cap="12,5", rate="62,5", fictitious="on")
    parameter = drafts().get()
    assert (parameter.unit, parameter.organisation_cap) == ("hour", Decimal("0.125"))
    assert (parameter.rate, parameter.fictitious, parameter.rate_in_words) == (Decimal("0.625"), True, "62,50\u00a0%")


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"rate": "0,75"}, "rate", "tapez 75 pour 75 %"),
        ({"rate": "0"}, "rate", "tapez 75 pour 75 %"),
        ({"rate": "101"}, "rate", "dépasse 100"),
        ({"rate": "-75"}, "rate", "supérieure ou égale à 0"),
        ({"rate": "soixante"}, "rate", "par exemple 75"),
        ({"rate": "75,123"}, "rate", "au plus 2 chiffres"),
        ({"unit_ceiling": "0"}, "unit_ceiling", "supérieur à 0"),
        ({"unit_ceiling": "-3"}, "unit_ceiling", "supérieur à 0"),
        ({"unit_ceiling": "99999999999"}, "unit_ceiling", "chiffres"),
        ({"source": " "}, "source", "Indiquez la source"),
        ({"source": "x" * 301}, "source", "300"),
        ({"prestation": ""}, "prestation", "Choisissez la prestation"),
        ({"exercice": "1999"}, "exercice", "de la liste"),
        ({"prestation": "espace_rencontre", "exercice": "2014"}, "exercice", "depuis 2015"),
        ({"organisation_cap": "25"}, "organisation_cap", "Laissez vide"),
        ({"prestation": "espace_rencontre", "organisation_cap": "0,25"}, "organisation_cap", "tapez 25 pour 25 %"),
    ],
)
def test_a_wrong_answer_gets_a_sentence_beside_its_field_and_nothing_is_written(post, changes, field, said):
    response = post(**changes)
    assert response.status_code == 200
    assert said in response.context["form"].errors[field][0]
    assert not drafts().exists()


def test_the_page_takes_prestation_and_exercice_from_the_link_of_the_list(agents, sign_in):
    url = reverse("parameter_create") + "?prestation=espace_rencontre&exercice=2019"
    text = sign_in(agents.cnaf).get(url).content.decode()
    assert '<option value="2019" selected>' in text and '<option value="espace_rencontre" selected>' in text


def test_several_drafts_of_one_exercice_may_wait(post):
    post()
    factories.ParameterFactory(exercice=2015)
    assert drafts().count() == 2
