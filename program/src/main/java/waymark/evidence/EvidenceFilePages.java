package waymark.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.AccessLog;
import waymark.access.FilesGate;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.kernel.FileName;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** The files that show what evidence claims: handed over, taken out, and taken away. */
@Controller
class EvidenceFilePages {

  /** More than that nobody looks through. */
  private static final int MOST = 10;

  private static final List<Question> WHY =
      List.of(
          Question.line("reason", "Why it is taken away")
              .needed("Say why it is taken away")
              .longest(300));

  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final FormDesk desk;
  private final EvidencePlans plans;
  private final EvidenceFiles files;
  private final AccessLog log;

  EvidenceFilePages(
      AreaTransactions transactions,
      Ledger ledger,
      FormDesk desk,
      EvidencePlans plans,
      EvidenceFiles files,
      AccessLog log) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.desk = desk;
    this.plans = plans;
    this.files = files;
    this.log = log;
  }

  /** A piece of evidence, as a file finds it. */
  private record Of(EvidencePlan plan, Evidence evidence) {

    String page() {
      return plan.path("/evidence/" + evidence.key());
    }

    List<Attachment> files() {
      return plan.files(evidence);
    }

    Attachment file(UUID id) {
      return files().stream()
          .filter(it -> it.id().value().equals(id))
          .findFirst()
          .orElseThrow(() -> new NotFound("no file " + id));
    }
  }

  private Of of(Visit visit, String key, String evidence) {
    var plan = plans.of(visit.audience(), key, AsKnown.TODAY, desk.today());
    return new Of(
        plan, plan.evidence(evidence).orElseThrow(() -> new NotFound("no evidence " + evidence)));
  }

  @GetMapping("/{area}/plans/{plan}/evidence/{evidence}/files/add")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView add(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      Csrf csrf,
      @RequestParam(name = "problem", required = false) @Nullable String problem) {
    var page = page(visit, key, evidence, csrf);
    return problem == null
        ? shown(HttpStatus.OK, page)
        : shown(HttpStatus.UNPROCESSABLE_CONTENT, page.wrong(words(problem)));
  }

  private AddFilePage page(Visit visit, String key, String evidence, Csrf csrf) {
    var of = transactions.read(visit.area(), () -> of(visit, key, evidence));
    return AddFilePage.of(of.plan(), of.evidence(), csrf);
  }

  /** What {@link FilesGate} found wrong before the form could be read. */
  private static String words(String problem) {
    return switch (problem) {
      case FilesGate.TOO_LARGE ->
          "The file has more than 50 MB. Take out pictures or raw data, save it, and choose it again";
      case FilesGate.NO_ROOM ->
          "There is no room for the file on the server. Nothing was kept. Tell whoever runs this"
              + " service, then send it again";
      default -> "The file did not arrive whole, and nothing was kept. Choose it again";
    };
  }

  @PostMapping("/{area}/plans/{plan}/evidence/{evidence}/files/add")
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView take(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      Csrf csrf,
      @RequestParam(name = AddFilePage.FILE, required = false) @Nullable MultipartFile file)
      throws IOException {
    var of = transactions.read(visit.area(), () -> of(visit, key, evidence));
    var given = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file == null || given.isBlank()) {
      return wrong(of, csrf, "Choose the file");
    }
    var name = FileName.of(given);
    var counted = EvidenceFiles.count(file::getInputStream);
    var problem = problem(of, name, counted);
    if (problem.isPresent()) {
      return wrong(of, csrf, problem.get());
    }
    keep(visit, of, name, counted, file::getInputStream);
    var answer = new ModelAndView("redirect:" + of.page());
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }

  private static Optional<String> problem(Of of, String name, EvidenceFiles.Counted counted) {
    if (counted.size() == 0) {
      return Optional.of(
          "“%s” is empty or a folder. Choose the file itself, or copy or download it again"
              .formatted(name));
    }
    if (!List.of(AddFilePage.ACCEPT.split(",", -1)).contains("." + FileName.extension(name))) {
      return Optional.of(
          "“%s” is of no kind that is kept here. Save it as PDF, Word, Excel, PowerPoint, CSV, text or"
                  .formatted(name)
              + " a picture");
    }
    if (of.files().size() >= MOST) {
      return Optional.of("This evidence has %d files already. Take one away first".formatted(MOST));
    }
    return of.files().stream()
        .filter(it -> it.sha256().equals(counted.sha256()))
        .findFirst()
        .map(it -> "This very file is here already, as “%s”".formatted(it.fileName()));
  }

  private void keep(
      Visit visit, Of of, String name, EvidenceFiles.Counted counted, EvidenceFiles.Handed handed) {
    var attachment =
        new Attachment(FileId.fresh(), of.evidence().id(), name, counted.sha256(), counted.size());
    ledger.record(
        Command.of(
            visit.area(),
            visit.person(),
            "Added the file “%s” to the evidence “%s”."
                .formatted(name, shortened(of.evidence().claim()))),
        writing -> {
          try {
            files.keep(visit.area(), counted, handed);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          EvidenceFacts.write(writing, attachment);
        });
  }

  private static String shortened(String words) {
    return words.length() <= 300 ? words : words.substring(0, 299) + "…";
  }

  private static ModelAndView wrong(Of of, Csrf csrf, String words) {
    return shown(
        HttpStatus.UNPROCESSABLE_CONTENT,
        AddFilePage.of(of.plan(), of.evidence(), csrf).wrong(words));
  }

  private static ModelAndView shown(HttpStatus status, AddFilePage page) {
    var answer = new ModelAndView("evidence/addFile", "page", page);
    answer.setStatus(status);
    return answer;
  }

  /**
   * The file as it was handed over. A browser saves it and opens nothing of it here, whatever it
   * holds.
   */
  @GetMapping("/{area}/plans/{plan}/evidence/{evidence}/files/{file}")
  @Needs(Right.SEE_ORIGINALS)
  void file(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      @PathVariable("file") UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var file = transactions.read(visit.area(), () -> of(visit, key, evidence).file(id));
    var size =
        transactions
            .read(visit.area(), () -> files.size(file))
            .orElseThrow(() -> new NotFound("the file is not kept"));
    log.exported(visit, request, "a file of the evidence " + evidence);
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setContentLengthLong(size);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(file.fileName(), UTF_8).build().toString());
    files.send(visit.area(), file, response.getOutputStream());
  }

  @RequestMapping(
      path = "/{area}/plans/{plan}/evidence/{evidence}/files/{file}/take-away",
      method = {GET, POST})
  @Needs(Right.EDIT_DELIVERY)
  ModelAndView takeAway(
      Visit visit,
      @PathVariable("plan") String key,
      @PathVariable("evidence") String evidence,
      @PathVariable("file") UUID id,
      HttpServletRequest request,
      Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> takenAway(of(visit, key, evidence), id));
  }

  private Form takenAway(Of of, UUID id) {
    var file = of.file(id);
    return Form.fresh(
            "Take this file away",
            WHY,
            Answers.NONE,
            Link.to(of.page(), "Evidence of impact"),
            check ->
                check
                    .result(() -> check.text("reason"))
                    .map(reason ->
                        Change.now(
                            "Took away the file “%s”: %s.".formatted(file.fileName(), reason),
                            of.page(),
                            writing -> {
                              writing.withdraw(() -> EvidenceFacts.write(writing, file));
                              files.throwAway(file);
                            })))
        .saying(
            file.fileName(),
            "The file is then gone for good. That it was here, and what it was called, stays in the"
                + " ledger.");
  }
}
