package waymark.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.forms.AddressKey;
import waymark.programme.ObjectiveId;
import waymark.programme.PlanId;

/**
 * What a paper says of the actions of a plan, action by action, beside what is known. A row is a
 * known action by its reference, else by its title. What the paper does not say stays as it is
 * known.
 */
public final class ActionComparison {

  /**
   * What is held of a plan's actions.
   *
   * @param lines as known on the paper's day or, where they are known only since, as they stand
   * @param known those of them that were known on the paper's day
   * @param objectives of the plan by their numbers, those that the paper is the first to head too
   */
  public record Held(
      PlanId plan,
      List<ActionLine> lines,
      Set<ActionId> known,
      Map<String, ObjectiveId> objectives) {

    public Held {
      lines = List.copyOf(lines);
      known = Set.copyOf(known);
      objectives = Map.copyOf(objectives);
    }
  }

  private final Held held;
  private final String paper;
  private final Function<String, ActionId> fresh;
  private final Predicate<String> taken;
  private final Set<ActionId> matched = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  private ActionComparison(
      Held held, String paper, Function<String, ActionId> fresh, Predicate<String> taken) {
    this.held = held;
    this.paper = paper;
    this.fresh = fresh;
    this.taken = taken;
    held.lines().forEach(it -> keys.add(it.action().key()));
  }

  /**
   * Compares.
   *
   * @param paper the title of the paper
   * @param stated the rows of the paper, in its order
   * @param fresh makes the id of an action that the plan does not have, from its sign
   * @param taken whether what the paper says of an action is taken, by {@link ProposedAction#key}
   */
  public static List<ProposedAction> of(
      Held held,
      String paper,
      List<StatedAction> stated,
      Function<String, ActionId> fresh,
      Predicate<String> taken) {
    return new ActionComparison(held, paper, fresh, taken).compare(stated);
  }

  /** What makes rows one action: the reference, or the title where there is none. */
  private static List<String> signs(StatedAction row) {
    return row.reference().isBlank()
        ? List.of("title " + Words.squeezed(row.title()))
        : Stream.of(row.reference().split(", ")).map(String::strip).distinct().toList();
  }

  private List<ProposedAction> compare(List<StatedAction> stated) {
    var rows = new LinkedHashMap<String, List<StatedAction>>();
    var references = new HashMap<String, String>();
    for (var row : stated) {
      for (var sign : signs(row)) {
        var key = sign.toLowerCase(Locale.ROOT);
        rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        references.putIfAbsent(key, row.reference().isBlank() ? "" : sign);
      }
    }
    var byReference = new HashMap<String, ActionLine>();
    rows.keySet()
        .forEach(
            sign -> referenced(references.get(sign)).ifPresent(it -> byReference.put(sign, it)));
    byReference.values().forEach(it -> matched.add(it.id()));
    var proposed = new ArrayList<ProposedAction>();
    rows.forEach((sign, all) -> {
      var match = byReference.get(sign);
      if (match != null) {
        proposed.add(
            compare(sign, all, ProposedAction.How.SAME_REFERENCE, match, references.get(sign)));
      } else {
        var titled = titled(all.getFirst().title());
        titled.ifPresent(it -> matched.add(it.id()));
        proposed.add(
            compare(
                sign,
                all,
                titled.isPresent() ? ProposedAction.How.SAME_TITLE : ProposedAction.How.NEW,
                titled.orElse(null),
                references.get(sign)));
      }
    });
    return proposed;
  }

  private Optional<ActionLine> referenced(@Nullable String reference) {
    return reference == null || reference.isEmpty()
        ? Optional.empty()
        : held.lines().stream()
            .filter(it -> it.action().reference().equalsIgnoreCase(reference))
            .findFirst();
  }

  /** The only action of that title that no row is by its reference. */
  private Optional<ActionLine> titled(String title) {
    var squeezed = Words.squeezed(title);
    var found =
        held.lines().stream()
            .filter(it -> !matched.contains(it.id()))
            .filter(it -> !squeezed.isEmpty())
            .filter(it -> Words.squeezed(it.action().title()).equals(squeezed))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private ProposedAction compare(
      String sign,
      List<StatedAction> rows,
      ProposedAction.How how,
      @Nullable ActionLine match,
      @Nullable String written) {
    var reference = written == null ? "" : written;
    var was = Optional.ofNullable(match).filter(it -> held.known().contains(it.id()));
    var key = "action " + sign;
    var id = match == null ? fresh.apply(sign) : match.id();
    var told = new ToldAction(rows);
    var now =
        new ActionLine(
            told.action(
                id,
                held.plan(),
                match == null
                    ? key(reference.isEmpty() ? told.title() : reference)
                    : match.action().key(),
                reference,
                was.map(ActionLine::action),
                paper),
            leads(id, rows, told, was));
    return new ProposedAction(
        key,
        rows,
        how,
        was,
        now,
        new ActionCellsCompared(held.objectives(), was, now, told).cells(),
        taken.test(key));
  }

  private String key(String words) {
    var key = AddressKey.of(words, keys::contains);
    keys.add(key);
    return key;
  }

  /** Those of the paper, and those known before of objectives that it does not show it under. */
  private List<ActionLead> leads(
      ActionId id, List<StatedAction> rows, ToldAction told, Optional<ActionLine> was) {
    var leads = new LinkedHashMap<ObjectiveId, ActionLead>();
    was.ifPresent(line -> line.leads().forEach(it -> leads.put(it.objective(), told.alike(it))));
    for (var row : rows) {
      var objective = held.objectives().get(row.objective());
      if (objective != null) {
        var before = Optional.ofNullable(leads.get(objective));
        leads.put(
            objective,
            new ActionLead(
                id,
                objective,
                row.lead().isBlank() ? before.map(ActionLead::role).orElse("") : row.lead(),
                told.differ() ? Optional.of(row.state()) : Optional.empty(),
                told.differ() ? row.stateAsWritten() : ""));
      }
    }
    return List.copyOf(leads.values());
  }
}
