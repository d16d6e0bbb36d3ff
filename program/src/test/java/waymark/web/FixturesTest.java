package waymark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import waymark.Checkout;

/**
 * Our tags beside the components of GOV.UK Frontend that they stand for: given the same, they
 * answer the same, for every example that the package brings of what a tag offers. What is not
 * offered is listed, example by example, in {@link NotOffered}.
 */
class FixturesTest {

  /** The components of GOV.UK Frontend 6.6.0. */
  private static final Set<String> GOV_UK =
      Set.of(
          """
          accordion back-link breadcrumbs button character-count checkboxes cookie-banner date-input
          details error-message error-summary exit-this-page feedback fieldset file-upload footer
          generic-header header hint input inset-text label language-navigation notification-banner
          pagination panel password-input phase-banner radios select service-navigation skip-link
          summary-list table tabs tag task-list textarea warning-text\
          """
              .split("\\s+"));

  /** Written by the report tree and by no tag: {@link TableFixturesTest} holds it. */
  private static final Set<String> OF_THE_TREE = Set.of("table");

  private static final List<Fixture> FIXTURES =
      Fixture.components().stream()
          .filter(it -> !OF_THE_TREE.contains(it))
          .flatMap(it -> Fixture.of(it).stream())
          .toList();

  private static final Set<String> LISTED =
      NotOffered.ALL.stream()
          .map(it -> it.component() + ": " + it.fixture())
          .collect(Collectors.toSet());

  static Stream<Fixture> offered() {
    return FIXTURES.stream().filter(it -> !LISTED.contains(it.toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void a_tag_answers_as_the_component_does(Fixture fixture) {
    var asked = Parameters.of(fixture);
    var ours = OurTags.render(fixture.component(), asked);
    assertEquals(Set.of(), asked.left(), "offer it, or list the example with a reason: " + fixture);
    assertEquals(Outline.of(fixture.page()), Outline.of(ours));
  }

  static Stream<NotOffered> listed() {
    return NotOffered.ALL.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listed")
  void what_is_not_offered_is_there_to_be_asked_for_and_has_a_reason(NotOffered listed) {
    var fixture =
        FIXTURES.stream()
            .filter(it ->
                it.component().equals(listed.component()) && it.name().equals(listed.fixture()))
            .findFirst();
    assertTrue(fixture.isPresent(), "there is no such example any more");
    var asked = Parameters.of(fixture.get());
    OurTags.render(listed.component(), asked);
    assertTrue(
        asked.left().contains(listed.parameter()),
        () -> "it asks for no " + listed.parameter() + " that we do not offer: " + asked.left());
    assertEquals(
        1,
        NotOffered.REASONS.stream().filter(it -> it.covers(listed)).count(),
        "reasons for " + listed.parameter());
  }

  @Test
  void nothing_is_listed_twice_and_every_reason_is_somebody_s() {
    assertEquals(LISTED.size(), NotOffered.ALL.size());
    assertEquals(
        List.of(),
        NotOffered.REASONS.stream()
            .filter(it -> NotOffered.ALL.stream().noneMatch(it::covers))
            .toList());
  }

  @Test
  void every_tag_that_stands_for_a_component_is_held_against_its_examples() throws IOException {
    var tags = new TreeSet<String>();
    try (var templates = Files.list(Checkout.directory().resolve("program/src/main/jte/web"))) {
      templates.map(it -> component(it.getFileName().toString())).forEach(tags::add);
    }
    tags.retainAll(GOV_UK);
    assertEquals(tags, new TreeSet<>(OurTags.components()));
    tags.addAll(OF_THE_TREE);
    assertEquals(tags, new TreeSet<>(Fixture.components()));
  }

  /** {@code back-link} for {@code backLink.jte}. */
  private static String component(String template) {
    return template.replace(".jte", "").replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /** Two pieces of markup, and whether a reader would get the same from them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <a class='x  y' href='/'> Back</a>     | <a href="/" class="y x">Back </a>     | true
          <p>one <b>two</b></p>                  | <p>one<b>two</b></p>                  | false
          <a class='x'>Back</a>                  | <a class='x y'>Back</a>               | false
          <a href='/'>Back</a>                   | <a href='/#'>Back</a>                 | false
          <input disabled>                       | <input>                               | false
          <p>one</p><p>two</p>                   | <p>two</p><p>one</p>                  | false
          <p><span>one</span></p>                | <p>one</p>                            | false
          <div><p>one</p></div><p>two</p>        | <div><p>one</p><p>two</p></div>       | false
          <textarea>one  two</textarea>          | <textarea>one two</textarea>          | false
          <svg><path d='M0 0'/></svg>            | <svg><path d='M0 1'/></svg>           | false
          """)
  void markup_is_compared_as_a_browser_understands_it(String one, String other, boolean same) {
    if (same) {
      assertEquals(Outline.of(one), Outline.of(other));
    } else {
      assertNotEquals(Outline.of(one), Outline.of(other));
    }
  }
}
