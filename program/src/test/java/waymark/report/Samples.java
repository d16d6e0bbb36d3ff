package waymark.report;

import static waymark.report.Cell.bad;
import static waymark.report.Cell.good;
import static waymark.report.Cell.neutral;
import static waymark.report.Cell.warning;
import static waymark.report.Part.fact;
import static waymark.report.Part.items;
import static waymark.report.Part.prose;
import static waymark.report.Part.section;

import waymark.kernel.Figure;
import waymark.kernel.Unit;

/** Reports of the fictional area Mereside, one for each thing that a renderer must get right. */
enum Samples {
  OCTOBER {
    @Override
    Report report() {
      return Report.of(
          "Mereside SEND tracker, December 2024",
          fact("October 2024", Cell.of(Text.strong("3 of 7 promises met").then(" (43%)")))
              .and("Left out", "1 promised and never measured")
              .and("Restated", warning("1 reading, which flips a judgement"))
              .and("Claims", "2 hold, 1 differs, 1 cannot be checked"),
          section(
              "Promised for October 2024",
              Table.captioned("Milestones and actuals as known on 11 December 2024")
                  .column("Metric")
                  .figure("Milestone")
                  .figure("Actual")
                  .status("Met?")
                  .group("Objective 1  Strengthen quality and timeliness", "1 of 3 met")
                  .row(
                      "EHC 20-week compliance for new plans",
                      percent("at least 37%", 37),
                      percent("15%", 15),
                      bad("not met"))
                  .row(
                      "Annual reviews completed within the statutory time",
                      percent("at least 45%", 45),
                      percent("38.4%", "38.4"),
                      bad("not met"))
                  .row(
                      "Plans judged good or better in the quality audit",
                      percent("above 60%", 60),
                      percent("66%", 66),
                      good("met"))
                  .group("Objective 2  Co-production with families", "2 of 2 met")
                  .row(
                      "Monthly co-production activities",
                      number("more than 6", 6),
                      number("10", 10),
                      good("met"))
                  .row(
                      "Meetings requested by families and held",
                      Cell.of("N/A"),
                      Cell.of("N/A"),
                      neutral("not assessed"))
                  .row(
                      "Complaints due to communication",
                      number("fewer than 6", 6),
                      number("4", 4),
                      good("met"))
                  .group("Objective 3  Inclusion in every school", "0 of 2 met")
                  .row(
                      "Children with a plan who are persistently absent",
                      number("at most 850", 850),
                      number("1,017", 1017),
                      bad("not met"))
                  .row(
                      "Requests for an assessment of education, health and care needs",
                      Cell.of("lower than 106"),
                      number("122", 122),
                      bad("not met"))
                  .row(
                      "Schools with a trained inclusion lead",
                      number("at least 95", 95),
                      Cell.of("TBC"),
                      neutral("not assessed"))
                  .note(
                      "Lower and higher compare with the first reading of the series, April 2024.")
                  .note(
                      "Left out: schools with a trained inclusion lead (promised, no actual given).")
                  .build()),
          section(
              "Restated since November 2024",
              Table.captioned("")
                  .column("Metric")
                  .column("Period")
                  .figure("Was")
                  .figure("Now")
                  .status("Judgement")
                  .row(
                      "Requests for an assessment of education, health and care needs",
                      Cell.of("October 2024"),
                      number("80", 80),
                      number("122", 122),
                      warning("was met, now not met"))
                  .build()),
          section(
              "Claims",
              items(
                  "Paragraph 3.2: \"5/7 have been achieved or exceeded\": 3 of 7 on the figures as known now.",
                  "Paragraph 4.1: \"a 62% increase\" from 285 to 460: it is 61%.")));
    }
  },
  NARRATIVES {
    @Override
    Report report() {
      return Report.of(
          "Actions behind schedule",
          prose(
              Text.of("Two of ")
                  .thenStrong("38 actions")
                  .then(" are behind schedule. Run ")
                  .thenCode("./waymark judge --json")
                  .then(" for all of them.")),
          Table.captioned("Actions and what stands in the way")
              .column("Ref")
              .column("Action")
              .column("Lead")
              .status("On track")
              .column("Barriers and risks")
              .row(
                  "2.1.q",
                  Cell.of("Publish the co-production charter in every school"),
                  Cell.of("DS"),
                  bad("no"),
                  Cell.of(
                      "The charter waits for the parent carer forum, whose next meeting is in January. Two schools have asked for a version in plain words; a draft of it exists and has been read by the forum's chair."))
              .row("2.3.a", Cell.of("Train case officers"), Cell.of("KT"), good("yes"), Cell.BLANK)
              .row(
                  "AIP12",
                  Cell.of("Recruit educational psychologists"),
                  Cell.of("MW / LR"),
                  warning("not stated"),
                  Cell.of("National shortage"))
              .note("Not stated: the cell is blank or says \"-\".")
              .build(),
          section(
              "By objective",
              section("Objective 1", prose("Nothing is behind.")),
              section("Objective 2", items("2.1.q"))));
    }
  },
  TOO_WIDE {
    @Override
    Report report() {
      var table = Table.captioned("Readings of 2024").breadth(Table.Breadth.MANY).column("Metric");
      String[] months = {
        "April", "May", "June", "July", "August", "September", "October", "November", "December"
      };
      for (String month : months) {
        table.figure(month);
      }
      return Report.of(
          "More columns than a line holds",
          table
              .group("Objective 1", "not summed up")
              .row(
                  "Children missing education",
                  "1,255",
                  "1,249",
                  "1,248",
                  "1,264",
                  "N/A",
                  "918",
                  "1,017",
                  "1,080",
                  "")
              .row(
                  "EHC 20-week compliance",
                  "14%",
                  "17%",
                  "17%",
                  "17%",
                  "17%",
                  "16%",
                  "15%",
                  "15%",
                  "14%")
              .build());
    }
  },
  FOREIGN {
    @Override
    Report report() {
      return Report.of(
          "Any script \u001b]0;owned\u0007 and no tricks",
          prose(
              "Red \u001b[31mtext\u001b[0m, a reversed \u202Egnp.exe\u202C, a C1 \u009b2J, a tab\there,\na line."),
          Table.captioned("Widths")
              .column("Word")
              .figure("Figure")
              .status("How")
              .row("na\u0131\u0308ve cafe\u0301", Cell.of("1"), good("combining"))
              .row("特別な教育的支援を必要とする子ども", Cell.of("12"), good("wide"))
              .row("😀👩\u200D👩\u200D👧❤\uFE0F", Cell.of("123"), good("emoji"))
              .row("שלום עולם", Cell.of("1234"), good("from the right"))
              .row(
                  "https://mereside.example/send/local-offer/a-very-long-address/that-has-no-blank/at-all?x=1",
                  Cell.of("5"),
                  neutral("long"))
              .build());
    }
  },
  NOTHING {
    @Override
    Report report() {
      return Report.of(
          "Nothing found",
          items(),
          Table.captioned("No rows").column("Metric").figure("Actual").build(),
          section("", prose("")),
          prose("That is all."));
    }
  };

  abstract Report report();

  private static Cell percent(String shown, long value) {
    return Cell.amount(Figure.of(value), Unit.PERCENT, shown);
  }

  private static Cell percent(String shown, String value) {
    return Cell.amount(Figure.of(value), Unit.PERCENT, shown);
  }

  private static Cell number(String shown, long value) {
    return Cell.amount(Figure.of(value), Unit.NUMBER, shown);
  }
}
