package waymark.caseload;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import waymark.casework.CaseFold;
import waymark.casework.CaseHistory;
import waymark.casework.Finding;
import waymark.casework.Policies;
import waymark.casework.Rule;
import waymark.casework.extract.Extract;
import waymark.kernel.Checked;

/**
 * What was read of an extract, without the columns that do not come in.
 *
 * @param lines how many lines the cases had
 * @param found how often each check found something
 * @param first the first findings of each check
 * @param unread the keys of cases with a line that could not be read
 * @param stopped how many cases are kept out of all measures
 */
public record ReadExtract(
    long lines,
    List<String> dropped,
    Map<Rule, Integer> found,
    List<Finding> first,
    Set<String> unread,
    int stopped,
    List<CaseHistory> cases) {

  /** How many findings of one check are kept until the extract is accepted. */
  private static final int FIRST = 20;

  /** Findings about lines of no case. */
  private static final Set<Rule> STRAYS =
      EnumSet.of(Rule.CASE_MISSING, Rule.CASE_IS_PERSONAL, Rule.RECORD_ALONE);

  public ReadExtract {
    dropped = List.copyOf(dropped);
    found = Map.copyOf(found);
    first = List.copyOf(first);
    unread = Set.copyOf(unread);
    cases = List.copyOf(cases);
  }

  /** How many cases it has, those that could not be read included. */
  public int size() {
    return cases.size() + unread.size();
  }

  /**
   * Reads a file of events.
   *
   * @param takenOn the day of knowledge: what is dated later has not happened
   */
  public static Checked<ReadExtract> of(Path file, LocalDate takenOn) {
    return of(Extract.of(List.of(file)), takenOn);
  }

  /**
   * What stands in files that were read.
   *
   * @param takenOn the day of knowledge: what is dated later has not happened
   */
  public static Checked<ReadExtract> of(Extract extract, LocalDate takenOn) {
    if (!extract.refused().isEmpty()) {
      return new Checked.Invalid<>(
          List.of(new Checked.Fault("file", extract.refused().getFirst().why())));
    }
    var cases = new ArrayList<CaseHistory>();
    var fold = new CaseFold(takenOn, Policies.USUAL);
    extract.each(it -> {
      cases.add(it);
      fold.add(it);
    });
    var ofLines = extract.findings();
    var all = Stream.concat(ofLines.stream(), fold.findings().stream()).sorted().toList();
    return new Checked.Valid<>(
        new ReadExtract(
            extract.events(),
            extract.dropped(),
            counted(all),
            first(all),
            stopped(ofLines),
            stopped(all).size(),
            cases));
  }

  /** What a file of just these cases would hold. */
  public static ReadExtract of(List<CaseHistory> cases, LocalDate takenOn) {
    var fold = new CaseFold(takenOn, Policies.USUAL);
    cases.forEach(fold::add);
    var all = fold.findings();
    return new ReadExtract(
        cases.stream().mapToLong(it -> it.events().size()).sum(),
        List.of(),
        counted(all),
        first(all),
        Set.of(),
        stopped(all).size(),
        cases);
  }

  private static Map<Rule, Integer> counted(List<Finding> all) {
    var counted = new EnumMap<Rule, Integer>(Rule.class);
    all.forEach(it -> counted.merge(it.rule(), 1, Integer::sum));
    return counted;
  }

  private static List<Finding> first(List<Finding> all) {
    var byRule = new LinkedHashMap<Rule, List<Finding>>();
    for (var it : all) {
      var kept = byRule.computeIfAbsent(it.rule(), _ -> new ArrayList<>());
      if (kept.size() < FIRST) {
        kept.add(it);
      }
    }
    return byRule.values().stream().flatMap(List::stream).toList();
  }

  private static Set<String> stopped(List<Finding> findings) {
    var keys = new TreeSet<String>();
    findings.stream()
        .filter(it -> it.rule().stops() && !STRAYS.contains(it.rule()))
        .forEach(it -> keys.add(it.caseKey()));
    return keys;
  }
}
