package waymark.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.claims.Checked;
import waymark.documents.Metric;
import waymark.documents.Paper.Repair;
import waymark.documents.Paper.Unread;
import waymark.measures.Definition;
import waymark.measures.MeasureId;

/** Works out a proposal, part by part. */
final class Proposing {

  private final UploadedPaper paper;
  private final List<Checked> claims;
  private final Held held;
  private final Decisions decisions;

  /** The comparisons by measure: rows that are one measure are compared together. */
  private final Map<MeasureId, CellComparison> compared = new LinkedHashMap<>();

  Proposing(UploadedPaper paper, List<Checked> claims, Held held) {
    this.paper = paper;
    this.claims = claims;
    this.held = held;
    this.decisions = paper.decisions();
  }

  Proposal proposal() {
    var rows = rows();
    var changes =
        new ArrayList<>(
            PlanChanges.of(paper.upload(), held, decisions, paper.contents().objectives(), rows));
    var after = new JudgedAfter(held, compared, changes);
    var told = new ToldTexts(paper, held);
    var warnings =
        Stream.concat(
                NamesInTitles.of(paper).stream(),
                Oddities.of(
                    paper,
                    held,
                    rows,
                    compared.values().stream().flatMap(it -> it.contradictions().stream()).toList())
                    .stream())
            .toList();
    return new Proposal(
        paper.title(),
        paper.issued(),
        held.plan(),
        rows,
        changes,
        placing(changes),
        after.rejudged(rows),
        after.rollups(rows),
        after.isPlaced(),
        told.actions(),
        told.assurance(),
        ProposedDelivery.of(paper, held, changes, told),
        told.texts(),
        claims,
        paper.contents().notes(Repair.class),
        paper.contents().notes(Unread.class),
        warnings,
        StillOpen.of(paper, held, rows, told.texts(), warnings));
  }

  /** What is known of a row before its cells are compared. */
  private record Decided(
      Metric metric,
      Match match,
      Optional<Decisions.OfRow> decided,
      Optional<MeasureId> measure,
      Optional<Definition> defines) {}

  private List<ProposedRow> rows() {
    var decided = decided();
    var byMeasure = new LinkedHashMap<MeasureId, List<Decided>>();
    decided.forEach(it ->
        it.measure()
            .ifPresent(id -> byMeasure.computeIfAbsent(id, _ -> new ArrayList<>()).add(it)));
    var cells = new HashMap<String, List<ProposedCell>>();
    byMeasure.forEach((id, rows) -> {
      var comparison = comparison(id, rows);
      var found = comparison.of(rows.stream().map(Decided::metric).toList());
      for (var place = 0; place < rows.size(); place++) {
        cells.put(rows.get(place).metric().where(), found.get(place));
      }
      compared.put(id, comparison);
    });
    return decided.stream()
        .map(it ->
            new ProposedRow(
                it.metric(),
                it.match(),
                it.decided(),
                it.measure(),
                it.defines(),
                near(it.match()),
                cells.getOrDefault(it.metric().where(), List.of())))
        .toList();
  }

  private static List<MeasureId> near(Match match) {
    return match instanceof Match.Several(var candidates, _)
        ? candidates
        : match.proposed().stream().toList();
  }

  private CellComparison comparison(MeasureId id, List<Decided> rows) {
    var line = Optional.ofNullable(held.lines().get(id));
    var definition =
        line.map(Held.Line::definition)
            .or(() -> rows.stream().flatMap(it -> it.defines().stream()).findFirst())
            .orElseThrow();
    return new CellComparison(line, definition, decisions, paper.issued());
  }

  private List<Decided> decided() {
    var matches = Matching.of(paper.contents().metrics(), held);
    var defined = new HashMap<String, Definition>();
    var keys = new HashSet<String>();
    var titles = new HashSet<String>();
    held.lines()
        .values()
        .forEach(it -> {
          keys.add(it.definition().key());
          titles.add(it.definition().title().toLowerCase(Locale.UK));
        });
    return paper.contents().metrics().stream()
        .map(it -> decided(it, matches.get(it.where()), defined, keys, titles))
        .toList();
  }

  private Decided decided(
      Metric metric,
      @Nullable Match found,
      Map<String, Definition> defined,
      Set<String> keys,
      Set<String> titles) {
    var match = found == null ? new Match.None("No measure of the area has such a name.") : found;
    var decided =
        Optional.ofNullable(decisions.rows().get(metric.where()))
            .filter(this::possible)
            .or(() -> match.asks() ? Optional.empty() : Optional.of(usual(match)));
    return switch (decided.map(it -> meant(it, match)).orElse(null)) {
      case null -> new Decided(metric, match, Optional.empty(), Optional.empty(), Optional.empty());
      case Decisions.SameAs(var measure, _) -> {
        var line = held.lines().get(measure);
        if (line != null) {
          defined.put(metric.where(), line.definition());
        }
        yield new Decided(metric, match, decided, Optional.of(measure), Optional.empty());
      }
      case Decisions.SameAsRow(var row, _) -> sameAsRow(metric, match, decided, defined.get(row));
      case Decisions.Leave _ ->
          new Decided(metric, match, decided, Optional.empty(), Optional.empty());
      case Decisions.OfRow _ -> {
        var definition = define(metric, keys, titles);
        defined.put(metric.where(), definition);
        yield new Decided(
            metric, match, decided, Optional.of(definition.id()), Optional.of(definition));
      }
    };
  }

  /** The measure of a row before it; where that has none, a person must say anew. */
  private Decided sameAsRow(
      Metric metric,
      Match match,
      Optional<Decisions.OfRow> decided,
      @Nullable Definition definition) {
    return definition == null
        ? new Decided(metric, match, Optional.empty(), Optional.empty(), Optional.empty())
        : new Decided(
            metric,
            match,
            decided,
            Optional.of(definition.id()),
            held.lines().containsKey(definition.id()) ? Optional.empty() : Optional.of(definition));
  }

  /** A measure may have gone since a person chose it. */
  private boolean possible(Decisions.OfRow decided) {
    return !(decided instanceof Decisions.SameAs(var measure, _))
        || held.lines().containsKey(measure);
  }

  private static Decisions.OfRow usual(Match match) {
    return switch (match) {
      case Match.RememberedLeft _ -> new Decisions.Leave(false);
      case Match.SameAsRow(var row, _) -> new Decisions.SameAsRow(row, false);
      case Match.None _ -> new Decisions.Fresh(false);
      case Match.Remembered _, Match.SameName _, Match.Alike _, Match.Several _ ->
          new Decisions.AsMatched(false);
    };
  }

  /** What "as it is matched" comes to. */
  private static Decisions.OfRow meant(Decisions.OfRow decided, Match match) {
    if (!(decided instanceof Decisions.AsMatched)) {
      return decided;
    }
    return match
        .proposed()
        .<Decisions.OfRow>map(it -> new Decisions.SameAs(it, decided.remembered()))
        .orElseGet(() -> match instanceof Match.Several ? new Decisions.Fresh(true) : usual(match));
  }

  private Definition define(Metric metric, Set<String> keys, Set<String> titles) {
    var id = new MeasureId(Ids.of(paper.upload(), "measure " + metric.where()));
    var definition =
        NewMeasure.of(id, metric, keys::contains, it -> titles.contains(it.toLowerCase(Locale.UK)));
    keys.add(definition.key());
    titles.add(definition.title().toLowerCase(Locale.UK));
    return definition;
  }

  /** The plan's first paper had measures and did not place them; this one does. */
  private Optional<Proposal.Placing> placing(List<ProposedChange> changes) {
    var places =
        changes.stream().anyMatch(ProposedChange.Placed.class::isInstance)
            && paper.contents().metrics().stream().anyMatch(it -> it.objective().isPresent());
    if (!places || !held.placements().isEmpty() || paper.issued().isEmpty()) {
      return Optional.empty();
    }
    return held.papers().stream()
        .filter(it -> it.issued().isBefore(paper.issued().get()) && !it.places())
        .findFirst()
        .map(it -> new Proposal.Placing(it, decisions.placedSince().orElse(true)));
  }
}
