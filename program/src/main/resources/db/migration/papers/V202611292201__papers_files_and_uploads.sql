-- Papers as they come in: the files themselves, and each upload until somebody has decided about it.

create schema papers;
grant usage on schema papers to ${program};

create table papers.file (
  area_id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  format text not null check (format in ('docx', 'xlsx', 'pdf', 'csv', 'tsv', 'txt')),
  size bigint not null check (size > 0),
  kept_at timestamptz not null,
  primary key (area_id, sha256)
);
comment on table papers.file is 'An original as it was handed over; private, and the same for all uploads of the same bytes.';

create table papers.file_chunk (
  area_id uuid not null,
  sha256 bytea not null,
  place integer not null check (place >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (area_id, sha256, place),
  foreign key (area_id, sha256) references papers.file on delete cascade
);
-- packed already, most of them: packing again costs time and saves nothing
alter table papers.file_chunk alter column bytes set storage external;

create table papers.upload (
  area_id uuid not null,
  upload_id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  file_name text not null check (length(file_name) between 1 and 200),
  size bigint not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  state text not null check (state in ('waiting', 'reading', 'read', 'unreadable', 'accepted', 'put-aside')),
  problem text not null,
  attempts integer not null,
  reader uuid,
  lease_until timestamptz,
  issued date,
  title text not null,
  plan_id uuid,
  decisions jsonb not null,
  version bigint not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  accepted_seq bigint,
  paper_key text,
  primary key (area_id, upload_id),
  check ((state = 'reading') = (reader is not null and lease_until is not null)),
  check ((state = 'accepted') = (accepted_seq is not null and paper_key is not null))
);
comment on table papers.upload is 'A paper that was handed over and what was decided about it so far; no fact. What it says becomes facts when it is accepted.';
comment on column papers.upload.problem is 'Why it could not be read or was put aside; else empty.';
comment on column papers.upload.attempts is 'How often reading it was begun: what ends its reader each time is not read for ever.';
comment on column papers.upload.reader is 'The program that reads it, which must say that it still does before lease_until.';
comment on column papers.upload.issued is 'As a person answered; null where what the paper says holds.';
comment on column papers.upload.title is 'As a person answered; empty where what the paper says holds.';
comment on column papers.upload.version is 'Counts what was decided: a decision made on an older one is not taken.';
create index on papers.upload (area_id, sha256);
create index on papers.upload (uploaded_at) where state in ('waiting', 'reading');

call ledger.keep_areas_apart('papers.file');
call ledger.keep_areas_apart('papers.file_chunk');
call ledger.keep_areas_apart('papers.upload');
grant select on papers.file, papers.upload to ${program};
grant select, insert on papers.file_chunk to ${program};
create policy owner_works on papers.file to current_user using (true) with check (true);
create policy owner_works on papers.file_chunk to current_user using (true) with check (true);
create policy owner_works on papers.upload to current_user using (true) with check (true);

-- Whether the chunks are to be written: no where the same bytes are there, which then stay until this transaction ends.
create function papers.keep_file(hash bytea, of_format text, of_size bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  loop
    insert into papers.file (area_id, sha256, format, size, kept_at)
      values (ledger.current_area(), hash, of_format, of_size, at) on conflict do nothing;
    if found then return true; end if;
    perform from papers.file f where f.area_id = ledger.current_area() and f.sha256 = hash for share;
    if found then return false; end if;
  end loop;
end $$;

create procedure papers.take_in(new_upload uuid, hash bytea, called text, titled text, of_size bigint, who uuid, at timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    insert into papers.upload (area_id, upload_id, sha256, file_name, size, uploaded_by, uploaded_at, state, problem,
                               attempts, title, decisions, version, changed_by, changed_at)
      values (ledger.current_area(), new_upload, hash, called, of_size, who, at, 'waiting', '', 0, titled, '{}', 0, who, at);
  end;

-- What nobody will read again is not kept. Its row is held first, so that an upload of the same bytes either is seen
-- here or finds that they are gone.
create procedure papers.throw_away(area uuid, hash bytea) language plpgsql security definer set search_path = '' as $$
begin
  perform from papers.file f where f.area_id = area and f.sha256 = hash for update;
  delete from papers.file f where f.area_id = area and f.sha256 = hash and not exists (
    select from papers.upload u where u.area_id = area and u.sha256 = hash
       and u.state in ('waiting', 'reading', 'read', 'accepted'));
end $$;
revoke all on procedure papers.throw_away from public;

-- The next upload to be read, of any area: one that waits, or whose reader has not been heard of. It is nobody else's
-- until the lease ends. One whose reading was begun as often as that is given up.
create function papers.next_to_read(by_reader uuid, lease interval, most integer, given_up text)
  returns table (area uuid, upload uuid) language plpgsql security definer set search_path = '' as $$
declare
  u record;
begin
  for u in select area_id, upload_id, sha256 from papers.upload
            where state = 'reading' and lease_until < clock_timestamp() and attempts >= most
            for update skip locked loop
    update papers.upload set state = 'unreadable', problem = given_up, reader = null, lease_until = null,
                             version = version + 1
     where area_id = u.area_id and upload_id = u.upload_id;
    call papers.throw_away(u.area_id, u.sha256);
  end loop;
  return query
    with next as (
      select area_id, upload_id from papers.upload
       where state = 'waiting' or state = 'reading' and lease_until < clock_timestamp()
       order by uploaded_at limit 1 for update skip locked)
    update papers.upload t
       set state = 'reading', reader = by_reader, lease_until = clock_timestamp() + lease, attempts = t.attempts + 1
      from next where t.area_id = next.area_id and t.upload_id = next.upload_id
    returning t.area_id, t.upload_id;
end $$;

-- Each of these says whether it was done: no where somebody else was first.

create function papers.still_reading(of_upload uuid, by_reader uuid, lease interval) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set lease_until = clock_timestamp() + lease
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'reading' and reader = by_reader;
  return found;
end $$;

create function papers.was_read(of_upload uuid, by_reader uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set state = 'read', reader = null, lease_until = null, version = version + 1
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'reading' and reader = by_reader;
  return found;
end $$;

create function papers.could_not_be_read(of_upload uuid, by_reader uuid, why text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  hash bytea;
begin
  update papers.upload set state = 'unreadable', problem = why, reader = null, lease_until = null, version = version + 1
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'reading' and reader = by_reader
  returning sha256 into hash;
  if hash is null then return false; end if;
  call papers.throw_away(ledger.current_area(), hash);
  return true;
end $$;

-- By a program that ends: another reads it, and that does not count as an attempt.
create function papers.left_unread(of_upload uuid, by_reader uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set state = 'waiting', reader = null, lease_until = null, attempts = attempts - 1
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'reading' and reader = by_reader;
  return found;
end $$;

create function papers.decide(of_upload uuid, seen bigint, who uuid, at timestamptz,
                              on_day date, called text, of_plan uuid, decided jsonb) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set issued = on_day, title = called, plan_id = of_plan, decisions = decided,
                           version = version + 1, changed_by = who, changed_at = at
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'read' and version = seen;
  return found;
end $$;

create function papers.put_aside(of_upload uuid, who uuid, at timestamptz, why text) returns boolean
  language plpgsql security definer set search_path = '' as $$
declare
  hash bytea;
begin
  update papers.upload set state = 'put-aside', problem = why, reader = null, lease_until = null,
                           version = version + 1, changed_by = who, changed_at = at
   where area_id = ledger.current_area() and upload_id = of_upload and state not in ('accepted', 'put-aside')
  returning sha256 into hash;
  if hash is null then return false; end if;
  call papers.throw_away(ledger.current_area(), hash);
  return true;
end $$;

-- How an upload stands, held against others until this transaction ends.
create function papers.held_upload(of_upload uuid) returns table (seen bigint, command bigint)
  language plpgsql security definer set search_path = '' as $$
begin
  return query select u.version, coalesce(u.accepted_seq, 0::bigint) from papers.upload u
    where u.area_id = ledger.current_area() and u.upload_id = of_upload for update;
end $$;

create function papers.accept(of_upload uuid, at timestamptz, by_command bigint, paper text) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update papers.upload set state = 'accepted', accepted_seq = by_command, paper_key = paper,
                           version = version + 1, changed_at = at
   where area_id = ledger.current_area() and upload_id = of_upload and state = 'read';
  return found;
end $$;
