"""One's own exports, and the form that asks for another."""

from django.urls import reverse
from django.utils import timezone

from reports.exports.models import ExportJob

URL = reverse("export_list")


def job(agent, **fields):
    """A file ready for `agent`."""
    ready = {"state": "done", "file_name": "f.csv", "finished_at": timezone.now(), "total": 12}
    fields = {"name": "national", "exercice": 2014, "format": "csv", "requested_by": agent} | ready | fields
    return ExportJob.objects.create(**fields)


def test_each_sees_the_own_exports_and_what_the_own_role_may_ask(agents, sign_in, plain):
    mine, theirs = job(agents.cnaf, exercice=2013), job(agents.second_cnaf, exercice=2012)
    page = plain(sign_in(agents.cnaf).get(URL))
    assert reverse("export_download", args=[mine.pk]) in page and "Chiffres nationaux par Caf, 2013" in page
    assert reverse("export_download", args=[theirs.pk]) not in page and ", 2012<" not in page
    assert "Reçus de Ps" in page and "Séparations de la Caf" not in page
    page = plain(sign_in(agents.responsable).get(URL))
    assert "Séparations de la Caf" in page and "Reçus de Ps" not in page
    assert "Vous n’avez demandé aucun export." in page


def test_each_state_says_what_may_be_done(agents, sign_in, plain):
    job(agents.cnaf, state="running", file_name="", finished_at=None, done=3)
    job(agents.cnaf, state="failed", file_name="")
    job(agents.cnaf, state="expired")
    page = plain(sign_in(agents.cnaf).get(URL))
    assert "3 sur 12" in page and "en échec" in page and "supprimé" in page and ">Télécharger<" not in page
    assert page.count(">Suivre<") == 3


def test_a_wrong_page_shows_one_that_exists(agents, sign_in, plain):
    for _ in range(26):
        job(agents.cnaf)
    for page, rows in (("2", 1), ("99", 1), ("x", 25)):
        assert plain(sign_in(agents.cnaf).get(URL, {"page": page})).count(">Télécharger<") == rows


def test_the_list_takes_the_same_number_of_queries_for_one_export_and_six(
    agents, sign_in, django_assert_num_queries, django_assert_max_num_queries
):
    client = sign_in(agents.cnaf)
    job(agents.cnaf)
    with django_assert_max_num_queries(12) as first:
        client.get(URL)
    for _ in range(5):
        job(agents.cnaf)
    with django_assert_num_queries(len(first.captured_queries)):
        client.get(URL)
