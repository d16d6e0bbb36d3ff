package waymark.casework.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import waymark.casework.EventKind;

/**
 * Where in the rows of somebody's own extract stands what, by what a mapping says of its header:
 * found once and not for each row.
 *
 * @param keyAt -1 where there is no such column, as for the others
 * @param days of events in a row for each case, in their order
 * @param others whatever else comes in, in its order
 * @param dropped the columns of which nothing comes in as it stands
 */
record MappedColumns(
    int keyAt,
    int upnAt,
    int bornAt,
    int wordAt,
    int dayAt,
    int detailAt,
    List<Day> days,
    List<Other> others,
    List<String> dropped,
    int count) {

  private static final int NOWHERE = -1;

  /**
   * A column with the days of a kind of event.
   *
   * @param fixed what every such event has as its detail
   * @param detailAt where the detail stands; -1 where it is fixed, or nowhere
   */
  record Day(int at, EventKind kind, String fixed, int detailAt) {}

  record Other(int at, Meaning meaning) {}

  /**
   * @param header as it stands in the file; the mapping misses nothing in it
   */
  static MappedColumns of(List<String> header, Mapping mapping) throws UnreadableExtract {
    var at = new LinkedHashMap<Integer, Meaning>();
    var dropped = new ArrayList<String>();
    for (var i = 0; i < header.size(); i++) {
      var name = header.get(i);
      var meaning = mapping.of(name).orElse(new Meaning.Dropped());
      if (meaning instanceof Meaning.Dropped) {
        dropped.add(Header.name(name, i));
      } else {
        once(header, name);
        at.put(i, meaning);
      }
    }
    var keyAt = where(at, new Meaning.Key());
    var upnAt = where(at, new Meaning.Upn());
    if (keyAt >= 0 && upnAt >= 0) { // only one of them makes the key
      dropped.add(Header.name(header.get(upnAt), upnAt));
    }
    return new MappedColumns(
        keyAt,
        upnAt,
        where(at, new Meaning.BirthDate()),
        where(at, new Meaning.EventWord()),
        where(at, new Meaning.EventDay()),
        where(at, new Meaning.EventDetail()),
        days(at),
        others(at),
        dropped,
        header.size());
  }

  private static void once(List<String> header, String name) throws UnreadableExtract {
    if (header.stream().filter(it -> Mapping.plain(it).equals(Mapping.plain(name))).count() > 1) {
      throw new UnreadableExtract(
          "line 1: the column " + LineReader.shown(name) + " stands there twice");
    }
  }

  private static int where(Map<Integer, Meaning> at, Meaning meaning) {
    return at.entrySet().stream()
        .filter(it -> it.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(NOWHERE);
  }

  private static List<Day> days(Map<Integer, Meaning> at) {
    var days = new ArrayList<Day>();
    at.forEach((column, meaning) -> {
      if (meaning instanceof Meaning.DayOf(var kind, var fixed)) {
        var beside = fixed.isEmpty() ? where(at, new Meaning.DetailOf(kind)) : NOWHERE;
        days.add(new Day(column, kind, fixed, beside));
      }
    });
    return days;
  }

  private static List<Other> others(Map<Integer, Meaning> at) {
    return at.entrySet().stream()
        .filter(it ->
            switch (it.getValue()) {
              case Meaning.DetailOf _, Meaning.Whether _, Meaning.ExceptionApplied _ -> true;
              default -> false;
            })
        .map(it -> new Other(it.getKey(), it.getValue()))
        .toList();
  }

  /** What they could say of what the yearly return asks for, in a row for each case. */
  Set<Asked> asked() {
    var asked = EnumSet.noneOf(Asked.class);
    if (wordAt >= 0) {
      return asked;
    }
    if (bornAt >= 0) {
      asked.add(Asked.BIRTH);
    }
    for (var it : others) {
      if (it.meaning() instanceof Meaning.DetailOf(var kind)) {
        switch (kind) {
          case NEED -> asked.add(Asked.NEED);
          case PLACEMENT -> asked.add(Asked.SETTING);
          case REQUEST -> asked.add(Asked.SOURCE);
          case REVIEW_DECISION -> asked.add(Asked.REVIEW_OUTCOME);
          default -> {}
        }
      }
    }
    return asked;
  }
}
