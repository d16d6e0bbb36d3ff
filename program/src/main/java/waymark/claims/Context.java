package waymark.claims;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.kernel.ReportingPeriod;

/**
 * A sentence and what the sentences before it leave in the reader's mind.
 *
 * @param earlier the month named last, in the same numbered paragraph
 * @param promises whether the paragraph so far speaks of metrics, targets or milestones
 */
record Context(
    Sentence sentence,
    List<NamedMonth> months,
    Optional<YearMonth> earlier,
    Optional<ReportingPeriod> latestMilestone,
    boolean promises) {

  private static final int TITLE_LINES = 4;
  private static final int LONGEST_TITLE = 100;

  private static final Pattern PROMISES = Wording.pattern("\\b", Wording.PROMISES);

  static List<Context> of(List<Sentence> sentences, Evidence evidence) {
    var latest = evidence.latestMilestone();
    var speaksFrom = evidence.speaksFrom().or(() -> headed(sentences));
    var contexts = new ArrayList<Context>();
    var paragraph = -1;
    Optional<YearMonth> earlier = Optional.empty();
    var promises = false;
    for (var sentence : sentences) {
      if (sentence.paragraph() != paragraph) {
        paragraph = sentence.paragraph();
        earlier = Optional.empty();
        promises = false;
      }
      var months = NamedMonth.in(sentence.text(), speaksFrom);
      promises |= sentence.objective().isPresent() || PROMISES.matcher(sentence.text()).find();
      contexts.add(new Context(sentence, months, earlier, latest, promises));
      var named = NamedMonth.governing(months, Integer.MAX_VALUE);
      earlier = named.isPresent() ? named : earlier;
    }
    return contexts;
  }

  /**
   * {@code Improvement plan, May 2026}: the month that a paper's first lines name, where it states
   * no day.
   */
  private static Optional<YearMonth> headed(List<Sentence> sentences) {
    return sentences.stream()
        .limit(TITLE_LINES)
        .filter(sentence -> sentence.text().length() <= LONGEST_TITLE)
        .flatMap(sentence -> NamedMonth.in(sentence.text(), Optional.empty()).stream())
        .map(NamedMonth::month)
        .max(Comparator.naturalOrder());
  }

  String text() {
    return sentence.text();
  }

  /** A claim that is no more about a milestone than its own sentence says. */
  Claim claimOfItsOwn(int start, int end, Said said) {
    return new Claim(
        sentence.where(),
        text().substring(start, end),
        NamedMonth.governing(months, start).map(ReportingPeriod::month),
        said);
  }

  /** A claim about promises, which are of the month that the text has come to speak of. */
  Claim claim(int start, int end, Said said) {
    var month = NamedMonth.governing(months, start).or(() -> earlier);
    return new Claim(
        sentence.where(),
        text().substring(start, end),
        month.map(ReportingPeriod::month).or(() -> latestMilestone),
        said);
  }
}
