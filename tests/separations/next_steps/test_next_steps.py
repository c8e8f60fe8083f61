"""The next step of a file: written, corrected, done, replaced; kept as it was; two writers never cover each other."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from portal.foundation.submissions.drafts import signed_mark
from portal.foundation.workflow.transitions import ActionRefused
from portal.journal.models import Entry
from portal.separations.families.models import Family
from portal.separations.next_steps.models import NextStep
from portal.separations.next_steps.process import write_step
from tests import factories


@pytest.fixture
def today(db):
    return timezone.localdate()


@pytest.fixture
def family(agents):
    """A file that the cast's conseiller follows."""
    return factories.FamilyFactory(referent=agents.conseiller)


def answers(agent, day, what="Rappeler Hélène", seen=""):
    """What is typed in the form of a next step."""
    return {"what": what, "for_agent": agent.pk, "due_on": day.isoformat(), "seen_step": seen}


def url(family):
    return reverse("next_step_create", args=[family.pk])


def states(family):
    """(what, state) of the steps of a file, in the order in which they were written."""
    return list(family.next_steps.order_by("pk").values_list("what", "state"))


def test_the_file_asks_for_it_then_opens_on_it(agents, sign_in, look, family, today):
    page = look(agents.conseiller, family.get_absolute_url())
    assert "à écrire" in page and page.index("next-step") < page.index('aria-labelledby="parent-1"')
    day = today + timedelta(days=3)
    answer = sign_in(agents.conseiller).post(url(family), answers(agents.travailleur_social, day))
    assert answer.url == family.get_absolute_url()
    page = look(agents.travailleur_social, family.get_absolute_url())
    assert "À faire : Rappeler Hélène" in page and f"Pour <strong>{agents.travailleur_social}</strong>" in page
    assert "dans 3 jours" in page and "Prochaine étape écrite" in page and "en retard" not in page
    family.refresh_from_db()
    assert family.due_on == day
    line = Entry.objects.get(action="step:write")
    assert line.agent == agents.conseiller and line.note == "" and "Rappeler" not in str(line.__dict__)


def test_another_one_replaces_it_and_both_are_kept(agents, sign_in, family, today):
    client = sign_in(agents.conseiller)
    client.post(url(family), answers(agents.conseiller, today))
    first = family.next_steps.get()
    client.post(url(family), answers(agents.conseiller, today, "Écrire au juge", first.pk))
    assert states(family) == [("Rappeler Hélène", "replaced"), ("Écrire au juge", "todo")]
    assert (first.__class__.objects.get(pk=first.pk).ended_by) == agents.conseiller


def test_a_correction_keeps_what_was_first_written(agents, sign_in, look, family, today):
    step = factories.NextStepFactory(family=family, due_on=today)
    there = reverse("next_step_correct", args=[step.pk])
    assert 'value="Rappeler les parents"' in look(agents.conseiller, there)
    sign_in(agents.travailleur_social).post(there, answers(agents.conseiller, today, "Rappeler Marc", step.pk))
    assert states(family) == [("Rappeler les parents", "corrected"), ("Rappeler Marc", "todo")]
    assert family.next_steps.get(state="todo").corrects == step
    page = sign_in(agents.conseiller).get(there, follow=True).content.decode()
    assert "finie ou remplacée" in page, "the page of a step that is over leads to the file"


def test_a_late_one_keeps_its_day_when_its_words_are_corrected(agents, sign_in, family, today):
    late = today - timedelta(days=4)
    step = factories.NextStepFactory(family=family, due_on=late)
    there = reverse("next_step_correct", args=[step.pk])
    assert (
        sign_in(agents.conseiller).post(there, answers(agents.conseiller, late, "Autre", step.pk)).status_code == 302
    )
    assert family.next_steps.get(state="todo").due_on == late


@pytest.mark.parametrize(("step", "state"), [("finish", "done"), ("withdraw", "withdrawn")])
def test_it_is_done_or_taken_back_once(agents, sign_in, plain, family, step, state):
    row, client = factories.NextStepFactory(family=family), sign_in(agents.travailleur_social)
    there = reverse(f"next_step_{step}", args=[row.pk])
    page = plain(client.post(there, follow=True))
    assert "à écrire" in page and "Rappeler les parents" in page, "it stands among those of the past"
    row.refresh_from_db()
    assert (row.state, row.ended_by) == (state, agents.travailleur_social)
    assert Family.objects.get(pk=family.pk).due_on is None
    assert "n’est plus possible" in plain(client.post(there, follow=True))
    assert Entry.objects.filter(action=f"transition:{step}").count() == 1


BAD = [
    ({"what": ""}, "Écrivez ce qu’il faut faire"),
    ({"what": " … "}, "Écrivez ce qu’il faut faire"),
    ({"what": "é" * 201}, "200 caractères"),
    ({"due_on": ""}, "Saisissez une date"),
    ({"due_on": "2014-02-29"}, "2014"),
    ({"due_on": "2014-02-28"}, "Cette date est passée"),
    ({"due_on": "2199-01-01"}, "vérifiez l’année"),
    ({"for_agent": ""}, "Choisissez qui le fera"),
    ({"for_agent": "999999"}, "Choisissez un agent de votre Caf"),
]


@pytest.mark.parametrize(("changes", "said"), BAD, ids=range(len(BAD)))
def test_what_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept(
    agents, sign_in, plain, family, today, changes, said
):
    typed = answers(agents.conseiller, today) | changes
    page = plain(sign_in(agents.conseiller).post(url(family), typed))
    assert said in page and not NextStep.objects.exists()
    assert typed["what"] in page


def test_an_agent_of_another_caf_or_without_account_is_no_choice(agents, sign_in, plain, family, today):
    gone = factories.AgentFactory(is_active=False)
    for other in (agents.elsewhere_conseiller, gone, agents.partenaire):
        page = plain(sign_in(agents.conseiller).post(url(family), answers(other, today)))
        assert "Choisissez un agent de votre Caf" in page
    assert not NextStep.objects.exists()


def test_nobody_covers_unseen_what_somebody_else_wrote(agents, sign_in, plain, family, today):
    """The second is told what stands, their text is kept, and pressing again is knowing."""
    slow, opened = sign_in(agents.conseiller), answers(agents.conseiller, today, "Le mien")
    factories.NextStepFactory(family=family, what="Le sien", written_by=agents.travailleur_social)
    page = plain(slow.post(url(family), opened))
    assert "Le sien" in page and f"{agents.travailleur_social} a écrit" in page and 'value="Le mien"' in page
    assert states(family) == [("Le sien", "todo")]
    seen = family.next_steps.get().pk
    assert f'name="seen_step" value="{seen}"' in page, "the page now shows the one that stands"
    assert slow.post(url(family), opened | {"seen_step": seen}).status_code == 302
    assert states(family) == [("Le sien", "replaced"), ("Le mien", "todo")]


def test_what_was_typed_and_not_sent_is_found_again_on_the_file(agents, client, sign_in, look, family, today):
    mark = signed_mark(agents.conseiller.pk)
    kept = answers(agents.conseiller, today, "Pas fini") | {"draft": mark, "draft_path": url(family)}
    assert sign_in(agents.conseiller).post(reverse("draft_save"), kept).status_code == 200
    assert 'value="Pas fini"' in look(agents.conseiller, family.get_absolute_url())
    assert "Pas fini" not in look(agents.travailleur_social, family.get_absolute_url())


def test_nothing_is_written_on_a_closed_file(agents, sign_in, plain, family, today):
    family.close(by=agents.conseiller, outcome="stable")
    page = plain(sign_in(agents.conseiller).post(url(family), answers(agents.conseiller, today)))
    assert "Ce dossier est fermé : rouvrez-le" in page and not NextStep.objects.exists()


def test_late_is_said_in_the_same_words_everywhere(agents, look, family, today):
    factories.NextStepFactory(family=family, due_on=today - timedelta(days=2))
    file = look(agents.conseiller, family.get_absolute_url())
    home, listed = look(agents.conseiller, "/"), look(agents.conseiller, reverse("family_list"))
    manager = look(agents.responsable, "/")
    for page in (file, home, manager):
        assert "en retard</strong>" in page and "il y a 2 jours" in page
    assert 'aria-label="En retard"' in listed and "il y a 2 jours" in listed
    assert 'class="is-late"' in listed and "next-step is-late" in file


def test_a_double_click_writes_one(agents, sign_in, family, today):
    key = {"submission_key": "6f2c1a52-1111-4222-8333-444455556666"}
    client = sign_in(agents.conseiller)
    for _ in "12":
        client.post(url(family), answers(agents.conseiller, today) | key)
    assert family.next_steps.count() == 1


# What the database refuses ------------------------------------------------------------------------------------------


def test_a_step_is_never_written_over_nor_deleted(agents, family):
    step = factories.NextStepFactory(family=family)
    rows = NextStep.objects.filter(pk=step.pk)
    for change in ({"what": "Autre chose"}, {"due_on": timezone.localdate()}, {"written_by": None}):
        with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
            rows.update(**change)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        rows.delete()
    step.finish(by=agents.conseiller)
    with pytest.raises(IntegrityError, match="kept as it was written"), transaction.atomic():
        rows.update(state="todo", ended_at=None, ended_by=None)


def test_one_is_to_do_and_for_somebody_of_the_caf(agents, family):
    factories.NextStepFactory(family=family)
    with pytest.raises(IntegrityError, match="next_step_one_todo"), transaction.atomic():
        factories.NextStepFactory(family=family)
    with pytest.raises(IntegrityError, match="for an agent of the Caf"), transaction.atomic():
        factories.NextStepFactory(for_agent=agents.elsewhere_conseiller)
    with pytest.raises(IntegrityError, match="ended_iff_date_and_agent"), transaction.atomic():
        NextStep.objects.update(state="done")


def test_the_file_keeps_the_term_of_its_step_whoever_saves_it(agents, family, today):
    stale = Family.objects.get(pk=family.pk)
    step = factories.NextStepFactory(family=family, due_on=today)
    stale.save()
    assert Family.objects.get(pk=family.pk).due_on == today, "read before the step was written, saved after"
    Family.objects.filter(pk=family.pk).update(due_on=None)
    assert Family.objects.get(pk=family.pk).due_on == today
    step.finish(by=agents.conseiller)
    assert Family.objects.get(pk=family.pk).due_on is None


def test_the_sheet_is_not_stale_because_a_step_was_written_or_the_file_entrusted(agents, family):
    before = Family.objects.get(pk=family.pk).version
    factories.NextStepFactory(family=family)
    family.entrust(by=agents.responsable, colleague=agents.travailleur_social)
    assert Family.objects.get(pk=family.pk).version == before


def test_two_who_write_the_first_step_at_once_make_one_and_the_other_is_told(committed, in_threads):
    agents = factories.cast()
    for _ in range(4):
        family, today = factories.FamilyFactory(referent=agents.conseiller), timezone.localdate()

        def write(agent, family=family, today=today):
            row = Family.objects.get(pk=family.pk)
            try:
                write_step(row, by=agent, what=f"De {agent}", for_agent=agent, due_on=today, seen=None)
            except ActionRefused as refusal:
                return refusal.reason
            return "done"

        told = in_threads(lambda: write(agents.conseiller), lambda: write(agents.travailleur_social))
        assert sorted(answer == "done" for answer in told) == [False, True]
        assert any("Entre-temps" in answer for answer in told)
        assert family.next_steps.count() == 1


def test_done_and_replaced_at_the_same_moment_end_in_one_of_the_two_orders(committed, in_threads, sign_in):
    agents = factories.cast()
    for _ in range(4):
        step = factories.NextStepFactory(family__referent=agents.conseiller)
        family, today = step.family, timezone.localdate()
        done, written = sign_in(agents.conseiller), sign_in(agents.travailleur_social)
        in_threads(
            lambda client=done, step=step: client.post(reverse("next_step_finish", args=[step.pk])),
            lambda client=written, family=family, step=step, today=today: client.post(
                url(family), answers(agents.conseiller, today, "Ensuite", step.pk)
            ),
        )
        kept = states(family)
        assert kept in (
            [("Rappeler les parents", "done")],
            [("Rappeler les parents", "replaced"), ("Ensuite", "todo")],
        )
