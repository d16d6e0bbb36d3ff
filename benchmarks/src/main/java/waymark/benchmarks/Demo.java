package waymark.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The server with the sample areas, in a process of its own, and readers of it. */
final class Demo implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Waymark answers on (http\\S+)/");
  private static final Pattern PASSWORD = Pattern.compile("the password (\\S+)");
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Process process;
  private final String address;
  private final String password;

  private Demo(Process process, String address, String password) {
    this.process = process;
    this.address = address;
    this.password = password;
  }

  /**
   * Starts it as the launcher does.
   *
   * @param home where it keeps its database
   * @param further a directory that is put at the end of the class path
   */
  static Demo start(Path home, Path further) throws IOException {
    return start(
        home,
        List.of("-XX:+UseG1GC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED"),
        System.getProperty("java.class.path") + File.pathSeparator + further,
        ProcessBuilder.Redirect.INHERIT);
  }

  /**
   * Starts it on the launcher's own class path, and with its cache where there is one, which takes
   * half the time.
   *
   * @param faults where to it prints what goes wrong
   */
  static Demo startQuickly(Path home, ProcessBuilder.Redirect faults) throws IOException {
    var flags =
        new ArrayList<>(List.of(System.getProperty("waymark.flags", "").strip().split("\\s+")));
    var cache = System.getProperty("waymark.cache", "");
    if (!cache.isEmpty()) {
      flags.add("-XX:AOTCache=" + cache);
    }
    return start(home, flags, System.getProperty("waymark.program", ""), faults);
  }

  private static Demo start(
      Path home, List<String> flags, String classPath, ProcessBuilder.Redirect faults)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-Dwaymark.home=" + home, "-cp", classPath, "waymark.Waymark", "demo", "--port", "0"));
    var process = new ProcessBuilder(command).redirectError(faults).start();
    var said = new StringBuilder();
    var out = process.inputReader();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.contains("Ctrl-C")) {
        return new Demo(process, found(ADDRESS, said), found(PASSWORD, said));
      }
    }
    throw new IOException("the demo did not start: " + said);
  }

  private static String found(Pattern pattern, CharSequence text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("no " + pattern + " in " + text);
    }
    return matcher.group(1);
  }

  URI at(String path) {
    return URI.create(address + path);
  }

  /** Signs in as one of the demo's people. */
  Reader signedIn(String role) throws IOException, InterruptedException {
    var reader = new Reader();
    var answer =
        reader.send("/sign-in", Map.of("email", role + "@waymark.example", "password", password));
    if (answer.statusCode() != 303) {
      throw new IOException("cannot sign in: " + answer.statusCode());
    }
    return reader;
  }

  /** Somebody with a browser. */
  final class Reader {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    String cookie() {
      return cookies.getCookieStore().getCookies().stream()
          .map(it -> it.getName() + "=" + it.getValue())
          .collect(Collectors.joining("; "));
    }

    HttpResponse<byte[]> get(String path, String... headers)
        throws IOException, InterruptedException {
      var request = HttpRequest.newBuilder(at(path));
      return client.send(
          (headers.length == 0 ? request : request.headers(headers)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Fills in the form at that address and sends it. */
    HttpResponse<byte[]> send(String form, Map<String, String> answers)
        throws IOException, InterruptedException {
      return client.send(filled(form, answers), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends what was filled in, and does not wait for the answer. */
    CompletableFuture<HttpResponse<byte[]>> sendSoon(HttpRequest filled) {
      return client.sendAsync(filled, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The form at that address as it is sent, with what it holds by itself and these answers. */
    HttpRequest filled(String form, Map<String, String> answers)
        throws IOException, InterruptedException {
      var page = new String(get(form).body(), StandardCharsets.UTF_8);
      var all = new LinkedHashMap<>(hidden(page));
      all.putAll(answers);
      var body =
          all.entrySet().stream()
              .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
              .collect(Collectors.joining("&"));
      return HttpRequest.newBuilder(at(form))
          .header("Content-Type", "application/x-www-form-urlencoded")
          .header("Sec-Fetch-Site", "same-origin")
          .POST(HttpRequest.BodyPublishers.ofString(body))
          .build();
    }

    private static Map<String, String> hidden(String page) throws IOException {
      var hidden = new LinkedHashMap<String, String>();
      hidden.put("_csrf", found(SECRET, page));
      var fields =
          Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"").matcher(page);
      while (fields.find()) {
        hidden.put(fields.group(1), fields.group(2));
      }
      return hidden;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** Ends it as nothing can that is heard of before: SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
