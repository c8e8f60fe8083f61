"""The terms of requests about accounts."""

from portal.foundation.contributions.definitions import define

define(
    "seconde personne",
    "Personne n’ouvre ni ne change un compte seul : un administrateur demande, une autre personne confirme. C’est "
    "un responsable de la Caf du compte, ou un autre administrateur pour un compte national ou de partenaire, et tant "
    "que la Caf n’a pas de responsable. Sans réponse, la demande expire après quatorze jours.",
)
