package waymark.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows are the same whatever their order and the pieces they come in, and no others are. */
class RowSumTest {

  private static final String ROWS = "a\t1\nb\t2\n\nc\t\\N\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 100})
  void pieces_make_no_difference(int length) {
    var sum = sum(ROWS, length);
    assertEquals(4, sum.rows());
    assertEquals(sum(ROWS, 1000).digits(), sum.digits());
    assertFalse(sum.within());
  }

  @Test
  void order_makes_no_difference() {
    assertEquals(sum(ROWS, 100).digits(), sum("c\t\\N\n\nb\t2\na\t1\n", 100).digits());
  }

  @Test
  void any_other_row_does() {
    for (var other :
        List.of(
            "", "a\t1\n", ROWS + "a\t1\n", "b\t1\na\t2\n\nc\t\\N\n", "a\t1b\t2\n\n\nc\t\\N\n")) {
      assertNotEquals(sum(ROWS, 100).digits(), sum(other, 100).digits(), other);
    }
  }

  @Test
  void many_rows_carry_over() {
    var row = "a\t1\n";
    var twice = sum(row + row, 100).digits();
    assertNotEquals(sum(row, 100).digits(), twice);
    assertEquals(
        new BigInteger(sum(row, 100).digits(), 16)
            .multiply(BigInteger.valueOf(1000))
            .mod(BigInteger.TWO.pow(256)),
        new BigInteger(sum(row.repeat(1000), 100).digits(), 16));
  }

  @Test
  void a_row_without_its_end_is_said() {
    assertTrue(sum("a\t1\nb", 100).within());
  }

  private static RowSum sum(String rows, int pieces) {
    var sum = new RowSum();
    var bytes = rows.getBytes(UTF_8);
    for (var from = 0; from < bytes.length; from += pieces) {
      var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + pieces));
      sum.add(piece, piece.length);
    }
    return sum;
  }
}
