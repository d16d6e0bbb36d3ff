package waymark;

import java.nio.file.Path;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.access.Needs;
import waymark.access.Open;
import waymark.access.Operator;
import waymark.access.Right;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerKey;

/** A program whose server has some pages more, on which something goes wrong with what was sent. */
final class LoggedServer {

  private final DSLContext db;

  private LoggedServer(DSLContext db) {
    this.db = db;
  }

  /**
   * In that directory, on the database of the tests; says where it answers, and whom it invited.
   */
  public static void main(String[] home) throws Exception {
    var installation =
        new Installation(
            Path.of(home[0]),
            TestDatabase.another(),
            LedgerKey.ofHex("0123456789abcdef".repeat(4)));
    var server = Server.start(installation, "127.0.0.1", 0, Server.Kind.LASTING);
    var routes =
        server
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    var pages = new LoggedServer(server.context().getBean(DSLContext.class));
    for (var it :
        Map.<String, Class<?>>of(
                "row", String.class,
                "words", String.class,
                "number", int.class,
                "file", MultipartFile.class)
            .entrySet()) {
      routes.registerMapping(
          RequestMappingInfo.paths(
                  it.getKey().equals("file") ? "/{area}/broken/file" : "/broken/" + it.getKey())
              .build(),
          pages,
          LoggedServer.class.getDeclaredMethod(it.getKey(), it.getValue()));
    }
    var area =
        OperatorCommands.made(server.context().getBean(Ledger.class), "mereside", "Mereside");
    var link =
        server
            .context()
            .getBean(Operator.class)
            .inviteAdministrator(area, "marker@mereside.example", "Marker Wren");
    System.out.println(server.address());
    System.out.println(link.path());
    System.out.flush();
  }

  /** PostgreSQL says which row it refuses, with all that stands in it. */
  @Open(Open.To.EVERYBODY)
  @ResponseBody
  String row(@RequestParam("typed") String typed) {
    db.transaction(it -> {
      it.dsl()
          .execute(
              "create temp table kept (name text constraint no_names check (length(name) < 3))"
                  + " on commit drop");
      it.dsl().execute("insert into kept values (?)", typed);
    });
    return "never";
  }

  @Open(Open.To.EVERYBODY)
  @ResponseBody
  String words(@RequestParam("typed") String typed) {
    if (!typed.isEmpty()) {
      throw new IllegalStateException("nobody expected " + typed);
    }
    return "never";
  }

  @Open(Open.To.EVERYBODY)
  @ResponseBody
  String number(@RequestParam("typed") int typed) {
    return "never " + typed;
  }

  /** A file is taken of nobody but somebody with a right to send it. */
  @Needs(Right.EDIT_AREA)
  @ResponseBody
  String file(@RequestParam("file") MultipartFile file) {
    if (!file.isEmpty()) {
      throw new IllegalStateException("cannot read " + file.getOriginalFilename());
    }
    return "never";
  }
}
