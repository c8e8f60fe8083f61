"""The acts of the journal, in plain French words."""

ACTIONS = {
    "read": "a lu",
    "search": "a cherché",
    "create": "a créé",
    "update": "a modifié",
    "discard": "a écarté",
    "export": "a exporté",
    "download": "a téléchargé",
    "transition": "a fait avancer",
    "activate": "a rouvert le compte",
    "deactivate": "a désactivé le compte",
    "danger": "situation de danger",
    "consent": "accord d’un parent",
}
TARGETS = {
    "separations.family": "dossier",
    "separations.separation": "séparation",
    "separations.dangerreport": "situation de danger",
    "mediation.referral": "orientation",
    "funding.fundingrequest": "demande de financement",
    "funding.declaration": "déclaration",
    "funding.priceparameter": "barème",
    "funding.recomputerun": "recalcul",
    "funding.envelope": "enveloppe",
    "funding.share": "part d’enveloppe",
    "funding.shareentry": "mouvement de part",
    "espaces_rencontre.agrement": "agrément",
    "accounts.agent": "compte d’agent",
    "reports.exportjob": "export",
}
TRANSITIONS = {
    "send": "a transmis",
    "withdraw": "a retiré",
    "accept": "a accepté",
    "refuse": "a refusé",
    "start": "a commencé",
    "end": "a terminé",
    "submit": "a transmis",
    "reopen": "a repris pour correction",
    "grant": "a accordé",
    "publish": "a publié",
    # acts that say their kind first: danger:record, danger:lift, export:expired
    "record": "a signalé",
    "lift": "a levé",
    "expired": "a supprimé",
}


def act_in_words(action):
    """« a transmis » for `transition:send`, « a lu » for `read`; the act itself when it has no words."""
    kind, _, step = action.partition(":")
    return TRANSITIONS.get(step) or ACTIONS.get(kind, action)
