"""An invented institution whose forms ask for every kind of field."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conversations.office import Chat, World
from tests.conversations.own_office import own_office

NUMBER = "FOR-2026-00001"
PLACES = ("Cobán", "Salamá", "Jutiapa", "Jalapa", "Zacapa", "Flores", "Sololá", "Quiché", "Retalhuleu", "Mazatenango", "Antigua", "Escuintla")  # fmt: skip
INSTITUTION = f"""
codigo = "FOR"
nombre = "Institución de formularios"
[[rol]]
nombre = "Interesado"
unidad = "Todas"
tipo = "grupo"
[[rol]]
nombre = "Revisor"
unidad = "Revisión"
[registro]
sedes = {list(PLACES)!r}
"""
HEAD = """
codigo = "{code}"
version = "2026-01"
titulo = "{title}"
institucion = "FOR"
unidad = "Revisión"
manual = "Manual de prueba"
objetivo = "Probar."
temas = ["{topic}"]
[inicio]
quien = ["Interesado"]
ocasion = [ {{ tipo = "solicitud", texto = "Alguien lo pide." }} ]
[[paso]]
no = "1"
responsable = "Interesado"
persona = "solicitante"
actividad = "Llena el formulario."
hecho = "Enviar formulario"
pide = [
{fields}
]
[[paso]]
no = "2"
responsable = "Revisor"
actividad = "Revisa. Si falta algo regresa al paso 1. Fin del procedimiento."
decide = [ {{ boton = "Conforme", sigue = "FIN" }}, {{ boton = "Regresar", sigue = "1" }} ]
"""
ALL = """
  { campo = "texto", tipo = "texto", nombre = "Asunto", pregunta = "¿Asunto?", ejemplo = "Sillas" },
  { campo = "clase", tipo = "opción", nombre = "Clase", pregunta = "¿Clase?", opciones = ["Urgente", "Normal"] },
  { campo = "usos", tipo = "opciones", nombre = "Usos", pregunta = "¿Usos?", opciones = ["Oficina", "Bodega", "Sala"] },
  { campo = "hay", tipo = "sí o no", nombre = "Presupuesto", pregunta = "¿Hay presupuesto?" },
  { campo = "dia", tipo = "fecha", nombre = "Día", pregunta = "¿Qué día?" },
  { campo = "hora", tipo = "hora", nombre = "Hora", pregunta = "¿A qué hora?" },
  { campo = "cuantos", tipo = "número", nombre = "Cantidad", pregunta = "¿Cuántas?" },
  { campo = "monto", tipo = "dinero", nombre = "Monto", pregunta = "¿Cuánto cuesta?", requerido_si = "hay=sí" },
  { campo = "correo", tipo = "correo", nombre = "Correo", pregunta = "¿Correo?" },
  { campo = "tel", tipo = "teléfono", nombre = "Teléfono", pregunta = "¿Teléfono?" },
  { campo = "cui", tipo = "CUI", nombre = "CUI", pregunta = "¿CUI?" },
  { campo = "nit", tipo = "NIT", nombre = "NIT", pregunta = "¿NIT?" },
  { campo = "contacto", tipo = "persona", nombre = "Contacto", pregunta = "¿Quién?", ejemplo = "Rita Roca" },
  { campo = "sede", tipo = "elemento de registro", nombre = "Sede", pregunta = "¿Qué sede?", registro = "sedes" },
  { campo = "detalle", tipo = "texto largo", nombre = "Detalle", pregunta = "¿Detalle?", ejemplo = "Para la sala" },
  { campo = "imagen", tipo = "foto", nombre = "Imagen", pregunta = "Envíe una fotografía.", requerido = false },
  { campo = "cosas", tipo = "lista", nombre = "Cosas", pregunta = "¿Qué cosas?", columnas = [
    { campo = "cuantas", tipo = "número", nombre = "Cantidad", pregunta = "¿Cuántas?", ejemplo = "2" },
    { campo = "cosa", tipo = "texto", nombre = "Cosa", pregunta = "¿Qué cosa?", ejemplo = "Silla" },
    { campo = "valor", tipo = "dinero", nombre = "Valor", pregunta = "¿Cuánto vale?", requerido = false },
  ] },
"""
TWO = """
  { campo = "texto", tipo = "texto", nombre = "Asunto", pregunta = "¿Asunto?", ejemplo = "Sillas" },
  { campo = "dia", tipo = "fecha", nombre = "Día", pregunta = "¿Qué día?" },
"""
ROSTER = (
    "institucion,nombre,correo,telegram_id,puestos,unidad,departamento,jefe\n"
    "FOR,Úrsula Uz,ursula@for.example,840000001,,Compras,,\n"
    "FOR,Rita Roca,rita@for.example,840000002,Revisor,Revisión,,\n"
    "FOR,Rita Ralda,ralda@for.example,,,Compras,,\n"
)


def invent(folder: Path, patch: pytest.MonkeyPatch) -> World:
    """Its office: «formulario entero» asks for every kind, «formulario corto» for two fields."""
    asked = (("FO-01", "Formulario entero", ALL), ("FO-02", "Formulario corto", TWO))
    texts = [
        HEAD.format(code=code, title=title, topic=title.lower(), fields=fields)
        for code, title, fields in asked
    ]
    return own_office(folder, patch, INSTITUTION, ROSTER, *texts)


def begin(world: World, words: str = "formulario entero") -> Chat:
    """Úrsula opens a form by chat and is asked its first question."""
    ursula = world.chat("Úrsula")
    ursula.says(words)
    ursula.taps("Sí, abrir la gestión")
    return ursula


def up_to(world: World, label: str) -> Chat:
    """The same, answered by chat up to the question of that field."""
    ursula = begin(world)
    answers = {
        "Asunto": "Sillas", "Clase": "Normal", "Usos": "sala", "Presupuesto": "no", "Día": "5/12", "Hora": "8 am",
        "Cantidad": "3", "Correo": "u@for.example", "Teléfono": "22943900", "CUI": "2345678990101",
        "NIT": "12345679", "Contacto": "Rita Roca", "Sede": "Cobán", "Detalle": "Para la sala", "Imagen": "omitir",
    }  # fmt: skip
    for name, words in answers.items():
        if name == label:
            break
        ursula.says(words)
    return ursula
