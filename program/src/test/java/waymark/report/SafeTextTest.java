package waymark.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafeTextTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("a sequence that colours", "\u001b[31mx", "\ufffd[31mx"),
        arguments("one that sets the title", "\u001b]0;x\u0007", "\ufffd]0;x\ufffd"),
        arguments("a C1 introducer", "\u009b2J", "\ufffd2J"),
        arguments("a backspace", "a\bb", "a\ufffdb"),
        arguments("delete", "a\u007fb", "a\ufffdb"),
        arguments(
            "tab, line ends, no-break blank", "a\tb\nc\rd\u00a0e\u0085f\u2028g", "a b c d e f g"),
        arguments("a reversed name", "\u202egnp.exe\u202c", "gnp.exe"),
        arguments("isolates and marks of direction", "\u2067a\u2069\u200eb\u061c", "ab"),
        arguments("what has no shape", "a\u00ad\u200b\ufeff\u2060b\ufe0f", "ab"),
        arguments("hidden tags", "a\udb40\udc41b", "ab"),
        arguments("half a character", "a\ud800b", "a\ufffdb"),
        arguments("no character", "a\uffffb", "a\ufffdb"),
        arguments("joined pictures", "👩\u200D👧", "👩👧"),
        arguments("a joiner inside a script", "क\u094d\u200dष", "क\u094d\u200dष"),
        arguments("a tower of marks", "a" + "\u0301".repeat(50), "a" + "\u0301".repeat(6)),
        arguments("ordinary words", "naïve café, 38.4 % – №1", "naïve café, 38.4 % – №1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void is_made_safe(String what, String text, String safe) {
    assertEquals(safe, SafeText.of(text), what);
  }

  static Stream<Arguments> widths() {
    return Stream.of(
        arguments("a", 1),
        arguments("e\u0301", 1),
        arguments("特", 2),
        arguments("Ａ", 2),
        arguments("ｱ", 1),
        arguments("한", 2),
        arguments("ᄀ\u1161\u11a8", 2),
        arguments("😀", 2),
        arguments("─", 1),
        arguments("–", 1),
        arguments("ש", 1),
        arguments("\u200c", 0),
        arguments("𠀀", 2));
  }

  @ParameterizedTest
  @MethodSource("widths")
  void takes_columns_of_the_terminal(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }
}
