package waymark.papers.pages;

import waymark.papers.Warning;

/** What kinds of oddities are called. */
final class WarningWords {

  private WarningWords() {}

  static String kind(Warning.Kind kind) {
    return switch (kind) {
      case SWAPPED -> "milestone and figure swapped";
      case SPLIT -> "one measure in two rows";
      case CONTRADICTS -> "two rows that contradict each other";
      case RENAMED -> "a measure renamed";
      case OLDER -> "older than a paper that is known";
      case OTHER_MONTH -> "figures of another month";
      case OTHERWISE_DEFINED -> "defined otherwise";
      case DIRECTION_GUESSED -> "which way is better is guessed";
      case NAMES_SOMEBODY -> "somebody named in a title";
      case MUCH_RESTATED -> "much restated";
    };
  }
}
