package waymark;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static waymark.Walk.said;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.access.Role;

/**
 * What a paper said is reconciled with what is known, by click in a real browser: from the list to
 * the reason, and to where it is read.
 */
class ReconcilingTest {

  @ParameterizedTest(name = "script: {0}")
  @ValueSource(booleans = {true, false})
  void a_difference_is_found_explained_and_read(boolean script) {
    var area = ReportedArea.open("reconcile");
    try (var walk = new Walk()) {
      var page = walk.as(area.reader(Role.PERFORMANCE_MANAGER), script, "reconcile");
      page.navigate(RunningServer.get().address() + area.at("/papers"));
      walk.look(page, "papers");
      page.click("main a:has-text('Figures in papers that differ')");
      walk.look(page, "list");
      assertTrue(said(page).contains("2 of them have no reason yet"), said(page));
      page.click("main tr:has-text('42 more') a:has-text('Say why')");
      walk.look(page, "form");
      page.fill("#reason", "Counted by Ada Hawthorn");
      page.click("main button:has-text('Save') >> nth=0");
      walk.look(page, "name");
      assertTrue(said(page).contains("looks like a person’s name"), said(page));
      page.fill("#reason", ReportedArea.REASON);
      page.click("main button:has-text('Save') >> nth=0");
      walk.look(page, "explained");
      assertTrue(said(page).contains("Reason: " + ReportedArea.REASON), said(page));
      page.click("main tr:has-text('42 more') a:has-text('Entry')");
      walk.look(page, "entry");
      assertTrue(said(page).contains(ReportedArea.REASON), said(page));
      page.navigate(RunningServer.get().address() + area.at("/measures/requests-for-assessment"));
      walk.look(page, "measure");
      assertTrue(said(page).contains("That is 42 more. Reason: " + ReportedArea.REASON));
      page.click("main a:has-text('All figures in papers about this measure')");
      assertTrue(said(page).contains("Only those of the measure"), said(page));
      page.selectOption("#measure", "");
      page.selectOption("#reason", "none");
      page.click("main button:has-text('Show') >> nth=0");
      walk.look(page, "open");
      assertTrue(said(page).contains("Only those without a reason are shown: 1 of 2."));
      page.navigate(RunningServer.get().address() + area.at("/papers/august"));
      walk.look(page, "paper");
      page.click("main a:has-text('See which, and why')");
      assertTrue(said(page).contains("in the paper “Tracker of August”"), said(page));
      walk.assertNoFaults();
    }
  }
}
