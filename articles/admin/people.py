"""Accounts and roles. An account that worked on anything stays, made inactive; roles come from the migration."""

from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.forms import CheckboxSelectMultiple, ModelMultipleChoiceField
from django.http import HttpRequest
from django.utils.html import format_html_join

from articles.admin.base import DeskAdmin, is_id
from articles.queries.people import name_of

if TYPE_CHECKING:
    BaseUserAdmin = DjangoUserAdmin[User]
    BaseRolesField = ModelMultipleChoiceField[Group]
else:
    BaseUserAdmin, BaseRolesField = DjangoUserAdmin, ModelMultipleChoiceField

admin.site.unregister([User, Group])
apps.get_app_config("auth").verbose_name = "People"


class RolesField(BaseRolesField):
    def clean(self, value: Any) -> Any:
        if not all(is_id(each) for each in value or ()):
            raise ValidationError("That is not a role.")
        return super().clean(value)


@admin.register(User)
class UserAdmin(DeskAdmin, BaseUserAdmin):
    """Model permissions and is_staff mean nothing on this desk, and only the command line makes a superuser."""

    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Who", {"fields": ("first_name", "last_name", "email")}),
        ("What they may do", {"fields": ("is_active", "groups")}),
        ("When", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "password1", "password2")}),
        ("Who", {"fields": ("first_name", "last_name", "email")}),
        ("What they may do", {"fields": ("groups",)}),
    )
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()
    list_display = ("username", "first_name", "last_name", "email", "roles", "is_active", "last_login")
    list_filter = ("is_active", "groups", "date_joined")
    ordering = ("username",)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or not obj.is_superuser or request.user.is_superuser)

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        if obj and not self.has_change_permission(request, obj):
            return [(None, {"fields": ("username", "first_name", "last_name", "email", "roles", "is_active")})]
        return super().get_fieldsets(request, obj)

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).prefetch_related("groups")

    def formfield_for_manytomany(self, db_field: Any, request: Any = None, **kwargs: Any) -> Any:
        if db_field.name == "groups":
            kwargs |= {
                "form_class": RolesField,
                "widget": CheckboxSelectMultiple,
                "label": "Roles",
                "help_text": "Without a role, the account sees nothing of the desk.",
            }
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    @admin.display
    def roles(self, row: User) -> str:
        return ", ".join(["superuser"] * row.is_superuser + [group.name for group in row.groups.all()])


@admin.register(Group)
class GroupAdmin(DeskAdmin):
    fields = ("name", "members")
    list_display = ("name", "how_many")
    search_fields = ("name",)
    ordering = ("id",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).annotate(people=Count("user"))

    @admin.display(description="members")
    def how_many(self, row: Any) -> int:
        return int(row.people)

    @admin.display
    def members(self, row: Group) -> str:
        return format_html_join(", ", "{}", [(name_of(user),) for user in row.user_set.order_by("username")]) or "–"
