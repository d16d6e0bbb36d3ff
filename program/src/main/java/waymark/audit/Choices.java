package waymark.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import waymark.kernel.PersonId;
import waymark.web.Option;

/**
 * Whom and which ways a reader may choose among: those of whom the area's ledger has an entry.
 *
 * @param writers their names by what an address has for them, in the order of their names
 */
record Choices(Map<String, String> writers, List<String> ways) {

  static Choices of(List<PersonId> writers, Map<PersonId, String> names, List<String> ways) {
    var named = new LinkedHashMap<String, String>();
    named.put(LedgerFilter.PROGRAM, "the program");
    writers.stream()
        .collect(
            Collectors.toMap(
                it -> it.value().toString(), it -> names.getOrDefault(it, EntryWords.UNKNOWN)))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(it -> named.put(it.getKey(), it.getValue()));
    return new Choices(named, List.copyOf(ways));
  }

  boolean hasWriter(String who) {
    return who.isEmpty() || writers.containsKey(who);
  }

  boolean hasWay(String way) {
    return way.isEmpty() || ways.contains(way);
  }

  /** The name of somebody whom an address names; empty where it is nobody of these. */
  String writer(String who) {
    return writers.getOrDefault(who, "");
  }

  List<Option> writerOptions() {
    var options = new ArrayList<>(List.of(Option.of("", "Anybody")));
    writers.forEach((who, name) -> options.add(Option.of(who, EntryWords.capital(name))));
    return options;
  }

  List<Option> wayOptions() {
    var options = new ArrayList<>(List.of(Option.of("", "Any way")));
    ways.forEach(it -> options.add(Option.of(it, EntryWords.capital(EntryWords.way(it)))));
    return options;
  }
}
