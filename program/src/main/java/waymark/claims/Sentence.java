package waymark.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.claims.Passage.Kind;

/**
 * One sentence of a paper.
 *
 * @param where the passage that it begins in
 * @param paragraph counts the numbered paragraphs (3.1, 3.2, ...) and cells; what stands under one
 *     number shares it
 */
record Sentence(String where, String text, Kind kind, Optional<String> objective, int paragraph) {

  /** A longer stretch without an end is read in pieces; it bounds the time of every pattern. */
  private static final int LONGEST = 2_000;

  /** A line at least this long that ends in mid-sentence runs on into the next. */
  private static final int FULL_LINE = 55;

  private static final Pattern NUMBERED =
      Pattern.compile("^[^\\p{L}\\d]{0,4}\\d{1,2}(?:\\.\\d{1,2}){1,2}\\.?(?=\\s|$)");
  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[^\\p{L}\\d('\"‘“%£<>]|\\(?(?:[ivx]{1,4}|[a-z]|\\d{1,2})[.)]\\s|\\d{1,2}(?:\\.\\d{1,2})+\\s)");
  private static final Pattern BELONGS = Pattern.compile("^(?:[^\\p{Lu}])");
  private static final Pattern OPEN_END = Pattern.compile("[\\p{L}\\d%,)]");
  private static final Pattern RUNS_ON = Pattern.compile("^(?:\\p{Ll}|\\d|\\(|%|£)");
  private static final Pattern ENDS =
      Pattern.compile(
          "[ \\n](?=[\\p{Lu}\\d'‘“\"(])(?!Of (?:these|those)\\b)(?<=[.!?]['’”\")]?[ \\n])"
              + "(?<!\\b(?i:approx|no|vs|eg|ie|e\\.g|i\\.e|Dr|Mr|Mrs|Ms|c)\\.[ \\n])"
              + "|\\n(?=[^\\p{Ll}])");

  /** The sentences of a paper in order; lines that a file broke in mid-sentence are joined. */
  static List<Sentence> of(List<Passage> passages) {
    var sentences = new ArrayList<Sentence>();
    var paragraph = 0;
    var numbered = false;
    var open = new ArrayList<Passage>();
    for (var passage : passages.stream().map(Sentence::tidy).toList()) {
      if (!open.isEmpty() && !runsOn(open.getLast(), passage)) {
        split(open, paragraph, sentences);
        open.clear();
      }
      numbered |= NUMBERED.matcher(passage.text()).find();
      if (begins(passage, numbered)) {
        split(open, paragraph, sentences);
        open.clear();
        paragraph++;
      }
      open.add(passage);
    }
    split(open, paragraph, sentences);
    return sentences;
  }

  /** In a paper with numbered paragraphs only a number begins one; bullets belong to theirs. */
  private static boolean begins(Passage passage, boolean numbered) {
    return passage.kind() == Kind.CELL
        || NUMBERED.matcher(passage.text()).find()
        || (!numbered && !BELONGS.matcher(passage.text()).find());
  }

  private static boolean runsOn(Passage line, Passage next) {
    var text = line.text();
    var following = next.text();
    return line.kind() == Kind.PROSE
        && next.kind() == Kind.PROSE
        && line.objective().equals(next.objective())
        && text.length() >= FULL_LINE
        && OPEN_END.matcher(text.substring(text.length() - 1)).matches()
        && RUNS_ON.matcher(following).find()
        && !BULLET.matcher(following).find();
  }

  private static void split(List<Passage> lines, int paragraph, List<Sentence> into) {
    if (lines.isEmpty()) {
      return;
    }
    var whole = new StringBuilder();
    var starts = new ArrayList<Integer>();
    for (var line : lines) {
      starts.add(whole.length());
      whole.append(line.text()).append(' ');
    }
    var first = lines.getFirst();
    var ends = ENDS.matcher(whole);
    var line = 0;
    var from = 0;
    var end = -1;
    var next = 0;
    while (from < whole.length()) {
      if (end < from) {
        var ended = ends.find();
        end = ended ? ends.start() : whole.length();
        next = ended ? ends.end() : whole.length();
      }
      while (line + 1 < starts.size() && starts.get(line + 1) <= from) {
        line++;
      }
      var until = Math.min(end, from + LONGEST);
      var text = whole.substring(from, until).replace('\n', ' ').strip();
      if (!text.isEmpty()) {
        into.add(
            new Sentence(
                lines.get(line).where(), text, first.kind(), first.objective(), paragraph));
      }
      from = until == end ? next : until;
    }
  }

  /** Without marks of writing direction and soft hyphens, and with single blanks and line ends. */
  private static Passage tidy(Passage passage) {
    var tidy = new StringBuilder(passage.text().length());
    for (var at = 0; at < passage.text().length(); at++) {
      var letter = passage.text().charAt(at);
      if (Character.getType(letter) == Character.FORMAT) {
        continue;
      }
      var blank = Character.isWhitespace(letter) || Character.isSpaceChar(letter);
      var last = tidy.isEmpty() ? '\n' : tidy.charAt(tidy.length() - 1);
      if (!blank) {
        tidy.append(letter);
      } else if (letter == '\n' && last == ' ') {
        tidy.setCharAt(tidy.length() - 1, '\n');
      } else if (last != ' ' && last != '\n') {
        tidy.append(letter == '\n' ? '\n' : ' ');
      }
    }
    return new Passage(
        passage.where(), tidy.toString().strip(), passage.kind(), passage.objective());
  }
}
