"""On the page of a person: who looks alike, who was told apart, and which rows were made one."""

from django.db.models import prefetch_related_objects

from portal.foundation.contributions.panels import Panel, panel
from portal.separations.duplicates.comparing import possible_duplicates
from portal.separations.duplicates.models import NotSamePerson, PersonMerge
from portal.separations.families.permissions import may_record
from portal.separations.people.links import LINKS
from portal.separations.people.models import Person


@panel(Person, order=10)
def look_alikes(person, agent):
    """What an agent may decide; the acts on the rows merged into this one belong to its history."""
    pairs = NotSamePerson.objects.visible_to(agent).about(person).select_related("first", "second", "decided_by")
    merges = PersonMerge.objects.visible_to(agent).standing().filter(kept=person).select_related("other", "merged_by")
    context = {
        "person": person,
        "matches": possible_duplicates(person, Person.objects.visible_to(agent)),
        "told_apart": [(pair, pair.second if pair.first_id == person.pk else pair.first) for pair in pairs],
        "merges": list(merges.order_by("pk")),
        "may_record": may_record(agent),
    }
    return Panel(
        template="separations/duplicates/_look_alikes.html",
        context=context,
        shown=_named(context),
        timeline_rows=[merge.other for merge in context["merges"]],
    )


def _named(context):
    """Every other person that the panel names, with the links to their files."""
    persons = [
        *(match.person for match in context["matches"]),
        *(other for _, other in context["told_apart"]),
        *(merge.other for merge in context["merges"]),
    ]
    prefetch_related_objects(persons, *LINKS)
    return persons
