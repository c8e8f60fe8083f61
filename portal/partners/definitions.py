"""The terms of those who run services."""

from portal.foundation.contributions.definitions import define

define("gestionnaire", "Association, collectivité ou autre organisme qui fait fonctionner le service.")
