package waymark.casework.extract;

import static waymark.casework.extract.ReturnField.NAMED_SETTING;
import static waymark.casework.extract.ReturnField.NEED;
import static waymark.casework.extract.ReturnField.NEED_RANK;
import static waymark.casework.extract.ReturnField.PLACED;
import static waymark.casework.extract.ReturnField.RESOURCED;
import static waymark.casework.extract.ReturnField.SCHOOL;
import static waymark.casework.extract.ReturnField.SEN_UNIT;
import static waymark.casework.extract.ReturnField.SETTING;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.casework.Detail.Setting;
import waymark.casework.EventKind;
import waymark.casework.Rule;

/** What a plan of the yearly return names: needs, settings, and where the child is placed. */
final class ReturnedPlan {

  /** Besides EHE; what kind of provision they are, they do not say. */
  private static final Set<String> OTHER_SETTINGS =
      Set.of("OLA", "OPA", "EYP", "OTH", "NEET", "NIEC", "NIEO");

  private final List<Map<ReturnField, String>> placements = new ArrayList<>();
  private final List<Map<ReturnField, String>> named = new ArrayList<>();
  private final List<Map<ReturnField, String>> needs = new ArrayList<>();

  /** Another placement, whose fields are put into what is returned. */
  Map<ReturnField, String> placement() {
    return another(placements);
  }

  /** Another setting that the plan names. */
  Map<ReturnField, String> named() {
    return another(named);
  }

  /** Another need. */
  Map<ReturnField, String> need() {
    return another(needs);
  }

  private static Map<ReturnField, String> another(List<Map<ReturnField, String>> all) {
    var one = new EnumMap<ReturnField, String>(ReturnField.class);
    all.add(one);
    return one;
  }

  /** Writes what it says into the case. */
  void into(CaseLine at) throws UnreadableExtract {
    for (var it : placements) {
      placed(at, it);
    }
    if (placements.stream().anyMatch(ReturnedPlan::says)
        || named.stream().anyMatch(ReturnedPlan::says)) {
      at.lines().says(Asked.SETTING);
    }
    var primary = primary();
    if (primary.isPresent()) {
      at.book().need(at, Optional.empty(), primary.get());
    }
  }

  private static boolean says(Map<ReturnField, String> it) {
    return !text(it, SCHOOL).isEmpty()
        || !text(it, SETTING).isEmpty()
        || !text(it, NAMED_SETTING).isEmpty();
  }

  private static void placed(CaseLine at, Map<ReturnField, String> it) throws UnreadableExtract {
    var setting = setting(at, it);
    if (setting.isPresent()) {
      var on = at.day(text(it, PLACED));
      if (on.isPresent()) {
        at.tell(EventKind.PLACEMENT, on.get(), setting.get());
      }
    }
  }

  /** A school's number alone does not say what kind of school it is. */
  private static Optional<Setting> setting(CaseLine at, Map<ReturnField, String> it) {
    var code = text(it, SETTING).toUpperCase(Locale.ROOT);
    if (code.equals("EHE")) {
      return Optional.of(Setting.HOME);
    }
    if (!code.isEmpty() && !OTHER_SETTINGS.contains(code)) {
      at.found(
          Rule.VALUE_UNKNOWN,
          "the setting "
              + LineReader.shown(code)
              + " is no code of the return; it counts as other");
    }
    if (text(it, SEN_UNIT).equals("1") || text(it, RESOURCED).equals("1")) {
      return Optional.of(Setting.RESOURCED);
    }
    return code.isEmpty() ? Optional.empty() : Optional.of(Setting.OTHER);
  }

  /** The need of rank 1 or, where no rank is stated, the first; a second need does not come in. */
  private Optional<String> primary() {
    return needs.stream()
        .filter(it -> text(it, NEED_RANK).equals("1"))
        .findFirst()
        .or(() -> needs.stream().filter(it -> text(it, NEED_RANK).isEmpty()).findFirst())
        .map(it -> text(it, NEED))
        .filter(it -> !it.isEmpty());
  }

  private static String text(Map<ReturnField, String> of, ReturnField field) {
    return of.getOrDefault(field, "").strip();
  }
}
