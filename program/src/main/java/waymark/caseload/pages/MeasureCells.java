package waymark.caseload.pages;

import java.util.Optional;
import waymark.casework.Measure;
import waymark.casework.MeasureRow;
import waymark.kernel.Figure;
import waymark.kernel.Unit;
import waymark.report.Cell;

/** Measured figures as cells. */
final class MeasureCells {

  private MeasureCells() {}

  /** A figure; a share as {@code 30.0% (12/40)}. */
  static Cell of(Optional<MeasureRow> row) {
    return row.flatMap(it ->
            it.value()
                .map(value ->
                    Cell.amount(
                        new Figure(value),
                        it.measure().kind() == Measure.Kind.SHARE ? Unit.PERCENT : Unit.NUMBER,
                        words(it))))
        .orElseGet(() -> Cell.of("-"));
  }

  static String words(MeasureRow row) {
    var value = row.value().map(it -> it.toPlainString()).orElse("-");
    return row.measure().kind() == Measure.Kind.SHARE && row.value().isPresent()
        ? "%s%% (%d/%d)".formatted(value, row.numerator().orElse(0L), row.denominator().orElse(0L))
        : value;
  }
}
