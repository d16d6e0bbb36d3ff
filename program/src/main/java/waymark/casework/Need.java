package waymark.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first of the needs that a plan names, by the codes of the SEN2 return. */
public enum Need implements Detail {
  SPLD("specific learning difficulty", "specific learning difficulty"),
  MLD("moderate learning difficulty", "moderate learning difficulty"),
  SLD("severe learning difficulty", "severe learning difficulty"),
  PMLD("profound and multiple learning difficulty", "profound and multiple learning difficulty"),
  SEMH("social, emotional and mental health", "social, emotional and mental health"),
  SLCN("speech, language and communication", "speech, language and communication needs"),
  HI("hearing", "hearing impairment"),
  VI("vision", "vision impairment"),
  MSI("hearing and vision", "multi-sensory impairment"),
  PD("physical disability", "physical disability"),
  ASD("autistic spectrum", "autistic spectrum disorder"),
  /** Since the return of 2025. */
  DS("Down syndrome", "Down syndrome"),
  OTH("other", "other difficulty");

  private final String words;
  private final String name;

  Need(String words, String name) {
    this.words = words;
    this.name = name;
  }

  /** The need of that code, or of the name that the guide of the return gives it. */
  public static Optional<Need> named(String written) {
    var plain = plain(written);
    return Stream.of(values())
        .filter(it -> plain.equals(plain(it.name())) || plain.equals(plain(it.name)))
        .findFirst();
  }

  private static String plain(String name) {
    return name.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
  }

  public String inWords() {
    return words;
  }

  public static String codes() {
    return Stream.of(values()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
