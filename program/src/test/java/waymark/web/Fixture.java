package waymark.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An example of GOV.UK Frontend: what one of its components is asked for, and what it answers. They
 * are those that its package brings; {@code src/main/frontend/build.sh} copies them.
 */
record Fixture(String component, String name, JsonNode options, String html) {

  private static final String FILES = "/govuk-frontend-6.6.0/";

  /** Crown, licence and copyright at the foot, and the heading where it is left with nothing. */
  private static final String NOT_OURS =
      """
      .govuk-footer__crown, .govuk-footer__licence-logo, .govuk-footer__licence-description,
      .govuk-footer__meta-item:has(.govuk-footer__copyright-logo),
      .govuk-footer__meta-item h2:not(:has(~ ul, ~ .govuk-footer__meta-custom))\
      """;

  /** The components that examples are kept of. */
  static List<String> components() {
    var directory = Fixture.class.getResource(FILES);
    if (directory == null) {
      throw new IllegalStateException("no examples under " + FILES);
    }
    try (var files = Files.list(Path.of(directory.getPath()))) {
      return files
          .filter(Files::isDirectory)
          .map(it -> it.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Fixture> of(String component) {
    var path = FILES + component + "/fixtures.json";
    try (var file = Fixture.class.getResourceAsStream(path)) {
      return StreamSupport.stream(read(path, file).spliterator(), false)
          .map(it ->
              new Fixture(
                  component,
                  it.required("name").asString(),
                  it.required("options"),
                  it.required("html").asString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it answers, without what a service that is not on GOV.UK may not show. */
  Document page() {
    var page = Jsoup.parseBodyFragment(html);
    page.select(NOT_OURS).remove();
    return page;
  }

  private static JsonNode read(String path, @Nullable InputStream file) {
    if (file == null) {
      throw new IllegalStateException("no examples under " + path);
    }
    return new JsonMapper().readTree(file).required("fixtures");
  }

  @Override
  public String toString() {
    return component + ": " + name;
  }
}
