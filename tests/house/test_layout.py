"""The page CONTRIBUTING.md describes, held to."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

VIEWS = sorted((Path(settings.BASE_DIR) / "articles" / "views").glob("*.py"))
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.name)
def test_no_view_writes_to_the_database(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {
        node.func.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES
    }

    assert not calls


@pytest.mark.parametrize("path", VIEWS, ids=lambda path: path.name)
def test_views_stay_short(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        and node.args.args
        and node.args.args[0].arg == "request"
        and (node.end_lineno or 0) - node.lineno > 35
    ]

    assert not long
