-- Articles that are not as the previous consolidation had them: they have rows in a folder of a stage
-- that is new, or had rows in one that is gone.
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
    on previous_article_folders.folder = given_files.folder;
