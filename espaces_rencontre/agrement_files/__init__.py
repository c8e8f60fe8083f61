"""The file by which a meeting space asks the prefect for its agrément: deposited, complete, answered or not."""
