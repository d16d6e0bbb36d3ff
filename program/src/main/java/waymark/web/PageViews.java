package waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Shows what a controller names: the template {@code trajectory/show} with the record that the
 * controller put into the model as {@code page}, in the frame of its reader.
 */
@Component
class PageViews implements ViewResolver, Ordered {

  private static final String REDIRECT = "redirect:";

  private final PageWriter pages;

  PageViews(PageWriter pages) {
    this.pages = pages;
  }

  /** Before Spring's own, which would look for files. */
  @Override
  public int getOrder() {
    return 0;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    return name.startsWith(REDIRECT) || name.startsWith("forward:") ? null : new PageView(name);
  }

  private final class PageView implements View {

    private final String template;

    PageView(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return PageWriter.HTML;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var page = model == null ? null : model.get("page");
      if (page == null) {
        throw new IllegalStateException("nothing to show on " + template);
      }
      pages.write(template, page, request, response);
    }
  }
}
