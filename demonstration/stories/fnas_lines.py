"""Lines of the Fnas of every year, their shares, transfers in each state, one overrun; official where published."""

from datetime import date, timedelta
from decimal import Decimal

from demonstration.accounts import NORD, RHONE
from demonstration.clock import at, moment_of
from demonstration.partners import PROOF
from demonstration.scene import story
from espaces_rencontre.agrements.models import Agrement
from funding.eligibility.models import COMITE, REFERENTIEL, ConditionProof
from funding.envelopes.models import Envelope, Share, ShareEntry
from funding.grants.models import FundingRequest
from funding.lines.models import EnvelopeCorrection
from funding.transfers.models import propose
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.territory.models import Caf

Fund = Envelope.Fund
ARTICLE = "Cnaf, « Favoriser la co-parentalité après la rupture », article sur le soutien à la parentalité, 2014"
INVENTED = "montant inventé pour la démonstration"
REASON = "répartition inventée pour la démonstration"
FIRST_PS, FIRST_SPACES_PS = 2012, 2015
OFFICIAL_2015 = Decimal(2_900_000)
# Of a line, what is split, and what each Caf is given at least: the rest goes by population.
SPLIT, FLOOR = Decimal("0.92"), Decimal(1_000)
TOLD = {NORD, RHONE, "13", "33", "75", "62"}
# Month and day on which lines are published; what moves on them is of the last days.
PUBLISHED, MOVES = (2, 3), 10
SMALL_SHARE, BEYOND = Decimal(4_000), Decimal(6_500)


@story(order=22)
def lines_of_every_year(scene):
    """Prepared by one person of the Cnaf, published by another, split; the line of this year moves."""
    first, second = scene.agents[Role.CNAF, None][:2]
    this_year = scene.last.year
    _line(scene, Fund.ESPACES_RENCONTRE, 2015, OFFICIAL_2015, binding=True, official=True)
    for year in range(FIRST_PS, this_year + 1):
        _line(scene, Fund.PS_MEDIATION, year, Decimal(9_000_000 + 600_000 * (year - FIRST_PS)))
        if year >= FIRST_SPACES_PS:
            _line(scene, Fund.PS_ESPACES_RENCONTRE, year, Decimal(2_900_000 + 350_000 * (year - FIRST_SPACES_PS)))
    latest = Envelope.objects.get(fund=Fund.PS_MEDIATION, exercice=this_year)
    with at(moment_of(scene.days_ago(9), 9)):
        correction = _corrected(latest, Decimal(250_000), first)
    with at(moment_of(scene.days_ago(8), 15)):
        correction.approve(by=second)
    with at(moment_of(scene.last, 8, 40)):
        Envelope.objects.create(
            fund=Fund.PS_MEDIATION, exercice=this_year + 1, amount=Decimal(18_000_000), source=INVENTED,
            fictitious=True, prepared_by=first,
        )  # fmt: skip


@story(order=24)
def moved_between_shares(scene):
    """One approved, one refused, one given up, and one that waits and would strand requests of the Nord."""
    first, second = scene.agents[Role.CNAF, None][:2]
    line = Envelope.objects.get(fund=Fund.PS_MEDIATION, exercice=scene.last.year)
    start = moment_of(scene.days_ago(6), 10)
    with at(start):
        approved = _proposed(line, RHONE, "75", Decimal(12_000), "service fermé de janvier à mars", first)
        refused = _proposed(line, NORD, None, Decimal(30_000), "sous-consommation supposée", first)
        given_up = _proposed(line, RHONE, None, Decimal(5_000), "saisie par erreur", second)
    with at(start + timedelta(hours=4)):
        approved.approve(by=second)
        refused.refuse(by=second, answer_note="le Nord a deux conventions à signer avant décembre")
        given_up.cancel(by=second)
    fund = Envelope.objects.get(fund=Fund.ESPACES_RENCONTRE, exercice=2014)
    share = Share.objects.with_totals().get(envelope=fund, caf=NORD)
    with at(moment_of(scene.last, 9, 20)):
        if share.left > 0:
            _proposed(fund, NORD, RHONE, share.left, "reliquat du Nord, demande du Rhône", first)


@story(order=26)
def exceeded(scene):
    """A decision beyond the share, on an invented fund of this year that is not binding: the call for funds."""
    spaces = scene.partners.spaces
    agreed = set(Agrement.objects.proven().in_force(scene.last.year).values_list("space", flat=True))
    space = next((space for space in spaces if space.pk in agreed), None)
    if space is None:
        return
    line = _line(scene, Fund.ESPACES_RENCONTRE, scene.last.year, Decimal(600_000), shares={space.caf_id: SMALL_SHARE})
    by, manager = (scene.agents[role, space.caf_id][0] for role in (Role.CONSEILLER, Role.RESPONSABLE))
    with at(moment_of(scene.days_ago(5), 9)):
        request = FundingRequest.objects.create(
            space=space, caf_id=space.caf_id, exercice=line.exercice, amount_requested=BEYOND,
            purpose="Ouvrir deux samedis de plus par mois.", created_by=by,
        )  # fmt: skip
        Entry.objects.record(by=by, action="create", target=request, after=request.state)
        for code in (REFERENTIEL, COMITE):
            proof = ConditionProof.objects.create(funding_request=request, code=code, document=PROOF, joined_by=by)
            Entry.objects.record(by=by, action="create", target=proof)
        request.submit(by=by)
    with at(moment_of(scene.days_ago(4), 16)):
        request.grant(
            by=manager, amount=BEYOND, commitment_reason="deux samedis de plus, d’après le budget du service"
        )


def _line(scene, fund, year, amount, *, binding=False, official=False, shares=None):
    """Published, and split between the Caf unless `shares` are given."""
    first, second = scene.agents[Role.CNAF, None][:2]
    # In February, or on New Year’s Day when this year is too young: what moves on the line comes after.
    told = date(year, *PUBLISHED) < scene.days_ago(MOVES)
    with at(moment_of(date(year, *PUBLISHED) if told else scene.new_year, 8)):
        line = Envelope.objects.create(
            fund=fund, exercice=year, amount=amount, binding=binding, source=ARTICLE if official else INVENTED,
            fictitious=not official, prepared_by=first,
        )  # fmt: skip
        Entry.objects.record(by=first, action="create", target=line)
        line.publish(by=second)
        _split(line, shares or _shares(amount, everywhere=year >= scene.last.year - 1), first)
    return line


def _split(line, amounts, by):
    """As an import writes them, in one go: thousands of shares are no story of their own."""
    shares = Share.objects.bulk_create([Share(envelope=line, caf_id=code) for code in amounts])
    ShareEntry.objects.bulk_create(
        [ShareEntry(share=share, amount=amounts[share.caf_id], reason=REASON, entered_by=by) for share in shares]
    )


def _shares(amount, *, everywhere):
    """What each Caf is given: a floor, then by population; never a rule of the Cnaf, which published none.

    Years long past are split between a few Caf only: the demonstration loads in seconds.
    """
    caf = list(Caf.objects.select_related("departement").order_by("pk"))
    people = sum(one.departement.population for one in caf)
    rest = amount * SPLIT - FLOOR * len(caf)
    told = caf if everywhere else [one for one in caf if one.pk in TOLD]
    return {one.pk: FLOOR + (rest * one.departement.population / people).quantize(Decimal(1)) for one in told}


def _corrected(line, amount, by):
    correction = EnvelopeCorrection.objects.create(
        envelope=line, amount=amount, reason="abondement inventé", source=INVENTED, proposed_by=by
    )
    Entry.objects.record(by=by, action="create", target=correction)
    return correction


def _proposed(line, giving, receiving, amount, reason, by):
    receiving = Caf.objects.get(pk=receiving) if receiving else None
    giving = Caf.objects.get(pk=giving)
    return propose(envelope=line, from_caf=giving, to_caf=receiving, amount=amount, reason=reason, by=by)
