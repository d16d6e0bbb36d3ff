package waymark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.said;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;
import waymark.casework.Rule;

/**
 * A head of SEND loads a list of the council's own, says what its columns mean, and sees what was
 * not understood, what is missing for the return, and no name.
 */
class ColumnsJourneyTest {

  private static final String LIST =
      """
      Ref,Child,Received,Plan,Primary need,Team,Caseworker,In care?,School type
      A,Robin,15/01/2026,03/06/2026,ASD,North,Jo Example,yes,special
      B,Kim,16/01/2026,10/06/2026,ADHD,North,EHC 3,no,mainstream
      C,Sam,17/01/2026,10/06/2026,,South,Jo Example,,
      """;

  private static final Map<String, String> MEANINGS =
      Map.of(
          "Ref", "case",
          "Received", "request",
          "Plan", "final-plan",
          "Primary need", "detail-of need",
          "Team", "detail-of team",
          "Caseworker", "detail-of worker",
          "In care?", "whether priority child-in-care",
          "School type", "detail-of placement");

  private final Walk walk = new Walk();
  private String area = "";

  @AfterEach
  void close() {
    walk.close();
  }

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void columns_are_explained_once_and_the_list_comes_in_without_a_name(boolean script) {
    area = (script ? "columns-" : "plain-columns-") + UUID.randomUUID().toString().substring(0, 8);
    var made = LedgerArea.open(area);
    made.present("Casework");
    var page = walk.alone(made, Role.HEAD_OF_SEND, script, script ? "columns" : "plain-columns");
    choose(page);
    assertTrue(said(page).contains("What do the columns mean?"), said(page));
    assertTrue(said(page).contains("a number made with a secret key"), said(page));
    walk.look(page, "columns asked about");
    MEANINGS.forEach((column, meaning) ->
        page.getByLabel(column, new Page.GetByLabelOptions().setExact(true)).selectOption(meaning));
    page.click("main button:has-text('Keep what they mean')");
    walk.look(page, "choose again");
    choose(page);
    var preview = said(page);
    assertTrue(preview.contains("3 cases new"), preview);
    for (var rule :
        List.of(Rule.NEED_UNKNOWN, Rule.WORKER_NAMED, Rule.NEED_MISSING, Rule.SETTING_MISSING)) {
      assertTrue(preview.contains(rule.inWords()), () -> rule.word() + " in " + preview);
    }
    for (var name : List.of("Robin", "Kim", "Sam", "Example")) {
      assertFalse(preview.contains(name), preview);
    }
    walk.look(page, "preview of an own list");
    page.click("main button:has-text('Accept this extract')");
    Walk.open(page, area + "/casework/cases/A");
    assertTrue(said(page).contains("child in care"), said(page));
    assertFalse(said(page).contains("Example"), said(page));
    walk.look(page, "a case of an own list");
    walk.assertNoFaults();
  }

  private void choose(Page page) {
    Walk.open(page, area + "/casework/extracts/new");
    page.setInputFiles("#file", new FilePayload("list.csv", "text/csv", LIST.getBytes(UTF_8)));
    Walk.day(page, "taken", LocalDate.of(2026, 10, 31));
    page.click("main button");
  }
}
