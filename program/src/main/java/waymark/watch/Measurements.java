package waymark.watch;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What is counted and timed while the program runs. Names and labels are the program's own words:
 * no person, area, address or anything that was typed stands in one, so that there are never more
 * of them than the program has places and outcomes. Where nobody asked for measurements nothing is
 * counted, and nothing of what counts is loaded.
 */
public final class Measurements implements AutoCloseable {

  /** Where nobody watches. */
  public static final Measurements NONE = new Measurements(Optional.empty());

  /** Should a label ever hold what somebody sends, memory does not fill with it. */
  private static final int MOST_SERIES = 3000;

  private static final Duration[] STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(20)
  };

  private final Optional<PrometheusMeterRegistry> registry;
  private final List<Runnable> looks = new CopyOnWriteArrayList<>();

  /** The registry itself would let go of what it counts by. */
  private final List<DoubleSupplier> held = new CopyOnWriteArrayList<>();

  private Measurements(Optional<PrometheusMeterRegistry> registry) {
    this.registry = registry;
  }

  /** Counts from now on, first of all what the Java machine does. */
  @SuppressWarnings("resource") // what listens for the collection of garbage does so to the end
  public static Measurements on() {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().meterFilter(MeterFilter.maximumAllowableMetrics(MOST_SERIES));
    new JvmMemoryMetrics().bindTo(registry);
    new JvmGcMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ClassLoaderMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return new Measurements(Optional.of(registry));
  }

  /** Whether anybody watches. */
  public boolean areOn() {
    return registry.isPresent();
  }

  /** For libraries that measure themselves; not asked where nobody watches. */
  public void with(Consumer<MeterRegistry> work) {
    registry.ifPresent(work);
  }

  /**
   * Something happened once.
   *
   * @param name in parts, like {@code waymark.sign.in}
   * @param label what kinds there are of it, like {@code outcome}
   * @param kind which of these it was: a word of the program's own
   */
  public void count(String name, String description, String label, String kind) {
    registry.ifPresent(it ->
        io.micrometer.core.instrument.Counter.builder(name)
            .description(description)
            .tag(label, kind)
            .register(it)
            .increment());
  }

  /** What somebody else counts, as a total that only grows. */
  public void total(
      String name, String description, String label, String kind, DoubleSupplier total) {
    registry.ifPresent(it -> {
      held.add(total);
      FunctionCounter.builder(name, total, DoubleSupplier::getAsDouble)
          .description(description)
          .tag(label, kind)
          .register(it);
    });
  }

  /** What there is at the moment; looked at when somebody reads the measurements. */
  public void gauge(String name, String description, DoubleSupplier now) {
    registry.ifPresent(it ->
        Gauge.builder(name, () -> now.getAsDouble())
            .description(description)
            .strongReference(true)
            .register(it));
  }

  /**
   * What there is at the moment of each kind, such as uploads by state: asked once each time when
   * somebody reads the measurements. What cannot be told, because the database does not answer, is
   * left out that time.
   */
  public void gauges(
      String name,
      String description,
      String label,
      Supplier<? extends Map<String, ? extends Number>> now) {
    registry.ifPresent(it -> {
      var kinds = MultiGauge.builder(name).description(description).register(it);
      looks.add(() -> kinds.register(rows(label, now), true));
    });
  }

  private static List<MultiGauge.Row<?>> rows(
      String label, Supplier<? extends Map<String, ? extends Number>> now) {
    try {
      return now.get().entrySet().stream()
          .<MultiGauge.Row<?>>map(
              it -> MultiGauge.Row.of(Tags.of(label, it.getKey()), it.getValue()))
          .toList();
    } catch (RuntimeException notNow) {
      return List.of();
    }
  }

  /** A request that was answered. */
  void answered(String method, String route, String status, Duration time) {
    registry.ifPresent(it ->
        Timer.builder("waymark.requests")
            .description("Requests that were answered, by route and class of status")
            .tags("method", method, "route", route, "status", status)
            .serviceLevelObjectives(STEPS)
            .register(it)
            .record(time));
  }

  /** All of it as Prometheus reads it; blank where nobody watches. */
  public String text() {
    looks.forEach(Runnable::run);
    return registry.map(PrometheusMeterRegistry::scrape).orElse("");
  }

  @Override
  public void close() {
    registry.ifPresent(MeterRegistry::close);
  }
}
