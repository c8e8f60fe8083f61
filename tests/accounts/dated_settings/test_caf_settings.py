"""« Réglages de la Caf »: dated values, decided by the manager, read by the agents of the Caf, kept as they were."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from portal.accounts.dated_settings.caf_settings import CITY, TELEPHONE
from portal.accounts.dated_settings.in_force import decided, read_once, value_of
from portal.accounts.dated_settings.models import DatedSetting
from portal.accounts.dated_settings.process import AT_ONCE, decide
from portal.foundation.contributions.caf_settings import SETTINGS, caf_setting
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from tests import factories

URL = reverse("caf_setting_list")
DELAYS = reverse("caf_setting_change", args=["delais"])
LETTERHEAD = reverse("caf_setting_change", args=["en-tete"])
DAYS = SETTINGS["referral_answer_days"]
HEAD = {
    "letterhead_name": "Caisse d’allocations familiales du Nord",
    "letterhead_address": "82 rue Brûle-Maison\nBP 645\n",
    "letterhead_postcode": "59000",
    "letterhead_city": "Lille",
    "letterhead_phone": "03 20 00 00 00",
}


def day(days):
    return timezone.localdate() + timedelta(days=days)


def delays(answer, from_on=None, **began):
    """The form of delays with one value changed; `began`: what the page showed of it."""
    others = {setting.key: setting.default for setting in SETTINGS.values() if setting.section == DAYS.section}
    began = {f"initial-{key}": value for key, value in (others | began).items()}
    return others | began | {DAYS.key: answer, "from_on": (from_on or day(0)).isoformat()}


@pytest.fixture
def read(sign_in):
    """The page at an address as an agent reads it, plain spaces."""

    def page(agent, url=URL):
        return sign_in(agent).get(url).content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return page


@pytest.fixture
def send(sign_in):
    """Post a form; the page it leads to."""

    def page(agent, url, answers):
        answer = sign_in(agent).post(url, answers, follow=True)
        return answer.content.decode().replace("\u00a0", " ").replace("\u202f", " ")

    return page


def test_on_an_empty_base_the_page_says_the_values_of_the_portal_and_what_to_fill(agents, read):
    page = read(agents.responsable)
    assert "15 jours" in page and "valeur du portail" in page and "non renseigné" in page
    assert DELAYS in page and LETTERHEAD in page
    assert value_of(DAYS, caf="59") == 15 and value_of(CITY, caf="59") == ""


def test_agents_of_the_caf_read_and_are_told_who_decides(agents, read, sign_in):
    page = read(agents.conseiller)
    assert "Le responsable de la Caf change ces réglages" in page and DELAYS not in page
    assert sign_in(agents.conseiller).get(DELAYS).status_code == 403
    assert sign_in(agents.responsable).get(reverse("caf_setting_change", args=["autre"])).status_code == 404


def test_a_change_is_a_dated_row_of_that_value_alone_and_is_journaled(agents, send):
    page = send(agents.responsable, DELAYS, delays("20", day(10)))
    row = DatedSetting.objects.get()
    assert (row.caf_id, row.key, row.value, row.from_on, row.entered_by) == (
        "59",
        DAYS.key,
        "20",
        day(10),
        agents.responsable,
    )
    assert "À venir" in page and "20 jours" in page and "Retirer" in page
    assert value_of(DAYS, caf="59") == 15 and value_of(DAYS, caf="59", day=day(10)) == 20
    line = Entry.objects.get(target_type="accounts.datedsetting")
    assert (line.action, line.agent, line.note) == ("create", agents.responsable, DAYS.label)


def test_the_latest_begun_holds_on_its_day_and_only_in_its_caf(agents):
    for days, value in ((0, "10"), (5, "30"), (9, "45")):
        factories.DatedSettingFactory(entered_by=agents.responsable, value=value, from_on=day(days))
    assert [value_of(DAYS, caf="59", day=day(days)) for days in (-1, 0, 4, 5, 8, 9, 99)] == [
        15,
        10,
        10,
        30,
        30,
        45,
        45,
    ]
    assert value_of(DAYS, caf="69") == 15 and decided(DAYS) == {"59": 10}


def test_a_letterhead_is_kept_line_by_line(agents, send):
    page = send(agents.responsable, LETTERHEAD, HEAD | {"from_on": day(0).isoformat()})
    assert "82 rue Brûle-Maison<br>BP 645" in page and "03 20 00 00 00" in page
    assert DatedSetting.objects.count() == 5
    assert value_of(TELEPHONE, caf="59") == "+33320000000"
    send(agents.responsable, LETTERHEAD, HEAD | {"letterhead_phone": "", "from_on": day(0).isoformat()})
    assert value_of(TELEPHONE, caf="59") == ""


def test_a_mistake_of_the_day_is_replaced_and_stays_written(agents, send):
    send(agents.responsable, DELAYS, delays("20"))
    page = send(agents.responsable, DELAYS, delays("21", **{DAYS.key: "20"}))
    assert [(row.value, row.state) for row in DatedSetting.objects.order_by("pk")] == [
        ("20", "withdrawn"),
        ("21", "kept"),
    ]
    assert "Valeurs d’avant" in page and value_of(DAYS, caf="59") == 21


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (delays("0"), "Donnez un nombre de jours entre 1 et 90."),
        (delays("91"), "Donnez un nombre de jours entre 1 et 90."),
        (delays("quinze"), "Donnez un nombre de jours entre 1 et 90."),
        (delays(""), "Donnez un nombre de jours entre 1 et 90."),
        (delays("20", day(-1)), "Ce jour est passé"),
        (delays("20", day(4000)), "plus de trois ans"),
        (delays("20") | {"from_on": "31/02/2030"}, "février"),
        (delays("15"), "Rien n’a changé"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(agents, send, answers, said):
    page = send(agents.responsable, DELAYS, answers)
    assert said in page and not DatedSetting.objects.exists()
    assert f'value="{answers[DAYS.key]}"' in page or not answers[DAYS.key]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"letterhead_name": " "}, "obligatoire"),
        ({"letterhead_postcode": "5900"}, "cinq chiffres"),
        ({"letterhead_postcode": "CEDEX 59000"}, "cinq chiffres"),
        ({"letterhead_phone": "03 20"}, "incomplet"),
        ({"letterhead_address": "a\nb\nc\nd\ne"}, "au plus 4 lignes"),
        ({"letterhead_address": "x" * 101}, "raccourcissez-la"),
        ({"letterhead_city": "L\x00"}, "nul"),
    ],
)
def test_a_wrong_letterhead_writes_nothing_of_it(agents, send, wrong, said):
    page = send(agents.responsable, LETTERHEAD, HEAD | wrong | {"from_on": day(0).isoformat()})
    assert said in page and not DatedSetting.objects.exists()


def test_two_managers_on_one_value_are_told_and_nothing_is_overwritten_unseen(agents, send, sign_in):
    send(agents.second_responsable, DELAYS, delays("20"))
    page = send(agents.responsable, DELAYS, delays("30"))
    assert "Entre-temps, « 20 » a été enregistré" in page and 'value="30"' in page
    assert f'name="initial-{DAYS.key}" value="20"' in page and value_of(DAYS, caf="59") == 20
    send(agents.responsable, DELAYS, delays("30", **{DAYS.key: "20"}))
    assert value_of(DAYS, caf="59") == 30


def test_what_one_did_not_touch_is_left_as_the_other_wrote_it(agents, send):
    same = {"section": DAYS.section, "kind": DAYS.kind, "maximum": DAYS.maximum}
    alike = [each for each in SETTINGS.values() if {name: getattr(each, name) for name in same} == same]
    other = next(each for each in alike if each != DAYS)
    send(agents.second_responsable, DELAYS, delays("20"))
    send(agents.responsable, DELAYS, delays("15") | {other.key: "31"})
    assert (value_of(DAYS, caf="59"), value_of(other, caf="59")) == (20, 31)


def test_a_value_to_come_is_withdrawn_by_the_manager_and_one_that_held_is_not(agents, send, sign_in):
    row = factories.DatedSettingFactory(entered_by=agents.responsable, from_on=day(3))
    url = reverse("dated_setting_withdraw", args=[row.pk])
    assert sign_in(agents.elsewhere_responsable).post(url).status_code == 404
    assert "La valeur est retirée" in send(agents.responsable, url, {})
    assert decided(DAYS, day(3)) == {}
    held = factories.DatedSettingFactory(entered_by=agents.responsable)
    rewrite(held, from_on=day(-1))
    assert "elle ne se retire plus" in send(agents.responsable, reverse("dated_setting_withdraw", args=[held.pk]), {})
    assert decided(DAYS) == {"59": 10}


def rewrite(row, **values):
    """Change a row behind the guard: a day goes by."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE accounts_datedsetting DISABLE TRIGGER USER")
        type(row).objects.filter(pk=row.pk).update(**values)
        cursor.execute("ALTER TABLE accounts_datedsetting ENABLE TRIGGER USER")


@pytest.mark.parametrize("values", [{"value": "3"}, {"caf_id": "69"}, {"from_on": day(30)}, {"key": "autre"}])
def test_the_database_keeps_a_decision_as_it_was(agents, values):
    row = factories.DatedSettingFactory(entered_by=agents.responsable)
    with pytest.raises(DatabaseError, match="kept as it was"), transaction.atomic():
        DatedSetting.objects.filter(pk=row.pk).update(**values)
    with pytest.raises(DatabaseError, match="kept as it was"), transaction.atomic():
        row.delete()
    rewrite(row, from_on=day(-1))
    with pytest.raises(DatabaseError, match="kept as it was"), transaction.atomic():
        DatedSetting.objects.filter(pk=row.pk).update(state="withdrawn")


def test_the_database_takes_decisions_of_the_own_manager_from_today_on_alone(agents):
    for by, caf in ((agents.conseiller, "59"), (agents.responsable, "69"), (agents.administrateur, "59")):
        with pytest.raises(IntegrityError, match="manager of a Caf"), transaction.atomic():
            factories.DatedSettingFactory(entered_by=by, caf_id=caf)
    with pytest.raises(IntegrityError, match="from its day on"), transaction.atomic():
        factories.DatedSettingFactory(entered_by=agents.responsable, from_on=day(-1))
    with pytest.raises(IntegrityError, match="from its day on"), transaction.atomic():
        factories.DatedSettingFactory(entered_by=agents.responsable, state="withdrawn")


def test_two_managers_at_once_on_one_day_leave_one_value(committed, in_threads):
    managers = [factories.AgentFactory(role="responsable") for _ in range(2)]

    def work(by, value):
        def decides():
            try:
                return decide(by=by, values={DAYS: value}, from_on=day(0))
            except ActionRefused as refusal:
                return [refusal.reason]

        return decides

    written = in_threads(*(work(by, value) for by, value in zip(managers, (20, 30), strict=True)))
    kept = DatedSetting.objects.kept().get()
    assert kept.read_value in (20, 30) and [kept] in written
    # Either the other one was told, or came wholly after: then the first value is withdrawn, never lost.
    assert [AT_ONCE] in written or DatedSetting.objects.get(state="withdrawn").pk < kept.pk


def test_within_a_request_a_setting_is_read_once_and_again_once_changed(agents, django_assert_num_queries):
    with read_once():
        with django_assert_num_queries(1):
            assert {value_of(DAYS, caf=caf) for caf in ("59", "69", "75")} == {15}
        decide(by=agents.responsable, values={DAYS: 20}, from_on=day(0))
        assert value_of(DAYS, caf="59") == 20
    with django_assert_num_queries(2):
        assert [value_of(DAYS, caf="59") for _ in range(2)] == [20, 20]


def test_the_page_takes_as_many_queries_for_one_row_as_for_six(agents, sign_in, django_assert_num_queries):
    client = sign_in(agents.responsable)
    factories.DatedSettingFactory(entered_by=agents.responsable)
    client.get(URL)
    with django_assert_num_queries(3):
        client.get(URL)
    for days in range(1, 6):
        factories.DatedSettingFactory(entered_by=agents.responsable, from_on=day(days))
    with django_assert_num_queries(3):
        client.get(URL)


def test_two_settings_never_share_a_key():
    with pytest.raises(ValueError, match=DAYS.key):
        caf_setting(DAYS.key, "Autre", section=DAYS.section, kind=DAYS.kind, order=1, default=1)


def test_the_home_page_asks_the_manager_for_the_letterhead_until_it_is_given(agents, read, send):
    asks = "Donnez l’en-tête de vos lettres"
    assert asks in read(agents.responsable, "/") and asks not in read(agents.conseiller, "/")
    send(agents.responsable, LETTERHEAD, HEAD | {"from_on": day(0).isoformat()})
    assert asks not in read(agents.responsable, "/") and asks in read(agents.elsewhere_responsable, "/")
