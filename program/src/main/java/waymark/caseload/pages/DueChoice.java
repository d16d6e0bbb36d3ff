package waymark.caseload.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.caseload.pages.CaseworkReading.Standing;
import waymark.casework.CaseClock;
import waymark.casework.Duty;

/**
 * Which steps a list of what is due has, as its address asks: those of one caseworker, those of one
 * kind, or all. What it does not understand asks for nothing.
 */
record DueChoice(Optional<String> worker, Optional<Duty> duty) {

  static final String WORKER = "worker";
  static final String DUTY = "duty";

  private static final int LONGEST = 100;

  static DueChoice of(String worker, String duty) {
    return new DueChoice(
        Optional.of(worker.strip()).filter(it -> !it.isEmpty() && it.length() <= LONGEST),
        Stream.of(Duty.values()).filter(it -> word(it).equals(duty.strip())).findFirst());
  }

  private static String word(Duty it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean has(Standing of, CaseClock clock) {
    return worker.filter(it -> !of.worker().equals(Optional.of(it))).isEmpty()
        && duty.filter(it -> clock.duty() != it).isEmpty();
  }

  boolean all() {
    return worker.isEmpty() && duty.isEmpty();
  }

  DueChoice ofWorker(String name) {
    return new DueChoice(Optional.of(name), duty);
  }

  DueChoice ofDuty(Duty one) {
    return new DueChoice(worker, Optional.of(one));
  }

  /** What an address ends with that asks for it. */
  String query() {
    var asked = new StringBuilder();
    worker.ifPresent(
        it -> asked.append('?').append(WORKER).append('=').append(URLEncoder.encode(it, UTF_8)));
    duty.ifPresent(
        it -> asked.append(asked.isEmpty() ? '?' : '&').append(DUTY).append('=').append(word(it)));
    return asked.toString();
  }
}
