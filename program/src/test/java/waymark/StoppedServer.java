package waymark;

import java.nio.file.Path;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.access.Open;

/** A program whose server has one page more: an answer that keeps the database busy for a while. */
final class StoppedServer {

  private final DSLContext db;

  private StoppedServer(DSLContext db) {
    this.db = db;
  }

  public static void main(String[] home) throws NoSuchMethodException {
    var server =
        Server.start(
            Installation.ofItsOwn(Path.of(home[0]), Map.of()), "127.0.0.1", 0, Server.Kind.LASTING);
    server
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .registerMapping(
            RequestMappingInfo.paths("/slow").build(),
            new StoppedServer(server.context().getBean(DSLContext.class)),
            StoppedServer.class.getDeclaredMethod("slow"));
    say(server.address());
  }

  @Open(Open.To.EVERYBODY)
  @ResponseBody
  String slow() {
    say("asked");
    db.execute("select pg_sleep(2)");
    return "answered by " + db.fetchValue("select 'the database'");
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
