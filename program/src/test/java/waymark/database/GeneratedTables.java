package waymark.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jooq.codegen.DefaultGeneratorStrategy;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.Definition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Strategy;
import org.jooq.meta.jaxb.Target;
import waymark.Checkout;
import waymark.TestDatabase;

/**
 * Makes the classes that stand for each module's tables from the migrations, by way of a real
 * PostgreSQL. {@link #main} rewrites them in the checkout; a test compares what is committed with
 * what would be made.
 */
public final class GeneratedTables {

  static final List<String> MODULES =
      List.of(
          "ledger",
          "access",
          "forms",
          "programme",
          "measures",
          "trajectory",
          "delivery",
          "risk",
          "evidence",
          "notice",
          "registers",
          "forum",
          "systems",
          "governance",
          "papers",
          "caseload");

  private GeneratedTables() {}

  /** Rewrites the committed classes. */
  public static void main(String[] none) throws Exception {
    write(sources());
    System.exit(0);
  }

  /** Lets each table that can be followed by another version say so. */
  public static final class FactTables extends DefaultGeneratorStrategy {

    @Override
    public List<String> getJavaClassImplements(Definition definition, Mode mode) {
      return mode == Mode.DEFAULT
              && definition instanceof TableDefinition table
              && table.getColumn("superseded_seq") != null
          ? List.of(
              "waymark.ledger.Versioned<%s>"
                  .formatted(getFullJavaClassName(definition, Mode.RECORD)))
          : List.of();
    }
  }

  static Path sources() {
    return Checkout.directory().resolve("program/src/main/java");
  }

  static void write(Path into) throws Exception {
    for (var module : MODULES) {
      var tables = into.resolve("waymark").resolve(module).resolve("db");
      delete(tables);
      GenerationTool.generate(configuration(module, into));
    }
  }

  private static Configuration configuration(String module, Path into) {
    var access = TestDatabase.access();
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc()
                .withUrl(access.url())
                .withUser(access.owner().user())
                .withPassword(access.owner().password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema(module)
                        .withOutputSchema(module)
                        .withIncludeRoutines(false)
                        .withIncludeUDTs(false)
                        .withIncludeSequences(false)
                        .withIncludeIndexes(false)
                        .withIncludeCheckConstraints(false)
                        .withForcedTypes(
                            new ForcedType()
                                .withName("INSTANT")
                                .withIncludeTypes(
                                    "(?i:timestamp.*with.time.zone.*|timestamptz.*)")))
                .withStrategy(new Strategy().withName(FactTables.class.getName()))
                .withGenerate(
                    new Generate()
                        .withGeneratedAnnotation(false)
                        .withDaos(false)
                        .withPojos(false)
                        .withComments(true)
                        .withCommentsOnCatalogs(false)
                        .withGlobalCatalogReferences(false)
                        .withImplicitJoinPathsToOne(false)
                        .withImplicitJoinPathsToMany(false))
                .withTarget(
                    new Target()
                        .withPackageName("waymark." + module + ".db")
                        .withDirectory(into.toString())
                        .withClean(false)));
  }

  private static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (var below = Files.walk(directory)) {
        for (var path : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
