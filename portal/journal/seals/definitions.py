"""The terms of seals."""

from portal.foundation.contributions.definitions import define

define(
    "sceau",
    "Chaque minute, les lignes écrites au journal sont fermées par un sceau : une empreinte qui ne se retrouve plus "
    "si l’une d’elles est changée, retirée ou ajoutée après coup.",
)
define("tête", "L’empreinte d’un sceau, copiée dans un fichier hors de la base. Elle tient celle du sceau précédent.")
