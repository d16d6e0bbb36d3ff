package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;

/**
 * Reads the events of many cases as they are kept. What stands behind the day of one is among the
 * same few hundred words in all cases of an area, and is understood once; so is a day.
 */
final class EventReader {

  private static final int DAY = 10;
  private static final int SMALLEST = 256;

  /** Places for the days of so many years, after which places are shared; a power of two. */
  private static final int YEARS = 32;

  private static final int DAYS_OF_YEAR = 1 << 9; // nine bits: four of the month, five of the day

  private final Map<Integer, String> services;

  /** What was understood so far, at the places that the words give; a free place ends a search. */
  private @Nullable Understood[] table = new Understood[SMALLEST];

  private int used;

  /** Days that were read so far, each once: the cases of an area lie on a few thousand. */
  private final @Nullable LocalDate[] days = new LocalDate[YEARS * DAYS_OF_YEAR];

  /** Of the case that is being read. */
  private CaseEvent[] events = new CaseEvent[64];

  /**
   * @param services what services, localities, teams and workers are called, by their numbers
   */
  EventReader(Map<Integer, String> services) {
    this.services = services;
  }

  private static final class Understood {
    private final byte[] words;
    private final int hash;
    private final EventKind kind;
    private final Detail detail;

    Understood(byte[] words, int hash, EventKind kind, Detail detail) {
      this.words = words;
      this.hash = hash;
      this.kind = kind;
      this.detail = detail;
    }
  }

  /** What was kept, read again. */
  CaseHistory read(String key, String text) {
    var bytes = text.getBytes(UTF_8);
    return read(key, bytes, 0, bytes.length);
  }

  /** The same of the bytes of the text, which lie among others. */
  CaseHistory read(String key, byte[] text, int from, int until) {
    var size = 0;
    for (var at = from; at < until; size++) {
      var words = at + DAY + 1;
      if (words >= until || text[words - 1] != ' ') {
        throw new IllegalStateException("a kept event without a day or a kind");
      }
      var hash = 0;
      var end = words;
      for (; end < until && text[end] != '\n'; end++) {
        hash = 31 * hash + text[end];
      }
      var said = understood(text, words, end, hash);
      if (size == events.length) {
        events = Arrays.copyOf(events, 2 * size);
      }
      events[size] = new CaseEvent(said.kind, day(text, at), said.detail);
      at = end + 1;
    }
    return new CaseHistory(key, List.of(Arrays.copyOf(events, size)));
  }

  /** {@code 2024-10-05}: ten characters, as they were written by us. */
  private LocalDate day(byte[] text, int at) {
    var year = 100 * twoDigits(text, at) + twoDigits(text, at + 2);
    var month = twoDigits(text, at + 5);
    var day = twoDigits(text, at + 8);
    var place = (year << 9 | month << 5 | day) & (days.length - 1);
    var there = days[place];
    if (there == null
        || there.getYear() != year
        || there.getMonthValue() != month
        || there.getDayOfMonth() != day) {
      there = LocalDate.of(year, month, day);
      days[place] = there;
    }
    return there;
  }

  private static int twoDigits(byte[] text, int at) {
    return 10 * (text[at] - '0') + text[at + 1] - '0';
  }

  private Understood understood(byte[] text, int from, int end, int hash) {
    for (var at = place(hash); ; at = (at + 1) & (table.length - 1)) {
      var there = table[at];
      if (there == null) {
        return understand(Arrays.copyOfRange(text, from, end), hash);
      }
      if (there.hash == hash
          && Arrays.equals(there.words, 0, there.words.length, text, from, end)) {
        return there;
      }
    }
  }

  private int place(int hash) {
    return ((hash * 0x9E3779B9) >>> 8) & (table.length - 1);
  }

  private Understood understand(byte[] words, int hash) {
    var parts = List.of(new String(words, UTF_8).split(" ", -1));
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
