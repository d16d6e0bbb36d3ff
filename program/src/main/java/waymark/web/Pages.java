package waymark.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Renders pages from templates that were compiled with the program. A page's template stands in the
 * directory of its package and takes two things: {@code Frame frame}, and {@code page}, a record
 * with ready words that the package may keep to itself.
 */
public final class Pages {

  private final TemplateEngine engine;

  public Pages() {
    engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "waymark");
  }

  /**
   * Writes a page.
   *
   * @param template package and name: {@code measures/show}
   */
  public void write(String template, Frame frame, Object page, Writer to) {
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), new WriterOutput(to));
  }

  /** A page as one text. */
  public String text(String template, Frame frame, Object page) {
    var output = new StringOutput();
    engine.render(template + ".jte", Map.of("frame", frame, "page", page), output);
    return output.toString();
  }

  /**
   * The page for a request that could not be answered: what happened, and what to do.
   *
   * @param reference under which the details are in the log; may be empty
   */
  public void problem(
      Frame frame, String title, List<String> whatToDo, String reference, Writer to) {
    write("web/problem", frame, new ProblemPage(title, whatToDo, reference), to);
  }
}
