"""Writes questions.zip: QTI 3.0 as incept-qti-sdk makes it."""

import zipfile

from qti_sdk import (
    Choice,
    ChoiceConfig,
    ExtendedTextConfig,
    Feedback,
    FeedbackEnabled,
    ItemPackaging,
    MatchConfig,
    MatchItem,
    OrderConfig,
    OrderItem,
    QtiBuilder,
    QuestionItem,
    SummativeBehavior,
    TextEntryConfig,
)

PACKAGING = ItemPackaging(difficulty=0.3)


def item(question, interaction, behavior=None, **more):
    return QuestionItem(
        question=question,
        behavior=behavior or SummativeBehavior(),
        packaging=PACKAGING,
        interactions=[interaction],
        **more,
    )


ITEMS = {
    "choice": item(
        "Which number is for an **ambulance** in Norway?",
        ChoiceConfig(
            choices=[
                Choice(id="A", content="110"),
                Choice(id="B", content="112"),
                Choice(id="C", content="113", correct=True),
            ],
            shuffle=True,
        ),
    ),
    "choice_feedback": item(
        "What do you do first?",
        ChoiceConfig(
            choices=[
                Choice(
                    id="A",
                    content="check for danger",
                    correct=True,
                    feedback=[Feedback(type="explanation", content="Yes: your own safety first.")],
                ),
                Choice(
                    id="B",
                    content="run",
                    feedback=[Feedback(type="explanation", content="No: look first.")],
                ),
            ],
        ),
        FeedbackEnabled(),
    ),
    "choices": item(
        "Which are vital signs?",
        ChoiceConfig(
            choices=[
                Choice(id="A", content="pulse", correct=True),
                Choice(id="B", content="breathing", correct=True),
                Choice(id="C", content="eye colour"),
            ],
            max_selections=0,
        ),
    ),
    "text": item("The largest organ of the body is <blank>.", TextEntryConfig(answers=["skin", "the skin"])),
    "texts": item(
        "The <blank-1> pumps <blank-2>.",
        TextEntryConfig(answers={"blank-1": ["heart"], "blank-2": ["blood"]}),
    ),
    "match": item(
        "Match each organ with what it does.",
        MatchConfig(
            source_set=[MatchItem(id="S1", content="heart"), MatchItem(id="S2", content="lung")],
            target_set=[
                MatchItem(id="T1", content="pumps blood"),
                MatchItem(id="T2", content="takes up oxygen"),
                MatchItem(id="T3", content="cleans blood"),
            ],
            correct_mapping=[("S1", "T1"), ("S2", "T2")],
        ),
    ),
    "order": item(
        "Put the steps in order.",
        OrderConfig(
            items=[
                OrderItem(id="B", content="check for response"),
                OrderItem(id="A", content="check for danger"),
                OrderItem(id="C", content="call for help"),
            ],
            correct_order=["A", "B", "C"],
        ),
    ),
    "essay": item("Describe a rescue.", ExtendedTextConfig(prompt="Write.", scoring_mode="human")),
}


def main():
    with zipfile.ZipFile("questions.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        resources = []
        for name, question in ITEMS.items():
            archive.writestr(f"items/{name}.xml", QtiBuilder().build(question).item_xml)
            resources.append(
                f'<resource identifier="{name}" type="imsqti_item_xmlv3p0" href="items/{name}.xml">'
                f'<file href="items/{name}.xml"/></resource>'
            )
        archive.writestr(
            "imsmanifest.xml",
            '<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><metadata>'
            "<schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/>"
            f"<resources>{''.join(resources)}</resources></manifest>",
        )


main()
