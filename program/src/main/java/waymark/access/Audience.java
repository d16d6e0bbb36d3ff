package waymark.access;

import java.util.Set;
import waymark.kernel.AreaId;

/**
 * Everybody who has the same rights in an area. A controller that takes one instead of a {@link
 * Visit} says that its page is the same for all of them, and so may be kept and answered from
 * memory: it learns nothing of who asks, and may take nothing from which it could ({@link
 * KeptRoutes}).
 *
 * @param areaKey how addresses name the area
 */
public record Audience(AreaId area, String areaKey, Set<Right> rights) {

  public Audience {
    rights = Set.copyOf(rights);
  }

  /** Whether all of them have that right. */
  public boolean may(Right right) {
    return rights.contains(right);
  }

  /** The address of a page of this area: {@code /mereside/plans}. */
  public String at(String path) {
    return "/" + areaKey + path;
  }
}
