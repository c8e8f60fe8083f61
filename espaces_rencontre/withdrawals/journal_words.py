"""What the journal says of withdrawals."""

from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from portal.journal.words import add_row

add_row(
    AgrementWithdrawal,
    "retrait d’agrément",
    {
        "record_observations": "a noté les observations",
        "withdraw": "a noté le retrait",
        "drop": "a classé sans suite",
        "undo": "a annulé le retrait",
    },
)
