package waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Answers a request with a page, in the frame of its reader. */
@Component
public class PageWriter {

  static final String HTML = "text/html;charset=UTF-8";

  private final Pages pages;
  private final Frames frames;
  private final Assets assets;

  PageWriter(Pages pages, Frames frames, Assets assets) {
    this.pages = pages;
    this.frames = frames;
    this.assets = assets;
  }

  /** The whole page is made before its first byte is sent, so that a fault leaves no half page. */
  public void write(
      String template, Object page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var html = pages.text(template, frames.of(request), page);
    if (!KeptPages.sent(html, request, response)) {
      write(html, response);
    }
  }

  /** Without asking who reads it, and so without the database. */
  public void writeToAnybody(String template, Object page, HttpServletResponse response)
      throws IOException {
    var frame = Frame.of("Waymark", "/", "/accessibility").withAssets(assets.path());
    write(pages.text(template, frame, page), response);
  }

  private static void write(String html, HttpServletResponse response) throws IOException {
    var bytes = html.getBytes(UTF_8);
    response.setContentType(HTML);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
