"""Long work, done by workers: one row per job, claimed, followed, resumed, ended."""
