"""The mediators of a service: entered by it or by its Caf; the Etp of those who hold the DEMF beside those funded."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from mediation.mediators.etp import demf_etp
from mediation.mediators.models import Mediator
from portal.journal.models import Entry
from tests import factories

TYPED = {
    "last_name": "Durand", "first_name": "Inès", "diploma_on": "30/06/2010", "etp": "0,8", "starts_on": "01/01/2012",
    "ended_on": "",
}  # fmt: skip


def plain(response):
    return response.content.decode().replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def service(agents):
    return factories.ServiceFactory(named_by=agents.partenaire)


def post(etp, first, last=None, diploma=date(2010, 1, 1)):
    return SimpleNamespace(etp=Decimal(etp), starts_on=first, ended_on=last, diploma_on=diploma)


@pytest.mark.parametrize(
    ("posts", "year", "etp"),
    [
        ([], 2014, "0.0000"),
        ([post("1", date(2014, 1, 1), date(2014, 12, 31))], 2014, "1.0000"),
        ([post("0.5", date(2010, 1, 1))], 2016, "0.5000"),
        ([post("1", date(2014, 7, 1))], 2014, "0.5041"),
        ([post("1", date(2016, 1, 1), date(2016, 1, 31))], 2016, "0.0847"),
        ([post("1", date(2014, 1, 1), diploma=None)], 2014, "0.0000"),
        ([post("1", date(2014, 1, 1), diploma=date(2014, 7, 1))], 2014, "0.5041"),
        ([post("1", date(2015, 1, 1)), post("1", date(2012, 1, 1), date(2013, 12, 31))], 2014, "0.0000"),
        ([post("0.8", date(2012, 1, 1)), post("1", date(2014, 12, 31))], 2014, "0.8027"),
    ],
)
def test_each_counts_for_the_days_with_the_diploma(posts, year, etp):
    assert demf_etp(posts, year) == Decimal(etp)


def test_the_queryset_counts_those_of_the_service_alone(service):
    factories.MediatorFactory(service=service, etp=Decimal("0.5"))
    factories.MediatorFactory(service=service, etp=Decimal("0.3"), diploma_on=None)
    factories.MediatorFactory(service=service, ended_on=date(2013, 12, 31))
    factories.MediatorFactory()
    assert Mediator.objects.demf_etp(service, 2014) == Decimal("0.5000")
    assert Mediator.objects.demf_etp(service, 2013) == Decimal("1.5000")


@pytest.mark.parametrize("role", ["responsable", "partenaire"])
def test_one_is_entered_corrected_ended_and_read_on_the_page(agents, service, sign_in, role):
    client = sign_in(getattr(agents, role))
    answer = client.post(reverse("mediator_create", args=[service.pk]), TYPED)
    mediator = Mediator.objects.get()
    assert answer.url == f"{service.get_absolute_url()}#mediateurs"
    assert (str(mediator), mediator.etp, mediator.diploma_on) == ("Inès Durand", Decimal("0.8"), date(2010, 6, 30))
    assert "Inès Durand" in plain(sign_in(agents.conseiller).get(service.get_absolute_url()))
    corrected = TYPED | {"etp": "0,75", "version": mediator.version}
    client.post(reverse("mediator_update", args=[mediator.pk]), corrected)
    client.post(reverse("mediator_end", args=[mediator.pk]), {"on": "31/12/2020"})
    mediator.refresh_from_db()
    assert (mediator.etp, mediator.ended_on) == (Decimal("0.75"), date(2020, 12, 31))
    client.post(reverse("mediator_end", args=[mediator.pk]), {"on": "31/12/2021"})
    mediator.refresh_from_db()
    assert mediator.ended_on == date(2020, 12, 31), "ended once"
    told = Entry.objects.filter(target_type="mediation.mediator").order_by("pk").values_list("action", flat=True)
    assert list(told) == ["create", "update", "transition:end"]
    assert list(mediator.events.order_by("pgh_id").values_list("etp", flat=True))[:2] == [
        Decimal("0.8"), Decimal("0.75"),
    ]  # fmt: skip


def tomorrow():
    return f"{timezone.localdate() + timedelta(days=1):%d/%m/%Y}"


BAD = [
    ({"last_name": ""}, "Ce champ est obligatoire"),
    ({"diploma_on": tomorrow}, "dans l’avenir"),
    ({"etp": "0"}, "compris entre 0 et 1"),
    ({"etp": "1,5"}, "compris entre 0 et 1"),
    ({"etp": "0,12345"}, "4 chiffres après la virgule"),
    ({"starts_on": ""}, "Saisissez une date"),
    ({"starts_on": "01/01/2090"}, "plus d’un an"),
    ({"ended_on": "31/12/2011"}, "doit suivre le premier"),
]


@pytest.mark.parametrize(("change", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, service, sign_in, change, said):
    change = {name: value() if callable(value) else value for name, value in change.items()}
    page = plain(sign_in(agents.partenaire).post(reverse("mediator_create", args=[service.pk]), TYPED | change))
    assert said in page and "Inès" in page and not Mediator.objects.exists()


def test_the_same_person_is_not_counted_twice_on_a_day(agents, service, sign_in):
    client, new = sign_in(agents.partenaire), reverse("mediator_create", args=[service.pk])
    client.post(new, TYPED | {"ended_on": "31/12/2013"})
    page = plain(client.post(new, TYPED | {"last_name": "DURAND", "starts_on": "31/12/2013"}))
    assert "déjà saisie dans ce service" in page and Mediator.objects.count() == 1
    client.post(new, TYPED | {"starts_on": "01/01/2014", "etp": "1"})
    assert Mediator.objects.demf_etp(service, 2014) == 1
    with pytest.raises(IntegrityError, match="mediator_once_a_day"), transaction.atomic():
        factories.MediatorFactory(service=service, last_name="Durand", first_name="Ines")


def test_the_page_says_when_more_etp_are_funded_than_mediators_hold(agents, service, sign_in):
    year = timezone.localdate().year
    factories.MediatorFactory(service=service, etp=Decimal("0.5"))
    page = plain(sign_in(agents.responsable).get(service.get_absolute_url()))
    assert "pas de convention" in page and "Il manque" not in page
    factories.ConventionFactory(
        service=service, starts_on=date(year, 1, 1), ends_on=date(year, 12, 31), funded_etp=Decimal("1.2")
    )
    page = " ".join(plain(sign_in(agents.partenaire).get(service.get_absolute_url())).split())
    assert f"En {year}, la convention finance 1,2000 Etp" in page and "Il manque 0,7000 Etp" in page
    assert "Interprétation" in page
    factories.MediatorFactory(service=service, etp=Decimal("0.7"))
    assert "Il manque" not in plain(sign_in(agents.responsable).get(service.get_absolute_url()))


def test_the_page_takes_the_same_number_of_queries(
    agents, service, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.responsable)
    factories.MediatorFactory(service=service)
    with django_assert_max_num_queries(16) as first:
        client.get(service.get_absolute_url())
    for _ in range(6):
        factories.MediatorFactory(service=service)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(service.get_absolute_url())


def test_nobody_of_elsewhere_touches_one(agents, service, sign_in):
    mediator = factories.MediatorFactory(service=service)
    for agent in (agents.elsewhere_responsable, agents.elsewhere_partenaire):
        for name in ("mediator_update", "mediator_end"):
            assert sign_in(agent).get(reverse(name, args=[mediator.pk])).status_code == 404
        assert sign_in(agent).get(reverse("mediator_create", args=[service.pk])).status_code == 404
