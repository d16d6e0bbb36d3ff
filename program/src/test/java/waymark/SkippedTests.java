package waymark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down each test that was skipped or given up, with its reason, so that {@code ./waymark
 * test} can name it: one line each in {@code target/skipped-tests.txt}, name and reason with a tab
 * between. Surefire's reports alone do not do: they leave out a table of cases that is given up
 * before its first case.
 */
public final class SkippedTests implements TestExecutionListener {

  private static final Path FILE = Path.of("target", "skipped-tests.txt");

  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private @Nullable TestPlan plan;

  @Override
  public void testPlanExecutionStarted(TestPlan started) {
    plan = started;
  }

  @Override
  public void executionSkipped(TestIdentifier skipped, String reason) {
    note(skipped, reason);
  }

  @Override
  public void executionFinished(TestIdentifier finished, TestExecutionResult result) {
    if (result.getStatus() == Status.ABORTED) {
      note(finished, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan finished) {
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      lines.clear(); // where each class is a plan of its own, one listener hears of them all
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(TestIdentifier skipped, String reason) {
    for (var test : methodsOf(skipped)) {
      lines.add(name(test) + "\t" + reason.replaceAll("\\s+", " ").strip());
    }
  }

  /** The methods of a class, which never report themselves; anything else is one test by itself. */
  private List<TestIdentifier> methodsOf(TestIdentifier skipped) {
    if (plan == null || !(skipped.getSource().orElse(null) instanceof ClassSource)) {
      return List.of(skipped);
    }
    return plan.getDescendants(skipped).stream()
        .filter(test -> test.getSource().orElse(null) instanceof MethodSource)
        .toList();
  }

  /** Class and method, and of a table of cases the case. */
  private static String name(TestIdentifier test) {
    if (!(test.getSource().orElse(null) instanceof MethodSource method)) {
      return test.getDisplayName();
    }
    var name = method.getClassName() + "." + method.getMethodName();
    return test.getDisplayName().startsWith(method.getMethodName() + "(")
        ? name
        : name + " " + test.getDisplayName();
  }
}
