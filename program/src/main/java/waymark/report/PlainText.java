package waymark.report;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Prints a report for a terminal or a text file: no line is wider than the width, in columns of the
 * terminal, whatever stands in the report.
 *
 * @param width in columns, at least 40
 */
public record PlainText(int width, Rules rules, Colour colour) {

  public static final int NARROWEST = 40;
  public static final int USUAL = 80;

  public PlainText {
    if (width < NARROWEST) {
      throw new IllegalArgumentException("A report needs at least 40 columns, not " + width + ".");
    }
  }

  /** What rules and bullets are drawn with. */
  public enum Rules {
    ASCII("-", "=", "-"),
    DRAWN("─", "═", "•");

    final String light;
    final String heavy;
    final String bullet;

    Rules(String light, String heavy, String bullet) {
      this.light = light;
      this.heavy = heavy;
      this.bullet = bullet;
    }

    /** Drawn rules where the output can carry them. */
    public static Rules in(Charset charset) {
      return charset.newEncoder().canEncode("─═•") ? DRAWN : ASCII;
    }
  }

  /** Whether to colour; a colour repeats what a word says. */
  public enum Colour {
    NONE,
    ANSI
  }

  /** 80 columns of ASCII rules without colour. */
  public static PlainText usual() {
    return new PlainText(USUAL, Rules.ASCII, Colour.NONE);
  }

  public PlainText with(Rules other) {
    return new PlainText(width, other, colour);
  }

  public PlainText with(Colour other) {
    return new PlainText(width, rules, other);
  }

  public PlainText wide(int columns) {
    return new PlainText(columns, rules, colour);
  }

  /** The report as lines that each end with {@code \n}. */
  public String render(Report report) {
    var page = new Page(colour);
    heading(report.title(), 1, page);
    parts(report.parts(), 2, page);
    return page.toString();
  }

  private void parts(List<Part> parts, int level, Page page) {
    for (Part part : parts) {
      page.gap();
      switch (part) {
        case Part.Section(var heading, var within) -> {
          heading(heading, level, page);
          parts(within, level + 1, page);
        }
        case Part.Folded(var heading, var within) -> {
          page.paragraph(Wording.of(heading, Style.STRONG), 0, 0, width);
          parts(within, level, page);
        }
        case Part.Lead(var text) -> page.paragraph(Wording.of(text, Style.STRONG), 0, 0, width);
        case Part.Prose(var text) -> page.paragraph(Wording.of(text), 0, 0, width);
        case Part.Items(var items) -> items.forEach(item -> item(Wording.of(item), page));
        case Part.Facts(var facts) -> new FactsText(facts, 0, width).print(page);
        case Table table -> new TableText(table, this).print(page);
      }
    }
  }

  /** Level 1 has a heavy rule, 2 a light one, deeper ones none. */
  private void heading(String heading, int level, Page page) {
    var lines = Wording.of(heading, Style.STRONG).lines(width);
    lines.forEach(line -> page.line(0, line));
    int longest = lines.stream().mapToInt(Line::width).max().orElse(0);
    if (longest > 0 && level <= 2) {
      page.line(0, Line.of((level == 1 ? rules.heavy : rules.light).repeat(longest)));
    }
  }

  private void item(Wording item, Page page) {
    if (!item.blank()) {
      page.put(0, Line.of(rules.bullet));
      page.paragraph(item, 2, 2, width);
    }
  }
}
