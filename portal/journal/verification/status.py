"""Whether the journal is sealed and verified as it must be, in sentences that say what to do."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from portal.foundation.text.french import fr_datetime, in_paris, number
from portal.journal.seals.models import FileState, Seal
from portal.journal.verification.models import Check, Verdict

# A line is sealed within a minute; a worker that restarts may be late, one that is away is not.
UNHURRIED = timedelta(minutes=2)
TOO_LONG = timedelta(minutes=5)
# A night may be missed, not two.
CHECKED_WITHIN = timedelta(days=2)


def sentences_for(agent: Any) -> list[tuple[str, str]]:
    """(tone, sentence) of each thing that is wrong, the gravest first; a single one when all is well."""
    seals = Seal.objects.visible_to(agent)
    first, last, since = seals.first_one(), seals.latest_one(), seals.waiting_since()
    check = Check.objects.visible_to(agent).latest_one()
    faults = [
        _broken(check),
        FileState.objects.visible_to(agent).current_fault(),
        _late(since),
        _unchecked(check),
        _unverified(check.at if check else None, first),
    ]
    return [("refused", fault) for fault in faults if fault] or [_well(last, since)]


def _broken(check: Check | None) -> str:
    if check is None or check.verdict != Verdict.BROKEN:
        return ""
    return (
        f"La vérification du {fr_datetime(check.at)} a trouvé le journal altéré. {check.sentences[0]} Ne supprimez "
        "rien, copiez la base et le fichier des têtes, prévenez le délégué à la protection des données."
    )


def _unchecked(check: Check | None) -> str:
    if check is None or check.verdict != Verdict.UNCHECKED:
        return ""
    return (
        f"La vérification du {fr_datetime(check.at)} n’a pas pu conclure. {check.sentences[0]} "
        "Remédiez-y, puis lancez une vérification."
    )


def _late(since: datetime | None) -> str:
    if since is None or since > timezone.now() - TOO_LONG:
        return ""
    return (
        f"Des lignes du journal attendent un sceau, la plus ancienne depuis le {fr_datetime(since)}. Vérifiez que "
        "« worker » et « beat » tournent et que la base accepte les écritures ; rien n’est perdu, tout sera scellé à "
        "la reprise."
    )


def _unverified(last: datetime | None, first: Seal | None) -> str:
    since = last or (first.sealed_at if first else None)
    if since is None or since > timezone.now() - CHECKED_WITHIN:
        return ""
    return (
        f"Le journal n’a pas été vérifié depuis le {fr_datetime(since)}. Lancez une vérification, et voyez pourquoi "
        "celle de la nuit n’a pas eu lieu."
    )


def _well(last: Seal | None, since: datetime | None) -> tuple[str, str]:
    if last is None:
        return "waiting", "Le journal est vide : il sera scellé à sa première ligne."
    sealed_at = in_paris(last.sealed_at)
    when = f"à {sealed_at:%-H} h {sealed_at:%M}"
    if sealed_at.date() != timezone.localdate():
        when = f"le {fr_datetime(last.sealed_at)}"
    sealed = f"Journal scellé {when} : {number(last.total)} lignes"
    if since is None or since > timezone.now() - UNHURRIED:
        return "done", f"{sealed}, aucune en attente depuis plus de deux minutes."
    return "waiting", f"{sealed}, d’autres en attente depuis plus de deux minutes."
