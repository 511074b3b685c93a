-- Articles that are not as the previous consolidation had them: they have rows in a folder of a stage
-- that is new, or had rows in one that is gone, or have been superseded since, or have come back.
create temp table article_folders as
select previous_article_folders.*
from previous_article_folders
semi join given_files
    on previous_article_folders.folder = given_files.folder
union all
select *
from new_article_folders;

create temp table changed_articles as
select article_id
from new_article_folders
union
select previous_article_folders.article_id
from previous_article_folders
anti join given_files
    on previous_article_folders.folder = given_files.folder
union
select superseded_articles.article_id
from superseded_articles
anti join previous_superseded_articles
    on superseded_articles.article_id = previous_superseded_articles.article_id
union
select previous_superseded_articles.article_id
from previous_superseded_articles
anti join superseded_articles
    on previous_superseded_articles.article_id = superseded_articles.article_id;
