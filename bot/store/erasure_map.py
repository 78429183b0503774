"""What becomes of each column that holds text when a contact is erased: a column that is not here fails a test.

Whoever adds a table or a column says here what becomes of it, sees to it in `erasure.py`, and plants words in it in
`tests/store/test_canaries.py`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Fate(StrEnum):
    #: Ids, times, states, keys of surveys, languages, codes: nothing of a customer is ever in it.
    IMPERSONAL = "holds nothing of a customer"
    ADMINS = "holds who the admins are, and what they are called"
    BLANKED = "is emptied"
    DELETED = "goes with its row"
    HASHED = "holds a keyed hash, or becomes one"
    #: In the outbox: what was being sent then is emptied when it has left, and what answers an admin always is.
    WHEN_SENT = "is emptied, at the latest when it has left"
    BARE = "becomes what is left without the person: ids and numbers"
    CUT_OUT = "loses the number, the chat and the name where they stand in it"


#: Table -> what becomes of it -> its columns.
FATES: Final[Mapping[str, Mapping[Fate, str]]] = {
    "admin_locale": {Fate.ADMINS: "address", Fate.IMPERSONAL: "channel locale"},
    "attachment_content": {Fate.DELETED: "content", Fate.IMPERSONAL: "outbox_id"},
    "attempt_count": {Fate.IMPERSONAL: "channel purpose outcome"},
    "audit": {Fate.ADMINS: "actor details", Fate.IMPERSONAL: "id at action subject"},
    "campaign": {
        Fate.ADMINS: "created_by",
        Fate.IMPERSONAL: "id survey created_at state channel start_at seed occasion manifest_hash next_at asked_on "
        "done_at",
    },
    "campaign_member": {Fate.IMPERSONAL: "campaign_id contact_id channel reason hash due_at settled_at outcome"},
    "case_message": {Fate.ADMINS: "address", Fate.IMPERSONAL: "outbox_id case_id channel kind stale_at news"},
    "case_note": {Fate.DELETED: "text", Fate.ADMINS: "author_id author_name", Fate.IMPERSONAL: "id case_id at"},
    "case_talk": {
        Fate.BLANKED: "text photo",
        Fate.ADMINS: "author_id author_name said_in",
        Fate.IMPERSONAL: "id case_id contact_id state at outbox_id said_as edit_id",
    },
    "chat_move": {Fate.ADMINS: "address moved_to", Fate.IMPERSONAL: "channel at"},
    "channel_stop": {Fate.IMPERSONAL: "channel since code outbox_id"},
    "contact": {
        Fate.BLANKED: "name phone telegram attributes",
        Fate.IMPERSONAL: "id locale chosen_locale timezone opted_out_at blocked_at erased_at created_at",
    },
    "customer_case": {
        Fate.ADMINS: "owner_id owner_name owner_chat",
        Fate.IMPERSONAL: "id survey invitation_id contact_id state outcome opened_at alerted_at taken_at contacted_at "
        "closed_at due_at late_at told_at",
    },
    "digest": {Fate.ADMINS: "address", Fate.IMPERSONAL: "channel every told_through"},
    "driver_answer": {Fate.IMPERSONAL: "invitation_id question answered_at"},
    "erasure_wish": {Fate.HASHED: "address_hash", Fate.IMPERSONAL: "at"},
    "event": {
        Fate.BARE: "body",
        Fate.IMPERSONAL: "id survey type invitation_id contact_id bare state due_at queued_at error",
    },
    "event_count": {Fate.IMPERSONAL: "survey outcome"},
    "failed_inbound": {
        Fate.DELETED: "provider_id address message",
        Fate.IMPERSONAL: "channel error set_aside_at",
    },
    "inbound": {
        Fate.BLANKED: "address text message_id",
        Fate.HASHED: "provider_id",
        Fate.IMPERSONAL: "channel contact_id invitation_id kind awaiting at",
    },
    "invitation": {
        Fate.BLANKED: "comment pending attributes",
        Fate.IMPERSONAL: "id survey contact_id campaign_id channel state created_at asked_at delivered_at scored_at "
        "corrected_at closed_at closed_because reminded_at late_until asked_on scored_on locale driver driver_at "
        "drivers_from answered",
    },
    "link": {Fate.DELETED: "token contact_id created_at used_at"},
    "message_about": {Fate.IMPERSONAL: "outbox_id contact_id"},
    "migration": {Fate.IMPERSONAL: "name checksum applied_at"},
    "note": {Fate.CUT_OUT: "text", Fate.ADMINS: "written_by", Fate.IMPERSONAL: "id survey day created_at"},
    "opt_out": {Fate.BLANKED: "words", Fate.HASHED: "address_hash", Fate.IMPERSONAL: "at erased_at"},
    "outbox": {
        Fate.WHEN_SENT: "address text keyboard attachment",
        Fate.IMPERSONAL: "id channel contact_id invitation_id purpose replaces state due_at provider_id error "
        "created_at claimed_at settled_at reply_to",
    },
    "inbound_try": {Fate.DELETED: "provider_id", Fate.IMPERSONAL: "channel at"},
    "refusal": {Fate.IMPERSONAL: "channel outbox_id code"},
    "recent_reply": {Fate.HASHED: "address_hash words", Fate.IMPERSONAL: "id due_at"},
    "recovery": {Fate.IMPERSONAL: "channel until"},
    "revision": {Fate.BLANKED: "comment", Fate.IMPERSONAL: "id invitation_id replaced_at"},
    "secret": {Fate.IMPERSONAL: "name value"},
    # Of an attribute's value nothing is left where nobody else had it.
    "tally": {Fate.DELETED: "value", Fate.IMPERSONAL: "survey attribute day"},
    "tally_zone": {Fate.IMPERSONAL: "zone"},
    "unreachable_chat": {Fate.ADMINS: "address", Fate.IMPERSONAL: "channel since code"},
    "webhook_stop": {Fate.IMPERSONAL: "survey fingerprint since"},
    "withdrawal": {Fate.ADMINS: "address", Fate.IMPERSONAL: "outbox_id"},
}
