"""Which two phrases of different reports answer one question."""
