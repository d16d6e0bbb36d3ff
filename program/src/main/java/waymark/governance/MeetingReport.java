package waymark.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.ledger.Version;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.AsKnown;

/**
 * What is said about one meeting to whoever may see what.
 *
 * @param items those that the reader may see
 * @param versions all versions of the minutes of these items
 * @param drafted empty for who sees no records
 * @param published what the public is told
 * @param papers those that the reader may see
 */
record MeetingReport(
    Body body,
    Meeting meeting,
    Optional<Meeting> approvedAt,
    List<AgendaItem> items,
    List<Version<Minutes>> versions,
    List<Member> members,
    Map<MemberId, Attendance.Came> came,
    Terms terms,
    Optional<Summary> drafted,
    Optional<Summary> published,
    List<MeetingPaper> papers,
    List<Part> more) {

  /**
   * What the reader may see.
   *
   * @param record whether more of it than what the public is told
   * @param address what leads to a page of this area at the moment shown
   * @param frozen what leads to a page of this area at a moment of its own
   * @param edit whether links to forms stand beside what they change
   */
  record Reader(
      boolean record,
      UnaryOperator<String> address,
      BiFunction<String, AsKnown, String> frozen,
      boolean edit) {}

  Report report(Reader reader) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead()));
    parts.add(facts(reader));
    parts.addAll(summary(reader));
    if (reader.record()) {
      parts.add(Part.section("Agenda and minutes", agenda(reader)));
      parts.addAll(papers(reader));
      parts.addAll(more);
      parts.add(Part.section("Who came", attendance()));
      corrections().ifPresent(parts::add);
    }
    return new Report("%s, %s".formatted(body.name(), DayWords.of(meeting.on())), parts);
  }

  private String lead() {
    return switch (meeting.state()) {
      case MeetingState.Planned _ -> "This meeting is planned; its agenda is not set yet.";
      case MeetingState.AgendaSet _ -> "The agenda of this meeting is set.";
      case MeetingState.Held _ -> "This meeting took place; its minutes are a draft.";
      case MeetingState.Closed _ ->
          "This meeting took place; its minutes are complete and wait for the next to approve them.";
      case MeetingState.Approved _ ->
          "This meeting took place, and its minutes were approved"
              + approvedAt.map(it -> " by the meeting on " + DayWords.of(it.on())).orElse("")
              + ".";
      case MeetingState.Cancelled _ -> "This meeting was cancelled.";
    };
  }

  private Part facts(Reader reader) {
    var facts =
        Part.fact("Body", Cell.link(reader.address().apply("/bodies/" + body.key()), body.name()))
            .and("When", meeting.when())
            .and("Where", meeting.place().isEmpty() ? "not stated" : meeting.place())
            .and("Kind", meeting.regular() ? "Regular" : "Ad hoc");
    if (reader.record() && meeting.state() instanceof MeetingState.Cancelled(var reason)) {
      facts = facts.and("Why it was cancelled", reason);
    }
    return reader.record() && meeting.state().tookPlace()
        ? facts.and("Quorum", quorum().words())
        : facts;
  }

  private Quorum quorum() {
    return Quorum.of(members, present(), terms.quorum());
  }

  private Set<MemberId> present() {
    return came.entrySet().stream()
        .filter(it -> it.getValue() == Attendance.Came.PRESENT)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private List<Part> summary(Reader reader) {
    var parts = new ArrayList<Part>();
    published.ifPresent(it -> it.words().lines().forEach(line -> parts.add(Part.prose(line))));
    if (published.isEmpty() && (!reader.record() || meeting.state().tookPlace())) {
      parts.add(Part.prose("No summary for the public has been approved yet."));
    }
    drafted
        .filter(it -> !it.approved())
        .ifPresent(draft -> {
          parts.add(
              Part.fact("Summary", Cell.warning("draft, to be approved before others see it")));
          draft.words().lines().forEach(line -> parts.add(Part.prose(line)));
        });
    return parts.isEmpty() ? List.of() : List.of(Part.section("For the public", parts));
  }

  private List<Part> agenda(Reader reader) {
    if (items.isEmpty()) {
      return List.of(Part.prose("Nothing stands on the agenda yet."));
    }
    var table = Table.captioned("").column("Item").column("Minutes");
    var minutes = standing();
    items.forEach(it -> table.row(item(reader, it), minutes(reader, it, minutes.get(it.id()))));
    return List.of(table.build());
  }

  private Map<ItemId, Minutes> standing() {
    var standing = new LinkedHashMap<ItemId, Minutes>();
    versions.stream()
        .filter(it -> !it.takenBack())
        .forEach(it -> standing.put(it.fact().item(), it.fact()));
    return standing;
  }

  private Cell item(Reader reader, AgendaItem it) {
    var title = "%d. %s".formatted(it.position(), it.title());
    var words =
        reader.edit() && (meeting.state().toCome() || meeting.state() instanceof MeetingState.Held)
            ? Text.link(address(reader, it, "/change"), title)
            : Text.of(title);
    var cell = Cell.of(it.why().isEmpty() ? words : words.then(" (" + it.why() + ")"));
    return it.confidential()
        ? Cell.several(cell, Cell.of(" "), Cell.warning("confidential"))
        : cell;
  }

  private String address(Reader reader, AgendaItem it, String more) {
    return reader
        .address()
        .apply("/meetings/%s/items/%s%s".formatted(meeting.key(), it.id().value(), more));
  }

  private Cell minutes(Reader reader, AgendaItem item, @Nullable Minutes it) {
    var said =
        it == null
            ? Text.of(meeting.state().tookPlace() ? "none yet" : "")
            : it.taken() ? Text.of(it.words()) : Text.of("Not taken. " + it.words());
    return reader.edit() && meeting.state().tookPlace()
        ? Cell.of(
            said.then(" ")
                .then(
                    Text.link(
                        address(reader, item, "/minutes"),
                        it == null ? "Write minutes" : "Change",
                        "of item " + item.position())))
        : Cell.of(said);
  }

  /** Each leads to the page as it was, so that it can be shown again. */
  private List<Part> papers(Reader reader) {
    if (papers.isEmpty()) {
      return List.of();
    }
    var table = Table.captioned("").column("Paper").column("As it was known").column("For");
    for (var it : papers) {
      var moment = new AsKnown(it.knownOn(), Optional.of(it.upTo()));
      var item = Text.of(it.item().map(this::title).orElse("The whole meeting"));
      table.row(
          Cell.of(Text.link(reader.frozen().apply(it.address(), moment), it.title())),
          Cell.of(it.knownOn().map(DayWords::of).orElse("When it was put before the meeting")),
          Cell.of(reader.edit() ? item.then(". ").then(remove(reader, it)) : item));
    }
    return List.of(Part.section("Papers", table.build()));
  }

  private Text remove(Reader reader, MeetingPaper it) {
    return Text.link(
        reader
            .address()
            .apply("/meetings/%s/papers/%s/remove".formatted(meeting.key(), it.id().value())),
        "Take away",
        "the paper " + it.title());
  }

  private List<Part> attendance() {
    if (came.isEmpty()) {
      return List.of(Part.prose("Nobody has noted yet who came."));
    }
    var table =
        Table.captioned("Attendance, by organisation")
            .column("Organisation")
            .column("Present")
            .column("Sent apologies")
            .column("Absent");
    var organisations = new LinkedHashSet<String>();
    members.forEach(it -> organisations.add(it.organisation()));
    organisations.forEach(organisation ->
        table.row(
            Cell.of(organisation),
            Cell.of(roles(organisation, Attendance.Came.PRESENT)),
            Cell.of(roles(organisation, Attendance.Came.APOLOGIES)),
            Cell.of(roles(organisation, Attendance.Came.ABSENT))));
    return List.of(table.build());
  }

  private String roles(String organisation, Attendance.Came wanted) {
    return CountWords.listed(
        members.stream()
            .filter(it -> it.organisation().equals(organisation))
            .filter(it -> came.get(it.id()) == wanted)
            .map(Member::role)
            .toList());
  }

  /** What minutes said before they were corrected for a reason. */
  private Optional<Part> corrections() {
    var table =
        Table.captioned("Corrections after the minutes were approved")
            .column("Item")
            .column("Known from")
            .column("What they said until then")
            .column("Why");
    var last = new LinkedHashMap<ItemId, Minutes>();
    var corrected = false;
    for (var it : versions) {
      var before = last.put(it.fact().item(), it.fact());
      if (before != null && !it.fact().reason().isEmpty()) {
        corrected = true;
        table.row(
            Cell.of(title(it.fact().item())),
            Cell.of(DayWords.of(it.day())),
            Cell.of(before.words()),
            Cell.of(it.fact().reason()));
      }
    }
    return corrected ? Optional.of(table.build()) : Optional.empty();
  }

  private String title(ItemId item) {
    return items.stream()
        .filter(it -> it.id().equals(item))
        .map(it -> "%d. %s".formatted(it.position(), it.title()))
        .findFirst()
        .orElse("");
  }
}
