package waymark.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readable part of an address. */
class AddressKeyTest {

  private static final Set<String> TAKEN = Set.of("waiting-times", "waiting-times-2");

  @ParameterizedTest
  @CsvSource({
    "EHC 20-week compliance, ehc-20-week-compliance",
    "  Überprüfung: école!  , uberprufung-ecole",
    "Waiting times, waiting-times-3",
    "New, new-2",
    "???, no-1",
    "'<script>', script",
  })
  void comes_from_the_title_and_is_no_others(String title, String key) {
    assertEquals(key, AddressKey.of(title, TAKEN::contains));
  }

  @Test
  void is_short_and_does_not_end_within_a_dash() {
    var key = AddressKey.of("word ".repeat(40), _ -> false);
    assertTrue(key.length() <= 60 && !key.endsWith("-"), key);
  }
}
