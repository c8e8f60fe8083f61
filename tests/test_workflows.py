"""docs/workflows.md tells the graphs the code declares: every model, every state, every step, and who may."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.urls import reverse

from portal.foundation.workflow.transitions import declared_transitions
from portal.journal.words import NOUNS, STEPS

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "workflows.md").read_text(encoding="utf-8")
OURS = ("portal.", "mediation.", "espaces_rencontre.", "funding.", "reports.")
MOVING = [model for model in apps.get_models() if model.__module__.startswith(OURS) and declared_transitions(model)]


def section(model):
    """What the page says of `model`, heading apart; empty when it says nothing."""
    found = re.search(rf"^## {re.escape(model._meta.label)}\n(.*?)(?=^## |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    return found[1] if found else ""


def rows(text, columns):
    """The cells of each line of the tables of `columns` columns, headings and rules apart, code marks removed."""
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line[:1] == "|"]
    return [[cell.strip("`") for cell in line] for line in lines if len(line) == columns and line[0][:1] == "`"]


def test_every_model_that_moves_was_found():
    assert {"Referral", "Declaration", "PriceParameter", "FundingRequest"} <= {model.__name__ for model in MOVING}


def test_the_page_has_a_section_per_model_that_moves_and_no_other():
    assert set(re.findall(r"^## (\S+)$", PAGE, re.MULTILINE)) == {model._meta.label for model in MOVING}


@pytest.mark.parametrize("model", MOVING, ids=lambda model: model._meta.label)
def test_the_table_of_steps_is_the_declared_graph(model):
    told = [tuple(row[:4]) for row in rows(section(model), 5)]
    declared = {
        (str(source), step.name, str(step.to), step.allowed.__name__)
        for step in declared_transitions(model)
        for source in step.sources
    }
    assert len(told) == len(set(told)), "a step is told twice"
    assert set(told) == declared
    assert all(row[4] for row in rows(section(model), 5)), "say what each step does"


@pytest.mark.parametrize("model", MOVING, ids=lambda model: model._meta.label)
def test_the_table_of_states_is_the_one_of_the_model(model):
    assert [tuple(row) for row in rows(section(model), 2)] == [
        (value, str(label)) for value, label in model.State.choices
    ]


@pytest.mark.parametrize("model", MOVING, ids=lambda model: model._meta.label)
def test_the_drawing_names_every_state_and_step_and_the_page_says_who_may(model):
    drawing = re.search(r"```\n(.*?)```", section(model), re.DOTALL)[1]
    steps = declared_transitions(model)
    for word in {*model.State.values, *(step.name for step in steps)}:
        assert re.search(rf"\b{word}\b", drawing), word
    for predicate in {step.allowed.__name__ for step in steps}:
        assert f"`{predicate}`: " in section(model), f"say in words who {predicate} is"


@pytest.mark.parametrize("model", MOVING, ids=lambda model: model._meta.label)
def test_the_journal_has_words_for_each_step_and_its_row(model):
    assert model._meta.label_lower in NOUNS
    for step in declared_transitions(model):
        assert step.name in STEPS[model._meta.label_lower], step.name


@pytest.mark.parametrize("model", MOVING, ids=lambda model: model._meta.label)
def test_each_step_has_its_button_and_its_address(model):
    for step in declared_transitions(model):
        assert step.button, step.name
        assert reverse(model.step_url_name(step.name), args=[1])
