package waymark.papers;

import java.util.Locale;
import java.util.Random;

/** Measures by hand how long a paper of 500 rows and 24 months takes. */
final class LargePaper {

  private LargePaper() {}

  public static void main(String[] none) {
    try (var program = new PaperArea.Running()) {
      for (var round = 0; round < 2; round++) {
        var area = new PaperArea(program);
        accept(area, "2026-11-27", text(7, 0));
        accept(area, "2026-12-10", text(7, 0));
        accept(area, "2026-12-20", text(7, 9));
      }
    }
    System.exit(0);
  }

  private static void accept(PaperArea area, String day, String text) {
    var paper = area.upload(day, text, Decisions.NONE);
    var start = System.nanoTime();
    var proposal = area.propose(paper);
    var proposed = System.nanoTime();
    area.accept(paper);
    var accepted = System.nanoTime();
    System.out.printf(
        Locale.UK,
        "%s: proposed in %.2f s, proposed thrice and accepted in %.2f s; %s%n",
        day,
        (proposed - start) / 1e9,
        (accepted - proposed) / 1e9,
        proposal.sentence());
  }

  private static String text(long seed, int more) {
    var random = new Random(seed);
    var text = new StringBuilder("METRICS | TARGET");
    for (var month = 0; month < 24; month++) {
      text.append(
          " | %02d/%02d".formatted(month % 12 + 1, 24 + month / 12 + (month % 12 < 0 ? 1 : 0)));
    }
    text.append('\n');
    for (var row = 0; row < 500; row++) {
      text.append("Number of plans, kind %s %d | 75%%".formatted(word(row), row));
      for (var month = 0; month < 24; month++) {
        text.append(" | ")
            .append(random.nextInt(100) + (row % 10 == 0 && month == 3 ? more : 0))
            .append('%');
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String word(int row) {
    return "w" + Integer.toString(row * 7919 % 9973, 26).replaceAll("\\d", "x");
  }
}
