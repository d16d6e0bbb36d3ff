package waymark.registers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.forms.Answers;
import waymark.forms.Change;
import waymark.forms.Check;
import waymark.forms.Form;
import waymark.forms.Question;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.kernel.PeriodText;
import waymark.kernel.ReportingPeriod;
import waymark.registers.MonthlyTotal;
import waymark.registers.Register;
import waymark.registers.Registering;
import waymark.web.Csrf;
import waymark.web.Link;

/** The form for what is counted elsewhere: one total of one month. */
@Controller
class TotalForms {

  private static final Pattern TOTAL = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");

  private static final List<Question> QUESTIONS =
      List.of(
          Question.line("month", "Month", 15)
              .hint("Like October 2024")
              .needed("Enter the month, like October 2024"),
          Question.line("cut", "What was counted")
              .hint("Such as: answered in time. Leave it empty for all of the month")
              .longest(60),
          Question.line("total", "Total", 10).needed("Enter the total"),
          Question.line("source", "Where it was counted")
              .hint("The system, never a person's name: Complaints system")
              .needed("Say where it was counted"),
          Question.line("reason", "Why it is corrected")
              .hint("Only where a total of that month stands already"));

  private final RegisterDesk desk;

  TotalForms(RegisterDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/registers/{register}/totals/new")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView page(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().show(visit, request, csrf, () -> form(visit, key));
  }

  @PostMapping("/{area}/registers/{register}/totals/new")
  @Needs(Right.EDIT_REGISTERS)
  ModelAndView add(
      Visit visit, @PathVariable("register") String key, HttpServletRequest request, Csrf csrf) {
    return desk.forms().take(visit, request, csrf, () -> form(visit, key));
  }

  private Form form(Visit visit, String key) {
    var register = desk.register(key, KnownAt.LATEST);
    RegisterDesk.allow(register.addedBy(visit.roles()), register);
    var totals = desk.registers().totals(key, KnownAt.LATEST);
    var back = visit.at("/registers/%s/totals".formatted(key));
    return Form.changing(
            "Enter a monthly total",
            QUESTIONS,
            Answers.NONE,
            desk.registers().totalsWritten(key),
            Link.to(back, "Monthly totals"),
            check ->
                read(check, register, totals)
                    .map(it ->
                        Change.now(
                            "%s the monthly total of “%s” for %s%s: %s, counted elsewhere.%s"
                                .formatted(
                                    it.reason().isEmpty() ? "Entered" : "Corrected",
                                    register.title(),
                                    ReportingPeriod.month(it.month()).inWords(),
                                    it.cut().isEmpty() ? "" : ", " + it.cut(),
                                    it.total().toPlainString(),
                                    it.reason().isEmpty() ? "" : " " + it.reason()),
                            back,
                            desk.written(
                                visit, register, writing -> Registering.write(writing, it)))))
        .saying(
            "For what another system counts and nobody enters here one by one. Pages say so, and it"
                + " opens to no entries.");
  }

  private Checked<MonthlyTotal> read(Check check, Register register, List<MonthlyTotal> totals) {
    var month = PeriodText.month(check.text("month")).filter(it -> it.getYear() >= 1990);
    if (month.isEmpty()) {
      check.refuse("month", "Month must be one month, like October 2024");
    }
    month
        .filter(it -> it.isAfter(YearMonth.from(desk.today())))
        .ifPresent(_ -> check.refuse("month", "The month must not lie in the future"));
    if (!TOTAL.matcher(number(check)).matches()) {
      check.refuse("total", "Total must be a number of 0 or more, such as 1,240");
    }
    var stands =
        totals.stream()
            .filter(it -> month.filter(it.month()::equals).isPresent())
            .anyMatch(it -> it.cut().equals(check.text("cut")));
    if (stands && check.text("reason").isEmpty()) {
      check.refuse("reason", "A total of that month stands already. Say why it is corrected");
    }
    return check.result(() ->
        new MonthlyTotal(
            register.key(),
            month.orElseThrow(),
            check.text("cut"),
            new BigDecimal(number(check)),
            check.text("source"),
            stands ? check.text("reason") : ""));
  }

  private static String number(Check check) {
    return check.text("total").replace(",", "");
  }
}
