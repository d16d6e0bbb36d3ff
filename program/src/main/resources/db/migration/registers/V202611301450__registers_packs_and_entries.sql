-- Registers: how each is defined, what is entered in them, what is counted elsewhere and comes as a monthly total.

create schema registers;
grant usage on schema registers to ${program};

create table registers.pack (
  area_id uuid not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]*$'),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  text text not null,
  primary key (area_id, register, seq)
);
comment on column registers.pack.text is 'The definition of the register as YAML, as it was checked when it was taken into use.';

create table registers.entry (
  area_id uuid not null,
  entry_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]*$'),
  counts_on date not null,
  data text not null check (jsonb_typeof(data::jsonb) = 'object'),
  reason text not null,
  primary key (area_id, entry_id, seq)
);
comment on column registers.entry.data is 'What was chosen or counted, as JSON by field; no free words, and nothing that may identify a person.';
comment on column registers.entry.reason is 'Why it was corrected or taken back; empty for the first version.';

create table registers.entry_words (
  area_id uuid not null,
  entry_id uuid not null,
  field text not null check (field ~ '^[a-z][a-z0-9-]*$'),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  may_identify boolean not null,
  words text not null,
  primary key (area_id, entry_id, field, seq)
);
comment on table registers.entry_words is 'The free words of an entry, and whatever may identify a person: each in a row, so that each can be redacted alone.';

create table registers.monthly_total (
  area_id uuid not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]*$'),
  month date not null,
  cut text not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  total numeric not null,
  source text not null,
  reason text not null,
  primary key (area_id, register, month, cut, seq)
);
comment on column registers.monthly_total.month is 'The first day of the month.';
comment on column registers.monthly_total.cut is 'What part of the month''s count it is, such as answered in time; empty for all of it.';
comment on column registers.monthly_total.source is 'Where it was counted.';

create table registers.imported (
  area_id uuid not null,
  digest text not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  register text not null check (register ~ '^[a-z][a-z0-9-]*$'),
  rows integer not null,
  primary key (area_id, digest, seq)
);
comment on table registers.imported is 'Files whose rows were taken in, so that the same one is noticed.';
comment on column registers.imported.digest is 'SHA-256 of the register and the lines, in hexadecimal digits.';

call ledger.keep_as_fact('registers.pack');
call ledger.keep_as_fact('registers.entry');
call ledger.keep_as_fact('registers.entry_words');
call ledger.keep_as_fact('registers.monthly_total');
call ledger.keep_as_fact('registers.imported');
create index on registers.entry (area_id, register, counts_on);
call ledger.may_be_redacted('registers.pack', 'text');
call ledger.may_be_redacted('registers.entry', 'reason');
call ledger.may_be_redacted('registers.entry_words', 'words');
call ledger.may_be_redacted('registers.monthly_total', 'cut', 'source', 'reason');
