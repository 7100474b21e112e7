"""Statistics of questions and quizzes, and the setting of standards, each in a file of its own.

The only part of the project that imports numpy; nothing is imported here, so that whoever
wants one tool loads that tool alone. All of them stand on `responses.Responses`.
"""
