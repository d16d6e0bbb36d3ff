package waymark;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Somebody in front of a server that runs for real work. It sends its cookie although there is no
 * TLS here, which a browser would not.
 */
final class Browsing {

  private final String address;
  private String cookie = "";

  private Browsing(String address) {
    this.address = address.replaceFirst("/$", "");
  }

  static Browsing at(Server server) {
    return at(server.address());
  }

  /** At a server of another process. */
  static Browsing at(String address) {
    return new Browsing(address);
  }

  /** The same person, who goes on at another server with the same cookie. */
  Browsing goingOnAt(String other) {
    var there = new Browsing(other);
    there.cookie = cookie;
    return there;
  }

  void choosePassword(String link, String password) throws IOException, InterruptedException {
    var form = form(link);
    form.put("new-password", password);
    form.put("new-password-again", password);
    send(link, form);
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    var form = form("/sign-in");
    form.put("email", email);
    form.put("password", password);
    var answer = send("/sign-in", form);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException("cannot sign in: " + answer.statusCode());
    }
  }

  /** The fields of a page's form as they stand there. */
  Map<String, String> form(String path) throws IOException, InterruptedException {
    return fields(Jsoup.parse(get(path).body()).expectFirst("main form[method=post]"));
  }

  static Map<String, String> fields(Element form) {
    var fields = new LinkedHashMap<String, String>();
    form.select("input[name], textarea[name], select[name]")
        .forEach(it -> {
          var choice = it.attr("type").equals("radio") || it.attr("type").equals("checkbox");
          if (!choice || it.hasAttr("checked")) {
            fields.put(
                it.attr("name"),
                it.is("textarea") ? it.wholeText() : it.is("select") ? it.val() : it.attr("value"));
          }
        });
    return fields;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return ask(HttpRequest.newBuilder(uri(path)));
  }

  HttpResponse<String> send(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return ask(posting(path, form).header("Sec-Fetch-Site", "same-origin"));
  }

  HttpResponse<String> sendFromElsewhere(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    return ask(posting(path, form).header("Sec-Fetch-Site", "cross-site"));
  }

  /** A form with a file, as a browser sends it. */
  HttpResponse<String> upload(String path, String secret, String fileName, String content)
      throws IOException, InterruptedException {
    return ask(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "multipart/form-data; boundary=it")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form(secret, fileName, content))));
  }

  /** The body of such a form. */
  static String form(String secret, String fileName, String content) {
    var part = "--it\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
    return part.formatted("_csrf", "", secret)
        + part.formatted("file", "; filename=\"%s\"".formatted(fileName), content)
        + "--it--\r\n";
  }

  /** What it is known by. */
  String cookie() {
    return cookie;
  }

  private HttpRequest.Builder posting(String path, Map<String, String> form) {
    var body =
        form.entrySet().stream()
            .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    // a connection for each: one that the server ends after an answer is not taken for the next
    HttpResponse<String> answer;
    try (var client = HttpClient.newHttpClient()) {
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
    answer
        .headers()
        .firstValue("Set-Cookie")
        .ifPresent(it -> cookie = it.substring(0, it.indexOf(';')));
    return answer;
  }

  private URI uri(String path) {
    return URI.create(address + path);
  }
}
