package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A secret is made once, and never lost to another that is made at the same time. */
class SecretsTest {

  @TempDir private Path home;

  @Test
  void a_secret_stays_what_it_was() throws IOException {
    var first = Secrets.in(home.resolve("new/secrets")).of("postgres");
    assertTrue(first.matches("[0-9a-f]{64}"));
    assertEquals(first, Secrets.in(home.resolve("new/secrets")).of("postgres"));
    assertNotEquals(first, Secrets.in(home.resolve("new/secrets")).of("ledger"));
  }

  @Test
  void two_that_opened_the_file_while_it_was_empty_keep_the_secrets_of_both() throws IOException {
    var one = Secrets.in(home.resolve("secrets"));
    var other = Secrets.in(home.resolve("secrets"));
    var secrets = List.of(one.of("a"), other.of("b"), one.of("c"));
    var kept = Secrets.in(home.resolve("secrets"));
    assertEquals(secrets, List.of(kept.of("a"), kept.of("b"), kept.of("c")));
  }

  @Test
  void many_at_once_agree() throws IOException {
    var made =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> name(i) + of(name(i)))
            .distinct()
            .sorted()
            .toList();
    assertEquals(4, made.size());
    assertEquals(4, Files.readAllLines(home.resolve("secrets")).size());
  }

  private static String name(int i) {
    return "secret" + i % 4;
  }

  private String of(String name) {
    try {
      return Secrets.in(home.resolve("secrets")).of(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
