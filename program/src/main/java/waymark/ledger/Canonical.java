package waymark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which a fact, or an entry of the ledger, is turned into bytes to be hashed. It
 * depends on names and values alone: a column added later, which is null in older rows, changes
 * nothing; a column renamed would.
 */
final class Canonical {

  /** Set after the fact was written, and said by other facts; not part of what it says. */
  private static final String SUPERSEDED = "superseded_";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private Canonical() {}

  /** The bytes of one row of facts. */
  static byte[] fact(String table, Record row) {
    var values = new TreeMap<String, @Nullable Object>();
    for (var field : row.fields()) {
      if (!field.getName().startsWith(SUPERSEDED)) {
        values.put(field.getName(), inDatabase(field, row));
      }
    }
    return of("fact " + table, values);
  }

  /** The bytes of named values; those that are null are left out. */
  static byte[] of(String kind, SortedMap<String, @Nullable Object> values) {
    var canonical = new Canonical();
    canonical.text("waymark 1 " + kind);
    values.entrySet().stream().filter(it -> it.getValue() != null).forEach(canonical::named);
    return canonical.bytes.toByteArray();
  }

  /** One hash for the facts of a command, whatever order they are read in. */
  static byte[] payload(Collection<byte[]> facts) {
    var digest = sha256();
    facts.stream().sorted(Comparator.comparing(it -> it, Arrays::compare)).forEach(digest::update);
    return digest.digest();
  }

  private static <T> @Nullable Object inDatabase(Field<T> field, Record row) {
    return field.getConverter().to(row.get(field));
  }

  private void named(Map.Entry<String, @Nullable Object> value) {
    text(value.getKey());
    text(written(value.getValue()));
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> throw new IllegalArgumentException("left out before");
      case String it -> "s" + it;
      case UUID it -> "u" + it;
      case Boolean it -> "b" + it;
      case Long it -> "i" + it;
      case Integer it -> "i" + it;
      case Short it -> "i" + it;
      case BigDecimal it -> "n" + it.toPlainString();
      case LocalDate it -> "d" + it;
      case Instant it -> moment(it);
      case OffsetDateTime it -> moment(it.toInstant());
      case byte[] it -> "x" + HexFormat.of().formatHex(it);
      case Object[] it -> "a" + it.length + Arrays.stream(it).map(Canonical::element).toList();
      case Object it ->
          throw new IllegalArgumentException("no canonical form for " + it.getClass().getName());
    };
  }

  private static String element(@Nullable Object value) {
    if (value == null) {
      return "-";
    }
    var text = written(value);
    return text.length() + ":" + text;
  }

  private static String moment(Instant instant) {
    if (instant.getNano() % 1000 != 0) {
      throw new IllegalArgumentException(instant + " is finer than the microseconds that are kept");
    }
    return "t" + instant.getEpochSecond() + "." + instant.getNano() / 1000;
  }

  private void text(String text) {
    try {
      var content = text.getBytes(UTF_8);
      out.writeInt(content.length);
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
