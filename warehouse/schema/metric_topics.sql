create table metric_topics (
    word varchar not null,
    topic varchar not null
);

comment on table metric_topics is
'A part of a metric''s name that says what the figure is about.';
comment on column metric_topics.word is
'Beginning of a word, in small letters, e.g. товарооборот.';
comment on column metric_topics.topic is
'What it is about, e.g. trade.';
