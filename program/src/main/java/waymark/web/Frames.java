package waymark.web;

import jakarta.servlet.http.HttpServletRequest;

/** What stands around the page that answers a request; a higher floor knows areas and readers. */
public interface Frames {

  /** The frame for the request; where nothing is known of area or reader, a plain one. */
  Frame of(HttpServletRequest request);
}
