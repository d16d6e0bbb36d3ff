-- Calendars of meetings that a program asks for by a secret in its address.

create table governance.feed (
  area_id uuid not null,
  token_hash bytea not null check (octet_length(token_hash) = 32),
  person_id uuid not null,
  body_id uuid,
  made_at timestamptz not null,
  primary key (area_id, token_hash)
);
comment on table governance.feed is 'No fact: it says nothing of the area. Each person has one for a body, and one for their own meetings.';
comment on column governance.feed.person_id is 'Who made it; it is answered as long as they belong to the area.';
comment on column governance.feed.body_id is 'Null where it has the meetings of all bodies that the person sits on.';
call ledger.keep_areas_apart('governance.feed');
grant select on governance.feed to ${program};
create policy owner_works on governance.feed to current_user using (true) with check (true);

create procedure governance.keep_feed(who uuid, of_body uuid, hash bytea, at timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    delete from governance.feed
      where area_id = ledger.current_area() and person_id = who and body_id is not distinct from of_body;
    insert into governance.feed (area_id, token_hash, person_id, body_id, made_at)
      values (ledger.current_area(), hash, who, of_body, at);
  end;
