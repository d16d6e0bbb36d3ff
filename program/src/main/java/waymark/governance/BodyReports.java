package waymark.governance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;

/**
 * What is said about bodies.
 *
 * @param address what leads to a page of this area at the moment shown, of its path
 */
record BodyReports(UnaryOperator<String> address, LocalDate today) {

  Cell link(Body body) {
    return Cell.link(address.apply("/bodies/" + body.key()), body.name());
  }

  /** All bodies, under whom they stand, and what their terms ask of them. */
  Report structure(ReportingLines lines, List<Terms> terms, List<Member> members) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            lines.bodies().isEmpty()
                ? "No body has been entered yet."
                : "Who answers to whom for the improvement of SEND services here."));
    if (!lines.bodies().isEmpty()) {
      parts.add(table(lines, terms, members));
    }
    return new Report("Who governs the programme", parts);
  }

  private Table table(ReportingLines lines, List<Terms> terms, List<Member> members) {
    var table =
        Table.captioned("Bodies and whom they report to")
            .column("Body")
            .column("Kind")
            .column("Reports to")
            .figure("Members")
            .column("Meetings expected");
    inOrder(lines)
        .forEach(body -> {
          var ofBody = terms.stream().filter(it -> it.body().equals(body.id())).findFirst();
          table.row(
              link(body),
              Cell.of(body.kind().words()),
              above(lines, body),
              Cell.of(String.valueOf(sitting(members, body.id()))),
              Cell.of(
                  ofBody.flatMap(Terms::expected).map(Terms.Expected::words).orElse("not stated")));
        });
    return table.build();
  }

  private long sitting(List<Member> members, BodyId body) {
    return members.stream().filter(it -> it.body().equals(body) && it.sits(today)).count();
  }

  /** As the drawing has them: each followed by those below it. */
  private static List<Body> inOrder(ReportingLines lines) {
    var order = new ArrayList<Body>();
    lines.bodies().stream()
        .filter(it -> it.reportsTo().flatMap(lines::body).isEmpty())
        .forEach(it -> add(lines, it, order));
    return order;
  }

  private static void add(ReportingLines lines, Body body, List<Body> order) {
    order.add(body);
    lines.below(body.id()).forEach(it -> add(lines, it, order));
  }

  private Cell above(ReportingLines lines, Body body) {
    return body.reportsTo().flatMap(lines::body).map(this::link).orElse(Cell.of("nobody of these"));
  }

  /** What a body is there for, who sits on it, and how its terms changed. */
  Report body(
      ReportingLines lines,
      Body body,
      Terms terms,
      List<Version<Terms>> versions,
      List<Member> members,
      List<Part> more,
      boolean mayChange) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(terms.purpose().isEmpty() ? body.kind().words() : terms.purpose()));
    parts.add(
        Part.fact("Kind", body.kind().words())
            .and("Reports to", above(lines, body))
            .and("Reported to by", below(lines, body))
            .and("Meetings expected", said(terms.expected().map(Terms.Expected::words)))
            .and("Quorum", said(terms.quorum().map(it -> CountWords.of(it, "voting member"))))
            .and("Terms to be reviewed", review(terms.reviewOn()))
            .and(
                "Answers an escalation within",
                said(terms.responseDays().map(it -> CountWords.of(it, "day")))));
    parts.addAll(more);
    parts.add(Part.section("Members", members(body, members, mayChange)));
    if (versions.size() > 1) {
      parts.add(Part.folded("How the terms of reference changed", history(versions)));
    }
    return new Report(body.name(), parts);
  }

  private Cell below(ReportingLines lines, Body body) {
    var below = lines.below(body.id());
    var text = Text.of(below.isEmpty() ? "nobody" : "");
    for (var place = 0; place < below.size(); place++) {
      var it = below.get(place);
      text = place == 0 ? Text.NONE : text.then(", ");
      text = text.then(Text.link(address.apply("/bodies/" + it.key()), it.name()));
    }
    return Cell.of(text);
  }

  private static String said(Optional<String> words) {
    return words.orElse("not stated");
  }

  private Cell review(Optional<LocalDate> on) {
    return on.map(it ->
            it.isBefore(today)
                ? Cell.several(Cell.of(DayWords.of(it) + " "), Cell.warning("due"))
                : Cell.of(DayWords.of(it)))
        .orElse(Cell.of("not stated"));
  }

  private List<Part> members(Body body, List<Member> members, boolean mayChange) {
    if (members.isEmpty()) {
      return List.of(Part.prose("Nobody has been entered as a member yet."));
    }
    var table =
        Table.captioned("")
            .column("Role")
            .column("Organisation")
            .column("Votes")
            .column("From")
            .column("To");
    members.forEach(it ->
        table.row(
            Cell.of(mayChange ? changing(body, it) : Text.of(it.role())),
            Cell.of(it.organisation()),
            Cell.of(votes(members, it)),
            Cell.of(DayWords.of(it.from())),
            it.until().map(this::until).orElse(Cell.of("no end set"))));
    return List.of(table.build());
  }

  private Text changing(Body body, Member it) {
    return Text.link(
        address.apply("/bodies/%s/members/%s/change".formatted(body.key(), it.id().value())),
        it.role());
  }

  private Cell until(LocalDate day) {
    return day.isBefore(today)
        ? Cell.several(Cell.of(DayWords.of(day) + " "), Cell.neutral("left"))
        : Cell.of(DayWords.of(day));
  }

  private static String votes(List<Member> members, Member it) {
    return it.deputyFor()
        .flatMap(other -> members.stream().filter(m -> m.id().equals(other)).findFirst())
        .map(other -> "In the place of: " + other.role())
        .orElse(it.standing().words() + (it.forum() ? ", for the parent carer forum" : ""));
  }

  private static Table history(List<Version<Terms>> versions) {
    var table =
        Table.captioned("Terms of reference, the newest first")
            .column("Known from")
            .column("Purpose")
            .column("Meetings expected")
            .column("Quorum");
    versions
        .reversed()
        .forEach(it ->
            table.row(
                Cell.of(DayWords.of(it.day())),
                Cell.of(it.fact().purpose()),
                Cell.of(said(it.fact().expected().map(Terms.Expected::words))),
                Cell.of(said(it.fact().quorum().map(String::valueOf)))));
    return table.build();
  }
}
