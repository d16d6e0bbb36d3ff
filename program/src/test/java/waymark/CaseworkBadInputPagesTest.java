package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Extracts that are late, cut off, or wrong, and people who load them at once. */
class CaseworkBadInputPagesTest {

  private static final String HEADER = "case,event,date,detail\n";
  private static final String A = "A-1,request,2026-01-05,school\n";
  private static final String B = "B-2,request,2026-02-05,parent\n";

  private final CaseworkArea area = new CaseworkArea();

  @Test
  void a_case_that_vanishes_is_kept_and_marked() {
    area.load(HEADER + A + B, "30", "9");
    var waiting = area.waiting(HEADER + A, "31", "10");
    var preview = area.manager.page(waiting).select("main").text();
    assertTrue(preview.contains("0 cases new, 0 changed, 1 no longer in it, 1 the same."), preview);
    assertEquals(303, area.accept(waiting).statusCode());
    var gone = area.said("/cases/B-2");
    assertTrue(gone.contains("No: it stands as it was known before"), gone);
    assertTrue(gone.contains("31 October 2026 It is not in it"), gone);
    assertTrue(area.said("").contains("1 case, counted as last known"), area.said(""));
    assertTrue(area.said("/due").contains("; not in the last extract"), area.said("/due"));
    area.load(HEADER + A + B, "15", "11");
    assertTrue(area.said("/cases/B-2").contains("In the last extract Yes"));
  }

  @Test
  void an_extract_that_is_older_than_the_last_changes_only_what_was_known_between() {
    area.load(HEADER + A.replace("01-05", "01-06"), "31", "10");
    var waiting = area.waiting(HEADER + A + B, "30", "9");
    var preview = area.manager.page(waiting).select("main").text();
    assertTrue(preview.contains("It is older than the last extract."), preview);
    assertTrue(preview.contains("That of 31 October 2026 is known already"), preview);
    assertEquals(303, area.accept(waiting).statusCode());
    var today = area.said("/cases/A-1");
    assertTrue(today.contains("6 January 2026 Request: school"), today);
    assertFalse(today.contains("5 January 2026 Request: school"), today);
    assertTrue(area.said("/cases/B-2").contains("No: it stands as it was known before"));
    var then = area.said("?known=2026-10-15");
    assertTrue(then.contains("Last extract of 30 September 2026"), then);
  }

  @Test
  void of_two_who_accept_at_the_same_moment_one_is_asked_to_look_again() throws Exception {
    var first = area.waiting(HEADER + A, "30", "9");
    var second = area.waiting(HEADER + A + B, "31", "10");
    var secret = area.manager.secret(first);
    var seen = Map.of("seen", area.manager.page(first).select("input[name=seen]").val());
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both.invokeAll(
              List.<Callable<HttpResponse<String>>>of(
                  () -> area.manager.submit(first, secret, seen),
                  () -> area.manager.submit(second, secret, seen)));
      var codes = new ArrayList<Integer>();
      for (var it : answers) {
        codes.add(it.get().statusCode());
      }
      codes.sort(null);
      assertEquals(List.of(303, 409), codes);
    }
    var known = area.said("/cases/A-1");
    assertTrue(
        known.contains("Known up to 30 September 2026")
            ^ known.contains("Known up to 31 October 2026"),
        known);
  }

  @Test
  void a_file_that_was_cut_off_stops_its_last_case_alone() {
    area.load(HEADER + A + B, "30", "9");
    var waiting = area.waiting(HEADER + A + "B-2,request,2026-0", "31", "10");
    var preview = area.manager.page(waiting).select("main").text();
    assertTrue(preview.contains("Could not be read 1 case; what was known of them stays"), preview);
    assertEquals(303, area.accept(waiting).statusCode());
    assertTrue(area.said("/cases/B-2").contains("5 February 2026 Request: family"));
  }

  @Test
  void a_child_of_forty_years_is_said_to_be_impossible_before_the_extract_counts() {
    var waiting = area.waiting(HEADER + A + "A-1,born,2026-01-05,1985-06\n" + B, "30", "9");
    var preview = area.manager.page(waiting).select("main").text();
    assertTrue(preview.contains("the child is not born yet or over 25"), preview);
    assertTrue(preview.contains("who was born in 1985-06 is no child of up to 25 then"), preview);
    assertFalse(preview.contains("1985-06-"), "no day of birth");
    assertEquals(303, area.accept(waiting).statusCode());
    assertTrue(area.said("/cases/A-1").contains("is no child of up to 25 then"));
  }
}
