"""Sites and mediators of every service, sheets fresh and stale, and in the Nord what closed. Invented, and said so."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.names import siret
from espaces_rencontre.spaces.models import MeetingSpace
from mediation.mediators.models import Mediator
from mediation.services.models import Service
from portal.foundation.access.roles import Role
from portal.foundation.text.names import search_key
from portal.journal.models import Entry
from portal.partners.models import Operator
from portal.partners.models import Service as FundedService
from portal.partners.sites.models import Site

# A rank that no operator of `partners.py` reaches.
CLOSED_OPERATOR = 9_000
WITHOUT_DIPLOMA, STALE = 7, 9  # one service in ten
ONE_POST = Decimal(10)


def tell_services(agents, names, partners, last):
    """Each state of each: main sites and others, with and without the diploma, to check, closed, opened again."""
    manager, rng = agents[Role.RESPONSABLE, NORD][0], Random("services")
    services, spaces = partners.services, partners.spaces
    Site.objects.bulk_create(_main_site(service) for service in (*services, *spaces))
    Mediator.objects.bulk_create(
        mediator
        for rank, service in enumerate(services)
        for mediator in _mediators(service, rank, partners, names, rng)
    )
    _check_sheets(manager, last)
    with at(moment_of(last, 11, 20)):
        _close_in_the_nord(manager, services, spaces, last)


def _main_site(service):
    code = service.caf_id.replace("A", "0").replace("B", "0")
    return Site(
        service_id=service.pk, name="Accueil", address="1 place de l’Exemple", postcode=f"{code:9<5}",
        city=service.city, hours="du lundi au vendredi, 9 h à 12 h", accessible=service.pk % 3 != 0 or None,
        is_main=True,
    )  # fmt: skip


def _mediators(service, rank, partners, names, rng):
    """Posts that make the Etp of the conventions of today; of one service in ten, one has no diploma."""
    tenths, persons = partners.etp[service.pk][1], set()
    while tenths > 0:
        share, person = min(tenths, 10), names.person(rng)
        if person not in persons:
            yield _mediator(service, person, Decimal(share) / ONE_POST, not persons and rank % 10 == WITHOUT_DIPLOMA)
            tenths -= share
            persons.add(person)


def _mediator(service, person, etp, has_no_diploma):
    first_name, last_name = person
    return Mediator(
        service=service, last_name=last_name, first_name=first_name, name_key=search_key(f"{last_name} {first_name}"),
        diploma_on=None if has_no_diploma else date(2009, 6, 30), etp=etp, starts_on=date(2010, 1, 1), fictitious=True,
    )  # fmt: skip


def _check_sheets(manager, last):
    """Those of the Nord by its manager, one in ten long ago; those of elsewhere by nobody yet."""
    for rank, service in enumerate(FundedService.objects.filter(caf=NORD).order_by("pk")):
        days = 500 if rank % 10 == STALE else 20 + rank * 9
        FundedService.objects.filter(pk=service.pk).update(
            confirmed_on=last - timedelta(days=days), confirmed_by=manager
        )


def _close_in_the_nord(manager, services, spaces, last):
    """An operator dissolved, the last service and the last space of the Caf closed, a site closed and opened again."""
    operator = Operator.objects.create(
        name="Association Le Vieux Gué", siret=siret(CLOSED_OPERATOR), rna="W000000001", federation="other",
        caf_id=NORD, city="Lille", fictitious=True,
    )  # fmt: skip
    Entry.objects.record(by=manager, action="create", target=operator)
    operator.close(by=manager, on=last - timedelta(days=30), reason="Association dissoute.")
    _last_of(services, Service).close(by=manager, on=last, reason="Activité reprise par un autre service.")
    _last_of(spaces, MeetingSpace).close(by=manager, on=last, reason="Locaux rendus.")
    first = next(service for service in services if service.caf_id == NORD)
    for name, reopened in (("Permanence du marché", False), ("Antenne de la gare", True)):
        site = Site.objects.create(
            service_id=first.pk, name=name, address="2 rue de l’Exemple", postcode="59000", city=first.city
        )
        Entry.objects.record(by=manager, action="create", target=site)
        site.close(by=manager, on=last - timedelta(days=9), reason="Bail fini.")
        if reopened:
            site.reopen(by=manager, on=last, reason="Nouveau bail.")


def _last_of(rows, model):
    key = [row.pk for row in rows if row.caf_id == NORD][-1]
    return model.objects.get(pk=key)
