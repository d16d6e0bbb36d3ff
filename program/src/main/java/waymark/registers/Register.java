package waymark.registers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.access.Right;
import waymark.access.Role;

/**
 * A register as it is defined.
 *
 * @param key as addresses name it
 * @param called what one entry is called, such as {@code complaint}
 * @param says what belongs in it, in a sentence or two; may be empty
 * @param countsOn the field whose day says in which month an entry counts
 */
public record Register(
    String key,
    String title,
    String called,
    String says,
    String countsOn,
    Who who,
    List<RegisterField> fields) {

  public Register {
    fields = List.copyOf(fields);
  }

  /**
   * Who may do what, among those whose rights allow it; empty for all of them but the forum, which
   * adds and corrects only where it is named.
   *
   * @param sees who sees entries one by one
   */
  public record Who(Set<Role> sees, Set<Role> adds, Set<Role> corrects) {

    public static final Who ALL = new Who(Set.of(), Set.of(), Set.of());

    public Who {
      sees = Set.copyOf(sees);
      adds = Set.copyOf(adds);
      corrects = Set.copyOf(corrects);
    }
  }

  public boolean seenBy(Set<Role> roles) {
    return who.sees().isEmpty() || roles.stream().anyMatch(who.sees()::contains);
  }

  public boolean addedBy(Set<Role> roles) {
    return seenBy(roles) && written(who.adds(), roles);
  }

  public boolean correctedBy(Set<Role> roles) {
    return seenBy(roles) && written(who.corrects(), roles);
  }

  /** The forum writes in registers that name it alone; the others are kept by those they are of. */
  private static boolean written(Set<Role> named, Set<Role> roles) {
    return roles.stream()
        .filter(it -> Right.of(it).contains(Right.EDIT_REGISTERS))
        .anyMatch(it -> named.isEmpty() ? it != Role.PARENT_CARER_FORUM : named.contains(it));
  }

  public Optional<RegisterField> field(String id) {
    return fields.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The answers with those that are worked out from others in place of whatever was given. */
  public Map<String, String> workedOut(Map<String, String> values) {
    var all = new LinkedHashMap<>(values);
    for (var field : fields) {
      field.grading().ifPresent(it -> all.put(field.id(), it.grade(values)));
    }
    return all;
  }

  /** The fields that somebody answers. */
  public List<RegisterField> asked() {
    return fields.stream().filter(it -> it.grading().isEmpty()).toList();
  }

  /** The fields that may stand in lists, exports and calculations. */
  public List<RegisterField> open() {
    return fields.stream().filter(it -> !it.mayIdentify()).toList();
  }
}
