package waymark.governance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import waymark.access.Needs;
import waymark.access.Open;
import waymark.access.PersonNames;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.AreaId;
import waymark.kernel.England;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.AreaTransactions;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerEntry;
import waymark.ledger.Version;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.NotFound;
import waymark.web.Option;

/** Calendars of meetings: where one gets the address of one, and what a calendar is answered. */
@Controller
class CalendarPages {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final AreaTransactions transactions;
  private final Ledger ledger;
  private final Bodies bodies;
  private final Meetings meetings;
  private final Feeds feeds;
  private final PersonNames people;
  private final Clock clock;

  CalendarPages(
      AreaTransactions transactions,
      Ledger ledger,
      Bodies bodies,
      Meetings meetings,
      Feeds feeds,
      PersonNames people,
      Clock clock) {
    this.transactions = transactions;
    this.ledger = ledger;
    this.bodies = bodies;
    this.meetings = meetings;
    this.feeds = feeds;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/{area}/calendar")
  @Needs(Right.SEE_PROGRAMME)
  String page(Visit visit, Csrf csrf, Model model) {
    model.addAttribute("page", page(visit, csrf, "", "", Optional.empty()));
    return "governance/calendar";
  }

  @PostMapping("/{area}/calendar")
  @Needs(Right.SEE_PROGRAMME)
  String make(
      Visit visit,
      Csrf csrf,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var which = Objects.requireNonNullElse(request.getParameter("which"), "");
    var body =
        transactions.read(visit.area(), () -> bodies.bodies(KnownAt.LATEST)).stream()
            .filter(it -> it.key().equals(which))
            .findFirst()
            .map(Body::id);
    if (body.isEmpty() && !which.equals(CalendarPage.OWN)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "page", page(visit, csrf, which, "Choose whose meetings it has", Optional.empty()));
      return "governance/calendar";
    }
    var address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path(visit.at("/calendars/" + feeds.make(visit, body) + ".ics"))
            .toUriString();
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("page", page(visit, csrf, which, "", Optional.of(address)));
    return "governance/calendar";
  }

  private CalendarPage page(
      Visit visit, Csrf csrf, String which, String error, Optional<String> made) {
    var all = transactions.read(visit.area(), () -> bodies.bodies(KnownAt.LATEST));
    return new CalendarPage(
        "Meetings in your calendar",
        visit.at("/calendar"),
        Field.of("which", "Whose meetings").value(which).error(error),
        Stream.concat(
                Stream.of(
                    Option.of("", "Choose one"),
                    Option.of(CalendarPage.OWN, "Of the bodies that you sit on")),
                all.stream().map(it -> Option.of(it.key(), it.name())))
            .toList(),
        made,
        Link.to(visit.at("/meetings"), "All meetings"),
        csrf);
  }

  /**
   * A calendar, for whoever has its address. A program asks every few minutes: as long as nothing
   * was written and the day is the same, one small question is all that it costs. A wrong secret is
   * no attempt to sign in and counts as none.
   */
  @GetMapping("/{area}/calendars/{token}.ics")
  @Open(Open.To.EVERYBODY)
  ResponseEntity<String> calendar(
      @PathVariable("area") String areaKey,
      @PathVariable("token") String token,
      HttpServletRequest request) {
    var feed = feeds.of(areaKey, token).orElseThrow(() -> new NotFound("no such calendar"));
    var today = LocalDate.now(clock.withZone(England.TIME));
    var tag = "\"%s-%s\"".formatted(feed.version(), today);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
          .eTag(tag)
          .cacheControl(CacheControl.noCache().cachePrivate())
          .build();
    }
    var area = ledger.named(areaKey).orElseThrow(() -> new NotFound("no area " + areaKey));
    return transactions.read(area, () -> answer(area, feed, tag, today));
  }

  private ResponseEntity<String> answer(AreaId area, Feeds.Feed feed, String tag, LocalDate today) {
    if (!people.belonging(today).containsKey(feed.person())) {
      throw new NotFound("whoever made the calendar no longer belongs to " + area);
    }
    Map<BodyId, Body> all =
        bodies.bodies(KnownAt.LATEST).stream()
            .collect(Collectors.toMap(Body::id, Function.identity()));
    var wanted = feed.body().map(List::of).orElseGet(() -> sitting(feed.person(), today));
    var events =
        meetings.dated(KnownAt.LATEST).stream()
            .filter(it -> wanted.contains(it.fact().body()))
            .flatMap(it -> event(it, all))
            .toList();
    var title =
        feed.body()
            .flatMap(it -> Optional.ofNullable(all.get(it)))
            .map(Body::name)
            .orElse("Meetings of your bodies");
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .eTag(tag)
        .lastModified(written())
        .cacheControl(CacheControl.noCache().cachePrivate())
        .body(ICalendar.of(title, events));
  }

  private List<BodyId> sitting(PersonId person, LocalDate today) {
    return bodies.members(KnownAt.LATEST).stream()
        .filter(it -> it.sits(today) && it.person().filter(person::equals).isPresent())
        .map(Member::body)
        .distinct()
        .toList();
  }

  private static Stream<ICalendar.Event> event(Version<Meeting> it, Map<BodyId, Body> bodies) {
    return Optional.ofNullable(bodies.get(it.fact().body()))
        .map(body -> new ICalendar.Event(it.fact(), body.name(), it.knownFrom()))
        .stream();
  }

  /** When anything was last written of the area. */
  private Instant written() {
    return ledger.entries(Long.MAX_VALUE, 1).stream()
        .findFirst()
        .map(LedgerEntry::recordedAt)
        .orElse(Instant.EPOCH);
  }
}
