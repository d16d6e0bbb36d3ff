package waymark.caseload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import waymark.casework.CaseHistory;
import waymark.casework.Finding;
import waymark.casework.Rule;
import waymark.casework.Service;

/** What was read of an extract, packed, until somebody decides about it. */
final class ExtractBytes {

  private ExtractBytes() {}

  /** Writes one thing. */
  private interface Put<T> {
    void put(T it) throws IOException;
  }

  /** Reads one thing. */
  private interface Get<T> {
    T get() throws IOException;
  }

  static byte[] pack(ReadExtract read) {
    var bytes = new ByteArrayOutputStream();
    var services = new ArrayList<String>();
    var numbers = new HashMap<String, Integer>();
    var events = new ArrayList<String>(read.cases().size());
    for (var it : read.cases()) {
      events.add(EventText.of(it, service -> number(service, services, numbers)));
    }
    try (var out = new DataOutputStream(new GZIPOutputStream(bytes, 1 << 16))) {
      out.writeLong(read.lines());
      out.writeInt(read.stopped());
      each(out, read.dropped(), it -> text(out, it));
      each(
          out,
          List.copyOf(read.found().entrySet()),
          it -> {
            text(out, it.getKey().name());
            out.writeInt(it.getValue());
          });
      each(
          out,
          read.first(),
          it -> {
            text(out, it.rule().name());
            text(out, it.caseKey());
            text(out, it.text());
          });
      each(out, List.copyOf(read.unread()), it -> text(out, it));
      each(out, services, it -> text(out, it));
      out.writeInt(events.size());
      for (var i = 0; i < events.size(); i++) {
        text(out, read.cases().get(i).key());
        text(out, events.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int number(Service service, List<String> services, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(
        service.name(),
        it -> {
          services.add(it);
          return services.size() - 1;
        });
  }

  static ReadExtract unpack(byte[] bytes) {
    try (var in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16))) {
      var lines = in.readLong();
      var stopped = in.readInt();
      var dropped = list(in, () -> text(in));
      var found = new EnumMap<Rule, Integer>(Rule.class);
      list(in, () -> found.put(Rule.valueOf(text(in)), in.readInt()) == null);
      var first = list(in, () -> new Finding(Rule.valueOf(text(in)), text(in), text(in)));
      var unread = Set.copyOf(list(in, () -> text(in)));
      var names = list(in, () -> text(in));
      var services = new HashMap<Integer, String>();
      names.forEach(it -> services.put(services.size(), it));
      var reader = new EventReader(services);
      List<CaseHistory> cases = list(in, () -> reader.read(text(in), text(in)));
      return new ReadExtract(lines, dropped, found, first, unread, stopped, cases);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> void each(DataOutputStream out, List<T> all, Put<T> put) throws IOException {
    out.writeInt(all.size());
    for (var it : all) {
      put.put(it);
    }
  }

  private static <T> List<T> list(DataInputStream in, Get<T> get) throws IOException {
    var size = in.readInt();
    var all = new ArrayList<T>(size);
    for (var i = 0; i < size; i++) {
      all.add(get.get());
    }
    return all;
  }

  /** Longer than what {@link DataOutputStream#writeUTF} takes. */
  private static void text(DataOutputStream out, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
