package waymark.risk.pages;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.access.Visit;
import waymark.forms.FormDesk;
import waymark.risk.RiskLine;
import waymark.web.AsKnown;
import waymark.web.Link;

/** What the forms about risks have in common: the register as it stands, and where it is shown. */
@Component
class RiskDesk {

  private final FormDesk desk;
  private final RiskBooks books;

  RiskDesk(FormDesk desk, RiskBooks books) {
    this.desk = desk;
    this.books = books;
  }

  /** A risk of the register, as a form finds it. */
  record At(RiskBook book, RiskLine line) {

    String address() {
      return book.at("/risks/" + line.risk().key());
    }

    Link back() {
      return Link.to(address(), line.risk().named());
    }

    /** The form by which it is reviewed on a day. */
    RiskReviewForm reviewing(LocalDate today) {
      return RiskReviewForm.of(book.register().matrix(), line.risk().kind(), today);
    }
  }

  FormDesk forms() {
    return desk;
  }

  RiskBook book(Visit visit) {
    return books.withoutFigures(visit.audience(), AsKnown.TODAY, desk.today());
  }

  At at(Visit visit, String key) {
    var book = book(visit);
    return new At(book, RiskBooks.line(book, key));
  }

  static Link back(RiskBook book) {
    return Link.to(book.at("/risks"), "Risks and issues");
  }
}
