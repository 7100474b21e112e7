"""The quiz engine: question types, banks, the rules of a quiz, attempts and what they are worth."""
