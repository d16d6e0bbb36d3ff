package waymark.documents;

import java.util.List;
import java.util.Optional;

/**
 * What a paper tells about one objective in words.
 *
 * @param where where its caption stands
 * @param objective the number of the objective that it stands under, where the paper has one
 */
public record Narrative(String where, Optional<String> objective, List<MarkedText> texts) {
  public Narrative {
    texts = List.copyOf(texts);
  }
}
