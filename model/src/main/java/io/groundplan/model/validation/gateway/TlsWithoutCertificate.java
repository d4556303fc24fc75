package io.groundplan.model.validation.gateway;

import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * GP605: a listener ends TLS and is known to have no certificate: its gateway or it says {@code
 * none}, or other TLS listeners of the gateway have theirs while it has none. An issuer, of the
 * gateway or of a route, brings one.
 */
final class TlsWithoutCertificate implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          605, "tls-without-certificate", Severity.ERROR, "A TLS listener has no certificate");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    GatewayRoutes routes = GatewayRoutes.of(context.topology());
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : context.topology().all(Gateway.class)) {
      boolean brought =
          gateway.tls().issuer().isPresent()
              || routes.through(gateway.id()).stream()
                  .anyMatch(route ->
                      route.route().issuer().isPresent()
                          || route.route().certificate().isPresent());
      for (Listener listener : gateway.listeners()) {
        if (!brought && Listeners.endsTls(listener) && lacksCertificate(gateway, listener)) {
          problems.add(problem(gateway, listener));
        }
      }
    }
    return problems;
  }

  private Problem problem(Gateway gateway, Listener listener) {
    KeyPath path = KeyPath.of("listeners", listener.name());
    return problem(
        Subject.of(gateway, path),
        "The listener %s of %s ends TLS without a certificate; name one (certificates), or an issuer"
            .formatted(listener.name(), gateway.id()));
  }

  private static boolean lacksCertificate(Gateway gateway, Listener listener) {
    var certificates = Listeners.certificates(gateway, listener);
    boolean forgotten =
        certificates.isUnknown()
            && gateway.listeners().stream()
                .anyMatch(other -> !other.certificates().values().isEmpty());
    return certificates.isNone() || forgotten;
  }
}
