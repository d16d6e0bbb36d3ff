-- A password opens every area of a person, and whoever makes a link could use it. So no area makes one for somebody
-- whom another area awaits as well: it would choose a password for what they are to be there.

-- Whether somebody belongs to another area, or will. Areas that ask at the same time are answered one after the other.
create function access.awaited_elsewhere(who uuid, day date) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  before text := coalesce(current_setting('waymark.person', true), '');
  awaited boolean;
begin
  perform from access.person where person_id = who for update;
  -- a person's memberships are seen by whoever works for that person
  perform set_config('waymark.person', who::text, true);
  select exists (select from access.membership m
                  where m.person_id = who and m.area_id is distinct from ledger.current_area()
                    and m.superseded_seq is null and not m.withdrawn
                    and (m.until_on is null or m.until_on > day))
    into awaited;
  perform set_config('waymark.person', before, true);
  return awaited;
end $$;

-- Invites to the area in whose transaction this runs; an earlier invitation of the same person and kind ends. One that
-- may replace a password, which whoever runs the server makes, ends what any area has open.
create or replace procedure access.invite(token bytea, who uuid, replaces boolean, at timestamptz, until timestamptz)
  language sql security definer set search_path = ''
  begin atomic
    update access.invitation set expires_at = at
     where person_id = who and used_at is null and expires_at > at
       and (replaces or (area_id = ledger.current_area() and not renews));
    insert into access.invitation (area_id, token_hash, person_id, renews, expires_at)
      values (ledger.current_area(), token, who, replaces, until);
  end;
