package waymark.casework.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import waymark.casework.Finding;
import waymark.casework.Rule;

/**
 * The person-level SEN2 return as XML, read forwards. Which elements say what stands in the table
 * of {@link ReturnField}; everything else does not come in.
 */
final class Sen2Return {

  private static final Set<String> NESTED = Set.of("assessment", "namedplan", "activeplans");
  private static final int LONGEST = 200;
  private static final int REQUESTS_OF_ONE = 200;
  private static final int NAMES = 200;

  /** Of these nothing comes in but a hash, or that they are there. */
  private static final Set<ReturnField> NOT_AS_THEY_STAND =
      Set.of(
          ReturnField.UPN,
          ReturnField.LEARNER_NUMBER,
          ReturnField.SURNAME,
          ReturnField.FORENAME,
          ReturnField.SCHOOL,
          ReturnField.NAMED_SETTING);

  private final XmlText xml;
  private final CaseKeys keys;
  private final CaseBook book;
  private final Set<String> dropped = new LinkedHashSet<>();

  private Sen2Return(XmlText xml, CaseKeys keys, CaseBook book) {
    this.xml = xml;
    this.keys = keys;
    this.book = book;
  }

  static FileRead read(InputStream bytes, CaseKeys keys, CaseBook book)
      throws IOException, UnreadableExtract {
    try (var xml = XmlText.open(bytes, "")) {
      begun(xml);
      book.asks(EnumSet.allOf(Asked.class));
      var reading = new Sen2Return(xml, keys, book);
      reading.message();
      xml.toTheEnd();
      return new FileRead(
          FileRead.OF_ITSELF, List.copyOf(reading.dropped), book.cases(), book.strays());
    }
  }

  private static void begun(XmlText xml) throws UnreadableExtract {
    try {
      xml.nextStart(1);
    } catch (UnreadableExtract e) {
      throw new UnreadableExtract("is XML or a web page, and no return: " + e.why());
    }
    if (!xml.element().equalsIgnoreCase("Message")) {
      throw new UnreadableExtract(
          "is XML or a web page, and no SEN2 return, which begins with Message; an extract is such"
              + " a return, or a .csv with the header case,event,date,detail");
    }
  }

  private void message() throws UnreadableExtract {
    var persons = false;
    while (xml.nextStart(1)) {
      switch (ReturnField.plain(xml.element())) {
        case "header" -> header();
        case "persons" -> {
          persons = true;
          persons();
        }
        default -> leftOut();
      }
    }
    if (!persons) {
      throw new UnreadableExtract("the return has no element Persons; export it again");
    }
  }

  private void header() throws UnreadableExtract {
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      var field = ReturnField.in("CollectionDetails").get(ReturnField.plain(xml.element()));
      if (field == ReturnField.COLLECTION) {
        var collection = xml.text(LONGEST);
        if (!collection.isEmpty() && !collection.equalsIgnoreCase("SEN2")) {
          throw new UnreadableExtract(
              "line "
                  + xml.line()
                  + ": is the return "
                  + LineReader.shown(collection)
                  + ", not SEN2, which holds requests and plans");
        }
      }
    }
  }

  private void persons() throws UnreadableExtract {
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equalsIgnoreCase("Person")) {
        person();
      } else {
        leftOut();
      }
    }
  }

  private void person() throws UnreadableExtract {
    var where = "line " + xml.line();
    var about = new EnumMap<ReturnField, String>(ReturnField.class);
    var requests = new ArrayList<ReturnedRequest>();
    var known = ReturnField.in("Person");
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      if (xml.element().equalsIgnoreCase("Requests")) {
        if (requests.size() == REQUESTS_OF_ONE) {
          throw new UnreadableExtract(
              where + ": one person has more than " + REQUESTS_OF_ONE + " requests");
        }
        requests.add(request());
      } else {
        leaf(known, about);
      }
    }
    take(where, about, requests);
  }

  private ReturnedRequest request() throws UnreadableExtract {
    var request = new ReturnedRequest();
    element("Requests", request);
    return request;
  }

  private void element(String name, ReturnedRequest request) throws UnreadableExtract {
    var known = ReturnField.in(name);
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      var tag = ReturnField.plain(xml.element());
      switch (tag) {
        case "placementdetail" -> repeated(tag, request.plan().placement());
        case "plandetail" -> repeated(tag, request.plan().named());
        case "senneed" -> repeated(tag, request.plan().need());
        default -> {
          if (NESTED.contains(tag)) {
            element(tag, request);
          } else {
            var found = new EnumMap<ReturnField, String>(ReturnField.class);
            leaf(known, found);
            found.forEach(request::put);
          }
        }
      }
    }
  }

  /** An element of which there may be several. */
  private void repeated(String element, Map<ReturnField, String> into) throws UnreadableExtract {
    var inside = xml.depth();
    while (xml.nextStart(inside)) {
      leaf(ReturnField.in(element), into);
    }
  }

  private void leaf(Map<String, ReturnField> known, Map<ReturnField, String> into)
      throws UnreadableExtract {
    var field = known.get(ReturnField.plain(xml.element()));
    if (field == null || NOT_AS_THEY_STAND.contains(field)) {
      leftOutName();
    }
    var text = xml.text(LONGEST);
    if (field != null) {
      into.putIfAbsent(field, text);
    }
  }

  private void leftOut() throws UnreadableExtract {
    leftOutName();
    xml.text(0);
  }

  private void leftOutName() {
    if (dropped.size() < NAMES) {
      dropped.add(Header.name(xml.element(), 0));
    }
  }

  private void take(String where, Map<ReturnField, String> about, List<ReturnedRequest> requests)
      throws UnreadableExtract {
    var key = key(about);
    if (key.isEmpty()) {
      book.stray(
          Rule.CASE_MISSING,
          where,
          "the person has neither a UPN nor a learner number, nor names and a birth date");
      return;
    }
    if (requests.isEmpty()) {
      book.stray(Rule.RECORD_ALONE, where, "the person has no request");
      return;
    }
    var again = book.cases().containsKey(key.get());
    for (var request : requests) {
      var lines = book.of(key.get(), where).orElseThrow();
      if (again) {
        lines.found(
            new Finding(
                Rule.DUPLICATE_KEY, key.get(), where + ": the same child stands there before"));
        again = false;
      }
      request.into(book, key.get(), lines, where);
    }
    var lines = Optional.ofNullable(book.cases().get(key.get())).orElseThrow();
    book.born(key.get(), lines, where, text(about, ReturnField.BIRTH_DATE));
    if (!Upn.is(text(about, ReturnField.UPN))) {
      lines.found(new Finding(Rule.UPN_MISSING, key.get(), where + ": no UPN is stated"));
    }
  }

  private Optional<String> key(Map<ReturnField, String> about) {
    var upn = text(about, ReturnField.UPN);
    if (Upn.is(upn)) {
      return Optional.of(keys.of("upn", upn));
    }
    var learner = text(about, ReturnField.LEARNER_NUMBER);
    if (learner.matches("[1-9]\\d{9}")) {
      return Optional.of(keys.of("uln", learner));
    }
    var surname = text(about, ReturnField.SURNAME);
    var forename = text(about, ReturnField.FORENAME);
    var birth = text(about, ReturnField.BIRTH_DATE);
    return surname.isEmpty() || forename.isEmpty() || birth.isEmpty()
        ? Optional.empty()
        : Optional.of(keys.of("person", surname + '|' + forename + '|' + birth));
  }

  private static String text(Map<ReturnField, String> about, ReturnField field) {
    return about.getOrDefault(field, "");
  }
}
