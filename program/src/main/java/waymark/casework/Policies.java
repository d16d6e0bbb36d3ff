package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The settings for what the sources leave open, each from a day on. */
public record Policies(List<Policy> inOrder) {

  public static final Policies USUAL = new Policies(List.of(Policy.USUAL));

  public Policies {
    if (inOrder.isEmpty()) {
      throw new IllegalArgumentException("there must be a policy to count by");
    }
    inOrder = inOrder.stream().sorted(Comparator.comparing(Policy::from)).toList();
  }

  /** The usual ones, with what was decided instead; the last word on a point and day counts. */
  public static Policies of(List<DecidedPoint> decided) {
    var inOrder = new ArrayList<>(USUAL.inOrder);
    decided.stream()
        .sorted(Comparator.comparing(DecidedPoint::from))
        .forEach(it -> {
          var last = inOrder.getLast();
          if (last.from().isBefore(it.from())) {
            inOrder.add(it.point().answered(last.holdingFrom(it.from()), it.answer()));
          } else {
            inOrder.set(inOrder.size() - 1, it.point().answered(last, it.answer()));
          }
        });
    return new Policies(inOrder);
  }

  /** The one that holds for a limit that begins on that day; before the first, the first. */
  public Policy on(LocalDate day) {
    var holds = inOrder.getFirst();
    for (var policy : inOrder) {
      if (!policy.from().isAfter(day)) {
        holds = policy;
      }
    }
    return holds;
  }
}
