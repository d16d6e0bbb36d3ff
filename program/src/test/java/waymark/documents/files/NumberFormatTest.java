package waymark.documents.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General            | 1255.0               | 1255",
        "General            | 0.1                  | 0.1",
        "General            | 0.30000000000000004  | 0.3",
        "General            | 1.255E3              | 1255",
        "General            | 1E-7                 | 0.0000001",
        "General            | -4                   | -4",
        "General            | 0.0                  | 0",
        "General            | 1E999999999          | 1E999999999",
        "General            | not a number         | not a number",
        "0.00               | 38.4                 | 38.40",
        "#,##0              | 13103                | 13,103",
        "#,##0              | -999                 | -999",
        "#,##0.00           | -1234567.5           | -1,234,567.50",
        "#,##0              | 1234.5               | 1,234.5",
        "0.0%               | 0.65                 | 65.0%",
        "0.00E+00           | 1255                 | 1255",
        "0%                 | 0.38400000000000001  | 38.4%",
        "0.0%               | 0.384                | 38.4%",
        "0%                 | 0.3841               | 38.41%",
        "0.0%               | 0.833333333333333    | 83.3333%",
        "0%                 | 0.39999999           | 40%",
        "0%                 | 0.399999             | 39.9999%",
        "0%                 | 1                    | 100%",
        "[Red]0%;-0%        | 0.75                 | 75%",
        "0.0\"%\"           | 38.4                 | 38.4%",
        "\\>0               | 6                    | >6",
        "\">\"0             | 6                    | >6",
        "0\" weeks\"        | 20                   | 20 weeks",
        "0\"+\"             | 240                  | 240+",
        "#,##0,\"k\"        | 1255000              | 1255000",
        "\"£\"#,##0         | 1255                 | £1,255",
        "[$£-809]#,##0      | 1255                 | 1,255",
        "yyyy-mm-dd         | 45566                | 2024-10-01",
        "dd/mm/yyyy         | 45566                | 2024-10-01",
        "d mmmm yyyy;@      | 45566                | 2024-10-01",
        "[$-809]dd mmm yy   | 45566                | 2024-10-01",
        "dd/mm/yyyy hh:mm   | 45566.75             | 2024-10-01",
        "mmm-yy             | 45566                | 10/24",
        "mm/yy              | 45566                | 10/24",
        "mmmm yyyy          | 45597                | 11/24",
        "mmmm               | 45597                | 11/24",
        "yyyy               | 45566                | 2024",
        "dd-mmm             | 45566                | 2024-10-01",
        "hh:mm              | 0.5                  | 12:00",
        "[h]:mm             | 1.5                  | 36:00",
        "mmm-yy             | -3                   | -3",
        "dd/mm/yyyy         | 99999999             | 99999999",
        "dd/mm/yyyy         | 1                    | 1900-01-01",
        "dd/mm/yyyy         | 59                   | 1900-02-28",
        "dd/mm/yyyy         | 61                   | 1900-03-01",
      })
  void a_number_is_read_as_its_format_shows_it(String code, String stored, String shown) {
    assertEquals(shown, NumberFormat.of(code).text(stored, false));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 5, 5",
    "9, 0.5, 50%",
    "10, 0.384, 38.40%",
    "14, 45566, 2024-10-01",
    "17, 45566, 10/24",
    "20, 0.25, 06:00",
    "22, 45566.5, 2024-10-01",
    "4, 1255, '1,255.00'",
    "49, 5, 5",
    "57, 45566, 2024-10-01"
  })
  void formats_that_every_workbook_has_are_known_by_number(int id, String stored, String shown) {
    assertEquals(shown, NumberFormat.builtIn(id).text(stored, false));
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "44104, 2024-10-01"})
  void the_older_calendar_of_the_mac_begins_in_1904(String stored, String shown) {
    assertEquals(shown, NumberFormat.of("dd/mm/yyyy").text(stored, true));
  }
}
