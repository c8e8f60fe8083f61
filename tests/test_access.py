"""The access table, replayed whole: every URL × every role × own or other perimeter × visitor."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, path, reverse
from django.utils import timezone

from funding.eligibility.models import Criterion
from funding.parameters.models import PriceParameter
from portal.foundation.submissions.models import Draft
from reports.exports.models import ExportJob
from tests import factories
from tests.access_table import ALL, TABLE

ROLES = sorted(ALL)
ELSEWHERE = ("conseiller", "travailleur_social", "responsable", "partenaire")
# Views of libraries, whose own rules are tested by them: sign-in pages of django-allauth, Django's redirections.
LIBRARIES = ("allauth.", "django.views.generic.base")
# Open without a role, each for its reason: whoever holds the mark of a form may keep its text
# (tests/foundation/submissions/test_drafts.py); the other two say that the portal lives.
WITHOUT_A_GUARD = {"draft_save", "health_live", "health_ready"}
NOT_IN_THE_TABLE = {"draft_save"}


@pytest.fixture
def scene(agents, settings):
    """A row of each kind in the Nord, in the state that the table's steps start from."""
    return make_scene(agents, settings)


def make_agrement_scene(agents, space):
    """A file of agrément in each state that a step starts from, and withdrawals, by the names that the table uses."""
    proof, named = ContentFile(b"%PDF-1.4 preuve"), {"named_by": agents.partenaire}
    files = [factories.AgrementFileFactory(space=factories.SpaceFactory(**named), deposited=given) for given in (0, 1)]
    complete, refused = (factories.complete_file(space=factories.SpaceFactory(**named)) for _ in "12")
    refused.refuse(
        by=agents.conseiller, refused_on=refused.complete_on, reference="R1", reasons="Non.",
        proof=File(proof, name="r.pdf"),
    )  # fmt: skip
    document = factories.AgrementDocumentFactory(agrement_file=files[0])
    document.document.save("piece.pdf", proof)
    told, done = (factories.AgrementWithdrawalFactory(agrement__space__named_by=agents.partenaire) for _ in "12")
    told.notice.save("courrier.pdf", proof)
    done.withdraw(
        by=agents.conseiller, withdrawn_on=done.possible_from, reference="R2", reasons="Non.",
        proof=File(proof, name="r.pdf"),
    )  # fmt: skip
    return {
        "agrement_file": files[0].pk,
        "deposited_file": files[1].pk,
        "complete_file": complete.pk,
        "refused_file": refused.pk,
        "agrement_document": document.pk,
        "letter": "b",
        "withdrawal": told.pk,
        "withdrawn": done.pk,
        "list_format": "csv",
    }


def make_scene(agents, settings):
    """The rows of the scene, and their keys by the names that the table uses."""
    separation = factories.SeparationFactory()
    danger = factories.DangerReportFactory(family=factories.SeparationFactory().family, recorded_by=agents.conseiller)
    child = factories.ChildFactory(family=separation.family)
    reconciliation = factories.ReconciliationFactory(family=separation.family)
    person, other_person = (parent.person for parent in separation.family.parents.all())
    contact_point = factories.ContactPointFactory(person=person)
    told_apart = factories.NotSamePersonFactory(first=person, second=other_person, decided_by=agents.conseiller)
    service = factories.ServiceFactory(named_by=agents.partenaire)
    convention = factories.ConventionFactory(service=service)
    signed_convention, signed_amendment = factories.signed_convention(service, by=agents.responsable)
    draft = factories.ReferralFactory(service=service, created_by=agents.conseiller)
    sent = factories.sent_referral(by=agents.conseiller, service=service)
    accepted = factories.sent_referral(by=agents.conseiller, service=service)
    accepted.accept(by=agents.partenaire)
    space = factories.SpaceFactory(named_by=agents.partenaire)
    agrement = factories.AgrementFactory(space=space)
    agrement.proof.save("arrete.pdf", ContentFile(b"%PDF-1.4 preuve"))
    request = factories.FundingRequestFactory(space=space, submitted_by=agents.conseiller, ddcs_proof="")
    request.ddcs_proof.save("preuve.pdf", ContentFile(b"%PDF-1.4 preuve"))
    refused = factories.FundingRequestFactory(space=space, submitted_by=agents.conseiller)
    refused.refuse(by=agents.responsable, refusal="no_money")
    later = factories.FundingRequestFactory(space=space, exercice=2031, ddcs_proof="")
    pdf = ContentFile(b"%PDF-1.4 preuve", name="preuve.pdf")
    proof = factories.ConditionProofFactory(funding_request=later, joined_by=agents.conseiller, document=pdf)
    delegation = factories.DelegationFactory(
        agent=agents.second_responsable, entered_by=agents.responsable, from_on=date(2040, 1, 1),
        until_on=date(2041, 1, 1), deed=pdf,
    )  # fmt: skip
    commission = factories.CommissionFactory(recorded_by=agents.responsable, minutes=pdf)
    agrement_scene = make_agrement_scene(agents, space)
    export = ExportJob.objects.create(
        name="national", exercice=2014, format="csv", state="done", requested_by=agents.cnaf,
        file_name="national-2014.csv", finished_at=timezone.now(),
    )  # fmt: skip
    imported = factories.ImportFactory(requested_by=agents.responsable)
    settings.EXPORT_DIR.mkdir(parents=True, exist_ok=True)
    declaration = factories.DeclarationFactory(service=service, submitted_by=agents.partenaire)
    held = {"title": "Une saisie", "data": {}, "errors": {}}
    unfinished = Draft.keep(uuid4(), agents.conseiller.pk, held=held, path=reverse("draft_list"))
    signed_framework, held_meeting = factories.FrameworkFactory(), factories.MeetingFactory()
    scanned = ContentFile(b"%PDF-1.4 acte", name="acte.pdf")
    signed_framework.sign(by=agents.responsable, document=scanned, signed_on=date(2014, 1, 15))
    factories.MeetingMemberFactory(meeting=held_meeting)
    held_meeting.sign(by=agents.responsable, minutes=scanned, signed_on=date(2014, 1, 15))
    return SimpleNamespace(
        agent=agents.dpo.pk,
        caf_setting_section="delais",
        dated_setting=factories.DatedSettingFactory(entered_by=agents.responsable).pk,
        account_change=factories.AccountChangeFactory(asked_by=agents.administrateur).pk,
        budget_alert=factories.BudgetAlertFactory(agent=agents.conseiller).pk,
        budget_release=factories.BudgetReleaseFactory(agent=agents.conseiller).pk,
        family=separation.family_id,
        danger=danger.pk,
        first_contact=factories.FirstContactFactory(report=danger, for_agent=agents.conseiller).pk,
        separation=separation.pk,
        child=child.pk,
        reconciliation=reconciliation.pk,
        person=person.pk,
        other_person=other_person.pk,
        contact_point=contact_point.pk,
        told_apart=told_apart.pk,
        look_alike=factories.ParentFactory().person_id,
        person_merge=factories.PersonMergeFactory(kept=person, merged_by=agents.conseiller).pk,
        kind="phone",
        next_step=factories.NextStepFactory(family=separation.family, for_agent=agents.conseiller).pk,
        procedure=factories.ProcedureFactory(family=separation.family).pk,
        file_parent=separation.family.both_parents[1].pk,
        offer=factories.OfferFactory(parent=separation.family.both_parents[0], noted_by=agents.conseiller).pk,
        offer_kind="laep",
        specialised_orientation=factories.SpecialisedOrientationFactory(report=danger, noted_by=agents.conseiller).pk,
        position=1,
        directory_place=factories.DirectoryPlaceFactory().pk,
        asf_opening=factories.AsfOpeningFactory(parent=separation.family.both_parents[0]).pk,
        protection=(protection := factories.ProtectionFactory(protected_by=agents.responsable)).pk,
        protected_file=protection.family_id,
        broken_glass=factories.BrokenGlassFactory(agent=agents.conseiller, file=protection.family_id).pk,
        concern=factories.ConcernFactory(agent=agents.conseiller).pk,
        found_right=factories.FoundRightFactory(parent=separation.family.both_parents[0]).pk,
        right_code="housing_aid",
        rights_run=factories.RightsRunFactory(requested_by=agents.responsable).pk,
        replacement=factories.ReplacementFactory(agent=agents.conseiller, substitute=agents.travailleur_social).pk,
        hand_over=factories.HandOverFactory(giver=agents.conseiller, receiver=agents.travailleur_social).pk,
        # With a third Caf: the Rhône sees neither.
        sent_transfer=factories.TransferFactory(to_caf_id="75", contact=agents.conseiller).pk,
        received_transfer=factories.TransferFactory(
            family__caf_id="75", to_caf_id="59", contact=factories.AgentFactory(caf_id="75")
        ).pk,
        operator=agents.operator.pk,
        site=factories.SiteFactory(service=service).pk,
        mediator=factories.MediatorFactory(service=service).pk,
        service=service.pk,
        parent=draft.family.parents.first().pk,
        draft_referral=draft.pk,
        sent_referral=sent.pk,
        accepted_referral=accepted.pk,
        correction=factories.CorrectionFactory(referral=accepted, asked_by=agents.conseiller).pk,
        convention=convention.pk,
        prepared_convention=factories.ConventionFactory(
            service=service, starts_on=date(2026, 1, 1), ends_on=date(2028, 12, 31), prepared=True
        ).pk,
        signed_convention=signed_convention.pk,
        passed_on_convention=factories.passed_on_convention(agents.operator).pk,
        amendment=factories.AmendmentFactory(convention=convention, prepared_by=agents.responsable).pk,
        signed_amendment=signed_amendment.pk,
        space=space.pk,
        agrement=agrement.pk,
        awaiting_agrement=factories.AgrementFactory(space=space, proof="").pk,
        **agrement_scene,
        draft_request=factories.FundingRequestFactory(space=space).pk,
        request=request.pk,
        decided_request=refused.pk,
        later_request=later.pk,
        condition_code="comite_financeurs",
        condition_proof=proof.pk,
        delegation=delegation.pk,
        commission=commission.pk,
        published_criterion=Criterion.objects.get(code="ddcs_2013").pk,
        criterion=factories.CriterionFactory(prepared_by=agents.second_cnaf).pk,
        envelope=factories.ShareFactory().envelope_id,
        draft_envelope=factories.EnvelopeFactory(exercice=2031, state="draft", prepared_by=agents.second_cnaf).pk,
        envelope_correction=factories.EnvelopeCorrectionFactory(proposed_by=agents.second_cnaf).pk,
        # To a third Caf: the Rhône sees nothing of it.
        share_transfer=factories.ShareTransferFactory(
            share__envelope__exercice=2032, to_caf_id="75", proposed_by=agents.second_cnaf
        ).pk,
        draft_declaration=factories.DeclarationFactory(service=service, stage="forecast").pk,
        declaration=declaration.pk,
        receipt=factories.ReceiptFactory(declaration=declaration).pk,
        parameter=factories.ParameterFactory(prepared_by=agents.second_cnaf).pk,
        published_parameter=PriceParameter.objects.get(prestation="mediation", exercice=2014, state="published").pk,
        run=factories.RunFactory().pk,
        export=export.pk,
        draft=unfinished.pk,
        import_job=imported.pk,
        import_line=imported.lines.get().pk,
        year=2014,
        list_name="separations",
        framework=factories.FrameworkFactory().pk,
        signed_framework=signed_framework.pk,
        meeting=(meeting := factories.MeetingFactory()).pk,
        held_meeting=held_meeting.pk,
        meeting_member=factories.MeetingMemberFactory(meeting=meeting).pk,
        opinion=factories.OpinionFactory(meeting=meeting).pk,
    )


def addresses(patterns=None, space="", path=""):
    """(name or None, path, view, module that the view is written in) of every address of the portal."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, inner, here)
        elif isinstance(pattern, URLPattern):
            view = pattern.callback
            written = getattr(view, "cls", None) or getattr(view, "view_class", None) or view
            yield space + pattern.name if pattern.name else None, here, view, written.__module__


def our_addresses(patterns=None):
    """Those that no library answers, whatever they are called."""
    return [found for found in addresses(patterns) if not found[3].startswith(LIBRARIES)]


def faults(patterns=None):
    """What each address of ours lacks: a name, a line in the table, a guard that says who may."""
    told = {line.name for line in TABLE} | NOT_IN_THE_TABLE
    found = []
    for name, where, view, module in our_addresses(patterns):
        guarded = getattr(view, "required_predicates", None) or getattr(getattr(view, "cls", None), "allowed", None)
        if name is None:
            found.append(f"{where} has no name")
        elif name not in told:
            found.append(f"{where} ({name}) has no line in tests/access_table.py")
        if not guarded and name not in WITHOUT_A_GUARD and not module.startswith("drf_spectacular."):
            found.append(f"{where} ({module}) carries no @requires")
    return found


def address(line, scene):
    """The address a line points at, in the scene."""
    kwargs = {name: getattr(scene, key) for name, key in line.at.items()}
    return reverse(line.name, kwargs=kwargs) + line.query


def answer(client, line, scene):
    """The status code of one try, undone after."""
    with transaction.atomic():
        response = getattr(client, line.method)(address(line, scene))
        status = response.status_code
        if response.streaming:
            b"".join(response.streaming_content)
        transaction.set_rollback(True)
    return status


def test_every_address_has_a_name_a_line_and_a_guard():
    assert faults() == []
    assert {line.name for line in TABLE} <= {name for name, *_ in our_addresses()}, "a line points at no address"


def leak(request):
    """A view that somebody forgot to guard."""


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (None, ["fuite/ has no name", "fuite/ (tests.test_access) carries no @requires"]),
        (
            "account_fuite",
            [
                "fuite/ (account_fuite) has no line in tests/access_table.py",
                "fuite/ (tests.test_access) carries no @requires",
            ],
        ),
        ("home", ["fuite/ (tests.test_access) carries no @requires"]),
    ],
)
def test_a_forgotten_address_is_seen_by_its_view(name, said):
    assert faults([path("fuite/", leak, name=name)]) == said


# Lines replayed on one scene: making it takes longer than asking for an address.
TOGETHER = 16


@pytest.mark.parametrize("first", range(0, len(TABLE), TOGETHER), ids=lambda first: TABLE[first].name)
def test_each_role_gets_what_the_table_says(first, agents, scene, sign_in):
    told = [
        fault for line in TABLE[first : first + TOGETHER] for fault in told_otherwise(line, agents, scene, sign_in)
    ]
    assert told == []


def told_otherwise(line, agents, scene, sign_in):
    """Each answer to this line that is not what the table says."""
    for role in ROLES:
        status = answer(sign_in(getattr(agents, role)), line, scene)
        # Who holds the page but not this row does not find it; others may not have the page.
        refusal = 404 if role in line.not_theirs else 403
        if not (status < 400 if role in line.may else status == refusal):
            yield f"{line.name}: {role} got {status}"
    for role in (role for role in ELSEWHERE if role in line.may):
        status = answer(sign_in(getattr(agents, f"elsewhere_{role}")), line, scene)
        if not (status == 404 if line.scoped else status < 400):
            yield f"{line.name}: {role} of another perimeter got {status}"
    if "partenaire" in line.may:
        colleague = factories.AgentFactory(
            partner=True, operator=agents.operator, services=agents.partenaire.services[:1]
        )
        status = answer(sign_in(colleague), line, scene)
        if not (status == 404 if line.scoped and not line.of_operator else status < 400):
            yield f"{line.name}: another service of the operator got {status}"
    visitor = getattr(Client(), line.method)(address(line, scene))
    if line.open_to_visitors:
        as_told = visitor.status_code == 200
    elif line.name.startswith("api"):
        as_told = visitor.status_code in (401, 403)
    else:
        as_told = visitor.status_code == 302 and visitor.url.startswith(reverse("account_login"))
    if not as_told:
        yield f"{line.name}: a visitor got {visitor.status_code}"


@pytest.mark.parametrize("method", ["get", "post"])
def test_no_answer_to_somebody_signed_in_is_stored(method, agents, scene, sign_in):
    stored = []
    for line in TABLE:
        for role in (min(line.may), *sorted(ALL - line.may)[:1]):
            client = sign_in(getattr(agents, role))
            with transaction.atomic():
                response = getattr(client, method)(address(line, scene))
                b"".join(response.streaming_content if response.streaming else ())
                transaction.set_rollback(True)
            if not {"no-store", "private"} <= set(response.headers.get("Cache-Control", "").split(", ")):
                stored.append(f"{line.name}, {role}: {response.status_code}")
    assert stored == []
