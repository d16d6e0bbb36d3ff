package waymark.report;

import java.util.List;

/**
 * What a page, a paper or a command has to say, before anyone decides how it looks: a title and
 * parts in reading order. The title is the heading of level 1, a {@link Section} inside it of level
 * 2, and so on down.
 */
public record Report(String title, List<Part> parts) {

  public Report {
    parts = List.copyOf(parts);
  }

  public static Report of(String title, Part... parts) {
    return new Report(title, List.of(parts));
  }
}
