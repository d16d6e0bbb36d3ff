package waymark.benchmarks;

import java.util.List;

/** How long several runs of the same thing took, in nanoseconds. */
record Times(List<Long> nanos) {

  Times {
    nanos = nanos.stream().sorted().toList();
  }

  long fastest() {
    return nanos.getFirst();
  }

  /** The middle one; of an even number of runs the slower of the two in the middle. */
  long median() {
    return nanos.get(nanos.size() / 2);
  }
}
