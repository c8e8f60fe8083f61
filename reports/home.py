"""What each role finds in the morning, always within the perimeter of the agent."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from funding.models import Declaration, Envelope, FundingRequest, Prestation, PriceParameter, RecomputeRun, Share
from funding.permissions import may_publish
from mediation.models import Referral
from portal.accounts.models import Agent
from portal.journal.models import Entry
from portal.permissions import Role
from portal.separations.models import Separation
from portal.templatetags.french import euros, fr_date, number, relative
from reports.day import Figure, First, Line, day_of, pile
from reports.models import ExportJob

RECENT_DAYS = 30


def day_for(agent):
    """The `Day` of `agent`."""
    return DAYS[agent.role](agent)


def _listed(name, **query):
    """The address of a list, narrowed."""
    return reverse(name, query=query)


# Caseworkers ------------------------------------------------------------------------------------------------------


def caseworker_day(agent):
    """Referrals to complete, without answer, answered; requests to submit."""
    referrals = Referral.objects.visible_to(agent).for_list()
    requests = FundingRequest.objects.visible_to(agent).for_list()
    piles = [
        pile(
            referrals.to_complete().order_by("created_at"), _to_complete, title="Orientations à compléter",
            url=_listed("referral_list", state=Referral.State.DRAFT), button="Compléter l’orientation",
            nothing="Aucune orientation en préparation.",
        ),
        pile(
            referrals.answered_lately().with_follow_up(), _answered, title="Réponses des services",
            url=_listed("referral_list", state="answered"), button="Lire la réponse",
            nothing="Aucune réponse ces derniers jours.",
        ),
        pile(
            referrals.waiting().order_by("sent_at"), _waiting_for_the_service, title="En attente d’un service",
            url=_listed("referral_list", state=Referral.State.SENT), button="Ouvrir l’orientation",
            nothing="Aucun service ne vous doit de réponse.",
        ),
        pile(
            requests.to_submit().order_by("pk"), _to_submit, title="Demandes de financement à transmettre",
            url=_listed("funding_request_list", state=FundingRequest.State.DRAFT), button="Ouvrir la demande",
            nothing="Aucune demande de financement en préparation.",
        ),
    ]  # fmt: skip
    quiet = First(
        text="Rien n’attend de vous. Quand une famille appelle, cherchez-la d’abord : le portail propose ensuite "
        "d’enregistrer la séparation.",
        url=reverse("separation_search"),
        button="Rechercher, puis enregistrer",
    )
    return day_of(piles, _separation_figures(agent), otherwise=quiet)


def _separation_figures(agent):
    since = timezone.localdate() - timedelta(days=RECENT_DAYS)
    recent = Separation.objects.visible_to(agent).filter(separated_on__gte=since).count()
    label = f"séparations datées des {RECENT_DAYS} derniers jours"
    return [Figure(value=number(recent), label=label, url=reverse("separation_list"))]


def _names(referral):
    """« Lefèvre et Petit »: the parents in their order, first names left to the page."""
    return " et ".join(parent.last_name for parent in referral.family.both_parents if parent)


def _referral_line(referral, **facts):
    return Line(text=f"n° {referral.pk}, {_names(referral)}", url=referral.get_absolute_url(), **facts)


def _to_complete(referral):
    return _referral_line(
        referral, since=referral.created_at, note=f"vers {referral.service}",
        todo=f"Complétez l’orientation n° {referral.pk}, préparée {relative(referral.created_at)} : "
        "recueillez l’accord de chaque parent, puis transmettez-la.",
    )  # fmt: skip


def _answered(referral):
    refused = referral.state == Referral.State.REFUSED
    note = f"{referral.service} : {referral.get_refusal_display() if refused else referral.get_state_display()}"
    return _referral_line(
        referral, since=referral.answered_at, note=note,
        todo=f"{referral.service} ne peut pas recevoir les parents de l’orientation n° {referral.pk} "
        f"({referral.get_refusal_display()}) : proposez-leur un autre service."
        if refused and not referral.followed else "",
    )  # fmt: skip


def _waiting_for_the_service(referral):
    return _referral_line(
        referral, since=referral.sent_at, note=f"attend {referral.service}", late=referral.is_late,
        todo=f"{referral.service} n’a pas répondu à l’orientation n° {referral.pk}, transmise "
        f"{relative(referral.sent_at)} : appelez le service." if referral.is_late else "",
    )  # fmt: skip


def _to_submit(funding_request):
    return Line(
        text=f"n° {funding_request.pk}, {funding_request.space}", url=funding_request.get_absolute_url(),
        note=euros(funding_request.amount_requested),
        todo=f"Relisez la demande n° {funding_request.pk} de {funding_request.space}, puis transmettez-la.",
    )  # fmt: skip


# Manager ----------------------------------------------------------------------------------------------------------


def manager_day(agent):
    """Requests to decide and what is left on the share; referrals that services leave without answer."""
    requests = FundingRequest.objects.visible_to(agent).for_list()
    referrals = Referral.objects.visible_to(agent).for_list()
    piles = [
        pile(
            requests.submitted().order_by("submitted_at"), _to_decide, title="Demandes à décider",
            url=_listed("funding_request_list", state=FundingRequest.State.SUBMITTED), button="Lire et décider",
            nothing="Aucune demande n’attend votre décision.",
        ),
        pile(
            referrals.late().order_by("sent_at"), _waiting_for_the_service, title="Orientations sans réponse",
            url=_listed("referral_list", state="late"), button="Ouvrir l’orientation",
            nothing="Aucun service n’est en retard pour répondre.",
        ),
    ]  # fmt: skip
    quiet = First(
        text="Aucune demande n’attend votre décision.", url=reverse("envelope_list"), button="Voir la part de la Caf"
    )
    shares = Share.objects.visible_to(agent).with_totals().select_related("envelope").order_by("-envelope__exercice")
    figures = [
        Figure(
            value=euros(share.left), label=f"restent sur la part de la Caf, fonds {share.envelope.exercice}",
            url=share.envelope.get_absolute_url(),
        )
        for share in shares[:1]
    ]  # fmt: skip
    return day_of(piles, figures + _separation_figures(agent), otherwise=quiet)


def _to_decide(funding_request):
    return Line(
        text=f"n° {funding_request.pk}, {funding_request.space}", url=funding_request.get_absolute_url(),
        since=funding_request.submitted_at, note=f"demande {euros(funding_request.amount_requested)}",
        todo=f"Décidez de la demande n° {funding_request.pk} : {funding_request.space} demande "
        f"{euros(funding_request.amount_requested)}, transmise {relative(funding_request.submitted_at)}.",
    )  # fmt: skip


# Partner ----------------------------------------------------------------------------------------------------------


def partner_day(agent):
    """Referrals to answer, to begin, to close; declarations to complete."""
    referrals = Referral.objects.visible_to(agent).for_list().select_related("caf")
    declarations = Declaration.objects.visible_to(agent).for_list()
    requests = FundingRequest.objects.visible_to(agent).for_list()
    piles = [
        pile(
            referrals.waiting().order_by("sent_at"), _to_answer, title="Orientations à répondre",
            url=_listed("referral_list", state=Referral.State.SENT), button="Lire et répondre",
            nothing="Aucune orientation n’attend votre réponse.",
        ),
        pile(
            referrals.filter(state=Referral.State.ACCEPTED).order_by("answered_at"), _to_start,
            title="Premières séances à tenir", url=_listed("referral_list", state=Referral.State.ACCEPTED),
            button="Ouvrir l’orientation", nothing="Aucune première séance à tenir.",
        ),
        pile(
            referrals.filter(state=Referral.State.STARTED).order_by("started_on"), _going_on,
            title="Médiations commencées", url=_listed("referral_list", state=Referral.State.STARTED),
            button="Ouvrir l’orientation", nothing="Aucune médiation commencée.",
        ),
        pile(
            declarations.to_complete().order_by("exercice", "pk"), _to_declare, title="Déclarations à compléter",
            url=_listed("declaration_list", state=Declaration.State.DRAFT), button="Compléter la déclaration",
            nothing="Aucune déclaration en préparation.",
        ),
        pile(
            requests.to_submit().order_by("pk"), _to_submit, title="Demandes de financement à transmettre",
            url=_listed("funding_request_list", state=FundingRequest.State.DRAFT), button="Ouvrir la demande",
            nothing="Aucune demande de financement en préparation.",
        ),
    ]  # fmt: skip
    quiet = First(
        text="Rien n’attend de vous aujourd’hui.", url=reverse("declaration_list"), button="Voir mes déclarations"
    )
    return day_of(piles, otherwise=quiet)


def _to_answer(referral):
    return _referral_line(
        referral, since=referral.sent_at, note=str(referral.caf), late=referral.is_late,
        todo=f"Répondez à l’orientation n° {referral.pk}, reçue {relative(referral.sent_at)} de la {referral.caf}.",
    )  # fmt: skip


def _to_start(referral):
    return _referral_line(
        referral, since=referral.answered_at, note="acceptée",
        todo=f"Tenez la première séance de l’orientation n° {referral.pk}, acceptée "
        f"{relative(referral.answered_at)}, puis indiquez sa date.",
    )  # fmt: skip


def _going_on(referral):
    return _referral_line(referral, since=referral.started_on, note="première séance")


def _to_declare(declaration):
    return Line(
        text=f"{declaration.exercice}, {declaration.get_stage_display()}", url=declaration.get_absolute_url(),
        note=str(declaration.service),
        todo=f"Complétez la déclaration {declaration.exercice} ({declaration.get_stage_display()}) de "
        f"{declaration.service}, puis transmettez-la.",
    )  # fmt: skip


# National staff ---------------------------------------------------------------------------------------------------


def cnaf_day(agent):
    """Parameters to publish, runs under way, files ready; the exercices that nobody can compute."""
    parameters = PriceParameter.objects.visible_to(agent)
    runs = RecomputeRun.objects.visible_to(agent)
    exports = ExportJob.objects.visible_to(agent)
    piles = [
        pile(
            parameters.to_publish().order_by("exercice"), lambda row: _to_publish(row, agent),
            title="Barèmes à publier", url=reverse("parameter_list"), button="Relire et publier",
            nothing="Aucun barème n’attend d’être publié.",
        ),
        pile(
            runs.running().order_by("-pk"), _running, title="Recalculs en cours", url=reverse("recompute_list"),
            button="Suivre le recalcul", nothing="Aucun recalcul en cours.",
        ),
        pile(
            exports.ready().order_by("-pk"), _ready, title="Mes exports prêts", url=reverse("export_list"),
            button="Télécharger", nothing="Aucun export prêt : demandez-en un depuis les chiffres nationaux.",
        ),
    ]  # fmt: skip
    quiet = First(
        text="Rien n’attend de vous. Lisez où les familles trouvent de l’aide, et où elles n’en trouvent pas.",
        url=reverse("national_report"),
        button="Lire les chiffres nationaux",
    )
    return day_of(piles, _cnaf_figures(agent, parameters), otherwise=quiet)


def _cnaf_figures(agent, parameters):
    priced = parameters.exercices_in_force(Prestation.MEDIATION)
    envelopes = Envelope.objects.visible_to(agent).with_totals().order_by("-exercice")
    figures = [
        Figure(value=number(len(priced)), label="exercices ont un barème publié", url=reverse("parameter_list"))
    ]
    return figures + [
        Figure(value=euros(row.unsplit), label=f"restent à répartir, {row}", url=row.get_absolute_url())
        for row in envelopes[:1]
    ]


def _to_publish(parameter, agent):
    mine = not may_publish(agent, parameter)
    return Line(
        text=str(parameter), url=parameter.get_absolute_url(), since=parameter.prepared_at,
        note="préparé par vous : une autre personne le publie" if mine else f"préparé par {parameter.prepared_by}",
        todo="" if mine else f"Relisez le {parameter}, préparé par {parameter.prepared_by}, puis publiez-le.",
    )  # fmt: skip


def _running(run):
    return Line(text=str(run), url=run.get_absolute_url(), since=run.started_at)


def _ready(job):
    note = f"gardé jusqu’au {fr_date(job.expires_on)}"
    return Line(text=job.title, url=job.get_absolute_url(), since=job.finished_at, note=note)


def administrator_day(agent):
    """Accounts that were never used, and how many work."""
    agents = Agent.objects.visible_to(agent)
    piles = [
        pile(
            agents.never_signed_in().order_by("-date_joined"), _newcomer, title="Comptes jamais utilisés",
            url=_listed("agent_list", standing="never"), button="Ouvrir le compte",
            nothing="Tous les comptes ouverts ont servi.",
        )
    ]  # fmt: skip
    quiet = First(
        text="Ouvrez un compte pour chaque personne qui arrive ; désactivez celui de chaque personne qui part.",
        url=reverse("agent_create"),
        button="Ouvrir un compte",
    )
    active = Figure(
        value=number(agents.active().count()), label="comptes actifs", url=_listed("agent_list", standing="active")
    )
    return day_of(piles, [active], otherwise=quiet)


def _newcomer(agent):
    return Line(
        text=str(agent), url=reverse("agent_update", args=[agent.pk]), since=agent.date_joined,
        note=f"{agent.get_role_display()}, {agent.perimeter_label}",
    )  # fmt: skip


def dpo_day(agent):
    """What was read, searched and exported over the last day."""
    since = timezone.now() - timedelta(days=1)
    entries = Entry.objects.visible_to(agent).filter(at__gte=since)
    figures = [
        Figure(
            value=number(entries.filter(action__startswith=action).count()), label=f"{words}, en 24 heures",
            url=_listed("journal_list", action=action),
        )
        for action, words in (("read", "lectures de dossiers"), ("search", "recherches"), ("export", "exports"))
    ]  # fmt: skip
    return day_of(
        [],
        figures,
        otherwise=First(
            text="Le journal dit qui a lu, cherché, modifié ou exporté quoi.",
            url=reverse("journal_list"),
            button="Lire le journal des accès",
        ),
    )


DAYS = {
    Role.CONSEILLER: caseworker_day,
    Role.TRAVAILLEUR_SOCIAL: caseworker_day,
    Role.RESPONSABLE: manager_day,
    Role.PARTENAIRE: partner_day,
    Role.CNAF: cnaf_day,
    Role.ADMINISTRATEUR: administrator_day,
    Role.DPO: dpo_day,
}
