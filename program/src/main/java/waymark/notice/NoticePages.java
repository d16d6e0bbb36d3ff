package waymark.notice;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import waymark.access.Audience;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Report;
import waymark.trajectory.KnownAtForm;
import waymark.trajectory.ReportPage;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Today;

/** Improvement notices and what each requires, as pages and as files. */
@Controller
class NoticePages {

  private static final String TEMPLATE = "trajectory/report";

  private final AreaTransactions transactions;
  private final NoticesRead read;

  NoticePages(AreaTransactions transactions, NoticesRead read) {
    this.transactions = transactions;
    this.read = read;
  }

  @GetMapping("/{area}/notices")
  @Needs(Right.SEE_PROGRAMME)
  String notices(Audience readers, AsKnown known, Today today, Model model) {
    return page(
        readers,
        known,
        today,
        model,
        at ->
            new ReportPage(
                new NoticeReport(at, at.may(Right.TELL_PROGRESS)).all(),
                Link.to(at.page(""), "Plans"),
                Stream.concat(
                        Stream.of(Link.to(at.page("/reviews"), "See all formal reviews")),
                        editing(at, "/notices/new", "Add an improvement notice"))
                    .toList(),
                form(at, "/notices")));
  }

  @GetMapping({"/{area}/notices.txt", "/{area}/notices.docx", "/{area}/notices.csv"})
  @Needs(Right.SEE_PROGRAMME)
  Report noticesFile(Visit visit, AsKnown known, Today today) {
    return file(visit, known, today, at -> new NoticeReport(at, false).all());
  }

  @GetMapping("/{area}/notices/{notice}")
  @Needs(Right.SEE_PROGRAMME)
  String notice(
      Audience readers,
      @PathVariable("notice") String key,
      AsKnown known,
      Today today,
      Model model) {
    var path = "/notices/" + key;
    return page(
        readers,
        known,
        today,
        model,
        at ->
            new ReportPage(
                new NoticeReport(at, at.may(Right.TELL_PROGRESS)).notice(notice(at, key)),
                Link.to(at.page("/notices"), "Improvement notices"),
                Stream.of(
                        editing(at, path + "/requirements/new", "Add a requirement"),
                        editing(at, path + "/change", "Change this notice"),
                        editing(at, "/reviews/new", "Add a formal review"))
                    .flatMap(it -> it)
                    .toList(),
                form(at, path)));
  }

  @GetMapping({
    "/{area}/notices/{notice}.txt",
    "/{area}/notices/{notice}.docx",
    "/{area}/notices/{notice}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report noticeFile(Visit visit, @PathVariable("notice") String key, AsKnown known, Today today) {
    return file(visit, known, today, at -> new NoticeReport(at, false).notice(notice(at, key)));
  }

  @GetMapping("/{area}/notices/{notice}/requirements/{requirement}")
  @Needs(Right.SEE_PROGRAMME)
  String requirement(
      Audience readers,
      @PathVariable("notice") String key,
      @PathVariable("requirement") String number,
      AsKnown known,
      Today today,
      Model model) {
    var path = "/notices/%s/requirements/%s".formatted(key, number);
    return page(
        readers,
        known,
        today,
        model,
        at -> {
          var notice = notice(at, key);
          return new ReportPage(
              new NoticeReport(at, at.may(Right.TELL_PROGRESS))
                  .requirement(notice, requirement(at, notice, number)),
              Link.to(at.page("/notices/" + key), notice.title()),
              Stream.concat(
                      at.may(Right.TELL_PROGRESS)
                          ? Stream.of(
                              Link.to(at.path(path + "/compliance/new"), "Tell how far it is met"))
                          : Stream.empty(),
                      editing(at, path + "/change", "Change this requirement"))
                  .toList(),
              form(at, path));
        });
  }

  @GetMapping({
    "/{area}/notices/{notice}/requirements/{requirement}.txt",
    "/{area}/notices/{notice}/requirements/{requirement}.docx",
    "/{area}/notices/{notice}/requirements/{requirement}.csv"
  })
  @Needs(Right.SEE_PROGRAMME)
  Report requirementFile(
      Visit visit,
      @PathVariable("notice") String key,
      @PathVariable("requirement") String number,
      AsKnown known,
      Today today) {
    return file(
        visit,
        known,
        today,
        at -> {
          var notice = notice(at, key);
          return new NoticeReport(at, false).requirement(notice, requirement(at, notice, number));
        });
  }

  private String page(
      Audience readers,
      AsKnown known,
      Today today,
      Model model,
      Function<NoticesAt, ReportPage> page) {
    model.addAttribute(
        "page",
        transactions.read(readers.area(), () -> page.apply(read.of(readers, known, today.day()))));
    return TEMPLATE;
  }

  private Report file(Visit visit, AsKnown known, Today today, Function<NoticesAt, Report> report) {
    return transactions.read(
        visit.area(), () -> report.apply(read.of(visit.audience(), known, today.day())));
  }

  private static Notice notice(NoticesAt at, String key) {
    return at.notice(key).orElseThrow(() -> new NotFound("no notice " + key));
  }

  private static Requirement requirement(NoticesAt at, Notice notice, String number) {
    return at.requirement(notice, number)
        .orElseThrow(() -> new NotFound("no requirement " + number));
  }

  private static Stream<Link> editing(NoticesAt at, String path, String words) {
    return at.may(Right.EDIT_DELIVERY) ? Stream.of(Link.to(at.path(path), words)) : Stream.empty();
  }

  private static KnownAtForm form(NoticesAt at, String path) {
    return KnownAtForm.of(at.path(path), at.known(), List.of());
  }
}
