package waymark.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.report.Part.fact;
import static waymark.report.Part.folded;
import static waymark.report.Part.items;
import static waymark.report.Part.lead;
import static waymark.report.Part.prose;
import static waymark.report.Part.section;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

  static Stream<Arguments> parts() {
    return Stream.of(
        arguments(
            "a paragraph",
            prose(Text.of("Two of ").thenStrong("38").then(" run ").thenCode("judge")),
            """
            <p class="govuk-body">Two of <strong>38</strong> run <code>judge</code></p>
            """),
        arguments(
            "the answer of a page",
            lead("Two of 38"),
            """
            <p class="govuk-body-l">Two of 38</p>
            """),
        arguments(
            "words that lead somewhere, and what they are about",
            prose(Text.link("/mereside?known=2024-11-27&seq=4", "End", "of a role").then(".")),
            """
            <p class="govuk-body"><a class="govuk-link" href="/mereside?known=2024-11-27&amp;seq=4">\
            End<span class="govuk-visually-hidden"> of a role</span></a>.</p>
            """),
        arguments(
            "a blank that keeps its neighbours on one line",
            prose("Entry\u00a014"),
            """
            <p class="govuk-body">Entry&#160;14</p>
            """),
        arguments(
            "what few need, folded away",
            folded("How each was made", prose("Added.")),
            """
            <details class="govuk-details"><summary class="govuk-details__summary">\
            <span class="govuk-details__summary-text">How each was made</span></summary>\
            <div class="govuk-details__text">
            <p class="govuk-body">Added.</p>
            </div></details>
            """),
        arguments("a blank paragraph", prose(" \u200b"), ""),
        arguments(
            "a list without its blank items",
            items("one", "", "two"),
            """
            <ul class="govuk-list govuk-list--bullet">
            <li>one</li>
            <li>two</li>
            </ul>
            """),
        arguments("a list of nothing", items("", " "), ""),
        arguments(
            "facts; a value without a label belongs to the one above",
            fact("", "Alone").and("Met", Cell.good("yes")).and("", "on time").and("Left out", ""),
            """
            <p class="govuk-body">Alone</p><dl class="govuk-summary-list">
            <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Met</dt>\
            <dd class="govuk-summary-list__value"><strong class="govuk-tag govuk-tag--green \
            waymark-status"><svg class="waymark-status__sign" width="12" height="12" viewBox="0 0 12 12"\
             aria-hidden="true" focusable="false"><path fill="none" stroke="currentColor"\
             stroke-width="2" d="M1 6.5 4.5 10 11 2.5"/></svg>\
            yes</strong><p class="govuk-body">on time</p></dd></div>
            <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Left out</dt>\
            <dd class="govuk-summary-list__value">-</dd></div>
            </dl>
            """),
        arguments(
            "sections go down from the level of the report",
            section("A", section("B", section("", prose("c")))),
            """
            <h2 class="govuk-heading-m">A</h2>
            <h3 class="govuk-heading-s">B</h3>
            <p class="govuk-body">c</p>
            """),
        arguments(
            "whatever stands in it stays words",
            prose("<script>alert('x')</script> & \u001b[31m \u202etxt\""),
            """
            <p class="govuk-body">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; \ufffd[31m \
            txt&quot;</p>
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void writes_each_kind_of_part(String what, Part part, String html) {
    assertEquals(html, Html.page().render(Report.of("", part)), what);
  }

  static Stream<Arguments> addresses() {
    return Stream.of(
        arguments("/", true),
        arguments("/mereside/plans/a.b~c?known=2024-11-27&seq=4#rows", true),
        arguments("https://www.example.org/a_(b)?c=%20", true),
        arguments("HTTP://[2001:db8::1]:8080/", true),
        arguments("", false),
        arguments("mereside", false),
        arguments("//example.org", false),
        arguments("/\\example.org", false),
        arguments("\\\\example.org", false),
        arguments("/\t/example.org", false),
        arguments(" /mereside", false),
        arguments("/mereside ", false),
        arguments("/mereside\n", false),
        arguments("https:example.org", false),
        arguments("https:/example.org", false),
        arguments("https:///example.org", false),
        arguments("javascript:alert(1)", false),
        arguments("JAVASCRIPT:alert(1)", false),
        arguments("java\nscript:alert(1)", false),
        arguments("\u0001javascript:alert(1)", false),
        arguments("data:text/html,x", false),
        arguments("vbscript:x", false),
        arguments("mailto:x@example.org", false),
        arguments("/a\"onclick=\"alert(1)", false),
        arguments("/a'\u202eb", false),
        arguments("/a<b>", false),
        arguments("https://ex\u200bample.org", false));
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void leads_by_path_or_by_http_and_nowhere_else(String address, boolean leads) {
    var html = WellFormed.fragment(Html.page().render(List.of(prose(Text.link(address, "words")))));
    assertEquals(leads ? List.of(address) : List.of(), html.addresses());
    assertEquals("words", html.words().strip());
  }

  @Test
  void several_stand_one_after_another_in_one_cell() {
    var table =
        Table.captioned("")
            .breadth(Table.Breadth.FEW)
            .column("Metric")
            .status("October 2024")
            .group(Text.link("/objectives/1", "Objective 1"), "")
            .row(
                Cell.link("/measures/a", "A"),
                Cell.several(Cell.of("15%"), Cell.of(", promised 37% "), Cell.bad("Not met")))
            .build();
    assertEquals(
        """
        <div class="waymark-scroll" role="region" aria-label="Metric, October 2024" tabindex="0">
        <table class="govuk-table">
        <thead class="govuk-table__head"><tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">Metric</th>
        <th scope="col" class="govuk-table__header">October 2024</th>
        </tr></thead>
        <tbody class="govuk-table__body">
        <tr class="govuk-table__row waymark-group"><th scope="rowgroup" colspan="2" \
        class="govuk-table__header"><a class="govuk-link" href="/objectives/1">Objective 1</a></th></tr>
        <tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/measures/a">A</a></th>
        <td class="govuk-table__cell">15%, promised 37% SIGNNot met</td>
        </tr>
        </tbody>
        </table>
        </div>
        """,
        withoutSigns(new Html(2).render(List.of(table))));
    assertEquals(
        """
        Metric  October 2024
        ---------------------------------
        Objective 1
          A     15%, promised 37% Not met
        """,
        PlainText.usual().render(Report.of("", table)));
  }

  /** The markup of a status is the same each time. */
  private static String withoutSigns(String html) {
    return html.replaceAll("<strong class=\"govuk-tag[^>]*><svg.*?</svg>", "SIGN")
        .replace("</strong>", "");
  }

  @Test
  void a_status_has_a_sign_of_its_own_for_each_tone() {
    var signs =
        Stream.of(Tone.values())
            .map(tone -> new Html(2).render(List.of(fact("Met", Cell.status("word", tone)))))
            .map(html -> html.replaceAll("(?s).*(<svg.*</svg>)word.*", "$1"))
            .distinct()
            .toList();
    assertEquals(Tone.values().length, signs.size());
    assertTrue(signs.stream().allMatch(sign -> sign.startsWith("<svg")), signs::toString);
  }

  @Test
  void a_table_names_its_columns_in_every_cell_and_heads_its_groups() {
    var table =
        Table.captioned("October")
            .column("Metric")
            .figure("Actual")
            .status("Met?")
            .group("Objective 1", "0 of 1 met")
            .row("EHC \"20-week\"", Cell.of("15%"), Cell.bad("not met"))
            .note("Counted since April.")
            .build();
    assertEquals(
        """
        <table class="govuk-table waymark-table" role="table">
        <caption class="govuk-table__caption govuk-table__caption--m">October</caption>
        <thead class="govuk-table__head" role="rowgroup"><tr class="govuk-table__row" role="row">
        <th scope="col" class="govuk-table__header" role="columnheader">Metric</th>
        <th scope="col" class="govuk-table__header govuk-table__header--numeric" \
        role="columnheader">Actual</th>
        <th scope="col" class="govuk-table__header" role="columnheader">Met?</th>
        </tr></thead>
        <tbody class="govuk-table__body" role="rowgroup">
        <tr class="govuk-table__row waymark-group" role="row"><th scope="rowgroup" colspan="3" \
        class="govuk-table__header" role="rowheader">Objective 1 \
        <span class="waymark-group__summary">0 of 1 met</span></th></tr>
        <tr class="govuk-table__row" role="row">
        <th scope="row" class="govuk-table__header" role="rowheader">EHC &quot;20-week&quot;</th>
        <td class="govuk-table__cell govuk-table__cell--numeric" role="cell" data-label="Actual">\
        <span class="waymark-value">15%</span></td>
        <td class="govuk-table__cell" role="cell" data-label="Met?">\
        <span class="waymark-value">SIGNnot met</span></td>
        </tr>
        </tbody>
        </table>
        <p class="govuk-body-s">Counted since April.</p>
        """,
        withoutSigns(new Html(2).render(List.of(table))));
  }

  @Test
  void headings_below_six_say_their_level() {
    assertEquals(
        """
        <h6 class="govuk-heading-s">A</h6>
        <h6 class="govuk-heading-s" aria-level="7">B</h6>
        <h6 class="govuk-heading-s" aria-level="8">C</h6>
        """,
        new Html(6).render(Report.of("A", section("B", section("C")))));
    assertThrows(IllegalArgumentException.class, () -> new Html(0));
  }

  /** The files are what a page gets; on a wanted change, copy the new ones from target/golden. */
  @ParameterizedTest
  @EnumSource
  void writes_each_sample_as_its_file_shows(Samples sample) throws IOException {
    var name = sample.name().toLowerCase(Locale.ROOT) + ".html";
    var html = Html.page().render(sample.report());
    var written = Path.of("target", "golden", name);
    Files.createDirectories(written.getParent());
    Files.writeString(written, html);
    try (var golden = HtmlTest.class.getResourceAsStream(name)) {
      assertEquals(golden == null ? "no file" : new String(golden.readAllBytes(), UTF_8), html);
    }
  }

  /** One report, two renderings: the words are the same and in the same order. */
  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25})
  void says_the_words_of_the_plain_text_whatever_stands_in_the_report(long seed) {
    var random = new AnyReport(seed);
    for (int i = 0; i < 60; i++) {
      var report = random.report();
      var html = WellFormed.fragment(Html.page().render(report));
      assertEquals(
          words(PlainText.usual().wide(WIDE_ENOUGH_FOR_ANY_ROW).render(report)),
          words(html.words()),
          report::toString);
      assertTrue(html.addresses().stream().allMatch(it -> it.matches("(?i)/(?!/).*|https?://.*")));
      assertFalse(html.attributes().contains("style"));
      assertTrue(html.attributes().stream().noneMatch(name -> name.startsWith("on")));
    }
  }

  private static final int WIDE_ENOUGH_FOR_ANY_ROW = 500_000;

  /** Words apart from rules, bullets and the dash of a fact without a value. */
  private static List<String> words(String text) {
    return Stream.of(text.split("[ \u00a0\n]+"))
        .filter(word -> !word.chars().allMatch(c -> "-=─".indexOf(c) >= 0))
        .toList();
  }
}
