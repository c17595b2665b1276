"""What is found, a plain sentence each."""


class Damaged(Exception):
    """Something that cannot be read at all: its sentence says what."""


class Fault(Exception):
    """Why bytes are not what they should be: the end of a sentence."""


class Findings:
    def __init__(self):
        self.once = {}

    @property
    def sentences(self):
        return list(self.once)

    def add(self, sentence):
        self.once.setdefault(sentence)

    def entry(self, number, what):
        self.add(f"Entry {number} {what}.")
