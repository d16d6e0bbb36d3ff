package waymark.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** An address asks for a page as known on what is no day. */
final class NotADay extends ResponseStatusException {

  private static final long serialVersionUID = 1;

  private final String typed;

  NotADay(String typed) {
    super(HttpStatus.BAD_REQUEST, "known= is no day");
    this.typed = typed;
  }

  String typed() {
    return typed;
  }
}
