package waymark.ledger;

import java.time.Instant;

/** What does not fit in an area's ledger, in a sentence that says where to look. */
public sealed interface Finding {

  String sentence();

  /** Entries that do not fit their own hashes: edited, or exchanged for one another. */
  record EntriesChanged(long first, long last) implements Finding {
    @Override
    public String sentence() {
      return first == last
          ? "Entry %d does not fit its hash: what it says was changed.".formatted(first)
          : "Entries %d to %d do not fit their hashes: they were changed, exchanged, or written with another key."
              .formatted(first, last);
    }
  }

  /** Entries that are not there, although later ones are or the head says so. */
  record EntriesMissing(long first, long last) implements Finding {
    @Override
    public String sentence() {
      return first == last
          ? "Entry %d is missing.".formatted(first)
          : "Entries %d to %d are missing.".formatted(first, last);
    }
  }

  /** An entry that fits its own hash and does not hold that of the entry before it. */
  record OutOfChain(long seq) implements Finding {
    @Override
    public String sentence() {
      return "Entry %d does not follow the entry before it: one of the two was put there later."
          .formatted(seq);
    }
  }

  /** Not one entry fits, while each holds the hash of the one before. */
  record OtherKey(long entries) implements Finding {
    @Override
    public String sentence() {
      return "None of the %d entries fits the ledger's key, though they fit each other: the whole chain was written with another key."
          .formatted(entries);
    }
  }

  /** The head of the chain is not its last entry. */
  record HeadDiffers(long head, long last) implements Finding {
    @Override
    public String sentence() {
      return head == last
          ? "The head of the ledger does not hold the hash of its last entry, %d.".formatted(last)
          : "The head of the ledger stands at entry %d; the last entry is %d."
              .formatted(head, last);
    }
  }

  /** A command's facts say something else than when they were entered. */
  record FactsChanged(long seq, long facts) implements Finding {
    @Override
    public String sentence() {
      return "Of the facts that command %d wrote (%d), at least one was changed."
          .formatted(seq, facts);
    }
  }

  /** A command has fewer facts than it wrote. */
  record FactsRemoved(long seq, long written, long found) implements Finding {
    @Override
    public String sentence() {
      return "Command %d wrote %d facts, of which %d are there: some were removed."
          .formatted(seq, written, found);
    }
  }

  /** A command has more facts than it wrote. */
  record FactsAdded(long seq, long written, long found) implements Finding {
    @Override
    public String sentence() {
      return "Command %d wrote %d facts, and %d are there: some were added later."
          .formatted(seq, written, found);
    }
  }

  /** Facts whose command has no entry. */
  record FactsOutside(String table, long seq) implements Finding {
    @Override
    public String sentence() {
      return "%s holds facts of command %d, which is not in the ledger.".formatted(table, seq);
    }
  }

  /** A version is marked as followed by another than the one that follows it, or by none. */
  record FollowedWrongly(String table, long seq) implements Finding {
    @Override
    public String sentence() {
      return "%s says wrongly by what a fact of command %d is followed: the current state may be shown wrongly."
          .formatted(table, seq);
    }
  }

  /** The ledger is not what it was when an anchor of it was noted outside the database. */
  record AnchorDiffers(long seq, Instant noted) implements Finding {
    @Override
    public String sentence() {
      return "Entry %d is another than on %s, when its hash was noted outside the database: the ledger was replaced from there or before."
          .formatted(seq, noted);
    }
  }

  /** The ledger ends before an anchor of it. */
  record CutOff(long last, long anchored, Instant noted) implements Finding {
    @Override
    public String sentence() {
      return "The ledger ends at entry %d, though it had %d on %s: its end was cut off, or the database was restored from a backup made before."
          .formatted(last, anchored, noted);
    }
  }

  /** An area that anchors name has no ledger. */
  record LedgerGone(Instant noted) implements Finding {
    @Override
    public String sentence() {
      return "This area's whole ledger is gone; it was there on %s.".formatted(noted);
    }
  }

  /** A line among the anchors that says nothing. */
  record AnchorUnreadable(long line) implements Finding {
    @Override
    public String sentence() {
      return "Line %d of the anchors cannot be read: the file was damaged or changed."
          .formatted(line);
    }
  }

  /** More than anybody reads. */
  record More(long findings) implements Finding {
    @Override
    public String sentence() {
      return "And %d more.".formatted(findings);
    }
  }
}
