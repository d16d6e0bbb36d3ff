package waymark;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;
import waymark.programme.Area;
import waymark.programme.Programme;

/** An area of the running server whose ledger a test fills. */
record LedgerArea(AreaId id, String key) {

  static final String PASSWORD = "a long password for one test";

  static LedgerArea open(String key) {
    return new LedgerArea(RunningServer.get().bean(Ledger.class).open(key), key);
  }

  /** A person with that name, who may not belong to any area yet. */
  static PersonId person(String name) {
    var id = UUID.randomUUID();
    sql("select access.person_at('%s', '%s', '%s', now())".formatted(id, address(name), name));
    return new PersonId(id);
  }

  /** Lets a person in, as a board member, which leaves an entry. */
  void letIn(String name) {
    RunningServer.get()
        .bean(Accounts.class)
        .make(List.of(id), address(name), name, Role.BOARD_MEMBER, PASSWORD);
  }

  static Reader reader(String name) {
    var reader = Reader.stranger();
    if (reader.signIn(address(name), PASSWORD).statusCode() != 303) {
      throw new IllegalStateException(name + " cannot sign in");
    }
    return reader;
  }

  /** Somebody who has signed in as what these roles are. */
  Reader as(Role... roles) {
    var email = String.join("-", List.of(roles).stream().map(Role::key).toList()) + "@" + key;
    for (var role : roles) {
      RunningServer.get()
          .bean(Accounts.class)
          .make(List.of(id), email + ".example", "Rowan", role, RunningServer.get().password());
    }
    var reader = Reader.stranger();
    reader.signIn(email + ".example", RunningServer.get().password());
    return reader;
  }

  private static String address(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "@mereside.example";
  }

  /** Writes what the area is called, and that it is invented. */
  void present(String name) {
    record(
        Optional.empty(),
        "Named the area.",
        writing ->
            Programme.write(writing, new Area(name, "", true, "Made up for a test.", "#28A197")));
  }

  long record(Optional<PersonId> person, String sentence, Consumer<Writing> facts) {
    return RunningServer.get()
        .bean(Ledger.class)
        .record(new Command(id, person, Optional.empty(), "page", sentence), facts);
  }

  /** Puts an entry in the next place as if it had been written then; its chain does not hold. */
  void entry(String recorded, String known, Optional<PersonId> person, String way, String words) {
    var at = Instant.parse(recorded);
    sql(
        """
        with next as (update ledger.chain set head_seq = head_seq + 1 where area_id = '%1$s' returning head_seq)
        insert into ledger.entry
          select '%1$s', head_seq, '%2$s', '%3$s', %4$s, '%5$s', '%6$s', 0, '', '', '' from next
        """
            .formatted(
                id,
                at,
                known.isEmpty() ? at : Instant.parse(known),
                person.map(it -> "'" + it.value() + "'").orElse("null"),
                way,
                words));
  }

  /** Puts as many entries after those there are, a minute apart, each with so many letters. */
  void entries(int count, int letters) {
    sql(
        """
        insert into ledger.entry
          select '%1$s', head_seq + n, timestamptz '2026-01-01 00:00Z' + n * interval '1 minute',
                 timestamptz '2026-01-01 00:00Z', null, 'page', 'Entry ' || n || ' ' || repeat('x', %3$d), 0, '', '', ''
            from ledger.chain, generate_series(1, %2$d) n where area_id = '%1$s';
        update ledger.chain set head_seq = head_seq + %2$d where area_id = '%1$s'
        """
            .formatted(id, count, letters));
  }

  static void sql(String statements) {
    var access = RunningServer.get().bean(Installation.class).access();
    try (var connection = TestDatabase.asIntruder(access);
        var statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
