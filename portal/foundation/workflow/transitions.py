"""A transition is a plain method: locked, refused with a reason, journaled, all in one transaction."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

import structlog
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, OperationalError, models, transaction

from portal.foundation.access.roles import Actor
from portal.foundation.access.scoping import ScopedModel
from portal.foundation.workflow.obstacles import obstacles_to
from portal.foundation.workflow.recorder import record

P = ParamSpec("P")
Row = TypeVar("Row", bound="StatefulModel")
# Says whether an agent may take a step on a row, whatever its state.
MayStep = Callable[[Any, Any], bool]

log = structlog.get_logger(__name__)
REFUSED_BY_DATABASE = (
    "Rien n’a été enregistré : le dossier a changé au même moment. Relisez la page mise à jour, puis recommencez si "
    "c’est encore utile."
)
BUSY = "Rien n’a été enregistré : quelqu’un agissait sur le même dossier au même moment. Recommencez."
DEADLOCK = "40P01"
GONE = "Ce que vous vouliez changer n’existe plus : quelqu’un l’a supprimé entre-temps. Revenez à la liste."


class ActionRefused(Exception):
    """What was asked cannot be done now; `reason` is a French sentence for the person who asked."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class Transition:
    """What `@transition` declares: read by pages (who may do what now) and by the test of docs/workflows.md.

    `button` is the verb of the button that takes the step, `on_conflict` what is said when the database refuses it.
    """

    name: str
    sources: tuple[str, ...]
    to: str
    allowed: MayStep
    button: str = ""
    on_conflict: str = REFUSED_BY_DATABASE

    def is_open(self, row: "StatefulModel", agent: Actor) -> bool:
        """Whether `agent` may take this step on `row` as it stands."""
        return row.state in self.sources and self.allowed(agent, row)


def transition(
    *sources: str,
    to: str,
    allowed: MayStep,
    button: str = "",
    on_conflict: str = REFUSED_BY_DATABASE,
) -> Callable[[Callable[Concatenate[Row, P], str | None]], Callable[Concatenate[Row, P], None]]:
    """Turn a model method into a transition from one of `sources` to the state `to`.

    The method runs on the row re-read under `select_for_update`; it sets fields, the wrapper sets `state`, saves
    and appends to the journal. `allowed(by, row)` says who may; what other features object is asked next
    (`workflow.obstacles`). Every step takes `by`; a `note` goes to the journal alone, and a step that is called with
    one declares it; what the method returns is the note when none was given. Raises `ActionRefused`.
    """

    def decorate(method: Callable[Concatenate[Row, P], str | None]) -> Callable[Concatenate[Row, P], None]:
        declared = Transition(
            name=method.__name__, sources=sources, to=to, allowed=allowed, button=button, on_conflict=on_conflict
        )

        @wraps(method)
        def run(row: Row, *args: P.args, **details: P.kwargs) -> None:
            by, note = cast(Actor, details["by"]), details.pop("note", "")
            with locked(row, on_conflict=on_conflict):
                refuse_unless_possible(row, by, sources, allowed)
                if hindered := obstacles_to(row, method.__name__):
                    raise ActionRefused(" ".join(hindered))
                before = row.state
                said = method(row, *args, **details)
                row.state = to
                row.save()
                action = f"transition:{method.__name__}"
                record(by=by, action=action, target=row, before=before, after=to, note=note or said or "")

        run.transition = declared  # type: ignore[attr-defined]  # read by `declared_transitions`
        return run

    return decorate


class StatefulModel(ScopedModel):
    """A row with a `state` (a `StateChoices` called `State`) that its transitions move."""

    if TYPE_CHECKING:
        state: models.CharField[Any, Any]

        def get_state_display(self) -> str:
            """The state in French: Django writes it on each model that has the field."""

    @property
    def standing(self) -> str:
        """What an act on several rows shows before and after it, in words: the state, or more when a model says it."""
        return str(self.get_state_display())

    @property
    def seen_as(self) -> str:
        """What tells that the row changed since somebody looked at it: its state, and its version where it counts."""
        return f"{self.state}.{getattr(self, 'version', '')}"

    # How the addresses of the steps begin: `<url_prefix>_<step>`; the name of the class when it says nothing.
    url_prefix = ""

    class Meta:
        abstract = True

    def available_steps(self, agent: Actor) -> dict[str, Transition]:
        """The steps that `agent` may take on this row as it stands, by name, in the order of the class."""
        return {step.name: step for step in declared_transitions(type(self)) if step.is_open(self, agent)}

    @classmethod
    def step_url_name(cls, step: str) -> str:
        """The name of the address that takes `step`: « funding_request_submit »."""
        prefix = cls.url_prefix or re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        return f"{prefix}_{step}"


@contextmanager
def locked(row: ScopedModel, *, on_conflict: str = REFUSED_BY_DATABASE) -> Iterator[None]:
    """One transaction on `row`, re-read under lock; what the database refuses becomes an `ActionRefused`."""
    try:
        with transaction.atomic():
            _read_again(row)
            yield
    except IntegrityError as error:
        log.warning("refused_by_database", row=row._meta.label_lower, pk=row.pk, rule=str(error).partition("\n")[0])
        raise ActionRefused(on_conflict) from error
    except OperationalError as error:
        if getattr(error.__cause__, "pgcode", "") != DEADLOCK:
            raise
        raise ActionRefused(BUSY) from error


def own_tables(model: type[models.Model]) -> tuple[str, ...]:
    """What `select_for_update(of=…)` takes to lock a whole row: its table, and those of the models it extends.

    A row that extends another one is read from both: what was not locked would be read as it stood before the wait.
    """
    return ("self", *(link.name for link in model._meta.parents.values() if link))


def _read_again(row: ScopedModel) -> None:
    model = type(row)
    try:
        row.refresh_from_db(from_queryset=model.unscoped.select_for_update(of=own_tables(model)))
    except ObjectDoesNotExist:
        raise ActionRefused(GONE) from None


def refuse_unless_possible(row: StatefulModel, by: Actor, sources: Iterable[str], allowed: MayStep) -> None:
    """Raise `ActionRefused` unless `row` is in one of the states `sources` and `allowed(by, row)`."""
    if row.state not in sources:
        raise ActionRefused(
            f"Cette action n’est plus possible : l’état est maintenant « {row.get_state_display()} ». "
            "Relisez la page mise à jour avant de poursuivre."
        )
    if not allowed(by, row):
        raise ActionRefused(
            "Vous ne pouvez pas faire cette action vous-même : demandez à une autre personne habilitée."
        )


def declared_transitions(model: type[models.Model]) -> list[Transition]:
    """Every `Transition` of `model`, in the order of the class body; those of the classes it derives from first."""
    members = {name: member for parent in reversed(model.__mro__) for name, member in vars(parent).items()}
    return [member.transition for member in members.values() if callable(member) and hasattr(member, "transition")]
