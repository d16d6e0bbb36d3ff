package waymark.papers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import waymark.claims.Checked;
import waymark.documents.PaperContents;
import waymark.judge.Judged;
import waymark.kernel.AreaId;
import waymark.ledger.AreaTransactions;

/**
 * The claims of papers, held against the plan's papers before them, as judge does. What comes of it
 * depends on the files and days alone, and takes longer than all else about a paper of much text:
 * it is remembered for a while.
 */
final class PaperClaims {

  /** Papers before it that claims are held against; older ones have little to say. */
  private static final int MOST_BEFORE = 12;

  private final AreaTransactions transactions;
  private final Holdings holdings;
  private final UploadsToAccept uploads;
  private final Cache<Asked, List<Checked>> remembered =
      Caffeine.newBuilder()
          .maximumSize(100)
          .expireAfterAccess(Duration.ofMinutes(30))
          .executor(Runnable::run)
          .build();

  PaperClaims(AreaTransactions transactions, Holdings holdings, UploadsToAccept uploads) {
    this.transactions = transactions;
    this.holdings = holdings;
    this.uploads = uploads;
  }

  /** The claims of a paper, and the papers against which they were checked, by their hashes. */
  record Claims(List<Checked> checked, List<String> against) {}

  /** All that the answer depends on: the name says how a file is read. */
  private record Asked(
      AreaId area,
      String sha256,
      String fileName,
      Optional<LocalDate> issued,
      List<String> against) {}

  /** A paper before this one, and where its file is; nowhere for one that a sample gave. */
  private record Before(AcceptedPaper paper, Optional<Upload> file) {}

  /**
   * The claims of a paper; not within a transaction, as the files of others may have to be read
   * again, which takes a connection of its own.
   */
  Claims of(AreaId area, UploadedPaper paper) {
    var before = before(area, paper);
    var against = hashes(before.stream().map(Before::paper).toList());
    var asked = new Asked(area, paper.sha256(), paper.fileName(), paper.issued(), against);
    var known = remembered.getIfPresent(asked);
    if (known != null) {
      return new Claims(known, against);
    }
    var earlier = before.stream().flatMap(it -> contents(area, it).stream()).toList();
    var checked = checked(paper, earlier);
    if (earlier.size() == against.size()) {
      remembered.put(asked, checked); // one that could not be read now may be readable later
    }
    return new Claims(checked, against);
  }

  private List<Before> before(AreaId area, UploadedPaper paper) {
    return transactions.read(
        area,
        () -> {
          var papers = before(paper, holdings.papers());
          var files = uploads.accepted(hashes(papers));
          return papers.stream()
              .map(it -> new Before(it, Optional.ofNullable(files.get(it.sha256()))))
              .toList();
        });
  }

  /** As it was understood on its own day: what ran then was provisional. */
  private Optional<PaperContents> contents(AreaId area, Before before) {
    return before
        .file()
        .flatMap(it -> uploads.contents(area, it))
        .map(it -> it.issuedOn(before.paper().issued()));
  }

  @SuppressWarnings("ReferenceEquality") // this very paper, and no other that says the same
  private static List<Checked> checked(UploadedPaper paper, List<PaperContents> earlier) {
    var contents =
        paper.issued().map(day -> paper.contents().issuedOn(day)).orElse(paper.contents());
    var papers = new ArrayList<>(earlier);
    papers.add(contents);
    return Judged.of(papers).papers().stream()
        .filter(it -> it.contents() == contents)
        .flatMap(it -> it.claims().stream())
        .toList();
  }

  /**
   * The hashes of the papers that a paper's claims are held against.
   *
   * @param all papers that were accepted
   */
  static List<String> against(UploadedPaper paper, List<AcceptedPaper> all) {
    return hashes(before(paper, all));
  }

  private static List<String> hashes(List<AcceptedPaper> papers) {
    return papers.stream().map(AcceptedPaper::sha256).toList();
  }

  /** The plan's papers before this one, the oldest first. */
  private static List<AcceptedPaper> before(UploadedPaper paper, List<AcceptedPaper> all) {
    var before =
        all.stream()
            .filter(it -> paper.plan().isPresent() && it.plan().equals(paper.plan()))
            .filter(it -> paper.issued().filter(day -> !it.issued().isAfter(day)).isPresent())
            .filter(it -> !it.sha256().equals(paper.sha256()))
            .toList();
    return before.subList(Math.max(0, before.size() - MOST_BEFORE), before.size());
  }
}
