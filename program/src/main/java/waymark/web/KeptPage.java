package waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * A page as it is sent, to anybody who may see the same: its bytes, plain and compressed, and a tag
 * made of them, so that two pages have the same tag only when they are the same.
 */
final class KeptPage {

  private static final int TAG_BYTES = 16;

  private final byte[] plain;
  private final byte[] zipped;
  private final String tag;

  private KeptPage(byte[] plain, byte[] zipped, String tag) {
    this.plain = plain;
    this.zipped = zipped;
    this.tag = tag;
  }

  static KeptPage of(String html) {
    var plain = html.getBytes(UTF_8);
    return new KeptPage(plain, zip(plain), tag(plain));
  }

  /** How much memory it takes, within some bytes. */
  int size() {
    return plain.length + zipped.length + tag.length();
  }

  /**
   * Answers with it, or says that the reader's browser has it already. The browser keeps it for
   * itself and asks every time whether it still holds.
   */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var zip = takesZipped(request.getHeader("Accept-Encoding"));
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    if (new ServletWebRequest(request, response).checkNotModified(zip ? tag + "-gzip" : tag)) {
      return;
    }
    var bytes = zip ? zipped : plain;
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentType(PageWriter.HTML);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Whether a browser that says so takes gzip; one that says nothing is sent it plain. */
  static boolean takesZipped(@Nullable String accepts) {
    return accepts != null
        && Arrays.stream(accepts.toLowerCase(Locale.ROOT).split(","))
            .map(it -> List.of(it.strip().split("\\s*;\\s*")))
            .anyMatch(it ->
                it.getFirst().equals("gzip")
                    && it.stream().skip(1).noneMatch(q -> q.matches("q\\s*=\\s*0(\\.0*)?")));
  }

  static byte[] zip(byte[] plain) {
    var bytes = new ByteArrayOutputStream(plain.length / 4);
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String tag(byte[] plain) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
