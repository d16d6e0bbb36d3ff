package waymark.access;

import java.util.List;
import java.util.Locale;
import waymark.web.Csrf;
import waymark.web.SummaryRow;

/** What somebody typed before their session ended, ready to be sent again. */
record AgainPage(KeptForm kept, Csrf csrf) {

  /** What there is to see of it, each under its field's name. */
  List<SummaryRow> typed() {
    return kept.entries().stream()
        .filter(KeptForm.Entry::typed)
        .map(it -> SummaryRow.of(words(it.name()), it.value()))
        .toList();
  }

  private static String words(String field) {
    var words = field.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
