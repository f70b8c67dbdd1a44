"""What the pages share on which rows are only looked at."""

from typing import Any

from django.http import HttpRequest

from articles.admin.base import RecordedAdmin


class ViewOnlyAdmin(RecordedAdmin):
    """Shows every field, the telling ones first."""

    first: tuple[str, ...] = ()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        names = [field.name for field in self.opts.concrete_fields if not field.primary_key]
        return self.fields or [*self.first, *(name for name in names if name not in self.first)]
