package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import waymark.documents.Paper.Repair;

class MembersTest {

  @Test
  void each_member_has_a_role_a_name_a_post_and_an_organisation() {
    var found =
        Members.in(
            Papers.outline(
                """
                The members of the Mereside Improvement Board are:
                Chair Ada Brook, Director for Children, Families & Schools,
                Mereside Council
                Deputy Chair Ben O'Hill, Assistant Director Early Help,
                Mereside Council
                Forum Representative Cy Dale, Parents of Mereside
                representative
                Workstream 1 Lead Di Ford, Assistant Director Care and
                Commissioning for People, Mereside Council
                Workstream 2 Lead Ed Glen, Assistant Director Schools, Mereside Council Workstream 3 Lead Fay Hale, Deputy Director Quality,
                Mereside CCG
                Head of SEND Gus Isle, Head of Service SEND, Mereside Council
                The department's adviser will be invited to attend as an observer.
                Chair Nobody Here, Not a member
                """));
    var body = found.items().getFirst();
    assertEquals("Mereside Improvement Board", body.name());
    assertEquals(
        List.of(
            "Chair|Ada Brook|Director for Children, Families & Schools|Mereside Council",
            "Deputy Chair|Ben O'Hill|Assistant Director Early Help|Mereside Council",
            "Forum Representative|Cy Dale|Parents of Mereside representative|",
            "Workstream 1 Lead|Di Ford|Assistant Director Care and Commissioning for People|Mereside"
                + " Council",
            "Workstream 2 Lead|Ed Glen|Assistant Director Schools|Mereside Council",
            "Workstream 3 Lead|Fay Hale|Deputy Director Quality|Mereside CCG",
            "Head of SEND|Gus Isle|Head of Service SEND|Mereside Council"),
        body.members().stream()
            .map(it -> String.join("|", it.role(), it.name(), it.post(), it.organisation()))
            .toList());
    assertEquals(
        List.of(
            new Repair(
                "paragraph 10", "two members in one line", "two members, parted after Council")),
        found.notes());
  }

  @Test
  void the_published_board_has_its_twelve_roles() {
    var found = Members.in(Papers.outlined(Papers.published("documents/review-2022-04.docx")));
    assertEquals(
        List.of(
            "Chair",
            "Deputy Chair",
            "Place Director",
            "PCPW Chair",
            "PCPW Representative",
            "Workstream 1 Lead",
            "Workstream 2 Lead",
            "Workstream 3 Lead",
            "Workstream 4 Lead",
            "Workstream 5 Lead",
            "Workstream 6 Lead",
            "Head of SEND"),
        found.items().getFirst().members().stream().map(Body.Member::role).toList());
    assertEquals(
        List.of(
            "Wirral Council",
            "Wirral Council",
            "",
            "",
            "",
            "Wirral Council",
            "Wirral Council",
            "Wirral Council",
            "Wirral Council",
            "Wirral CCG",
            "Wirral CCG",
            "Wirral Council"),
        found.items().getFirst().members().stream().map(Body.Member::organisation).toList());
  }
}
