package waymark.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What in a text may name a person. The names are made up of plants, and nobody's. */
class NameScreenTest {

  private static final NameScreen SCREEN =
      NameScreen.of(
          List.of("The review of annual pathways was late, and coffee mornings were held."),
          List.of("Objective 4: Graduated Response", "Portage offer in Mereside"));

  private static String found(String text) {
    return SCREEN.in(text).stream().map(PossibleName::text).collect(Collectors.joining(" + "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mrs Hawthorn has agreed the template.               | Mrs Hawthorn
          Dr. R Hawthorn chairs the group.                    | Dr. R Hawthorn
          Cllr Rowan Alder asked about waits.                 | Cllr Rowan Alder
          The lead is Rowan Hawthorn until May.               | Rowan Hawthorn
          Rowan Hawthorn-Alder wrote to families.             | Rowan Hawthorn-Alder
          Agreed with Rowan O'Alder and Willow Birch.         | Rowan O'Alder + Willow Birch
          R. Hawthorn to report in June.                      | R. Hawthorn
          Lead: R Hawthorn                                    | R Hawthorn
          Write to rowan.hawthorn@mereside.example today.     | rowan.hawthorn@mereside.example
          Ring 0151 496 0123 or +44 1632 960 001.             | 0151 496 0123 + +44 1632 960 001
          The Director of Children's Services will report.    |
          Local Area SEND Partnership Board                   |
          Annual Reviews are late in July.                    |
          Graduated Response and Portage Offer                |
          The Coffee Mornings went well.                      |
          A Review of Pathways. I Review it.                  |
          In 2024 there were 1,234 requests; see 07/2024.     |
          Ofsted and CQC visited Mereside in Spring Term.     |
          """)
  void a_rule_finds_what_may_be_a_name(String text, String found) {
    assertEquals(found == null ? "" : found, found(text));
  }

  @Test
  void each_says_where_and_why() {
    assertEquals(
        List.of(new PossibleName(12, 26, "Rowan Hawthorn", "capital words in a row")),
        SCREEN.in("The lead is Rowan Hawthorn until May."));
  }

  @Test
  void the_sentences_without_names_are_left() {
    var text = "Waits fell. Dr. Rowan Hawthorn leads the work! It goes on until 3.5 weeks. End";
    assertEquals(
        "Waits fell. It goes on until 3.5 weeks. End", NameScreen.without(text, SCREEN.in(text)));
  }

  @Test
  void a_long_text_of_one_kind_of_letter_takes_no_long_time() {
    assertTimeoutPreemptively(Duration.ofMinutes(1), NameScreenTest::longTexts);
  }

  private static void longTexts() {
    for (var letters : List.of("A", "Aa", "A. ", "Aa ", "0 ", "a@", "a.", "Dr ", "Mr A. ")) {
      SCREEN.in(letters.repeat(20_000));
    }
    SCREEN.in("Aa" + "-aa".repeat(40_000));
    NameScreen.of(List.of("a" + "'a".repeat(40_000)), List.of());
    var many = "Mr Hawthorn came. ".repeat(20_000);
    var found = SCREEN.in(many);
    assertEquals(20_000, found.size());
    assertEquals("", NameScreen.without(many, found));
  }
}
