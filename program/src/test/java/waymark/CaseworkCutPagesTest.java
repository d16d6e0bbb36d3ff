package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.access.Role;
import waymark.casework.Dimension;
import waymark.casework.Measure;

/** A measure told apart by one thing, on the pages of the running program. */
class CaseworkCutPagesTest {

  private static CaseworkArea area;

  /** 24 plans with one need, 9 of them in time, and 3 with another, of which one is. */
  @BeforeAll
  static void load() {
    area = new CaseworkArea();
    var extract = new StringBuilder("case,event,date,detail\n");
    for (var number = 0; number < 27; number++) {
      var key = "C-" + number;
      var inTime = number < 9 || number == 24;
      extract.append(key + ",request,2026-03-02,school\n");
      extract.append(key + ",need,2026-03-02," + (number < 24 ? "SEMH" : "HI") + "\n");
      extract.append(key + ",final-plan,2026-0" + (inTime ? "7-15" : "8-12") + ",\n");
    }
    extract.append("open,request,2026-09-02,parent\n");
    area.load(extract.toString(), "31", "10");
  }

  @Test
  void the_20_weeks_are_told_apart_by_need_quarter_by_quarter_unless_asked_otherwise() {
    var page = area.manager.page(area.path("/cut"));
    assertEquals("Casework: plans within 20 weeks, by need", page.select("h1").text());
    var said = page.select("main").text();
    assertTrue(said.contains("July to September 2026: 10 of 27 (37.0%)."), said);
    assertTrue(said.contains("Too few parts are large enough to be compared."), said);
    var table = page.select("main table").text();
    assertTrue(table.contains("All 37.0% (10/27) - -"), table);
    assertTrue(table.contains("SEMH 37.5% (9/24) - -"), table);
    assertTrue(table.contains("HI 1 of 3 - -"), table);
    assertFalse(table.contains("33.3%"), "a percentage of three");
    assertTrue(said.contains("Of fewer than 20 no per cent is given"), said);
    assertFalse(said.contains("is not over in the extract"), said);
    assertEquals("need", page.expectFirst("select[name=by] option[selected]").val());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          measure=plans-issued&by=source&period=month | School 0 17 10 0 0 0
          measure=wait-median-weeks&by=need           | SEMH 23.3 (of 24)
          measure=wait-median-weeks&by=need           | HI (of 3)
          measure=open-requests&by=stage              | Deciding 1 27 27
          measure=dfe-20-week&by=need                 | SEMH 37.5% (9/24)
          measure=plans-issued&by=worker              | Nothing is told apart by worker here
          """)
  void each_measure_is_told_apart_by_what_its_cases_say(String asked, String expected) {
    var said = area.said("/cut?" + asked);
    assertTrue(said.substring(said.indexOf("Show")).contains(expected), said);
  }

  @Test
  void every_measure_and_every_kind_of_part_has_a_page() {
    Stream.concat(
            Measure.all().stream().map(it -> "measure=" + it.key()),
            Stream.of(Dimension.values()).map(it -> "by=" + it.key() + "&period=month"))
        .forEach(asked ->
            assertEquals(200, area.manager.get(area.path("/cut?" + asked)).statusCode(), asked));
  }

  @ParameterizedTest
  @CsvSource({"measure=shoe-size", "by=surname", "period=week", "measure=requests'--"})
  void what_there_is_not_is_not_found(String asked) {
    assertEquals(404, area.manager.get(area.path("/cut?" + asked)).statusCode());
    assertEquals(404, area.manager.get(area.path("/cut.csv?" + asked)).statusCode());
  }

  /** A small number may point to a child. */
  @Test
  void only_who_may_see_cases_is_told_and_led_there() {
    var forum = area.reader(Role.PARENT_CARER_FORUM);
    assertEquals(403, forum.get(area.path("/cut")).statusCode());
    assertEquals(403, forum.get(area.path("/cut.csv")).statusCode());
    assertFalse(area.said(forum, "").contains("See a measure by need"));
    assertTrue(area.said("").contains("See a measure by need"));
    assertTrue(area.said("/months/2026-08").contains("by need, age group, team"));
  }

  @Test
  void every_period_and_part_is_taken_along_in_lines() {
    var csv = area.manager.get(area.path("/cut.csv?by=need&period=month")).body();
    assertTrue(csv.contains("2026-07,SEMH,9,9,100.0"), csv);
    assertTrue(csv.contains("2026-08,all,0,17,0.0"), csv);
    assertTrue(csv.contains("2026-08,HI,0,2,0.0"), csv);
  }

  @Test
  void as_known_on_a_day_before_the_extract_there_is_nothing() {
    assertTrue(
        area.said("/cut?known=2026-10-30").contains("No extract of the case system is known."));
  }
}
