package waymark.papers.pages;

import java.util.List;
import java.util.Map;
import waymark.kernel.DayWords;
import waymark.kernel.PersonId;
import waymark.papers.Upload;
import waymark.web.Link;
import waymark.web.SummaryRow;

/**
 * What is to be said of an upload that cannot be decided about: it is still to be read, or nothing
 * will come of it.
 *
 * @param waits whether it will be read without anybody doing something
 * @param facts about the file
 * @param links what can be done
 */
record UploadPage(
    String title,
    boolean waits,
    List<String> words,
    List<SummaryRow> facts,
    List<Link> links,
    Link back) {

  UploadPage {
    words = List.copyOf(words);
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }

  static UploadPage of(Upload upload, String papers, String address, Map<PersonId, String> names) {
    var back = Link.to(papers, "Papers");
    var facts = facts(upload, names);
    return switch (upload.state()) {
      case WAITING, READING ->
          new UploadPage(
              "“%s” is being read".formatted(upload.fileName()),
              true,
              List.of(
                  "Most papers take a few seconds. You can close this page: it is read all the"
                      + " same, and waits for you under Papers."),
              facts,
              List.of(Link.to(address, "See whether it is ready")),
              back);
      case UNREADABLE ->
          new UploadPage(
              "This paper could not be read",
              false,
              List.of(UploadWords.unreadable(upload) + ".", "Its file was not kept."),
              facts,
              List.of(
                  Link.to(papers + "/add", "Choose another file"),
                  Link.to(papers + "/paste", "Paste a table instead")),
              back);
      case PUT_ASIDE ->
          new UploadPage(
              "This paper was put aside",
              false,
              List.of(
                  "%s put it aside on %s: %s"
                      .formatted(
                          name(upload.changedBy(), names),
                          DayWords.at(upload.changedAt()),
                          upload.problem()),
                  "Nothing of it is known, and its file was not kept."),
              facts,
              List.of(Link.to(papers + "/add", "Load a paper")),
              back);
      case READ, ACCEPTED -> throw new IllegalArgumentException("has a page of its own");
    };
  }

  static List<SummaryRow> facts(Upload upload, Map<PersonId, String> names) {
    return List.of(
        SummaryRow.of(
            "File", "%s, %s".formatted(upload.fileName(), UploadWords.size(upload.size()))),
        SummaryRow.of(
            "Loaded",
            "by %s on %s"
                .formatted(name(upload.uploadedBy(), names), DayWords.at(upload.uploadedAt()))));
  }

  static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, "somebody");
  }
}
