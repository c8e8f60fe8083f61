"""Meeting spaces."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from espaces_rencontre.agrement_documents.models import AgrementDocument
from espaces_rencontre.agrement_files.content import required
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from espaces_rencontre.time_limits import acquired_on, observations_until
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from tests.factories.accounts import ServiceOfOperatorFactory


class SpaceFactory(ServiceOfOperatorFactory):
    class Meta:
        model = MeetingSpace

    name = factory.Sequence(lambda n: f"Le Pont {n}")
    city = "Roubaix"


class AgrementFactory(DjangoModelFactory):
    class Meta:
        model = Agrement

    space = factory.SubFactory(SpaceFactory)
    reference = factory.Sequence(lambda n: f"ARR-2013-{n:03d}")
    granted_on = date(2013, 9, 1)
    proof = "agrement/arrete.pdf"


class AgrementFileFactory(DjangoModelFactory):
    """Prepared; `deposited` on 24 February 2014."""

    class Meta:
        model = AgrementFile

    class Params:
        deposited = factory.Trait(
            state="deposited", deposited_on=date(2014, 2, 24), deposit_means=AgrementFile.Means.RECORDED_LETTER
        )

    space = factory.SubFactory(SpaceFactory)
    premises = "12 rue du Pont, 59100 Roubaix"


class AgrementDocumentFactory(DjangoModelFactory):
    class Meta:
        model = AgrementDocument

    agrement_file = factory.SubFactory(AgrementFileFactory)
    letter = "a"
    document = "agrementdocument/piece.pdf"


class AgrementWithdrawalFactory(DjangoModelFactory):
    """The manager of the space was told on 31 January 2014."""

    class Meta:
        model = AgrementWithdrawal

    agrement = factory.SubFactory(AgrementFactory)
    told_on = date(2014, 1, 31)
    observations_until = factory.LazyAttribute(lambda row: observations_until(row.told_on))
    grounds = "Un accueillant sans expérience ni qualification."


def with_documents(agrement_file, *, but=()):
    """Join each required document; (e) is said not to be required."""
    for letter in required(private_body=agrement_file.private_body):
        if letter in but:
            continue
        if letter == "e":
            AgrementDocumentFactory(
                agrement_file=agrement_file, letter="e", document="", not_required="Un appartement."
            )
        else:
            AgrementDocumentFactory(agrement_file=agrement_file, letter=letter)
    return agrement_file


def complete_file(complete_on=date(2014, 3, 3), **fields):
    """A file whose two months run from `complete_on`."""
    agrement_file = with_documents(AgrementFileFactory(deposited=True, **fields))
    agrement_file.state, agrement_file.complete_on = "complete", complete_on
    agrement_file.deposited_on = min(agrement_file.deposited_on, complete_on)
    agrement_file.tacit_on = acquired_on(complete_on)
    agrement_file.save()
    return agrement_file
