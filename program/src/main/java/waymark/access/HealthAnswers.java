package waymark.access;

import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** For whatever watches over the server: one word, and nothing about what is inside. */
@Controller
class HealthAnswers {

  private final DSLContext db;

  HealthAnswers(DSLContext db) {
    this.db = db;
  }

  /** Whether the program runs at all; if not, it should be started again. */
  @Open(Open.To.EVERYBODY)
  @GetMapping(path = "/health/live", produces = "text/plain")
  @ResponseBody
  String live() {
    return "live\n";
  }

  /** Whether it can answer with pages now: whether its database answers. */
  @Open(Open.To.EVERYBODY)
  @GetMapping(path = "/health/ready", produces = "text/plain")
  @ResponseBody
  ResponseEntity<String> ready() {
    try {
      db.selectOne().fetch();
      return ResponseEntity.ok("ready\n");
    } catch (DataAccessException | org.springframework.dao.DataAccessException e) {
      return ResponseEntity.status(503).body("the database does not answer\n");
    }
  }
}
