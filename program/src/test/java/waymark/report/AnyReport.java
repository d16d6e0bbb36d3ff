package waymark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes reports of any shape, with any text in them; the same seed makes the same reports. */
final class AnyReport {

  private static final String[] TRICKS = {
    " ",
    " ",
    " ",
    "\t",
    "\n",
    "\r\n",
    "\u00a0",
    "\u3000",
    "\u2028",
    "\u0085",
    "\u001b[31m",
    "\u001b]0;x\u0007",
    "\u009b2J",
    "\u0000",
    "\u007f",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "e\u0301",
    "\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
    "特別",
    "한국어",
    "ᄀ\u1161\u11a8",
    "😀",
    "👩\u200D👧",
    "🇬🇧",
    "👍🏽",
    "❤\ufe0f",
    "שלום",
    "مرحبا",
    "नि",
    "\u0903\u0903",
    "\ud800",
    "\udc00",
    "\uffff",
    "\udb40\udc41",
    "－",
    "-",
    "/",
    "co-production",
    "24/29",
    "at least 37%",
    "1,017",
    "ﷺ",
    "𒐫",
    "\u0605",
    "─"
  };

  /** What may stand where an address should: some lead somewhere, most must not. */
  private static final String[] ADDRESSES = {
    "/mereside/measures/ehc-20-week?known=2024-11-27",
    "https://www.example.org/a(b)?c=d&e=f#g",
    "HTTP://EXAMPLE.ORG",
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "https:example.org",
    "/a\"onclick=\"alert(1)",
    "/a'b<c>",
    "mailto:x@example.org",
    "",
    "#x",
    "x"
  };

  private static final List<Tone> TONES = List.of(Tone.values());
  private static final List<Table.Kind> KINDS = List.of(Table.Kind.values());
  private static final List<Table.Breadth> BREADTHS = List.of(Table.Breadth.values());

  private final Random random;

  AnyReport(long seed) {
    random = new Random(seed);
  }

  Report report() {
    return new Report(words(), parts(3));
  }

  String words() {
    int pieces = random.nextInt(8) == 0 ? random.nextInt(120) : random.nextInt(6);
    var words = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      words.append(piece());
    }
    return words.toString();
  }

  private String piece() {
    return switch (random.nextInt(5)) {
      case 0 -> new String(Character.toChars(random.nextInt(0x110000)));
      case 1, 2 -> TRICKS[random.nextInt(TRICKS.length)];
      case 3 -> "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 200 : 12));
      default -> " words of a line ";
    };
  }

  private Text text() {
    return switch (random.nextInt(6)) {
      case 0 -> Text.NONE;
      case 1 -> Text.strong(words()).then(words()).thenCode(words());
      case 2 -> Text.link(address(), words(), words()).then(words());
      default -> Text.of(words());
    };
  }

  private String address() {
    return random.nextInt(4) == 0 ? words() : ADDRESSES[random.nextInt(ADDRESSES.length)];
  }

  private Cell cell() {
    return switch (random.nextInt(6)) {
      case 0 -> Cell.BLANK;
      case 1 -> Cell.status(words() + "met", any(TONES));
      case 2 -> Cell.of(text());
      case 3 -> new Cell.Several(some(4, this::cell));
      default -> Cell.of(words());
    };
  }

  private List<Part> parts(int depth) {
    return some(5, () -> part(depth));
  }

  private Part part(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0 -> new Part.Prose(text());
      case 1 -> new Part.Items(some(4, this::text));
      case 2 -> new Part.Facts(some(5, () -> new Part.Fact(words(), cell())));
      case 3, 4 -> table();
      case 5 -> new Part.Lead(text());
      case 6 -> new Part.Folded("Fold " + words(), parts(depth - 1));
      default -> new Part.Section(words(), parts(depth - 1));
    };
  }

  private Table table() {
    int columns = random.nextInt(10) == 0 ? 1 + random.nextInt(60) : 1 + random.nextInt(7);
    return new Table(
        words(),
        any(BREADTHS),
        exactly(columns, () -> new Table.Column(words(), any(KINDS))),
        some(8, () -> row(columns)),
        some(3, this::text));
  }

  private Table.Row row(int columns) {
    return random.nextInt(5) == 0
        ? new Table.Group(text(), words())
        : new Table.Entry(exactly(columns, this::cell));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private <T> List<T> some(int below, Supplier<T> one) {
    return exactly(random.nextInt(below), one);
  }

  private static <T> List<T> exactly(int count, Supplier<T> one) {
    var many = new ArrayList<T>();
    for (int i = 0; i < count; i++) {
      many.add(one.get());
    }
    return many;
  }
}
