package waymark.report;

import java.util.regex.Pattern;

/**
 * Which addresses a rendering may lead to: pages of this service by their path, and pages of others
 * by http or https. Anything else could run as script, or lead to another site in the guise of a
 * path; whatever a browser would drop or mend before it reads an address makes it none.
 */
final class Address {

  private static final Pattern LEADS =
      Pattern.compile(
          "(?:/(?!/)|https?://[a-z0-9\\[])[a-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]*",
          Pattern.CASE_INSENSITIVE);

  private Address() {}

  static boolean leads(String address) {
    return LEADS.matcher(address).matches();
  }
}
