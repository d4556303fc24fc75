package io.groundplan.model.validation.gateway;

import io.groundplan.model.address.DnsName;
import io.groundplan.model.topology.Certificate;
import io.groundplan.model.topology.ElementId;
import io.groundplan.model.topology.Gateway;
import io.groundplan.model.topology.KeyPath;
import io.groundplan.model.topology.Listener;
import io.groundplan.model.topology.Stated;
import io.groundplan.model.topology.Topology;
import io.groundplan.model.validation.Phrase;
import io.groundplan.model.validation.Problem;
import io.groundplan.model.validation.Rule;
import io.groundplan.model.validation.RuleContext;
import io.groundplan.model.validation.RuleDescription;
import io.groundplan.model.validation.Severity;
import io.groundplan.model.validation.Subject;
import io.groundplan.model.validation.gateway.GatewayRoutes.GatewayRoute;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * GP606: a host name of a TLS listener, or of a route that only TLS listeners take, is covered by
 * none of their certificates. A star stands for one label of a certificate's name (RFC 9525 section
 * 6.3), but for any number of a listener's. Certificates whose names are not stated, and issuers,
 * may cover anything.
 */
final class HostnameNotCovered implements Rule {

  private static final RuleDescription DESCRIPTION =
      RuleDescription.of(
          606,
          "hostname-not-covered-by-certificate",
          Severity.WARNING,
          "A host name is covered by no certificate of its listeners");

  @Override
  public RuleDescription description() {
    return DESCRIPTION;
  }

  @Override
  public List<Problem> check(RuleContext context) {
    Topology topology = context.topology();
    GatewayRoutes routes = GatewayRoutes.of(topology);
    List<Problem> problems = new ArrayList<>();
    for (Gateway gateway : topology.all(Gateway.class)) {
      Set<DnsName> reported = new LinkedHashSet<>();
      for (Listener listener : gateway.listeners()) {
        checkListener(topology, gateway, listener, reported).ifPresent(problems::add);
      }
      for (GatewayRoute route : routes.through(gateway.id())) {
        checkRoute(topology, gateway, route, reported).ifPresent(problems::add);
      }
    }
    return problems;
  }

  private Optional<Problem> checkListener(
      Topology topology, Gateway gateway, Listener listener, Set<DnsName> reported) {
    if (!Listeners.endsTls(listener) || listener.hostname().isEmpty()) {
      return Optional.empty();
    }
    DnsName hostname = listener.hostname().get();
    return names(topology, gateway, List.of(listener))
        .filter(names -> names.stream().noneMatch(name -> name.covers(hostname)))
        .map(names -> {
          reported.add(hostname);
          Problem problem =
              problem(
                  Subject.of(gateway, KeyPath.of("listeners", listener.name(), "hostname")),
                  "The listener %s of %s is for %s, but its certificates cover %s; add the name to one"
                      .formatted(listener.name(), gateway.id(), hostname, shown(names, hostname)));
          return withFixes(problem, Listeners.certificates(gateway, listener).values(), hostname);
        });
  }

  private Optional<Problem> checkRoute(
      Topology topology, Gateway gateway, GatewayRoute route, Set<DnsName> reported) {
    if (route.route().issuer().isPresent()) {
      return Optional.empty();
    }
    List<DnsName> hostnames = route.route().hostnames();
    for (int i = 0; i < hostnames.size(); i++) {
      DnsName hostname = hostnames.get(i);
      Optional<Set<DnsName>> names = names(topology, gateway, route, hostname);
      boolean bare =
          names.isPresent() && names.get().stream().noneMatch(name -> name.covers(hostname));
      if (bare && !reported.contains(hostname)) {
        Problem problem =
            problem(
                    route.subject().then("hostnames").then(i),
                    "%s is reached through %s as %s, but the certificates there cover %s; add the name to one"
                        .formatted(
                            route.backend().id(),
                            gateway.id(),
                            hostname,
                            shown(names.get(), hostname)))
                .relatedTo(Subject.of(gateway));
        List<ElementId> certificates =
            route
                .route()
                .certificate()
                .map(List::of)
                .orElseGet(() -> certificates(gateway, route, hostname));
        return Optional.of(withFixes(problem, certificates, hostname));
      }
    }
    return Optional.empty();
  }

  /** Another name for each certificate that could take it. */
  private static Problem withFixes(
      Problem problem, List<ElementId> certificates, DnsName hostname) {
    Problem fixed = problem;
    for (ElementId certificate : certificates) {
      fixed = fixed.fixedBy(CertificateEdits.cover(certificate, hostname));
    }
    return fixed;
  }

  private static List<ElementId> certificates(
      Gateway gateway, GatewayRoute route, DnsName hostname) {
    return taking(gateway, route, hostname).stream()
        .flatMap(listener -> Listeners.certificates(gateway, listener).values().stream())
        .distinct()
        .toList();
  }

  private static List<Listener> taking(Gateway gateway, GatewayRoute route, DnsName hostname) {
    return Listeners.askedFor(gateway, route.route()).stream()
        .filter(listener -> Listeners.meet(listener, hostname))
        .filter(listener -> !Listeners.speaks(listener, "HTTP"))
        .toList();
  }

  /** That a star covers one label only surprises many, as a listener's covers more. */
  private static String shown(Set<DnsName> names, DnsName hostname) {
    return Phrase.list(names.stream().map(DnsName::toString).toList())
        + (names.stream().anyMatch(name -> name.coversAnyDepth(hostname))
            ? " (a star stands for one label)"
            : "");
  }

  /** The names of the route's own certificate, else those of the listeners that take it. */
  private static Optional<Set<DnsName>> names(
      Topology topology, Gateway gateway, GatewayRoute route, DnsName hostname) {
    if (route.route().certificate().isPresent()) {
      return names(topology, Stated.single(route.route().certificate().get()));
    }
    List<Listener> taking = taking(gateway, route, hostname);
    return !taking.isEmpty() && taking.stream().allMatch(Listeners::endsTls)
        ? names(topology, gateway, taking)
        : Optional.empty();
  }

  /** All names that certificates of the listeners cover, if all of them are known. */
  private static Optional<Set<DnsName>> names(
      Topology topology, Gateway gateway, List<Listener> listeners) {
    Set<DnsName> all = new LinkedHashSet<>();
    for (Listener listener : listeners) {
      Optional<Set<DnsName>> own = names(topology, Listeners.certificates(gateway, listener));
      if (own.isEmpty() || gateway.tls().issuer().isPresent()) {
        return Optional.empty();
      }
      all.addAll(own.get());
    }
    return Optional.of(all);
  }

  private static Optional<Set<DnsName>> names(Topology topology, Stated<ElementId> certificates) {
    Set<DnsName> all = new LinkedHashSet<>();
    for (ElementId id : certificates.values()) {
      List<DnsName> own =
          topology.find(id, Certificate.class).map(Certificate::dnsNames).orElse(List.of());
      if (own.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(own);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }
}
