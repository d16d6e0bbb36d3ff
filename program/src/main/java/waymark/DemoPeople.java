package waymark;

import java.util.List;
import java.util.stream.Stream;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.kernel.AreaId;

/** The people of the demo: one for each role, in every sample area, with no name but the role's. */
final class DemoPeople {

  private DemoPeople() {}

  static void make(Accounts accounts, List<AreaId> areas, String password) {
    for (var role : Role.values()) {
      accounts.make(areas, address(role), role.words() + " (demo)", role, password);
    }
  }

  /** Addresses below a domain that is kept free for examples, RFC 2606. */
  static List<String> addresses() {
    return Stream.of(Role.values()).map(DemoPeople::address).toList();
  }

  private static String address(Role role) {
    return role.key() + "@waymark.example";
  }
}
