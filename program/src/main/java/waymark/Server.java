package waymark;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import waymark.database.Unavailable;
import waymark.ledger.NotedHeads;
import waymark.operation.Installed;
import waymark.watch.LogForm;
import waymark.watch.Measurements;
import waymark.watch.MeasurementsAnswers;

/** The running program: an installation whose pages are answered on a port of this computer. */
final class Server implements AutoCloseable {

  /** What a server is run for. */
  enum Kind {
    /** Real work: a cookie is sent over TLS only. */
    LASTING,
    /** A look at the sample areas in a browser of this computer, where there is no TLS. */
    DEMO
  }

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Installation installation;
  private final ConfigurableApplicationContext context;
  private final String host;
  private final Optional<MeasurementsAnswers> watched;

  private Server(
      Installation installation,
      ConfigurableApplicationContext context,
      String host,
      Optional<MeasurementsAnswers> watched) {
    this.watched = watched;
    this.installation = installation;
    this.context = context;
    this.host = host;
  }

  /**
   * Starts to answer, the framework while the database starts; the installation is closed with the
   * server, and when this fails. A signal that ends the process lets the requests under way be
   * answered first, then closes the connections, then the database.
   *
   * @param port 0 for any that is free
   * @throws PortTaken when another program answers there
   */
  static Server start(Installation installation, String address, int port, Kind kind) {
    return start(installation, address, port, kind, Proxies.NONE);
  }

  /** The same behind servers that say from where a request came. */
  static Server start(
      Installation installation, String address, int port, Kind kind, Proxies proxies) {
    return start(installation, address, port, kind, proxies, Optional.empty());
  }

  /**
   * The same, telling measurements to whoever asks at a place of their own.
   *
   * @throws java.io.UncheckedIOException when another program answers there
   */
  static Server start(
      Installation installation,
      String address,
      int port,
      Kind kind,
      Proxies proxies,
      Optional<MeasurementsAnswers.Place> watched) {
    try {
      installation.prepare();
      var measurements = watched.isPresent() ? Measurements.on() : Measurements.NONE;
      var application = application(installation, address, port, kind, proxies);
      measurements.gauge(
          "waymark.home.free.bytes",
          "Room that is left where the installation keeps what is its own",
          () -> installation.home().toFile().getUsableSpace());
      var installed = installation.installed(running(address, port, proxies, watched));
      application.addInitializers(it -> {
        var beans = (GenericApplicationContext) it;
        beans.registerBean(Measurements.class, () -> measurements);
        beans.registerBean(Installed.class, () -> installed);
      });
      var context = application.run();
      begin(context, installation);
      return new Server(
          installation, context, address, watched.map(it -> tell(it, measurements, context)));
    } catch (RuntimeException e) {
      installation.close();
      if (cause(e, PortInUseException.class).isPresent()) {
        throw new PortTaken(address, port, e);
      }
      throw cause(e, Unavailable.class).map(RuntimeException.class::cast).orElse(e);
    }
  }

  /** How it is run, for whoever is to see that. */
  private static List<Installed.Part> running(
      String address, int port, Proxies proxies, Optional<MeasurementsAnswers.Place> watched) {
    return List.of(
        new Installed.Part("Answers on", "%s, port %d".formatted(address, port)),
        new Installed.Part(
            "Servers in front",
            proxies.addresses().isEmpty() ? "none" : String.join(", ", proxies.addresses())),
        new Installed.Part("Log", LogForm.ofEnvironment().name().toLowerCase(Locale.ROOT)),
        new Installed.Part(
            "Measurements",
            watched.map(it -> it.address().toString().replace("/", "")).orElse("off")));
  }

  private static MeasurementsAnswers tell(
      MeasurementsAnswers.Place place,
      Measurements measurements,
      ConfigurableApplicationContext context) {
    try {
      var answers = MeasurementsAnswers.open(place, measurements);
      Ending.later(answers);
      return answers;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  /** What is behind a fault, however often the framework wrapped it. */
  private static <T extends Throwable> Optional<T> cause(Throwable fault, Class<T> kind) {
    return Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** An end that was cut off is said and noted; the pages go on showing what there is. */
  private static void begin(ConfigurableApplicationContext context, Installation installation) {
    try {
      context
          .getBean(NotedHeads.class)
          .begin(installation.ready())
          .forEach(it -> LOG.error("{} `./waymark verify-audit` says more.", it));
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  private static SpringApplication application(
      Installation installation, String address, int port, Kind kind, Proxies proxies) {
    var application = new SpringApplication(Application.class);
    application.setBannerMode(Banner.Mode.OFF);
    var settings = new HashMap<>(proxies.settings());
    settings.put("server.address", address);
    settings.put("server.port", port);
    // a browser takes the first over TLS only, for this host and all of its paths
    settings.put(
        "server.servlet.session.cookie.name", kind == Kind.LASTING ? "__Host-waymark" : "waymark");
    settings.put("server.servlet.session.cookie.secure", kind == Kind.LASTING);
    application.setDefaultProperties(settings);
    // the framework's own way would not wait for what it does not know of: the database
    application.setRegisterShutdownHook(false);
    application.addInitializers(context -> {
      Ending.later(context);
      var beans = (GenericApplicationContext) context;
      // whose it is to close is said here, not guessed from what it is
      beans.registerBean(Installation.class, () -> installation, it -> it.setDestroyMethodName(""));
      beans.registerBean(Kind.class, () -> kind);
    });
    return application;
  }

  /** Where it answers. */
  String address() {
    var web = ((WebServerApplicationContext) context).getWebServer();
    var port = web == null ? 0 : web.getPort();
    return "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, port);
  }

  /** Where its measurements are told; empty where nobody asked for them. */
  Optional<String> measurements() {
    return watched.map(it -> "http://127.0.0.1:%d/metrics".formatted(it.port()));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  @Override
  public void close() {
    watched.ifPresent(Ending::now);
    Ending.now(context);
    installation.close();
  }
}
