package waymark.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands for the tables in the program is what the migrations make. */
class GeneratedTablesTest {

  @Test
  void the_committed_tables_are_those_that_the_migrations_make(@TempDir Path fresh)
      throws Exception {
    GeneratedTables.write(fresh);
    assertEquals(tables(fresh), tables(GeneratedTables.sources()));
  }

  private static Map<String, String> tables(Path sources) throws IOException {
    var tables = new TreeMap<String, String>();
    for (var module : GeneratedTables.MODULES) {
      var directory = sources.resolve("waymark").resolve(module).resolve("db");
      try (var files = Files.walk(directory)) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          tables.put(sources.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return tables;
  }
}
