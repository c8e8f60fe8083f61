"""What a service reads of how to reach the parents: chosen, prefilled, and nothing else."""

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from mediation.preparation.models import SharedContact
from mediation.referrals.models import Referral
from portal.separations.people.models import ContactPoint
from tests import factories


@pytest.fixture
def family(db):
    """Two parents with a telephone each; the first one also has an e-mail address and an address."""
    family = factories.FamilyFactory(parents=[])
    reached = {
        "phone": "+33612345678",
        "email": "helene@example.org",
        "address": "1 rue des Tilleuls",
        "city": "Lille",
    }
    factories.ParentFactory(family=family, position=1, **reached)
    factories.ParentFactory(family=family, position=2, title="father", first_name="Marc", phone="+33687654321")
    return family


@pytest.fixture
def service(agents):
    return factories.ServiceFactory(named_by=agents.partenaire)


def plain(response):
    """The HTML of a page with plain spaces."""
    return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def prepare(client, family, service, **answers):
    return client.post(reverse("referral_create", args=[family.pk]), {"service": service.pk, "purpose": "", **answers})


def test_the_main_points_are_ticked_and_the_agent_chooses(agents, sign_in, family, service):
    client = sign_in(agents.conseiller)
    page = plain(client.get(reverse("referral_create", args=[family.pk])))
    assert page.count("checked") == 4 and "commune, Lille" in page and "Tilleuls" not in page.split("<form")[-1]
    phones = list(ContactPoint.objects.filter(kind="phone").values_list("pk", flat=True))
    assert prepare(client, family, service, contacts=phones).status_code == 302
    referral = Referral.objects.get()
    assert sorted(row.contact_point_id for row in referral.shared_contacts.all()) == sorted(phones)


def test_the_service_reads_what_was_shared_and_no_more(agents, sign_in, family, service):
    client = sign_in(agents.conseiller)
    prepare(client, family, service, contacts=[ContactPoint.objects.get(phone="+33612345678").pk])
    referral = Referral.objects.get()
    for parent in family.parents.all():
        referral.record_consent(by=agents.conseiller, parent=parent, given_on="2026-01-02")
    referral.send(by=agents.conseiller)
    added = factories.ContactPointFactory(person=family.parents.first().person, phone="+33699887766")
    page = plain(sign_in(agents.partenaire).get(referral.get_absolute_url()))
    assert "06 12 34 56 78" in page and "non transmises" in page
    for secret in ("06 87 65 43 21", "helene@example.org", "06 99 88 77 66"):
        assert secret not in page, secret
    with pytest.raises(IntegrityError), transaction.atomic():
        SharedContact.objects.create(referral=referral, contact_point=added)


def test_nothing_is_proposed_of_somebody_in_a_shelter(agents, sign_in, family, service):
    person = family.parents.first().person
    ContactPoint.objects.filter(person=person, kind="address").update(is_shelter=True)
    page = plain(sign_in(agents.conseiller).get(reverse("referral_create", args=[family.pk])))
    assert page.count("checked") == 1, "the other parent's telephone"


def test_points_of_another_file_are_no_choice(agents, sign_in, family, service):
    other = factories.ContactPointFactory()
    page = plain(prepare(sign_in(agents.conseiller), family, service, contacts=[other.pk]))
    assert "Sélectionnez un choix valide" in page or "n’est pas" in page
    assert not Referral.objects.exists()


def test_a_deceased_or_missing_second_parent_is_asked_for_nothing(agents, sign_in, family, service):
    second = family.parents.get(position=2)
    second.person.is_deceased = True
    second.person.save()
    prepare(sign_in(agents.conseiller), family, service)
    referral = Referral.objects.get()
    assert referral.consents.count() == 1
    referral.record_consent(by=agents.conseiller, parent=family.parents.get(position=1), given_on="2026-01-02")
    referral.refresh_from_db()
    assert referral.lacking == []
    referral.send(by=agents.conseiller)
    assert referral.state == "sent"


def test_the_choice_changes_until_the_referral_is_sent(agents, sign_in, family, service):
    client = sign_in(agents.conseiller)
    prepare(client, family, service, contacts=[ContactPoint.objects.get(phone="+33612345678").pk])
    referral = Referral.objects.get()
    url = reverse("referral_contacts", args=[referral.pk])
    assert url in plain(client.get(referral.get_absolute_url()))
    assert plain(client.get(url)).count("checked") == 1
    wanted = ContactPoint.objects.get(phone="+33687654321")
    stranger = factories.ContactPointFactory(person=factories.PersonFactory(), phone="+33699887766")
    refused = plain(client.post(url, {"contacts": [stranger.pk]}, follow=True))
    assert "n’est pas un choix" in refused or "n’en fait pas partie" in refused
    assert "aucune autre" in plain(client.post(url, {"contacts": [wanted.pk]}, follow=True))
    assert [row.contact_point for row in referral.shared_contacts.all()] == [wanted]
    for parent in family.parents.all():
        referral.record_consent(by=agents.conseiller, parent=parent, given_on="2026-01-02")
    referral.send(by=agents.conseiller)
    assert "ne change plus" in plain(client.post(url, {"contacts": []}, follow=True))
    assert "ne change plus" in plain(client.get(url, follow=True))
    with pytest.raises(IntegrityError, match="before the sending"), transaction.atomic():
        SharedContact.objects.filter(referral=referral).delete()
    assert [row.contact_point for row in referral.shared_contacts.all()] == [wanted]


def test_who_may_not_read_them_does_not_choose_them(agents, sign_in, family, service):
    client = sign_in(agents.conseiller)
    prepare(client, family, service)
    family.report_danger(by=agents.travailleur_social, note="")
    assert client.get(reverse("referral_contacts", args=[Referral.objects.get().pk])).status_code == 404
