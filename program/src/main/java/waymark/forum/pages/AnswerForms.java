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
import waymark.forum.Answer;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.ForumFacts;
import waymark.forum.Request;
import waymark.forum.Step;
import waymark.kernel.Checked;
import waymark.kernel.DayWords;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.Option;

/** The form by which a partner answers what the forum asked. */
@Controller
class AnswerForms {

  /** Stands where nothing was answered, so that an empty form is no answer as it stands. */
  private static final String NOT_YET = "not answered yet";

  private static final List<Question> QUESTIONS =
      List.of(
          Question.oneOf(
                  "says",
                  "What became of it",
                  Stream.of(Answer.Says.values())
                      .map(it -> Option.of(it.key(), "%s: %s".formatted(it.words(), it.meaning())))
                      .toList())
              .needed("Choose what became of it"),
          Question.day("answered", "When it was answered").needed("Enter when it was answered"),
          Question.line("by", "Who answers")
              .hint("The post, never a person’s name: Head of SEND")
              .needed("Enter which post answers")
              .longest(120),
          Question.lines("words", "The answer", 4)
              .hint("In the partner’s words. No names of children, parents or staff")
              .needed("Enter the answer")
              .longest(2000));

  private final FormDesk desk;
  private final ForumBooks books;
  private final Exchanges exchanges;

  AnswerForms(FormDesk desk, ForumBooks books, Exchanges exchanges) {
    this.desk = desk;
    this.books = books;
    this.exchanges = exchanges;
  }

  @RequestMapping(
      path = "/{area}/forum/requests/{request}/answer",
      method = {GET, POST})
  @Needs(Right.ANSWER_FORUM)
  ModelAndView answer(
      Visit visit, @PathVariable("request") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(
        visit,
        request,
        csrf,
        () -> answered(books.of(visit.audience(), AsKnown.TODAY, desk.today()), key));
  }

  private Form answered(ForumBook book, String key) {
    var exchange = ForumBooks.exchange(book, key);
    var asked = exchange.request();
    var page = book.path(ForumBook.address(asked));
    var refused = Step.ANSWER.refused(book.party(), exchange);
    var form =
        Form.changing(
                exchange.answer().isEmpty() ? "Answer the forum" : "Answer the forum anew",
                QUESTIONS,
                standing(exchange),
                exchanges.lastWritten(asked.id()),
                Link.to(page, asked.kind().words()),
                check -> {
                  refused.ifPresent(why -> check.refuse("says", why));
                  return read(check, asked, desk.today())
                      .map(it ->
                          Change.now(
                              "The forum was answered, %s: %s"
                                  .formatted(
                                      it.says().words().toLowerCase(Locale.UK), asked.subject()),
                              page,
                              writing -> ForumFacts.write(writing, it)));
                })
            .saying(
                asked.subject(),
                refused
                    .map(it -> it + ".")
                    .orElse(
                        "Asked on %s; an answer is due by %s."
                            .formatted(DayWords.of(asked.asked()), DayWords.of(asked.due()))));
    return Step.TAKE_ANSWER_BACK.refused(book.party(), exchange).isPresent()
        ? form
        : form.withTakingBack(
            "The forum then waits for an answer again.",
            reason ->
                Change.now(
                    "Took back the answer to the forum, “%s”: %s."
                        .formatted(asked.subject(), reason),
                    page,
                    writing ->
                        writing.withdraw(
                            () -> ForumFacts.write(writing, exchange.answer().orElseThrow()))));
  }

  private Answers standing(Exchange it) {
    return it.answer()
        .map(one ->
            Answers.NONE
                .with("says", one.says().key())
                .with("answered", Optional.of(one.answered()))
                .with("by", one.by())
                .with("words", one.words()))
        .orElseGet(
            () -> Answers.NONE.with("says", NOT_YET).with("answered", Optional.of(desk.today())));
  }

  private static Checked<Answer> read(Check check, Request asked, LocalDate today) {
    var answered = check.day("answered");
    if (answered.filter(it -> it.isBefore(asked.asked())).isPresent()) {
      check.refuse(
          "answered",
          "It was asked on %s; it cannot have been answered before"
              .formatted(DayWords.of(asked.asked())));
    }
    if (answered.filter(it -> it.isAfter(today)).isPresent()) {
      check.refuse("answered", "The day of the answer must not lie in the future");
    }
    return check.result(() ->
        new Answer(
            asked.id(),
            answered.orElseThrow(),
            Answer.Says.of(check.text("says")).orElseThrow(),
            check.text("by"),
            check.text("words")));
  }
}
