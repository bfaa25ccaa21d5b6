"""Which field a received file is for: by the file's name, by the order, or by what is still missing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from machines.fields import forms
from machines.fields.field import Field
from machines.fields.form_choices import Invalid
from machines.messages import FileRef
from machines.records import Draft
from machines.text import plain

_COMMON = frozenset(
    "copia copias fotocopia foto fotografia archivo documento documentos del los las de la el y".split()
)


def take(form: Sequence[Field], draft: Draft, files: Sequence[FileRef]) -> Draft:
    """Put received files into the fields that they are for; all of them stay with the draft.

    A file whose name says its field ("DPI.pdf") goes there; as many others as there are empty fields go in order;
    else all others go to the first empty field that takes them.
    """
    fields = [one for one in form if one.kind in forms.FILE_KINDS and forms.applies(one, draft.values)]
    values = dict(draft.values)
    rest: list[FileRef] = []
    for file in files:
        named = _named(fields, file.name)
        if named is None or not _put(values, named, [file]):
            rest.append(file)
    empty = [one for one in fields if not values.get(one.name)]
    needed = [one for one in empty if one.required or one.required_if]
    if len(rest) == len(needed) > 1:
        for field, file in zip(needed, rest, strict=True):
            _put(values, field, [file])
    elif rest:
        next((one for one in (*needed, *empty) if _put(values, one, rest)), None)
    hashes = dict.fromkeys((*draft.files, *(one.sha256 for one in files)))
    return replace(draft, values=values, files=tuple(hashes))


def place_for(form: Sequence[Field], draft: Draft, text: str, files: Sequence[FileRef]) -> Field | None:
    """The field for files that came when none was asked for: the one that the words or a name tell, the one that is
    missing, or the one that was filled last."""
    fields = [one for one in form if one.kind in forms.FILE_KINDS and forms.applies(one, draft.values)]
    told = _named(fields, text) or next(filter(None, (_named(fields, one.name) for one in files)), None)
    if told is not None or not fields:
        return told
    missing = [one for one in fields if one.name not in draft.values]
    filled = [one for one in fields if draft.values.get(one.name)]
    return missing[0] if len(missing) == 1 else filled[-1] if filled else fields[0]


def _put(values: dict[str, str], field: Field, files: Sequence[FileRef]) -> bool:
    """Add files to a field's value; False if it does not take them."""
    try:
        value = forms.read_files(field, files)
    except Invalid:
        return False
    values[field.name] = "\n".join(dict.fromkeys((*values.get(field.name, "").split(), *value.split())))
    return True


def _named(fields: Sequence[Field], text: str) -> Field | None:
    """The one field whose own words a text has more of than any other's."""
    words = _words(text)
    scored = sorted(
        ((len(words & _own(one, fields)), -at, one) for at, one in enumerate(fields)), key=lambda s: s[:2]
    )
    if not scored or not scored[-1][0] or (len(scored) > 1 and scored[-1][0] == scored[-2][0]):
        return None
    return scored[-1][2]


def _own(field: Field, fields: Sequence[Field]) -> set[str]:
    """The words of a field's label that no other field's has."""
    others: Mapping[str, set[str]] = {one.name: _words(one.label) for one in fields if one.name != field.name}
    return _words(field.label).difference(*others.values())


def _words(text: str) -> set[str]:
    """Words that tell something, of a label or a file's name."""
    return {word for word in re.split(r"[^a-z0-9]+", plain(text)) if len(word) > 2} - _COMMON
