package waymark.papers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what may name a person in the words of a paper, so that a person looks before they are
 * kept.
 *
 * <p>The rule: a title before a capital word ({@code Dr Example}); initials before a capital word
 * ({@code J. Example}); two or three capital words in a row, of which none is a word that the paper
 * also writes in small letters, a word of its headings, objectives and measures, a month or a day,
 * or a usual word of roles, organisations and places in this field; e-mail addresses; and telephone
 * numbers. It finds more than names, and not all names: a first name alone is not found.
 */
final class NameScreen {

  /** {@code Hawthorn}, {@code O'Alder}, {@code McRowan}, {@code Birch-Elder}. */
  private static final String CAPITAL =
      "\\p{Lu}(?:['\u2019]\\p{Lu})?[\\p{Ll}\\p{M}]+(?:\\p{Lu}[\\p{Ll}\\p{M}]+)?"
          + "(?:['\u2019-]\\p{L}[\\p{Ll}\\p{M}]+){0,4}";

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{Alnum}._%+'-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,4}");

  private static final Pattern TELEPHONE =
      Pattern.compile("(?<![\\p{Alnum}.,/-])(?:\\+44 ?|0)(?:[ -]?\\d){9,10}(?![\\p{Alnum}])");

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Revd|Reverend|Cllr|Councillor)\\.?"
              + " (?:\\p{Lu}\\.? ?){0,3}"
              + CAPITAL
              + "(?: "
              + CAPITAL
              + ")?");

  private static final Pattern INITIALED =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{Lu}\\. ?){1,3}"
              + CAPITAL
              + "|(?<![\\p{L}.] ?)(?![AI] )\\p{Lu} "
              + CAPITAL);

  private static final Pattern IN_A_ROW =
      Pattern.compile("(?<![\\p{L}'\u2019-])" + CAPITAL + "(?: " + CAPITAL + "){1,2}(?!\\p{L})");

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:['\u2019][\\p{L}\\p{M}]+)*+");

  /** Not behind a title or an initial. */
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Cllr|\\p{Lu}))[.!?](?=\\s)|\\n");

  /** Words of roles, organisations, places and times that no person is called by alone. */
  private static final Set<String> USUAL =
      Stream.of(
              """
              january february march april may june july august september october november december
              monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter easter christmas
              term terms week month quarter year years annual monthly weekly quarterly
              the a an and or of in on at to for from by with without this that these those there all any each every
              some most many more new next last first second third our we it its they their he she his her as is are was
              were be been has have had will would can could may might must should if when where while after before since
              during following however therefore also both no not only over under between within through across
              director directors deputy assistant head heads chief executive officer officers manager managers lead leads
              leader leaders chair chairs chairman coordinator coordinators senior principal strategic operational interim
              associate designated clinical medical social health education educational care children children's childrens
              child young people person families family parent parents carer carers early years school schools college
              colleges academy academies nursery primary secondary special specialist mainstream independent alternative
              provision inclusion service services team teams department directorate division board boards committee
              committees panel forum group groups council councillors cabinet member members portfolio holder local
              authority authorities area areas borough city county district metropolitan national region regional north
              south east west northern southern eastern western central england english britain british wales scotland
              united kingdom government secretary state minister ministers ofsted cqc commission quality integrated
              nhs trust foundation hospital community mental partnership partnerships partner partners improvement
              plan plans planning priority priorities action actions objective objectives outcome outcomes strategy
              strategies strategic framework programme project pathway pathways policy review reviews report reports
              assessment assessments needs need send sendco senco sendiass sen ehc ehcp ehcps support advice
              therapy therapies therapist therapists speech language communication occupational physiotherapy psychology
              psychologist psychologists educational autism adhd camhs cahms dynamic neurodevelopmental neurodiversity
              transition transitions preparing adulthood youth justice employment training workforce development voice
              co-production coproduction engagement participation joint commissioning commissioner commissioners
              commissioned dashboard data scorecard scorecards performance statement written notice order tribunal
              mediation appeals complaints governance assurance audit inspection ofsted inspectorate department
              standards terms reference working agreement memorandum understanding letter minutes agenda item
              website offer hub hubs centre centres house street road avenue lane park square hall room building
              act code practice regulations green paper white bill equality public sector duty
              example invented mereside wirral sefton merseyside cheshire liverpool
              """
                  .strip()
                  .split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private final Set<String> vocabulary;

  private NameScreen(Set<String> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A screen for the texts of one paper.
   *
   * @param texts all of them: a word that stands in one of them in small letters names nobody
   * @param called what headings, objectives, measures and the area are called
   */
  static NameScreen of(List<String> texts, List<String> called) {
    var words = new HashSet<>(USUAL);
    texts.stream()
        .flatMap(NameScreen::words)
        .filter(it -> Character.isLowerCase(it.codePointAt(0)))
        .forEach(words::add);
    called.stream()
        .flatMap(NameScreen::words)
        .map(it -> it.toLowerCase(Locale.ROOT))
        .forEach(words::add);
    return new NameScreen(words);
  }

  private static Stream<String> words(String text) {
    return WORD.matcher(text).results().map(it -> it.group());
  }

  /** What in a text may name a person, in the order of the text; none within another. */
  List<PossibleName> in(String text) {
    var found = new Found(text);
    found.addAll(EMAIL, "an e-mail address");
    found.addAll(TELEPHONE, "a telephone number");
    found.addAll(TITLED, "a title before a name");
    for (var match = INITIALED.matcher(text); match.find(); ) {
      if (!known(match.group().replaceAll("^(?:\\p{Lu}\\.? ?)+(?=\\p{Lu})", ""))) {
        found.add(match.start(), match.end(), "initials before a name");
      }
    }
    for (var match = IN_A_ROW.matcher(text); match.find(); ) {
      unknown(match.start(), match.group())
          .forEach(it -> found.add(it.from(), it.until(), "capital words in a row"));
    }
    return found.inOrder();
  }

  /** The same by what says so itself, whatever words a paper has; capital words do not. */
  static List<PossibleName> plainlyIn(String text) {
    var found = new Found(text);
    found.addAll(EMAIL, "an e-mail address");
    found.addAll(TELEPHONE, "a telephone number");
    found.addAll(TITLED, "a title before a name");
    return found.inOrder();
  }

  /** What was found so far in a text; what comes first stands, and nothing lies over it. */
  private static final class Found {

    private final String text;
    private final BitSet covered = new BitSet();
    private final List<PossibleName> names = new ArrayList<>();

    Found(String text) {
      this.text = text;
    }

    void addAll(Pattern pattern, String why) {
      for (var match = pattern.matcher(text); match.find(); ) {
        add(match.start(), match.end(), why);
      }
    }

    void add(int from, int until, String why) {
      if (covered.get(from, until).isEmpty()) {
        covered.set(from, until);
        names.add(new PossibleName(from, until, text.substring(from, until), why));
      }
    }

    List<PossibleName> inOrder() {
      return names.stream().sorted(Comparator.comparingInt(PossibleName::from)).toList();
    }
  }

  /** Letters of a text, the last one not included. */
  private record Run(int from, int until) {}

  /** The runs of at least two words of which none is a word of the paper's own. */
  private List<Run> unknown(int start, String words) {
    var runs = new ArrayList<Run>();
    var at = start;
    var from = -1;
    var count = 0;
    var until = start;
    for (var word : words.split(" ", -1)) {
      if (known(word)) {
        if (count > 1) {
          runs.add(new Run(from, until));
        }
        count = 0;
      } else {
        from = count == 0 ? at : from;
        count++;
        until = at + word.length();
      }
      at += word.length() + 1;
    }
    if (count > 1) {
      runs.add(new Run(from, until));
    }
    return runs;
  }

  private boolean known(String word) {
    var small = word.toLowerCase(Locale.ROOT).replaceAll("['\u2019]s$", "");
    return Arrays.stream(small.split("-")).allMatch(vocabulary::contains)
        || vocabulary.contains(small)
        || (small.endsWith("s") && vocabulary.contains(small.substring(0, small.length() - 1)));
  }

  /**
   * A text without the sentences in which something was found; may be empty.
   *
   * @param names in the order of the text, none over another
   */
  static String without(String text, List<PossibleName> names) {
    var kept = new ArrayList<String>();
    var from = 0;
    var next = 0;
    for (var end = SENTENCE_END.matcher(text); from < text.length(); ) {
      var until = end.find(from) ? end.end() : text.length();
      while (next < names.size() && names.get(next).until() <= from) {
        next++;
      }
      if (next == names.size() || names.get(next).from() >= until) {
        kept.add(text.substring(from, until).strip());
      }
      from = until;
    }
    return kept.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
  }
}
