package waymark.registers.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.kernel.ReportingPeriod;
import waymark.registers.Answered;
import waymark.registers.Entry;
import waymark.registers.FieldType;
import waymark.registers.Register;
import waymark.registers.RegisterField;
import waymark.report.office.FillIn;
import waymark.report.office.Imprint;

/**
 * The workbook of a register: empty to be filled in, of one month or of any, or with entries that
 * stand. It says itself whose it is, so that it is not taken in elsewhere.
 */
record EntryWorkbook(Register register, Offers offers, Optional<YearMonth> month) {

  /** The words before what it says of itself on its second sheet. */
  static final String REGISTER = "Register";

  static final String MONTH = "Month";

  /** As many entries stand in one; a workbook is no archive. */
  static final int MOST = 10_000;

  /**
   * Ready to be filled in. What may identify a person is left out where the register does without:
   * a workbook goes by mail.
   */
  byte[] toFillIn(Imprint imprint) {
    return render(
        register.asked().stream().filter(it -> !it.mayIdentify() || it.required()).toList(),
        List.of(),
        0,
        imprint);
  }

  /**
   * With entries, without what may identify a person.
   *
   * @param all how many there are, of which these are the latest
   */
  byte[] with(List<Entry> entries, int all, Imprint imprint) {
    return render(register.open(), entries, all, imprint);
  }

  private byte[] render(List<RegisterField> fields, List<Entry> entries, int all, Imprint imprint) {
    var about = new LinkedHashMap<String, String>();
    about.put(REGISTER, register.key());
    month.ifPresent(it -> about.put(MONTH, it.toString()));
    about.put("What belongs in it", register.says());
    about.put(
        "How to send it back",
        ("Open the register “%s” in Waymark, choose “Take in several from a file”, and choose this"
                + " workbook. Nothing is kept before you have seen what it says.")
            .formatted(register.title()));
    if (all > 0) {
      about.put(
          "Entries",
          all > entries.size()
              ? "The latest %,d of %,d; choose fewer days for the others."
                  .formatted(entries.size(), all)
              : "%,d, as they stand.".formatted(all));
    }
    return FillIn.render(
        register.title() + month.map(it -> ", " + ReportingPeriod.month(it).inWords()).orElse(""),
        about,
        fields.stream().map(this::column).toList(),
        entries.stream().map(entry -> fields.stream().map(it -> cell(it, entry)).toList()).toList(),
        imprint);
  }

  private FillIn.Column column(RegisterField field) {
    var help =
        Stream.of(
                field.hint(),
                field.required() ? "Needed" : "",
                field.grading().isPresent() ? "Worked out; leave it empty" : "",
                field.mayIdentify() ? "May identify a person" : "")
            .filter(it -> !it.isEmpty())
            .toList();
    return new FillIn.Column(field.title(), String.join(". ", help), kind(field));
  }

  private FillIn.Kind kind(RegisterField field) {
    var limits = field.limits();
    return switch (field.type()) {
      case FieldType.Text _, FieldType.LongText _, FieldType.Post _, FieldType.Link _ ->
          new FillIn.Kind.Words();
      case FieldType.Day _ -> day(field);
      case FieldType.Whole _ ->
          new FillIn.Kind.Quantity(true, limits.least().orElse(BigDecimal.ZERO), limits.most());
      case FieldType.Decimal _, FieldType.Money _ ->
          new FillIn.Kind.Quantity(false, limits.least().orElse(BigDecimal.ZERO), limits.most());
      case FieldType.Several _ -> new FillIn.Kind.SomeOf(words(field));
      default -> new FillIn.Kind.OneOf(words(field));
    };
  }

  private FillIn.Kind day(RegisterField field) {
    return month
        .filter(_ -> field.id().equals(register.countsOn()))
        .map(it -> new FillIn.Kind.Day(it.atDay(1), it.atEndOfMonth()))
        .orElseGet(() ->
            new FillIn.Kind.Day(
                LocalDate.of(Answered.EARLIEST, 1, 1), LocalDate.of(Answered.LATEST, 12, 31)));
  }

  private List<String> words(RegisterField field) {
    return List.copyOf(offers.of(field).values());
  }

  /** Days and numbers as a workbook knows them, answers in words. */
  private String cell(RegisterField field, Entry entry) {
    var kept = entry.value(field.id());
    return switch (field.type()) {
      case FieldType.Day _, FieldType.Whole _, FieldType.Decimal _, FieldType.Money _ -> kept;
      case FieldType.LongText _ -> kept.replace("\n", " ");
      case FieldType.Several _ -> offers.words(field, kept).replace(", ", "; ");
      default -> offers.words(field, kept);
    };
  }
}
