package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The clocks of one request while the events after it are read. */
final class RequestClocks {

  private final LocalDate requested;
  private final boolean again;
  private final Set<Ground> grounds = EnumSet.noneOf(Ground.class);
  private final List<Asked> advice = new ArrayList<>();
  private @Nullable LocalDate decided;
  private @Nullable LocalDate assessing;
  private @Nullable LocalDate notice;
  private @Nullable LocalDate draft;
  private @Nullable LocalDate plan;
  private @Nullable LocalDate amended;
  private boolean closed;

  /** Advice of one service. */
  private static final class Asked {
    private final Service service;
    private final LocalDate on;
    private @Nullable LocalDate back;

    Asked(Service service, LocalDate on) {
      this.service = service;
      this.on = on;
    }

    boolean outstanding() {
      return back == null;
    }
  }

  /**
   * @param again whether the child had a plan already
   */
  RequestClocks(LocalDate requested, boolean again) {
    this.requested = requested;
    this.again = again;
  }

  void step(CaseEvent event) {
    var on = event.on();
    switch (event.kind()) {
      case DECISION_TO_ASSESS -> {
        decided = decided == null ? on : decided;
        assessing = on;
        closed = plan != null;
      }
      case DECISION_NOT_TO_ASSESS -> {
        decided = decided == null ? on : decided;
        closed = true;
      }
      case EXCEPTION -> {
        if (event.detail() instanceof Ground ground) {
          grounds.add(ground);
        }
      }
      case ADVICE_ASKED -> {
        if (event.detail() instanceof Service service && outstanding(service).isEmpty()) {
          advice.add(new Asked(service, on));
        }
      }
      case ADVICE_RETURNED -> {
        if (event.detail() instanceof Service service) {
          outstanding(service).ifPresent(it -> it.back = on);
        }
      }
      case NO_PLAN_NOTICE -> {
        notice = notice == null ? on : notice;
        closed = true;
      }
      case DRAFT_PLAN -> {
        draft = draft == null ? on : draft;
        closed = plan != null;
      }
      case FINAL_PLAN -> {
        plan = plan == null ? on : plan;
        closed = true;
      }
      case AMENDED_PLAN -> amended = amended == null && assessing != null ? on : amended;
      case WITHDRAWN, CEASED, PLAN_PASSED_ON -> closed = true;
      default -> {}
    }
  }

  private Optional<Asked> outstanding(Service service) {
    return advice.stream().filter(it -> it.outstanding() && it.service.sameAs(service)).findFirst();
  }

  Optional<OpenRequest> open() {
    if (closed || again) {
      return Optional.empty();
    }
    var waited =
        advice.stream()
            .filter(Asked::outstanding)
            .map(it -> new OpenRequest.Outstanding(it.service, it.on))
            .toList();
    var stage = stage(waited.isEmpty());
    return Optional.of(new OpenRequest(requested, stage, since(stage), waited, grounds));
  }

  private Stage stage(boolean adviceIsIn) {
    if (draft != null) {
      return Stage.FINALISING;
    }
    return assessing == null ? Stage.DECIDING : adviceIsIn ? Stage.DRAFTING : Stage.ADVICE;
  }

  private LocalDate since(Stage stage) {
    var decision = assessing == null ? requested : assessing;
    return switch (stage) {
      case DECIDING -> requested;
      case ADVICE -> decision;
      case DRAFTING ->
          advice.stream()
              .flatMap(it -> Optional.ofNullable(it.back).stream())
              .max(Comparator.naturalOrder())
              .orElse(decision);
      case FINALISING -> draft == null ? decision : draft;
    };
  }

  /**
   * @param followed whether another request came after it: what was not done is then not waited for
   */
  List<CaseClock> clocks(LocalDate asOf, Policies policies, boolean followed) {
    var over = closed || followed;
    var clocks = new ArrayList<CaseClock>();
    if (!again) {
      add(clocks, over, Duty.DECIDE, "", requested, decided, asOf, policies);
      add(clocks, over, Duty.ISSUE_PLAN, "", requested, plan, asOf, policies);
      if (notice != null) {
        add(clocks, over, Duty.SAY_NO_PLAN, "", requested, notice, asOf, policies);
      }
    }
    if (again && assessing != null) { // what comes of a re-assessment is an amended plan
      var issued = plan == null ? amended : plan;
      add(clocks, over || issued != null, Duty.RE_ASSESS, "", assessing, issued, asOf, policies);
    }
    advice.forEach(
        it -> add(clocks, over, Duty.ADVISE, it.service.name(), it.on, it.back, asOf, policies));
    if (draft != null) {
      add(clocks, over, Duty.HEAR_FAMILY, "", draft, plan, asOf, policies);
    }
    return clocks;
  }

  private void add(
      List<CaseClock> clocks,
      boolean over,
      Duty duty,
      String about,
      LocalDate start,
      @Nullable LocalDate end,
      LocalDate asOf,
      Policies policies) {
    if (end != null || !over) {
      clocks.add(
          CaseClock.of(duty, about, start, Optional.ofNullable(end), grounds, asOf, policies));
    }
  }
}
