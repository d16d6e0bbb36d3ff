package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * Each package says in its {@code package-info.java} which others it uses. Spring Modulith holds it
 * to that; the floors that the arrows must respect are drawn once, in {@link WallsTest}.
 */
class ModulesTest {

  private static final ApplicationModules HOUSE = house();

  /** The program, read anew: Modulith keeps what it has read for the same option. */
  private static ApplicationModules house() {
    return ApplicationModules.of("waymark", new WithoutTests());
  }

  private static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location place) {
      return WallsTest.isOfTheProgram(place);
    }
  }

  @Test
  void every_package_uses_what_it_says_and_nothing_that_others_keep_to_themselves() {
    HOUSE.verify();
  }

  static List<String> packages() {
    return WallsTest.floors().stream().filter(it -> !it.contains(".")).toList();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_says_that_it_uses_lower_floors_and_uses_all_that_it_says(String name) {
    var floors = WallsTest.floors();
    var said = said(name);
    assertEquals(
        Set.of(),
        said.stream()
            .filter(it -> floors.indexOf(it) <= floors.indexOf(name))
            .collect(Collectors.toSet()),
        "not below " + name);
    assertEquals(used(name), said);
  }

  @Test
  void every_package_is_a_module() {
    assertEquals(
        Set.copyOf(packages()),
        HOUSE.stream().map(it -> it.getIdentifier().toString()).collect(Collectors.toSet()));
  }

  /** The packages that it says it uses, by their floors. */
  private static Set<String> said(String name) {
    try {
      var module =
          Class.forName("waymark." + name + ".package-info").getAnnotation(ApplicationModule.class);
      return Stream.of(
              module == null ? new String[] {"nothing said"} : module.allowedDependencies())
          .map(it -> it.replace(" :: ", "."))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (ClassNotFoundException e) {
      return Set.of("nothing said");
    }
  }

  private static Set<String> used(String name) {
    return WallsTest.PROGRAM.stream()
        .filter(
            it -> floor(it).filter(on -> on.equals(name) || on.startsWith(name + ".")).isPresent())
        .flatMap(it -> it.getDirectDependenciesFromSelf().stream())
        .flatMap(it -> floor(it.getTargetClass()).stream())
        .filter(it -> !it.equals(name) && !it.startsWith(name + "."))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> floor(JavaClass of) {
    var name = of.getPackageName();
    return WallsTest.floors().stream()
        .filter(it -> name.equals("waymark." + it) || name.startsWith("waymark." + it + ".db"))
        .findFirst();
  }

  /** Something that a package reaches for without leave. */
  private record Trespass(String by, String into, String type) {

    boolean isNamedIn(String message) {
      return message.contains("Module '" + by + "' depends on") && message.contains(type);
    }
  }

  /**
   * In each package stands an intruder that uses something of every package that it may not use,
   * and the tables of another. Every one of these arrows must be found.
   */
  @Test
  void each_wall_is_there(@TempDir Path outside) throws IOException {
    var trespasses = trespasses();
    compile(trespasses, outside);
    var found = messages(outside);
    var byIntruder = // all with all would be millions of comparisons
        packages().stream()
            .collect(
                Collectors.toMap(
                    it -> it,
                    by ->
                        found.stream()
                            .filter(it -> it.contains("waymark." + by + ".Intruder"))
                            .toList()));
    assertEquals(
        List.of(),
        trespasses.stream()
            .filter(
                it -> byIntruder.getOrDefault(it.by(), List.of()).stream().noneMatch(it::isNamedIn))
            .toList());
    assertTrue(trespasses.size() > 200, () -> "only " + trespasses.size());
  }

  private static List<Trespass> trespasses() {
    var trespasses = new ArrayList<Trespass>();
    for (var by : packages()) {
      for (var into : packages()) {
        if (!by.equals(into) && !said(by).contains(into)) {
          publicType("waymark." + into)
              .ifPresent(type -> trespasses.add(new Trespass(by, into, type)));
        }
        publicType("waymark." + into + ".db")
            .filter(_ -> !by.equals(into))
            .ifPresent(type -> trespasses.add(new Trespass(by, into + ".db", type)));
      }
    }
    return trespasses;
  }

  private static Optional<String> publicType(String in) {
    return HOUSE.stream()
        .flatMap(it -> it.getBasePackage().stream())
        .filter(it -> it.getPackageName().equals(in))
        .filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC) && it.isTopLevelClass())
        .map(JavaClass::getName)
        .min(Comparator.naturalOrder());
  }

  private static void compile(List<Trespass> trespasses, Path to) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    var done =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of(
                    "-d",
                    to.toString(),
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path")),
                null,
                packages().stream().map(it -> intruder(it, trespasses)).toList())
            .call();
    assertTrue(done, said::toString);
  }

  private static SimpleJavaFileObject intruder(String in, List<Trespass> trespasses) {
    var parts =
        trespasses.stream()
            .filter(it -> it.by().equals(in))
            .map(Trespass::type)
            .collect(Collectors.toCollection(ArrayList::new));
    var fields = new StringBuilder();
    for (var type : parts) {
      fields.append("  %s part%d;\n".formatted(type, parts.indexOf(type)));
    }
    var source = "package waymark.%s;\nclass Intruder {\n%s}\n".formatted(in, fields);
    return new SimpleJavaFileObject(
        URI.create("string:///waymark/" + in + "/Intruder.java"),
        SimpleJavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignore) {
        return source;
      }
    };
  }

  private static List<String> messages(Path outside) throws IOException {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var wider = new URLClassLoader(new URL[] {outside.toUri().toURL()}, before)) {
      thread.setContextClassLoader(wider);
      return house().detectViolations().getMessages();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
