"""How the desk looks and listens in one browser, as its cookies say."""

from collections.abc import Mapping

THEMES = [("system", "As the system"), ("light", "Light"), ("dark", "Dark")]
DENSITIES = [("comfortable", "Comfortable"), ("compact", "Compact")]
KEYS = [("on", "On"), ("off", "Off")]


def look_of(cookies: Mapping[str, str]) -> dict[str, str]:
    """Theme, density and keys; the first choice for whatever else the cookies say."""
    found = {}
    for name, choices in (("theme", THEMES), ("density", DENSITIES), ("keys", KEYS)):
        kept = cookies.get(name, "")
        found[name] = kept if kept in dict(choices) else choices[0][0]
    return found
