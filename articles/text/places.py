"""States and countries by name, as words that stand after a town: no bodies that "the company" or "it" could mean."""

STATES = frozenset(
    """
    Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois
    |Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri
    |Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma
    |Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia
    |Wisconsin|Wyoming|England|Scotland|Wales|Northern Ireland|Ireland|Britain|Canada|Australia|France|Germany|Italy
    |Spain|Portugal|India|Japan|China|Mexico|Brazil
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
