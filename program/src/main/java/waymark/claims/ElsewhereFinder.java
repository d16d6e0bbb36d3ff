package waymark.claims;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import waymark.claims.MetricNames.Shared;
import waymark.claims.Said.FigureElsewhere;

/**
 * Finds figures of a month whose table stands, if anywhere, in another paper.
 *
 * <p>What a month owns ("June's compliance was 57%") is always a claim. Any other figure is one
 * where the sentence holds (nearly) the whole name of a metric, or shares words with one that has
 * this very figure in that month.
 */
final class ElsewhereFinder {

  /** Words that a sentence must share with a metric. */
  private static final int SOME_WORDS = 2;

  /** Sentences before one in which its subject is looked for. */
  private static final int NEARBY = 6;

  /** Words that do not say what a figure is of. */
  private static final Set<String> NO_SUBJECT =
      Set.copyOf(
          MetricNames.words(
              "year average figure figures running current currently target rate this there it"
                  + " January February March April May June July August September October November"
                  + " December"));

  private final List<Context> paper;
  private final MetricNames<Measure> names;

  ElsewhereFinder(List<Context> paper, Evidence evidence) {
    this.paper = paper;
    this.names = new MetricNames<>(Measure.of(evidence));
  }

  List<Claim> in(int place) {
    var context = paper.get(place);
    if (context.months().isEmpty()) {
      return List.of();
    }
    var figures = figures(context);
    if (figures.isEmpty()) {
      return List.of();
    }
    var said = MetricNames.words(context.text());
    var certain = Wording.certainUntil(context.text());
    var topic =
        figures.stream().anyMatch(it -> it.subject().isPresent())
            ? topic(place, said)
            : Set.<String>of();
    return figures.stream()
        .filter(figure -> figure.end() <= certain)
        .flatMap(figure ->
            said(context.text(), said, topic, figure, alone(figure, figures))
                .map(it ->
                    SeriesFinder.claim(context, figure.start(), figure.end(), figure.month(), it))
                .stream())
        .toList();
  }

  private static List<MonthFigure> figures(Context context) {
    var change = MonthChange.in(context);
    if (change.isPresent()) {
      return change.get().ends().toList();
    }
    var figures = MonthFigure.in(context);
    return figures.isEmpty() ? MonthFigure.inWords(context) : figures;
  }

  private static boolean alone(MonthFigure figure, List<MonthFigure> figures) {
    return figures.stream().filter(it -> it.month().equals(figure.month())).count() == 1;
  }

  private Optional<Said> said(
      String text, Set<String> said, Set<String> topic, MonthFigure figure, boolean alone) {
    var shared =
        names.sharing(said, figure.figure().unit()).stream()
            .filter(it -> SeriesFinder.countsItsOwn(text, figure.end(), it.name()))
            .filter(it -> SeriesFinder.stated(text, figure, it.metric()))
            .toList();
    var named = alone ? named(figure, shared) : List.<Measure>of();
    if (!named.isEmpty()) {
      return Optional.of(new FigureElsewhere(figure, named, true));
    }
    if (figure.subject().isPresent()) {
      var likely = names.sharing(topic, figure.figure().unit());
      return Optional.of(new FigureElsewhere(figure, most(likely.stream()), false));
    }
    var bearing = most(shared.stream().filter(it -> bears(it.metric(), figure)));
    return bearing.isEmpty()
        ? Optional.empty()
        : Optional.of(new FigureElsewhere(figure, bearing, false));
  }

  private static boolean bears(Measure measure, MonthFigure figure) {
    return measure.at(figure.month()).filter(it -> it.agrees(figure.figure())).isPresent();
  }

  /** What the sentence names; a count in words ("two of ...") is too often no claim. */
  private static List<Measure> named(MonthFigure figure, List<Shared<Measure>> shared) {
    var subject = new HashSet<>(figure.subject().map(MetricNames::words).orElse(Set.of()));
    subject.removeAll(NO_SUBJECT);
    if (subject.size() >= SOME_WORDS) {
      var whole = shared.stream().filter(it -> it.name().containsAll(subject)).toList();
      if (whole.size() == 1) {
        return List.of(whole.getFirst().metric());
      }
    }
    return figure.stated() ? most(shared.stream().filter(Shared::named)) : List.of();
  }

  /** Those that share the most words, which must be some. */
  private static List<Measure> most(Stream<Shared<Measure>> shared) {
    var all = shared.filter(it -> it.words() >= SOME_WORDS).toList();
    var most = all.stream().map(Shared::words).max(Comparator.naturalOrder()).orElse(0);
    return all.stream().filter(it -> it.words() == most).map(Shared::metric).toList();
  }

  /** The words of a sentence, and of those before it that speak of the same subject. */
  private Set<String> topic(int place, Set<String> said) {
    var subject = new HashSet<>(said);
    subject.removeAll(NO_SUBJECT);
    subject.removeIf(word -> word.chars().allMatch(Character::isDigit));
    var topic = new HashSet<>(said);
    for (var before : paper.subList(Math.max(0, place - NEARBY), place)) {
      var words = MetricNames.words(before.text());
      if (words.stream().anyMatch(subject::contains)) {
        topic.addAll(words);
      }
    }
    return topic;
  }
}
