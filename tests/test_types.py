"""What mypy excuses only shrinks, and a step of a workflow keeps the signature it was written with."""

import inspect
import tomllib
from pathlib import Path

import pytest

from funding.grants.models import FundingRequest

ROOT = Path(__file__).resolve().parent.parent
# Lower these when a module leaves a list; nothing raises them.
UNTYPED_AT_MOST = 0
UNCHECKED_AT_MOST = 3


def modules_where(option, value):
    """The modules for which pyproject.toml sets `option` of mypy to `value`, but for libraries."""
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["overrides"]
    return [module for override in overrides if override.get(option) is value for module in override["module"]]


@pytest.mark.parametrize(
    ("option", "value", "at_most"),
    [("disallow_untyped_defs", False, UNTYPED_AT_MOST), ("ignore_errors", True, UNCHECKED_AT_MOST)],
)
def test_the_list_of_exceptions_only_shrinks_and_names_what_exists(option, value, at_most):
    excused = modules_where(option, value)
    assert len(excused) <= at_most, "type it instead"
    assert excused == sorted(set(excused))
    for module in excused:
        assert (ROOT / f"{module.replace('.', '/')}.py").exists(), f"{module} is no more: take it out of the list"


def test_signatures_are_asked_of_the_foundation_the_rules_and_the_models():
    asked = modules_where("disallow_untyped_defs", True)
    assert {"portal.foundation.*", "funding.rule.*", "*.models", "*.permissions", "*.process"} <= set(asked)


def test_a_step_keeps_its_signature():
    assert list(inspect.signature(FundingRequest.grant).parameters) == ["self", "by", "amount", "decision_note"]
    assert FundingRequest.grant.__name__ == "grant" and "Commit" in FundingRequest.grant.__doc__
