"""The shares of the Caf from a file: seen before they are written, all of them or none."""

from decimal import Decimal

import pytest
from django.urls import reverse

from funding.envelopes.models import Envelope, Share, ShareEntry
from portal.foundation.imports.models import Import
from portal.territory.models import Caf
from tests import factories
from tests.foundation.imports.conftest import csv_file

HEADING = ["Fonds", "Exercice", "Caf", "Part"]
FUND = "fonds national espaces de rencontre"


def rows(*parts):
    """Lines of the fund of 2014: (Caf, amount)."""
    return [HEADING, *[[FUND, "2014", caf, amount] for caf, amount in parts]]


def read_by(agents, deposited, *parts):
    """The import of these lines, read."""
    return deposited(agents.cnaf, rows(*parts), kind="shares")


def said(job, number):
    """What is wrong with a line of the file."""
    return " ".join(job.lines.get(number=number).errors.values()).replace("\u202f", " ").replace("\u00a0", " ")


def test_the_preview_shows_the_sum_and_what_is_left_then_every_share_is_written(
    agents,
    sign_in,
    deposited,
    applied,
    plain,
):
    job = deposited(agents.cnaf, rows(*[(caf.pk, "11 000") for caf in Caf.objects.all()]), kind="shares")
    page = plain(sign_in(agents.cnaf).get(job.get_absolute_url()))
    assert "le fichier porte les parts à 1 111 000,00 €" in page and "il restera 89 000,00 € à répartir" in page
    assert "absente" not in page and not ShareEntry.objects.exists()
    assert applied(job).state == "done"
    line = Envelope.objects.with_totals().get(exercice=2014)
    assert line.unsplit == Decimal(89_000) and Share.objects.count() == Caf.objects.count() == 101
    entry = ShareEntry.objects.first()
    assert entry.entered_by == agents.cnaf and entry.reason.startswith(f"part importée, import n° {job.pk}, ligne")


def test_the_same_file_again_adds_nothing_and_a_higher_figure_adds_the_difference(
    agents,
    sign_in,
    deposited,
    applied,
    plain,
):
    applied(read_by(agents, deposited, ("59", "30 000"), ("Caf du Rhône", "20 000")))
    again = read_by(agents, deposited, ("59", "30 000"), ("69", "25 000"))
    assert [line.outcome for line in again.lines.all()] == ["known", "change"]
    page = plain(sign_in(agents.cnaf).get(again.get_absolute_url()))
    assert "soit 5 000,00 € de plus" in page and "99 Caf absentes du fichier : Caf de l’Ain" in page
    applied(again)
    assert [entry.amount for entry in ShareEntry.objects.filter(share__caf="69").order_by("pk")] == [20_000, 5_000]
    assert Share.objects.with_totals().get(caf="59").entered == 30_000


@pytest.mark.parametrize(
    ("parts", "number", "why"),
    [
        ([("59", "30 000"), ("", "20 000")], 3, "La Caf manque"),
        ([("59", "30 000"), ("Atlantide", "20 000")], 3, "Aucune Caf ne s’appelle ainsi"),
        ([("59", "30 000"), ("Nord", "20 000")], 3, "Déjà donnée à la ligne 2"),
        ([("59", "30 000"), ("69", "95.000")], 3, "« 95.000 » se lit de deux façons"),
        ([("59", "30 000"), ("69", "95,000")], 3, "se lit de deux façons"),
        ([("59", "30 000"), ("69", "1.200,50")], 3, "se lit de deux façons"),
        ([("59", "30 000"), ("69", "-5")], 3, "formule"),
        ([("59", "30 000"), ("69", "0")], 3, "ne s’ouvre pas"),
        ([("59", "700 000"), ("69", "500 000,01")], 3, "alors qu’il reste 1 200 000,00 € à répartir"),
    ],
    ids=range(9),
)
def test_a_line_at_fault_says_why_and_nothing_is_written(
    agents,
    sign_in,
    deposited,
    applied,
    plain,
    parts,
    number,
    why,
):
    job = read_by(agents, deposited, *parts)
    assert why in said(job, number) and job.lines.get(number=2).outcome == "new"
    page = plain(sign_in(agents.cnaf).get(job.get_absolute_url()))
    assert "rien ne sera enregistré" in page and "Appliquer" not in page
    assert applied(job).state == "previewed" and not ShareEntry.objects.exists()


def test_a_line_repaired_frees_those_that_stood_too_high(agents, sign_in, deposited, applied):
    job = read_by(agents, deposited, ("59", "700 000"), ("69", "500 000,01"))
    first = job.lines.get(number=2)
    answers = {"fund": FUND, "exercice": "2014", "caf": "59", "amount": "600 000"}
    sign_in(agents.cnaf).post(reverse("import_line_update", args=[first.pk]), answers)
    assert [line.outcome for line in job.lines.order_by("number")] == ["new", "new"]
    assert applied(job).state == "done" and Share.objects.count() == 2


def test_an_import_never_takes_from_a_share(agents, deposited):
    factories.ShareFactory(amount=Decimal("20000"))
    assert "un import ne retire rien" in said(read_by(agents, deposited, ("59", "19 999")), 2)


def test_what_was_split_meanwhile_refuses_the_whole_file(agents, deposited, applied):
    job = read_by(agents, deposited, ("59", "600 000"), ("69", "600 000"))
    Envelope.objects.get(exercice=2014).enter(
        caf=Caf.objects.get(pk="75"), amount=Decimal(1), reason="entre-temps", by=agents.second_cnaf
    )
    job = applied(job)
    assert job.state == "failed" and "Rien n’a été enregistré" in job.failure and ShareEntry.objects.count() == 1


def test_a_line_that_is_not_published_takes_no_share(agents, deposited):
    factories.EnvelopeFactory(exercice=2026, state="draft", prepared_by=agents.cnaf)
    job = deposited(agents.cnaf, [HEADING, [FUND, "2026", "59", "1000"]], kind="shares")
    assert "Aucune ligne publiée" in said(job, 2)


def test_a_manager_imports_no_share(agents, sign_in):
    answer = sign_in(agents.responsable).post(
        reverse("import_create"), {"kind": "shares", "file": csv_file(rows(("59", "1")))}
    )
    assert not Import.objects.exists() and answer.status_code == 200
