"""The one converter between records and plain data, made once from the record types themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from onrecord import evidence
from onrecord.dates import Calendar, Dated, Duration, During, When, write_duration, write_when
from onrecord.dossier import reading
from onrecord.dossier.keys import ALWAYS_WRITTEN, SAID_BY_PLACE, file_key
from onrecord.dossier.misfit import Unfit, shown
from onrecord.evidence import Author, Body, Participant, Passage, Persona, Recording, Value
from onrecord.evidence.recording import why_not_recorded
from onrecord.evidence.sealed_id import why_not_sealed_so
from onrecord.passages import FrameRate
from onrecord.sentences import Sentence

OPTIONAL_WHEN = When | None

CLOSED_LISTS: tuple[type[StrEnum], ...] = (
    Calendar,
    FrameRate,
    *(kind for kind in vars(evidence).values() if isinstance(kind, type) and issubclass(kind, StrEnum)),
)


def make_converter() -> Converter:
    """A converter that knows every record type of the house and refuses everything else."""
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    _read_plain_values(converter)
    _read_gathered_values(converter)
    converter.register_structure_hook_factory(_is_record, lambda kind: _record_hook(kind, converter))
    converter.register_structure_hook(Participant, _participant_hook(converter))
    converter.register_structure_hook_func(
        lambda kind: kind == Author, reading.word_or("body", str, _record_hook(Body, converter))
    )
    _write_values(converter)
    return converter


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and is_dataclass(kind) and kind.__module__.startswith("onrecord.evidence")


def _read_plain_values(converter: Converter) -> None:
    converter.register_structure_hook(str, reading.read_words)
    converter.register_structure_hook(int, reading.read_whole)
    converter.register_structure_hook(bool, reading.read_yes_or_no)
    converter.register_structure_hook(float, reading.read_number)
    # One by one: a hook for all of them would lose to that for `str`, which they are too.
    for words in CLOSED_LISTS:
        converter.register_structure_hook(words, reading.one_of(words))
    converter.register_structure_hook(Dated, reading.read_a_date)
    converter.register_structure_hook(Duration, reading.read_a_duration)
    converter.register_structure_hook_func(lambda kind: kind == OPTIONAL_WHEN, reading.read_a_when)


def _read_gathered_values(converter: Converter) -> None:
    def tuple_hook(kind: Any) -> reading.Hook:
        element, *rest = get_args(kind)
        if rest == [float]:
            return reading.read_point
        return reading.list_of(converter.get_structure_hook(element), alone=element is Passage)

    def mapping_hook(kind: Any) -> reading.Hook:
        element = get_args(kind)[1]
        return reading.mapping_of(converter.get_structure_hook(element), keys_are_ids=element is Persona)

    converter.register_structure_hook_factory(lambda kind: _is_of(kind, tuple), tuple_hook)
    converter.register_structure_hook_factory(lambda kind: _is_of(kind, Mapping), mapping_hook)
    converter.register_structure_hook_factory(
        _is_optional, lambda kind: converter.get_structure_hook(_inside(kind))
    )


def _is_of(kind: Any, gathered: type) -> bool:
    return bool(get_origin(kind) == gathered)


def _is_optional(kind: Any) -> bool:
    return (
        get_origin(kind) in (Union, UnionType)
        and kind != OPTIONAL_WHEN
        and len(get_args(kind)) == 2
        and type(None) in get_args(kind)
    )


def _inside(kind: Any) -> Any:
    return next(inner for inner in get_args(kind) if inner is not type(None))


def _record_hook(kind: type, converter: Converter) -> reading.Hook:
    renamed: Any = {
        field.name: override(
            rename=file_key(kind, field.name), struct_hook=reading.read_id if field.name == "id" else None
        )
        for field in fields(kind)
    }
    generated: Any = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **renamed
    )

    def read(plain: Any, _: Any) -> Any:
        if type(plain) is not dict:
            raise Unfit(Sentence("A mapping (`key: …`) is wanted here, not {given}.", given=shown(plain)))
        if None in plain.values():
            plain = {key: value for key, value in plain.items() if value is not None}
        return generated(plain, kind)

    return _agreeing(read, WHY_NOT[kind]) if kind in WHY_NOT else read


def _agreeing(read: reading.Hook, why_not: Callable[[Any], tuple[str, str] | None]) -> reading.Hook:
    """A record whose keys must agree with one another."""

    def read_agreeing(plain: Any, _: Any) -> Any:
        record = read(plain, None)
        fault = why_not(record)
        if fault is not None:
            key, sentence = fault
            raise Unfit(sentence, path=(key,) if key else ())
        return record

    return read_agreeing


def _why_not_ordered(value: Value) -> tuple[str, str] | None:
    return ("", Sentence("`from` is more than `to`.")) if value.least > value.greatest else None


WHY_NOT: dict[type, Callable[[Any], tuple[str, str] | None]] = {
    Value: _why_not_ordered,
    Recording: why_not_recorded,
    Persona: why_not_sealed_so,
}
"""Record types of which some keys rule out others: the key at fault, and why it cannot be so."""


def _participant_hook(converter: Converter) -> reading.Hook:
    return reading.word_or(
        "persona", lambda word: Participant(persona=word), _record_hook(Participant, converter)
    )


def _write_values(converter: Converter) -> None:
    converter.register_unstructure_hook_factory(_is_record, lambda kind: _writing_hook(kind, converter))
    for words in CLOSED_LISTS:
        converter.register_unstructure_hook(words, lambda word: word.value)
    converter.register_unstructure_hook(float, written_number)
    converter.register_unstructure_hook(int, str)
    converter.register_unstructure_hook(bool, lambda yes: "true" if yes else "false")
    converter.register_unstructure_hook(Dated, lambda date: write_when(During(date)))
    converter.register_unstructure_hook(Duration, write_duration)
    converter.register_unstructure_hook_func(lambda kind: kind == OPTIONAL_WHEN, write_when)
    converter.register_unstructure_hook_func(
        lambda kind: kind == Author,
        lambda author: author if isinstance(author, str) else {"body": author.body},
    )
    converter.register_unstructure_hook_factory(lambda kind: _is_of(kind, tuple), _written_list(converter))
    writes_participant = converter.get_unstructure_hook(Participant)
    converter.register_unstructure_hook(
        Participant, lambda one: one.persona if one.role is None else writes_participant(one)
    )


def _written_list(converter: Converter) -> Any:
    def hook(kind: Any) -> Any:
        element = get_args(kind)[0]

        def write(values: tuple[Any, ...]) -> Any:
            written = [converter.unstructure(value, element) for value in values]
            return written[0] if element is Passage and len(written) == 1 else written

        return write

    return hook


def written_number(number: float) -> str:
    """A number without exponent and without a needless fraction, that reads back as the same."""
    words = format(Decimal(repr(number)), "f")
    return words.removesuffix(".0")


def _writing_hook(kind: type, converter: Converter) -> Any:
    overrides: Any = {
        field.name: override(
            rename=file_key(kind, field.name),
            omit=field.name == SAID_BY_PLACE.get(kind),
            omit_if_default=field.name not in ALWAYS_WRITTEN.get(kind, ()),
        )
        for field in fields(kind)
    }
    generated: Any = make_dict_unstructure_fn(kind, converter, _cattrs_omit_if_default=True, **overrides)
    order = [file_key(kind, field.name) for field in fields(kind)]

    def write(record: Any) -> dict[str, Any]:
        plain = generated(record)
        return {key: plain[key] for key in order if key in plain}

    return write
