package waymark.papers.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Answers that a controller of papers gives. */
final class Shown {

  private Shown() {}

  static ModelAndView page(String template, Object page) {
    return page(HttpStatus.OK, template, page);
  }

  static ModelAndView page(HttpStatus status, String template, Object page) {
    var answer = new ModelAndView("papers/pages/" + template, "page", page);
    answer.setStatus(status);
    return answer;
  }

  static ModelAndView seeOther(String address) {
    var answer = new ModelAndView("redirect:" + address);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
