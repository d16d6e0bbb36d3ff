package waymark.web;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.kernel.AreaId;
import waymark.watch.Measurements;

/**
 * Pages that were made before, for everybody who may see the same: made when something changed, not
 * when somebody looks. A page is answered only where it was made of the very version that the area
 * is at when it is asked for; the first to ask for another makes it, the others wait for it.
 *
 * <p>Kept are so many bytes and no more; what was not asked for lately goes first.
 */
@Component
public class KeptPages {

  static final long MOST_BYTES = 32L << 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration UNUSED = Duration.ofHours(12);
  private static final int KEY_BYTES = 500;

  private final AsyncCache<Key, KeptPage> pages;
  private final LongAdder fromMemory = new LongAdder();
  private final LongAdder made = new LongAdder();

  @Autowired
  KeptPages(Measurements measurements) {
    this(MOST_BYTES);
    var name = "waymark.pages";
    var description = "Pages that may be kept, by whether they were there or had to be made";
    measurements.total(name, description, "from", "memory", fromMemory::sum);
    measurements.total(name, description, "from", "database", made::sum);
    measurements.gauge("waymark.pages.kept", "Pages that are kept in memory", this::count);
  }

  KeptPages(long mostBytes) {
    pages =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Key key, KeptPage page) -> page.size() + KEY_BYTES + key.address.length())
            .expireAfterAccess(UNUSED)
            // what goes is taken out by whoever comes next: no threads of its own
            .executor(Runnable::run)
            .buildAsync();
  }

  /**
   * Whose page it is and which. Two that differ in anything a page depends on, besides the facts of
   * its area, differ here.
   *
   * @param rights of everybody who may be answered with it
   * @param day on which it is asked for: a page may say what is due
   * @param address all of it, with its query
   */
  public record Key(AreaId area, Set<?> rights, LocalDate day, String address) {
    public Key {
      rights = Set.copyOf(rights);
    }
  }

  /** A page of one version, once it is made; nothing when it could not be made. */
  private static final class Promised extends CompletableFuture<KeptPage> {

    private final String version;

    Promised(String version) {
      this.version = version;
    }

    boolean isOf(String asked) {
      return version.equals(asked) && (!isDone() || getNow(null) != null);
    }
  }

  /** A page that somebody is making, to be kept when it is whole. */
  public static final class Making {

    private final Promised page;

    private Making(Promised page) {
      this.page = page;
    }

    private static Optional<Making> of(HttpServletRequest request) {
      return request.getDispatcherType() == DispatcherType.REQUEST
          ? Optional.ofNullable((Making) request.getAttribute(Making.class.getName()))
          : Optional.empty();
    }

    /** Whoever waits for it makes it themselves; nothing is kept unless it was made by now. */
    public void end() {
      page.complete(null);
    }
  }

  /**
   * Answers with the page that is kept of that version. Where there is none, this request makes it:
   * what is returned must be ended when it was answered, however.
   *
   * @return empty when the request was answered
   */
  public Optional<Making> answer(
      Key key, String version, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var mine = new Promised(version);
    var page = promised(key, mine);
    if (page != mine) {
      var there = await(page);
      if (there.isPresent()) {
        fromMemory.increment();
        there.get().send(request, response);
        return Optional.empty();
      }
    }
    made.increment();
    var making = new Making(mine);
    request.setAttribute(Making.class.getName(), making);
    return Optional.of(making);
  }

  /** What is kept or being made of the same version; where there is neither, what was handed in. */
  private CompletableFuture<KeptPage> promised(Key key, Promised mine) {
    // looked at before anything is locked, as nearly every time it is there
    return pages.getIfPresent(key) instanceof Promised kept && kept.isOf(mine.version)
        ? kept
        : pages
            .asMap()
            .compute(
                key, (_, kept) -> kept instanceof Promised it && it.isOf(mine.version) ? it : mine);
  }

  private static Optional<KeptPage> await(CompletableFuture<KeptPage> page) {
    try {
      return Optional.ofNullable(page.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException | TimeoutException notMade) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Sends a page that was just made and keeps it, if it is one that may be kept. */
  static boolean sent(String html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var making = Making.of(request);
    if (making.isEmpty() || response.getStatus() != HttpServletResponse.SC_OK) {
      return false;
    }
    var page = KeptPage.of(html);
    making.get().page.complete(page);
    page.send(request, response);
    return true;
  }

  /**
   * How many pages are kept; those not among them that are being made and may turn out to be none.
   */
  public long count() {
    pages.synchronous().cleanUp();
    return pages.asMap().values().stream()
        .filter(it -> it.state() == Future.State.SUCCESS && it.resultNow() != null)
        .count(); // one that turned out to be none is about to go
  }

  /** Forgets them all. */
  public void clear() {
    pages.synchronous().invalidateAll();
  }
}
