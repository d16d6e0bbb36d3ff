package waymark.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import waymark.documents.Body.Member;
import waymark.documents.Outline.Line;
import waymark.documents.Outline.Piece;
import waymark.documents.Paper.Note;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;

/**
 * Lists of members: {@code The members of the Improvement Board are:} and then role, name, post and
 * organisation, wrapped over lines, sometimes two members in one line.
 */
final class Members {

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:the )?(?:current )?members(?:hip)? of (?:the )?(?<body>.{3,100}?)"
              + " (?:are|is|comprises|includes?)(?: as follows)?:?",
          Pattern.CASE_INSENSITIVE);

  private static final String ORGANISATION =
      "(?:Council|CCG|ICB|ICS|NHS|Trust|University|College|Partnership|Forum|Academy|School)";
  private static final Pattern ENDS_WITH_ORGANISATION =
      Pattern.compile(".{0,80}\\b" + ORGANISATION + "(?: [A-Z][a-z]+)?");

  /** Where a second member begins behind the organisation of the first. */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("\\b" + ORGANISATION + " (?=(?:[A-Z]\\S* |\\d+ ){1,6}[A-Z]\\S*,)");

  private static final String NAME = "\\p{Lu}[\\p{L}'\u2019.-]{0,30}";

  /** Words that end a role; the name comes behind them. */
  private static final Pattern ROLE_AND_NAME =
      Pattern.compile(
          "(?<role>(?:\\S+ ){0,6}?(?:Vice[- ])?"
              + "(?:Chair|Chairperson|Director|Lead|Representative|Rep|Manager|Officer|Adviser|Advisor"
              + "|Secretary|Member|Observer|Governor|Headteacher|Commissioner"
              + "|(?:Head|Chair|Director|Deputy) (?:of|for) (?:\\S+ ){0,4}\\S+))"
              + " (?<name>(?:(?:Cllr|Dr|Prof|Professor|Sir|Dame|Mr|Mrs|Ms) )?"
              + NAME
              + "(?: "
              + NAME
              + "){1,2})");

  private static final int LONGEST = 240;

  private final List<Note> notes = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Line> open = new ArrayList<>();
  private String body = "";
  private String where = "";

  private Members() {}

  static Found<Body> in(List<Piece> pieces) {
    var members = new Members();
    for (var piece : pieces) {
      if (piece instanceof Line line) {
        members.line(line);
      } else {
        members.end();
      }
    }
    members.end();
    return new Found<>(members.bodies, members.notes);
  }

  private void line(Line line) {
    var text = line.text();
    var opening = OPENING.matcher(text);
    if (text.length() <= LONGEST && opening.matches()) {
      end();
      body = opening.group("body");
      where = line.where();
    } else if (!body.isEmpty()) {
      if (line.heading() || text.length() > LONGEST || sentence(text)) {
        end();
      } else {
        take(line);
      }
    }
  }

  /** A sentence ends the list: {@code The adviser will be invited to attend as an observer.} */
  private static boolean sentence(String text) {
    return text.endsWith(".") && text.split(" ", -1).length > 6;
  }

  private void take(Line line) {
    var text = MarkedText.of(line).text();
    var second = RUN_TOGETHER.matcher(text);
    var found = second.find();
    var first = found ? text.substring(0, second.end()).strip() : text;
    var rest = found ? text.substring(second.end()) : "";
    if (found && (wraps() || first.contains(",")) && beginsMember(rest)) {
      notes.add(
          new Repair(
              line.where(), "two members in one line", "two members, parted after " + last(first)));
      lineOf(line, first);
      lineOf(line, rest);
    } else {
      lineOf(line, text);
    }
  }

  private static String last(String text) {
    return text.substring(text.lastIndexOf(' ') + 1);
  }

  /** Begins a member, or goes on with the one before, whose post or organisation was wrapped. */
  private void lineOf(Line line, String text) {
    if (open.isEmpty()
        || (!wraps() && beginsMember(text))
        || open.getLast().text().length() > LONGEST) {
      open.add(new Line(line.where(), text, false, line.objective()));
    } else {
      var before = open.removeLast();
      open.add(new Line(before.where(), before.text() + " " + text, false, before.objective()));
    }
  }

  /** A member whose text ends with a comma goes on in the next line. */
  private boolean wraps() {
    return !open.isEmpty() && open.getLast().text().endsWith(",");
  }

  private static boolean beginsMember(String text) {
    var comma = text.indexOf(',');
    return comma > 0 && comma <= LONGEST && read(text.substring(0, comma)).isPresent();
  }

  private record RoleAndName(String role, String name) {}

  private static Optional<RoleAndName> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    var match = ROLE_AND_NAME.matcher(text);
    return match.matches()
        ? Optional.of(new RoleAndName(match.group("role"), match.group("name")))
        : Optional.empty();
  }

  private void end() {
    var members = new ArrayList<Member>();
    for (var line : open) {
      member(line)
          .ifPresentOrElse(
              members::add,
              () ->
                  notes.add(
                      new Unread(
                          line.where(),
                          Notes.shortened(line.text()),
                          "no role and name of a member")));
    }
    if (!members.isEmpty()) {
      bodies.add(new Body(where, body, members));
    }
    open.clear();
    body = "";
  }

  private static Optional<Member> member(Line line) {
    var parts = List.of(line.text().split(", ?", -1));
    return read(parts.getFirst())
        .map(it -> {
          var rest = parts.subList(1, parts.size()).stream().filter(p -> !p.isBlank()).toList();
          var apart = rest.size() > 1 && ENDS_WITH_ORGANISATION.matcher(rest.getLast()).matches();
          var post = apart ? rest.subList(0, rest.size() - 1) : rest;
          return new Member(
              line.where(),
              it.role(),
              it.name(),
              String.join(", ", post),
              apart ? rest.getLast() : "");
        });
  }
}
