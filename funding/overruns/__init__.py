"""What Caf committed beyond their shares of a line that is not binding: the call for funds."""
