-- From where somebody has signed in before. Whoever guesses at an address from elsewhere makes all others wait, but
-- not its owner at home or at work.

create table access.known_network (
  person_id uuid not null references access.person,
  network text not null check (length(network) between 1 and 100),
  signed_in_at timestamptz not null,
  primary key (person_id, network)
);
comment on table access.known_network is 'Of no area, as the person. Seen by nobody but through the functions below.';
alter table access.known_network enable row level security;
alter table access.known_network force row level security;
create policy owner_works on access.known_network to current_user using (true) with check (true);

create function access.knows_network(who uuid, source text, since timestamptz) returns boolean
  language sql stable security definer set search_path = ''
  begin atomic
    select exists (select from access.known_network k
                    where k.person_id = who and k.network = source and k.signed_in_at > since);
  end;

-- Notes it, and forgets those that were not used since a day.
create procedure access.note_network(who uuid, source text, at timestamptz, since timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    insert into access.known_network (person_id, network, signed_in_at) values (who, source, at)
      on conflict (person_id, network) do update set signed_in_at = at;
    delete from access.known_network where person_id = who and signed_in_at <= since;
  end;
