package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.Cluster;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.Issuer;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Published;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * GP607: a wildcard name is asked of an issuer that answers another challenge than DNS-01. ACME
 * servers give wildcards for DNS-01 alone (RFC 8555 section 7.1.3, Let's Encrypt).
 */
final class WildcardNeedsDns01 implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          607,
          "wildcard-needs-dns01",
          Severity.WARNING,
          "A wildcard certificate is asked for without the challenge dns01");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    List<Problem> problems = new ArrayList<>();
    for (Certificate certificate : topology.all(Certificate.class)) {
      for (int i = 0; i < certificate.dnsNames().size(); i++) {
        check(
                topology,
                certificate.cluster(),
                certificate.issuer(),
                certificate.dnsNames().get(i),
                Subject.of(certificate, KeyPath.of("dnsNames").then(i)),
                certificate.id())
            .ifPresent(problems::add);
      }
    }
    for (Gateway gateway : topology.all(Gateway.class)) {
      for (Listener listener : gateway.listeners()) {
        listener
            .hostname()
            .filter(_ -> Listeners.endsTls(listener))
            .filter(_ -> Listeners.certificates(gateway, listener).values().isEmpty())
            .flatMap(name ->
                check(
                    topology,
                    gateway.cluster(),
                    gateway.tls().issuer(),
                    name,
                    Subject.of(gateway, KeyPath.of("listeners", listener.name(), "hostname")),
                    gateway.id()))
            .ifPresent(problems::add);
      }
    }
    for (GatewayRoute route : GatewayRoutes.of(topology).all()) {
      checkRoute(topology, route, problems);
    }
    return problems;
  }

  private void checkRoute(Topology topology, GatewayRoute route, List<Problem> problems) {
    Optional<ElementId> cluster =
        route.backend() instanceof Published published ? published.cluster() : Optional.empty();
    List<DnsName> names = route.route().hostnames();
    for (int i = 0; i < names.size(); i++) {
      check(
              topology,
              cluster,
              route.route().issuer().or(() -> issuerOfIngress(topology, route)),
              names.get(i),
              route.subject().then("hostnames").then(i),
              route.backend().id())
          .ifPresent(problems::add);
    }
  }

  /** An Ingress asks the issuer of its gateway for its own names; a Gateway for its listeners'. */
  private static Optional<String> issuerOfIngress(Topology topology, GatewayRoute route) {
    return topology
        .find(route.through(), Gateway.class)
        .filter(gateway -> gateway.kind().equals(Optional.of("ingress")))
        .filter(gateway -> gateway.tls().certificates().isUnknown())
        .filter(_ -> route.route().certificate().isEmpty())
        .flatMap(gateway -> gateway.tls().issuer());
  }

  private Optional<Problem> check(
      Topology topology,
      Optional<ElementId> cluster,
      Optional<String> issuer,
      DnsName name,
      Subject subject,
      ElementId who) {
    if (!name.isWildcard() || issuer.isEmpty()) {
      return Optional.empty();
    }
    Optional<Cluster> owner = topology.clusterOf(cluster);
    return owner
        .flatMap(of -> Optional.ofNullable(of.issuers().get(issuer.get())))
        .flatMap(Issuer::challenge)
        .filter(challenge -> !isDns(challenge))
        .map(challenge ->
            problem(
                    subject,
                    "%s asks %s for %s, which answers %s challenges only; wildcards need dns01"
                        .formatted(who, issuer.get(), name, challenge))
                .relatedTo(Subject.of(owner.orElseThrow(), KeyPath.of("issuers", issuer.get()))));
  }

  /** Also as upstream writes it, {@code DNS-01}. */
  private static boolean isDns(String challenge) {
    return challenge.toLowerCase(Locale.ROOT).startsWith("dns");
  }
}
