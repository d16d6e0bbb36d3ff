-- The ledger: one row for each command in an area, in the order of writing, each holding the hash of
-- the row before. And what makes any table a table of facts.

create schema ledger;
grant usage on schema ledger to ${program};

-- The area that this transaction works in; null, and so nothing at all, when none was said.
create function ledger.current_area() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('waymark.area', true), '')::uuid;

create table ledger.chain (
  area_id uuid primary key,
  area_key text not null unique check (area_key ~ '^[a-z][a-z0-9-]{1,39}$'),
  head_seq bigint not null check (head_seq >= 0),
  head_hash bytea not null
);
comment on table ledger.chain is 'Where each area''s ledger ends; its row is the lock that orders an area''s commands.';

create table ledger.entry (
  area_id uuid not null references ledger.chain,
  seq bigint not null check (seq > 0),
  recorded_at timestamptz not null,
  known_from timestamptz not null,
  person_id uuid,
  source text not null check (source ~ '^[a-z][a-z0-9-]*$'),
  sentence text not null check (length(sentence) between 1 and 1000),
  facts integer not null check (facts >= 0),
  payload_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (area_id, seq),
  check (known_from <= recorded_at)
);
comment on column ledger.entry.person_id is 'Null when the program itself wrote, such as when it loads a sample.';

-- A head moves by one row, and only forward.
create function ledger.head_moves_forward() returns trigger language plpgsql as $$
begin
  if new.area_id <> old.area_id or new.area_key <> old.area_key or new.head_seq <> old.head_seq + 1 then
    raise exception 'the head of a ledger moves forward by one row' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger head_moves_forward before update on ledger.chain
  for each row execute function ledger.head_moves_forward();

-- The columns of free words, in which something about a person may stand that should not.
create table ledger.redactable (
  of_table text not null,
  of_column text not null,
  primary key (of_table, of_column)
);
comment on table ledger.redactable is 'Of no area: it says which columns may be redacted, and only migrations write it.';
grant select on ledger.redactable to ${program};

create procedure ledger.may_be_redacted(fact regclass, variadic columns text[]) language sql as $$
  insert into ledger.redactable
    select n.nspname || '.' || c.relname, a.attname
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(columns) as a(attname)
     where c.oid = fact;
$$;

-- What stands where words were taken out.
create function ledger.tombstone() returns text language sql immutable parallel safe return '[redacted]';

-- Words that a person asks to be taken out of every version of a fact, and what another decided.
create table ledger.redaction (
  area_id uuid not null,
  redaction_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  of_table text not null,
  of_key text not null check (jsonb_typeof(of_key::jsonb) = 'object'),
  of_columns text not null check (of_columns ~ '^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*$'),
  reason text not null check (length(reason) between 1 and 500 and reason !~ '[[:cntrl:]]'),
  state text not null check (state in ('asked', 'agreed', 'declined')),
  asked_by uuid not null,
  decided_by uuid,
  primary key (area_id, redaction_id, seq),
  check ((state = 'asked') = (decided_by is null)),
  constraint two_persons check (decided_by <> asked_by)
);
comment on column ledger.redaction.of_key is 'What the versions of the fact have in common besides their area, as JSON; of an entry, its seq.';

-- One row that lost words: the hash it was entered into the ledger with, and its hash since.
create table ledger.redacted (
  area_id uuid not null,
  of_table text not null,
  of_seq bigint not null,
  of_key text not null check (jsonb_typeof(of_key::jsonb) = 'object'),
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  redaction_id uuid not null,
  of_columns text not null check (of_columns ~ '^[a-z][a-z0-9_]*(,[a-z][a-z0-9_]*)*$'),
  hash_before bytea not null,
  hash_after bytea not null,
  primary key (area_id, of_table, of_seq, of_key, seq)
);

-- Whether a change does nothing but take words out, where two persons said so.
create function ledger.takes_out(of_table text, before jsonb, after jsonb) returns boolean language plpgsql as $$
declare
  changed text[];
begin
  select array_agg(b.key) into changed
    from jsonb_each(before) b where b.value is distinct from after -> b.key;
  return exists (
    select from ledger.redacted r
      join ledger.redaction a on a.area_id = r.area_id and a.redaction_id = r.redaction_id
                             and a.seq = r.seq and a.state = 'agreed'
     where r.area_id = (before ->> 'area_id')::uuid and r.of_table = takes_out.of_table
       and r.of_seq = (before ->> 'seq')::bigint and before @> r.of_key::jsonb
       and changed <@ string_to_array(r.of_columns, ','))
    and not exists (
    select from unnest(changed) c
     where after ->> c is distinct from ledger.tombstone()
        or not exists (select from ledger.redactable w where w.of_table = takes_out.of_table and w.of_column = c));
end $$;

-- Whoever asks: what was written stays.
create function ledger.stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and ledger.takes_out(tg_table_schema || '.' || tg_table_name, to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'what was written in %.% stays', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- The two columns that say by what a fact was followed may be set once; all others never change.
create function ledger.closes_once() returns trigger language plpgsql as $$
begin
  if old.superseded_seq is null and new.superseded_seq is not null
     and to_jsonb(new) - 'superseded_seq' - 'superseded_known_from'
         = to_jsonb(old) - 'superseded_seq' - 'superseded_known_from'
     or ledger.takes_out(tg_table_schema || '.' || tg_table_name, to_jsonb(old), to_jsonb(new)) then
    return new;
  end if;
  raise exception 'a fact of %.% is followed by another, never changed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end $$;

create trigger stays before update or delete on ledger.entry for each row execute function ledger.stays();
create trigger stays_whole before truncate on ledger.entry for each statement execute function ledger.stays();
create trigger stays before delete on ledger.chain for each row execute function ledger.stays();
create trigger stays_whole before truncate on ledger.chain for each statement execute function ledger.stays();

-- Shows the rows of the current area, and no others, to everybody: the owner of the tables as well.
create procedure ledger.keep_areas_apart(fact regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', fact);
  execute format('alter table %s force row level security', fact);
  execute format('create policy own_area on %s using (area_id = ledger.current_area()) '
                 'with check (area_id = ledger.current_area())', fact);
end $$;

-- Makes a table one of facts. It must have area_id, seq, known_from, superseded_seq,
-- superseded_known_from and withdrawn, and a primary key that begins with area_id and ends with seq.
create procedure ledger.keep_as_fact(fact regclass) language plpgsql as $$
declare
  version_key text;
begin
  select string_agg(quote_ident(a.attname), ', ' order by k.place)
    into version_key
    from pg_index i
    cross join lateral unnest(i.indkey) with ordinality as k(attnum, place)
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
   where i.indrelid = fact and i.indisprimary and a.attname <> 'seq';
  call ledger.keep_areas_apart(fact);
  execute format('alter table %s add foreign key (area_id, seq) references ledger.entry '
                 'deferrable initially deferred', fact);
  execute format('alter table %s add check ((superseded_seq is null) = (superseded_known_from is null))', fact);
  execute format('create unique index on %s (%s) where superseded_seq is null', fact, version_key);
  -- those that were written after one that was known later: few, and asked for at every moment of the past
  execute format('create index on %s (%s) where superseded_seq = seq', fact, version_key);
  execute format('create index on %s (area_id, seq)', fact);
  execute format('create trigger closes_once before update on %s for each row execute function ledger.closes_once()', fact);
  execute format('create trigger stays before delete on %s for each row execute function ledger.stays()', fact);
  execute format('create trigger stays_whole before truncate on %s for each statement execute function ledger.stays()', fact);
  execute format('grant select, insert, update (superseded_seq, superseded_known_from) on %s to ${program}', fact);
end $$;

call ledger.keep_areas_apart('ledger.chain');
call ledger.keep_areas_apart('ledger.entry');
grant select, insert, update (head_seq, head_hash) on ledger.chain to ${program};
grant select, insert on ledger.entry to ${program};
-- people look for entries by day, by who wrote them, by the way they came
create index on ledger.entry (area_id, recorded_at, seq);
create index on ledger.entry (area_id, person_id, seq);
create index on ledger.entry (area_id, source, seq);
call ledger.keep_as_fact('ledger.redaction');
call ledger.keep_as_fact('ledger.redacted');
call ledger.may_be_redacted('ledger.entry', 'sentence');

-- Takes the words out of the rows that one command of the current area names. The program cannot
-- change them itself; the triggers above let nothing else through, whoever calls.
create procedure ledger.take_out(command bigint) language plpgsql security definer set search_path = '' as $$
declare
  r ledger.redacted;
begin
  for r in select * from ledger.redacted where area_id = ledger.current_area() and seq = command loop
    execute format(
      'update %s t set %s where t.area_id = $1 and t.seq = $2 and to_jsonb(t) @> $3', r.of_table::regclass,
      (select string_agg(format('%I = ledger.tombstone()', c), ', ') from unnest(string_to_array(r.of_columns, ',')) c))
      using r.area_id, r.of_seq, r.of_key::jsonb;
  end loop;
end $$;

-- An address names its area before the area can be set; so the owner answers this one question.
create policy names_of_areas on ledger.chain for select to current_user using (true);
create function ledger.area_named(key text) returns uuid
  language sql stable security definer set search_path = ''
  return (select area_id from ledger.chain where area_key = key);
create function ledger.name_of_area(area uuid) returns text
  language sql stable security definer set search_path = ''
  return (select area_key from ledger.chain where area_id = area);
