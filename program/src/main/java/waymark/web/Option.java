package waymark.web;

import gg.jte.Content;

/**
 * One choice among several.
 *
 * @param value what is sent when it is chosen
 * @param hint more about the choice; may be empty
 * @param exclusive whether ticking it clears the others of a tick list: "none of these"
 * @param reveals what is asked in addition when it is chosen; shown from the start without script
 */
public record Option(
    String value, String text, String hint, boolean disabled, boolean exclusive, Content reveals)
    implements Choice {

  public static Option of(String value, String text) {
    return new Option(value, text, "", false, false, Markup.NOTHING);
  }

  public Option hint(String words) {
    return new Option(value, text, words, disabled, exclusive, reveals);
  }

  public Option asDisabled() {
    return new Option(value, text, hint, true, exclusive, reveals);
  }

  public Option asExclusive() {
    return new Option(value, text, hint, disabled, true, reveals);
  }

  public Option revealing(Content more) {
    return new Option(value, text, hint, disabled, exclusive, more);
  }

  public boolean reveals(Field field) {
    return !reveals.isEmptyContent() && field.chose(value);
  }
}
