"""What was said before: links to related fact-checks, and the words by which like statements are found."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from articles.models.factcheck import FactCheck
from articles.models.quote import Quote


class Related(models.Model):
    """An editor says that an earlier fact-check is about nearly the same, but not the same.

    Taking a link off removes the row; the record keeps both lines.
    """

    quote = models.ForeignKey(Quote, models.PROTECT, related_name="related")
    fact_check = models.ForeignKey(FactCheck, models.PROTECT, related_name="related")
    differs = models.JSONField(default=list, help_text="What differs, as kinds: number, unit, date, negation …")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = "related fact-check"
        ordering = ("quote", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("quote", "fact_check"),
                name="related_once",
                violation_error_message="This is linked as related already.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.quote} – {self.fact_check}"

    @property
    def as_said(self) -> dict[str, Any]:
        """What a line of the record keeps of it."""
        return {"id": self.fact_check_id, "claim": str(self.fact_check), "differs": self.differs}


class StatementTerm(models.Model):
    """An inverted index over what quotes and fact-checks say: derived, and made anew by `manage.py index_statements`.

    `statement` is the id of a quote, or of a fact-check with a minus sign; `term` the number of a stem or of a family
    of words (text/terms.py).
    """

    term = models.BigIntegerField()
    statement = models.BigIntegerField(db_index=True)

    class Meta:
        verbose_name = "term of a statement"
        constraints = (models.UniqueConstraint(fields=("term", "statement"), name="statement_has_a_term_once"),)

    def __str__(self) -> str:
        return f"{self.term} in {self.statement}"
