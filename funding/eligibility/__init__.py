"""What a request must meet, exercice by exercice: dated criteria of the Cnaf."""
