package waymark.documents.files;

import java.io.IOException;

/**
 * What drawing one paper may cost. The longest published tracker draws 20,000 letters; a file that
 * draws a hundred times that on a page, or draws one drawing again and again, is not a paper.
 */
final class PdfBudget {

  static final int PAGES = 500;
  static final int LETTERS_ON_A_PAGE = 200_000;
  static final int LETTERS = 3_000_000;
  static final int STEPS_ON_A_PAGE = 1_000_000;
  static final int STEPS = 10_000_000;

  private static final int FORM = 250;

  private long letters;
  private long steps;
  private long lettersBefore;
  private long stepsBefore;
  private int page;

  /** Ends the drawing of a page that asks for too much; its message is for a person. */
  static final class Spent extends IOException {
    private static final long serialVersionUID = 1L;

    private Spent(int page, String why) {
      super("page " + page + " " + why);
    }
  }

  void beginPage(int number) {
    page = number;
    lettersBefore = letters;
    stepsBefore = steps;
  }

  void step() throws Spent {
    steps(1);
  }

  /** A drawing within the drawing, which is opened anew each time. */
  void form() throws Spent {
    steps(FORM);
  }

  private void steps(int more) throws Spent {
    steps += more;
    if (steps > STEPS || steps - stepsBefore > STEPS_ON_A_PAGE) {
      throw new Spent(page, "is drawn in more steps than any paper needs; " + advice());
    }
  }

  void letters(int more) throws Spent {
    letters += more;
    if (letters > LETTERS || letters - lettersBefore > LETTERS_ON_A_PAGE) {
      throw new Spent(page, "holds more letters than any paper does; " + advice());
    }
  }

  private static String advice() {
    return "take that page out and save the file again, or give the Word or Excel file";
  }
}
