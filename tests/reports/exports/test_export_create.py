"""Asking for a file: queued for the workers, once, for the perimeter of whoever asks."""

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from portal.foundation.submissions.drafts import signed_mark
from portal.journal.models import Entry
from reports.exports.models import ExportJob
from tests import factories

URL = reverse("export_create")


def typed(**changes):
    """What a manager asks for."""
    return {"name": "separations", "exercice": "2014", "format": "csv"} | changes


def test_a_manager_asks_for_the_separations_of_the_own_caf(agents, sign_in):
    forged = {"caf": "69", "requested_by": agents.cnaf.pk, "state": "done", "file_name": "../../manage.py"}
    answer = sign_in(agents.responsable).post(URL, typed(**forged))
    job = ExportJob.objects.get()
    assert answer.url == job.get_absolute_url()
    assert (job.caf_id, job.requested_by, job.state, job.file_name) == ("59", agents.responsable, "queued", "")
    line = Entry.objects.get()
    assert (line.action, line.agent, line.target_id, line.note) == (
        "export", agents.responsable, job.pk, "separations 2014 csv",
    )  # fmt: skip


def test_the_worker_makes_the_file_once_the_request_is_kept(agents, asked):
    factories.SeparationFactory()
    for agent, name, format in ((agents.responsable, "separations", "csv"), (agents.cnaf, "national", "xlsx")):
        job = asked(agent, name, format)
        assert (job.state, job.path.is_file(), len(job.checksum)) == ("done", True, 64)
        assert job.total == job.done == {"separations": 1, "national": 101}[name]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": "national"}, "Choisissez un export de la liste."),
        ({"name": "../etc"}, "Choisissez un export de la liste."),
        ({"exercice": ""}, "Indiquez l’année, par exemple 2014."),
        ({"exercice": "deux mille"}, "Indiquez une année en quatre chiffres"),
        ({"exercice": "20,14"}, "Indiquez une année en quatre chiffres"),
        ({"exercice": "1989"}, "Indiquez une année à partir de 1990."),
        ({"exercice": "99999999999999999999"}, "Indiquez une année jusqu’à 2100."),
        ({"format": "pdf"}, "Choisissez CSV ou Excel."),
        ({"format": ""}, "obligatoire"),
    ],
    ids=range(9),
)
def test_what_is_wrong_is_said_on_the_page_and_nothing_is_queued(agents, sign_in, plain, changes, said):
    answer = sign_in(agents.responsable).post(URL, typed(**changes))
    assert answer.status_code == 200 and said in plain(answer) and "Mes exports" in plain(answer)
    assert not ExportJob.objects.exists() and not Entry.objects.exists()


def test_the_cnaf_may_not_ask_for_the_families_of_a_caf(agents, sign_in, plain):
    assert "Choisissez un export de la liste." in plain(sign_in(agents.cnaf).post(URL, typed()))
    assert not ExportJob.objects.exists()


def test_a_double_click_queues_one_file(agents, sign_in):
    client, key = sign_in(agents.responsable), str(uuid4())
    answers = [client.post(URL, typed(submission_key=key)) for _ in "12"]
    assert answers[0].url == answers[1].url and ExportJob.objects.count() == 1


def test_an_address_is_not_enough_to_ask(agents, sign_in):
    assert sign_in(agents.responsable).get(URL, typed()).url == reverse("export_list")
    assert not ExportJob.objects.exists()


def test_a_session_that_ended_leads_back_to_a_page_that_answers(agents, plain):
    client = Client()
    login = client.post(URL, typed(exercice="2013", draft=signed_mark(agents.responsable.pk))).url
    page = client.post(login, {"login": agents.responsable.email, "password": factories.PASSWORD}, follow=True)
    assert page.status_code == 200 and 'value="2013"' in plain(page) and not ExportJob.objects.exists()
