package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand beside an event. */
class DetailTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEED              | semh            | SEMH
          NEED              | autism          | -
          NEED              | ''              | -
          BORN              | 2012-05         | 2012-05
          BORN              | 2012-5          | 2012-05
          BORN              | 05/2012         | 2012-05
          # the day is dropped
          BORN              | 2012-05-14      | 2012-05
          BORN              | 14/05/2012      | 2012-05
          BORN              | 2012-05-14T00:00:00 | 2012-05
          BORN              | 13/2012         | -
          BORN              | 41044           | -
          BORN              | ''              | -
          TEAM              | '  Early  Years ' | Early Years
          TEAM              | ''              | -
          PRIORITY          | Child in care   | CHILD_IN_CARE
          PRIORITY          | urgent          | -
          MEDIATION_OUTCOME | Not agreed      | NOT_AGREED
          APPEAL_OUTCOME    | partly-upheld   | PARTLY_UPHELD
          APPEAL_OUTCOME    | won             | -
          PHASE_TRANSFER    | within post-16  | WITHIN_POST_16
          PHASE_TRANSFER    | nursery         | -
          # nothing is needed, and nothing is kept
          PHASE_TRANSFER_PLAN | Jo Example    | NOTHING
          """)
  void it_is_one_of_the_words_that_the_event_knows(EventKind kind, String written, String detail) {
    var read = Detail.read(kind, written);
    var name = read.map(it -> it instanceof Named(var words) ? words : it.toString());
    assertEquals(detail, name.orElse("-"));
  }
}
