package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long whoever failed has to wait, and how much the program remembers of it. */
class WaitingTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  @ParameterizedTest
  @CsvSource({"0,0", "4,0", "5,1", "6,2", "7,4", "10,32", "11,60", "12,60", "2000000000,60"})
  void the_wait_doubles_from_a_minute_to_an_hour(int failures, int minutes) {
    assertEquals(Duration.ofMinutes(minutes), new Delay(5, Duration.ofHours(1)).after(failures));
  }

  @ParameterizedTest
  @CsvSource({"19,0", "20,1", "23,8", "24,15", "1000,15"})
  void of_one_address_from_everywhere_the_wait_is_short(int failures, int minutes) {
    var delay = new Delay(20, Duration.ofMinutes(15));
    assertEquals(Duration.ofMinutes(minutes), delay.after(failures));
  }

  @Test
  void a_source_that_was_quiet_for_long_enough_begins_anew() {
    var failures =
        new RecentFailures(new Delay(2, Duration.ofHours(1)), Duration.ofMinutes(15), 10);
    failures.failed("there", NOW);
    failures.failed("there", NOW.plusSeconds(901));
    assertEquals(Duration.ZERO, failures.wait("there", NOW.plusSeconds(901)));
    failures.failed("there", NOW.plusSeconds(902));
    assertEquals(Duration.ofMinutes(1), failures.wait("there", NOW.plusSeconds(902)));
    assertEquals(Duration.ZERO, failures.wait("there", NOW.plusSeconds(962)));
  }

  @Test
  void a_flood_of_sources_takes_no_more_memory_and_pushes_the_quiet_ones_out() {
    var failures =
        new RecentFailures(new Delay(1, Duration.ofHours(1)), Duration.ofMinutes(15), 100);
    for (var i = 0; i < 10_000; i++) {
      failures.failed("source " + i, NOW);
    }
    assertEquals(100, failures.sources());
    assertTrue(failures.wait("source 9999", NOW).isPositive());
    assertEquals(Duration.ZERO, failures.wait("source 0", NOW));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::9, 20010db800010002",
    "not an address, not an address"
  })
  void everybody_of_one_ipv6_network_counts_as_one(String address, String network) {
    assertEquals(network, Network.of(address));
  }
}
