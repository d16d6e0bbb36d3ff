package waymark.documents;

import java.util.Optional;

/** What a paper asks those who receive it to decide or do. */
public sealed interface Recommendation {

  String where();

  /** The number of the objective that it stands under, where the paper has one. */
  Optional<String> objective();

  String text();

  /**
   * Something to decide or do.
   *
   * @param introduction for example {@code The committee is recommended to:}; blank where none
   * @param marker for example {@code (a)}; blank where it is not numbered
   */
  record Recommended(
      String where, Optional<String> objective, String introduction, String marker, String text)
      implements Recommendation {}

  /** {@code None required}, whatever else is said with it. */
  record NoneRequired(String where, Optional<String> objective, String text)
      implements Recommendation {}
}
