package waymark.papers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import waymark.documents.PaperContents;
import waymark.documents.files.PaperFile;
import waymark.kernel.AreaId;
import waymark.watch.Faults;

/**
 * What uploaded files say. A file is read again whenever it is needed and remembered for a while:
 * what it was understood to say is kept nowhere, so that a later version of the program reads it
 * better. Few are read at a time, as one may take 300 MB of memory.
 */
@Component
public class ReadPapers {

  /** A file that takes longer than this to read was made to, or is none that a board sees. */
  static final Duration LONGEST = Duration.ofMinutes(2);

  static final String OUR_FAULT =
      "reading it met a fault of this program, which is noted in its log; paste its table instead,"
          + " and tell whoever runs this service";

  private static final Logger LOG = LoggerFactory.getLogger(ReadPapers.class);
  private static final int AT_ONCE = 2;
  private static final long REMEMBERED_BYTES = 60L << 20;
  private static final int EACH = 100_000;
  private static final int PIECE = 100;

  private final Originals originals;
  private final BiFunction<String, byte[], PaperFile.Outcome> reading;
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Cache<Which, PaperContents> remembered =
      Caffeine.newBuilder()
          .maximumWeight(REMEMBERED_BYTES)
          .weigher((Which _, PaperContents contents) -> weight(contents))
          .expireAfterAccess(Duration.ofMinutes(30))
          .executor(Runnable::run)
          .build();

  @Autowired
  ReadPapers(Originals originals) {
    this(originals, PaperFile::read);
  }

  /** With another way to read a file. */
  ReadPapers(Originals originals, BiFunction<String, byte[], PaperFile.Outcome> reading) {
    this.originals = originals;
    this.reading = reading;
  }

  /** The name is part of it, as it says whether text is a table. */
  private record Which(AreaId area, Sha256 sha256, String fileName, long size) {

    Which(AreaId area, Upload upload) {
      this(area, upload.sha256(), upload.fileName(), upload.size());
    }
  }

  /** About the bytes of memory that it takes: its text, and what holds each piece of that. */
  private static int weight(PaperContents contents) {
    var bytes = 0L;
    for (var passage : contents.passages()) {
      bytes += PIECE + 2L * passage.text().length();
    }
    for (var note : contents.notes()) {
      bytes += PIECE + 2L * note.toString().length();
    }
    bytes += contents.metrics().stream().mapToLong(it -> PIECE * (1L + it.readings().size())).sum();
    return EACH + (int) Math.min(bytes, 1 << 30);
  }

  /** What came of reading a file. */
  sealed interface Outcome {

    /** It says this. */
    record Understood(PaperContents contents) implements Outcome {}

    /** It cannot be read; why, and what to do, as one sentence. */
    record Refused(String why) implements Outcome {}
  }

  /**
   * What an upload says that was read before.
   *
   * @throws IllegalStateException when it can no longer be read
   */
  public PaperContents of(AreaId area, Upload upload) {
    return switch (answered(begin(area, upload))) {
      case Outcome.Understood(var contents) -> contents;
      case Outcome.Refused(var why) ->
          throw new IllegalStateException("what was read before can no longer be read: " + why);
    };
  }

  /** The same; empty when it can no longer be read, or not in the time that there is. */
  Optional<PaperContents> ifReadable(AreaId area, Upload upload) {
    try {
      return answered(begin(area, upload)) instanceof Outcome.Understood(var contents)
          ? Optional.of(contents)
          : Optional.empty();
    } catch (IllegalStateException e) {
      LOG.warn("a paper that is known cannot be read again: {}", Faults.brief(e));
      return Optional.empty();
    }
  }

  private static Outcome answered(Future<Outcome> reading) {
    try {
      return reading.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      reading.cancel(true);
      throw new IllegalStateException("what was read before takes too long to read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Begins to read it, in a thread of its own that whoever waits may leave to itself. */
  Future<Outcome> begin(AreaId area, Upload upload) {
    var which = new Which(area, upload);
    var known = remembered.getIfPresent(which);
    if (known != null) {
      return CompletableFuture.completedFuture(new Outcome.Understood(known));
    }
    Callable<Outcome> work =
        () -> {
          places.acquire();
          try {
            return read(which);
          } finally {
            places.release();
          }
        };
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("reading a paper").start(task);
    return task;
  }

  private Outcome read(Which which) {
    try {
      var content = originals.content(which.area, which.sha256);
      if (content.isEmpty()) {
        return new Outcome.Refused(
            "what is kept of it is not what was handed over; hand it over again");
      }
      var outcome = understood(which.fileName, content.get());
      if (outcome instanceof Outcome.Understood(var contents)) {
        remembered.put(which, contents);
      }
      return outcome;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A fault of ours in reading will be met again, so it is the answer. */
  private Outcome understood(String name, byte[] content) {
    try {
      return switch (reading.apply(name, content)) {
        case PaperFile.Outcome.Refused(_, var why) -> new Outcome.Refused(why);
        case PaperFile.Outcome.Read(var paper) -> new Outcome.Understood(PaperContents.of(paper));
      };
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("a paper of {} bytes cannot be read", content.length, fault);
      return new Outcome.Refused(OUR_FAULT);
    }
  }
}
