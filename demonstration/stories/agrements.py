"""Files of agrément and withdrawals in every state, in meeting spaces that are invented."""

from datetime import timedelta

from django.utils import timezone

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of
from demonstration.partners import PROOF
from demonstration.scene import story
from espaces_rencontre.agrement_decisions.process import record_tacit_agrements
from espaces_rencontre.agrement_documents.models import AgrementDocument
from espaces_rencontre.agrement_files.content import required
from espaces_rencontre.agrement_files.models import AgrementFile
from espaces_rencontre.agrements.models import Agrement
from espaces_rencontre.time_limits import observations_until
from espaces_rencontre.withdrawals.models import AgrementWithdrawal
from espaces_rencontre.withdrawals.process import open_withdrawal
from portal.foundation.access.roles import Role
from portal.journal.models import Entry

# (last state, how many days ago it was found complete); deposited ten days before.
FILES = (
    ("complete", 50),
    ("tacit", 100),
    ("refused", 200),
    ("granted", 150),
    ("draft", 20),
    ("deposited", 20),
    ("abandoned", 80),
)
# (last state, how many days ago the manager of the space was told).
WITHDRAWALS = (("withdrawn", 120), ("told", 10), ("dropped", 200))
FICTITIOUS = "invention de la démonstration"


@story(order=25)
def files_and_withdrawals(scene):
    """Spaces without agrément ask for one; three that have one, two of them in the Nord first, see it questioned."""
    agreed = set(Agrement.objects.on(scene.last).values_list("space", flat=True))
    spaces = sorted(scene.partners.spaces, key=lambda space: (space.caf_id != NORD, space.pk))
    bare = [space for space in spaces if space.pk not in agreed]
    for space, (state, days) in zip(bare, FILES, strict=False):
        _file(space, state, scene.last - timedelta(days), scene)
    having = [space for space in spaces if space.pk in agreed]
    for space, (state, days) in zip(having, WITHDRAWALS, strict=False):
        _withdrawal(space, state, scene.last - timedelta(days), scene)


def _file(space, state, complete_on, scene):
    partner = scene.agents[Role.PARTENAIRE, space.pk][0]
    caf = scene.agents[Role.CONSEILLER, space.caf_id][0]
    deposited_on = complete_on - timedelta(10)
    with at(moment_of(deposited_on, 9)):
        row = AgrementFile.objects.create(
            space=space, premises=_premises(space), prepared_by=partner, created_at=timezone.now()
        )
        Entry.objects.record(by=partner, action="create", target=row, after=row.state)
        _join(row, partner, but=("g",) if state == "draft" else ())
        if state == "draft":
            return
        row.deposit(by=partner, deposited_on=deposited_on, deposit_means="recorded_letter")
    if state in ("deposited", "abandoned"):
        if state == "abandoned":
            with at(moment_of(complete_on, 9)):
                row.abandon(by=partner, reason="Le bail n’est pas signé : le dossier sera refait.")
        return
    with at(moment_of(complete_on + timedelta(1), 9)):
        row.complete(by=caf, complete_on=complete_on)
    _answer(row, state, caf, complete_on + timedelta(40))


def _answer(row, state, caf, day):
    reference = f"{day.year}-{row.space.caf_id}-D{row.pk} (fictif)"
    if state == "tacit":
        with at(moment_of(row.tacit_on + timedelta(1), 9)):
            record_tacit_agrements(row.tacit_on + timedelta(1))
    elif state == "granted":
        with at(moment_of(day, 9)):
            row.grant(by=caf, reference=reference, granted_on=day, expires_on=None, proof=PROOF)
    elif state == "refused":
        with at(moment_of(day, 9)):
            row.refuse(
                by=caf, refused_on=day, reference=reference, proof=PROOF,
                reasons=f"Une seule issue, sans pièce d’attente ({FICTITIOUS}).",
            )  # fmt: skip


def _premises(space):
    """An invented address whose postcode begins as those of the département do."""
    code = "20" if space.caf_id in ("2A", "2B") else space.caf_id[:3]
    return f"1 rue de l’Exemple, {code.ljust(5, '0')} {space.city}"


def _join(row, by, *, but):
    for letter in required(private_body=row.private_body):
        if letter in but:
            continue
        why = "Locaux d’un particulier, sans autorisation à demander." if letter == "e" else ""
        AgrementDocument.objects.create(
            agrement_file=row,
            letter=letter,
            document="" if why else PROOF,
            not_required=why,
            added_by=by,
            added_at=timezone.now(),
        )


def _withdrawal(space, state, told_on, scene):
    caf = scene.agents[Role.CONSEILLER, space.caf_id][0]
    agrement = Agrement.objects.on(told_on).filter(space=space).first()
    with at(moment_of(told_on, 9)):
        row = AgrementWithdrawal(
            agrement=agrement, told_on=told_on, observations_until=observations_until(told_on), notice=PROOF,
            grounds=f"Les accueillants n’ont ni l’expérience ni la qualification demandées ({FICTITIOUS}).",
        )  # fmt: skip
        open_withdrawal(row, by=caf)
    if state == "told":
        return
    answered_on = told_on + timedelta(20)
    with at(moment_of(answered_on, 9)):
        row.record_observations(by=caf, observed_on=answered_on, observations="Une formation est prévue.")
    day = row.possible_from + timedelta(10)
    with at(moment_of(day, 9)):
        if state == "dropped":
            row.drop(by=caf, reason="La formation a eu lieu.")
            return
        reference = f"{day.year}-{space.caf_id}-R{row.pk} (fictif)"
        row.withdraw(
            by=caf, withdrawn_on=day, reference=reference, reasons=f"Aucune formation ({FICTITIOUS}).", proof=PROOF
        )
