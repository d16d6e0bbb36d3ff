package waymark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import waymark.access.Accounts;
import waymark.access.Role;
import waymark.database.Catalogue;
import waymark.governance.MeetingFacts;
import waymark.governance.Minutes;
import waymark.kernel.AreaId;
import waymark.kernel.Polarity;
import waymark.kernel.ReportingPeriod;
import waymark.ledger.Writing;
import waymark.measures.ContextEvent;
import waymark.measures.Definition;
import waymark.measures.FiguresFrom;
import waymark.measures.MeasureId;
import waymark.measures.Measuring;
import waymark.measures.Origin;
import waymark.papers.AcceptedPaper;
import waymark.papers.PaperFacts;
import waymark.programme.Area;
import waymark.programme.Objective;
import waymark.programme.ObjectiveId;
import waymark.programme.Plan;
import waymark.programme.PlanId;
import waymark.programme.Programme;
import waymark.programme.Service;
import waymark.programme.ServiceId;
import waymark.programme.Workstream;
import waymark.programme.WorkstreamId;
import waymark.trajectory.Placement;
import waymark.trajectory.Promised;
import waymark.trajectory.Trajectories;

/**
 * An area in which each column of free words holds a word of its own, and some figures are drafts:
 * who finds which of them, on every page and in every file of the running program.
 */
class SightTest {

  /** The columns of words that people typed beside the figures. */
  private static final Set<String> FREE =
      Set.of(
          "caseload.column_mapping.columns",
          "caseload.column_mapping.events",
          "caseload.case_name.name",
          "caseload.case_version.events",
          "caseload.policy_setting.reason",
          "caseload.retention.reason",
          "caseload.taken_extract.dropped",
          "caseload.taken_extract.file_name",
          "caseload.service.name",
          "governance.agenda_item.title",
          "governance.agenda_item.why",
          "governance.board_action.reason",
          "governance.board_action.title",
          "governance.decision.decided",
          "governance.decision.decided_by",
          "governance.decision.recommendation",
          "governance.decision.title",
          "governance.decision.why",
          "governance.decision_option.effect",
          "governance.decision_option.rejected_because",
          "governance.decision_option.title",
          "governance.escalation.answer",
          "governance.escalation.subject",
          "governance.meeting.state_note",
          "governance.meeting_paper.title",
          "governance.minutes.reason",
          "governance.minutes.words",
          "governance.report_owed.recipient",
          "governance.report_owed.title",
          "governance.summary.words",
          "governance.template.items",
          "ledger.entry.sentence",
          "delivery.action.reason",
          "delivery.action.mitigation",
          "delivery.action.due_reason",
          "delivery.action.barriers",
          "delivery.action.cost",
          "delivery.action.funding",
          "delivery.action.resources",
          "delivery.action.evidence",
          "delivery.action_narrative.words",
          "delivery.move_decision.reason",
          "delivery.assurance_told.impact",
          "evidence.attachment.file_name",
          "evidence.impact.claim",
          "evidence.impact.owner_role",
          "evidence.impact.source",
          "evidence.support.provider",
          "evidence.support.activity",
          "evidence.support.funded_by",
          "evidence.support.impact",
          "evidence.support.source",
          "evidence.staffing.post",
          "evidence.staffing.effect",
          "evidence.staffing.source",
          "forum.answer.said_by",
          "forum.answer.words",
          "forum.mark.words",
          "forum.rating.statement",
          "forum.request.subject",
          "notice.compliance.words",
          "notice.compliance.reference",
          "notice.compliance.said_by",
          "notice.next_step.reason",
          "measures.definition.reason",
          "measures.reading.origin_detail",
          "measures.reading.reason",
          "measures.context_event.note",
          "registers.entry.reason",
          "registers.entry_words.words",
          "registers.monthly_total.cut",
          "registers.monthly_total.reason",
          "registers.monthly_total.source",
          "papers.explained.reason",
          "papers.paper.note",
          "papers.told.words",
          "programme.plan.note",
          "risk.matrix.impacts",
          "risk.matrix.likelihoods",
          "risk.matrix.reason",
          "risk.matrix.urgencies",
          "risk.register_note.paper_title",
          "risk.register_note.place",
          "risk.register_note.words",
          "risk.review.reason",
          "risk.risk_or_issue.cause",
          "risk.risk_or_issue.controls",
          "risk.risk_or_issue.effect",
          "risk.risk_or_issue.event",
          "risk.risk_or_issue.owner_role",
          "risk.risk_or_issue.reference",
          "trajectory.promise.set_by",
          "trajectory.promise.reason");

  /** What things are called and how they are defined, and what papers say: for every reader. */
  private static final Set<String> NAMES =
      Set.of(
          "measures.definition.title",
          "measures.definition.question",
          "measures.definition.owner_role",
          "measures.definition.source_system",
          "measures.definition.numerator",
          "measures.definition.denominator",
          "measures.definition.caveat",
          "measures.definition.benchmark",
          "measures.reported.paper_title",
          "measures.reported.as_written",
          "measures.reported.place",
          "measures.reading.as_written",
          "measures.reading.place",
          "measures.context_event.title",
          "delivery.action.reference",
          "delivery.action.title",
          "delivery.action.state_as_written",
          "delivery.action.starts",
          "delivery.action.due",
          "delivery.action.paper_title",
          "delivery.action_lead.lead_role",
          "delivery.action_lead.state_as_written",
          "delivery.expected_effect.how_much",
          "delivery.expected_effect.by_when",
          "delivery.assurance.activity",
          "delivery.assurance.lead_role",
          "delivery.assurance.paper_title",
          "delivery.assurance_told.complete_as_written",
          "delivery.assurance_told.paper_title",
          "delivery.move_decision.decided_by",
          "delivery.move_decision.rule",
          "delivery.move_decision.conditions",
          "delivery.stated_action.barriers",
          "delivery.stated_action.due",
          "delivery.stated_action.kind",
          "delivery.stated_action.lead",
          "delivery.stated_action.monitoring",
          "delivery.stated_action.narrative",
          "delivery.stated_action.objective",
          "delivery.stated_action.place",
          "delivery.stated_action.reference",
          "delivery.stated_action.state_as_written",
          "delivery.stated_action.title",
          "delivery.stated_assurance.activity",
          "delivery.stated_assurance.complete_as_written",
          "delivery.stated_assurance.impact",
          "delivery.stated_assurance.objective",
          "delivery.stated_assurance.place",
          "notice.improvement_notice.title",
          "notice.improvement_notice.issued_by",
          "notice.improvement_notice.consequence",
          "notice.improvement_notice.source",
          "notice.requirement.words",
          "notice.requirement.source",
          "notice.formal_review.title",
          "notice.formal_review.body",
          "notice.formal_review.papers",
          "notice.formal_review.findings",
          "notice.formal_review.judgement",
          "notice.formal_review.source",
          "notice.next_step.words",
          "notice.next_step.owner_role",
          "notice.next_step.source",
          "governance.body.name",
          "governance.meeting.place",
          "governance.member.organisation",
          "governance.member.role",
          "governance.terms.purpose",
          "papers.paper.title",
          "papers.paper.file_name",
          "papers.metric_row.place",
          "papers.metric_row.name",
          "papers.metric_row.objective",
          "papers.metric_row.because",
          "papers.promised.as_written",
          "papers.promised.place",
          "papers.remembered.name",
          "papers.remembered.objective",
          "papers.stated_claim.words",
          "papers.stated_claim.place",
          "papers.stated_claim.stated",
          "papers.stated_claim.found",
          "papers.stated_claim.reason",
          "papers.told.place",
          "papers.told.objective",
          "registers.calculation.title",
          "registers.pack.text",
          "programme.area.caption",
          "programme.service.name",
          "programme.service.organisation",
          "programme.plan.title",
          "programme.plan.requirements",
          "programme.plan.consequence",
          "programme.objective.title",
          "programme.objective.lead_role",
          "programme.objective.state_decision",
          "programme.workstream.title",
          "programme.workstream.lead_role",
          "trajectory.promise.as_written",
          "trajectory.baseline.as_written",
          "trajectory.baseline.period");

  private static final String KEY = "sight";

  static final MeasureId MEASURE = new MeasureId(UUID.randomUUID());
  static final PlanId PLAN = new PlanId(UUID.randomUUID());
  static final ObjectiveId OBJECTIVE = new ObjectiveId(UUID.randomUUID());
  private static final ServiceId SERVICE = new ServiceId(UUID.randomUUID());
  private static final WorkstreamId WORKSTREAM = new WorkstreamId(UUID.randomUUID());
  private static final UUID EVENT = UUID.randomUUID();
  private static final UUID PAPER = UUID.randomUUID();

  private static final String ISSUED = "43.1%";
  private static final String CONFIRMED = "44.7%";
  private static final String DRAFT = "81.7%";
  private static final String EARLIER = "45.2%";
  private static final String LATER = "46.3%";
  private static final String CORRECTION = "82.9%";

  private static LedgerArea area = new LedgerArea(new AreaId(EVENT), KEY);

  @BeforeAll
  static void fill() {
    area = LedgerArea.open(KEY);
    for (var role : Role.values()) {
      RunningServer.get()
          .bean(Accounts.class)
          .make(List.of(area.id()), email(role), "Rowan", role, RunningServer.get().password());
    }
    write(it -> {
      Programme.write(it, new Area("Sight", "", true, word("programme.area.caption"), "#28A197"));
      Programme.write(
          it,
          new Service(
              SERVICE,
              "s",
              word("programme.service.name"),
              word("programme.service.organisation")));
      Programme.write(
          it,
          new Plan(
              PLAN,
              "p",
              Plan.Kind.IMPROVEMENT_NOTICE,
              word("programme.plan.title"),
              "2026",
              "2027",
              Optional.empty(),
              word("programme.plan.note"),
              List.of(word("programme.plan.requirements")),
              word("programme.plan.consequence")));
      Programme.write(
          it,
          new Objective(
              OBJECTIVE,
              PLAN,
              "1",
              1,
              word("programme.objective.title"),
              word("programme.objective.lead_role"),
              new Objective.Standing(
                  Objective.State.ACTIVE,
                  Optional.empty(),
                  word("programme.objective.state_decision"))));
      Programme.write(
          it,
          new Workstream(
              WORKSTREAM,
              PLAN,
              1,
              word("programme.workstream.title"),
              word("programme.workstream.lead_role")));
      Measuring.write(it, definition());
      Measuring.write(
          it,
          new ContextEvent(
              EVENT,
              "2026-02",
              "",
              word("measures.context_event.title"),
              word("measures.context_event.note"),
              Optional.empty(),
              false));
      Trajectories.write(it, new Placement(OBJECTIVE, MEASURE, 1));
      DeliveryWords.action(it);
      DeliveryWords.assurance(it);
      EvidenceWords.evidence(it);
      NoticeWords.notice(it);
      ForumWords.exchange(it);
      for (var month = 1; month <= 4; month++) {
        Trajectories.promise(
            it,
            MEASURE,
            Promised.Kind.MILESTONE,
            month(month),
            "60%",
            word("trajectory.promise.set_by"),
            word("trajectory.promise.reason"));
      }
      Trajectories.baseline(it, MEASURE, "2025", "12.3%");
      Measuring.reported(
          it, MEASURE, month(1), "paper", word("measures.reported.paper_title"), ISSUED);
      Measuring.reported(
          it, MEASURE, month(3), "paper", word("measures.reported.paper_title"), CONFIRMED);
      reading(it, 1, ISSUED, new Origin(Origin.Way.DOCUMENT, "The paper of March"));
      // an earlier paper said otherwise, and a later one restated it
      Measuring.reported(
          it, MEASURE, month(4), "paper", word("measures.reported.paper_title"), EARLIER);
      Measuring.reported(
          it, MEASURE, month(4), "later", word("measures.reported.paper_title"), LATER);
      reading(it, 4, LATER, new Origin(Origin.Way.DOCUMENT, "The later paper"));
    });
    write(it -> {
      PaperFacts.paper(
          it,
          new AcceptedPaper(
              PAPER,
              "paper",
              word("papers.paper.title"),
              LocalDate.of(2026, 3, 1),
              Optional.of(PLAN),
              "0".repeat(64),
              word("papers.paper.file_name"),
              true,
              word("papers.paper.note"),
              0));
      PaperWords.row(it, PAPER, MEASURE, SightTest::word);
      PaperWords.claim(it, PAPER, SightTest::word);
      PaperWords.told(it, PAPER, SightTest::word);
      GovernanceWords.govern(it);
      RiskWords.risk(it);
      CaseloadWords.extract(it);
      CountingWords.decided(it);
      PaperFacts.explained(it, PAPER, MEASURE, month(1), word("papers.explained.reason"));
      PaperFacts.explained(it, PAPER, MEASURE, month(4), word("papers.explained.reason"));
    });
    write(it ->
        GovernanceWords.action(
            it, LocalDate.of(2026, 2, 5), word("governance.board_action.reason")));
    write(it -> NoticeWords.step(it, LocalDate.of(2026, 2, 5), word("notice.next_step.reason")));
    write(it ->
        MeetingFacts.write(
            it,
            new Minutes(
                GovernanceWords.ITEM,
                true,
                word("governance.minutes.words"),
                word("governance.minutes.reason"))));
    write(RegisterWords::register);
    write(CountingWords::ended);
    // corrected, typed in, and typed in as a paper gives it; and the sentence of a command
    write(it -> reading(it, 1, CORRECTION, typed()));
    write(it -> reading(it, 2, DRAFT, typed()));
    write(it -> reading(it, 3, CONFIRMED, typed()));
  }

  private static Definition definition() {
    return new Definition(
        MEASURE,
        "m",
        word("measures.definition.title"),
        word("measures.definition.question"),
        "percent",
        Polarity.HIGHER,
        "month",
        "monthly",
        "sum",
        word("measures.definition.owner_role"),
        Optional.of(SERVICE.value()),
        word("measures.definition.source_system"),
        word("measures.definition.numerator"),
        word("measures.definition.denominator"),
        Optional.empty(),
        word("measures.definition.benchmark"),
        word("measures.definition.caveat"),
        Optional.empty(),
        FiguresFrom.PAPERS,
        "",
        word("measures.definition.reason"));
  }

  private static void reading(Writing writing, int month, String figure, Origin origin) {
    Measuring.reading(
        writing, MEASURE, month(month), figure, origin, word("measures.reading.reason"));
  }

  private static Origin typed() {
    return new Origin(Origin.Way.TYPED, word("measures.reading.origin_detail"));
  }

  static ReportingPeriod month(int month) {
    return ReportingPeriod.month(YearMonth.of(2026, month));
  }

  private static void write(Consumer<Writing> facts) {
    area.record(Optional.empty(), "It was " + word("ledger.entry.sentence") + ".", facts);
  }

  /** A word that stands in one column alone. */
  static String word(String column) {
    return "Zq" + column.replaceAll("[^a-z]", "") + "qZ";
  }

  private static String email(Role role) {
    return role.key() + "@sight.example";
  }

  private static Reader reader(Role role) {
    var reader = Reader.stranger();
    reader.signIn(email(role), RunningServer.get().password());
    return reader;
  }

  /** Every page and file that may be asked for, as today, on another day, and compared. */
  private static Map<String, String> everything(Role role) {
    var reader = reader(role);
    var found = new TreeMap<String, String>();
    for (var path : paths()) {
      var answer = reader.get(path);
      assertTrue(Set.of(200, 302, 303, 403, 404).contains(answer.statusCode()), path);
      found.put(path, answer.body());
    }
    return found;
  }

  private static List<String> paths() {
    var paths = new TreeSet<String>();
    RunningServer.get()
        .bean(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(info -> {
          if (info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
            info.getPatternValues().forEach(it -> path(it).ifPresent(paths::add));
          }
        });
    for (var seq = 1; seq <= 20; seq++) {
      paths.add(KEY + "/ledger/" + seq);
    }
    var all = new ArrayList<String>();
    for (var path : paths) {
      all.add(path);
      all.add(path + "?known=2099-12-31");
      all.add(path + "?from=2026-01-01&known=2099-12-31");
    }
    return all;
  }

  private static Optional<String> path(String pattern) {
    var path = pattern.substring(1);
    var parts = new LinkedHashMap<String, String>();
    parts.put("{area}", KEY);
    parts.put("{plan}", "p");
    parts.put("{number}", "1");
    parts.put("{measure}", "m");
    parts.put("{kind}", "milestone");
    parts.put("{period}", "2026-01");
    parts.put("{seq}", "1");
    parts.put("{service}", SERVICE.value().toString());
    parts.put("{event}", EVENT.toString());
    parts.put("{place}", WORKSTREAM.value().toString());
    parts.put("{person}", UUID.randomUUID().toString());
    parts.put("{role}", "clerk");
    parts.put("{redaction}", UUID.randomUUID().toString());
    parts.put("{upload}", UUID.randomUUID().toString());
    parts.put("{paper}", "paper");
    parts.put("{row}", "1");
    parts.put("{difference}", "new");
    parts.put("{activity}", "a");
    parts.put("{body}", "b");
    parts.put("{member}", GovernanceWords.MEMBER.value().toString());
    parts.put("{decision}", GovernanceWords.DECISION.value().toString());
    parts.put("{option}", GovernanceWords.OPTION.value().toString());
    parts.put("board-actions/{action}", "board-actions/" + GovernanceWords.BOARD_ACTION.value());
    parts.put("{action}", "a"); // after those of a board
    parts.put("{escalation}", GovernanceWords.ESCALATION.value().toString());
    parts.put("{report}", GovernanceWords.OWED.value().toString());
    parts.put("{evidence}", "e");
    parts.put("{file}", EvidenceWords.FILE.value().toString());
    parts.put("{support}", EvidenceWords.SUPPORT.value().toString());
    parts.put("{change}", EvidenceWords.STAFFING.value().toString());
    parts.put("{request}", "q");
    parts.put("{notice}", "n");
    parts.put("{requirement}", "1");
    parts.put("{day}", "2026-01-05");
    parts.put("{review}", "r");
    parts.put("{step}", NoticeWords.STEP.value().toString());
    parts.put("{register}", "r");
    parts.put("{entry}", RegisterWords.ENTRY.value().toString());
    parts.put("{calculation}", "c");
    parts.put("{token}", "none");
    parts.put("{case}", "none");
    parts.put("{mapping}", CaseloadWords.MAPPING.toString());
    parts.put("{policy}", "remittal");
    parts.put("{load}", UUID.randomUUID().toString());
    parts.put("{meeting}", "mt");
    parts.put("{meetingPaper}", GovernanceWords.MEETING_PAPER.value().toString());
    parts.put("{item}", GovernanceWords.ITEM.value().toString());
    parts.put("{risk}", "r");
    for (var it : parts.entrySet()) {
      path = path.replace(it.getKey(), it.getValue());
    }
    var known = path;
    assertFalse(known.contains("{") && known.startsWith(KEY), () -> "add a part for " + pattern);
    return known.startsWith(KEY) ? Optional.of(known) : Optional.empty();
  }

  /** The columns of whose words something is found. */
  private static Map<String, String> found(Map<String, String> pages, Set<String> columns) {
    var found = new TreeMap<String, String>();
    pages.forEach((path, body) ->
        columns.stream()
            .filter(it -> body.contains(word(it)))
            .forEach(it -> found.putIfAbsent(it, path)));
    return found;
  }

  @Test
  void every_column_of_words_is_of_one_kind_or_the_other() throws Exception {
    var all = new TreeSet<String>(FREE);
    all.addAll(NAMES);
    try (var owner = TestDatabase.asOwner()) {
      assertEquals(
          List.copyOf(all),
          Catalogue.ask(
              owner, "select of_table || '.' || of_column from ledger.redactable order by 1"));
    }
  }

  @Test
  void an_adviser_finds_no_word_that_somebody_typed_beside_the_figures() {
    var pages = everything(Role.ADVISER);
    assertEquals(Map.of(), found(pages, FREE));
    // the pages are not empty
    assertEquals(200, reader(Role.ADVISER).get(KEY + "/measures/m").statusCode());
    assertTrue(found(pages, NAMES).containsKey("measures.definition.caveat"));
  }

  @Test
  void a_performance_manager_finds_every_one_of_them() {
    assertEquals(new TreeSet<>(FREE), found(everything(Role.PERFORMANCE_MANAGER), FREE).keySet());
  }

  @Test
  void an_adviser_reads_of_a_paper_what_it_gave_and_not_what_it_tells_nor_who_accepted_it() {
    var words =
        Set.of(
            "papers.paper.title",
            "papers.paper.file_name",
            "papers.metric_row.name",
            "papers.metric_row.because",
            "papers.stated_claim.words",
            "papers.stated_claim.reason",
            "papers.told.words",
            "papers.paper.note");
    var page = KEY + "/papers/paper";
    var all = found(Map.of(page, reader(Role.PERFORMANCE_MANAGER).get(page).body()), words);
    assertEquals(new TreeSet<>(words), all.keySet());
    var adviser = reader(Role.ADVISER).page(page);
    var seen = new TreeSet<>(words);
    seen.removeAll(FREE);
    assertEquals(seen, found(Map.of(page, adviser.html()), words).keySet());
    assertTrue(adviser.text().contains("Accepted on "), adviser::text);
    assertFalse(adviser.text().contains("by the program"), adviser::text);
    var list = reader(Role.ADVISER).page(KEY + "/papers");
    assertEquals(1, list.select("table a[href$=/papers/paper]").size(), list::text);
    assertEquals(Map.of(), found(Map.of(page, list.html()), FREE));
  }

  @Test
  void an_adviser_is_told_that_a_reason_was_given_where_an_issued_figure_differs() {
    var list = KEY + "/papers/differences";
    var manager = reader(Role.PERFORMANCE_MANAGER).page(list).text();
    assertTrue(manager.contains("Reason: " + word("papers.explained.reason")), manager);
    assertTrue(manager.contains(CORRECTION), manager);
    // the correction is a draft, so to an adviser what the paper said of January is what is known
    var adviser = reader(Role.ADVISER).page(list).text();
    assertTrue(adviser.contains("1 figure in papers differs"), adviser);
    assertTrue(adviser.contains("A reason was given."), adviser);
    assertFalse(adviser.contains(CORRECTION), adviser);
    for (var file : List.of(".txt", ".csv")) {
      var body = reader(Role.ADVISER).get(list + file).body();
      assertTrue(body.contains(LATER) && !body.contains(CORRECTION), body);
      assertEquals(Map.of(), found(Map.of(list, body), FREE));
    }
  }

  @Test
  void an_adviser_finds_the_figures_that_papers_gave_and_no_other() {
    var all = String.join("\n", everything(Role.ADVISER).values());
    assertTrue(all.contains(ISSUED), "what the paper said, though it was corrected since");
    assertTrue(all.contains(CONFIRMED), "typed in, and given by a paper just so");
    assertFalse(all.contains(DRAFT));
    assertFalse(all.contains(CORRECTION));
    var tracker = reader(Role.ADVISER).page(KEY + "/plans/p/tracker").text();
    assertTrue(tracker.contains(ISSUED) && tracker.contains(CONFIRMED), tracker);
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADVISER")
  void everybody_else_reads_what_stands(Role role) {
    var page = reader(role).page(KEY + "/measures/m").text();
    assertTrue(page.contains(DRAFT) && page.contains(CORRECTION) && page.contains(ISSUED), page);
    assertTrue(page.contains(word("measures.reading.reason")), page);
    assertTrue(page.contains(word("measures.reading.origin_detail")), page);
  }
}
