"""In another Caf, a person whom a danger threatens bears the neutral words, and nothing else is learnt."""

import pytest
from django.db import connection
from django.urls import reverse

from portal.foundation.access.perimeter import in_perimeter_of
from portal.foundation.database.owner import RUNTIME
from portal.separations.families.models import Family
from portal.separations.neutral_signs.digests import digests_of
from portal.separations.neutral_signs.models import DangerSign
from portal.separations.neutral_signs.process import is_signed_elsewhere, refresh_signs
from tests import factories
from tests.database_roles import acting_as

WORDS = "contact par le référent"
WHO = {"last_name": "Lefèvre", "first_name": "Hélène Marie", "birth_date": "1980-05-17"}


@pytest.fixture
def here(agents):
    """A file of the Nord."""
    family = factories.FamilyFactory(parents=[])
    factories.ParentFactory(family=family, position=1, **WHO)
    factories.ParentFactory(family=family, position=2, title="father", last_name="Petit", birth_date="1978-01-02")
    return family


@pytest.fixture
def there(agents):
    """A file of the Rhône, where the same human is written a little otherwise."""
    family = factories.FamilyFactory(caf_id="69", parents=[])
    factories.ParentFactory(
        family=family, position=1, last_name="LEFEVRE", first_name="Helene", birth_date="1980-05-17"
    )
    return family


def test_the_other_caf_reads_the_neutral_words_and_nothing_else(agents, look, here, there):
    assert WORDS not in look(agents.elsewhere_conseiller, there.get_absolute_url())
    here.report_danger(by=agents.conseiller, note="Menaces.")
    page = look(agents.elsewhere_conseiller, there.get_absolute_url())
    assert WORDS in page
    for said in ("Menaces", "danger signal", "Nord", "Petit", here.reference, here.get_absolute_url()):
        assert said not in page.split("<main")[1].split("</main")[0], said
    assert WORDS in look(agents.elsewhere_travailleur_social, there.get_absolute_url()), "nobody there reads more"


def test_mediation_is_no_longer_the_first_thing_to_do_there(agents, look, here, there):
    action = 'class="btn btn-primary" href="' + reverse("referral_create", args=[there.pk])
    assert action in look(agents.elsewhere_conseiller, there.get_absolute_url())
    here.report_danger(by=agents.conseiller, note="Menaces.")
    page = look(agents.elsewhere_conseiller, there.get_absolute_url())
    assert action not in page and "une fois chaque parent contacté seul" in page
    assert WORDS in look(agents.elsewhere_conseiller, reverse("referral_create", args=[there.pk]))


def test_it_goes_with_the_danger(agents, look, here, there):
    report = here.report_danger(by=agents.travailleur_social, note="Menaces.")
    report.lift(by=agents.travailleur_social, reason="revu")
    assert WORDS not in look(agents.elsewhere_conseiller, there.get_absolute_url())
    assert not DangerSign.unscoped.exists()


def test_whom_the_threat_comes_from_bears_none(agents, here):
    here.report_danger(by=agents.conseiller, note="Menaces.", threatened=["parent_1"], threat_from="parent_2")
    signed = {bytes(row.digest) for row in DangerSign.unscoped.all()}
    first, second = (parent.person for parent in here.both_parents)
    assert digests_of(first) == signed and not digests_of(second) & signed


def test_said_better_it_moves_to_who_is_threatened(agents, here):
    report = here.report_danger(by=agents.conseiller, note="Menaces.")
    assert DangerSign.unscoped.count() == 2
    report.correct(by=agents.conseiller, version=report.version, threatened=["parent_1"], threat_from="parent_2")
    assert {bytes(row.digest) for row in DangerSign.unscoped.all()} == digests_of(here.both_parents[0].person)


def test_a_name_or_a_birth_date_corrected_is_followed_in_the_night(agents, here, there):
    here.report_danger(by=agents.conseiller, note="Menaces.")
    person = there.parents.get().person
    person.birth_date = "1980-05-18"
    person.save()
    with in_perimeter_of(agents.elsewhere_conseiller):
        assert not is_signed_elsewhere(Family.unscoped.get(pk=there.pk))
    threatened = here.both_parents[0].person
    threatened.birth_date = "1980-05-18"
    threatened.save()
    assert refresh_signs("59") == 1
    with in_perimeter_of(agents.elsewhere_conseiller):
        assert is_signed_elsewhere(Family.unscoped.get(pk=there.pk))


@pytest.mark.parametrize("other", [{"birth_date": "1980-05-16"}, {"last_name": "Lefort"}, {"birth_date": None}])
def test_somebody_else_bears_none(other, agents, here):
    here.report_danger(by=agents.conseiller, note="Menaces.")
    family = factories.FamilyFactory(caf_id="69", parents=[])
    factories.ParentFactory(family=family, position=1, **WHO | other)
    with in_perimeter_of(agents.elsewhere_conseiller):
        assert not is_signed_elsewhere(family)


def test_the_digest_is_keyed_and_tells_no_name(agents, here, settings):
    person = here.both_parents[0].person
    before = digests_of(person)
    assert {len(digest) for digest in before} == {32}
    settings.SECRETS_KEYS = ["another key"]
    assert digests_of(person) != before


def test_no_other_caf_reads_the_rows_nor_asks_of_its_own(agents, here, there):
    here.report_danger(by=agents.conseiller, note="Menaces.")
    digests = sorted(digests_of(here.both_parents[0].person))
    with acting_as(RUNTIME), in_perimeter_of(agents.elsewhere_conseiller), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM separations_dangersign")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT separations_signed_elsewhere(%s::bytea[])", [digests])
        assert cursor.fetchone() == (True,)
    with acting_as(RUNTIME), in_perimeter_of(agents.conseiller), connection.cursor() as cursor:
        cursor.execute("SELECT separations_signed_elsewhere(%s::bytea[])", [digests])
        assert cursor.fetchone() == (False,), "the Caf of the danger has the danger itself"
