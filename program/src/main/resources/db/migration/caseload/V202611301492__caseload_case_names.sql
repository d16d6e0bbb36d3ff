-- What the case system calls a case. The case itself is kept under a number from here on, so that a name that should not be there can be
-- taken out. Cases that were taken in before have no row here: their key is the case system's, and stays.

create table caseload.case_name (
  area_id uuid not null,
  case_key text not null check (length(case_key) between 1 and 64),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  name text not null,
  mark text not null,
  primary key (area_id, case_key, seq)
);
comment on table caseload.case_name is 'The key that extracts name a case by; a case has one.';
comment on column caseload.case_name.mark is 'A keyed hash of the name, by which the case is known again once the name was taken out.';
comment on column caseload.case_version.case_key is 'A number of our own; of cases taken in before case_name was there, the key that extracts name them by.';

call ledger.keep_as_fact('caseload.case_name');
call ledger.may_be_redacted('caseload.case_name', 'name');
