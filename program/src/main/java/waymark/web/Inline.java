package waymark.web;

import gg.jte.Content;

/** What may stand beside the key of a summary list. */
public sealed interface Inline {

  /** Plain words, or a figure as it is shown. */
  record Words(String words) implements Inline {}

  /** Words that lead somewhere. */
  record Linked(Link link) implements Inline {}

  /** Markup of a template, such as a small chart. */
  record Made(Content content) implements Inline {}

  static Inline of(String words) {
    return new Words(words);
  }

  static Inline link(String href, String text) {
    return new Linked(Link.to(href, text));
  }
}
