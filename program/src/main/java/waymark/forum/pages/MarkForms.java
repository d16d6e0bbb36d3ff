package waymark.forum.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forms.Question;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.ForumFacts;
import waymark.forum.Mark;
import waymark.forum.Step;
import waymark.kernel.Checked;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.Option;

/** The form by which the forum says whether something was met, and closes it. */
@Controller
class MarkForms {

  /** Stands where nothing was said, so that an empty form is no answer as it stands. */
  private static final String NOT_YET = "not said yet";

  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.oneOf(
                  "met",
                  "Was it met, as the forum sees it?",
                  Stream.of(Mark.Met.values()).map(it -> Option.of(it.key(), it.words())).toList())
              .needed("Choose whether it was met"),
          Question.lines("words", "What changed, or why it was not met", 4)
              .hint("In the forum’s words. No names of children, parents or staff")
              .longest(2000),
          Question.oneOf(
                  "closed",
                  "Does the forum close it?",
                  List.of(
                      Option.of(OPEN, "No, it stays open"),
                      Option.of(CLOSED, "Yes, the forum closes it")))
              .needed("Choose whether the forum closes it"));

  private final FormDesk desk;
  private final ForumBooks books;
  private final Exchanges exchanges;

  MarkForms(FormDesk desk, ForumBooks books, Exchanges exchanges) {
    this.desk = desk;
    this.books = books;
    this.exchanges = exchanges;
  }

  @RequestMapping(
      path = "/{area}/forum/requests/{request}/mark",
      method = {GET, POST})
  @Needs(Right.SPEAK_FOR_FORUM)
  ModelAndView mark(
      Visit visit, @PathVariable("request") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(
        visit,
        request,
        csrf,
        () -> marked(books.of(visit.audience(), AsKnown.TODAY, desk.today()), key));
  }

  private Form marked(ForumBook book, String key) {
    var exchange = ForumBooks.exchange(book, key);
    var asked = exchange.request();
    var page = book.path(ForumBook.address(asked));
    var refused = Step.MARK.refused(book.party(), exchange);
    var form =
        Form.changing(
                "Was it met, as the forum sees it?",
                QUESTIONS,
                standing(exchange),
                exchanges.lastWritten(asked.id()),
                Link.to(page, asked.kind().words()),
                check -> {
                  refused.ifPresent(why -> check.refuse("met", why));
                  return read(check, exchange, desk.today())
                      .map(it ->
                          Change.now(
                              "The forum said %s%s: %s"
                                  .formatted(
                                      it.met().words().toLowerCase(Locale.UK),
                                      it.closed().isPresent() ? " and closed it" : "",
                                      asked.subject()),
                              page,
                              writing -> ForumFacts.write(writing, it)));
                })
            .saying(
                asked.subject(),
                exchange
                    .answer()
                    .map(it -> "The partner says: %s. %s".formatted(it.says().words(), it.words()))
                    .orElse("The partner has not answered yet."));
    return exchange.mark().isEmpty() || refused.isPresent()
        ? form
        : form.withTakingBack(
            "Figures then wait for the forum’s word again.",
            reason ->
                Change.now(
                    "The forum took back whether it was met, “%s”: %s."
                        .formatted(asked.subject(), reason),
                    page,
                    writing ->
                        writing.withdraw(
                            () -> ForumFacts.write(writing, exchange.mark().orElseThrow()))));
  }

  private static Answers standing(Exchange it) {
    return it.mark()
        .map(one ->
            Answers.NONE
                .with("met", one.met().key())
                .with("words", one.words())
                .with("closed", one.closed().isPresent() ? CLOSED : OPEN))
        .orElse(Answers.NONE.with("met", NOT_YET).with("closed", OPEN));
  }

  private static Checked<Mark> read(Check check, Exchange was, LocalDate today) {
    if (check.text("met").equals(Mark.Met.NOT_MET.key()) && check.text("words").isEmpty()) {
      check.refuse("words", "Say why it was not met; it stands beside the partner’s answer");
    }
    return check.result(() ->
        new Mark(
            was.request().id(),
            Mark.Met.of(check.text("met")).orElseThrow(),
            check.text("closed").equals(CLOSED)
                ? was.mark().flatMap(Mark::closed).or(() -> Optional.of(today))
                : Optional.empty(),
            check.text("words")));
  }
}
