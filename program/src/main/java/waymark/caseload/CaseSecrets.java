package waymark.caseload;

import org.springframework.stereotype.Component;
import waymark.casework.extract.CaseKeys;
import waymark.kernel.AreaId;
import waymark.ledger.LedgerKey;

/**
 * By what UPNs become keys of cases: a secret that follows from the installation's own and is
 * another one in each area, so that a child who moves cannot be followed.
 */
@Component
public class CaseSecrets {

  private final LedgerKey installation;

  public CaseSecrets(LedgerKey installation) {
    this.installation = installation;
  }

  public CaseKeys of(AreaId area) {
    return CaseKeys.with(installation.derived("the keys of cases in " + area.value()));
  }
}
