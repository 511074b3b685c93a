"""What is counted of each rule."""

import pytest

from tasks.evaluate.matching import Match
from tasks.evaluate.trials import RuleTrial, rule_trials, wilson, worst_first


def claim(rule: str) -> dict[str, str]:
    """A claim that a rule of memberships found."""
    return {"rule": rule, "kind": "membership"}


def test_every_claim_of_a_rule_is_a_trial_and_the_right_ones_are_hits():
    matches = [
        Match({}, claim("joined")),
        Match({}, claim("joined"), wrong=("member",)),
        Match(None, claim("joined")),
        Match(None, claim("left")),
        Match({}, None),
    ]
    articles = {("joined", "membership"): 7, ("listed", "membership"): 2}
    assert rule_trials(matches, articles) == [
        RuleTrial("joined", "membership", 3, 1, 7),
        RuleTrial("left", "membership", 1, 0, 0),
        RuleTrial("listed", "membership", 0, 0, 2),
    ]


@pytest.mark.parametrize(
    ("hits", "trials", "least"), [(90, 100, 0.826), (5, 5, 0.566), (0, 5, 0.0), (1, 1, 0.207)]
)
def test_the_lower_bound_grows_with_hits_and_trials(hits: int, trials: int, least: float):
    assert wilson(hits, trials) == pytest.approx(least, abs=0.001)


def test_four_trials_give_no_confidence_and_none_no_precision():
    assert RuleTrial("joined", "membership", 4, 4, 9).confidence is None
    assert RuleTrial("joined", "membership", 5, 5, 9).confidence is not None
    assert RuleTrial("joined", "membership", 0, 0, 9).precision is None


@pytest.mark.parametrize(
    ("trials", "hits", "articles", "flags"),
    [
        (5, 2, 2, ("rare", "wrong")),
        (5, 3, 2, ("rare",)),
        (6, 3, 3, ()),
        (4, 0, 3, ()),
        (5, 2, 3, ("wrong",)),
    ],
)
def test_a_rule_is_flagged_where_it_fires_seldom_or_is_mostly_wrong(
    trials: int, hits: int, articles: int, flags: tuple[str, ...]
):
    assert RuleTrial("joined", "membership", trials, hits, articles).flags == flags


def test_the_worst_rule_stands_first_and_those_without_trials_last():
    good, bad = RuleTrial("good", "event", 9, 9, 9), RuleTrial("bad", "event", 9, 1, 9)
    few, none = RuleTrial("few", "event", 2, 0, 9), RuleTrial("none", "event", 0, 0, 9)
    assert worst_first([none, few, good, bad]) == [bad, good, few, none]
