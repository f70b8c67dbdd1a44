"""Reads about the people and bodies that are quoted."""

from articles.models import Speaker


def speakers_called(name: str) -> list[Speaker]:
    """Who is meant by a name: those called so, else those who have it as an alias; merged ones are left out.

    Case and doubled spaces make no difference.
    """
    wanted = " ".join(name.split()).casefold()
    if not wanted:
        return []
    known = Speaker.objects.filter(merged_into=None)
    found = [speaker for speaker in known.filter(name__iexact=name.strip()) if speaker.name.casefold() == wanted]
    if found:
        return found
    named = known.only("id", "slug", "name", "aliases", "kind").iterator(chunk_size=2000)
    return [s for s in named if wanted in {each.casefold() for each in (s.name, *s.aliases)}]
