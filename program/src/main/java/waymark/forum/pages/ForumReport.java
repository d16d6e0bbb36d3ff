package waymark.forum.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import waymark.forum.Answer;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.Mark;
import waymark.forum.Request;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/** What is said about what the forum asked, and what became of it. */
final class ForumReport {

  private ForumReport() {}

  private static final String CLOCK =
      "Working days are Monday to Friday without the bank holidays of England. The day of asking"
          + " is day 0; an answer on the last day is in time.";

  /** All of it, with the forum's ratings. */
  static Report of(ForumBook book, List<Part> ratings) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(book)));
    if (!book.of(false).isEmpty()) {
      parts.add(requests(book));
    }
    if (!book.of(true).isEmpty()) {
      parts.add(said(book));
    }
    parts.addAll(ratings);
    return new Report("The parent carer forum: what it asked, and how it sees the answer", parts);
  }

  private static String lead(ForumBook book) {
    var open = book.exchanges().stream().filter(it -> !it.closed()).toList();
    if (book.exchanges().isEmpty()) {
      return "The forum has entered nothing yet.";
    }
    return "%s, %d open: %d overdue, %d disputed."
        .formatted(
            CountWords.of(book.exchanges().size(), "request"),
            open.size(),
            in(book, open, Exchange.State.OVERDUE),
            in(book, open, Exchange.State.DISPUTED));
  }

  private static long in(ForumBook book, List<Exchange> open, Exchange.State state) {
    return open.stream().filter(it -> it.state(book.day()) == state).count();
  }

  private static Table requests(ForumBook book) {
    var table =
        Table.captioned("Meeting requests and escalations")
            .column("What the forum asked")
            .column("Of whom")
            .column("Asked, answer due")
            .column("The partner’s answer")
            .column("As the forum sees it")
            .status("State");
    book.of(false)
        .forEach(it ->
            table.row(
                Cell.of(
                    Text.of(it.request().kind().words() + ": ")
                        .then(
                            Text.link(
                                book.page(ForumBook.address(it.request())),
                                it.request().subject()))),
                Cell.of(it.request().partner().words()),
                Cell.of(
                    "%s, due %s"
                        .formatted(
                            DayWords.of(it.request().asked()), DayWords.of(it.request().due()))),
                Cell.of(it.answer().map(ForumReport::answered).orElse("No answer yet")),
                Cell.of(it.mark().map(mark -> mark.met().words()).orElse("Not said yet")),
                state(book, it)));
    return table.note(CLOCK).build();
  }

  private static String answered(Answer it) {
    return "%s, %s".formatted(it.says().words(), DayWords.of(it.answered()));
  }

  private static Table said(ForumBook book) {
    var table =
        Table.captioned("You said, we did, what changed")
            .column("You said")
            .column("We did")
            .column("What changed, as the forum sees it")
            .status("State");
    book.of(true)
        .forEach(it ->
            table.row(
                Cell.link(book.page(ForumBook.address(it.request())), it.request().subject()),
                Cell.of(
                    it.answer()
                        .map(one -> "%s (%s, %s)".formatted(one.words(), one.by(), answered(one)))
                        .orElse("Nothing told yet")),
                Cell.of(it.mark().map(ForumReport::marked).orElse("Not said yet")),
                state(book, it)));
    return table.note("The forum alone closes what it said.").build();
  }

  private static String marked(Mark it) {
    return it.words().isEmpty()
        ? it.met().words()
        : "%s. %s".formatted(it.met().words(), it.words());
  }

  /** What the two disagree about stays visible when it is closed. */
  static Cell state(ForumBook book, Exchange it) {
    var state = it.state(book.day());
    var cell =
        switch (state) {
          case WAITING, CLOSED -> Cell.neutral(state.words());
          case ANSWERED_IN_TIME -> Cell.good(state.words());
          case ANSWERED_LATE -> Cell.warning(state.words());
          case OVERDUE, DISPUTED -> Cell.bad(state.words());
        };
    return it.closed() && it.disputed()
        ? Cell.several(cell, Cell.of(" "), Cell.warning("Still disputed"))
        : cell;
  }

  /** One request with both sides beside each other, and every version of each. */
  static Report of(ForumBook book, Exchange it, Exchanges.History history) {
    var request = it.request();
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(request.subject()));
    parts.add(
        Part.fact("State", state(book, it))
            .and("Kind", request.kind().words())
            .and("Asked of", request.partner().words())
            .and("Asked on", DayWords.of(request.asked()))
            .and(
                "Answer due",
                "%s, within %s"
                    .formatted(
                        DayWords.of(request.due()), CountWords.of(request.days(), "working day"))));
    if (it.disputed()) {
      parts.add(
          Part.prose(
              Text.strong("The two disagree.")
                  .then(" The partner says that it is done; the forum, that it was not met.")));
    }
    parts.add(Part.section("What the partner answered", answer(it)));
    parts.add(Part.section("How the forum sees it", mark(it)));
    parts.add(Part.folded("What was written, in its order", history(history)));
    return new Report(request.kind().words(), parts);
  }

  private static List<Part> answer(Exchange it) {
    return it.answer()
        .<List<Part>>map(one ->
            List.of(
                Part.fact("Says", "%s: %s".formatted(one.says().words(), one.says().meaning()))
                    .and(
                        "Answered on",
                        DayWords.of(one.answered()) + (it.inTime() ? ", in time" : ", late"))
                    .and("Answered by", one.by()),
                Part.prose(one.words())))
        .orElse(List.of(Part.prose("No answer yet.")));
  }

  private static List<Part> mark(Exchange it) {
    return it.mark()
        .<List<Part>>map(one ->
            Stream.concat(
                    Stream.<Part>of(
                        Part.fact("Was it met?", one.met().words())
                            .and(
                                "Closed",
                                one.closed().map(DayWords::of).orElse("Not closed by the forum"))),
                    one.words().isEmpty() ? Stream.of() : Stream.of(Part.prose(one.words())))
                .toList())
        .orElse(List.of(Part.prose("The forum has not said yet whether it was met.")));
  }

  private record Written(long seq, String known, String side, String words) {}

  private static Table history(Exchanges.History history) {
    var table = Table.captioned("").column("Known from").column("Side").column("What it said");
    Stream.of(
            history.asked().stream().map(it -> written(it, "Forum", asked(it.fact()))),
            history.answered().stream()
                .map(it ->
                    written(
                        it, "Partner", "%s: %s".formatted(answered(it.fact()), it.fact().words()))),
            history.marked().stream()
                .map(it ->
                    written(
                        it,
                        "Forum",
                        marked(it.fact())
                            + it.fact()
                                .closed()
                                .map(day -> " Closed on %s.".formatted(DayWords.of(day)))
                                .orElse(""))))
        .flatMap(it -> it)
        .sorted((a, b) -> Long.compare(a.seq(), b.seq()))
        .forEach(it -> table.row(it.known(), it.side(), it.words()));
    return table.build();
  }

  private static String asked(Request it) {
    return "%s, of %s, asked on %s, due %s: %s"
        .formatted(
            it.kind().words(),
            it.partner().words(),
            DayWords.of(it.asked()),
            DayWords.of(it.due()),
            it.subject());
  }

  private static Written written(Version<?> version, String side, String words) {
    return new Written(
        version.seq(),
        DayWords.of(version.day()),
        side,
        version.takenBack() ? "Taken back: " + words : words);
  }
}
