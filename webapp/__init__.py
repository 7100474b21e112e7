"""The web application of Kyndig. Flask and SQLAlchemy live here; the rules live in `course`."""
