"""A danger is somebody's task: who is asked, told, until when, what was tried, and what happens when nobody acts."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.journal.models import Entry
from portal.separations.first_contacts.models import ContactAttempt, FirstContact
from portal.separations.first_contacts.process import escalate_late, tell_untold
from portal.separations.replacements.models import Replacement
from portal.territory.working_days import after_working_days, is_working_day
from tests import factories


@pytest.fixture
def family(agents):
    """A file that the caseworker of the cast follows."""
    family = factories.SeparationFactory().family
    family.referent = agents.conseiller
    family.save()
    return family


@pytest.fixture
def contact(agents, family):
    """The first contact of a danger that somebody else told."""
    family.report_danger(by=agents.travailleur_social, note="Menaces.")
    return FirstContact.objects.get()


@pytest.fixture
def written(django_capture_on_commit_callbacks, mailoutbox):
    """Call a process as a worker does; the addresses that were written to."""

    def call(process, *arguments):
        with django_capture_on_commit_callbacks(execute=True):
            process(*arguments)
        return {to for message in mailoutbox for to in message.to}

    return call


def read(sign_in, agent, name, *args):
    page = sign_in(agent).get(reverse(name, args=args)).content.decode()
    return page.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_referent_is_asked_within_five_working_days_and_it_leads_the_day(agents, family, contact, sign_in):
    assert contact.for_agent == agents.conseiller
    assert contact.due_on == after_working_days(timezone.localdate(), 5, "59")
    for agent in (agents.conseiller, agents.travailleur_social):
        page = read(sign_in, agent, "home")
        assert "À contacter" in page and "prenez contact avant le" in page
    assert "À contacter" not in read(sign_in, agents.responsable, "home"), "somebody is asked, and it is not late"
    page = read(sign_in, agents.conseiller, "family_detail", family.pk)
    assert "Contact par le référent, avant le" in page and "Noter un contact ou un essai" in page
    assert "Menaces." not in page, "the référent is asked, and still does not read the note"


def test_all_who_are_asked_are_written_to_at_once_and_nothing_is_named(agents, family, contact, written, mailoutbox):
    assert written(tell_untold, "59") == {agents.conseiller.email, agents.travailleur_social.email}
    assert tell_untold("59") == 0, "once"
    for message in mailoutbox:
        text = message.subject + message.body
        assert "demande votre attention" in message.subject
        assert not [word for word in (family.reference, family.surnames, "danger", "Menaces") if word in text]


def test_who_stands_in_is_asked_and_who_is_away_is_not(agents, family, written):
    colleague = factories.AgentFactory(role="conseiller", caf=agents.conseiller.caf)
    today = timezone.localdate()
    for away, there in ((agents.conseiller, colleague), (agents.travailleur_social, colleague)):
        Replacement.objects.create(
            caf=away.caf, agent=away, substitute=there, from_on=today, until_on=today, entered_by=agents.responsable
        )
    family.report_danger(by=agents.responsable, note="")
    assert FirstContact.objects.get().for_agent == colleague
    assert written(tell_untold, "59") == {colleague.email}


def test_nobody_there_is_the_manager(agents, family, sign_in, written):
    family.referent = None
    family.save()
    today = timezone.localdate()
    colleague = factories.AgentFactory(role="conseiller", caf=agents.conseiller.caf)
    Replacement.objects.create(
        caf=colleague.caf, agent=agents.travailleur_social, substitute=colleague, from_on=today, until_on=today,
        entered_by=agents.responsable,
    )  # fmt: skip
    family.report_danger(by=agents.conseiller, note="")
    assert written(tell_untold, "59") == {agents.responsable.email, agents.second_responsable.email}
    assert "À contacter" in read(sign_in, agents.responsable, "home")


def test_what_was_tried_is_kept_and_a_person_reached_ends_it(agents, family, contact, sign_in):
    address = reverse("first_contact_make", args=[contact.pk])
    client = sign_in(agents.conseiller)
    missing = client.post(address, {}, follow=True).content.decode()
    assert "Dites comment vous avez essayé." in missing and "Dites si la personne a été jointe." in missing
    client.post(address, {"means": "phone", "reached": "no"})
    contact.refresh_from_db()
    assert contact.state == "waiting"
    page = read(sign_in, agents.travailleur_social, "family_detail", family.pk)
    assert "1 essai sans réponse, le dernier le" in page
    done = client.post(address, {"means": "phone", "reached": "yes"}, follow=True).content.decode()
    assert "Le contact est noté" in done and "Contact par le référent, avant le" not in done
    contact.refresh_from_db()
    assert (contact.state, contact.made_by) == ("made", agents.conseiller)
    assert ContactAttempt.objects.count() == 2
    assert set(Entry.objects.filter(target_type="separations.firstcontact").values_list("action", flat=True)) >= {
        "contact:try",
        "transition:make",
    }
    again = client.post(address, {"means": "phone", "reached": "yes"}, follow=True)
    assert again.status_code == 200 and ContactAttempt.objects.count() == 2, "nothing twice"


def test_late_it_is_told_to_the_managers_once(agents, family, contact, sign_in, written):
    assert escalate_late("59") == 0
    FirstContact.objects.update(due_on=timezone.localdate() - timedelta(days=1))
    assert written(escalate_late, "59") == {agents.responsable.email, agents.second_responsable.email}
    assert escalate_late("59") == 0
    page = read(sign_in, agents.responsable, "home")
    assert "À contacter" in page and "en retard" in page


def test_it_ends_with_the_danger(agents, family, contact, sign_in):
    family.dangers.get().lift(by=agents.travailleur_social, reason="Éloignement.")
    assert "À contacter" not in read(sign_in, agents.conseiller, "home")
    assert "avant le" not in read(sign_in, agents.conseiller, "family_detail", family.pk).split("<h2")[0]


def test_another_caseworker_takes_no_contact_and_another_caf_finds_nothing(agents, contact, sign_in):
    colleague = factories.AgentFactory(role="conseiller", caf=agents.conseiller.caf)
    address = reverse("first_contact_make", args=[contact.pk])
    assert sign_in(colleague).post(address, {"means": "phone", "reached": "yes"}).status_code == 302
    for name in ("elsewhere_conseiller", "cnaf", "partenaire"):
        assert sign_in(getattr(agents, name)).get(address).status_code in (403, 404)
    contact.refresh_from_db()
    assert contact.state == "waiting" and not ContactAttempt.objects.exists()


def test_the_database_keeps_attempts_as_they_were_written(agents, contact):
    tried = ContactAttempt.objects.create(
        first_contact=contact, tried_by=agents.conseiller, means="phone", reached=False
    )
    for change in (lambda rows: rows.update(reached=True), lambda rows: rows.delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change(ContactAttempt.objects.filter(pk=tried.pk))


@pytest.mark.parametrize(
    ("day", "days", "departement", "then"),
    [
        (date(2026, 11, 27), 1, "59", date(2026, 11, 30)),
        (date(2026, 12, 24), 1, "59", date(2026, 12, 28)),
        (date(2025, 12, 24), 1, "67", date(2025, 12, 29)),  # the 26th is a holiday in Alsace
        (date(2025, 12, 24), 1, "59", date(2025, 12, 26)),
        (date(2026, 5, 21), 1, "972", date(2026, 5, 26)),  # 22 May in Martinique, then Whit Monday
    ],
)
def test_working_days_know_the_holidays_of_the_departement(day, days, departement, then):
    found = after_working_days(day, days, departement)
    assert found == then and is_working_day(found, departement)
