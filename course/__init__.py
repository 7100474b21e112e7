"""The domain of Kyndig: guides, courses, quizzes, learning records and certificates.

Plain Python: no framework, no database, no network, no clock. Time, seeds and
actors come in as arguments, new values come out.
"""
