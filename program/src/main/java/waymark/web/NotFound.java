package waymark.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is nothing at this address for this reader. It is the same for what is not there and for
 * what the reader may not know to be there.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFound extends RuntimeException {

  public NotFound(String what) {
    super(what, null, false, false);
  }
}
