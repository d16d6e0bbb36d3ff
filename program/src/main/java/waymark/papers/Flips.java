package waymark.papers;

import waymark.trajectory.Status;

/** Whether one judgement turns another over: both must be judgements. */
final class Flips {

  private Flips() {}

  static boolean between(Status was, Status now) {
    return !(was instanceof Status.NotAssessed)
        && !(now instanceof Status.NotAssessed)
        && !was.equals(now);
  }
}
