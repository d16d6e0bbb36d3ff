package waymark.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import waymark.timeliness.Timeliness;

/**
 * The 20-week table by month of a workbook of cases: by its own formulas, which LibreOffice
 * calculates and writes as CSV, and by the command that reads the rows of the same file and makes
 * every measure of them.
 */
final class WorkbookBench {

  private static final int RUNS = 3;
  private static final int WARM_RUNS = 7;
  private static final int FAILED = 1;
  private static final String LAUNCHER = System.getProperty("waymark.launcher", "waymark");
  private static final String MAPPING =
      "columns: {Case ref: case, Request received: request, Plan issued: final-plan, Days: drop}\n";

  private final Path work;
  private final Path mapping;

  private WorkbookBench(Path work) throws IOException {
    this.work = work;
    this.mapping = Files.writeString(work.resolve("mapping.yaml"), MAPPING);
  }

  static int run() throws IOException, InterruptedException {
    if (!Program.onPath("soffice")) {
      System.out.println("LibreOffice is not installed, so there is no workbook to compare with:");
      System.out.println("apt-get install --no-install-recommends libreoffice-calc");
      return 0;
    }
    var work = Files.createTempDirectory("waymark-bench");
    try {
      var bench = new WorkbookBench(work);
      return Math.max(bench.measured(20_000), bench.measured(200_000));
    } finally {
      Scratch.remove(work);
    }
  }

  private int measured(int rows) throws IOException, InterruptedException {
    var file = work.resolve("cases-%d.xlsx".formatted(rows));
    CasesInWorkbook.write(file, rows);
    var office = office(file);
    office.output();
    var formulas = formulas(file);
    var ours = ours(warm(file));
    if (formulas.isEmpty() || !formulas.equals(ours)) {
      System.out.printf(
          "The two tables differ, so times say nothing:%n  by formulas %s%n  read %s%n",
          formulas, ours);
      return FAILED;
    }
    System.out.printf(
        "Both tables of %,d rows have the same %d months.%n%n", rows, formulas.size());
    var programs = List.of(office, command(file, "waymark timeliness", Map.of()));
    var table = new BenchTable(Optional.of(office.name()));
    for (var it : inTurn(programs).entrySet()) {
      table.add(it.getKey().name(), it.getValue(), it.getKey().peakKilobytes());
    }
    table.add("the same, warm", warmTimes(file), OptionalLong.empty());
    System.out.println(table.text());
    return 0;
  }

  /**
   * With settings of its own, so that no open window of somebody's takes the work over; that it has
   * no Java, which it says each time, does not matter here.
   */
  private Program office(Path file) {
    return new Program(
        "LibreOffice, %d kB".formatted(file.toFile().length() / 1024),
        List.of(
            "sh",
            "-c",
            "exec soffice \"$@\" 2>/dev/null",
            "soffice",
            "-env:UserInstallation=" + work.resolve("office").toUri(),
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2",
            "--outdir",
            work.toString(),
            file.toString()),
        Map.of());
  }

  private Program command(Path file, String name, Map<String, String> environment) {
    var command = new ArrayList<>(List.of(LAUNCHER, "timeliness"));
    command.addAll(arguments(file));
    return new Program(name, command, environment);
  }

  private List<String> arguments(Path file) {
    return List.of(
        "--json",
        "--known",
        CasesInWorkbook.LAST.atEndOfMonth().toString(),
        "--mapping",
        mapping.toString(),
        file.toString());
  }

  /** Plans and those in time by month, where there are any. */
  private Map<YearMonth, String> formulas(Path file) throws IOException {
    var written =
        work.resolve(
            file.getFileName().toString().replace(".xlsx", "-" + CasesInWorkbook.TABLE + ".csv"));
    var table = new TreeMap<YearMonth, String>();
    var month = CasesInWorkbook.FIRST;
    for (var line : Files.readAllLines(written, UTF_8)) {
      var cells = line.split(",", -1);
      put(table, month, cells[2], cells[1]);
      month = month.plusMonths(1);
    }
    return table;
  }

  private static Map<YearMonth, String> ours(String json) {
    var table = new TreeMap<YearMonth, String>();
    for (var it : JsonMapper.shared().readTree(json).path("measures")) {
      if (it.path("key").asString().equals("plans-within-20-weeks")
          && it.path("cut").isNull()
          && !it.path("period").asString().contains("Q")) {
        put(
            table,
            YearMonth.parse(it.path("period").asString()),
            it.path("numerator").asString(),
            it.path("denominator").asString());
      }
    }
    return table;
  }

  private static void put(
      Map<YearMonth, String> table, YearMonth month, String inTime, String plans) {
    if (!plans.equals("0")) {
      table.put(month, inTime + "/" + plans);
    }
  }

  private static Map<Program, Times> inTurn(List<Program> programs)
      throws IOException, InterruptedException {
    var nanos = new LinkedHashMap<Program, List<Long>>();
    for (var run = 0; run < RUNS; run++) {
      for (var it : programs) {
        nanos.computeIfAbsent(it, _ -> new ArrayList<>()).add(it.nanos());
      }
    }
    var times = new LinkedHashMap<Program, Times>();
    nanos.forEach((program, taken) -> times.put(program, new Times(taken)));
    return times;
  }

  private Times warmTimes(Path file) throws IOException {
    var nanos = new ArrayList<Long>();
    for (var run = 0; run < WARM_RUNS; run++) {
      var start = System.nanoTime();
      warm(file);
      nanos.add(System.nanoTime() - start);
    }
    return new Times(nanos);
  }

  /** What the command prints, run in this process. */
  private String warm(Path file) throws IOException {
    var out = new StringWriter();
    var err = new StringWriter();
    var code =
        Timeliness.run(
            new PrintWriter(out),
            new PrintWriter(err),
            Clock.systemUTC(),
            arguments(file).toArray(String[]::new));
    if (code != 0) {
      throw new IOException("measuring " + file + " ended with " + code + ": " + err);
    }
    return out.toString();
  }
}
