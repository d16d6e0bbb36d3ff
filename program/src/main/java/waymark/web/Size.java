package waymark.web;

/** How large the words above a field are set. */
public enum Size {
  NORMAL(""),
  S("--s"),
  M("--m"),
  L("--l"),
  XL("--xl");

  private final String suffix;

  Size(String suffix) {
    this.suffix = suffix;
  }

  /** The class of a component's part in this size, such as {@code govuk-label--l}; may be empty. */
  public String of(String part) {
    return suffix.isEmpty() ? "" : part + suffix;
  }
}
