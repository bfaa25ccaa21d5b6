"""The law: which move is legal in which state. The only file that knows `transitions`.

Rule 1: one shared `transitions.Machine` per procedure version, never queued, without auto transitions and
without callbacks; a move is a trigger on a throw-away model that has nothing but a state.
Rule 2: everything else (who may, which form, what follows) is `decide`'s; it asks here first.

States are the rows that hold work and the ends. A stretch of rows that runs once per element is, for the
case, the one state `tramo:<name>`; its rows are the states of the child cases, which end in `LISTO` when
their element has gone through, or in `FIN…` when it ended by itself. Likewise rows that run again every period
are, for the case, the one state `ritmo:<first row>`; it leaves it only to have its period set anew, or for good.
"""

from __future__ import annotations

from transitions import Machine, MachineError

from machines.definition import END, Procedure, Rhythm, Stretch, is_end
from machines.errors import VentanillaError

READY = "LISTO"
"""Where an element stands that has gone through its stretch."""
JOIN = "reunido"
"""The trigger by which a case leaves a stretch."""
ADJUST = "ajustar"
"""The trigger by which a case goes from its rhythm back to the row that sets the period."""
CONCLUDE = "concluir"
"""The trigger by which a case leaves its rhythm."""


class IllegalMove(VentanillaError):
    """The state has no such move; nothing changed."""


def stretch_state(stretch: Stretch) -> str:
    """The state of a case while a stretch runs."""
    return f"tramo:{stretch.name}"


def rhythm_state(rhythm: Rhythm) -> str:
    """The state of a case while a rhythm runs."""
    return f"ritmo:{rhythm.rows[0]}"


def part_state(part: Stretch | Rhythm) -> str:
    """The state of a case while child cases run some of its rows."""
    return stretch_state(part) if isinstance(part, Stretch) else rhythm_state(part)


def trigger_of(answer: str, target: str) -> str:
    """The trigger of an answer that leads to a target."""
    return f"{answer}>{target}"


class _Position:
    """A model without behaviour: where a case stands."""

    __slots__ = ("state",)

    def __init__(self, state: str) -> None:
        self.state = state


class Law:
    """The legal moves of one procedure version."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure = procedure
        moves = [
            {"trigger": trigger, "source": source, "dest": target}
            for source, trigger, target in transitions_of(procedure)
        ]
        named = {str(move[end]) for move in moves for end in ("source", "dest")}
        states = sorted(named | {self.initial} | {step.no for step in procedure.states})
        self._machine = Machine(
            model=None,
            states=states,
            transitions=moves,
            initial=self.initial,
            auto_transitions=False,
            queued=False,
        )
        self._moves: dict[tuple[str, str], str] = {}
        """The moves that were made before: the law does not change, and asking it anew costs more than remembering."""

    @property
    def initial(self) -> str:
        """The state of a new case."""
        return enter(self.procedure, "", self.procedure.start.row)

    def move(self, state: str, answer: str, target: str) -> str:
        """The state after an answer that leads to `target` (a row or an end).

        Raises:
            IllegalMove: this state has no such way out.
        """
        return self._fire(state, trigger_of(answer, target))

    def join(self, state: str) -> str:
        """The state of a case when the elements of its stretch are through.

        Raises:
            IllegalMove: the case is in no stretch.
        """
        return self._fire(state, JOIN)

    def adjust(self, state: str) -> str:
        """The row that sets the period, of a case whose rhythm runs.

        Raises:
            IllegalMove: no rhythm runs, or no row sets it.
        """
        return self._fire(state, ADJUST)

    def conclude(self, state: str) -> str:
        """The state of a case when its rhythm is over.

        Raises:
            IllegalMove: no rhythm runs.
        """
        return self._fire(state, CONCLUDE)

    def triggers(self, state: str) -> tuple[str, ...]:
        """All legal triggers of a state."""
        return tuple(self._machine.get_triggers(state))

    def _fire(self, state: str, trigger: str) -> str:
        known = self._moves.get((state, trigger))
        if known is not None:
            return known
        position = _Position(state)
        event = self._machine.events.get(trigger)
        try:
            if event is None or not event.trigger(position):
                raise IllegalMove(f"{self.procedure.code}: {trigger} in {state}")
        except (MachineError, ValueError) as error:
            raise IllegalMove(f"{self.procedure.code}: {trigger} in {state}") from error
        self._moves[state, trigger] = position.state
        return position.state


def enter(procedure: Procedure, source: str, target: str) -> str:
    """The state that a move from row `source` to row or end `target` leads to."""
    if is_end(target):
        return target
    inside = procedure.part_of(source) if source else None
    part = procedure.part_of(target)
    if inside is not None:
        return target if part is inside else READY
    return part_state(part) if part else target


def join_target(procedure: Procedure, part: Stretch | Rhythm) -> str:
    """The row (or end) to which a case goes when a stretch is through or a rhythm over."""
    last = procedure.steps.index(procedure.step(part.rows[-1]))
    following = (step.no for step in procedure.steps[last + 1 :] if step.holds_work)
    return next(following, END)


def transitions_of(procedure: Procedure) -> list[tuple[str, str, str]]:
    """All moves as (state, trigger, state)."""
    moves = [
        (step.no, trigger_of(answer.key, target), enter(procedure, step.no, target))
        for step in procedure.states
        for answer in step.answers
        for target in answer.targets
    ]
    joins = [
        (stretch_state(stretch), JOIN, enter(procedure, "", join_target(procedure, stretch)))
        for stretch in procedure.stretches
    ]
    over = [
        (rhythm_state(rhythm), CONCLUDE, enter(procedure, "", join_target(procedure, rhythm)))
        for rhythm in procedure.rhythms
    ]
    adjusted = [
        (rhythm_state(rhythm), ADJUST, rhythm.set_in) for rhythm in procedure.rhythms if rhythm.set_in
    ]
    return moves + joins + over + adjusted
