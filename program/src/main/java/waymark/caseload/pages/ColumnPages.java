package waymark.caseload.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.caseload.Cases;
import waymark.caseload.ColumnMappings;
import waymark.casework.extract.HowToRead;
import waymark.casework.extract.Mapping;
import waymark.kernel.Checked;
import waymark.ledger.AreaTransactions;
import waymark.web.Csrf;
import waymark.web.Link;
import waymark.web.NotFound;

/** Where somebody says once what the columns of an extract mean. */
@Controller
class ColumnPages {

  private static final String CASEWORK = "/casework";
  private static final int MOST = 200;
  private static final int LONGEST_EVENTS = 10_000;

  private final AreaTransactions transactions;
  private final ColumnMappings mappings;
  private final Cases cases;

  ColumnPages(AreaTransactions transactions, ColumnMappings mappings, Cases cases) {
    this.transactions = transactions;
    this.mappings = mappings;
    this.cases = cases;
  }

  /** Asks about the columns of a file that could not be read for want of it. */
  ColumnsPage asking(Visit visit, List<String> names, Map<String, String> day, Csrf csrf) {
    return transactions.read(
        visit.area(),
        () -> {
          var known = mappings.all().stream().map(ColumnMappings.Kept::mapping).toList();
          return page(visit, names, HowToRead.closest(known, names), csrf).beside(day);
        });
  }

  private ColumnsPage page(Visit visit, List<String> names, Optional<Mapping> closest, Csrf csrf) {
    return ColumnsPage.of(visit.at(CASEWORK), names, closest, cases.services().values(), csrf);
  }

  @GetMapping("/{area}/casework/extracts/columns/{mapping}")
  @Needs(Right.LOAD_CASES)
  ModelAndView kept(Visit visit, @PathVariable("mapping") String key, Csrf csrf) {
    var page =
        transactions.read(
            visit.area(),
            () -> {
              var mapping = named(key);
              return page(
                  visit,
                  mapping.columns().keySet().stream().sorted().toList(),
                  Optional.of(mapping),
                  csrf);
            });
    return new ModelAndView(ColumnsPage.TEMPLATE, "page", page);
  }

  private Mapping named(String key) {
    return mappings.all().stream()
        .filter(it -> it.id().equals(id(key)))
        .map(ColumnMappings.Kept::mapping)
        .findFirst()
        .orElseThrow(() -> new NotFound("no mapping"));
  }

  private static UUID id(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException noId) {
      throw new NotFound("no mapping");
    }
  }

  @PostMapping("/{area}/casework/extracts/columns")
  @Needs(Right.LOAD_CASES)
  ModelAndView keep(Visit visit, HttpServletRequest request, Csrf csrf) {
    var names = new ArrayList<String>();
    var meanings = new ArrayList<String>();
    for (var i = 0; given(request, ColumnsPage.NAME + i).isPresent(); i++) {
      names.add(given(request, ColumnsPage.NAME + i).orElseThrow());
      meanings.add(given(request, ColumnsPage.MEANING + i).orElse(""));
    }
    var events = given(request, ColumnsPage.EVENTS).orElse("");
    if (names.isEmpty()
        || names.size() > MOST
        || names.stream().anyMatch(it -> it.isBlank() || it.length() > ColumnsPage.LONGEST)
        || events.length() > LONGEST_EVENTS) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "columns are not as the form has");
    }
    var asked = asking(visit, names, LoadPage.day(request), csrf).answered(meanings, events);
    return switch (asked.mapping()) {
      case Checked.Invalid<Mapping>(var faults) -> {
        var answer = new ModelAndView(ColumnsPage.TEMPLATE, "page", asked.wrong(faults));
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield answer;
      }
      case Checked.Valid<Mapping>(var mapping) -> {
        transactions.write(
            visit.area(),
            () -> {
              mappings.remember(visit.area(), visit.person(), mapping);
              return mapping;
            });
        yield chooseAgain(visit, asked.day());
      }
    };
  }

  /** The file was not kept: it may hold names of children. */
  private static ModelAndView chooseAgain(Visit visit, Map<String, String> day) {
    var query =
        day.entrySet().stream()
            .filter(it -> it.getValue().matches("\\d{1,4}"))
            .map(it -> "&" + it.getKey() + "=" + it.getValue())
            .collect(Collectors.joining());
    var answer =
        new ModelAndView("redirect:" + visit.at(CASEWORK + "/extracts/new?columns=kept") + query);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }

  private static Optional<String> given(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getParameter(name));
  }

  /** Each mapping by its first columns, with where it can be changed. */
  static List<Link> links(List<ColumnMappings.Kept> kept, String path) {
    var links = new ArrayList<Link>();
    for (var it : kept) {
      var names = it.mapping().columns().keySet().stream().sorted().toList();
      var first = String.join(", ", names.subList(0, Math.min(4, names.size())));
      links.add(
          Link.to(
              path + "/columns/" + it.id(),
              names.size() > 4 ? first + " and %d others".formatted(names.size() - 4) : first));
    }
    return links;
  }
}
