-- What is calculated over the entries of registers, as data.

create table registers.calculation (
  area_id uuid not null,
  calculation_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]*$'),
  title text not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]*$'),
  kind text not null check (kind in ('count', 'share', 'sum', 'mean', 'median', 'distinct', 'latest', 'ratio', 'part', 'total', 'total-share')),
  span text not null check (span in ('month', 'quarter', 'year-to-date', 'rolling-year', 'month-end')),
  field text not null,
  over_field text not null,
  counted text not null,
  among text not null,
  counts boolean not null,
  primary key (area_id, calculation_id, seq)
);
comment on column registers.calculation.field is 'The field that is added up, or the cut of a monthly total; empty where entries are counted.';
comment on column registers.calculation.over_field is 'The field, or the cut, that a ratio or a share of totals is over; else empty.';
comment on column registers.calculation.counted is 'Which entries are counted, one condition a line.';
comment on column registers.calculation.among is 'Among which entries a share is taken, one condition a line; empty for all.';
comment on column registers.calculation.counts is 'Whether measures may be counted by it; before that it is a trial.';

call ledger.keep_as_fact('registers.calculation');
call ledger.may_be_redacted('registers.calculation', 'title');
