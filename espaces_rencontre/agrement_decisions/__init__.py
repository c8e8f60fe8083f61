"""A file of agrément from its deposit to the answer of the prefect, or to his silence."""
