"""Discarding a parameter prepared by mistake."""

from django.contrib.messages import get_messages
from django.urls import reverse

from funding.parameters.models import PriceParameter
from portal.journal.models import Entry
from tests import factories


def test_a_draft_goes_away_with_a_line_in_the_journal(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2015, prepared_by=agents.second_cnaf)
    address, shown = reverse("parameter_discard", args=[draft.pk]), {"version": draft.version}
    PriceParameter.objects.filter(pk=draft.pk).update(rate="0.61")
    client = sign_in(agents.cnaf)
    assert "ont été modifiées depuis" in client.post(address, shown, follow=True).content.decode()
    draft.refresh_from_db()
    assert client.post(address, {"version": draft.version}).url == reverse("parameter_list")
    assert not PriceParameter.objects.filter(pk=draft.pk).exists()
    assert Entry.objects.get(action="discard").target_id == draft.pk


def test_a_published_parameter_stays(agents, sign_in):
    official = PriceParameter.objects.in_force(prestation="mediation", exercice=2014)
    response = sign_in(agents.cnaf).post(reverse("parameter_discard", args=[official.pk]))
    assert "ne peut plus être écarté" in str(next(iter(get_messages(response.wsgi_request))))
    assert PriceParameter.objects.filter(pk=official.pk).exists()
