package waymark.programme;

import java.util.List;
import waymark.forms.AddressKey;
import waymark.forms.Answers;
import waymark.forms.Check;
import waymark.forms.Question;
import waymark.kernel.Checked;

/** What is asked about a service. */
final class ServiceForm {

  static final List<Question> QUESTIONS =
      List.of(
          Question.line("name", "Name of the service")
              .hint("The team that supplies figures, such as SEND casework")
              .needed("Enter the name of the service")
              .longest(120),
          Question.line("organisation", "Organisation")
              .hint("Whom it belongs to, such as the council or an NHS trust")
              .needed("Enter the organisation that the service belongs to")
              .longest(120));

  private ServiceForm() {}

  static Answers answers(Service it) {
    return Answers.NONE.with("name", it.name()).with("organisation", it.organisation());
  }

  /** A service that is new among the others. */
  static Checked<Service> read(Check check, List<Service> others) {
    return read(
        check,
        others,
        new Service(
            ServiceId.fresh(),
            AddressKey.of(
                check.text("name"), key -> others.stream().anyMatch(it -> it.key().equals(key))),
            "",
            ""));
  }

  /** The service as it is to be from now on. */
  static Checked<Service> read(Check check, List<Service> all, Service was) {
    var same =
        all.stream()
            .filter(it -> !it.id().equals(was.id()))
            .anyMatch(it ->
                it.name().equalsIgnoreCase(check.text("name"))
                    && it.organisation().equalsIgnoreCase(check.text("organisation")));
    if (same) {
      check.refuse("name", "There is already a service of that name in that organisation");
    }
    return check.result(
        () -> new Service(was.id(), was.key(), check.text("name"), check.text("organisation")));
  }
}
