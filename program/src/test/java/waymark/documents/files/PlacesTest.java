package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "3.2 The plan set out metrics        | 3.2",
        "- 3.2 The plan set out metrics      | 3.2",
        "10.12 Background                    | 10.12",
        "3.2. The plan                       | 3.2",
        "1.2.3 Data                          | 1.2.3",
        "4.0 FINANCIAL IMPLICATIONS          | 4.0",
        "- 3.0 FTE Inclusion Officers        | none",
        "10.2 % of staff trained             | none",
        "3.5 million pounds                  | none",
        "3.2a Representation                 | none",
        "25.06.24 The board met              | none",
        "12.11.2024 The board met            | none",
        "1. The Rationale                    | none",
        "24/29 have been achieved            | none",
        "The plan                            | none",
      })
  void a_paragraph_number_is_told_from_other_figures(String text, String number) {
    assertEquals(number == null ? "" : number, Places.number(text));
  }

  @Test
  void bullets_inherit_the_number_above_until_the_next_heading_or_number() {
    var places = new Places();
    assertEquals("paragraph 1", places.paragraph("Introduction"));
    assertEquals("paragraph 2", places.paragraph("- a bullet under nothing"));
    assertEquals("paragraph 3.2", places.paragraph("- 3.2 Outcomes are as follows:"));
    assertEquals("paragraph 3.2", places.paragraph("- 24/29 have been achieved"));
    assertEquals("paragraph 5", places.paragraph("No bullet, no number"));
    assertEquals("paragraph 3.3", places.paragraph("3.3 In 8 areas"));
    assertEquals("paragraph 3.3", places.paragraph("• one"));
    assertEquals("paragraph 8", places.heading("RISKS"));
    assertEquals("paragraph 9", places.paragraph("- one"));
  }

  @Test
  void tables_and_rows_count_from_one() {
    var places = new Places();
    assertEquals("table 1", places.table());
    assertEquals("table 2, row 7", Places.row(places.table(), 7));
  }
}
