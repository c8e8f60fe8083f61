"""What the tests of imports share, for those of shares."""

from tests.foundation.imports.conftest import applied, deposited  # noqa: F401
