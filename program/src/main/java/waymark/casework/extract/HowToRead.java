package waymark.casework.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is needed to read files that are no event files.
 *
 * @param mappings what columns mean; each file is read by the one whose columns it has
 * @param keys for identifiers that may not come in
 * @param everyColumn whether a mapping must name each column of a file, so that somebody is asked
 *     about a new one
 * @param unpacked how many bytes may come out of a packed file
 */
public record HowToRead(List<Mapping> mappings, CaseKeys keys, boolean everyColumn, long unpacked) {

  public HowToRead {
    mappings = List.copyOf(mappings);
  }

  public HowToRead(List<Mapping> mappings, CaseKeys keys) {
    this(mappings, keys, false, ExtractLimits.UNPACKED);
  }

  /** The mapping that says most of a header and misses nothing there. */
  Optional<Mapping> of(List<String> header) {
    return mappings.stream()
        .filter(it -> it.missing(header).isEmpty())
        .filter(it -> !everyColumn || it.unnamed(header).isEmpty())
        .max(Comparator.comparingInt(it -> it.columns().size()));
  }

  /** The mapping that a header comes closest to; empty where none has a column of it. */
  public static Optional<Mapping> closest(List<Mapping> mappings, List<String> header) {
    return mappings.stream()
        .filter(it -> it.unnamed(header).size() < header.size())
        .min(
            Comparator.comparingInt(
                (Mapping it) -> it.unnamed(header).size() + it.missing(header).size()));
  }
}
