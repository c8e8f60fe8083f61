"""`manage.py recompute_ps`."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from funding.recompute.models import RecomputeRun
from tests import factories


def told(*arguments, **options):
    """The JSON object that the command prints."""
    out = StringIO()
    call_command("recompute_ps", *arguments, **{"year": 2014, "stage": "real", "stdout": out} | options)
    return json.loads(out.getvalue())


def test_with_wait_it_prints_the_summary(agents):
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    factories.DeclarationFactory(submitted_by=agents.partenaire, actual_etp=0)
    summary = told("--wait")
    seconds = summary.pop("seconds")
    assert summary == {
        "run": RecomputeRun.objects.get().pk, "examined": 2, "appended": 1, "unchanged": 0, "missing_parameter": 0,
        "refused": 1,
    }  # fmt: skip
    assert 0 < seconds < 60
    again = told("--wait")
    assert (again["appended"], again["unchanged"]) == (0, 1)


def test_without_wait_it_queues_and_says_the_run(agents, django_capture_on_commit_callbacks):
    declaration = factories.DeclarationFactory(submitted_by=agents.partenaire)
    with django_capture_on_commit_callbacks() as queued:
        said = told()
    run = RecomputeRun.objects.get()
    assert said == {"run": run.pk, "parts": 101} and run.requested_by is None
    assert not declaration.receipts.exists()
    for send in queued:
        send()
    assert declaration.receipts.count() == 1


def test_one_caf_alone(agents):
    factories.DeclarationFactory(submitted_by=agents.partenaire)
    assert told("--wait", caf="62")["examined"] == 0
    assert told("--wait", caf="59")["examined"] == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"caf": "00"}, "Aucune Caf n’a le code « 00 »"),
        ({"caf": ""}, "Aucune Caf n’a le code «  »"),
        ({"year": 2011}, "L’exercice doit être une année de 2012 à"),
        ({"year": 20140}, "L’exercice doit être une année de 2012 à"),
        ({"stage": "final"}, "final"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_starts_nothing(db, options, said):
    with pytest.raises(CommandError, match=said):
        told("--wait", **options)
    assert not RecomputeRun.objects.exists()
