package waymark.caseload;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import waymark.access.Sight;
import waymark.casework.CaseEvent;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.casework.Policies;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.kernel.KnownAt;
import waymark.kernel.ReportingPeriod;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * Counts the measures of casework by month from the cases that are kept. What is counted by
 * calendar year is none of them. A month is there once an extract covers it to its last day.
 */
@Component
class CountedCases implements Source {

  private final Cases cases;
  private final AreaPolicies policies;

  CountedCases(Cases cases, AreaPolicies policies) {
    this.cases = cases;
    this.policies = policies;
  }

  /** A measure, and the service where it is about one. */
  private record Asked(Measure measure, Optional<String> service) {}

  @Override
  public List<Counting> countings(KnownAt at) {
    if (cases.extracts(at).isEmpty()) {
      return List.of();
    }
    return Measure.all().stream()
        .filter(it -> !it.yearly())
        .flatMap(it ->
            it == Measure.ADVICE_WITHIN_6_WEEKS
                ? Stream.concat(Stream.of(counting(it)), services())
                : Stream.of(counting(it)))
        .toList();
  }

  private static Counting counting(Measure it) {
    return new Counting(it.key(), "Casework: " + MeasureWords.title(it));
  }

  private Stream<Counting> services() {
    return cases.services().entrySet().stream()
        .filter(it -> EventText.isService(it.getValue()))
        .map(it ->
            new Counting(
                Measure.ADVICE_WITHIN_6_WEEKS.key() + " " + it.getKey(),
                "Casework: %s, %s"
                    .formatted(MeasureWords.title(Measure.ADVICE_WITHIN_6_WEEKS), it.getValue())));
  }

  private Optional<Asked> asked(String counting) {
    var gap = counting.indexOf(' ');
    var key = gap < 0 ? counting : counting.substring(0, gap);
    var measure =
        Measure.all().stream().filter(it -> !it.yearly() && it.key().equals(key)).findFirst();
    if (gap < 0) {
      return measure.map(it -> new Asked(it, Optional.empty()));
    }
    var number = counting.substring(gap + 1);
    return measure
        .filter(it -> it == Measure.ADVICE_WITHIN_6_WEEKS && number.matches("\\d{1,9}"))
        .flatMap(it ->
            Optional.ofNullable(cases.services().get(Integer.valueOf(number)))
                .map(service -> new Asked(it, Optional.of(service))));
  }

  @Override
  public NavigableMap<ReportingPeriod, Reading> compute(
      String counting, LocalDate until, KnownAt at) {
    return compute(List.of(counting), until, at)
        .getOrDefault(counting, Collections.emptyNavigableMap());
  }

  @Override
  public Map<String, NavigableMap<ReportingPeriod, Reading>> compute(
      Collection<String> countings, LocalDate until, KnownAt at) {
    var figures = new HashMap<String, NavigableMap<ReportingPeriod, Reading>>();
    var wanted = new HashMap<Asked, NavigableMap<ReportingPeriod, Reading>>();
    for (var counting : countings) {
      var months = new TreeMap<ReportingPeriod, Reading>();
      figures.put(counting, months);
      asked(counting).ifPresent(it -> wanted.put(it, months));
    }
    var known = wanted.isEmpty() ? Optional.<LocalDate>empty() : cases.knownUntil(at, until);
    for (var row : known.map(it -> rows(wanted.keySet(), it, at)).orElse(List.of())) {
      var months = wanted.get(new Asked(row.measure(), row.cut()));
      if (months != null) {
        over(row, known.orElseThrow(), until)
            .ifPresent(it -> months.put(ReportingPeriod.month(it), reading(row)));
      }
    }
    return figures;
  }

  private List<MeasureRow> rows(Set<Asked> asked, LocalDate known, KnownAt at) {
    var measures = asked.stream().map(Asked::measure).collect(Collectors.toSet());
    return cases.cells().together(measures, known, at).fold().rows();
  }

  /** The month of a row, where the extract covers it and it is over. */
  private static Optional<YearMonth> over(MeasureRow row, LocalDate known, LocalDate until) {
    return Optional.of(YearMonth.parse(row.period()))
        .filter(it -> !it.atEndOfMonth().isAfter(known) && it.isBefore(YearMonth.from(until)));
  }

  private static Reading reading(MeasureRow row) {
    if (row.value().isEmpty()) {
      return new Reading.NotApplicable(); // nothing was there to be measured
    }
    return switch (row.measure().kind()) {
      case SHARE -> {
        var of = new Fraction(row.numerator().orElseThrow(), row.denominator().orElseThrow());
        yield new Reading.Measured(of.percent(4), of, Reading.Certainty.FINAL);
      }
      case COUNT, EACH, MEAN, MEDIAN, NINETIETH, LONGEST ->
          Reading.measured(new Figure(row.value().get()));
    };
  }

  @Override
  public List<Entry> open(String counting, ReportingPeriod period, KnownAt at) {
    var asked = asked(counting);
    var known = asked.flatMap(_ -> cases.knownUntil(at, LocalDate.MAX));
    if (asked.isEmpty() || known.isEmpty()) {
      return List.of();
    }
    var opening = new Opening(asked.get(), period.firstMonth(), known.get(), policies.at(at));
    cases
        .cells()
        .lastMonth(known.get(), at)
        .ifPresentOrElse(
            last -> opening.ofLikely(last, cases, at),
            () -> cases.eachByNumber(at, it -> opening.add(it.history())));
    return opening.entries();
  }

  /** Each reader sees all of them, if not which cases they are. */
  @Override
  public boolean hidesEntries() {
    return false;
  }

  /**
   * Finds the cases that a figure was counted from: each by itself is folded as all of them are.
   * What depends on which month is the last of all is settled once all have been seen, or is known
   * from what is kept; then those alone are looked at that may count.
   */
  private static final class Opening {
    private final Asked asked;
    private final YearMonth month;
    private final LocalDate known;
    private final Policies policies;
    private final boolean named = Sight.here().cases();
    private final List<Found> found = new ArrayList<>();
    private Optional<YearMonth> last = Optional.empty();

    Opening(Asked asked, YearMonth month, LocalDate known, Policies policies) {
      this.asked = asked;
      this.month = month;
      this.known = known;
      this.policies = policies;
    }

    /** A case that is counted as of the day of knowledge, and so perhaps on an earlier one. */
    private record Found(CaseHistory history, CaseFold fold) {}

    /**
     * Looks at the cases that may count, and at the one measure alone.
     *
     * @param lastOfAll the last month in which something happened in any case
     */
    void ofLikely(YearMonth lastOfAll, Cases cases, KnownAt at) {
      last = Optional.of(lastOfAll);
      if (asked.measure().running()) {
        cases.eachBegunBy(month, at, it -> likely(it.history()));
      } else {
        cases.eachHappenedIn(month, at, it -> likely(it.history()));
      }
    }

    private void likely(CaseHistory history) {
      if (CaseFold.mayCount(asked.measure(), month, history, known)) {
        add(history, CaseFold.of(known, policies, asked.measure()));
      }
    }

    void add(CaseHistory history) {
      var fold = new CaseFold(known, policies);
      add(history, fold);
      var its = fold.lastMonth();
      last = its.filter(it -> last.isEmpty() || it.isAfter(last.get())).or(() -> last);
    }

    private void add(CaseHistory history, CaseFold fold) {
      fold.add(history);
      if (of(row(fold, known)) > 0) {
        found.add(new Found(history, fold));
      }
    }

    private MeasureRow row(CaseFold fold, LocalDate asOf) {
      return fold.row(asked.measure(), month, asked.service(), asOf);
    }

    private static long of(MeasureRow row) {
      return row.denominator().orElse(row.numerator().orElse(0L));
    }

    /** The last day of the last month in which something happened, as the fold of all has it. */
    private LocalDate asOf() {
      return last.map(YearMonth::atEndOfMonth).filter(it -> it.isBefore(known)).orElse(known);
    }

    private Stream<Entry> entries(Found it, LocalDate asOf) {
      var row = row(it.fold(), asOf);
      var hits = row.measure().kind() == Measure.Kind.SHARE ? row.numerator().orElse(0L) : of(row);
      return LongStream.range(0, of(row)).mapToObj(i -> entry(it.history(), row, i < hits));
    }

    private Entry entry(CaseHistory history, MeasureRow row, boolean counted) {
      if (!named) {
        return new Entry(month.atEndOfMonth(), "A case", counted, "");
      }
      var weeks =
          switch (row.measure().kind()) {
            case COUNT, SHARE, EACH -> "";
            case MEAN, MEDIAN, NINETIETH, LONGEST ->
                row.value().map(it -> ", %s weeks".formatted(it.toPlainString())).orElse("");
          };
      return new Entry(
          day(history), "Case " + history.key() + weeks, counted, CaseAddress.of(history.key()));
    }

    /** The last day in the month on which something happened in the case, else the month's last. */
    private LocalDate day(CaseHistory history) {
      return history.events().stream()
          .map(CaseEvent::on)
          .filter(it -> YearMonth.from(it).equals(month))
          .max(Comparator.naturalOrder())
          .orElse(month.atEndOfMonth());
    }

    List<Entry> entries() {
      var asOf = asOf();
      return found.stream()
          .flatMap(it -> entries(it, asOf))
          .sorted(Comparator.comparing(Entry::on).thenComparing(Entry::words))
          .toList();
    }
  }
}
