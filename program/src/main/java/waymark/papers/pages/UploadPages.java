package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.papers.Upload;
import waymark.papers.Uploads;
import waymark.report.Cell;
import waymark.report.Part;
import waymark.web.Csrf;
import waymark.web.ErrorSummary;
import waymark.web.Field;
import waymark.web.Link;

/** An upload: whether it is read, what there is to look through, and putting it aside. */
@Controller
class UploadPages {

  private static final String REASON = "reason";
  private static final int LONGEST_REASON = 300;

  private final PreviewDesk desk;
  private final AreaTransactions transactions;
  private final Uploads uploads;
  private final PersonNames people;

  UploadPages(
      PreviewDesk desk, AreaTransactions transactions, Uploads uploads, PersonNames people) {
    this.desk = desk;
    this.transactions = transactions;
    this.uploads = uploads;
    this.people = people;
  }

  @GetMapping("/{area}/uploads/{upload}")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView upload(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    var upload = desk.upload(visit, key);
    return switch (upload.state()) {
      case ACCEPTED -> Shown.seeOther(visit.at("/papers/" + upload.paperKey()));
      case READ -> Shown.page("section", overview(visit, desk.preview(visit, upload), csrf));
      default ->
          Shown.page(
              "upload",
              UploadPage.of(
                  upload, visit.at("/papers"), visit.at("/uploads/" + key), names(visit, upload)));
    };
  }

  private Map<PersonId, String> names(Visit visit, Upload upload) {
    return transactions.read(
        visit.area(), () -> people.names(List.of(upload.uploadedBy(), upload.changedBy())));
  }

  private SectionPage overview(Visit visit, Preview preview, Csrf csrf) {
    var blocks = new ArrayList<SectionPage.Block>();
    blocks.add(new SectionPage.Read(List.of(facts(visit, preview))));
    blocks.add(
        new SectionPage.Tasks(
            "Say what it is",
            preview.proposal().warnings().isEmpty()
                ? Sections.tasks(preview, Sections.ABOUT, Sections.MEASURES)
                : Sections.tasks(preview, Sections.ABOUT, Sections.WARNINGS, Sections.MEASURES)));
    blocks.add(
        new SectionPage.Tasks(
            "Look at what it would change",
            Sections.tasks(preview, Sections.DIFFERENCES, Sections.PLACEMENTS, Sections.DELIVERY)));
    blocks.add(
        new SectionPage.Tasks(
            "Look at what it says",
            Sections.tasks(preview, Sections.TEXTS, Sections.CLAIMS, Sections.NOTES)));
    blocks.add(new SectionPage.GoOn(Link.to(preview.address() + "/accept", "Check and accept")));
    blocks.add(
        new SectionPage.Ways(
            List.of(Link.to(preview.address() + "/put-aside", "Put this paper aside"))));
    return SectionPage.of(preview, "A paper to accept", Meanwhile.NOTHING, csrf, blocks)
        .backTo(Link.to(visit.at("/papers"), "Papers"));
  }

  private Part facts(Visit visit, Preview preview) {
    var upload = preview.upload();
    var names = names(visit, upload);
    var facts =
        Part.fact("File", "%s, %s".formatted(upload.fileName(), UploadWords.size(upload.size())))
            .and(
                "Loaded",
                Cell.of(
                    "by %s on %s"
                        .formatted(
                            UploadPage.name(upload.uploadedBy(), names),
                            DayWords.at(upload.uploadedAt()))));
    return upload.changedAt().equals(upload.uploadedAt())
        ? facts
        : facts.and(
            "Last decision",
            "by %s on %s"
                .formatted(
                    UploadPage.name(upload.changedBy(), names), DayWords.at(upload.changedAt())));
  }

  @GetMapping("/{area}/uploads/{upload}/put-aside")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView asidePage(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    var upload = desk.upload(visit, key);
    return upload.open()
        ? aside(HttpStatus.OK, visit, upload, reason(""), csrf)
        : Shown.seeOther(visit.at("/uploads/" + upload.id()));
  }

  @PostMapping("/{area}/uploads/{upload}/put-aside")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView putAside(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    var upload = desk.upload(visit, key);
    var why =
        Objects.requireNonNullElse(request.getParameter(REASON), "")
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      return aside(
          HttpStatus.UNPROCESSABLE_CONTENT,
          visit,
          upload,
          reason(why).error("Say why, in %d characters or fewer".formatted(LONGEST_REASON)),
          csrf);
    }
    // where another accepted it or put it aside meanwhile, its page says so
    transactions.write(visit.area(), () -> uploads.putAside(visit.person(), upload.id(), why));
    return Shown.seeOther(visit.at("/uploads/" + upload.id()));
  }

  private static Field reason(String given) {
    return Field.of(REASON, "Why")
        .hint("Such as: the draft of a paper that came later")
        .value(given);
  }

  private static ModelAndView aside(
      HttpStatus status, Visit visit, Upload upload, Field reason, Csrf csrf) {
    var address = visit.at("/uploads/" + upload.id());
    return Shown.page(
        status,
        "section",
        new SectionPage(
            upload.fileName(),
            "Put this paper aside",
            ErrorSummary.of(reason),
            List.of(
                new SectionPage.Read(
                    List.of(
                        Part.prose(
                            "Nothing of it becomes known, and its file is thrown away. That it was"
                                + " loaded, by whom, and your reason stay. To load it after all,"
                                + " you will need the file again."))),
                new SectionPage.Form(
                    address + "/put-aside",
                    List.of(new SectionPage.Line(reason)),
                    List.of(new SectionPage.Press("Put it aside", "", "warning")))),
            Link.to(address, "This paper"),
            upload.version(),
            csrf));
  }
}
