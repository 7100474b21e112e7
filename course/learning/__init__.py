"""What a person has learned: progress, completion as a fact, status at a date, HR's records."""
