"""Where the nets of a diagram run: the channel and the track of each, chosen so that few lines cross."""

from __future__ import annotations

from collections.abc import Iterator

from machines.diagram.crossings import crossings
from machines.diagram.model import Net, Sketch
from machines.diagram.ports import Port, Routes, Side, Track, lane_x

TRACKS = 9
"""At most this many tracks to either side of a channel's middle."""


def stub_side(sketch: Sketch, lane: int) -> Side:
    """On which side of its lane an end has room."""
    return Side.RIGHT if lane + 1 < len(sketch.lanes) else Side.LEFT


def route(sketch: Sketch) -> Routes:
    """Choose a track for every net: the short ones first, then each again until nothing gets better."""
    router = _Router(sketch)
    order = sorted(range(len(sketch.nets)), key=lambda net: router.span(net)[1] - router.span(net)[0])
    for _ in range(4):
        moved = sum(router.settle(net) for net in order)
        if not moved:
            break
    return router.routes()


class _Router:
    """The search's state: the tracks chosen so far."""

    def __init__(self, sketch: Sketch) -> None:
        self.sketch = sketch
        self.tracks: dict[int, Track] = {}

    def span(self, net: int) -> tuple[int, int]:
        """First and last rank that a net touches."""
        one = self.sketch.nets[net]
        ranks = [*one.targets, *(way.source for way in one.ways)]
        return min(ranks), max(ranks)

    def settle(self, net: int) -> bool:
        """Give a net the cheapest track beside the others; whether that changed it."""
        before = self.tracks.pop(net, None)
        best = min(self._candidates(net), key=lambda track: self._cost(net, track))
        self.tracks[net] = best
        return best != before

    def _candidates(self, net: int) -> Iterator[Track]:
        """Tracks in which no other net runs along the same ranks."""
        first, last = self.span(net)
        for channel in range(len(self.sketch.lanes) + 1):
            used = [track.slot for track in self.tracks.values() if track.channel == channel]
            low, high = min(used, default=0) - 1, max(used, default=0) + 1
            for slot in range(max(low, -TRACKS), min(high, TRACKS) + 1):
                track = Track(channel=channel, slot=slot)
                spans = [self.span(other) for other, taken in self.tracks.items() if taken == track]
                if all(last < start or first > end for start, end in spans):
                    yield track

    def _cost(self, net: int, track: Track) -> tuple[int, int]:
        """Crossings, then how far the lines go and how many tracks there are."""
        self.tracks[net] = track
        routes = self.routes()
        del self.tracks[net]
        lanes = [lane_x(self.sketch.nodes[port.rank].lane) for port in _ports_of(self.sketch, net, track)]
        return routes.crossings, sum(abs(track.x - x) for x in lanes) + abs(track.slot)

    def routes(self) -> Routes:
        """The routes with the tracks that are chosen."""
        entering: dict[tuple[int, Side], list[Port]] = {}
        leaving: dict[tuple[int, Side], list[Port]] = {}
        ports = [port for net, track in self.tracks.items() for port in _ports_of(self.sketch, net, track)]
        for port in (*ports, *_stub_ports(self.sketch)):
            places = leaving if port.leaves else entering
            places.setdefault((port.rank, port.side), []).append(port)
        sides_in = {key: tuple(sorted(some, key=self._height)) for key, some in entering.items()}
        sides_out = {key: tuple(sorted(some, key=self._height)) for key, some in leaving.items()}
        tracks = tuple(self.tracks[net] for net in sorted(self.tracks))
        found = crossings(self.sketch, self.tracks, sides_in, sides_out)
        return Routes(tracks=tracks, entering=sides_in, leaving=sides_out, crossings=found)

    def _height(self, port: Port) -> tuple[int, int]:
        """Order from top to bottom: what goes up, inner tracks first; ends; what goes down, outer first."""
        if port.net < 0:
            return 2, 0
        first, last = self.span(port.net)
        distance = abs(self.tracks[port.net].x - lane_x(self.sketch.nodes[port.rank].lane))
        up, down = first < port.rank, last > port.rank
        if up == down and first != last:
            return 1, distance
        if up or (first == last and port.leaves):
            return 0, distance
        return 3, -distance


def _ports_of(sketch: Sketch, net: int, track: Track) -> list[Port]:
    """Where a net meets its sources and its targets."""
    one: Net = sketch.nets[net]
    ways = [
        Port(rank=way.source, side=_side(sketch, way.source, track), leaves=True, net=net, way=way)
        for way in one.ways
    ]
    targets = [
        Port(rank=rank, side=_side(sketch, rank, track), leaves=False, net=net) for rank in one.targets
    ]
    return ways + targets


def _stub_ports(sketch: Sketch) -> list[Port]:
    return [
        Port(rank=way.source, side=stub_side(sketch, sketch.nodes[way.source].lane), leaves=True, way=way)
        for way in sketch.stubs
    ]


def _side(sketch: Sketch, rank: int, track: Track) -> Side:
    return Side.LEFT if track.channel <= sketch.nodes[rank].lane else Side.RIGHT
