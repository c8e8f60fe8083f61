"""An import from its deposit to its last line: nothing before the author agrees, each line accounted for, once."""

import os
import time
from datetime import timedelta

import pytest
from django.db import DataError, IntegrityError, InternalError
from django.urls import reverse
from django.utils import timezone

from portal.foundation.imports import process
from portal.foundation.imports.models import Import, ImportLine
from portal.foundation.jobs.models import GIVEN_UP_AFTER
from portal.foundation.jobs.process import delete_expired, delete_orphan_files, resume_stalled, run_job
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.partners.models import Operator
from tests import factories
from tests.factories import valid_siret
from tests.foundation.imports.conftest import BEFFROI, HEADING, PONT, csv_file


def test_a_file_is_read_and_changes_nothing_until_its_author_agrees(agents, deposited, applied, outcomes):
    before = Operator.objects.count()
    job = deposited(agents.responsable, [HEADING, BEFFROI, PONT])
    assert job.is_previewed and outcomes(job) == [(2, "new"), (3, "new")]
    assert Operator.objects.count() == before
    job = applied(job)
    assert job.is_done and set(job.lines.values_list("result", flat=True)) == {"created"}
    assert Operator.objects.get(siret=BEFFROI[0]).name == "Le Beffroi"
    assert Operator.objects.get(siret=PONT[0]).caf_id == "59"
    created = Entry.objects.filter(action="create", target_type="partners.operator")
    assert [line.note for line in created] == [f"import n° {job.pk}, ligne {number}" for number in (2, 3)]


def test_the_same_file_twice_changes_nothing(agents, deposited, applied, outcomes):
    applied(deposited(agents.responsable, [HEADING, BEFFROI, PONT]))
    before = list(Operator.objects.order_by("pk").values())
    again = deposited(agents.responsable, [HEADING, BEFFROI, PONT])
    assert outcomes(again) == [(2, "known"), (3, "known")]
    assert applied(again).is_previewed, "there is nothing to apply"
    with pytest.raises(ActionRefused, match="rien à appliquer"):
        process.apply(again, by=agents.responsable)
    assert list(Operator.objects.order_by("pk").values()) == before


def test_a_change_is_told_field_by_field_and_an_empty_cell_changes_nothing(agents, deposited, applied, sign_in, plain):
    applied(deposited(agents.responsable, [HEADING, BEFFROI]))
    job = deposited(agents.responsable, [["Commune", "NOM", "siret"], ["Lomme", "Le Beffroi", BEFFROI[0]]])
    line = job.lines.get()
    assert (line.outcome, line.changes) == ("change", {"city": ["Lille", "Lomme"]})
    assert "Commune : Lille → Lomme" in plain(sign_in(agents.responsable).get(job.get_absolute_url()))
    applied(job)
    row = Operator.objects.get(siret=BEFFROI[0])
    assert (row.city, row.name, row.caf_id) == ("Lomme", "Le Beffroi", "59")


def test_a_row_that_moved_since_the_preview_is_refused_and_told(agents, deposited, applied):
    applied(deposited(agents.responsable, [HEADING, BEFFROI]))
    job = deposited(agents.responsable, [HEADING, [BEFFROI[0], "Le Beffroi", "Lomme", "59"]])
    Operator.objects.filter(siret=BEFFROI[0]).update(city="Arras")
    line = applied(job).lines.get()
    assert line.result == "refused" and "a changé depuis" in line.errors[""]
    assert Operator.objects.get(siret=BEFFROI[0]).city == "Arras"


def test_lines_in_error_stay_aside_and_the_others_are_applied(agents, deposited, applied):
    rows = [HEADING, BEFFROI, ["123", "Court", "Lille", ""], ["", "", "", "x"], [valid_siret(9), "=1+1", "Lille", ""]]
    job = applied(deposited(agents.responsable, rows))
    assert [line.result for line in job.lines.all()] == ["created", "refused", "refused", "refused"]
    short, empty, formula = job.lines.all()[1:]
    assert "14 chiffres" in short.errors["siret"] and set(empty.errors) == {"siret", "name", "city", "caf"}
    assert "formule" in formula.errors["name"]
    assert sum(job.results().values()) == 4


def test_a_line_given_twice_is_said_with_the_number_of_the_first(agents, deposited, outcomes):
    job = deposited(agents.responsable, [HEADING, BEFFROI, PONT, [BEFFROI[0], "Autre nom", "Lille", "59"]])
    assert outcomes(job) == [(2, "new"), (3, "new"), (4, "error")]
    assert "Déjà donnée à la ligne 2" in job.lines.get(number=4).errors[""]


def test_cells_beyond_the_headings_are_told_and_never_dropped_in_silence(agents, deposited, applied):
    split = [valid_siret(4), "Le Phare", "Dunkerque", "59", "et Gravelines"]
    job = deposited(agents.responsable, [HEADING, [*BEFFROI, "", " "], split])
    whole, wide = job.lines.all()
    assert whole.outcome == "new" and wide.outcome == "error" and "plus de cellules" in wide.errors[""]
    assert [line.result for line in applied(job).lines.all()] == ["created", "refused"]


def test_a_file_that_is_too_long_is_refused_whole(agents, deposited, monkeypatch):
    monkeypatch.setattr(process, "MOST_ROWS", 2)
    assert deposited(agents.responsable, [HEADING, BEFFROI, PONT]).is_previewed
    longer = deposited(agents.responsable, [HEADING, BEFFROI, PONT, [valid_siret(3), "Le Lien", "Lille", "59"]])
    assert longer.has_failed and "en plusieurs fois" in longer.failure


def test_what_the_database_refuses_is_told_on_its_line(agents, deposited, applied, monkeypatch):
    raised = iter([DataError("value too long"), InternalError("guard"), IntegrityError("twice")])

    def refuse(*args, **kwargs):
        raise next(raised)

    job = deposited(agents.responsable, [HEADING, BEFFROI, PONT, [valid_siret(3), "Le Lien", "Lille", "59"]])
    monkeypatch.setattr(Operator, "save", refuse)
    lines = applied(job).lines.all()
    assert [line.result for line in lines] == ["refused"] * 3
    assert [line.errors[""] for line in lines] == [process.NOT_STORED, process.NOT_STORED, process.TAKEN]


# Perimeter ----------------------------------------------------------------------------------------------------------


def test_a_manager_imports_for_the_own_caf_alone_and_learns_nothing_of_others(
    agents, deposited, applied, sign_in, plain
):
    secret = factories.OperatorFactory(caf_id="69", name="Association des Traboules", city="Oullins")
    rows = [HEADING, [valid_siret(5), "Ailleurs", "Lyon", "69"], [secret.siret, "Le Mien", "Lille", ""]]
    job = deposited(agents.responsable, rows)
    elsewhere, taken = job.lines.all()
    assert elsewhere.outcome == "error" and "votre Caf seulement" in elsewhere.errors["caf"]
    assert taken.outcome == "error" and "demandez à la Cnaf" in taken.errors["siret"] and taken.changes == {}
    page = plain(sign_in(agents.responsable).get(job.get_absolute_url()))
    assert "Traboules" not in page and "Oullins" not in page
    with pytest.raises(ActionRefused):
        process.apply(job, by=agents.responsable)
    secret.refresh_from_db()
    assert secret.name == "Association des Traboules" and not Operator.objects.filter(name="Ailleurs").exists()


def test_the_cnaf_imports_for_every_caf_and_must_name_it(agents, deposited, applied):
    rows = [HEADING, [valid_siret(5), "Traboules", "Lyon", "Rhône"], [valid_siret(6), "Sans Caf", "Lyon", ""]]
    job = applied(deposited(agents.cnaf, rows))
    assert [line.result for line in job.lines.all()] == ["created", "refused"]
    assert Operator.objects.get(siret=valid_siret(5)).caf_id == "69"
    without = deposited(agents.cnaf, [HEADING[:3], BEFFROI[:3]])
    assert without.has_failed and without.failure.startswith("Colonnes absentes : Caf.")


def test_rights_lost_between_the_deposit_and_the_work_stop_it(
    agents, deposited, sign_in, django_capture_on_commit_callbacks
):
    job = deposited(agents.responsable, [HEADING, BEFFROI])
    with django_capture_on_commit_callbacks() as queued:
        process.apply(job, by=agents.responsable)
    type(agents.responsable).objects.filter(pk=agents.responsable.pk).update(role="conseiller")
    for send in queued:
        send()
    job.refresh_from_db()
    assert job.has_failed and "droits d’aujourd’hui" in job.failure
    assert not Operator.objects.filter(siret=BEFFROI[0]).exists()


def test_what_was_read_for_one_perimeter_is_shown_and_applied_in_no_other(
    agents, deposited, sign_in, django_capture_on_commit_callbacks
):
    waiting, job = deposited(agents.responsable, [HEADING, PONT]), deposited(agents.responsable, [HEADING, BEFFROI])
    with django_capture_on_commit_callbacks() as queued:
        process.apply(job, by=agents.responsable)
    type(agents.responsable).objects.filter(pk=agents.responsable.pk).update(caf_id="69")
    for send in queued:
        send()
    job.refresh_from_db()
    assert job.has_failed and "droits d’aujourd’hui" in job.failure
    assert not Operator.objects.filter(siret=BEFFROI[0]).exists()
    agents.responsable.refresh_from_db()
    client = sign_in(agents.responsable)
    assert "liste.csv" not in client.get(reverse("import_list")).content.decode()
    for name, pk in (
        ("import_detail", waiting.pk), ("import_download", waiting.pk), ("import_line_update", waiting.lines.get().pk),
    ):  # fmt: skip
        assert client.get(reverse(name, args=[pk])).status_code == 404
    assert client.post(reverse("import_apply", args=[waiting.pk])).status_code == 404


# Repair in place ----------------------------------------------------------------------------------------------------


def test_a_line_is_repaired_in_place_and_those_it_was_confused_with_are_read_again(
    agents, deposited, applied, sign_in, outcomes, plain
):
    other = valid_siret(8)
    job = deposited(agents.responsable, [HEADING, BEFFROI, [BEFFROI[0], "Le Phare", "Dunkerque", "59"]])
    first, second = job.lines.all()
    client, url = sign_in(agents.responsable), reverse("import_line_update", args=[second.pk])
    assert "Déjà donnée à la ligne 2" in plain(client.get(url))
    cells = {"siret": "12", "name": "Le Phare", "city": "Dunkerque", "caf": ""}
    refused = client.post(url, cells, follow=True)
    assert refused.redirect_chain == [(url, 303)] and "celui-ci en compte 2" in plain(refused)
    assert client.post(url, cells | {"siret": other}).url == job.get_absolute_url()
    assert outcomes(job) == [(2, "new"), (3, "new")]
    client.post(reverse("import_line_update", args=[first.pk]), cells | {"siret": other})
    assert outcomes(job) == [(2, "new"), (3, "error")], "now the second says again what the first says"
    job = applied(job)
    assert [line.result for line in job.lines.all()] == ["created", "refused"]
    assert "ne se corrige plus" in plain(client.post(url, cells | {"siret": other}, follow=True))


# Privacy and term ---------------------------------------------------------------------------------------------------


def test_a_file_and_its_lines_are_for_their_author_alone(agents, deposited, sign_in, settings):
    job = deposited(agents.responsable, [HEADING, BEFFROI])
    (stored,) = settings.IMPORT_DIR.iterdir()
    assert stored.stat().st_mode & 0o777 == 0o600 and settings.IMPORT_DIR.stat().st_mode & 0o777 == 0o700
    line = job.lines.get()
    for agent in (agents.second_responsable, agents.elsewhere_responsable, agents.cnaf):
        client = sign_in(agent)
        for name, pk in (("import_detail", job.pk), ("import_download", job.pk), ("import_line_update", line.pk)):
            assert client.get(reverse(name, args=[pk])).status_code == 404


def test_the_result_file_tells_every_line_and_can_be_deposited_again(agents, deposited, applied, sign_in, outcomes):
    job = applied(deposited(agents.responsable, [HEADING, BEFFROI, [valid_siret(3), "@cmd", "Lille", "59"]]))
    answer = sign_in(agents.responsable).get(reverse("import_download", args=[job.pk]))
    content = b"".join(answer.streaming_content).decode("utf-8-sig")
    heading, first, second = content.splitlines()
    assert heading == "SIRET;Nom;Commune;Caf;Ligne;Résultat;Motif"
    assert first == f"{BEFFROI[0]};Le Beffroi;Lille;59;2;créée;" and ";'@cmd;" in second and ";refusée;" in second
    assert Entry.objects.filter(action="download", target_id=job.pk).exists()
    again = deposited(agents.responsable, csv_file([], first=content.replace("'@cmd", "Le Lien")))
    assert outcomes(again) == [(2, "known"), (3, "new")] and again.unknown_headings == []


def test_what_an_import_holds_is_deleted_thirty_days_after_its_last_move(agents, deposited, applied, settings):
    waiting = deposited(agents.responsable, [HEADING, PONT])
    done = applied(deposited(agents.responsable, [HEADING, BEFFROI]))
    delete_expired()
    assert ImportLine.objects.count() == 2
    Import.objects.update(touched_at=timezone.now() - timedelta(days=30, minutes=1))
    delete_expired()
    delete_expired()
    assert not ImportLine.objects.exists() and not any(settings.IMPORT_DIR.iterdir())
    for job in (waiting, done):
        job.refresh_from_db()
        assert job.has_expired and "liste" not in job.title
    assert Entry.objects.filter(action="expire").count() == 2
    assert Operator.objects.filter(siret=BEFFROI[0]).exists()


# Workers ------------------------------------------------------------------------------------------------------------


def test_a_reading_or_an_application_cut_anywhere_is_taken_up_again_and_does_nothing_twice(
    agents, deposited, monkeypatch, django_capture_on_commit_callbacks, outcomes
):
    monkeypatch.setattr(process, "APPLIED_CHUNK", 2)
    job = deposited(agents.responsable, [HEADING, *([valid_siret(n), f"Nom {n}", "Lille", ""] for n in range(20, 27))])
    process.apply(job, by=agents.responsable)
    working, chunks = process._apply_chunk, []

    def cut(*arguments):
        if len(chunks) == 2:
            raise KeyboardInterrupt  # as a killed worker: nothing after it runs
        chunks.append(working(*arguments))
        return chunks[-1]

    monkeypatch.setattr(process, "_apply_chunk", cut)
    with pytest.raises(KeyboardInterrupt):
        run_job(Import, job.pk)
    assert job.lines.pending().count() == 3
    monkeypatch.setattr(process, "_apply_chunk", working)
    Import.objects.filter(pk=job.pk).update(touched_at=timezone.now() - timedelta(minutes=2))
    with django_capture_on_commit_callbacks(execute=True):
        resume_stalled()
    job.refresh_from_db()
    assert job.is_done and list(job.lines.values_list("result", flat=True)) == ["created"] * 7
    assert Entry.objects.filter(action="create", target_type="partners.operator").count() == 7


def test_six_hours_of_trying_begin_when_the_author_confirms(agents, deposited):
    job = deposited(agents.responsable, [HEADING, BEFFROI])
    process.apply(job, by=agents.responsable)
    long_ago = timezone.now() - GIVEN_UP_AFTER - timedelta(hours=1)
    for confirmed_at, state in ((timezone.now(), "queued"), (long_ago, "failed")):
        Import.objects.filter(pk=job.pk).update(
            requested_at=long_ago, confirmed_at=confirmed_at, touched_at=timezone.now() - timedelta(minutes=2)
        )
        resume_stalled()
        job.refresh_from_db()
        assert job.state == state


def test_a_deposit_that_was_never_recorded_leaves_no_file_behind(agents, deposited, settings):
    job = deposited(agents.responsable, [HEADING, BEFFROI])
    old, recent = settings.IMPORT_DIR / "0a1b", settings.IMPORT_DIR / "2c3d"
    for file in (old, recent):
        file.write_bytes(b"Le Beffroi")
    for file in (old, job.path):
        os.utime(file, (time.time() - 2 * 86400,) * 2)
    delete_orphan_files()
    assert job.path.exists() and recent.exists() and not old.exists()


def test_a_line_repaired_once_its_import_is_applied_is_told_and_not_said_corrected(agents, deposited, applied):
    job = deposited(agents.responsable, [HEADING, BEFFROI, ["123", "Le Phare", "Dunkerque", "59"]])
    line = job.lines.get(number=3)
    importer = process.importer_for(job)
    applied(job)
    with pytest.raises(ActionRefused, match="ne se corrige plus"):
        process.repair(line, line.cells | {"siret": valid_siret(3)}, importer)
    line.refresh_from_db()
    assert line.cells["siret"] == "123"


def test_an_import_given_up_applies_nothing(agents, deposited, sign_in, plain):
    job = deposited(agents.responsable, [HEADING, BEFFROI])
    client = sign_in(agents.responsable)
    assert "abandonné" in plain(client.post(reverse("import_cancel", args=[job.pk]), follow=True))
    client.post(reverse("import_apply", args=[job.pk]))
    job.refresh_from_db()
    assert job.was_cancelled and not Operator.objects.filter(siret=BEFFROI[0]).exists()
