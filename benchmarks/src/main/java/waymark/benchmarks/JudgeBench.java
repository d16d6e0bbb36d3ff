package waymark.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import waymark.judge.Judge;

/**
 * Reads and judges one paper, beside pandoc, which reads the same file and prints its text: the
 * whole process as a person starts it, with and without the cache of loaded classes, and the work
 * alone in a process that is warm.
 */
final class JudgeBench {

  private static final int RUNS = 9;
  private static final int WARM_UP = 400;
  private static final int WARM_RUNS = 100;
  private static final int FAILED = 1;

  private static final Path CHECKOUT = Path.of(System.getProperty("waymark.checkout", "."));
  private static final String LAUNCHER = System.getProperty("waymark.launcher", "waymark");

  private final Path file;
  private final Program pandoc;
  private final List<Program> ours;

  private JudgeBench(Path file) {
    this.file = file;
    this.pandoc =
        new Program("pandoc -t plain", List.of("pandoc", "-t", "plain", file.toString()), Map.of());
    var judge = List.of(LAUNCHER, "judge", file.toString());
    this.ours =
        List.of(
            new Program("waymark judge, with its cache", judge, Map.of()),
            new Program("waymark judge, without", judge, Map.of("WAYMARK_AOT", "off")));
  }

  static int run(Optional<String> named) throws IOException, InterruptedException {
    var file = named.map(Path::of).orElseGet(JudgeBench::usualFile);
    if (!Files.isRegularFile(file)) {
      System.err.println("waymark bench: there is no file " + file);
      return FAILED;
    }
    var bench = new JudgeBench(file);
    var withPandoc = Program.onPath("pandoc");
    if (withPandoc) {
      if (!bench.readsTheSame()) {
        return FAILED;
      }
    } else {
      System.out.println("pandoc is not installed, so there is nothing to compare with:");
      System.out.println("apt-get install pandoc");
    }
    bench.measure(withPandoc);
    return 0;
  }

  private static Path usualFile() {
    var shared = System.getenv().getOrDefault("WAYMARK_SHARED", CHECKOUT + "/../shared");
    var published = Path.of(shared, "documents", "tracker-2024-12.docx").normalize();
    return Files.isRegularFile(published)
        ? published
        : CHECKOUT.resolve("samples/mereside-tracker-2026-08.docx");
  }

  private boolean readsTheSame() throws IOException, InterruptedException {
    var json =
        new Program("judge", List.of(LAUNCHER, "judge", "--json", file.toString()), Map.of())
            .output();
    var wide = List.of("pandoc", "-t", "plain", "--columns=100000", file.toString());
    var reading = SameReading.of(json, new Program("pandoc", wide, Map.of()).output());
    if (reading.same()) {
      System.out.printf(
          "Both read the same: %d metrics with %d readings stand in pandoc's text too.%n",
          reading.metrics(), reading.figures());
    } else {
      System.out.printf(
          "The two do not read the same, so times say nothing. Of %d metrics pandoc's text lacks:%n",
          reading.metrics());
      reading.missing().forEach(name -> System.out.println("  " + name));
    }
    return reading.same();
  }

  private void measure(boolean withPandoc) throws IOException, InterruptedException {
    var programs = new ArrayList<Program>();
    if (withPandoc) {
      programs.add(pandoc);
    }
    programs.addAll(ours);
    var table = new BenchTable(withPandoc ? Optional.of(pandoc.name()) : Optional.empty());
    for (var measured : inTurn(programs).entrySet()) {
      var program = measured.getKey();
      table.add(program.name(), measured.getValue(), program.peakKilobytes());
    }
    table.add("reading and judging, warm", warm(), OptionalLong.empty());
    System.out.printf(
        "%n%s, %d kB%n%n%s%n", file.getFileName(), Files.size(file) / 1024, table.text());
    System.out.printf(
        """
        Wall time of whole processes, %d runs each, taken in turn, after one that does not count.
        Ours include the launcher's own work. Memory is the largest resident set of one further
        run%s. "Warm" is the median of %d judgements in one process after %d.
        """,
        RUNS,
        Program.memoryIsKnown() ? ", by GNU time" : ": not known without GNU time on Linux",
        WARM_RUNS,
        WARM_UP);
  }

  /** One run of each after the other, so that whatever else the machine does hits all alike. */
  private static Map<Program, Times> inTurn(List<Program> programs)
      throws IOException, InterruptedException {
    var nanos = new LinkedHashMap<Program, List<Long>>();
    for (var run = 0; run <= RUNS; run++) {
      for (var program : programs) {
        var taken = program.nanos();
        if (run > 0) {
          nanos.computeIfAbsent(program, _ -> new ArrayList<>()).add(taken);
        }
      }
    }
    var times = new LinkedHashMap<Program, Times>();
    nanos.forEach((program, taken) -> times.put(program, new Times(taken)));
    return times;
  }

  private Times warm() throws IOException {
    var nanos = new ArrayList<Long>();
    for (var run = 0; run < WARM_UP + WARM_RUNS; run++) {
      var start = System.nanoTime();
      judge();
      if (run >= WARM_UP) {
        nanos.add(System.nanoTime() - start);
      }
    }
    return new Times(nanos);
  }

  private void judge() throws IOException {
    try (var nowhere = new PrintWriter(Writer.nullWriter())) {
      var code = Judge.run(nowhere, nowhere, file.toString());
      if (code != 0) {
        throw new IOException("judging " + file + " ended with " + code);
      }
    }
  }
}
