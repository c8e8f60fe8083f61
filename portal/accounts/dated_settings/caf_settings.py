"""What the letters of a Caf bear: who writes, where, and who signs."""

from portal.accounts.dated_settings.sections import LETTERHEAD, SIGNATORY
from portal.foundation.contributions.caf_settings import LINE, LINES, PHONE, POSTCODE, caf_setting

NAME = caf_setting(
    "letterhead_name", "Nom de la Caf sur les lettres", section=LETTERHEAD, kind=LINE, order=10, default="",
    required=True, help="Par exemple : Caisse d’allocations familiales du Nord.",
)  # fmt: skip
ADDRESS = caf_setting(
    "letterhead_address", "Adresse", section=LETTERHEAD, kind=LINES, order=20, default="", required=True,
    help="Numéro et rue, boîte postale ; quatre lignes au plus.",
)  # fmt: skip
POSTCODE_OF_CAF = caf_setting(
    "letterhead_postcode", "Code postal", section=LETTERHEAD, kind=POSTCODE, order=30, default="", required=True
)
CITY = caf_setting("letterhead_city", "Ville", section=LETTERHEAD, kind=LINE, order=40, default="", required=True)
TELEPHONE = caf_setting(
    "letterhead_phone", "Téléphone", section=LETTERHEAD, kind=PHONE, order=50, default="",
    help="Celui que les destinataires appellent.",
)  # fmt: skip
SIGNATORY_NAME = caf_setting(
    "signatory_name", "Prénom et nom", section=SIGNATORY, kind=LINE, order=10, default="", required=True
)
SIGNATORY_FUNCTION = caf_setting(
    "signatory_function", "Fonction", section=SIGNATORY, kind=LINE, order=20, default="", required=True,
    help="Par exemple : directrice adjointe.",
)  # fmt: skip
