-- Definition sheets of measures: requested from whoever answers for the measure, due, chased and signed.

create schema systems;
grant usage on schema systems to ${program};

create table systems.sheet (
  area_id uuid not null,
  measure_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  requested date not null,
  due date not null check (due >= requested),
  chased date check (chased >= requested),
  times_chased integer not null check (times_chased >= 0),
  signed date check (signed >= requested),
  signed_for text check ((signed_for is null) = (signed is null)),
  primary key (area_id, measure_id, seq)
);
comment on table systems.sheet is 'How far the definition sheet of a measure is: one fact a measure, each step a version of it.';
comment on column systems.sheet.chased is 'The day on which it was last asked for again.';
comment on column systems.sheet.signed_for is 'SHA-256 of the words of the definition that was signed, in hexadecimal digits.';

call ledger.keep_as_fact('systems.sheet');
