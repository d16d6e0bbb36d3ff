package waymark.operation;

import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.ledger.AreaTransactions;
import waymark.report.Table;

/** What an administrator is shown of the installation, to tell whoever runs it what is amiss. */
@Controller
class InstallationPages {

  private final Installed installed;
  private final AreaTransactions transactions;
  private final DSLContext db;

  InstallationPages(Installed installed, AreaTransactions transactions, DSLContext db) {
    this.installed = installed;
    this.transactions = transactions;
    this.db = db;
  }

  record InstallationPage(Table facts, Table settings) {}

  @GetMapping("/{area}/settings/installation")
  @Needs(Right.EDIT_AREA)
  String installation(Visit visit, Model model) {
    var version =
        transactions.read(visit.area(), () -> String.valueOf(db.fetchValue("show server_version")));
    model.addAttribute(
        "page",
        new InstallationPage(
            installed.facts(new Installed.Part("PostgreSQL", version)), installed.settings()));
    return "operation/installation";
  }
}
