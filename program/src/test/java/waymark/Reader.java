package waymark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import waymark.access.Role;

/** Somebody who reads the running server's pages, as a browser without script would. */
final class Reader {

  private final RunningServer server = RunningServer.get();
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  static final String BOUNDARY = "a-line-that-stands-in-no-file";

  private String network = "";

  /** Nobody yet. */
  static Reader stranger() {
    return new Reader();
  }

  /** Nobody yet, in that network, as the server that speaks TLS says of whoever it lets through. */
  static Reader strangerIn(String network) {
    var reader = new Reader();
    reader.network = network;
    return reader;
  }

  /** Signed in as one of the demo's people. */
  static Reader as(Role role) {
    var reader = new Reader();
    var answer = reader.signIn(role.key() + "@waymark.example", reader.server.password());
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("cannot sign in: " + answer.statusCode());
    }
    return reader;
  }

  HttpResponse<String> signIn(String email, String password) {
    return post(
        "sign-in", Map.of("_csrf", secret("sign-in"), "email", email, "password", password));
  }

  /** Sends a form as a page of the server itself does: from it, and with the secret given. */
  HttpResponse<String> submit(String path, String secret, Map<String, String> fields) {
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", secret);
    return send(form(path, all).header("Sec-Fetch-Site", "same-origin"));
  }

  /** Sends what a form holds, in which a name may stand more than once. */
  HttpResponse<String> sendForm(String path, String body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form with a file, as a page of the server itself does. */
  HttpResponse<String> submit(
      String path, String secret, Map<String, String> fields, String fileName, byte[] file) {
    var body = new ByteArrayOutputStream();
    var all = new LinkedHashMap<>(fields);
    all.put("_csrf", secret);
    all.forEach((name, value) ->
        body.writeBytes(
            part("name=\"%s\"".formatted(name), value.getBytes(StandardCharsets.UTF_8))));
    body.writeBytes(part("name=\"file\"; filename=\"%s\"".formatted(fileName), file));
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return multipart(path, body.toByteArray());
  }

  private static byte[] part(String disposition, byte[] content) {
    var part = new ByteArrayOutputStream();
    part.writeBytes(
        "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
            .formatted(BOUNDARY, disposition)
            .getBytes(StandardCharsets.UTF_8));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    return part.toByteArray();
  }

  /** Sends a body that may or may not be such a form. */
  HttpResponse<String> multipart(String path, byte[] body) {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  /** The secret of the form on a page. */
  String secret(String path) {
    return Objects.requireNonNull(page(path).selectFirst("input[name=_csrf]")).attr("value");
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(at(path)).GET());
  }

  /** Asks in another way than a browser does by itself. */
  HttpResponse<String> ask(String method, String path, String... headers) {
    var request =
        HttpRequest.newBuilder(at(path)).method(method, HttpRequest.BodyPublishers.noBody());
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** An answer that is read while it is sent, as somebody does who saves a file. */
  InputStream stream(String path) {
    try {
      return client
          .send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofInputStream())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(form(path, fields));
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(at(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body());
  }

  String session() {
    return cookies.getCookieStore().getCookies().toString();
  }

  /** What a browser would send to be known as this reader; empty before the first page. */
  Optional<String> cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(it -> it.getName() + "=" + it.getValue())
        .reduce((one, other) -> one + "; " + other);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    if (!network.isEmpty()) {
      request.header("X-Forwarded-For", network);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI at(String path) {
    return URI.create(server.address() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
