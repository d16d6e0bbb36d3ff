package waymark.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import org.jspecify.annotations.Nullable;

/** Small words of the templates' own language. */
public final class Markup {

  /** Where markup may stand and none does. */
  public static final Content NOTHING =
      new Content() {
        @Override
        public void writeTo(TemplateOutput output) {}

        @Override
        public boolean isEmptyContent() {
          return true;
        }
      };

  private Markup() {}

  /** The value of an attribute that is left out where there is none: templates leave out null. */
  public static @Nullable String unlessEmpty(String value) {
    return value.isEmpty() ? null : value;
  }
}
