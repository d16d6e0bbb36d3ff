package waymark;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The servers that speak TLS in front of this one, by their addresses. What these say of a request,
 * from where and by which way it came, is believed; of nobody else, as anybody can write it: who
 * guesses at passwords would come from another network each time, and the access log would name
 * whom they like.
 */
record Proxies(List<String> addresses) {

  static final Proxies NONE = new Proxies(List.of());

  Proxies {
    addresses = List.copyOf(addresses);
  }

  /**
   * Those of a list with commas; none where it is blank.
   *
   * @throws IllegalArgumentException when one of them is no address of a network
   */
  static Proxies of(String written) {
    return new Proxies(
        Stream.of(written.split(","))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .map(Proxies::address)
            .toList());
  }

  /** As the server sees it when a request comes from there. */
  private static String address(String written) {
    try {
      var address = InetAddress.ofLiteral(written);
      // else 10.1.2 would be 10.1.0.2
      if (address instanceof Inet6Address || address.getHostAddress().equals(written)) {
        return address.getHostAddress();
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "\"%s\" is no network address; a server in front is named by its own, like 10.1.2.3"
            .formatted(written));
  }

  /** What the framework must know of them. */
  Map<String, Object> settings() {
    return addresses.isEmpty()
        ? Map.of("server.forward-headers-strategy", "none")
        : Map.of(
            "server.forward-headers-strategy",
            "native",
            "server.tomcat.remoteip.internal-proxies",
            addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
  }
}
