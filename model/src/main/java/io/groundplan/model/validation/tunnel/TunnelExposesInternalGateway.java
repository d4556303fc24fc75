package io.groundplan.model.validation.tunnel;

import io.groundplan.model.topology.Exposure;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Tunnel;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * GP808: a gateway that is called internal is reached from the Internet through a tunnel. Its name
 * is all that says what it is for, and all that people who add services to it read.
 */
final class TunnelExposesInternalGateway implements Rule {

  private static final Set<String> WORDS = Set.of("internal", "private", "intern", "intranet");

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          808,
          "tunnel-exposes-internal-gateway",
          Severity.WARNING,
          "A gateway that is called internal is reached from the Internet through a tunnel");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : context.topology().all(Gateway.class)) {
      Optional<String> word = internalWord(gateway);
      if (word.isPresent()) {
        for (Exposure exposure : gateway.publication().expose()) {
          context
              .topology()
              .find(exposure.through(), Tunnel.class)
              .filter(tunnel -> isPublic(tunnel, exposure))
              .map(tunnel -> problem(gateway, tunnel, word.get()))
              .ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private Problem problem(Gateway gateway, Tunnel tunnel, String word) {
    return problem(
            Subject.of(gateway).then("expose").then(tunnel.id().value()),
            "%s is called %s, but all it serves is reached from the Internet through %s; expose another gateway, or give this one a name that says so"
                .formatted(gateway.id(), word, tunnel.id()))
        .relatedTo(Subject.of(tunnel));
  }

  /** Cloudflare's tunnels begin in the Internet; of Tailscale only a funnel does. */
  private static boolean isPublic(Tunnel tunnel, Exposure exposure) {
    return switch (tunnel.kind()) {
      case CLOUDFLARE -> true;
      case TAILSCALE ->
          exposure.routes().stream().anyMatch(route -> route.as().equals(Optional.of("funnel")));
      case KUBESPAN, WIREGUARD -> false;
    };
  }

  private static Optional<String> internalWord(Gateway gateway) {
    return Stream.concat(
            Stream.of(gateway.id().value()),
            Stream.concat(
                gateway.description().name().stream(),
                Stream.concat(
                    gateway.description().label().stream(),
                    gateway.publication().metadata().className().stream())))
        .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+")))
        .filter(WORDS::contains)
        .findFirst();
  }
}
