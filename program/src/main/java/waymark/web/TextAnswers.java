package waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.report.Part;
import waymark.report.PlainText;
import waymark.report.Report;

/**
 * A report that a controller answers is sent as plain text, to be taken along. Whoever reads it
 * elsewhere still sees whose it is, whether its figures are invented, and when they were known.
 */
@Component
class TextAnswers implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

  private static final PlainText PAPER = PlainText.usual().wide(100).with(PlainText.Rules.DRAWN);

  private final Frames frames;
  private final Clock clock;

  TextAnswers(Frames frames, Clock clock) {
    this.frames = frames;
    this.clock = clock;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(this);
  }

  @Override
  public boolean supportsReturnType(MethodParameter answer) {
    return Report.class.equals(answer.getParameterType());
  }

  @Override
  public void handleReturnValue(
      @Nullable Object answer,
      MethodParameter type,
      ModelAndViewContainer view,
      NativeWebRequest asked)
      throws IOException {
    view.setRequestHandled(true);
    var report = (Report) Objects.requireNonNull(answer);
    var request = Objects.requireNonNull(asked.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(asked.getNativeResponse(HttpServletResponse.class));
    var parts = Stream.concat(Stream.of(head(frames.of(request))), report.parts().stream());
    var bytes = PAPER.render(new Report(report.title(), parts.toList())).getBytes(UTF_8);
    response.setContentType("text/plain;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private Part head(Frame frame) {
    var head = Part.fact("Area", frame.owner());
    if (frame.invented()) {
      head =
          head.and(
              "Invented data",
              frame.owner() + " is not a real area: no person, case or figure here is real.");
    }
    return head.and(
        "As known",
        frame
            .knownAt()
            .map(it -> it.when() + ". What was recorded or corrected later is not shown.")
            .orElseGet(() -> "on " + DayWords.of(England.day(clock.instant()))));
  }
}
