"""One frozen record for each table: what the stages hand to each other and the warehouse stores.

Offsets count Unicode code points, start inclusive, end exclusive; `*_char` count in the article's
clean text, `raw_*` in the decoded text of the raw item. Dates are EDTF text (`2012-05-14`,
`2016-06`, `2012-01-01/2012-03-31`, `XXXX-05-14`); null means that the text gives none.
"""

from tasks.records.articles import (
    Article,
    Cut,
    DateCandidate,
    PublishedBasis,
    TextMap,
)
from tasks.records.claims import (
    Attribution,
    Claim,
    Document,
    DocumentStatus,
    Event,
    EventType,
    Indicator,
    Layout,
    Measure,
    Membership,
    Mention,
    Mode,
    Operator,
    Ownership,
    Position,
    Statement,
)
from tasks.records.copies import (
    ClusterMember,
    ClusterRole,
    Copy,
    Direction,
    DirectionBasis,
    InheritedDate,
    Link,
    LinkKind,
    Passage,
)
from tasks.records.items import (
    ItemVersion,
    RawItem,
    Reject,
)
from tasks.records.search import (
    SearchEntry,
    Sentence,
    WordForm,
)
from tasks.records.utterances import (
    UtteranceDifference,
    UtteranceReport,
)

__all__ = [
    "Article",
    "Attribution",
    "Claim",
    "ClusterMember",
    "ClusterRole",
    "Copy",
    "Cut",
    "DateCandidate",
    "Direction",
    "DirectionBasis",
    "Document",
    "DocumentStatus",
    "Event",
    "EventType",
    "Indicator",
    "InheritedDate",
    "ItemVersion",
    "Layout",
    "Link",
    "LinkKind",
    "Measure",
    "Membership",
    "Mention",
    "Mode",
    "Operator",
    "Ownership",
    "Passage",
    "Position",
    "PublishedBasis",
    "RawItem",
    "Reject",
    "SearchEntry",
    "Sentence",
    "Statement",
    "TextMap",
    "UtteranceDifference",
    "UtteranceReport",
    "WordForm",
]
