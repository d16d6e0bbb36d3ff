package waymark.papers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import waymark.TestDatabase;
import waymark.access.PersonNames;
import waymark.access.Role;
import waymark.access.Visit;
import waymark.database.Access;
import waymark.delivery.Actions;
import waymark.delivery.Assurances;
import waymark.delivery.Statements;
import waymark.documents.PaperContents;
import waymark.kernel.AreaId;
import waymark.kernel.Checked;
import waymark.kernel.KnownAt;
import waymark.kernel.PersonId;
import waymark.ledger.Command;
import waymark.ledger.LedgerFixture;
import waymark.measures.Measures;
import waymark.measures.ReportedFigures;
import waymark.programme.Area;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.programme.Programmes;
import waymark.trajectory.Tracker;
import waymark.trajectory.Trackers;
import waymark.trajectory.Trajectories;

/** An empty area with a plan, in a real database, into which a test accepts papers. */
final class PaperArea {

  /** What all areas of a test class share. */
  static final class Running implements AutoCloseable {

    final Access access;
    final LedgerFixture fixture;
    final Measures measures;
    final ReportedFigures reported;
    final Trajectories trajectories;
    final Programmes programmes;
    final Trackers trackers;
    final AcceptedPapers papers;
    final Statements statements;
    final Actions actions;
    final Assurances assurances;
    final Uploads uploads;
    final ReadPapers reading;
    final Holdings holdings;
    final Acceptance acceptance;
    final Explanations explanations;
    final Reconciliation reconciliation;

    Running() {
      try {
        access = TestDatabase.another();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      fixture = new LedgerFixture(access);
      fixture.clock.set(Instant.parse("2027-06-01T09:00:00Z"));
      var db = fixture.db;
      measures = new Measures(db);
      reported = new ReportedFigures(db);
      trajectories = new Trajectories(db);
      programmes = new Programmes(db);
      trackers = new Trackers(programmes, measures, trajectories);
      papers = new AcceptedPapers(db);
      explanations = new Explanations(db, papers);
      reconciliation = new Reconciliation(reported, trackers, papers, explanations);
      statements = new Statements(db);
      var originals = new Originals(db, fixture.transactions, fixture.clock);
      uploads = new Uploads(db, fixture.transactions, originals, fixture.clock);
      reading = new ReadPapers(originals);
      actions = new Actions(db);
      assurances = new Assurances(db);
      var deliveries = new DeliveryHoldings(actions, assurances);
      holdings = new Holdings(programmes, measures, reported, trajectories, deliveries, papers);
      acceptance =
          new Acceptance(
              fixture.transactions,
              fixture.ledger,
              holdings,
              new AcceptedUploads(db, uploads, reading),
              new PersonNames(db),
              fixture.clock);
    }

    @Override
    public void close() {
      fixture.close();
    }
  }

  final Running program;
  final AreaId area;
  final PersonId person = new PersonId(UUID.randomUUID());
  final Plan plan;

  PaperArea(Running program) {
    this.program = program;
    this.area = program.fixture.area();
    this.plan =
        new Plan(
            PlanId.fresh(),
            "plan",
            Plan.Kind.IMPROVEMENT_PLAN,
            "Improvement plan",
            "2024",
            "",
            Optional.empty(),
            "",
            List.of(),
            "");
    program.fixture.ledger.record(
        Command.of(area, person, "Set up the area."),
        writing -> {
          Programme.write(writing, new Area("Mereside", "", true, "Invented.", "#28A197"));
          Programme.write(writing, plan);
        });
  }

  <T> T read(Supplier<T> work) {
    return program.fixture.transactions.read(area, work);
  }

  /** Hands over a paper of small text. */
  UploadedPaper upload(String issued, String text, Decisions decisions) {
    return uploaded(
        take(issued + ".txt", (issued + "\n" + text).getBytes(UTF_8)),
        AnyPaper.contents(text),
        "Tracker of " + issued,
        Optional.of(LocalDate.parse(issued)),
        decisions);
  }

  /** Hands over a file, and answers the day of issue where it does not say. */
  UploadedPaper upload(Path file, Optional<LocalDate> issued, Decisions decisions) {
    try {
      var upload = take(file.getFileName().toString(), Files.readAllBytes(file));
      var contents = program.reading.of(area, upload);
      return uploaded(upload, contents, contents.title(), issued.or(contents::issued), decisions);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Upload take(String name, byte[] content) {
    var visit = new Visit(area, "a", person, "Rowan", Set.of(Role.PERFORMANCE_MANAGER), "");
    try {
      var taken =
          program.uploads.takeIn(
              visit, new Uploads.Given(name, ""), () -> new ByteArrayInputStream(content), true);
      var id = ((Uploads.Taken.In) taken).id();
      asOwner(
          "update papers.upload set state = 'read' where upload_id = '%s'".formatted(id.value()));
      return read(() -> program.uploads.of(id).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void asOwner(String sql) {
    try (var connection = TestDatabase.as(program.access, program.access.owner());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private UploadedPaper uploaded(
      Upload upload,
      PaperContents contents,
      String title,
      Optional<LocalDate> issued,
      Decisions decisions) {
    return new UploadedPaper(
        upload.id().value(),
        upload.fileName(),
        upload.sha256().toString(),
        contents,
        title,
        issued,
        Optional.of(plan.id()),
        decisions,
        upload.version());
  }

  Proposal propose(UploadedPaper paper) {
    return program.acceptance.propose(area, paper);
  }

  Checked<Acceptance.Accepted> tryToAccept(UploadedPaper paper) {
    return program.acceptance.accept(area, person, paper, propose(paper).fingerprint());
  }

  /** Accepts a paper as it is proposed; what must be confirmed is confirmed. */
  Acceptance.Accepted accept(UploadedPaper paper) {
    var confirmed = paper.decisions();
    for (var it : propose(paper).warnings()) {
      confirmed = confirmed.confirm(it.key());
    }
    var deciding =
        new UploadedPaper(
            paper.upload(),
            paper.fileName(),
            paper.sha256(),
            paper.contents(),
            paper.title(),
            paper.issued(),
            paper.plan(),
            confirmed,
            paper.version());
    return switch (tryToAccept(deciding)) {
      case Checked.Valid<Acceptance.Accepted>(var accepted) -> accepted;
      case Checked.Invalid<Acceptance.Accepted>(var faults) ->
          throw new IllegalStateException(faults.toString());
    };
  }

  Tracker tracker(KnownAt at) {
    return read(() -> program.trackers.tracker(plan, at));
  }

  /** The sentences of the ledger, the first first. */
  List<String> ledger() {
    return read(() ->
        program.fixture.ledger.entries(Long.MAX_VALUE, 100).reversed().stream()
            .map(it -> it.sentence())
            .toList());
  }
}
