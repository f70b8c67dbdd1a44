"""The description of the read API (OpenAPI 3.1), drawn from the tables that it answers from."""

from collections.abc import Mapping
from typing import Any

from articles.queries.site import Site
from articles.views.api_tables import NOTICE, RESOURCES, Field, Resource

_NO = {
    "400": "What was asked cannot be understood.",
    "401": "There was no key, or none of this desk.",
    "403": "The key was taken back.",
    "404": "There is nothing at this address.",
    "429": "Too many requests in a minute.",
}


def openapi(site: Site, usual: int, most: int) -> dict[str, Any]:
    """The whole description; a page has `usual` rows and at most `most`."""
    paths: dict[str, Any] = {}
    for name, resource in RESOURCES.items():
        paths[f"/{name}"] = {"get": _list(name, resource, usual, most)}
        paths[f"/{name}/{{id}}"] = {"get": _one(name, resource)}
    return {
        "openapi": "3.1.0",
        "info": {"title": f"{site.name}: read API", "version": "1"},
        "servers": [{"url": f"{site.url}/api/v1"}],
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
            "schemas": {name: _schema(resource.fields) for name, resource in RESOURCES.items()}
            | {"problem": _PROBLEM, "notice": _notice()},
        },
    }


_PROBLEM: dict[str, Any] = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
    "required": ["type", "title", "status", "detail"],
    "additionalProperties": False,
}


def _notice() -> dict[str, Any]:
    told = _schema(NOTICE)
    properties = _PROBLEM["properties"] | told["properties"]
    return told | {"properties": properties, "required": list(properties)}


def _schema(table: Mapping[str, Field]) -> dict[str, Any]:
    fields = {name: dict(field.schema) for name, field in table.items()}
    return {"type": "object", "properties": fields, "required": list(fields), "additionalProperties": False}


def _list(name: str, resource: Resource, usual: int, most: int) -> dict[str, Any]:
    page = {
        "type": "object",
        "properties": {
            "items": {"type": "array", "items": _ref(name)},
            "next": {"type": ["string", "null"], "format": "uri"},
        },
        "required": ["items", "next"],
        "additionalProperties": False,
    }
    paging = {
        "after": ({"type": "integer", "minimum": 0}, "The rows after this place; `next` names it."),
        "limit": ({"type": "integer", "minimum": 1, "maximum": most, "default": usual}, "So many rows."),
    }
    asked = {each: (narrowing.schema, narrowing.says) for each, narrowing in resource.filters.items()} | paging
    parameters = [_parameter(each, "query", schema, says) for each, (schema, says) in asked.items()]
    return {"summary": resource.says, "parameters": parameters, "responses": _responses(page)}


def _one(name: str, resource: Resource) -> dict[str, Any]:
    parameters = [_parameter("id", "path", {"type": "string"}, "The id, or the public id of a fact-check.")]
    responses = _responses(_ref(name))
    if resource.gone is not None:
        responses["410"] = {"description": "It was taken down; the notice that is left.", "content": _problem("notice")}
    return {"summary": f"One of the {name}.", "parameters": parameters, "responses": responses}


def _parameter(name: str, where: str, schema: Mapping[str, Any], says: str) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "description": says, "schema": dict(schema)}


def _responses(schema: Mapping[str, Any]) -> dict[str, Any]:
    found = {"description": "Found; with an ETag.", "content": {"application/json": {"schema": dict(schema)}}}
    unchanged = {"description": "The same as before, by If-None-Match."}
    return {"200": found, "304": unchanged} | {
        status: {"description": says, "content": _problem("problem")} for status, says in _NO.items()
    }


def _problem(name: str) -> dict[str, Any]:
    return {"application/problem+json": {"schema": _ref(name)}}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}
