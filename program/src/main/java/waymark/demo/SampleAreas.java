package waymark.demo;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;

/**
 * Loads the sample areas through the ledger, as the papers were issued: one command for each paper,
 * known from its day. Each command is kept whole or not at all, so that a load that was stopped
 * goes on with the paper it had come to.
 */
@Component
public class SampleAreas {

  private static final List<String> KEYS = List.of("mereside", "wirral", "sefton");

  private final Ledger ledger;
  private final AreaTransactions transactions;

  public SampleAreas(Ledger ledger, AreaTransactions transactions) {
    this.ledger = ledger;
    this.transactions = transactions;
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
    governance(sample, area);
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

  /** Behind the papers, which name the first commands of an area. */
  private void governance(Sample sample, AreaId area) {
    var done = transactions.read(area, () -> ledger.count(RECORD));
    new SampleGovernance(sample)
        .steps().stream()
            .skip(done)
            .forEach(it ->
                ledger.record(
                    Command.ofProgram(area, England.start(it.known()), RECORD, it.sentence()),
                    it.facts()));
  }

  private static final String SOURCE = "demo";
  private static final String RECORD = "demo-record";

  private int loaded() {
    return ledger.count(SOURCE);
  }

  private static String sentence(Sample.Paper paper) {
    return "Took what it promises and measures from: %s.%s"
        .formatted(paper.title(), paper.note().isEmpty() ? "" : " " + paper.note());
  }
}
