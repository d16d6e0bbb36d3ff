package waymark.caseload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import waymark.casework.AnyCasework;
import waymark.casework.Service;

/** What is kept of a case is what an extract told of it; the cases are invented. */
class EventTextTest {

  @Test
  void events_that_are_kept_are_read_as_they_were() {
    for (var it : AnyCasework.cases(3, 500)) {
      var names = new HashMap<Integer, String>();
      var numbers = new HashMap<String, Integer>();
      var text =
          EventText.of(
              it,
              service ->
                  numbers.computeIfAbsent(
                      service.name(),
                      name -> {
                        names.put(names.size() + 1, name);
                        return names.size();
                      }));
      assertEquals(it, EventText.read(it.key(), text, names));
    }
  }

  @Test
  void what_waits_is_unpacked_as_it_was_packed() {
    var read = ReadExtract.of(AnyCasework.cases(4, 500), LocalDate.of(2024, 6, 1));
    assertTrue(!read.found().isEmpty(), "nothing was found");
    assertEquals(read, ExtractBytes.unpack(ExtractBytes.pack(read)));
  }

  @Test
  void a_service_whose_name_was_taken_out_is_a_service() {
    var read = EventText.read("A", "2026-02-03 advice-asked 7", Map.of());
    assertEquals(new Service("a service"), read.events().getFirst().detail());
  }

  @ParameterizedTest
  @CsvSource({"MC-001, MC-001", "EHC.1_a, EHC.1_a", "a/b, ~612f62", "~x, ~7e78", "é, ~c3a9"})
  void an_address_names_any_key(String key, String part) {
    assertEquals("/casework/cases/" + part, CaseAddress.of(key));
    assertEquals(Optional.of(key), CaseAddress.key(part));
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "~", "~6", "~zz", "a b", ""})
  void what_names_no_case_names_none(String part) {
    assertEquals(Optional.empty(), CaseAddress.key(part));
  }
}
