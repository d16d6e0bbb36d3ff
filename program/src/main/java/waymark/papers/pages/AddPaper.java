package waymark.papers.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.FilesGate;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.documents.files.PaperFile;
import waymark.kernel.DayWords;
import waymark.kernel.FileName;
import waymark.ledger.AreaTransactions;
import waymark.papers.Originals.Handed;
import waymark.papers.Upload;
import waymark.papers.UploadReader;
import waymark.papers.Uploads;
import waymark.papers.Uploads.Given;
import waymark.papers.Uploads.Taken;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Link;

/** Where a paper is handed over: as a file, or by pasting its table. */
@Controller
class AddPaper {

  private static final Logger LOG = LoggerFactory.getLogger(AddPaper.class);

  /** Most papers are read by then, and the next page is the preview. */
  private static final Duration PATIENCE = Duration.ofMillis(2500);

  private static final int LONGEST_TITLE = 200;
  private static final String NO_ROOM = "53100";

  private final Uploads uploads;
  private final UploadReader reader;
  private final AreaTransactions transactions;

  AddPaper(Uploads uploads, UploadReader reader, AreaTransactions transactions) {
    this.uploads = uploads;
    this.reader = reader;
    this.transactions = transactions;
  }

  @GetMapping("/{area}/papers/add")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView add(
      Visit visit,
      Csrf csrf,
      @RequestParam(name = "problem", required = false) @Nullable String problem) {
    var page = AddPage.ofFile(visit.at("/papers"), csrf);
    return problem == null ? shown(HttpStatus.OK, page) : wrong(page.wrongFile(words(problem)));
  }

  /** What {@link FilesGate} found wrong before the form could be read. */
  private static String words(String problem) {
    return switch (problem) {
      case FilesGate.TOO_LARGE ->
          "The file has more than %d MB. Take out pictures or raw data, save it, and choose it again"
              .formatted(PaperFile.LARGEST >> 20);
      case FilesGate.NO_ROOM ->
          "There is no room for the file on the server. Nothing was kept. Tell whoever runs this"
              + " service, then send it again";
      default -> "The file did not arrive whole, and nothing was kept. Choose it again";
    };
  }

  @PostMapping("/{area}/papers/add")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView takeFile(
      Visit visit,
      HttpServletRequest request,
      Csrf csrf,
      @RequestParam(name = AddPage.FILE, required = false) @Nullable MultipartFile file)
      throws IOException {
    var page = AddPage.ofFile(visit.at("/papers"), csrf);
    var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (file == null || name.isBlank()) {
      return wrong(page.wrongFile("Choose the file of the paper"));
    }
    if (file.isEmpty()) {
      return wrong(
          page.wrongFile(
              "“%s” is empty or a folder. Choose the file itself, or copy or download it again"
                  .formatted(FileName.of(name))));
    }
    return taken(visit, request, new Given(name, ""), file::getInputStream, page);
  }

  @GetMapping("/{area}/papers/paste")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView paste(
      Visit visit,
      Csrf csrf,
      @RequestParam(name = "problem", required = false) @Nullable String problem) {
    var page = AddPage.ofTable(visit.at("/papers"), csrf, "", "");
    return problem == null
        ? shown(HttpStatus.OK, page)
        : wrong(
            page.wrongTable(
                problem.equals(FilesGate.TOO_LARGE)
                    ? "What you pasted has more than 1 MB. Save it as a file and load that"
                    : words(problem).replace("Choose it", "Paste it").replace("file", "table")));
  }

  @PostMapping("/{area}/papers/paste")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView takeTable(
      Visit visit,
      HttpServletRequest request,
      Csrf csrf,
      @RequestParam(name = AddPage.TITLE, defaultValue = "") String title,
      @RequestParam(name = AddPage.TABLE, defaultValue = "") String table)
      throws IOException {
    var called = title.replaceAll("\\p{Cntrl}", " ").strip();
    var page = AddPage.ofTable(visit.at("/papers"), csrf, called, table);
    var checked = checked(page, called, table);
    if (!checked.errors().none()) {
      return wrong(checked);
    }
    var content = table.getBytes(UTF_8);
    return taken(
        visit,
        request,
        new Given(called.replace('/', '-').replace('\\', '-') + PastedTable.ending(table), called),
        () -> new ByteArrayInputStream(content),
        page);
  }

  private static AddPage checked(AddPage page, String title, String table) {
    var titled =
        title.isEmpty()
            ? page.wrongTitle("Enter what the paper is called")
            : title.length() > LONGEST_TITLE
                ? page.wrongTitle(
                    "What the paper is called must be %d characters or fewer"
                        .formatted(LONGEST_TITLE))
                : page;
    return PastedTable.problem(table).map(titled::wrongTable).orElse(titled);
  }

  private ModelAndView taken(
      Visit visit, HttpServletRequest request, Given given, Handed handed, AddPage page)
      throws IOException {
    var knowingly = request.getParameter(AddPage.AGAIN) != null;
    try {
      return switch (uploads.takeIn(visit, given, handed, knowingly)) {
        case Taken.HereAlready(var last) -> wrong(page.hereAlready(before(visit, last)));
        case Taken.In(var id) -> {
          reader.readSoon(id, PATIENCE);
          var upload = transactions.read(visit.area(), () -> uploads.of(id)).orElseThrow();
          yield upload.state() == Upload.State.UNREADABLE
              ? wrong(unreadable(page, upload))
              : seeOther(visit.at("/uploads/" + id));
        }
      };
    } catch (DataAccessException e) {
      if (!noRoom(e)) {
        throw e;
      }
      LOG.error("no room for a file", e);
      return wrong(page.wrongFile(words(FilesGate.NO_ROOM)).wrongTable(words(FilesGate.NO_ROOM)));
    }
  }

  private static boolean noRoom(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(20)
        .anyMatch(it -> it instanceof SQLException sql && NO_ROOM.equals(sql.getSQLState()));
  }

  private static AddPage unreadable(AddPage page, Upload upload) {
    var words = UploadWords.unreadable(upload) + ". Nothing of it was kept";
    return page.wrongFile(words).wrongTable(words);
  }

  private static AddPage.Again before(Visit visit, Upload last) {
    return new AddPage.Again(
        Field.of(AddPage.AGAIN, "")
            .error(
                "This very file was loaded before. Look at what became of it; to load it once more"
                    + " all the same, choose it again and tick this"),
        Link.to(visit.at("/uploads/" + last.id()), last.fileName()),
        "on %s: %s"
            .formatted(
                DayWords.at(last.uploadedAt()), UploadWords.state(last).toLowerCase(Locale.UK)));
  }

  private static ModelAndView wrong(AddPage page) {
    return shown(HttpStatus.UNPROCESSABLE_CONTENT, page);
  }

  private static ModelAndView shown(HttpStatus status, AddPage page) {
    var answer = new ModelAndView("papers/pages/add", "page", page);
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView seeOther(String address) {
    var answer = new ModelAndView("redirect:" + address);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
