"""The desk that the guide’s pictures show can still be made; nobody would notice until they are taken anew."""

import importlib.util
from pathlib import Path

from articles.models import Quote

INVENTED = Path(__file__).parents[2] / "docs" / "pictures" / "invented.py"


def test_the_desk_of_the_pictures_can_be_made(db: None) -> None:
    spec = importlib.util.spec_from_file_location("invented", INVENTED)
    assert spec is not None
    assert spec.loader is not None
    invented = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(invented)

    article = invented.fill()

    assert set(Quote.objects.filter(article=article).values_list("state", flat=True)) == {
        "to_check",
        "proposed",
        "signed_off",
        "rejected",
    }
