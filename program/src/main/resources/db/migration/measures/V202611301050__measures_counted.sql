-- A measure may be counted from entries that Waymark itself keeps; its definition then names by what.

alter table measures.definition drop constraint definition_figures_from_check;
alter table measures.definition add constraint definition_figures_from_check
  check (figures_from in ('papers', 'elsewhere', 'counted'));
alter table measures.definition add column counted_by text;
comment on column measures.definition.figures_from is 'papers: a paper''s figure becomes a reading. elsewhere: it is kept beside the reading, which is typed or returned. counted: it is kept beside the reading, which is counted from entries. Null, as in facts from before it was asked, means papers.';
comment on column measures.definition.counted_by is 'What it is counted by, such as meetings-held board; null where it is not counted.';
alter table measures.definition add constraint counted_by_something
  check ((counted_by is not null) = (figures_from is not distinct from 'counted'));
