package waymark.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.delivery.ActionReference.AsItStands;
import waymark.delivery.ActionReference.Cell;
import waymark.delivery.ActionReference.Leading;
import waymark.delivery.ActionReference.Mended;
import waymark.delivery.ActionReference.Nothing;
import waymark.delivery.ActionReference.Plain;

/** How people write the references of actions, one by one or compressed. */
final class ReferenceText {

  /** No cell of references is longer, and no range has more members. */
  private static final int MOST = 60;

  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015_. ]*");

  /** {@code AIP12}, {@code SEND-01}: letters, then a running number. */
  private static final Pattern SERIES = Pattern.compile("(?<series>[A-Za-z]{1,10}-?)(\\d{1,4})");

  /**
   * {@code 2.1}, {@code 2.1.q}, {@code 1.1g}, {@code 1.1.a.b.c}: a stem of numbers, then letters.
   */
  private static final Pattern STEMMED =
      Pattern.compile("(?<stem>\\d{1,3}(?:\\.\\d{1,3})*)(?<letters>\\.?[A-Za-z](?:\\.[A-Za-z])*)?");

  private static final Pattern LETTERS =
      Pattern.compile("\\.?(?<letters>[A-Za-z](?:\\.[A-Za-z])*)");
  private static final Pattern LETTER = Pattern.compile("[a-z]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
  private static final Pattern BETWEEN = Pattern.compile(" ?[,;&/] ?(?:and )?| and | ");
  private static final Pattern RANGE =
      Pattern.compile("(?<from>\\S+?) ?(?: to |[-\u2010-\u2015]) ?(?<to>\\S+)");

  private static final Pattern LEADING =
      Pattern.compile(
          "(?<references>\\d{1,2}(?:\\.\\d{1,2}){1,2}\\.?[a-z](?:\\.[a-z]){0,20}"
              + "(?:(?: ?[,&] ?| and )[a-z](?!\\w)){0,20}|[A-Z]{2,8}\\d{1,4})"
              + "(?!\\w|\\.\\w)(?: ?[-\u2010-\u2015:.] ?| |$)");

  private ReferenceText() {}

  static Cell expand(String cell) {
    var text = Words.spaced(cell);
    if (DASHES.matcher(text).matches()) {
      return new Nothing();
    }
    if (text.length() > MOST) {
      return new AsItStands(cell);
    }
    var mended = mended(text);
    if (mended.isPresent()) {
      return new Mended(List.of(mended.get()));
    }
    return list(text).<Cell>map(Plain::new).orElseGet(() -> new AsItStands(text));
  }

  static Leading leading(String line) {
    var text = line.strip();
    var match = LEADING.matcher(text);
    if (!match.lookingAt()) {
      return new Leading("", new Nothing(), text);
    }
    var references = match.group("references");
    return new Leading(references, expand(references), text.substring(match.end()).strip());
  }

  /**
   * One reference that a narrow column broke, {@code AIP1 2}, or that lacks its dot, {@code 1.1g}.
   */
  private static Optional<ActionReference> mended(String text) {
    var closed = text.replace(" ", "");
    var broken = closed.length() < text.length() && text.indexOf(' ') == text.lastIndexOf(' ');
    if (broken && SERIES.matcher(closed).matches()) {
      return Optional.of(new ActionReference(closed));
    }
    var stemmed = STEMMED.matcher(closed);
    if (!stemmed.matches() || stemmed.group("letters") == null) {
      return Optional.empty();
    }
    var letters = stemmed.group("letters");
    var dotless = letters.length() == 1 && closed.contains(".");
    var split = broken && (text.contains(". ") || text.contains(" .")) && letters.length() == 2;
    return dotless || split
        ? Optional.of(
            new ActionReference(stemmed.group("stem") + "." + letters.charAt(letters.length() - 1)))
        : Optional.empty();
  }

  private static Optional<List<ActionReference>> list(String text) {
    var range = range(text);
    if (range.isPresent()) {
      return range;
    }
    var references = new ArrayList<ActionReference>();
    var stem = "";
    for (var piece : BETWEEN.split(text, -1)) {
      var read = piece(piece, stem);
      if (read.isEmpty() || references.size() + read.get().size() > MOST) {
        return Optional.empty();
      }
      references.addAll(read.get());
      stem = stem(references.getLast().text());
    }
    return Optional.of(references);
  }

  /** One piece of a list; a bare letter or number continues the stem before it. */
  private static Optional<List<ActionReference>> piece(String piece, String stem) {
    var stemmed = STEMMED.matcher(piece);
    var letters = LETTERS.matcher(piece);
    if (stem.endsWith(".") && letters.matches()) {
      return Optional.of(each(stem, letters.group("letters")));
    }
    if (!stem.isEmpty() && NUMBER.matcher(piece).matches()) {
      return Optional.of(List.of(new ActionReference(stem + piece)));
    }
    if (piece.contains(".") && stemmed.matches() && stemmed.group("letters") != null) {
      return Optional.of(each(stemmed.group("stem") + ".", stemmed.group("letters")));
    }
    return stemmed.matches() || SERIES.matcher(piece).matches()
        ? Optional.of(List.of(new ActionReference(piece)))
        : range(piece);
  }

  private static List<ActionReference> each(String stem, String letters) {
    return letters
        .chars()
        .filter(letter -> letter != '.')
        .mapToObj(letter -> new ActionReference(stem + (char) letter))
        .toList();
  }

  /** What comes before the last letter or number: {@code 2.1.} of 2.1.q, {@code AIP} of AIP12. */
  private static String stem(String reference) {
    var series = SERIES.matcher(reference);
    return series.matches()
        ? series.group("series")
        : reference.substring(0, reference.lastIndexOf('.') + 1);
  }

  /** {@code 2.1.a-d}, {@code AIP19 to AIP22}, {@code AIP19-22}: both ends and all between them. */
  private static Optional<List<ActionReference>> range(String text) {
    var range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    var from = range.group("from");
    var stem = stem(from);
    var to = range.group("to");
    var last = to.startsWith(stem) ? to.substring(stem.length()) : to;
    var first = from.substring(stem.length());
    if (stem.isEmpty() || first.isEmpty()) {
      return Optional.empty();
    }
    if (LETTER.matcher(first).matches() && LETTER.matcher(last).matches()) {
      return between(stem, first.charAt(0), last.charAt(0), false);
    }
    var numbers = NUMBER.matcher(first).matches() && NUMBER.matcher(last).matches();
    return numbers && !first.startsWith("0")
        ? between(stem, Integer.parseInt(first), Integer.parseInt(last), true)
        : Optional.empty();
  }

  private static Optional<List<ActionReference>> between(
      String stem, int first, int last, boolean number) {
    if (last <= first || last - first >= MOST) {
      return Optional.empty();
    }
    var members = new ArrayList<ActionReference>();
    for (var each = first; each <= last; each++) {
      members.add(new ActionReference(stem + (number ? String.valueOf(each) : (char) each)));
    }
    return Optional.of(members);
  }
}
