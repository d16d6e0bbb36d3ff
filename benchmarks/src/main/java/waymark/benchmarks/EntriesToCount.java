package waymark.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Invented entries of registers over ten years, by chance from a seed, put into the demo's database
 * past the program: more in later years and fewer in August, half of them contacts, most of those
 * of a few services, and one in ten corrected once. Each command brought 200 of them.
 */
final class EntriesToCount {

  /** The share of each register in a hundred entries, and what stands in its fields. */
  private record Part(String register, int share, String data) {}

  private static final String SERVICE =
      "'service', s.services[1 + floor(cardinality(s.services) * power(random(), 3))::int]";

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "contacts",
              55,
              """
              jsonb_build_object('received', e.day::text, 'way', (array['message', 'call', 'portal'])[1 + floor(3 * power(random(), 2))::int],
                %s, 'responded', case when random() < 0.93 then (e.day + floor(14 * power(random(), 2))::int)::text end,
                'sample', case when random() < 0.5 then (array['yes', 'no'])[1 + (random() < 0.8)::int] end)
              """
                  .formatted(SERVICE)),
          new Part(
              "complaints",
              12,
              """
              jsonb_build_object('received', e.day::text, 'body', (array['council', 'health'])[1 + (random() < 0.2)::int],
                'cause', (array['delay', 'communication', 'content-of-plan', 'provision', 'transport', 'other'])[1 + floor(6 * power(random(), 2))::int],
                'stage', case when random() < 0.9 then (array['stage-1', 'stage-2', 'ombudsman'])[1 + floor(3 * power(random(), 3))::int] end,
                %s, 'outcome', case when random() < 0.7 then (array['upheld', 'partly-upheld', 'not-upheld', 'withdrawn'])[1 + floor(4 * random())::int] end)
              """
                  .formatted(SERVICE)),
          new Part(
              "co-production",
              8,
              """
              jsonb_build_object('held', e.day::text, 'kind', (array['co-production', 'engagement', 'consultation'])[1 + floor(3 * random())::int],
                'who', '["parent-carers", "staff"]'::jsonb, 'people', e.many::text,
                'families', case when random() < 0.8 then floor(e.many * random())::int::text end)
              """),
          new Part(
              "survey-answers",
              10,
              """
              jsonb_build_object('closed', e.day::text,
                'question', (array['kept-informed', 'shaped-plan', 'short-breaks', 'next-step'])[1 + floor(4 * random())::int],
                'answers', e.many::text, 'agree', floor(e.many * random())::int::text,
                'asked', case when random() < 0.6 then (e.many * 3)::text end)
              """),
          new Part(
              "staff-training",
              5,
              """
              jsonb_build_object('counted', e.day::text, 'training', (array['co-production', 'plan-writing', 'send-basics'])[1 + floor(3 * random())::int],
                %s, 'headcount', (200 + e.many)::text, 'completed', floor((200 + e.many) * random())::int::text)
              """
                  .formatted(SERVICE)),
          new Part(
              "plan-audits",
              10,
              """
              jsonb_build_object('audited', e.day::text,
                'wave', case when random() < 0.9 then (array['multi-agency', 'single-agency', 'dip-sample'])[1 + floor(3 * random())::int] end,
                'criteria', '["voice", "needs"]'::jsonb,
                'grade', (array['outstanding', 'good', 'requires-improvement', 'inadequate'])[1 + floor(4 * random())::int])
              """));

  static final List<String> REGISTERS = PARTS.stream().map(Part::register).toList();

  private final Connection database;
  private final UUID area;

  EntriesToCount(Connection database, UUID area) {
    this.database = database;
    this.area = area;
  }

  /** Enters totals of ten years; the demo has every register in use. */
  void prepare() throws SQLException {
    quietly(
        "update ledger.chain set head_seq = head_seq + 1 where area_id = '%s'".formatted(area),
        commands("(select head_seq from ledger.chain where area_id = '%s')".formatted(area), 1));
    quietly(
        """
        insert into registers.monthly_total
          select c.area_id, 'contacts', m::date, cut, c.head_seq, '2016-11-01', null, null, false,
                 case cut when '' then 4000 else 2000 end + extract(year from m)::int %% 7, 'Another system', ''
            from ledger.chain c, generate_series(date '2016-11-01', date '2026-10-01', interval '1 month') m,
                 (values (''), ('in time')) as cuts (cut)
           where c.area_id = '%s'
        """
            .formatted(area));
  }

  /** Adds so many entries. */
  void add(int entries, double seed) throws SQLException {
    quietly("select setseed(%s)".formatted(seed));
    for (var it : PARTS) {
      add(it, Math.toIntExact((long) entries * it.share() / 100));
    }
    database.commit();
    try (var statement = database.createStatement()) {
      database.setAutoCommit(true);
      statement.execute("vacuum analyze registers.entry");
      statement.execute("analyze ledger.entry");
    }
  }

  private void add(Part it, int entries) throws SQLException {
    quietly(
        """
        insert into registers.entry
          select '%1$s', md5(s.head || '%2$s' || e.n)::uuid, s.head + 1 + e.n / 200, '2026-11-01', null, null, false,
                 '%2$s', e.day, jsonb_strip_nulls(%3$s)::text, ''
            from (select head_seq as head,
                         array(select service_id::text from programme.service
                                where area_id = '%1$s' and superseded_seq is null and not withdrawn order by 1) as services
                    from ledger.chain where area_id = '%1$s') s,
                 (select n, case when extract(month from day) = 8 and random() < 0.4 then day + 35 else day end as day, many
                    from (select n, date '2016-11-01' + floor(3600 * sqrt(random()))::int as day,
                                 1 + floor(60 * power(random(), 2))::int as many
                            from generate_series(1, %4$d) n offset 0) d) e
        """
            .formatted(area, it.register(), it.data(), entries),
        // one in ten was another before
        """
        insert into registers.entry
          select area_id, entry_id, seq - 1, '2026-10-31', seq, known_from, false, register, counts_on - 1, data, ''
            from registers.entry where area_id = '%1$s' and register = '%2$s' and known_from = '2026-11-01'
             and seq > (select head_seq from ledger.chain where area_id = '%1$s') and get_byte(uuid_send(entry_id), 3) < 26
        """
            .formatted(area, it.register()),
        commands(
            "(select head_seq + 1 from ledger.chain where area_id = '%s')".formatted(area),
            entries / 200 + 1),
        "update ledger.chain set head_seq = head_seq + %d where area_id = '%s'"
            .formatted(entries / 200 + 1, area));
  }

  /** Commands from a place on, as if they had been written: their chain does not hold. */
  private String commands(String from, int many) {
    return """
    insert into ledger.entry
      select '%s', %s + n, '2026-11-01', '2026-11-01', null, 'bench', 'Entries', 200, '', '', ''
        from generate_series(0, %d - 1) n
    """
        .formatted(area, from, many);
  }

  /** Without the triggers and checks that keep facts, which would refuse all of this. */
  private void quietly(String... statements) throws SQLException {
    try (var statement = database.createStatement()) {
      database.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      for (var it : statements) {
        statement.execute(it);
      }
    }
  }
}
