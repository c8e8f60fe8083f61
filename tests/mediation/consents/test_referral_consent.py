"""The consent of each parent, recorded apart with its date; frozen once the referral is sent."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.consents.models import Consent
from portal.journal.models import Entry
from tests import factories


def test_each_parent_is_recorded_apart_with_a_date_and_who_recorded_it(agents, make, post, today):
    referral = make.draft()
    first, second = referral.family.parents.all()
    answer = post(agents.travailleur_social, "referral_consent", referral.pk, second.pk, given_on=today.isoformat())
    assert "L’accord est noté : second parent." in answer.page
    assert f"noté par {agents.travailleur_social}" in answer.page and "Accord noté : second parent" in answer.page
    mine, other = referral.consents.get(parent=second), referral.consents.get(parent=first)
    assert (mine.given_on, mine.recorded_by) == (today, agents.travailleur_social)
    assert (other.given_on, other.recorded_by) == (None, None)
    line = Entry.objects.get(action="consent:give")
    assert (line.target_id, line.note) == (referral.pk, "second parent")


def test_a_consent_is_taken_back_before_the_sending(agents, make, post):
    referral = make.ready()
    parent = referral.family.parents.first()
    answer = post(agents.conseiller, "referral_consent", referral.pk, parent.pk, take_back="yes")
    assert "L’accord est retiré : premier parent." in answer.page and "Accord retiré : premier parent" in answer.page
    consent = referral.consents.get(parent=parent)
    assert (consent.given_on, consent.recorded_by) == (None, None)
    assert "Transmettre au service" not in answer.page


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Saisissez la date à laquelle ce parent a donné son accord."),
        ("31/02/2014", "Saisissez une date existante"),
        ("2999-01-01", "Cette date est dans l’avenir"),
        ("2014-03-02", "Cette date est avant la séparation (3 mars 2014)"),
        ("0001-01-01", "Cette date est avant la séparation"),
    ],
)
def test_a_date_that_cannot_be_is_said_beside_its_own_parent_and_kept(agents, make, post, typed, sentence):
    referral = make.draft(family=factories.SeparationFactory(separated_on=date(2014, 3, 3)).family)
    _first, second = referral.family.parents.all()
    answer = post(agents.conseiller, "referral_consent", referral.pk, second.pk, given_on=typed)
    before, _, after = answer.page.partition('id="accord-2"')
    assert not answer.moved
    assert sentence in after and sentence not in before
    assert not typed or f'value="{typed}"' in after
    assert not Consent.objects.exclude(given_on=None).exists()


def test_nothing_changes_once_it_is_sent(agents, make, post, today):
    referral = make.sent()
    parent = referral.family.parents.first()
    kept = referral.consents.get(parent=parent).given_on
    for answers in ({"given_on": today.isoformat()}, {"take_back": "yes"}, {"given_on": "abc"}):
        answer = post(agents.conseiller, "referral_consent", referral.pk, parent.pk, **answers)
        assert "n’est plus possible" in answer.page and "Noter l’accord" not in answer.page
    assert referral.consents.get(parent=parent).given_on == kept
    with pytest.raises(IntegrityError, match="kept as they were"), transaction.atomic():
        referral.consents.update(given_on=today)


def test_a_parent_of_another_file_or_caf_is_not_found(agents, make, sign_in, today):
    referral = make.draft()
    neighbour, stranger = factories.ParentFactory(), factories.ParentFactory(family__caf_id="69")
    client = sign_in(agents.conseiller)
    for parent in (neighbour.pk, stranger.pk, 10**17):
        address = reverse("referral_consent", args=[referral.pk, parent])
        assert client.post(address, {"given_on": today.isoformat()}).status_code == 404
    own = reverse("referral_consent", args=[referral.pk, referral.family.parents.first().pk])
    assert sign_in(agents.elsewhere_conseiller).post(own, {"given_on": today.isoformat()}).status_code == 404


def test_a_parent_added_after_the_draft_is_asked_too(agents, make, post, look, today):
    family = factories.FamilyFactory(parents=[])
    first = factories.ParentFactory(family=family)
    referral = make.draft(family=family)
    post(agents.conseiller, "referral_consent", referral.pk, first.pk, given_on=today.isoformat())
    page = look(agents.conseiller, "referral_detail", referral.pk)
    assert "second parent, qui n’est pas renseigné au dossier" in page and "Complétez d’abord le dossier" in page
    assert "Il manque l’accord du second parent" in post(agents.conseiller, "referral_send", referral.pk).page
    second = factories.ParentFactory(family=family, position=2, title="father")
    assert "Il manque l’accord du second parent" in post(agents.conseiller, "referral_send", referral.pk).page
    post(agents.conseiller, "referral_consent", referral.pk, second.pk, given_on=today.isoformat())
    assert "est transmise" in post(agents.conseiller, "referral_send", referral.pk).page


def test_a_get_writes_no_consent(agents, make, sign_in, today):
    referral = make.draft()
    parent = referral.family.parents.first()
    address = reverse("referral_consent", args=[referral.pk, parent.pk])
    answer = sign_in(agents.conseiller).get(address, {"given_on": today.isoformat()})
    assert answer.url == referral.get_absolute_url(), "the page that holds the button"
    assert not referral.consents.exclude(given_on=None).exists()


def test_what_was_typed_when_the_session_ended_comes_back_in_its_column(agents, make, sign_in):
    referral = make.draft()
    parent = referral.family.parents.last()
    address = reverse("referral_consent", args=[referral.pk, parent.pk])
    client = sign_in(agents.conseiller)
    page = client.get(referral.get_absolute_url()).content.decode()
    mark = page.partition('id="accord-2"')[2].partition('name="draft" value="')[2].partition('"')[0]
    client.logout()
    client.post(address, {"given_on": "2014-04-0", "draft": mark})
    client.force_login(agents.conseiller)
    before, _, after = client.get(address, follow=True).content.decode().partition('id="accord-2"')
    assert 'value="2014-04-0"' in after and 'value="2014-04-0"' not in before


def test_the_day_of_the_separation_and_today_are_accepted(agents, make, post, today):
    separated_on = today - timedelta(days=1)
    referral = make.draft(family=factories.SeparationFactory(separated_on=separated_on).family)
    for parent, day in zip(referral.family.parents.all(), (separated_on, today), strict=True):
        assert post(agents.conseiller, "referral_consent", referral.pk, parent.pk, given_on=day.isoformat()).moved
        assert referral.consents.get(parent=parent).given_on == day
