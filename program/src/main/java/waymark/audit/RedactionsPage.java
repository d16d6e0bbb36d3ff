package waymark.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.access.Visit;
import waymark.kernel.PersonId;
import waymark.ledger.RedactionRequests.Request;
import waymark.ledger.RedactionRequests.State;
import waymark.ledger.RedactionRequests.Version;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Inline;
import waymark.web.Link;
import waymark.web.SummaryRow;

/** What was asked to be taken out: what waits for a second person, and what was decided of late. */
record RedactionsPage(
    String title, String ask, List<Card> waiting, List<Card> decided, Link ledger) {

  static final int MOST = 100;

  /** One request, with what can be done about it. */
  record Card(String title, List<Link> actions, List<SummaryRow> rows) {}

  /**
   * One request, for whoever decides it.
   *
   * @param versions what stands in each version of the fact
   * @param own whether the reader asked for it, so that somebody else must decide
   */
  record Decision(
      String title,
      String action,
      List<SummaryRow> about,
      List<SummaryRow> versions,
      boolean waits,
      boolean own,
      ErrorSummary errors,
      Link back,
      Csrf csrf) {

    boolean open() {
      return waits && !own;
    }
  }

  static RedactionsPage of(Visit visit, List<Request> requests, Map<PersonId, String> names) {
    var waiting = new ArrayList<Card>();
    var decided = new ArrayList<Card>();
    for (var it : requests) {
      var waits = it.state() == State.ASKED;
      (waits ? waiting : decided).add(card(visit, it, names));
    }
    return new RedactionsPage(
        "Words taken out",
        visit.at("/redactions/new"),
        waiting,
        decided,
        Link.to(visit.at("/ledger"), "Ledger"));
  }

  private static Card card(Visit visit, Request request, Map<PersonId, String> names) {
    var waits = request.state() == State.ASKED;
    return new Card(
        where(request),
        List.of(
            Link.to(
                visit.at("/redactions/" + request.id()),
                waits && !request.askedBy().equals(visit.person()) ? "Decide" : "Look at it")),
        about(visit, request, names));
  }

  static Decision decision(
      Visit visit,
      Request request,
      List<Version> versions,
      Map<PersonId, String> names,
      ErrorSummary errors,
      Csrf csrf) {
    return new Decision(
        where(request),
        visit.at("/redactions/" + request.id()),
        about(visit, request, names),
        versions.stream().map(it -> row(visit, it)).toList(),
        request.state() == State.ASKED,
        request.askedBy().equals(visit.person()),
        errors,
        Link.to(visit.at("/redactions"), "Words taken out"),
        csrf);
  }

  private static SummaryRow row(Visit visit, Version version) {
    var words =
        version.words().entrySet().stream()
            .map(it ->
                version.words().size() == 1
                    ? it.getValue()
                    : FactWords.column(it.getKey()) + ": " + it.getValue())
            .collect(Collectors.joining("; "));
    return SummaryRow.of("Entry %,d".formatted(version.seq()), words.isEmpty() ? "Nothing" : words)
        .action(
            Link.to(visit.at("/ledger/" + version.seq()), "Look at it")
                .hidden("entry %,d".formatted(version.seq())));
  }

  /** Such as {@code Reading: reason}. */
  private static String where(Request request) {
    return FactWords.called(request.table())
        + ": "
        + request.columns().stream()
            .map(it -> FactWords.column(it).toLowerCase(Locale.UK))
            .collect(Collectors.joining(", "));
  }

  private static List<SummaryRow> about(Visit visit, Request request, Map<PersonId, String> names) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Why", request.reason()));
    rows.add(SummaryRow.of("Asked by", name(request.askedBy(), names)));
    request
        .decidedBy()
        .ifPresent(it ->
            rows.add(
                SummaryRow.of(
                    request.state() == State.AGREED ? "Agreed by" : "Declined by",
                    name(it, names))));
    rows.add(
        SummaryRow.of(
            "In the ledger",
            Inline.link(
                visit.at("/ledger/" + request.seq()), "Entry %,d".formatted(request.seq()))));
    return rows;
  }

  private static String name(PersonId person, Map<PersonId, String> names) {
    return names.getOrDefault(person, EntryWords.UNKNOWN);
  }
}
