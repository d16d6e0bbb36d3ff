package waymark.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import waymark.kernel.AreaId;
import waymark.ledger.Finding.FollowedWrongly;

/**
 * By what each version of a fact must be followed, worked out from all versions. Those columns are
 * set after a fact was written, so they are in no hash; but they follow from what is.
 */
final class Following {

  private Following() {}

  static List<Finding> wrong(DSLContext db, KeptTable table, AreaId area) {
    return db.resultQuery(query(table), DSL.val(area.value()))
        .fetch(it -> new FollowedWrongly(table.name(), it.get(0, Long.class)));
  }

  /**
   * In the order of writing: a version known earlier than one already there is followed from its
   * first day by the latest known of these; any other by the next such one.
   */
  private static String query(KeptTable table) {
    var key =
        Stream.concat(Stream.of("area_id"), table.versionKey().stream().map(Field::getName))
            .collect(Collectors.joining(", "));
    return """
    with ordered as (
      select %1$s, seq, known_from, superseded_seq, superseded_known_from,
             max(known_from) over (partition by %1$s order by seq
               rows between unbounded preceding and 1 preceding) as known_before
        from %2$s where area_id = {0}),
    placed as (
      select *, coalesce(known_before > known_from, false) as late from ordered),
    due as (
      select seq, superseded_seq, superseded_known_from,
             case when late then seq else lead(seq) over next end as due_seq,
             case when late then known_before else lead(known_from) over next end as due_known_from
        from placed window next as (partition by %1$s, late order by seq))
    select distinct seq from due
     where superseded_seq is distinct from due_seq
        or superseded_known_from is distinct from due_known_from
     order by seq limit 100
    """
        .formatted(key, table.name());
  }
}
