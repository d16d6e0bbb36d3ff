package waymark.forum;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.Figure;
import waymark.kernel.Fraction;
import waymark.measures.Reading;
import waymark.measures.Source;

/**
 * Something that is counted of what the forum asked.
 *
 * @param partner of whom it was asked; empty for all of them
 */
record ForumCounting(What what, Optional<Partner> partner) {

  private static final String PREFIX = "forum-";
  private static final String ALL = "all";

  /** What is counted, and in which month. */
  enum What {
    /**
     * Meeting requests that the forum says were met, of those asked in the month; to be confirmed
     * while the forum has not said so of each.
     */
    MEETINGS_MET("Meeting requests of the forum that were met, as the forum sees it", true),
    /** Whatever was answered by its last day, of all whose last day lies in the month. */
    ANSWERED_IN_TIME("Requests of the forum that were answered in time", true),
    /** Escalations made in the month. */
    ESCALATIONS_MADE("Formal escalations made by the forum", false),
    /** Whatever was asked, and not closed by the forum, up to the last day of the month. */
    REQUESTS_OPEN("Requests of the forum that were open at the end of the month", false);

    private final String words;
    private final boolean byPartner;

    What(String words, boolean byPartner) {
      this.words = words;
      this.byPartner = byPartner;
    }

    String key() {
      return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** All that can be counted. */
  static List<ForumCounting> all() {
    return Stream.of(What.values())
        .flatMap(what ->
            Stream.concat(
                Stream.of(new ForumCounting(what, Optional.empty())),
                what.byPartner
                    ? Stream.of(Partner.values())
                        .map(it -> new ForumCounting(what, Optional.of(it)))
                    : Stream.empty()))
        .toList();
  }

  /** The counting that a definition names so; empty where it is none of these. */
  static Optional<ForumCounting> of(String key) {
    return all().stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** {@code forum-meetings-met social-care}. */
  String key() {
    return what.key() + " " + partner.map(Partner::key).orElse(ALL);
  }

  String words() {
    return what.words
        + (what.byPartner
            ? ": " + partner.map(it -> it.words().toLowerCase(Locale.UK)).orElse("all partners")
            : "");
  }

  /** Those that it looks at for a month, in the order of their days. */
  List<Source.Entry> entries(YearMonth month, List<Exchange> all) {
    return all.stream()
        .filter(it -> partner.isEmpty() || partner.get() == it.request().partner())
        .filter(it -> concerns(month, it))
        .map(it ->
            new Source.Entry(
                day(it),
                "%s: %s".formatted(it.request().kind().words(), it.request().subject()),
                counted(it),
                "/forum/requests/" + it.request().key()))
        .sorted(Comparator.comparing(Source.Entry::on))
        .toList();
  }

  private boolean concerns(YearMonth month, Exchange it) {
    return switch (what) {
      case MEETINGS_MET ->
          it.request().kind() == Request.Kind.MEETING && in(month, it.request().asked());
      case ESCALATIONS_MADE ->
          it.request().kind() == Request.Kind.ESCALATION && in(month, it.request().asked());
      case ANSWERED_IN_TIME -> in(month, it.request().due());
      case REQUESTS_OPEN -> it.openAt(month.atEndOfMonth());
    };
  }

  private static boolean in(YearMonth month, LocalDate day) {
    return YearMonth.from(day).equals(month);
  }

  private LocalDate day(Exchange it) {
    return what == What.ANSWERED_IN_TIME ? it.request().due() : it.request().asked();
  }

  private boolean counted(Exchange it) {
    return switch (what) {
      case MEETINGS_MET -> it.met();
      case ANSWERED_IN_TIME -> it.inTime();
      case ESCALATIONS_MADE, REQUESTS_OPEN -> true;
    };
  }

  /** The figure of a month that is over. */
  Reading figure(YearMonth month, List<Exchange> all) {
    var entries = entries(month, all);
    var counted = entries.stream().filter(Source.Entry::counted).count();
    return switch (what) {
      case ESCALATIONS_MADE, REQUESTS_OPEN -> Reading.measured(Figure.of(String.valueOf(counted)));
      case MEETINGS_MET ->
          unsaid(month, all) ? new Reading.ToBeConfirmed() : share(counted, entries.size());
      case ANSWERED_IN_TIME -> share(counted, entries.size());
    };
  }

  /** Whether the forum has still to say of one of them whether it was met. */
  private boolean unsaid(YearMonth month, List<Exchange> all) {
    return all.stream()
        .filter(it -> partner.isEmpty() || partner.get() == it.request().partner())
        .anyMatch(it -> concerns(month, it) && it.mark().isEmpty());
  }

  private static Reading share(long counted, int of) {
    if (of == 0) {
      return new Reading.NotApplicable();
    }
    var fraction = new Fraction(counted, of);
    return new Reading.Measured(fraction.percent(4), fraction, Reading.Certainty.FINAL);
  }
}
