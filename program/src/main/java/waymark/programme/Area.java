package waymark.programme;

/**
 * A local area as it presents itself.
 *
 * @param gssCode the code of the Office for National Statistics; empty where there is none
 * @param invented whether its people and figures are made up; then every page and export says so
 * @param caption where its figures come from, in a sentence
 * @param colour of its pages, as {@code #RRGGBB}
 */
public record Area(String name, String gssCode, boolean invented, String caption, String colour) {}
