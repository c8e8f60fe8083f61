"""Whether the machine that serves the portal is ready for a Caf, point by point."""
