package waymark.documents;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import waymark.documents.KeyFact.Benchmark;
import waymark.documents.KeyFact.Changed;
import waymark.documents.KeyFact.Count;
import waymark.documents.KeyFact.OfMonth;
import waymark.documents.KeyFact.YearEnd;
import waymark.documents.KeyFact.YearSoFar;
import waymark.documents.Outline.Line;
import waymark.documents.Outline.Piece;
import waymark.kernel.Figure;
import waymark.kernel.PeriodText;
import waymark.kernel.Written;

/** The figures that a report states in its sentences. */
final class KeyFacts {

  /** A longer sentence is a table that lost its lines. */
  private static final int LONGEST = 700;

  private static final int LONGEST_SUBJECT = 200;

  private static final String FIGURE =
      "(?:just (?:over|under) |about |around |nearly |almost |over |under |more than |less than )?"
          + "(?:\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.\\d{1,4})?\\+?(?: ?%| per cent)?";
  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";
  private static final Pattern OF_MONTH =
      Pattern.compile(
          "\\b(?<month>"
              + MONTHS
              + ")['\u2019]s (?<what>[^.;,]{2,80}?) (?<verb>was|is|were|stood at|stands at|reached)"
              + "(?<now> currently| now)?(?: at)? (?<figure>"
              + FIGURE
              + ")(?![\\w-])");

  /** Sought by its verb: beginning with what sits would try every place of the sentence. */
  private static final Pattern SITS =
      Pattern.compile(
          " (?:currently )?(?:sits|stands|is currently|stood|sat|is)(?: at)?"
              + " (?<figure>"
              + FIGURE
              + ")(?<year> (?:for|in) (?:the|this) year(?: to date)?| year to date)?(?![\\w-])",
          CASE_INSENSITIVE);

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?<verb>reduced|fallen|fell|decreased|dropped|increased|risen|rose|grown|grew|improved)"
              + " from (?<from>"
              + FIGURE
              + ")(?: [a-z]{2,20}){0,2} to (?<to>"
              + FIGURE
              + ")(?![\\w-])",
          CASE_INSENSITIVE);
  private static final Pattern OF_THOSE = Pattern.compile("\\bof (?:those|these|which|whom)\\b");
  private static final Pattern PART = Pattern.compile("(?<![\\w.,-])(\\d{1,7})(?= [a-z])");
  private static final Pattern YEAR_END =
      Pattern.compile(
          "(?:on (?:target|track|course) (?:for|to reach)) (?:a |an )?year[- ]end(?: average)?(?: of)?"
              + " (?<figure>"
              + FIGURE
              + ")(?: average)?",
          CASE_INSENSITIVE);
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<![\\w.,-])(?<figure>\\d{1,3}(?:,\\d{3})*|\\d{1,6})"
              + " (?<of>new (?:school |specialist |resource |resourced )?(?:places|posts|bases|plans))\\b");
  private static final Pattern NATIONAL = Pattern.compile("\\bnational|England\\b|\\bregional");

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}\\.\\d{1,2} ");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;?!]) +(?=\\p{Lu})");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:\\d{1,2}(?:\\.\\d{1,2})? )?(?:The |the )?|(?: (?:has|have|is|are|was|currently))+ *$");

  private final Optional<LocalDate> issued;
  private final List<KeyFact> facts = new ArrayList<>();

  private KeyFacts(Optional<LocalDate> issued) {
    this.issued = issued;
  }

  /**
   * The facts in headings and paragraphs.
   *
   * @param issued the paper's day, from which a month without a year takes its year
   */
  static Found<KeyFact> in(List<Piece> pieces, Optional<LocalDate> issued) {
    var reader = new KeyFacts(issued);
    for (var passage : flowing(pieces)) {
      for (var sentence : sentences(passage.text())) {
        reader.sentence(passage.where(), sentence);
      }
    }
    return new Found<>(reader.facts, List.of());
  }

  /** Paragraphs with their wrapped lines together; a wrapped line begins small or with a digit. */
  private static List<MarkedText> flowing(List<Piece> pieces) {
    var passages = new ArrayList<MarkedText>();
    var afterHeading = false;
    for (var piece : pieces) {
      if (piece instanceof Line line) {
        var passage = MarkedText.of(line);
        var heads = Caption.of(line).isPresent();
        if (!afterHeading && !heads && !passages.isEmpty() && goesOn(passages.getLast(), passage)) {
          passages.add(passages.removeLast().with(passage.text()));
        } else {
          passages.add(passage);
        }
        afterHeading = heads;
      }
    }
    return passages;
  }

  private static boolean goesOn(MarkedText before, MarkedText next) {
    var last = before.text().charAt(before.text().length() - 1);
    var first = next.text().codePointAt(0);
    return next.marker().isEmpty()
        && (Character.isLowerCase(first) || Character.isDigit(first))
        && (Character.isLetter(last) || last == ',')
        && !NUMBERED.matcher(next.text()).lookingAt()
        && before.text().length() < LONGEST;
  }

  private static List<String> sentences(String text) {
    return SENTENCE_END
        .splitAsStream(text)
        .filter(sentence -> sentence.length() <= LONGEST)
        .toList();
  }

  private void sentence(String where, String sentence) {
    var months = OF_MONTH.matcher(sentence);
    var before = facts.size();
    while (months.find()) {
      ofMonth(where, months);
    }
    var yearEnd = YEAR_END.matcher(sentence);
    if (yearEnd.find()) {
      var what = subject(sentence.substring(0, yearEnd.start()));
      facts.add(new YearEnd(where, sentence, what, written(yearEnd)));
    }
    var changed = CHANGED.matcher(sentence);
    if (changed.find()) {
      changed(where, sentence, changed);
    }
    if (facts.size() == before) {
      sits(where, sentence);
    }
    var count = COUNT.matcher(sentence);
    while (count.find()) {
      var figure = Figure.of(count.group("figure").replace(",", ""));
      facts.add(new Count(where, sentence, figure, count.group("of")));
    }
  }

  private void ofMonth(String where, Matcher match) {
    var what = match.group("what");
    var running =
        match.group("now") != null || what.contains("running") || what.contains("provisional");
    var figure = written(match);
    PeriodText.monthNamed(match.group("month"))
        .ifPresent(month ->
            facts.add(
                new OfMonth(
                    where,
                    match.group(),
                    what,
                    month,
                    issued.map(day -> latest(month.getValue(), day)),
                    running ? provisional(figure) : figure)));
  }

  private static Written provisional(Written figure) {
    return figure instanceof Written.Exact(var value, var unit, var of)
        ? new Written.Provisional(value, unit)
        : figure;
  }

  /** The latest such month that is not after the day. */
  private static YearMonth latest(int month, LocalDate day) {
    var same = YearMonth.of(day.getYear(), month);
    return same.isAfter(YearMonth.from(day)) ? same.minusYears(1) : same;
  }

  private void changed(String where, String sentence, Matcher match) {
    var rest = sentence.substring(match.end());
    var parts = new ArrayList<Figure>();
    var ofThose = OF_THOSE.matcher(rest);
    if (ofThose.find()) {
      var part = PART.matcher(rest.substring(ofThose.end()));
      while (part.find()) {
        parts.add(Figure.of(part.group(1)));
      }
    }
    facts.add(
        new Changed(
            where,
            sentence,
            subject(sentence.substring(0, match.start())),
            Written.of(match.group("from")),
            Written.of(match.group("to")),
            parts));
  }

  private void sits(String where, String sentence) {
    var match = SITS.matcher(sentence);
    while (match.find()) {
      var what = before(sentence, match.start());
      if (what.length() > 1) {
        sits(where, sentence, what, match);
        return;
      }
    }
  }

  /** The part of a sentence that ends there. */
  private static String before(String sentence, int end) {
    var start = end;
    while (start > Math.max(0, end - LONGEST_SUBJECT)
        && ".;".indexOf(sentence.charAt(start - 1)) < 0) {
      start--;
    }
    return sentence.substring(start, end);
  }

  private void sits(String where, String sentence, String before, Matcher match) {
    var what = subject(before);
    if (NATIONAL.matcher(before).find()) {
      facts.add(new Benchmark(where, sentence, what, written(match)));
    } else if (match.group("year") != null) {
      facts.add(new YearSoFar(where, sentence, what, written(match)));
    }
  }

  private static Written written(Matcher match) {
    return Written.of(match.group("figure"));
  }

  /** What a clause is about, without the number of its paragraph and without its helping verb. */
  private static String subject(String clause) {
    return AROUND.matcher(clause).replaceAll("").strip();
  }
}
