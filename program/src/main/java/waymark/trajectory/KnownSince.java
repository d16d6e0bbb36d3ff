package waymark.trajectory;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Audience;
import waymark.kernel.DayWords;
import waymark.kernel.KnownAt;
import waymark.ledger.Version;
import waymark.measures.Measures;
import waymark.programme.Plan;
import waymark.programme.Programmes;
import waymark.web.AsKnown;
import waymark.web.Link;
import waymark.web.NotFound;

/**
 * Why a page of an earlier day does not exist: there is no such thing, or it was not known then,
 * which is said together with since when it is.
 */
@ControllerAdvice
class KnownSince {

  private final Programmes programmes;
  private final Measures measures;

  KnownSince(Programmes programmes, Measures measures) {
    this.programmes = programmes;
    this.measures = measures;
  }

  NotFound plan(Audience readers, String key, AsKnown known) {
    return programmes
        .plan(key, KnownAt.LATEST)
        .flatMap(plan -> first(programmes.versions(plan.id(), KnownAt.LATEST)))
        .map(first -> notThen(first, first.fact().title(), readers.at("/plans/" + key), known))
        .orElseGet(() -> new NotFound("no plan " + key));
  }

  NotFound objective(Audience readers, Plan plan, String number, AsKnown known) {
    return programmes.objectives(plan.id(), KnownAt.LATEST).stream()
        .filter(it -> it.number().equals(number))
        .findFirst()
        .flatMap(it -> first(programmes.versions(it.id(), KnownAt.LATEST)))
        .map(first ->
            notThen(
                first,
                "Objective %s: %s".formatted(number, first.fact().title()),
                readers.at("/plans/%s/objectives/%s".formatted(plan.key(), number)),
                known))
        .orElseGet(() -> new NotFound("no objective " + number));
  }

  NotFound measure(Audience readers, String key, AsKnown known) {
    return measures
        .definition(key, KnownAt.LATEST)
        .flatMap(it -> first(measures.definitions(it.id(), KnownAt.LATEST)))
        .map(first -> notThen(first, first.fact().title(), readers.at("/measures/" + key), known))
        .orElseGet(() -> new NotFound("no measure " + key));
  }

  /** The first day on which a plan is known. */
  LocalDate first(Plan plan) {
    return first(programmes.versions(plan.id(), KnownAt.LATEST))
        .map(Version::day)
        .orElse(LocalDate.MIN);
  }

  private static <T> Optional<Version<T>> first(List<Version<T>> versions) {
    return versions.stream().filter(it -> !it.takenBack()).findFirst();
  }

  private static NotFound notThen(Version<?> first, String title, String path, AsKnown known) {
    var day = DayWords.of(first.day());
    return new NotKnownThen(
        new NotKnownThen.Page(
            title,
            List.of(
                "This page does not exist as known %s.".formatted(known.words()),
                "“%s” is known since %s.".formatted(title, day)),
            List.of(
                Link.to(AsKnown.on(first.day()).at(path), "See it as it was known on " + day),
                Link.to(path, "See it as it is known today"))));
  }

  /** It is still not there: whoever keeps addresses must not keep this one. */
  @ExceptionHandler(NotKnownThen.class)
  ModelAndView answer(NotKnownThen asked, HttpServletResponse response) {
    response.setHeader("Cache-Control", "no-store");
    return new ModelAndView(
        "trajectory/notKnownThen", Map.of("page", asked.page()), HttpStatus.NOT_FOUND);
  }
}
