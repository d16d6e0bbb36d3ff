package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("  75 %\t", "75 %"),
        arguments("38.4\u00a0%", "38.4 %"),
        arguments("38.4\u202f\u2009 %", "38.4 %"),
        arguments("\u200e75%\u200f", "75%"),
        arguments("\u202a75%\u202c", "75%"),
        arguments("comp\u00adliance", "compliance"),
        arguments("a\u200bb\ufeffc\u2060d", "abcd"),
        arguments("a\u0000\u0007b", "ab"),
        arguments("✔\ufe0f", "✔"),
        arguments("one \r\n\r\n two", "one\ntwo"),
        arguments("one\u2028two\u0085three", "one\ntwo\nthree"),
        arguments("\ud83d\ude00 glad", "\ud83d\ude00 glad"),
        arguments(" \n ", ""));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void what_nobody_sees_is_gone(String text, String tidied) {
    assertEquals(tidied, PlainText.lines(text));
    assertEquals(tidied.replace('\n', ' '), PlainText.line(text));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tidying_twice_changes_nothing(String text, String tidied) {
    assertEquals(tidied, PlainText.lines(PlainText.lines(text)));
  }
}
