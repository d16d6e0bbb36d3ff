package waymark.web;

/**
 * One task of a list that is done in any order: what it is, where it is done, how far it has come.
 *
 * @param href empty where nothing can be done yet
 * @param hint more about it; may be empty
 * @param status in a word or two
 * @param tagged whether the status stands out, as it does where something is left to do
 * @param classes of the status; may be empty
 */
public record Task(
    String title, String href, String hint, String status, boolean tagged, String classes) {

  private static final String LATER = "govuk-task-list__status--cannot-start-yet";

  /** There is nothing left to do. */
  public static Task done(String title, String href, String status) {
    return new Task(title, href, "", status, false, "");
  }

  /** Something must be done before anything else can be. */
  public static Task open(String title, String href, String status) {
    return new Task(title, href, "", status, true, "govuk-tag--red");
  }

  /** Something can be looked at, and need not. */
  public static Task offered(String title, String href, String status) {
    return new Task(title, href, "", status, true, "govuk-tag--blue");
  }

  /** It waits for others. */
  public static Task later(String title, String status) {
    return new Task(title, "", "", status, false, LATER);
  }

  public Task hint(String words) {
    return new Task(title, href, words, status, tagged, classes);
  }
}
