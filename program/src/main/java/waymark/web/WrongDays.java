package waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Asks again for the day as of which a page is to be shown, with what was typed, whatever page it
 * is.
 */
@ControllerAdvice
final class WrongDays {

  private static final String FAULT =
      "Enter a real day as year, month and day, like 2024-11-27, or leave it empty for today";
  private static final int LONGEST = 100;

  /** Another part of the address, which stays as it is. */
  record Part(String name, String value) {}

  /**
   * The question once more.
   *
   * @param action the page that was asked for, without its query
   * @param parts of that query, but for the day
   */
  record Page(Field day, ErrorSummary errors, String action, List<Part> parts) {}

  @ExceptionHandler(NotADay.class)
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  String ask(NotADay wrong, HttpServletRequest request, Model model) {
    var day =
        Field.of(AsKnown.KNOWN, "Day")
            .sized(Size.S)
            .hint("Year, month and day, like 2024-11-27. Leave it empty for today.")
            .value(wrong.typed().substring(0, Math.min(LONGEST, wrong.typed().length())))
            .error(FAULT);
    model.addAttribute(
        "page", new Page(day, ErrorSummary.of(day), request.getRequestURI(), parts(request)));
    return "web/wrongDay";
  }

  private static List<Part> parts(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> !it.getKey().equals(AsKnown.KNOWN))
        .flatMap(it -> Stream.of(it.getValue()).map(value -> new Part(it.getKey(), value)))
        .toList();
  }
}
