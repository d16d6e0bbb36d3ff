package waymark.caseload.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import waymark.casework.EventKind;
import waymark.casework.extract.Meaning;
import waymark.web.Option;

/** How people say what a column may mean. */
final class MeaningWords {

  /** Who is usually asked for advice; a service that the area has known is offered as well. */
  private static final List<String> SERVICES =
      List.of("educational psychology", "health", "social care", "school");

  private MeaningWords() {}

  /**
   * What a column can be said to mean, the most usual first.
   *
   * @param services that the area's extracts have named
   * @param own what columns mean already, whether or not it is offered otherwise
   */
  static List<Option> offered(Collection<String> services, Collection<Meaning> own) {
    var words = new LinkedHashMap<String, String>();
    put(words, new Meaning.Dropped());
    Meaning.all().forEach(it -> put(words, it));
    var named = new LinkedHashSet<>(SERVICES);
    named.addAll(services);
    for (var service : named) {
      for (var kind : List.of(EventKind.ADVICE_ASKED, EventKind.ADVICE_RETURNED)) {
        put(words, new Meaning.DayOf(kind, service));
      }
    }
    own.forEach(it -> put(words, it));
    var options = new ArrayList<Option>();
    words.forEach((word, said) -> options.add(Option.of(word, said)));
    return options;
  }

  private static void put(Map<String, String> words, Meaning meaning) {
    words.putIfAbsent(meaning.word(), of(meaning));
  }

  static String of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Key _ -> "Key of the case, which says nothing about the child";
      case Meaning.Upn _ -> "UPN: a hash of it becomes the key of the case";
      case Meaning.BirthDate _ -> "Date of birth: month and year are kept";
      case Meaning.EventWord _ -> "One row an event: what happened";
      case Meaning.EventDay _ -> "One row an event: on which day";
      case Meaning.EventDetail _ -> "One row an event: more about it";
      case Meaning.ExceptionApplied _ -> "Whether an exception from 20 weeks applied";
      case Meaning.Dropped _ -> "Does not come in";
      case Meaning.DayOf(var kind, var detail) ->
          (kind.describes() ? "Day from which it is so: " : "Day: ")
              + plain(kind.word())
              + (detail.isEmpty() ? "" : ", " + detail);
      case Meaning.Whether(var kind, var detail) ->
          "Yes or no: " + plain(kind.word()) + ", " + plain(detail);
      case Meaning.DetailOf it -> detail(it.kind());
    };
  }

  private static String detail(EventKind kind) {
    return switch (kind) {
      case REQUEST -> "Who asked for the assessment";
      case EXCEPTION -> "Ground of the exception: a, b, c or d";
      case ADVICE_ASKED -> "Which service was asked for advice";
      case ADVICE_RETURNED -> "Which service gave advice";
      case REVIEW_DECISION -> "Outcome of the review: maintain, amend or cease";
      case PLACEMENT -> "Kind of placement: mainstream, special, resourced and so on";
      case MEDIATION_OUTCOME -> "Outcome of mediation: agreed, not agreed or not held";
      case APPEAL_OUTCOME -> "Outcome of the appeal: upheld, dismissed and so on";
      case PHASE_TRANSFER -> "Kind of phase transfer: school, post-16 or within post-16";
      case TRIBUNAL_ORDER -> "What the tribunal ordered: assess, plan, contents and so on";
      case APPEAL_NOT_OPPOSED -> "What the appeal was about: assess or contents";
      case CEASED -> "Why the plan was ended: its number in the SEN2 return, or in words";
      case NEED -> "Primary need: its code in the SEN2 return, or its name";
      case LOCALITY -> "Locality";
      case TEAM -> "Team";
      case WORKER -> "Worker: a role or a number; a name becomes a keyed number";
      case PRIORITY -> "Priority: child in care, transition or none";
      case BORN -> "Month of birth";
      default -> "More about: " + plain(kind.word());
    };
  }

  private static String plain(String word) {
    return word.replace('-', ' ');
  }
}
