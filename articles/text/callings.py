"""What somebody spoken of before may be called: by trade, by country, by family. General English, no list of names."""

from articles.text import roles
from articles.text.grammar import words

# The nationality of somebody, and no newspaper's name.
DEMONYMS = words(
    """
    afghan albanian algerian american angolan argentine argentinian armenian austrian azerbaijani bangladeshi basque
    belarusian belgian belizean bermudian bolivian bosnian brazilian breton briton bulgarian cambodian cameroonian
    canadian catalan chilean colombian congolese cornishman cornishwoman croat croatian cuban cypriot czech dane
    dutchman dutchwoman ecuadorian egyptian englishman englishwoman eritrean estonian ethiopian fijian filipino
    filipina finn fleming frenchman frenchwoman gambian georgian german ghanaian greek guatemalan guyanese haitian
    honduran hungarian icelander indian indonesian iranian iraqi irishman irishwoman israeli italian ivorian jamaican
    jordanian kazakh kenyan korean kosovan kuwaiti latvian lebanese liberian libyan lithuanian macedonian malaysian
    malian maltese manxman mauritian mexican moldovan moroccan mozambican namibian nepali nepalese nicaraguan nigerian
    norwegian pakistani palestinian panamanian paraguayan peruvian pole portuguese qatari romanian russian rwandan
    salvadoran samoan saudi scot scotsman scotswoman senegalese serb serbian singaporean slovak slovakian slovene
    slovenian somali spaniard sudanese swede swiss syrian taiwanese tanzanian thai tongan trinidadian tunisian turk
    ugandan ukrainian ulsterman uruguayan uzbek venezuelan vietnamese walloon welshman welshwoman yemeni yorkshireman
    yorkshirewoman zambian zimbabwean geordie glaswegian mancunian liverpudlian londoner scouser brummie dubliner
    parisian texan californian floridian virginian pennsylvanian ohioan iowan georgian alaskan hawaiian
    """
) - {"scotsman"}
# What ends as somebody's trade does, and is nobody's.
NOBODYS = words(
    """
    letter paper poster banner newsletter order ledger computer ruler tower number newspaper broadcaster river water
    power matter manner character chapter charter computer counter cover danger dinner disaster encounter
    error factor feature figure filter gender hammer helicopter hunger ladder layer manor meter mirror monitor motor
    offer plaster quarter register remainder router saucer scanner server shelter
    sticker summer supper tanker thunder timber tractor trailer transfer tremor trigger trailer vapour vector
    winter answer flier flyer folder gesture timer printer voiceover disclaimer primer
    """
)


def trade(noun: str) -> bool:
    """Whether the noun sounds like what somebody does."""
    if noun in roles.BODIES or noun in roles.DOCUMENTS or noun in ("man", "woman"):
        return False
    return noun.endswith(("er", "or", "ist", "ian", "eer", "man", "woman")) and noun not in NOBODYS
