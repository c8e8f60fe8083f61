"""The decision letter, from texts that each Caf decides."""
