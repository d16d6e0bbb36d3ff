package waymark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house: who may use whom, and what the pure floors may not touch. */
class WallsTest {

  /**
   * Top floor first. A package uses the floors below its own: nothing sideways, nothing up. The
   * tables of a package, {@code waymark.measures.db}, are its own: no other package reads them.
   */
  private static final List<String> FLOORS =
"""
      demo
      home
      papers.pages
      papers
      oversight
      governance
      judge
      timeliness
      caseload.pages
      caseload
      casework.sample
      casework.extract
      risk.pages
      risk
      notice
      evidence
      forum.pages
      forum
      systems
      registers.pages
      registers
      documents.files
      documents
      delivery.pages
      delivery
      claims
      trajectory
      casework
      measures
      programme
      operation
      forms
      audit
      access
      web
      charts
      ledger
      backup
      database
      report.office
      watch
      report
      kernel
"""
          .lines()
          .toList();

  /** What is said there depends on what is given: no clock, no file, no network, no rounding. */
  private static final String[] PURE =
      packages(
          "kernel",
          "charts",
          "measures",
          "casework",
          "trajectory",
          "claims",
          "delivery",
          "forum",
          "risk");

  static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(WallsTest::isOfTheProgram)
          .withImportOption(place -> !place.contains("/db/")) // made from the migrations
          .importPackages("waymark");

  /** Whether a class file stands elsewhere than the tests. */
  static boolean isOfTheProgram(Location place) {
    return !place.contains(
        WallsTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** Every package, from the top down. */
  static List<String> floors() {
    return List.of(everyPackage());
  }

  static Stream<Arguments> packages_and_what_they_may_use() {
    return IntStream.range(0, FLOORS.size())
        .boxed()
        .flatMap(floor ->
            on(FLOORS.get(floor))
                .map(name ->
                    Arguments.of(
                        Named.of(name, "waymark." + name),
                        FLOORS.stream().skip(floor + 1).flatMap(WallsTest::on).toList())));
  }

  @ParameterizedTest(name = "{0} uses no more than {1}")
  @MethodSource("packages_and_what_they_may_use")
  void a_package_uses_lower_floors_only(String name, List<String> lower) {
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat(
            resideInAPackage("waymark..")
                .and(resideOutsideOfPackages(name, name + ".db.."))
                .and(resideOutsideOfPackages(packages(lower.toArray(String[]::new))))
                .as("are on no lower floor"))
        .allowEmptyShould(true)
        .check(PROGRAM);
  }

  @Test
  void every_package_has_a_floor() {
    classes()
        .that()
        .resideOutsideOfPackage("waymark")
        .should()
        .resideInAnyPackage(packages(everyPackage()))
        .check(PROGRAM);
  }

  @Test
  void nothing_in_the_house_uses_what_puts_it_together() {
    noClasses()
        .that()
        .resideOutsideOfPackage("waymark")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("waymark")
        .check(PROGRAM);
  }

  @Test
  void no_packages_use_each_other_in_a_circle() {
    slices().matching("waymark.(**)").should().beFreeOfCycles().check(PROGRAM);
  }

  /** What the judge is made of, and what its start would have to load. */
  private static final String[] JUDGING =
      packages("judge", "documents", "documents.files", "claims", "report", "kernel");

  /** The same for the command that reads extracts of casework. */
  private static final String[] TIMING = packages("timeliness", "casework", "casework.extract");

  @Test
  void the_judge_needs_neither_spring_nor_a_database() {
    needsNeitherSpringNorADatabase(JUDGING);
  }

  @Test
  void timeliness_needs_neither_spring_nor_a_database() {
    needsNeitherSpringNorADatabase(TIMING);
  }

  private static void needsNeitherSpringNorADatabase(String... packages) {
    noClasses()
        .that()
        .resideInAnyPackage(packages)
        .and()
        .doNotHaveSimpleName("package-info") // says which others it uses; read by tests only
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "java.sql..", "javax.sql..", "org.jooq..", "jakarta..")
        .check(PROGRAM);
  }

  @Test
  void pure_packages_touch_no_file_and_no_network() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io", "java.nio.file..", "java.nio.channels..", "java.net..")
        .check(PROGRAM);
  }

  @Test
  void pure_packages_are_told_the_time() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .accessTargetWhere(describe("reads a clock", WallsTest::readsAClock))
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(PROGRAM);
  }

  @Test
  void figures_are_decimals() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(PURE)
        .should()
        .haveRawType(
            describe(
                "double or float",
                type ->
                    List.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(type.getBaseComponentType().getName())))
        .check(PROGRAM);
  }

  /** A page that is kept for others must not learn who asks by another way than its arguments. */
  @Test
  void nobody_but_the_gate_asks_who_is_there() {
    noClasses()
        .that()
        .resideOutsideOfPackage("waymark.access")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            ".*\\.(RequestContextHolder|SecurityContextHolder|ServletRequestAttributes)")
        .check(PROGRAM);
  }

  @Test
  void a_class_is_named_by_what_it_is() {
    noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto)").check(PROGRAM);
  }

  private static boolean readsAClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getName();
    return switch (access.getTarget().getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      default -> owner.equals("java.util.Date") || owner.equals("java.util.Calendar");
    };
  }

  private static Stream<String> on(String floor) {
    return Stream.of(floor.split("\\|")).map(String::strip);
  }

  private static String[] everyPackage() {
    return FLOORS.stream().flatMap(WallsTest::on).toArray(String[]::new);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "waymark." + name).toArray(String[]::new);
  }
}
