-- Names and words in a form in which spellings of the same are equal.

-- «БелАЗ», "Белаз" and БЕЛАЗ are one; so are Пётр and Петр, Р.Головченко and р. головченко.
create or replace macro name_key(name) as
trim(
    regexp_replace(
        regexp_replace(
            regexp_replace(
                replace(lower(nfc_normalize(name)), 'ё', 'е'), '[«»„“”‟"''‘’‚`]', '', 'g'
            ),
            '[‐‑‒–—−]', '-', 'g'
        ),
        '(\.)?\s+|(\.)(\pL)', '\1\2 \3', 'g'
    )
);

-- The words of a text without case, punctuation and the difference of е and ё.
create or replace macro words_key(words) as
trim(regexp_replace(replace(lower(words), 'ё', 'е'), '[^\pL\pN%]+', ' ', 'g'));

-- A text without what cleaning makes regular: kinds of spaces, Latin look-alikes, marks above letters.
create or replace macro unmarked(words) as
translate(
    strip_accents(regexp_replace(words, '[\pZ\t\r\n\v\f\x{85}]', ' ', 'g')),
    'aceopxyABCEHKMOPTXY',
    'асеорхуАВСЕНКМОРТХУ'
);
