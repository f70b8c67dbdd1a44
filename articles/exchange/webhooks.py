"""Telling subscribers, as Standard Webhooks has it (https://www.standardwebhooks.com)."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any

from articles.models import Delivery
from articles.queries.site import Site


def body_of(delivery: Delivery, site: Site) -> bytes:
    """What a subscriber is told: what happened to which fact-check; the text itself it reads at the address."""
    version = delivery.version
    public_id = str(version.fact_check.public_id)
    kind = version.kind if version.redacted_at is None else "redaction"
    told: dict[str, Any] = {
        "type": f"fact_check.{kind}",
        "timestamp": (version.redacted_at or version.at).isoformat(timespec="seconds"),
        "data": {
            "public_id": public_id,
            "url": site.page(public_id),
            "version": version.number,
            "kind": kind,
            "note": version.note or version.redacted_because,
            "sha256": version.sha256,
        },
    }
    return json.dumps(told, ensure_ascii=False).encode()


def signed(message: str, timestamp: int, body: bytes, secret: str) -> Mapping[str, str]:
    """The headers of one try. `timestamp` is in seconds since 1970; `secret` is base64 after “whsec_”."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    mark = hmac.new(key, f"{message}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return {
        "webhook-id": message,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{base64.b64encode(mark).decode()}",
    }
