-- The files that show what evidence claims, in pieces of 1 MB, private to their area.

create table evidence.file (
  area_id uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  size bigint not null check (size > 0),
  primary key (area_id, sha256)
);
comment on table evidence.file is 'Bytes as they were handed over; the same for all evidence that has them.';

create table evidence.file_chunk (
  area_id uuid not null,
  sha256 bytea not null,
  place integer not null check (place >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
  primary key (area_id, sha256, place),
  foreign key (area_id, sha256) references evidence.file on delete cascade
);
-- packed already, most of them: packing again costs time and saves nothing
alter table evidence.file_chunk alter column bytes set storage external;

create table evidence.attachment (
  area_id uuid not null,
  file_id uuid not null,
  seq bigint not null,
  known_from timestamptz not null,
  superseded_seq bigint,
  superseded_known_from timestamptz,
  withdrawn boolean not null,
  evidence_id uuid not null,
  file_name text not null,
  sha256 text not null,
  size bigint not null,
  primary key (area_id, file_id, seq)
);
comment on table evidence.attachment is 'That a file shows what a piece of evidence claims, and what it was called.';

call ledger.keep_areas_apart('evidence.file');
call ledger.keep_areas_apart('evidence.file_chunk');
grant select, insert on evidence.file, evidence.file_chunk to ${program};
create policy owner_works on evidence.file to current_user using (true) with check (true);
create policy owner_works on evidence.file_chunk to current_user using (true) with check (true);

call ledger.keep_as_fact('evidence.attachment');
call ledger.may_be_redacted('evidence.attachment', 'file_name');

-- A file that was taken away, for what it holds or by mistake, is not kept, unless other evidence shows the same bytes.
create procedure evidence.throw_away(of_file uuid, hash bytea) language plpgsql security definer set search_path = '' as $$
begin
  delete from evidence.file f
   where f.area_id = ledger.current_area() and f.sha256 = hash and not exists (
    select from evidence.attachment a
     where a.area_id = ledger.current_area() and a.sha256 = encode(hash, 'hex') and a.file_id <> of_file
       and a.superseded_seq is null and not a.withdrawn);
end $$;
