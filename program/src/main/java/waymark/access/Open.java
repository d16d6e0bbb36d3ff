package waymark.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A route that belongs to no area: who may use it. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {

  /** Who may use it. */
  To value();

  /** Who there is outside an area. */
  enum To {
    EVERYBODY,
    SIGNED_IN
  }
}
