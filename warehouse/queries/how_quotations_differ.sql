-- Where two articles have the same words of a speaker differently.
select
    utterances.speaker,
    utterance_differences.type,
    utterance_differences.words,
    utterance_differences.other_words,
    one.address,
    other.address as other_address
from utterance_differences
inner join utterances
    on utterance_differences.utterance_id = utterances.utterance_id
inner join statements as one
    on utterance_differences.claim_id = one.claim_id
inner join statements as other
    on utterance_differences.other_claim_id = other.claim_id
order by
    utterances.speaker asc, utterance_differences.utterance_id asc, one.start_char asc, other.start_char asc,
    utterance_differences.difference_no asc
limit 100;
