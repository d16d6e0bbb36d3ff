package waymark.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which new passwords are taken: long, and more than what everybody tries first. */
class NewPasswordTest {

  private static final List<String> NAMES =
      List.of("Rowan Ashworth", "r.ashworth@mereside.example", "mereside");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          short                          | refused
          eleven char                    | refused
          password1234                   | refused
          P@ssw0rd2026!                  | refused
          passwordpassword               | refused
          qwertyuiop12                   | refused
          QWERTYasdfgh                   | refused
          1qaz2wsx3edc                   | refused
          aaaaaaaaaaaaaaaa               | refused
          abcabcabcabcabc                | refused
          abcdefghijklmno                | refused
          zyxwvutsrqpo                   | refused
          123456789012                   | refused
          Waymark-2026!!                 | refused
          w4ym4rk w4ym4rk                | refused
          mereside2026!                  | refused
          RowanAshworth1984              | refused
          ashworth.rowan                 | refused
          Summer2026Council              | refused
          SendSendSend2026               | refused
          liverpoolfc1892                | refused
          letmein letmein                | refused
          a lighthouse in the fog        | good
          correct horse battery staple   | good
          k7$9Q!2#x8@4                   | good
          three herons paint a gate      | good
          8361947205518376               | good
          пусть всегда будет чай         | good
          """)
  void a_password_is_taken_or_refused(String password, String expected) {
    var judged = NewPassword.judge(password, NAMES);
    assertEquals(
        expected, judged instanceof NewPassword.Judged.Good ? "good" : "refused", password);
  }

  @ParameterizedTest
  @CsvSource({"12, good", "200, good", "201, refused", "11, refused"})
  void its_length_has_two_ends(int letters, String expected) {
    var made = new StringBuilder();
    new java.util.Random(4).ints(letters, 0, 5000).forEach(it -> made.appendCodePoint('一' + it));
    var judged = NewPassword.judge(made.toString(), List.of());
    assertEquals(expected, judged instanceof NewPassword.Judged.Good ? "good" : "refused");
  }
}
