create table word_forms (
    form varchar not null,
    lemma varchar not null
);

comment on table word_forms is
'A word as articles have it with its dictionary form; once for each batch that has it.';
comment on column word_forms.form is
'The word in small letters, е for ё.';
comment on column word_forms.lemma is
'Its dictionary form in small letters, е for ё.';
