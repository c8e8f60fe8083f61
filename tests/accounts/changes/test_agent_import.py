"""Importing agents: an administrator asks for many accounts at once, and a second person confirms each."""

import re

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from portal.accounts.changes.models import AccountChange
from portal.accounts.models import Agent
from portal.foundation.imports.models import Import
from portal.foundation.imports.process import apply
from portal.foundation.jobs.process import run_job
from tests import factories

HEADING = "adresse;prénom;nom;rôle;Caf;gestionnaire;services"
CONSEILLER = "ines.durand@example.org;Inès;Durand;conseiller;59;"
MANAGER = "luc.petit@example.org;Luc;Petit;Responsable;Caf du Rhône;"
NATIONAL = "eva.roy@example.org;Eva;Roy;DPO;;"


@pytest.fixture
def deposit(agents, sign_in):
    """Deposit a file as an administrator, and read it; the import."""

    def deposited(*rows, by=agents.administrateur):
        upload = SimpleUploadedFile("agents.csv", "\r\n".join([HEADING, *rows]).encode())
        answer = sign_in(by).post(reverse("import_create"), {"kind": "agents", "file": upload})
        job = Import.objects.get(pk=answer.url.strip("/").rpartition("/")[2])
        run_job(Import, job.pk)
        job.refresh_from_db()
        return job

    return deposited


@pytest.fixture
def import_agents(deposit, agents, django_capture_on_commit_callbacks):
    """Deposit and apply; {number of the line: (result, errors)}."""

    def done(*rows):
        job = deposit(*rows)
        with django_capture_on_commit_callbacks(execute=True):
            apply(job, by=agents.administrateur)
            run_job(Import, job.pk)
        return {line.number: (line.result, line.errors) for line in job.lines.all()}

    return done


def errors_of(job):
    """The errors of its only line."""
    [line] = job.lines.all()
    assert line.outcome == "error"
    return line.errors


def test_each_line_asks_and_opens_nothing_by_itself(agents, import_agents):
    partner = f"zoe@lien.example;Zoé;Lien;partenaire;;{agents.operator.siret}"
    before = Agent.objects.count()
    results = import_agents(CONSEILLER, MANAGER, NATIONAL, partner)
    assert {result for result, _ in results.values()} == {"created"}
    assert Agent.objects.count() == before
    asked = AccountChange.objects.asked().order_by("pk")
    assert [(row.email, row.role, row.caf_id, row.operator) for row in asked] == [
        ("ines.durand@example.org", "conseiller", "59", None),
        ("luc.petit@example.org", "responsable", "69", None),
        ("eva.roy@example.org", "dpo", None, None),
        ("zoe@lien.example", "partenaire", None, agents.operator),
    ]
    assert [row.services for row in asked] == [[], [], [], agents.partenaire.services]
    assert {row.asked_by for row in asked} == {agents.administrateur}


def test_once_confirmed_the_person_is_invited_to_choose_a_password(
    agents, import_agents, sign_in, django_capture_on_commit_callbacks
):
    import_agents(CONSEILLER)
    change = AccountChange.objects.asked().get()
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        sign_in(agents.responsable).post(reverse("agent_change_confirm", args=[change.pk]))
    invited = [message for message in mail.outbox if message.to == ["ines.durand@example.org"]]
    assert len(invited) == 1 and re.search(r"https?://\S+", invited[0].body)
    assert Agent.objects.get(email="ines.durand@example.org").is_active


def test_those_who_confirm_are_written_to_once_for_a_whole_file(agents, import_agents):
    mail.outbox.clear()
    import_agents(*(f"agent{number}@nord.example;Inès;Durand{number};conseiller;59;" for number in range(5)))
    told = [message.to[0] for message in mail.outbox]
    assert told.count(agents.responsable.email) == 1


def test_the_same_file_twice_asks_nothing_more(deposit, import_agents):
    import_agents(CONSEILLER, NATIONAL)
    again = deposit(CONSEILLER, NATIONAL)
    assert set(again.lines.values_list("outcome", flat=True)) == {"known"}
    assert AccountChange.objects.count() == 2


def test_an_open_account_is_known_with_the_same_values_and_never_changed_by_a_list(agents, deposit):
    account = agents.conseiller
    line = f"{account.email.upper()};{account.first_name};{account.last_name};conseiller;59;"
    assert deposit(line).lines.get().outcome == "known"
    assert "changez-le dans « Agents »" in errors_of(deposit(line.replace(";59;", ";69;")))["email"]
    Agent.objects.filter(pk=account.pk).update(is_active=False)
    assert "désactivé" in errors_of(deposit(line))["email"]


@pytest.mark.parametrize(
    ("line", "column", "said"),
    [
        ("pas une adresse;Inès;Durand;conseiller;59;", "email", "adresse"),
        (";Inès;Durand;conseiller;59;", "email", "complétez-la"),
        ("a@example.org;;Durand;conseiller;59;", "first_name", "complétez-la"),
        ("a@example.org;Inès;Durand;chef;59;", "role", "Ce rôle n’existe pas"),
        ("a@example.org;Inès;Durand;conseiller;;", "caf", "Ce rôle est celui d’une Caf"),
        ("a@example.org;Inès;Durand;conseiller;Atlantide;", "caf", "Aucune Caf"),
        ("a@example.org;Inès;Durand;Cnaf;59;", "caf", "videz-la"),
        ("a@example.org;Inès;Durand;partenaire;;", "operator", "donnez son SIRET"),
        ("a@example.org;Inès;Durand;partenaire;;123", "operator", "Aucun gestionnaire"),
        ("a@example.org;Inès;Durand;partenaire;;12345678901234", "operator", "clé de contrôle"),
        ("a@example.org;Inès;Durand;conseiller;59;1", "operator", ""),
        ("a@example.org;Inès;Durand;conseiller;59;;Le Seuil", "services", "videz-la"),
        ("=a@example.org;Inès;Durand;conseiller;59;", "email", "formule"),
    ],
)
def test_what_is_wrong_is_said_by_column(deposit, line, column, said):
    errors = errors_of(deposit(line))
    assert set(errors) == {column} and said in errors[column]


def test_an_operator_is_known_by_its_number_too(agents, deposit):
    assert deposit(f"a@lien.example;Zoé;Lien;partenaire;;n° {agents.operator.pk}").lines.get().outcome == "new"


def partner(agents, services, number=0):
    """A line of a partner of the cast's operator who works in these services."""
    return f'zoe{number}@lien.example;Zoé;Lien;partenaire;;{agents.operator.siret};"{services}"'


def test_a_line_that_names_none_of_several_services_is_refused(agents, deposit):
    factories.ServiceFactory(operator=agents.operator)
    for cell in ("", " ; "):
        errors = errors_of(deposit(partner(agents, cell)))
        assert set(errors) == {"services"} and "écrivez ceux où la personne travaille" in errors["services"]


def test_the_only_service_of_an_operator_goes_without_saying(agents, import_agents):
    import_agents(partner(agents, ""))
    assert AccountChange.objects.asked().get().services == agents.partenaire.services


def test_a_partner_works_in_the_services_that_the_line_names_or_in_all(agents, import_agents):
    beffroi = factories.ServiceFactory(operator=agents.operator, name="Médiation du Beffroi").pk
    pont = factories.SpaceFactory(operator=agents.operator, name="Le Pont", city="Roubaix").pk
    seuil = agents.partenaire.services[0]
    cells = ["Tous", "mediation du beffroi", f"Le Pont, Roubaix ; n° {beffroi}", f"{pont};;{seuil}"]
    import_agents(*(partner(agents, cell, number) for number, cell in enumerate(cells)))
    asked = AccountChange.objects.asked().order_by("email").values_list("services", flat=True)
    assert list(asked) == [[seuil, beffroi, pont], [beffroi], [beffroi, pont], [seuil, pont]]


def test_the_same_partner_with_other_services_is_no_known_line(agents, deposit, import_agents):
    factories.ServiceFactory(operator=agents.operator, name="Médiation du Beffroi")
    import_agents(partner(agents, "Médiation du Beffroi"))
    assert deposit(partner(agents, "Médiation du Beffroi")).lines.get().outcome == "known"
    assert "avec d’autres valeurs" in errors_of(deposit(partner(agents, "tous")))["email"]


def test_a_service_that_is_unknown_of_another_operator_or_not_alone_of_its_name_is_refused(agents, deposit):
    other = factories.ServiceFactory(name="Ailleurs")
    twins = [factories.SpaceFactory(operator=agents.operator, name="Le Pont", caf_id=caf).pk for caf in ("59", "62")]
    for cell, said in (
        ("Le Phare", "Ce gestionnaire n’a pas de service « Le Phare »"),
        ("Ailleurs", "Ce gestionnaire n’a pas de service « Ailleurs »"),
        (f"n° {other.pk}", "Ce gestionnaire n’a pas de service"),
        ("Le Pont", f"donnez le numéro de celui-ci ({twins[0]}, {twins[1]})"),
    ):
        errors = errors_of(deposit(partner(agents, cell)))
        assert set(errors) == {"services"} and said in errors["services"]


def test_an_operator_without_any_service_has_no_partner_yet(agents, deposit):
    bare = factories.OperatorFactory()
    errors = errors_of(deposit(f"a@lien.example;Zoé;Lien;partenaire;;{bare.siret};"))
    assert set(errors) == {"operator"} and "importez d’abord ses services" in errors["operator"]


def test_an_address_of_another_domain_is_refused(deposit, settings):
    settings.AGENT_EMAIL_DOMAINS = ["caf.example"]
    assert "caf.example" in errors_of(deposit(CONSEILLER))["email"]


def test_a_line_that_nobody_could_confirm_is_refused_and_the_others_are_asked(agents, import_agents):
    Agent.objects.filter(pk=agents.second_administrateur.pk).update(is_active=False)
    results = import_agents(CONSEILLER, NATIONAL)
    assert results[2][0] == "created"
    assert results[3][0] == "refused" and "Personne ne pourrait confirmer" in results[3][1][""]
    assert AccountChange.objects.get().email == "ines.durand@example.org"


def test_an_address_asked_for_meanwhile_is_told(agents, deposit):
    job = deposit(CONSEILLER)
    factories.AccountChangeFactory(email="ines.durand@example.org", last_name="Autre")
    apply(job, by=agents.administrateur)
    run_job(Import, job.pk)
    assert job.lines.get().result == "refused" and AccountChange.objects.count() == 1


@pytest.mark.parametrize("role", ["responsable", "cnaf"])
def test_only_administrators_are_offered_it(agents, sign_in, role):
    assert "Agents" in sign_in(agents.administrateur).get(reverse("import_list")).content.decode()
    page = sign_in(getattr(agents, role)).get(reverse("import_list")).content.decode()
    assert 'value="agents"' not in page
