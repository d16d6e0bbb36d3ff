package waymark.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The definitions that come with the program, for an area to start from. */
public final class Shipped {

  /** Their keys, in the order in which they are offered. */
  public static final List<String> KEYS =
      List.of(
          "complaints",
          "compliments",
          "appeals",
          "mediation",
          "contacts",
          "co-production",
          "survey-answers",
          "staff-training",
          "joint-commissioning",
          "plan-audits",
          "local-offer",
          "publications",
          "home-education",
          "formal-communications",
          "dip-samples",
          "learning-reviews",
          "case-studies",
          "posts",
          "new-places",
          "joint-packages",
          "plan-holders",
          "scorecards",
          "local-offer-audits",
          "data-sharing");

  private Shipped() {}

  /** The text of one of them; empty where none has that key. */
  public static Optional<String> text(String key) {
    return KEYS.contains(key) ? Optional.of(read(key)) : Optional.empty();
  }

  /** One of them, read. */
  public static Register register(String key) {
    return switch (PackReader.read(key + ".yaml", text(key).orElseThrow())) {
      case PackRead.Read(var register) -> register;
      case PackRead.Refused(var faults) ->
          throw new IllegalStateException(String.join("; ", faults));
    };
  }

  private static String read(String key) {
    var name = "/waymark/registers/" + key + ".yaml";
    try (var stream = Shipped.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program was built without " + name);
      }
      return new String(stream.readAllBytes(), UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
