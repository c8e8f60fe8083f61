"""The withdrawal of a first agrément in a real browser, from an empty base: dropped, withdrawn, undone."""

from datetime import timedelta

from django.utils import timezone

from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from portal.foundation.text.french import fr_date
from tests.browser.test_first_agrement import PIECE, silence_grants
from tests.browser.test_first_day import starts
from tests.browser.test_first_services import enters_a_space, enters_an_operator, sends
from tests.browser.test_loop import fill

WAITING = "Retraits d’agrément en cours"


def opens_a_withdrawal(caseworker, agrement, told_on):
    """A day before the agrément is refused beside its field; then the letter is joined, and the month runs."""
    caseworker.goto(agrement.get_absolute_url())
    caseworker.press("Ouvrir une procédure de retrait")
    early = agrement.granted_on - timedelta(days=1)
    fill(caseworker.page, told_on=f"{early:%d/%m/%Y}", means="recorded_letter", grounds="Plus d’accueillant.")
    sends(caseworker, "Ouvrir une procédure de retrait")
    caseworker.sees("est avant la délivrance de l’agrément")
    fill(caseworker.page, told_on=f"{told_on:%d/%m/%Y}")
    caseworker.page.locator("#id_notice").set_input_files(PIECE)
    sends(caseworker, "Ouvrir une procédure de retrait")
    caseworker.sees("le gestionnaire a un mois pour répondre")
    withdrawal = AgrementWithdrawal.objects.get(state="told")
    caseworker.sees(f"attendues jusqu’au {fr_date(withdrawal.observations_until)}")
    return withdrawal


def notes_the_observations(caseworker, answered):
    """From the page of the agrément, then read there."""
    caseworker.press("Noter les observations du gestionnaire")
    fill(caseworker.page, observed_on=f"{answered:%d/%m/%Y}", observations="Recrutement en cours.")
    sends(caseworker, "Noter les observations du gestionnaire")
    caseworker.sees(f"reçues le {fr_date(answered)} : Recrutement en cours.")


def writes_the_arrete(caseworker, day):
    """The form of the arrêté of withdrawal, with its PDF."""
    fill(caseworker.page, withdrawn_on=f"{day:%d/%m/%Y}", reference="R-1", reasons="Plus d’accueillant.")
    caseworker.page.locator("#id_proof").set_input_files(PIECE)
    sends(caseworker, "Noter le retrait")


def is_dropped_within_the_month(caseworker, manager, agrement, space):
    """The home says till when observations are awaited; no arrêté stands before; the manager drops the procedure."""
    today = timezone.localdate()
    withdrawal = opens_a_withdrawal(caseworker, agrement, today - timedelta(days=10))
    notes_the_observations(caseworker, today - timedelta(days=2))
    caseworker.press("Noter le retrait")
    writes_the_arrete(caseworker, today)
    caseworker.sees("l’agrément ne se retire qu’après")
    caseworker.goto("/")
    caseworker.sees(WAITING)
    caseworker.sees(f"{space} observations jusqu’au {fr_date(withdrawal.observations_until)}")
    manager.goto(agrement.get_absolute_url())
    manager.press("Classer sans suite")
    fill(manager.page, reason="Un accueillant est recruté.")
    sends(manager, "Classer sans suite")
    manager.sees("l’agrément demeure")
    withdrawal.refresh_from_db()
    agrement.refresh_from_db()
    assert (withdrawal.state, agrement.in_force_today) == ("dropped", True)
    assert WAITING not in home_of(caseworker)


def is_withdrawn_after_the_month(caseworker, agrement, space):
    """The home asks for the decision; its last day is refused beside the field, then the agrément ends."""
    withdrawal = opens_a_withdrawal(caseworker, agrement, timezone.localdate() - timedelta(days=40))
    notes_the_observations(caseworker, withdrawal.told_on + timedelta(days=10))
    caseworker.goto("/")
    caseworker.sees(f"{space} : notez la décision du préfet sur le retrait de l’agrément.")
    caseworker.press("Ouvrir l’agrément")
    caseworker.press("Noter le retrait")
    writes_the_arrete(caseworker, withdrawal.observations_until)
    caseworker.sees("l’agrément ne se retire qu’après")
    writes_the_arrete(caseworker, withdrawal.possible_from)
    caseworker.sees("L’agrément est retiré")
    caseworker.sees("arrêté R-1")
    return withdrawal.possible_from


def home_of(somebody):
    """What the home page says."""
    somebody.goto("/")
    return somebody.page.locator("main").inner_text()


def listed_by(somebody):
    """The page of the list of the département: (spaces agreed today, what changed)."""
    somebody.goto("/espaces-de-rencontre/liste-departementale/")
    return [
        " ".join(somebody.page.locator(f"section[aria-labelledby={section}]").inner_text().split())
        for section in ("agreed", "changes")
    ]


def is_no_longer_agreed(caseworker, manager, space, since):
    """The page of the space, the list of the département and the homes."""
    caseworker.goto(space.get_absolute_url())
    caseworker.sees(f"plus en vigueur depuis le {fr_date(since)}")
    agreed, changed = listed_by(caseworker)
    assert str(space) not in agreed and "Aucun espace de rencontre n’est agréé" in agreed
    assert f"retiré, à partir du {fr_date(since)}" in changed
    assert WAITING not in home_of(caseworker) and WAITING not in home_of(manager)


def undoes(manager, agrement, space):
    """The arrêté was about another space: the agrément is in force again, and the decision is awaited."""
    manager.goto(agrement.get_absolute_url())
    manager.press("Annuler le retrait")
    fill(manager.page, reason="L’arrêté vise un autre espace.")
    sends(manager, "Annuler le retrait")
    manager.sees("Le retrait est annulé")
    agreed, changed = listed_by(manager)
    assert str(space) in agreed and "retrait annulé" in changed
    assert WAITING in home_of(manager)


def test_a_first_agrement_is_withdrawn_from_an_empty_base(committed, person):
    _anne, _bruno, rose, claire = starts(person)
    space = enters_a_space(rose, enters_an_operator(rose))
    agrement = silence_grants(claire, space, complete_on=timezone.localdate() - timedelta(days=150))
    is_dropped_within_the_month(claire, rose, agrement, space)
    since = is_withdrawn_after_the_month(claire, agrement, space)
    agrement.refresh_from_db()
    assert (agrement.withdrawn_on, agrement.in_force_today) == (since, False)
    is_no_longer_agreed(claire, rose, space, since)
    undoes(rose, agrement, space)
    agrement.refresh_from_db()
    assert agrement.in_force_today
    told = agrement.changes.order_by("pk").values_list("kind", flat=True)
    assert list(told) == ["added", "withdrawn", "restored"]
