package waymark.casework.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/** What a column of somebody's own extract means. */
public sealed interface Meaning {

  /** The key of the case, which says nothing about the child. */
  record Key() implements Meaning {}

  /** A UPN, of which a keyed hash becomes the key of the case. */
  record Upn() implements Meaning {}

  /** The date of birth, of which month and year are kept. */
  record BirthDate() implements Meaning {}

  /** In a row for each event: what happened. */
  record EventWord() implements Meaning {}

  /** In a row for each event: when. */
  record EventDay() implements Meaning {}

  /** In a row for each event: more about it. */
  record EventDetail() implements Meaning {}

  /**
   * In a row for each case: the day on which something happened.
   *
   * @param detail what every such event has as its detail; blank where another column says it
   */
  record DayOf(EventKind kind, String detail) implements Meaning {}

  /**
   * In a row for each case: the detail of what happened, or what the case is. What a case is, and
   * where the child is placed, needs no column for its day.
   */
  record DetailOf(EventKind kind) implements Meaning {}

  /** In a row for each case: whether an exception from the twenty weeks applied. */
  record ExceptionApplied() implements Meaning {}

  /**
   * In a row for each case: yes or no, whether something is so in the case.
   *
   * @param detail what is so where it is yes
   */
  record Whether(EventKind kind, String detail) implements Meaning {}

  /** It does not come in. */
  record Dropped() implements Meaning {}

  String DETAIL_OF = "detail-of ";
  String WHETHER = "whether ";

  /** As a mapping writes it, such as {@code advice-asked educational psychology}. */
  default String word() {
    return switch (this) {
      case Key _ -> "case";
      case Upn _ -> "upn";
      case BirthDate _ -> "birth-date";
      case EventWord _ -> "event";
      case EventDay _ -> "date";
      case EventDetail _ -> "detail";
      case DayOf(var kind, var detail) -> (kind.word() + " " + detail).strip();
      case DetailOf(var kind) -> DETAIL_OF + kind.word();
      case ExceptionApplied _ -> "exception-applied";
      case Whether(var kind, var detail) -> WHETHER + kind.word() + " " + detail;
      case Dropped _ -> "drop";
    };
  }

  /** What a mapping wrote; empty where it means nothing. */
  static Optional<Meaning> of(String written) {
    var word = written.strip().replaceAll("\\s+", " ");
    return plain().stream()
        .filter(it -> it.word().equalsIgnoreCase(word))
        .findFirst()
        .or(() ->
            word.startsWith(DETAIL_OF)
                ? detailOf(word)
                : word.startsWith(WHETHER) ? whether(word) : dayOf(word));
  }

  private static Optional<Meaning> whether(String word) {
    return dayOf(word.substring(WHETHER.length()))
        .map(DayOf.class::cast)
        .filter(it -> holds(it.kind()) && !it.detail().isEmpty())
        .map(it -> new Whether(it.kind(), it.detail()));
  }

  /** Whether it is so from a day on, and not something that happened on it. */
  static boolean holds(EventKind kind) {
    return kind.describes() || kind == EventKind.PLACEMENT;
  }

  private static Optional<Meaning> detailOf(String word) {
    return EventKind.of(word.substring(DETAIL_OF.length()))
        .filter(Meaning::hasDetail)
        .map(DetailOf::new);
  }

  private static Optional<Meaning> dayOf(String word) {
    var gap = word.indexOf(' ');
    var detail = gap < 0 ? "" : word.substring(gap + 1);
    return EventKind.of(gap < 0 ? word : word.substring(0, gap))
        .filter(it -> detail.isEmpty() || (hasDetail(it) && Detail.read(it, detail).isPresent()))
        .map(it -> new DayOf(it, detail));
  }

  private static boolean hasDetail(EventKind kind) {
    return kind == EventKind.CEASED // without a reason it stands as well
        || Detail.read(kind, "").filter(it -> it == Detail.Nothing.NOTHING).isEmpty();
  }

  private static List<Meaning> plain() {
    return List.of(
        new Key(),
        new Upn(),
        new BirthDate(),
        new EventWord(),
        new EventDay(),
        new EventDetail(),
        new ExceptionApplied(),
        new Dropped());
  }

  /**
   * Every meaning that needs no words of one's own, in the order in which a form offers them. A
   * month of birth is offered once.
   */
  static List<Meaning> all() {
    var all = new ArrayList<>(plain());
    for (var kind : EventKind.values()) {
      if (kind != EventKind.BORN) {
        all.add(new DayOf(kind, ""));
      }
    }
    for (var ground : List.of("a", "b", "c", "d")) {
      all.add(new DayOf(EventKind.EXCEPTION, ground));
    }
    Stream.of("maintain", "amend", "cease")
        .forEach(it -> all.add(new DayOf(EventKind.REVIEW_DECISION, it)));
    Stream.of(EventKind.values())
        .filter(it -> hasDetail(it) && it != EventKind.BORN)
        .forEach(it -> all.add(new DetailOf(it)));
    Stream.of("child-in-care", "transition")
        .forEach(it -> all.add(new Whether(EventKind.PRIORITY, it)));
    return all;
  }
}
