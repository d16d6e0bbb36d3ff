package waymark.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/**
 * Reads the events of many cases as they are kept. What stands behind the day of one is among the
 * same few hundred words in all cases of an area, and is understood once.
 */
final class EventReader {

  private static final int DAY = 10;
  private static final int SMALLEST = 256;

  private final Map<Integer, String> services;

  /** What was understood so far, at the places that the words give; a free place ends a search. */
  private @Nullable Understood[] table = new Understood[SMALLEST];

  private int used;

  /**
   * @param services what services, localities, teams and workers are called, by their numbers
   */
  EventReader(Map<Integer, String> services) {
    this.services = services;
  }

  private record Understood(String words, int hash, EventKind kind, Detail detail) {}

  /** What was kept, read again. */
  CaseHistory read(String key, String text) {
    var events = new ArrayList<CaseEvent>(text.length() / 24 + 1);
    for (var from = 0; from < text.length(); ) {
      var newLine = text.indexOf('\n', from);
      var end = newLine < 0 ? text.length() : newLine;
      events.add(event(text, from, end));
      from = end + 1;
    }
    return new CaseHistory(key, events);
  }

  private CaseEvent event(String text, int from, int end) {
    if (end <= from + DAY || text.charAt(from + DAY) != ' ') {
      throw new IllegalStateException("a kept event without a day or a kind");
    }
    var said = understood(text, from + DAY + 1, end);
    return new CaseEvent(said.kind, day(text, from), said.detail);
  }

  /** {@code 2024-10-05}: ten characters, as they were written by us. */
  private static LocalDate day(String text, int at) {
    return LocalDate.of(
        100 * twoDigits(text, at) + twoDigits(text, at + 2),
        twoDigits(text, at + 5),
        twoDigits(text, at + 8));
  }

  private static int twoDigits(String text, int at) {
    return 10 * (text.charAt(at) - '0') + text.charAt(at + 1) - '0';
  }

  private Understood understood(String text, int from, int end) {
    var hash = 0;
    for (var i = from; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    for (var at = place(hash); ; at = (at + 1) & (table.length - 1)) {
      var there = table[at];
      if (there == null) {
        return understand(text.substring(from, end), hash);
      }
      if (there.hash == hash
          && there.words.length() == end - from
          && text.startsWith(there.words, from)) {
        return there;
      }
    }
  }

  private int place(int hash) {
    return ((hash * 0x9E3779B9) >>> 8) & (table.length - 1);
  }

  private Understood understand(String words, int hash) {
    var parts = List.of(words.split(" ", -1));
    var kind =
        EventKind.of(parts.getFirst())
            .orElseThrow(() -> new IllegalStateException("a kept event of no kind known here"));
    var detail =
        parts.size() < 2 ? Detail.Nothing.NOTHING : EventText.detail(kind, parts.get(1), services);
    var understood = new Understood(words, hash, kind, detail);
    if (2 * used >= table.length) {
      var before = table;
      table = new Understood[2 * before.length];
      for (var it : before) {
        if (it != null) {
          put(it);
        }
      }
    }
    put(understood);
    used++;
    return understood;
  }

  private void put(Understood understood) {
    var at = place(understood.hash);
    while (table[at] != null) {
      at = (at + 1) & (table.length - 1);
    }
    table[at] = understood;
  }
}
