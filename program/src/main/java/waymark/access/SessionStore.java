package waymark.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a session costs the database. It is read anew for every request, so that one that was ended
 * is ended at once, on every server: with one message. When it was last used is written once a
 * minute and not for every request, each of which would wait for the disk.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {

  static final Duration EXACT_TO = Duration.ofMinutes(1);

  private static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

  /** Asked for by this name. */
  @Bean(defaultCandidate = false)
  static TransactionOperations springSessionTransactionOperations(
      PlatformTransactionManager transactions) {
    var whole = new TransactionTemplate(transactions);
    whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var one = TransactionOperations.withoutTransaction();
    return new TransactionOperations() {
      @Override
      public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        return (READING.isBound() ? one : whole).execute(work);
      }
    };
  }

  /** Stands before the store that the framework makes, which is final. */
  @Bean
  static BeanPostProcessor seldomWritten() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository store
            ? new SeldomWritten<>(store)
            : bean;
      }
    };
  }

  /** A store that is told of the use of a session once in a while. */
  record SeldomWritten<S extends Session>(SessionRepository<S> store)
      implements SessionRepository<Used<S>> {

    @Override
    public Used<S> createSession() {
      return new Used<>(store.createSession());
    }

    @Override
    public void save(Used<S> session) {
      store.save(session.kept);
    }

    @Override
    public @Nullable Used<S> findById(String id) {
      Supplier<@Nullable S> found = () -> store.findById(id);
      var session = ScopedValue.where(READING, true).call(found::get);
      return session == null ? null : new Used<>(session);
    }

    @Override
    public void deleteById(String id) {
      store.deleteById(id);
    }
  }

  /** A session that is in use. */
  record Used<S extends Session>(S kept) implements Session {

    @Override
    public void setLastAccessedTime(Instant now) {
      if (kept.getLastAccessedTime().plus(EXACT_TO).isBefore(now)) {
        kept.setLastAccessedTime(now);
      }
    }

    @Override
    public Instant getLastAccessedTime() {
      return kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
      return kept.getId();
    }

    @Override
    public String changeSessionId() {
      return kept.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the framework has it
    public <T> @Nullable T getAttribute(String name) {
      return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
      return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
      kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
      kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
      return kept.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
      kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
      return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
      return kept.isExpired();
    }
  }
}
