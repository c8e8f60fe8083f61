"""How a funding request is decided: forms and pages of the manager, within a power."""
