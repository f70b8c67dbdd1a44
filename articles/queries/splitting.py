"""Whether a quote says several things that could be true apart from each other."""

from articles.models import Quote
from articles.text.particulars import FIGURE, particulars
from articles.workflow.vocabulary import QuoteState

LONG = 20
SEVERAL_FIGURES = "This holds several figures, and one may be right while another is wrong."


def holds_several_figures(quote: Quote) -> bool:
    """Whether a quote to check is long, has two figures or more, and no part of it was split off.

    Without a query for most quotes.
    """
    if quote.state != QuoteState.TO_CHECK or quote.part_of_id or len(quote.words.split()) < LONG:
        return False
    figures = sum(each.kind == FIGURE for each in particulars(quote.words))
    return figures > 1 and not quote.parts.exclude(state=QuoteState.REJECTED).exists()
