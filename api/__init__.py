"""The read-only API: one router over what the features offer (their `endpoints` modules)."""
