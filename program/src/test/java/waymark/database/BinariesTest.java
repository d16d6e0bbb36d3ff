package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

  @TempDir private Path home;

  @Test
  void two_first_starts_at_once_unpack_the_server_into_one_place() throws Exception {
    var together = new CyclicBarrier(2);
    Callable<Path> start =
        () -> {
          together.await();
          return Binaries.unpacked(home);
        };
    try (var starts = Executors.newFixedThreadPool(2)) {
      var one = starts.submit(start);
      var other = starts.submit(start);
      assertEquals(one.get(), other.get());
      assertTrue(Files.isExecutable(one.get().resolve("bin/postgres")));
    }
    try (var left = Files.list(home)) {
      assertEquals(List.of(Binaries.unpacked(home)), left.toList());
    }
  }
}
