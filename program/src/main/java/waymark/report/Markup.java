package waymark.report;

/** Tags and words as they are written one after another; words can never become tags. */
final class Markup {

  private final StringBuilder text = new StringBuilder();

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
    text.append(MarkupText.of(words));
    return this;
  }

  Markup words(Text words) {
    for (Text.Run run : words.runs()) {
      switch (run) {
        case Text.Plain(var plain) -> words(plain);
        case Text.Strong(var strong) -> within("strong", strong);
        case Text.Code(var code) -> within("code", code);
      }
    }
    return this;
  }

  Markup words(Cell cell) {
    return switch (cell) {
      case Cell.Words(var words) -> words(words);
      case Cell.Amount(_, _, var shown) -> words(shown);
      case Cell.Status(var word, var tone) ->
          tags("<strong class=\"govuk-tag govuk-tag--" + colour(tone) + "\">")
              .words(word)
              .tags("</strong>");
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
    return switch (cell) {
      case Cell.Words(var words) -> blank(words);
      case Cell.Amount(_, _, var shown) -> blank(shown);
      case Cell.Status(var word, _) -> blank(word);
    };
  }

  private static String colour(Tone tone) {
    return switch (tone) {
      case GOOD -> "green";
      case BAD -> "red";
      case WARNING -> "yellow";
      case NEUTRAL -> "grey";
    };
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
