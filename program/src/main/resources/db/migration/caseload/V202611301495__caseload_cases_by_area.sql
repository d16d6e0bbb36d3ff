-- Versions of cases in parts, each with the cases of some areas: to read an area is to read one part in the order of its
-- cases, however many areas there are. The number of parts is fixed, so that a new area needs none made.

alter table caseload.case_version rename to case_version_before;
alter table caseload.case_version_before rename constraint case_version_pkey to case_version_before_pkey;

create table caseload.case_version (
  area_id uuid not null,
  case_key text not null check (length(case_key) between 1 and 64),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  extract_id uuid not null,
  seen boolean not null,
  events text not null,
  primary key (area_id, case_key, seq)
) partition by hash (area_id);
comment on table caseload.case_version is 'A version is written only where an extract says something else of the case than what was known. Known from the start of the day on which the extract was taken.';
comment on column caseload.case_version.case_key is 'A number of our own; of cases taken in before case_name was there, the key that extracts name them by.';
comment on column caseload.case_version.extract_id is 'The extract that brought this version.';
comment on column caseload.case_version.seen is 'No where the extract does not have the case any more: what was known of it stays.';
comment on column caseload.case_version.events is 'One a line in their order: the day, the kind, and the detail in one word; a service, a locality, a team and a worker by their number.';

-- in a schema of their own, which the program does not enter
create schema caseload_parts;
do $$
begin
  for part in 0..31 loop
    execute format('create table caseload_parts.case_version_%s partition of caseload.case_version '
                   'for values with (modulus 32, remainder %s)', part, part);
  end loop;
end $$;

-- the rows of all areas, which the owner sees no more than anybody else
alter table caseload.case_version_before no force row level security;
insert into caseload.case_version
  select area_id, case_key, seq, known_from, superseded_seq, superseded_known_from, withdrawn, extract_id, seen, events
    from caseload.case_version_before order by area_id, case_key, seq;
drop table caseload.case_version_before;

-- that each version has its entry is looked at once for the rows of all areas
alter table ledger.entry no force row level security;
call ledger.keep_as_fact('caseload.case_version');
alter table ledger.entry force row level security;
call ledger.keep_parts('caseload.case_version');
