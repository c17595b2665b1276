"""The messages and enums of the contract, read from its .proto files."""

import os
import re
from collections import namedtuple

Field = namedtuple("Field", "number name type repeated oneof")

SCALARS = {"string", "bytes", "bool", "uint32", "uint64", "int32", "int64"}


class Schema:
    """What a Statement is made of: messages by name, each of fields by number, and the numbers of enums."""

    def __init__(self, protos):
        self.protos = protos
        self.messages = {"google.protobuf.Timestamp": {
            1: Field(1, "seconds", "int64", False, None),
            2: Field(2, "nanos", "int32", False, None),
        }}
        self.enums = {}
        self.read = {"google/protobuf/timestamp.proto"}
        self.load("ascconsensus/v1/statement.proto")
        for name, fields in self.messages.items():
            for field in fields.values():
                if field.type not in SCALARS and field.type not in self.enums and field.type not in self.messages:
                    raise SystemExit(f"{name}.{field.name} is of a type that is not known: {field.type}.")

    def load(self, path):
        if path in self.read:
            return
        self.read.add(path)
        with open(os.path.join(self.protos, path), encoding="utf-8") as file:
            text = re.sub(r"//[^\n]*", "", file.read())
        for other in re.findall(r'import "([^"]+)";', text):
            self.load(other)
        for kind, name, body in re.findall(r"^(message|enum) (\w+) \{(.*?)^\}", text, re.DOTALL | re.MULTILINE):
            if kind == "enum":
                self.enums[name] = {int(number) for number in re.findall(r"= (\d+);", body)}
            else:
                self.messages[name] = self.fields(body)

    @staticmethod
    def fields(body):
        oneof, fields = None, {}
        for line in (line.strip() for line in body.splitlines()):
            if match := re.fullmatch(r"oneof (\w+) \{", line):
                oneof = match[1]
            elif line == "}":
                oneof = None
            elif match := re.fullmatch(r"(repeated )?([\w.]+) (\w+) = (\d+);", line):
                fields[int(match[4])] = Field(int(match[4]), match[3], match[2], bool(match[1]), oneof)
            elif line and line != "{}":
                raise SystemExit(f"This line of the contract cannot be read: {line}")
        return fields
