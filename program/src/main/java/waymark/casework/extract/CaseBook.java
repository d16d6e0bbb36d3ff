package waymark.casework.extract;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.casework.BirthMonth;
import waymark.casework.CaseFindings;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Finding;
import waymark.casework.Named;
import waymark.casework.Need;
import waymark.casework.Policy;
import waymark.casework.Rule;
import waymark.casework.Service;
import waymark.casework.extract.CaseLines.Details;

/**
 * The cases of one file while it is read. Whatever its form, keys, days and details are checked
 * here.
 */
final class CaseBook {

  /** How many lines of no case are told one by one for each rule. */
  private static final int STRAYS = 1_000;

  private static final int DATES = 10_000;

  private final Details details;
  private final CaseKeys keys;
  private final Map<String, CaseLines> cases = new LinkedHashMap<>();
  private final Map<String, EventDate> dates = new HashMap<>();
  private final DetailWords words = new DetailWords();
  private final CaseFindings strays = new CaseFindings(STRAYS);
  private final Map<EventKind, Integer> undated = new EnumMap<>(EventKind.class);
  private int asks;
  private long events;
  private int services;
  private int workersNamed;

  /**
   * @param keys for what may not come in as it stands
   */
  CaseBook(Details details, CaseKeys keys) {
    this.details = details;
    this.keys = keys;
  }

  /** What the form of the file could say of its cases, for those that are read from now on. */
  void asks(Set<Asked> all) {
    asks = all.stream().mapToInt(Asked::bit).sum();
  }

  Map<String, CaseLines> cases() {
    return cases;
  }

  /** What is wrong with lines that belong to no case, and what is told once for all lines. */
  List<Finding> strays() {
    var all = new ArrayList<>(strays.all());
    undated.forEach((kind, lines) ->
        all.add(
            new Finding(
                Rule.DETAIL_UNDATED,
                "",
                "lines that say more about %s while no column says on which day: %s; they do not count"
                    .formatted(kind.word(), ExtractLimits.grouped(lines)))));
    if (workersNamed > 0) {
      all.add(
          new Finding(
              Rule.WORKER_NAMED,
              "",
              "lines that name the worker by neither a role nor a number: "
                  + ExtractLimits.grouped(workersNamed)
                  + "; a number made with the secret key stands for each, and no name came in"));
    }
    return all;
  }

  void stray(Rule rule, String where, String text) {
    strays.add(new Finding(rule, where, text));
  }

  /**
   * The case of that key, of which another line is counted; empty where no case may have it.
   *
   * @param where the line, as {@code line 12}
   */
  Optional<CaseLines> of(String key, String where) throws UnreadableExtract {
    if (key.isEmpty()) {
      stray(Rule.CASE_MISSING, where, "the cell of the case is empty");
      return Optional.empty();
    }
    var known = cases.get(key);
    var personal = known == null ? personal(key) : "";
    if (!personal.isEmpty()) {
      stray(Rule.CASE_IS_PERSONAL, where, personal);
      return Optional.empty();
    }
    return Optional.of(another(known == null ? begun(key) : known));
  }

  private CaseLines begun(String key) {
    var lines = new CaseLines();
    cases.put(key, lines);
    return lines;
  }

  /** Why a key may not come in; blank where it may. */
  private static String personal(String key) {
    if (Upn.is(key)) {
      return "the key looks like a UPN, which may not come in here; give the case a key of its own"
          + " that says nothing about the child";
    }
    return key.length() > ExtractLimits.KEY || !isPrintable(key)
        ? "the key has more than "
            + ExtractLimits.KEY
            + " characters, or some that cannot be printed"
        : "";
  }

  private static boolean isPrintable(String key) {
    for (var i = 0; i < key.length(); i++) {
      var it = key.codePointAt(i);
      if (it < ' ' || it == 0x7f || it == 0xfffd || Character.getType(it) == Character.FORMAT) {
        return false;
      }
    }
    return true;
  }

  private CaseLines another(CaseLines lines) throws UnreadableExtract {
    lines.line();
    lines.asks(asks);
    if (cases.size() > ExtractLimits.CASES || ++events > ExtractLimits.EVENTS) {
      throw new UnreadableExtract(
          "has more than "
              + ExtractLimits.grouped(ExtractLimits.CASES)
              + " cases or "
              + ExtractLimits.grouped(ExtractLimits.EVENTS)
              + " events; take the extract of one authority at a time");
    }
    if (lines.lines() > ExtractLimits.EVENTS_OF_A_CASE) {
      throw new UnreadableExtract(
          "has more than "
              + ExtractLimits.grouped(ExtractLimits.EVENTS_OF_A_CASE)
              + " events of one case; does each case have a key of its own?");
    }
    return lines;
  }

  /** The day that stands there; what is wrong with it is found in the case. */
  Optional<LocalDate> day(String key, CaseLines lines, String where, String written) {
    return switch (date(written)) {
      case EventDate.Refused(var why) -> {
        lines.found(new Finding(Rule.DATE_UNREADABLE, key, where + ": " + why));
        yield Optional.empty();
      }
      case EventDate.Day(var day) when day.isBefore(Policy.ACT) -> {
        lines.found(
            new Finding(
                Rule.DATE_TOO_EARLY,
                key,
                where + ": " + day + " is before 1 September 2014, when plans were introduced"));
        yield Optional.empty();
      }
      case EventDate.Day(var day) when day.isAfter(CaseLines.LAST_DAY) -> {
        lines.found(
            new Finding(
                Rule.DATE_UNREADABLE, key, where + ": " + day + " is too far in the future"));
        yield Optional.empty();
      }
      case EventDate.Day(var day) -> Optional.of(day);
    };
  }

  /** The month of a birth date; its day goes no further than here. */
  void born(String key, CaseLines lines, String where, String written) {
    if (written.isBlank()) {
      return;
    }
    var month =
        EventDate.read(written) instanceof EventDate.Day(var day)
            ? Optional.of(new BirthMonth(YearMonth.from(day)))
            : Detail.read(EventKind.BORN, written).map(BirthMonth.class::cast);
    if (month.isEmpty()) {
      lines.found(
          new Finding(
              Rule.DATE_UNREADABLE, key, where + ": the birth date is not written as a date"));
    } else if (!lines.born(month.get().month())) {
      lines.found(
          new Finding(
              Rule.DUPLICATE_KEY,
              key,
              where + ": another month of birth stands there before under the same key"));
    }
  }

  /** The need that stands there; one that is unknown is told, and the case counts without. */
  void need(CaseLine at, Optional<LocalDate> on, String written) throws UnreadableExtract {
    var need = Need.named(written);
    at.lines().says(Asked.NEED);
    if (need.isPresent()) {
      at.say(EventKind.NEED, on, need.get());
    } else {
      at.found(
          Rule.NEED_UNKNOWN,
          LineReader.shown(written) + " is none of the codes of the SEN2 return: " + Need.codes());
    }
  }

  /** A line says how something went, and the file has no column for the day. */
  void undated(EventKind kind) {
    undated.merge(kind, 1, Integer::sum);
  }

  /** The same dates stand on many lines. */
  private EventDate date(String written) {
    var known = dates.get(written);
    if (known != null) {
      return known;
    }
    var read = EventDate.read(written);
    if (read instanceof EventDate.Day && dates.size() < DATES) {
      dates.put(written, read);
    }
    return read;
  }

  /** What stands beside an event of that kind; empty where the kind knows no such word. */
  Optional<Detail> detail(EventKind kind, String written) {
    return words.read(kind, written);
  }

  void event(CaseLines lines, EventKind kind, LocalDate on, Detail detail)
      throws UnreadableExtract {
    lines.event(kind, on, numbered(kind, lines, detail));
  }

  /** What is so in the case, since nobody knows when. */
  void said(CaseLines lines, EventKind kind, Detail detail) throws UnreadableExtract {
    lines.said(kind, numbered(kind, lines, detail));
  }

  /** The number of no detail. */
  int nothing() {
    return details.number(Detail.Nothing.NOTHING);
  }

  private int numbered(EventKind kind, CaseLines lines, Detail said) throws UnreadableExtract {
    answers(lines, said);
    var detail = kind == EventKind.WORKER && said instanceof Named(var name) ? worker(name) : said;
    var before = details.size();
    var number = details.number(detail);
    if ((detail instanceof Service || detail instanceof Named) && details.size() > before) {
      services++;
    }
    if (services > ExtractLimits.SERVICES || number >= CaseLines.DETAILS) {
      throw new UnreadableExtract(
          "has more than "
              + ExtractLimits.SERVICES
              + " different services, localities, teams and workers in the details; that column should"
              + " name the service, such as educational psychology, and nobody");
    }
    return number;
  }

  /** A role or a number as it stands, and a keyed number for whatever may be a name. */
  private Named worker(String written) {
    if (!WorkerName.mayName(written)) {
      return new Named(written);
    }
    workersNamed++;
    return new Named(keys.worker(written));
  }

  /** What the yearly return asks for and this says, or says that it is not known. */
  private static void answers(CaseLines lines, Detail said) {
    switch (said) {
      case Need _ -> lines.says(Asked.NEED);
      case Detail.Setting _ -> lines.says(Asked.SETTING);
      case BirthMonth _ -> lines.says(Asked.BIRTH);
      case Detail.Source.NOT_STATED -> lines.lacks(Asked.SOURCE);
      case Detail.Source _ -> lines.says(Asked.SOURCE);
      case Detail.ReviewOutcome.NOT_STATED -> lines.lacks(Asked.REVIEW_OUTCOME);
      case Detail.ReviewOutcome _ -> lines.says(Asked.REVIEW_OUTCOME);
      default -> {}
    }
  }
}
