package waymark.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands around every page: whose it is, where one can go, and what holds for every figure on
 * it. It depends on the request, not on the page.
 *
 * @param service the name of this service
 * @param home where the name leads
 * @param place the area whose pages these are; without one, the reader has not chosen or signed in
 * @param invented whether the figures are made up, which every page then says
 * @param knownAt the moment as of which figures are shown, where it is not today
 * @param assets where style sheets and scripts are, without a slash at the end
 * @param links at the foot of the page, after the accessibility statement
 */
public record Frame(
    String service,
    String home,
    Optional<Place> place,
    List<NavigationItem> navigation,
    boolean invented,
    Optional<KnownAt> knownAt,
    String accessibilityStatement,
    List<Link> links,
    String assets) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  public Frame {
    navigation = List.copyOf(navigation);
    links = List.copyOf(links);
  }

  /**
   * An area as its pages show it.
   *
   * @param colour its own colour as {@code #RRGGBB}, shown as a band without words on it, so that
   *     any colour may be chosen
   */
  public record Place(String name, String home, String colour) {
    public Place {
      if (!COLOUR.matcher(colour).matches()) {
        throw new IllegalArgumentException("An area's colour is written #RRGGBB: " + colour);
      }
    }
  }

  /**
   * A moment in the past as of which figures are shown.
   *
   * @param when in words that follow "as known": {@code on 27 November 2024}
   * @param today the same page as it is known today
   */
  public record KnownAt(String when, String today) {}

  /** A frame without an area: before signing in, and where no page was found. */
  public static Frame of(String service, String home, String accessibilityStatement) {
    return new Frame(
        service,
        home,
        Optional.empty(),
        List.of(),
        false,
        Optional.empty(),
        accessibilityStatement,
        List.of(),
        "/assets");
  }

  /** The same, with its style sheets and scripts elsewhere. */
  public Frame withAssets(String newAssets) {
    return new Frame(
        service,
        home,
        place,
        navigation,
        invented,
        knownAt,
        accessibilityStatement,
        links,
        newAssets);
  }

  /** Whose pages these are, first of all the area. */
  public String owner() {
    return place.map(Place::name).orElse(service);
  }

  public String ownerHome() {
    return place.map(Place::home).orElse(home);
  }

  /** The words of the browser's title bar: the page, the area, the service. */
  public String title(String page) {
    return place.map(p -> page + " - " + p.name()).orElse(page) + " - " + service;
  }
}
