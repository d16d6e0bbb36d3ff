package waymark.caseload.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.FilesGate;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.CaseSecrets;
import waymark.caseload.Cases;
import waymark.caseload.ColumnMappings;
import waymark.caseload.HandedOver;
import waymark.caseload.HandedOvers;
import waymark.caseload.ReadExtract;
import waymark.caseload.TakingIn;
import waymark.casework.extract.Extract;
import waymark.casework.extract.HowToRead;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** Where extracts are handed over, looked through and accepted. */
@Controller
class LoadPages {

  private static final String EXTRACTS = "/casework/extracts";

  /** Bytes; they are on the server's disk while they are read. */
  private static final long UNPACKED = 512L << 20;

  private final AreaTransactions transactions;
  private final Cases cases;
  private final HandedOvers handedOvers;
  private final TakingIn takingIn;
  private final ColumnMappings mappings;
  private final CaseSecrets secrets;
  private final ColumnPages columns;

  LoadPages(
      AreaTransactions transactions,
      Cases cases,
      HandedOvers handedOvers,
      TakingIn takingIn,
      ColumnMappings mappings,
      CaseSecrets secrets,
      ColumnPages columns) {
    this.transactions = transactions;
    this.cases = cases;
    this.handedOvers = handedOvers;
    this.takingIn = takingIn;
    this.mappings = mappings;
    this.secrets = secrets;
    this.columns = columns;
  }

  @GetMapping("/{area}/casework/extracts")
  @Needs(Right.LOAD_CASES)
  ModelAndView extracts(Visit visit) {
    var report =
        transactions.read(
            visit.area(),
            () -> {
              var taken = cases.extracts(KnownAt.LATEST);
              return ExtractsReport.of(
                  taken,
                  cases.checks(taken.isEmpty() ? new UUID(0, 0) : taken.getFirst().id()),
                  handedOvers.waiting(),
                  ColumnPages.links(mappings.all(), visit.at(EXTRACTS)),
                  visit.at(EXTRACTS));
            });
    return shown(
        HttpStatus.OK,
        CaseloadPage.TEMPLATE,
        CaseloadPage.ofToday(
            report,
            Link.to(visit.at("/casework"), "Casework"),
            List.of(Link.to(visit.at(EXTRACTS + "/new"), "Load an extract"))));
  }

  @GetMapping("/{area}/casework/extracts/new")
  @Needs(Right.LOAD_CASES)
  ModelAndView load(
      Visit visit,
      HttpServletRequest request,
      Csrf csrf,
      @RequestParam(name = "problem", required = false) @Nullable String problem) {
    var page = begun(visit, request, csrf);
    return problem == null
        ? shown(HttpStatus.OK, LoadPage.TEMPLATE, page)
        : wrong(page.wrongFile(words(problem)));
  }

  /** With the day that was given before somebody said what columns mean. */
  private static LoadPage begun(Visit visit, HttpServletRequest request, Csrf csrf) {
    var page = LoadPage.of(visit.at("/casework"), csrf);
    var day = LoadPage.day(request).values().stream().toList();
    return request.getParameter("columns") == null
        ? page
        : page.with(page.takenOn().given(day.get(0), day.get(1), day.get(2))).withColumnsKept();
  }

  /** What {@link FilesGate} found wrong before the form could be read. */
  private static String words(String problem) {
    return switch (problem) {
      case FilesGate.TOO_LARGE ->
          "The files have more than 50 MB. Leave out columns that do not come in, or pack them as"
              + " .zip, and choose them again";
      case FilesGate.NO_ROOM ->
          "There is no room for the file on the server. Nothing was kept. Tell whoever runs this"
              + " service, then send it again";
      default -> "The file did not arrive whole, and nothing was kept. Choose it again";
    };
  }

  @PostMapping("/{area}/casework/extracts/new")
  @Needs(Right.LOAD_CASES)
  ModelAndView take(
      Visit visit,
      HttpServletRequest request,
      Csrf csrf,
      Today today,
      @RequestParam(name = LoadPage.FILE, required = false) @Nullable List<MultipartFile> files)
      throws IOException {
    var asked = LoadPage.of(visit.at("/casework"), csrf);
    var given = LoadPage.day(request).values().stream().toList();
    var day = TakenOn.of(asked.takenOn(), given.get(0), given.get(1), given.get(2), today.day());
    var page = asked.with(day.field());
    var chosen = chosen(files);
    if (chosen.isEmpty()) {
      return wrong(page.wrongFile("Choose the files of the extract"));
    }
    var empty = chosen.stream().filter(MultipartFile::isEmpty).findFirst();
    if (empty.isPresent()) {
      return wrong(
          page.wrongFile(
              "“%s” is empty. Export the extract again"
                  .formatted(HandedFiles.name(List.of(empty.get())))));
    }
    return day.day().isEmpty() ? wrong(page) : read(visit, request, page, day.day().get(), chosen);
  }

  private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
    return files == null
        ? List.of()
        : files.stream()
            .filter(it ->
                !it.isEmpty()
                    || !Objects.requireNonNullElse(it.getOriginalFilename(), "").isBlank())
            .toList();
  }

  /** Files are on disk only while they are read: they may hold names of children. */
  private ModelAndView read(
      Visit visit,
      HttpServletRequest request,
      LoadPage page,
      LocalDate day,
      List<MultipartFile> files)
      throws IOException {
    try (var handed = HandedFiles.of(files)) {
      var extract = Extract.of(handed.places(), how(visit));
      var refused = extract.refused().stream().findFirst();
      if (refused.isPresent()) {
        var why =
            "“%s” could not be read: %s. Nothing was kept"
                .formatted(handed.said(refused.get().file()), refused.get().why());
        return refused.get().columns().isEmpty()
            ? wrong(page.wrongFile(why))
            : shown(
                HttpStatus.UNPROCESSABLE_CONTENT,
                ColumnsPage.TEMPLATE,
                columns
                    .asking(visit, refused.get().columns(), LoadPage.day(request), page.csrf())
                    .wrong(why));
      }
      return switch (ReadExtract.of(extract, day)) {
        case Checked.Invalid<ReadExtract>(var faults) ->
            wrong(page.wrongFile(faults.getFirst().words()));
        case Checked.Valid<ReadExtract>(var read) -> {
          var id =
              transactions.write(
                  visit.area(),
                  () ->
                      handedOvers.keep(
                          visit.person(), day, HandedFiles.name(files), handed.sha256(), read));
          yield seeOther(visit.at(EXTRACTS + "/waiting/" + id));
        }
      };
    }
  }

  private HowToRead how(Visit visit) {
    var kept = transactions.read(visit.area(), mappings::all);
    return new HowToRead(
        kept.stream().map(ColumnMappings.Kept::mapping).toList(),
        secrets.of(visit.area()),
        true,
        UNPACKED);
  }

  @GetMapping("/{area}/casework/extracts/waiting/{load}")
  @Needs(Right.LOAD_CASES)
  ModelAndView waiting(Visit visit, @PathVariable("load") String key, Csrf csrf) {
    return preview(visit, key, csrf, ErrorSummary.NONE);
  }

  private ModelAndView preview(Visit visit, String key, Csrf csrf, ErrorSummary errors) {
    return transactions.read(
        visit.area(),
        () -> {
          var it = handedOver(key);
          var content = handedOvers.content(it.id());
          return content.isEmpty()
              ? shown(
                  HttpStatus.OK,
                  CaseloadPage.TEMPLATE,
                  CaseloadPage.ofToday(
                      SettledReport.of(it),
                      Link.to(visit.at(EXTRACTS), "Extracts"),
                      List.of(Link.to(visit.at(EXTRACTS + "/new"), "Load an extract"))))
              : shown(
                  errors.none() ? HttpStatus.OK : HttpStatus.CONFLICT,
                  PreviewPage.TEMPLATE,
                  page(visit, it, content.get(), csrf, errors));
        });
  }

  private PreviewPage page(
      Visit visit, HandedOver it, ReadExtract read, Csrf csrf, ErrorSummary errors) {
    return new PreviewPage(
        new PreviewReport(
                it, read, takingIn.difference(it.takenOn(), read), cases.extracts(KnownAt.LATEST))
            .report(),
        visit.at(EXTRACTS + "/waiting/" + it.id()),
        cases.lastWritten(),
        errors,
        Link.to(visit.at(EXTRACTS), "Extracts"),
        csrf);
  }

  private HandedOver handedOver(String key) {
    try {
      return handedOvers.of(UUID.fromString(key)).orElseThrow(() -> new NotFound("no extract"));
    } catch (IllegalArgumentException noId) {
      throw new NotFound("no extract");
    }
  }

  @PostMapping("/{area}/casework/extracts/waiting/{load}")
  @Needs(Right.LOAD_CASES)
  ModelAndView accept(
      Visit visit, @PathVariable("load") String key, HttpServletRequest request, Csrf csrf) {
    var seen = Objects.requireNonNullElse(request.getParameter(PreviewPage.SEEN), "");
    if (!seen.matches("\\d{1,18}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seen= is no number");
    }
    var it = transactions.read(visit.area(), () -> handedOver(key));
    return switch (takingIn.accept(visit.area(), visit.person(), it, Long.parseLong(seen))) {
      case IN -> seeOther(visit.at("/casework"));
      case SETTLED -> seeOther(visit.at(EXTRACTS + "/waiting/" + it.id()));
      case OVERTAKEN ->
          preview(
              visit,
              key,
              csrf,
              new ErrorSummary(
                  "Nothing was accepted: another extract was taken in since this page was shown",
                  "Look at what this one would change now, then accept it again.",
                  List.of()));
    };
  }

  @PostMapping("/{area}/casework/extracts/waiting/{load}/put-aside")
  @Needs(Right.LOAD_CASES)
  ModelAndView putAside(Visit visit, @PathVariable("load") String key) {
    var it = transactions.read(visit.area(), () -> handedOver(key));
    transactions.write(visit.area(), () -> handedOvers.putAside(it.id()));
    return seeOther(visit.at(EXTRACTS + "/waiting/" + it.id()));
  }

  private static ModelAndView wrong(LoadPage page) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, LoadPage.TEMPLATE, page);
  }

  private static ModelAndView shown(HttpStatus status, String template, Object page) {
    var answer = new ModelAndView(template, "page", page);
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView seeOther(String address) {
    var answer = new ModelAndView("redirect:" + address);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
