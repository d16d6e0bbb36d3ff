package waymark.casework;

import java.util.Locale;
import java.util.Optional;

/** What an event says beyond its kind and its day. */
public sealed interface Detail
    permits Detail.Nothing,
        Detail.Source,
        Detail.ReviewOutcome,
        Detail.Setting,
        Detail.MediationOutcome,
        Detail.AppealOutcome,
        Detail.Transfer,
        Detail.Order,
        Detail.EndReason,
        Detail.Priority,
        Need,
        BirthMonth,
        Named,
        Ground,
        Service {

  /** Kinds of event that need no detail; whatever stands there is not kept. */
  enum Nothing implements Detail {
    NOTHING
  }

  /** Who asked for the assessment; the numbers are those of the SEN2 return. */
  enum Source implements Detail {
    FAMILY,
    SCHOOL,
    HEALTH,
    SOCIAL_CARE,
    OTHER,
    NOT_STATED;

    static Source of(String word) {
      return switch (word) {
        case "1", "parent", "parents", "parent-carer", "young-person", "family", "self" -> FAMILY;
        case "2", "school", "setting", "early-years", "college", "education" -> SCHOOL;
        case "3", "health", "nhs" -> HEALTH;
        case "4", "social-care" -> SOCIAL_CARE;
        case "5", "other" -> OTHER;
        default -> NOT_STATED;
      };
    }
  }

  /** What the authority decided after a review. */
  enum ReviewOutcome implements Detail {
    MAINTAIN,
    AMEND,
    CEASE,
    /** The plan may have been amended: such a review is finished by nothing but an amended plan. */
    NOT_STATED
  }

  /** Where a child learns. */
  enum Setting implements Detail {
    MAINSTREAM,
    SPECIAL,
    RESOURCED,
    INDEPENDENT,
    HOME,
    OTHER
  }

  /** How mediation ended. */
  enum MediationOutcome implements Detail {
    AGREED,
    NOT_AGREED,
    NOT_HELD
  }

  /** How an appeal ended; those before the last two the tribunal decided. */
  enum AppealOutcome implements Detail {
    UPHELD,
    PARTLY_UPHELD,
    DISMISSED,
    /** The authority gave way, or both agreed. */
    CONCEDED,
    WITHDRAWN;

    boolean decided() {
      return compareTo(CONCEDED) < 0;
    }
  }

  /** Where a child moves on to, which decides the day by which the plan must name it. */
  enum Transfer implements Detail {
    /** Into or between early years and schools: 15 February. */
    SCHOOL,
    /** From secondary school to a post-16 setting: 31 March. */
    POST_16,
    /** Between post-16 settings: five months before the move. */
    WITHIN_POST_16
  }

  /** What the tribunal orders, or what an appeal is about that the authority does not oppose. */
  enum Order implements Detail {
    /** To assess. */
    ASSESS,
    /** To make a plan. */
    PLAN,
    /** To amend what the plan says. */
    CONTENTS,
    /** To name another school or setting, and nothing else. */
    SCHOOL,
    /** The plan may be ended. */
    CEASE,
    /** To decide anew. */
    RECONSIDER
  }

  /** Why a plan was ended; in the order of their numbers in the SEN2 return, from 1. */
  enum EndReason implements Detail {
    MAXIMUM_AGE,
    NEEDS_MET,
    HIGHER_EDUCATION,
    PAID_WORK,
    OTHER_AREA,
    NOT_ENGAGING,
    LEFT_ENGLAND,
    DECEASED,
    OTHER;

    /** Of another word nothing is kept: a plan is ended without a reason too. */
    static Detail of(String word) {
      var number = 0;
      for (var it : values()) {
        number++;
        if (word.equals(Integer.toString(number)) || word.equals(EventKind.word(it.name()))) {
          return it;
        }
      }
      return Nothing.NOTHING;
    }
  }

  /** Whose reviews come first. */
  enum Priority implements Detail {
    CHILD_IN_CARE,
    TRANSITION,
    NONE
  }

  /**
   * What stands in the file beside an event of that kind; empty where it is none of the words that
   * the kind knows. A source that is not known is not stated, and a service is named freely.
   */
  static Optional<Detail> read(EventKind kind, String written) {
    var word = EventKind.word(written);
    return switch (kind) {
      case REQUEST -> Optional.of(Source.of(word));
      case ADVICE_ASKED, ADVICE_RETURNED -> Optional.of(Service.named(written));
      case EXCEPTION -> Ground.lettered(word.replaceAll("[()]", "")).map(Detail.class::cast);
      case REVIEW_DECISION ->
          oneOf(ReviewOutcome.class, word).filter(it -> it != ReviewOutcome.NOT_STATED);
      case PLACEMENT -> oneOf(Setting.class, word);
      case MEDIATION_OUTCOME -> oneOf(MediationOutcome.class, word);
      case APPEAL_OUTCOME -> oneOf(AppealOutcome.class, word);
      case PHASE_TRANSFER -> oneOf(Transfer.class, word);
      case TRIBUNAL_ORDER -> oneOf(Order.class, word);
      case APPEAL_NOT_OPPOSED ->
          oneOf(Order.class, word).filter(it -> it == Order.ASSESS || it == Order.CONTENTS);
      case CEASED -> Optional.of(EndReason.of(word));
      case PRIORITY -> oneOf(Priority.class, word);
      case NEED -> oneOf(Need.class, word);
      case BORN -> BirthMonth.read(written).map(Detail.class::cast);
      case LOCALITY, TEAM, WORKER -> Named.of(written).map(Detail.class::cast);
      default -> Optional.of(Nothing.NOTHING);
    };
  }

  /** The words that the detail of a kind may be, for who has to correct it. */
  static String words(EventKind kind) {
    return switch (kind) {
      case EXCEPTION -> "a, b, c or d";
      case REVIEW_DECISION -> "maintain, amend or cease";
      case PLACEMENT -> "mainstream, special, resourced, independent, home or other";
      case MEDIATION_OUTCOME -> "agreed, not-agreed or not-held";
      case APPEAL_OUTCOME -> "upheld, partly-upheld, dismissed, conceded or withdrawn";
      case PHASE_TRANSFER -> "school, post-16 or within-post-16";
      case TRIBUNAL_ORDER -> "assess, plan, contents, school, cease or reconsider";
      case APPEAL_NOT_OPPOSED -> "assess or contents";
      case PRIORITY -> "child-in-care, transition or none";
      case NEED -> "a code of the SEN2 return: " + Need.codes();
      case BORN -> "the month of birth, such as 2012-05";
      case WORKER -> "a role or a number of at most " + Service.LONGEST + " characters";
      case LOCALITY, TEAM -> "a name of at most " + Service.LONGEST + " characters";
      default -> "free";
    };
  }

  private static <E extends Enum<E> & Detail> Optional<Detail> oneOf(Class<E> words, String word) {
    try {
      return Optional.of(Enum.valueOf(words, word.toUpperCase(Locale.ROOT).replace('-', '_')));
    } catch (IllegalArgumentException notAmongThem) {
      return Optional.empty();
    }
  }
}
