package waymark.casework;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import waymark.Checkout;

/** The table of duties as people read it. */
class DutyTest {

  @ParameterizedTest
  @EnumSource
  void every_duty_stands_in_the_page_as_it_is_counted(Duty duty) throws IOException {
    var row =
        "| %s | %s | %s | %s | %s |"
            .formatted(
                duty.starts().inWords(),
                duty.limit().inWords(),
                duty.ends().inWords(),
                duty.offInWords(),
                duty.regulation());
    var page = Files.readString(Checkout.directory().resolve("docs/timeliness.md"));
    assertTrue(page.contains(row), row);
  }
}
