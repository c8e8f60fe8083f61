"""mypy excuses no module of ours, and a step of a workflow keeps the signature it was written with."""

import inspect
import tomllib
from pathlib import Path

import pytest

from funding.grants.models import FundingRequest

ROOT = Path(__file__).resolve().parent.parent


def modules_where(option, value):
    """The modules for which pyproject.toml sets `option` of mypy to `value`, but for libraries."""
    overrides = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]["overrides"]
    return [module for override in overrides if override.get(option) is value for module in override["module"]]


@pytest.mark.parametrize(("option", "value"), [("disallow_untyped_defs", False), ("ignore_errors", True)])
def test_no_module_of_ours_is_excused(option, value):
    assert not modules_where(option, value), "type it instead"


def test_signatures_are_asked_of_the_foundation_the_rules_and_the_models():
    asked = modules_where("disallow_untyped_defs", True)
    assert {"portal.foundation.*", "funding.rule.*", "*.models", "*.permissions", "*.process"} <= set(asked)


def test_a_step_keeps_its_signature():
    assert list(inspect.signature(FundingRequest.grant).parameters) == [
        "self", "by", "amount", "decision_note", "commitment_reason", "commission",
    ]  # fmt: skip
    assert FundingRequest.grant.__name__ == "grant" and "Commit" in FundingRequest.grant.__doc__
