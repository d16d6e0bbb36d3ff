package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What a reader may see beside issued figures. Queries ask for it, so that no page can forget it:
 * what a reader may not see is not read. Whoever keeps what was read for other readers must keep it
 * apart by this.
 *
 * @param freeText see {@link Right#SEE_FREE_TEXT}
 * @param drafts see {@link Right#SEE_DRAFTS}
 * @param record see {@link Right#SEE_RECORD}
 * @param confidential see {@link Right#SEE_CONFIDENTIAL}
 * @param cases see {@link Right#SEE_CASES}
 */
public record Sight(
    boolean freeText, boolean drafts, boolean record, boolean confidential, boolean cases) {

  /** Of the program itself. */
  public static final Sight ALL = new Sight(true, true, true, true, true);

  private static final Sight ISSUED = new Sight(false, false, false, false, false);

  private static final ScopedValue<Sight> COUNTING = ScopedValue.newInstance();

  /**
   * Works out a figure from everything that is kept, whoever asks: it is the same for every reader.
   * What is read on the way must not be shown.
   */
  public static <T> T counting(Supplier<T> figure) {
    return ScopedValue.where(COUNTING, ALL).call(figure::get);
  }

  /**
   * Of whoever's request is answered here; in an area that they do not belong to, of what was
   * issued alone. Where no request is answered the program works for itself, and sees all.
   */
  public static Sight here() {
    if (COUNTING.isBound()) {
      return COUNTING.get();
    }
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? of(request.getRequest())
        : ALL;
  }

  private static Sight of(HttpServletRequest request) {
    return Visit.of(request).map(Sight::of).orElse(ISSUED);
  }

  static Sight of(Visit visit) {
    return new Sight(
        visit.may(Right.SEE_FREE_TEXT),
        visit.may(Right.SEE_DRAFTS),
        visit.may(Right.SEE_RECORD),
        visit.may(Right.SEE_CONFIDENTIAL),
        visit.may(Right.SEE_CASES));
  }

  /** The words, where they may be seen. */
  public String words(String freeText) {
    return this.freeText ? freeText : "";
  }
}
