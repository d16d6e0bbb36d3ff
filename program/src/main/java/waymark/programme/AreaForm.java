package waymark.programme;

import java.util.List;
import java.util.regex.Pattern;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.web.Option;

/** What is asked about an area. */
final class AreaForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.line("name", "Name of the area")
              .hint("As families know it, such as Mereside")
              .needed("Enter the name of the area")
              .longest(100),
          Question.line("gss", "Code of the Office for National Statistics", 10)
              .hint("E and eight digits, such as E08000015. Leave it empty if there is none"),
          Question.lines("caption", "Where its figures come from", 3)
              .hint("A sentence that stands under the name of the area")
              .longest(500),
          Question.line("colour", "Colour of its pages", 10)
              .hint("Six digits after #, such as #12436D. It never carries meaning by itself")
              .needed("Enter a colour, such as #12436D"),
          Question.oneOf(
                  "invented",
                  "Are its people and figures made up?",
                  List.of(
                      Option.of("no", "No, it is a real area"),
                      Option.of("yes", "Yes, and every page and export says so")))
              .needed("Say whether its people and figures are made up"));

  private static final Pattern GSS = Pattern.compile("[EWSN]\\d{8}");
  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private AreaForm() {}

  static Answers answers(Area it) {
    return Answers.NONE
        .with("name", it.name())
        .with("gss", it.gssCode())
        .with("caption", it.caption())
        .with("colour", it.colour())
        .with("invented", it.invented() ? "yes" : "no");
  }

  static Checked<Area> read(Check check) {
    var gss = check.text("gss");
    if (!gss.isEmpty() && !GSS.matcher(gss).matches()) {
      check.refuse("gss", "The code must be E, W, S or N and eight digits, such as E08000015");
    }
    if (!COLOUR.matcher(check.text("colour")).matches()) {
      check.refuse("colour", "The colour must be # and six digits or letters A to F, like #12436D");
    }
    return check.result(() ->
        new Area(
            check.text("name"),
            gss,
            check.text("invented").equals("yes"),
            check.text("caption"),
            check.text("colour")));
  }
}
