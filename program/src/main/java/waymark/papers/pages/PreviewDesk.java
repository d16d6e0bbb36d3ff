package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.PersonNames;
import waymark.access.Visit;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.measures.Definition;
import waymark.measures.Measures;
import waymark.papers.Acceptance;
import waymark.papers.Decisions;
import waymark.papers.ReadPapers;
import waymark.papers.Upload;
import waymark.papers.UploadId;
import waymark.papers.UploadedPaper;
import waymark.papers.Uploads;
import waymark.programme.PlanId;
import waymark.programme.Programmes;
import waymark.web.NotFound;

/**
 * Shows what an upload would do, and takes decisions about it. Each is kept at once, for everybody
 * who may decide; one that was made on what another has changed meanwhile is not written over
 * theirs, but shown beside it.
 */
@Component
class PreviewDesk {

  private static final String VERSION = "version";

  private final AreaTransactions transactions;
  private final Uploads uploads;
  private final ReadPapers papers;
  private final Acceptance acceptance;
  private final Measures measures;
  private final Programmes programmes;
  private final PersonNames people;

  PreviewDesk(
      AreaTransactions transactions,
      Uploads uploads,
      ReadPapers papers,
      Acceptance acceptance,
      Measures measures,
      Programmes programmes,
      PersonNames people) {
    this.transactions = transactions;
    this.uploads = uploads;
    this.papers = papers;
    this.acceptance = acceptance;
    this.measures = measures;
    this.programmes = programmes;
    this.people = people;
  }

  /** The upload of an address. */
  Upload upload(Visit visit, String key) {
    try {
      var id = new UploadId(UUID.fromString(key));
      return transactions
          .read(visit.area(), () -> uploads.of(id))
          .orElseThrow(() -> new NotFound("no upload " + key));
    } catch (IllegalArgumentException noUuid) {
      throw new NotFound("no upload " + key);
    }
  }

  /**
   * What a page of an upload shows, where it can be decided about; else the way to where it can.
   */
  ModelAndView show(Visit visit, String key, Function<Preview, ModelAndView> page) {
    var upload = upload(visit, key);
    return upload.state() == Upload.State.READ
        ? page.apply(preview(visit, upload))
        : Shown.seeOther(visit.at("/uploads/" + upload.id()));
  }

  /** The same for whoever needs the paper as it is decided, and not what it would do. */
  ModelAndView decided(Visit visit, String key, Function<UploadedPaper, ModelAndView> then) {
    var upload = upload(visit, key);
    return upload.state() == Upload.State.READ
        ? then.apply(paper(visit, upload))
        : Shown.seeOther(visit.at("/uploads/" + upload.id()));
  }

  Preview preview(Visit visit, Upload upload) {
    var paper = paper(visit, upload);
    var proposal = acceptance.propose(visit.area(), paper);
    return transactions.read(
        visit.area(),
        () ->
            Preview.of(
                visit.at("/uploads/" + upload.id()),
                visit.at("/papers"),
                upload,
                paper,
                proposal,
                measures.definitions(KnownAt.LATEST).stream()
                    .sorted(Comparator.comparing(Definition::title))
                    .toList(),
                programmes.plans(KnownAt.LATEST)));
  }

  private UploadedPaper paper(Visit visit, Upload upload) {
    var contents = papers.of(visit.area(), upload);
    return new UploadedPaper(
        upload.id().value(),
        upload.fileName(),
        upload.sha256().toString(),
        contents,
        upload.title().isEmpty() ? contents.title() : upload.title(),
        upload.issued().or(contents::issued),
        upload.plan().or(() -> onlyPlan(visit)),
        Decisions.of(upload.decisions()),
        upload.version());
  }

  /** Where there is one plan, nobody is asked which. */
  private Optional<PlanId> onlyPlan(Visit visit) {
    var plans = transactions.read(visit.area(), () -> programmes.plans(KnownAt.LATEST));
    return plans.size() == 1 ? Optional.of(plans.getFirst().id()) : Optional.empty();
  }

  /** What came of an answer on a page. */
  sealed interface Answer {}

  /** It cannot be taken; the page says why. */
  record Refused(ModelAndView page) implements Answer {}

  /** What was decided on a page, and where to go on. */
  record Decided(UnaryOperator<Upload> change, String then) implements Answer {

    /** Decisions about what the paper says. */
    static Decided about(UnaryOperator<Decisions> change, String then) {
      return new Decided(it -> it.decided(change.apply(Decisions.of(it.decisions())).json()), then);
    }
  }

  /** The page again, with what another decided meanwhile. */
  interface Again {
    ModelAndView of(Preview now, Meanwhile meanwhile);
  }

  /**
   * Takes what was decided.
   *
   * @param deciding from what was shown
   * @param again the page where another was first
   */
  ModelAndView take(
      Visit visit,
      String key,
      HttpServletRequest request,
      Function<Preview, Answer> deciding,
      Again again) {
    var version = version(request);
    return show(
        visit,
        key,
        preview ->
            switch (deciding.apply(preview)) {
              case Decided decided -> keep(visit, preview, version, decided, again);
              case Refused(var page) -> page;
            });
  }

  private ModelAndView keep(
      Visit visit, Preview preview, long version, Decided decided, Again again) {
    var wanted = decided.change.apply(preview.upload().at(version));
    if (wanted.sameDecisions(preview.upload())) {
      return Shown.seeOther(decided.then); // as it stands, whoever decided it
    }
    if (transactions.write(visit.area(), () -> uploads.decide(visit.person(), wanted))) {
      return Shown.seeOther(decided.then);
    }
    var now = upload(visit, preview.upload().id().toString());
    if (now.state() != Upload.State.READ) {
      return Shown.seeOther(preview.address());
    }
    var names = transactions.read(visit.area(), () -> people.names(List.of(now.changedBy())));
    var shown = preview(visit, now);
    return again.of(shown, Meanwhile.of(shown, wanted, UploadPage.name(now.changedBy(), names)));
  }

  private static long version(HttpServletRequest request) {
    var sent = Objects.requireNonNullElse(request.getParameter(VERSION), "");
    if (!sent.matches("\\d{1,18}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "version= is no number");
    }
    return Long.parseLong(sent);
  }
}
