package waymark.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static waymark.demo.DemoArea.cell;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import waymark.Shared;
import waymark.documents.KeyFact;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile;
import waymark.documents.files.PaperFile.Outcome.Read;
import waymark.documents.files.PaperFile.Outcome.Refused;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.kernel.Written;

/** Sefton's files against the sentences of the paper that they were taken from. */
class SeftonDataTest {

  private static final DemoArea SEFTON = DemoArea.of("sefton");

  @Test
  void every_figure_that_the_paper_states_is_held_and_no_other() {
    var stated = new TreeSet<String>();
    for (var fact : contents().parts().facts()) {
      switch (fact) {
        case KeyFact.OfMonth it -> stated.add(it.period().orElseThrow() + " " + it.figure());
        case KeyFact.YearSoFar it -> stated.add("2024-11-12 " + it.figure());
        case KeyFact.Benchmark it -> stated.add("2024-11-12 " + it.figure());
        case KeyFact.Changed it -> {
          stated.add("2024-11-12 " + it.to());
          stated.add(" " + it.from());
          it.parts().forEach(part -> stated.add("2024-11-12 " + counted(part)));
        }
        case KeyFact.YearEnd it -> stated.add(" " + it.average());
        case KeyFact.Count it -> throw new AssertionError("not held: " + it);
      }
    }
    var held = new TreeSet<String>();
    for (var file : List.of("readings", "promises", "baselines")) {
      SEFTON
          .rows(file)
          .forEach(
              row -> held.add(cell(row, "period") + " " + Written.of(cell(row, "as_written"))));
    }
    assertEquals(stated, held);
  }

  private static Written counted(Figure part) {
    return new Written.Exact(part, Unit.NUMBER, null);
  }

  private static PaperContents contents() {
    return switch (PaperFile.read(Shared.file("documents/scrutiny-2024-11.docx"))) {
      case Read(var read) -> PaperContents.of(read);
      case Refused(_, var why) -> throw new AssertionError(why);
    };
  }
}
