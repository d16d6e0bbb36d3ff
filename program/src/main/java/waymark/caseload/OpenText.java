package waymark.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import waymark.casework.Duty;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Named;
import waymark.casework.OpenCase;
import waymark.casework.OpenLimit;
import waymark.casework.OpenRequest;
import waymark.casework.Service;
import waymark.casework.Stage;

/**
 * What is open in a case as it is kept, one thing a line: {@code request 2026-01-05 advice
 * 2026-02-10 away}, {@code awaits 3 2026-02-12}, {@code issue-plan 2026-01-05 2026-05-25 - -}. It
 * holds no name: whoever reads it says what services and workers are called now.
 */
final class OpenText {

  private static final String REQUEST = "request";
  private static final String AWAITS = "awaits";
  private static final String NOTHING = "-";

  /** Of a name that has no number any more, because it was taken out. */
  private static final int TAKEN_OUT = -1;

  private static final Map<String, Duty> DUTIES =
      Stream.of(Duty.values()).collect(Collectors.toUnmodifiableMap(OpenText::word, it -> it));

  private final Map<Integer, String> names;
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * @param names what services, teams and workers are called, by their numbers
   */
  OpenText(Map<Integer, String> names) {
    this.names = names;
    names.forEach((number, name) -> numbers.merge(name, number, Math::min));
  }

  /**
   * A case as its row has it.
   *
   * @param number that the case is kept under
   */
  record Row(
      String number, boolean seen, Optional<Integer> worker, Optional<Integer> team, String said) {}

  Row row(String number, OpenCase it) {
    var lines = new ArrayList<String>();
    it.request().ifPresent(request -> said(request, lines));
    it.limits().forEach(limit -> lines.add(said(limit)));
    return new Row(
        number,
        it.seen(),
        it.worker().map(name -> number(EventText.kept(EventKind.WORKER, name))),
        it.team().map(name -> number(EventText.kept(EventKind.TEAM, name))),
        String.join("\n", lines));
  }

  private int number(String name) {
    return numbers.getOrDefault(name, TAKEN_OUT);
  }

  private void said(OpenRequest it, List<String> lines) {
    lines.add(
        "%s %s %s %s %s"
            .formatted(
                REQUEST, it.requested(), word(it.stage()), it.since(), grounds(it.grounds())));
    it.outstanding()
        .forEach(awaited ->
            lines.add(
                "%s %d %s".formatted(AWAITS, number(awaited.service().name()), awaited.asked())));
  }

  private static String grounds(Set<Ground> grounds) {
    return grounds.isEmpty()
        ? NOTHING
        : grounds.stream().sorted().map(OpenText::word).collect(Collectors.joining(","));
  }

  private String said(OpenLimit it) {
    return word(it.duty())
        + " "
        + it.start()
        + " "
        + it.day()
        + " "
        + it.off().map(OpenText::word).orElse(NOTHING)
        + " "
        + (it.about().isEmpty() ? NOTHING : String.valueOf(number(it.about())));
  }

  private static String word(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String name(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * What was kept, read again.
   *
   * @param called what the case is called
   */
  OpenCase read(String called, Row row) {
    var request = Optional.<OpenRequest>empty();
    var awaited = new ArrayList<OpenRequest.Outstanding>();
    var limits = new ArrayList<OpenLimit>(2);
    for (var line : row.said().split("\n", -1)) {
      var words = line.split(" ", -1);
      switch (words[0]) {
        case REQUEST -> request = Optional.of(request(words));
        case AWAITS ->
            awaited.add(new OpenRequest.Outstanding(service(words[1]), LocalDate.parse(words[2])));
        default -> limits.add(limit(words));
      }
    }
    return new OpenCase(
        called,
        row.seen(),
        row.worker().map(it -> named(EventKind.WORKER, it)),
        row.team().map(it -> named(EventKind.TEAM, it)),
        request.map(it -> awaiting(it, awaited)),
        limits);
  }

  private static OpenRequest request(String[] words) {
    return new OpenRequest(
        LocalDate.parse(words[1]),
        Stage.valueOf(name(words[2])),
        LocalDate.parse(words[3]),
        List.of(),
        grounds(words[4]));
  }

  private static Set<Ground> grounds(String words) {
    var grounds = EnumSet.noneOf(Ground.class);
    if (!words.equals(NOTHING)) {
      Stream.of(words.split(",", -1)).forEach(it -> grounds.add(Ground.valueOf(name(it))));
    }
    return grounds;
  }

  private static OpenRequest awaiting(OpenRequest it, List<OpenRequest.Outstanding> advice) {
    return new OpenRequest(it.requested(), it.stage(), it.since(), advice, it.grounds());
  }

  private OpenLimit limit(String[] words) {
    var duty = DUTIES.get(words[0]);
    if (duty == null) {
      throw new IllegalStateException("a kept limit of no duty known here");
    }
    return new OpenLimit(
        duty,
        words[4].equals(NOTHING) ? "" : service(words[4]).name(),
        LocalDate.parse(words[1]),
        LocalDate.parse(words[2]),
        words[3].equals(NOTHING) ? Optional.empty() : Optional.of(Ground.valueOf(name(words[3]))));
  }

  private Service service(String number) {
    return EventText.detail(EventKind.ADVICE_ASKED, number, names) instanceof Service it
        ? it
        : new Service("");
  }

  private String named(EventKind kind, int number) {
    return EventText.detail(kind, String.valueOf(number), names) instanceof Named(var name)
        ? name
        : "";
  }
}
