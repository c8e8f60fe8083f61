"""What takes two persons of the Cnaf: proposed by one, approved or refused by another."""
