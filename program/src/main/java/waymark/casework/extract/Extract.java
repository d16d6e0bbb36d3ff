package waymark.casework.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import waymark.casework.CaseHistory;
import waymark.casework.Finding;
import waymark.casework.Rule;
import waymark.casework.extract.CaseLines.Details;

/**
 * The cases of several files, the later file before the earlier: a case that stands in both is
 * taken from the later one, whole, and a case that is missing there is kept. Files whose columns
 * are mapped otherwise add up, and so do the tables of the Standard Safeguarding Dataset.
 */
public final class Extract {

  /** So few cases are done before a second thread has begun. */
  private static final int WORTH_TWO = 1_000;

  private final Details details = new Details();
  private final HowToRead how;
  private final DatasetTables dataset = new DatasetTables();
  private final List<String> datasetFiles = new ArrayList<>();
  private final Map<String, Map<String, CaseLines>> byForm = new LinkedHashMap<>();
  private Map<String, CaseLines> cases = new LinkedHashMap<>();
  private final Set<String> dropped = new LinkedHashSet<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Refused> refused = new ArrayList<>();

  private Extract(HowToRead how) {
    this.how = how;
  }

  /**
   * A file that could not be read at all, and counts in nothing.
   *
   * @param why one line for a person: which part, why, and what to do about it
   * @param columns whose meaning would have to be said for it to be read; empty where that is not
   *     what it lacks
   */
  public record Refused(String file, String why, List<String> columns) {

    public Refused {
      columns = List.copyOf(columns);
    }
  }

  /** Reads files in the order given, none of which needs a mapping or is compared with another. */
  public static Extract of(List<Path> files) {
    return of(files, new HowToRead(List.of(), CaseKeys.forOnce()));
  }

  /** Reads the files in the order given. */
  public static Extract of(List<Path> files, HowToRead how) {
    var extract = new Extract(how);
    files.forEach(extract::unpacked);
    extract.dataset();
    extract.byForm.values().forEach(extract::add);
    return extract;
  }

  private void unpacked(Path file) {
    try (var archive = new Archive(how.unpacked())) {
      archive.files(file).forEach(this::read);
    } catch (UnreadableExtract e) {
      refuse(file.toString(), e);
    }
  }

  private void read(Archive.Named file) {
    try {
      var read = ExtractFile.read(file.file(), how, new CaseBook(details, how.keys()), dataset);
      if (read.form().equals(FileRead.DATASET)) {
        datasetFiles.add(file.name());
        dropped.addAll(read.dropped());
      } else {
        take(read);
      }
    } catch (UnreadableExtract e) {
      refuse(file.name(), e);
    }
  }

  private void refuse(String file, UnreadableExtract e) {
    refused.add(new Refused(file, e.why(), e.columns()));
  }

  private void take(FileRead read) {
    var ofForm = byForm.computeIfAbsent(read.form(), _ -> new LinkedHashMap<>());
    var again = read.cases().keySet().stream().filter(ofForm::containsKey).count();
    if (ofForm.isEmpty()) {
      byForm.put(read.form(), read.cases()); // the first file's own: there may be many
    } else {
      ofForm.putAll(read.cases());
    }
    dropped.addAll(read.dropped());
    findings.addAll(read.strays());
    if (again > 0) {
      findings.add(
          new Finding(
              Rule.SUPERSEDED,
              "",
              "cases of an earlier file that are taken from a later one instead: " + again));
    }
  }

  /** The tables of the dataset count once all files were read, and only together. */
  private void dataset() {
    if (dataset.none()) {
      return;
    }
    var missing = dataset.missing();
    try {
      if (missing.isPresent()) {
        throw new UnreadableExtract(
            "the table "
                + missing.get()
                + " is not among the files, and without it the others would be misread: give all"
                + " tables of one day together");
      }
      take(dataset.read(new CaseBook(details, how.keys())));
    } catch (UnreadableExtract e) {
      refuse(String.join(", ", datasetFiles), e);
    }
  }

  private void add(Map<String, CaseLines> form) {
    if (cases.isEmpty()) {
      cases = form;
      return;
    }
    form.forEach((key, lines) -> {
      var known = cases.putIfAbsent(key, lines);
      if (known != null) {
        known.add(lines);
      }
    });
  }

  public List<Refused> refused() {
    return List.copyOf(refused);
  }

  /** The names of the columns that did not come in, each once. */
  public List<String> dropped() {
    return List.copyOf(dropped);
  }

  /** How many cases there are, those that a check stops included. */
  public int cases() {
    return cases.size();
  }

  /** How many lines these cases have, whether or not each could be read. */
  public long events() {
    return cases.values().stream().mapToLong(CaseLines::lines).sum();
  }

  /** What is wrong with lines, by rule and case. */
  public List<Finding> findings() {
    var all = new ArrayList<>(findings);
    var readiness = Readiness.of(cases.values());
    all.addAll(readiness.ofAll());
    cases.forEach((key, lines) -> {
      all.addAll(lines.findings(key));
      all.addAll(readiness.of(key, lines));
    });
    return all.stream().sorted().toList();
  }

  /** Hands over every case that has no unreadable line, one at a time. */
  public void each(Consumer<CaseHistory> use) {
    cases.forEach((key, lines) -> {
      if (lines.readable()) {
        use.accept(lines.history(key, details));
      }
    });
  }

  /** The same in two halves at once, for two that have nothing to do with each other. */
  public void each(Consumer<CaseHistory> one, Consumer<CaseHistory> other) {
    if (cases.size() < WORTH_TWO) {
      each(one);
      return;
    }
    try (var beside =
        Beside.start(() -> {
          everyOther(1, other);
          return cases.size();
        })) {
      everyOther(0, one);
      beside.done();
    } catch (IOException | UnreadableExtract e) {
      throw new IllegalStateException("nothing is read any more", e);
    }
  }

  private void everyOther(int from, Consumer<CaseHistory> use) {
    var at = from;
    for (var it : cases.entrySet()) {
      if (at++ % 2 == 0 && it.getValue().readable()) {
        use.accept(it.getValue().history(it.getKey(), details));
      }
    }
  }
}
