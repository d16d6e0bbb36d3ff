package waymark.home;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.access.Memberships;
import waymark.access.Open;
import waymark.access.SignedIn;
import waymark.kernel.KnownAt;
import waymark.ledger.AreaTransactions;
import waymark.programme.Programmes;
import waymark.web.Link;

/** Where a reader arrives, and what everybody may read. */
@Controller
class HomePages {

  private final Memberships memberships;
  private final AreaTransactions transactions;
  private final Programmes programmes;

  HomePages(Memberships memberships, AreaTransactions transactions, Programmes programmes) {
    this.memberships = memberships;
    this.transactions = transactions;
    this.programmes = programmes;
  }

  /** The areas of a reader; who belongs to one only is taken there. */
  record AreasPage(String title, List<Link> areas) {}

  /** What is said about accessibility. */
  record AccessibilityPage(String title) {}

  @GetMapping("/")
  @Open(Open.To.SIGNED_IN)
  String home(SignedIn who, Model model) {
    var areas = memberships.of(who.person());
    if (areas.size() == 1) {
      return "redirect:/" + areas.getFirst().areaKey();
    }
    model.addAttribute(
        "page",
        new AreasPage(
            areas.isEmpty() ? "You belong to no area" : "Choose an area",
            areas.stream().map(it -> Link.to("/" + it.areaKey(), name(it))).toList()));
    return "home/areas";
  }

  private String name(Memberships.Belongs it) {
    return transactions
        .read(it.area(), () -> programmes.area(KnownAt.LATEST))
        .map(area -> area.name() + (area.invented() ? " (invented)" : ""))
        .orElse(it.areaKey());
  }

  @GetMapping("/accessibility")
  @Open(Open.To.EVERYBODY)
  String accessibility(Model model) {
    model.addAttribute("page", new AccessibilityPage("Accessibility statement"));
    return "home/accessibility";
  }
}
