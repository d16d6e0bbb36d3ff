package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.kernel.AreaId;
import waymark.kernel.PersonId;
import waymark.watch.Requests;

/**
 * A person's request in an area that they belong to today. A controller takes one to learn whose
 * area it works in; there is none without membership.
 *
 * @param areaKey how addresses name the area
 * @param name of the person
 * @param version of all that was written of the area when the gate was passed
 */
public record Visit(
    AreaId area, String areaKey, PersonId person, String name, Set<Role> roles, String version) {

  private static final String ATTRIBUTE = Visit.class.getName();

  public Visit {
    roles = Set.copyOf(roles);
  }

  /** The visit that a request is, once the gate has let it in; empty outside every area. */
  public static Optional<Visit> of(HttpServletRequest request) {
    return Optional.ofNullable((Visit) request.getAttribute(ATTRIBUTE));
  }

  void noteOn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
    Requests.noteArea(request, areaKey);
  }

  /** Whether one of the person's roles includes it. */
  public boolean may(Right right) {
    return roles.stream().anyMatch(it -> Right.of(it).contains(right));
  }

  /** Everybody to whom the area's pages are the same as to this visitor. */
  public Audience audience() {
    return new Audience(
        area,
        areaKey,
        roles.stream().flatMap(it -> Right.of(it).stream()).collect(Collectors.toSet()));
  }

  /** The address of a page of this area: {@code /mereside/plans}. */
  public String at(String path) {
    return "/" + areaKey + path;
  }
}
