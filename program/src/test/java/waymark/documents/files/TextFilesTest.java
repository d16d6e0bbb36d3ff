package waymark.documents.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static waymark.documents.files.Made.notes;
import static waymark.documents.files.Made.places;
import static waymark.documents.files.Made.read;
import static waymark.documents.files.Made.shown;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFilesTest {

  private static List<String> text(String text) {
    return shown(read("mereside.txt", text.getBytes(UTF_8)));
  }

  private static List<String> csv(String text) {
    return shown(read("mereside.csv", text.getBytes(UTF_8)));
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("one\n\ntwo", List.of("one", "two")),
        arguments(
            "the board will meet every two months\nuntil September", //
            List.of("the board will meet every two months until September")),
        arguments(
            "Recommendation\nThe board should look at annual reviews again in the spring.",
            List.of(
                "Recommendation", "The board should look at annual reviews again in the spring.")),
        arguments(
            "intro line of some length\n- one\n- two", //
            List.of("intro line of some length", "- one", "- two")),
        arguments("(i) one thing\n(ii) another", List.of("(i) one thing", "(ii) another")),
        arguments("-\tone thing", List.of("- one thing")),
        arguments("(a)\tone thing", List.of("(a) one thing")),
        arguments("\tindented words", List.of("indented words")),
        arguments("# Title\n## Sub", List.of("#1 Title", "#2 Sub")),
        arguments("**NOVEMBER &\nDECEMBER 2024**", List.of("NOVEMBER & DECEMBER 2024")),
        arguments(
            "METRICS\tTARGET\n---\t---\nPlans\t75%", //
            List.of("|METRICS|TARGET|", "|Plans|75%|")),
        arguments(
            "New Action\t\t\nRef\tAction\tLead", //
            List.of("|New Action|||", "|Ref|Action|Lead|")),
        arguments("|A|B|\n|---|:-:|\n|1|<6|", List.of("|A|B|", "|1|<6|")),
        arguments("Area 2 | Weaknesses", List.of("Area 2 | Weaknesses")),
        arguments("Plans\t<p>one</p> <ol><li>two</li></ol>", List.of("|Plans|one\ntwo|")),
        arguments("<p>- one thing", List.of("- one thing")),
        arguments("Plans\t<6\t>8", List.of("|Plans|<6|>8|")),
        arguments(
            "M\tT\tA\nPlans\t75%\t15%\n\nReviews\t90%\t33%", //
            List.of("|M|T|A|", "|Plans|75%|15%|", "|Reviews|90%|33%|")),
        arguments("M\tT\tA\t\t\n\nPlans\t75%\t15%", List.of("|M|T|A|||", "|Plans|75%|15%|||")),
        arguments("one\r\n\r\ntwo\r\rthree", List.of("one", "two", "three")));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text_is_taken_apart_as_its_reader_sees_it(String text, List<String> shown) {
    assertEquals(shown, text(text));
  }

  @Test
  void two_tables_with_titles_of_their_own_stay_two() {
    var paper = read("mereside.txt", "A\tB\tC\n1\t2\t3\n\nD\tE\tF\n4\t5\t6".getBytes(UTF_8));
    assertEquals(List.of("table 1", "table 2"), places(paper));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        arguments("A,B\n1,2", List.of("|A|B|", "|1|2|")),
        arguments("A;B\n1,5;2", List.of("|A|B|", "|1,5|2|")),
        arguments("A\tB\n1,5\t2,5", List.of("|A|B|", "|1,5|2,5|")),
        arguments("\ufeffA,B\n1,2", List.of("|A|B|", "|1|2|")),
        arguments(
            "\"Plans, new\",\"say \"\"yes\"\"\"\n1,2", //
            List.of("|Plans, new|say \"yes\"|", "|1|2|")),
        arguments("A,B\n\"one\ntwo\",3", List.of("|A|B|", "|one\ntwo|3|")),
        arguments(
            "Objective 1,,\nM,T,A\nPlans,75%,15%\n,,\nNarrative,,\n", //
            List.of("Objective 1", "|M|T|A|", "|Plans|75%|15%|", "Narrative")),
        arguments("A,B\n=1+1,@x\n+5,-3", List.of("|A|B|", "|=1+1|@x|", "|+5|-3|")),
        arguments("A,B\n5\" pipe,2", List.of("|A|B|", "|5\" pipe|2|")));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_csv_is_taken_apart_like_a_sheet(String text, List<String> shown) {
    assertEquals(shown, csv(text));
  }

  @Test
  void places_in_a_csv_are_lines_of_the_file() {
    var paper = read("mereside.csv", "Title\n\nA,B\n\"x\ny\",2\n3,4".getBytes(UTF_8));
    assertEquals(List.of("line 1", "lines 3 to 6"), places(paper));
  }

  @Test
  void a_tsv_is_cut_at_tabs_whatever_else_is_in_it() {
    assertEquals(
        List.of("|A,B|C|", "|1,2|3|"),
        shown(read("mereside.tsv", "A,B\tC\n1,2\t3".getBytes(UTF_8))));
  }

  @Test
  void other_ways_of_writing_characters_are_understood() {
    var words = "June’s café\n\nnext";
    assertEquals(
        shown(read("a.txt", words.getBytes(UTF_8))),
        shown(read("a.txt", ("\ufeff" + words).getBytes(UTF_16LE))));
    var windows = read("a.txt", words.getBytes(Charset.forName("windows-1252")));
    assertEquals(List.of("June’s café", "next"), shown(windows));
    assertEquals(
        List.of(
            "whole file: characters that are not UTF-8 -> as Windows writes them (windows-1252)"),
        notes(windows));
  }

  @Test
  void marks_of_direction_and_unusual_blanks_are_gone() {
    assertEquals(List.of("|Plans|38.4 %|"), text("\u200ePlans\u200f\t38.4\u00a0%\u202c"));
  }
}
