package waymark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many there are, and which, in words. */
class CountWordsTest {

  @ParameterizedTest
  @CsvSource({"0, 0 readings", "1, 1 reading", "2, 2 readings", "1200, '1,200 readings'"})
  void only_one_is_not_many(long count, String words) {
    assertEquals(words, CountWords.of(count, "reading"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "May, May",
    "May June, May and June",
    "May June July, 'May, June and July'"
  })
  void the_last_of_a_list_follows_an_and(String words, String said) {
    assertEquals(said, CountWords.listed(List.of(words.split(" "))));
  }
}
