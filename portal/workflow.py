"""A transition is a plain method: locked, refused with a reason, journaled, all in one transaction."""

from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps

import structlog
from django.apps import apps
from django.db import IntegrityError, transaction

log = structlog.get_logger(__name__)
REFUSED_BY_DATABASE = (
    "Rien n’a été enregistré : le dossier a changé au même moment. Relisez la page mise à jour, puis recommencez si "
    "c’est encore utile."
)


class TransitionRefused(Exception):
    """The row cannot take this step now; `reason` is a French sentence for the person who asked."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class Transition:
    """What `@transition` declares, read by the test that compares the graphs with docs/workflows.md."""

    name: str
    sources: tuple
    to: str
    allowed: callable


def transition(*sources, to, allowed):
    """Turn a model method into a transition from one of `sources` to the state `to`.

    The method runs on the row re-read under `select_for_update`; it sets fields, the wrapper sets `state`, saves
    and appends to the journal. `allowed(by, row)` says who may. Raises `TransitionRefused`.
    """

    def decorate(method):
        @wraps(method)
        def run(self, *, by, note="", **details):
            with held(self):
                refuse_unless_possible(self, by, sources, allowed)
                before = self.state
                method(self, by=by, **details)
                self.state = to
                self.save()
                apps.get_model("journal", "Entry").objects.record(
                    by=by, action=f"transition:{method.__name__}", target=self, before=before, after=to, note=note
                )

        run.transition = Transition(name=method.__name__, sources=sources, to=to, allowed=allowed)
        return run

    return decorate


@contextmanager
def held(row):
    """One transaction on `row`, re-read and locked; what the database refuses becomes a `TransitionRefused`."""
    try:
        with transaction.atomic():
            row.refresh_from_db(from_queryset=type(row)._base_manager.select_for_update(of=("self",)))
            yield
    except IntegrityError as error:
        log.warning("refused_by_database", row=row._meta.label_lower, pk=row.pk, rule=str(error).partition("\n")[0])
        raise TransitionRefused(REFUSED_BY_DATABASE) from error


def refuse_unless_possible(row, by, sources, allowed):
    """Raise `TransitionRefused` unless `row` is in one of the states `sources` and `allowed(by, row)`."""
    if row.state not in sources:
        raise TransitionRefused(
            f"Cette action n’est plus possible : l’état est maintenant « {row.get_state_display()} ». "
            "Relisez la page mise à jour avant de poursuivre."
        )
    if not allowed(by, row):
        raise TransitionRefused(
            "Vous ne pouvez pas faire cette action vous-même : demandez à une autre personne habilitée."
        )


def declared_transitions(model):
    """Every `Transition` of `model`, in the order of the class body."""
    return [member.transition for member in vars(model).values() if callable(member) and hasattr(member, "transition")]
