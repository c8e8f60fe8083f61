"""The page of the seals, verified by hand, on a wide and on a narrow window, with and without JavaScript."""

import pytest
from django.db import connection

from portal.journal.models import Entry
from portal.journal.seals import process
from portal.journal.verification.process import check
from tests import factories

PAGES = ("/", "/journal/sceaux/")


@pytest.fixture
def keepers(committed):
    """A sealed and verified journal, and who looks after it."""
    cast = factories.cast()
    for _ in range(3):
        Entry.objects.record(by=cast.conseiller, action="read")
        process.seal_journal()
    check()
    return cast


@pytest.mark.parametrize("width", [1280, 320])
def test_the_page_stands_whatever_was_found(person, keepers, width):
    dpo = person(keepers.dpo, viewport={"width": width, "height": 720})
    for page in PAGES:
        dpo.goto(page)
        dpo.sees("aucune en attente depuis plus de deux minutes")
    line = Entry.objects.first().pk
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER USER")
        cursor.execute("DELETE FROM journal_entry WHERE id = %s", [line])
        cursor.execute("ALTER TABLE journal_entry ENABLE TRIGGER USER")
    check()
    for page in PAGES:
        dpo.goto(page)
        dpo.sees(f"Retirée : la ligne n° {line}")


def test_somebody_without_javascript_has_the_journal_verified(person, keepers):
    administrateur = person(keepers.administrateur, java_script_enabled=False)
    administrateur.page.goto("/journal/sceaux/")
    administrateur.page.get_by_role("button", name="Vérifier maintenant").click()
    administrateur.sees("La vérification est lancée")
    administrateur.sees(str(keepers.administrateur))
