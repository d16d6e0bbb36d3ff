package waymark.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of a register between two moments, case by case. */
class RiskChangesTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // before              | after                    | what became of it
        "-                     | -                        | unchanged 0",
        "-                     | R1 3x3                   | added R1, unchanged 0",
        "R1 3x3                | R1 3x3                   | unchanged 1",
        "R1 3x3                | R1 3x4                   | raised R1 9>12, unchanged 0",
        "R1 3x3                | R1 2x3                   | lowered R1 9>6, unchanged 0",
        // both levels moved, the product did not
        "R1 2x4                | R1 4x2                   | unchanged 1",
        "R1 3x3                | R1 3x3 closed            | closed R1, unchanged 0",
        "R1 3x3                | R1 1x3 closed            | closed R1, lowered R1 9>3, unchanged 0",
        "R1 3x3 closed         | R1 3x3                   | reopened R1, unchanged 0",
        "R1 3x3 closed         | R1 4x4                   | reopened R1, raised R1 9>16, unchanged 0",
        // added and closed between the two moments
        "-                     | R1 3x3 closed            | added R1, closed R1, unchanged 0",
        // closed at both moments: nothing became of it, whatever was said of it since
        "R1 3x3 closed         | R1 2x2 closed            | unchanged 0",
        "R1 3x3                | -                        | taken back R1, unchanged 0",
        "R1 3x3, R2 2x2, I1 1x4| I1 2x4, R2 2x2, R3 1x1   | added R3, raised I1 4>8, taken back R1, unchanged 1",
      })
  void it_is_told(String before, String after, String told) {
    var changes = RiskChanges.between(AnyRisk.register(before), AnyRisk.register(after));
    assertEquals(told.strip(), told(changes));
    assertEquals(told.strip().startsWith("unchanged"), changes.none());
  }

  private static String told(RiskChanges it) {
    var said = new StringBuilder();
    it.added().forEach(one -> said.append("added ").append(name(one)).append(", "));
    it.reopened().forEach(one -> said.append("reopened ").append(name(one)).append(", "));
    it.closed().forEach(one -> said.append("closed ").append(name(one)).append(", "));
    it.raised().forEach(one -> said.append("raised ").append(moved(one)).append(", "));
    it.lowered().forEach(one -> said.append("lowered ").append(moved(one)).append(", "));
    it.takenBack().forEach(one -> said.append("taken back ").append(name(one)).append(", "));
    return said + "unchanged " + it.unchanged();
  }

  private static String name(RiskLine it) {
    return it.risk().reference();
  }

  private static String moved(RiskChanges.Moved it) {
    return "%s %d>%d"
        .formatted(name(it.after()), it.before().score().value(), it.after().score().value());
  }

  @Test
  void a_matrix_that_was_changed_moves_no_risk_and_is_told() {
    var before = AnyRisk.register("R1 3x3");
    var other =
        new Matrix(
            Matrix.USUAL.likelihoods(),
            Matrix.USUAL.urgencies(),
            Matrix.USUAL.impacts(),
            3,
            6,
            9,
            "More is grave");
    var changes =
        RiskChanges.between(before, new Register(before.lines(), other, RegisterNote.NONE));
    assertTrue(changes.none());
    assertTrue(changes.matrixChanged());
    assertEquals(
        List.of("None was added, raised, lowered or closed; 1 open with an unchanged score."),
        List.of(RiskChangesReport.words(changes)));
  }

  @Test
  void it_is_counted_in_a_sentence() {
    var changes =
        RiskChanges.between(
            AnyRisk.register("R1 3x3, R2 2x2, R3 2x2"),
            AnyRisk.register("R1 3x4, R2 2x2 closed, R3 2x2, R4 1x1"));
    assertEquals(
        "1 added, 1 raised and 1 closed; 1 open with an unchanged score.",
        RiskChangesReport.words(changes));
  }
}
