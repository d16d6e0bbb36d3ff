package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.database.RoleRules.Role;
import waymark.database.RoleRules.Seen;

/** What a server must be, where none that is otherwise comes with the program. */
class ConditionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          150004 | 15.4 (Debian 15.4-1) | UTF8      | false | The database is PostgreSQL 15.4 (Debian 15.4-1). Waymark needs PostgreSQL 18 or later.
          179999 | 17.99                | UTF8      | false | The database is PostgreSQL 17.99. Waymark needs PostgreSQL 18 or later.
          180000 | 18.0                 | UTF8      | false | ''
          190002 | 19.2                 | UTF8      | false | ''
          180006 | 18.6                 | SQL_ASCII | false | The database is encoded as SQL_ASCII. Waymark needs one made with: encoding 'UTF8'.
          180006 | 18.6                 | UTF8      | true  | The database takes no writing: it is a standby, or was set to read only. Waymark needs the one that is written to.
          """)
  void a_server_is_of_the_18th_version_or_later_takes_every_letter_and_takes_writing(
      int version, String name, String encoding, boolean readOnly, String sentence) {
    var role = new Role("send_app", false, false, false, "", "", false, false);
    var seen = new Seen(version, name, encoding, readOnly, role);
    assertEquals(sentence, RoleRules.server(seen).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          57P03 | The database at there is starting or stopping (it said so). Try again in a moment.
          53300 | The database at there has no connection left (it said so). Raise its max_connections, or end what holds them.
          08001 | The database at there does not answer (it said so). Check that it runs, WAYMARK_DATABASE_URL, the network between, and its sslmode.
          ''    | The database at there does not answer (it said so). Check that it runs, WAYMARK_DATABASE_URL, the network between, and its sslmode.
          """)
  void why_nobody_comes_in_is_one_sentence(String state, String sentence) {
    var refusal = new SQLException("it said so\nand more", state);
    assertEquals(sentence, Conditions.unreachable("there", "send_app", "", refusal));
  }
}
