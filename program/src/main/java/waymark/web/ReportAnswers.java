package waymark.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import waymark.kernel.DayWords;
import waymark.kernel.England;
import waymark.report.Part;
import waymark.report.PlainText;
import waymark.report.Report;
import waymark.report.office.Csv;
import waymark.report.office.Excel;
import waymark.report.office.Imprint;
import waymark.report.office.Word;

/**
 * A report that a controller answers is sent in the form that its address ends in, to be taken
 * along: as plain text, for Word or Excel, or as a .csv. Whoever reads it elsewhere still sees
 * whose it is, whether its figures are invented, and when they were known.
 */
@Component
class ReportAnswers implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

  private static final PlainText PAPER = PlainText.usual().wide(100).with(PlainText.Rules.DRAWN);

  private final Frames frames;
  private final Clock clock;

  ReportAnswers(Frames frames, Clock clock) {
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
    var request = Objects.requireNonNull(asked.getNativeRequest(HttpServletRequest.class));
    var response = Objects.requireNonNull(asked.getNativeResponse(HttpServletResponse.class));
    var frame = frames.of(request);
    var day = AsKnown.of(request).day().orElseGet(() -> England.day(clock.instant()));
    var form = ReportForm.of(request.getRequestURI());
    var report = (Report) Objects.requireNonNull(answer);
    var bytes = bytes(headed(report, form, frame, day), form, new Imprint(frame.owner(), day));
    if (response.getHeader("Cache-Control") == null) { // else it is about a single child
      response.setHeader("Cache-Control", "private, no-cache");
    }
    if (new ServletWebRequest(request, response).checkNotModified(KeptPage.tag(bytes))) {
      return;
    }
    form.disposition(request.getRequestURI(), frame.invented(), day)
        .ifPresent(it -> response.setHeader("Content-Disposition", it));
    response.setContentType(form.type());
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static byte[] bytes(Report report, ReportForm form, Imprint imprint) {
    return switch (form) {
      case TXT -> PAPER.render(report).getBytes(UTF_8);
      case DOCX -> Word.render(report, imprint);
      case XLSX -> Excel.render(report, imprint);
      case CSV -> Csv.render(report);
    };
  }

  private static Report headed(Report report, ReportForm form, Frame frame, LocalDate day) {
    var head = Part.fact("Area", frame.owner());
    if (frame.invented()) {
      head =
          head.and(
              "Invented data",
              frame.owner() + " is not a real area: no person, case or figure here is real.");
    }
    if (form != ReportForm.TXT) {
      // a file may come back filled in, and then says itself when it was issued
      head = head.and("Date of issue", DayWords.of(day));
    }
    head =
        head.and(
            "As known",
            frame
                .knownAt()
                .map(it -> it.when() + ". What was recorded or corrected later is not shown.")
                .orElseGet(() -> "on " + DayWords.of(day)));
    return new Report(
        report.title(), Stream.concat(Stream.of(head), report.parts().stream()).toList());
  }
}
