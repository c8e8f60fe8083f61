"""The directory of the Nord, what parents of some files were offered there, and one sent alone during a danger."""

from datetime import timedelta

from demonstration.accounts import NORD
from demonstration.clock import at, moment_of, working_day
from demonstration.names import NUMBERS, telephone
from portal.foundation.access.roles import Role
from portal.journal.models import Entry
from portal.separations.dangers.models import DangerReport
from portal.separations.directory.models import DirectoryPlace
from portal.separations.families.models import Family
from portal.separations.offers.models import Offer
from portal.separations.specialised_orientations.models import SpecialisedOrientation, parents_to_orient

# Name, kinds, commune, communes served, days since confirmed (None: imported, never), closed or not. Invented.
PLACES = [
    (
        "Accès au droit des Weppes",
        ["legal_access", "information"],
        "Lille",
        ["Lille", "Lambersart"],
        12,
        False,
    ),
    ("La Halte des petits pas", ["laep", "reaap"], "Roubaix", ["Roubaix", "Tourcoing", "Croix"], 40, False),
    ("Escale logement", ["housing"], "Lille", [], 75, False),
    ("Atelier des conjoints", ["counselling"], "Douai", [], 150, False),
    ("Aide à domicile du Beffroi", ["tisf"], "Valenciennes", ["Valenciennes", "Anzin"], 230, False),
    ("Coup de pouce devoirs", ["clas"], "Dunkerque", ["Dunkerque"], 420, False),
    ("Vacances en Flandre", ["holidays"], "Hazebrouck", [], None, False),
    ("Écoute aux victimes de l’Escaut", ["victims"], "Cambrai", [], 30, False),
    ("Maison de la Lys", ["shelter", "violence"], "Armentières", [], 60, False),
    ("Relais parents de la Sambre", ["reaap"], "Maubeuge", ["Maubeuge"], 300, True),
]
# Rank of the parent, kind, then each answer: days ago, answer, columns; on the latest files that the agent follows.
TOLD = [
    [(1, "legal_access", [(9, "offered", {})]), (1, "housing", [(9, "offered", {}), (4, "accepted", {"place": 2})])],
    [(1, "counselling", [(20, "offered", {}), (14, "refused", {"reason": "no_need"})]),
     (2, "counselling", [(13, "put_off", {"reason": "thinks", "due": 11})])],
    [(2, "parents_session", [(6, "put_off", {"reason": "too_early", "due": 40})])],
    [(1, "laep", [(8, "refused", {"reason": "too_far", "place": 1, "note": "Pas de voiture."})])],
]  # fmt: skip


def tell_offers(agents, last):
    """Every state of each: fresh, to confirm, hidden, closed; offered, accepted, refused, put off, corrected."""
    manager, caseworker = agents[Role.RESPONSABLE, NORD][0], agents[Role.CONSEILLER, NORD][0]
    places = [_place(rank, told, manager, last) for rank, told in enumerate(PLACES)]
    followed = Family.objects.open().filter(
        caf=NORD, referent=caseworker, dangers=None, transfers=None, parents__person__is_deceased=False
    )
    for family, told in zip(followed.distinct().order_by("-pk")[: len(TOLD)], TOLD, strict=False):
        for position, kind, answers in told:
            parent = family.both_parents[position - 1]
            if parent:
                _offers(parent, kind, answers, places, caseworker, last)
    _correct_one(caseworker, last)
    _orient_one(agents[Role.TRAVAILLEUR_SOCIAL, NORD][0], places[-2], last)


def _place(rank, told, manager, last):
    name, kinds, city, zone, days, is_closed = told
    confirmed = None if days is None else last - timedelta(days=days)
    with at(moment_of(confirmed or last - timedelta(days=20), 14, rank)):
        place = DirectoryPlace(
            caf_id=NORD, name=name, kinds=kinds, city=city, zone=zone, phone=telephone(NUMBERS - 200 - rank),
            confirmed_on=confirmed, confirmed_by=manager if confirmed else None,
        )  # fmt: skip
        place.save()
        Entry.objects.record(by=manager, action="create", target=place)
    if is_closed:
        with at(moment_of(last - timedelta(days=15), 11, 30)):
            place.close(by=manager)
    return place


def _offers(parent, kind, answers, places, by, last):
    for days, answer, columns in answers:
        said = working_day(last - timedelta(days=days), last)
        place, due = columns.get("place"), columns.get("due")
        with at(moment_of(said, 10, 15)):
            row = Offer(
                parent=parent, kind=kind, answer=answer, said_on=said, noted_by=by,
                reason=columns.get("reason", ""), note=columns.get("note", ""),
                place=None if place is None else places[place],
                due_on=said + timedelta(days=due) if due else None,
            )  # fmt: skip
            row.save()
            Entry.objects.record(by=by, action="offer:note", target=row)


def _correct_one(by, last):
    """The last refusal was of another kind of reason, and something offered by mistake is cancelled."""
    refused = Offer.objects.holding().filter(noted_by=by, answer="refused").order_by("pk").last()
    if refused is None:
        return
    columns = {name: getattr(refused, name) for name in ("answer", "due_on", "said_on", "note", "place")}
    with at(moment_of(last, 16, 45)):
        refused.correct(by=by, reason="not_free", **columns)
    mistaken = Offer(parent=refused.parent, kind="holidays", answer="offered", said_on=last, noted_by=by)
    with at(moment_of(last, 16, 50)):
        mistaken.save()
        mistaken.cancel(by=by, reason="Noté sur le mauvais parent.")


def _orient_one(by, place, last):
    """Of the dangers of the Nord told last: the parent who is threatened, by telephone; then the national line."""
    report = DangerReport.objects.filter(family__caf=NORD, lifted_at=None, threat_from__isnull=False).last()
    parents = parents_to_orient(report) if report else []
    for parent in parents[:1]:
        for minute, columns in ((5, {"line": "3919", "given": "phone"}), (25, {"place": place, "given": "call"})):
            with at(max(moment_of(last, 17, minute), report.recorded_at + timedelta(minutes=minute))):
                row = SpecialisedOrientation(
                    report=report, parent=parent, consent_on=last, consent_means="phone", noted_by=by, **columns
                )
                row.save()
                Entry.objects.record(by=by, action="orientation:note", target=row)
