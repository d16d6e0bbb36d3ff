package waymark.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import waymark.delivery.StatedAction;
import waymark.delivery.StatedAssurance;
import waymark.documents.Metric;
import waymark.documents.PaperContents;
import waymark.documents.Recommendation;

/**
 * The words that a paper tells beside its figures, screened for names, and what it says of actions
 * and assurance in the words that are kept.
 */
final class ToldTexts {

  private final PaperContents contents;
  private final Decisions decisions;
  private final NameScreen screen;
  private final Map<String, ToldText> texts = new LinkedHashMap<>();
  private final List<StatedAction> actions;
  private final List<StatedAssurance> assurance;

  ToldTexts(UploadedPaper paper, Held held) {
    this.contents = paper.contents();
    this.decisions = paper.decisions();
    this.screen = NameScreen.of(everything(), called(held));
    narratives();
    recommendations();
    this.actions =
        contents.parts().actions().stream()
            .map(StatedAction::of)
            .map(it -> it.reworded(words -> kept(it.place(), "action", it.objective(), words)))
            .toList();
    this.assurance =
        contents.parts().assurance().stream()
            .map(StatedAssurance::of)
            .map(it -> it.reworded(words -> kept(it.place(), "assurance", it.objective(), words)))
            .toList();
  }

  private List<String> everything() {
    return contents.passages().stream().map(it -> it.text()).toList();
  }

  private List<String> called(Held held) {
    return Stream.of(
            Stream.of(contents.title()),
            contents.area().stream(),
            contents.objectives().stream().map(it -> it.title()),
            contents.metrics().stream().map(Metric::name),
            held.area().stream().map(it -> it.name()),
            held.plan().stream().map(it -> it.title()),
            held.lines().values().stream().map(it -> it.definition().title()))
        .flatMap(it -> it)
        .toList();
  }

  private void narratives() {
    for (var narrative : contents.parts().narratives()) {
      for (var text : narrative.texts()) {
        add(text.where(), "narrative", narrative.objective(), text.text());
      }
    }
  }

  private void recommendations() {
    for (var it : contents.parts().recommendations()) {
      if (it instanceof Recommendation.Recommended) {
        add(it.where(), "recommendation", it.objective(), it.text());
      }
    }
  }

  private ToldText add(String where, String kind, Optional<String> objective, String text) {
    var place = where;
    for (var more = 2; texts.containsKey(place + "|" + kind); more++) {
      place = where + ", text " + more;
    }
    var names = screen.in(text);
    var decided =
        Optional.ofNullable(decisions.texts().get(place + "|" + kind))
            .or(() -> names.isEmpty() ? Optional.of(new Decisions.Keep()) : Optional.empty());
    var told = new ToldText(place, kind, objective, text, names, decided);
    texts.put(told.key(), told);
    return told;
  }

  /** The words of a cell as they are kept; those in which a name may stand are listed. */
  private StatedAction.Words kept(
      String place, String of, String objective, StatedAction.Words words) {
    if (screen.in(words.text()).isEmpty()) {
      return words;
    }
    var told =
        add(
            place,
            of + " " + words.called(),
            Optional.of(objective).filter(it -> !it.isEmpty()),
            words.text());
    return new StatedAction.Words(words.called(), told.kept().orElse(""));
  }

  /** In reading order: narratives, recommendations, then those of actions and assurance. */
  List<ToldText> texts() {
    return new ArrayList<>(texts.values());
  }

  List<StatedAction> actions() {
    return actions;
  }

  List<StatedAssurance> assurance() {
    return assurance;
  }
}
