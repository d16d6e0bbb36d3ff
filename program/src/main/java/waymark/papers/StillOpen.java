package waymark.papers;

import java.util.ArrayList;
import java.util.List;

/** What a person must still say before a paper can be accepted. */
final class StillOpen {

  private StillOpen() {}

  static List<Proposal.Open> of(
      UploadedPaper paper,
      Held held,
      List<ProposedRow> rows,
      List<ToldText> texts,
      List<Warning> warnings) {
    var open = new ArrayList<Proposal.Open>();
    if (paper.title().isBlank()) {
      open.add(new Proposal.Open("title", "Enter the title of the paper"));
    }
    if (paper.issued().isEmpty()) {
      open.add(new Proposal.Open("issued", "Enter the day on which the paper was issued"));
    }
    if (held.plan().isEmpty()) {
      open.add(new Proposal.Open("plan", "Choose the plan that the paper belongs to"));
    }
    for (var row : rows) {
      if (row.open()) {
        open.add(
            new Proposal.Open(
                row.key(),
                "Say which measure “%s” is (%s)".formatted(row.metric().name(), row.key())));
      }
    }
    for (var it : texts) {
      if (it.open()) {
        open.add(
            new Proposal.Open(
                it.key(),
                "Say what becomes of the words at %s, in which “%s” may be a person’s name"
                    .formatted(it.where(), it.names().getFirst().text())));
      }
    }
    for (var it : warnings) {
      if (it.kind().mustBeConfirmed() && !paper.decisions().confirmed().contains(it.key())) {
        open.add(new Proposal.Open(it.key(), "Confirm that this is right: " + it.words()));
      }
    }
    return List.copyOf(open);
  }
}
