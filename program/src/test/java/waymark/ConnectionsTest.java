package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import waymark.watch.Measurements;

/** Who gets the next connection where there are fewer than are wanted. */
class ConnectionsTest {

  private static final int WAITING = 20;

  private static Connections of(int most) {
    return new Connections(TestDatabase::access, Measurements.NONE, most);
  }

  @Test
  void whoever_waits_longest_is_next_and_nobody_who_comes_by_goes_before() throws Exception {
    try (var connections = of(1);
        var requests = Executors.newVirtualThreadPerTaskExecutor()) {
      var held = connections.getConnection();
      var taken = new LinkedBlockingQueue<Integer>();
      var done = new LinkedBlockingQueue<Integer>();
      for (var i = 0; i < WAITING; i++) {
        var number = i;
        var _ = requests.submit(() -> wait(connections, number, taken, done));
        while (connections.waiting() <= i) {
          Thread.onSpinWait();
        }
      }
      var comesBy = requests.submit(() -> wait(connections, WAITING, taken, done));
      held.close();
      var order = new ArrayList<Integer>();
      for (var i = 0; i <= WAITING; i++) {
        order.add(taken.poll(30, TimeUnit.SECONDS));
        done.add(i);
      }
      comesBy.get();
      assertEquals(IntStream.rangeClosed(0, WAITING).boxed().toList(), order);
    }
  }

  private static boolean wait(
      Connections connections,
      int number,
      BlockingQueue<Integer> taken,
      BlockingQueue<Integer> done)
      throws Exception {
    try (var _ = connections.getConnection()) {
      taken.add(number);
      return done.poll(30, TimeUnit.SECONDS) != null;
    }
  }

  @Test
  void one_that_is_closed_twice_makes_room_once() throws Exception {
    try (var connections = of(2)) {
      var first = connections.getConnection();
      first.close();
      first.close();
      assertTrue(first.isClosed());
      var held = List.of(connections.getConnection(), connections.getConnection());
      try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
        var third = requests.submit(() -> connections.getConnection());
        while (connections.waiting() == 0) {
          Thread.onSpinWait();
        }
        assertFalse(third.isDone());
        held.getFirst().close();
        third.get().close();
      }
      held.getLast().close();
    }
  }

  @Test
  void what_the_database_says_comes_through_as_it_said_it() throws Exception {
    try (var connections = of(1)) {
      for (var turn = 0; turn < 3; turn++) {
        try (Connection connection = connections.getConnection()) {
          connection.setAutoCommit(false);
          var refused =
              assertThrows(
                  SQLException.class, () -> connection.createStatement().execute("select 1/0"));
          assertEquals("22012", refused.getSQLState());
          connection.rollback();
        }
      }
    }
  }
}
