-- How an area counts where the sources leave it open; where it has decided nothing, the program's default holds.

create table caseload.policy_setting (
  area_id uuid not null,
  policy text not null check (policy ~ '^[a-z][a-z0-9-]*$'),
  holds_from date not null check (holds_from >= '2014-09-01'),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  answer text not null check (answer ~ '^[a-z0-9][a-z0-9-]*$'),
  reason text not null,
  primary key (area_id, policy, holds_from, seq)
);
comment on table caseload.policy_setting is 'An answer of the area to a point that the law or the statistics leave open, for limits that begin on a day or after it.';
comment on column caseload.policy_setting.policy is 'The point, by its word in the program.';
comment on column caseload.policy_setting.holds_from is 'The first day on which a limit that begins is counted so.';

call ledger.keep_as_fact('caseload.policy_setting');
call ledger.may_be_redacted('caseload.policy_setting', 'reason');
