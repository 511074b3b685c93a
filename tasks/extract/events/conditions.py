"""Conditions under which a word of several meanings denotes an event; each has one name.

`открыли завод` is a launch and `открыли огонь` is none; `вступил в НАТО` joins, `вступил в бой`
does not. The column `needs` of `seeds/words/event_triggers.csv` names those that must all hold.
"""

from collections.abc import Callable

from tasks.extract.events import award_conditions as award
from tasks.extract.events import change_conditions as change
from tasks.extract.events import contact_conditions as contact
from tasks.extract.events import departure_conditions as departure
from tasks.extract.events import duty_conditions as duty
from tasks.extract.events import elections, founders
from tasks.extract.events import office_conditions as office
from tasks.extract.events import term_conditions as term
from tasks.extract.events import trade_conditions as trade
from tasks.extract.events.arguments import is_by_person
from tasks.extract.reading.scene import Scene
from tasks.russian.parsed import Token

Condition = Callable[[Scene, Token], bool]

CONDITIONS: dict[str, Condition] = {
    "document": change.has_document,
    "signature": change.puts_signature,
    "pact": change.has_pact,
    "recruits": change.recruits,
    "contract": change.has_contract,
    "guest": contact.receives_person,
    "delegate": contact.is_delegate,
    "entrusted": office.is_entrusted,
    "no_longer": departure.is_no_longer,
    "parted": departure.is_parted_with,
    "person_seen": contact.is_called_on,
    "partner": contact.has_partner,
    "discussed": contact.is_discussed,
    "gathered": contact.are_gathered,
    "assembly": contact.is_assembly,
    "single": contact.is_single,
    "owned": contact.is_of_parties,
    "ceremony": contact.is_ceremony,
    "talk": contact.is_not_interview,
    "official": contact.is_not_match,
    "traveller": contact.is_traveller,
    "destination": contact.has_destination,
    "phone": contact.is_by_phone,
    "connected": contact.is_in_touch,
    "jointly": contact.is_jointly,
    "reached": contact.is_reached,
    "post": office.has_post,
    "oath": office.takes_oath,
    "holder": office.becomes_holder,
    "lead": office.takes_lead,
    "office": office.takes_office,
    "relief": office.relieves,
    "replace": office.replaces_in_office,
    "seated": office.takes_seat,
    "falls": office.office_falls,
    "enthroned": office.is_enthroned,
    "power": office.takes_power,
    "elected": office.wins_election,
    "candidate": office.runs_for_office,
    "contender": office.contends,
    "nominated": office.is_nominated,
    "acting": office.will_act,
    "mandate": duty.gets_mandate,
    "duties": duty.takes_duties,
    "command": duty.takes_command,
    "swears": is_by_person,
    "victorious": duty.wins_at_polls,
    "heads": duty.comes_to_head,
    "sworn": office.is_sworn,
    "person": departure.is_of_person,
    "dismissed": departure.is_dismissed,
    "resigned": departure.is_resigned,
    "vacates": departure.vacates,
    "retires": departure.retires,
    "quits": departure.quits,
    "expelled": departure.is_expelled,
    "hangs": departure.hangs_up,
    "ceases": departure.ceases_to_be,
    "career": departure.ends_career,
    "held": elections.are_held,
    "founder": founders.has_founded,
    "term": term.is_term,
    "dissolved": term.is_dissolved,
    "cabinet": term.forms_cabinet,
    "seizes": term.seizes_power,
    "since": term.is_told_since,
    "body": change.is_into_body,
    "member": change.becomes_member,
    "moves": change.moves_to_body,
    "asset": trade.has_asset,
    "money": trade.has_money,
    "goods": trade.has_goods,
    "contracted": trade.is_contracted,
    "loan": trade.has_loan,
    "merges": trade.merges,
    "companies": trade.is_of_companies,
    "invested": trade.is_invested,
    "launchable": change.is_launchable,
    "founded": change.is_founded,
    "monument": change.is_monument,
    "presented": change.is_presented,
    "working": change.starts_work,
    "commissioned": change.is_commissioned,
    "prize": award.has_prize,
    "trophy": award.wins_trophy,
    "podium": award.takes_podium,
    "contest": award.wins_contest,
    "honoured": award.is_honoured,
    "best": award.becomes_best,
    "first": award.is_ranked_first,
    "booked": award.is_put_in_book,
    "honour": award.is_up_for_honour,
    "knighted": award.is_knighted,
    "won_by": award.is_won_by,
    "quoted": award.wins_titled,
    "leaves": departure.just_leaves,
    "laureate": award.becomes_laureate,
    "prizeholder": award.becomes_prizeholder,
    "victory": award.gains_victory,
    "prospect": award.is_up_for_prize,
    "titled": award.is_titled,
    "honour_titled": award.is_honour_titled,
    "recipient": award.has_recipient,
}
