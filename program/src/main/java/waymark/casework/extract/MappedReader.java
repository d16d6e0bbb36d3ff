package waymark.casework.extract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Ground;
import waymark.casework.Rule;

/** Takes the rows of somebody's own extract, by what a mapping says of its columns. */
final class MappedReader implements Rows {

  private static final Set<String> YES = Set.of("y", "yes", "true", "1");
  private static final Set<String> NO = Set.of("n", "no", "false", "0", "");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Mapping mapping;
  private final CaseKeys keys;
  private final CaseBook book;
  private final MappedColumns columns;

  /**
   * @param header as it stands in the file; the mapping misses nothing in it
   */
  MappedReader(List<String> header, Mapping mapping, CaseKeys keys, CaseBook book)
      throws UnreadableExtract {
    this.mapping = mapping;
    this.keys = keys;
    this.book = book;
    this.columns = MappedColumns.of(header, mapping);
    book.asks(columns.asked());
  }

  /** The columns of which nothing comes in as it stands. */
  List<String> dropped() {
    return columns.dropped();
  }

  @Override
  public void row(long line, List<String> cells) throws UnreadableExtract {
    var where = "line " + line;
    var key = key(cells, where);
    var lines = key.isEmpty() ? Optional.<CaseLines>empty() : book.of(key.get(), where);
    if (lines.isEmpty()
        || LineReader.tooMany(key.get(), lines.get(), where, cells, columns.count())) {
      return;
    }
    var row = new Row(new CaseLine(book, key.get(), lines.get(), where), cells);
    if (columns.bornAt() >= 0) {
      book.born(key.get(), lines.get(), where, row.cell(columns.bornAt()));
    }
    if (columns.wordAt() >= 0) {
      event(row);
    } else {
      events(row);
    }
  }

  private Optional<String> key(List<String> cells, String where) {
    if (columns.keyAt() >= 0) {
      return Optional.of(LineReader.at(cells, columns.keyAt()).strip());
    }
    var upn = BLANKS.matcher(LineReader.at(cells, columns.upnAt())).replaceAll("");
    if (Upn.is(upn)) {
      return Optional.of(keys.of("upn", upn));
    }
    book.stray(
        Rule.CASE_MISSING,
        where,
        upn.isEmpty() ? "there is no UPN" : "what stands where the UPN should be is none");
    return Optional.empty();
  }

  /** One row while it is read. */
  private record Row(CaseLine at, List<String> cells) {
    String cell(int column) {
      return LineReader.at(cells, column).strip();
    }

    void found(Rule rule, String text) {
      at.found(rule, text);
    }
  }

  private void event(Row row) throws UnreadableExtract {
    for (var column : columns.others()) {
      var cell = row.cell(column.at());
      switch (column.meaning()) {
        case Meaning.DetailOf(var kind) when Meaning.holds(kind) && !cell.isEmpty() ->
            said(row, kind, cell);
        case Meaning.Whether it -> whether(row, it, cell);
        default -> {}
      }
    }
    happened(row);
  }

  private void happened(Row row) throws UnreadableExtract {
    var word = row.cell(columns.wordAt());
    var kind = mapping.kind(word);
    if (kind.isEmpty()) {
      row.found(
          Rule.EVENT_UNKNOWN,
          (word.isBlank() ? "there is no event" : LineReader.shown(word) + " is no event")
              + " that the mapping knows");
      return;
    }
    var date = row.cell(columns.dayAt());
    var detail = row.cell(columns.detailAt());
    if (date.isEmpty() && Meaning.holds(kind.get())) {
      said(row, kind.get(), detail);
      return;
    }
    var day = book.day(row.at.key(), row.at.lines(), row.at.where(), date);
    if (day.isPresent()) {
      happened(row, kind.get(), day.get(), detail);
    }
  }

  private void events(Row row) throws UnreadableExtract {
    Optional<LocalDate> requested = Optional.empty();
    var dated = EnumSet.noneOf(EventKind.class);
    for (var column : columns.days()) {
      var written = row.cell(column.at());
      if (!written.isEmpty()) {
        var kind = column.kind();
        dated.add(kind);
        var day = row.at.day(written);
        if (day.isPresent()) {
          var beside = column.detailAt() < 0 ? column.fixed() : row.cell(column.detailAt());
          happened(row, kind, day.get(), beside);
          requested = kind == EventKind.REQUEST ? day : requested;
        }
      }
    }
    for (var column : columns.others()) {
      var cell = row.cell(column.at());
      switch (column.meaning()) {
        case Meaning.DetailOf(var kind) when !dated.contains(kind) && !cell.isEmpty() ->
            undated(row, kind, cell);
        case Meaning.Whether it -> whether(row, it, cell);
        case Meaning.ExceptionApplied _ -> excepted(row, cell, requested);
        default -> {}
      }
    }
  }

  private void excepted(Row row, String written, Optional<LocalDate> requested)
      throws UnreadableExtract {
    var word = Mapping.plain(written);
    if (YES.contains(word) && requested.isPresent()) {
      row.at.tell(EventKind.EXCEPTION, requested.get(), Ground.NOT_STATED);
    } else if (!YES.contains(word) && !NO.contains(word)) {
      row.found(Rule.CODE_UNKNOWN, "whether an exception applied is yes or no");
    }
  }

  private void whether(Row row, Meaning.Whether it, String written) throws UnreadableExtract {
    var word = Mapping.plain(written);
    if (YES.contains(word)) {
      said(row, it.kind(), it.detail());
    } else if (!NO.contains(word)) {
      row.found(
          Rule.VALUE_UNKNOWN,
          "whether the %s is %s is yes or no".formatted(it.kind().word(), it.detail()));
    }
  }

  /** A detail beside which no day stands. */
  private void undated(Row row, EventKind kind, String written) throws UnreadableExtract {
    if (Meaning.holds(kind)) {
      said(row, kind, written);
    } else if (mapping.columns().values().stream()
        .anyMatch(it -> it instanceof Meaning.DayOf(var of, _) && of == kind)) {
      row.found(
          Rule.DETAIL_UNDATED,
          "more is said about " + kind.word() + ", and there is no day; it does not count");
    } else {
      book.undated(kind);
    }
  }

  /** What is so in the case, since nobody knows when; what is not understood is left out. */
  private void said(Row row, EventKind kind, String written) throws UnreadableExtract {
    switch (kind) {
      case NEED -> book.need(row.at, Optional.empty(), written);
      case BORN -> book.born(row.at.key(), row.at.lines(), row.at.where(), written);
      default -> {
        var detail = book.detail(kind, written);
        if (detail.isPresent()) {
          row.at.say(kind, Optional.empty(), detail.get());
        } else {
          row.found(
              Rule.VALUE_UNKNOWN,
              "%s is %s, not %s; it is left out"
                  .formatted(kind.word(), Detail.words(kind), LineReader.shown(written)));
        }
      }
    }
  }

  private void happened(Row row, EventKind kind, LocalDate day, String written)
      throws UnreadableExtract {
    if (kind == EventKind.NEED && !written.isEmpty()) {
      book.need(row.at, Optional.of(day), written);
      return;
    }
    var detail = written.isEmpty() ? unstated(kind) : book.detail(kind, written);
    if (detail.isPresent()) {
      row.at.tell(kind, day, detail.get());
    } else {
      row.found(Rule.DETAIL_UNKNOWN, "the detail of " + kind.word() + " is " + Detail.words(kind));
    }
  }

  /** Where a list of cases says that something happened and nothing more about it. */
  private Optional<Detail> unstated(EventKind kind) {
    return switch (kind) {
      case EXCEPTION -> Optional.of(Ground.NOT_STATED);
      case REVIEW_DECISION -> Optional.of(Detail.ReviewOutcome.NOT_STATED);
      default -> book.detail(kind, "");
    };
  }
}
