package waymark.casework.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import waymark.casework.BirthMonth;
import waymark.casework.Detail;
import waymark.casework.EventKind;
import waymark.casework.Named;
import waymark.casework.Need;

/**
 * Who the children are. Ages are weighed by England's requests of 2024 in the statistics of the
 * Department for Education; needs roughly as plans are spread over them; the rest is invented.
 */
final class Children {

  private static final int YOUNGEST = 2;

  /** Hundreds of requests for children of 2 and under, 3, 4 and so on to 20 and over. */
  private static final int[] AGES = {
    28, 182, 175, 108, 99, 97, 102, 120, 146, 91, 87, 93, 83, 70, 34, 15, 6, 3, 4
  };

  private static final List<Need> NEEDS =
      List.of(
          Need.ASD, Need.SLCN, Need.SEMH, Need.MLD, Need.SLD, Need.PD, Need.SPLD, Need.HI,
          Need.PMLD, Need.VI, Need.OTH, Need.DS, Need.MSI);

  private static final int[] NEED_WEIGHTS = {330, 210, 210, 70, 50, 30, 35, 15, 12, 8, 20, 7, 3};

  private static final List<String> LOCALITIES = List.of("harbour", "north", "south", "west");

  private final Draw draw;
  private final int workers;

  /**
   * @param workers how many people the cases are shared among
   */
  Children(Draw draw, int workers) {
    this.draw = draw;
    this.workers = workers;
  }

  /** When a child was born for whom somebody asks on that day. */
  YearMonth born(LocalDate asked) {
    var years = YOUNGEST + draw.weighed(AGES);
    return YearMonth.from(asked).minusMonths(12L * years + draw.between(0, 11));
  }

  /** When a child was born who comes with a plan on that day. */
  YearMonth bornBeforePlan(LocalDate moved) {
    return born(moved.minusMonths(draw.between(8, 60)));
  }

  Detail.Source source() {
    return switch (draw.weighed(360, 540, 20, 15, 15, 50)) {
      case 0 -> Detail.Source.FAMILY;
      case 1 -> Detail.Source.SCHOOL;
      case 2 -> Detail.Source.HEALTH;
      case 3 -> Detail.Source.SOCIAL_CARE;
      case 4 -> Detail.Source.OTHER;
      default -> Detail.Source.NOT_STATED;
    };
  }

  /** Says what a case is, from its first request on, and what changes later. */
  void describe(Life life, LocalDate first) {
    life.add(EventKind.BORN, first, new BirthMonth(life.born));
    life.add(EventKind.NEED, first, NEEDS.get(draw.weighed(NEED_WEIGHTS)));
    life.add(EventKind.LOCALITY, first, new Named(LOCALITIES.get(draw.weighed(15, 30, 30, 25))));
    var age = life.ageOn(first);
    life.add(EventKind.TEAM, first, team(age));
    life.add(EventKind.WORKER, first, worker());
    if (draw.inThousand(60)) {
      life.add(EventKind.PRIORITY, first, Detail.Priority.CHILD_IN_CARE);
    }
    if (draw.inThousand(150)) {
      life.add(EventKind.WORKER, first.plusDays(draw.between(60, 900)), worker());
    }
    if (draw.inThousand(40)) {
      var later = first.plusDays(draw.between(200, 1_200));
      life.add(EventKind.NEED, later, NEEDS.get(draw.weighed(NEED_WEIGHTS)));
    }
    if (age < 14) {
      life.add(EventKind.TEAM, life.born.plusYears(16).atDay(1), team(16));
    }
  }

  private Named worker() {
    return new Named("EHC %02d".formatted(draw.between(1, workers)));
  }

  private static Named team(int age) {
    return new Named(age < 5 ? "early years" : age < 16 ? "schools" : "post-16");
  }

  /** Where a child learns when the plan comes, or after a move. */
  Detail.Setting setting(int mainstream) {
    var others = 1_000 - mainstream;
    return switch (draw.weighed(
        mainstream * 85 / 100,
        mainstream * 15 / 100,
        others * 54 / 100,
        others * 11 / 100,
        others * 35 / 100)) {
      case 0 -> Detail.Setting.MAINSTREAM;
      case 1 -> Detail.Setting.RESOURCED;
      case 2 -> Detail.Setting.SPECIAL;
      case 3 -> Detail.Setting.INDEPENDENT;
      default -> Detail.Setting.OTHER;
    };
  }
}
