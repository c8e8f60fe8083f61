"""The night over the caseload: what the file says, for each open file; run twice, killed, beside a user."""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from portal.foundation.jobs.process import run_part
from portal.separations.families.models import Family
from portal.separations.people.models import Person
from portal.separations.rights.models import FoundRight
from portal.separations.rights.panels import rights
from portal.separations.rights.terms.facts import add_months
from portal.separations.rights_search import process
from portal.separations.rights_search.models import RightsPart, RightsRun, computed_at
from portal.separations.rights_search.tasks import search_each_night
from tests import factories
from tests.queries import Questions

MAINTENANCES = ("", "none", "paid", "partly", "unpaid")
KINDS = ("court", "hors_etat", "dispense", "decision", "deed")


def shown(family, agent):
    """What the panel of the file shows to examine: {(parent, code, reason, until)}, what names a danger apart."""
    panel = rights(Family.objects.for_file().get(pk=family.pk), agent)
    return {
        (column.parent.pk, shown.right.code.value, shown.right.because.value, shown.right.until)
        for column in panel.context["columns"]
        for shown in column.rights
        if not shown.right.is_confidential
    }


def kept(family):
    rows = FoundRight.objects.live().filter(family=family)
    return set(rows.values_list("parent", "code", "because", "until_on"))


def draw(rng, today, caf):
    """A file of any kind: with or without a second parent, a separation, children, steps, an end."""
    alone = rng.random() < 0.2
    reason = rng.choice(["unknown", "not_recognised", "one_alone"]) if alone else ""
    family = factories.FamilyFactory(caf_id=caf, parents=[], no_second_parent=reason)
    parents = [factories.ParentFactory(family=family)]
    if not alone:
        parents.append(factories.ParentFactory(family=family, position=2, title="father"))
    if rng.random() < 0.9:
        factories.SeparationFactory(
            family=family, separated_on=today - timedelta(days=rng.randrange(1500)),
            maintenance=rng.choice(MAINTENANCES), union=rng.choice(["marriage", "pacs", "never"]),
            mode=rng.choice(["de_facto", "divorce_contested"]), procedure=rng.choice(["", "begun", "decided"]),
            same_roof=rng.random() < 0.2,
        )  # fmt: skip
    for number in range(rng.randrange(4)):
        homes = ["parent_1", "parent_2", "alternating", "third_party", "not_fixed"]
        factories.ChildFactory(
            family=family, first_name=f"Enfant{number}", residence=rng.choice(homes[: 1 if alone else 5]),
            birth_date=today - timedelta(days=rng.randrange(8000)),
            of="first" if alone else rng.choice(["both", "first", "second"]),
        )  # fmt: skip
    for kind in rng.sample(KINDS, rng.randrange(3)):
        begun = today - timedelta(days=rng.randrange(400))
        factories.ProcedureFactory(family=family, kind=kind, from_on=begun)
    if rng.random() < 0.3:
        factories.AsfOpeningFactory(parent=parents[0], opened_on=add_months(today, -rng.randrange(9)))
    if rng.random() < 0.15:
        Person.objects.filter(pk=rng.choice(parents).person_id).update(is_deceased=True)
    if rng.random() < 0.1:
        factories.ReconciliationFactory(family=family, reconciled_on=today)
    if rng.random() < 0.1:
        factories.DangerReportFactory(family=family)
    return family


@pytest.mark.parametrize("seed", range(3))
def test_the_night_finds_what_the_page_of_each_open_file_shows(agents, night, today, seed):
    """Nothing is lost by the reading in batches, and nothing added: the same rights as the panel, file by file."""
    rng = Random(seed)
    families = [draw(rng, today, "59") for _ in range(40)]
    closed = families[:3]
    Family.objects.filter(pk__in=[family.pk for family in closed]).update(due_on=None)
    for family in closed:
        if not family.dangers.exists():
            Family.objects.get(pk=family.pk).close(by=agents.travailleur_social, outcome="stable")
    run = night()
    found = 0
    for family in families:
        expected = shown(family, agents.responsable) if Family.objects.get(pk=family.pk).state == "open" else set()
        assert kept(family) == expected
        found += len(expected)
    assert run.state == "done" and run.summary()["found"] == found > 100
    assert not FoundRight.objects.filter(code="priority").exists()


def test_rights_are_written_in_the_order_of_the_files_wherever_their_rows_lie(agents, night, today):
    rng = Random(5)
    families = [draw(rng, today, agents.conseiller.caf_id) for _ in range(12)]
    for family in families[:6]:  # a row written again lies after those that were not
        Family.objects.filter(pk=family.pk).update(version=family.version + 1)
    night()
    keys = list(FoundRight.objects.order_by("pk").values_list("family", flat=True))
    assert len(set(keys)) > 6 and keys == sorted(keys)


def test_run_twice_it_writes_once_and_another_caf_is_left_alone(agents, night, family, today):
    elsewhere = factories.SeparationFactory(family__caf_id="69").family
    first = night().summary()
    assert first["written"] == first["found"] > 3 and first["files"] == 1
    rows = list(FoundRight.objects.order_by("pk").values())
    assert night().summary() == first | {"written": 0, "ended": 0}
    assert list(FoundRight.objects.order_by("pk").values()) == rows
    assert {row["since_on"] for row in rows} == {row["facts_on"] for row in rows} == {today}
    assert not kept(elsewhere)


def test_what_changed_is_written_and_what_no_longer_holds_ends(agents, night, family, today):
    night()
    FoundRight.objects.update(since_on=today - timedelta(days=9), facts_on=today - timedelta(days=9))
    family.separations.update(maintenance="unpaid")
    first = family.both_parents[0]
    night()
    codes = dict(FoundRight.objects.live().filter(parent=first).values_list("code", "because"))
    assert codes["asf_recoverable"] == codes["recovery"] == "unpaid" and "asf_no_maintenance" not in codes
    gone = FoundRight.objects.get(parent=first, code="asf_no_maintenance")
    assert (gone.state, gone.ended_on) == ("ended", today)
    stays = FoundRight.objects.get(parent=first, code="housing_aid")
    assert stays.since_on == stays.facts_on == today - timedelta(days=9), "its facts did not change"
    family.separations.update(separated_on=add_months(today, -4))
    night()
    stays.refresh_from_db()
    assert (stays.since_on, stays.facts_on) == (today - timedelta(days=9), today), "another date is another situation"


def test_a_file_that_closes_or_is_cancelled_has_no_right_left(agents, night, family):
    other = factories.SeparationFactory(family__referent=agents.conseiller).family
    night()
    assert kept(family) and kept(other)
    Family.objects.get(pk=family.pk).close(by=agents.conseiller, outcome="stable")
    other.cancel(by=agents.conseiller, reason="Saisi deux fois")
    night()
    assert not kept(family) and not kept(other)
    Family.objects.get(pk=family.pk).reopen(by=agents.conseiller, reason="return")
    night()
    assert kept(family)


def test_what_was_examined_stays_out_until_its_facts_change(agents, night, family, today):
    night()
    row = FoundRight.objects.get(parent=family.both_parents[0], code="asf_no_maintenance")
    row.examine(by=agents.conseiller, outcome="not_opened", outcome_reason="conditions", facts=row.facts)
    factories.AsfOpeningFactory(parent=family.both_parents[0], opened_on=today)
    factories.ProcedureFactory(family=family, from_on=today)
    night()
    row.refresh_from_db()
    assert row.state == "examined", "neither the opening nor a court action is a fact of this right"
    factories.ChildFactory(family=family, residence="parent_1", first_name="Lou", birth_date=add_months(today, -3))
    night()
    row.refresh_from_db()
    assert (row.state, row.outcome, row.ended_on) == ("ended", "not_opened", today)
    assert FoundRight.objects.live().get(parent=row.parent, code=row.code).state == "found"


def test_an_agent_who_examines_while_the_night_judges_is_not_written_over(agents, night, family, monkeypatch):
    night()
    row = FoundRight.objects.get(parent=family.both_parents[0], code="asf_no_maintenance")
    family.separations.update(maintenance="unpaid")
    real = process._write

    def meanwhile(part, keys, found, today):
        again = FoundRight.objects.get(pk=row.pk)
        if again.state == "found":
            again.examine(by=agents.conseiller, outcome="opened", outcome_reason="", facts=again.facts)
        real(part, keys, found, today)

    monkeypatch.setattr(process, "_write", meanwhile)
    night()
    row.refresh_from_db()
    assert (row.state, row.outcome) == ("ended", "opened"), "maintenance is fixed now: the answer is kept, and over"


def test_a_part_that_dies_half_way_leaves_nothing_and_is_done_again(agents, family, monkeypatch):
    for _ in range(3):
        factories.SeparationFactory()
    monkeypatch.setattr(process, "BATCH", 2)
    real, calls = process.judged, []

    def dies(*arguments):
        calls.append(arguments)
        if len(calls) == 4:
            raise DatabaseError("the server went away")
        return real(*arguments)

    run = process.prepare(cafs=["59"])
    part = run.parts.get()
    monkeypatch.setattr(process, "judged", dies)
    with pytest.raises(DatabaseError):
        run_part(RightsPart, part.pk)
    assert not FoundRight.objects.exists() and run.parts.left().exists()
    monkeypatch.setattr(process, "judged", real)
    assert run_part(RightsPart, part.pk)
    assert {row.family_id for row in FoundRight.objects.all()} == set(Family.objects.values_list("pk", flat=True))
    assert not run_part(RightsPart, part.pk), "done once"


def test_a_caf_is_cut_in_parts_that_leave_no_file_between_them(agents, night, monkeypatch):
    monkeypatch.setattr(process, "PART", 2)
    families = [factories.SeparationFactory().family for _ in range(5)]
    run = night()
    cut = list(run.parts.order_by("after").values_list("after", "until", "files"))
    keys = [family.pk for family in families]
    assert cut == [(0, keys[1], 2), (keys[1], keys[3], 2), (keys[3], None, 1)]
    assert all(kept(family) for family in families)
    assert run.total == run.done == 3


def test_each_night_goes_through_every_caf(agents, family, django_capture_on_commit_callbacks):
    elsewhere = factories.SeparationFactory(family__caf_id="69").family
    assert computed_at(agents.conseiller) is None
    with django_capture_on_commit_callbacks(execute=True):
        search_each_night.delay()
    run = RightsRun.objects.get()
    assert (run.state, run.requested_by, run.done) == ("done", None, 101)
    assert kept(family) and kept(elsewhere)
    assert computed_at(agents.conseiller) == run.parts.get(caf="59").done_at
    run.expire()
    assert not run.parts.exists() and kept(family)


def test_a_batch_costs_as_many_questions_whatever_it_holds(agents, night, today):
    for _ in range(2):
        draw(Random(4), today, "59")
    with Questions() as few:
        night()
    FoundRight.objects.all().update(state="ended", ended_on=today)
    for number in range(12):
        draw(Random(number), today, "59")
    with Questions() as many:
        night()
    assert len(many) <= len(few) + 2, "openings and residences are asked for only when there are some"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"state": "examined"}, "found_right_examined_iff_agent_outcome"),
        ({"outcome": "opened"}, "found_right_examined_iff_agent_outcome"),
        ({"outcome_reason": "conditions"}, "found_right_reason_iff_not_opened"),
        ({"state": "ended"}, "found_right_ended_iff_day"),
        ({"ended_on": date(2026, 1, 1)}, "found_right_ended_iff_day"),
    ],
)
def test_the_database_refuses_what_does_not_agree(agents, night, family, change, rule):
    night()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        FoundRight.objects.filter(family=family).update(**change)


def test_the_database_keeps_what_is_over_in_its_caf_and_once(agents, night, family, today):
    night()
    row = FoundRight.objects.filter(family=family).first()
    with pytest.raises(IntegrityError, match="found_right_once"), transaction.atomic():
        FoundRight.objects.create(
            family=family, caf_id="59", parent=row.parent, code=row.code, because=row.because, since_on=today,
            facts_on=today, facts=1,
        )  # fmt: skip
    with pytest.raises(IntegrityError, match="same_caf"), transaction.atomic():
        FoundRight.objects.filter(pk=row.pk).update(caf="69")
        transaction.get_connection().check_constraints()
    FoundRight.objects.filter(pk=row.pk).update(state="ended", ended_on=today)
    for forbidden in (lambda rows: rows.update(until_on=today), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
            forbidden(FoundRight.objects.filter(pk=row.pk))
