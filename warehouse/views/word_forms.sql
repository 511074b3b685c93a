-- A word as articles have it with its dictionary form.
create view word_forms as
select distinct
    form,
    lemma
from stored.word_forms;
