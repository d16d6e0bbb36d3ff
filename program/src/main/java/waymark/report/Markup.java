package waymark.report;

/** Tags and words as they are written one after another; words can never become tags. */
final class Markup {

  private static final int ROOM = 1 << 10;

  private final StringBuilder text = new StringBuilder(ROOM);

  /** A tag or several, as they stand in our own source. */
  Markup tags(String tags) {
    text.append(tags);
    return this;
  }

  Markup line() {
    text.append('\n');
    return this;
  }

  Markup words(String words) {
    MarkupText.write(words, text);
    return this;
  }

  Markup words(Text words) {
    for (Text.Run run : words.runs()) {
      switch (run) {
        case Text.Plain(var plain) -> words(plain);
        case Text.Strong(var strong) -> within("strong", strong);
        case Text.Code(var code) -> within("code", code);
        case Text.Link link -> link(link);
      }
    }
    return this;
  }

  Markup words(Cell cell) {
    return switch (cell) {
      case Cell.Words(var words) -> words(words);
      case Cell.Amount(_, _, var shown) -> words(shown);
      case Cell.Status(var word, var tone) ->
          tags("<strong class=\"govuk-tag govuk-tag--" + colour(tone) + " waymark-status\">")
              .tags(sign(tone))
              .words(word)
              .tags("</strong>");
      case Cell.Several(var cells) -> {
        cells.forEach(this::words);
        yield this;
      }
    };
  }

  /** Whether nothing can be seen of a text. */
  static boolean blank(String words) {
    return SafeText.of(words).isBlank();
  }

  static boolean blank(Text words) {
    return blank(words.plain());
  }

  static boolean blank(Cell cell) {
    return blank(cell.plain());
  }

  private static String colour(Tone tone) {
    return switch (tone) {
      case GOOD -> "green";
      case BAD -> "red";
      case WARNING -> "yellow";
      case NEUTRAL -> "grey";
    };
  }

  /** The sign beside a status word, so that nothing hangs on its colour. */
  private static String sign(Tone tone) {
    var path =
        switch (tone) {
          case GOOD -> "d=\"M1 6.5 4.5 10 11 2.5\"";
          case BAD -> "d=\"M2 2 10 10M10 2 2 10\"";
          case WARNING -> "d=\"M6 1V7M6 9V11\"";
          case NEUTRAL -> "d=\"M1 6H11\" stroke-dasharray=\"4 2\"";
        };
    return "<svg class=\"waymark-status__sign\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\""
        + " aria-hidden=\"true\" focusable=\"false\"><path fill=\"none\" stroke=\"currentColor\""
        + " stroke-width=\"2\" "
        + path
        + "/></svg>";
  }

  /** An address that is none, or that leads where no page of ours may lead, stays out. */
  private void link(Text.Link link) {
    if (Address.leads(link.address()) && !blank(link.said())) {
      tags("<a class=\"govuk-link\" href=\"").words(link.address()).tags("\">");
      about(link);
      tags("</a>");
    } else {
      about(link);
    }
  }

  private void about(Text.Link link) {
    words(link.words());
    if (!link.about().isEmpty()) {
      tags("<span class=\"govuk-visually-hidden\"> ").words(link.about()).tags("</span>");
    }
  }

  private void within(String element, String words) {
    if (!blank(words)) {
      tags("<" + element + ">").words(words).tags("</" + element + ">");
    } else {
      words(words);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
