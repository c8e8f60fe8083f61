"""What a loaded nation holds: the published totals, something to do for each account, nothing that looks official."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest
from django.db import connection, transaction
from django.db.models import Count, Max, Q, Sum
from django.urls import reverse
from django.utils import timezone

from demonstration.accounts import ACCOUNTS, PASSWORD, email_of
from demonstration.names import FICTION
from demonstration.sample import RECORDED, SMALL
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.spaces.models import MeetingSpace
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from funding.declarations.models import Declaration
from funding.envelopes.models import Envelope
from funding.grants.models import FundingRequest
from funding.parameters.models import PriceParameter
from funding.parameters.permissions import may_publish
from funding.receipts.models import Receipt
from funding.recompute.models import RecomputePart
from mediation.amendments.models import ConventionAmendment
from mediation.consents.models import Consent
from mediation.conventions.models import Convention
from mediation.funded_etp.models import ConventionYear
from mediation.referrals.models import Referral
from mediation.referrals.permissions import may_answer, may_refer
from mediation.services.models import Service
from portal.accounts.changes.models import AccountChange
from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.foundation.contributions.worklist import work_list_of
from portal.journal.models import Entry
from portal.partners.models import Operator
from portal.separations.dangers.models import DangerReport
from portal.separations.dangers.permissions import may_lift_danger
from portal.separations.events.models import Separation
from portal.separations.families.models import Family, Parent
from portal.separations.people.models import ContactPoint, Person
from portal.separations.rights.models import Procedure
from portal.territory.models import Caf

pytestmark = pytest.mark.usefixtures("nation")
# One file more came from another Caf.
SAMPLE, COPIES = RECORDED + 1, SMALL - RECORDED
FAVOURED_CAF = ("59", "69")


def agent(local_part):
    """The account named so."""
    return Agent.objects.get(email=email_of(local_part))


def partner_of(caf):
    """The partner among the printed accounts of a Caf."""
    return agent({"59": "partenaire.nord", "69": "partenaire.rhone"}[caf])


# Totals -----------------------------------------------------------------------------------------------------------


def test_there_are_as_many_services_and_spaces_as_published_and_some_in_each_caf():
    assert Service.objects.count() == 237
    assert MeetingSpace.objects.count() == 150
    kinds = Caf.objects.annotate(kinds=Count("services__kind", distinct=True)).values_list("kinds", flat=True)
    assert set(kinds) == {2}


@pytest.mark.parametrize(("exercice", "etp"), [(2012, "277.6"), (2013, "277.6"), (2014, "301")])
def test_the_conventions_fund_the_published_etp(exercice, etp):
    years = ConventionYear.objects.filter(convention__in=Convention.objects.in_force(exercice), exercice=exercice)
    assert years.aggregate(etp=Sum("funded_etp"))["etp"] == Decimal(etp)


@pytest.mark.parametrize(("caf", "etp"), [("13", "17.6"), ("75", "12.4"), ("59", "11.4"), ("62", "10.3")])
def test_four_caf_have_the_etp_published_for_them_in_2012(caf, etp):
    years = ConventionYear.objects.filter(convention__service__caf=caf, exercice=2012)
    assert years.aggregate(etp=Sum("funded_etp"))["etp"] == Decimal(etp)


def test_each_convention_funds_in_each_exercice_what_its_one_etp_did():
    """Before, a convention had one Etp, weighed by its days of the year; amendments apart, nothing else is funded."""
    amended = set(ConventionYear.objects.exclude(amendment=None).values_list("convention", flat=True))
    years = ConventionYear.objects.exclude(convention__in=amended).select_related("convention__service")
    before = defaultdict(Decimal)
    for year in years.filter(convention__in=Convention.objects.funding()):
        first, last = date(year.exercice, 1, 1), date(year.exercice, 12, 31)
        days = (min(year.convention.ends_on, last) - max(year.convention.starts_on, first)).days + 1
        before[year.convention.service, year.exercice] += year.funded_etp * days / ((last - first).days + 1)
    assert len(before) > 237 * 14
    for service, exercice in sorted(before, key=lambda key: (key[0].pk, key[1]))[::7]:
        expected = before[service, exercice].quantize(Decimal("0.0001"), ROUND_HALF_UP)
        assert Convention.objects.funded_etp(service, exercice) == expected


def test_this_year_has_a_convention_in_each_situation():
    told = Convention.objects.filter(taken_over=False).order_by("state", "pk")
    assert [row.state for row in told] == ["prepared", "prepared", "signed", "signed"]
    waiting, refused = told.prepared()
    assert waiting.eligibility_answers.count() == 7 and refused.eligibility_answers.get(met=False).nature == "judicial"
    assert all("fictifs" in row.signatories and row.document for row in told.funding())
    [amendment] = ConventionAmendment.objects.all()
    assert amendment.is_signed and amendment.lines.count() == 3
    assert told.ending(timezone.localdate()).count() == 1


def test_each_service_declared_three_stages_of_three_years_on_the_etp_of_its_convention():
    assert Declaration.objects.count() == 237 * 3 * 3
    for declaration in Declaration.objects.order_by("?")[:40]:
        assert declaration.funded_etp == Convention.objects.funded_etp(declaration.service, declaration.exercice)
        assert declaration.incoherences() == {}


def test_the_past_was_computed_and_the_real_of_2014_waits():
    computed = Receipt.objects.values_list("declaration__exercice", "declaration__stage").order_by()
    counts = {key[:2]: key[2] for key in computed.annotate(number=Count("pk"))}
    assert counts == {(2012, "real"): 237, (2013, "real"): 237, (2014, "forecast"): 237}
    assert not RecomputePart.objects.filter(Q(refused__gt=0) | Q(done_at=None)).exists()


def test_the_ps_of_2012_comes_near_what_was_paid():
    total = Receipt.objects.filter(declaration__exercice=2012).aggregate(ps=Sum("ps"))["ps"]
    assert Decimal("10_000_000") < total < Decimal("11_500_000")


def test_the_files_are_as_many_as_asked_each_with_two_parents_and_a_separation():
    assert Family.objects.count() == Separation.objects.count() == SAMPLE + COPIES
    assert not Family.objects.annotate(adults=Count("parents")).exclude(adults=2).exists()


def test_one_national_file_in_ten_or_so_is_referred():
    national = Family.objects.filter(pk__gt=SAMPLE)
    assert 0.05 < national.filter(mediation_referrals__isnull=False).distinct().count() / COPIES < 0.16


# Work lists -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("caf", FAVOURED_CAF)
def test_referrals_of_every_state_are_on_the_desk_and_some_are_late(caf):
    referrals = Referral.objects.filter(caf=caf)
    assert set(referrals.values_list("state", flat=True)) == set(Referral.State.values)
    late = timezone.now() - timedelta(days=15)
    assert referrals.waiting().filter(sent_at__lt=late).exists()
    assert set(referrals.filter(state="refused").values_list("refusal", flat=True)) >= {"full", "no_contact"}


def test_a_draft_that_nobody_completed_was_withdrawn_by_its_caseworker():
    assert not Referral.objects.to_complete().filter(created_at__lt=timezone.now() - timedelta(days=70)).exists()
    given_up = Referral.objects.filter(state="withdrawn", sent_at=None)
    withdrawals = Entry.objects.filter(action="transition:withdraw", before="draft", target_type="mediation.referral")
    small = given_up.filter(family__pk__lte=SAMPLE).values_list("pk", flat=True)
    assert set(small) and set(small) <= set(withdrawals.values_list("target_id", flat=True))


@pytest.mark.parametrize("caf", FAVOURED_CAF)
def test_the_named_partner_has_referrals_to_answer_and_a_declaration_to_complete(caf):
    partner = partner_of(caf)
    assert Referral.objects.visible_to(partner).waiting().exists()
    drafts = Declaration.objects.visible_to(partner).filter(state="draft")
    assert set(drafts.values_list("exercice", "stage")) == {(2014, "real")}


@pytest.mark.parametrize("caf", FAVOURED_CAF)
def test_funding_requests_of_every_state_are_on_the_desk_and_one_can_be_granted(caf):
    requests = FundingRequest.objects.filter(caf=caf)
    assert set(requests.values_list("state", flat=True)) == set(FundingRequest.State.values)
    if caf == "59":
        later = requests.filter(exercice__gte=2015)
        assert {"draft", "granted", "refused"} <= set(later.values_list("state", flat=True))
        assert all(row.commitment_reason for row in later.filter(state="granted"))
    decidable = [row for row in requests.submitted() if all(condition.met for condition in row.conditions)]
    assert any(row.amount_requested <= row.share.left for row in decidable)


def test_agrements_of_every_state_are_told_and_one_awaits_its_arrete():
    for model in (AgrementFile, AgrementWithdrawal):
        assert set(model.objects.values_list("state", flat=True)) == set(model.State.values)
    awaited = Agrement.objects.awaiting_proof().get()
    assert awaited.space.caf_id == "59" and awaited.in_force_today and "(fictif)" in awaited.reference
    before = awaited.space.agrements.exclude(pk=awaited.pk).get()
    assert before.withdrawn_on < awaited.granted_on < timezone.localdate()


def test_files_of_this_year_have_come_to_every_state_of_a_referral():
    year = timezone.now() - timedelta(days=365)
    recent = Referral.objects.filter(created_at__gte=year, caf__in=FAVOURED_CAF)
    assert set(recent.values_list("state", flat=True)) == set(Referral.State.values)
    assert set(recent.values_list("outcome", flat=True)) == {"", *Referral.Outcome.values}


def test_requests_about_accounts_of_every_state_are_told_and_three_wait():
    found = AccountChange.objects.values_list("state", flat=True)
    assert set(found) == set(AccountChange.State.values) and list(found).count("asked") == 3


def test_whoever_took_a_step_was_allowed_to():
    for referral in Referral.objects.exclude(answered_by=None).select_related("answered_by", "service"):
        assert may_answer(referral.answered_by, referral) and referral.service.caf_id == referral.caf_id
    for referral in Referral.objects.select_related("created_by"):
        assert may_refer(referral.created_by, referral)
    for danger in DangerReport.objects.exclude(lifted_by=None).select_related("lifted_by", "family"):
        assert may_lift_danger(danger.lifted_by, danger)


@pytest.mark.parametrize("caf", FAVOURED_CAF)
def test_dangers_stand_and_were_lifted_on_the_desk(caf):
    dangers = DangerReport.objects.filter(family__caf=caf)
    assert dangers.filter(lifted_at=None).exists() and dangers.filter(lifted_at__isnull=False).exists()


def test_a_bareme_waits_for_each_agent_of_the_cnaf():
    drafts = PriceParameter.objects.filter(state="draft")
    for reader, author in (("cnaf", "cnaf2"), ("cnaf2", "cnaf")):
        draft = drafts.get(prepared_by=agent(author))
        assert not may_publish(agent(author), draft) and may_publish(agent(reader), draft)


def test_the_journal_tells_what_happened_to_a_file():
    referral = Referral.objects.filter(caf="59", state="ended", started_on__isnull=False).first()
    actions = list(Entry.objects.about(referral).values_list("action", flat=True))
    consents = ["consent:give", "consent:give"]
    steps = ["transition:send", "transition:accept", "transition:start", "transition:end"]
    assert actions == ["create", *consents, *steps]
    assert Entry.objects.about(referral.family).exists()


@pytest.mark.parametrize("account", [row for row in ACCOUNTS if row.role != Role.DPO], ids=lambda row: row.email)
def test_something_waits_on_the_home_page_of_each_account(account):
    assert any(group.lines for group in work_list_of(Agent.objects.get(email=account.email)).groups)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.email)
def test_each_account_signs_in_with_the_printed_password(account, client, nation):
    assert account.email in nation and PASSWORD in nation
    answer = client.post(reverse("account_login"), {"login": account.email, "password": PASSWORD})
    assert answer.status_code == 302
    assert int(client.session["_auth_user_id"]) == Agent.objects.get(email=account.email).pk


# Nothing official, nobody real ------------------------------------------------------------------------------------


def test_baremes_beyond_2014_say_that_they_are_invented_and_the_official_ones_stay():
    later = PriceParameter.objects.filter(exercice__gt=2014)
    assert later.exists() and all(row.fictitious and "inventé" in row.source for row in later)
    official = PriceParameter.objects.filter(exercice__lte=2014)
    assert official.count() == 3 and not official.filter(fictitious=True).exists()


@pytest.mark.parametrize("model", [Operator, Service, MeetingSpace])
def test_partners_are_marked_as_invented(model):
    assert not model.objects.filter(fictitious=False).exists()


def test_nobody_can_be_reached():
    telephones = ContactPoint.objects.filter(kind="phone").values_list("phone", flat=True)
    assert telephones and all(phone.startswith(FICTION) for phone in telephones)
    addresses = ContactPoint.objects.filter(kind="email")
    assert addresses.exists() and not addresses.exclude(email__endswith="@example.org").exists()
    assert not Operator.objects.exclude(siret__startswith="000").exists()


# What holds -------------------------------------------------------------------------------------------------------


def test_nothing_happens_after_the_eve():
    today = timezone.localdate()
    assert Family.objects.aggregate(last=Max("opened_at"))["last"].date() < today
    told = Entry.objects.exclude(action__startswith="sign_")  # a test signs in by the real form
    assert told.aggregate(last=Max("at"))["last"].date() < today
    assert not Procedure.objects.filter(Q(from_on__gte=today) | Q(until_on__gte=today)).exists()
    assert not Person.objects.filter(birth_date__gte=today).exists()


def test_no_referral_left_without_both_consents_or_while_a_danger_stood():
    sent = Referral.objects.filter(sent_at__isnull=False)
    assert sent.exists() and not Consent.objects.filter(referral__in=sent, given_on=None).exists()
    assert not sent.annotate(gathered=Count("consents")).exclude(gathered=2).exists()
    for referral in sent.filter(family__dangers__isnull=False).distinct():
        for danger in referral.family.dangers.all():
            stood = danger.recorded_at <= referral.sent_at and not (
                danger.lifted_at and danger.lifted_at <= referral.sent_at
            )
            assert not stood, f"{referral} was sent during {danger}"


def test_no_mediation_overlaps_its_own_steps():
    for referral in Referral.objects.filter(ended_on__isnull=False, started_on__isnull=False):
        assert referral.created_at <= referral.sent_at <= referral.answered_at
        assert referral.answered_at.date() <= referral.started_on <= referral.ended_on


def test_the_envelope_covers_its_shares_and_they_what_was_granted():
    envelope = Envelope.objects.with_totals().get(fund="espaces_rencontre", exercice=2014)
    assert 0 < envelope.committed < envelope.split < envelope.amount == Decimal(1_200_000)
    granted = FundingRequest.objects.filter(state="granted", exercice=2014).aggregate(total=Sum("amount_granted"))[
        "total"
    ]
    assert granted == envelope.committed


def test_every_trigger_is_on_and_every_foreign_key_valid():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'")
        assert cursor.fetchone() == (0,)
        cursor.execute("SELECT count(*) FROM pg_constraint WHERE NOT convalidated")
        assert cursor.fetchone() == (0,)


def test_histories_begin_with_the_sample_and_leave_the_national_files_out():
    events = Family._meta.apps.get_model("separations", "FamilyEvent").objects
    assert set(events.values_list("pgh_obj_id", flat=True)) == set(range(1, SAMPLE + 1))


def test_the_next_rows_take_the_next_keys():
    with transaction.atomic():
        last_family, last_parent = Family.objects.latest("pk").pk, Parent.objects.latest("pk").pk
        family = Family.objects.create(caf_id="59")
        assert family.pk == last_family + 1 > SAMPLE + COPIES
        last_person = Person.objects.latest("pk").pk
        person = Person.objects.create(caf_id="59", last_name="Essai")
        assert person.pk == last_person + 1 > 2 * (SAMPLE + COPIES)
        parent = Parent.objects.create(family=family, person=person, caf_id="59", position=1, title="mother")
        assert parent.pk == last_parent + 1 > 2 * (SAMPLE + COPIES)
        transaction.set_rollback(True)


def test_the_summary_counts_what_there_is(nation):
    assert f"{SAMPLE + COPIES:>12,}  separations" in nation
    assert f"{237:>12,}  mediation services" in nation
