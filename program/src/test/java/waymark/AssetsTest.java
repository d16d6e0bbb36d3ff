package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style sheets and scripts, as anybody gets them who opens a page. */
class AssetsTest {

  private final Reader stranger = Reader.stranger();
  private final String path = path(stranger);

  private static String path(Reader reader) {
    var style = reader.page("sign-in").expectFirst("link[rel=stylesheet]").attr("href");
    return style.substring(1, style.lastIndexOf('/') + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "waymark.css, text/css",
    "waymark.js, text/javascript",
    "govuk-frontend-6.6.0.min.css, text/css",
    "govuk-frontend-6.6.0.LICENSE.txt, text/plain",
  })
  void a_file_is_kept_for_good_under_an_address_that_changes_with_it(String name, String type) {
    var answer = stranger.get(path + name);
    assertEquals(200, answer.statusCode());
    var headers = answer.headers();
    assertTrue(headers.firstValue("Content-Type").orElse("").startsWith(type), name);
    assertEquals(
        "max-age=31536000, public, immutable", headers.firstValue("Cache-Control").orElse(""));
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("", headers.firstValue("Set-Cookie").orElse(""));
    assertFalse(answer.body().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing.css",
        "../../application.properties",
        "..%2f..%2fapplication.properties",
        "%2e%2e/application.properties",
        ".css",
        "a/waymark.css",
        "WAYMARK.CSS",
        ""
      })
  void nothing_else_is_there(String name) {
    var code = stranger.get(path + name).statusCode();
    assertTrue(code == 404 || code == 400, name + " answers " + code);
  }

  @Test
  void an_address_of_another_build_leads_nowhere() {
    assertEquals(404, stranger.get("assets/00000000/waymark.css").statusCode());
    assertEquals(404, stranger.get("assets/waymark.css").statusCode());
  }

  @Test
  void it_is_sent_once_and_compressed_to_who_takes_that() {
    var first = stranger.ask("GET", path + "waymark.css", "Accept-Encoding", "gzip");
    assertEquals("gzip", first.headers().firstValue("Content-Encoding").orElse(""));
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again =
        stranger.ask("GET", path + "waymark.css", "Accept-Encoding", "gzip", "If-None-Match", tag);
    assertEquals(304, again.statusCode());
  }
}
