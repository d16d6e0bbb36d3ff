package waymark.demo;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import waymark.caseload.ReadExtract;
import waymark.caseload.TakingIn;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.measures.Source;

/**
 * Loads the sample areas through the ledger, as the papers were issued: one command for each paper,
 * known from its day. Each command is kept whole or not at all, so that a load that was stopped
 * goes on with the paper it had come to.
 */
@Component
public class SampleAreas {

  private static final String INVENTED = "mereside";
  private static final List<String> KEYS = List.of(INVENTED, "wirral", "sefton");

  private final Ledger ledger;
  private final AreaTransactions transactions;
  private final List<Source> sources;
  private final TakingIn takingIn;

  public SampleAreas(
      Ledger ledger, AreaTransactions transactions, List<Source> sources, TakingIn takingIn) {
    this.ledger = ledger;
    this.transactions = transactions;
    this.sources = List.copyOf(sources);
    this.takingIn = takingIn;
  }

  /** Loads what is not there yet; an area that is complete is left alone. */
  public void load() {
    KEYS.forEach(key -> load(new Sample(key)));
  }

  /** The areas in the order in which they are shown: the invented one first. */
  public List<AreaId> areas() {
    return KEYS.stream().map(ledger::named).flatMap(Optional::stream).toList();
  }

  private void load(Sample sample) {
    var area = ledger.named(sample.key()).orElseGet(() -> ledger.open(sample.key()));
    // the papers are the only commands of the demo's own source, in their order
    var done = transactions.read(area, this::loaded);
    var papers = sample.papers();
    if (done < papers.size()) {
      papers(sample, area, papers, done);
    }
    steps(area, RECORD, new SampleGovernance(sample).steps());
    steps(area, COUNTED, new SampleCounted(sample, sources).steps());
    steps(area, RISKS, new SampleRisks(sample).steps());
    steps(area, REGISTERS, new SampleRegisters(sample).steps());
    steps(area, TRACKED, new SampleTracked(sample, sources).steps());
    steps(area, FORUM, new SampleForum(sample, sources).steps());
    steps(area, SYSTEMS, new SampleSystems(sample, sources).steps());
    if (sample.key().equals(INVENTED)) {
      casework(sample, area);
    }
  }

  /** The extracts of the invented area as they were taken, and what was counted from them then. */
  private void casework(Sample sample, AreaId area) {
    var cases = new Extracts(area);
    var counted = new SampleCasework(sample, sources).steps();
    cases.take(1);
    steps(area, COUNTED_CASES, counted.subList(0, 1));
    cases.take(SampleCases.DAYS.size());
    steps(area, COUNTED_CASES, counted);
  }

  /** Takes extracts in; the cases are made up only where one is missing. */
  private final class Extracts {
    private final AreaId area;
    private final Supplier<SampleCases> cases = SingletonSupplier.of(SampleCases::new);

    Extracts(AreaId area) {
      this.area = area;
    }

    /** Those of the first so many that were not taken yet. */
    void take(int many) {
      var done = transactions.read(area, () -> ledger.count(CASEWORK));
      SampleCases.DAYS.stream()
          .limit(many)
          .skip(done)
          .forEach(day ->
              takingIn.take(
                  area,
                  CASEWORK,
                  day,
                  "invented-events-%s.csv".formatted(day),
                  ReadExtract.of(cases.get().on(day), day)));
    }
  }

  private void papers(Sample sample, AreaId area, List<Sample.Paper> papers, int done) {
    var writer = new SampleWriter(sample);
    for (var number = 0; number < papers.size(); number++) {
      var paper = papers.get(number);
      if (number < done) {
        writer.pass(paper);
      } else {
        ledger.record(
            Command.ofProgram(area, paper.knownFrom(), SOURCE, sentence(paper)),
            writing -> writer.write(paper, writing));
      }
    }
  }

  /** Behind the papers, which name the first commands of an area; each source goes on by itself. */
  private void steps(AreaId area, String source, List<SampleGovernance.Step> steps) {
    var done = transactions.read(area, () -> ledger.count(source));
    steps.stream()
        .skip(done)
        .forEach(it ->
            ledger.record(
                Command.ofProgram(area, England.start(it.known()), source, it.sentence()),
                it.facts()));
  }

  private static final String SOURCE = "demo";
  private static final String RECORD = "demo-record";
  private static final String COUNTED = "demo-counted";
  private static final String RISKS = "demo-risks";
  private static final String REGISTERS = "demo-registers";
  private static final String FORUM = "demo-forum";
  private static final String TRACKED = "demo-tracked";
  private static final String SYSTEMS = "demo-systems";
  private static final String CASEWORK = "demo-casework";
  private static final String COUNTED_CASES = "demo-counted-cases";

  private int loaded() {
    return ledger.count(SOURCE);
  }

  private static String sentence(Sample.Paper paper) {
    return "Took what it promises and measures from: %s.%s"
        .formatted(paper.title(), paper.note().isEmpty() ? "" : " " + paper.note());
  }
}
