"""An error in the logs: its type and the line it came from, none of its words."""

import json

import structlog

from portal.foundation.logs import tell_where


def test_an_error_is_told_by_its_type_and_its_line_without_its_words():
    def fall():
        raise ValueError("Lefèvre, né le 17/05/1980")

    try:
        fall()
    except ValueError:
        event = tell_where(None, "error", {"event": "job_failed", "exc_info": True})
    assert event["error"] == "ValueError" and "exc_info" not in event
    assert event["where"].endswith(f"{__file__}:{fall.__code__.co_firstlineno + 1}")
    assert "Lefèvre" not in json.dumps(event, ensure_ascii=False)


def test_every_log_goes_through_it_and_one_without_an_error_is_left_alone():
    assert tell_where in structlog.get_config()["processors"]
    assert tell_where(None, "info", {"event": "job_lost"}) == {"event": "job_lost"}
