package waymark.papers.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import waymark.access.Visit;
import waymark.papers.Reconciliation.Differing;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.TakeAlong;
import waymark.web.AsKnown;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * The figures in papers that differ, and where a reader chooses which of them to see.
 *
 * @param choosing whether there is anything to choose from
 * @param action the page itself, without a choice
 * @param known the moment that is shown, as it is sent on: its parts by their names
 */
record DifferingPage(
    Report report,
    Link back,
    boolean choosing,
    String action,
    Map<String, String> known,
    List<Asked> asked,
    KnownAtForm knownAt) {

  /** One choice. */
  record Asked(Field field, List<Option> options) {}

  static DifferingPage of(
      Visit visit,
      AsKnown known,
      WhichDiffer which,
      List<Differing> all,
      Report report,
      KnownAtForm form) {
    var path = visit.at(DifferingPages.PATH);
    return new DifferingPage(
        report,
        Link.to(visit.at("/papers"), "Papers"),
        !all.isEmpty(),
        path,
        moment(known),
        List.of(
            new Asked(
                Field.of(WhichDiffer.MEASURE, "Measure").value(which.measure()),
                options(
                    "All measures",
                    which.measure(),
                    all,
                    it -> Option.of(it.measure().key(), it.measure().title()))),
            new Asked(
                Field.of(WhichDiffer.PAPER, "Paper").value(which.paper()),
                options(
                    "All papers",
                    which.paper(),
                    all,
                    it -> Option.of(it.said().paper(), it.said().paperTitle()))),
            new Asked(
                Field.of(WhichDiffer.REASON, "Reason")
                    .value(which.withoutReason() ? WhichDiffer.NONE : ""),
                List.of(
                    Option.of("", "With and without a reason"),
                    Option.of(WhichDiffer.NONE, "Without a reason")))),
        form.with(TakeAlong.as(it -> which.at(path + it, known), TakeAlong.USUAL)));
  }

  private interface Naming {
    Option of(Differing it);
  }

  /** What is chosen now is among them, also where nothing of it differs. */
  private static List<Option> options(
      String all, String chosen, List<Differing> differing, Naming naming) {
    var options = new LinkedHashMap<String, Option>();
    options.put("", Option.of("", all));
    for (var it : differing) {
      var option = naming.of(it);
      options.putIfAbsent(option.value(), option);
    }
    options.putIfAbsent(chosen, Option.of(chosen, chosen));
    return new ArrayList<>(options.values());
  }

  private static Map<String, String> moment(AsKnown known) {
    var moment = new LinkedHashMap<String, String>();
    known.day().ifPresent(it -> moment.put(AsKnown.KNOWN, it.toString()));
    known.seq().ifPresent(it -> moment.put("seq", it.toString()));
    return moment;
  }
}
