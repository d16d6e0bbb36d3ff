package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers in front of this one are believed. */
class ProxiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.2.3            | 10.1.2.3",
        "10.1.2.3 , 10.1.2.4 | 10.1.2.3 10.1.2.4",
        "::1                 | 0:0:0:0:0:0:0:1",
        "' , '               | ''"
      })
  void they_are_named_by_their_addresses(String written, String read) {
    assertEquals(read, String.join(" ", Proxies.of(written).addresses()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.1.2", "10.0.0.0/8", ".*", "10.1.2.3;10.1.2.4"})
  void what_is_no_address_is_refused(String written) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Proxies.of(written));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains("is no network address"),
        refusal::getMessage);
  }

  @Test
  void nobody_is_believed_where_none_is_named_and_no_address_stands_for_others() {
    assertEquals("none", Proxies.of("").settings().get("server.forward-headers-strategy"));
    var believed = new Proxies(List.of("10.1.2.3")).settings();
    var pattern = String.valueOf(believed.get("server.tomcat.remoteip.internal-proxies"));
    assertTrue("10.1.2.3".matches(pattern) && !"10.132.3".matches(pattern), pattern);
  }
}
