"""An institution: its roles by every spelling, its hours, its registers."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A post, body or office of an institution; identity is institution + unit + name."""

    name: str
    unit: str
    kind: str
    """`puesto`, `cuerpo`, `oficina`, `grupo` (any employee of these units) or `externo`."""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """One institution: its roles, its hours, its registers."""

    code: str
    name: str
    roles: tuple[Role, ...]
    opens: int
    """Minutes after midnight, office time."""
    closes: int
    reminder: str
    """When to remind once of a task that nobody takes, unless the row says otherwise."""
    approval_suffices: bool = False
    """Its own declaration: a recorded approval counts where a manual says "firma" or "sella"."""
    holidays: tuple[tuple[str, str], ...] = ()
    """Its own days off: (ISO date or MM-DD, name)."""
    registers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _index: dict[str, Role] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the roles by every spelling."""
        for role in self.roles:
            for spelling in (role.name, *role.aliases):
                self._index[fold(spelling)] = role

    def role(self, spelling: str) -> Role | None:
        """The role that this spelling names, or None."""
        return self._index.get(fold(spelling))


def fold(text: str) -> str:
    """One spelling for case and blanks; accents count, since the manuals' own spellings are listed."""
    return " ".join(text.casefold().split())
