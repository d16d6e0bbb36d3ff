-- Whether figures of papers are taken as readings, and where in a paper a figure stands.

alter table measures.definition add column figures_from text check (figures_from in ('papers', 'elsewhere'));
comment on column measures.definition.figures_from is 'papers: a paper''s figure becomes a reading. elsewhere: it is kept beside the reading, which is typed, returned or counted. Null, as in facts from before it was asked, means papers.';

alter table measures.reading add column place text;
comment on column measures.reading.place is 'Where in its paper the figure stands, such as table 4, row 7; null where it is from no paper or nobody noted it.';

alter table measures.reported add column place text;
alter table measures.reported add column taken boolean;
comment on column measures.reported.place is 'Where in the paper the figure stands; null where nobody noted it.';
comment on column measures.reported.taken is 'Whether it was taken as a reading; null, as in facts from before it was noted, means that it was.';

call ledger.may_be_redacted('measures.reading', 'place');
call ledger.may_be_redacted('measures.reported', 'place');
