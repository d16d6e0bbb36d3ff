package waymark.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Visit;
import waymark.kernel.Checked;
import waymark.kernel.Checked.Fault;
import waymark.kernel.England;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Command;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerEntry;
import waymark.web.Csrf;

/**
 * Shows forms and takes them. What a form says is checked twice: before the area's ledger is held,
 * and again while it is, because another may have written meanwhile. Nothing of theirs is written
 * over: the form comes back with both.
 */
@Component
public class FormDesk {

  private static final String TEMPLATE = "forms/form";
  private static final String VERSION = "version";
  private static final String THEN = "then";
  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Drafts drafts;
  private final Clock clock;

  FormDesk(AreaTransactions transactions, Ledger ledger, Drafts drafts, Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** The day in England. */
  public LocalDate today() {
    return LocalDate.now(clock.withZone(England.TIME));
  }

  /** What another wrote meanwhile, or what can no longer be taken: nothing is written. */
  private static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final transient List<Fault> faults;

    Stopped(Form form, List<Fault> faults) {
      super("nothing is written", null, false, false);
      this.form = form;
      this.faults = faults;
    }
  }

  /** One form sent by one person. */
  private record Sent(
      Visit visit,
      HttpServletRequest request,
      Csrf csrf,
      Supplier<Form> form,
      Form shown,
      Answers answers) {

    String address() {
      return request.getRequestURI();
    }

    String parameter(String name) {
      return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    long version() {
      var sent = parameter(VERSION);
      if (!sent.matches("\\d{1,18}")) {
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "version= is no number");
      }
      return Long.parseLong(sent);
    }
  }

  /**
   * The page of a form.
   *
   * @param form made within a transaction that reads in the area of the visit
   */
  public ModelAndView show(
      Visit visit, HttpServletRequest request, Csrf csrf, Supplier<Form> form) {
    var address = request.getRequestURI();
    var now = transactions.read(visit.area(), form);
    var draft = drafts.at(visit, address);
    if (draft.isEmpty()) {
      return page(HttpStatus.OK, FormPage.of(now, address, now.standing(), List.of(), csrf));
    }
    var saved = draft.get();
    var page = FormPage.of(now, address, saved.answers(), List.of(), csrf).savedAt(saved.saved());
    return page(
        HttpStatus.OK,
        saved.version() == now.version()
            ? page
            : page.overtaken(now, saved.answers(), writer(visit, now)));
  }

  /**
   * The page of a form that stands at another address than the one asked for, with the answers that
   * it offers: what a file said, to be looked at and sent from there.
   */
  public ModelAndView offer(Visit visit, String address, Csrf csrf, Supplier<Form> form) {
    var now = transactions.read(visit.area(), form);
    return page(HttpStatus.OK, FormPage.of(now, address, now.standing(), List.of(), csrf));
  }

  /**
   * Takes what was answered.
   *
   * @param form made within a transaction in the area of the visit, and once more in the one that
   *     writes
   */
  public ModelAndView take(
      Visit visit, HttpServletRequest request, Csrf csrf, Supplier<Form> form) {
    var shown = transactions.read(visit.area(), form);
    var answers = Answers.sent(request, shown.questions());
    var sent = new Sent(visit, request, csrf, form, shown, answers);
    return switch (sent.parameter(THEN)) {
      case "later" -> keep(sent);
      case "forget" -> forget(sent);
      case "take-back" -> takeBack(sent);
      default -> save(sent);
    };
  }

  /** Shows the form or takes what was answered, as the request asks. */
  public ModelAndView answer(
      Visit visit, HttpServletRequest request, Csrf csrf, Supplier<Form> form) {
    return request.getMethod().equals("POST")
        ? take(visit, request, csrf, form)
        : show(visit, request, csrf, form);
  }

  private ModelAndView keep(Sent it) {
    drafts.keep(it.visit(), it.address(), it.shown().title(), it.version(), it.answers());
    return seeOther(it.shown().back().href());
  }

  private ModelAndView forget(Sent it) {
    drafts.forget(it.visit(), it.address());
    return seeOther(it.address());
  }

  private ModelAndView save(Sent it) {
    if (it.shown().questions().isEmpty() && it.version() != it.shown().version()) {
      return overtaken(it, it.shown()); // another took the step that was asked about
    }
    if (!it.shown().isNew() && it.shown().sameAsStands(it.answers())) {
      drafts.forget(it.visit(), it.address());
      return seeOther(it.shown().back().href());
    }
    return write(it, form -> form.work().of(new Check(form.questions(), it.answers())));
  }

  private ModelAndView takeBack(Sent it) {
    return write(it, form -> reason(form, Answers.tidied(it.parameter(FormPage.REASON))));
  }

  private static Checked<Change> reason(Form form, String reason) {
    if (form.takingBack().isEmpty()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "this cannot be taken back");
    }
    if (reason.isEmpty() || reason.length() > 300) {
      return new Checked.Invalid<>(
          List.of(new Fault(FormPage.REASON, "Say why, in 300 characters or fewer")));
    }
    return new Checked.Valid<>(form.takingBack().get().change().apply(reason));
  }

  private interface Asking {
    Checked<Change> of(Form form);
  }

  private ModelAndView write(Sent it, Asking asking) {
    var version = it.version();
    return switch (asking.of(it.shown())) {
      case Checked.Invalid<Change>(var faults) -> refused(it, it.shown(), faults);
      case Checked.Valid<Change>(var change) -> {
        try {
          ledger.record(
              command(it.visit(), change),
              writing -> checkedAgain(it, asking, version).facts().accept(writing));
        } catch (Stopped stopped) {
          yield stopped.faults.isEmpty()
              ? overtaken(it, stopped.form)
              : refused(it, stopped.form, stopped.faults);
        }
        drafts.forget(it.visit(), it.address());
        yield seeOther(change.then());
      }
    };
  }

  private static Change checkedAgain(Sent it, Asking asking, long version) {
    var now = it.form().get();
    if (now.version() != version) {
      throw new Stopped(now, List.of());
    }
    return switch (asking.of(now)) {
      case Checked.Valid<Change>(var change) -> change;
      case Checked.Invalid<Change>(var faults) -> throw new Stopped(now, faults);
    };
  }

  private static Command command(Visit visit, Change change) {
    return new Command(
        visit.area(), Optional.of(visit.person()), change.knownFrom(), "page", change.sentence());
  }

  private ModelAndView overtaken(Sent it, Form now) {
    var page = FormPage.of(now, it.address(), it.answers(), List.of(), it.csrf());
    return page(HttpStatus.CONFLICT, page.overtaken(now, it.answers(), writer(it.visit(), now)));
  }

  private static ModelAndView refused(Sent it, Form now, List<Fault> faults) {
    return page(
        HttpStatus.UNPROCESSABLE_CONTENT,
        FormPage.of(now, it.address(), it.answers(), faults, it.csrf()).at(it.version()));
  }

  private Optional<LedgerEntry> writer(Visit visit, Form now) {
    return transactions.read(
        visit.area(), () -> ledger.entries(now.version() + 1, 1).stream().findFirst());
  }

  private static ModelAndView page(HttpStatus status, FormPage page) {
    var answer = new ModelAndView(TEMPLATE, "page", page);
    answer.setStatus(status);
    return answer;
  }

  private static ModelAndView seeOther(String address) {
    var answer = new ModelAndView("redirect:" + address);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
