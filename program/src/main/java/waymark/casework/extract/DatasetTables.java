package waymark.casework.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import waymark.casework.Finding;
import waymark.casework.Rule;

/**
 * The tables about plans and needs of Data to Insight's Standard Safeguarding Dataset, one file
 * each: they say something only together.
 */
final class DatasetTables {

  private static final String REQUESTS = "ssd_ehcp_requests";
  private static final String ASSESSMENTS = "ssd_ehcp_assessment";
  private static final String PLANS = "ssd_ehcp_named_plan";
  private static final String ACTIVE = "ssd_ehcp_active_plans";
  private static final String NEEDS = "ssd_sen_need";

  /** What the rows of a table belong to, where that is no request. */
  private static final Map<String, String> PARENTS = Map.of(PLANS, ASSESSMENTS, NEEDS, ACTIVE);

  private final Map<String, Table> tables = new LinkedHashMap<>();

  /** A row with what is taken of it, in the order of the table's fields. */
  private record Row(long line, List<String> cells) {}

  /** One of the tables, read row by row. */
  static final class Table implements Rows {
    private final String name;
    private final List<ReturnField> fields = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> byParent = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Map<String, Long> withoutId = new LinkedHashMap<>();

    private Table(String name, List<String> header) {
      this.name = name;
      var known = ReturnField.in(name);
      for (var i = 0; i < header.size(); i++) {
        var field = known.get(ReturnField.plain(header.get(i)));
        if (field == null || fields.contains(field)) {
          dropped.add(Header.name(header.get(i), i));
        } else {
          fields.add(field);
          places.add(i);
        }
      }
    }

    List<String> dropped() {
      return dropped;
    }

    @Override
    public void row(long line, List<String> cells) throws UnreadableExtract {
      var row = new Row(line, places.stream().map(it -> LineReader.at(cells, it).strip()).toList());
      var id = text(row, ReturnField.ID);
      if (id.isEmpty()) {
        withoutId.put("line " + line, line);
      } else if (rows.putIfAbsent(id, row) != null) {
        twice.add(id);
      } else {
        byParent.computeIfAbsent(text(row, ReturnField.OF), _ -> new ArrayList<>(1)).add(id);
      }
      if (rows.size() + withoutId.size() > ExtractLimits.RECORDS) {
        throw new UnreadableExtract(
            "has more than "
                + ExtractLimits.grouped(ExtractLimits.RECORDS)
                + " rows; take the extract of one authority at a time");
      }
    }

    private Row of(String id) {
      return Optional.ofNullable(rows.get(id)).orElseThrow();
    }

    private String text(Row row, ReturnField field) {
      var at = fields.indexOf(field);
      return at < 0 ? "" : row.cells().get(at);
    }
  }

  /** The table of that header; empty where it is none of them. */
  Optional<Table> find(List<String> header) throws UnreadableExtract {
    var plain = header.stream().map(ReturnField::plain).toList();
    var name = ReturnField.table(plain);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var missing =
        ReturnField.in(name.get()).entrySet().stream()
            .filter(it -> it.getValue() == ReturnField.OF || it.getValue() == ReturnField.CASE)
            .map(Map.Entry::getKey)
            .filter(it -> !plain.contains(it))
            .findFirst();
    if (missing.isPresent()) {
      throw new UnreadableExtract(
          "line 1: the table " + name.get() + " lacks the column " + missing.get());
    }
    var table = new Table(name.get(), header);
    if (tables.putIfAbsent(name.get(), table) != null) {
      throw new UnreadableExtract(
          "the table " + name.get() + " was given twice; give each table once");
    }
    return Optional.of(table);
  }

  boolean none() {
    return tables.isEmpty();
  }

  /** Takes back a table whose file could not be read to its end. */
  void without(Optional<Table> table) {
    table.ifPresent(it -> tables.remove(it.name));
  }

  /** Which table that nothing can be counted without is not there. */
  Optional<String> missing() {
    return List.of(REQUESTS, ASSESSMENTS).stream()
        .filter(it -> !tables.containsKey(it))
        .findFirst();
  }

  /** What the tables say together. */
  FileRead read(CaseBook book) throws UnreadableExtract {
    book.asks(asked());
    var requests = table(REQUESTS);
    for (var entry : requests.rows.entrySet()) {
      request(entry.getKey(), entry.getValue(), book);
    }
    for (var table : tables.values()) {
      alone(table, book);
    }
    return new FileRead(FileRead.OF_ITSELF, List.of(), book.cases(), book.strays());
  }

  /** The dataset names neither settings nor sources, and no outcomes of reviews. */
  private Set<Asked> asked() {
    var asked = EnumSet.noneOf(Asked.class);
    if (tables.containsKey(PLANS)) {
      asked.add(Asked.PLAN_START);
    }
    if (tables.containsKey(ACTIVE) && tables.containsKey(NEEDS)) {
      asked.add(Asked.NEED);
    }
    return asked;
  }

  private Table table(String name) {
    return Optional.ofNullable(tables.get(name)).orElseGet(() -> new Table(name, List.of()));
  }

  private void request(String id, Row row, CaseBook book) throws UnreadableExtract {
    var requests = table(REQUESTS);
    var where = "line " + row.line();
    var key = requests.text(row, ReturnField.CASE);
    var of = book.of(key, where);
    if (of.isEmpty()) {
      return;
    }
    var lines = of.get();
    var request = new ReturnedRequest();
    put(requests, row, request::put);
    twice(requests, id, key, lines);
    for (var assessment : children(ASSESSMENTS, id)) {
      lines.line();
      put(table(ASSESSMENTS), table(ASSESSMENTS).of(assessment), request::put);
      twice(table(ASSESSMENTS), assessment, key, lines);
      latest(PLANS, assessment, ReturnField.PLAN_START, key, lines, request);
    }
    var active = latest(ACTIVE, id, ReturnField.REVIEW_DECIDED, key, lines, request);
    for (var need : active.map(it -> children(NEEDS, it)).orElse(List.of())) {
      lines.line();
      put(table(NEEDS), table(NEEDS).of(need), request.plan().need()::put);
      twice(table(NEEDS), need, key, lines);
    }
    request.into(book, key, lines, REQUESTS + ", " + where);
  }

  /** Of several plans of one assessment the one that holds now; its number. */
  private Optional<String> latest(
      String name, String of, ReturnField by, String key, CaseLines lines, ReturnedRequest into) {
    var table = table(name);
    var ids = children(name, of);
    ids.forEach(it -> {
      lines.line();
      twice(table, it, key, lines);
    });
    var last =
        ids.stream().max(Comparator.comparingLong(it -> order(table.text(table.of(it), by))));
    last.ifPresent(it -> put(table, table.of(it), into::put));
    return last;
  }

  private static long order(String date) {
    return EventDate.read(date) instanceof EventDate.Day(var day)
        ? day.toEpochDay()
        : Long.MIN_VALUE;
  }

  private static void put(Table table, Row row, BiConsumer<ReturnField, String> into) {
    for (var i = 0; i < row.cells().size(); i++) {
      var field = table.fields.get(i);
      if (field != ReturnField.ID && field != ReturnField.OF && field != ReturnField.CASE) {
        into.accept(field, row.cells().get(i));
      }
    }
  }

  private List<String> children(String name, String of) {
    return table(name).byParent.getOrDefault(of, List.of());
  }

  private static void twice(Table table, String id, String key, CaseLines lines) {
    if (table.twice.contains(id)) {
      lines.found(
          new Finding(
              Rule.DUPLICATE_KEY, key, "two rows of " + table.name + " have the same number"));
    }
  }

  /** Rows of what is not there. */
  private void alone(Table table, CaseBook book) {
    table
        .withoutId
        .keySet()
        .forEach(it ->
            book.stray(Rule.RECORD_ALONE, it, table.name + ": the row has no number of its own"));
    if (table.name.equals(REQUESTS)) {
      return;
    }
    var parents = table(PARENTS.getOrDefault(table.name, REQUESTS)).rows.keySet();
    table.byParent.forEach((parent, ids) -> {
      if (!parents.contains(parent)) {
        ids.forEach(it ->
            book.stray(
                Rule.RECORD_ALONE,
                "line " + table.of(it).line(),
                table.name + ": what it belongs to is in none of the tables"));
      }
    });
  }
}
