"""The acts of the journal, in plain French words. Features contribute the words of their rows and of their acts."""

from collections.abc import Callable, Iterable, Mapping

from django.db import models

from portal.foundation.access.disclosure import READ, UNCOUNTED

# {kind of act: (place in the filter of the journal, French words)}
ACTS: dict[str, tuple[int, str]] = {
    "read": (10, "a lu"),
    "list": (15, "a lu dans une liste"),
    "search": (20, "a cherché"),
    "create": (30, "a créé"),
    "update": (40, "a modifié"),
    "discard": (50, "a écarté"),
    "import": (55, "a importé"),
    "export": (60, "a exporté"),
    "journal": (62, "a lu le journal"),
    "download": (70, "a téléchargé"),
    "transition": (80, "a fait avancer"),
}
# {kind: actions as they are written}; a kind that is not here is written as itself.
ACTIONS: dict[str, frozenset[str]] = {"read": frozenset({READ, UNCOUNTED})}
# {model label: French noun} and {model label: {step: French words}}
NOUNS: dict[str, str] = {}
STEPS: dict[str, Mapping[str, str]] = {}
# {model label: the numbers of the files in which the row of a key is, as an expression}: some stand in several.
FILES_OF: dict[str, Callable[[int], models.Expression]] = {}


def add_act(kind: str, words: str, *, place: int, actions: Iterable[str] = ()) -> None:
    """Name a kind of act of a feature's own, and how its acts are written when not as the kind itself."""
    ACTS[kind] = place, words
    if actions:
        ACTIONS[kind] = frozenset(actions)


def add_row(
    model: type[models.Model],
    noun: str,
    steps: Mapping[str, str] | None = None,
    *,
    files_of: Callable[[int], models.Expression] | None = None,
) -> None:
    """Name the rows of `model`, and the steps written about them: transitions, and acts that say their kind first.

    `files_of(key)`, for rows that several files show, is the expression that finds the numbers of these files.
    """
    NOUNS[model._meta.label_lower] = noun
    STEPS[model._meta.label_lower] = steps or {}
    if files_of is not None:
        FILES_OF[model._meta.label_lower] = files_of


def act_choices() -> list[tuple[str, str]]:
    """(kind, words) of each kind of act, in the order of the filter."""
    return [(kind, words) for kind, (_, words) in sorted(ACTS.items(), key=lambda item: item[1])]


def row_choices() -> list[tuple[str, str]]:
    """(label, noun) of each kind of row, in the order of the alphabet."""
    return sorted(NOUNS.items(), key=lambda item: item[1])


def actions_of(kind: str) -> frozenset[str]:
    """The actions of a kind, as they are written: never found by how their text begins."""
    if kind == "transition":
        return frozenset(f"transition:{step}" for steps in STEPS.values() for step in steps)
    return ACTIONS.get(kind, frozenset({kind}))


def act_in_words(action: str, target_type: str = "") -> str:
    """« a transmis » for `transition:send` on a referral, « a lu » for `read`; the act itself when it has no words."""
    kind, _, step = action.partition(":")
    return STEPS.get(target_type, {}).get(step) or ACTS.get(kind, (0, action))[1]


def noun_of(target_type: str) -> str:
    """« dossier » for `separations.family`; the label itself when nobody named it."""
    return NOUNS.get(target_type, target_type)
