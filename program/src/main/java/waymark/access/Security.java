package waymark.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What holds for every request and every answer, whoever sends it. Who may use which route is not
 * said here but by the {@link Gate}.
 */
@Configuration(proxyBeanMethods = false)
class Security {

  /** Nothing from elsewhere, nothing written into a page, no page within another. */
  static final String CONTENT =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "script-src 'self'",
          "img-src 'self'",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'");

  private static final String NO_DEVICES =
      "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

  @Bean
  static HttpSessionCsrfTokenRepository tokens() {
    return new HttpSessionCsrfTokenRepository();
  }

  @Bean
  static SecurityFilterChain chain(
      HttpSecurity http,
      HttpSessionCsrfTokenRepository tokens,
      Lapsed lapsed,
      Gate gate,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes)
      throws Exception {
    return http.authorizeHttpRequests(it -> it.anyRequest().permitAll())
        .csrf(it -> it.csrfTokenRepository(tokens))
        // it is known by then who asks, and nothing of a form has been read
        .addFilterBefore(new FilesGate(gate, routes), CsrfFilter.class)
        .exceptionHandling(it -> it.accessDeniedHandler(lapsed))
        .headers(Security::headers)
        // what comes with the framework and is done by our own pages
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(it -> it.policy(NO_DEVICES))
        .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /**
   * Nothing is handed from one request to the next by way of the session; looking for it would ask
   * the database for a session on every request, style sheets and health checks among them.
   */
  @Bean
  static FlashMapManager flashMapManager() {
    return new FlashMapManager() {
      @Override
      public @Nullable FlashMap retrieveAndUpdate(
          HttpServletRequest request, HttpServletResponse response) {
        return null;
      }

      @Override
      public void saveOutputFlashMap(
          FlashMap handed, HttpServletRequest request, HttpServletResponse response) {
        if (!handed.isEmpty()) {
          throw new IllegalStateException("nothing is handed on by way of the session: " + handed);
        }
      }
    };
  }

  /** Every route goes through the gate first. */
  @Configuration(proxyBeanMethods = false)
  static class Gated implements WebMvcConfigurer {

    private final Gate gate;
    private final KeptRoutes kept;

    Gated(Gate gate, KeptRoutes kept) {
      this.gate = gate;
      this.kept = kept;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(gate);
      registry.addInterceptor(kept); // behind the gate: what is answered from memory has passed it
    }
  }
}
