package waymark.report.office;

import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import waymark.report.Cell;
import waymark.report.SafeText;
import waymark.report.Text;
import waymark.report.Tone;

/** The words of one paragraph of a .docx, in runs of their looks. */
final class WordText {

  private final CTP paragraph;
  private boolean strong;

  private WordText(CTP paragraph) {
    this.paragraph = paragraph;
  }

  static WordText paragraph(CTP paragraph, String style) {
    if (!style.equals("Normal")) {
      paragraph.addNewPPr().addNewPStyle().setVal(style);
    }
    return new WordText(paragraph);
  }

  WordText atTheRight() {
    paragraph.getPPr().addNewJc().setVal(STJc.RIGHT);
    return this;
  }

  /** All that is written into it stands out. */
  WordText strong() {
    strong = true;
    return this;
  }

  void write(Cell cell) {
    switch (cell) {
      case Cell.Words(var text) -> write(text);
      case Cell.Amount(_, _, var shown) -> run(shown);
      case Cell.Status(var word, var tone) -> status(word, tone);
      case Cell.Several(var cells) -> cells.forEach(this::write);
    }
  }

  void write(Text text) {
    for (var run : text.runs()) {
      switch (run) {
        case Text.Strong(var words) -> bold(run(words));
        case Text.Code(var words) -> run(words);
        case Text.Plain _, Text.Link _ -> run(run.said());
      }
    }
  }

  private CTR run(String words) {
    var run = paragraph.addNewR();
    if (strong) {
      bold(run);
    }
    var text = run.addNewT();
    text.setStringValue(SafeText.of(words));
    text.setSpace(SpaceAttribute.Space.PRESERVE);
    return run;
  }

  private static void bold(CTR run) {
    if (!run.isSetRPr()) {
      run.addNewRPr().addNewB();
    }
  }

  private void status(String word, Tone tone) {
    var run = run(word);
    bold(run);
    run.getRPr().addNewColor().setVal(Tones.of(tone));
  }
}
