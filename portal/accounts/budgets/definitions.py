"""The terms of budgets."""

from portal.foundation.contributions.definitions import define

define(
    "limite de consultation",
    "Chaque recherche compte, chaque dossier ouvert compte une fois par heure. À partir d’un premier nombre, les "
    "responsables et le délégué à la protection des données sont avertis ; au-delà d’un second, plus rien ne s’ouvre "
    "avant qu’un responsable ne lève la limite. Signaler un danger n’est jamais arrêté.",
)
