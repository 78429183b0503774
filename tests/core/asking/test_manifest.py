"""A manifest in which nothing can be changed unseen."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.asking.manifest import LeftOut, ManifestEntry, Terms, canonical, faults, following, heads, opening
from bot.core.asking.sampling import drawn

TERMS = Terms("0190", "relation", "auto", "2026-03-02T10:00:00.000000Z", "script", "2026-03-02T10:00:00.000000Z")


def entries_of(reasons):
    return [ManifestEntry(n, f"c{n}", n + 1, "sms", reason) for n, reason in enumerate(reasons, 1)]


def manifest(entries, terms=TERMS):
    return list(zip(entries, heads(terms, entries), strict=True))


def head_of(stored, terms=TERMS):
    return stored[-1][1] if stored else opening(terms)


lists = st.lists(st.sampled_from([None, "opted_out", "quarantine_overall", LeftOut.UNUSABLE.value]), max_size=12)


@given(lists)
def test_a_manifest_as_it_was_made_has_no_fault(reasons):
    stored = manifest(entries_of(reasons))
    assert faults(TERMS, stored, head_of(stored), head_of(stored)) == []


OTHERS = {
    "position": st.integers(1, 20),
    "contact_id": st.none() | st.text(max_size=4),
    "line": st.none() | st.integers(1, 20),
    "channel": st.sampled_from([None, "sms", "telegram"]),
    "reason": st.sampled_from([None, "opted_out", "removed_by_hand"]),
}


@given(lists.filter(bool), st.data())
def test_any_change_of_an_entry_is_seen(reasons, data):
    stored = manifest(entries_of(reasons))
    index = data.draw(st.integers(0, len(stored) - 1))
    name = data.draw(st.sampled_from([field.name for field in fields(ManifestEntry)]))
    entry, said = stored[index]
    other = replace(entry, **{name: data.draw(OTHERS[name].filter(lambda value: value != getattr(entry, name)))})
    changed = [*stored[:index], (other, said), *stored[index + 1 :]]
    assert faults(TERMS, changed, head_of(stored))


@given(lists.filter(bool), st.data())
def test_an_entry_that_is_dropped_is_missed_wherever_it_stood(reasons, data):
    stored = manifest(entries_of(reasons))
    index = data.draw(st.integers(0, len(stored) - 1))
    assert faults(TERMS, stored[:index] + stored[index + 1 :], head_of(stored))


@given(lists, st.data())
def test_whoever_changes_the_whole_chain_still_meets_the_record(reasons, data):
    made = manifest(entries_of(reasons))
    forged = manifest(entries_of(data.draw(lists.filter(lambda others: others != reasons))))
    assert faults(TERMS, forged, head_of(forged), head_of(made))
    assert faults(TERMS, forged, head_of(made), head_of(forged))


@pytest.mark.parametrize("name", [field.name for field in fields(Terms)])
def test_other_terms_are_seen(name):
    stored = manifest(entries_of([None, None]))
    other = replace(TERMS, **{name: 7 if name in {"per_day", "sample"} else "other"})
    assert faults(other, stored, head_of(stored))


def test_a_record_that_is_missing_is_no_proof():
    stored = manifest(entries_of([None]))
    assert faults(TERMS, stored, head_of(stored), None)


def test_a_sample_that_its_seed_does_not_draw_was_picked():
    terms = replace(TERMS, sample=2, seed="autumn")
    ids = {f"c{n}" for n in range(1, 6)}
    fair = drawn(ids, 2, "autumn")

    def with_asked(asked):
        reasons = [None if f"c{n}" in asked else LeftOut.NOT_SAMPLED.value for n in range(1, 6)]
        stored = manifest(entries_of(reasons), terms)
        return faults(terms, stored, head_of(stored))

    assert with_asked(fair) == []
    assert with_asked(set(sorted(ids - fair)[:2])) == ["The sample is not the one that its seed draws."]


def test_the_form_that_is_hashed_stays_what_it_is():
    entry = ManifestEntry(1, "c1", 2, "sms", None)
    assert canonical({"b": 1, "a": "ø"}) == '{"a":"\\u00f8","b":1}'
    # printf 'x\n{"channel":"sms","contact_id":"c1","line":2,"position":1,"reason":null}' | sha256sum
    assert following("x", entry) == "b8faef6c1a79faca3e3a81237ebf58e3b484397e7e5af4d49ad92dd702132a6b"
