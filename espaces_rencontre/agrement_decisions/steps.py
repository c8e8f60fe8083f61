"""The page of each step of a file of agrément: what it says, what it asks, and what is said once it is done."""

from dataclasses import dataclass

from espaces_rencontre.agrement_decisions import forms

TWO_MONTHS = (
    "Les deux mois du préfet courent de la réception d’un dossier complet. Sans réponse au terme, l’agrément est "
    "acquis (article R.216-2 du Casf)."
)


@dataclass(frozen=True, kw_only=True)
class StepPage:
    """`title` heads the page, `text` says the consequence, `done` what was done; `css` is that of the button."""

    title: str
    form: type[forms.StepForm]
    text: str
    done: str
    css: str = "btn-primary"


STEPS = {
    "deposit": StepPage(
        title="Noter le dépôt",
        form=forms.DepositForm,
        text="Le dossier se dépose par lettre recommandée avec avis de réception, ou par tout moyen qui donne une "
        "date certaine (article R.216-2 du Casf).",
        done="Le dépôt est noté. La Caf note ensuite le jour où le dossier est complet.",
    ),
    "complete": StepPage(
        title="Noter que le dossier est complet",
        form=forms.CompleteForm,
        text=TWO_MONTHS,
        done="Le dossier est complet : les deux mois courent.",
    ),
    "grant": StepPage(
        title="Noter l’arrêté d’agrément",
        form=forms.GrantForm,
        text="L’agrément est enregistré pour l’espace, avec ses lieux d’accueil.",
        done="L’agrément est enregistré pour l’espace.",
    ),
    "refuse": StepPage(
        title="Noter le refus",
        form=forms.RefusalForm,
        text="Le refus est motivé, et pris avant la fin des deux mois.",
        done="Le refus est noté, avec ses motifs.",
        css="btn-danger",
    ),
    "reopen": StepPage(
        title="Rouvrir le dossier",
        form=forms.FileReasonForm,
        text="À faire si le jour où le dossier était complet, ou la réponse du préfet, a été noté par erreur. "
        "L’agrément enregistré avec la réponse est annulé.",
        done="Le dossier est rouvert : notez de nouveau le jour où il est complet.",
    ),
    "undo_deposit": StepPage(
        title="Annuler le dépôt",
        form=forms.FileReasonForm,
        text="À faire si le dépôt a été noté par erreur : le dossier revient en préparation.",
        done="Le dépôt est annulé : le dossier est de nouveau en préparation.",
    ),
    "abandon": StepPage(
        title="Abandonner le dossier",
        form=forms.FileReasonForm,
        text="Le dossier reste lisible avec son motif ; un autre peut être ouvert pour l’espace.",
        done="Le dossier est abandonné.",
        css="btn-danger",
    ),
}
