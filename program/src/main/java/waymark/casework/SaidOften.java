package waymark.casework;

import static waymark.casework.Dimension.NOT_STATED;

import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What is the same for many cases, made once for all of them. */
final class SaidOften {

  /** Age groups by the age at which they begin. */
  private static final Map<Integer, String> GROUPS =
      Map.of(
          0,
          "under 5",
          5,
          "5 to 10",
          11,
          "11 to 15",
          16,
          "16 to 19",
          20,
          "20 to 25",
          BirthMonth.TOO_OLD,
          NOT_STATED);

  private final Cells cells;
  private final Map<Long, Ages> ages = new HashMap<>();
  private final Map<Dimension, Said> unsaid = new EnumMap<>(Dimension.class);

  /**
   * @param cells those of the parts in which cases are
   */
  SaidOften(Cells cells) {
    this.cells = cells;
  }

  /** How old a child is from day to day. */
  record Ages(Said groups, Said from14, Said post16) {}

  Ages ages(BirthMonth born) {
    return ages.computeIfAbsent(
        born.month().getLong(ChronoField.PROLEPTIC_MONTH),
        _ ->
            new Ages(
                since(born, Dimension.AGE, NOT_STATED, GROUPS),
                since(born, Dimension.FROM_14, "", Map.of(14, "from 14", BirthMonth.TOO_OLD, "")),
                since(born, Dimension.POST_16, "", Map.of(16, "post-16", BirthMonth.TOO_OLD, ""))));
  }

  private Said since(
      BirthMonth born, Dimension dimension, String before, Map<Integer, String> years) {
    var since = new Said();
    say(since, dimension, DayNumber.FIRST, before);
    new TreeMap<>(years)
        .forEach((age, words) -> say(since, dimension, DayNumber.of(born.turns(age)), words));
    return since;
  }

  /** What stands for a case of which nothing is said. */
  Said unsaid(Dimension dimension) {
    return unsaid.computeIfAbsent(dimension, this::nothing);
  }

  private Said nothing(Dimension dimension) {
    var nothing = new Said();
    if (dimension.isOfEveryCase()) {
      say(nothing, dimension, DayNumber.FIRST, dimension.unsaid());
    }
    return nothing;
  }

  /**
   * Says something of a case.
   *
   * @param value blank where it is in no part
   */
  void say(Said of, Dimension dimension, int on, String value) {
    of.say(on, value.isEmpty() ? null : cells.part(dimension, value));
  }
}
