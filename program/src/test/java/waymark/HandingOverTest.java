package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Right;
import waymark.access.Role;

/** A paper is handed over on the pages of the running program, or is not, and why. */
class HandingOverTest {

  private static final String ADD = "mereside/papers/add";
  private static final String PASTE = "mereside/papers/paste";

  private static Reader manager = Reader.as(Role.PERFORMANCE_MANAGER);

  private static HttpResponse<String> handOver(String name, byte[] file) {
    return handOver(name, file, Map.of());
  }

  private static HttpResponse<String> handOver(String name, byte[] file, Map<String, String> more) {
    return manager.submit(ADD, manager.secret(ADD), more, name, file);
  }

  private static byte[] sample(String name) throws IOException {
    return Files.readAllBytes(Checkout.directory().resolve("samples").resolve(name));
  }

  /** A table that no other test hands over. */
  private static byte[] table() {
    return text(
        "Metric,Target,March 2026,June 2026\n%s,70%%,41%%,43%%\n".formatted(UUID.randomUUID()));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The upload's page that an answer leads to. */
  private static String upload(HttpResponse<String> answer) {
    assertEquals(303, answer.statusCode(), answer::body);
    var to = answer.headers().firstValue("Location").orElseThrow();
    assertTrue(to.startsWith("/mereside/uploads/"), to);
    return to.substring(1);
  }

  private static String faults(HttpResponse<String> answer) {
    assertEquals(422, answer.statusCode(), answer::body);
    var page = Jsoup.parse(answer.body());
    assertTrue(page.title().startsWith("Error: "), page::title);
    page.select(".govuk-error-summary__list a")
        .forEach(it -> assertEquals(1, page.select(it.attr("href")).size(), it::text));
    return page.select(".govuk-error-summary__list").text();
  }

  private static long uploads() {
    try (var owner =
            TestDatabase.as(
                RunningServer.get().bean(Installation.class).access(),
                RunningServer.get().bean(Installation.class).access().owner());
        var rows =
            owner
                .createStatement()
                .executeQuery(
                    "select (select count(*) from papers.upload where state <> 'unreadable')"
                        + " * 1000000 + (select count(*) from papers.file_chunk)")) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_paper_is_read_while_it_is_waited_for() throws IOException {
    var page =
        manager.page(upload(handOver("tracker.xlsx", withOwnBytes("mereside-kpi-2026-09.csv"))));
    assertTrue(page.text().contains("A paper to accept"), page::text);
  }

  private static byte[] withOwnBytes(String sample) throws IOException {
    return text(
        new String(sample(sample), StandardCharsets.UTF_8) + "\n" + UUID.randomUUID() + "\n");
  }

  @Test
  void a_file_is_named_as_it_may_be_shown() {
    var page =
        manager.page(
            upload(
                handOver(
                    "..\\\\secret/C:\\\\x\u202etxt.\u0007%s.csv".formatted("n".repeat(200)),
                    table())));
    var shown = page.select("main").text();
    assertFalse(
        shown.contains("\u202e") || shown.contains("secret") || shown.contains("\\"), shown);
    assertTrue(shown.contains("nnnnnnnn….csv"), shown);
  }

  @Test
  void the_same_file_twice_says_so_and_is_taken_knowingly() {
    var file = table();
    var first = upload(handOver("once.csv", file));
    var answer = handOver("twice.csv", file);
    assertTrue(faults(answer).contains("This very file was loaded before"), answer::body);
    assertEquals(
        "/" + first,
        Jsoup.parse(answer.body()).expectFirst("main p a[href*=uploads]").attr("href"));
    var second = upload(handOver("twice.csv", file, Map.of("again", "yes")));
    assertFalse(second.equals(first));
  }

  @Test
  void of_many_who_hand_over_the_same_file_at_once_one_is_first() throws Exception {
    var file = table();
    var secret = manager.secret(ADD);
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      var sent =
          threads.invokeAll(
              java.util.stream.IntStream.range(0, 6)
                  .<java.util.concurrent.Callable<HttpResponse<String>>>mapToObj(
                      it -> () -> manager.submit(ADD, secret, Map.of(), "at-once.csv", file))
                  .toList());
      var statuses = new java.util.ArrayList<Integer>();
      for (var it : sent) {
        statuses.add(it.get().statusCode());
      }
      assertEquals(1, statuses.stream().filter(it -> it == 303).count(), statuses::toString);
      assertEquals(5, statuses.stream().filter(it -> it == 422).count(), statuses::toString);
    }
  }

  @Test
  void what_cannot_be_read_says_why_and_is_not_kept() throws IOException {
    var before = uploads();
    assertSays("Choose the file of the paper", handOver("", new byte[0]));
    assertSays("“empty.docx” is empty or a folder", handOver("empty.docx", new byte[0]));
    assertSays("“a folder” is empty or a folder", handOver("a folder", new byte[0]));
    assertSays(
        "“picture.docx” is a picture, not a paper",
        handOver(
            "picture.docx", "\u0089PNG\r\n\u001a\n\0\0\0".getBytes(StandardCharsets.ISO_8859_1)));
    assertSays(
        "is a Word document from before 2007 (.doc)",
        handOver("old.doc", oldOffice("WordDocument")));
    assertSays(
        "is an Excel workbook from before 2007 (.xls)", handOver("old.xls", oldOffice("Workbook")));
    assertSays(
        "is protected by a password", handOver("locked.docx", oldOffice("EncryptedPackage")));
    assertSays(
        "is a web page or XML",
        handOver("page.docx", text("<!DOCTYPE html><html><p>Plan</p></html>")));
    assertSays("more than", handOver("bomb.docx", bomb()));
    assertSays(
        "20,000,000 characters",
        handOver("long.txt", text("EHC plans issued in time 70% ".repeat(800_000))));
    assertEquals(before, uploads());
  }

  /** What ends the program each time that it is read is not read for ever. */
  @Test
  void what_was_not_read_in_three_attempts_says_so_and_what_to_do() throws Exception {
    var upload = upload(handOver("heavy.csv", table()));
    RunningServer.get()
        .asOwner(
            """
            update papers.upload set state = 'reading', attempts = 3, reader = gen_random_uuid(),
                   lease_until = clock_timestamp() - interval '1 second' where upload_id = '%s'
            """
                .formatted(upload.replaceFirst(".*/", "")));
    var page = manager.page(upload);
    for (var look = 0; look < 240 && page.text().contains("is being read"); look++) {
      Thread.sleep(500);
      page = manager.page(upload);
    }
    assertEquals("This paper could not be read", page.expectFirst("h1").text());
    var said = page.select("main").text();
    assertTrue(
        said.contains(
            "“heavy.csv”: reading it ended the program several times, so it is not tried again;"
                + " save it anew in Word or Excel, or paste its table instead. Its file was not"
                + " kept."),
        said);
    for (var way : List.of("Choose another file", "Paste a table instead")) {
      var link = page.expectFirst("main a:containsOwn(%s)".formatted(way)).attr("href");
      assertEquals(200, manager.get(link.substring(1)).statusCode(), way);
    }
    var listed = manager.page("mereside/papers").select("main").text();
    assertTrue(listed.contains("heavy.csv") && listed.contains("Could not be read"), listed);
  }

  private static void assertSays(String words, HttpResponse<String> answer) {
    var faults = faults(answer);
    assertTrue(faults.contains(words), faults);
  }

  /** The container of Office before 2007, with a stream of that name. */
  private static byte[] oldOffice(String stream) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0});
    file.writeBytes(new byte[600]);
    file.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
    file.writeBytes(text(UUID.randomUUID().toString()));
    return file.toByteArray();
  }

  /** A few kB that unpack to 120 MB. */
  private static byte[] bomb() throws IOException {
    var file = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(file)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(text("<w:document xmlns:w='w'><w:body>"));
      var blanks = text("<w:p/>".repeat(100_000));
      for (var i = 0; i < 200; i++) {
        zip.write(blanks);
      }
      zip.closeEntry();
    }
    return file.toByteArray();
  }

  @Test
  void a_file_that_is_too_large_is_refused_with_its_limit() {
    var before = uploads();
    for (var size : List.of(51 << 20, 62 << 20)) {
      var answer = handOver("large.xlsx", new byte[size]);
      assertEquals(303, answer.statusCode(), "of " + size);
      var to = answer.headers().firstValue("Location").orElseThrow().substring(1);
      assertTrue(faults(manager.get(to)).contains("more than 50 MB"), to);
    }
    assertEquals(before, uploads());
  }

  @Test
  void a_body_that_ends_half_way_or_holds_no_file_is_refused() {
    var before = uploads();
    var half =
        text(
            "--"
                + Reader.BOUNDARY
                + "\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                + "Metric,Tar");
    var answer = manager.multipart(ADD, half);
    assertEquals(303, answer.statusCode(), answer::body);
    var to = answer.headers().firstValue("Location").orElseThrow().substring(1);
    assertTrue(faults(manager.get(to)).contains("did not arrive whole"));
    assertSays("Choose the file of the paper", manager.submit(ADD, manager.secret(ADD), Map.of()));
    assertTrue(manager.multipart(ADD, text("--" + Reader.BOUNDARY + "--\r\n")).statusCode() >= 300);
    assertEquals(before, uploads());
  }

  @Test
  void a_table_is_pasted_as_a_spreadsheet_copies_it() {
    var answer =
        paste(
            "Pasted " + UUID.randomUUID(),
            """
            Metric\tTarget\tMarch 2026\tJune 2026\r
            EHC plans issued within 20 weeks\t70%\t41%\t43%\r
            """);
    var page = manager.page(upload(answer));
    assertTrue(page.text().contains(".tsv"), page::text);
    assertTrue(page.text().contains("1 row"), page::text);
  }

  private static HttpResponse<String> paste(String title, String table) {
    return manager.submit(PASTE, manager.secret(PASTE), Map.of("title", title, "table", table));
  }

  @Test
  void what_is_no_table_is_not_taken_and_comes_back_with_what_was_typed() {
    assertSays("Enter what the paper is called Paste the table", paste("", " "));
    assertSays("source of a web page", paste("A", "<table><tr><td>Metric"));
    assertSays("one column only", paste("A", "Metric\nEHC plans\nReviews"));
    assertSays("one row only", paste("A", "Metric\tTarget"));
    var answer = paste("", "Metric\tTarget\n<b>x\t1");
    assertTrue(faults(answer).contains("Enter what the paper is called"));
    assertEquals(
        "Metric\tTarget\n<b>x\t1", Jsoup.parse(answer.body()).expectFirst("textarea").wholeText());
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void who_may_not_load_papers_is_told_before_the_file_is_read(Role role) throws Exception {
    if (Right.of(role).contains(Right.LOAD_PAPERS)) {
      return;
    }
    assertEquals(403, onlyTheBeginning(Reader.as(role).cookie().orElseThrow()));
  }

  @Test
  void who_is_not_signed_in_is_asked_to_before_the_file_is_read() throws Exception {
    assertEquals(303, onlyTheBeginning("waymark=nobody"));
  }

  /**
   * Sends the head of a request for 40 MB and nothing of its body: only the head can be answered.
   */
  private static int onlyTheBeginning(String cookie) throws IOException {
    var server = java.net.URI.create(RunningServer.get().address());
    try (var socket = new java.net.Socket(server.getHost(), server.getPort())) {
      socket
          .getOutputStream()
          .write(
              text(
                  """
                  POST /%s HTTP/1.1\r
                  Host: %s:%d\r
                  Cookie: %s\r
                  Sec-Fetch-Site: same-origin\r
                  Content-Type: multipart/form-data; boundary=%s\r
                  Content-Length: 41943040\r
                  \r
                  """
                      .formatted(
                          ADD, server.getHost(), server.getPort(), cookie, Reader.BOUNDARY)));
      var line =
          new java.io.BufferedReader(
                  new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      return Integer.parseInt(line.split(" ", 3)[1]);
    }
  }

  @Test
  void a_file_from_another_site_is_refused() {
    var answer =
        manager.ask(
            "POST",
            ADD,
            "Content-Type",
            "multipart/form-data; boundary=x",
            "Sec-Fetch-Site",
            "cross-site");
    assertEquals(403, answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sign-in", "sign-out"})
  void where_no_file_is_asked_for_none_is_read(String path) {
    assertEquals(415, manager.multipart(path, new byte[10]).statusCode());
  }

  @Test
  void an_upload_is_put_aside_for_a_reason_and_its_file_goes() {
    var before = uploads();
    var address = upload(handOver("aside.csv", table()));
    var aside = address + "/put-aside";
    assertSays("Say why", manager.submit(aside, manager.secret(aside), Map.of("reason", " ")));
    assertEquals(
        303,
        manager.submit(aside, manager.secret(aside), Map.of("reason", "The draft")).statusCode());
    var page = manager.page(address);
    assertTrue(page.text().contains("The draft") && page.text().contains("put aside"), page::text);
    assertEquals(before + 1_000_000, uploads());
    assertEquals(303, manager.get(aside).statusCode());
  }
}
