"""The directory imported by a manager: words for kinds and zones, the same file twice, days that never go back."""

import pytest
from django.utils import timezone

from portal.separations.directory.models import DirectoryPlace
from tests import factories
from tests.foundation.imports.conftest import applied, deposited, outcomes  # noqa: F401

HEADING = ["Nom", "Commune", "Ce qu’elle propose", "Communes servies", "Téléphone", "Code postal", "Confirmée le"]
CIDFF = ["Cidff", "Lille", "accès au droit, Aide aux victimes", "Lille, Roubaix", "0320112233", "1000", "03/02/2026"]
LAEP = ["La Halte", "Douai", "LAEP", "tout le département", "", "", ""]


def give(agents, deposited, *lines):  # noqa: F811
    return deposited(agents.responsable, [HEADING, *lines], kind="directory")


def test_a_list_is_imported_and_the_same_file_again_changes_nothing(agents, deposited, applied, outcomes):  # noqa: F811
    applied(give(agents, deposited, CIDFF, LAEP))
    first, second = DirectoryPlace.objects.order_by("name")
    assert (first.kinds, first.zone, first.phone) == (
        ["legal_access", "victims"],
        ["Lille", "Roubaix"],
        "+33320112233",
    )
    assert (first.postcode, first.confirmed_by) == ("01000", agents.responsable)
    assert (second.kinds, second.zone, second.confirmed_on, second.confirmed_by) == (["laep"], [], None, None)
    again = give(agents, deposited, CIDFF, LAEP)
    assert outcomes(again) == [(2, "known"), (3, "known")]
    applied(again)
    assert DirectoryPlace.objects.count() == 2


def test_another_writing_is_the_same_place_and_what_changed_is_shown(agents, deposited, applied):  # noqa: F811
    applied(give(agents, deposited, CIDFF))
    job = give(agents, deposited, ["CIDFF", "LILLE", "logement", "", "0320445566", "", ""])
    assert job.lines.get().changes == {
        "kinds": ["accès au droit, aide aux victimes", "logement"], "phone": ["03 20 11 22 33", "03 20 44 55 66"],
    }  # fmt: skip
    applied(job)
    place = DirectoryPlace.objects.get()
    assert (place.name, place.kinds, place.zone) == ("Cidff", ["housing"], ["Lille", "Roubaix"])


def test_a_place_confirmed_since_stays_confirmed(agents, deposited, applied, outcomes):  # noqa: F811
    applied(give(agents, deposited, CIDFF))
    place = DirectoryPlace.objects.get()
    place.confirm(by=agents.travailleur_social)
    again = give(agents, deposited, CIDFF)
    assert outcomes(again) == [(2, "known")]
    applied(again)
    place.refresh_from_db()
    assert (place.confirmed_on, place.confirmed_by) == (timezone.localdate(), agents.travailleur_social)


BAD = [
    ({2: "cinéma"}, "kinds", "« cinéma » n’est pas une de ces réponses"),
    ({2: ""}, "kinds", "Cette case est vide"),
    ({4: "0320"}, "phone", "incomplet"),
    ({5: "59"}, "postcode", "5 chiffres"),
    ({6: "03/02/2999"}, "confirmed_on", "dans l’avenir"),
]


@pytest.mark.parametrize(("change", "column", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_by_column(agents, deposited, change, column, said):  # noqa: F811
    line = [change.get(number, cell) for number, cell in enumerate(CIDFF)]
    assert said in give(agents, deposited, line).lines.get().errors[column]


def test_a_closed_place_is_not_opened_by_a_list(agents, deposited):  # noqa: F811
    factories.DirectoryPlaceFactory(name="Cidff").close(by=agents.responsable)
    assert "fermée" in give(agents, deposited, CIDFF).lines.get().errors["name"]


def test_managers_alone_import_it(agents, sign_in):
    page = sign_in(agents.responsable).get("/imports/").content.decode()
    assert "directory" in page
    assert sign_in(agents.conseiller).get("/imports/").status_code == 403
