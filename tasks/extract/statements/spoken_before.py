"""Who has spoken before in an article, for the words that go on with it."""

from tasks.extract.statements.speaker import PRONOUN_GENDERS, Speaker
from tasks.russian.parsed import Token


class SpokenBefore:
    """The speakers of the last report, and its sentence."""

    def __init__(self) -> None:
        """Nobody has spoken yet."""
        self.speakers: list[Speaker] = []
        self.sentence = -1

    def keep(self, speakers: list[Speaker], sentence: int) -> None:
        """Note whose words the report of a sentence gives."""
        self.speakers, self.sentence = speakers, sentence

    def named_voice(self, pronoun: Token) -> Speaker | None:
        """`По словам Котова, сбежал ученик. «Ищем», — сказал он`: who spoke, and not who ran."""
        gender = PRONOUN_GENDERS.get(pronoun.text.lower())
        named = [s for s in self.speakers if s.name[:1].isupper() and gender == s.gender]
        return named[0] if len(self.speakers) == len(named) == 1 else None

    def just_before(self, pronoun: Token) -> Speaker | None:
        """`Отец Котова удивлён арестом. По его словам, …`: who spoke in the sentence before."""
        gender = PRONOUN_GENDERS.get(pronoun.text.lower())
        fitting = [s for s in self.speakers if s.gender == gender and s.number != "Plur"]
        is_near = self.sentence == pronoun.sentence - 1
        return fitting[0] if is_near and len(self.speakers) == len(fitting) == 1 else None
