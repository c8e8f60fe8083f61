"""The terms of declarations."""

from portal.foundation.contributions.definitions import define

define("etp", "Équivalent temps plein : 1 Etp correspond à un poste occupé à temps plein toute l’année.")
define("exercice", "Année civile, du 1er janvier au 31 décembre, à laquelle se rapporte un financement.")
define("previsionnel", "Calcul fait en début d’exercice, sur le budget et l’activité annoncés par le service.")
define("reel", "Calcul fait après la clôture de l’exercice, sur les dépenses et l’activité constatées.")
