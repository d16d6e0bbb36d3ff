package waymark.caseload.pages;

import java.util.List;
import java.util.TreeMap;
import waymark.caseload.pages.DueReport.Waiting;
import waymark.casework.Duty;
import waymark.casework.OpenRequest;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Table;

/**
 * How many steps are due this week and the next, and late: by what has to be done, and by whom they
 * wait for.
 *
 * @param path of the list that has them
 * @param choice which of them it has
 */
record DueCounts(
    List<Waiting> late,
    List<Waiting> thisWeek,
    List<Waiting> nextWeek,
    String path,
    DueChoice choice) {

  private static final String COUNCIL = "The council";

  Part whom() {
    var whom = new TreeMap<String, long[]>();
    var columns = List.of(thisWeek, nextWeek, late);
    for (var column = 0; column < columns.size(); column++) {
      for (var it : columns.get(column)) {
        whom.computeIfAbsent(whom(it), _ -> new long[columns.size()])[column]++;
      }
    }
    if (whom.isEmpty()) {
      return Part.prose("Nobody.");
    }
    var table =
        Table.captioned("")
            .column("Waiting for")
            .figure("Due this week")
            .figure("Due next week")
            .figure("Late");
    whom.forEach(
        (who, of) -> table.row(who, Cell.of("" + of[0]), Cell.of("" + of[1]), Cell.of("" + of[2])));
    return table
        .note(
            "A final plan waits for the services whose advice is out, and else for the council. “Several"
                + " services” owe advice to one plan.")
        .build();
  }

  private static String whom(Waiting it) {
    var outstanding =
        it.clock().duty() != Duty.ISSUE_PLAN
            ? List.<OpenRequest.Outstanding>of()
            : it.of().standing().open().map(OpenRequest::outstanding).orElse(List.of());
    if (it.clock().duty() == Duty.ADVISE) {
      return it.clock().about();
    }
    return outstanding.isEmpty()
        ? COUNCIL
        : outstanding.size() > 1 ? "Several services" : outstanding.getFirst().service().name();
  }

  Part duties() {
    if (late.isEmpty() && thisWeek.isEmpty() && nextWeek.isEmpty()) {
      return Part.prose("Nothing is due or late.");
    }
    var table =
        Table.captioned("")
            .column("What has to be done")
            .figure("Due this week")
            .figure("Due next week")
            .figure("Late");
    for (var duty : Duty.values()) {
      var counts =
          List.of(thisWeek, nextWeek, late).stream()
              .map(it -> it.stream().filter(one -> one.clock().duty() == duty).toList())
              .toList();
      if (counts.stream().anyMatch(it -> !it.isEmpty())) {
        table.row(
            Cell.link(path + choice.ofDuty(duty).query(), ClockWords.duty(duty)),
            Cell.of(String.valueOf(counts.get(0).size())),
            Cell.of(String.valueOf(counts.get(1).size())),
            Cell.of(String.valueOf(counts.get(2).size())));
      }
    }
    return table.build();
  }
}
