create table "merges" (
    entity_id uuid not null,
    name_key varchar not null,
    joined_to varchar not null,
    reason varchar not null,
    check (
        reason in (
            'same_words', 'patronymic_left_out', 'initials', 'only_bearer', 'initialism', 'legal_form_left_out',
            'country_name'
        )
    )
);

comment on table "merges" is
'Why two names are one entity.';
comment on column "merges".entity_id is
'The entity; refers to entities.';
comment on column "merges".name_key is
'The name that was joined, normalised as in aliases.';
comment on column "merges".joined_to is
'The fuller name that it was joined to, normalised.';
comment on column "merges".reason is
'same_words (other order), patronymic_left_out, initials, only_bearer (of the surname), initialism, legal_form_left_out or country_name.';
