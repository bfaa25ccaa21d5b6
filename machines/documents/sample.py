"""A made-up case, to print a template before anybody needs it."""

from __future__ import annotations

from datetime import UTC, datetime

from machines.definition import Procedure, Production
from machines.documents.data import Approval, Manuscript, Party, Signer, data_of
from machines.documents.photographs import Photograph
from machines.fields.forms import FILE_KINDS
from machines.institution import Institution

EPOCH = datetime(2026, 1, 2, tzinfo=UTC)
_DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
)


def sample(
    procedure: Procedure, institution: Institution, production: Production, *, signed: bool
) -> tuple[dict[str, object], dict[str, bytes]]:
    """Data and pictures for a template: every field has a value, every signer has signed if `signed`."""
    asked = {one.name: one for one in procedure.asked if not one.personal}
    fields = {**procedure.columns, **asked}
    signing = [step for step in procedure.steps if any(one.signs for one in step.answers)]
    posts = list(dict.fromkeys(role for step in signing for role in step.roles))
    numbers = [
        (one.document, one.title, f"{one.series}-{EPOCH.year}-0001") for one in procedure.productions.values()
    ]
    party = Party(name="Licda. María Prueba", post="Analista", unit="Dirección de Prueba")
    manuscript = Manuscript(
        production=production,
        procedure=procedure,
        institution=institution,
        number=f"{production.series}-{EPOCH.year}-0001",
        case_number=f"{institution.code}-{EPOCH.year}-00001",
        day=EPOCH.date(),
        requester=party,
        beneficiary=party,
        fields=[
            (name, one.label, one.example or next(iter(one.options), one.label))
            for name, one in fields.items()
            if one.kind not in FILE_KINDS
        ]
        + numbers,
        doers={step.no: party for step in procedure.steps},
        signers=[Signer(post=post, name="María Prueba") for post in posts],
        approvals=[
            Approval(name="María Prueba", post=post, when="02/01/2026 a las 08:00", medium="chat")
            for post in posts
            if signed
        ],
    )
    photographs = [
        Photograph(caption="Fotografía 1", name="foto1.svg", content=_DRAWING),
        Photograph(caption="Fotografía 2", warning="No se pudo imprimir «foto2.jpg»."),
    ]
    return data_of(manuscript, photographs), {"foto1.svg": _DRAWING}
