"""What the year alone decides: from which exercice a Ps exists, and from which one legal aid is declared."""

from datetime import date

# Référentiel national of family mediation: from this day the Ps leaves out what aide juridictionnelle pays.
LEGAL_AID_FROM = date(2018, 4, 3)

# Before 2015 meeting spaces had the Fonds national, whose amounts are decided and not computed.
ESPACE_RENCONTRE_PS_FROM = 2015

# The first exercice whose mediation ceiling is known (Cnaf, l'e-ssentiel n° 143).
FIRST_EXERCICE = 2012


def declarable(this_year: int) -> range:
    """The exercices that can be declared or priced, latest first: from the first known ceiling to next year."""
    return range(this_year + 1, FIRST_EXERCICE - 1, -1)


def legal_aid_allowed(exercice: int) -> bool:
    """Whether costs paid by aide juridictionnelle may be declared for this exercice; before, they must be zero."""
    return exercice >= LEGAL_AID_FROM.year


def ps_exists(prestation: str, exercice: int) -> bool:
    """Whether this prestation is paid by a Ps in this exercice."""
    return prestation != "espace_rencontre" or exercice >= ESPACE_RENCONTRE_PS_FROM
