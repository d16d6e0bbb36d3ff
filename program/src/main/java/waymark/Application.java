package waymark;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import waymark.access.Accounts;
import waymark.database.Unavailable;
import waymark.demo.SampleAreas;
import waymark.kernel.AreaId;
import waymark.ledger.Ledger;
import waymark.ledger.LedgerKey;
import waymark.ledger.NotedHeads;
import waymark.ledger.RedactionList;
import waymark.ledger.Redactions;
import waymark.ledger.VerifyAudit;
import waymark.watch.Measurements;
import waymark.web.Pages;

/** How the server is put together from an installation. */
@SpringBootApplication(proxyBeanMethods = false)
class Application {

  /** The database as the program's own role sees it: it reads and adds, and changes no shape. */
  @Bean
  DataSource connections(Installation installation, Measurements measurements) {
    return new Connections(installation::ready, measurements);
  }

  @Bean
  LedgerKey ledgerKey(Installation installation) {
    return installation.key();
  }

  @Bean
  RedactionList redactionList(Installation installation) {
    try {
      return RedactionList.in(installation.redactions());
    } catch (IOException e) {
      throw new Unavailable(String.valueOf(e.getMessage()), e);
    }
  }

  @Bean
  NotedHeads notedHeads(Installation installation, Ledger ledger, Clock clock) {
    return new NotedHeads(installation.anchors(), ledger, clock);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Pages pages() {
    return new Pages();
  }

  /** A backup may have brought back what was redacted since it was made. */
  @Bean
  SmartInitializingSingleton redactAgain(Installation installation, Redactions redactions) {
    return () -> areas(installation).forEach(redactions::catchUp);
  }

  /** The demo is complete before its first page is answered. */
  @Bean
  SmartInitializingSingleton samples(
      Installation installation, Server.Kind kind, SampleAreas samples, Accounts accounts) {
    return () -> {
      if (kind == Server.Kind.DEMO) {
        samples.load();
        DemoPeople.make(accounts, samples.areas(), installation.demoPassword());
      }
    };
  }

  private static Set<AreaId> areas(Installation installation) {
    try {
      return VerifyAudit.areas(installation.ready()).keySet();
    } catch (SQLException e) {
      throw new Unavailable("The areas cannot be listed: " + e.getMessage(), e);
    }
  }
}
