"""The names of QTI, in one spelling for all versions.

Versions 2.0 to 2.2 write `simpleChoice responseIdentifier`, version 3.0 writes
`qti-simple-choice response-identifier`, and some programs write all of it in small letters.
Readers and writers here use the names of version 2 in the namespace `QTI`; elements of HTML
have no namespace.
"""

from __future__ import annotations

import re

QTI = "{q}"
"""The namespace that elements of QTI have here, as lxml writes it in front of a tag."""

_ELEMENTS = """
assessmentItem assessmentItemRef assessmentSection assessmentSectionRef assessmentTest testPart testFeedback
assessmentStimulus assessmentStimulusRef stimulusBody ordering selection preCondition branchRule
itemSessionControl timeLimits weight variableMapping templateDefault outcomeProcessing testVariables
responseDeclaration outcomeDeclaration templateDeclaration contextDeclaration correctResponse defaultValue
value fieldValue mapping mapEntry areaMapping areaMapEntry matchTable matchTableEntry interpolationTable
interpolationTableEntry templateProcessing stylesheet itemBody contentBody responseProcessing modalFeedback
apipAccessibility companionMaterialsInfo catalogInfo catalog
rubricBlock feedbackBlock feedbackInline templateBlock templateInline printedVariable infoControl prompt
choiceInteraction simpleChoice orderInteraction associateInteraction simpleAssociableChoice
matchInteraction simpleMatchSet gapMatchInteraction gap gapText gapImg
inlineChoiceInteraction inlineChoice textEntryInteraction extendedTextInteraction hottextInteraction hottext
hotspotInteraction hotspotChoice selectPointInteraction graphicOrderInteraction graphicAssociateInteraction
graphicGapMatchInteraction associableHotspot positionObjectStage positionObjectInteraction
sliderInteraction drawingInteraction uploadInteraction mediaInteraction endAttemptInteraction
customInteraction portableCustomInteraction
responseCondition responseIf responseElseIf responseElse responseProcessingFragment setOutcomeValue
lookupOutcomeValue exitResponse
and anyN baseValue containerSize contains correct customOperator default delete divide durationGTE durationLT
equal equalRounded gcd gt gte index inside integerDivide integerModulus integerToFloat isNull lcm lt lte
mapResponse mapResponsePoint match mathConstant mathOperator max member min multiple not null or ordered
patternMatch power product random randomFloat randomInteger randomItem repeat round roundTo statsOperator
stringMatch substring subtract sum truncate variable
numberCorrect numberIncorrect numberPresented numberResponded numberSelected outcomeMinimum outcomeMaximum
"""

_ATTRIBUTES = """
identifier title label adaptive timeDependent toolName toolVersion href category required fixed visible
responseIdentifier cardinality baseType view interpretation longInterpretation normalMaximum normalMinimum
masteryValue lowerBound upperBound defaultValue mapKey mappedValue caseSensitive
shuffle maxChoices minChoices maxAssociations minAssociations matchMax matchMin orientation
expectedLength patternMask placeholderText base format stringIdentifier expectedLines maxStrings minStrings
outcomeIdentifier showHide templateIdentifier template templateLocation
toleranceMode tolerance includeLowerBound includeUpperBound roundingMode figures pattern shape coords name
fieldIdentifier includeCategory excludeCategory sectionIdentifier variableIdentifier weightIdentifier
navigationMode submissionMode keepTogether withReplacement select
"""


def _key(name: str) -> str:
    return name.replace("-", "").lower()


_BY_KEY = {_key(name): name for name in _ELEMENTS.split()}
_ATTRIBUTE_BY_KEY = {_key(name): name for name in _ATTRIBUTES.split()}
_CAPITAL = re.compile(r"(?<=[a-z])[A-Z]+")


def element_name(local: str) -> str:
    """The tag that an element of any version has here: `{q}simpleChoice`, or `p` for one of HTML."""
    if local.lower().startswith("qti-"):
        key = _key(local[4:])
        return QTI + _BY_KEY.get(key, key)
    known = _BY_KEY.get(local.lower())
    return QTI + known if known else local.lower()


def attribute_name(local: str) -> str:
    """The name that an attribute of any version has here."""
    return _ATTRIBUTE_BY_KEY.get(_key(local), local)


def with_dashes(name: str) -> str:
    """A name of version 2 as version 3.0 writes it: `mapKey` is `map-key`."""
    return _CAPITAL.sub(lambda found: "-" + found[0].lower(), name)
