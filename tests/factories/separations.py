"""Family files, persons, events, dangers, and who follows what."""

from datetime import date, timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from portal.separations.dangers.models import DangerReport
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.events.models import Reconciliation, Residence, Separation
from portal.separations.families.models import Child, Family, Parent
from portal.separations.file_access.models import BrokenGlass, Concern, Protection
from portal.separations.first_contacts.models import FirstContact
from portal.separations.hand_overs.models import HandOver
from portal.separations.next_steps.models import NextStep
from portal.separations.people.models import ContactPoint, Person
from portal.separations.recording.process import ANSWERS_OF, CONTACTS, write_main_point
from portal.separations.replacements.models import Replacement
from portal.separations.rights.models import AsfOpening, FoundRight, Procedure
from portal.separations.rights_search.models import RightsRun
from portal.separations.transfers.models import Transfer
from tests.factories.accounts import AgentFactory


class FamilyFactory(DjangoModelFactory):
    """A family file with its two parents."""

    class Meta:
        model = Family
        skip_postgeneration_save = True

    caf_id = "59"

    @factory.post_generation
    def parents(family, create, extracted, **kwargs):
        if extracted != []:
            ParentFactory(family=family, position=1, title="mother")
            ParentFactory(family=family, position=2, title="father")


class PersonFactory(DjangoModelFactory):
    """A person, with the main contact points of the answers `phone`, `email`, `address`, `postcode`, `city`."""

    class Meta:
        model = Person

    caf_id = "59"
    last_name = factory.Sequence(lambda n: f"Lefèvre{n}")
    first_name = "Hélène"
    birth_date = date(1980, 5, 17)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        contacts = {name: kwargs.pop(name, "") for name in CONTACTS}
        person = super()._create(model_class, *args, **kwargs)
        write_contacts(person, **contacts)
        return person


def write_contacts(person, **contacts):
    """Give a person main contact points: `phone`, `email`, `address`, `postcode`, `city`."""
    for kind, names in ANSWERS_OF.items():
        write_main_point(person, kind, {name: contacts.get(name, "") for name in names}, by=None)


class ParentFactory(DjangoModelFactory):
    """A parent in a file; answers about the person are given to it."""

    class Meta:
        model = Parent

    family = factory.SubFactory(FamilyFactory, parents=[])
    caf = factory.SelfAttribute("family.caf")
    position = 1
    title = "mother"

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        own = {name: kwargs.pop(name) for name in ("family", "caf", "position", "title")}
        person = kwargs.pop("person", None) or PersonFactory(caf_id=own["family"].caf_id, **kwargs)
        return super()._create(model_class, *args, person=person, **own)


class ChildFactory(DjangoModelFactory):
    """A child; where it lives is noted with the last separation of its file, when there is one."""

    class Meta:
        model = Child

    family = factory.SubFactory(FamilyFactory)
    first_name = "Noé"
    birth_date = date(2008, 3, 2)
    residence = Residence.Home.ALTERNATING

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        family, home = kwargs.pop("family"), kwargs.pop("residence")
        names = {name: kwargs.pop(name) for name in ("first_name", "birth_date")}
        person = kwargs.pop("person", None) or Person.objects.create(caf_id=family.caf_id, **names)
        child = super()._create(model_class, *args, family=family, caf_id=family.caf_id, person=person, **kwargs)
        if separation := Separation.unscoped.filter(family=family).order_by("separated_on", "pk").last():
            Residence.objects.create(separation=separation, child=child, family=family, home=home)
        return child


class SeparationFactory(DjangoModelFactory):
    class Meta:
        model = Separation

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    separated_on = date(2014, 3, 3)
    union = Separation.Union.MARRIAGE
    mode = Separation.Mode.DE_FACTO


class ReconciliationFactory(DjangoModelFactory):
    class Meta:
        model = Reconciliation

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    reconciled_on = date(2015, 6, 1)


class ProcedureFactory(DjangoModelFactory):
    """A court action about maintenance that an agent noted."""

    class Meta:
        model = Procedure

    family = factory.SubFactory(FamilyFactory)
    kind = Procedure.Kind.COURT
    from_on = date(2014, 4, 1)
    covers_maintenance = True


class AsfOpeningFactory(DjangoModelFactory):
    class Meta:
        model = AsfOpening

    parent = factory.SubFactory(ParentFactory)
    opened_on = date(2014, 4, 1)


class FoundRightFactory(DjangoModelFactory):
    """The housing aid to examine, as a night found it."""

    class Meta:
        model = FoundRight

    parent = factory.SubFactory(ParentFactory)
    family = factory.SelfAttribute("parent.family")
    caf = factory.SelfAttribute("family.caf")
    code = "housing_aid"
    because = "separation"
    since_on = date(2014, 4, 1)
    facts_on = date(2014, 4, 1)
    facts = 1


class RightsRunFactory(DjangoModelFactory):
    """A search that a manager of the Nord asked for."""

    class Meta:
        model = RightsRun

    caf_id = "59"


class ContactPointFactory(DjangoModelFactory):
    """A telephone; another kind gives its own fields and an empty `phone`."""

    class Meta:
        model = ContactPoint

    person = factory.SubFactory(PersonFactory)
    caf = factory.SelfAttribute("person.caf")
    kind = "phone"
    phone = "+33612345678"


class NotSamePersonFactory(DjangoModelFactory):
    class Meta:
        model = NotSamePerson

    caf = factory.SelfAttribute("first.caf")


class PersonMergeFactory(DjangoModelFactory):
    """Another row of the same person, merged into the one that is kept; nothing pointed at it."""

    class Meta:
        model = PersonMerge

    kept = factory.SubFactory(PersonFactory)
    other = factory.SubFactory(PersonFactory)
    caf = factory.SelfAttribute("kept.caf")
    moved = factory.LazyFunction(
        lambda: {"doubles": [], "links": {}, "pairs": {"moved": [], "ended": []}, "facts": {}},
    )

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        merge = super()._create(model_class, *args, **kwargs)
        Person.unscoped.filter(pk=merge.other_id).update(merged_into=merge.kept)
        merge.other.refresh_from_db()
        return merge


class DangerReportFactory(DjangoModelFactory):
    class Meta:
        model = DangerReport
        skip_postgeneration_save = True

    family = factory.SubFactory(FamilyFactory)

    @factory.post_generation
    def threats(self, create, extracted, **kwargs):
        """All of the file are threatened, unless parts of it are given."""
        self.tell(**(extracted or {}))


class FirstContactFactory(DjangoModelFactory):
    """The contact that a danger asks for, in five days."""

    class Meta:
        model = FirstContact

    report = factory.SubFactory(DangerReportFactory)
    family = factory.SelfAttribute("report.family")
    caf_id = factory.SelfAttribute("family.caf_id")
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=5))


class ProtectionFactory(DjangoModelFactory):
    """A protected file, with no reader named."""

    class Meta:
        model = Protection

    family = factory.SubFactory(FamilyFactory)
    reason = "Un parent travaille à la Caf."


class BrokenGlassFactory(DjangoModelFactory):
    """A protected file opened by `agent` today; `file` is a plain number."""

    class Meta:
        model = BrokenGlass

    caf_id = factory.SelfAttribute("agent.caf_id")
    reason = "La famille est au guichet."


class ConcernFactory(DjangoModelFactory):
    """`agent` knows a family."""

    class Meta:
        model = Concern

    family = factory.SubFactory(FamilyFactory)


class NextStepFactory(DjangoModelFactory):
    """A step to do in ten days, by the référent of its file unless said otherwise."""

    class Meta:
        model = NextStep

    family = factory.SubFactory(FamilyFactory)
    what = "Rappeler les parents"
    for_agent = factory.SelfAttribute("family.referent")
    written_by = factory.SelfAttribute("for_agent")
    due_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=10))


class ReplacementFactory(DjangoModelFactory):
    """Today and the nine days that follow."""

    class Meta:
        model = Replacement

    agent = factory.SubFactory(AgentFactory)
    substitute = factory.SubFactory(AgentFactory)
    caf = factory.SelfAttribute("agent.caf")
    from_on = factory.LazyFunction(timezone.localdate)
    until_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=9))


class HandOverFactory(DjangoModelFactory):
    """Of all the files, from tomorrow on, for a fortnight."""

    class Meta:
        model = HandOver

    giver = factory.SubFactory(AgentFactory)
    receiver = factory.SubFactory(AgentFactory)
    caf = factory.SelfAttribute("giver.caf")
    starts_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=1))
    returns_on = factory.LazyFunction(lambda: timezone.localdate() + timedelta(days=15))


class TransferFactory(DjangoModelFactory):
    """Asked of the Rhône for a file of the Nord that holds a separation, unless said otherwise."""

    class Meta:
        model = Transfer
        skip_postgeneration_save = True

    family = factory.SubFactory(FamilyFactory)
    caf = factory.SelfAttribute("family.caf")
    to_caf_id = "69"
    reason = "move"
    contact = factory.SubFactory(AgentFactory)
    contact_phone = "+33320000000"
    asked_by = factory.SelfAttribute("contact")
    parents_in_words = "Hélène Lefèvre et Marc Petit"
    children_count = 1

    @factory.post_generation
    def separation(transfer, create, extracted, **kwargs):
        SeparationFactory(family=transfer.family)
