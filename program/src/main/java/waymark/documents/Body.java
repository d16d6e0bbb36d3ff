package waymark.documents;

import java.util.List;

/** A board or committee and who sits on it, as a paper lists them. */
public record Body(String where, String name, List<Member> members) {

  public Body {
    members = List.copyOf(members);
  }

  /**
   * One seat. The name stands apart, so that outputs can show roles and leave people out.
   *
   * @param role on the body: {@code Deputy Chair}
   * @param name of the person
   * @param post outside the body; blank where not stated
   * @param organisation blank where not stated apart from the post
   */
  public record Member(String where, String role, String name, String post, String organisation) {}
}
