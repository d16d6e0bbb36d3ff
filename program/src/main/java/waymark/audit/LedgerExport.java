package waymark.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import waymark.access.AccessLog;
import waymark.access.PersonNames;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.LedgerEntries;
import waymark.ledger.LedgerEntries.Found;
import waymark.ledger.LedgerEntry;
import waymark.ledger.LedgerSearch;
import waymark.report.office.CsvLines;
import waymark.web.AsKnown;
import waymark.web.Frame;
import waymark.web.Frames;

/**
 * Entries of a ledger as a file for spreadsheets. They are read a few at a time and sent before the
 * next are read, each time in a transaction of its own: a reader with a slow line keeps no
 * connection to the database from others, however long the ledger is.
 */
@Component
class LedgerExport {

  private static final int AT_ONCE = 1000;

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(England.TIME);

  private final AreaTransactions transactions;
  private final LedgerEntries entries;
  private final PersonNames people;
  private final AccessLog log;
  private final Frames frames;
  private final Clock clock;

  LedgerExport(
      AreaTransactions transactions,
      LedgerEntries entries,
      PersonNames people,
      AccessLog log,
      Frames frames,
      Clock clock) {
    this.transactions = transactions;
    this.entries = entries;
    this.people = people;
    this.log = log;
    this.frames = frames;
    this.clock = clock;
  }

  /**
   * Answers with the entries looked for, as the ledger stood at a moment.
   *
   * @param filter the search in words, after "entries"
   */
  void send(
      Visit visit,
      AsKnown known,
      LedgerSearch search,
      String filter,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    log.exported(visit, request, "the ledger");
    var frame = frames.of(request);
    var now = clock.instant();
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name(visit, frame, now)).build().toString());
    var out = new OutputStreamWriter(response.getOutputStream(), UTF_8);
    var csv = new CsvLines(out);
    head(visit, frame).forEach(it -> csv.line(it));
    csv.line("Entries%s, %s.".formatted(filter, stood(known, now)));
    csv.line(
        "Entry",
        "Written down",
        "Known from",
        "Who",
        "By which way",
        "What was done",
        "Facts",
        "Words were taken out because");
    rows(visit, search, known.moment(), csv);
    csv.flush();
  }

  private static String name(Visit visit, Frame frame, Instant now) {
    return "%s-ledger-%s%s.csv"
        .formatted(visit.areaKey(), frame.invented() ? "invented-" : "", England.day(now));
  }

  /** Whose ledger it is, and that it is invented where it is: a file leaves its page. */
  private static List<String> head(Visit visit, Frame frame) {
    var area = frame.place().map(Frame.Place::name).orElse(visit.areaKey());
    return frame.invented()
        ? List.of(
            "Ledger of %s.".formatted(area),
            "Invented data. %s is not a real area: no person, case or figure in this file is real."
                .formatted(area))
        : List.of("Ledger of %s.".formatted(area));
  }

  private static String stood(AsKnown known, Instant now) {
    return known.today()
        ? "as they stood on %s".formatted(DayWords.at(now))
        : "as they stood at the end of %s".formatted(known.words());
  }

  private void rows(Visit visit, LedgerSearch search, KnownAt at, CsvLines csv) {
    var before = OptionalLong.of(Long.MAX_VALUE);
    while (before.isPresent()) {
      var place = before.getAsLong();
      before = transactions.read(visit.area(), () -> some(visit, search, at, place)).writeTo(csv);
    }
  }

  /** As much as is in memory at a time. */
  private record Some(Found found, Map<PersonId, String> names, Map<Long, String> redacted) {

    /** Sends it, and says where to go on. */
    OptionalLong writeTo(CsvLines csv) {
      found.entries().forEach(it -> csv.line(cells(it)));
      return found.goOn();
    }

    private String[] cells(LedgerEntry entry) {
      return new String[] {
        String.valueOf(entry.seq()),
        MOMENT.format(entry.recordedAt().truncatedTo(ChronoUnit.SECONDS)),
        England.day(entry.knownFrom()).toString(),
        EntryWords.who(entry, names),
        EntryWords.way(entry.source()),
        entry.sentence(),
        String.valueOf(entry.facts()),
        redacted.getOrDefault(entry.seq(), "")
      };
    }
  }

  private Some some(Visit visit, LedgerSearch search, KnownAt at, long before) {
    var found = entries.find(visit.area(), search, at, before, AT_ONCE);
    return new Some(
        found,
        people.names(
            found.entries().stream().flatMap(it -> it.person().stream()).distinct().toList()),
        entries.redacted(visit.area(), found.entries().stream().map(LedgerEntry::seq).toList()));
  }
}
