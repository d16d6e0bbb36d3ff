package waymark.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a new definition of a register may not change while entries are there. */
public final class PackChange {

  private PackChange() {}

  /**
   * Why the new one cannot take the place of the old.
   *
   * @param used the fields in which something stands, in whatever version of an entry
   */
  public static List<String> refused(Register was, Register now, Set<String> used) {
    var faults = new ArrayList<String>();
    if (!was.key().equals(now.key())) {
      faults.add(
          "expected “register: %s”; a register keeps its key. Found “%s”"
              .formatted(was.key(), now.key()));
    }
    if (used.isEmpty()) {
      return faults;
    }
    if (!was.countsOn().equals(now.countsOn())) {
      faults.add(
          "expected “counts-on: %s” as before, because entries are there"
              .formatted(was.countsOn()));
    }
    was.fields().stream()
        .filter(it -> used.contains(it.id()))
        .forEach(it -> now.field(it.id()).ifPresent(other -> faults.addAll(changed(it, other))));
    return faults;
  }

  private static List<String> changed(RegisterField was, RegisterField now) {
    var faults = new ArrayList<String>();
    if (!was.type().key().equals(now.type().key())) {
      faults.add(
          "the field “%s” was of the type %s and entries are there; expected that type, or a new field with an id of its own"
              .formatted(was.id(), was.type().key()));
    } else if (was.mayIdentify() != now.mayIdentify()) {
      faults.add(
          "whether the field “%s” may identify a person was said before entries were there; expected that, or a new field with an id of its own"
              .formatted(was.id()));
    }
    var offered =
        now.type().offered().stream().map(FieldType.Offer::key).collect(Collectors.toSet());
    was.type().offered().stream()
        .map(FieldType.Offer::key)
        .filter(it -> !offered.isEmpty() && !offered.contains(it))
        .forEach(it ->
            faults.add(
                "the field “%s” had the answer “%s” and entries are there; expected it to stay. Add others beside it"
                    .formatted(was.id(), it)));
    return faults;
  }
}
