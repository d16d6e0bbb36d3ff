package waymark.caseload.pages;

import java.util.List;
import waymark.caseload.HandedOver;
import waymark.kernel.DayWords;
import waymark.report.Part;
import waymark.report.Report;

/** What became of an extract that no longer waits. */
final class SettledReport {

  private SettledReport() {}

  static Report of(HandedOver it) {
    return new Report(
        "Extract of " + DayWords.of(it.takenOn()),
        List.of(
            Part.lead(
                it.state() == HandedOver.State.ACCEPTED
                    ? "It was accepted, and what it says is known."
                    : "It was put aside, and nothing of it is known."),
            Part.fact("File", it.fileName()).and("Loaded", DayWords.at(it.handedAt()))));
  }
}
