package waymark.caseload.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import waymark.caseload.CaseAddress;
import waymark.caseload.Retention;
import waymark.caseload.StoredCase;
import waymark.casework.CaseEnd;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.PersonId;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;

/** For how long the area keeps the events of ended cases, and which would go now. */
final class RetentionReport {

  static final String TITLE = "Casework: how long cases are kept";

  /** Periods that an area may want to compare before it decides, in years. */
  private static final List<Integer> COMPARED = List.of(6, 10, 15, 25);

  private static final int SHOWN = 50;

  private final Retention it;
  private final LocalDate day;
  private final Map<PersonId, String> names;

  RetentionReport(Retention it, LocalDate day, Map<PersonId, String> names) {
    this.it = it;
    this.day = day;
    this.names = names;
  }

  /**
   * @param over the cases whose time is over
   * @param blanked how many have been blanked
   * @param of how many would be over by so many years
   * @param area its address
   */
  Report report(List<StoredCase> over, int blanked, IntFunction<Integer> of, String area) {
    var parts = new ArrayList<Part>();
    parts.add(Part.lead(lead(over.size())));
    parts.add(
        Part.prose(
            "A case has ended when its plan was ended, its request withdrawn or refused, or the family"
                + " told that there will be no plan, and nothing followed. When its time is over its"
                + " events, and the key by which the case system names it, are taken out of every version"
                + " and cannot be brought back; that it was there stays, so that the ledger verifies."
                + " Cases from before keys could be taken out keep theirs. Figures that were printed or"
                + " taken stay as they were. Figures that are counted anew of the months in which these"
                + " cases had events are then smaller."));
    parts.add(facts(blanked));
    if (it.state() == Retention.State.OFF) {
      parts.add(Part.section("What a period would take out today", compared(of)));
    } else {
      parts.add(
          Part.section(
              it.on() ? "Over, and blanked by the next run" : "What would be taken out today",
              cases(over, area)));
    }
    return new Report(TITLE, parts);
  }

  private String lead(int over) {
    return switch (it.state()) {
      case OFF -> "Cases are kept without end: the area has decided on no period.";
      case PROPOSED ->
          "It is proposed to keep the events of a case for %s after its end; %s would be blanked today. Nothing is taken out until a second person agrees."
              .formatted(CountWords.of(it.years(), "year"), CountWords.of(over, "case"));
      case ON ->
          "The events of a case are kept for %s after its end; what is over is blanked every six hours."
              .formatted(CountWords.of(it.years(), "year"));
    };
  }

  private Part facts(int blanked) {
    var facts = Part.fact("Blanked so far", CountWords.of(blanked, "case"));
    facts = it.proposedBy().isEmpty() ? facts : facts.and("Decided by", name(it.proposedBy()));
    facts = it.agreedBy().isEmpty() ? facts : facts.and("Agreed by", name(it.agreedBy()));
    return it.reason().isEmpty() ? facts : facts.and("Why", it.reason());
  }

  private String name(Optional<PersonId> person) {
    return person.map(one -> names.getOrDefault(one, "Somebody who has left")).orElse("");
  }

  private static Table compared(IntFunction<Integer> of) {
    var table = Table.captioned("").column("Kept after the end for").figure("Cases over today");
    COMPARED.forEach(years ->
        table.row(CountWords.of(years, "year"), Cell.of("%,d".formatted(of.apply(years)))));
    return table.build();
  }

  private List<Part> cases(List<StoredCase> over, String area) {
    if (over.isEmpty()) {
      return List.of(Part.prose("None."));
    }
    var years = new TreeMap<Integer, Integer>();
    over.forEach(one -> years.merge(end(one).getYear(), 1, Integer::sum));
    var byYear = Table.captioned("By the year in which they ended").column("Year").figure("Cases");
    years.forEach(
        (year, count) -> byYear.row(String.valueOf(year), Cell.of("%,d".formatted(count))));
    var each = Table.captioned("Case by case").column("Case").column("Ended").figure("Events");
    over.stream()
        .limit(SHOWN)
        .forEach(one ->
            each.row(
                Cell.link(area + CaseAddress.of(one.key()), one.key()),
                Cell.of(DayWords.of(end(one))),
                Cell.of(String.valueOf(one.history().events().size()))));
    if (over.size() > SHOWN) {
      each.note("The first %d of %,d are listed.".formatted(SHOWN, over.size()));
    }
    return List.of(byYear.build(), each.build());
  }

  private LocalDate end(StoredCase one) {
    return CaseEnd.of(one.history()).orElse(day);
  }

  /** For a page of figures: that some cases are in them no more; empty where none is blanked. */
  static Optional<Part> beside(int blanked) {
    return blanked == 0
        ? Optional.empty()
        : Optional.of(
            Part.prose(
                "%s not counted here any more: the time for which the area keeps them is over. Figures that were printed or taken before stay as they were."
                    .formatted(blanked == 1 ? "1 case is" : "%,d cases are".formatted(blanked))));
  }
}
