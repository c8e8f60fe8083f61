"""Preparing a referral: a service of the Caf, one consent to gather per parent, nothing half written."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections
from django.urls import reverse

from mediation.consents.models import Consent
from mediation.preparation.forms import ReferralForm
from mediation.referrals.models import Referral
from portal.foundation.submissions.models import Draft
from portal.journal.models import Entry
from tests import factories


@pytest.fixture
def family(agents):
    return factories.SeparationFactory().family


@pytest.fixture
def service(agents):
    return factories.ServiceFactory(named_by=agents.partenaire, city="Douai", phone="03 27 00 00 00")


def test_a_draft_is_made_with_a_consent_to_gather_per_parent(agents, family, service, post):
    answer = post(agents.travailleur_social, "referral_create", family.pk, service=service.pk, purpose="Les vacances.")
    referral = Referral.objects.get()
    assert (referral.state, referral.caf_id, referral.created_by) == ("draft", "59", agents.travailleur_social)
    assert referral.purpose == "Les vacances."
    assert [consent.parent for consent in referral.consents.all()] == list(family.parents.all())
    assert not referral.consents.exclude(given_on=None).exists()
    assert Entry.objects.filter(action="create", target_id=referral.pk, agent=agents.travailleur_social).exists()
    assert "Recueillez l’accord de chaque parent" in answer.page


def test_services_of_the_caf_are_shown_with_city_and_telephone(agents, family, service, look):
    factories.ServiceFactory(caf_id="69", name="Service de Lyon")
    page = look(agents.conseiller, "referral_create", family.pk)
    assert f"{service.name}, Douai · {service.operator.name} · 03 27 00 00 00" in page
    assert "Service de Lyon" not in page
    assert Entry.objects.filter(action="read", target_type="separations.family", target_id=family.pk).exists()


def test_a_caf_without_a_service_is_told_what_to_do(agents, family, look):
    page = look(agents.conseiller, "referral_create", family.pk)
    assert "aucun service de médiation" in page and "Préparer l’orientation" not in page


def test_a_service_of_another_caf_is_refused(agents, family, service, post):
    elsewhere = factories.ServiceFactory(caf_id="69")
    for forged in (elsewhere.pk, "abc", 10**30):
        answer = post(agents.conseiller, "referral_create", family.pk, service=forged, purpose="Garder ceci")
        assert not answer.moved and "Garder ceci" in answer.page and "Un point est à corriger" in answer.page
    assert not Referral.objects.exists()


def test_what_is_missing_or_too_long_is_said_beside_the_field_and_kept(agents, family, service, post):
    answer = post(agents.conseiller, "referral_create", family.pk, purpose="x" * 10_000)
    assert "Choisissez le service qui recevra les parents." in answer.page
    assert "Ce texte compte 10000 caractères" in answer.page and "x" * 10_000 in answer.page


def test_a_family_of_another_caf_is_not_found(agents, service, sign_in):
    family = factories.FamilyFactory(caf_id="69")
    client = sign_in(agents.conseiller)
    address = reverse("referral_create", args=[family.pk])
    assert client.get(address).status_code == client.post(address, {"service": service.pk}).status_code == 404


def test_in_danger_a_neutral_sentence_refuses_and_nothing_is_written(agents, family, service, post, sign_in):
    factories.DangerReportFactory(family=family, note="menaces", recorded_by=agents.travailleur_social)
    answer = post(agents.conseiller, "referral_create", family.pk, service=service.pk, purpose="Garder ceci")
    main = answer.page.partition("<main")[2]
    assert "Contact par le référent" in main
    assert "Garder ceci" in Draft.unscoped.get().content, "what was typed is kept, should the danger be lifted"
    assert "menaces" not in main and "danger signalée" not in main
    assert not Referral.objects.exists() and not Consent.objects.exists()
    back = sign_in(agents.conseiller).get(reverse("referral_create", args=[family.pk]), follow=True)
    assert back.redirect_chain[-1][0] == family.get_absolute_url()
    assert "Contact par le référent" in back.content.decode()


def test_a_second_open_referral_to_the_same_service_is_refused_with_a_link_to_the_first(agents, family, service, post):
    first = factories.ReferralFactory(family=family, service=service)
    answer = post(agents.conseiller, "referral_create", family.pk, service=service.pk)
    assert "Une orientation vers ce service est déjà en cours pour ce dossier." in answer.page
    assert first.get_absolute_url() in answer.page
    assert Referral.objects.get() == first
    first.withdraw(by=agents.conseiller)
    assert post(agents.conseiller, "referral_create", family.pk, service=service.pk).moved


def test_two_caseworkers_at_once_make_one_draft(committed, sign_in):
    agents = factories.cast()
    family, service = factories.FamilyFactory(), factories.ServiceFactory(named_by=agents.partenaire)
    address = reverse("referral_create", args=[family.pk])

    def prepare(agent):
        try:
            return sign_in(agent).post(address, {"service": service.pk}).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as pool:
        statuses = list(pool.map(prepare, [agents.conseiller, agents.travailleur_social] * 3))
    assert sorted(statuses) == [200] * 5 + [302]
    assert Referral.objects.count() == 1 and Consent.objects.count() == 2
    assert Entry.objects.filter(action="create", target_type="mediation.referral").count() == 1


def test_the_same_made_at_the_last_moment_is_said_beside_the_service(agents, family, service, post, monkeypatch):
    factories.ReferralFactory(family=family, service=service)
    checking, checked = ReferralForm.clean_service, []

    def missed_once(form):
        checked.append(form)
        return form.cleaned_data["service"] if len(checked) == 1 else checking(form)

    monkeypatch.setattr(ReferralForm, "clean_service", missed_once)
    answer = post(agents.conseiller, "referral_create", family.pk, service=service.pk)
    assert not answer.moved and "est déjà en cours pour ce dossier" in answer.page
    assert f'<a href="{Referral.objects.get().get_absolute_url()}">Ouvrez l’orientation' in answer.page
    assert Referral.objects.count() == 1 and not Consent.objects.exists()


def test_the_page_takes_the_same_number_of_queries_for_one_service_and_six(
    agents, family, service, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client, address = sign_in(agents.conseiller), reverse("referral_create", args=[family.pk])
    with django_assert_max_num_queries(20) as first:
        client.get(address)
    factories.ServiceFactory.create_batch(5)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(address)


def test_a_service_named_after_its_city_says_it_once(db):
    named = factories.ServiceFactory.build(name="Médiation du Beffroi, Lille", city="Lille")
    plain = factories.ServiceFactory.build(name="Médiation du Beffroi", city="Lille")
    assert named.name_and_city == plain.name_and_city == "Médiation du Beffroi, Lille"
