package waymark.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import waymark.casework.CaseFold;
import waymark.casework.Policies;
import waymark.kernel.KnownAt;

/**
 * Areas folded out of the database one after another, two at a time, and into one fold of all.
 *
 * @param figures the headlines by area and month
 * @param rows how many figures were made: of every area by month, of all together in every part too
 * @param live bytes that were in use at most, of those times at which an area was folded and
 *     garbage was collected; 0 where that was not looked at
 */
record FoldedAreas(
    int areas,
    Map<String, String> figures,
    long cases,
    long events,
    long rows,
    long nanos,
    long live) {

  static final int THREADS = 2;

  static FoldedAreas of(CasesInRows database, List<Integer> areas)
      throws InterruptedException, ExecutionException {
    return new Folding(database, areas, false).folded();
  }

  /** The same, looking at the memory in use, which takes its time. */
  static FoldedAreas weighed(CasesInRows database, List<Integer> areas)
      throws InterruptedException, ExecutionException {
    return new Folding(database, areas, true).folded();
  }

  /** One run over all of them. */
  private static final class Folding {
    private final CasesInRows database;
    private final ConcurrentLinkedQueue<Integer> left;
    private final CaseFold all = CaseFold.cutting(CasesInRows.KNOWN, Policies.USUAL);
    private final Map<String, String> figures = new TreeMap<>();
    private final int areas;
    private final boolean weighing;
    private long cases;
    private long events;
    private long rows;
    private long live;

    Folding(CasesInRows database, List<Integer> areas, boolean weighing) {
      this.weighing = weighing;
      this.database = database;
      this.areas = areas.size();
      this.left = new ConcurrentLinkedQueue<>(areas);
    }

    FoldedAreas folded() throws InterruptedException, ExecutionException {
      var start = System.nanoTime();
      try (var pool = Executors.newFixedThreadPool(THREADS)) {
        for (var done :
            pool.invokeAll(Collections.<Callable<Boolean>>nCopies(THREADS, this::areas))) {
          done.get();
        }
        rows += all.rows().size() + all.cutRows().size();
        return new FoldedAreas(
            areas, figures, cases, events, rows, System.nanoTime() - start, live);
      }
    }

    private boolean areas() throws SQLException {
      try (var connection = database.asProgram()) {
        for (var area = left.poll(); area != null; area = left.poll()) {
          var fold = CaseFold.cutting(CasesInRows.KNOWN, Policies.USUAL);
          var counted = new long[2];
          CasesInRows.in(connection, area)
              .eachByNumber(
                  KnownAt.LATEST,
                  it -> {
                    fold.add(it.history());
                    counted[0]++;
                    counted[1] += it.history().events().size();
                  });
          connection.commit();
          take(area, fold, counted);
        }
        return true;
      }
    }

    private void take(int area, CaseFold fold, long[] counted) {
      var figuresOfArea = fold.rows();
      synchronized (all) {
        if (weighing) {
          System.gc();
          live = Math.max(live, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        all.add(fold);
        Headlines.folded(area, figuresOfArea, figures);
        rows += figuresOfArea.size();
        cases += counted[0];
        events += counted[1];
      }
    }
  }
}
