"""Makes questions.xml with moodlexport."""

from moodlexport import Category, Question

category = Category("Taushetsplikt")
category.description("Fra moodlexport")

question = Question("multichoice")
question.name("Taushet")
question.questiontext("Hvem har <b>taushetsplikt</b>?")
question.generalfeedback("Se loven.")
question.answer("Legen", 50)
question.answer("Renholderen", 50)
question.answer("Naboen", -100)
question.single(False)
question.addto(category)

question = Question("multichoice")
question.name("En")
question.questiontext("Hvor lenge gjelder plikten?")
question.answer("Ut vakten", 0)
question.answer("Alltid", 100)
question.grade(2)
question.addto(category)

question = Question("multichoice")
question.name("Formel")
question.questiontext("Hva er $2+2$?")
question.answer("$4$", 100)
question.answer("$5$", 0)
question.addto(category)

question = Question("essay")
question.name("Fritekst")
question.questiontext("Skriv om taushetsplikt.")
question.addto(category)

category.savexml("questions")
