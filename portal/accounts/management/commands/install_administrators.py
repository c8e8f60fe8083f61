"""`manage.py install_administrators A@… B@…`: the first day; two administrators, while no account exists."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import connection, transaction

from portal.accounts.models import Agent
from portal.foundation.access.roles import Role
from portal.journal.models import Entry


class Command(BaseCommand):
    """Opens both accounts, or none. Each person then chooses a password by « Mot de passe oublié »."""

    help = "Ouvre les deux premiers comptes d’administrateur, tant qu’aucun compte n’existe"

    def add_arguments(self, parser):
        """The two addresses."""
        parser.add_argument("addresses", nargs=2, metavar="ADRESSE", help="adresse électronique d’une personne")

    def handle(self, *, addresses, **options):
        """Check the addresses, lock the table so that two commands never both succeed, open, say what to do next."""
        first, second = (self._checked(address) for address in addresses)
        if first == second:
            raise CommandError("Donnez deux adresses différentes : chaque administrateur est une personne.")
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {Agent._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
            if Agent.unscoped.exists():
                raise CommandError(
                    "Des comptes existent déjà : demandez à un administrateur d’ouvrir les suivants dans le portail."
                )
            for address in (first, second):
                account = Agent.objects.create_user(address, role=Role.ADMINISTRATEUR, **_names(address))
                Entry.objects.record(by=None, action="account:open", target=account, after=account.role)
        self.stdout.write(
            f"Deux comptes d’administrateur sont ouverts : {first} et {second}.\n"
            "Chaque personne choisit son mot de passe par « Mot de passe oublié », sur la page de connexion, puis "
            "corrige au besoin le nom de l’autre dans « Agents »."
        )

    def _checked(self, address):
        address = address.strip().lower()
        try:
            validate_email(address)
        except ValidationError as error:
            raise CommandError(f"« {address} » n’est pas une adresse électronique : vérifiez-la.") from error
        return address


def _names(address):
    """First and last name as the address suggests them: « marie.dupont@… » is Marie Dupont."""
    first, _, last = address.partition("@")[0].partition(".")
    return {"first_name": first.title()[:80], "last_name": (last or first).title()[:80]}
