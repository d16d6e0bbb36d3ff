package waymark.casework;

import static waymark.casework.Dimension.NOT_STATED;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** What one case is cut by, as it was on each day. */
@SuppressWarnings("EnumOrdinal") // a place in a table that lasts no longer than the program runs
final class Traits {

  /** How many dimensions every measure is cut by; they come first. */
  static final int OF_CASES = Dimension.ofCases().size();

  private static final Dimension[] ALL = Dimension.values();

  private final SaidOften often;

  /** What was said from a day on, by what it is about. */
  private final @Nullable Said[] said = new Said[ALL.length];

  private Traits(SaidOften often) {
    this.often = often;
  }

  /** Reads what is said of a case; nothing in it is taken as not yet known. */
  static Traits of(CaseHistory history, SaidOften often) {
    var traits = new Traits(often);
    for (var event : history.events()) {
      traits.add(event);
    }
    return traits;
  }

  private void add(CaseEvent event) {
    if (!says(event.kind())) {
      return;
    }
    switch (event.detail()) {
      case Need need -> say(Dimension.NEED, event.on(), need.name());
      case BirthMonth born -> born(born);
      case Detail.Setting it -> say(Dimension.SETTING, event.on(), Cut.words(it));
      case Detail.Source it when it != Detail.Source.NOT_STATED ->
          say(Dimension.SOURCE, event.on(), Cut.words(it));
      case Detail.Source _ -> say(Dimension.SOURCE, event.on(), NOT_STATED);
      case Detail.Priority it -> say(Dimension.PRIORITY, event.on(), Cut.words(it));
      case Named(var name) -> say(named(event.kind()), event.on(), name);
      default -> {}
    }
  }

  /** Whether what a case is cut by stands beside such an event: few have it, and all are asked. */
  private static boolean says(EventKind kind) {
    return kind.describes() || kind == EventKind.REQUEST || kind == EventKind.PLACEMENT;
  }

  private static Dimension named(EventKind kind) {
    return switch (kind) {
      case LOCALITY -> Dimension.LOCALITY;
      case TEAM -> Dimension.TEAM;
      default -> Dimension.WORKER;
    };
  }

  private void say(Dimension dimension, LocalDate on, String value) {
    var of = said[dimension.ordinal()];
    if (of == null) {
      of = new Said();
      said[dimension.ordinal()] = of;
    }
    often.say(of, dimension, DayNumber.of(on), value);
  }

  /** The last month of birth that was given holds for all days. */
  private void born(BirthMonth born) {
    var ages = often.ages(born);
    said[Dimension.AGE.ordinal()] = ages.groups();
    said[Dimension.FROM_14.ordinal()] = ages.from14();
    said[Dimension.POST_16.ordinal()] = ages.post16();
  }

  /** Tells by what it is cut where something is said of it at all. */
  void stated(Consumer<Dimension> use) {
    for (var dimension : ALL) {
      var values = said[dimension.ordinal()];
      if (values != null && values.isStated()) {
        use.accept(dimension);
      }
    }
  }

  /** Tells the days after the first and up to the last on which something else is said. */
  void changes(int first, int last, IntConsumer use) {
    for (var i = 0; i < OF_CASES; i++) {
      said(i).changes(first, last, use);
    }
  }

  /** The parts in which it is on a day, by dimension; none where it is in none. All cases first. */
  @Nullable Part[] on(int day, Part all) {
    var parts = new @Nullable Part[1 + OF_CASES];
    parts[0] = all;
    for (var i = 0; i < OF_CASES; i++) {
      parts[1 + i] = said(i).on(day);
    }
    return parts;
  }

  private Said said(int dimension) {
    var values = said[dimension];
    return values == null ? often.unsaid(ALL[dimension]) : values;
  }

  /** Takes a stretch of days apart by one dimension, without those before anything was said. */
  void eachOnceSaid(Dimension dimension, int from, int until, Said.Use use) {
    var values = said[dimension.ordinal()];
    if (values != null && values.first() < until) {
      values.each(Math.max(from, values.first()), until, use);
    }
  }
}
