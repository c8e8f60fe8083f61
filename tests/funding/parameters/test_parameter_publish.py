"""Publishing a parameter: by another person, once, in place of the one in force."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from funding.parameters.models import PriceParameter
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories


def publish(client, draft, **answers):
    """Press the button; what is said."""
    response = client.post(
        reverse("parameter_publish", args=[draft.pk]), {"version": draft.version} | answers, follow=True
    )
    assert response.request["PATH_INFO"] == draft.get_absolute_url()
    said = " ".join(map(str, response.context["messages"]))
    draft.refresh_from_db()
    return said


def in_force(exercice=2014):
    """The parameter in force."""
    return PriceParameter.objects.in_force(prestation="mediation", exercice=exercice)


def test_it_replaces_the_one_in_force_which_stays_as_it_was(agents, sign_in):
    old, draft = in_force(), factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    assert "est publié" in publish(sign_in(agents.cnaf), draft)
    ceiling = old.unit_ceiling
    old.refresh_from_db()
    assert in_force() == draft and draft.published_by == agents.cnaf
    assert (old.state, old.unit_ceiling) == ("superseded", ceiling) and old.superseded_on
    assert Entry.objects.get(action="transition:publish").target_id == draft.pk


def test_nobody_publishes_what_they_prepared(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2014, prepared_by=agents.cnaf)
    assert "Vous ne pouvez pas faire cette action vous-même" in publish(sign_in(agents.cnaf), draft)
    assert draft.state == "draft" and in_force() != draft


def test_a_draft_changed_since_it_was_read_is_not_published_unseen(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf)
    assert "modifiées depuis que vous avez ouvert la page" in publish(sign_in(agents.cnaf), draft, version="0")
    assert draft.state == "draft" and in_force().unit_ceiling == 80223


def test_a_second_time_is_refused(agents, sign_in):
    draft = factories.ParameterFactory(exercice=2015, prepared_by=agents.second_cnaf)
    client = sign_in(agents.cnaf)
    publish(client, draft)
    assert "n’est plus possible" in publish(client, draft)


def test_a_draft_without_a_source_replaces_nothing(agents):
    draft = factories.ParameterFactory(exercice=2014, prepared_by=agents.second_cnaf, source=" ")
    with pytest.raises(ActionRefused, match="source"):
        draft.publish(by=agents.cnaf)
    assert in_force().unit_ceiling == 80223


@pytest.mark.parametrize("exercice", [2014, 2016], ids=["one in force", "none in force"])
def test_two_drafts_of_one_exercice_published_at_once_leave_one_in_force(committed, in_threads, exercice):
    agents = factories.cast()
    drafts = [factories.ParameterFactory(exercice=exercice, prepared_by=agents.second_cnaf) for _ in range(2)]

    def publish_slowly(draft):
        try:
            with transaction.atomic():
                draft.publish(by=agents.cnaf)
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_sleep(0.3)")
        except ActionRefused as refusal:
            return refusal.reason
        return "published"

    answers = in_threads(*(lambda draft=draft: publish_slowly(draft) for draft in drafts))
    assert sorted(answer == "published" for answer in answers) == [False, True]
    assert any("Un autre barème vient d’être publié" in answer for answer in answers)
    assert PriceParameter.objects.in_force_everywhere().filter(exercice=exercice).count() == 1


def test_the_database_itself_refuses_a_second_open_one_and_any_edit(agents):
    with pytest.raises(IntegrityError, match="parameter_one_open"), transaction.atomic():
        factories.ParameterFactory(
            exercice=2014, state="published", published_at=in_force().published_at, prepared_by=agents.cnaf,
            published_by=agents.second_cnaf,
        )  # fmt: skip
    with pytest.raises(IntegrityError, match="never edited"), transaction.atomic():
        PriceParameter.objects.filter(pk=in_force().pk).update(unit_ceiling=1)


def test_a_page_that_does_not_say_which_figures_were_read_publishes_nothing(agents, sign_in):
    draft = factories.ParameterFactory(prepared_by=agents.cnaf)
    sign_in(agents.second_cnaf).post(reverse("parameter_publish", args=[draft.pk]))
    draft.refresh_from_db()
    assert draft.state == "draft"


def test_the_maximum_shown_is_the_ps_of_one_full_post_to_the_cent():
    figures = PriceParameter(unit_ceiling=Decimal("80000.10"), rate=Decimal("0.7500"))
    assert figures.maximum_per_unit == Decimal("60000.08")
    assert PriceParameter(unit_ceiling=Decimal("80000.01"), rate=Decimal("0.5")).maximum_per_unit == Decimal(
        "40000.01"
    )
