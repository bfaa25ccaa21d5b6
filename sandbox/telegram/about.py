"""getMe, the command menu and the webhook."""

from __future__ import annotations

import json
import re
from typing import Any

from sandbox.records import Json
from sandbox.telegram.chats import Chats
from sandbox.telegram.parameters import Parameters
from sandbox.telegram.refusal import bad_request

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")


def get_me(chats: Chats, _given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getme"""
    return chats.bot | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(chats: Chats, given: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setmycommands"""
    commands = given.structure("commands")
    if not isinstance(commands, list) or len(commands) > 100:
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    kept = json.dumps([_checked(command) for command in commands])
    chats.store.run("INSERT OR REPLACE INTO commands VALUES (?, ?)", _scope(given), kept)
    return True


def get_my_commands(chats: Chats, given: Parameters) -> list[Json]:
    """https://core.telegram.org/bots/api#getmycommands"""
    row = chats.store.row("SELECT list FROM commands WHERE scope = ?", _scope(given))
    return list(json.loads(row[0])) if row else []


async def set_webhook(chats: Chats, given: Parameters) -> bool:
    """https://core.telegram.org/bots/api#setwebhook; here http is good enough."""
    if "url" not in given.values:
        raise bad_request("bad webhook: no URL was given")
    kinds = given.structure("allowed_updates")
    if isinstance(kinds, list):
        chats.updates.allow([str(kind) for kind in kinds])
    chats.webhook.set(given.text("url"), given.text("secret_token"))
    return True


async def delete_webhook(chats: Chats, given: Parameters) -> bool:
    """https://core.telegram.org/bots/api#deletewebhook"""
    if given.flag("drop_pending_updates"):
        chats.updates.drop()
    chats.webhook.set("", "")
    return True


def get_webhook_info(chats: Chats, _given: Parameters) -> Json:
    """https://core.telegram.org/bots/api#getwebhookinfo"""
    return {
        "url": chats.webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": chats.updates.count(),
    }


def _checked(command: Any) -> Json:
    name = str(command.get("command", "")).removeprefix("/") if isinstance(command, dict) else ""
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    description = str(command.get("description", ""))
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


def _scope(given: Parameters) -> str:
    scope = given.structure("scope") or {"type": "default"}
    if not isinstance(scope, dict) or not scope.get("type"):
        raise bad_request("can't parse BotCommandScope")
    chat = f":{scope['chat_id']}" if "chat_id" in scope else ""
    return f"{scope['type']}{chat}/{given.text('language_code')}"
