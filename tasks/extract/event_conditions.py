"""Conditions under which a word of several meanings denotes an event; each has one name.

`открыли завод` is a launch and `открыли огонь` is none; `вступил в НАТО` joins, `вступил в бой`
does not. The column `needs` of `seeds/words/event_triggers.csv` names those that must all hold.
"""

from collections.abc import Callable

from tasks.extract import change_conditions as change
from tasks.extract import contact_conditions as contact
from tasks.extract import office_conditions as office
from tasks.extract.event_scene import Scene
from tasks.russian.parsed import Token

Condition = Callable[[Scene, Token], bool]

CONDITIONS: dict[str, Condition] = {
    "document": change.has_document,
    "pact": change.has_pact,
    "contract": change.has_contract,
    "guest": contact.receives_person,
    "partner": contact.has_partner,
    "discussed": contact.is_discussed,
    "gathered": contact.are_gathered,
    "assembly": contact.is_assembly,
    "single": contact.is_single,
    "owned": contact.is_of_parties,
    "talk": contact.is_not_interview,
    "official": contact.is_not_match,
    "traveller": contact.is_traveller,
    "destination": contact.has_destination,
    "phone": contact.is_by_phone,
    "jointly": contact.is_jointly,
    "reached": contact.is_reached,
    "post": office.has_post,
    "oath": office.takes_oath,
    "holder": office.becomes_holder,
    "lead": office.takes_lead,
    "office": office.takes_office,
    "replace": office.replaces_in_office,
    "person": office.is_of_person,
    "dismissed": office.is_dismissed,
    "resigned": office.is_resigned,
    "body": change.is_into_body,
    "asset": change.has_asset,
    "money": change.has_money,
    "goods": change.has_goods,
    "contracted": change.is_contracted,
    "launchable": change.is_launchable,
    "prize": change.has_prize,
    "laureate": change.becomes_laureate,
    "prizeholder": change.becomes_prizeholder,
}
