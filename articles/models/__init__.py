"""The nouns of the desk, a family per file."""

from articles.models.activity import Activity
from articles.models.api_key import ApiKey
from articles.models.article import Article, RelatedHeadline, Revision
from articles.models.call import Call
from articles.models.factcheck import Evidence, FactCheck
from articles.models.flag import Advice, Flag
from articles.models.hold import Hold
from articles.models.imports import ImportBatch, ImportItem
from articles.models.kept import KeptCopy
from articles.models.likeness import SpeakerProposal
from articles.models.matching import Related, StatementTerm
from articles.models.note import Mention, Note
from articles.models.opinion import Opinion
from articles.models.personal import Deferral, Look, PublicName, SavedView
from articles.models.publication import Dependant, PublishedVersion
from articles.models.quote import Quote, Speaker
from articles.models.redaction import Redaction
from articles.models.reply import ReplyRequest, ReplyWaiver
from articles.models.retention import RetentionRun
from articles.models.scale import Rating, Scale
from articles.models.tag import QuoteTag, Tag
from articles.models.tick import Tick
from articles.models.webhook import Delivery, Subscriber, Use

__all__ = [
    "Activity",
    "Advice",
    "ApiKey",
    "Article",
    "Call",
    "Deferral",
    "Delivery",
    "Dependant",
    "Evidence",
    "FactCheck",
    "Flag",
    "Hold",
    "ImportBatch",
    "ImportItem",
    "KeptCopy",
    "Look",
    "Mention",
    "Note",
    "Opinion",
    "PublicName",
    "PublishedVersion",
    "Quote",
    "QuoteTag",
    "Rating",
    "Redaction",
    "Related",
    "RelatedHeadline",
    "ReplyRequest",
    "ReplyWaiver",
    "RetentionRun",
    "Revision",
    "SavedView",
    "Scale",
    "Speaker",
    "SpeakerProposal",
    "StatementTerm",
    "Subscriber",
    "Tag",
    "Tick",
    "Use",
]
