package waymark.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** From which network a request comes. Whoever has one IPv6 address has a whole /64 of them. */
final class Network {

  private static final int PREFIX_BYTES = 8;

  private Network() {}

  /** The address itself, or the network of an IPv6 address. */
  static String of(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address);
      return bytes instanceof Inet6Address
          ? HexFormat.of().formatHex(bytes.getAddress(), 0, PREFIX_BYTES)
          : address;
    } catch (IllegalArgumentException e) {
      return address;
    }
  }
}
