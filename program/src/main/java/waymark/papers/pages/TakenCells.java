package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.papers.CellKey;
import waymark.papers.Decisions;
import waymark.papers.Effect;
import waymark.papers.ProposedCell;
import waymark.papers.ProposedRow;
import waymark.papers.pages.CellKind.Placed;
import waymark.web.Field;
import waymark.web.Option;

/** Ticks by which cells are taken or left out: what was shown is sent along with what is ticked. */
final class TakenCells {

  static final String TAKE = "take";
  private static final String SHOWN = "shown";

  private TakenCells() {}

  /** The ticks of one row; none where there is nothing to decide. */
  static List<SectionPage.Asked> asked(Preview preview, ProposedRow row) {
    return asked(
        "What is taken from this row",
        row.cells().stream()
            .filter(it -> CellKind.of(it.effect()).decided())
            .map(it -> new Placed(row, it))
            .toList(),
        it -> CellWords.what(it.cell().key()));
  }

  /** What a tick is called. */
  interface Called {
    String of(Placed cell);
  }

  static List<SectionPage.Asked> asked(String question, List<Placed> cells, Called called) {
    if (cells.isEmpty()) {
      return List.of();
    }
    var asked = new ArrayList<SectionPage.Asked>();
    cells.forEach(it -> asked.add(new SectionPage.Along(SHOWN, it.cell().key().text())));
    asked.add(
        new SectionPage.Several(
            Field.of(TAKE, question)
                .values(
                    cells.stream()
                        .filter(it -> taken(it.cell()))
                        .map(it -> it.cell().key().text())
                        .toList()),
            cells.stream().map(it -> option(it, called)).toList()));
    return asked;
  }

  /** An empty cell is taken only where somebody says so; every other unless somebody does not. */
  static boolean taken(ProposedCell cell) {
    return !(cell.effect() instanceof Effect.LeftOut);
  }

  private static Option option(Placed it, Called called) {
    var cell = it.cell();
    var known =
        cell.known().isBlank()
            ? CellWords.written(cell.inPaper())
            : "%s, known as %s".formatted(CellWords.written(cell.inPaper()), cell.known());
    var effect = cell.effect() instanceof Effect.LeftOut(var otherwise) ? otherwise : cell.effect();
    return Option.of(cell.key().text(), "%s: %s".formatted(called.of(it), known))
        .hint(
            CellWords.words(effect)
                + cell.afterwards()
                    .map(". A later paper or entry says %s, which stands"::formatted)
                    .orElse(""));
  }

  /** The decisions with what was ticked, and what was not, where that is not as it stands. */
  static Decisions decided(Preview preview, Decisions before, HttpServletRequest request) {
    var ticked = Set.copyOf(keys(request, TAKE));
    var shown = Set.copyOf(keys(request, SHOWN));
    return before.with(more ->
        preview.proposal().rows().stream()
            .flatMap(it -> it.cells().stream())
            .filter(it -> shown.contains(it.key()))
            .filter(it -> taken(it) != ticked.contains(it.key()))
            .forEach(it -> more.cells.put(it.key(), ticked.contains(it.key()))));
  }

  private static List<CellKey> keys(HttpServletRequest request, String name) {
    return Stream.ofNullable(request.getParameterValues(name))
        .flatMap(Arrays::stream)
        .flatMap(it -> CellKey.of(it).stream())
        .toList();
  }
}
