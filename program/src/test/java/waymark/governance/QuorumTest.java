package waymark.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

  /** {@code A} votes, {@code a} observes, {@code D>A} comes in the place of A. */
  private static Member member(String written) {
    var of = written.indexOf('>');
    var name = of < 0 ? written : written.substring(0, of);
    return new Member(
        id(name),
        new BodyId(new UUID(0, 1)),
        name,
        "Council",
        Character.isLowerCase(name.charAt(0)) ? Member.Standing.OBSERVING : Member.Standing.VOTING,
        false,
        Optional.empty(),
        of < 0 ? Optional.empty() : Optional.of(id(written.substring(of + 1))),
        LocalDate.of(2024, 4, 1),
        Optional.empty());
  }

  private static MemberId id(String name) {
    return new MemberId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static Stream<String> words(@Nullable String written) {
    return written == null ? Stream.empty() : Stream.of(written.strip().split(" +", -1));
  }

  @ParameterizedTest(name = "of {0} came {1}, {2} needed: {3} votes, {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // members       | came     | needed | votes | quorate
        "A B C           | A B C    | 3      | 3     | true",
        "A B C           | A B      | 3      | 2     | false",
        "A B C           | A B      | 2      | 2     | true",
        "A B C           | A B      | -      | 2     | -",
        "A B C           | -        | 1      | 0     | false",
        // who observes is welcome and no vote
        "A B c           | A c      | 2      | 1     | false",
        // a deputy counts for the member, once
        "A B D>A         | D B      | 2      | 2     | true",
        "A B D>A         | A D      | 2      | 1     | false",
        "A B D>A E>A     | D E      | 2      | 1     | false",
        "A b D>b         | A D      | 2      | 1     | false",
        // the deputy of one who is no member any more stands for nobody
        "A D>Z           | A D      | 2      | 1     | false",
      })
  void votes_are_counted_by_seat(
      String members,
      @Nullable String came,
      @Nullable Integer needed,
      int votes,
      @Nullable Boolean met) {
    var all = words(members).map(QuorumTest::member).toList();
    Set<MemberId> present = words(came).map(QuorumTest::id).collect(Collectors.toSet());
    var quorum = Quorum.of(all, present, Optional.ofNullable(needed));
    assertEquals(votes, quorum.present());
    assertEquals(Optional.ofNullable(met), quorum.met());
  }
}
