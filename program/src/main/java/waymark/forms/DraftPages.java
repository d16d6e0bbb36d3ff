package waymark.forms;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.DayWords;
import waymark.report.Cell;
import waymark.report.Table;
import waymark.web.Link;

/** What a reader saved for later in an area. */
@Controller
class DraftPages {

  private final Drafts drafts;

  DraftPages(Drafts drafts) {
    this.drafts = drafts;
  }

  @GetMapping("/{area}/saved")
  @Needs(Right.SEE_PROGRAMME)
  String saved(Visit visit, Model model) {
    var saved = drafts.of(visit);
    var table = Table.captioned("Saved for later").column("Form").column("Saved on");
    saved.forEach(
        it -> table.row(Cell.link(it.address(), it.title()), Cell.of(DayWords.at(it.saved()))));
    model.addAttribute(
        "page",
        new ListPage(
            "Forms that you saved for later",
            saved.isEmpty()
                ? "You have saved nothing. Each form has a button for it."
                : "Nobody else sees them. They are thrown away after 90 days.",
            table.build(),
            List.of(),
            Link.to(visit.at(""), "Plans")));
    return ListPage.TEMPLATE;
  }
}
