package waymark.claims;

import static waymark.claims.Wording.ACHIEVED;
import static waymark.claims.Wording.AUXILIARIES;
import static waymark.claims.Wording.COUNT;
import static waymark.claims.Wording.PROMISES;
import static waymark.claims.Wording.QUALIFIERS;
import static waymark.claims.Wording.fraction;
import static waymark.claims.Wording.pattern;
import static waymark.claims.Wording.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.claims.Said.Assessable;
import waymark.claims.Said.Outcome;
import waymark.claims.Said.OutcomeShare;
import waymark.claims.Said.Side;
import waymark.kernel.Fraction;

/**
 * Finds claims about how many promises were kept. Precision comes first: what is counted must be
 * called a metric, target or the like in the sentence or shortly before it, and what is only
 * expected is passed over.
 */
final class OutcomeFinder {

  /** Words between what is counted and the verb; another number would be another claim. */
  private static final String BETWEEN = "(?:[^.;:!?\\d]|\\b20\\d\\d\\b){0,80}?";

  private static final int SHORT_CELL = 30;

  private static final Pattern FRACTION = pattern(fraction());
  private static final Pattern SHARE = pattern(percent("S"));

  private static final Pattern COUNTED =
      pattern(
          "(?: ?\\((?<inside>[^()]{1,40})\\))?(?: of)?(?: (?:the|our|its|all|these|those))?"
              + "(?<noun> "
              + QUALIFIERS
              + PROMISES
              + ")(?: ?\\((?<inside2>[^()]{1,40})\\))?(?<between>"
              + BETWEEN
              + ") "
              + AUXILIARIES
              + ACHIEVED);

  private static final Pattern BARE =
      pattern(
          "(?: ?\\((?<inside>[^()]{1,40})\\))? "
              + AUXILIARIES
              + ACHIEVED
              + "(?= ?(?:$|[.,;:()–—-]|(?:or|and|in|for|by|at|this|during|against|to|so|overall)\\b))");

  /** {@code Of the 29 metrics, 24 were met}. */
  private static final Pattern OF_WHICH =
      pattern(
          "\\bof (?:the |our |all )?(?<d>"
              + COUNT
              + ") "
              + QUALIFIERS
              + PROMISES
              + BETWEEN
              + ",? (?<n>"
              + COUNT
              + ")(?: ?\\((?<inside>[^()]{1,40})\\))? "
              + AUXILIARIES
              + ACHIEVED);

  /** {@code Targets met: 24/29}. */
  private static final Pattern LABELLED =
      pattern(
          "^[^\\p{L}]{0,4}(?:(?:number of|total|all|our) )?(?<noun>(?:[\\p{L}’'-]{1,24} ){0,2}"
              + PROMISES
              + " )?"
              + AUXILIARIES
              + ACHIEVED
              + "(?: (?:or|and) (?:achieved|exceeded|met))? ?[:–—-] ?");

  /** What repeats a claim in the other form after its verb: {@code (83%)}, {@code , 83%}. */
  private static final Pattern REPEATED =
      pattern(
          "[^.;:()\\d,]{0,50}(?:\\((?<inside>[^()]{1,40})\\)|(?:,|–|—|-) ?(?:or |which is |i\\.e\\. )?(?<after>"
              + percent("A")
              + "))(?= ?(?:$|[.;,)]|and\\b|overall\\b))");

  private static final Pattern ASSESSABLE =
      pattern(
          "\\b(?<n>"
              + COUNT
              + ") "
              + QUALIFIERS
              + "(?:assessable "
              + PROMISES
              + "|"
              + PROMISES
              + " (?:(?:which|that) )?(?:can|could|were able to) (?:now )?be (?:assessed|judged|measured))");

  private final Context context;
  private final String text;
  private final List<Claim> found = new ArrayList<>();

  private OutcomeFinder(Context context) {
    this.context = context;
    this.text = context.text();
  }

  static List<Claim> in(Context context) {
    var finder = new OutcomeFinder(context);
    finder.assessable();
    finder.fractions();
    finder.ofWhich();
    finder.shares();
    finder.labelled();
    return finder.found;
  }

  private void assessable() {
    var match = ASSESSABLE.matcher(text);
    while (match.find()) {
      add(match.start(), match.end(), new Assessable(Wording.count(match.group("n"))));
    }
  }

  private void fractions() {
    var match = FRACTION.matcher(text);
    while (match.find()) {
      var fraction = Wording.fractionIn(match);
      var tail = tail(match.end(), true);
      if (fraction.isEmpty() || tail.isEmpty() || Wording.isMonth(text, match)) {
        continue;
      }
      var side = tail.get().side();
      var said = new Outcome(context.sentence().objective(), side, fraction.get());
      add(match.start(), isCell() ? text.length() : match.end(), said);
      if (match.group("inside") != null) {
        repeated(match.start("inside"), match.group("inside"), side);
      }
      tail.get().repeats(this, side);
    }
  }

  private void ofWhich() {
    var match = OF_WHICH.matcher(text);
    if (match.find() && !supposed(match.end()) && !overlaps(match.start("n"))) {
      var part = Wording.count(match.group("n"));
      var whole = Wording.count(match.group("d"));
      if (whole > 0 && part <= whole) {
        var side = side(match.group("aux") + match.group("verb"));
        var fraction = new Fraction(part, whole);
        add(
            match.start(),
            match.end(),
            new Outcome(context.sentence().objective(), side, fraction));
        if (match.group("inside") != null) {
          repeated(match.start("inside"), match.group("inside"), side);
        }
        repeatedAfter(match.end(), side);
      }
    }
  }

  private void shares() {
    var match = SHARE.matcher(text);
    while (match.find()) {
      if (overlaps(match.start())) {
        continue;
      }
      tail(match.end(), false)
          .ifPresent(tail -> {
            var said =
                new OutcomeShare(
                    context.sentence().objective(), tail.side(), Wording.percentIn(match, "S"));
            add(match.start(), tail.nounEnd(), said);
            tail.repeats(this, tail.side());
          });
    }
  }

  private void labelled() {
    var label = LABELLED.matcher(text);
    if (!found.isEmpty() || !label.find()) {
      return;
    }
    var side = side(label.group("aux") + label.group("verb"));
    var rest = text.substring(label.end());
    var fraction = FRACTION.matcher(rest);
    if (fraction.lookingAt()) {
      repeated(label.end(), rest.substring(0, fraction.end()), side);
      repeatedAfter(label.end() + fraction.end(), side);
      return;
    }
    var share = SHARE.matcher(rest);
    if (share.lookingAt()) {
      repeated(label.end(), rest.substring(0, share.end()), side);
      repeatedAfter(label.end() + share.end(), side);
    }
  }

  /** What follows an amount and makes it a claim. */
  private record Tail(Side side, int nounEnd, Matcher match, boolean counted) {
    void repeats(OutcomeFinder finder, Side side) {
      for (var group : counted ? List.of("inside", "inside2") : List.of("inside")) {
        if (match.group(group) != null) {
          finder.repeated(match.start(group), match.group(group), side);
        }
      }
      finder.repeatedAfter(match.end(), side);
    }
  }

  private Optional<Tail> tail(int from, boolean bareToo) {
    var counted = COUNTED.matcher(text).region(from, text.length());
    if (counted.lookingAt() && plain(counted.group("between")) && !supposed(counted.end())) {
      var side =
          side(counted.group("between") + " " + counted.group("aux") + counted.group("verb"));
      return Optional.of(new Tail(side, counted.end("noun"), counted, true));
    }
    var bare = BARE.matcher(text).region(from, text.length());
    if (bareToo && bare.lookingAt() && !supposed(bare.end())) {
      return Optional.of(new Tail(side(bare.group("aux") + bare.group("verb")), from, bare, false));
    }
    return Optional.empty();
  }

  /** Whether the words between speak of the same promises still. */
  private static boolean plain(String between) {
    return !OTHERS.matcher(between).find();
  }

  private static final Pattern OTHERS =
      pattern(
          "\\b(?:none|rest|others?|remain\\w*|but|while|whereas|which (?:had|have) been|requests?)\\b");

  private void repeatedAfter(int from, Side side) {
    var match = REPEATED.matcher(text).region(from, text.length());
    if (!match.lookingAt()) {
      return;
    }
    if (match.group("inside") != null) {
      repeated(match.start("inside"), match.group("inside"), side);
    } else {
      repeated(match.start("after"), match.group("after"), side);
    }
  }

  /** Adds an amount that stands alone between brackets or commas. */
  private void repeated(int start, String amount, Side side) {
    var objective = context.sentence().objective();
    var share = SHARE.matcher(amount);
    var fraction = FRACTION.matcher(amount);
    if (share.matches()) {
      var said = new OutcomeShare(objective, side, Wording.percentIn(share, "S"));
      add(start, start + amount.length(), said);
    } else if (fraction.matches()) {
      Wording.fractionIn(fraction)
          .ifPresent(it -> add(start, start + amount.length(), new Outcome(objective, side, it)));
    }
  }

  /** A short cell is quoted whole: {@code 1/3 achieved}. */
  private boolean isCell() {
    return context.sentence().kind() == Passage.Kind.CELL && text.length() <= SHORT_CELL;
  }

  private boolean supposed(int until) {
    return Wording.supposed(text.substring(0, until));
  }

  private boolean overlaps(int place) {
    return starts.contains(place);
  }

  private final List<Integer> starts = new ArrayList<>();

  private void add(int start, int end, Said said) {
    if (!overlaps(start)) {
      starts.add(start);
      found.add(context.claim(start, end, said));
    }
  }

  /** The side that a verb and the words before it stand for. */
  static Side side(String words) {
    var verb = words.toLowerCase(Locale.ROOT);
    var missed = verb.endsWith("missed") || verb.endsWith("miss");
    return missed != Wording.negated(verb) ? Side.NOT_ACHIEVED : Side.ACHIEVED;
  }
}
