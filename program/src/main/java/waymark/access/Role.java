package waymark.access;

import java.util.Locale;
import java.util.stream.Stream;

/** What a person is in an area, from a day to a day. A person may be several things at once. */
public enum Role {
  AREA_ADMINISTRATOR("Area administrator"),
  PERFORMANCE_MANAGER("Performance manager"),
  HEAD_OF_SEND("Head of SEND"),
  SERVICE_DATA_OWNER("Service data owner"),
  ACTION_LEAD("Action lead"),
  CLERK("Clerk"),
  APPROVER("Approver"),
  BOARD_MEMBER("Board member"),
  COMMITTEE_MEMBER("Committee member"),
  PARENT_CARER_FORUM("Parent carer forum representative"),
  ADVISER("Adviser");

  private final String words;

  Role(String words) {
    this.words = words;
  }

  /** As people call it. */
  public String words() {
    return words;
  }

  /** As addresses and the database name it: {@code head-of-send}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The role of that key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Role of(String key) {
    return Stream.of(values())
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no role is called " + key));
  }
}
