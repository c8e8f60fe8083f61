"""On the page of a convention: what committees said of its service, and each exercice where the Etp differ."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from tests import factories


@pytest.fixture
def service(agents):
    return factories.ServiceFactory(named_by=agents.partenaire)


@pytest.fixture
def convention(service):
    """2014 to 2016, 1.5 Etp a year."""
    return factories.ConventionFactory(service=service, funded_etp=Decimal("1.5"))


@pytest.fixture
def opinion(service):
    """An opinion of a meeting of this day, whose minutes are signed."""

    def held(held_on, exercice=2015, **said):
        meeting = factories.MeetingFactory(held_on=held_on)
        factories.OpinionFactory(meeting=meeting, service=service.funded_service, exercice=exercice, **said)
        type(meeting).objects.filter(pk=meeting.pk).update(
            state="held", minutes="minutes/pv.pdf", minutes_signed_on=held_on
        )
        return meeting

    return held


@pytest.fixture
def page(convention, sign_in):
    """The page of the convention as an agent reads it."""

    def read(agent):
        words = sign_in(agent).get(convention.get_absolute_url()).content.decode()
        return " ".join(words.replace("\u00a0", " ").replace("\u202f", " ").split())

    return read


def test_the_same_etp_are_no_gap(agents, opinion, page):
    meeting = opinion(date(2014, 3, 4))
    words = page(agents.responsable)
    assert f'<a href="{meeting.get_absolute_url()}">Comité des financeurs du 4 mars 2014</a>' in words
    assert "pour 2015 : <strong>favorable</strong>, 1,5 Etp à financer" in words and "Écart" not in words


def test_a_gap_is_said_in_words_by_the_last_opinion_of_each_exercice(agents, opinion, page):
    opinion(date(2014, 3, 4), funded_etp=Decimal(2))
    opinion(date(2015, 3, 4), funded_etp=Decimal(1))
    opinion(date(2015, 4, 4), exercice=2016, verdict="unfavourable", funded_etp=None, note="Plus de médiateur.")
    opinion(date(2015, 5, 4), verdict="postponed", funded_etp=None)
    opinion(date(2015, 6, 4), exercice=2030, funded_etp=Decimal(9))
    words = page(agents.responsable)
    assert (
        "2015 : la convention prévoit 1,5 Etp, l’avis du comité des financeurs du 4 mars 2015 en retient 1." in words
    )
    assert (
        "2016 : la convention prévoit 1,5 Etp, l’avis du comité des financeurs du 4 avril 2015 est défavorable."
        in (words)
    )
    assert words.count("la convention prévoit") == 2 and "Plus de médiateur." in words


def test_an_amendment_that_follows_the_opinion_closes_the_gap(agents, service, opinion, sign_in):
    signed, _ = factories.signed_convention(service, by=agents.responsable)
    opinion(date(2018, 3, 4), exercice=2018, funded_etp=Decimal(2))
    opinion(date(2018, 3, 5), exercice=2017, funded_etp=Decimal(2))
    words = sign_in(agents.responsable).get(signed.get_absolute_url()).content.decode()
    assert "2017 : la convention" in words and "2018 : la convention" not in words


def test_what_was_given_up_has_no_gap(agents, service, opinion, sign_in):
    prepared = factories.ConventionFactory(service=service, prepared=True, prepared_by=agents.responsable)
    opinion(date(2014, 3, 4), funded_etp=Decimal(2))
    client = sign_in(agents.responsable)
    assert "la convention prévoit" in client.get(prepared.get_absolute_url()).content.decode()
    prepared.cancel(by=agents.responsable, reason="Doublon.")
    words = client.get(prepared.get_absolute_url()).content.decode()
    assert "la convention prévoit" not in words and "Avis des comités" in words


def test_before_the_minutes_nobody_reads_it_there(agents, service, convention, page):
    factories.OpinionFactory(service=service.funded_service, exercice=2015, funded_etp=Decimal(1))
    assert "Avis des comités" not in page(agents.responsable)


def test_the_service_reads_it_without_the_address_of_the_meeting_and_another_caf_nothing(
    agents, opinion, convention, page, sign_in
):
    meeting = opinion(date(2014, 3, 4), funded_etp=Decimal(1))
    words = page(agents.partenaire)
    assert "en retient 1." in words and reverse("meeting_detail", args=[meeting.pk]) not in words
    assert "en retient 1." in page(agents.cnaf)
    assert sign_in(agents.elsewhere_conseiller).get(convention.get_absolute_url()).status_code == 404


def test_a_page_asks_as_much_for_one_opinion_and_for_four(
    agents, opinion, convention, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client, address = sign_in(agents.responsable), convention.get_absolute_url()
    opinion(date(2014, 3, 4), funded_etp=Decimal(1))
    client.get(address)
    with django_assert_max_num_queries(20) as first:
        client.get(address)
    for month in (4, 5, 6):
        opinion(date(2014, month, 4), exercice=2016, funded_etp=Decimal(month))
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(address)
