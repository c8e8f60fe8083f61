"""What the rules on rights are told and answer with: facts, steps, sources, dates; pure."""
