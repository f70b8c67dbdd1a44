"""What stands before and after a name: titles, ranks, posts, letters."""

from articles.text import given, roles
from articles.text.capitals import low_of
from articles.text.grammar import words as table

_RANKS = table("di")  # only where it is printed in capitals
_OFFICES = (["prime", "minister"], ["first", "minister"], ["home", "secretary"], ["attorney", "general"])
_POSTS_OF = (["secretary", "of", "state"], ["chief", "of", "staff"], ["head", "of", "state"])
LETTERS = table("kc qc mp msp ms mbe obe cbe jr sr phd md ii iii td esq mep")
# What may stand before the name of a body to say what it is: "Charity Paws & Claws".
SORTS = table("charity union retailer broadcaster supermarket insurer brewer housebuilder thinktank airline")
_CARED_FOR = table("marine student teacher nurse patient worker doctor driver farmer consumer player")
PARTIES = table("conservative liberal labour independent green tory parent")
PEERS = table("lord lady baroness viscount earl sister mother brother prince princess pope king queen")
NOBLE = table("duke duchess earl countess prince princess marquess archbishop bishop")


def gender(title: str, name: str) -> str:
    """ "m" or "f" by title or first name; "" where neither says."""
    for word in reversed(title.split()):
        low = low_of(word)
        if low in roles.MALE or low in roles.FEMALE:
            return "m" if low in roles.MALE else "f"
    words = name.split()
    if low_of(words[0]) in NOBLE | PEERS:
        return "m" if low_of(words[0]) in roles.MALE else "f" if low_of(words[0]) in roles.FEMALE else ""
    return given.gender(words[0]) if len(words) > 1 or title else ""


def after_title(words: list[str]) -> int:
    """How many of the words stand before the name proper: "Detective Chief Inspector Sunita Rao"."""
    lead = low_of(words[0])
    if [low_of(word) for word in words] in _OFFICES:
        return 0  # "the Prime Minister", nobody named
    if lead in SORTS and len(words) > 1 and low_of(words[1]) not in ("of", "for", "and", "&"):
        rest = {low_of(word) for word in words[1:]}
        if lead not in roles.BODY or not rest & roles.BODY:
            return 1
    if [low_of(word) for word in words[:3]] in _POSTS_OF and len(words) > 3:
        return 3
    if {low_of(word) for word in words} & {"of", "for", "and", "&"}:
        named = len(words) > 4 and low_of(words[-2]) in given.GIVEN and (lead in roles.TITLES or lead in roles.ROLES)
        return len(words) - 2 if named else 0
    for number in range(len(words) - 2, -1, -1):
        low = low_of(words[number]).removesuffix("-elect")
        if low in given.GIVEN and number and number == len(words) - 2 and low_of(words[number - 1]) in roles.TITLES:
            continue  # "Sen. Dean Whitfield"
        if (low in roles.TITLES or low in roles.ROLES) and (low not in _RANKS or words[number].isupper()):
            rest = {low_of(word) for word in words[number + 1 :]}
            if number == 0 and low in _CARED_FOR and len(words) > 2 and rest & roles.BODY:
                return 0  # "Marine Safety Board"
            if (low == "dean" and number == 0) or (
                rest & roles.BODY and (low not in roles.ROLES or len(words) - number < 3)
            ):
                return 0
            if low == "nan" and number == 0 and len(words) == 2:
                return 0  # "Nan Baillie"
            if number and len(words) - number == 2 and low in roles.ROLES and rest & roles.BODIES:
                return 0  # "Brannock Marine Station"
            return number + 1
    rest = {low_of(word) for word in words[1:]}
    if (
        len(words) == 2
        and low_of(words[0]) in roles.COMPANIES - roles.BODY
        and not rest & (roles.BODY | roles.COMPANY_NAMES)
    ):
        return 1
    if len(words) > 2 and low_of(words[0]) in PARTIES and given.is_given(words[1]):
        return 1
    if len(words) == 2 and lead in roles.PLURAL_ROLES and low_of(words[1]) in given.GIVEN:
        return 1
    if len(words) > 2 and (lead in roles.PLURAL_ROLES or (_does(lead) and not rest & roles.BODY and not rest & _WARES)):
        return 1
    return 0


# What firms call themselves by.
_WARES = table(
    """
    products foods homes brands industries systems motors holdings solutions technologies stores farms pictures studios
    records airways airlines logistics services supplies goods pharmaceuticals
    """
)


def _does(low: str) -> bool:
    """Whether the first of three capitalised words sounds like what somebody is or does: "Quarterback", "Democrat"."""
    return low not in given.GIVEN and (
        low.endswith(("er", "or", "ist", "back", "man", "woman", "ian", "eer", "crat", "ican", "to-be", "ant"))
        or low.partition("-of-")[0] in roles.MALE | roles.FEMALE | {"parent"}
    )
