package waymark.charts;

import java.util.ArrayList;
import java.util.List;

/** Puts breaks and events into words, and gives each the mark it has on the drawing. */
final class NoteWords {

  private static final int LETTERS = 26;

  private NoteWords() {}

  static List<Note> of(MeasureChart chart) {
    var notes = new ArrayList<Note>();
    for (int i = 0; i < chart.breaks().size(); i++) {
      var its = chart.breaks().get(i);
      notes.add(
          new Note(
              letter(i),
              "Break in the series from " + PeriodWords.beginning(its.from()) + ": " + its.why()));
    }
    for (int i = 0; i < chart.events().size(); i++) {
      notes.add(new Note(number(i), words(chart.events().get(i))));
    }
    return List.copyOf(notes);
  }

  /** A to Z, then AA, AB and so on. */
  static String letter(int index) {
    var last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }

  static String number(int index) {
    return String.valueOf(index + 1);
  }

  private static String words(Event event) {
    return event.what()
        + switch (event) {
          case Event.On(var day, _) -> ", " + PeriodWords.day(day);
          case Event.Since(var from, _) -> ", since " + PeriodWords.beginning(from);
          case Event.During(var from, var last, _) ->
              ", from " + PeriodWords.beginning(from) + " to " + PeriodWords.end(last);
        };
  }
}
