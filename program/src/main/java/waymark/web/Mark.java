package waymark.web;

/** The sign beside a status word, so that nothing hangs on its colour. */
public enum Mark {
  MET("green"),
  NOT_MET("red"),
  NOT_ASSESSED("grey");

  private final String colour;

  Mark(String colour) {
    this.colour = colour;
  }

  public String colour() {
    return colour;
  }
}
