package waymark.web;

import java.util.List;

/** What a reader is told when a request could not be answered. */
record ProblemPage(String title, List<String> whatToDo, String reference) {
  ProblemPage {
    whatToDo = List.copyOf(whatToDo);
  }
}
