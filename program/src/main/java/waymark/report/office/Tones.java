package waymark.report.office;

import waymark.report.Tone;

/** The colour of a status word on white paper, each of a contrast above 7 to 1. */
final class Tones {

  private Tones() {}

  static String of(Tone tone) {
    return switch (tone) {
      case GOOD -> "005A30";
      case BAD -> "942514";
      case WARNING -> "594D00";
      case NEUTRAL -> "383F43";
    };
  }
}
