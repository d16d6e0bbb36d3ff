package waymark.access;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import waymark.watch.Faults;

/**
 * How sessions are kept in the database. One that another version of the program wrote may not be
 * readable by this one; it is then as if nobody had signed in, and never a fault.
 */
@Configuration(proxyBeanMethods = false)
class KeptSessions {

  private static final Logger LOG = LoggerFactory.getLogger(KeptSessions.class);

  /** Asked for by this name. It converts nothing else. */
  @Bean(defaultCandidate = false)
  static ConversionService springSessionConversionService() {
    var service = new GenericConversionService();
    var serialized = new SerializingConverter();
    service.addConverter(
        Object.class,
        byte[].class,
        it -> Sessions.written(it).orElseGet(() -> serialized.convert(it)));
    service.addConverter(new Reading(new DeserializingConverter(ours())));
    return service;
  }

  private static ClassLoader ours() {
    return Objects.requireNonNull(KeptSessions.class.getClassLoader());
  }

  /** Nothing where it cannot be read. */
  private record Reading(DeserializingConverter converter) implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(byte[].class, Object.class));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      try {
        return source instanceof byte[] bytes
            ? Sessions.read(bytes).orElseGet(() -> converter.convert(bytes))
            : null;
      } catch (SerializationFailedException | DateTimeException | ArithmeticException unreadable) {
        LOG.info(
            "a part of a session cannot be read and is left out: {}", Faults.brief(unreadable));
        return null;
      }
    }
  }
}
