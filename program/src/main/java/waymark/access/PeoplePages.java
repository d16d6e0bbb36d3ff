package waymark.access;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The people of an area, for its administrators. */
@Controller
class PeoplePages {

  private final PeopleDesk desk;

  PeoplePages(PeopleDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/people")
  @Needs(Right.MANAGE_PEOPLE)
  String people(Visit visit, Model model) {
    model.addAttribute("page", PeoplePage.of(desk.of(visit.area()), visit));
    return "access/people";
  }
}
