-- What the columns of an area's own extracts mean, said once under the names that the files give them.

create table caseload.column_mapping (
  area_id uuid not null,
  mapping_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  columns text not null check (length(columns) between 1 and 40000),
  events text not null check (length(events) <= 20000),
  primary key (area_id, mapping_id, seq)
);
comment on table caseload.column_mapping is 'A file is read by the mapping that names each of its columns; one with another header is asked about.';
comment on column caseload.column_mapping.columns is 'One a line: its name in the file, a tab, and what it means in a word.';
comment on column caseload.column_mapping.events is 'What events are called in the file, one a line: the name, a tab, and the event.';

call ledger.keep_as_fact('caseload.column_mapping');
call ledger.may_be_redacted('caseload.column_mapping', 'columns', 'events');
