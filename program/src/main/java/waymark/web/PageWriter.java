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

  PageWriter(Pages pages, Frames frames) {
    this.pages = pages;
    this.frames = frames;
  }

  /** The whole page is made before its first byte is sent, so that a fault leaves no half page. */
  public void write(
      String template, Object page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var html = pages.text(template, frames.of(request), page);
    if (KeptPages.sent(html, request, response)) {
      return;
    }
    var bytes = html.getBytes(UTF_8);
    response.setContentType(HTML);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
