"""What a service reads of a family ends with the referral: then number, dates and outcome, on pages and in SQL."""

import pytest
from django.db import connection
from django.urls import reverse

from mediation.referrals.models import Referral
from portal.foundation.access.perimeter import in_perimeter_of
from portal.foundation.database.owner import RUNTIME
from tests import factories
from tests.database_roles import acting_as

KEPT = ("Lefèvre", "Lefevre", "Petit", "Noé", "06 12 34 56 78", "+33612345678", "Roubaix", "Les vacances d’été")
TABLES = ("family", "parent", "child", "separation", "person", "contactpoint", "nameword")


@pytest.fixture
def family(agents):
    """Two parents and a child whose names are nowhere else on the pages."""
    family = factories.FamilyFactory(parents=[])
    factories.SeparationFactory(family=family)
    factories.ChildFactory(family=family, first_name="Noé")
    for position, last_name in ((1, "Lefèvre"), (2, "Petit")):
        factories.ParentFactory(
            family=family, position=position, last_name=last_name, phone=f"+3361234567{9 - position}", city="Roubaix"
        )
    return family


def refuse(referral, agents, today):
    referral.refuse(by=agents.partenaire, refusal="full")


def withdraw(referral, agents, today):
    referral.withdraw(by=agents.conseiller)


def end(referral, agents, today):
    referral.accept(by=agents.partenaire)
    referral.start(by=agents.partenaire, started_on=today)
    referral.end(by=agents.partenaire, ended_on=today, outcome="oral")


OVER = pytest.mark.parametrize("over", [refuse, withdraw, end])


@OVER
def test_once_it_is_over_no_page_shows_who_the_family_is(agents, make, family, sign_in, look, today, over):
    referral = make.sent(family=family, purpose="Les vacances d’été.")
    assert "Lefèvre" in look(agents.partenaire, "referral_detail", referral.pk)
    over(referral, agents, today)
    client = sign_in(agents.partenaire)
    pages = [
        look(agents.partenaire, "referral_detail", referral.pk),
        look(agents.partenaire, "referral_list"),
        look(agents.partenaire, "home"),
        client.post(reverse("referral_list"), {"q": "Lefèvre"}, follow=True).content.decode(),
        client.get(reverse("api_referral-list")).content.decode(),
        client.get(reverse("api_referral-detail", args=[referral.pk])).content.decode(),
    ]
    for page in pages:
        assert [kept for kept in KEPT if kept in page.replace('value="Lefèvre"', "")] == []
    referral.refresh_from_db()
    assert referral.ending_in_words in pages[0] and f"n° {referral.pk}" in pages[1]
    assert f'"id":{referral.pk}' in pages[4].replace(" ", "") and '"outcome"' in pages[5]
    assert "Lefèvre" in look(agents.conseiller, "referral_detail", referral.pk), "the Caf reads on"


@OVER
def test_once_it_is_over_no_row_is_left_in_sql(agents, make, family, today, over):
    referral = make.sent(family=family)
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert all(counted().values())
    over(referral, agents, today)
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire):
        assert set(counted().values()) == {0}
        assert Referral.objects.visible_to(agents.partenaire).get().pk == referral.pk
        assert Referral.objects.visible_to(agents.partenaire).naming("Lefèvre", only_with_service=True).count() == 0


@OVER
def test_a_danger_told_afterwards_changes_nothing_for_the_service(agents, make, family, look, today, over):
    referral = make.sent(family=family)
    over(referral, agents, today)
    before = look(agents.partenaire, "referral_detail", referral.pk)
    family.report_danger(by=agents.conseiller, note="Menaces.")
    after = look(agents.partenaire, "referral_detail", referral.pk)
    assert "référent" not in after.split("<main")[1]
    assert after.split("<main")[1] == before.split("<main")[1]


def test_another_referral_that_goes_on_keeps_the_family_readable_there_alone(agents, make, family, look):
    over, going = make.sent(family=family), make.sent(family=family)
    over.refuse(by=agents.partenaire, refusal="full")
    assert "Lefèvre" in look(agents.partenaire, "referral_detail", going.pk)
    assert "Lefèvre" not in look(agents.partenaire, "referral_detail", over.pk)
    page = look(agents.partenaire, "referral_list")
    assert page.count("Lefèvre") == 1, "the line of the one that is over names nobody"


def test_who_was_taken_out_of_the_file_is_not_read_by_the_service(agents, make, family):
    make.sent(family=family)
    child = family.children.get()
    child.cancel(by=agents.conseiller, reason="typed by mistake")
    with acting_as(RUNTIME), in_perimeter_of(agents.partenaire), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM separations_person WHERE id = %s", [child.person_id])
        assert cursor.fetchone() == (0,)


def test_a_step_on_one_that_is_over_is_refused_in_words(agents, make, family, post, today):
    referral = make.sent(family=family)
    referral.refuse(by=agents.partenaire, refusal="full")
    for step, answers in (
        ("accept", {}), ("refuse", {"refusal": ""}), ("start", {"started_on": today.isoformat()}), ("end", {})
    ):  # fmt: skip
        answer = post(agents.partenaire, f"referral_{step}", referral.pk, **answers)
        assert answer.status == 200 and "n’est plus possible" in answer.page, step


def counted():
    """{table: rows} that plain SQL finds in this perimeter."""
    found = {}
    with connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"SELECT count(*) FROM separations_{table}")
            found[table] = cursor.fetchone()[0]
    return found
