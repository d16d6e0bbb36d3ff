package waymark.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.access.Visit;
import waymark.kernel.Checked.Fault;
import waymark.kernel.CountWords;
import waymark.ledger.RedactableWords.Found;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/**
 * Asking for words to be taken out: first which words, then in which of the places where they
 * stand, and why.
 *
 * @param found where the words stand; empty until they were looked for, and where they stand
 *     nowhere
 * @param result what was found, in a sentence; empty until they were looked for
 */
record RedactionForm(
    String title,
    String action,
    Field words,
    Field places,
    Field reason,
    List<Option> found,
    String result,
    ErrorSummary errors,
    Link back,
    Csrf csrf) {

  /** As many places are offered at once; whoever has more asks again after these are decided. */
  static final int MOST = 100;

  static RedactionForm of(
      Visit visit,
      RedactionRequest request,
      List<Found> found,
      List<Fault> faults,
      boolean looked,
      Csrf csrf) {
    var said = faults.stream().collect(Collectors.toMap(Fault::field, Fault::words));
    var words =
        field(
            said,
            RedactionRequest.WORDS,
            "Which words should not be there?",
            "Such as a name. They are looked for in every version of every fact and in the ledger");
    var places =
        field(said, RedactionRequest.PLACES, "Where should they go?", "").values(request.ticked());
    var reason =
        field(
            said,
            RedactionRequest.REASON,
            "Why must they go?",
            "It stays in the ledger for ever, so do not repeat the words. For example: A child was"
                + " named");
    return new RedactionForm(
        "Ask for words to be taken out",
        visit.at("/redactions/new"),
        words.value(request.words()),
        places,
        reason.value(request.reason()),
        found.stream().map(RedactionForm::option).toList(),
        looked ? result(found) : "",
        ErrorSummary.of(
            Stream.of(words, places, reason)
                .filter(Field::wrong)
                .map(ErrorSummary::fault)
                .toList()),
        Link.to(visit.at("/redactions"), "Words taken out"),
        csrf);
  }

  private static Field field(Map<String, String> faults, String name, String label, String hint) {
    return Field.of(name, label).hint(hint).error(faults.getOrDefault(name, ""));
  }

  private static Option option(Found it) {
    return Option.of(
            RedactionRequest.mark(it),
            "%s, %s: %s"
                .formatted(
                    FactWords.called(it.place().called()),
                    FactWords.column(it.place().column()).toLowerCase(Locale.UK),
                    it.words()))
        .hint(
            "In %s, last written by entry %,d. Everything in this place goes, in every version"
                .formatted(CountWords.of(it.versions(), "version"), it.seq()));
  }

  private static String result(List<Found> found) {
    if (found.isEmpty()) {
      return "These words stand nowhere in this area where they could be taken out.";
    }
    return found.size() == MOST
        ? "They stand in many places; these are the %d last written.".formatted(MOST)
        : "They stand in %s.".formatted(CountWords.of(found.size(), "place"));
  }

  boolean anyFound() {
    return !found.isEmpty();
  }
}
