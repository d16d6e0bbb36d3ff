package waymark.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewPaperTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // a line                                    | title                  | address
        "The tracker of October                      | The tracker of October | -",
        "Tracker https://wirral.example/t.pdf        | Tracker                | https://wirral.example/t.pdf",
        "Tracker, page 4 http://wirral.example       | Tracker, page 4        | http://wirral.example",
        // an address alone, one of another kind, or one in the middle is a title
        "https://wirral.example/t.pdf                | https://wirral.example/t.pdf | -",
        "Tracker javascript:alert(1)                 | Tracker javascript:alert(1)  | -",
        "See https://wirral.example here             | See https://wirral.example here | -",
      })
  void a_line_is_a_title_with_its_address(String line, String title, @Nullable String address) {
    var paper = ReviewPaper.read(line).getFirst();
    assertEquals(title, paper.title());
    assertEquals(Optional.ofNullable(address), paper.address());
  }

  @Test
  void the_lines_come_back_as_they_were_without_those_that_are_empty() {
    var papers = ReviewPaper.read("Tracker https://wirral.example\n\n  Letter \n");
    assertEquals(List.of("Tracker", "Letter"), papers.stream().map(ReviewPaper::title).toList());
    assertEquals("Tracker https://wirral.example\nLetter", ReviewPaper.lines(papers));
  }
}
