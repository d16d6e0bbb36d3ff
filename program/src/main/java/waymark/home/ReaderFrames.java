package waymark.home;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.access.Right;
import waymark.access.SignedIn;
import waymark.access.Visit;
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

  ReaderFrames(Assets assets, AreaTransactions transactions, Programmes programmes) {
    this.assets = assets;
    this.transactions = transactions;
    this.programmes = programmes;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    var visit = Visit.of(request);
    var area =
        visit.flatMap(it -> transactions.read(it.area(), () -> programmes.area(KnownAt.LATEST)));
    return visit.isPresent() && area.isPresent()
        ? inArea(request, visit.get(), area.get())
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

  private Frame inArea(HttpServletRequest request, Visit visit, Area area) {
    var path = request.getRequestURI();
    var known = known(request);
    return new Frame(
        "Waymark",
        "/",
        Optional.of(new Frame.Place(area.name(), visit.at(""), area.colour())),
        navigation(path, visit, known),
        area.invented(),
        known.today() ? Optional.empty() : Optional.of(new Frame.KnownAt(known.words(), path)),
        "/accessibility",
        List.<Link>of(),
        assets.path());
  }

  /** Where the reader can go; a place that their role does not see is not named. */
  private static List<NavigationItem> navigation(String path, Visit visit, AsKnown known) {
    var ledger = visit.at("/ledger");
    var people = visit.at("/people");
    var redactions = visit.at("/redactions");
    var elsewhere = within(path, ledger) || within(path, redactions) || within(path, people);
    var items = new ArrayList<NavigationItem>();
    items.add(
        NavigationItem.to(known.at(visit.at("")), "Plans")
            .with(elsewhere ? Reader.ELSEWHERE : reader(path, visit.at(""))));
    if (visit.may(Right.SEE_LEDGER)) {
      items.add(
          NavigationItem.to(known.at(ledger), "Ledger")
              .with(within(path, redactions) ? Reader.WITHIN : reader(path, ledger)));
    }
    if (visit.may(Right.MANAGE_PEOPLE)) {
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
    } catch (org.springframework.web.server.ResponseStatusException notUnderstood) {
      return AsKnown.TODAY;
    }
  }
}
