"""The nouns of the desk, a family per file."""

from articles.models.activity import Activity
from articles.models.article import Article, RelatedHeadline, Revision
from articles.models.call import Call
from articles.models.factcheck import Evidence, FactCheck, Rating
from articles.models.imports import ImportBatch, ImportItem
from articles.models.kept import KeptCopy
from articles.models.likeness import SpeakerProposal
from articles.models.matching import Related, StatementTerm
from articles.models.note import Mention, Note
from articles.models.personal import Deferral, Look, SavedView
from articles.models.publication import Dependant, PublishedVersion
from articles.models.quote import Quote, Speaker
from articles.models.tag import QuoteTag, Tag
from articles.models.tick import Tick

__all__ = [
    "Activity",
    "Article",
    "Call",
    "Deferral",
    "Dependant",
    "Evidence",
    "FactCheck",
    "ImportBatch",
    "ImportItem",
    "KeptCopy",
    "Look",
    "Mention",
    "Note",
    "PublishedVersion",
    "Quote",
    "QuoteTag",
    "Rating",
    "Related",
    "RelatedHeadline",
    "Revision",
    "SavedView",
    "Speaker",
    "SpeakerProposal",
    "StatementTerm",
    "Tag",
    "Tick",
]
