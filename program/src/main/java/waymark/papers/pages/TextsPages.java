package waymark.papers.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.access.Needs;
import waymark.access.Right;
import waymark.access.Visit;
import waymark.kernel.CountWords;
import waymark.papers.Decisions;
import waymark.papers.PossibleName;
import waymark.papers.ToldText;
import waymark.report.Part;
import waymark.report.Text;
import waymark.web.Csrf;
import waymark.web.Field;
import waymark.web.Link;
import waymark.web.Option;

/** What a paper tells in words, with what looks like somebody's name. */
@Controller
class TextsPages {

  private static final String KEEP = "keep";
  private static final String LEAVE = "leave";
  private static final String REWORD = "reword";
  private static final int LONGEST = 4000;
  private static final int MOST_WHYS = 50;

  private final PreviewDesk desk;

  TextsPages(PreviewDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/{area}/uploads/{upload}/texts")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView texts(Visit visit, @PathVariable("upload") String key, Csrf csrf) {
    return desk.show(visit, key, it -> Shown.page("section", page(it, Meanwhile.NOTHING, csrf)));
  }

  @PostMapping("/{area}/uploads/{upload}/texts")
  @Needs(Right.LOAD_PAPERS)
  ModelAndView decide(
      Visit visit, @PathVariable("upload") String key, HttpServletRequest request, Csrf csrf) {
    return desk.take(
        visit,
        key,
        request,
        preview -> {
          var wrong = wrong(preview, request);
          return wrong.isEmpty()
              ? PreviewDesk.Decided.about(
                  it -> decided(preview, it, request),
                  text(request, "then").isEmpty() ? preview.address() : Sections.TEXTS.at(preview))
              : new PreviewDesk.Refused(
                  Shown.page(
                      HttpStatus.UNPROCESSABLE_CONTENT,
                      "section",
                      page(preview, Meanwhile.NOTHING, csrf, Optional.of(request)).wrong(wrong)));
        },
        (now, meanwhile) -> Shown.page(HttpStatus.CONFLICT, "section", page(now, meanwhile, csrf)));
  }

  /** Where the words that are to be kept instead cannot be taken. */
  private static List<Link> wrong(Preview preview, HttpServletRequest request) {
    var texts = preview.proposal().texts();
    return IntStream.range(0, texts.size())
        .filter(place -> !fault(request, place).isEmpty())
        .mapToObj(place ->
            Link.to(
                "#words-" + place,
                "%s: %s".formatted(fault(request, place), heading(texts.get(place)))))
        .toList();
  }

  /** Why they cannot; empty where they can, or are not asked for. */
  private static String fault(HttpServletRequest request, int place) {
    if (!text(request, "then").isEmpty() || !text(request, "text-" + place).equals(REWORD)) {
      return "";
    }
    var words = words(request, place);
    if (words.isEmpty()) {
      return "Enter the words to keep, or choose to leave it out";
    }
    return words.length() <= LONGEST
        ? ""
        : "Keep it to %,d letters; it has %,d".formatted(LONGEST, words.length());
  }

  private static String words(HttpServletRequest request, int place) {
    return text(request, "words-" + place)
        .replace("\r\n", "\n")
        .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
        .strip();
  }

  private static Decisions decided(Preview preview, Decisions before, HttpServletRequest request) {
    var texts = preview.proposal().texts();
    var then = text(request, "then");
    return before.with(more -> {
      for (var place = 0; place < texts.size(); place++) {
        var told = texts.get(place);
        var answer = then.isEmpty() ? answer(request, place) : told.open() ? all(then) : null;
        if (answer != null && !told.decided().filter(answer::equals).isPresent()) {
          more.texts.put(told.key(), answer);
        }
      }
    });
  }

  private static Decisions.@Nullable OfText all(String then) {
    return switch (then) {
      case "keep-all" -> new Decisions.Keep();
      case "leave-all" -> new Decisions.LeaveOut();
      default -> null;
    };
  }

  private static Decisions.@Nullable OfText answer(HttpServletRequest request, int place) {
    return switch (text(request, "text-" + place)) {
      case KEEP -> new Decisions.Keep();
      case LEAVE -> new Decisions.LeaveOut();
      case REWORD -> new Decisions.Reworded(words(request, place));
      default -> null;
    };
  }

  private static String text(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  private static SectionPage page(Preview preview, Meanwhile meanwhile, Csrf csrf) {
    return page(preview, meanwhile, csrf, Optional.empty());
  }

  /**
   * The page.
   *
   * @param sent what was answered, where that cannot be taken
   */
  private static SectionPage page(
      Preview preview, Meanwhile meanwhile, Csrf csrf, Optional<HttpServletRequest> sent) {
    var texts = preview.proposal().texts();
    var blocks = new ArrayList<SectionPage.Block>();
    if (texts.isEmpty()) {
      blocks.add(
          new SectionPage.Read(
              List.of(Part.prose("No text of this paper would be kept beside its figures."))));
      return SectionPage.of(preview, Sections.TEXTS.title(), meanwhile, csrf, blocks);
    }
    blocks.add(
        new SectionPage.Read(
            List.of(
                Part.prose(
                    "Texts are kept as the paper has them, and read by everybody who may read"
                        + " free words. No child or parent may be recognised in them. What looks"
                        + " like a name is shown with each; nobody but you can say whether it is"
                        + " one."))));
    var asking = indices(texts, true);
    if (!asking.isEmpty()) {
      blocks.add(
          new SectionPage.Form(
              Sections.TEXTS.at(preview), asked(texts, asking, sent), buttons(texts)));
    }
    var plain = indices(texts, false);
    if (!plain.isEmpty()) {
      blocks.add(
          new SectionPage.Read(
              List.of(
                  Part.section(
                      "Nothing in these looks like a name",
                      Part.folded(
                          CountWords.of(plain.size(), "text"),
                          plain.stream()
                              .map(texts::get)
                              .<Part>map(
                                  it -> Part.prose(Text.strong(heading(it) + ". ").then(it.text())))
                              .toArray(Part[]::new))))));
    }
    return SectionPage.of(preview, Sections.TEXTS.title(), meanwhile, csrf, blocks);
  }

  /** The places of those about which somebody must say something, or of the others. */
  private static List<Integer> indices(List<ToldText> texts, boolean asking) {
    return IntStream.range(0, texts.size())
        .filter(it -> (texts.get(it).open() || !texts.get(it).names().isEmpty()) == asking)
        .boxed()
        .toList();
  }

  private static List<SectionPage.Press> buttons(List<ToldText> texts) {
    var buttons = new ArrayList<SectionPage.Press>();
    buttons.add(SectionPage.Press.of("Save"));
    var open = texts.stream().filter(ToldText::open).count();
    if (open > 1) {
      buttons.add(SectionPage.Press.also("Keep all %,d that are open".formatted(open), "keep-all"));
      buttons.add(
          SectionPage.Press.also("Leave out all %,d that are open".formatted(open), "leave-all"));
    }
    return buttons;
  }

  private static List<SectionPage.Asked> asked(
      List<ToldText> texts, List<Integer> places, Optional<HttpServletRequest> sent) {
    var asked = new ArrayList<SectionPage.Asked>();
    for (var place : places) {
      var told = texts.get(place);
      asked.add(new SectionPage.Beside(List.of(shown(told))));
      asked.add(
          new SectionPage.OneOf(
              Field.of("text-" + place, "What becomes of it: " + heading(told))
                  .value(sent.map(it -> text(it, "text-" + place)).orElseGet(() -> chosen(told))),
              List.of(
                  Option.of(KEEP, "Keep it as it is").hint("No person can be recognised in it"),
                  Option.of(LEAVE, "Leave it out"),
                  Option.of(REWORD, "Keep it in the words below"))));
      asked.add(
          new SectionPage.Lines(
              Field.of("words-" + place, "Words to keep instead: " + heading(told))
                  .value(sent.map(it -> text(it, "words-" + place)).orElseGet(() -> inWords(told)))
                  .error(sent.map(it -> fault(it, place)).orElse("")),
              4));
    }
    return asked;
  }

  /** As it was reworded; to begin with, the text without the sentences that may name somebody. */
  private static String inWords(ToldText told) {
    if (told.decided().orElse(null) instanceof Decisions.Reworded(var words)) {
      return words;
    }
    var without = told.withoutNames();
    return without.isEmpty() ? told.text() : without;
  }

  private static String chosen(ToldText told) {
    return told.decided()
        .map(it ->
            switch (it) {
              case Decisions.Keep _ -> KEEP;
              case Decisions.LeaveOut _ -> LEAVE;
              case Decisions.Reworded _ -> REWORD;
            })
        .orElse("");
  }

  private static String heading(ToldText told) {
    return "%s, %s%s"
        .formatted(
            told.kind(),
            told.objective().map(it -> "objective " + it + ", ").orElse(""),
            told.where());
  }

  /** The text, with what looks like a name standing out. */
  private static Part shown(ToldText told) {
    var text = Text.NONE;
    var at = 0;
    for (var name : told.names()) {
      if (name.from() >= at && name.until() <= told.text().length()) {
        text =
            text.then(told.text().substring(at, name.from()))
                .thenStrong(told.text().substring(name.from(), name.until()));
        at = name.until();
      }
    }
    return Part.section(
        heading(told),
        Part.prose(text.then(told.text().substring(at))),
        told.names().isEmpty() ? Part.prose("") : Part.items(whys(told.names())));
  }

  private static List<Text> whys(List<PossibleName> names) {
    var whys = new ArrayList<>(names.stream().limit(MOST_WHYS).map(TextsPages::why).toList());
    if (names.size() > MOST_WHYS) {
      whys.add(Text.of("and %,d more".formatted(names.size() - MOST_WHYS)));
    }
    return whys;
  }

  private static Text why(PossibleName name) {
    return Text.strong(name.text()).then(": " + name.why());
  }
}
