package waymark.caseload;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import waymark.casework.BirthMonth;
import waymark.casework.CaseEvent;
import waymark.casework.CaseHistory;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Named;
import waymark.casework.Need;
import waymark.casework.Service;

/**
 * The events of a case as they are kept: {@code 2024-10-05 final-plan}, one a line. A service, a
 * locality, a team and a worker are a number, because a name might have to be taken out; the names
 * of those that are no service stand with the word before them, {@code team: north}.
 */
public final class EventText {

  /** What stands in place of the events once they were taken out. */
  static final String BLANKED = "[redacted]";

  private static final String TAKEN_OUT = "a service";
  private static final Set<EventKind> NAMED =
      EnumSet.of(EventKind.LOCALITY, EventKind.TEAM, EventKind.WORKER);

  private EventText() {}

  /** What is kept of a case; who keeps it has given services their numbers. */
  public static String of(CaseHistory history, ToIntFunction<Service> numbers) {
    return history.events().stream()
        .map(it -> it.on() + " " + it.kind().word() + detail(it, numbers))
        .collect(Collectors.joining("\n"));
  }

  private static String detail(CaseEvent event, ToIntFunction<Service> numbers) {
    return switch (event.detail()) {
      case Detail.Nothing _ -> "";
      case Service service -> " " + numbers.applyAsInt(service);
      case Named(var name) -> " " + numbers.applyAsInt(new Service(kept(event.kind(), name)));
      case BirthMonth(var month) -> " " + month;
      case Enum<?> it -> " " + word(it);
    };
  }

  /** A locality, a team or a worker as its name is kept. */
  static String kept(EventKind kind, String name) {
    return before(kind) + name;
  }

  private static String before(EventKind kind) {
    return kind.word() + ": ";
  }

  /** Whether the name that has a number is that of a service. */
  static boolean isService(String name) {
    return NAMED.stream().noneMatch(it -> name.startsWith(before(it)));
  }

  private static String word(Enum<?> it) {
    return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was kept, read again. */
  static CaseHistory read(String key, String events, Map<Integer, String> services) {
    return new EventReader(services).read(key, events);
  }

  /** The detail that is kept beside an event of that kind as one word. */
  static Detail detail(EventKind kind, String word, Map<Integer, String> services) {
    var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    return switch (kind) {
      case REQUEST -> Detail.Source.valueOf(name);
      case REVIEW_DECISION -> Detail.ReviewOutcome.valueOf(name);
      case PLACEMENT -> Detail.Setting.valueOf(name);
      case EXCEPTION -> Ground.valueOf(name);
      case MEDIATION_OUTCOME -> Detail.MediationOutcome.valueOf(name);
      case APPEAL_OUTCOME -> Detail.AppealOutcome.valueOf(name);
      case PHASE_TRANSFER -> Detail.Transfer.valueOf(name);
      case TRIBUNAL_ORDER, APPEAL_NOT_OPPOSED -> Detail.Order.valueOf(name);
      case CEASED -> Detail.EndReason.valueOf(name);
      case PRIORITY -> Detail.Priority.valueOf(name);
      case NEED -> Need.valueOf(name);
      case BORN -> new BirthMonth(YearMonth.parse(word));
      case LOCALITY, TEAM, WORKER -> named(kind, word, services);
      default -> new Service(services.getOrDefault(Integer.valueOf(word), TAKEN_OUT));
    };
  }

  private static Named named(EventKind kind, String number, Map<Integer, String> names) {
    var name = names.getOrDefault(Integer.valueOf(number), "");
    return new Named(
        name.startsWith(before(kind))
            ? name.substring(before(kind).length())
            : "a " + kind.word() + " that was taken out");
  }
}
