package waymark.forum.pages;

import static org.springframework.web.bind.annotation.RequestMethod.GET;
import static org.springframework.web.bind.annotation.RequestMethod.POST;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Change;
import waymark.forms.Form;
import waymark.forms.FormDesk;
import waymark.forum.Exchange;
import waymark.forum.Exchanges;
import waymark.forum.ForumFacts;
import waymark.forum.Request;
import waymark.forum.Step;
import waymark.web.AsKnown;
import waymark.web.Csrf;
import waymark.web.Link;

/** The forms by which the forum says what it asks. */
@Controller
class RequestForms {

  private final FormDesk desk;
  private final ForumBooks books;
  private final Exchanges exchanges;

  RequestForms(FormDesk desk, ForumBooks books, Exchanges exchanges) {
    this.desk = desk;
    this.books = books;
    this.exchanges = exchanges;
  }

  private ForumBook book(Visit visit) {
    return books.of(visit.audience(), AsKnown.TODAY, desk.today());
  }

  @RequestMapping(
      path = "/{area}/forum/requests/new",
      method = {GET, POST})
  @Needs(Right.SPEAK_FOR_FORUM)
  ModelAndView add(Visit visit, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> added(book(visit)));
  }

  private Form added(ForumBook book) {
    return Form.fresh(
            "Enter what the forum asks",
            RequestForm.questions(Optional.empty()),
            RequestForm.offered(desk.today()),
            Link.to(book.path("/forum"), "The parent carer forum"),
            check ->
                RequestForm.read(
                        check,
                        Optional.empty(),
                        key ->
                            book.exchanges().stream()
                                .anyMatch(it -> it.request().key().equals(key)),
                        desk.today())
                    .map(it ->
                        Change.now(
                            "The forum asked, as %s: %s".formatted(named(it), it.subject()),
                            book.path(ForumBook.address(it)),
                            writing -> ForumFacts.write(writing, it))))
        .saying(
            "The forum alone writes this, and alone closes it. The partner’s answer stands beside"
                + " it.");
  }

  /** {@code meeting request to health services}. */
  static String named(Request it) {
    return "%s to %s"
        .formatted(
            it.kind().words().toLowerCase(Locale.UK), it.partner().words().toLowerCase(Locale.UK));
  }

  @RequestMapping(
      path = "/{area}/forum/requests/{request}/change",
      method = {GET, POST})
  @Needs(Right.SPEAK_FOR_FORUM)
  ModelAndView change(
      Visit visit, @PathVariable("request") String key, HttpServletRequest request, Csrf csrf) {
    return desk.answer(visit, request, csrf, () -> changed(book(visit), key));
  }

  private Form changed(ForumBook book, String key) {
    var exchange = ForumBooks.exchange(book, key);
    var was = exchange.request();
    var questions = RequestForm.questions(Optional.of(was));
    var stands = RequestForm.answers(was);
    var page = book.path(ForumBook.address(was));
    var refused = Step.CHANGE.refused(book.party(), exchange);
    var form =
        Form.changing(
            "Change what the forum asked",
            questions,
            stands,
            exchanges.lastWritten(was.id()),
            Link.to(page, was.kind().words()),
            check -> {
              refused.ifPresent(why -> check.refuse("subject", why));
              return RequestForm.read(check, Optional.of(was), _ -> false, desk.today())
                  .map(it ->
                      Change.now(
                          "The forum changed what it asked, “%s”: %s."
                              .formatted(was.subject(), Form.changed(questions, stands, check)),
                          page,
                          writing -> ForumFacts.write(writing, it)));
            });
    return refused.isPresent()
        ? form.saying(refused.get() + ".")
        : form.withTakingBack(
            "It then counts in no figure, and is no longer shown.",
            reason -> takenBack(book, exchange, reason));
  }

  private static Change takenBack(ForumBook book, Exchange it, String reason) {
    return Change.now(
        "The forum took back what it asked, “%s”: %s.".formatted(it.request().subject(), reason),
        book.path("/forum"),
        writing ->
            writing.withdraw(() -> {
              ForumFacts.write(writing, it.request());
              it.mark().ifPresent(mark -> ForumFacts.write(writing, mark));
            }));
  }
}
