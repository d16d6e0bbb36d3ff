package waymark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import waymark.kernel.AreaId;

/** How pages are kept: under what, how many, and made by whom. */
class KeptPagesTest {

  private static final AreaId AREA = new AreaId(new UUID(1, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private static final KeptPages.Key KEY = new KeptPages.Key(AREA, Set.of("see"), DAY, "/a");

  private final KeptPages pages = new KeptPages(200_000);

  static Stream<Arguments> other_keys() {
    return Stream.of(
        Arguments.of(
            "area", new KeptPages.Key(new AreaId(new UUID(1, 2)), Set.of("see"), DAY, "/a")),
        Arguments.of("rights", new KeptPages.Key(AREA, Set.of("see", "edit"), DAY, "/a")),
        Arguments.of("no rights", new KeptPages.Key(AREA, Set.of(), DAY, "/a")),
        Arguments.of("day", new KeptPages.Key(AREA, Set.of("see"), DAY.plusDays(1), "/a")),
        Arguments.of(
            "address", new KeptPages.Key(AREA, Set.of("see"), DAY, "/a?known=2024-11-27")));
  }

  @ParameterizedTest(name = "of another {0}")
  @MethodSource("other_keys")
  void a_page_is_answered_for_its_own_key_only(String what, KeptPages.Key other)
      throws IOException {
    assertEquals("one", asked(KEY, "1", "one"));
    assertEquals("two", asked(other, "1", "two"));
    assertEquals("one", asked(KEY, "1", "made again"));
    assertEquals("two", asked(other, "1", "made again"));
  }

  @Test
  void a_page_is_answered_at_its_own_version_only_and_takes_the_place_of_the_last()
      throws IOException {
    assertEquals("one", asked(KEY, "1", "one"));
    assertEquals("two", asked(KEY, "2", "two"));
    assertEquals("two", asked(KEY, "2", "made again"));
    assertEquals(1, pages.count());
    assertEquals("as it was", asked(KEY, "1", "as it was"));
  }

  @Test
  void no_more_is_kept_than_there_is_room_for() throws IOException {
    var random = new Random(7);
    for (var i = 0; i < 1000; i++) {
      var bytes = new byte[5000];
      random.nextBytes(bytes);
      asked(
          new KeptPages.Key(AREA, Set.of(), DAY, "/" + i),
          "1",
          java.util.HexFormat.of().formatHex(bytes));
    }
    assertTrue(pages.count() >= 5 && pages.count() <= 20, () -> pages.count() + " are kept");
  }

  @Test
  void of_many_who_ask_at_once_one_makes_it() throws Exception {
    var made = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> reader =
          () -> {
            var request = new MockHttpServletRequest("GET", "/a");
            var response = new MockHttpServletResponse();
            var making = pages.answer(KEY, "1", request, response);
            if (making.isPresent()) {
              made.incrementAndGet();
              Thread.sleep(50);
              KeptPages.sent("page", request, response);
              making.get().end();
            }
            return response.getContentAsString();
          };
      for (var it : threads.invokeAll(java.util.Collections.nCopies(20, reader))) {
        assertEquals("page", it.get());
      }
    }
    assertEquals(1, made.get());
  }

  @Test
  void what_could_not_be_made_is_made_by_the_next() throws IOException {
    var request = new MockHttpServletRequest("GET", "/a");
    pages.answer(KEY, "1", request, new MockHttpServletResponse()).orElseThrow().end();
    assertEquals(0, pages.count());
    assertEquals("made", asked(KEY, "1", "made"));
  }

  @Test
  void an_answer_that_is_no_page_is_not_kept() throws IOException {
    var request = new MockHttpServletRequest("GET", "/a");
    var response = new MockHttpServletResponse();
    var making = pages.answer(KEY, "1", request, response).orElseThrow();
    response.setStatus(404);
    assertFalse(KeptPages.sent("not there", request, response));
    making.end();
    assertEquals("made", asked(KEY, "1", "made"));
  }

  @ParameterizedTest
  @CsvSource({
    "gzip,                 true",
    "'br, gzip, deflate',  true",
    "GZIP,                 true",
    "gzip;q=0.5,           true",
    "gzip; q=1,            true",
    "gzip;q=0,             false",
    "gzip ; q=0.000,       false",
    "identity,             false",
    "x-gzip,               false",
    "'',                   false",
    ",                     false"
  })
  void it_is_sent_compressed_to_who_takes_it(String accepts, boolean zipped) {
    assertEquals(zipped, KeptPage.takesZipped(accepts));
  }

  /** What is answered; made of the text given where it is not kept. */
  private String asked(KeptPages.Key key, String version, String text) throws IOException {
    var request = new MockHttpServletRequest("GET", "/a");
    var response = new MockHttpServletResponse();
    var making = pages.answer(key, version, request, response);
    if (making.isPresent()) {
      assertTrue(KeptPages.sent(text, request, response));
      making.get().end();
    }
    return response.getContentAsString();
  }
}
