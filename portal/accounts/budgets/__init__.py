"""How many searches and files an agent may open in an hour: the alert, the stop, and who releases it."""
