"""The one codec: records from plain data and back, with everything that does not fit said in one run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from onrecord.dossier.converter import make_converter
from onrecord.dossier.keys import SAID_BY_PLACE, file_key
from onrecord.dossier.misfit import Misfit, Unfit, did_you_mean, shown
from onrecord.findings import Step
from onrecord.sentences import Sentence

Plain = str | None | list["Plain"] | dict[str, "Plain"]
"""What a file says before it means anything: scalars as written, lists and mappings."""

Kind = TypeVar("Kind")
Path = tuple[Step, ...]

_CONVERTER = make_converter()


def structure(record_type: type[Kind], plain: Any, **identity: str) -> tuple[Kind | None, tuple[Misfit, ...]]:
    """A record from plain data, and all that does not fit; None where what it must have is missing.

    `identity` is what the record's place says: `id` of a source, person or place, `source` of a statement.
    What cannot be read is read as absent, and the rest all the same.
    """
    if type(plain) is dict and identity and not identity.keys() & plain.keys():
        plain = {**plain, **identity}
    elif type(plain) is not dict:
        return None, (
            Misfit(
                code="bad-value",
                sentence=Sentence("A mapping (`key: …`) is wanted here, not {given}.", given=shown(plain)),
            ),
        )
    elif identity:
        return _repeating(record_type, plain, identity)
    try:
        return _CONVERTER.structure(plain, record_type), ()
    except (BaseValidationError, Unfit) as problem:
        return _tolerantly(record_type, plain, problem)


def unstructure(record: Any) -> dict[str, Any]:
    """A record as plain data: keys in the order of the record type, defaults left out, numbers as words."""
    plain: dict[str, Any] = _CONVERTER.unstructure(record)
    return plain


def keys_of(record_type: type) -> tuple[str, ...]:
    """The keys that a record of this type may have in its file, in the house order."""
    return tuple(
        file_key(record_type, name)
        for name in record_type.__dataclass_fields__  # type: ignore[attr-defined]
        if name != SAID_BY_PLACE.get(record_type)
    )


def _repeating(
    record_type: type[Kind], plain: Any, identity: dict[str, str]
) -> tuple[Kind | None, tuple[Misfit, ...]]:
    """A record that repeats what its place says: the place decides."""
    repeated = tuple(_unknown_key(record_type, (key,)) for key in identity if key in plain)
    kept = {key: value for key, value in plain.items() if key not in identity}
    record, misfits = structure(record_type, kept, **identity)
    return record, (*repeated, *misfits)


def _tolerantly(
    record_type: type[Kind], plain: Any, problem: Exception
) -> tuple[Kind | None, tuple[Misfit, ...]]:
    """Drops what does not fit, and what cannot be without it, until the rest is a record or nothing."""
    said: dict[Path, Misfit] = {}
    while True:
        for misfit, dropped in list(_misfits(problem)):
            inside_another = any(misfit.path[: len(path)] == path for path in said)
            if not inside_another:
                said[misfit.path] = misfit
            if not dropped:
                return None, tuple(said.values())
            plain = _without(plain, dropped)
        try:
            return _CONVERTER.structure(plain, record_type), tuple(said.values())
        except (BaseValidationError, Unfit) as next_problem:
            problem = next_problem


def _misfits(problem: BaseException, path: Path = ()) -> Iterator[tuple[Misfit, Path]]:
    """Every misfit with the path of what must be dropped for it."""
    if isinstance(problem, BaseValidationError):
        for inner in problem.exceptions:
            yield from _misfits_within(problem, inner, path)
    elif isinstance(problem, Unfit):
        yield (
            Misfit(
                code=problem.code,
                sentence=problem.sentence,
                path=(*path, *problem.path),
                column=problem.column,
            ),
            path,
        )
    else:
        raise problem


def _misfits_within(
    group: BaseValidationError, inner: BaseException, path: Path
) -> Iterator[tuple[Misfit, Path]]:
    if isinstance(inner, ForbiddenExtraKeysError):
        for key in sorted(inner.extra_fields, key=str):
            yield _unknown_key(inner.cl, (*path, key)), (*path, key)
        return
    step = _step(group, inner)
    if isinstance(inner, KeyError):
        yield _missing_key(group.cl, (*path, step)), path
    else:
        yield from _misfits(inner, (*path, step))


def _step(group: BaseValidationError, inner: BaseException) -> Step:
    for note in getattr(inner, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return file_key(group.cl, note.name)
        if isinstance(note, IterableValidationNote):
            return note.index
    raise inner


def _unknown_key(record_type: type, path: Path) -> Misfit:
    allowed = keys_of(record_type)
    nearest = did_you_mean(path[-1], allowed)
    known = Sentence("; its keys are {keys}.", keys=", ".join(allowed))
    sentence = Sentence(
        "{record} has no key `{key}`{near}",
        record=_called(record_type),
        key=str(path[-1]),
        near=nearest if nearest != "." else known,
    )
    return Misfit(code="unknown-key", sentence=sentence, path=path)


def _missing_key(record_type: type, path: Path) -> Misfit:
    sentence = Sentence("{record} must have `{key}`.", record=_called(record_type), key=str(path[-1]))
    return Misfit(code="missing-key", sentence=sentence, path=path)


def _called(record_type: type) -> str:
    name = record_type.__name__
    if name in _CALLED:
        return _CALLED[name]
    return f"{'An' if name[0] in 'AEIOU' else 'A'} {name.lower()}"


_CALLED = {
    "Production": "dossier.yaml",
    "Source": "source.yaml",
    "Rights": "`rights`",
    "Recording": "`recording`",
    "Access": "`access`",
    "Policy": "`policy`",
    "ReenactmentPolicy": "`reenactment`",
    "Archive": "`archive`",
    "PublicName": "`public`",
    "Form": "`form`",
    "Withheld": "An exception",
}


def _without(plain: Any, path: Path) -> Any:
    """Plain data without the value at a path; what is left keeps its place."""
    step, *rest = path
    if type(plain) is list and isinstance(step, int):
        return [
            (_without(value, tuple(rest)) if rest else None) if at == step else value
            for at, value in enumerate(plain)
        ]
    if type(plain) is not dict or step not in plain:
        return plain
    if not rest:
        return {key: value for key, value in plain.items() if key != step}
    return {key: _without(value, tuple(rest)) if key == step else value for key, value in plain.items()}
