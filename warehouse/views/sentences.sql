-- A sentence of an article.
create view sentences as
select
    article_id,
    start_char,
    end_char
from stored.sentences;
