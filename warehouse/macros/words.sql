-- Words as a search asks for them.

-- «Санкции», ЁЛКА: санкции, елка.
create or replace macro word_key(word) as
replace(lower(trim(word, '«»„“”"''()[].,;:!?…')), 'ё', 'е');

-- A noun or adjective without its ending, three letters at least: санкциями and санкция have санкц.
create or replace macro noun_stem(word) as
regexp_replace(
    word,
    '^(.{3,}?)('
    || 'ого|его|ому|ему|ыми|ими|ый|ий|ой|ая|яя|ое|ее|ые|ие|ым|им|ом|ем|ых|их|ую|юю|ею'
    || '|иями|ями|ами|иях|иям|ией|ием|ях|ах|ям|ам|ев|ов|ей|ию|ью|ия|ии|ье|ьи|а|е|и|й|о|у|ы|ь|ю|я'
    || ')$',
    '\1'
);

-- A verb without its ending: подписать and подписывал have подпис.
create or replace macro verb_stem(word) as
regexp_replace(
    word,
    '^(.{3,}?)((ова|ева|ыва|ива|и|я|а|е|у)?'
    || '(ть|ла|ло|ли|л|ет|ют|ут|ит|ят|ешь|ишь|ете|ите|йте|вши|в|но|на|ны|н)(ся|сь)?)$',
    '\1'
);
