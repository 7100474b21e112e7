"""The database: engine, read and write sessions, transaction, and what every table shares."""
