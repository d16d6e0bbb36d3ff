package waymark.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import waymark.access.Audience;
import waymark.access.Right;
import waymark.access.SignedIn;
import waymark.access.Visit;
import waymark.kernel.AreaId;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.programme.Area;
import waymark.programme.Programmes;
import waymark.web.AsKnown;
import waymark.web.Assets;
import waymark.web.Frame;
import waymark.web.Frames;
import waymark.web.Link;
import waymark.web.NavigationItem;
import waymark.web.NavigationItem.Reader;

/** The frame of a page as its reader may see it: their area, where they can go, and which day. */
@Component
class ReaderFrames implements Frames {

  private final Assets assets;
  private final AreaTransactions transactions;
  private final Programmes programmes;
  private final Map<AreaId, AreaAt> areas = new ConcurrentHashMap<>();

  ReaderFrames(Assets assets, AreaTransactions transactions, Programmes programmes) {
    this.assets = assets;
    this.transactions = transactions;
    this.programmes = programmes;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    var visit = Visit.of(request);
    var area = visit.flatMap(this::area);
    return visit.isPresent() && area.isPresent()
        ? inArea(request, visit.get().audience(), area.get())
        : new Frame(
            "Waymark",
            "/",
            Optional.empty(),
            SignedIn.of(request).isPresent()
                ? List.of(NavigationItem.to("/sign-out", "Sign out"))
                : List.of(),
            false,
            Optional.empty(),
            "/accessibility",
            List.of(),
            assets.path());
  }

  /** What the area is called and how it looks, asked again when anything was written in it. */
  private Optional<Area> area(Visit visit) {
    var last = areas.get(visit.area());
    if (last != null && last.version().equals(visit.version())) {
      return Optional.of(last.area());
    }
    var area = transactions.read(visit.area(), () -> programmes.area(KnownAt.LATEST));
    area.ifPresent(it -> areas.put(visit.area(), new AreaAt(visit.version(), it)));
    return area;
  }

  private record AreaAt(String version, Area area) {}

  private Frame inArea(HttpServletRequest request, Audience readers, Area area) {
    var path = request.getRequestURI();
    var known = known(request);
    return new Frame(
        "Waymark",
        "/",
        Optional.of(new Frame.Place(area.name(), readers.at(""), area.colour())),
        navigation(path, readers, known),
        area.invented(),
        known.today() ? Optional.empty() : Optional.of(new Frame.KnownAt(known.words(), path)),
        "/accessibility",
        List.<Link>of(),
        assets.path());
  }

  /** Where the reader can go; a place that their role does not see is not named. */
  private static List<NavigationItem> navigation(String path, Audience readers, AsKnown known) {
    var ledger = readers.at("/ledger");
    var people = readers.at("/people");
    var redactions = readers.at("/redactions");
    var papers = readers.at("/papers");
    var uploads = readers.at("/uploads");
    var bodies = readers.at("/bodies");
    var registers = readers.at("/registers");
    var calculations = readers.at("/calculations");
    var casework = readers.at("/casework");
    var governance =
        Stream.of(
                "/meetings",
                "/calendar",
                "/decisions",
                "/board-actions",
                "/escalations",
                "/reports-owed")
            .map(readers::at)
            .toList();
    var elsewhere =
        Stream.of(
                    ledger,
                    redactions,
                    people,
                    papers,
                    uploads,
                    bodies,
                    registers,
                    calculations,
                    casework)
                .anyMatch(it -> within(path, it))
            || governance.stream().anyMatch(it -> within(path, it));
    var items = new ArrayList<NavigationItem>();
    items.add(
        NavigationItem.to(known.at(readers.at("")), "Plans")
            .with(elsewhere ? Reader.ELSEWHERE : reader(path, readers.at(""))));
    items.add(
        NavigationItem.to(papers, "Papers")
            .with(within(path, uploads) ? Reader.WITHIN : reader(path, papers)));
    items.add(
        NavigationItem.to(known.at(bodies), "Governance")
            .with(
                governance.stream().anyMatch(it -> within(path, it))
                    ? Reader.WITHIN
                    : reader(path, bodies)));
    if (readers.may(Right.SEE_RECORD)) {
      items.add(
          NavigationItem.to(known.at(registers), "Registers")
              .with(within(path, calculations) ? Reader.WITHIN : reader(path, registers)));
      items.add(NavigationItem.to(known.at(casework), "Casework").with(reader(path, casework)));
    }
    if (readers.may(Right.SEE_LEDGER)) {
      items.add(
          NavigationItem.to(known.at(ledger), "Ledger")
              .with(within(path, redactions) ? Reader.WITHIN : reader(path, ledger)));
    }
    if (readers.may(Right.MANAGE_PEOPLE)) {
      items.add(NavigationItem.to(people, "People").with(reader(path, people)));
    }
    items.add(NavigationItem.to("/sign-out", "Sign out"));
    return items;
  }

  /** On the place itself, on a page below it, or on neither. */
  private static Reader reader(String path, String place) {
    if (!within(path, place)) {
      return Reader.ELSEWHERE;
    }
    return path.equals(place) ? Reader.HERE : Reader.WITHIN;
  }

  private static boolean within(String path, String place) {
    return path.equals(place) || path.startsWith(place + "/");
  }

  /** A page whose address is not understood is a page that says so, as of today. */
  private static AsKnown known(HttpServletRequest request) {
    try {
      return AsKnown.of(request);
    } catch (ResponseStatusException notUnderstood) {
      return AsKnown.TODAY;
    }
  }
}
