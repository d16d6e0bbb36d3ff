package waymark.timeliness;

import java.util.ArrayList;
import java.util.List;
import waymark.casework.Dimension;
import waymark.casework.Measure;

/** What stands below the options: the file, and what each measure counts. */
final class HelpText {

  private static final int WIDTH = 78;

  private static final String FILE =
"""

The file. One event a line, in any order; the first line names the columns
case,event,date,detail. "case" is a key that says nothing about the child,
"date" is 2024-10-31 or 31/10/2024. Columns of other names are dropped.
Other forms of extract, and how a mapping is written: docs/timeliness.md.
The events, with what "detail" may be:
  request                parent, school, health, social-care, other
  decision-to-assess, decision-not-to-assess
  advice-asked, advice-returned
                         the service, such as educational psychology
  no-plan-notice, draft-plan, final-plan, withdrawn, ceased
  exception              a, b, c or d, of regulation 10(4)
  review-meeting
  review-decision        maintain, amend, cease
  amendment-notice, amended-plan
  mediation, appeal
  mediation-outcome      agreed, not-agreed, not-held
  appeal-outcome         upheld, partly-upheld, dismissed, conceded, withdrawn
  phase-transfer         school, post-16, within-post-16; dated 15 February,
                         31 March, or five months before the move
  phase-transfer-plan    dated as the plan that names the next setting
  placement              mainstream, special, resourced, independent, home,
                         other
What a case is, from that day on; before the first the first holds:
  need                   SPLD, MLD, SLD, PMLD, SEMH, SLCN, HI, VI, MSI, PD,
                         ASD, DS, OTH
  born                   2012-05; of a date the day is dropped
  locality, team         a name
  worker                 a role or a number; a name becomes a keyed number
  priority               child-in-care, transition, none
A case that a check stops is in none of the measures; the others still count.

The measures. Months run from the first to the last in which something
happened. A share of nothing and a wait of nobody are printed as "-", in JSON
as null.
""";

  private static final String PARTS =
"""

The parts. In JSON every measure also stands there by quarter (2024-Q4 is
October to December 2024), and by month, quarter and year in parts of the
cases, as "need: SEMH" in "cut", where something is counted in them; of advice
"cut" is the service by its name alone. A part of which no case of the extract
says anything is none.
""";

  private static final String END =
      """

      Exit code 0 when every file was read, 2 when one could not be read at all;
      the others are still counted. Nothing is sent anywhere and nothing is kept.
      """;

  private HelpText() {}

  static String[] lines() {
    var lines = new ArrayList<String>(FILE.lines().toList());
    for (var measure : Measure.all()) {
      lines.add("  " + measure.key());
      lines.addAll(wrapped(measure.sentence()));
    }
    lines.addAll(PARTS.lines().toList());
    for (var dimension : Dimension.values()) {
      lines.add("  " + dimension.key());
      lines.addAll(wrapped(dimension.sentence()));
    }
    lines.addAll(END.lines().toList());
    return lines.stream().map(it -> it.replace("%", "%%")).toArray(String[]::new);
  }

  private static List<String> wrapped(String sentence) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : sentence.split(" ", -1)) {
      if (line.length() + word.length() + 7 > WIDTH) {
        lines.add("      " + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add("      " + line);
    return lines;
  }
}
