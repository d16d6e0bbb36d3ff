package waymark.casework;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regulations 33 and 42, and mediation as IPSEA describes it. */
class MediationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # duty            | start      | done       | in time
          CONTACT_MEDIATION | 2024-01-15 | 2024-03-15 | true
          CONTACT_MEDIATION | 2024-01-15 | 2024-03-16 | false
          CONTACT_MEDIATION | 2023-12-31 | 2024-02-29 | true
          CONTACT_MEDIATION | 2023-12-31 | 2024-03-01 | false
          CONTACT_MEDIATION | 2022-12-31 | 2023-02-28 | true
          CONTACT_MEDIATION | 2022-12-31 | 2023-03-01 | false
          # three working days, over a weekend, Easter, and the coronation
          CERTIFY           | 2024-06-06 | 2024-06-11 | true
          CERTIFY           | 2024-06-06 | 2024-06-12 | false
          CERTIFY           | 2024-03-28 | 2024-04-04 | true
          CERTIFY           | 2024-03-28 | 2024-04-05 | false
          CERTIFY           | 2023-05-05 | 2023-05-11 | true
          CERTIFY           | 2023-05-05 | 2023-05-12 | false
          ARRANGE_MEDIATION | 2024-02-01 | 2024-03-02 | true
          ARRANGE_MEDIATION | 2024-02-01 | 2024-03-03 | false
          KEEP_AGREEMENT    | 2024-02-15 | 2024-02-29 | true
          KEEP_AGREEMENT    | 2024-02-15 | 2024-03-01 | false
          """)
  void limits(Duty duty, LocalDate start, LocalDate end, boolean kept) {
    Law.isKept(duty, start, end, kept);
  }
}
