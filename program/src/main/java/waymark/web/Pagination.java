package waymark.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The way through the pages of a long list, or to the part before and after this one.
 *
 * @param previous its {@code hidden} words are the label under it; none where its href is empty
 * @param places the numbered pages; empty where there is only a part before and after
 */
public record Pagination(Link previous, Link next, List<Place> places, String landmark) {

  private static final Link NONE = Link.here("");

  public Pagination {
    places = List.copyOf(places);
  }

  /** What stands between previous and next. */
  public sealed interface Place {}

  /** A page by its number. */
  public record Page(String number, String href, boolean current, String spoken) implements Place {}

  /** Pages left out. */
  public record Gap() implements Place {}

  /** The part before and the part after; either may be {@code Link.here("")} for none. */
  public static Pagination between(Link previous, Link next) {
    return new Pagination(previous, next, List.of(), "Pagination");
  }

  /**
   * Pages 1 to last: the first, the last, the current and its neighbours; gaps between.
   *
   * @param href the address of a page by its number
   */
  public static Pagination of(int current, int last, IntFunction<String> href) {
    var places = new ArrayList<Place>();
    int before = 0;
    for (int number : shown(current, last)) {
      if (number > before + 1) {
        places.add(new Gap());
      }
      places.add(page(number, number == current, href));
      before = number;
    }
    return new Pagination(
        current > 1 ? Link.to(href.apply(current - 1), "") : NONE,
        current < last ? Link.to(href.apply(current + 1), "") : NONE,
        places,
        "Pagination");
  }

  /** The page that an address asks for, from 1; the first where it asks for none that could be. */
  public static int asked(String page) {
    return page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
  }

  /** How many pages so many things fill; one where there are none. */
  public static int pages(int things, int onEach) {
    return Math.max(1, Math.ceilDiv(things, onEach));
  }

  private static int[] shown(int current, int last) {
    return IntStream.concat(IntStream.of(1, last), IntStream.rangeClosed(current - 1, current + 1))
        .filter(number -> number >= 1 && number <= last)
        .sorted()
        .distinct()
        .toArray();
  }

  private static Page page(int number, boolean current, IntFunction<String> href) {
    return new Page(Integer.toString(number), href.apply(number), current, "Page " + number);
  }

  /** Whether it stands under a text, each way on a line of its own. */
  public boolean block() {
    return places.isEmpty() && !(previous.href().isEmpty() && next.href().isEmpty());
  }
}
