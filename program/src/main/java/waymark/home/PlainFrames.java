package waymark.home;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import waymark.web.Assets;
import waymark.web.Frame;
import waymark.web.Frames;

/** The frame of a page outside every area. */
@Component
class PlainFrames implements Frames {

  private final Assets assets;

  PlainFrames(Assets assets) {
    this.assets = assets;
  }

  @Override
  public Frame of(HttpServletRequest request) {
    return Frame.of("Waymark", "/", "/accessibility").withAssets(assets.path());
  }
}
