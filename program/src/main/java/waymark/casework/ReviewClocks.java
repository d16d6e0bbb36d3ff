package waymark.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A review while the events after its meeting are read. */
final class ReviewClocks {

  private final LocalDate met;
  private final Optional<LocalDate> invited;
  private @Nullable LocalDate reported;
  private @Nullable LocalDate decided;
  private boolean amending;
  private @Nullable LocalDate notice;
  private @Nullable LocalDate amended;

  /**
   * @param invited when people were invited to the meeting; empty where nobody noted it
   */
  ReviewClocks(LocalDate met, Optional<LocalDate> invited) {
    this.met = met;
    this.invited = invited;
  }

  void reported(LocalDate on) {
    reported = reported == null ? on : reported;
  }

  void decided(LocalDate on, boolean toAmend) {
    if (decided == null) {
      decided = on;
      amending = toAmend;
    }
  }

  void notice(LocalDate on) {
    notice = notice == null ? on : notice;
  }

  void amended(LocalDate on) {
    amended = amended == null ? on : amended;
  }

  /** Starts a clock of this case. */
  interface Clocks {
    CaseClock of(Duty duty, LocalDate start, Optional<LocalDate> end);
  }

  List<CaseClock> clocks(Clocks make) {
    var clocks = new ArrayList<CaseClock>();
    // many case systems note neither: what is not noted is not waited for
    invited.ifPresent(it -> clocks.add(make.of(Duty.INVITE_TO_REVIEW, it, Optional.of(met))));
    if (reported != null) {
      clocks.add(make.of(Duty.REPORT_REVIEW, met, Optional.of(reported)));
    }
    clocks.add(make.of(Duty.DECIDE_REVIEW, met, Optional.ofNullable(decided)));
    if (amending) {
      clocks.add(make.of(Duty.SEND_AMENDMENTS, met, Optional.ofNullable(notice)));
      clocks.add(make.of(Duty.AMEND_AFTER_MEETING, met, Optional.ofNullable(amended)));
      if (notice != null) {
        clocks.add(make.of(Duty.AMEND_AFTER_NOTICE, notice, Optional.ofNullable(amended)));
      }
    }
    return clocks;
  }
}
