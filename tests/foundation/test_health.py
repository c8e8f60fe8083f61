"""Health endpoints: plain words for machines, without a sign-in, without a detail that helps an intruder."""

from types import SimpleNamespace

import pytest
from django.test import Client
from django.urls import reverse

from portal.foundation import health

LIVE, READY = "/health/live", "/health/ready"


def test_the_addresses_are_those_that_machines_know():
    assert (reverse("health_live"), reverse("health_ready")) == (LIVE, READY)


def test_live_asks_nothing_of_anybody(db, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = Client().get(LIVE)
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"ok\n", "text/plain; charset=utf-8")
    assert "no-store" in answer["Cache-Control"] and not answer.cookies


def test_ready_asks_the_database_and_redis(db):
    assert Client().get(READY).content == b"ok\n" and Client().head(READY).status_code == 200


def test_a_part_that_is_down_is_named_and_nothing_more(db, monkeypatch):
    def down(*args, **kwargs):
        raise ConnectionError("password=secret host=10.0.0.1")

    monkeypatch.setattr(health, "cache", SimpleNamespace(set=down))
    answer = Client().get(READY)
    assert (answer.status_code, answer.content.decode()) == (503, "redis : en panne\n")
    monkeypatch.setattr(health, "connection", SimpleNamespace(cursor=down))
    answer = Client().get(READY)
    assert (answer.status_code, answer.content.decode()) == (503, "base de données : en panne\nredis : en panne\n")
    assert Client().get(LIVE).status_code == 200


@pytest.mark.parametrize("address", [LIVE, READY])
def test_they_are_only_read(db, address):
    assert Client().post(address).status_code == 405
