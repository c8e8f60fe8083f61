"""The two numbers of a Caf: lowered at once, raised from the next day on, not by who was alerted, told to the DPO."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.accounts.budgets.caf_settings import ALERT, STOP
from portal.accounts.dated_settings.in_force import value_of
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.process import decide, withdraw
from portal.foundation.contributions.caf_settings import SETTINGS
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories
from tests.accounts.budgets.conftest import flat
from tests.accounts.dated_settings.test_caf_settings import rewrite

DELAY = SETTINGS["referral_answer_days"]
ADDRESS = reverse("caf_setting_change", args=["consultations"])
TOMORROW, ONES_OWN = "s’applique au plus tôt demain", "Vous avez vous-même beaucoup cherché"
SAVED = "Les réglages sont enregistrés"


def day(days):
    return timezone.localdate() + timedelta(days=days)


def numbers(alert, stop, days=0, **began):
    """The form of the section; `began`: what the page showed."""
    began = {"initial-budget_alert": "60", "initial-budget_stop": "120"} | began
    return began | {"budget_alert": alert, "budget_stop": stop, "from_on": day(days).isoformat()}


@pytest.fixture
def send(sign_in):
    """The page that the form of an agent leads to."""
    return lambda agent, answers: flat(sign_in(agent).post(ADDRESS, answers, follow=True))


@pytest.mark.parametrize(("alert", "stop"), [("61", "120"), ("60", "121"), ("150", "300"), ("30", "121")])
def test_a_higher_number_waits_for_tomorrow_and_is_told_next_to_the_day(agents, send, alert, stop):
    page = send(agents.responsable, numbers(alert, stop))
    field = page.partition('name="from_on"')[0].rpartition("<label")[2] + page.partition('name="from_on"')[2]
    assert TOMORROW in page and TOMORROW in field[:1500] and not DatedSetting.objects.exists()
    assert SAVED in send(agents.responsable, numbers(alert, stop, days=1))
    assert [value_of(ALERT, caf="59"), value_of(STOP, caf="59")] == [60, 120]
    tomorrow = [value_of(setting, caf="59", day=day(1)) for setting in (ALERT, STOP)]
    assert tomorrow == [int(alert), int(stop)]


def test_a_lower_number_holds_at_once_and_does_not_come_back_the_same_day(agents, send):
    assert SAVED in send(agents.responsable, numbers("30", "50"))
    assert [value_of(ALERT, caf="59"), value_of(STOP, caf="59")] == [30, 50]
    began = {"initial-budget_alert": "30", "initial-budget_stop": "50"}
    assert TOMORROW in send(agents.responsable, numbers("30", "60", **began))
    assert SAVED in send(agents.responsable, numbers("25", "40", **began))
    assert [value_of(ALERT, caf="59"), value_of(STOP, caf="59")] == [25, 40]
    assert not Entry.objects.filter(action="raise").exists()


def test_taking_back_a_lower_number_is_a_raise(agents, sign_in):
    decide(by=agents.responsable, values={STOP: 80}, from_on=day(0))
    row = DatedSetting.objects.get()
    address = reverse("dated_setting_withdraw", args=[row.pk])
    assert TOMORROW in flat(sign_in(agents.second_responsable).post(address, follow=True))
    assert value_of(STOP, caf="59") == 80
    decide(by=agents.responsable, values={STOP: 70}, from_on=day(2))
    to_come = DatedSetting.objects.get(from_on=day(2))
    factories.BudgetAlertFactory(agent=agents.second_responsable)
    with pytest.raises(ActionRefused, match=ONES_OWN):
        withdraw(to_come, by=agents.second_responsable)
    withdraw(to_come, by=agents.responsable)
    line = Entry.objects.get(action="raise")
    assert (line.before, line.after, line.target_id) == ("70", "80", to_come.pk)


def test_who_has_an_alert_under_way_lowers_and_does_not_raise(agents, send, later):
    alert = factories.BudgetAlertFactory(agent=agents.responsable)
    page = send(agents.responsable, numbers("100", "120", days=1))
    assert ONES_OWN in page and TOMORROW not in page and not DatedSetting.objects.exists()
    with pytest.raises(ActionRefused, match=ONES_OWN):
        decide(by=agents.responsable, values={STOP: 200}, from_on=day(9))
    assert SAVED in send(agents.responsable, numbers("40", "120"))
    began = {"initial-budget_alert": "40"}
    assert SAVED in send(agents.second_responsable, numbers("60", "120", days=1, **began)), "another manager does"
    assert ONES_OWN in send(agents.responsable, numbers("60", "130", days=1, **began))
    alert.acknowledge(by=agents.second_responsable)
    assert SAVED in send(agents.responsable, numbers("40", "130", days=1, **began)), "seen by another"
    factories.BudgetAlertFactory(agent=agents.responsable)
    later(minutes=61)
    assert SAVED in send(agents.responsable, numbers("40", "140", days=2, **began)), "an hour later"


def test_a_planned_number_is_not_put_higher_by_who_was_alerted(agents):
    decide(by=agents.second_responsable, values={STOP: 50}, from_on=day(1))
    factories.BudgetAlertFactory(agent=agents.responsable)
    with pytest.raises(ActionRefused, match=ONES_OWN):
        decide(by=agents.responsable, values={STOP: 120}, from_on=day(1))


def test_each_raise_is_told_to_the_dpo(agents, send, sign_in):
    send(agents.responsable, numbers("70", "200", days=1))
    assert Entry.objects.filter(action="raise", agent=agents.responsable).count() == 2
    home = flat(sign_in(agents.dpo).get(reverse("home")))
    assert "Limites de consultation relevées" in home and "de 120 à 200" in home and "de 60 à 70" in home
    assert str(agents.responsable) in home
    page = flat(sign_in(agents.dpo).get(reverse("journal_list"), {"action": "raise"}))
    assert "a relevé une limite" in page.partition("<tbody")[2] and "120 → 200" in page
    for name in ("responsable", "administrateur", "conseiller"):
        assert "Limites de consultation relevées" not in flat(sign_in(getattr(agents, name)).get(reverse("home")))


def test_a_delay_is_no_limit(agents, sign_in):
    factories.BudgetAlertFactory(agent=agents.responsable)
    decide(by=agents.responsable, values={DELAY: 90}, from_on=day(0))
    assert value_of(DELAY, caf="59") == 90 and not Entry.objects.filter(action="raise").exists()


def test_the_database_raises_nothing_at_once(agents):
    def written(value, days=0, key=STOP.key):
        with transaction.atomic():
            return factories.DatedSettingFactory(
                entered_by=agents.responsable, key=key, value=value, from_on=day(days)
            )

    for key, value in ((STOP.key, "121"), (ALERT.key, "61"), (STOP.key, "1000")):
        with pytest.raises(IntegrityError, match="raised from tomorrow"):
            written(value, key=key)
    written("120")
    DatedSetting.objects.get().withdraw(by=agents.responsable)
    written("300", days=1)
    before = written("90", days=2)
    rewrite(before, from_on=day(-1))
    with pytest.raises(IntegrityError, match="raised from tomorrow"):
        written("121")
    held = DatedSetting.objects.get(value="300")
    rewrite(held, from_on=day(0))
    DatedSetting.objects.get(pk=held.pk).withdraw(by=agents.responsable)
    written("250")
    with pytest.raises(IntegrityError, match="raised from tomorrow|once_a_day"):
        written("301")
