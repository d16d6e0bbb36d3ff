package waymark.registers.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.kernel.DayWords;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Version;
import waymark.registers.Entry;
import waymark.registers.FieldType;
import waymark.registers.MonthlyTotal;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.report.Report;
import waymark.report.Table;
import waymark.report.Text;
import waymark.web.AsKnown;

/** What pages of registers say. */
final class RegisterReport {

  /** So many columns stand beside the day; the others are on the page of the entry. */
  private static final int COLUMNS = 5;

  private RegisterReport() {}

  static Report list(
      Visit visit, AsKnown known, List<Register> registers, Map<String, Integer> counts) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            registers.isEmpty()
                ? "No register is in use."
                : CountWords.of(registers.size(), "register") + " in use."));
    if (!registers.isEmpty()) {
      var table =
          Table.captioned("Register by register")
              .column("Register")
              .figure("Entries")
              .column("What belongs in it");
      registers.forEach(it ->
          table.row(
              Cell.link(known.at(visit.at("/registers/" + it.key())), it.title()),
              Cell.of("%,d".formatted(counts.getOrDefault(it.key(), 0))),
              Cell.of(it.says())));
      parts.add(table.build());
    }
    parts.add(Part.prose(besides(visit, known)));
    return new Report("Registers", parts);
  }

  /** What is entered once, and not into a register. */
  private static Text besides(Visit visit, AsKnown known) {
    return Text.of("Two things are entered elsewhere and in no register: ")
        .then(Text.link(known.at(visit.at("/events")), "events that explain why a series changed"))
        .then(" and ")
        .then(Text.link(known.at(visit.at("/forum")), "what the forum asked for"))
        .then(".");
  }

  /**
   * Entries that a page lists.
   *
   * @param count how many are chosen, on all pages
   */
  record Listed(
      Register register,
      Offers offers,
      EntryChoice choice,
      List<Entry> entries,
      int count,
      Map<String, Map<String, Integer>> totals) {}

  static Report entries(Visit visit, AsKnown known, Listed it) {
    var parts = new ArrayList<Part>();
    var words = it.choice().words(it.register(), it.offers());
    parts.add(
        Part.lead(
            "%s%s."
                .formatted(
                    CountWords.of(it.count(), it.register().called()),
                    words.isEmpty() ? "" : " " + words)));
    if (!it.register().says().isEmpty()) {
      parts.add(Part.prose(it.register().says()));
    }
    if (!it.entries().isEmpty()) {
      parts.add(table(visit, known, it));
      if (!it.totals().isEmpty()) {
        parts.add(totals(it));
      }
    }
    return new Report(it.register().title(), parts);
  }

  private static List<RegisterField> columns(Register register) {
    return register.open().stream()
        .filter(it -> !it.id().equals(register.countsOn()))
        .filter(it -> !(it.type() instanceof FieldType.LongText))
        .limit(COLUMNS)
        .toList();
  }

  private static Table table(Visit visit, AsKnown known, Listed it) {
    var counts = it.register().field(it.register().countsOn()).orElseThrow();
    var table = Table.captioned("Entry by entry").column(counts.title());
    var columns = columns(it.register());
    columns.forEach(field -> {
      if (field.type().number()) {
        table.figure(field.title());
      } else {
        table.column(field.title());
      }
    });
    for (var entry : it.entries()) {
      var cells = new ArrayList<Cell>();
      cells.add(
          Cell.link(
              known.at(
                  visit.at(
                      "/registers/%s/entries/%s"
                          .formatted(it.register().key(), entry.id().value()))),
              DayWords.of(entry.on())));
      columns.forEach(field -> cells.add(cell(it.offers(), field, entry)));
      table.row(cells);
    }
    return table.build();
  }

  private static Cell cell(Offers offers, RegisterField field, Entry entry) {
    var words = offers.words(field, entry.value(field.id()));
    return Cell.of(words.isEmpty() ? "Not stated" : words);
  }

  private static Part totals(Listed it) {
    var table = Table.captioned("").column("Answer").figure("Entries");
    it.totals()
        .forEach((id, answers) ->
            it.register()
                .field(id)
                .ifPresent(field -> {
                  table.group(field.title());
                  it.offers()
                      .of(field)
                      .forEach((key, words) -> {
                        if (answers.containsKey(key)) {
                          table.row(Cell.of(words), Cell.of("%,d".formatted(answers.get(key))));
                        }
                      });
                }));
    return Part.section("How often each answer stands", table.build());
  }

  static Report entry(
      Register register, Offers offers, Entry entry, List<Version<Entry>> versions) {
    var parts = new ArrayList<Part>();
    var facts = new Part.Facts(List.of());
    for (var field : register.fields()) {
      var words = offers.words(field, entry.value(field.id()));
      facts =
          facts.and(
              field.mayIdentify()
                  ? field.title() + " (may identify a person: shown here alone)"
                  : field.title(),
              value(field, words));
    }
    parts.add(facts);
    parts.add(Part.section("History", history(register, offers, versions)));
    return new Report(Offers.capital(EntryForms.named(register, entry)), parts);
  }

  private static Cell value(RegisterField field, String words) {
    if (words.isEmpty()) {
      return Cell.of("Not stated");
    }
    return field.type() instanceof FieldType.Link && words.matches("https?://\\S+")
        ? Cell.of(Text.link(words, words))
        : Cell.of(words);
  }

  private static Table history(Register register, Offers offers, List<Version<Entry>> versions) {
    var table = Table.captioned("").column("Known since").column("What became of it").column("Why");
    for (var place = 0; place < versions.size(); place++) {
      var it = versions.get(place);
      table.row(
          Cell.of(DayWords.at(it.knownFrom())),
          Cell.of(
              it.takenBack()
                  ? "Taken back"
                  : place == versions.size() - 1
                      ? "Entered"
                      : changed(register, offers, versions.get(place + 1).fact(), it.fact())),
          Cell.of(it.fact().reason()));
    }
    return table.build();
  }

  private static String changed(Register register, Offers offers, Entry was, Entry now) {
    var changed =
        register.fields().stream()
            .filter(it -> !was.value(it.id()).equals(now.value(it.id())))
            .map(it ->
                "%s: from %s to %s"
                    .formatted(
                        it.title(),
                        quoted(offers.words(it, was.value(it.id()))),
                        quoted(offers.words(it, now.value(it.id())))))
            .toList();
    return changed.isEmpty() ? "Nothing changed" : String.join("; ", changed);
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "nothing" : "“" + words + "”";
  }

  static Report definition(Register register, List<Version<String>> versions) {
    var table =
        Table.captioned("Field by field")
            .column("Field")
            .column("Id")
            .column("Type")
            .column("What is asked of it");
    register
        .fields()
        .forEach(it ->
            table.row(
                Cell.of(it.title()),
                Cell.of(it.id()),
                Cell.of(type(it.type())),
                Cell.of(asked(register, it))));
    var history = Table.captioned("").column("Known since").column("What became of it");
    for (var it : versions) {
      history.row(
          Cell.of(DayWords.at(it.knownFrom())),
          Cell.of(
              it.takenBack()
                  ? "No longer in use"
                  : it.equals(versions.getLast()) ? "Taken into use" : "Changed"));
    }
    return Report.of(
        "How “%s” is defined".formatted(register.title()),
        Part.prose(
            register.says().isEmpty() ? "It does not say what belongs in it." : register.says()),
        table.build(),
        Part.section("History", history.build()));
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Choice(var offers) -> "one of: " + offered(offers);
      case FieldType.Several(var offers) -> "some of: " + offered(offers);
      case FieldType.EntryOf(var other) -> "an entry of “%s”".formatted(other);
      default -> type.key();
    };
  }

  private static String offered(List<FieldType.Offer> offers) {
    return String.join(
        "; ", offers.stream().map(it -> "%s (%s)".formatted(it.words(), it.key())).toList());
  }

  private static String asked(Register register, RegisterField it) {
    var asked = new ArrayList<String>();
    if (it.id().equals(register.countsOn())) {
      asked.add("its day says in which month an entry counts");
    }
    asked.add(it.required() ? "needed" : "may be left empty");
    var limits = it.limits();
    if (limits.notInFuture()) {
      asked.add("not in the future");
    }
    limits.notBefore().ifPresent(other -> asked.add("not before " + other));
    limits.least().ifPresent(least -> asked.add("at least " + least.toPlainString()));
    limits.most().ifPresent(most -> asked.add("at most " + most.toPlainString()));
    limits.notAbove().ifPresent(other -> asked.add("not more than " + other));
    it.grading()
        .ifPresent(grading ->
            asked.add(
                "worked out from what is ticked in %s: %s"
                    .formatted(
                        grading.from(),
                        String.join(
                            ", ",
                            grading.least().entrySet().stream()
                                .map(one -> "%s from %d".formatted(one.getKey(), one.getValue()))
                                .toList()))));
    if (it.mayIdentify()) {
      asked.add("may identify a person: in no list, file or calculation");
    }
    return Offers.capital(String.join(", ", asked));
  }

  static Report totals(Register register, List<MonthlyTotal> totals) {
    var parts = new ArrayList<Part>();
    parts.add(
        Part.lead(
            totals.isEmpty()
                ? "No monthly total is known."
                : "These were counted elsewhere. They open to no entries."));
    if (!totals.isEmpty()) {
      var table =
          Table.captioned("Month by month")
              .column("Month")
              .column("What was counted")
              .figure("Total")
              .column("Counted where")
              .column("Why corrected");
      totals.forEach(it ->
          table.row(
              Cell.of(ReportingPeriod.month(it.month()).inWords()),
              Cell.of(it.cut().isEmpty() ? "All" : it.cut()),
              Cell.of(Offers.number(it.total())),
              Cell.of(it.source()),
              Cell.of(it.reason())));
      parts.add(table.build());
    }
    return new Report("Monthly totals: " + register.title(), parts);
  }
}
