package waymark.papers.pages;

import java.util.List;
import java.util.stream.Stream;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.DateField;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;
import waymark.web.Task;

/**
 * One page about an upload: what is shown, and the forms between.
 *
 * @param caption what the paper is called, above the heading
 * @param version of the decisions that it shows, which its forms send back
 */
record SectionPage(
    String caption,
    String title,
    ErrorSummary errors,
    List<Block> blocks,
    Link back,
    long version,
    Csrf csrf) {

  SectionPage {
    blocks = List.copyOf(blocks);
  }

  /** A piece of the page. */
  sealed interface Block {}

  /** What is only read. */
  record Read(List<? extends Part> parts) implements Block {
    Read {
      parts = List.copyOf(parts);
    }
  }

  /** Something that must not be overlooked. */
  record Beware(String words) implements Block {}

  /** What is done in any order. */
  record Tasks(String heading, List<Task> tasks) implements Block {
    Tasks {
      tasks = List.copyOf(tasks);
    }
  }

  /** A way on from here. */
  record Ways(List<Link> links) implements Block {
    Ways {
      links = List.copyOf(links);
    }
  }

  /** A button that leads on and sends nothing. */
  record GoOn(Link link) implements Block {}

  /**
   * A form.
   *
   * @param action the address that it is sent to
   */
  record Form(String action, List<Asked> asked, List<Press> buttons) implements Block {
    Form {
      asked = List.copyOf(asked);
      buttons = List.copyOf(buttons);
    }
  }

  /**
   * A button of a form.
   *
   * @param value sent as {@code then}; empty for the ordinary one
   * @param style {@code secondary}, {@code warning}, or empty
   */
  record Press(String words, String value, String style) {

    static Press of(String words) {
      return new Press(words, "", "");
    }

    static Press also(String words, String value) {
      return new Press(words, value, "secondary");
    }

    String classes() {
      return style.isEmpty() ? "" : "govuk-button--" + style;
    }
  }

  /** A question of a form, as it stands on the page. */
  sealed interface Asked {}

  record Line(Field field) implements Asked {}

  record Lines(Field field, int rows) implements Asked {}

  record OneOf(Field field, List<Option> options) implements Asked {}

  record Several(Field field, List<Option> options) implements Asked {}

  record FromList(Field field, List<Option> options) implements Asked {}

  record Day(DateField date) implements Asked {}

  /** What is sent along, so that it is known what was shown. */
  record Along(String name, String value) implements Asked {}

  /** Words, and what they are about, between questions. */
  record Beside(List<? extends Part> parts) implements Asked {
    Beside {
      parts = List.copyOf(parts);
    }
  }

  /** A page of an upload, from what is shown of it. */
  static SectionPage of(
      Preview preview, String title, Meanwhile meanwhile, Csrf csrf, List<? extends Block> blocks) {
    var first = meanwhile.differs().stream().<Block>map(it -> new Read(List.of(it)));
    return new SectionPage(
        preview.title(),
        title,
        meanwhile.summary(),
        Stream.concat(first, blocks.stream()).toList(),
        Link.to(preview.address(), "This paper"),
        preview.upload().version(),
        csrf);
  }

  SectionPage wrong(List<Link> faults) {
    return saying(ErrorSummary.of(faults));
  }

  SectionPage saying(ErrorSummary summary) {
    return new SectionPage(caption, title, summary, blocks, back, version, csrf);
  }

  SectionPage backTo(Link other) {
    return new SectionPage(caption, title, errors, blocks, other, version, csrf);
  }
}
