"""What the journal says of accounts, and of who signs in."""

from portal.accounts.models import Agent
from portal.journal.words import add_act, add_row

STEPS = {
    "add": "a ajouté un second facteur",
    "remove": "a retiré un second facteur",
    "renew": "a renouvelé un second facteur",
    "refuse": "a refusé un second facteur",
    "set": "a choisi un mot de passe",
    "change": "a changé un mot de passe",
    "reset": "a remplacé un mot de passe oublié",
    "link": "a relié un compte à la connexion unique",
    "unlink": "a détaché un compte de la connexion unique",
    "open": "a ouvert le compte",
    "move": "a changé le compte",
    "reopen": "a rouvert le compte",
    "close": "a fermé le compte",
    "lose_factor": "a retiré le second facteur perdu",
}
FACTOR = ("factor:add", "factor:remove", "factor:renew", "factor:refuse")

add_row(Agent, "compte d’agent", STEPS)
add_act("sign_in", "s’est connecté", place=92)
add_act("sign_in_refused", "a refusé une connexion", place=93)
add_act("sign_in_locked", "a bloqué les connexions", place=94)
add_act("sign_out", "s’est déconnecté", place=95)
add_act("factor", "second facteur", place=96, actions=FACTOR)
add_act("password", "mot de passe", place=97, actions=["password:set", "password:change", "password:reset"])
add_act("sign_on", "connexion unique", place=98, actions=["sign_on:link", "sign_on:unlink"])
