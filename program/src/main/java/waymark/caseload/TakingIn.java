package waymark.caseload;

import static waymark.caseload.HandedOver.State.WAITING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.casework.CaseHistory;
import waymark.casework.Service;
import waymark.kernel.AreaId;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.Writing;

/** Takes extracts in: one command of the ledger for each, which writes only what it says anew. */
@Component
public class TakingIn {

  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Cases cases;
  private final HandedOvers handedOvers;

  public TakingIn(
      AreaTransactions transactions, Ledger ledger, Cases cases, HandedOvers handedOvers) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.cases = cases;
    this.handedOvers = handedOvers;
  }

  /** What came of accepting one. */
  public enum Taken {
    IN,
    /** Another extract was accepted since the difference was shown. */
    OVERTAKEN,
    /** It was accepted or put aside before. */
    SETTLED
  }

  /** Nothing is written. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Taken why;

    Stopped(Taken why) {
      super("nothing is written", null, false, false);
      this.why = why;
    }
  }

  /**
   * What an extract says otherwise than what was known on the day on which it was taken, in the
   * area in whose transaction this runs: an older one is held against what was known then.
   */
  public Difference difference(LocalDate takenOn, ReadExtract read) {
    var retention = cases.retention();
    var called = called(read);
    var comparing =
        new Difference.Comparing(
            called.cases(), called.unread(), it -> retention.on() && retention.over(it, takenOn));
    cases.eachByNumber(moment(takenOn), comparing::known);
    return comparing.done();
  }

  /**
   * An extract's cases as they are called here.
   *
   * @param names what the extract calls those whose names were taken out, by what they are called
   */
  private record Called(List<CaseHistory> cases, Set<String> unread, Map<String, String> names) {}

  private Called called(ReadExtract read) {
    var takenOut = cases.names().takenOut();
    if (takenOut.isEmpty()) {
      return new Called(read.cases(), read.unread(), Map.of());
    }
    var names = new HashMap<String, String>();
    var histories = new ArrayList<CaseHistory>();
    for (var it : read.cases()) {
      var called = takenOut.getOrDefault(ledger.mark(it.key()), it.key());
      histories.add(called.equals(it.key()) ? it : it.called(called));
      if (!called.equals(it.key())) {
        names.put(called, it.key());
      }
    }
    var unread =
        read.unread().stream()
            .map(it -> takenOut.getOrDefault(ledger.mark(it), it))
            .collect(Collectors.toSet());
    return new Called(histories, unread, names);
  }

  /** The later extracts that are known already, the last first. */
  public List<TakenExtract> later(LocalDate takenOn) {
    return cases.extracts(KnownAt.LATEST).stream()
        .filter(it -> it.takenOn().isAfter(takenOn))
        .toList();
  }

  private KnownAt moment(LocalDate takenOn) {
    return later(takenOn).isEmpty()
        ? KnownAt.LATEST
        : KnownAt.on(England.start(takenOn.plusDays(1)).minusNanos(1000));
  }

  /**
   * Accepts what was handed over.
   *
   * @param seen the last command that had written an extract when the difference was shown
   */
  public Taken accept(AreaId area, PersonId person, HandedOver it, long seen) {
    try {
      transactions.write(
          area,
          () -> {
            var read = handedOvers.content(it.id()).orElseThrow(() -> new Stopped(Taken.SETTLED));
            write(
                new By(area, Optional.of(person), "extract"),
                it,
                read,
                () -> {
                  if (cases.lastWritten() != seen) {
                    throw new Stopped(Taken.OVERTAKEN);
                  }
                  if (!handedOvers.accept(it.id())) {
                    throw new Stopped(Taken.SETTLED);
                  }
                });
            return it;
          });
      return Taken.IN;
    } catch (Stopped stopped) {
      return stopped.why;
    }
  }

  /**
   * Takes one in that the program itself brings, as a sample.
   *
   * @param source by which way it came, one word
   */
  public void take(
      AreaId area, String source, LocalDate takenOn, String fileName, ReadExtract read) {
    var it = new HandedOver(UUID.randomUUID(), takenOn, fileName, "", Instant.EPOCH, WAITING);
    transactions.write(
        area,
        () -> {
          write(new By(area, Optional.empty(), source), it, read, () -> {});
          return it;
        });
  }

  /** Who takes one in, and by which way it came. */
  private record By(AreaId area, Optional<PersonId> person, String source) {
    Command command(LocalDate known, String sentence) {
      return new Command(area, person, Optional.of(England.start(known)), source, sentence);
    }
  }

  private void write(By by, HandedOver it, ReadExtract read, Runnable checked) {
    var difference = difference(it.takenOn(), read);
    var before = later(it.takenOn()).isEmpty() ? Map.<String, Cases.Kept>of() : cases.standing();
    var taken =
        new TakenExtract(
            it.id(),
            it.takenOn(),
            it.fileName(),
            it.sha256(),
            read.size(),
            read.lines(),
            difference.fresh().size(),
            difference.changed().size(),
            difference.gone().size(),
            read.unread().size(),
            read.dropped());
    ledger.record(
        by.command(it.takenOn(), sentence(taken)),
        writing -> {
          checked.run(); // while the ledger is held: nobody can write another now
          CaseFacts.extract(writing, taken);
          CaseFacts.checks(writing, it.id(), read.found());
          cases(writing, it.id(), difference, called(read).names());
        });
    keepLater(by, it, before);
    cases.cells().foldAgain(ledger.headSeq());
  }

  private void cases(
      Writing writing, UUID extract, Difference difference, Map<String, String> names) {
    var services = new Numbers(writing, cases.services());
    var giving = cases.names().new Giving(writing, ledger::mark);
    difference
        .fresh()
        .forEach((called, now) -> {
          var number = giving.of(called);
          if (names.containsKey(called) && cases.isBlanked(number)) {
            giving.again(number, names.getOrDefault(called, called));
          }
          version(writing, number, extract, true, now, services);
        });
    difference
        .changed()
        .forEach((called, it) ->
            version(writing, giving.of(called), extract, true, it.after(), services));
    difference
        .gone()
        .forEach(
            (called, was) -> version(writing, giving.of(called), extract, false, was, services));
  }

  private static void version(
      Writing writing,
      String number,
      UUID extract,
      boolean seen,
      CaseHistory events,
      Numbers services) {
    CaseFacts.version(writing, number, extract, seen, EventText.of(events, services::of));
  }

  /**
   * An extract that says of a case what was known already wrote nothing about it. Where an older
   * one that comes after it says something else, what the next one said is written now, so that it
   * still holds; and what the older one alone has is not in the next one.
   *
   * @param before what stood before the older one came
   */
  private void keepLater(By by, HandedOver it, Map<String, Cases.Kept> before) {
    var later = later(it.takenOn());
    var standing = later.isEmpty() ? List.<Cases.Kept>of() : cases.standingFrom(it.id());
    if (standing.isEmpty()) {
      return;
    }
    var next = later.getLast();
    ledger.record(
        by.command(
            next.takenOn(),
            "Kept what the extract of %s says of %s, which the extract of %s, taken in after it, tells otherwise."
                .formatted(
                    DayWords.of(next.takenOn()),
                    CountWords.of(standing.size(), "case"),
                    DayWords.of(it.takenOn()))),
        writing ->
            standing.forEach(old -> {
              var known = before.getOrDefault(old.key(), old);
              var seen = before.containsKey(old.key()) && known.seen();
              CaseFacts.version(writing, old.key(), next.id(), seen, known.events());
            }));
  }

  private static String sentence(TakenExtract it) {
    return "Took in the extract of casework of %s: %s, of which %,d new and %,d changed; %,d known before are not in it."
        .formatted(
            DayWords.of(it.takenOn()),
            CountWords.of(it.cases(), "case"),
            it.fresh(),
            it.changed(),
            it.gone());
  }

  /** The numbers of services; a name that is not known yet gets the next one. */
  private static final class Numbers {
    private final Writing writing;
    private final Map<String, Integer> known = new HashMap<>();
    private int last;

    Numbers(Writing writing, Map<Integer, String> services) {
      this.writing = writing;
      services.forEach((number, name) -> {
        known.put(name, number);
        last = Math.max(last, number);
      });
    }

    int of(Service service) {
      return known.computeIfAbsent(
          service.name(),
          _ -> {
            last++;
            CaseFacts.service(writing, last, service.name());
            return last;
          });
    }
  }
}
