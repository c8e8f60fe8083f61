"""Referrals that wait for somebody: for the Caf to complete, for the service to answer, to start or to end."""

from django.urls import reverse
from django.utils import timezone

from mediation.referrals.models import Referral
from portal.foundation.access.roles import CASEWORKER_ROLES, Role
from portal.foundation.contributions.worklist import SHOWN, SetApart, TaskLine, task_group, work_list
from portal.foundation.text.french import relative
from portal.separations.replacements.models import stands_for

State = Referral.State
PARENTS = ("family__parents",)
# Keys read to be counted; a pile that is longer is counted by the database.
COUNTED = 1000


def listed(state, **query):
    """The address of the list of referrals, narrowed to one state or group of states."""
    return reverse("referral_list", query={"state": state} | query)


def ago(moment):
    """« il y a 3 jours »."""
    return relative(moment, timezone.localdate())


def referral_line(referral, **facts):
    """« n° 12, Lefèvre et Petit »: the parents in their order, first names left to the page."""
    return TaskLine(text=f"n° {referral.pk}, {referral.family.surnames}", url=referral.get_absolute_url(), **facts)


def shown(agent):
    """Referrals as the lines of every group show them."""
    return Referral.objects.visible_to(agent).for_home()


def of_my_files(agent, rows, line, state, **words):
    """A group of the `rows` on files that the agent follows, or follows for a colleague who is away.

    Those on the other files of the Caf stand apart.
    """
    keys, count, others = rows.shared_out(stands_for(agent), shown=SHOWN, read=COUNTED)
    apart = SetApart(words="Celles de la Caf", count=others, url=listed(state, dossiers="others"))
    url = listed(state, dossiers="mine")
    return task_group(rows, line, keys=keys, count=count, show=shown, reads=PARENTS, url=url, apart=apart, **words)


# The Caf ------------------------------------------------------------------------------------------------------------


@work_list(*CASEWORKER_ROLES, order=10)
def to_complete(agent):
    """Drafts: consents to gather, then to send."""
    return of_my_files(
        agent,
        Referral.objects.visible_to(agent).to_complete().without_danger().order_by("created_at"),
        _to_complete,
        State.DRAFT,
        title="Orientations à compléter",
        button="Compléter l’orientation",
        nothing="Aucune orientation en préparation.",
    )


def _to_complete(referral):
    return referral_line(
        referral,
        since=referral.created_at,
        note=f"vers {referral.service}",
        todo=f"Complétez l’orientation n° {referral.pk}, préparée {ago(referral.created_at)} : "
        "recueillez l’accord de chaque parent, puis transmettez-la.",
    )


@work_list(*CASEWORKER_ROLES, order=20)
def answered(agent):
    """What services told; an answer or an end stays until somebody of the Caf writes the next step after it."""
    return of_my_files(
        agent,
        Referral.objects.visible_to(agent).answered_unfollowed(),
        _answered,
        "answered",
        title="Réponses des services",
        button="Lire la réponse",
        nothing="Chaque réponse a sa suite.",
    )


def _answered(referral):
    refused = bool(referral.refusal)
    answer = referral.get_refusal_display() if refused else referral.get_state_display()
    number = f"l’orientation n° {referral.pk}"
    if outcome := referral.get_outcome_display():
        answer = f"terminée, {outcome}"
        todo = f"{referral.service} a terminé {number} ({outcome}) : écrivez la suite du dossier."
    elif refused and not referral.followed:
        todo = (
            f"{referral.service} ne peut pas recevoir les parents de {number} ({answer}) : proposez-leur un autre "
            "service, puis écrivez la prochaine étape du dossier."
        )
    else:
        todo = f"{referral.service} a répondu à {number} ({answer}) : écrivez la prochaine étape du dossier."
    return referral_line(
        referral,
        since=referral.told_at,
        note=f"{referral.service} : {answer}",
        todo=todo,
    )


@work_list(*CASEWORKER_ROLES, order=30)
def waiting(agent):
    """Sent and not answered, the longest wait first."""
    return of_my_files(
        agent,
        Referral.objects.visible_to(agent).waiting().without_danger().order_by("sent_at"),
        _waiting,
        State.SENT,
        title="En attente d’un service",
        button="Ouvrir l’orientation",
        nothing="Aucun service ne vous doit de réponse.",
    )


@work_list(Role.RESPONSABLE, order=20)
def late(agent):
    """Those that services leave without an answer."""
    return task_group(
        Referral.objects.visible_to(agent).late().order_by("sent_at"),
        _waiting,
        show=shown,
        reads=PARENTS,
        title="Orientations sans réponse",
        url=listed("late"),
        button="Ouvrir l’orientation",
        nothing="Aucun service n’est en retard pour répondre.",
    )


def _waiting(referral):
    todo = (
        f"{referral.service} n’a pas répondu à l’orientation n° {referral.pk}, transmise "
        f"{ago(referral.sent_at)} : appelez le service."
    )
    return referral_line(
        referral,
        since=referral.sent_at,
        note=f"attend {referral.service}",
        late=referral.is_late,
        todo=todo if referral.is_late else "",
    )


# The service --------------------------------------------------------------------------------------------------------


@work_list(Role.PARTENAIRE, order=5)
def to_call_first(agent):
    """The Caf is called before any meeting and any call to the parents; nothing at all when there is none."""
    return task_group(
        Referral.objects.visible_to(agent).with_service().in_danger().order_by("sent_at"),
        _to_call_first,
        show=shown,
        reads=PARENTS,
        title="Contact par le référent d’abord",
        url=listed("open"),
        button="Ouvrir l’orientation",
        nothing="",
    )


def _to_call_first(referral):
    return referral_line(
        referral,
        since=referral.sent_at,
        note=str(referral.caf),
        todo=f"Appelez le référent de la {referral.caf} avant toute rencontre : orientation n° {referral.pk}.",
    )


@work_list(Role.PARTENAIRE, order=10)
def to_answer(agent):
    """Received and not answered, the longest wait first."""
    return task_group(
        Referral.objects.visible_to(agent).waiting().without_danger().order_by("sent_at"),
        _to_answer,
        show=shown,
        reads=PARENTS,
        title="Orientations à répondre",
        url=listed(State.SENT),
        button="Lire et répondre",
        nothing="Aucune orientation n’attend votre réponse.",
    )


def _to_answer(referral):
    return referral_line(
        referral,
        since=referral.sent_at,
        note=str(referral.caf),
        late=referral.is_late,
        todo=f"Répondez à l’orientation n° {referral.pk}, reçue {ago(referral.sent_at)} de la {referral.caf}.",
    )


@work_list(Role.PARTENAIRE, order=20)
def to_start(agent):
    """Accepted: the first séance is to be held."""
    return task_group(
        Referral.objects.visible_to(agent).accepted().without_danger().order_by("answered_at"),
        _to_start,
        show=shown,
        reads=PARENTS,
        title="Premières séances à tenir",
        url=listed(State.ACCEPTED),
        button="Ouvrir l’orientation",
        nothing="Aucune première séance à tenir.",
    )


def _to_start(referral):
    return referral_line(
        referral,
        since=referral.answered_at,
        note="acceptée",
        todo=f"Tenez la première séance de l’orientation n° {referral.pk}, acceptée "
        f"{ago(referral.answered_at)}, puis indiquez sa date.",
    )


@work_list(Role.PARTENAIRE, order=30)
def started(agent):
    """Mediations under way, whose outcome is to be told one day."""
    return task_group(
        Referral.objects.visible_to(agent).started().without_danger().order_by("started_on"),
        _started,
        show=shown,
        reads=PARENTS,
        title="Médiations commencées",
        url=listed(State.STARTED),
        button="Ouvrir l’orientation",
        nothing="Aucune médiation commencée.",
    )


def _started(referral):
    return referral_line(referral, since=referral.started_on, note="première séance")
