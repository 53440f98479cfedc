"""The English words by which names and sources are told from other words."""

from .calendar_words import ENGLISH_MONTHS


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


FORMS_OF_ADDRESS = _set("mr mrs ms miss dr prof professor sir dame lord lady baroness st saint")

OFFICES = _set("""
    ambassador captain chair chairman chairwoman chancellor colonel commissioner constable councillor detective
    director executive governor inspector judge justice lieutenant mayor minister officer president reverend
    secretary senator sergeant superintendent
""")

# None of these tells one name from another.
TITLES = (
    FORMS_OF_ADDRESS
    | OFFICES
    | _set("""
    attorney brother chief defence defense deputy education energy father finance first foreign former general
    health home interior king pope prime prince princess queen second shadow sister trade vice
""")
)

# A body is known by what stands before such a word: there is more than one council.
BODIES = _set("""
    act administration agency airport association authority avenue bank bill board bridge center centre church
    city club college commission committee company corp corporation council county court day department east
    eastern federation forum foundation fund great group hospital house inc institute international island
    islands lake lane law league ltd media ministry mountain museum national network new news north northern
    office park party police post press program programme project research river road royal school sciences
    service services society south southern stadium state states station street studies team theatre times town
    trust union united university valley west western world
""")

# Names with these are of days, or of those who sell pictures.
NO_NAMES = frozenset(map(str.lower, ENGLISH_MONTHS)) | _set("""
    monday tuesday wednesday thursday friday saturday sunday christmas easter getty images copyright caption
    reuters afp
""")

# They begin sentences and links with a capital that says nothing.
STARTERS = _set("""
    a about according across after all also although among an and another any are around as asked at back
    because before being below between both but by call can click contact could currently despite do does during
    each either even every find follow for four from further get given go had has have having he her here his
    how however i if in including instead into is it its last later learn like many may meanwhile more most my
    nearly next no not note now of officials on once one only or other our out over people perhaps please
    previously read residents see she should since so some speaking still such tell than thanks that the their
    then there these they this those though three through to today tomorrow two under until up updated use using
    visit was watch we were what when where whether which while who why will with within without would yes
    yesterday yet you your
""")

# Sources that do not say who speaks.
PRONOUNS = _set("""
    all anyone both everyone he her him i it many most nobody one others people she some somebody someone that
    them there these they this those us we what which who you
""")

# Words that two sources may share without being the same.
UNTELLING = _set("""
    a an another at by dame dr five for former four from her his in its local lord mr mrs ms miss my new of on
    one other our prof professor s senior sir spokesman spokesperson spokeswoman the their three to two
""")
