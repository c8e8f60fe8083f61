"""The fixtures of conventions."""

from tests.mediation.conventions.conftest import act, plain, prepared, service

__all__ = ["act", "plain", "prepared", "service"]
