package waymark.casework.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** XML that was made to do harm, or that somebody's program left half done. */
class HostileXmlTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final HowToRead HOW =
      MappedExtractTest.by("columns: {Case ref: case, Received: request}");

  @TempDir private Path folder;

  /** What it is, the text, how it is written, and what the answer says. */
  static Stream<Arguments> texts() {
    var person = "<Persons><Person><UPN>A123456789012</UPN></Person></Persons>";
    return Stream.of(
        // entities
        text("external entity", doctype("<!ENTITY e SYSTEM 'file:///etc/hostname'>", "&e;"), TYPE),
        text("one from the net", doctype("<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>", "&e;"), TYPE),
        text("external subset", "<!DOCTYPE Message SYSTEM 'http://127.0.0.1:9/x'><Message/>", TYPE),
        text(
            "parameter entity",
            doctype("<!ENTITY % p SYSTEM 'file:///etc/hostname'>%p;", ""),
            TYPE),
        text("billion laughs", doctype(laughs(), "&l9;"), TYPE),
        text(
            "quadratic laughs",
            doctype("<!ENTITY e '" + "x".repeat(50_000) + "'>", "&e;&e;"),
            TYPE),
        text("nobody's entity", "<Message>&nobody;</Message>", "no well-formed XML"),
        // size and depth
        text("a million attributes", "<Message" + attributes(1_000_000) + "/>", "100 attributes"),
        text(
            "a few too many",
            "<Message" + attributes(101) + ">" + person + "</Message>",
            "100 attr"),
        text("one attribute twice", "<Message a='1' a='2'>", "no well-formed XML"),
        text("deep", "<Message>" + "<a>".repeat(1_000_000), "more than 32 deep"),
        text("deep and closed", "<Message>" + deep(40) + "</Message>", "more than 32 deep"),
        text("a long name", "<Message><" + "n".repeat(1_000_000) + "/>", "name that is longer"),
        text("a long comment", "<Message><!--" + "c".repeat(1_000_000) + "-->", "longer than"),
        text("a long instruction", "<?x " + "p".repeat(1_000_000) + "?><Message/>", "longer than"),
        text("many names", "<Message>" + names("<a%d/>"), "more different names"),
        text("many instructions", "<Message>" + names("<?a%d?>"), "more different names"),
        text("a long text", "<Message>" + "x".repeat(5_000_000), "a text that is longer"),
        // half written
        text("an open tag", "<Message>" + person.substring(0, 20), "cut off"),
        text("an open cell", "<Message><Persons><Person><UPN>A1234", "cut off"),
        text("crossed tags", "<Message><Persons></Message></Persons>", "no well-formed XML"),
        // how it is written
        arguments("says UTF-8, is not", said("UTF-8"), WINDOWS, "written otherwise than it says"),
        arguments(
            "says UTF-16, is not", said("UTF-16"), UTF_8, "says that it is written as utf-16"),
        arguments("says UTF-8, is UTF-16", said("UTF-8"), UTF_16LE, "no well-formed XML"),
        arguments("says UTF-7", said("UTF-7"), UTF_8, "says that it is written as utf-7"),
        text("a nought", "<Message>\0</Message>", "no well-formed XML"));
  }

  private static final String TYPE = "declares a document type";

  private static Arguments text(String what, String text, String why) {
    return arguments(what, text, UTF_8, why);
  }

  private static String doctype(String declared, String used) {
    return "<!DOCTYPE Message [" + declared + "]><Message>" + used + "</Message>";
  }

  private static String laughs() {
    return "<!ENTITY l0 'ha'>"
        + IntStream.range(1, 10)
            .mapToObj(it -> "<!ENTITY l" + it + " '" + ("&l" + (it - 1) + ";").repeat(10) + "'>")
            .collect(Collectors.joining());
  }

  private static String attributes(int many) {
    return IntStream.range(0, many)
        .mapToObj(it -> " a" + it + "='1'")
        .collect(Collectors.joining());
  }

  private static String names(String form) {
    return IntStream.range(0, 1_000).mapToObj(form::formatted).collect(Collectors.joining());
  }

  private static String deep(int levels) {
    return "<a>".repeat(levels) + "</a>".repeat(levels);
  }

  private static String said(String encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?><Message><a>ä€</a></Message>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void a_return_is_refused_at_once_and_says_why(
      String what, String text, Charset written, String why) {
    assertRefused(what, "return.xml", text.getBytes(written), why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void so_is_a_workbook_that_has_it_in_a_part(
      String what, String text, Charset written, String why) {
    for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
      if (written.equals(UTF_8)) {
        assertRefused(what, "own.xlsx", Workbook.of("").with(part, text).bytes(), why);
      }
    }
  }

  @Test
  void what_follows_the_end_of_a_return_is_not_lost() {
    var text = "<Message><Persons/></Message>";
    assertEquals("", Extracts.refusal(read(text + "\n<!-- made by hand -->\n")));
    for (var more : List.of("<Message><Persons/></Message>", "more", "<Message>")) {
      assertTrue(Extracts.refusal(read(text + more)).contains("no well-formed XML"), more);
    }
  }

  private Extract read(String text) {
    return Extracts.read(folder, "return.xml", text.getBytes(UTF_8), HOW);
  }

  private void assertRefused(String what, String name, byte[] content, String why) {
    var extract =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> Extracts.read(folder, name, content, HOW), what);
    var refusal = Extracts.refusal(extract);
    assertTrue(refusal.contains(why), refusal);
    assertEquals(1, refusal.lines().count());
    assertTrue(refusal.length() < 500, refusal);
    assertEquals(0, extract.cases());
  }
}
