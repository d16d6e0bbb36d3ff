package waymark.papers.pages;

import java.util.List;
import java.util.stream.Stream;
import waymark.web.Link;
import waymark.web.Task;

/** The parts of an upload that somebody looks through before it is accepted, each with its page. */
enum Sections {
  ABOUT("about", "About this paper"),
  WARNINGS("warnings", "What looks odd"),
  MEASURES("measures", "Measures"),
  DIFFERENCES("differences", "What differs from what is known"),
  PLACEMENTS("placements", "Objectives and placements"),
  DELIVERY("delivery", "Actions and assurance"),
  TEXTS("texts", "What it tells in words"),
  CLAIMS("claims", "What its text claims"),
  NOTES("notes", "What was read otherwise, or not read");

  private final String key;
  private final String title;

  Sections(String key, String title) {
    this.key = key;
    this.title = title;
  }

  String title() {
    return title;
  }

  String at(Preview preview) {
    return preview.address() + "/" + key;
  }

  /** The section in which something is answered that must be. */
  static Sections of(Preview preview, String about) {
    if (List.of("issued", "plan", "title").contains(about)) {
      return ABOUT;
    }
    if (preview.proposal().rows().stream().anyMatch(it -> it.key().equals(about))) {
      return MEASURES;
    }
    if (preview.proposal().warnings().stream().anyMatch(it -> it.key().equals(about))) {
      return WARNINGS;
    }
    return preview.proposal().texts().stream().anyMatch(it -> it.key().equals(about))
        ? TEXTS
        : MEASURES;
  }

  /** How many answers are missing there. */
  private long open(Preview preview) {
    return preview.proposal().open().stream().filter(it -> of(preview, it.about()) == this).count();
  }

  /** It with how far it has come. */
  Task task(Preview preview) {
    var missing = open(preview);
    var address = at(preview);
    var task =
        missing > 0
            ? Task.open(title, address, missing == 1 ? "1 to answer" : missing + " to answer")
            : says(preview).isEmpty()
                ? Task.done(title, address, "Nothing")
                : Task.offered(title, address, "Look");
    return task.hint(says(preview));
  }

  /** What there is, in short; empty where there is nothing. */
  private String says(Preview preview) {
    return SectionCounts.of(this, preview);
  }

  static List<Task> tasks(Preview preview, Sections... which) {
    return Stream.of(which).map(it -> it.task(preview)).toList();
  }

  /** What is still missing, each leading to where it is answered. */
  static List<Link> missing(Preview preview) {
    return preview.proposal().open().stream()
        .map(it -> Link.to(of(preview, it.about()).at(preview), it.words()))
        .toList();
  }
}
