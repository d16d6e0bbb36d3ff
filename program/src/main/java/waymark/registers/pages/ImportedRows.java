package waymark.registers.pages;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import waymark.registers.Answered;
import waymark.registers.Register;
import waymark.registers.RegisterField;

/**
 * Rows of a file, read as entries of a register.
 *
 * @param rows by the line on which each stands
 * @param faults what is wrong with the file as a whole, and then with cells, each with its line
 * @param wrong the lines that cannot be taken
 */
record ImportedRows(Map<Long, Map<String, String>> rows, List<String> faults, List<Long> wrong) {

  private static final int MOST = 2_000;

  /** What may stand before the first letter of a cell in a file of our own. */
  private static final String GUARDED = "=+-@";

  ImportedRows {
    rows = new LinkedHashMap<>(rows);
    faults = List.copyOf(faults);
    wrong = List.copyOf(wrong);
  }

  private static ImportedRows none(String fault) {
    return new ImportedRows(Map.of(), List.of(fault), List.of());
  }

  static ImportedRows read(String text, Register register, Offers offers, LocalDate today) {
    var records = new ArrayList<CsvRecord>();
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (var it : reader) {
        records.add(it);
        if (records.size() > MOST + 1) {
          return none("There are more than %,d rows; take them in by parts".formatted(MOST));
        }
      }
    } catch (CsvParseException | IOException e) {
      return none("These lines cannot be read as cells; save them again from Excel as .csv");
    }
    return records.isEmpty()
        ? none("There is no line")
        : new Reading(register, offers, today).read(records);
  }

  /** By what the cells of the first line are separated. */
  private static char separator(String text) {
    var head = text.lines().findFirst().orElse("");
    return head.contains("\t") ? '\t' : head.contains(";") && !head.contains(",") ? ';' : ',';
  }

  /** One reading of rows under their head. */
  private record Reading(Register register, Offers offers, LocalDate today) {

    ImportedRows read(List<CsvRecord> records) {
      var faults = new ArrayList<String>();
      var columns = columns(records.getFirst(), faults);
      for (var field : register.fields()) {
        if (field.required() && columns.stream().noneMatch(Optional.of(field)::equals)) {
          faults.add(
              "The first line names no column “%s”, which is needed".formatted(field.title()));
        }
      }
      if (!faults.isEmpty()) {
        return new ImportedRows(Map.of(), faults, List.of());
      }
      var rows = new LinkedHashMap<Long, Map<String, String>>();
      var wrong = new ArrayList<Long>();
      for (var it : records.subList(1, records.size())) {
        var line = it.getStartingLineNumber();
        var said = new ArrayList<String>();
        var values = values(it, columns, said);
        if (said.isEmpty()) {
          rows.put(line, values);
        } else {
          wrong.add(line);
          said.forEach(words -> faults.add("Line %d: %s".formatted(line, words)));
        }
      }
      return new ImportedRows(rows, faults, wrong);
    }

    private List<Optional<RegisterField>> columns(CsvRecord head, List<String> faults) {
      var columns = new ArrayList<Optional<RegisterField>>();
      var there = new HashSet<String>();
      for (var name : head.getFields()) {
        var plain = name.replace("\uFEFF", "").strip();
        var field =
            register.fields().stream()
                .filter(it -> it.id().equals(plain) || it.title().equalsIgnoreCase(plain))
                .findFirst();
        if (field.isEmpty() && !plain.isEmpty()) {
          faults.add("The register has no field “%s”".formatted(plain));
        }
        field
            .filter(it -> !there.add(it.id()))
            .ifPresent(it -> faults.add("The column “%s” stands twice".formatted(plain)));
        columns.add(field);
      }
      return columns;
    }

    private Map<String, String> values(
        CsvRecord row, List<Optional<RegisterField>> columns, List<String> said) {
      var values = new LinkedHashMap<String, String>();
      for (var place = 0; place < row.getFieldCount(); place++) {
        var field = place < columns.size() ? columns.get(place) : Optional.<RegisterField>empty();
        if (field.isEmpty()) {
          if (!row.getField(place).isBlank()) {
            said.add("there is a cell with no column above it");
          }
          continue;
        }
        var cell = unguarded(row.getField(place).strip());
        switch (Answered.read(field.get(), cell, offers.of(field.get()), today)) {
          case Answered.Wrong(var words) -> said.add(words);
          case Answered.Kept(var kept) -> {
            if (!kept.isEmpty()) {
              values.put(field.get().id(), kept);
            }
          }
        }
      }
      if (said.isEmpty()) {
        said.addAll(Answered.together(register, register.workedOut(values)).values());
        said.addAll(otherwise(values));
      }
      return values;
    }

    /** A file of our own has what was worked out in it; one that says otherwise is asked about. */
    private List<String> otherwise(Map<String, String> values) {
      var all = register.workedOut(values);
      return register.fields().stream()
          .filter(it -> it.grading().isPresent() && values.containsKey(it.id()))
          .filter(it -> !values.getOrDefault(it.id(), "").equals(all.get(it.id())))
          .map(it ->
              ("%s is worked out and comes to “%s”; the file says “%s”. Leave the cell empty, or correct"
                      + " what it is worked out from")
                  .formatted(
                      it.title(),
                      offers.words(it, all.getOrDefault(it.id(), "")),
                      offers.words(it, values.getOrDefault(it.id(), ""))))
          .toList();
    }

    private static String unguarded(String cell) {
      return cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0
          ? cell.substring(1)
          : cell;
    }
  }
}
