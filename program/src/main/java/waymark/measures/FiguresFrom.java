package waymark.measures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the readings of a measure come from, and so what becomes of the figures in papers. */
public enum FiguresFrom {
  /** A figure in an accepted paper becomes a reading. */
  PAPERS("Papers: a figure in a paper that is accepted becomes the reading"),
  /** They are typed in or returned; a paper's figure is kept beside the reading. */
  ELSEWHERE("Elsewhere: a figure in a paper is kept beside the reading and does not change it"),
  /** They are counted from entries; a paper's figure is kept beside the reading. */
  COUNTED("Counted by Waymark, from entries that it keeps");

  private final String words;

  FiguresFrom(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether a figure in an accepted paper becomes the reading. */
  public boolean papers() {
    return this == PAPERS;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that key. */
  public static Optional<FiguresFrom> of(String key) {
    return Stream.of(values()).filter(it -> it.key().equals(key)).findFirst();
  }
}
