"""Reads protobuf strictly: what another program might read differently is a fault (docs/record.md, "What is accepted")."""

import re

from findings import Fault

PLAIN = re.compile("[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff\u0100-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf]*")
BOUNDS = {"bool": (1, 2), "uint32": (0, 1 << 32), "uint64": (0, 1 << 64), "int32": (-(1 << 31), 1 << 31), "int64": (-(1 << 63), 1 << 63)}


class Reader:
    """Reads messages of a schema in their one form; of a signed statement also as it is accepted."""

    def __init__(self, schema, signed):
        self.schema = schema
        self.signed = signed

    @staticmethod
    def require(holds, fault):
        if not holds:
            raise Fault(fault)

    def accept(self, holds, fault):
        self.require(holds or not self.signed, fault)

    def message(self, name, data):
        """The message's fields that are set, by their names; a list where a field is repeated."""
        fields, values, oneofs, at, last = self.schema.messages[name], {}, set(), 0, 0
        while at < len(data):
            tag, at = self.varint(data, at)
            number, wire = tag >> 3, tag & 7
            raw, at = self.raw(wire, data, at)
            field = fields.get(number)
            self.require(field, f"has an unknown field, {number} of {name}")
            where = f"{name}.{field.name}"
            self.require(number > last or (number == last and field.repeated), f"has {where} twice or out of order")
            if field.repeated and field.type not in self.schema.messages and field.type not in ("string", "bytes"):
                self.require(number > last and wire == 2 and raw, f"has {where} split, not packed or explicitly empty")
                values[field.name] = self.packed(field, raw, where)
            elif field.repeated:
                values.setdefault(field.name, []).append(self.value(field, wire, raw, where))
            else:
                if field.oneof:
                    self.require(field.oneof not in oneofs, f"sets {name}.{field.oneof} twice")
                    oneofs.add(field.oneof)
                values[field.name] = self.value(field, wire, raw, where)
                self.require(field.oneof or field.type in self.schema.messages or values[field.name] not in (0, "", b""), f"has {where} explicitly empty")
            last = number
        for oneof in {field.oneof for field in fields.values() if field.oneof} - oneofs:
            self.accept(False, f"leaves {name}.{oneof} unset")
        return values

    def value(self, field, wire, raw, where):
        if field.type in ("string", "bytes") or field.type in self.schema.messages:
            if wire != 2:
                raise Fault(f"has {where} in a wrong form")
            if field.type == "bytes":
                return raw
            if field.type != "string":
                return self.message(field.type, raw)
            try:
                text = raw.decode("utf-8")
            except UnicodeDecodeError as fault:
                raise Fault(f"has {where} that is not UTF-8") from fault
            self.accept(PLAIN.fullmatch(text), f"has a character in {where} that is not plain")
            return text
        if wire != 0:
            raise Fault(f"has {where} in a wrong form")
        return self.number(field, raw, where)

    def number(self, field, raw, where):
        if field.type in self.schema.enums:
            self.accept(raw in self.schema.enums[field.type] and raw != 0, f"has an unknown number in {where}")
        least, end = BOUNDS["int32" if field.type in self.schema.enums else field.type]
        number = raw - (1 << 64) if least < 0 and raw >= 1 << 63 else raw
        self.require(least <= number < end, f"has a number out of range in {where}")
        return number

    def packed(self, field, raw, where):
        numbers, at = [], 0
        while at < len(raw):
            number, at = self.varint(raw, at)
            numbers.append(self.number(field, number, where))
        return numbers

    def raw(self, wire, data, at):
        if wire == 0:
            return self.varint(data, at)
        length, at = self.varint(data, at) if wire == 2 else ({1: 8, 5: 4}.get(wire), at)
        if length is None or at + length > len(data):
            raise Fault("has a body that is no protobuf message")
        return data[at : at + length], at + length

    def varint(self, data, at):
        value = 0
        for shift in range(0, 70, 7):
            if at >= len(data):
                break
            byte, at = data[at], at + 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                if value >= 1 << 64:
                    break
                self.require(byte or not shift, "has a number that is longer than needed")
                return value, at
        raise Fault("has a body that is no protobuf message")


def act_of(schema, statement):
    """The name of the act's type and the act."""
    for field in schema.messages["Statement"].values():
        if field.oneof == "act" and field.name in statement:
            return field.type, statement[field.name]
    raise Fault("holds no act")


def citations(value):
    """Every fingerprint that an act cites."""
    if isinstance(value, dict):
        if "fingerprint" in value and "distribution" in value:
            yield value["fingerprint"]
        for inner in value.values():
            yield from citations(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from citations(inner)
