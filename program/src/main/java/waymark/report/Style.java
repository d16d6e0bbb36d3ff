package waymark.report;

/** How words look on a terminal that shows colours; on any other they are the words alone. */
enum Style {
  PLAIN(""),
  STRONG("1"),
  GOOD("32"),
  BAD("31"),
  WARNING("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  static Style of(Tone tone) {
    return switch (tone) {
      case GOOD -> GOOD;
      case BAD -> BAD;
      case WARNING -> WARNING;
      case NEUTRAL -> PLAIN;
    };
  }

  static Style of(Text.Run run) {
    return switch (run) {
      case Text.Plain _, Text.Code _, Text.Link _ -> PLAIN;
      case Text.Strong _ -> STRONG;
    };
  }

  String paint(String words) {
    return this == PLAIN ? words : "\u001b[" + code + "m" + words + "\u001b[0m";
  }
}
