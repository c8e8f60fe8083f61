"""The terms of absences."""

from portal.foundation.contributions.definitions import define

define(
    "remplacement",
    "Pendant une période, un collègue de la même Caf voit comme les siens les dossiers suivis par l’agent absent.",
)
