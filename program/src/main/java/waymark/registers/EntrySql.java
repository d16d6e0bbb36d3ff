package waymark.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import waymark.kernel.BankHolidays;

/** What stands in the fields of an entry, as SQL; whatever comes from people is bound. */
final class EntrySql {

  /** Bank holidays of the years that entries are of; written out, so that they are hashed once. */
  private static final Field<LocalDate[]> HOLIDAYS =
      DSL.inline(
          BankHolidays.between(LocalDate.of(2014, 1, 1), LocalDate.of(2041, 1, 1))
              .toArray(LocalDate[]::new));

  private EntrySql() {}

  static Field<JSONB> data(Field<String> kept) {
    return kept.cast(SQLDataType.JSONB);
  }

  static Field<String> text(Field<JSONB> data, String field) {
    return DSL.field("({0} ->> {1})", SQLDataType.CLOB, data, DSL.val(field));
  }

  static Field<BigDecimal> number(Field<JSONB> data, String field) {
    return text(data, field).cast(SQLDataType.NUMERIC);
  }

  /** Whether one of the answers of a field is that one. */
  static Condition has(Field<JSONB> data, String field, String answer) {
    return DSL.condition(
        "coalesce({0} -> {1} @> to_jsonb({2}::text), false)",
        data, DSL.val(field), DSL.val(answer));
  }

  /** Whether all of several conditions hold of an entry that counts on that day. */
  static Condition all(
      waymark.registers.Condition.All all, Field<JSONB> data, Field<LocalDate> on) {
    return DSL.and(all.conditions().stream().map(it -> one(it, data, on)).toList());
  }

  private static Condition one(
      waymark.registers.Condition it, Field<JSONB> data, Field<LocalDate> on) {
    return switch (it.is()) {
      case IS -> any(data, it.field(), it.values());
      case IS_NOT -> DSL.not(any(data, it.field(), it.values()));
      case AT_LEAST -> DSL.coalesce(number(data, it.field()).ge(it.held()), false).isTrue();
      case AT_MOST -> DSL.coalesce(number(data, it.field()).le(it.held()), false).isTrue();
      case GIVEN -> text(data, it.field()).isNotNull();
      case NOT_GIVEN -> text(data, it.field()).isNull();
      case WITHIN_WORKING_DAYS ->
          DSL.condition(
              "coalesce((select count(*) from generate_series({0} + 1, ({1})::date, interval '1"
                  + " day') as d (day) where extract(isodow from d.day) < 6 and d.day::date <> all"
                  + " ({3})) <= {2} and {1} is not null, false)",
              on, text(data, it.field()), DSL.val(it.held()), HOLIDAYS);
    };
  }

  private static Condition any(Field<JSONB> data, String field, List<String> answers) {
    return DSL.or(answers.stream().map(it -> has(data, field, it)).toList());
  }
}
