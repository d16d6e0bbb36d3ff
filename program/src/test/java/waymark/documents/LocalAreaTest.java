package waymark.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import waymark.documents.Paper.Block;
import waymark.documents.Paper.Paragraph;

/** The local area that a paper is of, by the council that it names. */
class LocalAreaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Working with Mereside Council and its partners                   | Mereside
          The Mereside Borough Council and MERESIDE COUNCIL                | Mereside
          Mereside City Council, Farside Council and Mereside Council      | Mereside
          Mereside Council and Farside Council                             |
          North Mereside and Farside County Council                        | Farside
          The Council, Full Council and Our Council                        |
          Overpool Parish Council and Mereside Council                     | Mereside
          The council of Mereside                                          |
          Head of SEND, Mereside Council                                   | Mereside
          """)
  void is_the_one_whose_council_is_named_most_often(String text, String expected) {
    var blocks = List.<Block>of(new Paragraph("paragraph 1", text));
    assertEquals(
        expected == null ? "" : expected,
        LocalArea.of(new Paper("paper.txt", blocks, List.of())).orElse(""));
  }
}
