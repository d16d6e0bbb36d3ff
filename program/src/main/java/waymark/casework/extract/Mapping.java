package waymark.casework.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import waymark.casework.EventKind;
import waymark.kernel.Checked;

/**
 * What the columns of somebody's own extract mean: one row for each case, or one for each event.
 *
 * @param columns their meanings by their names, as the file writes them
 * @param words what events are called there; those that are called as here need not be named
 */
public record Mapping(Map<String, Meaning> columns, Map<String, EventKind> words) {

  public Mapping {
    columns = Map.copyOf(new LinkedHashMap<>(columns));
    words = Map.copyOf(words);
  }

  /** Where what is wrong with a mapping belongs to none of its columns. */
  public static final String WHOLE = "";

  /** A mapping that can be read by, or each reason why not, by the name of its column. */
  public static Checked<Mapping> of(Map<String, String> columns, Map<String, String> words) {
    var faults = new ArrayList<Checked.Fault>();
    var meanings = new LinkedHashMap<String, Meaning>();
    columns.forEach((name, word) ->
        Meaning.of(word)
            .ifPresentOrElse(
                it -> meanings.put(name, it),
                () ->
                    faults.add(
                        new Checked.Fault(
                            name,
                            "what the column %s means is none of the meanings that there are: %s"
                                .formatted(LineReader.shown(name), LineReader.shown(word))))));
    var kinds = new LinkedHashMap<String, EventKind>();
    words.forEach((word, kind) ->
        EventKind.of(kind)
            .ifPresentOrElse(
                it -> kinds.put(plain(word), it),
                () ->
                    faults.add(
                        new Checked.Fault(
                            WHOLE,
                            LineReader.shown(kind)
                                + " is no event that "
                                + LineReader.shown(word)
                                + " could mean"))));
    if (faults.isEmpty()) {
      faults.addAll(contradictions(meanings));
    }
    return faults.isEmpty()
        ? new Checked.Valid<>(new Mapping(meanings, kinds))
        : new Checked.Invalid<>(faults);
  }

  private static List<Checked.Fault> contradictions(Map<String, Meaning> meanings) {
    var faults = new ArrayList<Checked.Fault>();
    for (var once :
        List.of(
            new Meaning.Key(),
            new Meaning.Upn(),
            new Meaning.BirthDate(),
            new Meaning.EventWord(),
            new Meaning.EventDay(),
            new Meaning.EventDetail(),
            new Meaning.ExceptionApplied())) {
      meanings.entrySet().stream()
          .filter(it -> it.getValue().equals(once))
          .skip(1)
          .forEach(it ->
              faults.add(
                  new Checked.Fault(
                      it.getKey(),
                      "two columns are “%s”, the second is %s; only one can be"
                          .formatted(once.word(), LineReader.shown(it.getKey())))));
    }
    var all = meanings.values();
    if (!all.contains(new Meaning.Key()) && !all.contains(new Meaning.Upn())) {
      faults.add(whole("no column is “case” or “upn”, so that rows belong to no case"));
    }
    var word = all.contains(new Meaning.EventWord());
    var days = all.stream().anyMatch(Meaning.DayOf.class::isInstance);
    if (word != all.contains(new Meaning.EventDay())) {
      faults.add(whole("a row for each event needs both a column “event” and a column “date”"));
    } else if (word == days) {
      faults.add(
          whole(
              word
                  ? "there is a column “event” for a row of each event, and days of events for a"
                      + " row of each case; a file has one or the other"
                  : "no column says when something happened"));
    }
    return faults;
  }

  private static Checked.Fault whole(String words) {
    return new Checked.Fault(WHOLE, words);
  }

  /** How many of its columns come in. */
  public int used() {
    return Math.toIntExact(
        columns.values().stream().filter(it -> !(it instanceof Meaning.Dropped)).count());
  }

  /** What an event of that file is here. */
  Optional<EventKind> kind(String written) {
    return Optional.ofNullable(words.get(plain(written))).or(() -> EventKind.of(written));
  }

  /** Names are the same whatever their capitals and blanks. */
  public static String plain(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** The columns that it names and that a header lacks, those that do not come in left aside. */
  public List<String> missing(List<String> header) {
    var there = header.stream().map(Mapping::plain).toList();
    return columns.entrySet().stream()
        .filter(it -> !(it.getValue() instanceof Meaning.Dropped))
        .map(Map.Entry::getKey)
        .filter(it -> !there.contains(plain(it)))
        .sorted()
        .toList();
  }

  /** The columns of a header of which it says nothing. */
  public List<String> unnamed(List<String> header) {
    var named = columns.keySet().stream().map(Mapping::plain).toList();
    return header.stream().filter(it -> !it.isBlank() && !named.contains(plain(it))).toList();
  }

  /** What a column means; empty where the mapping says nothing of it. */
  public Optional<Meaning> of(String column) {
    return columns.entrySet().stream()
        .filter(it -> plain(it.getKey()).equals(plain(column)))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
